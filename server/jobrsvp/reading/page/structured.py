"""JSON-LD: the ``JobPosting`` objects of a page, also from ``@graph``, lists, doubly escaped or broken JSON."""

from __future__ import annotations

import dataclasses
import functools
import html
import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from jobrsvp.model import Quote
from jobrsvp.text import markup
from jobrsvp.text.lines import text_of
from jobrsvp.text.repair import repair_value

DEEPEST = 12
_OPENING = re.compile(r"[{\[]\s{0,200}(?:[\"{\[]|&quot;)")
_TRAILING_COMMA = re.compile(r",(\s{0,200}[}\]])")
_UNESCAPED = re.compile(r'"([A-Za-z@][\w@-]{0,60})"\s{0,20}:\s{0,20}"')
_CLOSING = re.compile(r'"\s{0,200}(?:,\s{0,200}"[A-Za-z@][\w@-]{0,60}"\s{0,20}:|\}|\])')


@dataclasses.dataclass(frozen=True)
class Job:
    """One JobPosting: its fields, the raw text it stands in, whether that was mended, and its name as a source."""

    fields: Mapping[str, Any]
    raw: str
    mended: bool = False
    source: str = "jsonld"

    def text(self, name: str) -> str | None:
        """Return the field *name* as plain text of one line, or ``None``."""
        value = first(self.fields.get(name))
        if isinstance(value, Mapping):
            value = value.get("name") or value.get("@value")
        return said(value)

    @functools.cached_property
    def description(self) -> str:
        """The description as text, one line for each block."""
        parts = [self.fields.get(name) for name in _TEXTS]
        return "\n".join(filter(None, (text_of(unescaped(part)[:400_000]) for part in parts if isinstance(part, str))))

    def quote(self, value: str) -> Quote | None:
        """Return *value* as it stands in the raw JSON, escaped where the page escaped it."""
        return quote_in(self.raw, value, self.source)


_TEXTS = (
    "description", "responsibilities", "qualifications", "educationRequirements", "experienceRequirements", "skills",
    "jobBenefits", "incentiveCompensation", "workHours",
)  # fmt: skip


def jobs_in(scripts: tuple[str, ...]) -> list[Job]:
    """Return every JobPosting of the JSON-LD *scripts*, in order."""
    found = []
    for script in scripts:
        data, mended = loads(script)
        found += [Job(fields, script, mended) for fields in postings(data)]
    return found


def loads(script: str) -> tuple[Any, bool]:
    """Return the JSON value of *script* and whether it had to be mended; ``None`` when nothing helps."""
    for mend in (None, _unwrapped, _lenient, _requoted):
        try:
            whole = mend(script) if mend else script
            return repair_value(json.loads(whole, strict=False), whole), mend is not None
        except (ValueError, RecursionError):
            continue
    return None, True


def _unwrapped(script: str) -> str:
    """Drop what sites put around the JSON: comments, CDATA, a last semicolon, entities instead of quotes."""
    script = script.replace("]]>", "")
    opening = _OPENING.search(script)
    start = opening.start() if opening else 0
    script = script[start : script.rfind("}" if script[start : start + 1] == "{" else "]") + 1]
    return html.unescape(script) if script.find("&quot;", 0, 200) >= 0 else script


def _lenient(script: str) -> str:
    """Drop trailing commas and backslashes that escape nothing."""
    script = _TRAILING_COMMA.sub(r"\1", _unwrapped(script))
    return re.sub(r'\\(?!["\\/bfnrtu])', r"\\\\", script)


def _requoted(script: str) -> str:
    """Escape the quotation marks inside strings: a string ends where a next key or a bracket follows."""
    script = _lenient(script)
    pieces, position = [], 0
    while match := _UNESCAPED.search(script, position):
        closing = _CLOSING.search(
            script, match.end() - 1 if script[match.end() : match.end() + 1] == '"' else match.end()
        )
        if not closing:
            break
        inside = re.sub(r'(?<!\\)"', r"\"", script[match.end() : closing.start()])
        pieces += [script[position : match.end()], inside, '"']
        position = closing.start() + 1
    return "".join([*pieces, script[position:]])


def postings(data: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """Yield the JobPosting objects anywhere in *data*."""
    if depth > DEEPEST:
        return
    if isinstance(data, str) and "JobPosting" in data and data.lstrip()[:1] in ("{", "["):
        yield from postings(loads(data)[0], depth + 1)
    elif isinstance(data, list):
        for item in data[:500]:
            yield from postings(item, depth + 1)
    elif isinstance(data, dict):
        if _is_posting(data):
            yield data
            return
        for value in data.values():
            if isinstance(value, dict | list | str):
                yield from postings(value, depth + 1)


def _is_posting(data: Mapping[str, Any]) -> bool:
    kind = data.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(one, str) and one.rpartition("/")[2] == "JobPosting" for one in kinds)


def first(value: Any) -> Any:
    """Return the first item of a list, anything else itself."""
    return (value[0] if value else None) if isinstance(value, list) else value


def said(value: Any) -> str | None:
    """Return *value* as one line of plain text; placeholders such as ``UNAVAILABLE`` are nothing."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        return None
    text = markup.plain(unescaped(value[:2000]))
    if "<" in text:
        text = text_of(text).replace("\n", " ")
    return None if text.casefold().strip(" .-_") in _NOTHING else text


_NOTHING = frozenset(
    [
        "",
        "unavailable",
        "n/a",
        "na",
        "none",
        "null",
        "undefined",
        "not available",
        "not specified",
        "tbd",
        "unspecified",
    ]
)


def unaccented(text: str) -> str:
    """Return *text* without accents."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))


def unescaped(text: str) -> str:
    """Return HTML that was escaped once or twice too often as HTML."""
    for _ in range(3):
        if "&lt;" not in text and "&amp;" not in text:
            break
        text = html.unescape(text)
    return text


def quote_in(raw: str, value: str, source: str = "jsonld") -> Quote | None:
    """Return where *value* stands in the JSON text *raw*, in the spelling of the page."""
    ways = (
        value,
        json.dumps(value)[1:-1],
        json.dumps(value, ensure_ascii=False)[1:-1].replace("/", "\\/"),
        html.escape(value, quote=False),
    )
    for way in ways:
        start = raw.find(way) if way else -1
        if start >= 0:
            return Quote(text=way, start=start, end=start + len(way), source=source)
    return None

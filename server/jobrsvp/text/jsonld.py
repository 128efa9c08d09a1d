"""JSON-LD, the data that pages carry about themselves: loaded, mended where it is broken, and searched by type."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from jobrsvp.model import Quote
from jobrsvp.text import markup
from jobrsvp.text.lines import text_of
from jobrsvp.text.markup import unescape
from jobrsvp.text.repair import repair_value

DEEPEST = 12  # levels: real data has five or six, and what is deeper was made to hurt
MOST_ITEMS = 500  # of one list
LONGEST_VALUE = 2000  # characters of a value of one line
ESCAPED = 3  # times that sites are seen to escape their HTML
_OPENING = re.compile(r"[{\[]\s{0,200}(?:[\"{\[]|&quot;)")
_TRAILING_COMMA = re.compile(r",(\s{0,200}[}\]])")
_LONE_BACKSLASH = re.compile(r'\\(?!["\\/bfnrtu])')
_UNESCAPED = re.compile(r'"([A-Za-z@][\w@-]{0,60})"\s{0,20}:\s{0,20}"')
_CLOSING = re.compile(r'"\s{0,200}(?:,\s{0,200}"[A-Za-z@][\w@-]{0,60}"\s{0,20}:|\}|\])')
_QUOTE = re.compile(r'(?<!\\)"')
#: What programs write where a person gave no value.
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
    return unescape(script) if script.find("&quot;", 0, 200) >= 0 else script


def _lenient(script: str) -> str:
    """Drop trailing commas and backslashes that escape nothing."""
    script = _TRAILING_COMMA.sub(r"\1", _unwrapped(script))
    return _LONE_BACKSLASH.sub(r"\\\\", script)


def _requoted(script: str) -> str:
    """Escape the quotation marks inside strings: a string ends where a next key or a bracket follows."""
    script = _lenient(script)
    pieces, position = [], 0
    while match := _UNESCAPED.search(script, position):
        # An empty string closes with the sign behind its opening; the search then starts one earlier.
        empty = script.startswith('"', match.end())
        closing = _CLOSING.search(script, match.end() - empty)
        if not closing:
            break
        inside = _QUOTE.sub(r"\"", script[match.end() : closing.start()])
        pieces += [script[position : match.end()], inside, '"']
        position = closing.start() + 1
    return "".join([*pieces, script[position:]])


def of_type(data: Any, kind: str, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """Yield the objects of the schema.org type *kind* anywhere in *data*; those inside another are its own."""
    if depth > DEEPEST:
        return
    if isinstance(data, str) and kind in data and data.lstrip()[:1] in ("{", "["):
        yield from of_type(loads(data)[0], kind, depth + 1)
    elif isinstance(data, list):
        for item in data[:MOST_ITEMS]:
            yield from of_type(item, kind, depth + 1)
    elif isinstance(data, dict) and _is(data, kind):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from of_type(value, kind, depth + 1)


def _is(data: Mapping[str, Any], kind: str) -> bool:
    named = data.get("@type")
    names = named if isinstance(named, list) else [named]
    return any(isinstance(one, str) and one.rpartition("/")[2] == kind for one in names)


def first(value: Any) -> Any:
    """Return the first item of a list, anything else itself."""
    return (value[0] if value else None) if isinstance(value, list) else value


def said(value: Any) -> str | None:
    """Return *value* as one line of plain text; placeholders such as ``UNAVAILABLE`` are nothing."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        return None
    text = markup.plain(unescaped(value[:LONGEST_VALUE]))
    if "<" in text:
        text = text_of(text).replace("\n", " ")
    return None if text.casefold().strip(" .-_") in _NOTHING else text


def unescaped(text: str) -> str:
    """Return HTML that was escaped once or twice too often as HTML."""
    for _ in range(ESCAPED):
        if "&lt;" not in text and "&amp;" not in text:
            break
        text = unescape(text)
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

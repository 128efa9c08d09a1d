"""Say whether a page reads the same without its structured data.

    python tools/blind.py PAGE.html...

Any saved page with JSON-LD labels itself: each is read as it is, and once more without JSON-LD, data of its scripts,
microdata, RDFa and the meta elements for other sites.  Printed is what was lost, and last how many pages were read and
how many of their fields kept.  Only what stands in the visible text counts: what nobody can see nobody can read.
"""

from __future__ import annotations

import html
import re
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from jobrsvp import NotAPosting, Posting, reading
from jobrsvp.text.lines import page_of

_SCRIPTS = re.compile(
    r"<script\b[^>]{0,900}\btype\s?=\s?[\"']?(?:application/(?:ld(?:\+|&#x2B;)json|json)|text/x-)[^>]{0,900}>.*?</script>",
    re.S | re.I,
)
_META = re.compile(r"<meta\b[^>]{0,900}\b(?:property|name)\s?=\s?[\"']?(?:og|twitter|article):[^>]{0,3000}>", re.I)
_MARKED = re.compile(
    r"\s(?:itemprop|itemtype|itemscope|itemid|typeof|vocab|property|about|resource)"
    r"(?:\s?=\s?(?:\"[^\"]{0,3000}\"|'[^']{0,3000}'|[^\s>]{1,900}))?(?=[\s>/])",
    re.I,
)
_TAG = re.compile(r"<(?!script|style|!)[a-z][^<>]{0,9000}>", re.I)
_NO_LETTER = re.compile(r"[\W_]+")
SHOWN = 60  # characters of a value that are printed
TOLD = 2  # first digits of an amount that the page must show: it may write 90k for 90,000


class Compared(NamedTuple):
    """One page: whether it was read without its data, how many fields were asked, and what was lost."""

    answered: bool
    asked: int
    lost: tuple[str, ...]


def without_data(page: str) -> str:
    """Return the HTML *page* without what it tells machines."""
    return _TAG.sub(lambda tag: _MARKED.sub("", tag[0]), _META.sub("", _SCRIPTS.sub("", page)))


def fields(posting: Posting) -> dict[str, str | None]:
    """Return the facts of *posting* that a page shows to people, as text."""
    pay = next((one.minimum or one.maximum for one in posting.pay), None)
    place = next((one.text for one in posting.locations), None)
    mode = posting.workplace.mode if posting.workplace else None
    return {
        "title": posting.title, "organization": posting.organization, "place": place and place.partition(",")[0],
        "mode": mode, "pay": None if pay is None else str(int(pay)),
    }  # fmt: skip


def folded(value: str | None) -> str:
    """Return *value* without accents, signs and capitals."""
    plain = unicodedata.normalize("NFKD", html.unescape(value or "")).casefold()
    return _NO_LETTER.sub(" ", "".join(sign for sign in plain if not unicodedata.combining(sign))).strip()


def seen(name: str, value: str | None, text: str) -> bool:
    """Whether the visible *text*, folded, shows the *value* of a field."""
    if name == "pay":
        return bool(value) and (value or "")[:TOLD] in text.replace(" ", "")
    return bool(value) and (name == "mode" or folded(value) in text)


def read(page: str) -> Posting | None:
    """Return what is read from *page*, ``None`` when it is refused."""
    try:
        return reading.read(reading.capture_html(page))
    except NotAPosting:
        return None


def compared(page: str) -> Compared | None:
    """Return how *page* reads without its data; ``None`` when it has none, or is refused as it is."""
    bare, whole = without_data(page), read(page)
    if whole is None or bare == page:
        return None
    blind = read(bare)
    other = fields(blind) if blind else {}
    text = folded("\n".join(line.text for line in page_of(page).lines))
    asked = {name: value for name, value in fields(whole).items() if seen(name, value, text)}
    return Compared(blind is not None, len(asked), tuple(_lost(asked, other)))


def _lost(asked: Mapping[str, str | None], other: Mapping[str, str | None]) -> Iterator[str]:
    for name, value in asked.items():
        now = other.get(name)
        if folded(now) != folded(value) and not (name == "place" and folded(value) in folded(now)):
            yield f"{name}: {value!s:.{SHOWN}} -> {now!s:.{SHOWN}}"


def main(paths: list[str]) -> int:
    """Print what each page loses, and the figures of all."""
    found = []
    for path in map(Path, paths):
        if one := compared(path.read_text("utf-8", "replace")):
            found.append(one)
            print(path.name, "" if one.answered else "refused", "; ".join(one.lost))
    asked = sum(one.asked for one in found)
    kept = asked - sum(len(one.lost) for one in found)
    print(f"pages {len(found)}, answered {sum(one.answered for one in found)}, fields kept {kept} of {asked}")
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

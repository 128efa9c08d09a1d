"""HTML as a flat stream of tags, in linear time whatever the input.

A tree builder spends seconds on a page made to hurt it (150,000 attributes, unclosed tags, nested divisions).  Reading
needs no tree: it needs visible lines, and to know which of them stand in navigation, forms and neighbours' cards.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

LONGEST = 3_000_000  # characters of HTML that are looked at
WIDEST = 9000  # characters of the attributes of one tag; links with whole states in them have 2,000

_RAW = re.compile(r"<(!--|(?:script|style|noscript|template|svg|textarea|iframe|title|object|math)(?=[\s>/]))", re.I)
_TAG = re.compile(
    r"""<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})((?:[^<>"'=]++|=\s{0,9}"[^"]{0,9000}"|=\s{0,9}'[^']{0,9000}'|[="']){0,120}+)>"""
    r"""|<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})([^<>]{0,900})>|<[!?/][^<>]{0,900}>"""
)
LONGEST_LABEL = 40  # characters that a drawing is called by
_LABEL = re.compile(rf"""\saria-label\s?=\s?["']([^"'<>]{{2,{LONGEST_LABEL}}})["']""", re.I)
_TITLE = re.compile(rf"<title\b[^<>]{{0,90}}>([^\"'<>]{{2,{LONGEST_LABEL}}})</title>", re.I)
_ATTRIBUTE = re.compile(r"""([a-zA-Z_:][\w:.-]{0,60})(?:\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
# No character has a number of more digits; Python refuses to read one of thousands.
_TOO_LONG = re.compile(r"&#(?:[xX][0-9a-fA-F]{9,}|[0-9]{9,});?")
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\ufeff\x00]")


#: One tag: the text before it, its name (empty at the end of the input), whether it closes, its attributes.
Tag = tuple[str, str, bool, str]


class Raw(NamedTuple):
    """An element whose content is no markup, such as a script."""

    name: str
    attributes: str
    content: str


def unescape(text: str) -> str:
    """Return *text* with its entities decoded; a number that no character has becomes a mark."""
    return html.unescape(_TOO_LONG.sub("\ufffd", text) if "&#" in text else text)


def plain(text: str) -> str:
    """Return *text* with entities decoded, invisible characters dropped and blanks collapsed."""
    if "&" in text:
        text = unescape(text).replace("&nbsp;", " ")
    if not text.isascii() or "\0" in text:
        text = _INVISIBLE.sub("", text)
    return " ".join(text.split())


def attributes(raw: str) -> dict[str, str]:
    """Return the attributes of one tag by lower-case name."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(raw[:WIDEST]):
        value = match[2] or match[3] or match[4] or ""
        found.setdefault(match[1].lower(), unescape(value) if "&" in value else value)
    return found


def split(source: str) -> tuple[str, list[Raw]]:
    """Return *source* without scripts, styles, comments and drawings, and those raw elements.

    An element that is never closed ends with the page, as in a browser.
    """
    source = source[:LONGEST]
    kept, raws, position = [], [], 0
    while match := _RAW.search(source, position):
        kept.append(source[position : match.start()])
        name = match[1].lower()
        if name == "!--":
            end = source.find("-->", match.end())
            position = end + 3 if end >= 0 else len(source)
        else:
            raw, position = _raw_element(source, match.end(), name)
            raws.append(raw)
            kept += [f'<i aria-label="{label}"></i>'] if name == "svg" and (label := _told(raw)) else []
    kept.append(source[position:])
    return " ".join(kept) if len(kept) > 1 else kept[0], raws


def _told(drawing: Raw) -> str:
    """Return what a drawing says to those who hear the page, in an attribute or as its title."""
    match = _LABEL.search(drawing.attributes) or _TITLE.search(drawing.content[: LONGEST_LABEL * 10])
    return match[1].strip() if match else ""


def _raw_element(source: str, start: int, name: str) -> tuple[Raw, int]:
    opened = source.find(">", start)
    if opened < 0:
        return Raw(name, source[start:], ""), len(source)
    if source[opened - 1] == "/":
        return Raw(name, source[start:opened], ""), opened + 1
    end = source.find(f"</{name}", opened)
    if end < 0:
        closing = re.compile(f"</{name}", re.I).search(source, opened)
        end = closing.start() if closing else len(source)
    after = source.find(">", end)
    return Raw(name, source[start:opened], source[opened + 1 : end]), after + 1 if after >= 0 else len(source)


def tags(source: str) -> Iterator[Tag]:
    """Yield the tags of *source*, which :func:`split` has been over."""
    position = 0
    for match in _TAG.finditer(source):
        closing, name, raw, loosely_closing, loose_name, loose_raw = match.groups()
        before = source[position : match.start()]
        position = match.end()
        if name:
            yield before, name.lower(), closing == "/", raw
        else:
            yield before, (loose_name or "!").lower(), loosely_closing == "/", loose_raw or ""
    yield source[position:], "", False, ""

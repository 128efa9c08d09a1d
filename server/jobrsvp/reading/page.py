"""Cleaned HTML as lines: what a person sees, in order, and which part of the page each line stands in."""

from __future__ import annotations

import dataclasses
import functools
import re
from typing import NamedTuple

from jobrsvp.reading import markup

DEEPEST = 250  # open elements that are remembered

_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data em font i img input kbd mark q s samp small span strike strong sub sup time tt "
    "u var wbr o:p label".split()
)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_TAG_REGION = {
    "nav": "navigation", "footer": "footer", "aside": "aside", "form": "form", "dialog": "dialog", "select": "form",
    "option": "form", "datalist": "form", "head": "head",
}  # fmt: skip
_ROLE = re.compile(r"role\s?=\s?[\"']?(navigation|contentinfo|dialog|alertdialog|search|complementary|menu)\b", re.I)
_ROLE_REGION = {
    "navigation": "navigation", "menu": "navigation", "contentinfo": "footer", "dialog": "dialog",
    "alertdialog": "dialog", "search": "form", "complementary": "aside",
}  # fmt: skip
_NAMED = re.compile(r"(?:class|id|data-testid)\s?=\s?(?:\"([^\"]{1,400})\"|'([^']{1,400})')", re.I)
_NAMED_REGION = (
    ("dialog", re.compile(r"cookie|consent|gdpr|onetrust|modal|popup", re.I)),
    (
        "neighbours",
        re.compile(
            r"similar|related-?(?:jobs?|posts?|openings?)|recommended|recommendation|more-?jobs|other-?jobs|people-also|also-viewed",
            re.I,
        ),
    ),
    ("navigation", re.compile(r"\b(?:navbar|nav-?menu|breadcrumbs?|site-?nav|main-?nav|skip-?link|skip-to)", re.I)),
    ("footer", re.compile(r"\b(?:site-?|page-?|global-?)?footer\b", re.I)),
)
_HIDDEN = re.compile(
    r"(?:^|\s)hidden(?:[\s=>]|$)|display\s?:\s?none|visually-?hidden|\bsr-only\b|screen-?reader-?text|visibility\s?:\s?hidden",
    re.I,
)


class Line(NamedTuple):
    """One visible line: ``tag`` is its nearest block (``h1``, ``li``, ``div`` ...), ``region`` is empty in the main part.

    ``href`` is set when the line is a link; ``hints`` are the attributes of the innermost elements around it.
    """

    text: str
    tag: str
    region: str = ""
    href: str = ""
    hints: str = ""

    @property
    def level(self) -> int:
        """Return 1 to 6 for a heading, 0 for another line."""
        return int(self.tag[1]) if len(self.tag) == 2 and self.tag[0] == "h" and self.tag[1].isdigit() else 0


@dataclasses.dataclass(frozen=True)
class Page:
    """The visible lines of a page."""

    lines: tuple[Line, ...]

    @functools.cached_property
    def headings(self) -> tuple[Line, ...]:
        """Return the headings outside hidden parts."""
        return tuple(line for line in self.lines if line.level)

    @functools.cached_property
    def main(self) -> tuple[Line, ...]:
        """Return the lines of the main part; forms and asides come back where little else is there."""
        inside = tuple(line for line in self.lines if not line.region)
        if sum(len(line.text) for line in inside) >= 400:
            return inside
        more = tuple(
            line for line in self.lines if line.region in ("", "form", "aside", "dialog") and line.tag != "option"
        )
        return more if sum(len(line.text) for line in more) > 400 else inside


class _Element(NamedTuple):
    name: str
    region: str
    attributes: str
    href: str


class _Lines:
    """Gathers lines while the tags go by."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.open: list[_Element] = [_Element("body", "", "", "")]
        self.count: dict[str, int] = {}
        self.overflow = 0
        self.pieces: list[str] = []
        self.first = self.open[0]

    def text(self, piece: str) -> None:
        if not piece.strip():
            if piece and self.pieces:
                self.pieces.append(" ")
            return
        if not self.pieces:
            self.first = self.open[-1]
        self.pieces.append(piece)

    def flush(self) -> None:
        if not self.pieces:
            return
        text = markup.plain("".join(self.pieces))
        self.pieces.clear()
        region = self.first.region
        if text and region not in ("hidden", "head"):
            block = self.first
            for element in reversed(self.open[-12:]):
                if element.name not in _INLINE:
                    block = element
                    break
            hints = self.first.attributes if self.first is block else f"{self.first.attributes} {block.attributes}"
            tag = self.first.name if self.first.name in ("label", "button") else block.name
            self.lines.append(Line(text, tag, region, self.first.href, hints[:600]))

    def start(self, name: str, attributes: str) -> None:
        if name not in _INLINE:
            self.flush()
        if name in _VOID or attributes.endswith("/") and name not in ("a", "div", "p", "span"):
            return
        if len(self.open) >= DEEPEST:
            self.overflow += 1
            return
        parent = self.open[-1]
        if name in ("p", "li", "dt", "dd", "option", "tr", "td", "th") and parent.name == name and name != "tr":
            self.close(name)
            parent = self.open[-1]
        region = parent.region or _region(name, attributes)
        href = _href(attributes) if name == "a" else parent.href
        self.open.append(_Element(name, region, attributes, href))
        self.count[name] = self.count.get(name, 0) + 1

    def end(self, name: str) -> None:
        if name not in _INLINE:
            self.flush()
        if self.overflow:
            self.overflow -= 1
        elif self.count.get(name):
            self.close(name)

    def close(self, name: str) -> None:
        while True:
            element = self.open.pop()
            self.count[element.name] -= 1
            if element.name == name:
                return


def _region(name: str, attributes: str) -> str:
    region = _TAG_REGION.get(name, "")
    if region or not attributes:
        return region
    if _HIDDEN.search(attributes):
        return "hidden"
    if "role" in attributes and (match := _ROLE.search(attributes)):
        return _ROLE_REGION[match[1].lower()]
    if name in ("body", "main", "html", "article") or not (match := _NAMED.search(attributes)):
        return ""
    named = " ".join(one or other for one, other in _NAMED.findall(attributes[:900]))
    return next((region for region, pattern in _NAMED_REGION if pattern.search(named)), "")


def _href(attributes: str) -> str:
    found = markup.attributes(attributes)
    return found.get("href") or "#"


def page_of(source: str) -> Page:
    """Return the lines of the HTML *source*; never fails."""
    body, _ = markup.split(source)
    lines = _Lines()
    for before, name, closing, attributes in markup.tags(body):
        lines.text(before)
        if closing:
            lines.end(name)
        elif name and name != "!":
            lines.start(name, attributes)
    lines.flush()
    return Page(tuple(lines.lines))


def text_of(source: str) -> str:
    """Return the visible text of an HTML fragment, one line for each block."""
    if "<" not in source:
        return "\n".join(filter(None, (markup.plain(line) for line in source.splitlines())))
    return "\n".join(line.text for line in page_of(source).lines)

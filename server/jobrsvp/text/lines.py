"""Cleaned HTML as lines: what a person sees, in order, and which part of the page each line stands in."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from jobrsvp.text import markup
from jobrsvp.text.url import leads_home

DEEPEST = 250  # open elements that are remembered
MAIN_ENOUGH = 400  # characters outside forms and asides that make a main part
MOSTLY = 4  # times the text outside: a short page may stand in a form as a whole
HEADINGS_OF_A_PAGE = 3  # a form to fill in has fewer
WRAPS = 0.5  # share of the text outside: menus of old systems stand outside their form, and are long
FOLDED = "folded"  # the region of what a reader can open, until its lines are taken
WIDEST = 900  # characters of attributes in which the names of a part are looked for

_INLINE = frozenset(
    [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "em", "font", "i", "img", "input",
        "kbd", "label", "mark", "o:p", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
        "tt", "u", "var", "wbr",
    ]
)  # fmt: skip
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
_SELF_CLOSING_HTML = frozenset(["p", "li", "dt", "dd", "option", "td", "th"])
_TAG_REGION = {
    "nav": "navigation", "footer": "footer", "aside": "aside", "form": "form", "dialog": "dialog", "select": "form",
    "option": "form", "datalist": "form", "head": "hidden",
}  # fmt: skip
_ROLE = re.compile(
    r"role\s?=\s?[\"']?(navigation|contentinfo|dialog|alertdialog|search|complementary|menu|tooltip)\b", re.I
)
_ROLE_REGION = {
    "navigation": "navigation", "menu": "navigation", "contentinfo": "footer", "dialog": "dialog", "tooltip": "hidden",
    "alertdialog": "dialog", "search": "form", "complementary": "aside",
}  # fmt: skip
_NAMED = re.compile(r"(?:class|id|data-testid)\s?=\s?(?:\"([^\"]{1,400})\"|'([^']{1,400})')", re.I)
#: Parts of a page by what sites call them, in English everywhere; the first that fits counts.
_NAMES = {
    "consent": r"cookie|consent|gdpr|onetrust",
    "dialog": r"\bmodal|popup",
    "neighbours": r"similar|related-?(?:job|post|opening|position)|recommended|recommendation|(?:more|other)-?jobs|"
    r"people-also|also-viewed",
    "trail": r"\bbreadcrumbs?\b",
    "navigation": r"\b(?:navbar|nav-?menu|site-?nav|main-?nav|skip-?link|skip-to)",
    "footer": r"\b(?:(?:site|page|global)-?)?footer\b",
}
_NAMED_REGION = re.compile("|".join(f"(?P<{region}>{names})" for region, names in _NAMES.items()), re.I)
_HIDDEN = re.compile(
    r"(?:^|[\s\"'])hidden(?=[\s=>\"']|$)(?!\s\w{1,4}:(?:block|flex|inline|grid|table))|display\s?:\s?none|"
    r"visually-?hidden|\bsr-only\b|screen-?reader-?text|"
    r"visibility\s?:\s?hidden|"
    r"\bw-condition-invisible\b",  # of Webflow: a field of its database that is empty or off
    re.I,
)
#: What opens and closes another element, and which one: the title of an accordion, a tab.
_OPENS = ("aria-expanded", "aria-controls")
_UNSEEN = re.compile(r"visually-?hidden|\bsr-only\b|screen-?reader-?text", re.I)  # by anybody, at any time
_CONTROLS = re.compile(r"""\baria-controls\s?=\s?["']?([\w:.-]{1,100})""", re.I)
_IDENTIFIER = re.compile(r"""(?<![\w-])id\s?=\s?["']?([\w:.-]{1,100})""", re.I)
#: One of these stands in all attributes that the patterns above find: a plain search spares most elements the patterns.
_ANCHORS = (
    "hidden", "invisible", "none",
    "sr-only", "reader", "role", "cookie", "consent", "gdpr", "onetrust", "modal", "popup",
    "similar", "related", "recommend", "morejob", "more-job", "otherjob", "other-job", "people-also", "also-viewed",
    "nav", "bread", "skip", "footer",
)  # fmt: skip
#: A line that is set in one of these as a whole stands out as a heading does: pages of old have no other.
_BOLD = frozenset(["b", "strong", "big"])
_LARGE = re.compile(r"\bsize\s?=\s?[\"']?(?:[4-7]|\+[1-4])", re.I)
_PLAIN_BLOCKS = frozenset(["body", "p", "div", "td", "center"])
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
#: What stands before an item of a list that has no mark-up, where a blank follows.
_BULLETS = tuple(f"{sign} " for sign in "-•·*–●○▪◦✓✔➢►")
#: What a text without blocks has as their ends, and how many of its own lines a break must stand for.
_BREAK, _BLOCK, BREAKS_IN_TEXT = re.compile(r"<br ?/?>", re.I), re.compile(r"<(?:p|div|[uo]l|li|h\d|table)\b", re.I), 2
_BUTTON = re.compile(r"\btype\s?=\s?[\"']?(?:submit|button)\b", re.I)
#: A heading of a page that has other elements for it, as ARIA has it; without a level it is of the second.
_HEADING = re.compile(r"""(?<![\w-])role\s?=\s?["']?heading\b""", re.I)
_HEADING_LEVEL, USUAL_LEVEL = re.compile(r"""(?<![\w-])aria-level\s?=\s?["']?([1-6])\b""", re.I), 2
_HREF = re.compile(r"\bhref\s?=\s?(?:\"([^\"]{0,2000})|'([^']{0,2000})|([^\s>]{1,2000}))", re.I)


class Element(NamedTuple):
    """One open element: its part of the page, the link around it, and name and attributes of its block."""

    name: str
    region: str
    attributes: str
    href: str
    block: tuple[str, str]


class Piece(NamedTuple):
    """A piece of a line that one element holds, such as the employer's name in a line of facts."""

    text: str
    hints: str
    href: str
    element: str = ""  # its name


class Line(NamedTuple):
    """One visible line: ``tag`` is its nearest block (``h1``, ``li`` ...), ``region`` is empty in the main part.

    The tag of a line that is bold or large as a whole, in a block that says nothing of it, is ``b``.
    A ``trail`` is the region of breadcrumbs: links from the start of the site down to the page.

    ``href`` is set when it begins in a link; ``hints`` are the attributes of the innermost elements around it.
    """

    text: str
    tag: str
    region: str = ""
    href: str = ""
    hints: str = ""
    parts: tuple[Piece, ...] = ()  # where several elements hold it

    @property
    def level(self) -> int:
        """Return 1 to 6 for a heading, 0 for another line."""
        return int(self.tag[1]) if len(self.tag) == 2 and self.tag[0] == "h" and self.tag[1].isdigit() else 0

    @property
    def item(self) -> bool:
        """Whether it is an item of a list."""
        return self.tag == "li"

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The pieces of the line, one for each innermost element."""
        return self.parts or (Piece(self.text, self.hints, self.href),)


@dataclasses.dataclass(frozen=True)
class Page:
    """The visible lines of a page."""

    lines: tuple[Line, ...]

    @functools.cached_property
    def home(self) -> frozenset[str]:
        """The texts of the links that lead to the start of the site: its name, or *Home*."""
        return frozenset(piece.text.strip() for piece in self.pieces if leads_home(piece.href))

    @functools.cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """The pieces of all lines: a menu is one line of many."""
        return tuple(piece for line in self.lines for piece in line.pieces)

    @functools.cached_property
    def headings(self) -> tuple[Line, ...]:
        """The headings, wherever they stand."""
        return tuple(line for line in self.lines if line.level)

    @functools.cached_property
    def main(self) -> tuple[Line, ...]:
        """The lines of the main part; forms and asides come back where little else is there."""
        inside = tuple(line for line in self.lines if not line.region)
        size = sum(len(line.text) for line in inside)
        if self._wrapped(size):
            return tuple(line for line in self.lines if line.region in ("", "form"))
        if self._in_dialog(size):
            return tuple(line for line in self.lines if line.region in ("", "dialog"))
        if size >= MAIN_ENOUGH:
            return inside
        around = ("", "form", "aside") if any(line.level == 1 for line in inside) else ("", "form", "aside", "dialog")
        more = tuple(line for line in self.lines if line.region in around)
        whole = sum(len(line.text) for line in more)
        return more if whole > MAIN_ENOUGH or whole > MOSTLY * size else inside

    def _in_dialog(self, size: int) -> bool:
        """Whether what is called a dialog holds the page: its only heading of the first rank, and more text."""
        inside = [line for line in self.lines if line.region == "dialog"]
        first = {line.region for line in self.lines if line.level == 1 and line.region in ("", "dialog")}
        return first == {"dialog"} and sum(len(line.text) for line in inside) > size

    def _wrapped(self, size: int) -> bool:
        """Whether a form holds the page, as old systems write it: headings, and much text beside that outside."""
        form = [line for line in self.lines if line.region == "form" and line.tag not in ("option", "label", "button")]
        headings = sum(line.level > 0 for line in form)
        outside = sum(line.level > 0 and not line.region for line in self.lines)
        text = sum(len(line.text) for line in form)
        return headings >= HEADINGS_OF_A_PAGE and headings > outside and text >= WRAPS * size


class _Gatherer:
    """Gathers lines while the tags go by."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.open: list[Element] = [Element("body", "", "", "", ("body", ""))]
        self.count: dict[str, int] = {}
        self.overflow = 0
        self.pieces: list[tuple[str, Element]] = []
        self.regions: dict[tuple[str, str], str] = {}
        self.opener = -1  # the number of lines up to the title of an accordion
        self.controlled: set[str] = set()  # the ids of what titles and tabs open

    def text(self, piece: str) -> None:
        """Add *piece* to the line; a blank is added where two elements meet as in ``Country|India``, ``Hours|36``."""
        if not self.pieces:
            if not piece.isspace():
                self.pieces.append((piece, self.open[-1]))
            return
        before = self.pieces[-1][0][-1]
        number = piece[0].isdigit() and len(piece) > 1 and before.islower()  # "Uren36 uur"; but "m2" is a unit
        if number or (piece[0].isupper() and (before.islower() or before.isdigit())):
            piece = f" {piece}"
        self.pieces.append((piece, self.open[-1]))

    def flush(self) -> None:
        """End the line."""
        pieces, self.pieces = self.pieces, []
        if len(pieces) > 1 or pieces[0][1].region == "hidden":
            pieces = [piece for piece in pieces if piece[1].region != "hidden"]
        if pieces and (text := markup.plain("".join([piece for piece, _ in pieces]))):
            first, block = pieces[0][1], self.open[-1].block
            if first.region == FOLDED:
                if first.href:  # what a button opens that holds links is a menu
                    return
                pieces = [(piece, element._replace(region="")) for piece, element in pieces]
                first = pieces[0][1]
            own = first.name in ("label", "button") and block[0] not in _HEADINGS
            tag = first.name if own else _tag(block[0], pieces)
            hints = f"{first.attributes} {block[1]}" if first.name in _INLINE else first.attributes
            parts = tuple(_pieces(pieces)) if len(pieces) > 1 else ()
            line = Line(text, tag, first.region, first.href, hints, parts)
            self.lines.append(_unmarked(line) if text.startswith(_BULLETS) and tag in _PLAIN_BLOCKS else line)

    def start(self, name: str, attributes: str) -> None:
        """Open an element."""
        if self.pieces and name not in _INLINE:
            self.flush()
        if name in _VOID:
            if name == "input" and _BUTTON.search(attributes):
                self.button(attributes)
            return
        if len(self.open) >= DEEPEST:
            self.overflow += 1
            return
        parent = self.open[-1]
        if parent.name == name and name in _SELF_CLOSING_HTML:
            self.close(name)
            parent = self.open[-1]
        if "aria-" in attributes and any(one in attributes for one in _OPENS):
            self.opener = len(self.lines)
            self.controlled.update(_CONTROLS.findall(attributes))
        region = parent.region
        if region in ("", FOLDED):
            known = self.regions.get((name, attributes))
            if known is None:
                known = self.regions[name, attributes] = _region(name, attributes)
            region = FOLDED if known == "hidden" and self.unfolds(name, attributes) else known or region
        href = _href(attributes) if name == "a" else parent.href
        inside = name in _INLINE or (name == "button" and parent.block[0] in _HEADINGS)  # as titles of accordions are
        block = parent.block if inside else (_heading(name, attributes), attributes)
        self.open.append(Element(name, region, attributes, href, block))
        self.count[name] = self.count.get(name, 0) + 1

    def unfolds(self, name: str, attributes: str) -> bool:
        """Whether a reader can open the hidden element: the title of an accordion is right above it, or names it."""
        if name in _INLINE or _UNSEEN.search(attributes):
            return False
        if self.opener >= 0 and len(self.lines) - self.opener <= 1:
            self.opener = -1  # it opens one element
            return True
        named = _IDENTIFIER.search(attributes) if self.controlled else None
        return named is not None and named[1] in self.controlled

    def button(self, attributes: str) -> None:
        """Add the line of a button that is an ``input``, whose words are its value."""
        around = self.open[-1]
        if around.region != "hidden" and (text := markup.attributes(attributes).get("value", "").strip()):
            self.lines.append(Line(text, "button", around.region, "", attributes))

    def end(self, name: str) -> None:
        """Close an element, if it is open."""
        if self.pieces and name not in _INLINE:
            self.flush()
        if self.overflow:
            self.overflow -= 1
        elif self.count.get(name):
            self.close(name)

    def close(self, name: str) -> None:
        """Close the innermost element called *name* and what is open inside."""
        while True:
            element = self.open.pop()
            self.count[element.name] -= 1
            if element.name == name:
                return


def _pieces(held: Iterable[tuple[str, Element]]) -> Iterator[Piece]:
    """Yield the pieces that say something of those that elements *held*."""
    for raw, element in held:
        if text := markup.plain(raw):
            yield Piece(text, element.attributes, element.href, element.name)


def _heading(name: str, attributes: str) -> str:
    """Return the *name* of an element, that of a heading where its role says so."""
    if "eading" not in attributes or not _HEADING.search(attributes):
        return name
    level = _HEADING_LEVEL.search(attributes)
    return f"h{level[1] if level else USUAL_LEVEL}"


def _tag(block: str, pieces: Sequence[tuple[str, Element]]) -> str:
    if block not in _PLAIN_BLOCKS or not _stands_out(pieces[0][1]):
        return block
    bold = all(_stands_out(element) for piece, element in pieces if not piece.isspace())
    return "b" if bold else block


def _stands_out(element: Element) -> bool:
    return element.name in _BOLD or (element.name == "font" and bool(_LARGE.search(element.attributes)))


def _region(name: str, attributes: str) -> str:
    region = _TAG_REGION.get(name, "")
    if name == "nav" and "breadcrumb" in attributes.lower():  # nav aria-label="Breadcrumb", as ARIA has it
        return "trail"
    if region or not attributes:
        return region
    lowered = attributes.lower()
    for anchor in _ANCHORS:
        if anchor in lowered:
            return _named_region(name, attributes, lowered)
    return ""


def _named_region(name: str, attributes: str, lowered: str) -> str:
    """Return the part of the page that role, class or id speak of."""
    if _HIDDEN.search(attributes):
        return "hidden"
    if "role" in lowered and (match := _ROLE.search(attributes)):
        return _ROLE_REGION[match[1].lower()]
    if name in ("body", "main", "html", "article"):
        return ""
    for one, other in _NAMED.findall(attributes[:WIDEST]):
        if match := _NAMED_REGION.search(one or other):
            return match.lastgroup or ""
    return ""


def _href(attributes: str) -> str:
    match = _HREF.search(attributes)
    return markup.plain(match[1] or match[2] or match[3] or "#") if match else ""


def page_of(source: str) -> Page:
    """Return the lines of the HTML *source*; never fails."""
    gatherer = _Gatherer()
    for before, name, closing, attributes in markup.tags(markup.split(source)[0]):
        if before:
            gatherer.text(before)
        if closing:
            gatherer.end(name)
        elif name and name != "!":
            gatherer.start(name, attributes)
    if gatherer.pieces:
        gatherer.flush()
    return Page(tuple(gatherer.lines))


def lines_of(source: str) -> tuple[Line, ...]:
    """Return the visible lines of an HTML fragment, or of a plain text."""
    if "<" not in source:
        return written(source)
    breaks = len(_BREAK.findall(source))
    if not _BLOCK.search(source) and source.count("\n") > BREAKS_IN_TEXT * breaks:  # a text with a few stray tags
        source = source.replace("\n", "<br>")
    return page_of(source).lines


def written(text: str) -> tuple[Line, ...]:
    """Return the lines of a plain *text*; an item of a list is without the sign before it, as where it has mark-up."""
    lines = (markup.plain(line) for line in _BREAK.sub("\n", text).splitlines())
    return tuple(_unmarked(Line(line, "p")) if line.startswith(_BULLETS) else Line(line, "p") for line in lines if line)


def _unmarked(line: Line) -> Line:
    """Return *line*, an item of a list by the sign before it, without that sign."""
    return line._replace(text=line.text[1:].strip() or line.text, tag="li")


def text_of(source: str) -> str:
    """Return the visible text of an HTML fragment, one line for each block."""
    return "\n".join(line.text for line in lines_of(source))

"""A page as a tree: small, bounded, and never failing, whatever the input.

Lines are enough to read a posting.  Whose words a message holds is told by what stands around them, so here the
elements are kept, with their attributes.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jobrsvp.text import markup
from jobrsvp.text.markup import unescape

MOST = 40_000  # elements; a mailbox with a thousand rows has 20,000
DEEPEST = 250  # open elements; mails nest tables in tables, forty levels at most
WIDEST_FRAME = 9000  # characters of the attributes in front of a document
DEEPEST_FRAME = 3  # frames inside frames: a saved page may hold itself

_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
_ENDS_ITSELF = frozenset(["p", "li", "dt", "dd", "option", "td", "th", "tr"])
_CLOSED_BY_TABLE = frozenset(["tr", "td", "th"])
_SRCDOC = re.compile(r"\bsrcdoc\s{0,3}=\s{0,3}([\"'])", re.I)
_BODY = re.compile(r"<body\b[^>]{0,2000}>", re.I)
MOST_FRAMES = 20  # frames of a page that are looked at
LONGEST_DOCUMENT = 300_000  # characters of a frame's document
_IFRAME = re.compile(r"<iframe\b([^>]{0,9000})>(?:\s{0,99}</iframe\s{0,9}>)?", re.I)
_SRC = re.compile(r"\bsrc\s{0,3}=\s{0,3}[\"']([^\"']{1,2000})", re.I)
_FRAME_END = re.compile(r"\s{0,99}</iframe\s{0,9}>", re.I)


class Node:
    """One element; ``children`` are elements and pieces of text in order, ``number`` is its place in the page.

    ``size``: characters of text inside, with all blanks.
    """

    __slots__ = ("__dict__", "children", "name", "number", "parent", "raw", "size")

    def __init__(self, name: str, raw: str, parent: Node | None, number: int) -> None:
        self.name, self.raw, self.parent, self.number = name, raw, parent, number
        self.children: list[Node | str] = []
        self.size = 0

    @functools.cached_property
    def attributes(self) -> Mapping[str, str]:
        """The attributes by lower-case name."""
        return markup.attributes(self.raw) if self.raw else {}

    @functools.cached_property
    def classes(self) -> frozenset[str]:
        """The names in ``class``."""
        return frozenset(self.attributes.get("class", "").split())

    @property
    def role(self) -> str:
        """The role, in lower case."""
        return self.attributes.get("role", "").lower()

    @property
    def kind(self) -> tuple[str, str, str]:
        """What elements of one list have in common: name, role and first class."""
        return self.name, self.role, next(iter(self.attributes.get("class", "").split()), "")

    def elements(self) -> Iterator[Node]:
        """Yield the elements straight inside."""
        return (child for child in self.children if isinstance(child, Node))

    def below(self) -> Iterator[Node]:
        """Yield every element inside, in order."""
        waiting = list(self.elements())[::-1]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(list(node.elements())[::-1])

    def above(self) -> Iterator[Node]:
        """Yield the elements around, the nearest first."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def words(self) -> str:
        """Return all text inside on one line, hidden and visible."""
        pieces: list[str] = []
        for node in (self, *self.below()):
            pieces += [child for child in node.children if isinstance(child, str)]
        return markup.plain(" ".join(pieces))


class _Builder:
    """Builds the tree while the tags go by."""

    def __init__(self) -> None:
        self.root = Node("body", "", None, 0)
        self.open = [self.root]
        self.nodes = [self.root]

    def text(self, piece: str) -> None:
        """Add a piece of text."""
        self.open[-1].children.append(piece)

    def start(self, name: str, raw: str) -> None:
        """Open an element; those beyond the limits lend their text to the element around them."""
        if name in _ENDS_ITSELF:
            self._end_open(name)
        if len(self.nodes) >= MOST or len(self.open) >= DEEPEST:
            return
        node = Node(name, raw, self.open[-1], len(self.nodes))
        self.nodes.append(node)
        self.open[-1].children.append(node)
        if name not in _VOID and not raw.endswith("/"):
            self.open.append(node)

    def _end_open(self, name: str) -> None:
        """Close the element of the same name that a page left open in front of another."""
        if self.open[-1].name == name and len(self.open) > 1:
            self.open.pop()
        elif name == "tr" and self.open[-1].name in _CLOSED_BY_TABLE:
            self.end("tr")

    def end(self, name: str) -> None:
        """Close the innermost element called *name*, if one is open."""
        for at in range(len(self.open) - 1, 0, -1):
            if self.open[at].name == name:
                del self.open[at:]
                return


def inlined(page: str, deepest: int = DEEPEST_FRAME) -> str:
    """Return *page* with the documents that its frames carry (``srcdoc``) in their places, as the page shows them."""
    if deepest <= 0 or "srcdoc" not in page:
        return page
    pieces, position = [], 0
    while (found := _frame(page, position)) is not None:
        start, inner, end = found
        body = _BODY.search(inner)
        inside = inlined(inner[body.end() if body else 0 :], deepest - 1)
        pieces += [page[position:start], f"<div>{inside}</div>"]
        position = end
    return "".join(pieces) + page[position:]


def _frame(page: str, position: int) -> tuple[int, str, int] | None:
    """Return where the next frame with a document begins behind *position*, the document, and where the frame ends."""
    for attribute in _SRCDOC.finditer(page, position):
        start = page.rfind("<iframe", max(position, attribute.start() - WIDEST_FRAME), attribute.start())
        if start < 0:
            continue
        closed = page.find(attribute[1], attribute.end())
        end = page.find(">", closed)
        if closed < 0 or end < 0:
            return None
        ended = _FRAME_END.match(page, end + 1)
        return start, unescape(page[attribute.end() : closed]), ended.end() if ended else end + 1
    return None


def taken(capture: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return *capture*, whose ``frames`` may be addresses or ``{"url", "html"}``, with each document in its frame.

    A document is put where an ``iframe`` has its address, else into the first that loads none; at the end of the page
    when there is neither.  The addresses alone stay in ``frames``.
    """
    frames = capture.get("frames")
    if not isinstance(frames, Sequence) or not any(isinstance(one, Mapping) for one in frames):
        return capture
    page = str(capture.get("html") or "")
    for frame in frames[:MOST_FRAMES]:
        if isinstance(frame, Mapping) and isinstance(frame.get("html"), str):
            page = _within(page, str(frame.get("url") or ""), frame["html"][:LONGEST_DOCUMENT])
    addresses = [str(one.get("url") or "") if isinstance(one, Mapping) else one for one in frames]
    return {**capture, "html": page, "frames": [one for one in addresses if str(one).startswith("http")]}


def _within(page: str, address: str, document: str) -> str:
    """Return *page* with *document* in place of its frame."""
    body = _BODY.search(document)
    inside = f"<div>{document[body.end() if body else 0 :]}</div>"
    empty = None
    for frame in _IFRAME.finditer(page):
        source = _SRC.search(frame[1])
        if source and source[1].replace("&amp;", "&") == address:
            return page[: frame.start()] + inside + page[frame.end() :]
        loaded = source and not source[1].startswith(("javascript:", "about:"))
        if not loaded and "srcdoc" not in frame[1] and empty is None:
            empty = frame
    start, end = empty.span() if empty else (len(page), len(page))
    return page[:start] + inside + page[end:]


def tree_of(page: str) -> Node:
    """Return the root of the HTML *page*."""
    builder = _Builder()
    for before, name, closing, raw in markup.tags(markup.split(inlined(page))[0]):
        if before:
            builder.text(before)
        if closing:
            builder.end(name)
        elif name and name not in ("!", "html", "body", "head"):
            builder.start(name, raw)
    for node in reversed(builder.nodes):  # the inner ones first
        node.size = sum(len(child) if isinstance(child, str) else child.size for child in node.children)
    return builder.root

"""An element as plain text, the way mail programs write the text beside their HTML: lines, paragraphs, links."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from jobrsvp.mail.screen.links import unwrapped
from jobrsvp.text import markup
from jobrsvp.text.tree import Node

INLINE = frozenset(
    [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "em", "font", "i", "img", "ins",
        "kbd", "label", "mark", "o:p", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
        "tt", "u", "var", "wbr", "td", "th", "button", "image",
    ]
)  # fmt: skip
_PARAGRAPHS = frozenset(["p", "ul", "ol", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "hr", "pre"])
#: Paragraphs that some programs write for single lines.
_LINE = re.compile(r"\bx?_?MsoNormal|\bx_MsoNormal|margin\s?:\s?0", re.I)
_PRE = re.compile(r"white-space\s?:\s?(?:pre|break-spaces)", re.I)
_STRUCK = frozenset(["s", "strike", "del"])  # an old time stands struck beside the new one
_HIDDEN = re.compile(
    r"line-through|display\s?:\s?none|visibility\s?:\s?hidden|font-size\s?:\s?0|mso-hide\s?:\s?all", re.I
)
_HIDDEN_CLASS = re.compile(
    r"(?:^|[\s_-])(?:line-through|visually-?hidden|voice|sr-only|a11y-text|screen-?reader(?:-text)?)(?=$|[\s_-])", re.I
)
LONGEST_LABEL, PAIR = 30, 2  # characters of a label; it and its value
LONGEST_OF_ROW, LONGEST_VALUE = 40, 200  # characters of the two cells of a row that names a fact
_ADDRESS = re.compile(r"^(?:https?://|www\.)\S{3,}$", re.I)
_SCHEME = re.compile(r"^https?://", re.I)
#: What shows no words, or holds what the reader of the page types.
SILENT = frozenset(["textarea", "select", "option", "datalist", "input", "style", "script", "template", "title", "svg"])

Skip = Callable[[Node], bool]


def is_hidden(node: Node) -> bool:
    """Whether *node* is not shown to people who see."""
    if node.name in SILENT or node.name in _STRUCK:
        return True
    if not node.raw:
        return False
    said = node.attributes
    return (
        ("hidden" in said and said["hidden"] != "false")
        or bool(_HIDDEN.search(said.get("style", "")))
        or bool(_HIDDEN_CLASS.search(said.get("class", "")))
        or said.get("contenteditable") in ("", "true")
    )


class _Writer:
    def __init__(self, skip: Skip, spaced: bool, labelled: bool) -> None:
        self.skip, self.spaced, self.labelled = skip, spaced, labelled
        self.lines: list[str] = []
        self.line: list[str] = []

    def end_line(self, *, always: bool = False) -> None:
        """End the line; an empty one is written only where the page has one."""
        said = markup.plain("".join(self.line))
        self.line = []
        if said or always:
            self.lines.append(said)

    def paragraph(self) -> None:
        """Leave an empty line, unless there is one."""
        self.end_line()
        if self.lines and self.lines[-1]:
            self.lines.append("")

    def text(self, words: str, preformatted: bool) -> None:
        """Write *words*; their own line ends count where the page shows them."""
        if not preformatted or "\n" not in words:
            self.line.append(words)
            return
        for at, piece in enumerate(words.split("\n")):
            if at:
                self.end_line(always=True)
            self.line.append(piece)

    def element(self, node: Node, preformatted: bool) -> None:
        """Write what shows of *node*."""
        if self.skip(node) or is_hidden(node):
            return
        if node.name == "br":
            self.end_line(always=True)
            return
        if node.name == "a" and (link := _link(node)) is not None:
            self.line.append(f" {link}" if self.spaced else link)
            return
        self._inside(node, preformatted or node.name == "pre" or bool(_PRE.search(node.attributes.get("style", ""))))

    def _inside(self, node: Node, preformatted: bool) -> None:
        parts = node.name in _PARAGRAPHS and not _LINE.search(node.raw)
        edge = self.paragraph if parts else self.end_line if node.name not in INLINE else None
        if edge:
            edge()
        elif node.name in ("td", "th") or self.spaced:
            self.line.append(" ")
        for child in node.children:
            if isinstance(child, str):
                self.text(child, preformatted)
            else:
                self.element(child, preformatted)
                if (self.labelled and _is_label(node, child)) or _heads_row(node, child):
                    self.line.append(": ")
        if edge:
            edge()


def _is_label(row: Node, first: Node) -> bool:
    """Whether *first* is a short inline element alone in front of another in *row*: a label and its value."""
    if any(isinstance(child, str) and child.strip() for child in row.children) or row.name in INLINE:
        return False
    pair = list(row.elements())
    if len(pair) != PAIR or pair[0] is not first or not {one.name for one in pair} <= INLINE:
        return False
    said = first.words()
    return 0 < len(said) <= LONGEST_LABEL and said.replace(" ", "").isalpha() and bool(pair[1].words())


def _heads_row(row: Node, first: Node) -> bool:
    """Whether *first* is the first of two cells of a table's *row*, and names what stands in the second."""
    if row.name != "tr" or first.name not in ("td", "th"):
        return False
    cells = list(row.elements())
    if len(cells) != PAIR or cells[0] is not first or cells[1].size > LONGEST_VALUE:
        return False
    said = first.words().strip()
    return (
        1 < len(said) <= LONGEST_OF_ROW and said[0].isalpha() and said[-1] not in ".,:;?!>" and bool(cells[1].words())
    )


def _link(node: Node) -> str | None:
    """Return the words of a link with its address behind them, ``None`` when it is written as other words are."""
    words, address = node.words(), node.attributes.get("href", "")
    if address.lower().startswith("mailto:"):
        mailbox = address[len("mailto:") :].partition("?")[0]
        return words if "@" in words or not mailbox else f"{words} <{mailbox}>"
    if not _SCHEME.match(address) or not words:
        return None
    address = unwrapped(address, node.attributes.get("title", ""))
    return address if _ADDRESS.match(words) else f"{words} <{address}>"


def lines_of(
    nodes: Iterator[Node] | list[Node], skip: Skip, *, kept_lines: bool = False, spaced: bool = False,
    labelled: bool = False,
) -> list[str]:  # fmt: skip
    """Return the lines that show in *nodes* without what *skip* tells to leave out; no two empty ones in a row.

    *kept_lines*: line ends in the text are shown as such (``white-space: pre-wrap`` in the site's own style).
    *spaced*: pieces beside each other are words of their own, as in the header of a mail.  *labelled*: of two pieces
    alone on a line the first may be the label of the second.
    """
    writer = _Writer(skip, spaced, labelled)
    for node in nodes:
        writer.element(node, kept_lines)
        writer.end_line()
    kept: list[str] = []
    for line in writer.lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    while kept and not kept[-1]:
        kept.pop()
    return kept

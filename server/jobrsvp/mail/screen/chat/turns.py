"""Who wrote each message of a conversation: by the marks of coming and going, else by the name each begins with.

Messengers show a name above the first of some messages in a row; the others are the same person's.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from jobrsvp.languages import lowered
from jobrsvp.mail.screen import stamp
from jobrsvp.mail.screen.look import Look
from jobrsvp.mail.screen.writing import is_hidden
from jobrsvp.text.tree import Node

MARKS = ("class", "data-testid", "data-test-id", "data-qa", "aria-roledescription", "data-direction", "data-side")
MESSAGE = re.compile(
    r"(?:message|msg|bubble|chatitem|chat-item)(?!s|[_-]?(?:list|box|input|composer|meta|status))", re.I
)
_THEIRS = re.compile(
    r"(?:^|[\s_-])(?:incoming|inbound|received?|is-?in|message-?in|theirs?|other|left)(?=$|[\s_-])", re.I
)
_OWN = re.compile(
    r"(?:^|[\s_-])(?:outgoing|outbound|sent|is-?out|message-?out|own|mine|self|from-?me|right)(?=$|[\s_-])", re.I
)
_NAMED = re.compile(r"(?:name|title|peer|contact|participant|recipient)", re.I)
_HEADINGS = frozenset(["h1", "h2", "h3", "h4"])
_LISTS = frozenset(["log", "list", "grid", "feed"])
LONGEST = 6000  # characters of a message
LONGEST_NAME = 60  # characters of the other side's name
SHORTEST_NAME = 4  # letters of a heading that stands inside a longer name, too
FIRST_PIECES = 3  # of a message: initials for a picture may stand in front of the name
FEWEST = 2  # messages: one alone under somebody's name may be a comment
MOST_OTHERS = 1  # names beside the other side's: one's own; more are rows of a list of conversations
_LETTER = re.compile(r"[^\W\d_]")


class Turn(NamedTuple):
    """One message: who it says wrote it, and whether that is the other side."""

    node: Node
    theirs: bool
    who: str = ""


def marked(root: Node) -> list[Turn]:
    """Return the outermost elements that are marked as one message that came or went."""
    found = list(_outermost(root, {}))
    sides = {turn.theirs for turn in found}
    # some programs mark one side alone
    return found if len(sides) != 1 else list(_outermost(root, {turn.node.kind: not turn.theirs for turn in found}))


def _outermost(root: Node, others: Mapping[tuple[str, str, str], bool]) -> Iterator[Turn]:
    """Yield the messages that are marked, and unmarked ones of a kind of which *others* tells the side."""
    inside = -1
    for node in root.below():
        if node.number <= inside or not node.raw or node.size > LONGEST:
            continue
        side = _side(node)
        if side is None and MESSAGE.search(marks_of(node)):
            side = others.get(node.kind)
        if side is not None:
            inside = last(node)
            yield Turn(node, side)


def _side(node: Node) -> bool | None:
    """Return whether *node* is a message of the other side, ``None`` when it is not marked as a message."""
    marks = marks_of(node)
    if not MESSAGE.search(marks):
        return None
    if node.attributes.get("aria-roledescription", "").lower() == "message":
        return not _OWN.search(marks)
    return True if _THEIRS.search(marks) else False if _OWN.search(marks) else None


def marks_of(node: Node) -> str:
    """Return what the page itself calls *node*."""
    return " ".join(node.attributes[name] for name in MARKS if name in node.attributes) if node.raw else ""


def last(node: Node) -> int:
    """Return the number of the last element inside *node*."""
    return max((one.number for one in node.below()), default=node.number)


def is_name(node: Node) -> bool:
    """Whether *node* is a heading, or is called a name by the page."""
    named = node.name in _HEADINGS or node.role == "heading" or bool(_NAMED.search(marks_of(node)))
    return named and 1 < node.size <= LONGEST_NAME


def named(look: Look) -> list[Turn]:
    """Return the messages of the longest list in which each begins with the other side's name or one's own."""
    lists = [node for node in look.root.below() if node.role in _LISTS and look.shown(node)]
    found = [turns for node in lists if (turns := _turns(look, node))]
    return max(found, key=lambda turns: sum(turn.node.size for turn in turns), default=[])


def _turns(look: Look, box: Node) -> list[Turn]:
    """Return the messages in *box*, none where it is a list of something else."""
    items = _items(box)
    around = _names_around(look, box)
    turns: list[Turn] = []
    others: set[str] = set()
    for item in items:
        who, theirs = _who(look, item, around)
        if not who and item.size <= stamp.LONGEST and stamp.read(item.words(), look.languages, look.today):
            continue  # the day between two messages
        if theirs is None and who:
            others.add(who)
        if who or theirs is not None:
            turns.append(Turn(item, bool(theirs), who))
        elif turns and _LETTER.search(item.words()):
            turns.append(turns[-1]._replace(node=item, who=""))
    fewest = 1 if box.role == "log" or is_writable(look.root) else FEWEST
    fits = any(turn.theirs for turn in turns) and len(others) <= MOST_OTHERS and len(turns) >= fewest
    return turns if fits else []


def is_writable(root: Node) -> bool:
    """Whether the page has a log, or a box to write in."""
    boxes = (node for node in root.below() if node.raw)
    return any(node.role in ("textbox", "log") or "contenteditable" in node.attributes for node in boxes)


def _items(box: Node) -> list[Node]:
    """Return what stands below each other in *box*."""
    items = list(box.elements())
    while len(items) == 1 and list(items[0].elements()):
        items = list(items[0].elements())
    return [item for item in items if item.size <= LONGEST]


def _names_around(look: Look, box: Node) -> list[str]:
    """Return what may tell the other side's name: headings in front of *box*, its labels, and the page's title."""
    labels = [one.attributes["aria-label"] for one in (box, *box.above()) if "aria-label" in one.attributes]
    before = itertools.takewhile(lambda node: node.number < box.number, look.root.below())
    heads = [node.words() for node in before if is_name(node)]
    return [lowered(words) for words in (*labels, *heads, *look.pieces) if len(words) >= SHORTEST_NAME]


def _who(look: Look, item: Node, around: Sequence[str]) -> tuple[str, bool | None]:
    """Return the name with which *item* begins, and whether it is the other side's; ``False``: one's own words."""
    said = list(itertools.islice(pieces(item), FIRST_PIECES + 1))
    own = look.languages.pattern("screen.own_message")
    for piece in said[:FIRST_PIECES]:
        if own.fullmatch(lowered(piece).strip(" :,")):
            return piece, False
        if look.name(piece) and _is_among(lowered(piece), around):
            return piece, True
    is_alone = sum(bool(_LETTER.search(piece)) for piece in said) < FEWEST
    return ("", None) if not said or is_alone else (look.name(said[0]), None)


def _is_among(name: str, around: Sequence[str]) -> bool:
    """Whether *name* stands *around*, or holds what does: "Aurore Tissot, Les Charmilles" below "Les Charmilles"."""
    if len(name) < SHORTEST_NAME:
        return False
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) or words in name for words in around)


def pieces(node: Node) -> Iterator[str]:
    """Yield the pieces of text that show in *node*, in order."""
    if is_hidden(node):
        return
    for child in node.children:
        if isinstance(child, Node):
            yield from pieces(child)
        elif words := " ".join(child.split()):
            yield words

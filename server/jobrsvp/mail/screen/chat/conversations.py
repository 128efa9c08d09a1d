"""A conversation on a page of an unknown messenger: messages that come and go, and a box to write the next.

All messengers mark who wrote a message, for theirs stand on the one side and one's own on the other.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from jobrsvp.languages import lowered
from jobrsvp.mail.screen.chat import chats
from jobrsvp.mail.screen.chat.chats import Said
from jobrsvp.mail.screen.letter import Letter
from jobrsvp.mail.screen.look import Look
from jobrsvp.model import Channel
from jobrsvp.text.tree import Node

_MARKS = ("class", "data-testid", "data-test-id", "data-qa", "aria-roledescription", "data-direction", "data-side")
_MESSAGE = re.compile(
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
LONGEST = 6000  # characters of a message
LONGEST_NAME = 60  # characters of the other side's name
_SIGN = re.compile(r"[^\W\d_]")


def of_structure(look: Look, channel: Channel | None = None) -> list[Letter]:
    """Return the conversation that is open as letters: the last words of the other side, then all of theirs."""
    nodes = list(_messages(look.root))
    if not nodes or not _is_writable(look.root):
        return []
    peer = _peer(look, nodes[0])
    name = peer.words() if peer else ""
    said = list(_said(look, nodes, name))
    around = "\n".join([*(one.text for one in said), *_beside(peer)])
    return chats.letters(said, name, around, channel or "text")


def _messages(root: Node) -> Iterator[Node]:
    """Yield the outermost elements that are marked as one message that came or went."""
    inside = -1
    for node in root.below():
        if node.number <= inside or not node.raw or node.size > LONGEST:
            continue
        if _side(node) is not None:
            inside = _last(node)
            yield node


def _side(node: Node) -> bool | None:
    """Return whether *node* is a message of the other side, ``None`` when it is not marked as a message."""
    marks = " ".join(node.attributes[name] for name in _MARKS if name in node.attributes)
    if not _MESSAGE.search(marks):
        return None
    if node.attributes.get("aria-roledescription", "").lower() == "message":
        return not _OWN.search(marks)
    return True if _THEIRS.search(marks) else False if _OWN.search(marks) else None


def _is_writable(root: Node) -> bool:
    """Whether the page has a log, or a box to write in."""
    boxes = (node for node in root.below() if node.raw)
    return any(node.role in ("textbox", "log") or "contenteditable" in node.attributes for node in boxes)


def _said(look: Look, nodes: Sequence[Node], peer: str) -> Iterator[Said]:
    """Yield the messages, each with the day that was told last."""
    stamps = iter(sorted(look.stamps.values(), key=lambda pair: pair[0].number))
    waiting = next(stamps, None)
    day: dt.date | None = None
    for node in nodes:
        last = _last(node)
        hour = None
        while waiting and waiting[0].number <= last:
            day = waiting[1].day or day
            hour = waiting[1].hour if waiting[0].number >= node.number else None
            waiting = next(stamps, None)
        lines = [line for line in look.letter([node], kept_lines=True).split("\n") if not line or _SIGN.search(line)]
        own = bool(lines) and bool(look.languages.pattern("screen.own_message").fullmatch(lowered(lines[0])))
        text = "\n".join(lines[1:] if own or (lines and lines[0] == peer) else lines).strip()
        if text:
            yield Said(text, "", bool(_side(node)) and not own, day, hour)


def _last(node: Node) -> int:
    """Return the number of the last element inside *node*."""
    return max((one.number for one in node.below()), default=node.number)


def _peer(look: Look, first: Node) -> Node | None:
    """Return the name in the header of the conversation: the nearest short heading in front of the messages."""
    found = None
    for node in look.root.below():
        if node.number >= first.number:
            break
        marks = " ".join(node.attributes[name] for name in _MARKS if name in node.attributes) if node.raw else ""
        named = node.name in _HEADINGS or node.role == "heading" or bool(_NAMED.search(marks))
        if named and 1 < node.size <= LONGEST_NAME and look.shown(node) and look.name(node.words()):
            found = node
    return found


def _beside(peer: Node | None) -> list[str]:
    """Return what stands beside the name of the other side: position, firm."""
    cards = [node for node in peer.above() if node.size <= chats.LONGEST_CARD] if peer else []
    return [node.words() for node in cards[-1:]]

"""A conversation on a page of an unknown messenger: messages that come and go, and a box to write the next.

All messengers tell who wrote a message: by the side on which it stands, or by the name above it.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import itertools
import re
from collections.abc import Iterator, Sequence

from jobrsvp.languages import Languages, lowered
from jobrsvp.mail.screen import notices
from jobrsvp.mail.screen.chat import chats, persons, turns
from jobrsvp.mail.screen.chat.chats import Said
from jobrsvp.mail.screen.chat.turns import Turn
from jobrsvp.mail.screen.letter import Letter
from jobrsvp.mail.screen.look import Look
from jobrsvp.mail.who.people import is_name
from jobrsvp.mail.who.posts import is_post
from jobrsvp.mail.who.signature import is_certain
from jobrsvp.model import Capture, Channel
from jobrsvp.text.tree import Node

ANY_DAY = dt.date(2100, 1, 1)  # whether a page shows a conversation depends on no day
FEWEST = 2  # messages that are a conversation where no box to write the next is seen: browsers keep what is typed
_SIGN = re.compile(r"role=\"?(?:log|list|grid|feed)|aria-roledescription")
# Inside an attribute: the rest of its names up to the quotation mark.
_MARKED = re.compile(
    r"(?<!error[_-])(?<!alert[_-])(?:[Mm]essage|[Bb]ubble)(?!s|[_-]?(?:box|input|error|success))[\w\s:-]{0,200}\""
)
_LABEL = re.compile(r"aria-label=\"([^\"]{3,120})\"")
_WORD = re.compile(r"[^\W\d_]+")
_SIGNED = re.compile(r"[^\W\d_]")
_PARTS = re.compile(r", | @ | \u00b7 | \| ")
_ADDRESS = re.compile(r"^\s?<https?://[^>]{1,2000}>")


def is_open(capture: Capture, languages: Languages) -> bool:
    """Whether the page shows a conversation about an application; most pages are no conversation at first sight."""
    if notices.holds_posting(capture) or not _SIGN.search(capture.html):
        return False
    if not _is_called_so(capture, languages):
        return False
    look = Look(capture, languages, ANY_DAY)
    found = of_structure(look)
    said = [languages.passed(f"{one.around}\n{one.body}") for one in found]
    return any(one.says(concept) for one in said for concept in ("screen.hiring", "screen.seeking"))


def _is_called_so(capture: Capture, languages: Languages) -> bool:
    """Whether the page calls something on it messages or a conversation, in its own names or to its reader."""
    if _MARKED.search(capture.html):
        return True
    said = " ".join([capture.title or "", *_LABEL.findall(capture.html)]).lower()
    return bool(languages.list("chat_heading").keys() & set(_WORD.findall(said)))


def of_structure(look: Look, channel: Channel | None = None) -> list[Letter]:
    """Return the conversation that is open as letters: the last words of the other side, then all of theirs."""
    found = _turns(look)
    if not found:
        return []
    peer = _peer(look, found[0].node)
    name = peer.words() if peer else ""
    said, card = list(_said(look, found, name)), chats.card(peer)
    beside = card.words() if card else ""
    applied = look.languages.passed(beside).says("screen.applied") or _has_job_beside(look)
    around = "\n".join([*(one.text for one in said), *([beside] if card else [])])
    writer = persons.bare(_writer(found, name, look.languages), look.languages)
    letters = chats.letters(said, writer, around, channel or ("portal" if applied else "text"))
    house = _house(look, card) if card else ""
    return [dataclasses.replace(letter, house=house) for letter in letters]


def _house(look: Look, card: Node) -> str:
    """Return what stands on the *card* beside the other side's name and is certainly a firm's."""
    parts = (part.strip() for piece in turns.pieces(card) for part in _PARTS.split(piece))
    names = (part for part in parts if len(part) <= turns.LONGEST_NAME and not is_post(part, look.languages))
    return next((name for name in names if is_certain(name, "", look.languages)), "")


def _has_job_beside(look: Look) -> bool:
    """Whether a heading of the page says that the job stands beside the conversation: it is of a board or employer."""
    heads = (node.words() for node in look.root.below() if turns.is_name(node))
    return look.languages.passed("\n".join(heads)).says("screen.job_beside")


def _writer(found: Sequence[Turn], peer: str, languages: Languages) -> str:
    """Return who writes: the name above the last message with the house that heads the conversation behind it."""
    who = next((turn.who for turn in reversed(found) if turn.theirs and turn.who), "")
    person, comma, house = who.rpartition(", ")
    if comma and house == peer:
        return f"{person} ({house})"
    return who if is_name(who, languages) and not is_certain(who, "", languages) else peer or who


def _turns(look: Look) -> list[Turn]:
    """Return the messages; marks of one side alone may stand for something else, such as a margin on the right."""
    found = turns.marked(look.root)
    if not any(turn.theirs for turn in found):
        return turns.named(look) or found
    return found if len(found) >= FEWEST or turns.is_writable(look.root) else []


def _said(look: Look, found: Sequence[Turn], peer: str) -> Iterator[Said]:
    """Yield the messages, each with the day that was told last."""
    past = (pair for pair in look.stamps.values() if not pair[1].day or pair[1].day <= look.today)  # no day to come
    stamps = iter(sorted(past, key=lambda pair: pair[0].number))
    waiting = next(stamps, None)
    day: dt.date | None = None
    for turn in found:
        node, last = turn.node, turns.last(turn.node)
        hour, told = None, []
        while waiting and waiting[0].number <= last:
            day = waiting[1].day or day
            if waiting[0].number >= node.number:
                hour = waiting[1].hour
                told.append(waiting[0].words())
            waiting = next(stamps, None)
        text, own = _text(look, turn, peer, told)
        if text:
            yield Said(text, turn.who if turn.theirs else "", turn.theirs and not own, day, hour)


def _text(look: Look, turn: Turn, peer: str, stamps: Sequence[str]) -> tuple[str, bool]:
    """Return what *turn* says without name and hour above it, and whether its first line says that it is one's own."""
    lines = look.letter([turn.node], kept_lines=True).split("\n")
    lines = [line for line in lines if not line or _SIGNED.search(line)]
    own = bool(lines) and bool(look.languages.pattern("screen.own_message").fullmatch(lowered(lines[0])))
    if own or (lines and lines[0] == peer):
        lines = lines[1:]
    elif turn.who and lines:
        lines[0] = _without(lines[0], (turn.who, *stamps))
    return "\n".join(lines).strip(), own


def _without(line: str, above: Sequence[str]) -> str:
    """Return *line* without what stands *above* a message: its writer's name, its hour and the link to it."""
    for _, words in itertools.product(range(FEWEST), filter(None, above)):  # the hour may stand in front of the name
        if line.startswith(words):
            line = _ADDRESS.sub("", line[len(words) :].lstrip(" ,:\u00b7"))
    return line.strip()


def _peer(look: Look, first: Node) -> Node | None:
    """Return the name in the header of the conversation: the nearest short heading in front of the messages."""
    before = itertools.takewhile(lambda node: node.number < first.number, look.root.below())
    found = [node for node in before if turns.is_name(node) and look.shown(node) and look.name(node.words())]
    return found[-1] if found else None

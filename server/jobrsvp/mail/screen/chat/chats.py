"""The newest words of the other side in a conversation: messages below each other, with the day between them."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterator, Sequence

from jobrsvp.languages import lowered
from jobrsvp.mail.screen.chat import persons
from jobrsvp.mail.screen.letter import Letter
from jobrsvp.mail.screen.look import Look
from jobrsvp.mail.screen.sites import Site
from jobrsvp.mail.screen.writing import is_hidden
from jobrsvp.model import Channel
from jobrsvp.text.select import every, first, matches
from jobrsvp.text.tree import Node

_PRE = re.compile(r"\]\s?([^\n]{1,60}?):\s*$")  # [9:12 AM, 5/3/2027] Bea:
LONGEST_CARD = 400  # characters beside a name: position, firm, when they were there last
MOST_JOINED = 6  # messages that follow each other and are one letter; earlier ones are another matter


@dataclasses.dataclass(frozen=True, slots=True)
class Said:
    """One message."""

    text: str
    sender: str
    theirs: bool
    day: dt.date | None
    hour: dt.time | None


def of_site(look: Look, site: Site) -> list[Letter]:
    """Return the last messages in a row of the other side of the conversation as a letter; then all of theirs."""
    said = list(_messages(look, site))
    peer = first(look.root, site.peer) if site.peer else None
    name = peer.words() if peer else ""
    if not any(one.theirs for one in said):
        said = [dataclasses.replace(one, theirs=not name or one.sender == name) for one in said]
    writers = {one.sender for one in said if one.theirs and one.sender}
    writer = next(iter(writers)) if len(writers) == 1 else ""
    name = writer if writer and (writer not in name or not _is_name(look, name)) else name
    return letters(said, persons.bare(name, look.languages), _around(said, peer), site.channel)


def _is_name(look: Look, name: str) -> bool:
    """Whether *name* can be that of the other side: some messengers head all conversations alike."""
    return bool(name) and lowered(name) not in look.languages.list("chat_heading")


def letters(said: Sequence[Said], name: str, around: str, channel: Channel) -> list[Letter]:
    """Return the last messages in a row of the other side called *name*, then all their last ones, as letters.

    After one's own answer they may only say thanks: what was agreed stands above it.
    """
    runs = [_last_run(said), [one for one in said if one.theirs][-MOST_JOINED:]]
    return [_letter(run, name, around, channel) for run in runs if run]


def _letter(run: Sequence[Said], name: str, around: str, channel: Channel) -> Letter:
    last = run[-1]
    sent = dt.datetime.combine(last.day, last.hour) if last.day and last.hour else last.day
    return Letter(
        what="message", body="\n\n".join(one.text for one in run), channel=channel,
        sender=name or last.sender, sent=sent, around=around,
    )  # fmt: skip


def _around(said: Sequence[Said], peer: Node | None) -> str:
    """Return the whole conversation, and what stands beside the other side's name: their position."""
    beside = card(peer)
    return "\n".join([*(one.text for one in said), *([beside.words()] if beside else [])])


def card(peer: Node | None) -> Node | None:
    """Return the element around the name of the other side that says more of them: position, firm."""
    around = [node for node in peer.above() if node.size <= LONGEST_CARD] if peer else []
    return around[-1] if around else None


def _last_run(said: Sequence[Said]) -> list[Said]:
    """Return the last messages in a row that are the other side's."""
    run: list[Said] = []
    for one in reversed(said):
        if one.theirs:
            run.insert(0, one)
        elif run:
            break
    return run[-MOST_JOINED:]


def _messages(look: Look, site: Site) -> Iterator[Said]:
    """Yield the messages of the open conversation in order, each with the day that was told last."""
    day: dt.date | None = None
    sender = ""
    for node in every(look.root, f"{site.message}, {site.day}" if site.day else site.message):
        if any(is_hidden(one) for one in (node, *node.above())):
            continue
        day = _day(look, node, site) or day
        if not matches(node, site.message):
            continue
        bodies = [one for one in every(node, site.body) if not _is_repeated(one, node)]
        text = look.letter(bodies, kept_lines=site.kept_lines, without=site.stamp)
        named = first(node, site.sender) if site.sender else None
        stamp = first(node, site.stamp) if site.stamp else None
        told = look.stamp(stamp) if stamp else None
        sender = _sender(stamp) or (named.words() if named else sender)
        theirs = _is_theirs(node, site)
        if text:
            yield Said(text, sender, theirs, (told.day if told else None) or day, told.hour if told else None)


def _is_theirs(message: Node, site: Site) -> bool:
    """Whether the other side wrote *message*, as far as its own marks tell."""
    if site.theirs:
        return matches(message, site.theirs) or first(message, site.theirs) is not None
    return bool(site.own) and not matches(message, site.own)


def _is_repeated(body: Node, message: Node) -> bool:
    """Whether *body* stands in the preview of the message that is answered."""
    for node in body.above():
        if node is message:
            return False
        if re.search(r"quot|reply|embedded", node.attributes.get("class", ""), re.I):
            return True
    return False


def _day(look: Look, node: Node, site: Site) -> dt.date | None:
    """Return the day that *node* tells as a divider, or that stands on top of a message."""
    divider = node if site.day and matches(node, site.day) else first(node, site.day) if site.day else None
    for one in (divider, *divider.below()) if divider else ():
        if (told := look.stamp(one)) and told.day:
            return told.day
    return None


def _sender(stamp: Node | None) -> str:
    match = _PRE.search(stamp.attributes.get("data-pre-plain-text", "")) if stamp else None
    return match[1].strip() if match else ""

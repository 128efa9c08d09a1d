"""The draft checker: a text against C1-C6, phrase by phrase; every remark says why, and gives a better wording."""

from __future__ import annotations

import bisect
import dataclasses
import datetime as dt
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping

from jobrsvp.errors import BadInput
from jobrsvp.etiquette.checker import (
    claims,
    complete_message,
    facts,
    instead,
    lateness,
    reasons,
    soft,
    stories,
    tone,
)
from jobrsvp.etiquette.checker.faults import kinds
from jobrsvp.etiquette.checker.words.message import Message, Moment
from jobrsvp.etiquette.checker.words.prose import LONGEST_MESSAGE, QUOTATION, Piece
from jobrsvp.etiquette.checker.words.said import ENGLISH, Said
from jobrsvp.model import DraftKind, Invitation, Remark
from jobrsvp.model.saying.said import number, say, template

_TOO_LONG = template("The text has {count} characters. Give one message of at most {most}.")
#: What a message of a kind is for.
MOMENTS: Mapping[DraftKind, Moment] = {
    "accept": "yes", "decline": "no", "cancel": "no", "withdraw": "no", "reschedule": "move", "ask_slot": "move",
    "follow_up": "after", "reach_out": "after", "missed": "other", "ask": "other", "acknowledge": "other",
    "referrer": "other",
}  # fmt: skip
# Three words in capitals are no abbreviations; two marks are joy, three are a shout.
SHOUTING = re.compile(r"(?:\b[A-Z]{3,20}\b[ ,]{1,2}){2,20}\b[A-Z]{2,20}\b|!{3,20}|\?{2,20}!{0,20}")
# Emoji, as most of them are numbered; one or two are a smile, and from the fourth on nobody sounds serious.
PICTURE = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]")
MOST_PICTURES = 3
LONGEST_SNEER = 5  # words in quotation marks: more are a sentence that is quoted to answer it
VAGUE = ("rude",)  # a kind of fault that gives way to one that says more
SNEER = "It quotes their own words to laugh at them."


def check(
    text: str,
    invitation: Invitation | None = None,
    *,
    language: str = ENGLISH,
    kind: DraftKind | None = None,
    now: dt.datetime | None = None,
) -> list[Remark]:
    """Return the remarks on *text*, in its order; *invitation* tells what is true of the meeting.

    *kind* is what the message is for and *now* (aware) when it is sent, where they are known.
    Raises :class:`jobrsvp.BadInput` when *text* is no message: empty, or longer than a book chapter.
    """
    if not text.strip():
        raise BadInput(say("There is nothing to check. Write the message first."))
    if len(text) > LONGEST_MESSAGE:
        raise BadInput(say(_TOO_LONG, count=number(len(text)), most=number(LONGEST_MESSAGE)))
    message = Message(text, language, MOMENTS[kind] if kind else None, leaves=kind == "withdraw")
    found = [*of_phrases(message, invitation), *lateness.remarks(message, invitation, now)]
    found += facts.remarks(message, invitation, now) if invitation is not None else ()
    found += soft.hinted(message, found)
    if soft.tenor(message) == "fine":
        found = [remark for remark in found if remark.sure]
    kept = [*without_overlaps(found), *complete_message.remarks(message, invitation)]
    kept += soft.remarks(message, found)
    verbatim = (dataclasses.replace(remark, text=text[remark.start : remark.end]) for remark in kept)
    full = (instead.with_sentence(remark, message) for remark in verbatim)
    return sorted(full, key=lambda remark: (remark.start, remark.end))


def of_phrases(message: Message, invitation: Invitation | None) -> Iterator[Remark]:
    """Yield the remarks on what *message* says; what it leaves out is another matter."""
    for kind in kinds():
        found = kind.remarks(message)
        yield from found if kind.certain else soft.doubted(message, found)
    for sentence in message.own:
        yield from shouting(sentence)
    yield from too_many_pictures(message)
    if message.language == ENGLISH:
        yield from of_english(message, invitation)
    yield from reasons.remarks(message)


def of_english(message: Message, invitation: Invitation | None) -> Iterator[Remark]:
    """Yield the remarks for which English alone has the words."""
    for sentence in message.own:
        yield from soft.doubted(message, tone.remarks(sentence))
        if invitation is not None:
            yield from claims.remarks(sentence, invitation, message)
    yield from stories.remarks(message)
    yield from sneers_in_quotation_marks(message.sentences)


def shouting(sentence: Piece) -> Iterator[Remark]:
    """Yield a remark on capitals and on rows of marks in *sentence*."""
    for match in SHOUTING.finditer(sentence.text):
        yield Remark(
            rule="C6", fault="shouting", start=sentence.start + match.start(), end=sentence.start + match.end(),
            text=match.group(), why="It reads as shouting.",
            better="Write it in small letters, with one mark at the end.",
        )  # fmt: skip


def too_many_pictures(message: Message) -> Iterator[Remark]:
    """Yield a remark on the first emoji that is one too many."""
    for match in itertools.islice(PICTURE.finditer(message.text), MOST_PICTURES, MOST_PICTURES + 1):
        yield Remark(
            rule="C6", fault="slang", start=match.start(), end=match.end(), text=match.group(),
            why="So many emoji are for friends.", better="Keep one at most.",
        )  # fmt: skip


def sneers_in_quotation_marks(pieces: Iterable[Piece]) -> Iterator[Remark]:
    """Yield a remark on every word of theirs that is quoted to laugh at it."""
    for piece in pieces:
        quoted = QUOTATION.search(piece.text)
        if not quoted or "?" in piece.text or len(quoted.group().split()) > LONGEST_SNEER:
            continue
        if Said([piece]).says("letter.sneers"):
            yield Remark(
                rule="C5", fault="irony", start=piece.start, end=piece.end, text=piece.text, why=SNEER,
                better=tone.BETTER,
            )  # fmt: skip


def without_overlaps(found: Iterable[Remark]) -> list[Remark]:
    """Return *found* without remarks of a rule that overlap a plainer or longer one of the same rule."""
    kept: dict[str, list[Remark]] = {}  # by rule, in order: they lie apart
    for remark in sorted(found, key=lambda remark: (remark.fault in VAGUE, remark.start - remark.end)):
        of_rule = kept.setdefault(remark.rule, [])
        number = bisect.bisect_left(of_rule, remark.start, key=lambda other: other.start)
        beside = of_rule[max(0, number - 1) : number + 1]
        if not any(other.start < remark.end and remark.start < other.end for other in beside):
            of_rule.insert(number, remark)
    return [remark for of_rule in kept.values() for remark in of_rule]

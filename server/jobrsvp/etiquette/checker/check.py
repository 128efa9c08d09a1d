"""The draft checker: a text against C1-C6, phrase by phrase; every remark says why, and gives a better wording."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator

from jobrsvp.errors import BadInput
from jobrsvp.etiquette.checker import claims, complete_message, stories, tone
from jobrsvp.etiquette.checker.faults import kinds
from jobrsvp.etiquette.checker.message import Message
from jobrsvp.etiquette.checker.prose import LONGEST_MESSAGE, QUOTATION, Piece
from jobrsvp.etiquette.checker.said import Said
from jobrsvp.model import Invitation, Remark

# Three words in capitals are no abbreviations; one mark is an exclamation, two are a shout.
SHOUTING = re.compile(r"(?:\b[A-Z]{3,20}\b[ ,]{1,2}){2,20}\b[A-Z]{2,20}\b|!{2,20}|\?{2,20}!{0,20}")
LONGEST_SNEER = 5  # words in quotation marks: more are a sentence that is quoted to answer it
SNEER = "It quotes their own words to laugh at them."


def check(text: str, invitation: Invitation | None = None) -> list[Remark]:
    """Return the remarks on *text*, in its order; *invitation* tells what is true of the meeting.

    Raises :class:`jobrsvp.BadInput` when *text* is no message: empty, or longer than a book chapter.
    """
    if not text.strip():
        raise BadInput("There is nothing to check. Write the message first.")
    if len(text) > LONGEST_MESSAGE:
        raise BadInput(f"The text has {len(text)} characters. Give one message of at most {LONGEST_MESSAGE}.")
    message = Message(text)
    kept = [*without_overlaps(of_phrases(message, invitation)), *complete_message.remarks(message, invitation)]
    verbatim = (dataclasses.replace(remark, text=text[remark.start : remark.end]) for remark in kept)
    return sorted(verbatim, key=lambda remark: (remark.start, remark.end))


def of_phrases(message: Message, invitation: Invitation | None) -> Iterator[Remark]:
    """Yield the remarks on what *message* says; what it leaves out is another matter."""
    for kind in kinds():
        yield from kind.remarks(message)
    for sentence in message.own:
        yield from tone.remarks(sentence)
        yield from shouting(sentence)
        if invitation is not None:
            yield from claims.remarks(sentence, invitation, message)
    yield from stories.remarks(message)
    yield from sneers_in_quotation_marks(message.sentences)


def shouting(sentence: Piece) -> Iterator[Remark]:
    """Yield a remark on capitals and on rows of marks in *sentence*."""
    for match in SHOUTING.finditer(sentence.text):
        yield Remark(
            rule="C6", start=sentence.start + match.start(), end=sentence.start + match.end(), text=match.group(),
            why="It reads as shouting.", better="Write it in small letters, with one mark at the end.",
        )  # fmt: skip


def sneers_in_quotation_marks(pieces: Iterable[Piece]) -> Iterator[Remark]:
    """Yield a remark on every word of theirs that is quoted to laugh at it."""
    for piece in pieces:
        quoted = QUOTATION.search(piece.text)
        if not quoted or "?" in piece.text or len(quoted.group().split()) > LONGEST_SNEER:
            continue
        if Said([piece]).says("letter.sneers"):
            yield Remark(rule="C5", start=piece.start, end=piece.end, text=piece.text, why=SNEER, better=tone.BETTER)


def without_overlaps(found: Iterable[Remark]) -> list[Remark]:
    """Return *found* without remarks of a rule that overlap an earlier, longer one of the same rule."""
    kept: list[Remark] = []
    for remark in sorted(found, key=lambda remark: remark.start - remark.end):
        if not any(
            other.rule == remark.rule and other.start < remark.end and remark.start < other.end for other in kept
        ):
            kept.append(remark)
    return kept

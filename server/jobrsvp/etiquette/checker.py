"""The draft checker: a text against C1-C6, phrase by phrase; every remark says why, and gives a better wording."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator

from jobrsvp.errors import BadInput
from jobrsvp.etiquette import claims, stories, tone, whole
from jobrsvp.etiquette.phrases import phrases, says
from jobrsvp.etiquette.prose import LONGEST_MESSAGE, QUOTATION, Piece, plain, sentences, without_quotations
from jobrsvp.model import Invitation, Remark

SHOUTING = re.compile(r"(?:\b[A-Z]{3,20}\b[ ,]{1,2}){2,20}\b[A-Z]{2,20}\b|!{2,20}|\?{2,20}!{0,20}")
LONGEST_SNEER = 5
SNEER = "It quotes their own words to laugh at them."


def check(text: str, invitation: Invitation | None = None) -> list[Remark]:
    """Return the remarks on *text*, in its order; *invitation* tells what is true of the meeting.

    Raises :class:`jobrsvp.BadInput` when *text* is no message: empty, or longer than a book chapter.
    """
    if not text.strip():
        raise BadInput("There is nothing to check. Write the message first.")
    if len(text) > LONGEST_MESSAGE:
        raise BadInput(f"The text has {len(text)} characters. Give one message of at most {LONGEST_MESSAGE}.")
    message = plain(text)
    pieces = sentences(message)
    own = sentences(without_quotations(message))
    complete = whole.is_message(message, pieces)
    found = [remark for piece in own for remark in of_sentence(piece, invitation, message, whole=complete)]
    found += stories.remarks(own)
    found += sneers_in_quotation_marks(pieces)
    kept = [*without_overlaps(found), *whole.remarks(message, pieces, invitation)]
    verbatim = (dataclasses.replace(remark, text=text[remark.start : remark.end]) for remark in kept)
    return sorted(verbatim, key=lambda remark: (remark.start, remark.end))


def of_sentence(piece: Piece, invitation: Invitation | None, message: str, *, whole: bool) -> Iterator[Remark]:
    """Yield the remarks on one sentence of *message*, which is *whole* or a fragment."""
    for phrase in phrases():
        yield from phrase.remarks(piece, message, whole=whole)
    yield from tone.remarks(piece)
    if invitation is not None:
        yield from claims.remarks(piece, invitation, message)
    for match in SHOUTING.finditer(piece.text):
        yield Remark(
            rule="C6", start=piece.start + match.start(), end=piece.start + match.end(), text=match.group(),
            why="It reads as shouting.", better="Write it in small letters, with one mark at the end.",
        )  # fmt: skip


def sneers_in_quotation_marks(pieces: Iterable[Piece]) -> Iterator[Remark]:
    """Yield a remark on every word of theirs that is quoted to laugh at it."""
    for piece in pieces:
        quoted = QUOTATION.search(piece.text)
        if not quoted or "?" in piece.text or len(quoted.group().split()) > LONGEST_SNEER:
            continue
        if says("sneer", "quotation", piece.text):
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

"""Reasons that exclude each other (C4): whoever lies ill does not go hiking, and two excuses are one too many."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from jobrsvp.etiquette.checker.words.message import Message
from jobrsvp.etiquette.checker.words.said import Hit
from jobrsvp.model import Remark

#: The reasons that a message may give, as concepts ``letter.reason_...``.
REASONS = ("ill", "death", "leisure", "away", "vehicle", "home", "family", "offer", "stay", "work")
#: Pairs that exclude each other; any other two are an invention only where one is added to the other.
APART = frozenset(
    {("ill", "leisure"), ("ill", "away"), ("death", "leisure"), ("leisure", "home"), ("death", "vehicle")}
)
#: What shows of a reason that it is none: the car has broken down, and one drives to the sea.
DISPROVED = (("vehicle", "drives"), ("away", "near"), ("phone", "reachable"), ("ill", "active"), ("death", "active"))
#: What proves nothing in a sentence that explains it.
EXPLAINED = ("leisure", "active", "drives")
WHY = "It gives two reasons where one would do; the second makes both sound invented."
BETTER = "Give the true reason in one short sentence, or none."


def remarks(message: Message) -> Iterator[Remark]:
    """Yield a remark on the second of two reasons in *message* that exclude each other or are added up."""
    if message.moment not in ("no", "move", None):
        return
    first = {reason: hits[0] for reason in REASONS if (hits := told(message, reason))}
    for one, other in itertools.combinations(REASONS, 2):
        if one in first and other in first and ((one, other) in APART or adds(message)):
            yield remark(message, max(first[one], first[other]))
            return
    signs = (sign for one, sign in DISPROVED if message.own_says.says(f"letter.reason_{one}"))
    yield from (remark(message, hit) for hit in [hit for sign in signs for hit in told(message, sign)][:1])


def told(message: Message, reason: str) -> Sequence[Hit]:
    """Return where *message* gives *reason*, but for a sentence that explains it."""
    hits = message.own_says.hits(f"letter.reason_{reason}")
    return [hit for hit in hits if reason not in EXPLAINED or not is_explained(message, hit)]


def is_explained(message: Message, hit: Hit) -> bool:
    """Whether the sentence around *hit* explains it: a leg broken at football, a drive in a borrowed car."""
    return message.own_says.says("letter.reason_cause", message.sentence_at(hit.start))


def adds(message: Message) -> bool:
    """Whether *message* adds a reason to another: *also*, *on top of that*."""
    return message.own_says.says("letter.another_reason")


def remark(message: Message, hit: Hit) -> Remark:
    """Return what is said of the second reason at *hit*."""
    place = message.sentence_at(hit.start)
    return Remark(
        rule="C4", fault="false-reason", start=place.start, end=place.end, text=place.text, why=WHY, better=BETTER
    )

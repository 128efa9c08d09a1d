"""The reason that a message gives, and whether the invitation knows another one (C4)."""

from __future__ import annotations

from collections.abc import Iterator

from jobrsvp.etiquette.checker.words.message import Message
from jobrsvp.etiquette.checker.words.prose import Piece
from jobrsvp.etiquette.checker.words.said import Hit
from jobrsvp.model import Change, Invitation, Remark

NAMES: dict[Change, str] = {
    "illness": "an illness",
    "family_emergency": "a family emergency",
    "work_conflict": "a conflict at work",
    "accepted_other_offer": "another offer",
    "commute": "the way to work",
    "pay": "the pay",
    "benefits": "the benefits",
    "not_interested": "that you are not interested",
}
#: Reasons that the person may name beside any other without untruth.
VAGUE: frozenset[Change] = frozenset({"not_interested"})
DENIAL_REACH = 30  # characters between a denial and the reason that it denies: "it is not because of the pay"


def remarks(sentence: Piece, invitation: Invitation, message: Message) -> Iterator[Remark]:
    """Yield a remark on a reason in *sentence* that contradicts what *invitation* says of the reason."""
    true = invitation.change
    if true is None or message.says.says(concept(true)):
        return
    for change in NAMES:
        hits = message.own_says.hits(concept(change), sentence) if change != true and change not in VAGUE else ()
        if hits and not is_denied(hits[0], sentence, message):
            yield remark(message, hits[0], change, true)
            return


def concept(change: Change) -> str:
    """Return the concept of the language files that words the reason *change*."""
    return f"letter.reason_{change}"


def is_denied(hit: Hit, sentence: Piece, message: Message) -> bool:
    """Whether *sentence* denies, shortly before and in the same breath, the reason that stands at *hit*."""
    return any(
        denial.end <= hit.start <= denial.end + DENIAL_REACH
        and not set(".,;").intersection(message.text[denial.end : hit.start])
        for denial in message.own_says.hits("letter.denies", sentence)
    )


def remark(message: Message, hit: Hit, change: Change, true: Change) -> Remark:
    """Return what is said of a reason *change* at *hit* where *true* is the reason."""
    return Remark(
        rule="C4",
        fault="false-reason",
        start=hit.start,
        end=hit.end,
        text=message.text[hit.start : hit.end],
        why=f"It says {NAMES[change]}, yet your invitation gives {NAMES[true]} as the reason. Be honest.",
        better=f"Name {NAMES[true]}, or give no reason at all.",
    )

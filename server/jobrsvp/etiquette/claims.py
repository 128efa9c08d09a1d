"""The reason that a message gives, and whether the invitation knows another one (C4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobrsvp.etiquette.phrases import says, wording
from jobrsvp.etiquette.prose import Piece
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
DENIED = re.compile(r"\b(?:not|n't|never|regardless|nothing to do|rather than)\b[^.,;]{0,30}$", re.IGNORECASE)


def remarks(sentence: Piece, invitation: Invitation, whole: str) -> Iterator[Remark]:
    """Yield a remark on a reason in *sentence* that contradicts what *invitation* says of the reason."""
    true = invitation.change
    if true is None or claims(true, whole):
        return
    for change in NAMES:
        match = wording("reason", change).search(sentence.text) if change != true and change not in VAGUE else None
        if match is None or DENIED.search(sentence.text[: match.start()]):
            continue
        yield Remark(
            rule="C4",
            start=sentence.start + match.start(),
            end=sentence.start + match.end(),
            text=match.group(),
            why=f"It says {NAMES[change]}, yet your invitation gives {NAMES[true]} as the reason. Be honest.",
            better=f"Name {NAMES[true]}, or give no reason at all.",
        )
        return


def claims(change: Change, text: str) -> bool:
    """Whether *text* names the reason *change*."""
    return says("reason", change, text)

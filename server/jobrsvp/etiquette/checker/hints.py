"""Words that a courteous writer may use, too: alone they are no fault, only where something else speaks for one.

They are ``hint.<kind>`` in the language files.  What speaks for a fault is a sentence that sounds like one, or a fault
of another kind in the same message.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from jobrsvp.etiquette.checker import soft
from jobrsvp.etiquette.checker.words.message import Message
from jobrsvp.model import Remark

SOUNDS_WRONG = 0.15  # a score that one in seven courteous sentences of unseen writers reaches, and half of the faulty


def supported(message: Message, hints: Sequence[Remark], sure: Iterable[Remark]) -> Iterator[Remark]:
    """Yield those of the *hints* in *message* that their sentence, a *sure* remark or another hint bears out."""
    faults = {remark.fault for remark in (*hints, *sure)}
    for remark in hints:
        score = soft.score(message.sentence_at(remark.start).text)
        if score >= SOUNDS_WRONG or (score > soft.COURTEOUS and faults - {remark.fault}):
            yield remark

"""Words that a courteous writer may use, too: alone they are no fault, only where something else speaks for one.

They are ``hint.<kind>`` in the language files.  What speaks for a fault is a sentence that sounds like one, or a fault
of another kind in the same message.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Sequence

from jobrsvp.etiquette.checker import soft, tone
from jobrsvp.etiquette.checker.faults import kinds
from jobrsvp.etiquette.checker.words.message import Message
from jobrsvp.etiquette.checker.words.said import ENGLISH
from jobrsvp.model import Remark

SOUNDS_WRONG = 0.1  # a score that an eighth of the courteous sentences of unseen writers reach, and two thirds of the faulty


def remarks(message: Message, sure: Iterable[Remark]) -> Iterator[Remark]:
    """Yield a soft remark on each hint in *message* that its sentence, a *sure* remark or another hint bears out."""
    found = list(hints(message))
    faults = {remark.fault for remark in (*found, *sure)}
    for remark in found:
        score = soft.score(message.sentence_at(remark.start).text)
        if score >= SOUNDS_WRONG or (score > soft.COURTEOUS and faults - {remark.fault}):
            yield dataclasses.replace(remark, sure=False)


def hints(message: Message) -> Iterator[Remark]:
    """Yield a remark on every word in *message* that may be a fault and need not be."""
    for kind in kinds():
        yield from kind.hints(message)
    if message.language == ENGLISH:
        for sentence in message.own:
            yield from tone.hints(sentence)

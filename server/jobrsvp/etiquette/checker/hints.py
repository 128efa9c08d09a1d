"""Words that a courteous writer may use, too: alone they are no fault, only where something else speaks for one.

They are ``hint.<kind>`` in the language files.  What speaks for a fault is a sentence that sounds like one, or a fault
of another kind in the same message.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator

from jobrsvp.etiquette.checker import soft, tone
from jobrsvp.etiquette.checker.faults import kinds
from jobrsvp.etiquette.checker.words.message import Message
from jobrsvp.etiquette.checker.words.said import ENGLISH
from jobrsvp.model import Remark

SOUNDS_WRONG = (
    0.1  # a score that an eighth of the courteous sentences of unseen writers reach, two thirds of the faulty
)
SOUNDS_NEUTRAL = -0.2  # a third of the courteous ones, seven eighths of the faulty
#: Faults whose words courteous writers use so seldom that a neutral tone bears them out.
RARE = ("bargaining", "begging", "blame", "door-slam", "flattery", "pressure", "rude", "threat")


def remarks(message: Message, sure: Iterable[Remark]) -> Iterator[Remark]:
    """Yield a soft remark on each hint in *message* that its sentence, a *sure* remark or another hint bears out."""
    found = list(hints(message))
    faults = {remark.fault for remark, _ in found} | {remark.fault for remark in sure}
    for remark, least in found:
        score = soft.score(message.sentence_at(remark.start).text)
        if score >= least or (score > soft.COURTEOUS and faults - {remark.fault}):
            yield dataclasses.replace(remark, sure=False)


def hints(message: Message) -> Iterator[tuple[Remark, float]]:
    """Yield a remark on every word in *message* that may be a fault, with the least score that bears it out."""
    for kind in kinds():
        least = SOUNDS_NEUTRAL if kind.fault in RARE else SOUNDS_WRONG
        yield from ((remark, least) for remark in kind.hints(message))
    if message.language == ENGLISH:
        yield from ((remark, SOUNDS_WRONG) for sentence in message.own for remark in tone.hints(sentence))

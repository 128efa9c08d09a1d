"""Kinds of faults, from ``rules.toml``; what each looks like stands in ``languages/<xx>/etiquette.toml``.

A kind looks for the concepts ``fault.<id>`` and ``hint.<id>``. It is silent in a sentence that says ``excuse.<id>``, or
that lacks ``ground.<id>`` where a language knows such a concept.
"""

from __future__ import annotations

import dataclasses
import functools
import tomllib
from collections.abc import Iterator
from pathlib import Path

from jobrsvp.etiquette.checker.words.message import Message, Moment
from jobrsvp.etiquette.checker.words.proper import is_proper
from jobrsvp.etiquette.checker.words.prose import WORD, Piece
from jobrsvp.etiquette.checker.words.said import Hit
from jobrsvp.model import Remark

FILE = Path(__file__).with_name("rules.toml")
#: Groups of concepts: what is a fault wherever it stands, and what may be one.
FAULT, HINT = "fault.", "hint."


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of fault: the rule of manners that it breaks, why, and what to write instead."""

    id: str
    rule: str
    fault: str
    why: str
    better: str
    softened: bool = False  # silent in a message that thanks, regrets or asks
    starts: bool = False  # looks at the first words of a sentence only
    whole: bool = False  # speaks in a whole message only, never in a fragment
    praised: bool = False  # silent beside a compliment
    moments: tuple[Moment, ...] = ()  # speaks in a message for one of these only
    certain: bool = False  # heard however courteous its sentence sounds
    needs: str = ""  # silent in a message that does not say this concept

    def remarks(self, message: Message) -> Iterator[Remark]:
        """Yield a remark on every fault of this kind in *message*."""
        yield from (self.remark(message, hit) for hit in self.hits(message, FAULT))

    def hints(self, message: Message) -> Iterator[Remark]:
        """Yield a remark on every word in *message* that may be a fault of this kind, and need not be."""
        yield from (self.remark(message, hit) for hit in self.hits(message, HINT))

    def hits(self, message: Message, group: str) -> Iterator[Hit]:
        """Yield where *message* says what this kind looks for, of the *group* ``FAULT`` or ``HINT``."""
        concept = f"{group}{self.id}"
        if not message.own_says.says(concept) or not self.applies(message):
            return
        for sentence in message.own:
            hits = message.own_says.hits(concept, sentence)
            if hits and not self.is_excused(message, sentence):
                yield from (hit for hit in hits if self.counts(message, sentence, hit))

    def applies(self, message: Message) -> bool:
        """Whether the kind has a say in *message* at all."""
        if (self.whole and not message.is_complete) or (self.moments and message.moment not in self.moments):
            return False
        if self.needs and not message.says.says(self.needs):
            return False
        return not (self.softened and message.says.says("letter.softens"))

    def is_excused(self, message: Message, sentence: Piece) -> bool:
        """Whether *sentence* says what excuses the kind, or not what it needs to be one."""
        said, ground = message.own_says, f"ground.{self.id}"
        return said.says(f"excuse.{self.id}", sentence) or (said.knows(ground) and not said.says(ground, sentence))

    def counts(self, message: Message, sentence: Piece, hit: Hit) -> bool:
        """Whether the fault at *hit* of *sentence* is one where it stands."""
        if is_proper(sentence, hit.start, hit.end, message.language):
            return False
        if self.starts and WORD.search(message.text[sentence.start : hit.start]):
            return False
        return not (self.praised and any(is_beside(hit, praise) for praise in praises(message, sentence)))

    def remark(self, message: Message, hit: Hit) -> Remark:
        """Return what is said of the fault at *hit*."""
        return Remark(
            rule=self.rule, fault=self.fault, start=hit.start, end=hit.end, text=message.text[hit.start : hit.end],
            why=self.why, better=self.better,
        )  # fmt: skip


def praises(message: Message, sentence: Piece) -> tuple[Hit, ...]:
    """Return the words of praise in *sentence*."""
    return message.own_says.hits("tone.praise", sentence)


def is_beside(hit: Hit, other: Hit) -> bool:
    """Whether *other* stands outside *hit*."""
    return other.end <= hit.start or hit.end <= other.start


@functools.cache
def kinds() -> tuple[Kind, ...]:
    """Return the kinds of the file, in its order."""
    return tuple(
        Kind(**{**row, "moments": tuple(row.get("moments", ()))})
        for row in tomllib.loads(FILE.read_text(encoding="utf-8"))["kind"]
    )

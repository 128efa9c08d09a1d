"""Derogatory words (C5): a bad word counts by what it is said of, and by whether it is denied.

An ``insult`` counts unless it is said of the writer; a ``harsh`` word only when it is said of the employer; a
``virtue`` when it is denied of the employer.  What a word is said of is the noun it stands before, else the nearest
noun or pronoun in front of it.  The words are in ``lexicon.toml``.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from jobrsvp.etiquette.prose import Piece, clauses, words
from jobrsvp.model import Remark

FILE = Path(__file__).with_name("lexicon.toml")
Spoken = Literal["target", "harmless", "me", "it", "nobody"]
#: After a bad word: it is said of what the writer did (*stupid of me*, *unfair to you*).
OF_ME = {("of", "me"), ("to", "you"), ("on", "you"), ("for", "you")}
#: Before an unknown noun: it is theirs, for nobody else is spoken to.
THEIRS = {"the", "your", "those", "these"}
ATTRIBUTE_REACH, SUBJECT_REACH, NEGATION_REACH = 3, 12, 3
WHY = "It is a derogatory word; it closes the door, and people remember it."
BETTER = 'Say what you decided, not what you think of them: "The position is not the right one for me."'


@functools.cache
def lexicon(name: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the words of the list *name*, and the beginnings that take any ending."""
    listed = tomllib.loads(FILE.read_text(encoding="utf-8"))[name].split()
    return frozenset(word for word in listed if word[-1] != "*"), tuple(word[:-1] for word in listed if word[-1] == "*")


def is_one(word: Piece, name: str) -> bool:
    """Whether *word* is on the list *name*."""
    whole, beginnings = lexicon(name)
    low = word.low.removesuffix("'s")
    return low in whole or word.low in whole or bool(beginnings and low.startswith(beginnings))


def remarks(sentence: Piece) -> Iterator[Remark]:
    """Yield a remark on every derogatory word in *sentence*."""
    before: list[Piece] = []
    for clause in clauses(sentence):
        said = words(clause)
        for place, word in enumerate(said):
            if is_derogatory(said, place, before):
                yield Remark(rule="C5", start=word.start, end=word.end, text=word.text, why=WHY, better=BETTER)
        before = said


def is_derogatory(said: list[Piece], place: int, before: list[Piece]) -> bool:
    """Whether the word at *place* of the clause *said* runs somebody down; *before* is the clause in front."""
    word = said[place]
    denied = is_denied(said, place)
    if is_one(word, "insult"):
        return not denied and spoken_of(said, place, before) not in ("me", "harmless")
    if is_one(word, "harsh"):
        return not denied and not praises(said) and spoken_of(said, place, before) in ("target", "it")
    if is_one(word, "virtue"):
        nothing = any(word.low in ("nothing", "nobody", "none") for word in said[:place])
        return (
            (nothing or is_near_negation(said, place))
            and not doubly(said, place)
            and subject(said, place, before) == "target"
        )
    return False


def is_denied(said: list[Piece], place: int) -> bool:
    """Whether the word at *place* is denied itself: *not rude*, *nothing at all boring*, *anything but dull*."""
    between: set[str] = set()
    for word in reversed(said[:place]):
        if is_one(word, "negation"):
            return "but" not in between or word.low != "nothing"
        if not is_one(word, "filler"):
            return False
        between.add(word.low)
    return False


def is_near_negation(said: list[Piece], place: int) -> bool:
    """Whether a negation stands shortly before the word at *place*."""
    return any(is_one(word, "negation") for word in said[max(0, place - NEGATION_REACH) : place])


def doubly(said: list[Piece], place: int) -> bool:
    """Whether the negation before *place* raises: *not only kind*, *nothing but*, *could not be kinder*."""
    near = {word.low for word in said[max(0, place - 4) : place]}
    after = [word.low for word in said[place + 1 : place + 4]]
    fits = "enough" in after or ("for" in after and bool({"me", "us", "my"} & set(after)))
    return fits or bool(near & {"only", "just", "but", "more", "doubt", "sure", "question", "less"})


def praises(said: list[Piece]) -> bool:
    """Whether the clause pays a compliment."""
    return any(is_one(word, "praise") and not is_near_negation(said, place) for place, word in enumerate(said))


def spoken_of(said: list[Piece], place: int, before: list[Piece]) -> Spoken:
    """Return what the word at *place* is said of."""
    if tuple(word.low for word in said[place + 1 : place + 3]) in OF_ME:
        return "me"
    for word in said[place + 1 : place + 1 + ATTRIBUTE_REACH]:
        kind = kind_of(word)
        if kind in ("target", "harmless") and word.low not in ("you", "they", "he", "she"):
            owner = [other.low for other in said[max(0, place - 3) : place]]
            return "me" if kind == "target" and "my" in owner else kind
        if kind is not None or (not is_one(word, "link") and not is_one(word, "harsh") and not is_one(word, "insult")):
            break
    return subject(said, place, before)


def subject(said: list[Piece], place: int, before: list[Piece]) -> Spoken:
    """Return what stands nearest in front of *place*, in its own clause or else the one in front."""
    front = said[max(0, place - SUBJECT_REACH) : place]
    for number, word in reversed(list(enumerate(front))):
        kind = kind_of(word)
        if kind == "target" and {word.low for word in front[max(0, number - 2) : number]} & {"my", "our"}:
            return "me"
        if word.low in ("me", "us", "myself"):
            continue
        if word.low in ("i", "we") and (number + 1 == len(front) or not is_one(front[number + 1], "being")):
            continue
        if kind is not None:
            return kind
    if front or not before:
        return "it" if THEIRS & {word.low for word in front} else "nobody"
    return subject([*before, said[place]], len(before), [])


def kind_of(word: Piece) -> Spoken | None:
    """Return what *word* names: the employer, bad luck, the writer, or *it*."""
    if is_one(word, "harmless"):
        return "harmless"
    if is_one(word, "target"):
        return "target"
    if is_one(word, "me"):
        return "me"
    return "it" if is_one(word, "pronoun") else None

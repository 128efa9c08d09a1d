"""Derogatory words (C5): a bad word counts by what it is said of, and by whether it is denied.

An ``insult`` counts unless it is said of the writer; a ``harsh`` word only when it is said of the employer; a
``virtue`` when it is denied of the employer.  What a word is said of is the noun it stands before, else the nearest
noun or pronoun in front of it.  The words are in ``lexicon.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from jobrsvp.etiquette.lexicon import holds, holds_form
from jobrsvp.etiquette.prose import Piece, clauses, words
from jobrsvp.model import Remark

Spoken = Literal["target", "harmless", "me", "it", "nobody"]
#: After a bad word: it is said of what the writer did (*stupid of me*, *unfair to you*).
OF_ME = {("of", "me"), ("to", "you"), ("on", "you"), ("for", "you")}
#: Before an unknown noun: it is theirs, for nobody else is spoken to.
THEIRS = {"the", "your", "those", "these"}
BAD = {"insult", "harsh"}
#: Before a noun that is not known: it is theirs, or one of a kind.
OWNERS = {"your", "their", "his", "her", "such", "what"}
#: A question asks how bad things are; it does not say so.
ASKED = re.compile(
    r"\s{0,3}(?:and |so |also |but )?(?:is|are|do|does|did|how|what|which|could|would|may|can|have|has|was|were|will)"
    r"\b[^?]{1,400}\?",
    re.IGNORECASE,
)
SNEERING = re.compile(r"\b(?:so|such|this|always|all|really|kind of|sort of|your)\b", re.IGNORECASE)
ONE_OF = {"a", "an", "this", "that"}
#: News that reaches a company, not a trait of it.
YOUR_LUCK = {"loss", "losses", "news", "weather", "illness", "accident", "inconvenience", "patience", "time", "message"}
ATTRIBUTE_REACH, SUBJECT_REACH, NEGATION_REACH = 3, 12, 3
WHY = "It is a derogatory word; it closes the door, and people remember it."
BETTER = 'Say what you decided, not what you think of them: "The position is not the right one for me."'


def is_one(word: Piece, name: str) -> bool:
    """Whether *word* is on the list *name*; a bad word is, too, in another form: *ruder*, *sloppily*."""
    return holds_form(name, word.low) if name in BAD else holds(name, word.low)


def remarks(sentence: Piece) -> Iterator[Remark]:
    """Yield a remark on every derogatory word in *sentence*."""
    before: list[Piece] = []
    asked = bool(ASKED.match(sentence.text)) and not SNEERING.search(sentence.text)
    for clause in clauses(sentence):
        said = words(clause)
        for place, word in enumerate(said):
            if is_derogatory(said, place, before) and not (asked and not is_one(word, "insult")):
                yield Remark(rule="C5", start=word.start, end=word.end, text=word.text, why=WHY, better=BETTER)
        before = said


def is_derogatory(said: list[Piece], place: int, before: list[Piece]) -> bool:
    """Whether the word at *place* of the clause *said* runs somebody down; *before* is the clause in front."""
    word = said[place]
    if is_one(word, "insult"):
        if is_denied(said, place):
            return False
        of = spoken_of(said, place, before)
        return of == "target" or (of in ("it", "nobody") and not owns_up(said))
    if is_one(word, "harsh"):
        if is_denied(said, place) or praises(said):
            return False
        of = spoken_of(said, place, before)
        return of == "target" or (of == "it" and not owns_up([*before, *said]))
    if is_one(word, "virtue"):
        nothing = any(word.low in ("nothing", "nobody", "none") for word in said[:place])
        return (
            (nothing or is_near_negation(said, place))
            and not doubly(said, place)
            and subject(said, place, before) == "target"
        )
    return False


def owns_up(said: list[Piece]) -> bool:
    """Whether the writer speaks of a fault of his or her own: *I know this looks careless*."""
    return any(is_one(word, "apology") or word.low == "would" for word in said) and not {"you", "your"} & {
        word.low for word in said
    }


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
    if is_one(said[place], "slang") and [word.low for word in said[place + 1 : place + 2]] == ["about"]:
        return "harmless"
    noun = described(said, place)
    if noun is None:
        return subject(said, place, before)
    owner = {word.low for word in said[max(0, place - 3) : place]}
    kind = kind_of(said[noun])
    if kind is None:
        if is_one(said[place], "slang") or is_one(said[place], "topic"):
            return "harmless"
        if owner & OWNERS:
            return "target"
        of_a_task = any(is_one(word, "trade") for word in said) and not any(word.low in THEIRS for word in said[:place])
        return subject(said, place, before) if is_one(said[place], "insult") and not of_a_task else "nobody"
    if kind == "target" and "my" in owner:
        return "target" if is_of_employer(said, noun) else "me"
    owned = owner & (OWNERS | THEIRS | ONE_OF) or said[noun].low in OWNERS
    in_general = not owned and any(word.low in ("i", "i'm") for word in said[:place])
    return "nobody" if kind == "target" and in_general and is_one(said[place], "harsh") else kind


def described(said: list[Piece], place: int) -> int | None:
    """Return the place of the noun that the word at *place* stands before, if it stands before one."""
    for number in range(place + 1, min(len(said), place + 1 + ATTRIBUTE_REACH)):
        word = said[number]
        if is_one(word, "break"):
            return None
        if is_one(word, "link") or is_one(word, "harsh") or is_one(word, "insult"):
            continue
        if word.low in ("you", "they", "he", "she", "me", "us") or is_one(word, "pronoun"):
            return None
        return None if is_one(word, "me") or is_one(word, "being") or is_one(word, "negation") else number
    return None


def is_of_employer(said: Sequence[Piece], place: int) -> bool:
    """Whether the word at *place* names the present or a former employer: *my old boss*, never *my job*."""
    return is_one(said[place], "employer")


def subject(said: list[Piece], place: int, before: list[Piece]) -> Spoken:
    """Return what stands nearest in front of *place*, in its own clause or else the one in front."""
    front = said[max(0, place - SUBJECT_REACH) : place]
    for number, word in reversed(list(enumerate(front))):
        owner = {word.low for word in front[max(0, number - 2) : number]}
        kind = kind_of(word)
        if owner & {"my", "our"} and is_of_employer(front, number):
            return "target"
        if kind == "target" and owner & {"my", "our"}:
            return "me"
        if kind == "harmless" and "your" in owner and word.low not in YOUR_LUCK:
            return "target"
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

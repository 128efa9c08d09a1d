"""Derogatory words (C5): a bad word counts by what it is said of, and by whether it is denied.

An ``insult`` counts unless it is said of the writer; a ``harsh`` word only when it is said of the employer; a
``virtue`` when it is denied of the employer.  ``spoken_of`` tells what a word is said of; the words are the lists
``tone_*`` of ``languages/<xx>/lexicon.toml``.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from jobrsvp.etiquette.checker.words.proper import is_proper
from jobrsvp.etiquette.checker.words.prose import WORD, Piece, words
from jobrsvp.etiquette.checker.words.said import ENGLISH, languages
from jobrsvp.etiquette.checker.words.spoken_of import Spot, is_one, spoken_of, subject
from jobrsvp.model import Remark

# A negation reaches over an article and an adverb: "not a very serious firm".
NEGATION_REACH = 3
# Words around a virtue in which its negation may be turned: "could not have been more kind", "not good enough for me".
TURN_BEFORE, TURN_AFTER = 4, 3
# Words of a clause that are weighed together, so that the time grows with the text and no faster.
LONGEST_CLAUSE = 60
# Characters of a sentence in which its question mark must stand: it is asked, and nothing told before.
LONGEST_QUESTION = 400
WHY = "It is a derogatory word; it closes the door, and people remember it."
BETTER = 'Say what you decided, not what you think of them: "The position is not the right one for me."'


def remarks(sentence: Piece) -> Iterator[Remark]:
    """Yield a remark on every insult in *sentence* that is said of them."""
    yield from (remark(spot.word) for spot in derogatory(sentence) if is_plain_insult(spot))


def hints(sentence: Piece) -> Iterator[Remark]:
    """Yield a remark on every other derogatory word in *sentence*: what it is said of is a guess."""
    yield from (remark(spot.word) for spot in derogatory(sentence) if not is_plain_insult(spot))


def is_plain_insult(spot: Spot) -> bool:
    """Whether the word at *spot* is an insult, and said of them."""
    return is_one(spot.word, "insult") and spoken_of(spot) == "target"


def derogatory(sentence: Piece) -> Iterator[Spot]:
    """Yield every derogatory word in *sentence*."""
    before: Sequence[Piece] = ()
    asked = is_asked(sentence)
    for said in breaths(sentence):
        for place, word in enumerate(said):
            if is_proper(sentence, word.start, word.end, ENGLISH) or (asked and not is_one(word, "insult")):
                continue
            spot = Spot(said, place, before)
            if is_derogatory(spot):
                yield spot
        before = said


def remark(word: Piece) -> Remark:
    """Return what is said of the derogatory *word*."""
    return Remark(rule="C5", fault="rude", start=word.start, end=word.end, text=word.text, why=WHY, better=BETTER)


def breaths(sentence: Piece) -> Iterator[Sequence[Piece]]:
    """Yield the words of each clause of *sentence*; one that nobody could say in a breath comes in parts."""
    for clause in clauses(sentence):
        said = words(clause)
        yield from (said[first : first + LONGEST_CLAUSE] for first in range(0, len(said), LONGEST_CLAUSE))


def is_asked(sentence: Piece) -> bool:
    """Whether *sentence* asks how bad things are, which does not say so; a sneer only looks like a question."""
    if "?" not in sentence.text[:LONGEST_QUESTION] or languages().pattern("tone.sneers").search(sentence.low):
        return False
    first = [word.group() for _, word in zip(range(2), WORD.finditer(sentence.low), strict=False)]
    return bool(first) and any(is_a(word, "tone_asks") for word in first[: 1 + is_a(first[0], "tone_asks_lead")])


def is_a(word: str, name: str) -> bool:
    """Whether *word* is on the list *name*."""
    return word in languages().list(name)


def clauses(sentence: Piece) -> Iterator[Piece]:
    """Yield the clauses of *sentence*: what stands before and after a semicolon, a colon or a *but*."""
    turns = [match.start() for match in languages().pattern("tone.turns").finditer(sentence.low)]
    signs = [place for place, sign in enumerate(sentence.text) if sign in ";:"]
    cuts = sorted([0, *turns, *signs, len(sentence.text)])
    for start, end in itertools.pairwise(cuts):
        yield Piece(sentence.text[start:end], sentence.start + start)


def is_derogatory(spot: Spot) -> bool:
    """Whether the word at *spot* runs somebody down."""
    if is_one(spot.word, "insult"):
        return insults(spot)
    if is_one(spot.word, "harsh"):
        return is_harsh(spot)
    return is_one(spot.word, "virtue") and lacks_virtue(spot)


def insults(spot: Spot) -> bool:
    """Whether the insult at *spot* is one: not denied, and of anybody but the writer."""
    if is_denied(spot):
        return False
    of = spoken_of(spot)
    return of == "target" or (of in ("it", "nobody") and not owns_up(spot.said))


def is_harsh(spot: Spot) -> bool:
    """Whether the harsh word at *spot* is said of the employer."""
    if is_denied(spot) or praises(spot.said):
        return False
    of = spoken_of(spot)
    return of == "target" or (of == "it" and not owns_up([*spot.before, *spot.said]))


def lacks_virtue(spot: Spot) -> bool:
    """Whether the virtue at *spot* is denied of the employer."""
    denied = any(is_one(word, "none") for word in spot.said[: spot.place]) or is_near_negation(spot.said, spot.place)
    return denied and not doubly(spot) and subject(spot) == "target"


def owns_up(said: Sequence[Piece]) -> bool:
    """Whether the writer speaks of a fault of his or her own: *I know this looks careless*."""
    owns = any(is_one(word, "apology") or is_one(word, "supposes") for word in said)
    return owns and not any(is_a(word.low, "tone_addressed") for word in said)


def is_denied(spot: Spot) -> bool:
    """Whether the word at *spot* is denied itself: *not rude*, *nothing at all boring*, *anything but dull*."""
    between: set[str] = set()
    for word in reversed(spot.said[: spot.place]):
        if is_one(word, "negation"):
            # "Nothing but dull" is dull through and through, and "anything but dull" is not.
            return not (is_one(word, "none") and any(is_a(one, "tone_except") for one in between))
        if not is_one(word, "filler"):
            return False
        between.add(word.low)
    return False


def is_near_negation(said: Sequence[Piece], place: int) -> bool:
    """Whether a negation stands shortly before the word at *place*."""
    return any(is_one(word, "negation") for word in said[max(0, place - NEGATION_REACH) : place])


def doubly(spot: Spot) -> bool:
    """Whether the negation before *spot* raises: *not only kind*, *nothing but*, *could not be kinder*."""
    near = spot.said[max(0, spot.place - TURN_BEFORE) : spot.place]
    after = spot.said[spot.place + 1 : spot.place + 1 + TURN_AFTER]
    fits = any(is_one(word, "enough") for word in after)
    fits_me = any(is_one(word, "fitting") for word in after) and any(is_a(word.low, "tone_fitted") for word in after)
    return fits or fits_me or any(is_a(word.low, "tone_raising") for word in near)


def praises(said: Sequence[Piece]) -> bool:
    """Whether the clause pays a compliment."""
    return any(is_one(word, "praise") and not is_near_negation(said, place) for place, word in enumerate(said))

"""Reasons told in too much detail (C4): of the body, and of everything that went wrong at home.

A bodily word counts when it is said of the writer or the family, not when the job is about it.  A story is measured by
its clauses: those with a verb of the past or the present that speak neither to *you* nor of the meeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jobrsvp.etiquette.lexicon import holds_noun
from jobrsvp.etiquette.prose import Piece, words
from jobrsvp.model import Remark

LONGEST_RUN, CLAUSES, THINGS, SIGNS = 3, 4, 2, 3
#: More things from home than this need fewer clauses.
MANY_THINGS = 5
NEW_CLAUSE = re.compile(
    r"[,;:()]|\s-\s|–|—|\b(?:and|then|so|but|because|who|which|when|while|after|until|since|as|where|that|before)\b",
    re.I,
)
TOLD = re.compile(
    r"\b(?:\w{2,20}ed|was|were|had|has|have|went|came|told|said|says|got|took|found|lost|broke|left|rang|rung|brought|gave|"
    r"thought|knew|fell|felt|ran|drove|put|set|cut|kept|made|saw|met|sent|spent|stood|stuck|woke|bit|hit|burst|sold|bought|"
    r"wrote|threw|tore|shut|let|began|became|blew|spoke|caught|flew|forgot|paid|hung|slept|stole|sprang|leapt|"
    r"\w{2,12}n't|never|has|is|are|'s|'m|'re|'ve|needs|wants|keeps|refuses|knows|lives|works|won)\b"
    r"|\w'(?:s|m|re|ve|d|ll)\b",
    re.I,
)
MATTER = re.compile(
    r"\b(?:you|your|yours|interview|interviewed|appointment|application|apply|position|role|job|reschedul\w{1,4}|postpon\w{1,4}|"
    r"cancel\w{0,5}|sorry|apolog\w{1,6}|thank|thanks|hope|team|company|withdraw\w{0,4}|offer|project|university|degree|studied|learned)\b",
    re.I,
)
MINE = {"i", "i'm", "i've", "i'd", "my", "me", "myself", "we", "our", "he", "she", "his", "her", "it's"}


def remarks(sentences: Sequence[Piece]) -> Iterator[Remark]:
    """Yield a remark on every report of an illness, and on every long story, in the *sentences* of a message."""
    for sentence in sentences:
        yield from bodily(sentence)
    yield from told(sentences)


def bodily(sentence: Piece) -> Iterator[Remark]:
    """Yield a remark on the words in *sentence* that describe a body."""
    said = words(sentence)
    low = {word.low for word in said}
    if not low & MINE or any(holds_noun("trade", word) for word in low):
        return
    strong = [word for word in said if holds_noun("body", word.low)]
    signs = [word for word in said if holds_noun("symptom", word.low)]
    if strong or len({word.low for word in signs}) >= SIGNS:
        told_of = sorted([*strong, *signs], key=lambda word: word.start)
        yield remark(
            sentence, told_of[0].start, told_of[-1].end, "It is more of your body than anyone wants to know.",
            '"I am ill and cannot come." No more is needed.',
        )  # fmt: skip


def told(sentences: Sequence[Piece]) -> Iterator[Remark]:
    """Yield a remark on every long story: a sentence, or a run of sentences, about nothing but mishaps."""
    number = 0
    while number < len(sentences):
        length = next((n for n in range(1, LONGEST_RUN + 1) if is_story(sentences[number : number + n])), 0)
        for sentence in sentences[number : number + length]:
            yield remark(
                sentence, sentence.start, sentence.end, "It is a long story; one mishap is believed, a row is not.",
                'One mishap in one short sentence: "My car has broken down, I am sorry."',
            )  # fmt: skip
        number += length or 1


def is_story(run: Sequence[Piece]) -> bool:
    """Whether *run* tells of many things in many clauses; each sentence of it must tell of some."""
    if not run or not all(things(sentence) for sentence in run):
        return False
    clauses = sum(narrated(sentence) for sentence in run)
    count = len({thing for sentence in run for thing in things(sentence)})
    return (clauses >= CLAUSES and count > THINGS) or (clauses >= CLAUSES - 1 and count >= MANY_THINGS)


def narrated(sentence: Piece) -> int:
    """Return the number of clauses in *sentence* that tell of something outside the job."""
    return sum(bool(TOLD.search(part)) and not MATTER.search(part) for part in NEW_CLAUSE.split(sentence.text))


def things(sentence: Piece) -> set[str]:
    """Return the people and things of a household that *sentence* names."""
    low = (word.low for word in words(sentence))
    return {word for word in low if any(holds_noun(name, word) for name in ("outside", "kin", "pet", "device"))}


def remark(sentence: Piece, start: int, end: int, why: str, better: str) -> Remark:
    """Return a remark on the piece of *sentence* from *start* to *end*, places in the message."""
    return Remark(
        rule="C4", start=start, end=end, text=sentence.text[start - sentence.start : end - sentence.start], why=why,
        better=better,
    )  # fmt: skip

"""Reasons told in too much detail (C4): of the body, and of everything that went wrong at home.

A bodily word counts when it is said of the writer or the family, not when the job is about it.  A story is measured by
its clauses: those with a verb of the past or the present that speak neither to *you* nor of the meeting.
"""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterator, Sequence

from jobrsvp.etiquette.checker.words.lexicon import holds, holds_noun
from jobrsvp.etiquette.checker.words.message import Message
from jobrsvp.etiquette.checker.words.prose import Piece, words
from jobrsvp.model import Remark

# Signs of an illness: one or two are a reason, three are a report.
SIGNS = 3
# Sentences: a longer run is no longer read as one story, and its first part is one already.
LONGEST_RUN = 3
# A mishap is told in one clause or two, its consequence in a third; with four of them it is a story,
CLAUSES = 4
# if it tells of more than two things from home: a car and a mechanic are one mishap.
THINGS = 2
# So many things from home need one clause fewer.
MANY_THINGS = 5
# Signs that begin a new clause, besides the words that join clauses.
NEW_CLAUSE = re.compile(r"[,;:()]|\s-\s|–|—")
THINGS_OF_HOME = ("story_outside", "story_kin", "story_pet", "story_device")


def remarks(message: Message) -> Iterator[Remark]:
    """Yield a remark on every report of an illness, and on every long story, in *message*."""
    for sentence in message.own:
        yield from bodily(sentence)
    yield from told(message)


def bodily(sentence: Piece) -> Iterator[Remark]:
    """Yield a remark on the words in *sentence* that describe a body."""
    said = words(sentence)
    if not any(holds("story_mine", word.low) for word in said) or any(holds_noun("tone_trade", w.low) for w in said):
        return
    strong = [word for word in said if holds_noun("story_body", word.low)]
    signs = [word for word in said if holds_noun("story_symptom", word.low)]
    if strong or len({word.low for word in signs}) >= SIGNS:
        told_of = sorted([*strong, *signs], key=lambda word: word.start)
        yield remark(
            sentence, told_of[0].start, told_of[-1].end, "It is more of your body than anyone wants to know.",
            '"I am ill and cannot come." No more is needed.',
        )  # fmt: skip


def told(message: Message) -> Iterator[Remark]:
    """Yield a remark on every long story: a sentence, or a run of sentences, about nothing but mishaps."""
    number = 0
    while number < len(message.own):
        runs = (message.own[number : number + length] for length in range(1, LONGEST_RUN + 1))
        story = next((run for run in runs if is_story(run, message)), ())
        for sentence in story:
            yield remark(
                sentence, sentence.start, sentence.end, "It is a long story; one mishap is believed, a row is not.",
                'One mishap in one short sentence: "My car has broken down, I am sorry."',
            )  # fmt: skip
        number += len(story) or 1


def is_story(run: Sequence[Piece], message: Message) -> bool:
    """Whether *run* tells of many things in many clauses; each sentence of it must tell of some."""
    if not run or not all(things(sentence) for sentence in run):
        return False
    clauses = sum(narrated(sentence, message) for sentence in run)
    count = len({thing for sentence in run for thing in things(sentence)})
    return (clauses >= CLAUSES and count > THINGS) or (clauses >= CLAUSES - 1 and count >= MANY_THINGS)


def narrated(sentence: Piece, message: Message) -> int:
    """Return the number of clauses in *sentence* that tell of something outside the job."""
    told_at = [hit.start for hit in message.own_says.hits("story.told", sentence)]
    matter_at = [hit.start for hit in message.own_says.hits("story.matter", sentence)]
    return sum(
        is_between(told_at, start, end) and not is_between(matter_at, start, end)
        for start, end in itertools.pairwise(cuts(sentence, message))
    )


def is_between(places: Sequence[int], start: int, end: int) -> bool:
    """Whether one of *places*, which are in order, lies from *start* to before *end*."""
    number = bisect.bisect_left(places, start)
    return number < len(places) and places[number] < end


def cuts(sentence: Piece, message: Message) -> list[int]:
    """Return where the clauses of *sentence* begin, and where the last one ends."""
    signs = [sentence.start + sign.start() for sign in NEW_CLAUSE.finditer(sentence.text)]
    joints = [hit.start for hit in message.own_says.hits("story.joint", sentence)]
    return sorted([sentence.start, *signs, *joints, sentence.end])


def things(sentence: Piece) -> set[str]:
    """Return the people and things of a household that *sentence* names."""
    low = (word.low for word in words(sentence))
    return {word for word in low if any(holds_noun(name, word) for name in THINGS_OF_HOME)}


def remark(sentence: Piece, start: int, end: int, why: str, better: str) -> Remark:
    """Return a remark on the piece of *sentence* from *start* to *end*, places in the message."""
    return Remark(
        rule="C4", fault="private-detail", start=start, end=end,
        text=sentence.text[start - sentence.start : end - sentence.start], why=why, better=better,
    )  # fmt: skip

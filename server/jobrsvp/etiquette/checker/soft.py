"""The soft tier: sentences that no rule knows, and that sound as those do that cost goodwill.

It also has a say in what the rules find: a phrase in a sentence that sounds courteous is let through.  And it bears out
the hints, ``hint.<kind>`` in the language files: words that a courteous writer may use, too, and that are a fault only
in a sentence which sounds like one, or beside a fault of another kind.

A linear model over words and letters in a row, with the weights of ``soft.json``, which ``tools/train_manners.py``
makes.  Its remarks are no judgement: they ask the writer to read a sentence once more.
"""

from __future__ import annotations

import base64
import dataclasses
import functools
import json
import math
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from jobrsvp.etiquette.checker import tone
from jobrsvp.etiquette.checker.faults import kinds
from jobrsvp.etiquette.checker.words.message import LONGEST_GREETING, Message
from jobrsvp.etiquette.checker.words.prose import Piece
from jobrsvp.etiquette.checker.words.said import ENGLISH
from jobrsvp.model import Remark

FILE = Path(__file__).with_name("soft.json")
BUCKETS = 1 << 17  # weights; two runs of letters seldom share one, and a byte each is a tenth of a megabyte
WORD = re.compile(r"[^\W_]{1,30}|[!?]")
STRUCK = "_"  # stands for every letter of a quoted word
CUT = re.compile(r"\d\.\s?\S?")  # the full stop of a date, which ended no sentence: "am 4. Dezember"
CUT_REACH = 3  # characters before a sentence
DIGIT = re.compile(r"\d")
NAME = re.compile(r"x{2,30}")  # what a name looks like that was struck out
WORDS_IN_A_ROW = 3
LETTERS_IN_A_ROW = (3, 4, 5)
FEWEST_WORDS = 5  # "See you then" is too little to judge
SPEAKS_FROM = 8  # words of a sentence that it remarks alone; shorter ones are often plain
COURTEOUS = -0.7  # a score below which what looks like a fault is none: stops three of 34 false alarms on held writers
SOUNDS_WRONG = (
    0.1  # a score that an eighth of the courteous sentences of unseen writers reach, two thirds of the faulty
)
SOUNDS_NEUTRAL = -0.1  # a sixth of the courteous ones, nine tenths of the faulty
#: Faults whose words courteous writers use so seldom that a neutral tone bears them out.
RARE = ("bargaining", "begging", "blame", "door-slam", "flattery", "pressure", "rude", "threat")
# The mean of a message that an eighth of the courteous ones of unseen writers reach, half of the faulty ones; and one
# that one in a hundred of the courteous ones reaches, a third of the faulty. English judges sentence by sentence.
WHOLE_NEUTRAL, WHOLE_WRONG = 0.0, 0.3
FEWEST_JUDGED = 2  # sentences: the mean of one is no mean
WHOLE = ("no", "after")  # what a message must be for: a yes in high spirits sounds as odd
LATEST = 500  # sentences: a message is checked again with each mended one
KEPT = 20_000  # words whose letters need not be cut again
WHY = "Read this again: it may sound cold, or be taken amiss."
BETTER = "Say it as you would to somebody you will meet again."


class Model(NamedTuple):
    """The weights, a byte each, what a step of them is worth, and by language the score from which it speaks alone."""

    weights: memoryview
    step: float
    bias: float
    thresholds: Mapping[str, float]


def remarks(message: Message, known: Iterable[Remark]) -> Iterator[Remark]:
    """Yield a soft remark on every sentence of *message* that sounds wrong and that no *known* remark touches."""
    if not known and whole(message) >= WHOLE_WRONG:
        yield remark(max(judged(message), key=lambda sentence: score(sentence.text)))
        return
    least = model().thresholds.get(message.language, math.inf)
    touched = {message.sentence_at(remark.start).start for remark in known}
    for sentence in judged(message):
        untouched = message.sentence_at(sentence.start).start not in touched
        if untouched and len(sentence.text.split()) >= SPEAKS_FROM and score(sentence.text) >= least:
            yield remark(sentence)


def whole(message: Message) -> float:
    """Return how much *message* sounds as faulty ones do: the mean of its sentences, where English judges each."""
    if message.language == ENGLISH or message.wish not in WHOLE:
        return -math.inf
    scores = [score(one.text) for one in judged(message) if features(one.text)]
    return sum(scores) / len(scores) if len(scores) >= FEWEST_JUDGED else -math.inf


def judged(message: Message) -> Iterator[Piece]:
    """Yield the whole sentences of *message* between greeting and farewell that quote nobody."""
    head, tail = message.frame
    end = message.text.find(tail) if tail else len(message.text)
    for sentence in message.own:
        if len(sentence.text.split()) <= LONGEST_GREETING and says_frame(message, sentence):
            continue
        is_part = CUT.search(message.text, max(0, sentence.start - CUT_REACH), sentence.start + 1)
        if sentence.start < end and sentence.text.strip() != head and not is_part and STRUCK not in sentence.text:
            yield sentence


def says_frame(message: Message, sentence: Piece) -> bool:
    """Whether *sentence* greets or takes leave."""
    return any(message.own_says.says(concept, sentence) for concept in ("letter.greeting", "letter.farewell"))


def doubted(message: Message, found: Iterable[Remark]) -> Iterator[Remark]:
    """Yield the remarks of a rule that were *found*, but for those in a sentence that sounds as courteous ones do."""
    for remark in found:
        if score(message.sentence_at(remark.start).text) > COURTEOUS:
            yield remark


def hinted(message: Message, sure: Iterable[Remark]) -> Iterator[Remark]:
    """Yield a soft remark on each hint in *message* that its sentence, a *sure* remark or another hint bears out."""
    found = list(hints(message))
    faults = [*sure, *(remark for remark, _ in found)]
    is_odd = bool(found) and whole(message) >= WHOLE_NEUTRAL
    for remark, least in found:
        sounds = score(message.sentence_at(remark.start).text)
        if sounds >= least or is_odd or (sounds > COURTEOUS and any(is_another(remark, fault) for fault in faults)):
            yield dataclasses.replace(remark, sure=False)


def is_another(remark: Remark, fault: Remark) -> bool:
    """Whether *fault* is of another kind than *remark*, and said in other words."""
    return fault.fault != remark.fault and (fault.start >= remark.end or fault.end <= remark.start)


def hints(message: Message) -> Iterator[tuple[Remark, float]]:
    """Yield a remark on every word in *message* that may be a fault, with the least score that bears it out."""
    for kind in kinds():
        least = SOUNDS_NEUTRAL if kind.fault in RARE else SOUNDS_WRONG
        yield from ((remark, least) for remark in kind.hints(message))
    if message.language == ENGLISH:
        yield from ((remark, SOUNDS_WRONG) for sentence in message.own for remark in tone.hints(sentence))


@functools.lru_cache(maxsize=LATEST)
def score(text: str) -> float:
    """Return how much the sentence *text* sounds as faulty ones do: the more, the higher; below 0 it sounds well."""
    held = model()
    found = features(text)
    if not found:  # too short to judge
        return 0.0
    return sum(held.weights[one] for one in found) * held.step / math.sqrt(len(found)) + held.bias


def features(text: str) -> set[int]:
    """Return the buckets of the words in a row, and of the letters in a row, of the sentence *text*; none if short."""
    said = [word for word in WORD.findall(DIGIT.sub("0", text.lower())) if not NAME.fullmatch(word)]
    if sum(word.isalpha() for word in said) < FEWEST_WORDS:
        return set()
    rows = (said[place : place + length] for length in range(2, WORDS_IN_A_ROW + 1) for place in range(len(said)))
    return {bucket(" ".join(row)) for row in rows}.union(*map(of_word, said))


@functools.lru_cache(maxsize=KEPT)
def of_word(word: str) -> frozenset[int]:
    """Return the buckets of *word* and of its letters in a row."""
    framed = f"_{word}_"
    parts = (framed[place : place + size] for size in LETTERS_IN_A_ROW for place in range(len(framed) - size + 1))
    return frozenset(map(bucket, (word, *parts)))


def bucket(gram: str) -> int:
    """Return the place of the weight of *gram*."""
    return zlib.crc32(gram.encode()) % BUCKETS


@functools.cache
def model() -> Model:
    """Return the model of the file."""
    held = json.loads(FILE.read_text(encoding="utf-8"))
    weights = memoryview(zlib.decompress(base64.b85decode(held["weights"]))).cast("b")
    return Model(weights, held["step"], held["bias"], held["thresholds"])


def remark(sentence: Piece) -> Remark:
    """Return what is said of *sentence*."""
    blanks = len(sentence.text) - len(sentence.text.lstrip())
    return Remark(
        rule="C6", fault="tone", start=sentence.start + blanks, end=sentence.end, text=sentence.text.strip(), why=WHY,
        better=BETTER, sure=False,
    )  # fmt: skip

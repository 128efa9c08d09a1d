"""The soft tier: sentences that no rule knows, and that sound as those do that cost goodwill.

It also has a say in what the rules find: a phrase in a sentence that sounds courteous is let through.  And it bears out
the hints, ``hint.<kind>`` in the language files: words that a courteous writer may use, too, and that are a fault only
in a sentence which sounds like one, or beside a fault of another kind.

Three linear models a language, each with its own view of the sentence, vote with the weights of ``soft.json``, which
``tools/train_manners.py`` makes.  The remarks are no judgement: they ask the writer to read a sentence once more.
"""

from __future__ import annotations

import base64
import dataclasses
import functools
import json
import math
import re
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

from jobrsvp.etiquette.checker import tone
from jobrsvp.etiquette.checker.faults import kinds
from jobrsvp.etiquette.checker.words.message import LONGEST_GREETING, Message
from jobrsvp.etiquette.checker.words.prose import Piece
from jobrsvp.etiquette.checker.words.said import ENGLISH
from jobrsvp.model import Remark

FILE = Path(__file__).with_name("soft.json")
BUCKETS = 1 << 17  # weights of a view; two of its pieces seldom share one, and most are nought
WORD = re.compile(r"[^\W_]{1,30}|[!?]")
STRUCK = "_"  # stands for every letter of a quoted word
CUT = re.compile(r"\d\.\s?\S?")  # the full stop of a date, which ended no sentence: "am 4. Dezember"
CUT_REACH = 3  # characters before a sentence
DIGIT = re.compile(r"\d")
NAME = re.compile(r"x{2,30}")  # what a name looks like that was struck out
WORDS_IN_A_ROW = (2, 3)
LETTERS_IN_A_ROW = (3, 4, 5)
APART = 5  # words from one of a pair to the other
PHRASE = (1, 2, 3, 4)  # words, with the beginning and the end of the sentence as one each
FEWEST_WORDS = 5  # "See you then" is too little to judge
SPEAKS_FROM = 8  # words of a sentence that it remarks alone; shorter ones are often plain
#: Faults whose words courteous writers use so seldom that a neutral tone bears them out.
RARE = ("bargaining", "begging", "blame", "door-slam", "flattery", "guilt", "pressure", "rude", "threat")
SOUNDS_WELL = -0.3  # a score that speaks for nothing: what a sentence is above it counts, however fine the others are
BESIDE = 0.5  # sentences that sound well, beside those of each message: one alone is little to go by
LATEST = 500  # sentences: a message is checked again with each mended one
KEPT = 20_000  # words whose letters need not be cut again
WHY = "Read this again: it may sound cold, or be taken amiss."
BETTER = "Say it as you would to somebody you will meet again."


#: How a whole message sounds, where that is telling.
Tenor = Literal["fine", "wrong"]


class Levels(NamedTuple):
    """Scores of the sentences of unseen writers, by which the others are judged.

    From ``alone`` on a sentence is remarked that nothing else speaks against; ``wrong`` and ``neutral`` are reached by
    few and by some of the courteous ones, and below ``courteous`` hardly one is faulty.  A message is remarked
    though nothing in it is from ``whole_wrong`` on; below ``whole_fine`` hardly one is faulty.
    """

    courteous: float
    neutral: float
    wrong: float
    alone: float
    whole_fine: float
    whole_wrong: float


class Model(NamedTuple):
    """What is known of one language: by view the weights, a byte each, and what a step of them is worth."""

    weights: Sequence[memoryview]
    steps: Sequence[float]
    bias: float
    levels: Levels


#: Where a language has no model, what a rule finds stands, and nothing else is said.
NO_LEVELS = Levels(
    courteous=-math.inf, neutral=0.0, wrong=0.0, alone=math.inf, whole_fine=-math.inf, whole_wrong=math.inf
)  # fmt: skip


def remarks(message: Message, known: Iterable[Remark]) -> Iterator[Remark]:
    """Yield a soft remark on every sentence of *message* that sounds wrong and that no *known* remark touches.

    A yes is spared: in high spirits all sounds odd.
    """
    if message.wish == "yes":
        return
    if not known and tenor(message) == "wrong":
        yield remark(max(judged(message), key=lambda sentence: score(sentence.text, message.language)))
        return
    least = levels(message.language).alone
    touched = {message.sentence_at(remark.start).start for remark in known}
    for sentence in judged(message):
        if message.sentence_at(sentence.start).start in touched or len(sentence.text.split()) < SPEAKS_FROM:
            continue
        if score(sentence.text, message.language) >= least:
            yield remark(sentence)


@functools.lru_cache(maxsize=1)  # a check asks three times of the same message
def tenor(message: Message) -> Tenor | None:
    """Return how *message* sounds as a whole, unless it is a yes, or a piece of a message."""
    if message.wish == "yes" or not message.is_complete:
        return None
    scores = [sounds for one in judged(message) if (sounds := score(one.text, message.language))]  # 0: not judged
    sounds, of_it = together(scores, score(message.text, message.language)), levels(message.language)
    if not scores or of_it.whole_fine <= sounds < of_it.whole_wrong:
        return None
    return "fine" if sounds < of_it.whole_fine else "wrong"


def together(sentences: Collection[float], text: float) -> float:
    """Return how a message sounds whose *sentences* have these scores, and its whole *text* that."""
    return sum(max(0.0, one - SOUNDS_WELL) for one in sentences) / (len(sentences) + BESIDE) + text


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
        if score(message.sentence_at(remark.start).text, message.language) > levels(message.language).courteous:
            yield remark


def hinted(message: Message, sure: Iterable[Remark]) -> Iterator[Remark]:
    """Yield a soft remark on each hint in *message* that its sentence, a *sure* remark or another hint bears out."""
    found = list(hints(message))
    faults = [*sure, *(remark for remark, _ in found)]
    for remark, least in found:
        sounds = score(message.sentence_at(remark.start).text, message.language)
        beside = sounds > levels(message.language).courteous and any(is_another(remark, fault) for fault in faults)
        if sounds >= least or beside:
            yield dataclasses.replace(remark, sure=False)


def is_another(remark: Remark, fault: Remark) -> bool:
    """Whether *fault* is of another kind than *remark*, and said in other words."""
    return fault.fault != remark.fault and (fault.start >= remark.end or fault.end <= remark.start)


def hints(message: Message) -> Iterator[tuple[Remark, float]]:
    """Yield a remark on every word in *message* that may be a fault, with the least score that bears it out."""
    of_it = levels(message.language)
    for kind in kinds():
        least = of_it.neutral if kind.fault in RARE else of_it.wrong
        yield from ((remark, least) for remark in kind.hints(message))
    if message.language == ENGLISH:
        yield from ((remark, of_it.wrong) for sentence in message.own for remark in tone.hints(sentence))


@functools.lru_cache(maxsize=LATEST)
def score(text: str, language: str) -> float:
    """Return how much the sentence *text* sounds as faulty ones do: the more, the higher; 0 if it is not judged."""
    held, seen = models().get(language), views(text)
    return scored_by(held, seen) if held and seen else 0.0


def scored_by(held: Model, seen: Sequence[Collection[int]]) -> float:
    """Return the score of a sentence, *seen* in the three views, by the model *held*."""
    said = held.bias
    for weights, step, view in zip(held.weights, held.steps, seen, strict=True):
        said += sum([weights[one] for one in view]) * step / math.sqrt(len(view))
    return said


def levels(language: str) -> Levels:
    """Return by which scores the sentences of *language* are judged."""
    held = models().get(language)
    return held.levels if held else NO_LEVELS


def views(text: str) -> Sequence[set[int]]:
    """Return the sentence *text* as each view has it, in buckets; none if it is too short to judge.

    The first has its words, two and three of them in a row, and their letters; the second pairs of words that stand
    near each other; the third phrases, and what it begins and ends with.
    """
    said = [word for word in WORD.findall(DIGIT.sub("0", text.lower())) if not NAME.fullmatch(word)]
    if sum(word.isalpha() for word in said) < FEWEST_WORDS:
        return ()
    words = set(in_a_row(said, WORDS_IN_A_ROW)).union(*map(of_word, said))
    pairs = {bucket(f"{one}~{other}") for at, one in enumerate(said) for other in said[at + 1 : at + 1 + APART]}
    return words, pairs, set(in_a_row(["<", *said, ">"], PHRASE))


def in_a_row(said: Sequence[str], lengths: Iterable[int]) -> Iterator[int]:
    """Yield the buckets of so many words in a row."""
    for length in lengths:
        yield from (bucket(" ".join(said[at : at + length])) for at in range(len(said) - length + 1))


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
def models() -> Mapping[str, Model]:
    """Return the models of the file, by language."""
    return {code: unpacked(held) for code, held in json.loads(FILE.read_text(encoding="utf-8")).items()}


def unpacked(held: Mapping[str, Any]) -> Model:
    """Return one model of the file."""
    weights = [memoryview(zlib.decompress(base64.b85decode(packed))).cast("b") for packed in held["weights"]]
    return Model(weights, held["steps"], held["bias"], Levels(**held["levels"]))


def remark(sentence: Piece) -> Remark:
    """Return what is said of *sentence*."""
    blanks = len(sentence.text) - len(sentence.text.lstrip())
    return Remark(
        rule="C6", fault="tone", start=sentence.start + blanks, end=sentence.end, text=sentence.text.strip(), why=WHY,
        better=BETTER, sure=False,
    )  # fmt: skip

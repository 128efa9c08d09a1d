"""Train the soft tier of the draft checker, and print how well it does on writers that it has not seen.

    python tools/train_manners.py            # writes server/jobrsvp/etiquette/checker/soft.json, prints the figures
    python tools/train_manners.py --curve    # prints the learning curve by writer, too

The sentences and messages are those of ``tools/manners``, by invented writers in four languages, half of them faulty.
What is held there is never trained on.  Beside them it learns from the sentences of our own drafts, which are fine,
from those of our tests, and from the examples of the rules; not from those of hints, which may be courteous.  Each
language is learnt by itself, in three views of the sentence whose scores are averaged: they err apart.  The learner is
a linear support vector machine (squared hinge), by coordinate descent in the dual (Hsieh et al., 2008), over words that
count by how much oftener they stand in faulty than in fine sentences, or the reverse (Wang and Manning, 2012); the same
data give the same file.
"""

from __future__ import annotations

import argparse
import base64
import json
import math
import random
import sys
import tomllib
import zlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from jobrsvp.etiquette import wording
from jobrsvp.etiquette.checker import CHECKED, soft
from jobrsvp.etiquette.checker.words import prose
from jobrsvp.etiquette.checker.words.message import Message
from jobrsvp.etiquette.checking import strings
from jobrsvp.languages.files import read_folder

FOLDER = Path(__file__).with_name("manners")
TESTS = Path(__file__).parents[1] / "tests/etiquette"
TESTED = ("kinds_sentences.txt", "later_sentences.txt", "more_sentences.txt")
COST = 1.0  # of a sentence on the wrong side; higher ones learn the writers by heart
SMOOTH = 0.25  # sentences that each word is taken to stand in, beside those where it does
ROUNDS = 12  # over all sentences; later ones change nothing that shows
SEED = 18
FOLDS = 10  # parts of the writers; each is scored by what was learnt from the others
ALONE = 0.001  # share of the fine sentences of unseen writers that may be remarked: five of them are a message
WRONG, NEUTRAL = 0.1, 0.2  # share of them that may bear a hint out, and a hint that courteous writers hardly use
WHOLE_FINE = 0.02  # share of the faulty messages of unseen writers of which little is said, for they sound fine
WHOLE_WRONG = 0.02  # share of the fine messages of unseen writers that may be remarked as a whole
COURTEOUS = 0.005  # share of the faulty sentences below the score that lets a phrase through
LEAST = 1e-6  # above the score of the last fine sentence that is let through
LARGEST = 127  # of a signed byte
YES = ("accept", "keep")  # in high spirits all sounds odd
CURVE = (3, 6, 12, 24, 48)  # writers of a language


class Example(NamedTuple):
    """A sentence: its writer (0 is our own hand), its buckets by view, and 1 for a faulty or -1 for a fine one."""

    writer: int
    language: str
    views: Sequence[Sequence[int]]
    sign: int


class Letter(NamedTuple):
    """A whole message: its sentences, and itself as one long sentence."""

    sentences: Sequence[Example]
    whole: Example


class Line(NamedTuple):
    """What was learnt in one view: a weight for each bucket, and the bias."""

    weights: list[float]
    bias: float

    def score(self, buckets: Sequence[int]) -> float:
        """Return the score of a sentence: the higher, the worse it sounds."""
        return sum([self.weights[one] for one in buckets]) / math.sqrt(len(buckets)) + self.bias


Scored = Sequence[tuple[float, Example]]


def example(writer: int, language: str, text: str, sign: int) -> Example:
    """Return the sentence *text* as an example."""
    return Example(writer, language, [sorted(view) for view in soft.views(text)], sign)


def examples(name: str) -> list[Example]:
    """Return the sentences of the file *name*; those that are too short to judge are left out."""
    rows = map(json.loads, (FOLDER / name).read_text(encoding="utf-8").splitlines())
    made = (example(row["writer"], row["language"], row["text"], 1 if row["kinds"] else -1) for row in rows)
    return [one for one in made if one.views]


def letters(name: str) -> list[Letter]:
    """Return the messages of the file *name* of which the whole is judged: no yes, and none that is too short."""
    rows = map(json.loads, (FOLDER / name).read_text(encoding="utf-8").splitlines())
    return [one for one in (letter(row) for row in rows if row["action"] not in YES) if one.whole.views]


def letter(row: Mapping[str, Any]) -> Letter:
    """Return the message of a *row*; whether a sentence of a faulty one is fine is not known, so those have no sign."""
    writer, language, sign = row["writer"], row["lang"], 1 if row["faults"] else -1
    pieces = soft.judged(Message(row["message"], language))
    sentences = [example(writer, language, piece.text, min(sign, 0)) for piece in pieces]
    return Letter([one for one in sentences if one.views], example(writer, language, row["message"], sign))


def lessons(of: Iterable[Letter]) -> list[Example]:
    """Return what messages teach: how each sounds as a whole, and that all sentences of a fine one are fine."""
    return [one for each in of for one in (*each.sentences, each.whole) if one.sign]


def own_hand() -> list[Example]:
    """Return the sentences of our own drafts, which nobody may be warned of, and those of our tests."""
    drafts = {(code, wording.SLOT.sub(" ", text)) for code in CHECKED for text in strings(wording.book(code).pages)}
    listed = tomllib.loads((TESTS / "sentences.toml").read_text(encoding="utf-8"))
    lines = [line for name in TESTED for line in (TESTS / name).read_text(encoding="utf-8").splitlines()]
    letters = tomllib.loads((TESTS / "letters.toml").read_text(encoding="utf-8"))["message"]
    abroad = tomllib.loads((TESTS / "kinds_abroad.toml").read_text(encoding="utf-8"))["row"]
    courteous = [
        (one["language"], sentence.text)
        for one in letters
        if "fault" not in one
        for sentence in prose.sentences(one["text"])
    ]
    courteous += [
        (row["language"], sentence.text) for row in abroad for text in row["fine"] for sentence in prose.sentences(text)
    ]
    signed = [
        *((code, text, -1) for code, text in courteous),
        *((row["language"], text, 1) for row in abroad for text in row["faulty"]),
        *((code, text, -1) for code, text in sorted(drafts)),
        *(("en", text, -1) for text in strings(listed["fine"])),
        *(("en", text, 1) for text in strings(listed["faulty"])),
        *(("en", line[2:], 1 if line[0] == "+" else -1) for line in lines if line[:2] in ("+ ", "- ")),
    ]
    signed += [
        (entry.language, text, 1 if entry.concept.startswith("fault.") else -1)
        for entry, its in read_folder().entries
        for text, _ in its.yes
        if entry.concept.startswith(("fault.", "excuse.")) and entry.language in CHECKED
    ]
    made = (example(0, code, text, sign) for code, text, sign in signed)
    return [one for one in made if one.views]


def trained(learnt_from: Sequence[Example]) -> list[Line]:
    """Return by view the line that parts the faulty examples from the fine ones with the widest margin."""
    signs = [one.sign for one in learnt_from]
    return [parted(list(rows), signs) for rows in zip(*(one.views for one in learnt_from), strict=True)]


def parted(sentences: Sequence[Sequence[int]], signs: Sequence[int]) -> Line:
    """Return the line for the buckets of *sentences*, each with its sign."""
    tells = ratios(sentences, signs)
    weights, bias = [0.0] * soft.BUCKETS, 0.0
    duals = [0.0] * len(signs)
    order = list(range(len(signs)))
    rows = [[(bucket, tells[bucket] / math.sqrt(len(one))) for bucket in one] for one in sentences]
    norms = [1 + sum(share * share for _, share in row) for row in rows]
    chance = random.Random(SEED)  # noqa: S311 - it keeps no secret
    slack = 1 / (2 * COST)
    for _ in range(ROUNDS):
        chance.shuffle(order)
        for number in order:
            sign, row = signs[number], rows[number]
            score = sum([weights[bucket] * share for bucket, share in row]) + bias
            gradient = sign * score - 1 + slack * duals[number]
            new = max(duals[number] - gradient / (norms[number] + slack), 0.0)
            change, duals[number] = (new - duals[number]) * sign, new
            if change:
                bias += change
                for bucket, share in row:
                    weights[bucket] += change * share
    return Line([weight * told for weight, told in zip(weights, tells, strict=True)], bias)


def ratios(sentences: Sequence[Sequence[int]], signs: Sequence[int]) -> list[float]:
    """Return by bucket how much it tells: the logarithm of its share of faulty examples by that of fine ones."""
    counts = {1: [SMOOTH] * soft.BUCKETS, -1: [SMOOTH] * soft.BUCKETS}
    for buckets, sign in zip(sentences, signs, strict=True):
        for bucket in buckets:
            counts[sign][bucket] += 1
    whole = math.log(sum(counts[1]) / sum(counts[-1]))
    return [math.log(bad / fine) - whole for bad, fine in zip(counts[1], counts[-1], strict=True)]


def scored(lines: Sequence[Line], examples: Iterable[Example]) -> Scored:
    """Return *examples*, each with the mean of what the views say of it."""
    return [
        (sum(line.score(view) for line, view in zip(lines, one.views, strict=True)) / len(lines), one)
        for one in examples
    ]


def by_unseen(
    learnt_from: Sequence[Example], messages: Sequence[Letter], own: Sequence[Example]
) -> tuple[Scored, Scored]:
    """Return every sentence, and every message, with its score by lines that have not seen its writer."""
    writers = sorted({one.writer for one in learnt_from} | {one.whole.writer for one in messages})
    found: list[tuple[float, Example]] = []
    wholes: list[tuple[float, Example]] = []
    for fold in (set(writers[number::FOLDS]) for number in range(min(FOLDS, len(writers)))):
        known = [one for one in learnt_from if one.writer not in fold]
        lines = trained([*known, *lessons(one for one in messages if one.whole.writer not in fold), *own])
        found += scored(lines, (one for one in learnt_from if one.writer in fold))
        wholes += scored_whole(lines, (one for one in messages if one.whole.writer in fold))
    return found, wholes


def scored_whole(lines: Sequence[Line], messages: Iterable[Letter]) -> Scored:
    """Return *messages*, each with how much it sounds as faulty ones do."""
    found = []
    for one in messages:
        sentences = [score for score, _ in scored(lines, one.sentences)]
        found += [(soft.together(sentences, score), whole) for score, whole in scored(lines, [one.whole])]
    return found


def levels_of(unseen: Scored, messages: Scored) -> soft.Levels:
    """Return the scores by which a language is judged, from those of its *unseen* writers and their *messages*."""
    fine = sorted((score for score, one in unseen if one.sign < 0), reverse=True)
    bad = sorted(score for score, one in unseen if one.sign > 0)
    fine_wholes = sorted((score for score, one in messages if one.sign < 0), reverse=True)
    bad_wholes = sorted(score for score, one in messages if one.sign > 0)
    return soft.Levels(
        courteous=bad[int(COURTEOUS * len(bad))],
        neutral=fine[int(NEUTRAL * len(fine))],
        wrong=fine[int(WRONG * len(fine))],
        alone=fine[int(ALONE * len(fine))] + LEAST,
        whole_fine=bad_wholes[int(WHOLE_FINE * len(bad_wholes))],
        whole_wrong=fine_wholes[int(WHOLE_WRONG * len(fine_wholes))] + LEAST,
    )


def figures(found: Scored, least: float) -> str:
    """Return how often a faulty example is ranked above a fine one; precision, recall and alarms from *least* on."""
    bad = [score for score, one in found if one.sign > 0]
    fine = [score for score, one in found if one.sign < 0]
    area = sum((one > other) + (one == other) / 2 for one in bad for other in fine) / (len(bad) * len(fine))
    caught, wrong = (sum(score >= least for score in some) for some in (bad, fine))
    precision = caught / (caught + wrong) if caught else 0.0
    return f"AUC {area:.3f}  precision {precision:.3f}  recall {caught / len(bad):.3f}  alarms {wrong / len(fine):.3f}"


def packed(lines: Sequence[Line], levels: soft.Levels) -> dict[str, Any]:
    """Return one model for the file, the weights as signed bytes."""
    steps = [max(map(abs, line.weights)) / LARGEST for line in lines]
    as_bytes = [
        bytes(round(weight / step) & 0xFF for weight in line.weights) for line, step in zip(lines, steps, strict=True)
    ]
    return {
        "bias": round(sum(line.bias for line in lines) / len(lines), 6),
        "steps": [step / len(lines) for step in steps],
        "levels": {name: round(one, 6) for name, one in levels._asdict().items()},
        "weights": [base64.b85encode(zlib.compress(one, 9)).decode() for one in as_bytes],
    }


def main(arguments: Sequence[str]) -> int:
    """Train, write, and print."""
    parser = argparse.ArgumentParser(description="Train the soft tier of the draft checker.")
    parser.add_argument("--curve", action="store_true", help="print the learning curve by writer, too")
    asked = parser.parse_args(arguments)
    learnt_from, held, own = examples("sentences.jsonl"), examples("held.jsonl"), own_hand()
    messages, held_messages = letters("messages.jsonl"), letters("held_messages.jsonl")
    print(f"{len(learnt_from)} sentences, {len(messages)} messages, {len(own)} sentences by our own hand")
    models = {}
    for language in CHECKED:
        ours, theirs, of_held = ([one for one in some if one.language == language] for some in (own, learnt_from, held))
        whole, of_others = (
            [one for one in some if one.whole.language == language] for some in (messages, held_messages)
        )
        unseen, unseen_whole = by_unseen(theirs, whole, ours)
        levels, lines = levels_of(unseen, unseen_whole), trained([*theirs, *lessons(whole), *ours])
        models[language] = packed(lines, levels)
        print(f"{language}  {levels}")
        print(f"{'  each writer by the others':<28}{figures(unseen, levels.wrong)}")
        print(f"{'  held writers':<28}{figures(scored(lines, of_held), levels.wrong)}")
        print(f"{'  each message by the others':<28}{figures(unseen_whole, levels.whole_wrong)}")
        print(f"{'  held messages':<28}{figures(scored_whole(lines, of_others), levels.whole_wrong)}", flush=True)
        writers = sorted({one.writer for one in theirs})
        random.Random(SEED).shuffle(writers)  # noqa: S311 - it keeps no secret
        for count in (count for count in CURVE if asked.curve and count < len(writers)):
            few = trained([*(one for one in theirs if one.writer in writers[:count]), *lessons(whole), *ours])
            print(f"{f'  held, {count} writers learnt':<28}{figures(scored(few, of_held), levels.wrong)}", flush=True)
    soft.FILE.write_text(json.dumps(models) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Train the soft tier of the draft checker, and print how well it does on writers that it has not seen.

    python tools/train_manners.py            # writes server/jobrsvp/etiquette/checker/soft.json, prints the figures
    python tools/train_manners.py --curve    # prints the learning curve by writer, too

The sentences are those of ``tools/manners``: 15,345 by 134 invented writers in four languages, half of them faulty.
The 45 writers of ``held.jsonl`` are never trained on.  Beside them it learns from the sentences of our own drafts,
which are fine, from those of our tests, and from the examples of the rules; not from those of hints, which may be
courteous.  The learner is a linear support vector machine (squared hinge), by coordinate descent in the dual (Hsieh et
al., 2008), over words that count by how much oftener they stand in faulty than in fine sentences, or the reverse (Wang
and Manning, 2012); the same data give the same file.
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
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from jobrsvp.etiquette import wording
from jobrsvp.etiquette.checker import CHECKED, soft
from jobrsvp.etiquette.checker.words import prose
from jobrsvp.etiquette.checking import strings
from jobrsvp.languages.files import read_folder

FOLDER = Path(__file__).with_name("manners")
TESTS = Path(__file__).parents[1] / "tests/etiquette"
TESTED = ("kinds_sentences.txt", "later_sentences.txt", "more_sentences.txt")
COST = 1.0  # of a sentence on the wrong side; higher ones learn the writers by heart
SPEAKS = ("en",)  # languages in which it finds what no rule does; in the others it supports hints only
SMOOTH = 0.25  # sentences that each word is taken to stand in, beside those where it does
ROUNDS = 12  # over all sentences; later ones change nothing that shows
SEED = 18
FALSE_ALARMS = 0.001  # share of the fine sentences of unseen writers that may be remarked: five of them are a message
LEAST = 1e-6  # above the score of the last fine sentence that is let through
LARGEST = 127  # of a signed byte
CURVE = (3, 6, 12, 24, 48, 89)  # writers


class Example(NamedTuple):
    """A sentence: its writer (0 is our own hand), its buckets, and 1 for a faulty or -1 for a fine one."""

    writer: int
    language: str
    buckets: list[int]
    sign: int


class Line(NamedTuple):
    """What was learnt: a weight for each bucket, and the bias."""

    weights: list[float]
    bias: float

    def score(self, example: Example) -> float:
        """Return the score of *example*: the higher, the worse it sounds."""
        return sum(self.weights[one] for one in example.buckets) / math.sqrt(len(example.buckets)) + self.bias


def examples(name: str) -> list[Example]:
    """Return the sentences of the file *name*; those that are too short to judge are left out."""
    rows = map(json.loads, (FOLDER / name).read_text(encoding="utf-8").splitlines())
    made = (
        Example(row["writer"], row["language"], sorted(soft.features(row["text"])), 1 if row["kinds"] else -1)
        for row in rows
    )
    return [one for one in made if one.buckets]


def own_hand() -> list[Example]:
    """Return the sentences of our own drafts, which nobody may be warned of, and those of our tests."""
    drafts = {(code, wording.SLOT.sub(" ", text)) for code in CHECKED for text in strings(wording.book(code).pages)}
    listed = tomllib.loads((TESTS / "sentences.toml").read_text(encoding="utf-8"))
    lines = [line for name in TESTED for line in (TESTS / name).read_text(encoding="utf-8").splitlines()]
    letters = tomllib.loads((TESTS / "letters.toml").read_text(encoding="utf-8"))["message"]
    courteous = [
        (one["language"], sentence.text)
        for one in letters
        if "fault" not in one
        for sentence in prose.sentences(one["text"])
    ]
    signed = [
        *((code, text, -1) for code, text in courteous),
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
    made = (Example(0, code, sorted(soft.features(text)), sign) for code, text, sign in signed)
    return [one for one in made if one.buckets]


def trained(learnt_from: Sequence[Example]) -> Line:
    """Return the line that parts the faulty examples from the fine ones with the widest margin."""
    tells = ratios(learnt_from)
    weights, bias = [0.0] * soft.BUCKETS, 0.0
    duals = [0.0] * len(learnt_from)
    order = list(range(len(learnt_from)))
    rows = [[(bucket, tells[bucket] / math.sqrt(len(one.buckets))) for bucket in one.buckets] for one in learnt_from]
    norms = [1 + sum(share * share for _, share in row) for row in rows]
    chance = random.Random(SEED)  # noqa: S311 - it keeps no secret
    slack = 1 / (2 * COST)
    for _ in range(ROUNDS):
        chance.shuffle(order)
        for number in order:
            sign, row = learnt_from[number].sign, rows[number]
            score = sum([weights[bucket] * share for bucket, share in row]) + bias
            gradient = sign * score - 1 + slack * duals[number]
            new = max(duals[number] - gradient / (norms[number] + slack), 0.0)
            change, duals[number] = (new - duals[number]) * sign, new
            if change:
                bias += change
                for bucket, share in row:
                    weights[bucket] += change * share
    return Line([weight * told for weight, told in zip(weights, tells, strict=True)], bias)


def ratios(learnt_from: Sequence[Example]) -> list[float]:
    """Return by bucket how much it tells: the logarithm of its share of faulty examples by that of fine ones."""
    counts = {1: [SMOOTH] * soft.BUCKETS, -1: [SMOOTH] * soft.BUCKETS}
    for one in learnt_from:
        for bucket in one.buckets:
            counts[one.sign][bucket] += 1
    whole = math.log(sum(counts[1]) / sum(counts[-1]))
    return [math.log(bad / fine) - whole for bad, fine in zip(counts[1], counts[-1], strict=True)]


def by_unseen(learnt_from: Sequence[Example], own: Sequence[Example]) -> list[tuple[float, Example]]:
    """Return every example with its score by a line that has not seen its writer."""
    scored = []
    for writer in sorted({one.writer for one in learnt_from}):
        line = trained([*(one for one in learnt_from if one.writer != writer), *own])
        scored += [(line.score(one), one) for one in learnt_from if one.writer == writer]
    return scored


def thresholds_of(scored: Sequence[tuple[float, Example]]) -> dict[str, float]:
    """Return by language the score that no more than the allowed share of fine examples reaches.

    A language has few writers; so its threshold is drawn halfway to that of all.
    """
    of_all = passed_by([score for score, one in scored if one.sign < 0])
    own = {code: [score for score, one in scored if one.sign < 0 and one.language == code] for code in SPEAKS}
    return {code: (of_all + passed_by(fine)) / 2 for code, fine in own.items()}


def passed_by(scores: Sequence[float]) -> float:
    """Return what no more than the allowed share of *scores* reaches."""
    return sorted(scores, reverse=True)[int(FALSE_ALARMS * len(scores))] + LEAST


def figures(scored: Sequence[tuple[float, Example]], thresholds: Mapping[str, float]) -> str:
    """Return how often a faulty example is ranked above a fine one, precision, recall, and the share of alarms."""
    bad = [score for score, one in scored if one.sign > 0]
    fine = [score for score, one in scored if one.sign < 0]
    area = sum((one > other) + (one == other) / 2 for one in bad for other in fine) / (len(bad) * len(fine))
    heard = [one.sign for score, one in scored if score >= thresholds.get(one.language, math.inf)]
    caught, wrong = heard.count(1), heard.count(-1)
    precision = caught / (caught + wrong) if caught else 0.0
    return f"AUC {area:.3f}  precision {precision:.3f}  recall {caught / len(bad):.3f}  alarms {wrong / len(fine):.3f}"


def write(line: Line, thresholds: Mapping[str, float]) -> None:
    """Write *line* and *thresholds*, the weights as signed bytes."""
    step = max(map(abs, line.weights)) / LARGEST
    packed = bytes(round(weight / step) & 0xFF for weight in line.weights)
    held = {
        "bias": round(line.bias, 6), "step": step,
        "thresholds": {code: round(one, 6) for code, one in thresholds.items()},
        "weights": base64.b85encode(zlib.compress(packed, 9)).decode(),
    }  # fmt: skip
    soft.FILE.write_text(json.dumps(held) + "\n", encoding="utf-8")


def main(arguments: Sequence[str]) -> int:
    """Train, write, and print."""
    parser = argparse.ArgumentParser(description="Train the soft tier of the draft checker.")
    parser.add_argument("--curve", action="store_true", help="print the learning curve by writer, too")
    asked = parser.parse_args(arguments)
    learnt_from, held, own = examples("sentences.jsonl"), examples("held.jsonl"), own_hand()
    unseen = by_unseen(learnt_from, own)
    thresholds = thresholds_of(unseen)
    line = trained([*learnt_from, *own])
    write(line, thresholds)
    print(f"{len(learnt_from)} sentences, {len(own)} by our own hand; thresholds {thresholds}")
    print(f"{'each writer by the others':<28}{figures(unseen, thresholds)}")
    scored = [(line.score(one), one) for one in held]
    for language in CHECKED:
        of_it = [pair for pair in scored if pair[1].language == language]
        print(f"{'held writers, ' + language:<28}{figures(of_it, thresholds)}")
    print(f"{'held writers, all':<28}{figures(scored, thresholds)}")
    writers = random.Random(SEED).sample(sorted({one.writer for one in learnt_from}), CURVE[-1])  # noqa: S311
    for count in CURVE if asked.curve else ():
        few = trained([*(one for one in learnt_from if one.writer in writers[:count]), *own])
        print(f"{f'held, {count} writers learnt':<28}{figures([(few.score(one), one) for one in held], thresholds)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

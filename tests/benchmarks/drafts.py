"""Every draft, judged by its case and by our own checker: ``make bench-drafts``."""

from __future__ import annotations

import collections
import random
import time

from tests.benchmarks.figures import line
from tests.etiquette import matrix

PEOPLE = 2000


def main():
    """Print the figures of the matrix and of the names, and how long a draft takes."""
    begun = time.perf_counter()
    made = [(about, message) for each in matrix.every() for about, message in [matrix.written(*each)]]
    took = time.perf_counter() - begun
    drafts = [(about, message) for about, message in made if message]
    line("drafts of the matrix", len(drafts), ">= 2,000")
    line("contradictory wishes refused in a sentence", len(made) - len(drafts))
    line("milliseconds a draft", f"{took / len(made) * 1000:.2f}")
    found = collections.Counter(flaw for about, message in drafts for flaw in matrix.flaws(about, message))
    line("contradictory, or with a gap", sum(found.values()), f"0 {dict(found) or ''}")
    for language, lot in by_language(drafts).items():
        remarks = sum(len(matrix.remarks(about, message)) for about, message in lot)
        scope = "" if language == "en" else ", of form"  # the checker reads English words only
        line(f"remarks of our checker, {language}{scope}, {len(lot)} drafts", remarks, "0")
    of_names()


def by_language(drafts):
    """Return *drafts* by their language."""
    lots = collections.defaultdict(list)
    for about, message in drafts:
        lots[message.language].append((about, message))
    return lots


def of_names():
    """Print what the checker says of drafts for two thousand people and three hundred jobs."""
    chance, (first, family), titles = random.Random(1), matrix.names(), matrix.titles()
    combinations = [each for each in matrix.every() if each[3] == "en"]
    count, said = 0, collections.Counter()
    for number in range(PEOPLE):
        person = f"{first[number % len(first)]} {family[number % len(family)]}"
        contact = f"{chance.choice(first)} {chance.choice(family)}"
        title = titles[number % len(titles)]
        about, message = matrix.written(*chance.choice(combinations), person=person, contact=contact, title=title)
        if message:
            count += 1
            said.update(remark.text for remark in matrix.remarks(about, message))
    said_of = ", ".join(name for name, _ in said.most_common(12))
    line(f"remarks, {count} drafts for many names and titles", sum(said.values()), f"0 {said_of}")


if __name__ == "__main__":
    main()

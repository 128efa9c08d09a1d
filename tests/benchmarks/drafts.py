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
        scope = "" if language == "en" else ", what is said"  # what a message lacks is known in English only
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
    count, said, ours = 0, collections.Counter(), 0
    for number in range(PEOPLE):
        person = f"{first[number % len(first)]} {family[number % len(family)]}"
        contact = f"{chance.choice(first)} {chance.choice(family)}"
        title = titles[number % len(titles)]
        about, message = matrix.written(*chance.choice(combinations), person=person, contact=contact, title=title)
        if message:
            count += 1
            ours += len(matrix.of_words(about, message))
            said.update(remark.text for remark in matrix.remarks(about, message))
    line(f"remarks on our words, {count} drafts for many names", ours, "0")
    line("remarks on a name or a title", sum(said.values()) - ours, ", ".join(name for name, _ in said.most_common(12)))


if __name__ == "__main__":
    main()

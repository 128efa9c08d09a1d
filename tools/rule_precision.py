"""Print for each entry of the draft checker what it hits: faults of its own kind, others, and courteous words.

    python tools/rule_precision.py [FILE ...]

It reads the sentences of ``tools/manners``, and of each FILE whole messages, one JSON object a line with ``lang``,
``message`` and ``faults``.  The entries with the most false hits come first; one without any hit is listed at the end.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from jobrsvp.etiquette.checker.faults import FAULT, HINT, kinds
from jobrsvp.etiquette.checker.words.message import Message, Moment
from jobrsvp.languages.files import read_folder

FOLDER = Path(__file__).with_name("manners")
ACTIONS: Mapping[str, Moment] = {
    "accept": "yes", "decline": "no", "withdraw": "no", "move": "move", "follow-up": "after",
}  # fmt: skip
COLUMNS = ("own", "other", "message", "sentence")  # hits: in faults of its kind, of others, and in courteous texts


class Text(NamedTuple):
    """A message or a sentence, with the kinds of faults in it: none in a courteous one."""

    message: Message
    kinds: frozenset[str]
    column: str


def sentences() -> Iterator[Text]:
    """Yield the sentences of all writers."""
    for path in sorted(FOLDER.glob("*.jsonl")):
        for row in rows(path):
            yield Text(Message(row["text"], row["language"]), frozenset(row["kinds"]), "sentence")


def messages(path: Path) -> Iterator[Text]:
    """Yield the whole messages in the file at *path*."""
    for row in rows(path):
        moment = ACTIONS[row["action"]]
        faults = frozenset(fault["kind"] for fault in row["faults"])
        yield Text(Message(row["message"], row["lang"], moment), faults, "message")


def rows(path: Path) -> list[Any]:
    """Return the JSON objects in the file at *path*."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def counted(texts: Iterator[Text]) -> Mapping[str, Counter[str]]:
    """Return by entry how many of *texts* it hits, by column."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        for kind in kinds():
            column = text.column if not text.kinds else "own" if kind.fault in text.kinds else "other"
            for entry in {hit.entry for group in (FAULT, HINT) for hit in kind.hits(text.message, group)}:
                found[entry][column] += 1
    return found


def main(paths: Sequence[str]) -> int:
    """Print the table."""
    found = counted(text for part in (sentences(), *map(messages, map(Path, paths))) for text in part)
    print("\t".join((*COLUMNS, "entry", "says")))
    listed = [one for one, _ in read_folder().entries if one.concept.startswith((FAULT, HINT))]
    wrong = {one.id: -found[one.id]["message"] - found[one.id]["sentence"] for one in listed}
    for entry in sorted(listed, key=lambda one: (not found[one.id], wrong[one.id], one.id)):
        print("\t".join((*(str(found[entry.id][name]) for name in COLUMNS), entry.id, entry.says)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Which row ended the process that judged it, so that no row keeps all others from being written."""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

TWICE = 2  # once is a computer that was switched off


class Attempts:
    """A note beside a part that is being written: each attempt, and the rows that it began."""

    def __init__(self, file: Path) -> None:
        """Keep the note in *file*; what it says already are attempts that ended early."""
        said = file.read_text(encoding="ascii") if file.exists() else ""
        ended = Counter(attempt.split()[-1] for attempt in said.split("begun") if attempt.split())
        self.deadly = {int(row) for row, times in ended.items() if row.isdecimal() and times >= TWICE}
        self.note = file.open("a", encoding="ascii", buffering=1)
        self.note.write("begun\n")

    def begin(self, row: int) -> bool:
        """Note that the *row*-th row of the part is begun; whether it may be, or has ended too many attempts."""
        self.note.write(f"{row}\n")
        return row not in self.deadly


@contextlib.contextmanager
def attempt(file: Path) -> Iterator[Attempts]:
    """Yield an attempt at a part, noted in *file*; the note stays only where the process ended with it."""
    file.parent.mkdir(exist_ok=True)
    made = Attempts(file)
    try:
        with made.note:
            yield made
    finally:
        file.unlink(missing_ok=True)

"""How long a plugin of a third party may take, how much it may say, and how much memory it may have.

Importing has a limit of its own, for a library that is big is no fault.  The other three are one limit over all plugins
and add up to what a person waits at most, for each plugin is asked in a process of its own, at the same time as others.
"""

from __future__ import annotations

import time
from collections.abc import Sequence

# torch or pandas on an old laptop; whoever takes longer would be taken for a program that hangs.
IMPORT_SECONDS = 10.0
# A person waits in front of a popup: beyond these eight seconds they would have read the posting themselves.
READING_SECONDS = 2.0
JUDGING_SECONDS = 5.0
ADVISING_SECONDS = 1.0
# Whether a page is meant at all is told by its address.
MATCHING_SECONDS = 1.0
# To kill the process and to look where it stood.
GRACE_SECONDS = 0.5

# A long explanation has 2 kB; the history keeps every answer.
LARGEST_ANSWER = 256 * 1024
# The text of a page, twice.
LARGEST_POSTING = 4 * 1024 * 1024
# Room for pandas and a small model; a runaway list fills it long before it fills the computer.
MEMORY_BYTES = 1024**3


def shared(things: Sequence[str], seconds: float) -> dict[str, float]:
    """Return until when (monotonic) each of *things* may take that wait for each other, by turns of equal length."""
    now = time.monotonic()
    return {name: now + seconds * (number + 1) / len(things) for number, name in enumerate(things)}

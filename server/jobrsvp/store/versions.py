"""What an older program kept, brought to the shape of today, step by step.

A row says in which version its JSON was written.  Whoever renames or removes a key that stands in kept answers adds a
step here and counts ``VERSION`` up; a key that is merely new needs none, for its default is read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Answer = dict[str, Any]
VERSION = 3


def with_reasons(answer: Answer) -> Answer:
    """Return an answer of version 1, whose unknown findings did not say whose silence they are.

    Those without a question for the employer were about the profile, and their headlines said so; which field they
    asked for is not known any more, so ``missing`` can only name the posting.
    """
    for finding in answer.get("findings", ()):
        if finding["stance"] == "unknown" and finding.get("question"):
            finding["missing"] = "posting"
    return answer


def with_turns(answer: Answer) -> Answer:
    """Return an answer of version 2, in which findings and questions claimed what would turn them; nobody tried it."""
    for said in (*answer.get("findings", ()), *answer.get("ask_first", ())):
        said.pop("flips", None)
    return answer


# What brings an answer from this version to the next one.
STEPS: Mapping[int, Callable[[Answer], Answer]] = {1: with_reasons, 2: with_turns}


def upgraded(answer: Answer, version: int) -> Answer:
    """Return *answer*, kept in *version*, in the shape of today."""
    for step in range(version, VERSION):
        answer = STEPS[step](answer)
    return answer

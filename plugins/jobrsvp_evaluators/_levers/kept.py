"""Benefits that might be kept after all, and either answer to what a posting does not mention."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from jobrsvp import Case, Lever, lever, say

# What is asked of an employer, 0 to 1: one benefit, and a whole list of them.
ONE, ALL = 0.25, 0.45


def levers(
    case: Case, lost: Sequence[str], asked: Sequence[str], listed: Callable[[Sequence[str]], str]
) -> Iterator[Lever]:
    """Yield that each of the *lost* is kept, that all are, and both answers to those *asked* about."""
    for key in lost if len(lost) > 1 else ():
        yield with_benefits(case, [key], listed, ONE)
    if lost:
        yield with_benefits(case, lost, listed, ALL if len(lost) > 1 else ONE)
    if asked:
        yield with_benefits(case, asked, listed, ONE, answers=True)
        yield without(case, asked, listed)


def with_benefits(
    case: Case, keys: Sequence[str], listed: Callable[[Sequence[str]], str], size: float, *, answers: bool = False
) -> Lever:
    """Return the lever by which the job comes with *keys*."""
    change = {f"posting.benefits.{key}": True for key in keys}
    return lever(case, say("it comes with {keys}", keys=listed(keys)), change, size=size, answers=answers)


def without(case: Case, keys: Sequence[str], listed: Callable[[Sequence[str]], str]) -> Lever:
    """Return the lever by which the job comes without *keys*."""
    change = {f"posting.benefits.{key}": False for key in keys}
    return lever(
        case, say("it comes without {keys}", keys=listed(keys)), change, towards="decline", size=ONE, answers=True
    )

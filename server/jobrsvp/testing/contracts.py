"""The contract as named checks, for whatever a plugin offers.

In a plugin's own tests::

    from jobrsvp.testing import contract

    test_contract = contract(TravelLight(), expected_failures={"time": "asks a slow register"})

is one test for each check, by its name: ``pytest -k "travel-light and headline"``.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from jobrsvp import Adviser, Case, Evaluator, Reader
from jobrsvp.testing import checks, others
from jobrsvp.testing.elsewhere import check_elsewhere
from jobrsvp.testing.offering import check_offered

Check = Callable[[Any], None]
EVALUATOR: Mapping[str, Check] = {
    "declaration": checks.check_ids,
    "offered": check_offered,
    "documentation": checks.check_documentation,
    "options": checks.check_options,
    "findings": checks.check_findings,
    "headline": checks.check_headlines,
    "silence": checks.check_silences,
    "levers": checks.check_every_lever,
    "encoding": checks.check_encoding,
    "twice": checks.check_twice,
    "elsewhere": check_elsewhere,
    "output": checks.check_output,
    "deprecated": checks.check_deprecated,
    "time": checks.check_time,
}
READER: Mapping[str, Check] = {
    "declaration": others.check_id,
    "offered": check_offered,
    "documentation": checks.check_documentation,
    "matches": others.check_matches,
    "readings": others.check_readings,
    "output": others.check_reader_output,
    "deprecated": checks.check_deprecated,
    "time": others.check_reader_time,
}
ADVISER: Mapping[str, Check] = {
    "declaration": others.check_id,
    "offered": check_offered,
    "documentation": checks.check_documentation,
    "tips": others.check_tips,
    "output": others.check_adviser_output,
    "deprecated": checks.check_deprecated,
    "time": others.check_adviser_time,
}
LANGUAGE: Mapping[str, Check] = {"examples": others.check_language}
TABLES: tuple[tuple[type, Mapping[str, Check]], ...] = (
    (Evaluator, EVALUATOR),
    (Reader, READER),
    (Adviser, ADVISER),
    (Path, LANGUAGE),
)


def checks_of(thing: Evaluator | Reader | Adviser | Path) -> Mapping[str, Check]:
    """Return the checks for *thing* by name: an evaluator, a reader, an adviser or the path of a language file.

    Raises ``TypeError`` for anything else.
    """
    for kind, table in TABLES:
        if isinstance(thing, kind):
            return table
    raise TypeError(f"{thing!r:.80} is no evaluator, reader, adviser or path of a language file")


def named(*things: Any) -> Iterator[tuple[str, str, Any, Check]]:
    """Yield the name of each of *things*, the name of a check, the thing and the check."""
    for thing in things:
        name = thing.name if isinstance(thing, Path) else getattr(thing, "id", type(thing).__name__)
        for check_name, check in checks_of(thing).items():
            yield name, check_name, thing, check


def on_own_cases(things: Sequence[Any], cases: Sequence[Case]) -> Iterator[tuple[str, str, Any, Check]]:
    """Yield a check for each of the evaluators in *things* on each of the author's own *cases*."""
    for thing in things:
        if isinstance(thing, Evaluator):
            for number, case in enumerate(cases, 1):
                yield thing.id, f"case-{number}", thing, functools.partial(checks.check_case, case=case)


def contract(
    *things: Any, cases: Sequence[Case] = (), expected_failures: Mapping[str, str] | None = None
) -> Callable[..., None]:
    """Return a test of the contract of *things*, a case for each check, called ``travel-light-headline``.

    The checks ask about sample postings.  *cases* are those that your evaluators are made for, each a check more
    (``travel-light-case-1``): what is said of them is proper, too.
    *expected_failures* maps ``headline`` or ``travel-light-headline`` to the reason why that check is to fail; one that
    passes all the same is a failure.  Raises ``ValueError`` for a name that no check has, ``ModuleNotFoundError``
    without pytest (``pip install jobrsvp[testing]``).
    """
    import pytest

    reasons = dict(expected_failures or {})
    rows, names = [], set()
    for name, check_name, thing, check in (*named(*things), *on_own_cases(things, cases)):
        names |= {check_name, f"{name}-{check_name}"}
        reason = reasons.get(f"{name}-{check_name}", reasons.get(check_name))
        marks = [pytest.mark.xfail(reason=reason, raises=AssertionError, strict=True)] if reason else []
        rows.append(pytest.param(thing, check, id=f"{name}-{check_name}", marks=marks))
    if unknown := sorted(reasons.keys() - names):
        raise ValueError(f"no check is called {', '.join(unknown)}: there are {', '.join(sorted(names))}")

    @pytest.mark.parametrize(("thing", "check"), rows)
    def test_contract(thing: Any, check: Check) -> None:
        """It keeps this part of the contract."""
        check(thing)

    made: Callable[..., None] = test_contract
    return made

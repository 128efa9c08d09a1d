"""The contract of evaluators, executable: each check has a name, asserts one thing, and says what to mend."""

from __future__ import annotations

import contextlib
import io
import json
import time
import warnings
from collections.abc import Iterator

from jobrsvp import Case, Evaluator, Finding, Invitation, Lever, Posting, Profile, schemas
from jobrsvp.api.version import deprecated_in
from jobrsvp.model.saying import clause
from jobrsvp.panel import limits
from jobrsvp.panel.ask import ask, checked
from jobrsvp.panel.declarations import KEBAB_CASE, SIDES
from jobrsvp.testing.judging import context_of
from jobrsvp.testing.samples import sample_cases


def check_evaluator(evaluator: Evaluator) -> None:
    """Assert that *evaluator* honours the contract; the message says what to mend."""
    check_declaration(evaluator)
    for case in sample_cases():
        check_case(evaluator, case)


def check_case(evaluator: Evaluator, case: Case) -> None:
    """Assert that *evaluator* answers *case* as the contract says, with a finding and with levers."""
    check_finding(evaluator, case)
    check_levers(evaluator, case)


def check_declaration(evaluator: Evaluator) -> None:
    """Assert that id, side, help, needs and options are as they must be."""
    check_ids(evaluator)
    check_documentation(evaluator)
    check_options(evaluator)


def check_ids(evaluator: Evaluator) -> None:
    """Assert that id, side, reach and needs are as they must be."""
    assert KEBAB_CASE.fullmatch(evaluator.id), f"the id {evaluator.id!r} must be kebab-case"
    assert evaluator.side in SIDES, f"the side must be one of {sorted(SIDES)}"
    assert 0 <= evaluator.reach <= 1, "reach is between 0 and 1"
    assert not isinstance(evaluator.needs, str), 'needs is a tuple: ("posting.pay",)'
    for path in evaluator.needs:
        try:
            Case(posting=Posting()).lacks(path)
        except AttributeError as error:
            raise AssertionError(f"needs names {path!r}, which a case does not have") from error


def check_documentation(thing: object) -> None:
    """Assert that the class of *thing* has a docstring of its own."""
    assert (type(thing).__doc__ or "").strip(), "the class docstring is the help text: write one"


def check_options(evaluator: Evaluator) -> None:
    """Assert that each option is described."""
    for option in schemas.options(evaluator.Options):
        assert option["description"], f"the option {option['name']} needs a description: use jobrsvp.option()"


def check_finding(evaluator: Evaluator, case: Case) -> None:
    """Assert that *evaluator* answers *case* with a proper finding, twice the same."""
    context = context_of(evaluator, case)
    finding = ask(evaluator, case, context)
    checked(finding, evaluator, case, third_party=True)
    check_words(finding)
    check_silence(finding)
    check_facts(evaluator, finding)
    assert finding == ask(evaluator, case, context), "the same case must give the same finding"


def findings(evaluator: Evaluator) -> Iterator[tuple[Case, Finding]]:
    """Yield each sample case with what *evaluator* finds."""
    for case in sample_cases():
        yield case, ask(evaluator, case, context_of(evaluator, case))


def check_findings(evaluator: Evaluator) -> None:
    """Assert that every sample case gets a finding whose quotes stand in the posting and whose facts exist."""
    for case, finding in findings(evaluator):
        checked(finding, evaluator, case, third_party=True)
        check_facts(evaluator, finding)


def check_headlines(evaluator: Evaluator) -> None:
    """Assert that headlines are one short clause each."""
    for _, finding in findings(evaluator):
        check_words(finding)


def check_silences(evaluator: Evaluator) -> None:
    """Assert that what is unknown says whose silence it is."""
    for _, finding in findings(evaluator):
        check_silence(finding)


def check_twice(evaluator: Evaluator) -> None:
    """Assert that the same case gives the same finding."""
    for case, finding in findings(evaluator):
        again = ask(evaluator, case, context_of(evaluator, case))
        assert finding == again, "the same case must give the same finding"


def check_encoding(evaluator: Evaluator) -> None:
    """Assert that every finding can be sent as JSON in UTF-8."""
    for _, finding in findings(evaluator):
        json.dumps(schemas.dump(finding), default=str, ensure_ascii=False).encode()


def check_every_lever(evaluator: Evaluator) -> None:
    """Assert that levers say their change, and make it."""
    for case in sample_cases():
        check_levers(evaluator, case)


def check_output(evaluator: Evaluator) -> None:
    """Assert that nothing is printed: nobody would see it."""
    with quiet() as printed:
        list(findings(evaluator))
    check_printed(printed.getvalue())


@contextlib.contextmanager
def quiet() -> Iterator[io.StringIO]:
    """Yield what is printed inside."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        yield printed


def check_printed(text: str) -> None:
    """Assert that *text*, which was printed, is nothing."""
    assert not text, f"it prints {text[:80]!r}, which nobody sees: leave it out, or use logging"


def check_deprecated(thing: object) -> None:
    """Warn of each name that goes with a later version of the API, and that the plugin of *thing* uses."""
    if isinstance(thing, Evaluator):
        list(findings(thing))
    for told in deprecated_in(type(thing).__module__):
        warnings.warn(told, DeprecationWarning, stacklevel=2)


def check_time(evaluator: Evaluator) -> None:
    """Assert that each sample case is answered in a part of the time that all plugins have."""
    begun = time.perf_counter()
    number = len(list(findings(evaluator)))
    check_seconds((time.perf_counter() - begun) / number, limits.JUDGING_SECONDS)


def check_seconds(seconds: float, most: float) -> None:
    """Assert that *seconds* are within the limit *most*."""
    assert seconds < most, f"it takes {seconds:.1f} s where all plugins together have {most:g} s: do less, or keep it"


def check_words(finding: Finding) -> None:
    """Assert that the headline is one short clause, and that there is one that fits after *because*."""
    faults = " and ".join(clause.faults(finding.headline))
    assert not faults, f"the headline is one clause, put the rest in detail: {finding.headline!r} has {faults}"
    assert finding.because, f"give because=, for {finding.headline!r} begins with what may be a name"
    assert not finding.because.endswith("."), f"because is a clause without a full stop: {finding.because!r}"


def check_silence(finding: Finding) -> None:
    """Assert that an unknown finding says whose silence it is, and asks for a field that a profile has."""
    assert finding.stance != "unknown" or finding.missing, (
        f'say whose silence it is: missing="posting", or missing="person" and asks= ({finding.headline!r})'
    )
    try:
        Case(posting=Posting(), profile=Profile()).lacks(f"profile.{finding.asks}" if finding.asks else "profile")
    except AttributeError as error:
        raise AssertionError(f"asks names {finding.asks!r}, which a profile does not have") from error


def check_facts(evaluator: Evaluator, finding: Finding) -> None:
    """Assert that the facts of *finding* are fields of the profile or the invitation, or options of *evaluator*."""
    options = [f"evaluators.{evaluator.id}.{row['name']}" for row in schemas.options(evaluator.Options)]
    for fact in finding.facts:
        own = fact.startswith(f"evaluators.{evaluator.id}.")
        assert not own or fact in options, f"facts names {fact!r}, and the options are {', '.join(options) or 'none'}"
        if own or fact.startswith("rules."):
            continue
        path = fact if fact.startswith("invitation.") else f"profile.{fact}"
        try:
            Case(posting=Posting(), profile=Profile(), invitation=Invitation()).lacks(path)
        except AttributeError as error:
            raise AssertionError(f"facts names {fact!r}, which a profile does not have: as 'pay.floor'") from error


def check_levers(evaluator: Evaluator, case: Case) -> None:
    """Assert that each lever of *evaluator* on *case*, if it has what it needs, says its change and makes it."""
    if any(case.lacks(path) for path in evaluator.needs):
        return
    for lever in evaluator.levers(case, context_of(evaluator, case)):
        assert isinstance(lever, Lever), f"levers yields jobrsvp.Lever records, not {lever!r:.80}"
        assert lever.words.strip(), "a lever says in words what would be changed"
        assert lever.change, "a lever names what would be changed"
        assert lever.case != case, f"the lever {lever.words!r} changes nothing in the case"

"""The contract, executable: each check asserts one thing, and its message says what to mend."""

from __future__ import annotations

from jobrsvp import Case, Evaluator, Finding, Lever, Posting, Profile, schemas
from jobrsvp.model.saying import clause
from jobrsvp.panel.ask import ask, checked
from jobrsvp.panel.declarations import KEBAB_CASE, SIDES
from jobrsvp.testing.judging import context_of
from jobrsvp.testing.samples import sample_cases


def check_evaluator(evaluator: Evaluator) -> None:
    """Assert that *evaluator* honours the contract; the message says what to mend."""
    check_declaration(evaluator)
    for case in sample_cases():
        check_finding(evaluator, case)
        check_levers(evaluator, case)


def check_declaration(evaluator: Evaluator) -> None:
    """Assert that id, side, help, needs and options are as they must be."""
    assert KEBAB_CASE.fullmatch(evaluator.id), f"the id {evaluator.id!r} must be kebab-case"
    assert evaluator.side in SIDES, f"the side must be one of {sorted(SIDES)}"
    assert (type(evaluator).__doc__ or "").strip(), "the class docstring is the help text: write one"
    assert 0 <= evaluator.reach <= 1, "reach is between 0 and 1"
    assert not isinstance(evaluator.needs, str), 'needs is a tuple: ("posting.pay",)'
    for path in evaluator.needs:
        try:
            Case(posting=Posting()).lacks(path)
        except AttributeError as error:
            raise AssertionError(f"needs names {path!r}, which a case does not have") from error
    for option in schemas.options(evaluator.Options):
        assert option["description"], f"the option {option['name']} needs a description: use jobrsvp.option()"


def check_finding(evaluator: Evaluator, case: Case) -> None:
    """Assert that *evaluator* answers *case* with a proper finding, twice the same."""
    context = context_of(evaluator, case)
    finding = ask(evaluator, case, context)
    checked(finding, evaluator, case, third_party=True)
    check_words(finding)
    check_silence(finding)
    assert finding == ask(evaluator, case, context), "the same case must give the same finding"


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


def check_levers(evaluator: Evaluator, case: Case) -> None:
    """Assert that each lever of *evaluator* on *case*, if it has what it needs, says its change and makes it."""
    if any(case.lacks(path) for path in evaluator.needs):
        return
    for lever in evaluator.levers(case, context_of(evaluator, case)):
        assert isinstance(lever, Lever), f"levers yields jobrsvp.Lever records, not {lever!r:.80}"
        assert lever.words.strip(), "a lever says in words what would be changed"
        assert lever.change, "a lever names what would be changed"
        assert lever.case != case, f"the lever {lever.words!r} changes nothing in the case"

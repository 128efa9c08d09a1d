"""Whole cases, as a job seeker could argue with them: tests/scenarios/README.md says how to read them."""

import datetime as dt
import tomllib
from pathlib import Path

import pytest

import jobrsvp_evaluators
from jobrsvp import Invitation, Outcome, PastCase, Profile, advice, reading, schemas
from jobrsvp.panel import registry
from jobrsvp.testing.checks import check_silence, check_words

FOLDER = Path(__file__).parent / "scenarios"
NOW = dt.datetime(2026, 11, 2, 9, tzinfo=dt.UTC)


def laid_over(base, changes):
    """Return the profile *base* with the *changes* laid over its sections."""
    sections = {name: {**base.get(name, {}), **section} for name, section in changes.items()}
    return {**base, **sections}


def scenarios():
    """Yield every case of every file, with its own posting and profile."""
    for path in sorted(FOLDER.glob("*.toml")):
        book = tomllib.loads(path.read_text(encoding="utf-8"))
        for case in book["case"]:
            profile = laid_over(book["people"][case["person"]], case.get("profile", {}))
            yield pytest.param(
                {**case, "profile": profile, "text": book["postings"][case["posting"]]},
                id=f"{path.stem}: {case['name']}",
                marks=pytest.mark.xfail(reason=case["falls_short"], strict=False) if "falls_short" in case else (),
            )


def past_case(number, said):
    """Return the earlier case that a line of ``history`` describes."""
    created_at = NOW - dt.timedelta(days=said["days_ago"])
    outcome = Outcome(
        result=said["result"], asked=tuple(said.get("asked", ())), confusing=tuple(said.get("confusing", ()))
    )
    return PastCase(
        id=str(number),
        created_at=created_at,
        title=said.get("title"),
        organization=None,
        stage="invited",
        suggestion="attend",
        action="accept",
        outcome=outcome,
    )


class Remembering(advice.Assistant):
    """A assistant with the history of a case, and no store."""

    past = ()

    def history(self, problems=None):
        return self.past


def ask(advisor, case):
    """Return the suggestion of *advisor* on *case*."""
    advisor.past = tuple(past_case(number, said) for number, said in enumerate(case.get("history", ())))
    profile = schemas.load(Profile, case["profile"])
    invitation = schemas.load(Invitation, case.get("invitation", {}))
    return advisor.advise(reading.capture_text(case["text"].strip()), profile, invitation)


@pytest.fixture(scope="module")
def advisor():
    """Return a assistant with the built-in panel alone."""
    with Remembering(registry.load([jobrsvp_evaluators], installed=False), clock=lambda: NOW) as advisor:
        yield advisor


def among(answer, expected):
    """Whether *answer* is the one expected, or one of several."""
    return answer in (expected if isinstance(expected, list) else [expected])


def right(case, answer):
    """Whether suggestion and action are those expected; either is where ours is a toss-up."""
    expect = case["expect"]
    return answer.firmness == "toss-up" or (
        among(answer.suggestion, expect["suggestion"]) and among(answer.action, expect["action"])
    )


def differences(case, answer):
    """Yield a line for each expectation that *answer* does not meet."""
    expect = case["expect"]
    if not right(case, answer):
        yield f"it is {answer.suggestion}/{answer.action}, not {expect['suggestion']}/{expect['action']}"
    if "firmness" in expect and not among(answer.firmness, expect["firmness"]):
        yield f"firmness is {answer.firmness}, not {expect['firmness']}"
    stances = {finding.evaluator: finding.stance for finding in answer.findings}
    for stance in ("for", "against"):
        for name in expect.get(stance, ()):
            if stances.get(name) != stance:
                yield f"{name} speaks {stances.get(name)}, not {stance}"
    if "dealbreakers" in expect and set(expect["dealbreakers"]) != set(answer.dealbreakers):
        yield f"dealbreakers are {answer.dealbreakers}, not {expect['dealbreakers']}"
    asking = {question.evaluator for question in answer.ask_first}
    if missing := set(expect.get("asks", ())) - asking:
        yield f"{missing} ask nothing among the first"
    if among(answer.action, expect["action"]):  # else a toss-up fell the other way, and its manners with it
        yield from differing_rules(expect, {tip.rule for tip in answer.tips})


def differing_rules(expect, rules):
    """Yield a line for each rule that tips lack, or name though they must not."""
    if missing := set(expect.get("rules", ())) - rules:
        yield f"no tip names {sorted(missing)}"
    if wrong := set(expect.get("never", ())) & rules:
        yield f"tips name {sorted(wrong)}"


def laid_out(answer):
    """Return the findings of *answer* as a table."""
    lines = (
        f"  {finding.contribution:+.2f} {finding.stance:8}{finding.evaluator:16} {finding.headline}"
        for finding in answer.findings
    )
    return f"{answer.suggestion}/{answer.action} {answer.firmness} {answer.balance:+.2f}\n" + "\n".join(lines)


@pytest.mark.parametrize("case", list(scenarios()))
def test_scenario(case, advisor):
    answer = ask(advisor, case)
    wrong = list(differences(case, answer))
    assert not wrong, f"{case['why']}\n{'; '.join(wrong)}\n{laid_out(answer)}"


def test_there_are_at_least_sixty_cases_with_names_of_their_own():
    names = [case.id for case in scenarios()]
    assert len(names) == len(set(names)) >= 60


@pytest.mark.parametrize("case", list(scenarios()))
def test_every_headline_is_one_clause_and_every_silence_somebodys(case, advisor):
    answer = ask(advisor, case)
    assert answer.problems == ()  # the panel says so of a headline that it had to shorten
    for finding in answer.findings:
        check_words(finding)
        check_silence(finding)

"""The executable contract: the built-in panel keeps it, and what breaks it is told."""

import pytest

import jobrsvp_evaluators
from jobrsvp import Evaluator, Lever
from jobrsvp.testing import check_evaluator


@pytest.mark.parametrize("evaluator", jobrsvp_evaluators.evaluators(), ids=lambda one: one.id)
def test_the_built_in_panel_keeps_the_contract(evaluator):
    check_evaluator(evaluator)


def nothing(self, case, context):
    return ()


def made(evaluate, levers=nothing):
    """Return an evaluator with these methods."""
    more = {"__doc__": "Is tried.", "id": "tried", "side": "job", "evaluate": evaluate, "levers": levers}
    return type("Tried", (Evaluator,), more)()


def same(self, case, context):
    yield Lever(words="nothing changes", change={"profile.search.stage": case.profile.search.stage}, before=case)


def silent(self, case, context):
    yield Lever(words=" ", change={"posting.title": "x"}, before=case)


@pytest.mark.parametrize(
    ("evaluator", "told"),
    [
        (made(lambda self, case, context: self.neutral("Pay: fine.")), "'Pay: fine.' has a colon"),
        (made(lambda self, case, context: self.neutral("x" * 91)), "more than 90 characters"),
        (made(lambda self, case, context: self.neutral("Acme is fine.")), "give because="),
        (made(lambda self, case, context: self.neutral("It is.", because="it is.")), "without a full stop"),
        (made(lambda self, case, context: self.unknown("It is not said.")), "whose silence it is"),
        (
            made(lambda self, case, context: self.unknown("It is not said.", missing="person", asks="home.planet")),
            "asks names 'home.planet'",
        ),
        (made(lambda self, case, context: self.neutral("It is."), same), "changes nothing"),
        (made(lambda self, case, context: self.neutral("It is."), silent), "says in words"),
        (made(lambda self, case, context: self.neutral("It is."), lambda *_: ["more pay"]), "yields jobrsvp.Lever"),
    ],
)
def test_what_breaks_the_contract_is_told(evaluator, told):
    with pytest.raises(AssertionError, match=told):
        check_evaluator(evaluator)

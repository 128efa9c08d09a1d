"""The contract as tests, for every installed evaluator.

Run them where your plugin is installed::

    python -m pytest --pyargs jobrsvp.contract
"""

from __future__ import annotations

import pytest

from jobrsvp.api.evaluator import Evaluator
from jobrsvp.panel import registry
from jobrsvp.testing.checks import check_evaluator

INSTALLED = registry.load(third_parties=True)


def test_every_plugin_could_be_used() -> None:
    """No installed plugin was left out."""
    left_out = [f"{problem.plugin}: {problem.message}" for problem in INSTALLED.problems]
    assert not left_out, "\n".join(left_out)


@pytest.mark.parametrize("evaluator", INSTALLED.evaluators.values(), ids=list(INSTALLED.evaluators))
def test_contract(evaluator: Evaluator) -> None:
    """The evaluator honours the contract."""
    check_evaluator(evaluator)

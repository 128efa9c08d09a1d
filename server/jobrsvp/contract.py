"""The contract as tests, for all that installed plugins offer; a test for each check, by its name.

Run them where your plugin is installed::

    python -m pytest --pyargs jobrsvp.contract -k travel-light
"""

from __future__ import annotations

from jobrsvp.panel import registry
from jobrsvp.testing.contracts import contract

INSTALLED = registry.load(third_parties=True)
OFFERED = {**INSTALLED.evaluators, **INSTALLED.readers, **INSTALLED.advisers}
#: What ships with JobRSVP has its tests there.
THEIRS = [thing for name, thing in OFFERED.items() if not INSTALLED.sources[name].built_in]


def test_every_plugin_could_be_used() -> None:
    """No installed plugin was left out."""
    left_out = [f"{problem.plugin}: {problem.message}" for problem in INSTALLED.problems]
    assert not left_out, "\n".join(left_out)


test_contract = contract(*THEIRS, *INSTALLED.language_files)

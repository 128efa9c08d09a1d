"""A folder for pretend distributions, and the third parties' plugins in it."""

import pytest
from tests.helpers.distributions import entries

from jobrsvp.panel import registry
from jobrsvp.panel.third_parties import ThirdParties


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A folder on ``sys.path`` for pretend distributions."""
    monkeypatch.syspath_prepend(folder := tmp_path / "site")
    folder.mkdir()
    return folder


@pytest.fixture
def third_parties(site):
    """Return ``third_parties(*disabled, **more)``: the plugins in ``site``, whose processes end with the test."""
    opened = []

    def third_parties(*disabled, **more):
        opened.append(ThirdParties(disabled, entries=entries(site), **more))
        return opened[-1]

    yield third_parties
    for one in opened:
        one.close()


@pytest.fixture
def load(third_parties):
    """Return ``load(*disabled, **more)``: the registry with the plugins in ``site`` and those that ship."""
    return lambda *disabled, **more: third_parties(*disabled, **more).joined(registry.load())

"""Settings of all tests."""

import importlib.metadata
from importlib.metadata import EntryPoint

import pytest
from hypothesis import settings

from jobrsvp.panel import entries

settings.register_profile("jobrsvp", settings.default, deadline=None)  # a busy machine is slow, and that proves nothing
settings.load_profile("jobrsvp")


def found_by(entry: EntryPoint) -> tuple[str, str]:
    """Return what tells *entry* from others: its name, and its distribution's."""
    return entry.name, entry.dist.name if entry.dist else ""


# What else a developer has installed; tests/strangers.py installs ten, to see that no test notices.
STRANGERS = {found_by(one) for one in entries.installed_entries() if not entries.source_of(one).built_in}


@pytest.fixture(autouse=True)
def no_strangers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let tests find the plugins that they install themselves, and no others."""
    if STRANGERS:
        every = importlib.metadata.entry_points
        ours = lambda group: [one for one in every(group=group) if found_by(one) not in STRANGERS]  # noqa: E731
        monkeypatch.setattr(entries, "entry_points", ours)

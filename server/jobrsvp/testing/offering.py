"""Whether a plugin adds what it tests: a class that no hook returns is never asked, however good its tests are."""

from __future__ import annotations

import sys
from typing import Any

from jobrsvp import Adviser, Evaluator, Reader
from jobrsvp.panel import registry
from jobrsvp.panel.entries import THIS_PROCESS, installed_entries, module_of, source_of


def check_offered(thing: Evaluator | Reader | Adviser) -> None:
    """Assert that the plugin in whose package *thing* is made offers it, under an id that is not taken.

    What is made in no plugin, as in a test, is not looked at.
    """
    plugin = plugin_with(type(thing).__module__.partition(".")[0])
    if plugin is None:
        return
    found = registry.load([plugin])
    its_own = [name for name, owner in found.sources.items() if owner.distribution == THIS_PROCESS]
    why = " ".join(one.message for one in found.problems)
    why = why or f"add {type(thing).__name__}() to what its hook returns."
    assert thing.id in its_own, f"the plugin does not offer {thing.id!r}: {why}"


def plugin_with(package: str) -> Any:
    """Return the plugin whose entry point, or else whose ``JOBRSVP_API``, is in *package*; ``None`` if it is ours."""
    for entry in installed_entries():
        if module_of(entry.value)[0].partition(".")[0] == package:
            return None if source_of(entry).built_in else registry.loaded(entry)
    module = sys.modules.get(package)
    return module if hasattr(module, "JOBRSVP_API") else None

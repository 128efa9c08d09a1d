"""The version of this contract, which follows its own course: a program's release need not change it.

The minor number grows when something is added, the major one when a plugin written before could no longer be used.
"""

from __future__ import annotations

import re
import sys
import warnings

API_VERSION = "2.0"
VERSION = re.compile(r"(\d{1,4})(?:\.(\d{1,4}))?")
#: What deprecated names were used by which module, as sentences, for the check of the contract.
USED: dict[str, set[str]] = {}


def fault_of(wanted: object, have: str = API_VERSION) -> str | None:
    """Return why a plugin that was written for the version *wanted* (``"2.0"``) cannot be used where there is *have*.

    One for an older minor version can: what it uses is still there.
    """
    found = VERSION.fullmatch(wanted) if isinstance(wanted, str) else None
    if not found:
        return f'It says JOBRSVP_API = {wanted!r:.60}, which is no version: write JOBRSVP_API = "{have}".'
    major, minor = (int(part) for part in have.split("."))
    its = int(found[1]), int(found[2] or 0)
    if its > (major, minor):
        cure = "upgrade JobRSVP, or install an older version of the plugin"
    elif its[0] < major:
        cure = "look for a newer version of the plugin"
    else:
        return None
    return f"It was written for version {wanted} of the API, and this JobRSVP has {have}: {cure}."


def deprecated(name: str, *, instead: str, goes_in: str) -> None:
    """Warn that *name* will go in the version *goes_in*, two minor ones after the first warning, and what to use."""
    message = f"{name} goes in version {goes_in} of the API: use {instead}."
    USED.setdefault(who_asks(), set()).add(message)
    warnings.warn(message, DeprecationWarning, stacklevel=3)


def who_asks() -> str:
    """Return the name of the module that is neither ours nor the import system's, and asks for something."""
    frame = sys._getframe(1)
    while frame.f_back and re.match(r"jobrsvp(\.|$)|importlib\.", frame.f_globals.get("__name__", "")):
        frame = frame.f_back
    return str(frame.f_globals.get("__name__", ""))


def deprecated_in(module: str) -> list[str]:
    """Return the deprecated names that the package of *module* used so far, each with what to use instead."""
    package = module.partition(".")[0]
    return sorted({said for name, told in USED.items() if name.partition(".")[0] == package for said in told})

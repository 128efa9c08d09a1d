"""The version of this contract, which follows its own course: a program's release need not change it.

The minor number grows when something is added, the major one when a plugin written before could no longer be used.
"""

from __future__ import annotations

import warnings

API_VERSION = "2.0"


def speaks(wanted: object) -> bool:
    """Whether a plugin that was written for the version *wanted* (``"2.0"``) can be used: the major numbers agree."""
    return isinstance(wanted, str) and wanted.partition(".")[0] == API_VERSION.partition(".")[0]


def deprecated(name: str, *, instead: str, goes_in: str) -> None:
    """Warn that *name* will go in the version *goes_in*, two minor ones after the first warning, and what to use."""
    warnings.warn(f"{name} goes in version {goes_in} of the API: use {instead}.", DeprecationWarning, stacklevel=3)

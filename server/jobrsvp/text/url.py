"""Addresses taken apart without ever failing."""

from __future__ import annotations

from urllib.parse import SplitResult, urlsplit

_NOWHERE = SplitResult("", "", "", "", "")


def split_address(address: str | None) -> SplitResult:
    """Return the parts of *address*; empty ones when it is none, such as ``http://[``."""
    try:
        return urlsplit(address or "")
    except ValueError:
        return _NOWHERE

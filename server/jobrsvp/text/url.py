"""Addresses taken apart without ever failing."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit

_NOWHERE = SplitResult("", "", "", "", "")


def split_address(address: str | None) -> SplitResult:
    """Return the parts of *address*; empty ones when it is none, such as ``http://[``."""
    try:
        return urlsplit(address or "")
    except ValueError:
        return _NOWHERE


#: In a language or not, and to a part of the start page.
_HOME = re.compile(r"(?:https?://[^/]*)?/?(?:[a-z]{2}/?)?(?:#.*|(?:index|default|home)(?:\.\w+)?)?")


def leads_home(href: str) -> bool:
    """Whether *href*, the address of a link, is that of the start of the site: so lead logos, and no menus."""
    return bool(href) and bool(_HOME.fullmatch(href))

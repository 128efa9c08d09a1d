"""How one benefit is said."""

from __future__ import annotations

import dataclasses
import re

from jobrsvp.text.caseless import caseless
from jobrsvp.text.lookup import keys


@dataclasses.dataclass(frozen=True, slots=True)
class Words:
    """What says a benefit.

    ``anchors`` are the first letters of words of which one stands in every hit of ``says``: the pattern is tried only
    near them, in a text in lower case.  ``unless`` is what looks like the benefit and is a product, a duty or a plain
    word.
    """

    anchors: frozenset[str]
    says: re.Pattern[str]
    unless: re.Pattern[str] | None = None


def said(anchors: str, says: str, unless: str = "") -> Words:
    """Return the compiled words; *anchors* are set apart by spaces."""
    return Words(keys(anchors), caseless(says), caseless(unless) if unless else None)

"""How a town is written into a profile."""

from __future__ import annotations

import re

from jobrsvp.model import Place

_DIGIT = re.compile(r"\d")


def town_of(place: Place) -> str:
    """Return *place* with its state, which tells it from its namesakes; a postcode gives ``Halifax, England``."""
    name = " ".join(word for word in place.name.split() if not _DIGIT.search(word)) or place.name
    return ", ".join(dict.fromkeys(filter(None, (name, place.admin))))

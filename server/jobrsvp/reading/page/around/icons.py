"""What a page says only to those who hear it: the name of the icon, or of the box, in front of a fact."""

from __future__ import annotations

import re
from collections.abc import Callable

from jobrsvp.text import markup

_BOX = "i|em|span|dt|p|div|li|td"
_TAG = re.compile(
    rf"""<(?P<tag>{_BOX}|img|svg)\b(?P<before>[^<>]{{0,300}}?)\s(?:aria-label|alt|title)\s?=\s?"""
    r"""["'](?P<name>[^"'<>\d]{2,30})["'](?P<behind>[^<>]{0,600})>""",
    re.I,
)
_ICON = frozenset(["img", "svg", "i"])
_NO_FACT = re.compile(
    r"\brole\s?=\s?[\"']?(?:button|dialog|navigation|search|menu|group|region)|on(?:click|change)", re.I
)
_IN_LINK = re.compile(r"<(?:a|button)\b[^<>]*>\s*$", re.I)
_ANY_TAG = re.compile(r"<[^<>]{0,900}>?")
REACH = 400  # characters of mark-up between the name and the fact


def named(html: str, is_label: Callable[[str], bool]) -> str:
    """Return *html* with the names of icons and boxes, of which one *is_label* of a fact, written out before it.

    ``<i aria-label="City"></i> Rome`` reads ``City: Rome`` in a line of its own; nothing is added
    where the name stands there already.
    """
    return _TAG.sub(lambda match: _written(match, is_label), html)


def _written(match: re.Match[str], is_label: Callable[[str], bool]) -> str:
    name = markup.plain(match["name"]).strip(" :")
    attributes = f"{match['before']} {match['behind']}"
    if (
        not name
        or not is_label(name)
        or _NO_FACT.search(attributes)
        or _IN_LINK.search(match.string[: match.start()][-200:])
    ):
        return match[0]
    shown = markup.plain(_ANY_TAG.sub(" ", match.string[match.end() : match.end() + REACH]))
    if not shown or shown.casefold().startswith(name.casefold()):
        return match[0]
    return f"<br>{name}: {match[0]}" if match["tag"].lower() in _ICON else f"{match[0]}{name}: "

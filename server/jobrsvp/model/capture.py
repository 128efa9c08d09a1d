"""What the extension took from the page."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Capture:
    """A page, as the person saw it.  Hostile data: nothing in it is trusted.

    ``html`` is the visible page without scripts, styles, hidden parts and form values; ``jsonld`` and ``data`` are the
    raw texts of its ``application/ld+json`` and ``application/json`` scripts; ``selection`` (the marked text) or
    ``text`` (pasted or plain text), when there is some, is what is read instead of the page.
    """

    url: str | None = None
    canonical: str | None = None
    title: str | None = None
    lang: str | None = None
    html: str = ""
    text: str | None = None
    jsonld: tuple[str, ...] = ()
    data: tuple[str, ...] = ()
    meta: Mapping[str, str] = dataclasses.field(default_factory=dict)
    selection: str | None = None
    frames: tuple[str, ...] = ()

"""Frames whose documents were taken beside the page, put where the page shows them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

MOST = 20  # frames of a page that are looked at
LONGEST = 300_000  # characters of a frame's document
_FRAME = re.compile(r"<iframe\b([^>]{0,9000})>(?:\s{0,99}</iframe\s{0,9}>)?", re.I)
_BODY = re.compile(r"<body\b[^>]{0,2000}>", re.I)
_SRC = re.compile(r"\bsrc\s{0,3}=\s{0,3}[\"']([^\"']{1,2000})", re.I)


def taken(capture: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return *capture*, whose ``frames`` may be addresses or ``{"url", "html"}``, with each document in its frame.

    A document is put where an ``iframe`` has its address, else into the first that has none; at the end of the page
    when there is neither.  The addresses alone stay in ``frames``.
    """
    frames = capture.get("frames")
    if not isinstance(frames, Sequence) or not any(isinstance(one, Mapping) for one in frames):
        return capture
    page = str(capture.get("html") or "")
    for frame in frames[:MOST]:
        if isinstance(frame, Mapping) and isinstance(frame.get("html"), str):
            page = _within(page, str(frame.get("url") or ""), frame["html"][:LONGEST])
    addresses = [str(one.get("url") or "") if isinstance(one, Mapping) else one for one in frames]
    return {**capture, "html": page, "frames": [one for one in addresses if str(one).startswith("http")]}


def _within(page: str, address: str, document: str) -> str:
    """Return *page* with *document* in place of its frame."""
    body = _BODY.search(document)
    inside = f"<div>{document[body.end() if body else 0 :]}</div>"
    empty = None
    for frame in _FRAME.finditer(page):
        source = _SRC.search(frame[1])
        if source and source[1].replace("&amp;", "&") == address:
            return page[: frame.start()] + inside + page[frame.end() :]
        if not source and "srcdoc" not in frame[1] and empty is None:
            empty = frame
    start, end = empty.span() if empty else (len(page), len(page))
    return page[:start] + inside + page[end:]

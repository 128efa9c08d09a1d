"""Microdata: a ``JobPosting`` marked up with ``itemscope`` and ``itemprop``, as the same fields that JSON-LD has."""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple

from jobrsvp.reading.page.structured import Job
from jobrsvp.text import markup

MOST_TAGS = 40_000
_VOID = frozenset(["meta", "link", "img", "br", "hr", "input", "area", "wbr", "source"])
_BLOCKS = frozenset(["p", "li", "ul", "ol", "div", "h1", "h2", "h3", "h4", "h5", "tr", "section", "br"])
_MARK = re.compile(r"schema\.org/JobPosting", re.I)


class _Open(NamedTuple):
    name: str
    prop: str
    item: dict[str, Any] | None
    text: list[str]


def jobs_in(source: str) -> list[Job]:
    """Return the JobPosting items of the HTML *source*, outermost first."""
    if "JobPosting" not in source or not _MARK.search(source):
        return []
    found = _Items()
    for number, (before, name, closing, attributes) in enumerate(markup.tags(source)):
        found.text(before)
        if number > MOST_TAGS or not name:
            break
        if closing:
            found.end(name)
        elif name != "!":
            found.start(name, attributes)
    while found.open:
        found.close()
    jobs = [item for item in found.items if "JobPosting" in str(item.get("@type"))]
    return [Job(fields, json.dumps(fields, ensure_ascii=False, indent=1), source="microdata") for fields in jobs]


class _Items:
    """Builds items while the tags go by."""

    def __init__(self) -> None:
        self.open: list[_Open] = []
        self.count: dict[str, int] = {}
        self.items: list[dict[str, Any]] = []

    def text(self, piece: str) -> None:
        """Give *piece* to the innermost property that waits for text."""
        if piece and (waiting := next((one for one in reversed(self.open) if one.prop and one.item is None), None)):
            waiting.text.append(piece)

    def start(self, name: str, attributes: str) -> None:
        """Open an element; a void one is a whole property already."""
        if name in _BLOCKS:
            self.text("\n")
        values = markup.attributes(attributes) if "item" in attributes else {}
        prop = values.get("itemprop", "")
        item: dict[str, Any] | None = None
        if "itemscope" in values and len(self.open) < 200:
            item = {"@type": values.get("itemtype", "").rpartition("/")[2]}
            self.items.append(item)
        given = next((values[one] for one in ("content", "datetime") if values.get(one)), None)
        if prop and item is None and (given or name in _VOID):
            self._set(prop, given or values.get("href") or values.get("src") or "")
            prop = ""
        if name not in _VOID and len(self.open) < 1000:
            self.open.append(_Open(name, prop, item, []))
            self.count[name] = self.count.get(name, 0) + 1

    def end(self, name: str) -> None:
        """Close the innermost element called *name*, if there is one."""
        if name in _BLOCKS:
            self.text("\n")
        while self.count.get(name):
            if self.close() == name:
                return

    def close(self) -> str:
        """Close the innermost element and store what it held."""
        one = self.open.pop()
        self.count[one.name] -= 1
        if one.prop:
            lines = (markup.plain(line) for line in "".join(one.text).split("\n"))
            self._set(one.prop, one.item if one.item is not None else "\n".join(filter(None, lines)))
        return one.name

    def _set(self, prop: str, value: Any) -> None:
        owner = next((one.item for one in reversed(self.open) if one.item is not None), None)
        if owner is None or value in ("", None):
            return
        for name in prop.split()[:3]:
            if name in owner:
                present = owner[name]
                owner[name] = [*present, value] if isinstance(present, list) else [present, value]
            else:
                owner[name] = value

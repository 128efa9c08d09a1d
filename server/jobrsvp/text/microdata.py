"""Microdata: items that a page marks up with ``itemscope`` and ``itemprop``, as the same fields that JSON-LD has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from jobrsvp.text import markup

MOST_TAGS = 40_000  # a real page has 1,000 to 10,000
DEEPEST, DEEPEST_ITEM = 1000, 200  # open elements that are remembered, and those that may still begin an item
MOST_NAMES = 3  # names in one itemprop
_SCHEMA = "schema.org/"
_VOID = frozenset(["meta", "link", "img", "br", "hr", "input", "area", "wbr", "source"])
_BLOCKS = frozenset(["p", "li", "ul", "ol", "div", "h1", "h2", "h3", "h4", "h5", "tr", "section", "br"])


class _Open(NamedTuple):
    name: str
    prop: str
    item: dict[str, Any] | None
    text: list[str]


def items_of(source: str, kind: str) -> Iterator[dict[str, Any]]:
    """Yield the items of the schema.org type *kind* in the HTML *source*, outermost first."""
    if kind not in source or f"{_SCHEMA}{kind}".lower() not in source.lower():
        return
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
    yield from (item for item in found.items if kind in str(item.get("@type")))


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
        prop, item = values.get("itemprop", ""), self._item(values)
        given = values.get("content") or values.get("datetime")
        if prop and item is None and (given or name in _VOID):
            self._set(prop, given or values.get("href") or values.get("src") or "")
            prop = ""
        if name not in _VOID and len(self.open) < DEEPEST:
            self.open.append(_Open(name, prop, item, []))
            self.count[name] = self.count.get(name, 0) + 1

    def _item(self, values: dict[str, str]) -> dict[str, Any] | None:
        """Return the item that an element with these attributes begins, ``None`` when it begins none."""
        if "itemscope" not in values or len(self.open) >= DEEPEST_ITEM:
            return None
        item = {"@type": values.get("itemtype", "").rpartition("/")[2]}
        self.items.append(item)
        return item

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
        for name in prop.split()[:MOST_NAMES]:
            if name in owner:
                present = owner[name]
                owner[name] = [*present, value] if isinstance(present, list) else [present, value]
            else:
                owner[name] = value

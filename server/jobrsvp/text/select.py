"""Finding elements by what they are called: the few forms of CSS selectors that the table of sites needs."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Iterator

from jobrsvp.text.tree import Node

_PART = re.compile(r"([.#]?)([\w:-]+)|\[([\w:-]+)(?:([\^*]?)=([^\]]*))?\]")


@dataclasses.dataclass(frozen=True, slots=True)
class Test:
    """One condition: the attribute *name* is there (``?``), is *value*, begins with it (``^``) or holds it (``*``)."""

    name: str
    how: str
    value: str

    def holds(self, node: Node) -> bool:
        """Whether *node* is so."""
        if self.name == "class" and self.how == ".":
            return self.value in node.classes
        said = node.name if self.name == "" else node.attributes.get(self.name)
        if said is None:
            return False
        if self.how == "^":
            return said.startswith(self.value)
        return self.value in said if self.how == "*" else self.how == "?" or said == self.value


Path = tuple[tuple[Test, ...], ...]


@functools.cache
def _paths(selector: str) -> tuple[Path, ...]:
    """Return each alternative of *selector*, such as ``.card h3, [role=article]``: the conditions of each step."""
    return tuple(tuple(tuple(_of(step)) for step in one.split()) for one in selector.split(",") if one.strip())


def _of(compound: str) -> Iterator[Test]:
    for sign, word, name, how, value in (match.groups() for match in _PART.finditer(compound)):
        if word:
            yield Test({"": "", ".": "class", "#": "id"}[sign], sign if sign == "." else "", word)
        else:
            yield Test(name, how or "" if value is not None else "?", value or "")


def matches(node: Node, selector: str) -> bool:
    """Whether *node* fits one alternative of *selector*."""
    return any(_fits(node, path) for path in _paths(selector))


def _fits(node: Node, path: Path) -> bool:
    """Whether *node* fits the last step, and elements around it the steps before, from the inner to the outer."""
    if not all(test.holds(node) for test in path[-1]):
        return False
    around = node.above()
    return all(any(all(test.holds(one) for test in step) for one in around) for step in path[-2::-1])


def every(root: Node, selector: str) -> list[Node]:
    """Return the elements in *root* that fit *selector*, in order; of nested ones the outer."""
    found: list[Node] = []
    inside: set[int] = set()
    for node in root.below() if selector else ():
        if node.parent is not None and node.parent.number in inside:
            inside.add(node.number)
        elif matches(node, selector):
            found.append(node)
            inside.add(node.number)
    return found


def first(root: Node, selector: str) -> Node | None:
    """Return the first element in *root* that fits *selector*."""
    return next((node for node in root.below() if matches(node, selector)), None) if selector else None

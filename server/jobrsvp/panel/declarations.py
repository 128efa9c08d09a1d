"""What an evaluator, a reader or an adviser says of itself, checked: each fault with its place and its cure."""

from __future__ import annotations

import re
from typing import Any

from jobrsvp.api.evaluator import Evaluator
from jobrsvp.model import Case, Posting
from jobrsvp.panel.mistakes import place_of
from jobrsvp.schemas import options

# Ids are keys of TOML tables and parts of addresses, so that only what needs no quotes there is one.
KEBAB_CASE = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
SIDES = {"job", "interview", "cost"}


def fault_of(thing: Any, kind: type) -> str | None:
    """Return what is wrong with the declaration of *thing*, and the cure."""
    if not isinstance(thing, kind):
        what = f"an instance of a subclass of jobrsvp.{kind.__name__}"
        cure = f": write {thing.__name__}()" if isinstance(thing, type) and issubclass(thing, kind) else ""
        return f"It offers {thing!r:.80} where {what} is due{cure}."
    name, who = getattr(thing, "id", None), f"{type(thing).__name__}{place_of(type(thing))}"
    if name is None:
        return f'{who} has no id: write id = "{kebab(type(thing).__name__)}".'
    if not isinstance(name, str) or not KEBAB_CASE.fullmatch(name):
        return f'The id {name!r} of {who} is not kebab-case: write id = "{kebab(str(name))}".'
    return fault_of_evaluator(thing, who) if isinstance(thing, Evaluator) else None


def fault_of_evaluator(thing: Evaluator, who: str) -> str | None:
    """Return what is wrong with side, needs or options of the evaluator *thing*, which *who* names."""
    if getattr(thing, "side", None) not in SIDES:
        return f"{thing.id}, of {who}, must have a side: one of {', '.join(sorted(SIDES))}."
    if isinstance(thing.needs, str) or not all(isinstance(path, str) for path in thing.needs):
        return f'needs of {who} is {thing.needs!r:.60}: write a tuple of paths, needs = ("posting.pay",).'
    for path in thing.needs:
        try:
            Case(posting=Posting()).lacks(path)
        except AttributeError:
            return f"needs of {who} names {path!r}, which a case does not have: see jobrsvp.Case."
    try:
        options(thing.Options)
    except (TypeError, ValueError, AttributeError, KeyError) as error:
        return f"Options of {who} cannot be used ({error}): write a frozen dataclass with jobrsvp.option()."
    return None


def kebab(name: str) -> str:
    """Return *name* as an id could be written."""
    words = re.findall(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])", name)
    return "-".join(word.lower() for word in words) or "my-evaluator"

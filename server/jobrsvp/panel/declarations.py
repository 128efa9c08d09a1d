"""What an evaluator, a reader or an adviser says of itself, checked: each fault with its place and its cure."""

from __future__ import annotations

import re
from typing import Any

from jobrsvp.api.evaluator import Evaluator
from jobrsvp.errors import BadInput
from jobrsvp.model import Case, Posting
from jobrsvp.panel.mistakes import place_of
from jobrsvp.schemas import chosen, options

# Ids are keys of TOML tables and parts of addresses, so that only what needs no quotes there is one.
KEBAB_CASE = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
SIDES = {"job", "interview", "cost"}


def fault_of(thing: Any, kind: type) -> str | None:
    """Return what is wrong with the declaration of *thing*, with its place and the cure."""
    if not isinstance(thing, kind):
        what = f"an instance of a subclass of jobrsvp.{kind.__name__}"
        cure = f": write {thing.__name__}()" if isinstance(thing, type) and issubclass(thing, kind) else ""
        return f"It offers {thing!r:.80} where {what} is due{cure}."
    fault = fault_of_id(thing) or (fault_of_evaluator(thing) if isinstance(thing, Evaluator) else None)
    return fault and f"{type(thing).__name__}{place_of(type(thing))} {fault}"


def fault_of_id(thing: Any) -> str | None:
    """Return what is wrong with the id of *thing*, and the cure."""
    name = getattr(thing, "id", None)
    if name is None:
        return f'has no id: write id = "{kebab(type(thing).__name__)}".'
    if not isinstance(name, str) or not KEBAB_CASE.fullmatch(name):
        return f'has the id {name!r:.60}, which is not kebab-case: write id = "{kebab(str(name)[:60])}".'
    return None


def fault_of_evaluator(thing: Evaluator) -> str | None:
    """Return what is wrong with side, needs, reach or options of the evaluator *thing*, and the cure."""
    if getattr(thing, "side", None) not in SIDES:
        return f"must have a side: write one of {', '.join(sorted(SIDES))}."
    needs: object = thing.needs
    if not isinstance(needs, tuple | list) or not all(isinstance(path, str) for path in needs):
        return f'has the needs {needs!r:.60}: write a tuple of paths, needs = ("posting.pay",).'
    for path in thing.needs:
        try:
            Case(posting=Posting()).lacks(path)
        except AttributeError:
            return f"needs {path!r}, which a case does not have: see jobrsvp.Case."
    if not isinstance(thing.reach, int | float) or not 0 <= thing.reach <= 1:
        return f"has the reach {thing.reach!r:.60}: write a number from 0 to 1."
    return fault_of_options(thing.Options)


def fault_of_options(record: Any) -> str | None:
    """Return what is wrong with the class of options *record*, and the cure."""
    try:
        rows = options(record)
    except (TypeError, ValueError, AttributeError, KeyError) as error:
        return f"has Options that cannot be used ({error}): write a frozen dataclass with jobrsvp.option()."
    try:
        chosen(record, {row["name"]: row["default"] for row in rows})
    except BadInput as error:
        fields = "; ".join(f"{name}: {' '.join(sentences)}" for name, sentences in error.fields.items())
        return f"has Options whose defaults it would refuse ({fields}): mend the default or its range."
    return None


def kebab(name: str) -> str:
    """Return *name* as an id could be written."""
    words = re.findall(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])", name)
    return "-".join(word.lower() for word in words) or "my-evaluator"

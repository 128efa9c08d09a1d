"""Corrections as JSON: only what was sent counts, so that a field left out is no field emptied."""

from __future__ import annotations

import dataclasses
import functools
import typing
from collections.abc import Iterable, Mapping
from typing import Any

import marshmallow
import simplejson
from marshmallow import fields

from jobrsvp.model import INVITATION_FACTS, POSTING_FACTS, Facts, Invitation, Posting
from jobrsvp.schemas.maker import field_of

#: The ends of a range of pay may be left out, as in "from 85,000".
OPEN_PAY: Mapping[str, None] = {"minimum": None, "maximum": None}


class Fields(marshmallow.Schema):
    """Some fields of a record, none of them required."""

    class Meta:
        """Refuse what cannot be corrected."""

        unknown = marshmallow.RAISE


def some(record: type, names: Iterable[str]) -> type[Fields]:
    """Return the schema of the fields *names* of *record*; ``null`` empties one that may be empty."""
    hints = typing.get_type_hints(record)
    emptied = {field.name for field in dataclasses.fields(record) if field.name in ("locations", "pay", "benefits")}
    declared: dict[str, Any] = {
        name: field_of(hints[name], **({"allow_none": True} if name in emptied else {})) for name in names
    }
    return type(f"{record.__name__}FactsSchema", (Fields,), declared)


class FactsSchema(Fields):
    """What the person corrects: ``{"posting": {...}, "invitation": {...}}``, or by path, ``{"posting.pay": {...}}``."""

    posting = fields.Nested(some(Posting, POSTING_FACTS))
    invitation = fields.Nested(some(Invitation, INVITATION_FACTS))

    @marshmallow.pre_load
    def by_path(self, data: Any, **_: Any) -> Any:
        """Return *data* with its paths as a tree, and one statement of pay as the list it stands for."""
        if not isinstance(data, Mapping):
            return data
        tree: dict[str, Any] = {name: value for name, value in data.items() if "." not in name}
        for path, value in data.items():
            part, dot, name = path.partition(".")
            if dot and isinstance(tree.setdefault(part, {}), Mapping):
                tree[part] = {**tree[part], name: value}
        return tree | ({"posting": with_open_pay(tree["posting"])} if isinstance(tree.get("posting"), Mapping) else {})

    @marshmallow.post_load
    def make(self, data: dict[str, Any], **_: Any) -> Facts:
        """Return the facts."""
        return Facts(**data)


def with_open_pay(posting: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the facts of a *posting* with pay as a list of ranges that may lack an end."""
    pay = posting.get("pay")
    if isinstance(pay, Mapping):
        pay = [pay]
    if not isinstance(pay, list):
        return posting
    return {**posting, "pay": [{**OPEN_PAY, **one} if isinstance(one, Mapping) else one for one in pay]}


@functools.cache
def ready() -> FactsSchema:
    """Return the one instance of the schema."""
    return FactsSchema()


def load_facts(data: Any) -> Facts:
    """Return the facts that were kept as *data*."""
    return typing.cast("Facts", ready().load(data))


def dump_facts(facts: Facts) -> dict[str, Any]:
    """Return *facts* as JSON values; what was not corrected is not there."""
    return typing.cast("dict[str, Any]", ready().dump({"posting": facts.posting, "invitation": facts.invitation}))


def facts_as_text(facts: Facts) -> str:
    """Return *facts* as JSON text."""
    return str(simplejson.dumps(dump_facts(facts), use_decimal=True, ensure_ascii=False))

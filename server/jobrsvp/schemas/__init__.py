"""Records to JSON and back: one marshmallow schema for each frozen record, made from its type hints.

Because the schema is made from the record, the two cannot drift apart.  Decimals travel as exact JSON numbers, dates
and times as ISO 8601.  An unknown key, a wrong type or a value out of range is a :class:`~jobrsvp.errors.BadInput`
with a sentence for each field.
"""

from __future__ import annotations

from jobrsvp.schemas.facts import FactsSchema, dump_facts, facts_as_text, load_facts
from jobrsvp.schemas.maker import schema_of
from jobrsvp.schemas.options import chosen, options, record_of
from jobrsvp.schemas.records import dump, dumps, load

__all__ = [
    "FactsSchema",
    "chosen",
    "dump",
    "dump_facts",
    "dumps",
    "facts_as_text",
    "load",
    "load_facts",
    "options",
    "record_of",
    "schema_of",
]

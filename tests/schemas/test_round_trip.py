"""Every record survives the way to JSON text and back."""

import datetime as dt
import types
import typing
from decimal import Decimal

import pytest
import simplejson
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobrsvp import model, schemas

RECORDS = [
    model.Benefit, model.Capture, model.Draft, model.Finding, model.Invitation, model.Outcome, model.PastCase,
    model.Pay, model.Place, model.Posting, model.Profile, model.Quote, model.Remark, model.Suggestion, model.Travel,
]  # fmt: skip
UNIT = st.floats(0, 1)


def finding_fields(record):
    """Findings refuse nonsense, so draw sense."""
    more = {"headline": st.just("Because."), "strength": UNIT, "certainty": UNIT, "reach": UNIT}
    silence = {"dealbreaker": st.just(False), "missing": st.none()}
    return {**more, **silence, "figures": st.dictionaries(st.text(), st.integers() | st.text())}


def strategy(hint):
    """Return a strategy for a type hint of the model."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return st.none() | strategy(next(one for one in arguments if one is not type(None)))
    if origin is typing.Literal:
        return st.sampled_from(arguments)
    if origin is tuple:
        if arguments[-1] is Ellipsis:
            return st.lists(strategy(arguments[0]), max_size=2).map(tuple)
        return st.tuples(*map(strategy, arguments))
    if origin is not None:
        return st.dictionaries(strategy(arguments[0]), strategy(arguments[1]), max_size=2)
    if hint in SIMPLE:
        return SIMPLE[hint]
    return records(hint)


def records(record):
    hints = typing.get_type_hints(record)
    drawn = {name: st.deferred(lambda hint=hint: strategy(hint)) for name, hint in hints.items()}
    if issubclass(record, model.Finding):
        drawn |= finding_fields(record)
    return st.builds(record, **drawn)


SIMPLE = {
    str: st.text(max_size=8),
    bool: st.booleans(),
    int: st.integers(-(10**9), 10**9),
    float: st.floats(allow_nan=False, allow_infinity=False),
    Decimal: st.decimals(-(10**12), 10**12, places=2),
    dt.date: st.dates(),
    dt.datetime: st.datetimes(timezones=st.just(dt.UTC)),
    object: st.integers() | st.text(max_size=8),
}


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
@given(data=st.data())
def test_round_trip(record, data):
    value = data.draw(records(record))
    text = schemas.dumps(value)
    assert schemas.load(record, simplejson.loads(text, use_decimal=True)) == value

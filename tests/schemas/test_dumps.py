"""The fast way out says what the schema says."""

import dataclasses
import datetime as dt
import typing
from decimal import Decimal

import hypothesis
import pytest
import simplejson
from hypothesis import strategies as st

from jobrsvp import Profile, schemas
from jobrsvp.model import AsRead, Draft, Outcome, PastCase, Suggestion
from jobrsvp.model.saying.said import Clause

ZONES = (dt.UTC, dt.timezone(dt.timedelta(hours=-5)))
LEAVES = {
    str: st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
    float: st.floats(allow_nan=False, allow_infinity=False),
    Decimal: st.decimals(-(10**9), 10**9, places=2),
    dt.datetime: st.datetimes(dt.datetime(1900, 1, 2), dt.datetime(2999, 1, 1), timezones=st.sampled_from(ZONES)),
    object: st.none() | st.integers() | st.text(st.characters(exclude_categories=["Cs"]), max_size=4),
    typing.Any: st.none() | st.booleans() | st.lists(st.integers(), max_size=2),
}  # fmt: skip


def strategy(hint):
    """Return a strategy for the type *hint* of a field."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is tuple and arguments[-1] is Ellipsis:
        return st.lists(strategy(arguments[0]), max_size=2).map(tuple)
    if origin is tuple:
        return st.tuples(*map(strategy, arguments))
    if origin is typing.Literal:
        return st.sampled_from(arguments)
    if dataclasses.is_dataclass(hint):
        return records(hint)
    if origin is not None and isinstance(origin, type) and issubclass(origin, typing.Mapping.__origin__):
        return st.dictionaries(*map(strategy, arguments), max_size=2)
    if arguments:
        return st.one_of(*map(strategy, arguments))
    return LEAVES.get(hint) if hint in LEAVES else st.from_type(hint)


@st.composite
def records(draw, kind):
    """Return any record of that *kind* that can be built."""
    hints = typing.get_type_hints(kind)
    values = {field.name: draw(strategy(hints[field.name])) for field in dataclasses.fields(kind) if field.init}
    try:
        return kind(**values)
    except ValueError:
        hypothesis.reject()


@pytest.mark.parametrize("kind", [Suggestion, Profile, AsRead, Outcome, PastCase, Draft])
def test_the_text_holds_what_the_schema_dumps(kind):
    @hypothesis.settings(
        max_examples=40,
        phases=[hypothesis.Phase.generate],
        deadline=None,
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    @hypothesis.given(records(kind))
    def check(record):
        by_schema = simplejson.dumps(schemas.dump(record), use_decimal=True)
        exactly = {"parse_float": Decimal}
        assert simplejson.loads(schemas.dumps(record), **exactly) == simplejson.loads(by_schema, **exactly)

    check()


def test_keys_stand_in_the_order_of_the_record():
    assert list(simplejson.loads(schemas.dumps(Profile()))) == list(schemas.dump(Profile()))


def test_a_sentence_that_can_be_translated_is_a_text():
    assert simplejson.loads(schemas.dumps(Outcome(result="went", note=Clause("fine"))))["note"] == "fine"


def test_what_has_no_json_is_refused():
    with pytest.raises(TypeError):
        schemas.dumps(Outcome(result="went", note={1, object()}))

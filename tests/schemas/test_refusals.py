"""Bad input gets a sentence for each field, and never a half-made record."""

import datetime as dt
from decimal import Decimal

import pytest

from jobrsvp import BadInput, Invitation, Needs, Pay, Profile, schemas


@pytest.mark.parametrize(
    ("record", "data", "field"),
    [
        (Profile, {"pay": {"flor": 1}}, "pay.flor"),
        (Profile, {"pay": {"floor": "much"}}, "pay.floor"),
        (Profile, {"pay": {"floor": "NaN"}}, "pay.floor"),
        (Profile, {"pay": {"floor": 10**20}}, "pay.floor"),
        (Profile, {"commute": {"mode": "rocket"}}, "commute.mode"),
        (Profile, {"benefits": {"has": ["dental", "yacht"]}}, "benefits.has.1"),
        (Profile, {"home": "Boston"}, "home"),
        (Profile, {"weights": {"fit": "heavy"}}, "weights.fit"),
        (Profile, {"evaluators": {"fit": 2}}, "evaluators.fit"),
        (Profile, {"evaluators": {3: {}}}, "evaluators.3"),
        (Invitation, {"starts_at": "tomorrow"}, "starts_at"),
        (Invitation, {"starts_at": "0001-01-01T00:00:00"}, "starts_at"),
        (Pay, {"currency": "USD"}, "minimum"),
    ],
)
def test_the_field_at_fault_is_named(record, data, field):
    with pytest.raises(BadInput) as caught:
        schemas.load(record, data)
    assert field in caught.value.fields


@pytest.mark.parametrize("data", [None, [], "text", 3])
def test_what_is_no_object_is_refused(data):
    with pytest.raises(BadInput):
        schemas.load(Profile, data)


def test_a_float_is_read_by_its_shortest_form():
    assert schemas.load(Profile, {"pay": {"floor": 0.1}}).pay.floor == Decimal("0.1")


def test_a_time_without_offset_is_aware_after_loading():
    assert schemas.load(Invitation, {"starts_at": dt.datetime(2026, 12, 1, 9)}).starts_at.tzinfo is not None


def test_decimals_are_written_exactly():
    pay = Pay(minimum=Decimal("21.50"), maximum=Decimal(85000), currency="USD", period="hour")
    assert '"minimum": 21.50, "maximum": 85000,' in schemas.dumps(pay)


def test_what_a_record_itself_refuses_is_refused_in_a_sentence():
    with pytest.raises(BadInput, match="hosts is a tuple of texts"):
        schemas.load(Needs, {"hosts": [""]})

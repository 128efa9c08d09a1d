"""What nobody can mean of themselves is refused when it is said, with a sentence at its field."""

import dataclasses
import datetime as dt
from decimal import Decimal

import pytest

from jobrsvp import BadInput, Profile
from jobrsvp.sense import amount, sensible

TOMORROW_WEEK = dt.datetime.now(dt.UTC).date() + dt.timedelta(days=8)


def told(section, **values):
    """Return a profile that says *values* in its *section*."""
    profile = Profile()
    return dataclasses.replace(profile, **{section: dataclasses.replace(getattr(profile, section), **values)})


@pytest.mark.parametrize(
    ("section", "said", "sentence"),
    [
        ("home", {"country": "USA"}, "US for USA"),
        ("home", {"country": "Atlantis"}, "as GB or DE"),
        ("home", {"latitude": 1e20}, "not a latitude. Give -90 to 90"),
        ("home", {"longitude": -181.0}, "not a longitude. Give -180 to 180"),
        ("home", {"place": "Cambirdge"}, "Check its spelling"),
        ("pay", {"currency": "DOLLARS"}, "three letters"),
        ("pay", {"floor": Decimal(-5)}, "not an amount of money"),
        ("pay", {"hours_per_week": Decimal(400)}, "hours of a week"),
        ("commute", {"max_minutes": 100_000}, "minutes of a way"),
        ("commute", {"max_days": 9}, "days of a week"),
        ("schedule", {"travel_percent_max": 180}, "a percentage"),
        ("search", {"last_searched": TOMORROW_WEEK}, "in the future"),
        ("time", {"available": ("next Tuesday afternoon",)}, "2026-12-01T09:00/12:00"),
        ("person", {"language": "klingon"}, "two letters"),
    ],
)
def test_nonsense_is_refused_at_its_field(section, said, sentence):
    with pytest.raises(BadInput, match=sentence) as refused:
        sensible(told(section, **said))
    assert list(refused.value.fields) == [f"{section}.{next(iter(said))}"]


@pytest.mark.parametrize(
    ("section", "said"),
    [
        ("home", {"place": "Cambridge, MA", "country": "US"}),
        ("home", {"place": "Köln", "country": "DE"}),
        ("pay", {"current": Decimal(85_000), "currency": "USD"}),
        ("commute", {"max_minutes": 45, "max_days": 0}),
        ("time", {"available": ("2026-12-01T09:00/12:00",)}),
        ("person", {"language": "pt-BR"}),
    ],
)
def test_what_can_be_meant_is_kept(section, said):
    profile = told(section, **said)
    assert sensible(profile) is profile


def test_each_field_has_its_own_sentence():
    profile = dataclasses.replace(told("home", country="USA"), pay=told("pay", currency="EURO").pay)
    with pytest.raises(BadInput) as refused:
        sensible(profile)
    assert set(refused.value.fields) == {"home.country", "pay.currency"}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("1.950", "1950"), ("85,000", "85000"), ("1 950,50", "1950.50"), ("12.20", "12.20"), ("12,5", "12.5"),
     ("$98,000.50", "98000.50"), ("1950", "1950"), ("85k", "85k"), ("", "")],
)  # fmt: skip
def test_an_amount_is_meant_as_people_write_it(typed, meant):
    assert amount(typed) == meant

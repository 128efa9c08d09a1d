"""What a benefit is worth, as its sentence says: a percentage, days, weeks, an amount, or no limit."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from jobrsvp.model import BenefitKey
from jobrsvp.reading.facts.benefits.amounts import amount
from jobrsvp.reading.facts.benefits.counts import Count, nearest
from jobrsvp.reading.facts.benefits.percents import percent, share
from jobrsvp.reading.facts.benefits.place import NOTHING, Place, Value

__all__ = ["NOTHING", "Place", "Value", "value_of"]

NEAR = 24  # characters: "25 paid days off a year"; further off it counts something else
FAR = 50  # characters: "parental leave for all new parents: 20 weeks"
BONUS = 16  # characters: "bonus of up to 15%"
LIMIT = 20  # characters to "unlimited"
BESIDE = 20  # characters before a mention of holidays that may hold their number
MOST_DAYS, MOST_WEEKS, MOST_HOLIDAYS = 80, 160, 40  # what an employer may give; beyond is another count
WORKING_WEEK, CALENDAR_WEEK = 5, 7  # days
LONG = 40  # days: a longer leave is counted in days of the calendar
MONTH = Decimal(52) / 12  # weeks
_HOLIDAYS = re.compile(r"(?<![\d.,$£€])(\d{1,2})\+? (?:\w{2,12} ){0,2}$")
_FIRST = re.compile(r"(\d{1,2}) ")
#: Working days in each unit of a count; a month of leave is no count of days off.
_DAYS: Mapping[str, Decimal] = {"day": Decimal(1), "week": Decimal(WORKING_WEEK), "hour": Decimal(1) / 8}


def value_of(key: BenefitKey, place: Place) -> Value:
    """Return the value that the clause around *place* gives to benefit *key*."""
    read = _READERS.get(key)
    return read(place) if read else NOTHING


def _days(place: Place) -> Value:
    said = nearest(place, NEAR)
    if said and said.unit in _DAYS:
        count = said.number * _DAYS[said.unit]
        if 1 <= count <= MOST_DAYS:
            return Value(count.quantize(Decimal("0.1")).normalize() + 0, "days")
    unlimited = place.page.spans("worth.unlimited", place.span.clause)
    if any(place.gap(one.start, one.end) <= LIMIT for one in unlimited):
        return Value(unit="unlimited")
    return NOTHING


def _weeks(place: Place) -> Value:
    said = nearest(place, FAR)
    count = _in_weeks(said) if said else Decimal(0)
    return Value(count, "weeks") if 1 <= count <= MOST_WEEKS else NOTHING


def _in_weeks(said: Count) -> Decimal:
    """Return a count as whole weeks."""
    if said.unit == "month":
        return (said.number * MONTH).quantize(Decimal(1))
    if said.unit == "week":
        return said.number
    days = said.number * _DAYS[said.unit]
    return (days / (CALENDAR_WEEK if days > LONG else WORKING_WEEK)).quantize(Decimal(1))


def _holidays(place: Place) -> Value:
    """Return how many: the number stands before the mention, or is its first word."""
    start = max(place.start, place.span.start - BESIDE)
    before = _HOLIDAYS.search(place.page.text, start, place.span.start)
    said = before or _FIRST.match(place.page.text, place.span.start, place.span.end)
    return Value(Decimal(said[1]), "days") if said and 1 <= int(said[1]) <= MOST_HOLIDAYS else NOTHING


def _bonus(place: Place) -> Value:
    """Return a percent of pay where one stands at the bonus: the salary before it is no bonus."""
    said = share(place, BONUS)
    return said if said.count else amount(place)


_READERS: Mapping[str, Callable[[Place], Value]] = {
    "pto": _days, "retirement": percent, "parental_leave": _weeks, "sick_leave": _days, "holidays": _holidays,
    "bonus": _bonus,
    "volunteer": _days, "sabbatical": _weeks,
} | dict.fromkeys(
    ("tuition", "learning", "remote_stipend", "relocation", "sign_on", "car", "wellness", "commuter", "fertility",
     "hsa_fsa", "childcare", "meals", "life_insurance", "equity"), amount,
)  # fmt: skip

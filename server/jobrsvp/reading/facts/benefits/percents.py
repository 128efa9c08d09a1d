"""What an employer puts into a pension: "50% of the first 6%" is 3, of "5% employee, 8% employer" it is 8."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal

from jobrsvp.languages import Languages
from jobrsvp.reading.facts.benefits.place import NOTHING, Place, Value

BEFORE, BEHIND = 60, 90  # characters around the mention: a formula of matching follows it, and is long
PAYS = 30  # characters before a percentage that may say that employees pay it
MOST = 40  # percent of pay: more is a share of something else
_PERCENT = re.compile(r"(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?) ?%")
_LISTED = re.compile(r"[,;+]")


def percent(place: Place) -> Value:
    """Return the employer's percent of pay for the benefit at *place*."""
    if formula := _formula(place.languages).search(place.page.text, *place.around(BEFORE, BEHIND)):
        share, most = Decimal(formula["share"]), Decimal(formula["most"])
        return Value((share * most / 100).normalize() + 0, "percent")
    kept = [one for one in _percents(place) if _is_employers(place, one)]
    employers = [one for one in kept if _follows(place, one, "worth.employers")]
    best = min(employers or kept, key=lambda one: place.gap(*one.span()), default=None)
    return Value(_number(best), "percent") if best else NOTHING


def share(place: Place, reach: int) -> Value:
    """Return the percent of pay that stands within *reach* characters of the benefit: "10% bonus"."""
    near = [one for one in _percents(place) if place.gap(*one.span()) <= reach]
    best = min(near, key=lambda one: place.gap(*one.span()), default=None)
    return Value(_number(best), "percent") if best and not _LISTED.search(place.between(*best.span())) else NOTHING


def _percents(place: Place) -> Iterator[re.Match[str]]:
    for one in _PERCENT.finditer(place.page.text, *place.around(BEFORE, BEHIND)):
        if 0 < _number(one) <= MOST:
            yield one


def _number(said: re.Match[str]) -> Decimal:
    return Decimal(said[1].replace(",", "."))


def _is_employers(place: Place, said: re.Match[str]) -> bool:
    """Whether a percentage is the employer's, and of this benefit: behind a comma it must say so itself."""
    if _follows(place, said, "worth.employees") or _employees_pay(place, said):
        return False
    between = place.between(*said.span())
    apart = _LISTED.search(between) or place.languages.pattern("worth.another").search(between)
    return not apart or any(_follows(place, said, whose) for whose in ("worth.employers", "worth.contributed"))


def _employees_pay(place: Place, said: re.Match[str]) -> bool:
    """Whether "employees pay" stands right before a percentage."""
    before = max(0, said.start() - PAYS)
    return bool(_pays(place.languages).search(place.page.text, before, said.start()))


def _follows(place: Place, said: re.Match[str], concept: str) -> bool:
    """Whether *concept* stands right behind a percentage."""
    behind = said.end() + place.page.text.startswith(" ", said.end())
    return bool(place.languages.pattern(concept).match(place.page.text, behind))


@functools.lru_cache(maxsize=32)
def _formula(languages: Languages) -> re.Pattern[str]:
    """Return the grammar of "50% of the first 6%"."""
    first = languages.alternation("worth.first")
    return re.compile(rf"(?P<share>\d{{2,3}}) ?%[^.;\n%]{{0,40}}?{first} ?(?P<most>\d{{1,2}}(?:\.\d{{1,2}})?) ?%")


@functools.lru_cache(maxsize=32)
def _pays(languages: Languages) -> re.Pattern[str]:
    return re.compile(languages.alternation("worth.employee_pays") + r":? ?$")

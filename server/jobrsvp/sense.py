"""Whether what a person says of themselves can be meant, before it is kept or, in a file, judged by."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from babel import Locale

from jobrsvp.contexts import places, typed
from jobrsvp.errors import BadInput
from jobrsvp.model import Profile
from jobrsvp.model.saying.faults import to_correct
from jobrsvp.model.saying.said import number, say, template

ENGLISH = Locale("en")
MOST_PAY = Decimal(10**10)  # of any currency in a year
MOST_MINUTES, DAYS, HOURS = 720, 7, 168  # of a way; of a week
PERCENT = 100
NORTHERNMOST, EASTERNMOST = 90, 180  # degrees
A_WEEK, A_PERCENTAGE = template("hours of a week"), template("a percentage")
COUNTRY = template("Write the country as two letters, as GB or DE.")
AS_MEANT = template("Write the country as two letters, {code} for {country}.")
NO_PLACE = template("No place called {place} is known. Check its spelling, or give a larger town near it.")
NOT_WITHIN = template("{value} is not {what}. Give {least} to {most}.")
CURRENCY = template("Write the currency as three letters, as {example}.")
# 85,000 as 85.000, 85 000 or 85'000, and 12.50 as 12,50.
AMOUNT = re.compile(r"(?P<whole>\d{1,3}(?:[.,'’\s]\d{3})+|\d+)(?:[.,](?P<cents>\d{1,2}))?")
Faults = Iterator[tuple[str, str]]
Rule = Callable[[Profile], Faults]


def amount(text: str) -> str:
    """Return the digits of *text*, an amount of money as people write it; the schema judges the rest."""
    bare = text.strip().strip("$€£").strip()
    found = AMOUNT.fullmatch(bare)
    if found is None:
        return bare
    whole = re.sub(r"\D", "", found["whole"])
    return f"{whole}.{found['cents']}" if found["cents"] else whole


def sensible(profile: Profile) -> Profile:
    """Return *profile*; raises :class:`BadInput` with a sentence for each field that cannot be meant."""
    return held_to((*POSSIBLE, address), profile)


def possible(profile: Profile) -> Profile:
    """Return *profile*, of a file; raises :class:`BadInput` for each number, code and day that nobody can mean."""
    return held_to(POSSIBLE, profile)


def held_to(rules: tuple[Rule, ...], profile: Profile) -> Profile:
    """Return *profile*; raises :class:`BadInput` with a sentence for each field that breaks one of *rules*."""
    found = {field: [sentence] for rule in rules for field, sentence in rule(profile)}
    if found:
        raise BadInput(to_correct(found), found)
    return profile


def home(profile: Profile) -> Faults:
    """Judge the point at which they live."""
    yield from within("home.latitude", profile.home.latitude, -NORTHERNMOST, NORTHERNMOST, template("a latitude"))
    yield from within("home.longitude", profile.home.longitude, -EASTERNMOST, EASTERNMOST, template("a longitude"))


def address(profile: Profile) -> Faults:
    """Judge whether the gazetteer knows where they live."""
    country, place = profile.home.country, profile.home.place
    if country and (len(country) != 2 or country not in ENGLISH.territories):
        lands = (land for land in places().resolve(country) if land.kind == "country")
        meant = next((land.country for land in lands), None)
        yield "home.country", say(AS_MEANT, code=meant, country=country) if meant else say(COUNTRY)
    elif place and not typed(place, country):
        yield "home.place", say(NO_PLACE, place=place)


def pay(profile: Profile) -> Faults:
    """Judge what they earn and need."""
    currency = profile.pay.currency
    if currency and currency not in ENGLISH.currencies:
        near = difflib.get_close_matches(currency.upper(), ENGLISH.currencies, n=1)
        yield "pay.currency", say(CURRENCY, example=near[0] if near else "USD / EUR")
    for name in ("current", "floor"):
        yield from within(f"pay.{name}", getattr(profile.pay, name), 0, MOST_PAY, template("an amount of money"))
    yield from within("pay.hours_per_week", profile.pay.hours_per_week, 1, HOURS, A_WEEK)


def limits(profile: Profile) -> Faults:
    """Judge the limits of way and hours."""
    yield from within("commute.max_minutes", profile.commute.max_minutes, 1, MOST_MINUTES, template("minutes of a way"))
    yield from within("commute.max_days", profile.commute.max_days, 0, DAYS, template("days of a week"))
    yield from within("schedule.travel_percent_max", profile.schedule.travel_percent_max, 0, PERCENT, A_PERCENTAGE)
    least, most = profile.schedule.hours_per_week_min, profile.schedule.hours_per_week_max
    yield from within("schedule.hours_per_week_max", most, 1, HOURS, A_WEEK)
    yield from within("schedule.hours_per_week_min", least, 1, HOURS if most is None else most, A_WEEK)


def search(profile: Profile) -> Faults:
    """Judge the numbers and days of the search."""
    for name in ("interviews_last_90_days", "applications_without_reply", "dream_interview_within_days"):
        yield from within(f"search.{name}", getattr(profile.search, name), 0, 10_000, template("a number"))
    last = profile.search.last_searched
    if last and last > dt.datetime.now(dt.UTC).date() + dt.timedelta(days=1):
        yield "search.last_searched", say("The day on which you last looked for work lies in the future.")


def time(profile: Profile) -> Faults:
    """Judge the hours and days that they have."""
    for name in ("preparation_hours", "leave_days_left", "absences_this_month"):
        yield from within(f"time.{name}", getattr(profile.time, name), 0, 10_000, template("a number"))
    for slot in profile.time.available:
        try:
            start, _, end = slot.partition("/")
            begins = dt.datetime.fromisoformat(start)
            dt.datetime.fromisoformat(end if "T" in end else f"{begins:%Y-%m-%d}T{end}")
        except ValueError:
            yield "time.available", say("Write a free time as 2026-12-01T09:00/12:00, and not {slot}.", slot=slot)
            return


def language(profile: Profile) -> Faults:
    """Judge the language in which they want their answers."""
    code = (profile.person.language or "en").replace("_", "-").partition("-")[0].lower()
    if code not in ENGLISH.languages:
        yield "person.language", say("Write the language as two letters, as en or de.")


def within(field: str, value: float | Decimal | None, least: float, most: float | Decimal, what: str) -> Faults:
    """Yield what is wrong with *value*, which is to be *what*."""
    if value is not None and not least <= value <= most:
        yield field, say(NOT_WITHIN, value=value, what=say(what), least=least, most=number(most))


POSSIBLE: tuple[Rule, ...] = (home, pay, limits, search, time, language)

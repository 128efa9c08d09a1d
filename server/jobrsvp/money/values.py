"""Cited values, rates and periods, the person's own numbers before the tables'."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from jobrsvp.model import Assumption, Pay, Posting, Profile
from jobrsvp.money import tables, words

OWN = "your own number"
# Paid time, holidays included: pay by the hour is quoted for hours on the payroll, not for hours worked.
WEEKS, WORK_DAYS, MONTHS = Decimal(52), Decimal(260), Decimal(12)


class Values:
    """Annual amounts, exchange rates and cited values.

    *assumptions* are the person's own numbers, by the keys of the tables; a rate is called ``usd_per_eur``.
    """

    def __init__(self, assumptions: Mapping[str, Decimal] | None = None) -> None:
        self.own = {key: Decimal(str(value)) for key, value in (assumptions or {}).items()}

    def assumption(self, name: str, country: str | None = None) -> Assumption | None:
        """Return the value called *name* for *country*, else the one for anywhere, else ``None``."""
        keys = ([f"{country.lower()}_{name}"] if country else []) + [name]
        own = next((key for key in keys if key in self.own), None)
        if own:
            units = (row.unit for key in keys if (row := tables.values().get(key)))
            return Assumption(key=own, value=self.own[own], unit=next(units, ""), source=OWN)
        row = next((row for key in keys if (row := tables.values().get(key))), None)
        if row is None:
            return None
        return Assumption(key=row.key, value=row.value, unit=row.unit, source=f"{row.source} ({row.year})", url=row.url)

    def annual(
        self, amount: Decimal, period: str, *, country: str | None = None, hours: Decimal | None = None
    ) -> Decimal:
        """Return *amount* per *period* as an amount a year; *hours* a week overrides the custom of *country*."""
        return amount * self.periods(period, country=country, hours=hours)

    def periods(self, period: str, *, country: str | None = None, hours: Decimal | None = None) -> Decimal:
        """Return how many paid *period* a year has; raises ``LookupError`` for an unknown one."""
        if period == "hour":
            return (hours or self.hours_per_week(country).value) * WEEKS
        return {"day": WORK_DAYS, "week": WEEKS, "month": MONTHS, "year": Decimal(1)}[period]

    def hours_per_week(self, country: str | None = None) -> Assumption:
        """Return the usual full-time week of *country*, in hours."""
        found = self.assumption("hours_per_week", country)
        assert found is not None, "the table has a week for anywhere"
        return found

    def rate(self, source: str, target: str) -> Assumption:
        """Return the units of *target* for one unit of *source*; ``LookupError`` when there is no rate."""
        key, back = f"{target}_per_{source}".lower(), f"{source}_per_{target}".lower()
        unit = f"{target} per {source}"
        if key in self.own:
            return Assumption(key=key, value=self.own[key], unit=unit, source=OWN)
        if self.own.get(back):
            return Assumption(key=key, value=1 / self.own[back], unit=unit, source=OWN)
        table = tables.rates()
        value = table.units[target] / table.units[source]
        return Assumption(key=key, value=value, unit=unit, source=f"{table.source} ({table.date})", url=table.url)

    def convert(self, amount: Decimal, source: str, target: str) -> Decimal:
        """Return *amount* of the currency *source* in *target*; ``LookupError`` when there is no rate."""
        return amount if source == target else amount * self.rate(source, target).value

    def currency_of(self, posting: Posting, profile: Profile) -> str | None:
        """Return the currency to compare in: the person's own, else their country's, else the posting's."""
        home = tables.currencies().get(profile.home.country or "")
        if home not in tables.rates().units:  # nothing could be turned into it
            home = None
        return profile.pay.currency or home or next((pay.currency for pay in posting.pay), None)

    def describe(self, pay: Pay) -> str:
        """Return *pay* in words, as ``85,000-95,000 USD a year``."""
        return words.pay(pay)

    def say(self, amount: Decimal, currency: str, period: str | None = "year") -> str:
        """Return *amount* in words, as ``85,000 USD a year``; without the period for ``None``."""
        return words.amount(amount, currency, period)

    def present(self, profile: Profile, amount: Decimal | None) -> Decimal | None:
        """Return *amount* (the present pay, the floor) per the period of *profile* as an amount a year."""
        if amount is None:
            return None
        pay = profile.pay
        return self.annual(amount, pay.period, country=profile.home.country, hours=pay.hours_per_week)

"""What a way costs a year, as figures and in words."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from jobrsvp import Case, Context, Travel, say, template


def costs_of(
    case: Case, context: Context, days: float, travel: Travel, country: str | None
) -> tuple[dict[str, object], list[str]]:
    """Return what a way costs a year as figures, and the sentences that say them."""
    if context.travel is None:
        return {}, []
    figures: dict[str, object] = {}
    hourly = hourly_pay(case, context)
    cost = context.travel.cost(travel, days, country, case.profile.assumptions, hourly)
    low, middle, high = cost.hours
    figures |= {"hours_a_year": middle, "hours_a_year_range": [low, high]}
    hours = {name: round(value) for name, value in (("low", low), ("middle", middle), ("high", high))}
    words = [say("That is about {middle} hours a year ({low} to {high}).", **hours)]
    own = case.profile.pay.currency
    for name, said, amount, currency in (
        ("out_of_pocket", template("Out of pocket: {cost}."), cost.out_of_pocket, cost.currency or own),
        ("full_cost", template("With the vehicle: {cost}."), cost.full, cost.currency or own),
        ("time_value", template("The time itself, by your hourly pay: {cost}."), cost.time, own),
    ):
        if amount is not None and currency and context.money:
            figures[name] = {"amount": str(amount), "currency": currency}
            words.append(say(said, cost=context.money.say(amount, currency)))
    rows = [as_json(assumption) for assumption in cost.assumptions]
    return figures | {"assumptions": rows} | package_of(
        cost.out_of_pocket, cost.full, cost.currency or own, rows
    ), words


def package_of(low: Decimal | None, high: Decimal | None, currency: str | None, rows: list[Any]) -> dict[str, object]:
    """Return the line of the package: between out of pocket and full cost."""
    if low is None or high is None or not currency:
        return {}
    middle = ((low + high) / 2).quantize(Decimal("0.01"))
    line = {"low": str(low), "middle": str(middle), "high": str(high), "currency": currency}
    return {"package": {"commute_cost": line, "assumptions": rows}}


def hourly_pay(case: Case, context: Context) -> Decimal | None:
    """Return what the person earns an hour, in the currency of their profile."""
    pay = case.profile.pay
    if context.money is None or pay.current is None or not pay.currency:
        return None
    country = case.profile.home.country
    year = context.money.annual(pay.current, pay.period, country=country, hours=pay.hours_per_week)
    return year / context.money.annual(Decimal(1), "hour", country=country, hours=pay.hours_per_week)


def as_json(assumption: Any) -> Mapping[str, object]:
    """Return an assumption as JSON-like values."""
    names = ("key", "value", "unit", "source", "url")
    return {name: str(value) if name == "value" else value for name in names for value in [getattr(assumption, name)]}

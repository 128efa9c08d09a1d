"""What a way costs a year: hours, money out of the pocket, full cost, and what the hours are worth; never added up."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from jobrsvp.model import Assumption, Travel, TravelCost
from jobrsvp.travel.rates import CURRENCIES, MILE_KM, rate

CENT = Decimal("0.01")
HMRC_FIRST_KM = 10_000 * MILE_KM
MONTHS = 12


class Rates:
    """The rates of one country, remembering which were used."""

    def __init__(self, country: str | None, said: Mapping[str, Decimal]) -> None:
        self.country, self.said = country, said
        self.used: dict[str, Assumption] = {}

    def __call__(self, name: str) -> Decimal | None:
        """Return the rate called *name*, ``None`` where there is none."""
        found = rate(name, self.country, self.said)
        if found:
            self.used[found.key] = found
        return found.value if found else None


def cost(
    travel: Travel,
    days_a_week: float,
    country: str | None,
    assumptions: Mapping[str, Decimal],
    hourly_pay: Decimal | None = None,
) -> TravelCost:
    """Return what *travel* there and back costs a year; ``None`` for what has no cited rate in *country*."""
    rates = Rates(country, assumptions)
    weeks = rates("commute_weeks") or Decimal(0)
    days = Decimal(str(days_a_week)) * weeks
    low, middle, high = (round(float(Decimal(str(minutes)) * 2 * days / 60), 1) for minutes in travel.minutes)
    pocket, full = _money(travel, days, rates)
    share = rates("commute_time_share") if hourly_pay is not None else None
    return TravelCost(
        weeks=weeks,
        hours=(low, middle, high),
        currency=CURRENCIES.get(country or ""),
        out_of_pocket=_cents(pocket),
        full=_cents(full),
        time=_cents(Decimal(str(middle)) * share * hourly_pay) if share is not None and hourly_pay else None,
        assumptions=tuple(rates.used.values()),
    )


def _money(travel: Travel, days: Decimal, rates: Rates) -> tuple[Decimal | None, Decimal | None]:
    """Return (out of pocket, full) a year."""
    km = Decimal(str(travel.road_km)) * 2 * days
    if travel.mode == "walk":
        return Decimal(0), Decimal(0)
    if travel.mode == "bike":
        full = rates("commute_bike_full")
        return Decimal(0), None if full is None else full * km
    if travel.mode == "transit":
        fares = _fares(days, rates)
        return fares, fares
    parking = (rates("commute_parking") or Decimal(0)) * days
    fuel, full = rates("commute_car_fuel"), _driven(km, rates)
    return (None if fuel is None else fuel * km + parking), (None if full is None else full + parking)


def _driven(km: Decimal, rates: Rates) -> Decimal | None:
    """Return the full cost of *km* by car; the British rate falls beyond 10,000 miles."""
    first, beyond = rates("commute_car_full"), rates("commute_car_full_beyond")
    if first is None:
        return None
    return (
        first * km if beyond is None else first * min(km, HMRC_FIRST_KM) + beyond * max(km - HMRC_FIRST_KM, Decimal(0))
    )


def _fares(days: Decimal, rates: Rates) -> Decimal | None:
    """Return fares a year from the single fare that the person set; a monthly ticket caps them."""
    fare, cap = rates("commute_fare"), rates("commute_fare_cap")
    if fare is None or cap is None:
        return None
    return fare * min(2 * days, cap * MONTHS)


def _cents(amount: Decimal | None) -> Decimal | None:
    return None if amount is None else amount.quantize(CENT)

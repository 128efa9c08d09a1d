"""One statement of pay as base pay a year: low, middle, high."""

from __future__ import annotations

from decimal import Decimal

from jobrsvp.model import Assumption, Band, Pay, Worth
from jobrsvp.money.values import Values

HUNDRED = Decimal(100)
#: Where a whole package is the base and what the law makes the employer save for the person.
SAVING_ON_TOP = ("AU", "NZ")


def yearly(
    values: Values, offered: Pay, currency: str, *, country: str | None, hours: Decimal | None, contractor: bool
) -> Worth:
    """Return *offered* as base pay a year in *currency*, with the assumptions it rests on."""
    band, of_ends = ends(values, offered)
    band, of_basis = base_of(values, band, offered, country)
    factor, of_period = periods_of(values, offered, country, hours, contractor)
    band = scaled(band, factor * (1 + (offered.on_top or 0) / HUNDRED))
    if offered.currency == currency:
        return Worth(band=band, assumptions=of_ends + of_basis + of_period)
    rate = values.rate(offered.currency, currency)
    return Worth(band=scaled(band, rate.value), assumptions=(*of_ends, *of_basis, *of_period, rate))


def scaled(band: Band, factor: Decimal) -> Band:
    """Return *band* times *factor*."""
    return Band(low=band.low * factor, middle=band.middle * factor, high=band.high * factor)


def ends(values: Values, offered: Pay) -> tuple[Band, tuple[Assumption, ...]]:
    """Return low, middle and high as stated; a range with one end gets the other by ``open_range_ratio``."""
    low, high = offered.minimum, offered.maximum
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high)
        return Band(low=low, middle=(low + high) / 2, high=high), ()
    ratio = assumed(values, "open_range_ratio")
    if low is None:
        low = (high or Decimal(0)) / ratio.value
    high = high if high is not None else low * ratio.value
    return Band(low=low, middle=(low + high) / 2, high=high), (ratio,)


def base_of(values: Values, band: Band, offered: Pay, country: str | None) -> tuple[Band, tuple[Assumption, ...]]:
    """Return the base pay within *band*.

    What is sure of on-target pay, of a total, or of cost to company makes low and middle; the whole amount stays the
    high end, for it may be paid.  A total of Australia or New Zealand holds super or KiwiSaver besides.
    """
    if offered.basis == "base":
        return band, ()
    if offered.basis == "total" and country in SAVING_ON_TOP:
        saving = assumed(values, "retirement_percent", country)
        return scaled(band, HUNDRED / (HUNDRED + saving.value)), (saving,)
    indian = offered.basis == "ctc" and "IN" in (country, offered.currency[:2])
    share, rests_on = indian_share(values) if indian else share_of(values, offered.basis)
    return Band(low=band.low * share, middle=band.middle * share, high=band.high), rests_on


def share_of(values: Values, basis: str) -> tuple[Decimal, tuple[Assumption, ...]]:
    """Return the part of an amount on *basis* that is base pay."""
    found = assumed(values, f"{basis}_share")
    return found.value, (found,)


def indian_share(values: Values) -> tuple[Decimal, tuple[Assumption, ...]]:
    """Return the part of a cost to company that is paid out: without provident fund and gratuity on basic pay."""
    parts = [assumed(values, name, "IN") for name in ("basic_percent", "epf_percent", "gratuity_percent")]
    basic, fund, gratuity = (part.value / HUNDRED for part in parts)
    return 1 - basic * (fund + gratuity), tuple(parts)


def periods_of(
    values: Values, offered: Pay, country: str | None, hours: Decimal | None, contractor: bool
) -> tuple[Decimal, tuple[Assumption, ...]]:
    """Return how often *offered* is paid a year."""
    factor, rests_on = whole_year(values, offered, country, hours, contractor)
    if not (offered.pro_rata and hours):
        return factor, rests_on
    week = values.hours_per_week(country)
    return factor * min(hours / week.value, Decimal(1)), (*rests_on, week)


def whole_year(
    values: Values, offered: Pay, country: str | None, hours: Decimal | None, contractor: bool
) -> tuple[Decimal, tuple[Assumption, ...]]:
    """Return the payments of a year before any pro-rata cut."""
    if offered.period == "month" and offered.payments_per_year:
        return Decimal(offered.payments_per_year), ()
    if contractor and offered.period == "day":
        days = assumed(values, "contractor_days_per_year")
        return days.value, (days,)
    if offered.period != "hour":
        return values.periods(offered.period), ()
    of_posting = None if offered.pro_rata else hours
    rests_on = () if of_posting else (values.hours_per_week(country),)
    return values.periods("hour", country=country, hours=of_posting), rests_on


def assumed(values: Values, name: str, country: str | None = None) -> Assumption:
    """Return the value called *name*, which the tables have."""
    found = values.assumption(name, country)
    assert found is not None, f"the tables have {name}"
    return found

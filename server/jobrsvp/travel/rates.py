"""Cited rates of what a way costs, by country.  The person overwrites any by its key under ``[assumptions]``."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from jobrsvp.model import Assumption

MILE_KM = Decimal("1.609344")
CURRENCIES = {
    "US": "USD", "GB": "GBP", "AT": "EUR", "BE": "EUR", "CY": "EUR", "DE": "EUR", "EE": "EUR", "ES": "EUR", "FI": "EUR",
    "FR": "EUR", "GR": "EUR", "HR": "EUR", "IE": "EUR", "IT": "EUR", "LT": "EUR", "LU": "EUR", "LV": "EUR", "MT": "EUR",
    "NL": "EUR", "PT": "EUR", "SI": "EUR", "SK": "EUR",
}  # fmt: skip
IRS = (
    "IRS standard mileage rate 2026: 72.5 cents a mile",
    "https://www.wicpa.org/news/articles/2896:business-standard-mileage-rate-increases-for-2026",
)
HMRC = (
    "HMRC approved mileage allowance: 45p for the first 10,000 miles, then 25p",
    "https://www.moorepay.co.uk/payroll-hr-rates/what-are-the-current-mileage-allowance-payments/",
)
HMRC_BIKE = (
    "HMRC approved mileage allowance for bicycles: 20p a mile",
    "https://www.moorepay.co.uk/payroll-hr-rates/what-are-the-current-mileage-allowance-payments/",
)
GERMAN = ("German travel expenses law: 0.30 EUR a km driven", "https://www.gesetze-im-internet.de/brkg_2005/__5.html")
AAA = (
    "AAA Your Driving Costs 2025: fuel is 13.0 cents a mile",
    "https://valdostatoday.com/news-2/region/2025/09/aaa-analysis-finds-that-new-vehicle-costs-have-dropped/",
)
SHARE = ("JobRSVP's own assumption: fuel is a quarter of the full cost", "docs/commute.md")
DOT = (
    "US Department of Transportation: local personal travel at half the hourly income",
    "http://www.dot.gov/office-policy/transportation-policy/"
    "revised-departmental-guidance-valuation-travel-time-economic",
)
OWN = ("JobRSVP's own assumption", "docs/commute.md")


def _row(key: str, value: str | Decimal, unit: str, cited: tuple[str, str]) -> Assumption:
    return Assumption(key=key, value=Decimal(value), unit=unit, source=cited[0], url=cited[1])


def _a_mile(amount: str) -> Decimal:
    return (Decimal(amount) / MILE_KM).quantize(Decimal("0.0001"))


ROWS = (
    _row("us_commute_weeks", "48", "weeks a year", OWN),
    _row("gb_commute_weeks", "45", "weeks a year", OWN),
    _row("de_commute_weeks", "44", "weeks a year", OWN),
    _row("commute_weeks", "46", "weeks a year", OWN),
    _row("us_commute_car_full", _a_mile("0.725"), "USD a km", IRS),
    _row("us_commute_car_fuel", _a_mile("0.130"), "USD a km", AAA),
    _row("gb_commute_car_full", _a_mile("0.45"), "GBP a km", HMRC),
    _row("gb_commute_car_full_beyond", _a_mile("0.25"), "GBP a km beyond 10,000 miles a year", HMRC),
    _row("gb_commute_car_fuel", _a_mile("0.1125"), "GBP a km", SHARE),
    _row("eur_commute_car_full", "0.30", "EUR a km", GERMAN),
    _row("eur_commute_car_fuel", "0.075", "EUR a km", SHARE),
    _row("gb_commute_bike_full", _a_mile("0.20"), "GBP a km", HMRC_BIKE),
    _row("commute_parking", "0", "a day", OWN),
    _row("us_commute_fare_cap", "35", "single fares a month", OWN),
    _row("commute_fare_cap", "20", "single fares a month", OWN),
    _row("commute_time_share", "0.5", "of hourly pay", DOT),
)
BY_KEY = {row.key: row for row in ROWS}


def rate(name: str, country: str | None, said: Mapping[str, Decimal]) -> Assumption | None:
    """Return the rate called *name* for *country*, then its currency area, then anywhere; what the person said wins."""
    area = CURRENCIES.get(country or "", "")
    keys = [f"{(country or '').lower()}_{name}", f"{area.lower()}_{name}", name]
    for key in keys:
        if key in said:
            unit = BY_KEY[key].unit if key in BY_KEY else "as you set it"
            return Assumption(key=key, value=Decimal(said[key]), unit=unit, source="Your profile")
    return next((BY_KEY[key] for key in keys if key in BY_KEY), None)

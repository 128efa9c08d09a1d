"""What one benefit is worth a year, in money: by what the posting says, else by a cited table, else unknown."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from decimal import Decimal

from jobrsvp.model import Assumption, Band, Worth
from jobrsvp.money.pay import HUNDRED, assumed, scaled
from jobrsvp.money.values import Values

# Days of a year on which one would work without leave, as paid leave is counted.
WORK_DAYS, WEEKS = Decimal(260), Decimal(52)
NOTHING = Decimal(0)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Terms:
    """What is known of a benefit: its ``value`` counts ``unit`` (see :class:`jobrsvp.Benefit`).

    ``salary`` is base pay a year in the currency of the answer; ``cover`` is ``single``, ``family`` or ``None``.
    """

    country: str | None = None
    salary: Decimal | None = None
    cover: str | None = None
    value: Decimal | None = None
    unit: str | None = None
    value_currency: str | None = None
    period: str | None = None


def worth(values: Values, key: str, currency: str, terms: Terms) -> Worth | None:
    """Return what *key* is worth a year in *currency*, ``None`` when nobody says."""
    rule = RULES.get(key, by_table)
    try:
        return rule(values, key, currency, terms)
    except LookupError:  # no rate for its currency
        return None


def flat(amount: Decimal, *rests_on: Assumption) -> Worth:
    """Return one amount as a band without width."""
    return Worth(band=Band(low=amount, middle=amount, high=amount), assumptions=rests_on)


def converted(values: Values, found: Worth, source: str, target: str) -> Worth:
    """Return *found* in the currency *target*."""
    if source == target:
        return found
    rate = values.rate(source, target)
    return Worth(band=scaled(found.band, rate.value), assumptions=(*found.assumptions, rate))


def by_table(values: Values, key: str, currency: str, terms: Terms) -> Worth | None:
    """Return the value of the country's table; its unit begins with the currency."""
    found = values.assumption(key, terms.country) if terms.country else None
    if found is None:
        return None
    return converted(values, flat(found.value, found), found.unit.partition(" ")[0], currency)


def health(values: Values, key: str, currency: str, terms: Terms) -> Worth | None:
    """Return the employer's part of the premium, by cover; single to family when the cover is not said."""
    if terms.cover:
        return by_table(values, f"{key}_{terms.cover}", currency, terms)
    single = by_table(values, f"{key}_single", currency, terms)
    family = by_table(values, f"{key}_family", currency, terms)
    if single is None or family is None:
        return single or family
    band = Band(low=single.band.low, middle=single.band.middle, high=family.band.high)
    return Worth(band=band, assumptions=single.assumptions + family.assumptions)


def retirement(values: Values, key: str, currency: str, terms: Terms) -> Worth | None:
    """Return percent times salary: the posting's or the profile's percent, else the country's usual one."""
    if terms.unit == "amount":
        return stipend(values, key, currency, terms)
    if terms.salary is None:
        return None
    if terms.value is not None and terms.unit in ("percent", None):
        return flat(terms.salary * terms.value / HUNDRED)
    usual = values.assumption("retirement_percent", terms.country)
    if usual is None:
        return None
    counted, limits = qualifying(values, terms.salary, currency, terms.country)
    return flat(counted * usual.value / HUNDRED, usual, *limits)


def qualifying(
    values: Values, salary: Decimal, currency: str, country: str | None
) -> tuple[Decimal, tuple[Assumption, ...]]:
    """Return the part of *salary* that the law counts for a pension (Britain), else all of it."""
    start, end = (values.assumption(f"retirement_{name}", country) for name in ("from", "to"))
    if start is None or end is None:
        return salary, ()
    least, most = (values.convert(one.value, one.unit.partition(" ")[0], currency) for one in (start, end))
    return max(min(salary, most) - least, NOTHING), (start, end)


def leave(values: Values, key: str, currency: str, terms: Terms) -> Worth | None:
    """Return days times a day's pay (salary / 260); the country's usual days when none are said."""
    if terms.salary is None:
        return None
    day = terms.salary / WORK_DAYS
    if terms.value is not None and terms.unit in ("days", "weeks", None):
        return flat(day * terms.value * (5 if terms.unit == "weeks" else 1))
    usual = values.assumption("pto_days", terms.country)
    return flat(day * usual.value, usual) if usual else None


def bonus(values: Values, key: str, currency: str, terms: Terms) -> Worth | None:
    """Return nothing, the expected part, and the whole of a target bonus."""
    if terms.value is None:
        return None
    share = assumed(values, "bonus_share")
    if terms.unit == "percent":
        if terms.salary is None:
            return None
        whole = Worth(band=flat(terms.salary * terms.value / HUNDRED).band)
    else:
        whole = in_money(values, currency, terms)
    top = whole.band.high
    return Worth(band=Band(low=NOTHING, middle=top * share.value, high=top), assumptions=(*whole.assumptions, share))


def in_money(values: Values, currency: str, terms: Terms) -> Worth:
    """Return a stated amount a year in *currency*."""
    amount = values.annual(terms.value or NOTHING, terms.period or "year", country=terms.country)
    return converted(values, flat(amount), terms.value_currency or currency, currency)


def stipend(values: Values, key: str, currency: str, terms: Terms) -> Worth | None:
    """Return a stated amount, as far as it is used."""
    if terms.value is None or terms.unit not in ("amount", None):
        return None
    used = assumed(values, "stipend_use_share")
    whole = in_money(values, currency, terms)
    return Worth(band=scaled(whole.band, used.value), assumptions=(*whole.assumptions, used))


def learning(values: Values, key: str, currency: str, terms: Terms) -> Worth | None:
    """Return nothing up to the stated amount; the middle is what the person says they would use."""
    if terms.value is None or terms.unit not in ("amount", None):
        return None
    used = assumed(values, "learning_use_share")
    whole = in_money(values, currency, terms)
    top = whole.band.high
    return Worth(band=Band(low=NOTHING, middle=top * used.value, high=top), assumptions=(*whole.assumptions, used))


def sign_on(values: Values, key: str, currency: str, terms: Terms) -> Worth | None:
    """Return a sign-on bonus spread over some years."""
    return once(values, currency, terms, "sign_on_years")


def equity(values: Values, key: str, currency: str, terms: Terms) -> Worth | None:
    """Return nothing up to a year's part of the grant; the middle is what the person would count."""
    whole = once(values, currency, terms, "equity_years")
    if whole is None:
        return None
    share, top = assumed(values, "equity_share"), whole.band.high
    return Worth(band=Band(low=NOTHING, middle=top * share.value, high=top), assumptions=(*whole.assumptions, share))


def once(values: Values, currency: str, terms: Terms, years: str) -> Worth | None:
    """Return a year's part of an amount that is given once for several *years*."""
    if terms.value is None or terms.unit not in ("amount", None):
        return None
    time = assumed(values, years)
    whole = in_money(values, currency, dataclasses.replace(terms, period="year"))
    return Worth(band=scaled(whole.band, 1 / time.value), assumptions=(*whole.assumptions, time))


def parental_leave(values: Values, key: str, currency: str, terms: Terms) -> Worth | None:
    """Return weeks of pay times the chance that the person takes them."""
    if terms.value is None or terms.salary is None or terms.unit not in ("weeks", None):
        return None
    chance = assumed(values, "parental_leave_chance")
    return flat(terms.salary / WEEKS * terms.value * chance.value, chance)


RULES: Mapping[str, Callable[[Values, str, str, Terms], Worth | None]] = {
    "health_insurance": health,
    "retirement": retirement,
    "pto": leave,
    "bonus": bonus,
    "sign_on": sign_on,
    "equity": equity,
    "tuition": learning,
    "learning": learning,
    "parental_leave": parental_leave,
    "remote_stipend": stipend,
    "commuter": stipend,
    "wellness": stipend,
    "meals": stipend,
    "childcare": stipend,
    "car": stipend,
}

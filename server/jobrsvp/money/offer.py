"""What a posting pays: its statements of pay as one band a year, and what weakens it."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from decimal import Decimal
from typing import cast

from jobrsvp.model import Assumption, Band, Offer, Pay, Period, Posting, Worth
from jobrsvp.model.saying.said import listed, say
from jobrsvp.money import tables
from jobrsvp.money.pay import yearly as base_pay
from jobrsvp.money.values import Values

BELOW_LAW = Decimal("0.97")  # monthly minimum wages turned into hours are not exact
SAME_PAY = Decimal("0.1")  # two statements that differ by less are one
ORDER = {"base": 0, "total": 1, "ctc": 2, "ote": 3}
# A board's guess is often far off; a stated amount may still leave something out; a period guessed by size is right
# three times in four.
ESTIMATED, STATED, GUESSED_PERIOD = 0.35, 0.95, 0.75
# A rate moves a few percent a year; a doubt such as missing hours can halve the amount; below this it would be
# unknown.
CONVERTED, DOUBTFUL, LEAST = 0.05, 0.2, 0.3


def offer(
    values: Values, posting: Posting, currency: str | None, country: str | None, homes: Sequence[str] = ()
) -> Offer | None:
    """Return the pay of *posting* in *currency* (its own when ``None``), or ``None`` when it names no amount.

    *country* is where the job is, *homes* are words for where the person would work, which choose among bands of
    several places; raises ``LookupError`` when there is no exchange rate.
    """
    least = minimum_wage(values, posting, country)
    chosen = choose(posting.pay or by_law(posting, least), homes, (currency, tables.currencies().get(country or "")))
    if not chosen:
        return None
    first, currency = chosen[0], currency or chosen[0].currency
    worths = [yearly(values, one, posting, currency, country) for one in chosen]
    band, differ = widest([worth.band for worth in worths])
    doubts = [
        *doubts_of(first, posting),
        *too_little(values, first, country),
        *([which(values, chosen)] if differ else []),
    ]
    rests_on = [one for worth in worths for one in worth.assumptions]
    if least and not posting.pay:
        rests_on.append(least)
    return Offer(
        band=band,
        currency=currency,
        words=in_words(values, first, band, currency, differ=differ),
        certainty=certainty_of(first, currency, len(doubts)),
        quotes=tuple(dict.fromkeys(pay.quote for pay in chosen if pay.quote)),
        open_above=any(pay.maximum is None or pay.net for pay in chosen),  # before tax it is more
        estimated=first.estimated,
        doubts=tuple(doubts),
        assumptions=tuple({one.key: one for one in rests_on}.values()),
    )


def choose(pays: Sequence[Pay], homes: Sequence[str] = (), currencies: Sequence[str | None] = ()) -> list[Pay]:
    """Return the statements that count: stated before estimated, base before total before on-target, gross before net.

    What is paid for these hours comes before what a whole post would be paid.

    Of bands for several places or in several currencies those of the person's own: of *homes*, in the first of
    *currencies* that there is.
    """
    named = [pay for pay in pays if pay.minimum or pay.maximum]
    best = min((rank(pay) for pay in named), default=None)
    chosen = [pay for pay in named if rank(pay) == best]
    own = [pay for pay in chosen if pay.label and any(whole(home, pay.label) for home in homes)]
    alike = ([pay for pay in chosen if pay.currency == currency] for currency in currencies)
    return own or next((some for some in alike if some), chosen)


def rank(pay: Pay) -> tuple[bool, int, bool, bool]:
    """Return the place of *pay* among other statements."""
    return pay.estimated, ORDER[pay.basis], pay.net, pay.pro_rata


def whole(word: str, label: str) -> bool:
    """Whether *label* holds *word* as a whole word, in any case."""
    return re.search(rf"(?<!\w){re.escape(word.lower())}(?!\w)", label.lower()) is not None


def minimum_wage(values: Values, posting: Posting, country: str | None) -> Assumption | None:
    """Return the minimum wage of *country*, where the posting says of its pay that it is that."""
    said = any(one.kind == "minimum_wage" for one in posting.pay_terms)
    return values.assumption("minimum_wage", country) if said and country else None


def by_law(posting: Posting, least: Assumption | None) -> Sequence[Pay]:
    """Return the minimum wage *least* as pay, nothing for ``None``."""
    if least is None:
        return ()
    quote = next(one.quote for one in posting.pay_terms if one.kind == "minimum_wage")
    return (dataclasses.replace(legal(least), quote=quote),)


def legal(least: Assumption) -> Pay:
    """Return a minimum wage as pay; its unit is ``GBP an hour`` or ``EUR a month``."""
    currency, _, period = least.unit.split(" ")
    return Pay(minimum=least.value, maximum=least.value, currency=currency, period=cast(Period, period))


def too_little(values: Values, pay: Pay, country: str | None) -> list[str]:
    """Return the question about an hourly wage that the law of *country* forbids."""
    least = values.assumption("minimum_wage", country) if country and pay.period == "hour" else None
    most = pay.maximum or pay.minimum
    if least is None or most is None or legal(least).currency != pay.currency:
        return []
    hours = values.periods("hour", country=country)
    an_hour = values.annual(least.value, legal(least).period, country=country) / hours
    if most >= BELOW_LAW * an_hour:
        return []
    return [
        say(
            "That is below the minimum wage of {wage}, is the figure right?",
            wage=values.say(an_hour, pay.currency, "hour"),
        )
    ]


def yearly(values: Values, pay: Pay, posting: Posting, currency: str, country: str | None) -> Worth:
    """Return *pay* a year; without the hours of a part-time job its low end is part of the full pay."""
    contractor = posting.employment_type in (None, "contractor")  # who is paid by the day is paid for days of work
    found = base_pay(values, pay, currency, country=country, hours=hours_of(posting), contractor=contractor)
    if not lacks_hours(pay, posting):
        return found
    share = values.assumption("part_time_share")
    assert share is not None, "the table has it"
    low = found.band.low * share.value
    band = Band(low=low, middle=(low + found.band.high) / 2, high=found.band.high)
    return Worth(band=band, assumptions=(*found.assumptions, share))


def hours_of(posting: Posting) -> Decimal | None:
    """Return the hours a week that *posting* states."""
    return posting.schedule.hours_per_week if posting.schedule else None


def is_paid_by_the_day(posting: Posting) -> bool:
    """Whether *posting* looks for a contractor by the day, who works fewer days than an employee."""
    by_day = any(pay.period == "day" for pay in choose(posting.pay))
    return posting.employment_type in (None, "contractor") and by_day


def lacks_hours(pay: Pay, posting: Posting) -> bool:
    """Whether *pay* depends on hours that *posting* does not state."""
    part_time = posting.employment_type == "part_time" and pay.period in ("hour", "day")
    return (pay.pro_rata or part_time) and not hours_of(posting)


def widest(bands: Sequence[Band]) -> tuple[Band, bool]:
    """Return the band that holds all *bands*, and whether they differ."""
    if not any(apart(band, bands[0]) for band in bands):
        return bands[0], False
    low, high = min(band.low for band in bands), max(band.high for band in bands)
    return Band(low=low, middle=(low + high) / 2, high=high), True


def apart(one: Band, other: Band) -> bool:
    """Whether two bands are two different statements."""
    return abs(one.low - other.low) > SAME_PAY * other.low or abs(one.high - other.high) > SAME_PAY * other.high


def which(values: Values, pays: Sequence[Pay]) -> str:
    """Return the question which of several statements holds."""
    described = listed(dict.fromkeys(values.describe(pay) for pay in pays), choice=True)
    return say("Which pay is meant for you: {pays}?", pays=described)


def doubts_of(pay: Pay, posting: Posting) -> list[str]:
    """Return what has to be asked because the figure may mean less than it says."""
    doubts = []
    if lacks_hours(pay, posting):
        doubts.append(say("How many hours a week is it, and what is paid for them?"))
    if pay.estimated:
        doubts.append(say("The figure is a job board's estimate: what is the pay range?"))
    if pay.basis != "base":
        doubts.append(say("How much of it is base pay?"))
    if pay.net:
        doubts.append(say("What is that before tax?"))
    return doubts


def certainty_of(pay: Pay, currency: str, doubts: int) -> float:
    """Return how surely the figure is the base pay of a year, 0 to 1."""
    if pay.estimated:
        return ESTIMATED
    certainty = STATED if pay.stated else GUESSED_PERIOD
    if pay.currency != currency:
        certainty -= CONVERTED
    return round(max(certainty - DOUBTFUL * doubts, LEAST), 2)


def in_words(values: Values, pay: Pay, band: Band, currency: str, *, differ: bool) -> str:
    """Return the offer as the posting has it, with the yearly amount behind it when that differs."""
    year = Pay(minimum=band.low, maximum=band.high, currency=currency, period="year")
    if differ:
        return values.describe(year)
    plain = dataclasses.replace(pay, label=None)
    text = values.describe(plain)
    same = pay.period == "year" and pay.currency == currency and pay.basis == "base" and not pay.pro_rata
    return text if same else say("{pay}, about {year}", pay=text, year=values.describe(year))

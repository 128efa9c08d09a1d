"""What a posting pays: its statements of pay as one band a year, and what weakens it."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from decimal import Decimal

from jobrsvp.model import Band, Offer, Pay, Posting, Worth
from jobrsvp.money.pay import yearly as base_pay
from jobrsvp.money.values import Values

SAME_PAY = Decimal("0.1")  # two statements that differ by less are one
ORDER = {"base": 0, "total": 1, "ctc": 2, "ote": 3}
# A board's guess is often far off; a stated amount may still leave something out; a period guessed by size is right
# three times in four.
ESTIMATED, STATED, GUESSED_PERIOD = 0.35, 0.95, 0.75
# A rate moves a few percent a year; a doubt such as missing hours can halve the amount; below this it would be
# unknown.
CONVERTED, DOUBTFUL, LEAST = 0.05, 0.2, 0.3


def offer(values: Values, posting: Posting, currency: str | None, country: str | None) -> Offer | None:
    """Return the pay of *posting* in *currency* (its own when ``None``), or ``None`` when it names no amount.

    *country* is where the job is; raises ``LookupError`` when there is no exchange rate.
    """
    chosen = choose(posting.pay)
    if not chosen:
        return None
    first, currency = chosen[0], currency or chosen[0].currency
    worths = [yearly(values, one, posting, currency, country) for one in chosen]
    band, differ = widest([worth.band for worth in worths])
    doubts = [*doubts_of(first, posting), *([which(values, chosen)] if differ else [])]
    return Offer(
        band=band,
        currency=currency,
        words=in_words(values, first, band, currency, differ=differ),
        certainty=certainty_of(first, currency, len(doubts)),
        quotes=tuple(dict.fromkeys(pay.quote for pay in chosen if pay.quote)),
        open_above=any(pay.maximum is None for pay in chosen),
        estimated=first.estimated,
        doubts=tuple(doubts),
        assumptions=tuple({one.key: one for worth in worths for one in worth.assumptions}.values()),
    )


def choose(pays: Sequence[Pay]) -> list[Pay]:
    """Return the statements that count: stated before estimated, base before total before on-target."""
    named = [pay for pay in pays if pay.minimum or pay.maximum]
    best = min(((pay.estimated, ORDER[pay.basis]) for pay in named), default=None)
    return [pay for pay in named if (pay.estimated, ORDER[pay.basis]) == best]


def yearly(values: Values, pay: Pay, posting: Posting, currency: str, country: str | None) -> Worth:
    """Return *pay* a year; without the hours of a part-time job its low end is part of the full pay."""
    contractor = posting.employment_type == "contractor"
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
    return posting.employment_type == "contractor" and any(pay.period == "day" for pay in choose(posting.pay))


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
    return f"Which pay is meant for you: {' or '.join(dict.fromkeys(values.describe(pay) for pay in pays))}?"


def doubts_of(pay: Pay, posting: Posting) -> list[str]:
    """Return what has to be asked because the figure may mean less than it says."""
    doubts = []
    if lacks_hours(pay, posting):
        doubts.append("How many hours a week is it, and what is paid for them?")
    if pay.estimated:
        doubts.append("The figure is a job board's estimate: what is the pay range?")
    if pay.basis != "base":
        doubts.append("How much of it is base pay?")
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
    return text if same else f"{text}, about {values.describe(year)}"

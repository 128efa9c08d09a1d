"""All the pay that a page states: in its structured data and in its text; and what of it a part-time post gets."""

from __future__ import annotations

import dataclasses
import functools
import re
from decimal import Decimal

from jobrsvp.languages import Languages
from jobrsvp.model import Pay, Schedule
from jobrsvp.reading.facts.pay.base_salary import read_base_salary
from jobrsvp.reading.facts.pay.prose import read_pay
from jobrsvp.reading.page.evidence import Evidence

BEHIND = 90  # characters from an amount to the hours that it is told for, in one sentence
PART = Decimal("0.9")  # of a full week: fewer hours are part time
FULL = 35  # hours of the shortest full week
THOUSAND = 1000
_BARE = re.compile(r"(?<![A-Za-z])[$¥]|\bkr\b|^[\d\s.,–—-]*$")  # a sign of several currencies, or none
BY_THE_MONTH = ("month", "year")


def read(evidence: Evidence, languages: Languages) -> tuple[Pay, ...]:
    """Return the pay that the structured data and the text state.

    Data in thousands that the text writes out go, and those that the text denies.
    """
    job, told = evidence.job, read_pay(evidence.text, evidence.country, languages)
    structured = read_base_salary(job.fields, job.raw, job.source, languages) if job else []
    whole = {(pay.minimum, pay.maximum) for pay in told}
    kept = (
        pay for pay in structured if tuple(end and end * THOUSAND for end in (pay.minimum, pay.maximum)) not in whole
    )
    stated = (*(pay for pay in kept if not any(_denies(one, pay) for one in told)), *told)
    return tuple(pay for pay in stated if not any(_ends(one, pay) for one in stated))


def _ends(whole: Pay, part: Pay) -> bool:
    """Whether *part* says again how far a range goes: ``up to $60,000`` beside ``$50,000 - $60,000``."""
    alike = (whole.currency, whole.period, whole.basis) == (part.currency, part.period, part.basis)
    ranged = whole.minimum is not None and whole.maximum is not None
    return alike and ranged and part.minimum is None and part.maximum == whole.maximum


def _denies(told: Pay, data: Pay) -> bool:
    """Whether the text, which has the same amount, names a currency or a period beside it that *data* have not.

    A bare sign, as in ``$105,000``, leaves the currency open.
    """
    if (told.minimum, told.maximum) != (data.minimum, data.maximum):
        return False
    said = told.quote.text if told.quote else ""
    named = told.currency != data.currency and (told.currency in said.upper() or not _BARE.search(said))
    return bool((said and named) or (told.stated and told.currency == data.currency and told.period != data.period))


def cut(pays: tuple[Pay, ...], schedule: Schedule | None, text: str, words: Languages) -> tuple[Pay, ...]:
    """Return *pays*, those marked that *text* tells for a longer week than *schedule* has, or says are cut."""
    hours = schedule.hours_per_week if schedule else None
    if hours is None or hours >= PART * FULL:
        return pays
    said = words.passed(text).says("pay.cut_for_hours")
    return tuple(
        dataclasses.replace(pay, pro_rata=True)
        if pay.period in BY_THE_MONTH and (said or _rests_on_more(pay, hours, text, words))
        else pay
        for pay in pays
    )


def _rests_on_more(pay: Pay, hours: Decimal, text: str, words: Languages) -> bool:
    """Whether a full week stands behind the amount: ``€ 2,700 for 38 hours``, ``2 180 € (base 35 h)``."""
    if pay.quote is None or text[pay.quote.start : pay.quote.end] != pay.quote.text:
        return False
    behind = _hours_behind(words).match(text[pay.quote.end : pay.quote.end + BEHIND].lower())
    week = Decimal(behind[1].replace(",", ".")) if behind else Decimal(0)
    return week >= FULL and hours < PART * week


@functools.cache
def _hours_behind(words: Languages) -> re.Pattern[str]:
    return re.compile(rf"[^.;\n]{{1,70}}?(?<![\d.,])([34]\d(?:[.,]\d{{1,2}})?) ?-?{words.words('hour')}")

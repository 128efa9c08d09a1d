"""Short ways to write pay, benefits, profiles and contexts for the tests of pay-cut and benefits."""

import datetime as dt
from decimal import Decimal

from jobrsvp import Benefit, Context, Pay, Profile, Quote
from jobrsvp.model import Home, PresentBenefits, PresentPay
from jobrsvp.money import Ledger

NOW = dt.datetime(2026, 11, 2, 9, tzinfo=dt.UTC)


def quote(text):
    return Quote(text=text, start=0, end=len(text))


def decimal(number):
    return None if number is None else Decimal(number)


def pay(low, high=None, currency="USD", period="year", **more):
    """Return a pay; ``pay(70)`` is one figure, ``pay(None, 70)`` up to 70, ``pay(70, None)`` a figure too."""
    high = low if high is None else high
    words = quote(f"{low}-{high} {currency} {period}")
    return Pay(minimum=decimal(low), maximum=decimal(high), currency=currency, period=period, quote=words, **more)


def starting_at(low, **more):
    return Pay(minimum=decimal(low), maximum=None, currency="USD", period="year", quote=quote(f"from {low}"), **more)


def person(current=None, floor=None, currency="USD", country="US", assumptions=None, **pay_fields):
    """Return a profile with present pay and floor; ``benefits`` are those of :func:`having`."""
    benefits = pay_fields.pop("benefits", PresentBenefits())
    present = PresentPay(current=decimal(current), floor=decimal(floor), currency=currency, **pay_fields)
    return Profile(pay=present, home=Home(country=country), benefits=benefits, assumptions=assumptions or {})


def having(*has, must=(), lacks=(), cover=None, match=None, days=None):
    return PresentBenefits(
        has=tuple(has) if has else None,
        lacks=tuple(lacks),
        must_have=tuple(must),
        health_cover=cover,
        retirement_match_percent=decimal(match),
        paid_leave_days=decimal(days),
    )


def offers(key, value=None, unit=None, **more):
    return Benefit(key=key, offered=True, value=decimal(value), unit=unit, quote=quote(f"we offer {key}"), **more)


def denies(key):
    return Benefit(key=key, offered=False, quote=quote(f"no {key}"))


def context(**assumptions):
    return Context(now=NOW, money=Ledger(assumptions))

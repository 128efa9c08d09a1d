"""The pay: is it less than now, and can the person afford it."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from jobrsvp import Case, Context, Evaluator, Finding, Pay, Quote

TIGHT = Decimal("1.1")  # within ten percent above the floor
SAME_PAY = Decimal("0.1")  # two statements that differ by less are one
CENT = Decimal("0.01")
REACH_WITH_FLOOR, REACH_WITH_PAY, REACH_ALONE = 0.5, 0.3, 0.15


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Offer:
    """The posting's pay as base pay a year, in the person's currency.

    ``open_above``: the posting names no upper end; ``doubts`` are what weakens the figure, as questions.
    """

    low: Decimal
    middle: Decimal
    high: Decimal
    currency: str
    words: str
    certainty: float
    quotes: tuple[Quote, ...]
    open_above: bool
    estimated: bool
    doubts: tuple[str, ...]
    assumptions: tuple[Any, ...]


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Present:
    """The person's pay and floor a year, ``None`` when not said."""

    current: Decimal | None
    floor: Decimal | None
    currency: str | None

    @property
    def facts(self) -> tuple[str, ...]:
        """The fields of the profile that were said."""
        said = {"pay.current": self.current, "pay.floor": self.floor}
        return tuple(name for name, value in said.items() if value is not None)


class PayCut(Evaluator):
    """Compares the stated pay, as low, middle and high a year, with your present pay and the least you need.

    Pay that cannot reach your floor is a dealbreaker; pay that may reach it is a question; unknown pay is never a
    reason to decline.
    """

    id = "pay-cut"
    side = "job"

    def evaluate(self, case: Case, context: Context) -> Finding:
        """Judge the pay of *case*."""
        if context.money is None:
            return self.unknown("Pay cannot be compared: the tables of money are missing.")
        present = present_of(case, context)
        if not amounts(case.posting.pay):
            return self.not_stated(case, context, present)
        try:
            offer = offer_of(case, context, present)
        except LookupError:
            return self.no_rate(case, present)
        return self.judge(case, context, present, offer)

    def judge(self, case: Case, context: Context, present: Present, offer: Offer) -> Finding:
        """Compare *offer* with *present*; the floor comes first."""
        more = shared(case, context, present, offer)
        if present.floor is not None and offer.low < present.floor:
            return self.against_floor(context, present, offer, more)
        if present.current is not None and offer.low < present.current:
            return self.a_cut(context, present, offer, more)
        return self.no_cut(context, present, offer, more)

    def against_floor(self, context: Context, present: Present, offer: Offer, more: dict[str, Any]) -> Finding:
        """Judge pay whose low end is below the floor: a dealbreaker only when the whole of it is, for sure."""
        floor = say(context, present.floor, offer.currency)
        more |= {"flips": f"attend from {floor}", "could_veto": True}
        out_of_reach = offer.high < (present.floor or 0) and not offer.open_above
        if out_of_reach and not offer.estimated:
            more["question"] = more["question"] or f"Could you pay at least {floor}?"
            headline = f"You cannot afford it: it pays {offer.words}, and you need {floor}."
            veto = bool(offer.quotes)
            return self.speaks_against(headline, strength=1.0, dealbreaker=veto, **more)
        more["question"] = join(f"Is at least {floor} possible?", more["question"])
        if out_of_reach:
            return self.speaks_against(
                f"By an estimate it pays {offer.words}, below the {floor} you need.", strength=0.5, **more
            )
        headline = f"Ask for at least {floor}: the posting says {offer.words}."
        more["certainty"] = min(more["certainty"], 0.6)
        if offer.middle < (present.floor or 0):
            return self.speaks_against(headline, strength=0.3, **more)
        if present.current is not None and offer.middle >= present.current:
            return self.speaks_for(headline, strength=0.2, **more)
        return self.neutral(headline, **more)

    def a_cut(self, context: Context, present: Present, offer: Offer, more: dict[str, Any]) -> Finding:
        """Judge pay whose low end is below the present pay."""
        current = say(context, present.current, offer.currency)
        gain = float(offer.middle / present.current - 1) if present.current else 0.0
        more["flips"] = f"from {current} it would be no cut"
        if offer.high < (present.current or 0) and not offer.open_above:
            headline = f"A pay cut of about {-gain:.0%}: it pays {offer.words}, and you earn {current}."
            return self.speaks_against(headline, strength=graded(0.15, 2.5 * -gain, 0.9), **more)
        more["question"] = join(f"Is at least {current} possible?", more["question"])
        headline = f"Possibly a pay cut: it pays {offer.words}, and you earn {current}."
        if gain < 0:
            return self.speaks_against(headline, strength=graded(0.1, 1.5 * -gain, 0.4), **more)
        return self.speaks_for(headline, strength=graded(0.1, 1.5 * gain, 0.6), **more)

    def no_cut(self, context: Context, present: Present, offer: Offer, more: dict[str, Any]) -> Finding:
        """Judge pay that reaches both what the person earns and what they need, as far as they said."""
        if present.current is not None:
            gain = float(offer.middle / present.current - 1) if present.current else 1.0
            current = say(context, present.current, offer.currency)
            headline = f"No pay cut: it pays {offer.words}, and you earn {current}."
            return self.speaks_for(headline, strength=graded(0.25, 2 * gain, 0.8), **more)
        if present.floor is None:
            headline = f"It pays {offer.words}; your profile does not say what you earn or need."
            return self.neutral(headline, **more)
        floor = say(context, present.floor, offer.currency)
        if offer.middle < present.floor * TIGHT:
            return self.neutral(f"Tight: it pays {offer.words}, hardly more than the {floor} you need.", **more)
        spare = float(offer.middle / present.floor - 1) if present.floor else 1.0
        headline = f"It pays {offer.words}, more than the {floor} you need."
        return self.speaks_for(headline, strength=graded(0.2, spare, 0.6), **more)

    def not_stated(self, case: Case, context: Context, present: Present) -> Finding:
        """Say that the pay is unknown, and what the law says."""
        reach = REACH_ALONE if not present.facts else REACH_WITH_PAY if present.floor is None else REACH_WITH_FLOOR
        currency = present.currency or ""
        floor = say(context, present.floor, currency) if present.floor is not None else None
        figures = {"package": package(present, None, currency, case, context)} if present.current is not None else {}
        return self.unknown(
            "The posting does not say what it pays.",
            question=join("What is the pay range?", law_line(case, context)),
            could_veto=present.floor is not None,
            flips=f"attend from {floor}" if floor else None,
            facts=present.facts,
            figures=figures,
            reach=reach,
        )

    def no_rate(self, case: Case, present: Present) -> Finding:
        """Say that the pay cannot be compared."""
        currency = case.posting.pay[0].currency
        return self.unknown(
            f"The pay is in {currency}, and there is no exchange rate from it to {present.currency}.",
            question=f"What is the pay in {present.currency}?",
            could_veto=present.floor is not None,
            quotes=quotes_of(case.posting.pay),
            facts=present.facts,
            flips=f"set {present.currency}_per_{currency} under [assumptions] in the profile".lower(),
        )


def present_of(case: Case, context: Context) -> Present:
    """Return what the person earns and needs a year."""
    pay = case.profile.pay
    if context.money is None:
        raise LookupError("no tables")

    def yearly(amount: Decimal | None) -> Decimal | None:
        """Return *amount* a year."""
        if amount is None or context.money is None:
            return None
        return context.money.annual(amount, pay.period, country=case.profile.home.country, hours=pay.hours_per_week)

    currency = pay.currency or context.money.currency(case.profile.home.country)
    return Present(current=yearly(pay.current), floor=yearly(pay.floor), currency=currency)


def offer_of(case: Case, context: Context, present: Present) -> Offer:
    """Return the posting's pay; raises ``LookupError`` when there is no exchange rate."""
    chosen = choose(amounts(case.posting.pay))
    currency = present.currency or chosen[0].currency
    worths = [yearly(one, currency, case, context) for one in chosen]
    bands = [worth.band for worth in worths]
    low, high = min(band.low for band in bands), max(band.high for band in bands)
    differ = any(apart(band, bands[0]) for band in bands)
    middle = (low + high) / 2 if differ else bands[0].middle
    doubts = [*doubts_of(chosen[0], case), *([which(chosen, context)] if differ else [])]
    return Offer(
        low=low,
        middle=middle,
        high=high,
        currency=currency,
        words=in_words(chosen[0], differ, low, high, currency, context),
        certainty=certainty_of(chosen[0], currency, len(doubts)),
        quotes=quotes_of(chosen),
        open_above=any(one.maximum is None for one in chosen),
        estimated=chosen[0].estimated,
        doubts=tuple(doubts),
        assumptions=tuple({item.key: item for worth in worths for item in worth.assumptions}.values()),
    )


def amounts(pays: Sequence[Pay]) -> list[Pay]:
    """Return the statements that name an amount."""
    return [pay for pay in pays if pay.minimum or pay.maximum]


def choose(pays: Sequence[Pay]) -> list[Pay]:
    """Return the statements that count: stated before estimated, base before total before on-target."""
    order = {"base": 0, "total": 1, "ctc": 2, "ote": 3}
    best = min((pay.estimated, order[pay.basis]) for pay in pays)
    return [pay for pay in pays if (pay.estimated, order[pay.basis]) == best]


def yearly(pay: Pay, currency: str, case: Case, context: Context) -> Any:
    """Return *pay* a year in *currency*."""
    if context.money is None:
        raise LookupError("no tables")
    posting = case.posting
    return context.money.yearly(
        pay,
        currency,
        country=country_of(case),
        hours=posting.schedule.hours_per_week if posting.schedule else None,
        contractor=posting.employment_type == "contractor",
    )


def country_of(case: Case) -> str | None:
    """Return the country of the job, else of the person."""
    places = (location.place.country for location in case.posting.locations if location.place)
    return case.posting.country or next((place for place in places if place), None) or case.profile.home.country


def apart(one: Any, other: Any) -> bool:
    """Whether two bands are two different statements."""
    return bool(abs(one.low - other.low) > SAME_PAY * other.low or abs(one.high - other.high) > SAME_PAY * other.high)


def which(pays: Sequence[Pay], context: Context) -> str:
    """Return the question which of several statements holds."""
    said = " or ".join(dict.fromkeys(context.money.describe(pay) for pay in pays if context.money))
    return f"Which pay is meant for you: {said}?"


def doubts_of(pay: Pay, case: Case) -> list[str]:
    """Return what has to be asked because the figure may mean less than it says."""
    hours = case.posting.schedule and case.posting.schedule.hours_per_week
    short = pay.pro_rata or (case.posting.employment_type == "part_time" and pay.period in ("hour", "day"))
    doubts = []
    if short and not hours:
        doubts.append("How many hours a week is it, and what is paid for them?")
    if pay.estimated:
        doubts.append("The figure is a job board's estimate: what is the pay range?")
    if pay.basis != "base":
        doubts.append("How much of it is base pay?")
    return doubts


def certainty_of(pay: Pay, currency: str, doubts: int) -> float:
    """Return how surely the figure is the base pay of a year."""
    if pay.estimated:
        return 0.35
    certainty = 0.95 if pay.stated else 0.75
    if pay.currency != currency:
        certainty -= 0.05
    return max(certainty - 0.2 * doubts, 0.3)


def in_words(pay: Pay, differ: bool, low: Decimal, high: Decimal, currency: str, context: Context) -> str:
    """Return the offer as the posting has it, with the yearly amount behind it when that differs."""
    if context.money is None:
        return ""
    year = dataclasses.replace(
        pay, minimum=low, maximum=high, currency=currency, period="year", basis="base", label=None
    )
    if differ:
        return context.money.describe(year)
    text = context.money.describe(pay)
    same = pay.period == "year" and pay.currency == currency and pay.basis == "base" and not pay.pro_rata
    return text if same else f"{text}, about {context.money.describe(year)}"


def shared(case: Case, context: Context, present: Present, offer: Offer) -> dict[str, Any]:
    """Return the fields that every finding on a stated pay has."""
    return {
        "certainty": offer.certainty,
        "quotes": offer.quotes,
        "facts": present.facts,
        "question": join(*offer.doubts) or None,
        "figures": {
            "low": str(offer.low.quantize(CENT)),
            "middle": str(offer.middle.quantize(CENT)),
            "high": str(offer.high.quantize(CENT)),
            "currency": offer.currency,
            "package": package(present, offer, offer.currency, case, context),
        },
    }


def package(present: Present, offer: Offer | None, currency: str, case: Case, context: Context) -> dict[str, object]:
    """Return the lines of this evaluator in the package."""
    if context.money is None:
        return {}
    lines: dict[str, object] = {"currency": currency, "assumptions": []}
    if present.current is not None:
        lines["present"] = {"base": triple(present.current)}
    if offer:
        lines["offered"] = {"base": triple(offer.low, offer.middle, offer.high)}
        lines["assumptions"] = [as_json(one) for one in offer.assumptions]
    hours = case.posting.schedule and case.posting.schedule.hours_per_week
    lines["hours"] = {
        "present": str(
            context.money.annual(
                Decimal(1), "hour", country=case.profile.home.country, hours=case.profile.pay.hours_per_week
            )
        ),
        "offered": str(context.money.annual(Decimal(1), "hour", country=country_of(case), hours=hours or None)),
    }
    return lines


def as_json(assumption: Any) -> dict[str, object]:
    """Return an assumption as JSON-like values."""
    return {
        "key": assumption.key,
        "value": str(assumption.value),
        "unit": assumption.unit,
        "source": assumption.source,
        "url": assumption.url,
    }


def triple(*amounts: Decimal) -> list[str]:
    """Return one amount, or three, as low, middle, high."""
    three = amounts if len(amounts) == 3 else amounts * 3
    return [str(amount.quantize(CENT)) for amount in three]


def law_line(case: Case, context: Context) -> str | None:
    """Return the sentence on the law that the posting should show the pay."""
    if context.money is None:
        return None
    date = case.posting.date_posted or context.now.date()
    for location in case.posting.locations:
        place = location.place
        words = f"{location.text} {place.admin or '' if place else ''}"
        country = (place.country if place else None) or country_of(case)
        if law := context.money.pay_law(country, words, date):
            return law
    law = context.money.pay_law(country_of(case), "", date)
    return law if law else None


def quotes_of(pays: Sequence[Pay]) -> tuple[Quote, ...]:
    """Return the quotes behind *pays*."""
    return tuple(dict.fromkeys(pay.quote for pay in pays if pay.quote))


def graded(start: float, more: float, most: float) -> float:
    """Return a strength that grows from *start*, never above *most*."""
    return round(min(start + max(more, 0.0), most), 3)


def say(context: Context, amount: Decimal | None, currency: str) -> str:
    """Return *amount* a year in words."""
    return context.money.say(amount or Decimal(0), currency) if context.money else ""


def join(*sentences: str | None) -> str:
    """Return the *sentences* that there are, as one text."""
    return " ".join(sentence for sentence in sentences if sentence)

"""The pay: is it less than now, and can the person afford it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from jobrsvp import (
    Assumption,
    Case,
    Context,
    Evaluator,
    Finding,
    Grounds,
    Lever,
    Money,
    Offer,
    PayTerm,
    Profile,
    fitting,
    joined,
    near_limit,
    say,
)
from jobrsvp_evaluators import _unsure_pay as unsure
from jobrsvp_evaluators._levers import pay as levers
from jobrsvp_evaluators._pay_words import beside

STATED = 0.9  # even what the posting hopes for does not reach the floor
TIGHT = Decimal("1.1")  # within ten percent above the floor
CENT = Decimal("0.01")
OUT_OF_WORK = frozenset({"unemployed", "returning"})
# Of a dealbreaker on a floor that nobody stated: it leans, and asks.
MOST_CERTAIN_BY_ASSUMPTION = 0.75
# What silence about the pay could do: break a floor, be a cut, or merely be a disappointment.
REACH_WITH_FLOOR, REACH_WITH_PAY, REACH_ALONE = 0.5, 0.3, 0.15


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Present:
    """The person's pay and floor a year, ``None`` when not said; ``last``: they are out of work, and earned it last."""

    current: Decimal | None
    floor: Decimal | None
    currency: str | None
    last: bool

    @property
    def facts(self) -> tuple[str, ...]:
        """The fields of the profile that were said."""
        said = {"pay.current": self.current, "pay.floor": self.floor}
        return tuple(name for name, value in said.items() if value is not None)


class PayCut(Evaluator):
    """Compares the stated pay, as low, middle and high a year, with your present pay and the least you need.

    Pay that cannot reach your floor is a dealbreaker; pay that may reach it is a question; unknown pay is never a
    reason to decline.  When you stated no floor, a usual share of your present pay is taken, and said to be one.

    Unpaid work, commission or shares alone guarantee nothing, which no floor allows; net pay is never turned into
    gross, so it is the least that the job may pay.
    """

    id = "pay-cut"
    side = "job"
    reads = (
        "posting.pay", "posting.pay_terms", "posting.employment_type", "posting.schedule.hours_per_week",
        "posting.country", "posting.locations", "posting.date_posted", "profile.pay", "profile.home",
        "profile.assumptions", "profile.search.stage",
    )  # fmt: skip

    def evaluate(self, case: Case, context: Context) -> Finding:
        """Judge the pay of *case*."""
        money = context.money
        if money is None:
            return self.unknown(say("The pay cannot be compared without the tables of money."))
        present = present_of(case, money)
        try:
            offer = money.offer(case.posting, case.profile)
        except LookupError:
            return self.no_rate(case, present)
        term = unsure.term_of(case.posting)
        if term and not (term.kind == "trial" and offer and is_too_little(present, offer)):
            return self.unsure(case, money, present, offer, term)
        if offer is None:
            law = money.pay_law(case.posting, context.now.date())
            return self.not_stated(case, money, present, law)
        return self.judge(money, present, offer, shared(case, money, present, offer))

    def levers(self, case: Case, context: Context) -> Iterable[Lever]:
        """Yield other pay: more for a no, less for a yes, and either where the posting says nothing."""
        return levers.levers(case, context.money) if context.money else ()

    def judge(self, money: Money, present: Present, offer: Offer, more: Grounds) -> Finding:
        """Compare *offer* with *present*; the floor comes first."""
        if present.floor is not None and offer.band.low < present.floor:
            more |= {"could_veto": True, "limit": "stated"}
            if offer.band.high < present.floor and not offer.open_above:
                return self.out_of_reach(money, present.floor, offer, more)
            return self.within_reach(money, present, offer, more)
        if present.current is not None and offer.band.low < present.current:
            usual = None if present.floor is not None else money.assumption("pay_floor_share")
            if usual and offer.band.high < usual.value * present.current and not (offer.open_above or offer.estimated):
                return self.below_custom(money, present, usual, offer, more)
            return self.a_cut(money, present, offer, more)
        return self.no_cut(money, present, offer, more)

    def out_of_reach(self, money: Money, needed: Decimal, offer: Offer, more: Grounds) -> Finding:
        """Judge pay that is below the floor as a whole: a dealbreaker, unless it is a board's own guess."""
        floor = in_words(money, needed, offer.currency)
        if offer.estimated:
            more["question"] = joined(say("Is at least {floor} possible?", floor=floor), more["question"])
            return self.speaks_against(short_of(offer, floor), strength=0.5, **more)
        more["question"] = more["question"] or say("Is at least {floor} possible?", floor=floor)
        more["certainty"] = near_limit(offer.band.high, needed, more["certainty"])
        headline = short_of(offer, floor)
        return self.speaks_against(headline, strength=1.0, dealbreaker=bool(offer.quotes), **more)

    def below_custom(self, money: Money, present: Present, usual: Assumption, offer: Offer, more: Grounds) -> Finding:
        """Judge a cut beyond what people usually accept, for somebody who stated no floor: a dealbreaker that leans."""
        current = present.current or Decimal(0)
        floor = usual.value * current
        least = in_words(money, floor, offer.currency)
        rise = float(offer.band.middle / current - 1)
        figures = {**more["figures"], "usual_floor": str(floor.quantize(CENT)), "assumptions": [as_json(usual)]}
        more |= {
            "certainty": near_limit(offer.band.high, floor, min(more["certainty"], MOST_CERTAIN_BY_ASSUMPTION)),
            "could_veto": True,
            "limit": "assumed",
            "asks": "pay.floor",
            "figures": figures,
            "question": more["question"] or say("Is at least {least} possible?", least=least),
            "detail": joined(
                both(money, offer, current),
                say("You stated no floor, so a usual one of {least} is taken.", least=least),
            ),
        }
        strength = graded(0.05, 3 * -rise, 0.9)
        headline = beside(rise, last=present.last)
        return self.speaks_against(headline, strength=strength, dealbreaker=bool(offer.quotes), **more)

    def within_reach(self, money: Money, present: Present, offer: Offer, more: Grounds) -> Finding:
        """Judge pay that may reach the floor: a question, and a cut besides when it is one."""
        floor = in_words(money, present.floor, offer.currency)
        more["question"] = joined(say("Is at least {floor} possible?", floor=floor), more["question"])
        headline = say("It may pay less than the {floor} you need.", floor=floor)
        more["certainty"] = min(more["certainty"], 0.6)
        if present.current:
            rise = float(offer.band.middle / present.current - 1)
            more["detail"] = both(money, offer, present.current)
            if rise < 0:
                return self.speaks_against(headline, strength=graded(0.15, 2.5 * -rise, 0.9), **more)
            return self.speaks_for(say("It may well pay the {floor} you need.", floor=floor), strength=0.2, **more)
        if offer.band.middle < (present.floor or 0):
            return self.speaks_against(headline, strength=0.3, **more)
        return self.neutral(headline, **more)

    def a_cut(self, money: Money, present: Present, offer: Offer, more: Grounds) -> Finding:
        """Judge pay whose low end is below the present pay."""
        current = present.current or Decimal(0)
        earned = in_words(money, current, offer.currency)
        rise = float(offer.band.middle / current - 1)
        more["detail"] = both(money, offer, current)
        if offer.band.high < current and not offer.open_above:
            headline = beside(rise, last=present.last)
            return self.speaks_against(headline, strength=graded(0.05, 3 * -rise, 0.9), **more)
        more["question"] = joined(say("Is at least {earned} possible?", earned=earned), more["question"])
        headline = beside(rise, last=present.last, perhaps=True)
        if rise < 0:
            return self.speaks_against(headline, strength=graded(0.1, 1.5 * -rise, 0.4), **more)
        return self.speaks_for(headline, strength=graded(0.1, 1.5 * rise, 0.6), **more)

    def no_cut(self, money: Money, present: Present, offer: Offer, more: Grounds) -> Finding:
        """Judge pay that reaches both what the person earns and what they need, as far as they said."""
        middle = offer.band.middle
        if present.current is not None:
            rise = float(middle / present.current - 1) if present.current else 1.0
            more["detail"] = both(money, offer, present.current)
            headline = beside(rise, last=present.last) if present.current else say("It pays {pay}.", pay=offer.words)
            return self.speaks_for(headline, strength=graded(0.25, 2 * rise, 0.8), **more)
        if present.floor is None:
            more |= {"detail": say("Your profile does not say what you earn or need."), "asks": "pay.current"}
            return self.neutral(
                fitting(say("It pays {pay}.", pay=offer.words), say("The posting says what it pays.")), **more
            )
        floor = in_words(money, present.floor, offer.currency)
        more |= {"detail": say("It pays {pay}.", pay=offer.words), "limit": "stated"}
        if middle < present.floor * TIGHT:
            return self.neutral(say("It pays hardly more than the {floor} you need.", floor=floor), **more)
        spare = float(middle / present.floor - 1) if present.floor else 1.0
        headline = fitting(
            say("It pays {pay}, more than the {floor} you need.", pay=offer.words, floor=floor),
            say("It pays the {floor} you need.", floor=floor),
        )
        return self.speaks_for(headline, strength=graded(0.2, spare, 0.6), **more)

    def unsure(self, case: Case, money: Money, present: Present, offer: Offer | None, term: PayTerm) -> Finding:
        """Judge work for which no wage is sure; on-target pay that stays below the floor makes that surer."""
        more: Grounds = {"facts": present.facts, "figures": {"package": package(present, None, case, money)}}
        if offer:
            more["detail"] = say("It speaks of {pay}, of which nothing is guaranteed.", pay=offer.words)
        if term.kind == "piece":
            return unsure.by_the_piece(self, term, floor=present.floor, reach=silence(present), more=more)
        if present.floor:
            short = offer is not None and not offer.open_above and offer.band.high < present.floor
            more |= {"certainty": STATED if short else 0.0}
            return unsure.below_floor(self, term, in_words(money, present.floor, present.currency or ""), more)
        usual = None if present.floor is not None else money.assumption("pay_floor_share")
        if usual and present.current:
            more["figures"] = {**more["figures"], "assumptions": [as_json(usual)]}
            return unsure.below_custom(self, term, usual.value * present.current, more)
        return unsure.unweighed(self, term, more)

    def not_stated(self, case: Case, money: Money, present: Present, law: str | None) -> Finding:
        """Say that the pay is unknown, and what the law says."""
        return self.unknown(
            say("The posting does not say what it pays."),
            missing="posting",
            limit=None if present.floor is None else "stated",
            question=say("What is the pay range?"),
            detail=law or "",
            could_veto=present.floor is not None,
            facts=present.facts,
            figures={"package": package(present, None, case, money)},
            reach=silence(present),
        )

    def no_rate(self, case: Case, present: Present) -> Finding:
        """Say that the pay cannot be compared."""
        currency = case.posting.pay[0].currency
        return self.unknown(
            say(
                "The pay is in {currency}, which has no exchange rate to {own}.",
                currency=currency,
                own=present.currency,
            ),
            missing="posting",
            question=say("What is the pay in {currency}?", currency=present.currency),
            could_veto=present.floor is not None,
            quotes=tuple(pay.quote for pay in case.posting.pay if pay.quote),
            facts=present.facts,
            detail=say(
                "Set {rate} under [assumptions] in the profile.", rate=f"{present.currency}_per_{currency}".lower()
            ),
        )


def is_too_little(present: Present, offer: Offer) -> bool:
    """Whether *offer* stays below the floor, which weighs more than what comes before it."""
    return present.floor is not None and offer.band.high < present.floor and not offer.open_above


def silence(present: Present) -> float:
    """Return how far silence about the pay could swing the balance."""
    return REACH_ALONE if not present.facts else REACH_WITH_PAY if present.floor is None else REACH_WITH_FLOOR


def present_of(case: Case, money: Money) -> Present:
    """Return what the person earns and needs a year."""
    profile = alike(case)
    return Present(
        current=money.present(profile, profile.pay.current),
        floor=money.present(profile, profile.pay.floor),
        currency=money.currency_of(case.posting, case.profile),
        last=case.profile.search.stage in OUT_OF_WORK,
    )


def alike(case: Case) -> Profile:
    """Return the profile with the hours of the job, where the person thinks by the hour and did not say how many."""
    pay, schedule = case.profile.pay, case.posting.schedule
    if pay.period != "hour" or pay.hours_per_week or schedule is None:
        return case.profile
    return dataclasses.replace(case.profile, pay=dataclasses.replace(pay, hours_per_week=schedule.hours_per_week))


def shared(case: Case, money: Money, present: Present, offer: Offer) -> Grounds:
    """Return the fields that every finding on a stated pay has."""
    return {
        "certainty": offer.certainty,
        "quotes": offer.quotes,
        "facts": present.facts,
        "detail": say("It pays {pay}.", pay=offer.words),
        "question": joined(*offer.doubts) or None,
        "figures": {
            "low": str(offer.band.low.quantize(CENT)),
            "middle": str(offer.band.middle.quantize(CENT)),
            "high": str(offer.band.high.quantize(CENT)),
            "currency": offer.currency,
            "package": package(present, offer, case, money),
        },
    }


def package(present: Present, offer: Offer | None, case: Case, money: Money) -> dict[str, object]:
    """Return the lines of this evaluator in the package."""
    now, then, weeks = money.paid_hours(case.posting, alike(case))
    rests_on = (*(offer.assumptions if offer else ()), *weeks)
    return {
        "currency": offer.currency if offer else present.currency,
        "present": {"base": triple(present.current)} if present.current is not None else {},
        "offered": {"base": triple(offer.band.low, offer.band.middle, offer.band.high)} if offer else {},
        "hours": {"present": str(now), "offered": str(then)},
        "assumptions": list({one.key: as_json(one) for one in rests_on}.values()),
    }


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


def short_of(offer: Offer, floor: str) -> str:
    """Return that *offer* stays below *floor*, with its words where they fit."""
    if offer.estimated:
        return fitting(
            say("By an estimate it pays {pay}, below the {floor} you need.", pay=offer.words, floor=floor),
            say("By an estimate it pays less than the {floor} you need.", floor=floor),
        )
    return fitting(
        say("It pays {pay}, below the {floor} you need.", pay=offer.words, floor=floor),
        say("It pays less than the {floor} you need.", floor=floor),
    )


def both(money: Money, offer: Offer, current: Decimal) -> str:
    """Return what the job pays and what the person earns, in full."""
    return say(
        "It pays {pay}, and you earn {earned}.", pay=offer.words, earned=in_words(money, current, offer.currency)
    )


def graded(start: float, more: float, most: float) -> float:
    """Return a strength that grows from *start*, never above *most*."""
    return round(min(start + max(more, 0.0), most), 3)


def in_words(money: Money, amount: Decimal | None, currency: str) -> str:
    """Return *amount* a year in words."""
    return money.say(amount or Decimal(0), currency)

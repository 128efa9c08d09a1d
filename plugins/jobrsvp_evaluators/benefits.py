"""What is lost or gained besides the pay, in money where a source says what it is worth."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Literal

from jobrsvp import Benefit, Case, Context, Evaluator, Finding, Quote

Status = Literal["lost", "gained", "kept", "unknown"]
CENT = Decimal("0.01")
#: The part of the pay that a benefit counts for when no money can be named for it.
SHARES: Mapping[str, float] = {
    "health_insurance": 0.10,
    "retirement": 0.043,
    "pto": 0.05,
    "parental_leave": 0.02,
    "sick_leave": 0.01,
    "holidays": 0.03,
    "bonus": 0.03,
}
SMALL_SHARE = 0.005
NAMES: Mapping[str, str] = {
    "pto": "paid leave",
    "hsa_fsa": "health savings account",
    "retirement": "retirement plan",
    "visa": "visa sponsorship",
    "learning": "learning budget",
    "tuition": "tuition help",
    "car": "company car",
    "remote_stipend": "home office stipend",
    "commuter": "commuter benefit",
    "flex_hours": "flexible hours",
    "sign_on": "sign-on bonus",
}


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """One benefit in both jobs; ``present`` and ``offered`` are what it is worth, ``None`` when no source says."""

    key: str
    status: Status
    present: Any = None
    offered: Any = None
    quote: Quote | None = None

    def middle(self) -> Decimal:
        """Return what the change is worth at the middle: offered minus present."""
        return (self.offered.band.middle if self.offered else Decimal(0)) - (
            self.present.band.middle if self.present else Decimal(0)
        )


class Benefits(Evaluator):
    """Weighs the benefits that the posting names against those you have, in money where a source says the value.

    What the posting does not mention is a question, never a loss.
    """

    id = "benefits"
    side = "job"

    def evaluate(self, case: Case, context: Context) -> Finding:
        """Judge the benefits of *case*."""
        denied = denied_musts(case)
        items = tuple(compare(case, context))
        more = shared(case, context, items)
        if denied:
            return self.denies(denied, more)
        asked = open_musts(case, context)
        if asked:
            more |= {"question": f"Does the job come with {listed(asked)}?", "could_veto": True}
        return self.weigh(case, items, asked, more)

    def denies(self, denied: list[Benefit], more: dict[str, Any]) -> Finding:
        """Return the dealbreaker for a must-have that the posting denies."""
        names = listed(benefit.key for benefit in denied if benefit.key != "ALL") or "benefits"
        quotes = tuple(benefit.quote for benefit in denied if benefit.quote)
        more |= {"quotes": quotes or more["quotes"], "facts": ("benefits.must_have",), "certainty": 0.9}
        more["question"] = more["question"] or f"Is there really no {names}?"
        headline = f"The posting says that there is no {names}, which you must have."
        flips = f"Attend if {names} is offered after all."
        return self.speaks_against(headline, strength=1.0, dealbreaker=bool(quotes), flips=flips, **more)

    def weigh(self, case: Case, items: tuple[Item, ...], asked: list[str], more: dict[str, Any]) -> Finding:
        """Add up what is lost and gained."""
        lost, gained = by_status(items, "lost"), by_status(items, "gained")
        unknown = by_status(items, "unknown")
        if asked:
            more["flips"] = f"Decline if it comes without {listed(asked)}."
        if not items and not asked:
            question = "Which benefits come with the job?"
            return self.unknown("The posting names no benefits.", **(more | {"question": question, "reach": 0.15}))
        if case.profile.benefits.has is None:
            return self.without_present(items, asked, more)
        net = net_share(items, more["figures"].get("salary"))
        if not (lost or gained or by_status(items, "kept")):
            more["reach"] = 0.3 if unknown or asked else 0.15
            return self.unknown("The posting does not mention the benefits you have.", **more)
        if abs(net) < 0.002:
            return self.neutral(sentence(lost, gained, unknown) or "The benefits are about the same.", **more)
        strength = round(min(0.1 + 3 * abs(net), 0.8), 3)
        speak = self.speaks_for if net > 0 else self.speaks_against
        return speak(sentence(lost, gained, unknown), strength=strength, **more)

    def without_present(self, items: tuple[Item, ...], asked: list[str], more: dict[str, Any]) -> Finding:
        """Judge the offer alone: what the person has is not said."""
        gained = by_status(items, "gained")
        if asked:
            return self.unknown(
                f"The posting does not mention {listed(asked)}, which you must have.", **(more | {"reach": 0.4})
            )
        if not gained:
            return self.neutral("The posting comes without benefits; your profile does not say which you have.", **more)
        headline = f"It offers {listed(item.key for item in gained)}; your profile does not say which you have."
        return self.speaks_for(headline, strength=min(0.05 + 0.03 * len(gained), 0.2), **more)


def compare(case: Case, context: Context) -> Iterable[Item]:
    """Yield every benefit that either job has, or that the posting denies."""
    has = case.profile.benefits.has or ()
    offered = [benefit.key for benefit in case.posting.benefits if benefit.offered and benefit.key != "ALL"]
    for key in dict.fromkeys((*has, *offered)):
        said = case.posting.benefit(key)
        yield item_of(key, said, key in has, case, context)


def item_of(key: str, said: Benefit | None, has: bool, case: Case, context: Context) -> Item:
    """Return how *key* fares."""
    present = present_worth(key, case, context) if has else None
    if said is None:
        status: Status = "kept" if cancels(key, case, context) else "unknown"
        return Item(key=key, status=status, present=present, offered=present)
    if not said.offered:
        return Item(key=key, status="lost", present=present, quote=said.quote)
    offered = offered_worth(said, case, context)
    status = "kept" if has else "gained"
    if present and offered and offered.band.middle != present.band.middle:
        status = "gained" if offered.band.middle > present.band.middle else "lost"
    return Item(key=key, status=status, present=present, offered=offered or present, quote=said.quote)


def cancels(key: str, case: Case, context: Context) -> bool:
    """Whether the law gives *key* in both jobs, because they are in one country."""
    home, there = case.profile.home.country, country_of(case)
    return bool(context.money and home and home == there and key in context.money.statutory(home))


def country_of(case: Case) -> str | None:
    """Return the country of the job, else of the person."""
    places = (location.place.country for location in case.posting.locations if location.place)
    return case.posting.country or next((place for place in places if place), None) or case.profile.home.country


def currency_of(case: Case) -> str | None:
    """Return the currency of the package."""
    offered = case.posting.pay[0].currency if case.posting.pay else None
    return case.profile.pay.currency or offered


def present_worth(key: str, case: Case, context: Context) -> Any:
    """Return what *key* is worth in the present job."""
    profile, currency = case.profile, currency_of(case)
    if context.money is None or currency is None:
        return None
    values = {"retirement": profile.benefits.retirement_match_percent, "pto": profile.benefits.paid_leave_days}
    return context.money.worth(
        key,
        currency,
        country=profile.home.country or country_of(case),
        salary=present_salary(case, context),
        cover=profile.benefits.health_cover,
        value=values.get(key),
    )


def present_salary(case: Case, context: Context) -> Decimal | None:
    """Return what the person earns a year."""
    pay = case.profile.pay
    if pay.current is None or context.money is None:
        return None
    return context.money.annual(pay.current, pay.period, country=case.profile.home.country, hours=pay.hours_per_week)


def offered_salary(case: Case, context: Context) -> Decimal | None:
    """Return the middle of the posting's base pay a year, else the present pay."""
    currency = currency_of(case)
    pays = [pay for pay in case.posting.pay if not pay.estimated] or list(case.posting.pay)
    if context.money is None or currency is None or not pays:
        return present_salary(case, context)
    hours = case.posting.schedule.hours_per_week if case.posting.schedule else None
    try:
        return context.money.yearly(pays[0], currency, country=country_of(case), hours=hours).band.middle
    except LookupError:
        return present_salary(case, context)


def offered_worth(said: Benefit, case: Case, context: Context) -> Any:
    """Return what the posting's benefit is worth."""
    currency = currency_of(case)
    if context.money is None or currency is None:
        return None
    value, unit = said.value, said.unit
    if unit == "unlimited":
        value, unit = case.profile.benefits.paid_leave_days, "days"
    return context.money.worth(
        said.key,
        currency,
        country=country_of(case),
        salary=offered_salary(case, context),
        cover=case.profile.benefits.health_cover,
        value=value,
        unit=unit,
        value_currency=said.currency,
        period=said.period,
    )


def denied_musts(case: Case) -> list[Benefit]:
    """Return what the posting says of must-haves that it denies."""
    said = (case.posting.benefit(key) for key in case.profile.benefits.must_have)
    return list(dict.fromkeys(benefit for benefit in said if benefit and not benefit.offered))


def open_musts(case: Case, context: Context) -> list[str]:
    """Return the must-haves that the posting does not mention and no law gives."""
    statutory = context.money.statutory(country_of(case)) if context.money else frozenset()
    musts = case.profile.benefits.must_have
    return [key for key in musts if case.posting.benefit(key) is None and key not in statutory]


def net_share(items: Iterable[Item], salary: object) -> float:
    """Return what is gained less what is lost, as a part of the pay."""
    pay = Decimal(str(salary)) if salary else None
    net = 0.0
    for item in items:
        if item.status in ("kept", "unknown"):
            continue
        if pay and (item.present or item.offered):
            net += float(item.middle() / pay)
        else:
            net += SHARES.get(item.key, SMALL_SHARE) * (1 if item.status == "gained" else -1)
    return net


def shared(case: Case, context: Context, items: tuple[Item, ...]) -> dict[str, Any]:
    """Return the fields that every finding has."""
    salary = present_salary(case, context) or offered_salary(case, context)
    quotes = tuple(dict.fromkeys(item.quote for item in items if item.quote and item.status != "unknown"))
    unknown = by_status(items, "unknown")
    figures: dict[str, object] = {
        status: [item.key for item in by_status(items, status)] for status in ("lost", "gained", "kept", "unknown")
    }
    if salary:
        figures["salary"] = str(salary.quantize(CENT))
    figures["package"] = package(items, case)
    return {
        "certainty": round(0.9 - 0.05 * min(len(unknown), 6), 2),
        "quotes": quotes,
        "facts": ("benefits.has",) if case.profile.benefits.has is not None else (),
        "figures": figures,
        "question": f"Does the job come with {listed(item.key for item in unknown)}?" if unknown else None,
    }


def package(items: Iterable[Item], case: Case) -> dict[str, object]:
    """Return the lines of this evaluator in the package; what is unknown is nothing to all of it."""
    present: dict[str, list[str]] = {}
    offered: dict[str, list[str]] = {}
    assumptions: dict[str, dict[str, object]] = {}
    for item in items:
        if item.present:
            present[item.key] = triple(item.present.band)
        if item.offered:
            offered[item.key] = triple(item.offered.band, nothing_sure=item.status == "unknown")
        for one in (
            *(item.present.assumptions if item.present else ()),
            *(item.offered.assumptions if item.offered else ()),
        ):
            assumptions[one.key] = {name: str(getattr(one, name)) for name in ("key", "value", "unit", "source")} | {
                "url": one.url
            }
    return {
        "currency": currency_of(case),
        "present": present,
        "offered": offered,
        "assumptions": list(assumptions.values()),
    }


def triple(band: Any, *, nothing_sure: bool = False) -> list[str]:
    """Return low, middle and high; what is not sure may be nothing."""
    low = Decimal(0) if nothing_sure else band.low
    return [str(amount.quantize(CENT)) for amount in (low, band.middle, band.high)]


def by_status(items: Iterable[Item], status: str) -> list[Item]:
    """Return the items that fare so."""
    return [item for item in items if item.status == status]


def sentence(lost: list[Item], gained: list[Item], unknown: list[Item]) -> str:
    """Return the headline."""
    parts = []
    if lost:
        parts.append(f"You would lose {listed(item.key for item in lost)}")
    if gained:
        parts.append(f"{'gain' if parts else 'You would gain'} {listed(item.key for item in gained)}")
    if unknown and parts:
        parts.append(f"not said: {listed(item.key for item in unknown)}")
    return "; ".join(parts) + "." if parts else ""


def listed(keys: Iterable[str]) -> str:
    """Return keys in words, ``dental, vision and paid leave``."""
    names = [NAMES.get(key, key.replace("_", " ")) for key in keys]
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""

"""What is lost or gained besides the pay, in money where a source says what it is worth."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Literal

from jobrsvp import Benefit, Case, Context, Evaluator, Finding, Quote

Status = Literal["lost", "gained", "kept", "unknown"]
CENT = Decimal("0.01")
NO_CHANGE = (Decimal(0), Decimal(0), Decimal(0))
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
    "ALL": "any benefits",
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
    """One benefit in both jobs; ``present`` and ``offered`` are what it is worth, ``None`` when no source says.

    ``partly``: both have it, and one has more; ``sure``: what the law gives when the posting does not mention it.
    """

    key: str
    status: Status
    present: Any = None
    offered: Any = None
    quote: Quote | None = None
    partly: bool = False
    sure: Decimal = Decimal(0)

    def change(self) -> tuple[Decimal, Decimal, Decimal]:
        """Return offered minus present as low, middle, high; what is unknown may be lost, and no more."""
        nothing = Decimal(0)
        now = self.present.band if self.present else None
        if self.status == "unknown":
            return (self.sure - now.high if now else nothing, nothing, nothing)
        then = self.offered.band if self.offered else None
        low, middle, high = (
            (getattr(then, end) if then else nothing) - (getattr(now, end) if now else nothing)
            for end in ("low", "middle", "high")
        )
        return (min(low, middle, high), middle, max(low, middle, high))


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
            return self.denies(case, denied, more)
        asked = open_musts(case, context)
        if asked:
            more |= {"question": f"Does the job come with {listed(asked)}?", "could_veto": True}
        return self.weigh(case, items, asked, more)

    def denies(self, case: Case, denied: list[Benefit], more: dict[str, Any]) -> Finding:
        """Return the dealbreaker for a must-have that the posting denies."""
        missed = [key for key in case.profile.benefits.must_have if case.posting.benefit(key) in denied]
        names = listed(missed)
        quotes = tuple(dict.fromkeys(benefit.quote for benefit in denied if benefit.quote))
        more |= {"quotes": quotes or more["quotes"], "facts": ("benefits.must_have",), "certainty": 0.9}
        more |= {"question": f"Is it certain that the job comes without {names}?", "could_veto": True}
        headline = f"The posting says that the job comes without {names}, and you must have it."
        flips = f"attend if it comes with {names} after all"
        return self.speaks_against(headline, strength=1.0, dealbreaker=bool(quotes), flips=flips, **more)

    def weigh(self, case: Case, items: tuple[Item, ...], asked: list[str], more: dict[str, Any]) -> Finding:
        """Add up what is lost and gained."""
        known = [item for item in items if item.status != "unknown"]
        if asked:
            more["flips"] = f"decline if it comes without {listed(asked)}"
        if not items and not asked:
            question = "Which benefits come with the job?"
            return self.unknown("The posting names no benefits.", **(more | {"question": question, "reach": 0.15}))
        if case.profile.benefits.has is None:
            return self.without_present(items, asked, more)
        net = net_share(items, more["figures"].get("salary"))
        if not known:
            more["reach"] = 0.3
            return self.unknown("The posting does not mention the benefits you have.", **more)
        if abs(net) < 0.002:
            return self.neutral(f"{sentence(items) or 'The benefits are about the same'}.", **more)
        strength = round(min(0.1 + 3 * abs(net), 0.8), 3)
        speak = self.speaks_for if net > 0 else self.speaks_against
        return speak(f"{sentence(items)}{in_money(more['figures'])}.", strength=strength, **more)

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
    has = [key for key in case.profile.benefits.has or () if key != "ALL"]
    offered = [benefit.key for benefit in case.posting.benefits if benefit.offered and benefit.key != "ALL"]
    for key in dict.fromkeys((*has, *offered)):
        said = case.posting.benefit(key)
        yield item_of(key, said, key in has, case, context)


def item_of(key: str, said: Benefit | None, has: bool, case: Case, context: Context) -> Item:
    """Return how *key* fares."""
    present = present_worth(key, case, context) if has else None
    if said is None:
        return not_said(key, present, case, context)
    if not said.offered:
        return Item(key=key, status="lost", present=present, quote=said.quote)
    offered = offered_worth(said, case, context)
    if not has:
        return Item(key=key, status="gained", offered=offered, quote=said.quote)
    more = amount_of(said, case) - (stated := present_value(key, case) or Decimal(0))
    if not stated or not amount_of(said, case):  # an amount is missing: nobody says that it differs
        same = present or offered
        return Item(key=key, status="kept", present=same, offered=same, quote=said.quote)
    status: Status = "gained" if more > 0 else "lost" if more < 0 else "kept"
    return Item(key=key, status=status, partly=True, present=present, offered=offered, quote=said.quote)


def not_said(key: str, present: Any, case: Case, context: Context) -> Item:
    """Return the item for a benefit that the posting does not mention: what the law gives anyway is not at stake."""
    if not cancels(key, case, context):
        return Item(key=key, status="unknown", present=present, offered=present)
    by_law = worth(key, case, context, salary=present_salary(case, context)) if present_value(key, case) else None
    if present is None or by_law is None or present.band.middle <= by_law.band.middle:
        return Item(key=key, status="kept", present=present, offered=present)
    return Item(key=key, status="unknown", present=present, offered=present, sure=by_law.band.middle)


def amount_of(said: Benefit, case: Case) -> Decimal:
    """Return the percent or days that the posting says, 0 when it does not; unlimited days are as many as now."""
    if said.unit == "unlimited":
        return present_value(said.key, case) or Decimal(0)
    return (said.value or Decimal(0)) * (5 if said.key == "pto" and said.unit == "weeks" else 1)


def present_value(key: str, case: Case) -> Decimal | None:
    """Return the percent or days of the present job, when the profile says them."""
    has = case.profile.benefits
    return {"retirement": has.retirement_match_percent, "pto": has.paid_leave_days}.get(key)


def cancels(key: str, case: Case, context: Context) -> bool:
    """Whether the law gives *key* in both jobs, because they are in one country."""
    home, there = case.profile.home.country, country_of(case)
    if case.posting.employment_type == "contractor":
        return False
    return bool(context.money and home and home == there and key in context.money.statutory(home))


def country_of(case: Case) -> str | None:
    """Return the country of the job, else of the person."""
    places = (location.place.country for location in case.posting.locations if location.place)
    return case.posting.country or next((place for place in places if place), None) or case.profile.home.country


def currency_of(case: Case, context: Context) -> str | None:
    """Return the currency of the person, else of the posting."""
    offered = case.posting.pay[0].currency if case.posting.pay else None
    home = context.money.currency(case.profile.home.country) if context.money else None
    return case.profile.pay.currency or home or offered


def worth(key: str, case: Case, context: Context, **terms: Any) -> Any:
    """Return what *key* is worth by *terms* (see ``Money.worth``), ``None`` when nobody says."""
    currency = currency_of(case, context)
    if context.money is None or currency is None:
        return None
    terms = {"country": country_of(case), "cover": case.profile.benefits.health_cover} | terms
    return context.money.worth(key, currency, **terms)


def present_worth(key: str, case: Case, context: Context) -> Any:
    """Return what *key* is worth in the present job."""
    country = case.profile.home.country or country_of(case)
    salary = present_salary(case, context) or offered_salary(case, context)
    return worth(key, case, context, country=country, salary=salary, value=present_value(key, case))


def present_salary(case: Case, context: Context) -> Decimal | None:
    """Return what the person earns a year."""
    pay = case.profile.pay
    if pay.current is None or context.money is None:
        return None
    return context.money.annual(pay.current, pay.period, country=case.profile.home.country, hours=pay.hours_per_week)


def offered_salary(case: Case, context: Context) -> Decimal | None:
    """Return the middle of the posting's base pay a year, else the present pay."""
    currency = currency_of(case, context)
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
    value, unit = said.value, said.unit
    if unit == "unlimited":
        value, unit = present_value(said.key, case), "days"
    money = {"value_currency": said.currency, "period": said.period}
    return worth(said.key, case, context, salary=offered_salary(case, context), value=value, unit=unit, **money)


def denied_musts(case: Case) -> list[Benefit]:
    """Return what the posting says of must-haves that it denies."""
    said = (case.posting.benefit(key) for key in case.profile.benefits.must_have)
    return list(dict.fromkeys(benefit for benefit in said if benefit and not benefit.offered))


def open_musts(case: Case, context: Context) -> list[str]:
    """Return the must-haves that the posting does not mention and no law gives."""
    statutory = context.money.statutory(country_of(case)) if context.money else frozenset()
    musts = case.profile.benefits.must_have
    silent = [key for key in musts if case.posting.benefit(key) is None and key not in statutory]
    return [key for key in silent if key != "ALL" or not case.posting.benefits]


def net_share(items: Iterable[Item], salary: object) -> float:
    """Return what is gained less what is lost, as a part of the pay."""
    pay = Decimal(str(salary)) if salary else None
    net = 0.0
    for item in items:
        if item.status in ("kept", "unknown"):
            continue
        if pay and (item.present or item.offered):
            net += float(item.change()[1] / pay)
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
    if currency := currency_of(case, context):
        low, middle, high = (
            sum(column, Decimal(0)) for column in zip(NO_CHANGE, *(item.change() for item in items), strict=True)
        )
        figures |= {
            "low": str(low.quantize(CENT)),
            "middle": str(middle.quantize(CENT)),
            "high": str(high.quantize(CENT)),
            "currency": currency,
        }
    figures["package"] = package(items, currency_of(case, context))
    return {
        "certainty": round(0.9 - 0.05 * min(len(unknown), 6), 2),
        "quotes": quotes,
        "facts": ("benefits.has",) if case.profile.benefits.has is not None else (),
        "figures": figures,
        "question": f"Does the job come with {listed(item.key for item in unknown)}?" if unknown else None,
    }


def package(items: Iterable[Item], currency: str | None) -> dict[str, object]:
    """Return the lines of this evaluator in the package; what is unknown is nothing to all of it."""
    present: dict[str, list[str]] = {}
    offered: dict[str, list[str]] = {}
    assumptions: dict[str, dict[str, object]] = {}
    for item in items:
        if item.present:
            present[item.key] = triple(item.present.band)
        if item.offered:
            offered[item.key] = triple(item.offered.band, item.sure if item.status == "unknown" else None)
        for one in (
            *(item.present.assumptions if item.present else ()),
            *(item.offered.assumptions if item.offered else ()),
        ):
            assumptions[one.key] = {name: str(getattr(one, name)) for name in ("key", "value", "unit", "source")} | {
                "url": one.url
            }
    return {
        "currency": currency,
        "present": present,
        "offered": offered,
        "assumptions": list(assumptions.values()),
    }


def triple(band: Any, low: Decimal | None = None) -> list[str]:
    """Return low, middle and high; *low* in its place when it is given."""
    return [str(amount.quantize(CENT)) for amount in (band.low if low is None else low, band.middle, band.high)]


def by_status(items: Iterable[Item], status: str) -> list[Item]:
    """Return the items that fare so."""
    return [item for item in items if item.status == status]


def sentence(items: Iterable[Item]) -> str:
    """Return what is lost, gained and not said, as a sentence without its full stop."""
    items = list(items)
    changes = {
        "lose": [item.key for item in items if item.status == "lost" and not item.partly],
        "have less": [item.key for item in items if item.status == "lost" and item.partly],
        "gain": [item.key for item in items if item.status == "gained" and not item.partly],
        "have more": [item.key for item in items if item.status == "gained" and item.partly],
    }
    parts = [f"{verb} {listed(keys)}" for verb, keys in changes.items() if keys]
    return f"You would {', '.join(parts)}" if parts else ""


def in_money(figures: Mapping[str, Any]) -> str:
    """Return the difference in words, when there is one."""
    if not figures.get("currency") or not Decimal(figures["middle"]):
        return ""
    return f", about {Decimal(figures['middle']):+,.0f} {figures['currency']} a year"


def listed(keys: Iterable[str]) -> str:
    """Return keys in words, ``dental, vision and paid leave``."""
    names = [NAMES.get(key, key.replace("_", " ")) for key in keys]
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""

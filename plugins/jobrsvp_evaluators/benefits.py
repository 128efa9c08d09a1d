"""What is lost or gained besides the pay, in money where a source says what it is worth."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from jobrsvp import (
    Benefit,
    BenefitChange,
    Case,
    Context,
    Evaluator,
    Finding,
    Grounds,
    Languages,
    Lever,
    Money,
    fitting,
    joined,
    listed,
    say,
    template,
)
from jobrsvp_evaluators._affirmed import is_conditional
from jobrsvp_evaluators._levers import kept as levers

STATUSES, ENDS = ("lost", "gained", "kept", "unknown"), ("low", "middle", "high")
SAME = 0.002  # of the pay: less is no difference
SHOWN = (4, 3, 2, 1)  # so many benefits a headline names: as many as fit
CENT = Decimal("0.01")
# Days of a year on which one would work without leave.
WORK_DAYS, HUNDRED = Decimal(260), Decimal(100)
# That nothing is missing which one must have is as good as hours within one's limits.
MET = 0.15
# The part of the pay that a benefit counts for when no money can be named for it.
SHARES: Mapping[str, float] = {
    "health_insurance": 0.10,
    "retirement": 0.043,
    "pto": 0.05,
    "parental_leave": 0.02,
    "sick_leave": 0.01,
    "holidays": 0.03,
    "bonus": 0.03,
}
# What is worth something to those whose life calls for it: a gain only for who must have it.
FOR_SOME = frozenset([
    "visa", "childcare", "fertility", "relocation", "parental_leave", "tuition", "sabbatical", "volunteer",
])  # fmt: skip
UNVALUED = say("Equity comes on top, and nobody can tell what it will be worth.")
# What is left on the list is worth some hundreds a year to those who use it.
SMALL_SHARE = 0.005
NAMES: Mapping[str, str] = {
    "ALL": say("any benefits"),
    "health_insurance": say("health insurance"),
    "dental": say("dental"),
    "vision": say("vision"),
    "life_insurance": say("life insurance"),
    "disability": say("disability"),
    "hsa_fsa": say("health savings account"),
    "retirement": say("retirement plan"),
    "pto": say("paid leave"),
    "sick_leave": say("sick leave"),
    "holidays": say("holidays"),
    "parental_leave": say("parental leave"),
    "bonus": say("bonus"),
    "sign_on": say("sign-on bonus"),
    "equity": say("equity"),
    "tuition": say("tuition help"),
    "learning": say("learning budget"),
    "remote_stipend": say("home office stipend"),
    "commuter": say("commuter benefit"),
    "car": say("company car"),
    "wellness": say("wellness"),
    "childcare": say("childcare"),
    "fertility": say("fertility"),
    "relocation": say("relocation"),
    "visa": say("visa sponsorship"),
    "flex_hours": say("flexible hours"),
    "meals": say("meals"),
    "discounts": say("discounts"),
    "volunteer": say("volunteer"),
    "sabbatical": say("sabbatical"),
    "overtime": say("overtime"),
}


class Benefits(Evaluator):
    """Weighs the benefits that the posting names against those you have, in money where a source says the value.

    What the posting does not mention is a question, never a loss; what you did not say to lack or to need is no gain.
    """

    id = "benefits"
    side = "job"
    reads = (
        "posting.benefits", "posting.pay", "posting.schedule.hours_per_week", "posting.employment_type",
        "posting.country", "posting.locations", "profile.benefits", "profile.pay", "profile.home",
        "profile.assumptions", "profile.commute",
    )  # fmt: skip

    def evaluate(self, case: Case, context: Context) -> Finding:
        """Judge the benefits of *case*."""
        money = context.money
        if money is None:
            return self.unknown(say("The benefits cannot be compared without the tables of money."))
        denied = denied_musts(case)
        claims = claimed(case, money, context.languages)
        more = shared(case, money, claims)
        more["detail"] = also(claims)
        if denied:
            return self.denies(case, denied, more)
        asked = open_musts(case, money)
        if unsure := [*asked, *conditional_musts(case, context.languages)]:
            more |= {
                "question": say("Does the job come with {keys}?", keys=in_words(unsure)),
                "could_veto": True,
                "limit": "stated",
            }
        return self.weigh(case, money, claims, asked, more)

    def levers(self, case: Case, context: Context) -> Iterable[Lever]:
        """Yield what is lost or denied and might be kept, and either answer to what the posting does not mention."""
        if context.money is None:
            return ()
        items = context.money.benefits(case.posting, case.profile)
        missed = [*(key for key in case.profile.benefits.must_have if case.posting.benefit(key) in denied_musts(case))]
        lost = dict.fromkeys((*missed, *(item.key for item in items if item.status == "lost" and item.more is None)))
        asked = open_musts(case, context.money) or [item.key for item in by_status(items, "unknown")]
        return levers.levers(case, list(lost), asked, in_words)

    def denies(self, case: Case, denied: list[Benefit], more: Grounds) -> Finding:
        """Return the dealbreaker for a must-have that the posting denies."""
        missed = [key for key in case.profile.benefits.must_have if case.posting.benefit(key) in denied]
        names = in_words(missed)
        quotes = tuple(dict.fromkeys(benefit.quote for benefit in denied if benefit.quote))
        more |= {"quotes": quotes or more["quotes"], "facts": ("benefits.must_have",), "certainty": 0.9}
        more |= {"question": say("Is it certain that the job comes without {names}?", names=names), "could_veto": True}
        more["limit"] = "stated"
        headlines = (
            say("It offers no {missed}, which you must have.", missed=in_words(missed, most, choice=True))
            for most in SHOWN
        )
        return self.speaks_against(fitting(*headlines), strength=1.0, dealbreaker=bool(quotes), **more)

    def weigh(self, case: Case, money: Money, claims: Claims, asked: list[str], more: Grounds) -> Finding:
        """Add up what is lost and gained."""
        items = claims.items
        known = [item for item in items if item.status != "unknown"]
        if not items and not claims.unsaid and not asked:
            more |= {"question": say("Which benefits come with the job?"), "reach": 0.15}
            return self.unknown(say("The posting names no benefits."), missing="posting", **more)
        if case.profile.benefits.has is None and asked:
            return self.without_musts(asked, more)
        if case.profile.benefits.has is None or (claims.unsaid and not changes(known)):
            return self.offered_alone(case, claims, more)
        net = net_share(items, salary_of(case, money))
        if not known:
            more["reach"] = 0.3
            return self.unknown(say("The posting does not mention the benefits you have."), missing="posting", **more)
        if abs(net) < SAME:
            if claims.met and not changes(items) and not more.get("could_veto"):
                return self.speaks_for(met(case, claims), strength=MET, **more)
            more["detail"] = joined(met(case, claims), more["detail"])
            return self.neutral(headline(items) or say("The benefits are about the same."), **more)
        strength = round(min(0.1 + 3 * abs(net), 0.8), 3)
        speak = self.speaks_for if net > 0 else self.speaks_against
        more["detail"] = joined(sentence(items), met(case, claims), more["detail"])
        return speak(headline(items, *in_money(more["figures"], money)), strength=strength, **more)

    def without_musts(self, asked: list[str], more: Grounds) -> Finding:
        """Return the finding about must-haves that are open, while what the person has is not said."""
        more["reach"] = 0.4
        headlines = (
            say("The posting does not mention {asked}, which you must have.", asked=in_words(asked, most))
            for most in SHOWN
        )
        return self.unknown(fitting(*headlines), missing="posting", **more)

    def offered_alone(self, case: Case, claims: Claims, more: Grounds) -> Finding:
        """Judge the offer by itself: whether the person has what it offers is not said."""
        wanted = [item.key for item in by_status(claims.items, "gained") if not unvalued(item)]
        if case.profile.benefits.has is None:
            unsaid = say("Your profile does not say which benefits you have.")
            more |= {"asks": "benefits.has", "detail": joined(unsaid, more["detail"])}
        else:
            more["asks"] = "benefits.lacks"
        keys = [*wanted, *claims.open]
        strength = min(0.05 + 0.03 * len(keys), 0.2)
        offered = fitting(*(say("It offers {keys}.", keys=in_words(keys, most)) for most in SHOWN)) if keys else ""
        if claims.met and not more.get("could_veto"):
            others = set(keys) - set(claims.met)
            more["detail"] = joined(offered if others else "", more["detail"])
            return self.speaks_for(met(case, claims), strength=max(strength, MET), **more)
        if not keys:
            return self.neutral(say("The posting comes without benefits."), **more)
        return self.speaks_for(offered, strength=strength, **more)


@dataclasses.dataclass(frozen=True, slots=True)
class Claims:
    """The changes that count, and what is offered and may be no gain.

    ``unsaid``: the person neither has it nor said to lack it; ``idle``: only some have a use for it, by key.
    ``met`` are the must-haves that the posting states, for everybody who works there.
    """

    items: tuple[BenefitChange, ...]
    unsaid: tuple[BenefitChange, ...]
    idle: list[str]
    met: list[str]

    @property
    def open(self) -> list[str]:
        """The keys of what is unsaid."""
        return [item.key for item in self.unsaid]


def claimed(case: Case, money: Money, languages: Languages | None) -> Claims:
    """Return what counts: a gain is claimed only of what the person said to lack, or must have.

    Who said to have none lacks them all. What the law gives in both jobs is no gain, though nobody ticked it.
    """
    items, own = money.benefits(case.posting, case.profile), case.profile.benefits
    same_law = case.profile.home.country in (None, case.posting.country)
    given = money.by_law(case.posting, case.profile) if same_law else ()
    of_no_use = FOR_SOME if "transit" in case.profile.commute.modes else FOR_SOME | {"commuter"}
    wanted = {*own.must_have, *own.lacks}
    new = [item for item in items if item.status == "gained" and item.more is None]
    lawful = [item.key for item in new if item.key in given and item.key not in own.must_have]
    idle: list[str] = [item.key for item in new if item.key in of_no_use - wanted]
    apart = {*wanted, *idle, *lawful}
    unsaid = tuple(item for item in new if item.key not in apart and own.has != () and not unvalued(item))
    left_out = {*idle, *lawful, *(item.key for item in unsaid)}
    counted = tuple(item for item in items if item.key not in left_out)
    return Claims(counted, unsaid, idle, met_musts(case, languages))


def met(case: Case, claims: Claims) -> str:
    """Return the sentence that says which must-haves come with the job; nothing when none does."""
    if not claims.met:
        return ""
    kept = set(claims.met) <= {*(case.profile.benefits.has or ())}
    said = template("You would keep {met}, which you must have.")
    new = template("It comes with {met}, which you must have.")
    return fitting(*(say(said if kept else new, met=in_words(claims.met, most)) for most in SHOWN))


def also(claims: Claims) -> str:
    """Return what counts for nothing or little: shares of unknown worth, and what the person did not speak of."""
    said: list[str] = [UNVALUED] if any(unvalued(item) for item in claims.items) else []
    if claims.unsaid:
        unsaid = in_words(claims.open, SHOWN[0])
        said.append(say("You did not say whether you have {unsaid}, so no gain is counted.", unsaid=unsaid))
    if claims.idle:
        besides = in_words(claims.idle)
        said.append(say("It also names {besides}, which you did not say you need.", besides=besides))
    return joined(*said)


def unvalued(item: BenefitChange) -> bool:
    """Whether shares are offered whose worth nobody can tell."""
    return item.key == "equity" and item.status == "gained" and not (item.offered and item.offered.band.high)


def denied_musts(case: Case) -> list[Benefit]:
    """Return what the posting says of must-haves that it denies."""
    said = (case.posting.benefit(key) for key in case.profile.benefits.must_have)
    return list(dict.fromkeys(benefit for benefit in said if benefit and not benefit.offered))


def open_musts(case: Case, money: Money) -> list[str]:
    """Return the must-haves that the posting does not mention and no law gives."""
    given = money.by_law(case.posting, case.profile)
    musts = case.profile.benefits.must_have
    silent = [key for key in musts if case.posting.benefit(key) is None and key not in given]
    return [key for key in silent if key != "ALL" or not case.posting.benefits]


def conditional_musts(case: Case, languages: Languages | None) -> list[str]:
    """Return the must-haves of which a sentence says that only some get them."""
    said = {key: case.posting.benefit(key) for key in case.profile.benefits.must_have}
    quotes = {key: one.quote for key, one in said.items() if one and one.offered and one.quote}
    return [key for key, quote in quotes.items() if languages and is_conditional(case, quote, languages)]


def met_musts(case: Case, languages: Languages | None) -> list[str]:
    """Return the must-haves that the posting offers, to more than some."""
    doubtful = conditional_musts(case, languages)
    said = {key: case.posting.benefit(key) for key in case.profile.benefits.must_have if key != "ALL"}
    return [key for key, one in said.items() if one and one.offered and key not in doubtful]


def net_share(items: Iterable[BenefitChange], salary: Decimal | None) -> float:
    """Return what is gained less what is lost, as a part of the pay."""
    changed = [item for item in items if item.status in ("lost", "gained") and not unvalued(item)]
    return sum(share(item, salary) for item in changed)


def share(item: BenefitChange, salary: Decimal | None) -> float:
    """Return the change of one benefit as a part of the pay, by its money or by our own judgement."""
    if salary and (item.present or item.offered):
        return float(item.difference.middle / salary)
    if item.more is not None:
        return float(item.more / (WORK_DAYS if item.key == "pto" else HUNDRED))
    return SHARES.get(item.key, SMALL_SHARE) * (1 if item.status == "gained" else -1)


def salary_of(case: Case, money: Money) -> Decimal | None:
    """Return the pay that changes are measured by: the present one, else the offered one."""
    now = money.present(case.profile, case.profile.pay.current)
    try:
        offer = None if now else money.offer(case.posting, case.profile)
    except LookupError:  # no exchange rate
        return None
    return offer.band.middle if offer else now


def shared(case: Case, money: Money, claims: Claims) -> Grounds:
    """Return the fields that every finding has; what is offered and may be no gain is quoted, too."""
    items = claims.items
    quotes = (item.quote for item in (*items, *claims.unsaid))
    unknown = by_status(items, "unknown")
    return {
        "certainty": round(0.9 - 0.05 * min(len(unknown), 6), 2),
        "quotes": tuple(dict.fromkeys(quote for quote in quotes if quote)),
        "facts": ("benefits.has",) if case.profile.benefits.has is not None else (),
        "figures": {**figures_of(items, money.currency_of(case.posting, case.profile)), "unsaid": claims.open},
        "question": say("Does the job come with {keys}?", keys=in_words(item.key for item in unknown))
        if unknown
        else None,
    }


def figures_of(items: tuple[BenefitChange, ...], currency: str | None) -> dict[str, object]:
    """Return the keys by status, the difference in money, and the lines of the package."""
    keys = {status: [item.key for item in by_status(items, status)] for status in STATUSES}
    if currency is None:
        return {**keys, "package": {}}
    bands = [item.difference for item in items]
    three = {end: str(sum((getattr(band, end) for band in bands), Decimal(0)).quantize(CENT)) for end in ENDS}
    return {**keys, **three, "currency": currency, "package": package(items, currency)}


def package(items: Iterable[BenefitChange], currency: str) -> dict[str, object]:
    """Return the lines of this evaluator in the package; what is unknown is nothing to all of it."""
    items = list(items)
    worths = [worth for item in items for worth in (item.present, item.offered) if worth]
    offered = [(item, item.offered.band) for item in items if item.offered]
    return {
        "currency": currency,
        "present": {item.key: triple(item.present.band) for item in items if item.present},
        "offered": {item.key: triple(band, item.sure if item.status == "unknown" else None) for item, band in offered},
        "assumptions": list({one.key: as_json(one) for worth in worths for one in worth.assumptions}.values()),
    }


def as_json(assumption: Any) -> dict[str, object]:
    """Return an assumption as JSON-like values."""
    names = ("key", "unit", "source", "url")
    return {"value": str(assumption.value)} | {name: getattr(assumption, name) for name in names}


def triple(band: Any, low: Decimal | None = None) -> list[str]:
    """Return low, middle and high; *low* in its place when it is given."""
    return [str(amount.quantize(CENT)) for amount in (band.low if low is None else low, band.middle, band.high)]


def by_status(items: Iterable[BenefitChange], status: str) -> list[BenefitChange]:
    """Return the items that fare so."""
    return [item for item in items if item.status == status]


def headline(items: Iterable[BenefitChange], in_all: str = "", amount: str = "") -> str:
    """Return what is lost and gained as one clause that fits, with the *amount* *in_all*; nothing when nothing is."""
    if not changes(items):
        return ""
    fullest = [say(in_all, changes=changes(items, most), amount=amount) for most in SHOWN] if amount else []
    return fitting(*fullest, *(sentence(items, most) for most in SHOWN))


def sentence(items: Iterable[BenefitChange], most: int | None = None) -> str:
    """Return what is lost and gained, at most *most* of each, as a sentence."""
    said = changes(items, most)
    return say("{changes}.", changes=said) if said else ""


def changes(items: Iterable[BenefitChange], most: int | None = None) -> str:
    """Return what is lost and gained, at most *most* of each: ``You would lose dental, gain meals``."""
    items = list(items)
    lost, gained = by_status(items, "lost"), [item for item in by_status(items, "gained") if not unvalued(item)]
    parts = [
        say(verb, benefits=in_words(keys, most))
        for verb, keys in (
            (template("lose {benefits}"), [item.key for item in lost if item.more is None]),
            (template("have less {benefits}"), [item.key for item in lost if item.more is not None]),
            (template("gain {benefits}"), [item.key for item in gained if item.more is None]),
            (template("have more {benefits}"), [item.key for item in gained if item.more is not None]),
        )
        if keys
    ]
    return say("You would {changes}", changes=listed(parts)) if parts else ""


def in_money(figures: Mapping[str, Any], money: Money) -> tuple[str, ...]:
    """Return how the difference is said with the changes, and its amount, when there is one."""
    middle = Decimal(figures["middle"]) if figures.get("currency") else Decimal(0)
    if not middle:
        return ()
    more = template("{changes}, and be about {amount} a year better off.")
    less = template("{changes}, and be about {amount} a year worse off.")
    return (more if middle > 0 else less), money.say(roughly(abs(middle)), figures["currency"], None)


def roughly(amount: Decimal) -> Decimal:
    """Return *amount* with two digits that count: an estimate knows no more."""
    return Decimal(round(int(amount), 1 - amount.adjusted())) if amount >= HUNDRED else amount


def in_words(keys: Iterable[str], most: int | None = None, *, choice: bool = False) -> str:
    """Return keys in words, ``dental, vision and paid leave``; beyond *most* as ``dental and 2 more benefits``.

    For a *choice* they are joined with *or*.
    """
    names = [NAMES.get(key, key.replace("_", " ")) for key in keys]
    if most is not None and len(names) > most + 1:
        names = [*names[:most], say("{number} more benefits", number=len(names) - most)]
    return listed(names, choice=choice)

"""The benefits of both jobs, one by one: lost, gained, kept or unknown, and what each is worth."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from jobrsvp.model import Benefit, BenefitChange, BenefitKey, Posting, Profile, Worth
from jobrsvp.money import benefits, laws
from jobrsvp.money import offer as offers
from jobrsvp.money.values import Values

NOTHING = Decimal(0)
# Leave in weeks is of working days.
DAYS_A_WEEK = 5


def job_country(posting: Posting, profile: Profile | None = None) -> str | None:
    """Return the country of the job; when it is not known, that of the person, if *profile* is given."""
    places = (location.place.country for location in posting.locations if location.place)
    home = profile.home.country if profile else None
    return posting.country or next((place for place in places if place), None) or home


def homes_of(posting: Posting, profile: Profile) -> tuple[str, ...]:
    """Return the words for where the person would work: of their home, else of the only place of the job."""
    country = profile.home.country or ""
    places = [
        profile.home.place or "",
        country,
        "UK" if country == "GB" else "",
        *(one.text for one in posting.locations if len(posting.locations) == 1),
    ]
    words = (word.strip() for place in places for word in place.split(","))
    return tuple(word for word in words if len(word) > 1)


def by_law(posting: Posting, profile: Profile) -> frozenset[str]:
    """Return the benefits that the law gives in the job; a contractor has none."""
    if posting.employment_type == "contractor":
        return frozenset()
    return laws.statutory(job_country(posting, profile))


def changes(values: Values, posting: Posting, profile: Profile) -> tuple[BenefitChange, ...]:
    """Return how every benefit fares that the person has, or that *posting* offers."""
    return tuple(Comparison(values, posting, profile).changes())


class Comparison:
    """Two jobs with their currency, country and salaries."""

    def __init__(self, values: Values, posting: Posting, profile: Profile) -> None:
        self.values, self.posting, self.profile = values, posting, profile
        self.home = profile.home.country
        self.country = job_country(posting, profile)
        self.currency = values.currency_of(posting, profile)
        self.present_salary, self.offered_salary = self.salaries()

    def salaries(self) -> tuple[Decimal | None, Decimal | None]:
        """Return base pay a year now and then; one stands for the other where that is not known."""
        now, then = self.values.present(self.profile, self.profile.pay.current), None
        try:
            homes = homes_of(self.posting, self.profile)
            offer = offers.offer(self.values, self.posting, self.currency, self.country, homes)
            then = offer.band.middle if offer else None
        except LookupError:  # no exchange rate
            pass
        return (then if now is None else now), (now if then is None else then)

    def changes(self) -> Iterator[BenefitChange]:
        """Yield the benefits, those of the person first."""
        has: list[BenefitKey] = [key for key in self.profile.benefits.has or () if key != "ALL"]
        offered = [one.key for one in self.posting.benefits if one.offered and one.key != "ALL"]
        for key in dict.fromkeys((*has, *offered)):
            said = self.posting.benefit(key)
            if said is None:
                yield self.not_said(key)
            elif not said.offered:
                yield BenefitChange(key=key, status="lost", present=self.present(key), quote=said.quote)
            elif key not in has:
                yield BenefitChange(key=key, status="gained", offered=self.offered(said), quote=said.quote)
            else:
                yield self.offered_again(said)

    def not_said(self, key: BenefitKey) -> BenefitChange:
        """Return the change for silence: unknown, but for what the law gives in both jobs."""
        present = self.present(key)
        unknown = BenefitChange(key=key, status="unknown", present=present, offered=present)
        kept = BenefitChange(key=key, status="kept", present=present, offered=present)
        if self.home != self.country or key not in by_law(self.posting, self.profile):
            return unknown
        least = self.worth(key, salary=self.present_salary) if self.present_amount(key) else None
        if present is None or least is None or present.band.middle <= least.band.middle:
            return kept
        return BenefitChange(key=key, status="unknown", present=present, offered=present, sure=least.band.middle)

    def offered_again(self, said: Benefit) -> BenefitChange:
        """Return the change for what both jobs have: only a stated amount can be less than a stated amount."""
        now, then = self.present_amount(said.key), self.offered_amount(said)
        present, offered = self.present(said.key), self.offered(said)
        if not now or not then:
            same = present or offered
            return BenefitChange(key=said.key, status="kept", present=same, offered=same, quote=said.quote)
        return BenefitChange(
            key=said.key,
            status="gained" if then > now else "lost" if then < now else "kept",
            present=present,
            offered=offered,
            quote=said.quote,
            more=then - now,
        )

    def present_amount(self, key: str) -> Decimal | None:
        """Return the percent or days of the present job, when the profile says them."""
        has = self.profile.benefits
        return {"retirement": has.retirement_match_percent, "pto": has.paid_leave_days}.get(key)

    def offered_amount(self, said: Benefit) -> Decimal | None:
        """Return the percent or days that the posting says; unlimited days are as many as now."""
        if said.unit == "unlimited":
            return self.present_amount(said.key)
        if said.key == "retirement" and said.unit == "amount":
            return None
        return said.value and said.value * (DAYS_A_WEEK if said.unit == "weeks" else 1)

    def present(self, key: str) -> Worth | None:
        """Return what *key* is worth now."""
        country, amount = self.home or self.country, self.present_amount(key)
        return self.worth(key, country=country, salary=self.present_salary, value=amount)

    def offered(self, said: Benefit) -> Worth | None:
        """Return what the posting's benefit is worth."""
        value, unit = said.value, said.unit
        if unit == "unlimited":
            value, unit = self.present_amount(said.key), "days"
        money = {"value_currency": said.currency, "period": said.period}
        return self.worth(said.key, salary=self.offered_salary, value=value, unit=unit, **money)

    def worth(self, key: str, **terms: Any) -> Worth | None:
        """Return what *key* is worth by *terms*, ``None`` when nobody says."""
        if self.currency is None:
            return None
        terms = {"country": self.country, "cover": self.profile.benefits.health_cover} | terms
        return benefits.worth(self.values, key, self.currency, benefits.Terms(**terms))

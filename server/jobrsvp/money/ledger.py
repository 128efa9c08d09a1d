"""The ledger: what :class:`jobrsvp.Money` promises, with the person's own numbers before the tables'."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from jobrsvp.model import Assumption, BenefitChange, Offer, Pay, Posting, Profile, Worth
from jobrsvp.money import benefits, comparison, laws, pay
from jobrsvp.money import offer as offers
from jobrsvp.money.values import WEEKS, WORK_DAYS, Values


class Ledger(Values):
    """Annual amounts, exchange rates, cited values, and what postings offer by them."""

    def yearly(
        self,
        offered: Pay,
        currency: str,
        *,
        country: str | None = None,
        hours: Decimal | None = None,
        contractor: bool = False,
    ) -> Worth:
        """Return *offered* as base pay a year in *currency*; ``LookupError`` when there is no rate.

        *hours* a week are the posting's; a *contractor* is paid for fewer days than an employee.
        """
        return pay.yearly(self, offered, currency, country=country, hours=hours, contractor=contractor)

    def offer(self, posting: Posting, profile: Profile) -> Offer | None:
        """Return the pay of *posting* a year in the currency of *profile*, ``None`` when it names no amount.

        Raises ``LookupError`` when there is no exchange rate.
        """
        country, homes = comparison.job_country(posting, profile), comparison.homes_of(posting, profile)
        return offers.offer(self, posting, self.currency_of(posting, profile), country, homes)

    def paid_hours(self, posting: Posting, profile: Profile) -> tuple[Decimal, Decimal, tuple[Assumption, ...]]:
        """Return the paid hours a year of the present and of the offered job, and what they rest on."""
        stated = (profile.pay.hours_per_week, offers.hours_of(posting))
        usual = [self.hours_per_week(one) for one in (profile.home.country, comparison.job_country(posting, profile))]
        now, then = ((hours or week.value) * WEEKS for hours, week in zip(stated, usual, strict=True))
        rests_on = tuple(week for hours, week in zip(stated, usual, strict=True) if not hours)
        days = self.assumption("contractor_days_per_year")
        if days and offers.is_paid_by_the_day(posting):
            return now, then / WORK_DAYS * days.value, (*rests_on, days)
        return now, then, rests_on

    def worth(self, key: str, currency: str, **terms: Any) -> Worth | None:
        """Return what the benefit *key* is worth a year in *currency*, ``None`` when no source says.

        *terms* are those of :class:`jobrsvp.money.benefits.Terms`.
        """
        return benefits.worth(self, key, currency, benefits.Terms(**terms))

    def benefits(self, posting: Posting, profile: Profile) -> tuple[BenefitChange, ...]:
        """Return how every benefit fares that the person has, or that *posting* offers."""
        return comparison.changes(self, posting, profile)

    def by_law(self, posting: Posting, profile: Profile) -> frozenset[str]:
        """Return the benefits that the law gives in the job of *posting*."""
        return comparison.by_law(posting, profile)

    def pay_law(self, posting: Posting, today: dt.date) -> str | None:
        """Return the sentence on the law by which the pay must be shown, or ``None``."""
        date = posting.date_posted or today
        country = comparison.job_country(posting)
        places = [f"{one.text} {one.place.admin or ''}" if one.place else one.text for one in posting.locations]
        return next((law for place in (*places, "") if (law := laws.pay_law(country, place, date))), None)

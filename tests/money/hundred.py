"""The hundred worked cases: a profile and a posting each, and what the package must come to.

``hundred.jsonl`` holds one case a line.  ``total`` is the difference a year (low, middle, high) as a literal,
``working`` the arithmetic that anybody can redo; nothing here is computed with jobrsvp.money.
"""

import datetime as dt
import json
from decimal import Decimal
from pathlib import Path

from jobrsvp import Benefit, Case, Context, Finding, Pay, Posting, Profile, Quote, Schedule, schemas
from jobrsvp.money import Ledger
from jobrsvp.money.package import assemble
from jobrsvp_evaluators.benefits import Benefits
from jobrsvp_evaluators.pay_cut import PayCut

CASES = [json.loads(line) for line in Path(__file__).with_name("hundred.jsonl").read_text().splitlines()]
NOW = dt.datetime(2026, 11, 2, 9, tzinfo=dt.UTC)
QUOTE = Quote(text="as the posting says", start=0, end=19)


def decimal(text):
    return None if text is None else Decimal(text)


def pay(row):
    amounts = {end: decimal(row[end]) for end in ("minimum", "maximum")}
    return Pay(**{**row, **amounts}, quote=QUOTE)


def benefit(row):
    return Benefit(**{**row, "value": decimal(row.get("value"))}, quote=QUOTE)


def case_of(row):
    """Return the case that *row* describes."""
    job = row["posting"]
    hours = decimal(job.get("hours_per_week"))
    posting = Posting(
        country=job["country"],
        employment_type=job.get("employment_type"),
        pay=tuple(map(pay, job["pay"])),
        benefits=tuple(map(benefit, job.get("benefits", ()))),
        schedule=Schedule(hours_per_week=hours) if hours else None,
    )
    return Case(posting=posting, profile=schemas.load(Profile, row["profile"]))


def findings_on(case, commute=None):
    """Return what pay-cut and benefits find, and a finding of commute that carries its cost."""
    context = Context(now=NOW, money=Ledger(case.profile.assumptions))
    found = [PayCut().evaluate(case, context), Benefits().evaluate(case, context)]
    if commute:
        figures = {"package": {"commute_cost": commute}, "hours_a_year": "200"}
        found.append(Finding(evaluator="commute", side="job", stance="neutral", headline="A way.", figures=figures))
    return found


def package_of(row):
    """Return the package of the case that *row* describes."""
    case = case_of(row)
    return assemble(findings_on(case, row.get("commute")), case.profile)


def total_of(row):
    """Return the total of the difference: low, middle, high."""
    total = package_of(row).difference["total"]
    return [total.low, total.middle, total.high]

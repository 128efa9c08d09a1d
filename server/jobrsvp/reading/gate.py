"""The gate: is it one posting?  Where the words leave a doubt, the facts are asked.

A small firm writes four sentences without a heading of its own, and no word of hiring in them may be known.  But it
names the pay, the hours, a licence, a place: in so short a text nothing else has three of these beside the name of a
job.  A long text has something of everything, so there the words must do.
"""

from __future__ import annotations

from collections.abc import Iterator

from jobrsvp.languages import Languages
from jobrsvp.model import Schedule
from jobrsvp.reading.facts import benefits, contact, employment, locations, pay, requirements, schedule, workplace
from jobrsvp.reading.page import kind
from jobrsvp.reading.page.evidence import Evidence
from jobrsvp.reading.page.kind import Point, Weighed
from jobrsvp.reading.page.kind.elsewhere import OF_SHOPS
from jobrsvp.reading.page.kind.hiring import OF_A_TRADE, calls_people

LONGEST = 3000  # characters of a text whose facts are evidence; ordinary pages of the sample have 2,500 to 17,000
#: What a fact is worth: pay is said for some time, which hardly anything but work is paid by; a place stands anywhere.
PAY, HOURS, DEMANDS, CONTRACT, CONTACT, BENEFITS, WORKPLACE, PLACE = 1.0, 0.7, 0.7, 0.5, 0.5, 0.5, 0.5, 0.5
FEWEST_BENEFITS = 2  # one alone may be said of a product


def judge(evidence: Evidence, languages: Languages) -> Weighed:
    """Return what kind of page *evidence* is, whose title is read, written in *languages*."""

    def stated(points: tuple[Point, ...]) -> tuple[Point, ...]:
        of_work = any(point.weight > 0 and point.reason not in OF_A_TRADE for point in points)
        sells = any(point.reason == OF_SHOPS for point in points) and not calls_people(points)
        return tuple(_facts(evidence, languages)) if of_work and not sells and len(evidence.text) <= LONGEST else ()

    return kind.judge(evidence, evidence.title, languages, stated)


def _hours(found: Schedule | None) -> bool:
    """Whether *found* says how long or when is worked; that a text speaks of Sundays says nothing of work."""
    return bool(found and (found.hours_per_week or found.shifts or found.contract_months))


def _facts(evidence: Evidence, languages: Languages) -> Iterator[Point]:
    """Yield each kind of fact that a posting states, and that the text has."""
    every = evidence.languages
    found: tuple[tuple[float, str, object], ...] = (
        (PAY, "pay", [one for one in pay.read(evidence, languages) if one.period and not one.estimated]),
        (HOURS, "hours", _hours(schedule.read(evidence, languages))),
        (DEMANDS, "requirements", requirements.read(evidence, languages)),
        (CONTRACT, "the kind of contract", employment.read(evidence, languages)),
        (CONTACT, "whom to write to", contact.read(evidence, languages)),
        (BENEFITS, "benefits", len(benefits.read(evidence, languages)) >= FEWEST_BENEFITS),
        (WORKPLACE, "where work is done", workplace.read(evidence, every)),
        (PLACE, "a place", locations.read(evidence, every)),
    )
    for weight, name, fact in found:
        if fact:
            yield Point(weight, f"a short text states {name}")

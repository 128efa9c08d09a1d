"""The whole reading: gather the evidence, refuse what is no posting, read each fact, let site readers mend."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable

from jobrsvp.api.evaluator import Reader
from jobrsvp.errors import NotAPosting
from jobrsvp.model import Capture, Pay, Posting, Quality, Quote
from jobrsvp.reading.facts import dates
from jobrsvp.reading.facts.benefits.read import read_benefits
from jobrsvp.reading.facts.contact import read_contact
from jobrsvp.reading.facts.employment import read_employment
from jobrsvp.reading.facts.locations import read_locations
from jobrsvp.reading.facts.organization import read_organization
from jobrsvp.reading.facts.pay.base_salary import read_base_salary
from jobrsvp.reading.facts.pay.read import read_pay
from jobrsvp.reading.facts.requirements import read_requirements
from jobrsvp.reading.facts.schedule import read_schedule
from jobrsvp.reading.facts.title import read_title
from jobrsvp.reading.facts.workplace import contradiction, read_workplace
from jobrsvp.reading.page import completeness, evidence, kind, language, place_names
from jobrsvp.reading.page.evidence import Evidence
from jobrsvp.reading.page.near_title import facts
from jobrsvp.text.repair import repair_capture


def read(capture: Capture, readers: Iterable[Reader] = (), today: dt.date | None = None) -> Posting:
    """Return the posting that *capture* shows; *readers* mend what generic reading gets wrong.

    Raises :class:`jobrsvp.NotAPosting` for a page that is no single posting, with what it is instead.
    """
    from jobrsvp.reading.sites import READERS

    capture = repair_capture(capture)
    fit = _matching(capture, (*READERS, *readers)) if not (capture.selection or capture.text) else []
    try:
        posting = read_generically(capture, today)
    except NotAPosting:
        if not fit:
            raise
        posting = mended(Posting(url=capture.url), capture, fit)
        if not posting.title or not posting.description:
            raise
        return posting
    return mended(posting, capture, fit)


def _matching(capture: Capture, readers: Iterable[Reader]) -> list[Reader]:
    """Return the readers for this kind of page, by descending priority; one that raises does not match."""
    fit = []
    for reader in readers:
        try:
            if reader.matches(capture):
                fit.append(reader)
        except Exception:  # noqa: S112 - a stranger's reader costs only itself
            continue
    return sorted(fit, key=lambda one: (-one.priority, one.id))


def read_generically(capture: Capture, today: dt.date | None = None) -> Posting:
    """Return what generic reading makes of *capture*."""
    found = evidence.gather(capture)
    title = read_title(found)
    kind.refuse(found, title)
    posting = _with_text_facts(_with_page_facts(found, title, today), found)
    return assessed(posting, found, today)


def mended(posting: Posting, capture: Capture, readers: Iterable[Reader]) -> Posting:
    """Return *posting* after *readers*; one that raises costs only itself, and is named in the reasons."""
    for reader in readers:
        try:
            posting = _checked(reader.read(capture, posting))
        except NotAPosting:
            raise
        except Exception as problem:
            note = f"The reader {reader.id} failed: {problem or type(problem).__name__}"
            quality = dataclasses.replace(posting.quality, reasons=(*posting.quality.reasons, note))
            posting = dataclasses.replace(posting, quality=quality)
    return posting


def _checked(posting: object) -> Posting:
    if not isinstance(posting, Posting):
        raise TypeError(f"it returned {type(posting).__name__}, not a Posting")
    return posting


def _with_page_facts(found: Evidence, title: str | None, today: dt.date | None) -> Posting:
    card = facts(found, title)
    organization = read_organization(found, card, title)
    employment = read_employment(found, title)
    locations = read_locations(found, card, title)
    quotes: dict[str, Quote | None] = {"title": found.quote(title), "organization": found.quote(organization)}
    quotes["employment_type"] = employment[1] if employment else None
    country = next(filter(None, (place_names.country_of(one.text) for one in locations)), None)
    days = _days(found, country, today)
    quotes |= {name: quote for name, (_, quote) in days.items()}
    return Posting(
        title=title,
        organization=organization,
        locations=locations,
        workplace=read_workplace(found),
        employment_type=employment[0] if employment else None,
        date_posted=days["date_posted"][0] if "date_posted" in days else None,
        valid_through=days["valid_through"][0] if "valid_through" in days else None,
        country=country,
        language=language.read_language(found.text, found.capture.lang),
        url=found.capture.url or found.capture.canonical,
        description=found.text,
        quotes={name: quote for name, quote in quotes.items() if quote},
        sources=found.sources,
    )


def _days(found: Evidence, country: str | None, today: dt.date | None) -> dict[str, tuple[dt.date, Quote | None]]:
    days: dict[str, tuple[dt.date, Quote | None]] = {}
    for name, key in (("date_posted", "datePosted"), ("valid_through", "validThrough")):
        value = found.job.text(key) if found.job else None
        if value and found.job and (day := dates.date_of(value)):
            days[name] = day, found.job.quote(value)
    for name, way in (("date_posted", dates.read_posted), ("valid_through", dates.read_closes)):
        if name not in days and (told := way(found.text, country, today)):
            days[name] = told
    return days


def _with_text_facts(posting: Posting, found: Evidence) -> Posting:
    text, job = found.text, found.job
    structured_pay = read_base_salary(job.fields, job.raw, job.source) if job else []
    return dataclasses.replace(
        posting,
        pay=_distinct([*structured_pay, *read_pay(text, posting.country)]),
        benefits=tuple(read_benefits(text, filter(None, (posting.organization, posting.title)))),
        schedule=read_schedule(text),
        requirements=read_requirements(text),
        contact=read_contact(text),
    )


def _distinct(pays: list[Pay]) -> tuple[Pay, ...]:
    """Return *pays* without repeated amounts; prose and data that disagree are both kept."""
    kept = {(pay.minimum, pay.maximum, pay.currency, pay.period): pay for pay in reversed(pays)}
    return tuple(reversed(kept.values()))


def assessed(posting: Posting, found: Evidence, today: dt.date | None) -> Posting:
    """Return *posting* with its quality."""
    closed = kind.expired("\n".join(line.text for line in found.page.lines[:80]))
    late = bool(today and posting.valid_through and posting.valid_through < today)
    quality = Quality(
        reasons=found.reasons,
        completeness=completeness.completeness(posting),
        missing=completeness.missing(posting),
        contradictions=tuple(filter(None, [contradiction(found, posting.workplace)])),
        expired=bool(closed) or late,
    )
    said = found.quote(closed)
    quotes = {**posting.quotes, "expired": said} if said else posting.quotes
    return dataclasses.replace(posting, quality=quality, quotes=quotes)

"""Generic reading: gather the evidence, refuse what is no posting, read fact after fact."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

from jobrsvp.languages import Languages, denial, known
from jobrsvp.model import Capture, Pay, Posting, Quality, Quote, Schedule
from jobrsvp.reading import gate
from jobrsvp.reading.facts import (
    benefits,
    contact,
    dates,
    employment,
    locations,
    organization,
    pay,
    requirements,
    schedule,
    title,
    workplace,
)
from jobrsvp.reading.facts.candidates import Candidate
from jobrsvp.reading.page import completeness, evidence, kind, language
from jobrsvp.reading.page.evidence import Evidence
from jobrsvp.reading.page.kind import POSTING, Weighed


def read_generically(
    capture: Capture, today: dt.date | None = None, languages: Languages | None = None, *, anyway: bool = False
) -> Posting:
    """Return what generic reading makes of *capture*, with the words of *languages* (all of them for ``None``).

    Of these only the languages that the page is in count, for "mission" is no heading in English.

    Raises :class:`jobrsvp.NotAPosting` for a page that is no single posting, unless it is read *anyway*.
    """
    every = languages or known()
    found, words, titled = titled_evidence(capture, every, today)
    seen = gate.judge(found, words)
    if seen.answer == "other" and not (anyway and found.text):
        raise kind.refused(seen)
    employer = organization.read(found, words)
    found = found.knowing(organization=employer.value if employer else None)
    places = locations.read(found, every)  # beside a place stand words of any language: "Nantes (vor Ort)"
    country = locations.country(places, found, every)
    found = found.knowing(country=country)
    posted, closes = dates.read(found, words)
    contract = employment.read(found, words)
    said = {
        "title": titled, "organization": employer, "employment_type": contract, "date_posted": posted,
        "valid_through": closes,
    }  # fmt: skip
    posting = Posting(
        title=found.title,
        organization=found.organization,
        locations=places,
        workplace=workplace.read(found, every),  # often a line of two words, which tells no language
        employment_type=contract.value if contract else None,
        date_posted=posted.value if posted else None,
        valid_through=closes.value if closes else None,
        **(earned := paid(found, words, hours := schedule.read(found, words))),
        benefits=benefits.read(found, words, earned["pay"]),
        schedule=hours,
        requirements=requirements.read(found, words),
        contact=contact.read(found, words),
        country=country,
        language=language.read_language(found.text, capture.lang, every),
        url=capture.url or capture.canonical,
        description=found.text,
        quotes={name: one.quote for name, one in said.items() if one and one.quote},
        sources=found.sources,
    )
    return assessed(posting, found, words, seen)


def titled_evidence(
    capture: Capture, every: Languages, today: dt.date | None = None
) -> tuple[Evidence, Languages, Candidate[str] | None]:
    """Return the evidence in *capture* with its title filled in, the words that count for it, and the title."""
    found = evidence.gather(capture, every).knowing(today=today)
    words = every.only(*language.spoken(found.text, capture.lang, every))
    titled = title.read(found, words)
    return found.knowing(title=titled.value if titled else None), words, titled


def distinct(pays: tuple[Pay, ...]) -> tuple[Pay, ...]:
    """Return *pays* without repeated amounts; prose and data that disagree are both kept."""
    kept = {(pay.minimum, pay.maximum, pay.currency, pay.period): pay for pay in reversed(pays)}
    return tuple(reversed(kept.values()))


def paid(found: Evidence, languages: Languages, hours: Schedule | None) -> dict[str, Any]:
    """Return the pay of a posting with such *hours*, and its terms, by the names of the fields."""
    pays = pay.cut(distinct(pay.read(found, languages)), hours, found.text, languages)
    return {"pay": pays, "pay_terms": pay.read_terms(found.text, pays, languages)}


def doubts(seen: Weighed) -> tuple[str, ...]:
    """Return why it may be no posting, as sentences; none when that is sure."""
    if seen.sure:
        return ()
    instead = "It may be no job posting." if seen.seen == POSTING else f"It looks like {seen.seen}."
    return (instead, *seen.reasons)


def assessed(posting: Posting, found: Evidence, languages: Languages, seen: Weighed) -> Posting:
    """Return *posting* with its quality; *seen* is what kind of page it is."""
    closed = kind.closed(found, languages)
    late = bool(found.today and posting.valid_through and posting.valid_through < found.today)
    quality = Quality(
        sure=seen.sure,
        reasons=(*found.reasons, *doubts(seen)),
        completeness=completeness.completeness(posting),
        missing=completeness.missing(posting),
        contradictions=tuple(filter(None, [workplace.contradiction(found, posting.workplace)])),
        cautions=cautions(found, languages),
        expired=bool(closed) or late,
    )
    said: Quote | None = found.quote(closed)
    quotes = {**posting.quotes, "expired": said} if said else posting.quotes
    return dataclasses.replace(posting, quality=quality, quotes=quotes)


def cautions(found: Evidence, languages: Languages) -> dict[str, Quote]:
    """Return the words of the page that only frauds write, by what they are after."""
    said = denial.frauds(languages.passed(found.text), languages.concepts)
    quotes = {name: found.quote(found.text[span.start : span.end]) for name, span in said}
    return {name: quote for name, quote in quotes.items() if quote}

"""Which of the places that a page names are the places of work."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from jobrsvp.languages import Languages
from jobrsvp.model import Location, Place, Quote
from jobrsvp.reading.facts.candidates import Candidate
from jobrsvp.reading.facts.locations import sites, ways
from jobrsvp.reading.facts.locations.words import said, says_where, tidy
from jobrsvp.reading.facts.pay.currencies import home_currency
from jobrsvp.reading.page.evidence import Evidence
from jobrsvp.reading.page.language import read_language
from jobrsvp.reading.page.place_names import country_of, is_chance, is_country, is_place, places

_GUESSED = frozenset(
    {"near title", "prose", "mention", "part of the title", "foot"}
)  # origins that no label makes sure
PROSE = "prose"
_TOPS = frozenset({"near title", "headline"})  # origins in which a country may stand for want of room
_HEADS = _TOPS | {"data", "marked", "label"}  # origins that name the country of an employer
RIVAL = 0.5  # of the people of the best place: a namesake with so many may be meant as well
_DOLLAR = "$"  # of many countries, so that it tells none
#: Signs of money that are of one currency alone.
_CURRENCY_SIGNS = {"EUR": "€", "GBP": "£", "CHF": "CHF", "CAD": "CAD", "AUD": "AUD"}
MOST = 20  # places of one posting; beyond, it is a list of branches


def read(evidence: Evidence, languages: Languages) -> tuple[Location, ...]:
    """Return where the work is done: all places of the heaviest origin, as it orders them."""
    heaviest = _narrowed(filter(None, _by_origin(evidence, languages)), languages)
    heaviest = _without_office(heaviest, ways.Asked(evidence, languages))
    kept = {one.value: one.quote for one in reversed(heaviest)}
    found = [Location(text=text, quote=kept[text]) for text in reversed(kept)]
    return tuple(_sharper(one, evidence, languages) for one in found[:MOST])


def _narrowed(by_origin: Iterator[list[Candidate[str]]], languages: Languages) -> list[Candidate[str]]:
    """Return the heaviest; a country beside the title, or in it, gives way to the town in it that a sentence names."""
    heaviest = next(by_origin, [])
    if [one.origin in _TOPS and is_country(one.value, languages) for one in heaviest] != [True]:
        return heaviest
    said = next((found for found in by_origin if found[0].origin == PROSE), [])
    country = country_of(heaviest[0].value, languages)
    inside = said and not is_country(said[0].value, languages) and country_of(said[0].value, languages) == country
    return said if inside else heaviest


def _without_office(heaviest: list[Candidate[str]], page: ways.Asked) -> list[Candidate[str]]:
    """Return the place of work where the page says of the *heaviest* that only an office is there.

    Of a town that is but mentioned as one, nothing is left.
    """
    if not heaviest or heaviest[0].origin not in _GUESSED | _TOPS | {"address", "employer"}:
        return heaviest
    towns = [one.value for one in heaviest]
    found = [_BESIDE.candidate(text, quote, page.evidence) for text, quote in sites.beside_seat(page, towns)]
    return found or ([] if heaviest[0].origin == "mention" and sites.is_office(page, towns) else heaviest)


def candidates(evidence: Evidence, languages: Languages) -> list[Candidate[str]]:
    """Return the places that the page may mean, from the heaviest origin to the lightest."""
    return list(itertools.chain.from_iterable(_by_origin(evidence, languages)))


def _by_origin(evidence: Evidence, languages: Languages) -> Iterator[list[Candidate[str]]]:
    """Yield the candidates of each origin, the heaviest first; a lighter one is only asked when it is wanted."""
    page = ways.Asked(evidence, languages)
    spoken = read_language(evidence.text, evidence.capture.lang, languages)
    for way in sorted(_WAYS, key=lambda way: -way.weight(evidence)):
        found = [(tidy(text, languages), quote) for text, quote in way.ask(page)]
        told = [(text, quote) for text, quote in found if says_where(text, languages)]
        if way.origin in _GUESSED:
            told = [(text, quote) for text, quote in told if not is_chance(text, spoken, languages)]
        yield [way.candidate(text, quote, evidence) for text, quote in told]


def country(found: tuple[Location, ...], evidence: Evidence, languages: Languages) -> str | None:
    """Return the country of the places *found*: of a name that several have, the one that the page names beside it."""
    first = next((one.text for one in found if country_of(one.text, languages)), None)
    if first is None:
        return None
    known = places(first, languages)
    there = {place.country for place in known}
    named = _by_origin(evidence, languages) if len(there) > 1 and "," not in first else ()
    others = (one.value for one in itertools.chain.from_iterable(named) if one.origin in _HEADS and one.value != first)
    headed = filter(None, (places(other, languages) for other in others))
    beside = next(filter(None, (_of_the_largest(one, evidence.text) for one in headed)), None)
    return beside if beside in there else _of_the_largest(known, evidence.text)


def _of_the_largest(known: Sequence[Place], text: str) -> str | None:
    """Return the country of the largest of the places *known* under one name, unless one abroad has half its people.

    Then the money in *text* tells, Orléans where one is paid in € from Orléans in Ontario; or nothing does.  It tells
    even a small one where no dollar is spoken of: Ludlow in England from a larger Ludlow in Massachusetts.
    """
    least = RIVAL * (known[0].population or 0)
    rivals = {place.country for place in known if (place.population or 0) >= least}
    every = dict.fromkeys(place.country for place in known)
    paid = [country for country in every if _CURRENCY_SIGNS.get(home_currency(country) or "", "\0") in text]
    if len(paid) == 1 and (paid[0] in rivals or _DOLLAR not in text):
        return paid[0]
    return known[0].country if len(rivals) == 1 else None


def _sharper(location: Location, evidence: Evidence, languages: Languages) -> Location:
    """Return the city that the title adds to a location that is only its country."""
    match = said(languages).in_title.search(evidence.title or "")
    sharper = match and match[1].endswith(location.text) and is_country(location.text, languages)
    if match and sharper and is_place(match[1], languages):
        return Location(text=match[1], quote=evidence.quote(match[1]) or location.quote)
    return location


class _Way(NamedTuple):
    """One origin of places: how it is asked, and how often it is right by itself on a page, and in a pasted text."""

    origin: str
    ask: Callable[[ways.Asked], ways.Found]
    on_page: float
    in_text: float
    reason: str

    def weight(self, evidence: Evidence) -> float:
        """Return what it weighs for this posting."""
        return self.in_text if evidence.plain else self.on_page

    def candidate(self, text: str, quote: Quote | None, evidence: Evidence) -> Candidate[str]:
        """Return *text* as a candidate of this origin."""
        return Candidate(value=text, origin=self.origin, weight=self.weight(evidence), reason=self.reason, quote=quote)


_BESIDE = _Way("site", ways.from_prose, 0.6, 0.6, "hands are at work there, and the other town is but an office")
_WAYS = (
    _Way("moving", sites.from_moves, 0.96, 0.96, "a sentence says that all of them move there"),
    _Way("data", ways.from_data, 0.95, 0.95, "the employer's own record of this job"),
    _Way("marked", ways.from_marks, 0.9, 0.9, "the page marks it as a place, beside the title"),
    _Way("label", ways.from_labels, 0.85, 0.85, "a label says that it is the place"),
    _Way("posted", sites.from_posting, 0.8, 0.8, "a sentence says where this one person works"),
    _Way(
        "near title",
        ways.from_card,
        0.75,
        0.7,
        "a known place beside the title; pasted lines may be anything",
    ),
    _Way("headline", ways.from_headlines, 0.7, 0.75, "a headline names job and place; pasted texts begin with one"),
    _Way("part of the title", ways.from_title_parts, 0.52, 0.52, "a large town and its quarter in the title"),
    _Way(PROSE, ways.from_prose, 0.5, 0.5, "a sentence says where, perhaps of another office"),
    _Way("address", ways.from_address, 0.4, 0.4, "the posting's own postal address, of the employer or of whom to ask"),
    _Way("imprint", ways.from_imprint, 0.28, 0, "the only postal address of the site"),
    _Way("writer", ways.from_writer, 0.3, 0.3, "the town of whoever writes it in a forum"),
    _Way("mention", ways.from_mentions, 0.25, 0.25, "the only town that the posting speaks of"),
    _Way("foot", ways.from_foot, 0.22, 0, "the foot of the site says where it hires or sits"),
    _Way("employer", ways.from_employer, 0.2, 0.2, "a town in the employer's name"),
    _Way("host", ways.from_host, 0.15, 0, "the name of the site ends in that of a large town of its country"),
)

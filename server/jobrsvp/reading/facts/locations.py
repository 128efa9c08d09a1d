"""Where the work is: every place that the posting names as its location."""

from __future__ import annotations

import dataclasses
import functools
import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from jobrsvp.languages import Languages, lowered
from jobrsvp.model import Location, Quote
from jobrsvp.places import before_mode, without_mode
from jobrsvp.reading.facts.candidates import Candidate
from jobrsvp.reading.page import near_title, structured
from jobrsvp.reading.page.evidence import Evidence
from jobrsvp.reading.page.headline import read_headline, split_employer
from jobrsvp.reading.page.labels import Labelled
from jobrsvp.reading.page.near_title import Fact
from jobrsvp.reading.page.place_names import is_country, is_place, where
from jobrsvp.reading.page.titles import occupation

LONGEST = 120  # characters of a location: longer ones are sentences about it
MOST = 20  # places of one posting; beyond, it is a list of branches
MOST_IN_DATA = 50  # entries of structured data that are looked at
SHORT = 1500  # characters of a text where any place after *in* is meant
PROSE = 30_000  # characters of a text that are searched for a sentence about the place
BELOW = 600  # characters below a labelled place in which more may be listed
BESIDE = 3  # lines between facts near the title that belong together
HEADLINES = 3  # lines at the top of a pasted text, one of which may name the place; on a page, only the first
LONGEST_CODE = 3  # letters of a code of a state or country; longer words in capitals are shouted
_DASH = re.compile(r"\s[–—-]\s")
_TAIL = re.compile(r"^([^()]{2,60}?)\s?\(([^()]{2,40})\)$")
_WORD = r"[A-ZÀ-Þ][\w.'’-]{1,25}"
_PLACE = rf"{_WORD}(?:[ -]{_WORD}){{0,2}}(?:, {_WORD}(?: {_WORD})?){{0,2}}"
_AFTER_IN = r"([A-ZÀ-Þ][\w'’-]{2,25}(?: [A-ZÀ-Þ][\w'’-]{1,25}){0,2}(?:, [A-Z]{2}\b)?)"
Found = Iterator[tuple[str, Quote | None]]


class _Said(NamedTuple):
    """The words around places of some languages."""

    hint: re.Pattern[str]  # for attributes of elements, in lower case
    between: re.Pattern[str]
    counted: re.Pattern[str]
    lead: re.Pattern[str]
    remote: re.Pattern[str]
    unnamed: re.Pattern[str]
    note: re.Pattern[str]
    in_title: re.Pattern[str]
    in_prose: re.Pattern[str]
    after_in: re.Pattern[str]
    continents: frozenset[str]


@functools.lru_cache(maxsize=8)
def _said(words: Languages) -> _Said:
    either, into = words.words, words.words("in")
    remote, hybrid, onsite = (words.alternation(f"workplace.{mode}") for mode in ("remote", "hybrid", "onsite"))
    modes = f"{remote}|{hybrid}|{onsite}"
    joint = f"(?:{either('or')}|{either('and')})"
    seat = rf"{words.alternation('place.seat')} (?:{into}|{either('at')})\s(?:{either('our')}\s)?(?P<place>{_PLACE})"
    office = rf"(?:(?i:{either('our')})) (?P<office>{_PLACE}) {either('building')}"
    return _Said(
        hint=words.pattern("place.hint"),
        between=re.compile(rf"\s{{0,2}}(?:;|\||•|·|\s/\s|\s{joint}\s(?=[A-Z]|{remote}))\s{{0,2}}"),
        counted=re.compile(rf"(?:\+\s?)?\d{{1,3}}\s(?:{either('more')}|{either('counted')})"),
        lead=re.compile(rf"(?:{words.alternation('place.lead')})\s{{1,3}}"),
        remote=re.compile(rf"{remote}(?:\s?[,–-]\s?|\s(?:{either('in')}|{either('from')})\s)"),
        unnamed=re.compile(rf"(?:{hybrid}|{onsite}|{either('unnamed')})"),
        note=re.compile(rf"\s?[(\[][^()\[\]]{{0,30}}(?:{modes}|{either('mode_note')})[^()\[\]]{{0,30}}[)\]]?"),
        in_title=re.compile(rf"(?:\s[-–—|]\s|,\s|\s{into}\s|\()([A-ZÀ-Þ][^()|]{{1,60}}?)\)?$"),
        in_prose=re.compile(rf"{seat}|{office}"),
        after_in=re.compile(rf"{into} {_AFTER_IN}"),
        continents=frozenset([*words.list("continent"), *words.list("wide_region")]),
    )


def read(evidence: Evidence, languages: Languages) -> tuple[Location, ...]:
    """Return where the work is done: all places of the heaviest origin, as it orders them."""
    heaviest = next(filter(None, _by_origin(evidence, languages)), [])
    kept = {one.value: one.quote for one in reversed(heaviest)}
    found = [Location(text=text, quote=kept[text]) for text in reversed(kept)]
    return tuple(_sharper(one, evidence, languages) for one in found[:MOST])


def candidates(evidence: Evidence, languages: Languages) -> list[Candidate[str]]:
    """Return the places that the page may mean, from the heaviest origin to the lightest."""
    return list(itertools.chain.from_iterable(_by_origin(evidence, languages)))


def _by_origin(evidence: Evidence, languages: Languages) -> Iterator[list[Candidate[str]]]:
    """Yield the candidates of each origin, the heaviest first; a lighter one is only asked when it is wanted."""
    page = _Asked(evidence, languages)
    for way in sorted(_WAYS, key=lambda way: -way.weight(evidence)):
        found = [(tidy(text, languages), quote) for text, quote in way.ask(page)]
        told = [(text, quote) for text, quote in found if _says_where(text, languages)]
        yield [way.candidate(text, quote, evidence) for text, quote in told]


def tidy(text: str, languages: Languages) -> str:
    """Return *text* as ``City, Region, Country``: no lead such as *based in*, no way of working, no continent."""
    said = _said(languages)
    text = before_mode(_without_lead(text.strip(" .,;|•·/-–"), said), languages)
    if _DASH.search(text) and is_place(dashless := _DASH.sub(", ", text), languages):
        text = dashless
    text = _without(said.note, text)
    if match := _TAIL.match(text):
        text = f"{match[1]}, {match[2]}"
    parts = list(dict.fromkeys(part.strip(" ()") for part in text.split(",")))
    kept = [part for part in parts if part and (lowered(part) not in said.continents or len(parts) == 1)]
    return ", ".join(kept)


def _without_lead(text: str, said: _Said) -> str:
    """Return *text* without words such as *based in*, and without the *Remote* that a place follows."""
    if match := said.lead.match(lowered(text)):
        return text[match.end() :]
    remote = said.remote.match(lowered(text))
    return text[remote.end() :] if remote and text[remote.end() :][:1].isupper() else text


def _without(pattern: re.Pattern[str], text: str) -> str:
    """Return *text* without what *pattern*, for lower case, finds in it."""
    for cut in reversed(list(pattern.finditer(lowered(text)))):
        text = text[: cut.start()] + text[cut.end() :]
    return text


def _says_where(text: str, languages: Languages) -> bool:
    counted = _said(languages).counted.fullmatch(lowered(text))
    named = without_mode(text, languages)
    return 2 <= len(text) <= LONGEST and not counted and any(map(str.isalpha, named))


def _sharper(location: Location, evidence: Evidence, languages: Languages) -> Location:
    """Return the city that the title adds to a location that is only its country."""
    match = _said(languages).in_title.search(evidence.title or "")
    sharper = match and match[1].endswith(location.text) and is_country(location.text, languages)
    if match and sharper and is_place(match[1], languages):
        return Location(text=match[1], quote=evidence.quote(match[1]) or location.quote)
    return location


@dataclasses.dataclass(frozen=True)
class _Asked:
    """A page that is asked for its places, and the languages it is asked in."""

    evidence: Evidence
    languages: Languages

    @functools.cached_property
    def card(self) -> Sequence[Fact]:
        """The facts around the title."""
        return near_title.facts(self.evidence, self.evidence.title)

    def place(self, text: str) -> bool:
        """Whether *text* is a place."""
        return is_place(text, self.languages)

    def said(self) -> _Said:
        """Return the words around places."""
        return _said(self.languages)

    def parts(self, text: str) -> list[str]:
        """Return the parts of *text* that each may name a place."""
        return self.said().between.split(text)


def _from_data(page: _Asked) -> Found:
    job = page.evidence.job
    for name in ("jobLocation", "applicantLocationRequirements") if job else ():
        value = job.fields.get(name) if job else None
        entries = value if isinstance(value, list) else [value]
        found = [text for one in entries[:MOST_IN_DATA] if (text := address(one))]
        for text in found:
            yield text, page.evidence.quote(text) or page.evidence.quote(text.split(",")[0])
        if found:
            return


def address(place: Any) -> str | None:
    """Return a schema.org place as ``city, region, country``; parts that say nothing are left out."""
    if not isinstance(place, Mapping):
        return structured.said(place)
    inner = structured.first(place.get("address"))
    if not inner:
        return structured.said(place.get("name"))
    if not isinstance(inner, Mapping):
        return structured.said(inner)
    parts = [_part(inner.get(name)) for name in ("addressLocality", "addressRegion", "addressCountry")]
    kept = [part for at, part in enumerate(parts) if part and part not in parts[:at]]
    return ", ".join(kept) or structured.said(place.get("name")) or structured.said(inner.get("streetAddress"))


def _part(value: Any) -> str | None:
    value = structured.first(value)
    return structured.said(value.get("name") if isinstance(value, Mapping) else value)


def _labelled(page: _Asked) -> Found:
    """Yield the labelled places; a box of labelled parts (City, State, Country) is one place."""
    labels = page.evidence.labels
    parts = [one for key in ("city", "region", "country") for one in labels.get(key, [])[:1]]
    if len(parts) > 1:
        yield ", ".join(_capitalised(one.value) for one in parts), parts[0].quote
        return
    for one in [*labels.get("location", []), *parts]:
        texts = list(_split(one, page))
        if texts:
            yield from texts
            yield from _below(one, page)
            return


def _below(one: Labelled, page: _Asked) -> Found:
    """Yield the places on the lines that follow a labelled one."""
    text = page.evidence.text
    start = text.find("\n", one.start) + 1
    for line in text[start : start + BELOW].split("\n")[: MOST if start else 0]:
        bare = line.strip(" ,;-–•·|")
        if not page.place(bare):
            return
        at = start + line.find(bare)
        yield bare, Quote(text=bare, start=at, end=at + len(bare))
        start += len(line) + 1


def _capitalised(text: str) -> str:
    return text.title() if text.isupper() and len(text) > LONGEST_CODE else text


def _split(one: Labelled, page: _Asked) -> Found:
    sentence = one.value.endswith((".", ":", "?")) and not page.place(one.value.rstrip("."))
    if len(one.value) > LONGEST or sentence:
        return
    for part in page.parts(one.value):
        part = part.strip(" .,")
        at = one.value.find(part)
        unnamed = page.said().unnamed.match(lowered(part)) and not page.place(part)
        if not unnamed and _says_where(part, page.languages):
            yield part, Quote(text=part, start=one.start + at, end=one.start + at + len(part))


def _marked(page: _Asked) -> Found:
    """Yield the facts beside the title that the page itself marks as places."""
    hint = page.said().hint
    if not page.evidence.given:
        yield from _near([one for one in page.card if hint.search(lowered(one.hints)) and page.place(one.text)], page)


def _from_card(page: _Asked) -> Found:
    """Yield the facts beside the title that the gazetteer knows, those below it first."""
    known = [fact._replace(text=place) for fact in page.card if (place := where(fact.text, page.languages))]
    yield from _near([fact for fact in known if fact.after] or known, page)


def _near(known: list[Fact], page: _Asked) -> Found:
    for fact in known:
        if abs(fact.line - known[0].line) <= BESIDE:
            for part in page.parts(split_employer(fact.text)[1]):
                yield part, page.evidence.quote(part.strip())


def _from_headlines(page: _Asked) -> Found:
    evidence, title = page.evidence, page.evidence.title
    for name in filter(None, _headlines(evidence)):
        if evidence.given and (named := where(name, page.languages)) and not occupation(name):
            alone = split_employer(named)[1]
            yield alone, evidence.quote(alone)
            return
        if place := read_headline(name).place:
            yield place, evidence.quote(place.strip(" ."))
            return
    described = evidence.capture.meta.get("og:description", "")
    if page.place(described):
        yield described, None
    elif (match := page.said().in_title.search(title or "")) and page.place(match[1]) and not _code(match):
        yield match[1], evidence.quote(match[1])


def _code(match: re.Match[str]) -> bool:
    """Whether a title ends in a code in brackets, which need not be that of a country: ``Developer (ST)``."""
    return match[0].startswith("(") and len(match[1]) <= LONGEST_CODE


def _headlines(evidence: Evidence) -> Iterable[str | None]:
    lines = evidence.lines[: HEADLINES if evidence.given else 1]
    return evidence.capture.title, evidence.capture.meta.get("og:title"), *(line.text for line in lines)


def _from_prose(page: _Asked) -> Found:
    text, said = page.evidence.text, page.said()
    yield from itertools.islice(_places_in(page, said.in_prose.finditer(text[:PROSE])), 1)


def _from_short(page: _Asked) -> Found:
    """Yield the first place after *in* where a text is too short to speak of others."""
    text = page.evidence.text
    if page.evidence.given and len(text) < SHORT:
        yield from itertools.islice(_places_in(page, page.said().after_in.finditer(text)), 1)


def _places_in(page: _Asked, matches: Iterable[re.Match[str]]) -> Found:
    for match in matches:
        group = match.lastgroup or 1
        if page.place(match[group]):
            yield match[group], Quote(text=match[group], start=match.start(group), end=match.end(group))


class _Way(NamedTuple):
    """One origin of places: how it is asked, and how often it is right by itself on a page, and in a pasted text."""

    origin: str
    ask: Callable[[_Asked], Found]
    on_page: float
    in_text: float
    reason: str

    def weight(self, evidence: Evidence) -> float:
        """Return what it weighs for this posting."""
        return self.in_text if evidence.given else self.on_page

    def candidate(self, text: str, quote: Quote | None, evidence: Evidence) -> Candidate[str]:
        """Return *text* as a candidate of this origin."""
        return Candidate(value=text, origin=self.origin, weight=self.weight(evidence), reason=self.reason, quote=quote)


_WAYS = (
    _Way("data", _from_data, 0.95, 0.95, "the employer's own record of this job"),
    _Way("marked", _marked, 0.9, 0.9, "the page marks it as a place, beside the title"),
    _Way("label", _labelled, 0.85, 0.85, "a label says that it is the place"),
    _Way("near title", _from_card, 0.75, 0.7, "a known place beside the title; in a pasted text lines may be anything"),
    _Way("headline", _from_headlines, 0.7, 0.75, "a headline names job and place; what people paste begins with one"),
    _Way("prose", _from_prose, 0.5, 0.5, "a sentence says where, perhaps of another office"),
    _Way("after in", _from_short, 0.3, 0.3, "a short text that names one place"),
)

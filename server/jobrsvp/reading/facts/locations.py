"""Where the work is: every place that the posting names as its location."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jobrsvp.languages import Languages
from jobrsvp.model import Location, Quote
from jobrsvp.reading.page import near_title, structured
from jobrsvp.reading.page.evidence import Evidence
from jobrsvp.reading.page.headline import read_headline, split_employer
from jobrsvp.reading.page.labels import Labelled
from jobrsvp.reading.page.near_title import Fact
from jobrsvp.reading.page.place_names import is_country, is_place, where, without_mode
from jobrsvp.reading.page.titles import occupation

LONGEST = 120
MOST = 20
SHORT = 1500  # characters of a text where any place after *in* is meant
_HINT = re.compile(
    r"location|topcard__flavor--bullet|\bcity\b|standort|ubicaci|localidad|arbeitsort|work-?place",
    re.I,
)
_SPLIT = re.compile(r"\s{0,2}(?:;|\||•|·|\s/\s|\s(?:or|oder|and|und|ou|o|y|e)\s(?=[A-Z]|(?:100 ?% )?remote))\s{0,2}")
_COUNT = re.compile(r"^(?:\+\s?)?\d{1,3}\s(?:locations?|standorte|offices|more|others?)$", re.I)
_LEAD = re.compile(
    r"^(?:in this role you can work from|remotely from|remotely in|remotely|working from|based in|must be based in"
    r"|work from|located in)\s+|^remote(?:\s?[,–-]\s?|\s(?:in|from|within)\s)(?=[A-Z])",
    re.I,
)
_MODE_ONLY = re.compile(
    r"(?:fully |100 ?% )?(?:remote|hybrid|on-?site|in[- ]person|in[- ]office|presencial|híbrido|home ?office|"
    r"vor ort)(?: work| working)?(?: (?:within|innerhalb) .{3,30})?[.)]?$",
    re.I,
)
_AT_WORK = re.compile(r"(?:on[- ]?site|hybrid|in[- ]office|at (?:the|our)|in (?:the|our)|vor ort|sur site)\b", re.I)
_TAIL = re.compile(r"^([^()]{2,60}?)\s?\(([^()]{2,40})\)$")
_MODE_NOTE = re.compile(
    r"\s?[(\[][^()\[\]]{0,30}(?:remote|hybrid|on-?site|office|days|flexible)[^()\[\]]{0,30}[)\]]?", re.I
)
_DASH = re.compile(r"\s[–—-]\s")
_IN_TITLE = re.compile(r"(?:\s[-–—|]\s|,\s|\sin\s|\()([A-ZÀ-Þ][^()|]{1,60}?)\)?$")
_WORD = r"[A-ZÀ-Þ][\w.'’-]{1,25}"
_PLACE = rf"{_WORD}(?:[ -]{_WORD}){{0,2}}(?:, {_WORD}(?: {_WORD})?){{0,2}}"
_IN_PROSE = re.compile(
    r"\b(?:based|located|offices?|position is|role is|job is|work|working|team|vacancy|join us|"
    r"headquarter\w{0,4}|standort|"
    rf"sitz|situé\w?|ubicad[oa]|sede) (?:in|at|out of|is|à|en|em)\s(?:our\s)?(?P<place>{_PLACE})"
    rf"|\b[Oo]ur (?P<office>{_PLACE}) (?:office|site|plant|store|clinic|headquarters|studio|branch|warehouse)\b"
)
_IN = re.compile(r"\b(?:in|near|à|en|em|a) ([A-ZÀ-Þ][\w'’-]{2,25}(?: [A-ZÀ-Þ][\w'’-]{1,25}){0,2}(?:, [A-Z]{2}\b)?)")
_CONTINENTS = frozenset(
    ["north america", "south america", "europe", "asia", "africa", "oceania", "emea", "apac", "latam", "amer"]
)


def read_locations(evidence: Evidence, card: Sequence[Fact], title: str | None) -> tuple[Location, ...]:
    """Return the places of work in the page's words, the structured data first."""
    for way in _TEXT_WAYS if evidence.given else _PAGE_WAYS:
        found = [(tidy(text), quote) for text, quote in way(evidence, card, title)]
        kept = {text: quote for text, quote in reversed(found) if _says_where(text)}
        if kept:
            return tuple(_sharper(Location(text=text, quote=kept[text]), title, evidence) for text in reversed(kept))[
                :MOST
            ]
    return ()


def tidy(text: str) -> str:
    """Return *text* as ``City, Region, Country``: no lead such as *based in*, no repeated part, no continent."""
    text = without_mode(_LEAD.sub("", text.strip(" .,;|•·/-–")))
    if _DASH.search(text) and is_place(dashless := _DASH.sub(", ", text)):
        text = dashless
    text = _MODE_NOTE.sub("", text)
    if (match := _TAIL.match(text)) and not re.search(r"remote|hybrid|office|days", match[2], re.I):
        text = f"{match[1]}, {match[2]}"
    parts = list(dict.fromkeys(part.strip(" ()") for part in text.split(",")))
    kept = [part for part in parts if part and (part.casefold() not in _CONTINENTS or len(parts) == 1)]
    return ", ".join(kept)


def _says_where(text: str) -> bool:
    return (
        2 <= len(text) <= LONGEST
        and not _COUNT.match(text)
        and not _MODE_ONLY.match(text)
        and any(map(str.isalpha, text))
    )


def _sharper(location: Location, title: str | None, evidence: Evidence) -> Location:
    """Return the city that the title adds to a location that is only its country."""
    match = _IN_TITLE.search(title or "")
    if match and is_country(location.text) and match[1].endswith(location.text) and is_place(match[1]):
        return Location(text=match[1], quote=evidence.quote(match[1]) or location.quote)
    return location


Found = Iterator[tuple[str, Quote | None]]


def _from_data(evidence: Evidence, card: Sequence[Fact], title: str | None) -> Found:
    if not evidence.job:
        return
    for name in ("jobLocation", "applicantLocationRequirements"):
        value = evidence.job.fields.get(name)
        found = [text for one in (value if isinstance(value, list) else [value])[:50] if (text := address(one))]
        for text in found:
            yield text, evidence.quote(text) or evidence.quote(text.split(",")[0])
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


def _labelled(evidence: Evidence, card: Sequence[Fact], title: str | None) -> Found:
    """Yield the labelled places; a box of labelled parts (City, State, Country) is one place."""
    found = evidence.labels.get("location", [])
    parts = [one for key in ("city", "region", "country") for one in evidence.labels.get(key, [])[:1]]
    if len(parts) > 1:
        yield ", ".join(_capitalised(one.value) for one in parts), parts[0].quote
        return
    for one in [*found, *parts]:
        texts = list(_split(one))
        if texts:
            yield from texts
            yield from _below(one, evidence.text)
            return


def _below(one: Labelled, text: str) -> Found:
    """Yield the places on the lines that follow a labelled one."""
    start = text.find("\n", one.start) + 1
    for line in text[start : start + 600].split("\n")[: MOST if start else 0]:
        bare = line.strip(" ,;-–•·|")
        if not is_place(bare):
            return
        at = start + line.find(bare)
        yield bare, Quote(text=bare, start=at, end=at + len(bare))
        start += len(line) + 1


def _capitalised(text: str) -> str:
    return text.title() if text.isupper() and len(text) > 3 else text


def _split(one: Labelled) -> Found:
    if len(one.value) > LONGEST or (one.value.endswith((".", ":", "?")) and not is_place(one.value.rstrip("."))):
        return
    for part in _SPLIT.split(one.value):
        part = part.strip(" .,")
        at = one.value.find(part)
        if _says_where(part) and (is_place(part) or not _AT_WORK.match(part)):
            yield part, Quote(text=part, start=one.start + at, end=one.start + at + len(part))


def _marked(evidence: Evidence, card: Sequence[Fact], title: str | None) -> Found:
    """Yield the facts beside the title that the page itself marks as places."""
    if not evidence.given:
        yield from _near([fact for fact in card if _HINT.search(fact.hints) and is_place(fact.text)], evidence)


def _from_card(evidence: Evidence, card: Sequence[Fact], title: str | None) -> Found:
    """Yield the facts beside the title that the gazetteer knows, those below it first."""
    known = [fact._replace(text=place) for fact in card if (place := where(fact.text))]
    yield from _near([fact for fact in known if fact.after] or known, evidence)


def _near(known: list[Fact], evidence: Evidence) -> Found:
    for fact in known:
        if abs(fact.line - known[0].line) <= 3:
            for part in _SPLIT.split(split_employer(fact.text)[1]):
                yield part, evidence.quote(part.strip())


def _from_headlines(evidence: Evidence, card: Sequence[Fact], title: str | None) -> Found:
    names = (
        evidence.capture.title,
        evidence.capture.meta.get("og:title"),
        *(line.text for line in evidence.lines[: 3 if evidence.given else 1]),
    )
    for name in filter(None, names):
        if evidence.given and (named := where(name)) and not occupation(name):
            alone = split_employer(named)[1]
            yield alone, evidence.quote(alone)
            return
        if place := read_headline(name).place:
            yield place, evidence.quote(place.strip(" ."))
            return
    described = evidence.capture.meta.get("og:description", "")
    if is_place(described):
        yield described, None
    elif (match := _IN_TITLE.search(title or "")) and is_place(match[1]):
        yield match[1], evidence.quote(match[1])


def _from_prose(evidence: Evidence, card: Sequence[Fact], title: str | None) -> Found:
    for match in _IN_PROSE.finditer(evidence.text[:30_000]):
        name = match.lastgroup or "place"
        if is_place(match[name]):
            yield match[name], Quote(text=match[name], start=match.start(name), end=match.end(name))
            return
    if evidence.given and len(evidence.text) < SHORT:
        for match in _IN.finditer(evidence.text):
            if is_place(match[1]):
                yield match[1], Quote(text=match[1], start=match.start(1), end=match.end(1))
                return


_TEXT_WAYS = (_labelled, _from_headlines, _from_card, _from_prose)
_PAGE_WAYS = (_from_data, _marked, _labelled, _from_card, _from_headlines, _from_prose)


def read(evidence: Evidence, languages: Languages) -> tuple[Location, ...]:
    """Return where the work is done."""
    return read_locations(evidence, near_title.facts(evidence, evidence.title), evidence.title)

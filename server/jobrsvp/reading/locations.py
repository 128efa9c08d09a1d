"""Where the work is: every place that the posting names as its location."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from jobrsvp.model import Location
from jobrsvp.reading import structured
from jobrsvp.reading.evidence import Evidence
from jobrsvp.reading.title import split_headline

LONGEST = 120
_HINT = re.compile(r"location|topcard__flavor--bullet|\bcity\b|standort|ubicaci|localidad|companyLocation", re.I)
_SPLIT = re.compile(r"\s{0,2}(?:;|\||•|·|\s/\s|\s(?:or|oder|and|und)\s(?=[A-Z]))\s{0,2}")
_COUNT = re.compile(r"^\d{1,3}\s(?:locations?|standorte|offices|more)$", re.I)


def read_locations(evidence: Evidence) -> tuple[Location, ...]:
    """Return the places of work in the page's words, the structured data first."""
    ways = (_from_data, _labelled, _from_hints, _from_headline)
    for way in ways:
        texts = list(
            dict.fromkeys(text for text in way(evidence) if 2 <= len(text) <= LONGEST and not _COUNT.match(text))
        )
        if texts:
            return tuple(Location(text=text, quote=_quote(evidence, text)) for text in texts[:20])
    return ()


def _quote(evidence: Evidence, text: str) -> Any:
    return evidence.quote(text) or evidence.quote(text.split(",")[0])


def _from_data(evidence: Evidence) -> Iterator[str]:
    if not evidence.job:
        return
    fields = evidence.job.fields
    for name in ("jobLocation", "applicantLocationRequirements"):
        value = fields.get(name)
        found = [text for one in (value if isinstance(value, list) else [value]) if (text := address(one))]
        yield from found
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


def _labelled(evidence: Evidence) -> Iterator[str]:
    for one in evidence.labels.get("location", []):
        if len(one.value) <= LONGEST:
            yield from (part.strip(" .,") for part in _SPLIT.split(one.value))
            return


def _from_hints(evidence: Evidence) -> Iterator[str]:
    for line in evidence.lines[:25]:
        if _HINT.search(line.hints) and len(line.text) <= LONGEST and line.level != 1:
            yield from (part.strip(" .,") for part in _SPLIT.split(line.text))
            return


def _from_headline(evidence: Evidence) -> Iterator[str]:
    for name in (
        evidence.capture.title,
        evidence.capture.meta.get("og:title"),
        *(line.text for line in evidence.lines[:1]),
    ):
        if name and (place := split_headline(name)[2]):
            yield place.strip(" .")
            return

"""Where one has to live to work at home: ``Remote - US only``, ``within 50 miles of Denver``, ``EU time zones``.

The words are ``residence.*`` of the language files; what they name has to be a place that is known, or nothing is read.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from zoneinfo import ZoneInfo

from jobrsvp.languages import Languages, Span, lowered
from jobrsvp.model import Location, Place, Quote, Residence
from jobrsvp.places import zones_of
from jobrsvp.reading.page import place_names
from jobrsvp.reading.page.evidence import Evidence

LIST = 160  # characters in which a list of states stands behind "must live in"
BEFORE = 60  # characters of a place before "only"
LONGEST_AREA = 30  # characters of one place of the list
MOST_QUOTES = 3
MILE_KM = 1.609
WINTER = dt.datetime(2026, 1, 15, 12)  # the clocks of both halves of the world differ least for who counts in UTC
AREA_KINDS = ("country", "region", "metro", "city")
# Hours ahead of UTC in winter of wide areas that no single country is, by the names of the gazetteer.
AREA_CLOCKS = {"EU": (0.0, 2.0), "Europe": (0.0, 3.0), "DACH": (1.0, 1.0), "North America": (-8.0, -5.0),
               "Latin America": (-6.0, -3.0)}  # fmt: skip
CONTIGUOUS = {"US": (-8.0, -5.0), "RU": (2.0, 5.0)}  # where most people of wide countries live: no Hawaii
_STOP = re.compile(r"[.;:\n|]|\((?![A-Z]{2}\))|(?<!\([A-Z]{2})\)|\s[-–—]\s")  # but "Texas (TX)" goes on
_CLAUSE = re.compile(r"[.,;)|\n]")
_BREAK = re.compile(r"[(:|.\n]|\s[-–—]\s|^[-–—]")
_CODE = re.compile(r"[A-Z]{2}")
_CIRCLE = re.compile(r"(?P<number>\d{1,3})[ -]{0,2}(?P<unit>mi|k)")
_CLOCKS = re.compile(r"(?P<sign>±|\+/-|\+-)?\s{0,2}(?P<hours>\d{1,2})\s{0,2}h")


class Named(NamedTuple):
    """A place of a list, and where it stands in the text."""

    location: Location
    start: int
    end: int


def read(evidence: Evidence, languages: Languages) -> Residence | None:
    """Return where one has to live, ``None`` when the page sets no bounds."""
    reader = _Reader(evidence, languages)
    areas, excluded = list(reader.areas()), list(reader.excluded())
    outside = {one.start for one in excluded}
    inside = [one for one in areas if one.start not in outside]
    near = reader.near()
    clocks = reader.clocks()
    if not (inside or excluded or near or clocks):
        return None
    said = [one for one in reader.said if one]
    quotes = dict.fromkeys(one for one in said if not any(one != other and _holds(other, one) for other in said))
    return Residence(
        areas=_distinct(inside),
        excluded=_distinct(excluded),
        near=near[0] if near else None,
        within_km=near[1] if near else None,
        clocks=clocks,
        quotes=tuple(quotes)[:MOST_QUOTES],
    )


def _holds(whole: Quote, piece: Quote) -> bool:
    return whole.start <= piece.start and piece.end <= whole.end


def _distinct(named: Iterable[Named]) -> tuple[Location, ...]:
    """Return each place once."""
    return tuple({one.location.place: one.location for one in named}.values())


class _Reader:
    """Reads one page; ``said`` collects what it rests on."""

    def __init__(self, evidence: Evidence, languages: Languages) -> None:
        self.text, self.languages = evidence.text, languages
        self.evidence = evidence
        self.page = languages.passed(evidence.text)
        self.said: list[Quote | None] = []

    def areas(self) -> Iterator[Named]:
        """Yield where one may live."""
        for span in self.page.spans("residence.lives"):
            yield from self._keep(span, self._behind(span.end, LIST))
        for span in self.page.spans("residence.only"):
            if self._remote_beside(span):
                found = self._before(span.start) or self._behind(span.end, LONGEST_AREA)
                yield from self._keep(span, found)

    def excluded(self) -> Iterator[Named]:
        """Yield where one may not live; only where the line speaks of where people work or live."""
        for span in self.page.spans("residence.except"):
            yield from self._keep(span, self._behind(span.end, LIST))

    def near(self) -> tuple[Location, float] | None:
        """Return the town that one has to live near, and the km."""
        for span in self.page.spans("residence.radius"):
            circle = _CIRCLE.search(self.page.text, span.start, span.end)
            named = self._behind(span.end, LONGEST_AREA)
            if circle and named and (place := named[0].location.place) and place.latitude is not None:
                self._keep(span, named)
                km = int(circle["number"]) * (MILE_KM if circle["unit"] == "mi" else 1)
                return named[0].location, round(km, 1)
        return None

    def clocks(self) -> tuple[float, float] | None:
        """Return the hours ahead of UTC between which the clock has to be."""
        for span in self.page.spans("residence.zone"):
            start = max(self.text.rfind("\n", 0, span.start) + 1, span.start - BEFORE)
            end = self._line_end(span.end, BEFORE)
            stop = _CLAUSE.search(self.text, span.end, end)
            end = stop.start() if stop else end
            for first, last in ((span.end, end), (start, span.start)):
                if found := self._clock(self.text[first:last]):
                    self.said.append(self._quote(min(first, span.start), max(last, span.end)))
                    return found
        return None

    def _clock(self, words: str) -> tuple[float, float] | None:
        """Return the clocks that *words* name: a zone, or the places that keep one, with ``+/- 2 hours``."""
        names, hours = _zones(self.languages)
        hits = names.findall(lowered(words))
        offsets = [hours[hit] for hit in hits] or _offsets_of(self._last_area(words))
        if not offsets:
            return None
        more = _CLOCKS.search(words)
        margin = float(more["hours"]) if more and more["sign"] else 0.0
        return min(offsets) - margin, max(offsets) + margin

    def _last_area(self, words: str) -> Place | None:
        """Return the place that is named last in *words*, by its name or as what is of it: ``European``."""
        wide = self.languages.codes_of("residence_area")
        for word in reversed(re.findall(r"[^\W\d_][\w.]{1,20}", words)):
            if lowered(word) in wide:
                return Place(kind="region", name=wide[lowered(word)])
            named = self._areas_in(word, 0)
            if named and (place := named[0].location.place) and (place.kind != "city" or place.name == word):
                return place
        return None

    def _keep(self, span: Span, named: list[Named]) -> list[Named]:
        """Remember the words that name places, and return the places."""
        if named:
            start, end = min(span.start, named[0].start), max(span.end, named[-1].end)
            self.said.append(self._quote(start, end))
        return named

    def _quote(self, start: int, end: int) -> Quote | None:
        words = self.text[start:end]
        start += len(words) - len(words.lstrip())
        return Quote(text=words.strip(), start=start, end=start + len(words.strip()), source="text")

    def _line_end(self, start: int, most: int) -> int:
        end = self.text.find("\n", start)
        return min(len(self.text) if end < 0 else end, start + most)

    def _behind(self, start: int, most: int) -> list[Named]:
        """Return the places of the list that begins at *start*; its first word has to be one."""
        end = self._line_end(start, most)
        start = _listing(self.languages).begun(self.text, start, end)
        stop = _STOP.search(self.text, start, end)
        while stop and _abbreviates(self.text, stop.start()):
            stop = _STOP.search(self.text, stop.end(), end)
        return self._areas_in(self.text[start : stop.start() if stop else end], start)

    def _before(self, end: int) -> list[Named]:
        """Return the places that stand right before *end*, back to a bracket, a dash or the word for remote."""
        start = max(self.text.rfind("\n", 0, end) + 1, end - BEFORE)
        for stop in _BREAK.finditer(self.text, start, end):
            start = start if _abbreviates(self.text, stop.start()) else stop.end()
        for remote in self.page.spans("workplace.remote"):
            start = remote.end if start < remote.end <= end else start
        return self._areas_in(self.text[start:end], start, backward=True)

    def _remote_beside(self, span: Span) -> bool:
        """Whether the line says remote before *span*."""
        start, end = self.text.rfind("\n", 0, span.start), self._line_end(span.end, BEFORE)
        return any(start < one.start < end for one in self.page.spans("workplace.remote"))

    def _areas_in(self, words: str, offset: int, *, backward: bool = False) -> list[Named]:
        """Return the places that *words* list, until something is none; *backward*: from the end."""
        listing = _listing(self.languages)
        bounds = [0, *(end for piece in listing.split.finditer(words) for end in piece.span()), len(words)]
        tokens = [listing.trimmed(words, *pair) for pair in zip(bounds[::2], bounds[1::2], strict=True)]
        tokens = [one for one in tokens if one[1] > one[0]]
        american = self.evidence.country == "US" or any(self._american(words[a:b]) for a, b in tokens)
        found: list[Named] = []
        for start, end in reversed(tokens) if backward else tokens:
            place = self._area(words[start:end], american)
            if place is None:
                break
            quote = self._quote(offset + start, offset + end)
            found.append(Named(Location(text=words[start:end], quote=quote, place=place), offset + start, offset + end))
        return found[::-1] if backward else found

    def _american(self, token: str) -> bool:
        """Whether *token* can be nothing but a state of the United States: so are its two-letter neighbours."""
        best = next(iter(place_names.places(token, self.languages)), None)
        return bool(best and best.country == "US" and best.kind == "region")

    def _area(self, token: str, american: bool) -> Place | None:
        if not token or len(token) > LONGEST_AREA or not (token[0].isupper()):
            return None
        codes = [f"{token}, United States"] if american and _CODE.fullmatch(token) else []
        genitive = [token[:-1]] if token.endswith("s") else []  # "innerhalb Deutschlands"
        for name in (*codes, token, *genitive):
            best = next((one for one in place_names.places(name, self.languages)), None)
            if best and best.kind in AREA_KINDS and _named_so(name, best):
                return best
        return None


def _named_so(name: str, place: Place) -> bool:
    """Whether a town is big enough to be meant by a bare name; states and countries always are."""
    return place.kind in ("country", "region") or "," in name or (place.population or 0) >= SMALLEST_TOWN


SMALLEST_TOWN = 50_000  # people: "Reading" and "Mobile" are words, too


def _abbreviates(text: str, at: int) -> bool:
    """Whether the full stop *at* ends no sentence but a letter: ``U.S.``."""
    return text[at] == "." and at > 0 and text[at - 1].isupper() and (at < 2 or not text[at - 2].isalpha())


class _Listing(NamedTuple):
    """How lists of places are written: what stands between them, and before each."""

    split: re.Pattern[str]
    filler: re.Pattern[str]

    def trimmed(self, words: str, start: int, end: int) -> tuple[int, int]:
        """Return *start* and *end* without blanks and words around a place; behind it, no name begins small."""
        start = self.begun(words, start, end)
        token = words[start:end].split(" ")
        while token and not token[-1][:1].isupper():
            token.pop()
        return start, start + len(" ".join(token))

    def begun(self, words: str, start: int, end: int) -> int:
        """Return where the first name may begin."""
        small = lowered(words)
        while True:
            while start < end and words[start] in " .:(\u00a0":
                start += 1
            lead = self.filler.match(small, start, end)
            if not lead:
                return start
            start = lead.end()


@functools.lru_cache(maxsize=32)
def _listing(languages: Languages) -> _Listing:
    joint, filler = languages.words("residence_joint"), languages.words("residence_filler")
    return _Listing(
        split=re.compile(
            rf"\s*(?:\([A-Z]{{2}}\)\s*)?(?:[,/;&+]\s*(?:{joint}(?=\s))?|(?<=\s){joint}(?=\s))\s*", re.IGNORECASE
        ),
        filler=re.compile(rf"{filler}(?:[\s:']+|$)"),
    )


@functools.lru_cache(maxsize=32)
def _zones(languages: Languages) -> tuple[re.Pattern[str], dict[str, float]]:
    """Return the pattern of names of zones, and how many hours ahead of UTC each is."""
    hours = {name: minutes / 60 for name, minutes in languages.list("zone_minutes").items()}
    hours |= {name: _offset(zone) for name, zone in languages.codes_of("zone_name").items()}
    longest = "|".join(re.escape(name) for name in sorted(hours, key=lambda one: -len(one)))
    return re.compile(rf"(?<!\w)(?:{longest})(?!\w)"), hours


def _offset(zone: str) -> float:
    """Return how many hours *zone* is ahead of UTC in winter."""
    ahead = ZoneInfo(zone).utcoffset(WINTER)
    return ahead.total_seconds() / 3600 if ahead else 0.0


def _offsets_of(place: Place | None) -> list[float]:
    if place is None:
        return []
    wide = AREA_CLOCKS.get(place.name) or (CONTIGUOUS.get(place.country or "") if place.kind == "country" else None)
    return list(wide) if wide else [_offset(zone) for zone in zones_of(place)]

"""On whose clock the hours of a mail are told that names no zone: weighed from all that tells where it comes from.

Each piece of evidence speaks for zones, a country for all of its own by their people.  The clock of the sender's
program, which the header of the date shows, leaves those that showed the same distance from UTC on that day.  What all
the evidence agrees on is taken; what it only makes likely is taken and asked.
"""

from __future__ import annotations

import collections
import dataclasses
import datetime as dt
import email.utils
import functools
import re
from collections.abc import Iterator, Mapping

from jobrsvp.languages import Languages
from jobrsvp.mail import zones
from jobrsvp.mail.grammar import compiled, main_language
from jobrsvp.mail.message import Mail
from jobrsvp.places import Places, shares_of, zones_of

# How much each piece of evidence weighs: a language is spoken in many countries, a postcode stands in one.
LANGUAGE, FIRM, NAMED, HOST, PHONE, ADDRESS, MEETING, WORD = 2.0, 2.0, 2.0, 3.0, 3.0, 3.0, 6.0, 1.0
AGREED = 0.8  # of all weight: with so much for one distance from UTC there is no doubt left
LIKELY = 0.5  # of all weight: below, the person's own clock is as good a guess
ENOUGH = 3.0  # weight: more than what a language alone tells
MOST_LINES, MOST_NUMBERS = 6, 8  # of a mail that are looked at: more tell nothing new
LONGEST_LINE = 90  # characters of a line that holds an address
_LEAST_PIECES = 2  # of a line that ends with a country: "Jordan" alone is a name

# +44 20 7946 0000, 0049 30 1234
_NUMBER = re.compile(r"(?<![\w+])(?:\+|00)[ (]{0,2}([1-9]\d{0,2})[ )./-]{0,3}\(?\d")
# (555) 010-4477, 555-010-4477
_AMERICAN = re.compile(r"(?<![\d+-])(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}(?!\d)")
_HOST = re.compile(r"@[\w.-]{1,100}\.([a-z]{2})(?![\w.-]*\w)|https?://[\w.-]{1,100}\.([a-z]{2})(?=[/?:#\s)>]|$)", re.I)
# 42600 Montbrison, 46-011 Town, 1234 AB Town, LS1 4AB, IL 60642
_CODE = re.compile(
    r"\b(?:\d{4,5}|\d{2}-\d{3}|\d{4} ?[A-Z]{2}|\d{3} \d{2}|\d{4}-\d{3}),? [^\W\d_a-z][\w.'-]{2,}"
    r"|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b[A-Z]\d[A-Z] \d[A-Z]\d\b|\b[A-Z]{2},? \d{5}\b|\b[A-Z]{2,3} \d{4}\b"
)
_PIECES = re.compile(r" ?[,;|\u00b7\u2022/()\n] ?| - ")


@dataclasses.dataclass(frozen=True, slots=True)
class Guess:
    """A clock that a mail's hours may be told on; ``sure`` when all evidence agrees on its distance from UTC then."""

    clock: dt.tzinfo
    sure: bool


def of_mail(mail: Mail, local: dt.datetime, place: str = "") -> Guess | None:
    """Return the clock that *local*, an hour of *mail*, is told on; ``None`` when nothing tells.

    *place* is the address of the meeting, as far as it is known.
    """
    weights = _weights(mail, place)
    sent = sent_moment(mail)
    distance = sent.utcoffset() if sent else None
    if sent and distance:  # a program in UTC tells nothing of its person
        same = {zone: weight for zone, weight in weights.items() if _distance(zone, sent) == distance}
        if sum(same.values()) >= LIKELY * sum(weights.values()) / 2 and same:
            return _best(same, local, sure=True)
        if not weights:
            return Guess(dt.timezone(distance), sure=False)
    if not weights:
        return None
    if sent and not distance:  # where clocks show the hour of UTC that day, it may be the sender's own
        weights = {zone: weight * (1 + (_distance(zone, sent) == distance)) for zone, weight in weights.items()}
    return _best(weights, local, sure=sum(weights.values()) >= ENOUGH)


def sent_moment(mail: Mail) -> dt.datetime | None:
    """Return the moment that the mail's header says it was sent at, with the distance from UTC that it shows."""
    try:
        return email.utils.parsedate_to_datetime(mail.headers.get("date", ""))
    except (ValueError, TypeError, IndexError):
        return None


def _best(weights: Mapping[str, float], local: dt.datetime, *, sure: bool) -> Guess | None:
    """Return the zone of most weight among those of the distance from UTC at *local* that has most."""
    apart: dict[dt.timedelta | None, float] = collections.defaultdict(float)
    for zone, weight in weights.items():
        apart[_distance(zone, local)] += weight
    distance, weight = max(apart.items(), key=lambda item: item[1])
    share = weight / sum(weights.values())
    if share < LIKELY:
        return None
    zone = max((one for one in weights if _distance(one, local) == distance), key=lambda one: weights[one])
    clock = zones.by_name(zone)
    return Guess(clock, sure=sure and share >= AGREED) if clock else None


@functools.lru_cache(maxsize=4096)  # the zones of a few countries on the days of a few mails
def _distance(zone: str, moment: dt.datetime) -> dt.timedelta | None:
    """Return how far from UTC *zone* is at *moment*, by its own hands where it tells no distance."""
    clock = zones.by_name(zone)
    if clock is None:
        return None
    return (moment.astimezone(clock) if moment.tzinfo else moment.replace(tzinfo=clock)).utcoffset()


def _weights(mail: Mail, place: str) -> dict[str, float]:
    """Return all zones that something in *mail* speaks for, each with its weight."""
    found: dict[str, float] = collections.defaultdict(float)
    for country, weight in _countries(mail):
        for zone, share in shares_of(country).items():
            found[zone] += weight * share
    for rank, zone in enumerate(_of_meeting(place), 1):
        found[zone] += MEETING / rank
    return dict(found)


def _of_meeting(place: str) -> tuple[str, ...]:
    """Return the zones that the address of the meeting may be in, the likeliest first."""
    told = zones.of_place(place) if place else None
    if told and told.clock:
        return (str(told.clock), *(zone for zone in _zones_of(zones.town(place)) if zone != str(told.clock)))
    return ()


@functools.lru_cache(maxsize=256)
def _zones_of(town: str) -> tuple[str, ...]:
    return zones_of(town)


def _countries(mail: Mail) -> Iterator[tuple[str, float]]:
    """Yield the countries that something in *mail* speaks for, with its weight."""
    yield from _of_language(mail)
    yield from ((country, FIRM) for country in dict.fromkeys(_of_firms(mail)))
    yield from ((country, PHONE / len(several)) for several in _of_numbers(mail) for country in several)
    yield from ((country, HOST) for country in dict.fromkeys(_of_hosts(mail)))
    yield from _of_lines(mail)


def _of_language(mail: Mail) -> Iterator[tuple[str, float]]:
    """Yield the countries whose people write in the language of *mail*, and those that one of its words belongs to."""
    code = main_language(mail.visible, mail.languages)
    spoken = mail.languages.by_language("spoken_in").get(code, {}) if code else {}
    total = sum(spoken.values()) or 1  # type: ignore[arg-type]
    for country, share in spoken.items():
        yield country.upper(), LANGUAGE * float(share) / total
    words = mail.languages.codes_of("word_of_country")
    said = {match[0].lower() for match in compiled("<word_of_country>", mail.languages).finditer(mail.visible)}
    yield from ((words[word], WORD) for word in said if words[word].lower() in spoken)


def _of_firms(mail: Mail) -> Iterator[str]:
    """Yield the countries of legal forms behind names: Ltd, GmbH, S.r.l."""
    codes = mail.languages.codes_of("firm_of_country")
    for match in compiled(r"(?<=[\w.&)] )<firm_of_country>", mail.languages).finditer(mail.visible):
        if match[0] != match[0].lower() or "." in match[0]:
            yield codes[match[0].lower()]


def _of_numbers(mail: Mail) -> Iterator[tuple[str, ...]]:
    """Yield the countries of each telephone number that tells them by its beginning or its shape."""
    codes = _dialled(mail.languages)
    found: dict[tuple[str, ...], None] = {}
    for match in list(_NUMBER.finditer(mail.visible))[:MOST_NUMBERS]:
        said = next((match[1][:size] for size in (3, 2, 1) if match[1][:size] in codes), "")
        if said:
            found[codes[said]] = None
    if _AMERICAN.search(mail.visible) and "1" in codes:
        found[codes["1"]] = None
    yield from found


@functools.lru_cache(maxsize=16)  # sets of languages
def _dialled(languages: Languages) -> dict[str, tuple[str, ...]]:
    """Return the countries that are dialled with each number."""
    return {number: tuple(said.split()) for number, said in languages.codes_of("country_dialled").items()}


def _of_hosts(mail: Mail) -> Iterator[str]:
    """Yield the countries that the ends of hosts belong to: that of the sender, and those of links and addresses."""
    ends = mail.languages.codes_of("country_host")
    for match in _HOST.finditer(f"{mail.headers.get('from', '')}\n{mail.visible}"):
        if country := ends.get((match[1] or match[2]).lower()):
            yield country


def _of_lines(mail: Mail) -> Iterator[tuple[str, float]]:
    """Yield the countries of addresses, and those that stand at the end of a line of several pieces."""
    lines = [line.strip() for line in mail.visible.split("\n") if 0 < len(line.strip()) <= LONGEST_LINE]
    coded = [line for line in lines if _CODE.search(line)][:MOST_LINES]
    found = {country: ADDRESS for line in coded if (country := _country_of(line))}
    for line in (line for _, line in mail.signature()):
        pieces = [piece for piece in _PIECES.split(line.strip(" .")) if piece.strip()]
        if len(pieces) >= _LEAST_PIECES and len(line) <= LONGEST_LINE and (country := _country_named(pieces[-1])):
            found.setdefault(country, NAMED)
    yield from found.items()


@functools.lru_cache(maxsize=512)
def _country_of(line: str) -> str | None:
    """Return the country of the address in *line*."""
    found = _CODE.search(line)
    said = f"{found[0]}, {line[found.end() :]}" if found else line
    places = Places().resolve(said.strip(" ,"))
    return places[0].country if places and len({place.country for place in places}) == 1 else None


@functools.lru_cache(maxsize=512)
def _country_named(piece: str) -> str | None:
    """Return the country that *piece* is the name of."""
    places = Places().resolve(piece) if piece[:1].isupper() else []
    return places[0].country if len(places) == 1 and places[0].kind == "country" else None

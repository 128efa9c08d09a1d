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
import itertools
import re
from collections.abc import Iterator, Mapping

from jobrsvp.languages import Languages
from jobrsvp.mail.grammar import compiled, main_language
from jobrsvp.mail.message import Mail
from jobrsvp.mail.parts import is_farewell
from jobrsvp.mail.times import zones
from jobrsvp.places import Places, shares_of, zone_of, zones_of
from jobrsvp.places.postcodes import shaped

# How much each piece of evidence weighs: a language is spoken in many countries, a postcode stands in one.
LANGUAGE, FIRM, NAMED, HOST, PHONE, ADDRESS, MEETING, WORD = 1.5, 2.0, 2.0, 3.0, 3.0, 3.0, 10.0, 1.0
AGREED = 0.8  # of all weight: with so much for one distance from UTC there is no doubt left
LIKELY = 0.4  # of all weight: below, the person's own clock is as good a guess
ENOUGH = 3.0  # weight: more than what a language alone tells
MOST_LINES, MOST_NUMBERS = 6, 8  # of a mail that are looked at: more tell nothing new
LONGEST_LINE = 90  # characters of a line that holds an address
_LEAST_PIECES = 2  # of a line that ends with a country: "Jordan" alone is a name

# +44 20 7946 0000, 0049 30 1234
_NUMBER = re.compile(r"(?<![\w+])(?:\+|00)[ (]{0,2}([1-9]\d{0,2})[ )./-]{0,3}\(?\d")
# (555) 010-4477, 555-010-4477
_AMERICAN = re.compile(r"(?<![\d+-])(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}(?!\d)")
_HOST = re.compile(r"@[\w.-]{1,100}\.([a-z]{2})(?!\w|[.-]\w)|https?://[\w.-]{1,100}\.([a-z]{2})(?=[/?:#\s)>]|$)", re.I)
# 42600 Montbrison, 46-011 Town, 1234 AB Town, LS1 4AB, IL 60642
_CODE = re.compile(
    r"\b(?:\d{4,5}|\d{2}-\d{3}|\d{4} ?[A-Z]{2}|\d{3} \d{2}|\d{4,5}-\d{3}),? [^\W\d_a-z][\w.'-]{2,30}"
    r"|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b[A-Z]\d[A-Z] \d[A-Z]\d\b|\b[A-Z]{2,3} \d{4}\b"
    r"|\b[A-Z]{2},? \d{5}\b(?! (?!United\b)[A-Z][a-z])"  # IL 60642; but "2. OG, 31785 Hameln" is a floor
)
#: Codes of Portugal and Brazil, which have towns of the same names: 1200-194 Lisboa, 01310-100 S\xe3o Paulo.
_LUSOPHONE = (
    ("PT", re.compile(r"(?<![\d-])\d{4}-\d{3}(?![\d-])")),
    ("BR", re.compile(r"(?<![\d-])\d{5}-\d{3}(?![\d-])")),
)
# at our office in Leeds
_TOWN = r"(?<!\w)<town_lead> (?P<town><UP><LOW>{2,20}(?:[ -](?:[a-z]{2,3} )?<UP><LOW>{1,20}){0,2})"
_ASIDE = re.compile(r" ?\([^()]{0,40}\)")  # a province, a floor
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
    told = sum(weights.values()) - LANGUAGE  # what speaks beside the language
    sent = sent_moment(mail)
    distance = sent.utcoffset() if sent else None
    if sent and distance:  # a program in UTC tells nothing of its person
        same = {zone: weight for zone, weight in weights.items() if _distance(zone, sent) == distance}
        if same and sum(weights.values()) - sum(same.values()) < LANGUAGE + ENOUGH:
            return _best(same, local, sure=True)
        likely = _best(weights, local, sure=True)
        if told < ENOUGH and not (likely and likely.sure):
            return Guess(dt.timezone(distance), sure=False)
    if sent and not distance and told > 0:  # where clocks show the hour of UTC that day, it may be the sender's own
        weights = {zone: weight * (1 + (_distance(zone, sent) == distance)) for zone, weight in weights.items()}
    return _best(weights, local, sure=told >= ENOUGH - LANGUAGE)


def sent_moment(mail: Mail) -> dt.datetime | None:
    """Return the moment that the mail's header says it was sent at, with the distance from UTC that it shows."""
    try:
        return email.utils.parsedate_to_datetime(mail.headers.get("date", ""))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _best(weights: Mapping[str, float], local: dt.datetime, *, sure: bool) -> Guess | None:
    """Return the zone of most weight among those of the distance from UTC at *local* that has most."""
    if not weights:
        return None
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
    for named, weight in _named(mail).items():
        for zone, share in _zones_named(named):
            found[zone] += weight * share
    for rank, zone in enumerate(_of_meeting(place), 1):
        found[zone] += MEETING / rank
    towns = frozenset(found)
    for country, weight in _countries(mail):
        shares = shares_of(country)  # of a country in which a town is named, the zone of that town alone
        narrow = {zone: share for zone, share in shares.items() if zone in towns} or shares
        for zone, share in narrow.items():
            found[zone] += weight * share / sum(narrow.values())
    return dict(found)


def _of_meeting(place: str) -> tuple[str, ...]:
    """Return the zones that the address of the meeting may be in, the likeliest first."""
    plain = _ASIDE.sub("", place)
    codes = list(_CODE.finditer(plain))
    coded = _zones_named(_address(plain, codes[-1])) if codes else ()  # a house number stands before the postcode
    if len(coded) == 1:
        return (coded[0][0],)
    told = zones.of_place(plain) if plain else None
    if told and told.clock:
        return (str(told.clock), *(zone for zone in _zones_of(zones.town(plain)) if zone != str(told.clock)))
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


def _named(mail: Mail) -> dict[str, float]:
    """Return the places that *mail* names, weighed: in addresses, at the ends of lines, and in its sentences."""
    lines = [line.strip() for line in mail.visible.split("\n") if 0 < len(line.strip()) <= LONGEST_LINE]
    coded = ((line, code) for line in lines if (code := _CODE.search(line)))
    found = {_address(line, code): ADDRESS for line, code in itertools.islice(coded, MOST_LINES)}
    ends = (end for line in reversed(lines) if (end := _last_piece(line, mail.languages)))
    for piece in itertools.islice(ends, MOST_LINES):
        found.setdefault(piece, NAMED)
    for match in itertools.islice(compiled(_TOWN, mail.languages).finditer(mail.visible), MOST_LINES):
        found.setdefault(match["town"], WORD)
    return found


def _address(line: str, code: re.Match[str]) -> str:
    """Return the code of *line* with its town: behind the code where it is a number, else in front of it."""
    behind = code[0] + _PIECES.split(line[code.end() :])[0]
    if code[0][0].isdecimal() and _zones_named(behind):
        return behind
    town = zones.town(line[: code.end()])
    # a village that nobody knows, in a state that its code names
    return town if code[0][0].isdecimal() or _zones_named(town) else code[0]


def _last_piece(line: str, languages: Languages) -> str:
    """Return what stands last on a *line* of several pieces that is no sentence; a name below its farewell is not."""
    pieces = [piece.strip() for piece in _PIECES.split(line.strip(" .")) if piece.strip()]
    prose = line.endswith((".", "?", "!", ":", ",")) or len(pieces) < _LEAST_PIECES
    last = "" if prose or is_farewell(pieces[0], languages) else pieces[-1]
    return last if last[:1].isupper() and not re.search(r"\d", last) else ""


@functools.lru_cache(maxsize=1024)  # a person's mails come from the same few places
def _zones_named(piece: str) -> tuple[tuple[str, float], ...]:
    """Return the zones of the place that *piece* names, each with its share; of one with namesakes elsewhere none."""
    shape = {country for country, _ in shaped(piece)} | {code for code, one in _LUSOPHONE if one.search(piece)}
    country = next(iter(shape)) if len(shape) == 1 else None
    if country and len(shares_of(country)) == 1:  # the code tells it, whatever other country has such a town
        return tuple(shares_of(country).items())
    plain = functools.reduce(lambda said, one: one[1].sub("", said), _LUSOPHONE, piece)
    places = Places().resolve(plain.strip(" ,"), country=country)
    if not places or len({place.country for place in places}) > 1:
        return ()
    zone = zone_of(places[0])
    return ((zone, 1.0),) if zone else tuple(shares_of(places[0].country or "").items())

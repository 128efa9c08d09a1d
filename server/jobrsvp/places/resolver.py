"""Text to places: the algorithm, one location at a time."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Sequence

from jobrsvp.model import Place
from jobrsvp.places import postcodes, wording
from jobrsvp.places.distance import kilometres
from jobrsvp.places.folding import fold
from jobrsvp.places.gazetteer import City, Country, Division, Gazetteer, Metro, Postal
from jobrsvp.places.meaning import Meaning, look_up, meanings
from jobrsvp.places.scoring import Candidate, candidates
from jobrsvp.places.wording import NO_WORDS, Words, grammar

Point = tuple[float, float]
RUNNER_UP_POINTS = 1.0  # a namesake ten times smaller is as likely when nothing else is said
RUNNER_UP_KM = 40.0  # nearer ones make no difference to the way to work
MOST_RUNNERS_UP = 5  # more readings help nobody
BESIDE_POSTAL_KM = 60.0  # a code may lie this far from the town that is named with it
CITY_STATE_KM2 = 3000  # Luxembourg has 2,586; the next larger country is no single way to work
SHARE_OF_NAMESAKE, SHARE_OF_ALIAS = 0.05, 0.1  # of a state's people, so that its name rather means the city
SHARE_ELSEWHERE = 1.0  # the same of a city elsewhere: Vermont is no suburb of Melbourne
SHARE_BESIDE = 0.15  # the same of a city in that country: Buenos Aires lies inside of its province, Washington does not
NEAR_HOME_KM = 60.0  # unless somebody lives near it
SPRAWLING = frozenset({"US", "CA", "AU", "NZ"})
METRO_KM = 25.0  # within which most people of a metropolitan area work
LEAST_TYPED, MOST_BEGINNING = 3, 8  # letters that narrow it down; towns that one looks through
MOST_PARTS = 12  # places of one line; longer ones are lists of branches
MOST_PIECES = 8  # of one place: street, town, county, state, country
MOST_NEAR_CODE = 40  # candidates that a postal code is compared with
LONELY_CODE = 10  # characters of a text that is hardly more than its digits
CODE = 2  # letters of a code of a country, and of a state of the US
RATHER_COUNTRIES = ("DE", "IN")  # Germany and India have far more jobs than Delaware and Indiana
BIG_ENOUGH = 100_000  # people of a town that is meant when it stands in a line without its state


class Places:
    """Text to coordinates, offline; *words* are those of the languages in which texts are written (``known()``)."""

    def __init__(self, gazetteer: Gazetteer | None = None, words: Words = NO_WORDS) -> None:
        self._gazetteer = gazetteer or Gazetteer()
        self._words = words
        self._said = grammar(words)

    def resolve(self, text: str, near: Point | None = None, country: str | None = None) -> list[Place]:
        """Return the places that *text* may name, best first; *near* is (latitude, longitude) in degrees.

        A text that names several places gives the best reading of each, the nearest first, then the runners-up.
        *country* (ISO 3166-1 alpha-2) is where the posting is likely to be.  Nothing known gives an empty list.
        """
        readings = [reading for part in self.parts(text) if (reading := self.read_one(part, near, country))]
        best = [reading[0] for reading in readings]
        points = sorted((place for place in best if place.latitude is not None), key=lambda place: _away(place, near))
        rest = [place for place in best if place.latitude is None]
        return _once([*points, *rest, *(place for reading in readings for place in reading[1:])])

    def beginning(self, text: str, most: int = MOST_BEGINNING) -> list[Place]:
        """Return at most so many towns whose names begin with *text*, which somebody is typing, biggest first."""
        start = fold(text.partition(",")[0][: wording.LONGEST])
        found = self._gazetteer.beginning(start, most) if len(start) >= LEAST_TYPED else []
        return [self._city_place(city) for city in found]

    def parts(self, text: str) -> list[str]:
        """Return the single locations that *text* consists of, as it writes them."""
        whole = " ".join(text[: 2 * wording.LONGEST].split())
        if self._known(whole):
            return [whole]
        several = [piece for part in wording.split(whole, self._words) for piece in self._split_more(part)]
        return several[:MOST_PARTS]

    def _known(self, text: str) -> bool:
        key = fold(text)
        return bool(self._gazetteer.metro(key) or self._gazetteer.cities(key))

    def _split_more(self, part: str) -> list[str]:
        """Split ``Berlin/Hamburg`` and ``Paris, London``, but neither ``Tyne and Wear`` nor ``Paris, Texas``."""
        if self._known(part):
            return [part]
        for pieces in (wording.split_perhaps(part, self._words), wording.pieces(part)):
            if len(pieces) > 1 and all(self._alone(piece, pieces) for piece in pieces) and self._far_apart(pieces):
                return pieces
        return [part]

    def _alone(self, piece: str, pieces: Sequence[str]) -> bool:
        """Whether *piece* names a sizeable place without help of the other *pieces*, or a way to work."""
        cleaned = wording.clean(piece, self._words)
        meaning = look_up(fold(cleaned.text), self._gazetteer)
        if not cleaned.text or not meaning:
            return cleaned.remote and not cleaned.text
        if meaning.country or not any(city.population >= BIG_ENOUGH for city in meaning.cities[:1]):
            return False
        others = [city for other in pieces if other != piece for city in self._gazetteer.cities(fold(other))]
        return not any(division.holds(city) for division in meaning.divisions for city in others)

    def _far_apart(self, pieces: Sequence[str]) -> bool:
        """Whether the biggest namesakes of *pieces* are no neighbours."""
        found = [self._gazetteer.cities(fold(wording.clean(piece, self._words).text))[:1] for piece in pieces]
        points = [city.point for cities in found for city in cities]
        return all(kilometres(one, other) > BESIDE_POSTAL_KM for one, other in itertools.pairwise(points))

    def read_one(self, text: str, near: Point | None = None, country: str | None = None) -> list[Place]:
        """Return the readings of a *text* that names one location, best first."""
        cleaned = wording.clean(text, self._words)
        read = self._read_pieces(cleaned.text)
        if len(read) == 1 and read[0].key in self._said.also_a_town:
            return []
        ranked = candidates(read, near, country)
        postal = self._postal(cleaned.text, read, ranked, country)
        if postal:
            return postal
        area = self._area(read, ranked, near)
        if state := _coded_state(cleaned.text, read, country):
            area = Place(kind="region", name=state.name, country=state.country, admin=state.name)
        if area:
            return [self._remote(area)] if cleaned.remote else [area]
        return self._points(read, ranked) or ([self._remote(None)] if cleaned.remote else [])

    def _read_pieces(self, text: str) -> list[Meaning]:
        whole = look_up(fold(postcodes.without(text)), self._gazetteer) if text else None
        if whole and not whole.only_a_county:
            return [whole]
        head, comma, tail = text.partition(", ")
        named = look_up(fold(head), self._gazetteer) if comma and "(" in head else None
        if named and named.cities:  # Frankfurt (Oder), Germany
            return [named, *self._read_pieces(tail)]
        return [
            meaning
            for piece in wording.pieces(text)[:MOST_PIECES]
            for meaning in meanings(piece, self._gazetteer, self._said)
        ]

    # points -----------------------------------------------------------------------------------------------------------

    def _points(self, read: Sequence[Meaning], ranked: Sequence[Candidate]) -> list[Place]:
        """Return the cities, or the metropolitan area that a piece names."""
        metros = [(meaning.metro, number) for number, meaning in enumerate(read) if meaning.metro]
        if metros and (not ranked or metros[0][1] <= ranked[0].piece):
            return [_metro_place(metros[0][0])]
        return _once(self._city_place(candidate.city, candidate.wide) for candidate in _shortlist(ranked))

    def _city_place(self, city: City, wide: bool = False) -> Place:
        division = self._gazetteer.division(f"{city.country}.{city.admin1}")
        latitude, longitude = city.point
        return Place(
            kind="metro" if wide else "city",
            name=city.name,
            latitude=latitude,
            longitude=longitude,
            country=city.country,
            admin=division.name if division else None,
            population=city.metro if wide else city.population,
            metro_population=max(city.metro, city.population),
            radius_km=METRO_KM if wide else city_radius_km(city),
        )

    # postal codes -----------------------------------------------------------------------------------------------------

    def _postal(
        self, text: str, read: Sequence[Meaning], ranked: Sequence[Candidate], country: str | None
    ) -> list[Place]:
        """Return the postal code that fits what stands beside it, or several when nothing does."""
        upper = text.upper()
        sure = self._known_codes(
            [*postcodes.shaped(text), *(pair for pair in postcodes.shaped(upper) if pair[0] == "GB")]
        )
        perhaps = self._known_codes(postcodes.plain(text))
        fitting = sorted(
            ((away, code) for code in [*sure, *perhaps] if (away := _distance_to(code, ranked)) < BESIDE_POSTAL_KM),
            key=lambda pair: (pair[1] not in sure, pair[0]),
        )
        if ranked and fitting and fitting[0][1].country in postcodes.WEAK:
            return []
        if fitting:
            return [self._postal_place(fitting[0][1])]
        if ranked:
            return []
        said = {code for meaning in read for code in meaning.countries} or ({country} if country else set())
        loose = [code for code in sure or _only_code(text, perhaps, bool(said)) if not said or code.country in said]
        return [self._postal_place(code) for code in loose[:MOST_RUNNERS_UP]]

    def _known_codes(self, pairs: Iterable[tuple[str, str]]) -> list[Postal]:
        found = (self._gazetteer.postal(country, code) for country, code in dict.fromkeys(pairs))
        return [postal for postal in found if postal]

    def _postal_place(self, postal: Postal) -> Place:
        city = self._gazetteer.city(postal.city)
        division = self._gazetteer.division(f"{city.country}.{city.admin1}") if city else None
        return Place(
            kind="postal",
            name=f"{postal.code} {city.name}" if city else postal.code,
            latitude=postal.point[0],
            longitude=postal.point[1],
            country=postal.country,
            admin=division.name if division else None,
            population=city.population if city else None,
            metro_population=max(city.metro, city.population) if city else None,
            radius_km=postcodes.RADIUS_KM.get(postal.country, postcodes.USUAL_RADIUS_KM),
        )

    # no points --------------------------------------------------------------------------------------------------------

    def _area(self, read: Sequence[Meaning], ranked: Sequence[Candidate], near: Point | None) -> Place | None:
        """Return the region or country that the pieces name when they name no city in it."""
        if any(meaning.metro for meaning in read):
            return None
        best = ranked[0] if ranked else None
        if best and (best.stated or not (read[best.piece].contains or read[best.piece].region)):
            return None
        state = _state(read, best)
        country = next((meaning.country for meaning in read if meaning.country), None)
        by_code = any(meaning.divisions and len(meaning.key) == CODE for meaning in read)
        if country and not by_code and country.area_km2 < CITY_STATE_KM2 and all(meaning.contains for meaning in read):
            return self._city_state(country)
        if state and not (best and _is_the_city(best, state, near)):
            return Place(kind="region", name=state.name, country=state.country, admin=state.name)
        if state and best:
            return None
        if country and not (best and read[best.piece].country is None):
            return Place(kind="country", name=country.name, country=country.code)
        region = next((meaning.region for meaning in read if meaning.region), None)
        return Place(kind="region", name=region) if region and not best else None

    def _city_state(self, country: Country) -> Place:
        """Return a country so small that it is a point: its capital, or what is called like it."""
        named = [*self._gazetteer.cities(fold(country.name)), *self._gazetteer.cities(fold(country.capital))]
        inside = [city for city in named if city.country == country.code]
        if not inside:
            return Place(kind="country", name=country.name, country=country.code)
        return self._city_place(inside[0])

    def _remote(self, area: Place | None) -> Place:
        country = area.country if area else None
        return Place(kind="remote", name=f"Remote, {area.name}" if area else "Remote", country=country)


def city_radius_km(city: City) -> float:
    """Return within how many km of its point 80 % of the addresses of *city* lie; measured on postal codes."""
    if city.population < 10_000:
        return 3.0
    if city.population < 100_000:
        return 6.0 if city.country in SPRAWLING else 4.0
    if city.population < 1_000_000:
        return 12.0 if city.country in SPRAWLING else 6.0
    return 13.0


def _metro_place(metro: Metro | None) -> Place:
    assert metro is not None
    return Place(
        kind="metro",
        name=metro.name,
        latitude=metro.point[0],
        longitude=metro.point[1],
        country=metro.country,
        population=metro.population,
        metro_population=metro.population,
        radius_km=metro.radius_km,
    )


def _shortlist(ranked: Sequence[Candidate]) -> list[Candidate]:
    """Return the best candidate and the runners-up that are nearly as good and far enough away to matter."""
    if not ranked:
        return []
    best = ranked[0]
    close = [
        candidate
        for candidate in ranked[1:]
        if best.points - candidate.points < RUNNER_UP_POINTS
        and kilometres(best.city.point, candidate.city.point) > RUNNER_UP_KM
    ]
    return [best, *close[:MOST_RUNNERS_UP]]


def _state(read: Sequence[Meaning], best: Candidate | None) -> Division | None:
    """Return the state or county that the pieces name: in the country that they name, around *best*, and big."""
    countries = {meaning.country.code for meaning in read if meaning.country and not meaning.divisions}
    found = [
        division
        for meaning in read
        for division in meaning.divisions
        if (not countries and not (meaning.country and len(meaning.key) == CODE)) or division.country in countries
    ]
    return max(found, key=lambda division: _fit(division, read, best), default=None)


def _coded_state(text: str, read: Sequence[Meaning], country: str | None) -> Division | None:
    """Return the state whose code stands behind a town that nobody knows: ``Weed Patch Hollow, CA`` is no Canada."""
    if len(read) != 1 or read[0].country is None:
        return None
    code, pieces = read[0].country.code, wording.pieces(text)
    if code in (*RATHER_COUNTRIES, country) or pieces[1:] != [code]:
        return None
    return next((one for one in read[0].divisions if one.first_level and one.country == "US"), None)


def _fit(division: Division, read: Sequence[Meaning], best: Candidate | None) -> tuple[bool, bool, int, int]:
    """Return how well *division* fits: no piece contradicts it, it holds *best*; then the narrower, the bigger."""
    named = [meaning.divisions for meaning in read if meaning.divisions]
    agreed = all(any(_one_holds_other(division, other) for other in others) for others in named)
    return agreed, best is not None and division.holds(best.city), agreed * len(division.code), division.population


def _one_holds_other(one: Division, other: Division) -> bool:
    return one.code.startswith(other.code) or other.code.startswith(one.code)


def _is_the_city(best: Candidate, state: Division, near: Point | None) -> bool:
    """Whether the name of a state rather means its city: Zürich, New York, Québec, but not Texas or Oklahoma."""
    share = SHARE_OF_NAMESAKE if best.city.main else SHARE_OF_ALIAS
    namesake = state.first_level and best.city.name == state.name and not state.holds(best.city)
    if namesake and not (near and kilometres(near, best.city.point) <= NEAR_HOME_KM):
        share = SHARE_BESIDE if best.city.country == state.country else SHARE_ELSEWHERE
    return best.city.population >= share * max(state.population, 1)


def _distance_to(code: Postal, ranked: Sequence[Candidate]) -> float:
    """Return the km between a postal code and the nearest candidate of its country."""
    here = (candidate.city for candidate in ranked[:MOST_NEAR_CODE] if candidate.city.country == code.country)
    return min((kilometres(code.point, city.point) for city in here), default=math.inf)


def _only_code(text: str, perhaps: list[Postal], said: bool) -> list[Postal]:
    """Digits count by themselves only when they are all there is, or a country stands beside them."""
    return perhaps if said or len(text) <= LONELY_CODE else []


def _away(place: Place, near: Point | None) -> float:
    """Return the km from *near*, 0 without one so that the order of the text stays."""
    if near is None or place.latitude is None or place.longitude is None:
        return 0.0
    return kilometres(near, (place.latitude, place.longitude))


def _once(places: Iterable[Place]) -> list[Place]:
    return list(dict.fromkeys(places))

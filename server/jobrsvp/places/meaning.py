"""What one piece of a location may mean: cities, states and counties, a country, a metropolitan area, a region."""

from __future__ import annotations

import dataclasses

from jobrsvp.places import postcodes
from jobrsvp.places.folding import fold
from jobrsvp.places.gazetteer import City, Country, Division, Gazetteer, Metro
from jobrsvp.places.wording import Grammar

WORDS_LOOKED_AT = 6  # of a piece: what follows is a street, a building or a remark
MOST_WORDS = 12  # of a piece: a longer one is a sentence
LEAST_PEOPLE, LEAST_FOR_ALIAS = 15_000, 500_000  #: of a town found in a part of a piece


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Meaning:
    """The meanings of one piece; ``dropped`` words were left out to find them, ``wide``: it says area, not city."""

    key: str
    cities: tuple[City, ...] = ()
    divisions: tuple[Division, ...] = ()
    country: Country | None = None
    metro: Metro | None = None
    region: str | None = None
    dropped: int = 0
    wide: bool = False

    def __bool__(self) -> bool:
        return bool(self.cities or self.divisions or self.country or self.metro or self.region)

    @property
    def contains(self) -> bool:
        """Whether it may say in what other places lie."""
        return bool(self.divisions or self.country)

    @property
    def only_a_county(self) -> bool:
        """Whether it means a county and nothing else, as ``Greater London``."""
        others = self.cities or self.country or self.metro or self.region
        return bool(self.divisions and not others and not any(one.first_level for one in self.divisions))

    @property
    def countries(self) -> set[str]:
        """The countries it may speak of, cities aside."""
        return {division.country for division in self.divisions} | ({self.country.code} if self.country else set())


def meanings(piece: str, gazetteer: Gazetteer, said: Grammar) -> list[Meaning]:
    """Return what *piece* means: one meaning, or two as in ``Sydney NSW``; none when it says nothing known."""
    words = fold(postcodes.without(piece)).split()
    if not words or len(words) > MOST_WORDS:
        return []
    whole = look_up(" ".join(words), gazetteer)
    if whole.only_a_county and (area := _wide(words, gazetteer, said)):
        return area
    if whole:
        return [whole]
    within = _with_container(words, gazetteer, said) or _area(words, gazetteer, said)
    return within or _part(words, piece, gazetteer, said)


def look_up(key: str, gazetteer: Gazetteer, dropped: int = 0, wide: bool = False) -> Meaning:
    """Return what *key* means by itself."""
    region = gazetteer.region(key)
    return Meaning(
        key=key,
        cities=() if region else gazetteer.cities(key),
        divisions=tuple(gazetteer.divisions(key)),
        country=gazetteer.country(key),
        metro=gazetteer.metro(key),
        region=region,
        dropped=dropped,
        wide=wide,
    )


def _with_container(words: list[str], gazetteer: Gazetteer, said: Grammar) -> list[Meaning]:
    """Read ``sydney nsw`` or ``raleigh north carolina`` as a place and what it lies in."""
    for count in range(min(3, len(words) - 1), 0, -1):
        container = look_up(" ".join(words[-count:]), gazetteer)
        if not container.contains:
            continue
        head = words[:-count]
        place = look_up(" ".join(head), gazetteer)
        found = [place] if place.cities or place.metro else _area(head, gazetteer, said)
        if found:
            return [*found, container]
        if head[0] in said.direction:
            return [dataclasses.replace(container, cities=())]
    return []


def _area(words: list[str], gazetteer: Gazetteer, said: Grammar) -> list[Meaning]:
    """Read ``greater boston area`` and ``berlin office``."""
    wide = _wide(words, gazetteer, said)
    if wide:
        return wide
    kept = [word for word in words if word not in said.site]
    if kept and len(kept) < len(words):
        found = look_up(" ".join(kept), gazetteer)
        return [found] if found else []
    return []


def _wide(words: list[str], gazetteer: Gazetteer, said: Grammar) -> list[Meaning]:
    """Read ``greater boston area`` as the city and all around it."""
    text = " ".join(words)
    inner = said.wide.sub("", said.wide.sub("", text)).strip()
    if not inner or inner == text:
        return []
    found = look_up(inner, gazetteer, wide=True)
    return [found] if found else _with_container(inner.split(), gazetteer, said)


def _part(words: list[str], piece: str, gazetteer: Gazetteer, said: Grammar) -> list[Meaning]:
    """Read the longest run of words that names a town of some size, as in ``berlin kreuzberg``."""
    words = words[:WORDS_LOOKED_AT]
    for length in range(len(words) - 1, 0, -1):
        for start in range(len(words) - length + 1):
            run = words[start : start + length]
            if sum(map(len, run)) < 4 or run[0] in said.site or any(mark.isdigit() for word in run for mark in word):
                continue
            key = " ".join(run)
            if key in said.no_part:
                continue
            cities = [city for city in gazetteer.cities(key) if _may_stand_in_part(city, key, len(words) - length)]
            if cities or gazetteer.metro(key):
                dropped = len(words) - length + (2 if any(mark.isdigit() for mark in piece) else 0)
                return [Meaning(key=key, cities=tuple(cities), metro=gazetteer.metro(key), dropped=dropped)]
    return []


def _may_stand_in_part(city: City, key: str, dropped: int) -> bool:
    """Whether *key* beside *dropped* other words may mean *city*; an alias beside much else is a coincidence."""
    if city.main or set(key.split()) <= set(fold(city.name).split()):
        return city.population >= LEAST_PEOPLE
    return city.population >= LEAST_FOR_ALIAS and dropped == 1

"""Ways around water and over it: the quickest way over land, bridges and ferries, on a coarse grid."""

from __future__ import annotations

import functools
import heapq
import math
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from jobrsvp.places import kilometres
from jobrsvp.travel import land

Point = tuple[float, float]
Cell = tuple[int, int]
Box = tuple[float, float, float, float]
Water = tuple[Box, list[Point]]
FARTHEST_KM = 600.0  # beyond, nobody travels daily, with or without water
NARROW_KM = 2.5  # less sea than that in one piece has a bridge mostly, or is an error of the cells
RAMP_KM = 2.0  # by so much a bridge reaches inland, since coasts of cells are rough
# How far to both sides a way around is looked for: a share of the way, and up to so many km for short ones.
MARGIN, SHORT_MARGIN, LEAST_MARGIN_KM = 0.6, 3.0, 45.0
FINEST = 1 / 120  # degrees: finer than land.bin, since harbours are outlined in crossings.toml
WIDEST = 64  # cells of the grid each way: 4,096 cells are searched in some 20 ms, once for two places
ROAD, OPEN_SEA = 1.1, 5.0  # minutes a km: roads; boats that nobody listed, which rarely go
WAIT = 60.0  # minutes until a boat that nobody listed goes
WINDING = 1.06  # steps to eight neighbours make a straight way longer by so much on average
DETOUR = 1.2  # a way around that is longer by less is what the winding of roads has in it already
A_DEGREE_KM = 111.2


class Around(NamedTuple):
    """A way with water in it: km over ``land`` (as the crow would fly), minutes on boats, and the names of listed ones.

    ``sea`` km are crossed on a boat that no list names, so that nothing may rest on the minutes.
    """

    land: float
    boat_minutes: float = 0.0
    ferries: tuple[str, ...] = ()
    sea: float = 0.0


class Ferry(NamedTuple):
    """A line with both ends, and minutes with the wait; ``cars``: it takes cars."""

    name: str
    ends: tuple[Point, Point]
    minutes: float
    cars: bool


def around(origin: Point, destination: Point, by_car: bool) -> Around | None:
    """Return the way between two points where water lies between them, ``None`` where the straight one does."""
    one, other = sorted((origin, destination))  # there and back are one way, and sought once
    return _around(one, other, by_car)


@functools.lru_cache(maxsize=1024)
def _around(origin: Point, destination: Point, by_car: bool) -> Around | None:
    crow = kilometres(origin, destination)
    if crow > FARTHEST_KM or not _water_between(origin, destination, crow):
        return None
    found = Grid(origin, destination, crow).quickest(by_car)
    plain = found.land <= DETOUR * crow and not found.ferries and not found.sea
    return None if plain else found


def slope(origin: Point, destination: Point) -> float:
    """Return the factor of mountains on the time of driving; half of it where one end alone lies in them."""
    factors = [max((one[1] for one in _table().mountains if _within(end, one[0])), default=1.0)
               for end in (origin, destination)]  # fmt: skip
    return sum(factors) / 2


def _water_between(origin: Point, destination: Point, crow: float) -> bool:
    """Whether the straight way has a piece of water on it that is not narrow, or a ferry."""
    steps = max(int(crow), 1)  # one look a km
    down, right = (destination[0] - origin[0]) / steps, (destination[1] - origin[1]) / steps
    waters = [(box, outline) for box, outline in _table().waters if _touches(box, origin, destination)]
    most, run = NARROW_KM * steps / max(crow, 1), 0
    for step in range(1, steps):
        point = origin[0] + down * step, origin[1] + right * step
        wet = not land.is_land(*land.cell(*point)) or (waters and _in_water(point, waters))
        run = run + 1 if wet else 0
        if run >= most:
            return True
    return _ferry_joins(origin, destination)


def _touches(box: Box, one: Point, other: Point) -> bool:
    """Whether the box around two points meets *box*."""
    return (
        max(one[0], other[0]) >= box[0] and min(one[0], other[0]) <= box[2]
        and max(one[1], other[1]) >= box[1] and min(one[1], other[1]) <= box[3]
    )  # fmt: skip


def _ferry_joins(origin: Point, destination: Point) -> bool:
    """Whether a listed line, however short, lies right on the straight way: a harbour is narrower than the cells."""
    return any(
        _detour(origin, destination, *ends) < DETOUR for _, ends, *_ in _table().ferries if _near(origin, ends[0])
    )


def _near(point: Point, other: Point) -> bool:
    return abs(point[0] - other[0]) < 1 and abs(point[1] - other[1]) < 1


def _detour(origin: Point, destination: Point, one: Point, other: Point) -> float:
    """Return how much longer the way over both ends of a line is than the straight one."""
    crow = max(kilometres(origin, destination), 0.1)
    ways = (
        kilometres(origin, a) + kilometres(a, b) + kilometres(b, destination) for a, b in ((one, other), (other, one))
    )
    return min(ways) / crow


class Grid:
    """The cells around two points, no more than ``WIDEST`` each way, and the ways between them."""

    def __init__(self, origin: Point, destination: Point, crow: float) -> None:
        margin = max(MARGIN * crow, min(SHORT_MARGIN * crow + 5, LEAST_MARGIN_KM)) / A_DEGREE_KM
        self.cosine = max(math.cos(math.radians((origin[0] + destination[0]) / 2)), 0.1)
        south, north = sorted((origin[0], destination[0]))
        west, east = sorted((origin[1], destination[1]))
        self.north, self.west = north + margin, west - margin / self.cosine
        height, width = north - south + 2 * margin, (east - west) * self.cosine + 2 * margin
        # Cells that are as high as wide on the ground.
        self.step = max(FINEST, max(height, width) / WIDEST)
        self.side = self.step * A_DEGREE_KM
        self.size = int(height / self.step) + 1, int(width / self.step) + 1
        self.ends = self.cell(origin), self.cell(destination)
        corner = self.north - height, self.west + width / self.cosine
        self.waters = [one for one in _table().waters if _touches(one[0], (self.north, self.west), corner)]
        self.dry: dict[Cell, bool] = dict.fromkeys(self.ends, True)
        for one, other in _table().fixed:
            self._build(one, other)

    def cell(self, point: Point) -> Cell:
        """Return the (row, column) of *point*, which may lie outside."""
        row = (self.north - point[0]) / self.step
        return int(row // 1), int((point[1] - self.west) * self.cosine / self.step // 1)

    def holds(self, cell: Cell) -> bool:
        """Whether *cell* lies in the grid."""
        return 0 <= cell[0] < self.size[0] and 0 <= cell[1] < self.size[1]

    def _build(self, one: Point, other: Point) -> None:
        """Make the cells of a bridge dry."""
        first, last = self.cell(one), self.cell(other)
        if not (self.holds(first) and self.holds(last)):
            return
        steps = max(abs(last[0] - first[0]) + abs(last[1] - first[1]), 1)  # so many that sides touch, not corners
        ramp = round(RAMP_KM / self.side)
        for step in range(-ramp, steps + ramp + 1):
            row, column = (round(a + (b - a) * step / steps) for a, b in zip(first, last, strict=True))
            self.dry[row, column] = True

    def is_dry(self, cell: Cell) -> bool:
        """Whether *cell* is land or a bridge."""
        known = self.dry.get(cell)
        if known is None:
            point = self.north - (cell[0] + 0.5) * self.step, self.west + (cell[1] + 0.5) * self.step / self.cosine
            known = self.dry[cell] = land.is_land(*land.cell(*point)) and not _in_water(point, self.waters)
        return known

    def quickest(self, by_car: bool) -> Around:
        """Return the quickest way from end to end (A*: what is left takes no less than a straight road)."""
        lines = self._lines(by_car)
        start, goal = self.ends
        best, came = {start: 0.0}, {start: start}
        queue = [(0.0, start)]
        done: set[Cell] = set()
        while queue:
            _, cell = heapq.heappop(queue)
            if cell == goal:
                break
            if cell in done:
                continue
            done.add(cell)
            for there, minutes in (*self._steps(cell), *((one, ferry.minutes) for one, ferry in lines.get(cell, ()))):
                total = best[cell] + minutes
                if total < best.get(there, math.inf):
                    best[there], came[there] = total, cell
                    heapq.heappush(queue, (total + ROAD * self.km(there, goal), there))
        return self._told(came, lines)

    def _steps(self, cell: Cell) -> Iterator[tuple[Cell, float]]:
        """Yield the neighbours of *cell* with the minutes to each; a boat that nobody listed is waited for."""
        from_land = self.is_dry(cell)
        for down, right, length in _NEIGHBOURS:
            there = cell[0] + down, cell[1] + right
            # Two cells that touch by their corners only are no bridge.
            leaks = down and right and not (self.is_dry((there[0], cell[1])) or self.is_dry((cell[0], there[1])))
            if self.holds(there) and not leaks:
                km = self.side * length
                yield there, ROAD * km if self.is_dry(there) else OPEN_SEA * km + (WAIT if from_land else 0)

    def _told(self, came: dict[Cell, Cell], lines: dict[Cell, list[tuple[Cell, Ferry]]]) -> Around:
        """Walk back from the end and add up what the way is made of."""
        cell, road, sea, wet = self.ends[1], 0.0, 0.0, 0
        ferries: list[Ferry] = []
        while (before := came[cell]) != cell:
            boarded = next((ferry for there, ferry in lines.get(before, ()) if there == cell), None)
            if boarded:
                ferries.append(boarded)
            elif self.is_dry(cell):
                road += self.km(before, cell)
            else:
                wet += self.is_dry(before)
                sea += self.km(before, cell)
            cell = before
        minutes = sum(ferry.minutes for ferry in ferries) + wet * WAIT + OPEN_SEA * sea
        return Around(road / WINDING, minutes, tuple(ferry.name for ferry in reversed(ferries)), sea)

    def km(self, one: Cell, other: Cell) -> float:
        """Return the km between two cells."""
        return self.side * math.hypot(one[0] - other[0], one[1] - other[1])

    def _lines(self, by_car: bool) -> dict[Cell, list[tuple[Cell, Ferry]]]:
        """Return the ferries of the grid by the cell they leave from; both ends are land, whatever the cells say."""
        lines: dict[Cell, list[tuple[Cell, Ferry]]] = {}
        for ferry in _table().ferries:
            one, other = (self.cell(end) for end in ferry.ends)
            if one != other and self.holds(one) and self.holds(other) and (ferry.cars or not by_car):
                self.dry |= {one: True, other: True}
                lines.setdefault(one, []).append((other, ferry))
                lines.setdefault(other, []).append((one, ferry))
        return lines


_NEIGHBOURS = [(down, right, math.hypot(down, right)) for down in (-1, 0, 1) for right in (-1, 0, 1) if down or right]


class Table(NamedTuple):
    """What ``crossings.toml`` says."""

    fixed: list[tuple[Point, Point]]
    ferries: list[Ferry]
    waters: list[Water]
    mountains: list[tuple[Box, float]]


@functools.cache
def _table() -> Table:
    raw: dict[str, Any] = tomllib.loads(Path(__file__).with_name("crossings.toml").read_text(encoding="utf-8"))
    outlines = [list(zip(water["outline"][::2], water["outline"][1::2], strict=True)) for water in raw["waters"]]
    return Table(
        fixed=[((a, b), (c, d)) for a, b, c, d in raw["fixed"]],
        ferries=[_ferry(one) for one in raw["ferries"]],
        waters=[(_box(outline), outline) for outline in outlines],
        mountains=[(tuple(one["box"]), one["factor"]) for one in raw["mountains"]],
    )


def _ferry(one: dict[str, Any]) -> Ferry:
    a, b, c, d = one["ends"]
    return Ferry(one["name"], ((a, b), (c, d)), one["minutes"], one.get("cars", True))


def _box(outline: list[Point]) -> Box:
    rows, columns = zip(*outline, strict=True)
    return min(rows), min(columns), max(rows), max(columns)


def _within(point: Point, box: Box) -> bool:
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def _in_water(point: Point, waters: list[Water]) -> bool:
    """Whether *point* lies in one of the *waters*: the count of shores to the east of it is odd."""
    return any(_within(point, box) and _encloses(outline, point) for box, outline in waters)


def _encloses(outline: list[Point], point: Point) -> bool:
    inside = False
    for (a, b), (c, d) in zip(outline, outline[1:] + outline[:1], strict=True):
        if (a > point[0]) != (c > point[0]) and point[1] < b + (point[0] - a) * (d - b) / (c - a):
            inside = not inside
    return inside

"""The package: both jobs as money a year, assembled from the figures of the findings.

A finding may carry ``figures["package"]``: ``currency``; ``present`` and ``offered`` (line to three amounts: low,
middle, high); ``hours`` (paid a year, ``present`` and ``offered``); ``assumptions``; and ``commute_cost``, what the way
costs a year (``low``, ``middle``, ``high``, ``currency``), with the hours on the way in ``figures["hours_a_year"]``.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from jobrsvp.model import Assumption, Band, Finding, Package, Profile
from jobrsvp.money.ledger import Ledger
from jobrsvp.money.pay import assumed, scaled

SOURCES = ("pay-cut", "benefits", "commute")
PAY, WAY, TOTAL = "base", "commute_cost", "total"
WAY_NOW, HOURS_NOW = "present_commute_cost", "present_commute_hours"
CENT = Decimal("0.01")
NOTHING = Band(low=Decimal(0), middle=Decimal(0), high=Decimal(0))

Lines = Mapping[str, Band]


def assemble(findings: Iterable[Finding], profile: Profile) -> Package | None:
    """Return the package that the figures of *findings* make up, ``None`` when they hold no amount.

    The difference has a ``total`` only when the base pay of both jobs is known; benefits take part in it only when the
    profile says which ones the person has, and the way to work only when it says what the present one costs.
    """
    figures = {finding.evaluator: finding.figures for finding in findings if finding.evaluator in SOURCES}
    parts: list[Any] = [part for name in SOURCES if (part := figures.get(name, {}).get("package"))]
    currency = next((part["currency"] for part in parts if part.get("currency")), None)
    if currency is None:
        return None
    ledger = Ledger(profile.assumptions)
    present, offered = lines_of(ledger, parts, "present", currency), lines_of(ledger, parts, "offered", currency)
    if not present and not offered:
        return None
    ways = ways_of(ledger, figures.get("commute", {}), currency)
    present, offered = {**present, **ways["present"]}, {**offered, **ways["offered"]}
    compared = Comparison(
        present=present, offered=offered, benefits=profile.benefits.has is not None, way=WAY_NOW in profile.assumptions
    )
    hours = hours_of(ledger, parts, figures.get("commute", {}))
    return Package(
        currency=currency,
        present=compared.with_total(present),
        offered=compared.with_total(offered),
        difference=compared.difference(),
        hourly=compared.hourly(hours),
        assumptions=tuple(assumptions_of(ledger, parts, ways["offered"])),
    )


def lines_of(ledger: Ledger, parts: Iterable[Any], side: str, currency: str) -> dict[str, Band]:
    """Return the lines of one *side* in *currency*; those without an exchange rate are left out."""
    lines = {}
    for part in parts:
        for name, amounts in (part.get(side) or {}).items():
            try:
                rate = ledger.convert(Decimal(1), part["currency"], currency)
            except LookupError:
                continue
            lines[name] = scaled(band_of(amounts), rate)
    return lines


def band_of(amounts: Sequence[Any]) -> Band:
    """Return three amounts as a band, in order."""
    low, middle, high = (Decimal(str(amount)) for amount in amounts)
    return Band(low=low, middle=middle, high=high)


def ways_of(ledger: Ledger, commute: Mapping[str, Any], currency: str) -> dict[str, dict[str, Band]]:
    """Return what the ways to both jobs cost, as negative lines; nothing when the way to the new one is not known."""
    cost = (commute.get("package") or {}).get(WAY)
    if not cost:
        return {"present": {}, "offered": {}}
    try:
        rate = ledger.convert(Decimal(1), cost["currency"], currency)
    except LookupError:
        return {"present": {}, "offered": {}}
    now = assumed(ledger, WAY_NOW).value
    offered = scaled(band_of((cost["high"], cost["middle"], cost["low"])), -rate)
    return {"present": {WAY: Band(low=-now, middle=-now, high=-now)} if now else {}, "offered": {WAY: offered}}


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Comparison:
    """The lines of both jobs; ``benefits`` and the ``way`` take part only when those of the present job are known."""

    present: Lines
    offered: Lines
    benefits: bool
    way: bool

    @property
    def names(self) -> list[str]:
        """The lines that can be compared, in order."""
        every = dict.fromkeys((*self.present, *self.offered))
        return [name for name in every if self.comparable(name)]

    def comparable(self, name: str) -> bool:
        """Whether the line *name* is known of both jobs; a benefit that a job lacks is known to be nothing."""
        if name == PAY:
            return self.both_pay
        return self.way if name == WAY else self.benefits

    @property
    def both_pay(self) -> bool:
        """Whether the base pay of both jobs is known."""
        return PAY in self.present and PAY in self.offered

    def with_total(self, lines: Lines) -> Lines:
        """Return *lines*, with nothing for the other job's and a total when both can be added up."""
        if not self.both_pay:
            return lines
        compared = {name: lines.get(name, NOTHING) for name in self.names}
        return {**lines, **compared, TOTAL: add_up(compared.values())}

    def difference(self) -> Lines:
        """Return offered minus present, line by line, and the total of it."""
        lines = {name: minus(self.offered.get(name, NOTHING), self.present.get(name, NOTHING)) for name in self.names}
        return {**lines, TOTAL: add_up(lines.values())} if self.both_pay else lines

    def hourly(self, hours: Mapping[str, Decimal]) -> Lines:
        """Return the totals per hour."""
        sides = {"present": self.with_total(self.present), "offered": self.with_total(self.offered)}
        return {
            side: rounded(scaled(lines[TOTAL], 1 / hours[side]))
            for side, lines in sides.items()
            if TOTAL in lines and hours.get(side)
        }


def add_up(bands: Iterable[Band]) -> Band:
    """Return the sum of *bands*: all low, all middle, all high."""
    low, middle, high = (sum(column, Decimal(0)) for column in zip(*map(ends, bands), strict=True))
    return Band(low=low, middle=middle, high=high)


def ends(band: Band) -> tuple[Decimal, Decimal, Decimal]:
    """Return *band* as three amounts."""
    return (band.low, band.middle, band.high)


def minus(one: Band, other: Band) -> Band:
    """Return *one* minus *other*; what is uncertain in both is the same in both (the cover, say)."""
    low, middle, high = (a - b for a, b in zip(ends(one), ends(other), strict=True))
    return Band(low=min(low, middle, high), middle=middle, high=max(low, middle, high))


def hours_of(ledger: Ledger, parts: Iterable[Any], commute: Mapping[str, Any]) -> dict[str, Decimal]:
    """Return the hours of both jobs a year: paid, and on the way if the present one is known."""
    paid: Mapping[str, Any] = next((part["hours"] for part in parts if part.get("hours")), {})
    now, then = ledger.own.get(HOURS_NOW), middle_of(commute.get("hours_a_year") or 0)
    on_the_way = {} if now is None else {"present": now, "offered": then}
    return {side: Decimal(str(hours)) + on_the_way.get(side, 0) for side, hours in paid.items()}


def middle_of(number: Any) -> Decimal:
    """Return a number, or the middle of three."""
    if isinstance(number, Mapping):
        number = number["middle"]
    elif isinstance(number, Sequence) and not isinstance(number, str):
        number = number[len(number) // 2]
    return Decimal(str(number))


def rounded(band: Band) -> Band:
    """Return *band* in whole cents."""
    low, middle, high = (amount.quantize(CENT) for amount in ends(band))
    return Band(low=low, middle=middle, high=high)


def assumptions_of(ledger: Ledger, parts: Iterable[Any], way: Lines) -> Iterator[Assumption]:
    """Yield every number that the package rests on, once."""
    seen = set()
    for row in (row for part in parts for row in part.get("assumptions", ())):
        if row["key"] not in seen:
            seen.add(row["key"])
            yield Assumption(**{**row, "value": Decimal(str(row["value"]))})
    yield from (assumed(ledger, key) for key in (WAY_NOW, HOURS_NOW) if way and key in ledger.own)

"""Postal codes in a text: a code whose shape says its country, and plain digits that any of several may mean."""

from __future__ import annotations

import re
from collections.abc import Iterator

#: Shapes that belong to one country, and how much of the match is the key: outward codes, routing keys, four digits.
SHAPES = (
    ("GB", re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]?) ?\d[A-Z]{2}\b")),
    ("CA", re.compile(r"\b([ABCEGHJ-NPRSTVXY]\d[A-Z]) ?-?\d[A-Z]\d\b")),
    ("IE", re.compile(r"\b([AC-FHKNPRTV-Y]\d[\dW]) ?[AC-FHKNPRTV-Y\d]{4}\b")),
    ("NL", re.compile(r"\b(\d{4}) ?[A-Z]{2}\b")),
    ("PL", re.compile(r"\b(\d{2}-\d{3})\b")),
    ("SE", re.compile(r"\b(\d{3} \d{2})\b")),
    ("US", re.compile(r"\b(\d{5})-\d{4}\b")),
)
#: Codes that stand only beside a city of their country: ``London EC2A``, ``Toronto M5V``, ``Dublin D02``.
SHORT = (
    ("GB", re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]?)\b")),
    ("CA", re.compile(r"\b([ABCEGHJ-NPRSTVXY]\d[A-Z])\b")),
    ("IE", re.compile(r"\b([AC-FHKNPRTV-Y]\d[\dW])\b")),
)
DIGITS = re.compile(r"(?<![\d.-])(?:\b([A-Z]{1,2})-)?\b(\d{4,6})\b(?!-\d)")
BY_DIGITS = {
    4: ("CH", "AT", "NL", "BE", "DK", "NO", "AU", "NZ"),
    5: ("US", "DE", "FR", "IT", "ES", "FI", "SE", "PL"),
    6: ("IN",),
}
PLATES = {"D": "DE", "CH": "CH", "A": "AT", "F": "FR", "B": "BE", "NL": "NL", "I": "IT", "E": "ES", "DK": "DK",
          "S": "SE", "SE": "SE", "N": "NO", "NO": "NO", "FI": "FI", "FIN": "FI", "DE": "DE", "AT": "AT", "BE": "BE",
          "FR": "FR", "IT": "IT", "ES": "ES", "PL": "PL", "US": "US", "IN": "IN", "AU": "AU"}  # fmt: skip
RADIUS_KM = {"US": 2.0, "GB": 3.0, "CA": 3.0, "NL": 2.0, "DE": 3.0, "FR": 4.0, "IT": 4.0, "AU": 10.0, "IN": 12.0}
USUAL_RADIUS_KM = 3.0
WEAK = frozenset({"IN"})  #: countries whose codes lie so badly that a named city is nearer to the truth


def shaped(text: str) -> Iterator[tuple[str, str]]:
    """Yield (country, code) of the codes in *text* whose shape or prefix says the country."""
    for country, shape in SHAPES:
        for match in shape.finditer(text):
            yield country, match[1].replace(" ", "").replace("-", "")
    for match in DIGITS.finditer(text):
        if match[1] in PLATES:
            yield PLATES[match[1]], match[2]


def plain(text: str) -> Iterator[tuple[str, str]]:
    """Yield (country, code) of what digits or half a code in *text* may mean; only a place beside them tells."""
    for match in DIGITS.finditer(text):
        if match[1] not in PLATES:
            yield from ((country, match[2]) for country in BY_DIGITS[len(match[2])])
    for country, shape in SHORT:
        for match in shape.finditer(text):
            yield country, match[1]


def without(text: str) -> str:
    """Return *text* without postal codes."""
    for _, shape in (*SHAPES, *SHORT):
        text = shape.sub(" ", text)
    return " ".join(DIGITS.sub(" ", text).split()).strip(" -,")

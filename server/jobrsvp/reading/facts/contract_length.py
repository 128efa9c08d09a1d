"""How long the contract runs: ``a 12-month contract``, ``befristet auf zwei Jahre``."""

from __future__ import annotations

import functools
import re
from decimal import Decimal
from itertools import islice

from jobrsvp.languages import Languages, Passed

LONGEST_MONTHS = 60  # a longer "contract" is the firm's or a customer's
WEEKS_A_MONTH = Decimal("4.345")
MOST = 60  # mentions that are looked at
REACH = 90  # characters around a word for a contract in which its length stands
MONTHS = {"month": 1, "year": 12}


def months(page: Passed, words: Languages) -> tuple[int, tuple[int, int]] | None:
    """Return the length of the contract in months, and where *page* says it."""
    around = page.windows(("contract.kind", "contract.label"), REACH)
    hits = (said for window in around for said in _grammar(words).finditer(page.text, *window))
    for said in islice(hits, MOST):
        count, unit = said.group("count", "unit") if said["unit"] else said.group("count_2", "unit_2")
        found = _in_months(int(count) if count.isdigit() else words.list("number")[count], words.codes_of("span")[unit])
        if 1 <= found <= LONGEST_MONTHS:
            return found, said.span()
    return None


def _in_months(count: int, unit: str) -> int:
    return round(count / WEEKS_A_MONTH) if unit == "week" else count * MONTHS[unit]


@functools.cache
def _grammar(words: Languages) -> re.Pattern[str]:
    """Return a length before or behind the word for a contract, as a pattern."""
    count, unit = rf"\d{{1,3}}|{words.words('number')}", words.words("span")
    kind, label, lead, whole, work = (
        words.alternation(f"contract.{name}") for name in ("kind", "label", "lead", "whole", "work")
    )
    return re.compile(
        rf"(?<!\w)(?P<count>{count})[ -]?(?:{whole} )?(?P<unit>{unit})[ -](?:\(?\w{{2,12}}\)? ){{0,2}}?"
        rf"{kind}(?! ?{work})"
        rf"|{label}(?: ?[(:,-] ?|\n| {lead}){{0,3}} ?(?P<count_2>{count})[ -]?\+?(?:{whole} )?(?P<unit_2>{unit})"
    )

"""How long the contract runs: ``a 12-month contract``, ``befristet auf zwei Jahre``, ``CDD saisonnier (6 mois)``."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain, islice

from jobrsvp.languages import Languages, Passed
from jobrsvp.reading.facts.contract_dates import FOR_A_TIME, lasting

Span = tuple[int, int]

LONGEST_MONTHS = 60  # a longer "contract" is the firm's or a customer's
WEEKS_A_MONTH = Decimal("4.345")
MOST = 60  # mentions that are looked at
REACH = 90  # characters around a word for a contract in which its length stands
NEAR = 60  # characters, some eight words, between "temporary" and how long
BESIDE = 30  # characters before a length that may say that it is a probation, a notice, a time already past
BEHIND = 25  # characters behind it: "12 months of experience"
MONTHS = {"month": 1, "year": 12}


def months(page: Passed, words: Languages) -> tuple[int, Span] | None:
    """Return the length of the contract in months, and where *page* says it."""
    said = chain(_joined(page, words), _limited(page, words), _in_words(page), lasting(page, words))
    return next(((found, span) for found, span in said if 1 <= found <= LONGEST_MONTHS), None)


def _joined(page: Passed, words: Languages) -> Iterator[tuple[int, Span]]:
    """Yield the lengths that stand right beside a word for a contract, or under a label."""
    around = page.windows(("contract.kind", "contract.label"), REACH)
    hits = (said for window in around for said in _grammar(words).finditer(page.text, *window))
    for said in islice(hits, MOST):
        count, unit = ("count", "unit") if said["unit"] else ("count_2", "unit_2")
        if not _is_another(page, (said.start(count), said.end(unit)), words):
            yield _in_months(said[count], said[unit], words), said.span()


def _limited(page: Passed, words: Languages) -> Iterator[tuple[int, Span]]:
    """Yield the lengths in sentences that say that the work ends some day."""
    for start, end in islice(sorted(span[:2] for one in FOR_A_TIME for span in page.spans(one)), MOST):
        first, last = page.clause(page.number(start))
        around = max(first, start - NEAR), min(last, end + NEAR)
        for said in sorted(_length(words).finditer(page.text, *around), key=lambda one: _gap(one, start, end)):
            if not _is_another(page, said.span(), words):
                yield _in_months(said["count"], said["unit"], words), (min(start, said.start()), max(end, said.end()))


def _in_words(page: Passed) -> Iterator[tuple[int, Span]]:
    """Yield where a year, or half of one, is told without a number: ``een jaarcontract``."""
    yield from ((MONTHS["year"], span[:2]) for span in page.spans("contract.one_year"))
    yield from ((MONTHS["year"] // 2, span[:2]) for span in page.spans("contract.half_year"))


def _gap(said: re.Match[str], start: int, end: int) -> int:
    return max(start - said.end(), said.start() - end)


def _is_another(page: Passed, length: Span, words: Languages) -> bool:
    """Whether the words around say that *length* is a probation, a notice, experience, or the age of a firm."""
    first, last = page.clause(page.number(length[0]))
    before = page.text[max(first, length[0] - BESIDE) : length[0]]
    behind = page.text[length[1] : min(last, length[1] + BEHIND)]
    return bool(_other_before(words).search(before) or words.pattern("contract.other_behind").search(behind))


@functools.cache
def _other_before(words: Languages) -> re.Pattern[str]:
    return re.compile(words.alternation("contract.other_before") + r" ?:? ?\Z")


def _in_months(count: str, unit: str, words: Languages) -> int:
    number = int(count) if count.isdigit() else words.list("number")[count]
    span = words.codes_of("span")[unit]
    return round(number / WEEKS_A_MONTH) if span == "week" else number * MONTHS[span]


def _count(words: Languages) -> str:
    return rf"\d{{1,3}}|{words.words('number')}"


@functools.cache
def _length(words: Languages) -> re.Pattern[str]:
    """Return ``12 months`` and ``(two) years`` as a pattern; of a range its end."""
    whole, unit = words.alternation("contract.whole"), words.words("span")
    count = rf"(?<![\w.,])(?P<count>{_count(words)})"
    return re.compile(rf"{count}(?:\(\d{{1,2}}\)|[ -]){{0,3}}(?:{whole} )?(?P<unit>{unit})")


@functools.cache
def _grammar(words: Languages) -> re.Pattern[str]:
    """Return a length before or behind the word for a contract, as a pattern."""
    count, unit, to = _count(words), words.words("span"), words.words("range_to")
    kind, label, lead, whole, work = (
        words.alternation(f"contract.{name}") for name in ("kind", "label", "lead", "whole", "work")
    )
    return re.compile(
        rf"(?<!\w)(?P<count>{count})[ -]?(?:{whole} )?(?P<unit>{unit})[ -](?:\(?\w{{2,12}}\)? ){{0,2}}?"
        rf"{kind}(?! ?{work})"
        rf"|{label}(?: ?[(:,|·•-] ?|\n| {lead}){{0,3}} ?(?:\d{{1,2}} ?(?:-|{to}) ?)?"
        rf"(?P<count_2>{count})[ -]?(?:\+[ -]?)?(?:{whole} )?(?P<unit_2>{unit})"
    )

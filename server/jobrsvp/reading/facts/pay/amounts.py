"""Figures joined into amounts: ``$150-180K``, ``from 30 to 35 an hour``, ``Min 60,000 Max 80,000``."""

from __future__ import annotations

import dataclasses
import functools
import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jobrsvp.languages import Languages
from jobrsvp.languages.patterns import either
from jobrsvp.reading.facts.pay.figures import Figure, figures

_MOST = 3000  # numbers that are looked at: a text with more of them is no posting
_WIDEST = 6  # the top of a band is hardly ever more than this many times its bottom
_THOUSAND = 1000  # what a "k" on one end makes of the other, which is written without
_FALLING = 2  # a band from its top to its bottom is hardly wider; "£45,000 - £5,000 bonus" is none
_BAND = 90  # characters between the ends of a band: "$118,000 in the lowest cost area and $164,000"
_COLUMN = 90  # characters between a minimum and a maximum, which stand in lines of their own
_OPENING = 40  # characters before a band in which "between" and "from" stand
_TITLE = 34  # characters before a figure in which "minimum" and "maximum" stand
_NAMED = 24  # characters before a number in which its name stands: "Requisition ID: "
_WHOLE = 10_000  # from here on a figure is written in full, so that "90 to 110,000" is in thousands
_DATES = re.compile(
    r"\d{1,2}/\d{1,2}/\d{2,4}|\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}:\d{2}"
    r"|\d{3}[ .-]\d{3}[ .-]\d{4}\b|0\d{2,4}[ -]?\d{3}|\d{1,6}x\b"
)  # with times, telephone numbers and factors
_DATE = 10  # characters of a date
_DAY = re.compile(r"(?<!\d)(?:\d{4}-\d{2}-\d{2}|\d{1,2}([/.])\d{1,2}\1\d{4}|\d{1,2}:\d{2}(?::\d{2})?)(?!\d)")
_YEAR = re.compile(r"(?:19|20)\d{2}(?![\d,.])")
_PERCENT = re.compile(r" ?%")
_GLUE = re.compile(r" ?\+?[ -]?")  # "5+ years", "8-12 week"
SHORT_MONTH = 3  # letters


@dataclasses.dataclass(frozen=True, slots=True)
class Amount:
    """One figure, or two that are the ends of a range; ``text[start:end]`` of the folded text."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    ranged: bool
    currency: str | None
    grouped: bool
    multiplied: bool
    indian: bool

    @property
    def huge(self) -> bool:
        """Whether it was written in millions, as companies are and wages are not."""
        return self.multiplied and self.high >= 1_000_000 and not self.indian


@dataclasses.dataclass(frozen=True, slots=True)
class _Joints:
    """What stands between and beside figures in the active languages, for lower-case text."""

    aside: re.Pattern[str]
    gap: re.Pattern[str]
    slash: re.Pattern[str]
    and_gap: re.Pattern[str]
    loose_gap: re.Pattern[str]
    between: re.Pattern[str]
    minimum: re.Pattern[str]
    maximum: re.Pattern[str]
    counted: tuple[str, ...]
    ordinal: re.Pattern[str]
    named: re.Pattern[str]
    name: re.Pattern[str]
    gross: re.Pattern[str]


@functools.lru_cache(maxsize=32)
def _joints(languages: Languages) -> _Joints:
    """Return the patterns of *languages*, compiled once."""
    to, both, rising = (languages.words(f"amount_{name}") for name in ("to", "and", "rising"))
    about = rf"(?:{languages.words('amount_about')} ?)?"
    gross = rf" ?{languages.alternation('pay.gross')}"
    return _Joints(
        aside=re.compile(rf",? ?{languages.alternation('pay.period')}|,?{gross}"),
        # In lines of their own as well, but a dash that begins a line is the mark of an item.
        gap=re.compile(rf"(?: ?(?:-{{1,2}}>?|~|〜|{to}) ?|\n(?:-{{1,2}}|{to})\n|\n?{to}[ \n]|,? ?{rising} ){about}"),
        slash=re.compile(r" ?/ ?"),
        and_gap=re.compile(rf" ?(?:{both}|&) "),
        loose_gap=re.compile(
            rf"(?: |,? \(?)[a-z][a-z ]{{3,60}}\)?,? (?:(?:{both}|{to}) |(?:{both}, [a-z ]{{4,30}}, )?{rising} )"
        ),
        between=re.compile(rf"{languages.words('amount_between')}[^\d\n.;]{{0,24}}$"),
        minimum=_column(languages.words("amount_minimum")),
        maximum=_column(languages.words("amount_maximum")),
        counted=(*languages.list("counted"), *_months(languages)),
        ordinal=re.compile(rf"(?:{either(languages.list('ordinal'))})(?!\w)"),
        named=re.compile(rf"(?:{languages.alternation('pay.number_label')}|#|(?<!\w)x)[ :#.-]{{0,3}}$"),
        # "401(k)", "14 salaries": what is no amount by what it begins.
        name=re.compile(rf"{languages.alternation('pay.number_name')}|{languages.alternation('pay.payments')}"),
        gross=re.compile(gross),
    )


def _months(languages: Languages) -> tuple[str, ...]:
    """Return the names of months; short ones are English, for elsewhere they are words: Czech "pro" is a December."""
    return (*languages.only().list("month"), *(name for name in languages.list("month") if len(name) > SHORT_MONTH))


def _column(title: str) -> re.Pattern[str]:
    """Return what ends at a figure under the *title* of its column."""
    return re.compile(rf"{title}[^\d\n]{{0,24}}\n?[^\d\n]{{0,6}}$")


def amounts(text: str, languages: Languages) -> Iterator[Amount]:
    """Yield the amounts of the folded *text*, left to right, without numbers that count something else than money."""
    low, joints = languages.passed(text).text, _joints(languages)
    numbers = list(itertools.islice(figures(text, languages), _MOST))
    found = [
        figure
        for figure, following in itertools.zip_longest(numbers, numbers[1:])
        if not _counts_something(low, figure, joints) or _begins_range(low, figure, following, joints)
    ]
    at = 0
    while at < len(found):
        step, amount = _widest(low, found[at : at + 3], joints)
        at += step
        yield amount


def _begins_range(text: str, figure: Figure, following: Figure | None, joints: _Joints) -> bool:
    """Whether what looks like a year is the lower end of a range of pay: "from 2000 up to 3000 EUR"."""
    if following is None or not following.currency or figure.currency or not _YEAR.match(text, figure.start):
        return False
    return not _in_date(text, figure) and _joined(text, figure, following, joints)


def _counts_something(text: str, figure: Figure, joints: _Joints) -> bool:
    if figure.currency or _PERCENT.match(text, figure.end):
        return bool(_PERCENT.match(text, figure.end))
    if _is_date(text, figure, joints) or joints.name.match(text, figure.start):
        return True
    if joints.ordinal.match(text, figure.end) or _counted(text, figure.end, joints):
        return True
    return bool(joints.named.search(text, max(0, figure.start - _NAMED), figure.start))


def _counted(text: str, at: int, joints: _Joints) -> bool:
    """Whether the word behind the number says what it counts: hours, people, a month of the calendar."""
    glue = _GLUE.match(text, at)
    start = glue.end() if glue else at
    return text.startswith(joints.counted, start) and any(_whole(text, start, word) for word in joints.counted)


def _whole(text: str, start: int, word: str) -> bool:
    after = text[start + len(word) : start + len(word) + 1]
    return text.startswith(word, start) and not after.isalpha()


def _is_date(text: str, figure: Figure, joints: _Joints) -> bool:
    """Whether a date, a time or a year is written there: 2,000 a month is written "2000 gross" too."""
    if _DATES.match(text, figure.start) or _in_date(text, figure):
        return True
    year = figure.multiplier == 1 and _YEAR.match(text, figure.start)
    return bool(year) and not joints.gross.match(text, figure.end)


def _in_date(text: str, figure: Figure) -> bool:
    """Whether the figure is a part of a date or time: the day of 2023-10-14."""
    near = _DAY.finditer(text, max(0, figure.start - _DATE), figure.end + _DATE)
    return any(day.start() <= figure.start < day.end() for day in near)


def _widest(text: str, following: Sequence[Figure], joints: _Joints) -> tuple[int, Amount]:
    """Return how many of *following* were used, and the amount they make."""
    first = following[0]
    for step, last in reversed(list(enumerate(following[1:], start=2))):
        chained = all(_joined(text, one, other, joints) for one, other in itertools.pairwise(following[:step]))
        if chained or _table(text, first, last, joints):
            ends = _ends(first, last)
            if ends:
                return step, _amount((first, last), ends)
    return 1, _amount((first,), (first.value, first.value))


def _joined(text: str, first: Figure, last: Figure, joints: _Joints) -> bool:
    if last.start - first.end > _BAND:
        return False
    starts = _behind(text, first.end, joints)
    if any(joints.gap.fullmatch(text, start, last.start) for start in starts):
        return True
    if (
        first.raw < _THOUSAND
        and first.multiplier < last.multiplier
        and joints.slash.fullmatch(text, first.end, last.start)
    ):
        return True  # "40/45 k€"
    if not joints.between.search(text, max(0, first.start - _OPENING), first.start):
        return False
    gaps = (joints.and_gap, joints.loose_gap) if first.currency and last.currency else (joints.and_gap,)
    return any(gap.fullmatch(text, start, last.start) for gap in gaps for start in starts)


def _behind(text: str, end: int, joints: _Joints) -> tuple[int, ...]:
    """Return where the gap behind a figure may start: past "a year" and "gross" as well."""
    aside = joints.aside.match(text, end)
    return (end, aside.end()) if aside else (end,)


def _table(text: str, first: Figure, last: Figure, joints: _Joints) -> bool:
    """Whether the two stand in a column of a minimum and a maximum."""
    if last.start - first.end > _COLUMN:
        return False
    left, right = max(0, first.start - _TITLE), max(first.end, last.start - _TITLE)
    return bool(joints.minimum.search(text, left, first.start) and joints.maximum.search(text, right, last.start))


def _ends(first: Figure, last: Figure) -> tuple[Decimal, Decimal] | None:
    """Return both ends in full: a ``k`` on one of them is for both."""
    named = {first.currency, last.currency} - {None}
    if len(named) == 2 and "$" not in named:
        return None
    low, high = first.value, last.value
    if first.raw < _THOUSAND and first.multiplier == 1 and (last.multiplier > 1 or last.value >= _WHOLE):
        low *= last.multiplier if last.multiplier > 1 else _THOUSAND
    if last.raw < _THOUSAND and last.multiplier == 1 and first.multiplier > 1:
        high *= first.multiplier
    if 0 < high < low <= high * _FALLING and named:
        return high, low
    return (low, high) if 0 < low <= high <= low * _WIDEST else None


def _amount(parts: Sequence[Figure], ends: tuple[Decimal, Decimal]) -> Amount:
    coded = [figure.currency for figure in parts if figure.coded]
    signed = [figure.currency for figure in parts if figure.currency]
    return Amount(
        start=parts[0].start,
        end=parts[-1].end,
        low=ends[0],
        high=ends[1],
        ranged=len(parts) == 2,
        currency=(coded or signed or [None])[0],
        grouped=any(figure.grouped for figure in parts),
        multiplied=any(figure.multiplier > 1 for figure in parts),
        indian=any(figure.indian for figure in parts),
    )

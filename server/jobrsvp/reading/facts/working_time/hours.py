"""How many hours a week the work takes: ``35 to 40 hours a week``, ``Part time (20 h)``, ``Uren: 24-32``."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain, islice

from jobrsvp.languages import Languages, Passed
from jobrsvp.languages.patterns import either
from jobrsvp.reading.facts.working_time import described, whose
from jobrsvp.reading.facts.working_time.found import Found
from jobrsvp.reading.facts.working_time.in_words import in_words

Span = tuple[int, int]

FEWEST, MOST_HOURS = 4, 80  # a week: fewer are a day's, more nobody works
FULL_WEEK = 39  # hours that a full post takes, between 35 and 42
FEWEST_BARE, MOST_BARE = 8, 60  # where nothing says that they are a week's: 4 hours are a shift, 72 a promise to answer
FEWEST_ALONE = 15  # eight or twelve hours without any word are a shift
DAY = 24  # hours
HOUR, HALF = 60, Decimal("0.5")  # minutes; hours
ALL_DAY = (24, 48)  # hours that customers wait, and a desk is open: no week where nothing says so
MOST = 60  # mentions that are looked at: a posting repeats itself less often
BEFORE = 40  # characters: what makes hours something else stands right before them
NOTE = 120  # characters from an amount over a note in brackets: "£30,000 (scale, full-time equivalent, 37 hours)"
PART = Decimal("0.9")  # of the hours that pay rests on: fewer are part time, more are a matter of breaks
NOT_HERE = 20  # characters between such a word and the number
BEHIND = 14  # characters behind: "40 hours of annual training", "8 hours a day"
LONGEST_HEADLINE = 80  # characters of a title with the hours behind it
REACH = 90  # characters around a word in which its number stands
_NUMBER = r"(?<![\d.,:/-])\d{1,2}(?:[.,]\d{1,2}|(?:h| h |:)[0-5]\d(?!\d))?"
# Between a number and what counts it by the week: "40 hours of teaching a week", "30 guaranteed hours".
_FILLER = r"(?:[^\W\d]{2,14}[ -])?"
_GAP = r"(?:[ -]?\(?[^\W\d]{2,12}\)?,?){0,4}"
_OPEN = r"(?:[^\W\d]{2,14}[,.]? ?){0,5}"  # between a label and its number: "Hours of work: full time, 40 hours"
_IS = r"(?:[^\W\d]{2,10} )?"  # between a label and a number that the week counts: "Your hours are 37.5 a week"

_SHARE = re.compile(r"\d{1,2}(?:[.,]\d{1,2})?")
# An amount of pay and a short word before hours: "€ 2.700 - € 3.400 bij 38 uur".
_PAID_FOR = re.compile(r"(?:[€$£] ?\d[\d.,]{2,9}|\d[\d.,]{2,9} ?(?:[€$£]|\b[a-z]{3}\b))[^\n\d;,]{1,20}$")
# A note in brackets behind an amount: "£30,000 a year (grade 6, full-time equivalent, ".
_NOTE_ON_PAY = re.compile(
    r"(?:[€$£] ?\d[\d.,]{2,9}|\d[\d., ]{2,9} ?(?:[€$£]|\b[a-z]{3}\b))[^\n\d;()]{0,30}\((?:[^\n;()]{0,70}[ ,])?\Z"
)
# What makes a number an amount of money, before it and behind: "Hourly rate: £15.50", "Taux horaire : 13,40 €".
_SIGN_BEFORE, _MONEY_BEHIND = (
    re.compile(r"[€$£] ?\Z"),
    re.compile(r" ?(?:[€$£]|(?:eur|euros?|usd|gbp|chf|pln|z\u0142|sek|kr)\b)"),
)
# A time of the day in front of another: "8 h - 16 h", "8 h 30 - 16 h".
_ENDS_A_STRETCH = re.compile(r"\d ?h(?: ?[0-5]\d)? ?- ?\Z")


def hours(page: Passed, words: Languages) -> Found | None:
    """Return the hours a week, of a range the most, and where *page* says them; the plainest words count first.

    Those that an amount of pay rests on count last: it is stated for a full week, whatever the job takes.
    """
    of_pay: Found | None = None
    for found in chain.from_iterable(find(page, words) for find in (_told, _by_two_weeks, _beside, _alone)):
        if not _of_the_pay(page, found, words):
            return described.of_the_season(page, words, _from_part_time(found, page, words))
        of_pay = of_pay or found
    rest = chain(described.described(page, words), in_words(page, words), _by_the_share(page))
    first = next((one for one in rest if of_pay is None or one.hours < PART * of_pay.hours), of_pay)
    return first and _from_part_time(first, page, words)


def _of_the_pay(page: Passed, found: Found, words: Languages) -> bool:
    """Whether an amount of pay rests on these hours: behind it, or as those of full time that it is told for."""
    start, end = found.span
    before = max(0, start - BEFORE)
    if _PAID_FOR.search(page.text[before:start]) or _full_time_pay(words).search(page.text, before, end):
        return True
    return bool(_NOTE_ON_PAY.search(page.text, max(0, start - NOTE), start))


@functools.cache
def _full_time_pay(words: Languages) -> re.Pattern[str]:
    return re.compile(words.alternation("working_time.paid_by") + rf",? ?\(? ?{_NUMBER}")


def _from_part_time(found: Found, page: Passed, words: Languages) -> Found:
    """Return *found* as the end of a range, where *page* offers part time from so many hours on, too.

    Where it offers full time beside, and does not say how long that is, a full week is the end.
    """
    said = _part_time_from(words).search(page.text)
    least = _number(said["least"]) if said and found.least is None else None
    if least == found.hours and page.says("employment.full_time"):
        return Found(Decimal(FULL_WEEK), found.span, least)
    return found._replace(least=least) if least and FEWEST <= least < found.hours else found


def _told(page: Passed, words: Languages) -> Iterator[Found]:
    """Yield the hours that are told by the week, and those behind a label."""
    around = page.windows(("working_time.hours_a_week", "working_time.by_the_week", "working_time.hours_label"), REACH)
    hits = (said for window in around for said in _by_the_week(words).finditer(page.text, *window))
    yield from (one for said in islice(hits, MOST) if (one := _found(page, said, words)))


def _by_two_weeks(page: Passed, words: Languages) -> Iterator[Found]:
    """Yield half of the hours that are told by two weeks: ``72 hours per two-week pay period``."""
    around = page.windows(("working_time.by_two_weeks",), REACH)
    hits = (said for window in around for said in _two_weeks(words).finditer(page.text, *window))
    yield from (Found(_number(said[1]) / 2, said.span()) for said in islice(hits, MOST))


@functools.cache
def _two_weeks(words: Languages) -> re.Pattern[str]:
    number = _NUMBER.replace(r"\d{1,2}", r"\d{2,3}", 1)
    return re.compile(rf"({number}) ?{_unit(words)}{_GAP} ?{words.alternation('working_time.by_two_weeks')}")


def _beside(page: Passed, words: Languages) -> Iterator[Found]:
    """Yield the hours beside *full time* and *part time*: ``part-time, 20 hours``."""
    around = page.windows(("employment.full_time", "employment.part_time"), REACH)
    hits = (said for window in around for said in _by_the_kind(words).finditer(page.text, *window))
    yield from (one for said in islice(hits, MOST) if (one := _found(page, said, words, bare=True)))


def _alone(page: Passed, words: Languages) -> Iterator[Found]:
    """Yield the hours that are all that a line, or a part of a line of facts, says."""
    hits = islice(_on_its_own(words).finditer(page.text), MOST)
    yield from (one for said in hits if (one := _found(page, said, words, bare=True)))


def _by_the_share(page: Passed) -> Iterator[Found]:
    """Yield the hours of a part of a full post: ``0.4 FTE``, ``Teilzeit 65 %``."""
    for span in islice(page.spans("working_time.share_of_full"), MOST):
        if whose.is_of_another_post(page, span.start):
            continue
        said = _SHARE.search(page.text, span.start, span.end)
        share = Decimal(said[0].replace(",", ".")) if said else Decimal(0)
        share = share / 100 if share > 1 else share
        if 0 < share < 1:
            yield Found(round(share * FULL_WEEK, 1), span[:2])
    half = (one for one in page.spans("working_time.half_of_full") if not whose.is_of_another_post(page, one.start))
    yield from (Found(HALF * FULL_WEEK, span[:2]) for span in islice(half, 1))


def _found(page: Passed, said: re.Match[str], words: Languages, *, bare: bool = False) -> Found | None:
    """Return the hours that *said* holds, unless they are no week's."""
    named = said.groupdict()
    group = next(name for name in _GROUPS if named.get(name))
    found, least_said = _number(named[group]), named[_BEGINS[group]] if group in _BEGINS else None
    found += Decimal(named.get("minutes") or 0) / HOUR + (HALF if named.get("half") else 0)
    least, most = (FEWEST_BARE, MOST_BARE) if bare else (FEWEST, MOST_HOURS)
    if not least <= found <= most or (bare and not named.get("kind") and _is_a_day(found, group)):
        return None
    if _is_stretch(said, group, found) and (bare or group != "high") and not _of_a_week(page, said.end(), words):
        return None
    if bare and found <= DAY and _ENDS_A_STRETCH.search(page.text, max(0, _start(said) - BEFORE), _start(said)):
        return None
    if _is_money(page, _start(said), said.end(group)) or _of_full_timers(page, _start(said)):
        return None
    if _is_another(page, _start(said), said.end(), words):
        return None
    if whose.is_of_another_post(page, _start(said)) or (found < FEWEST_ALONE and _is_shift(said, words)):
        return None
    return Found(found, said.span(), _number(least_said) if least_said else None)


def _number(said: str) -> Decimal:
    """Return ``37,5``, ``37h30``, ``37 h 30`` or ``37:30`` as hours."""
    whole, _, minutes = re.sub(" ?[h:] ?", " ", said).partition(" ")
    return Decimal(whole.replace(",", ".")) + (Decimal(minutes) / 60 if minutes else 0)


def _is_shift(said: re.Match[str], words: Languages) -> bool:
    """Whether *said* counts shifts a week: ``three 12-hour shifts a week``."""
    return not words.list("shift_word").keys().isdisjoint(re.findall(r"[^\W\d]+", said[0]))


def _is_a_day(hours: Decimal, group: str) -> bool:
    """Whether *hours* that nothing tells to be a week's are a shift, or those of a day."""
    return hours < FEWEST_ALONE or (hours in ALL_DAY and "high" not in group)


def _is_stretch(said: re.Match[str], group: str, hours: Decimal) -> bool:
    """Whether it is rather a stretch of a day, ``van 9 tot 17 uur`` or ``Orario: 9-18``: a week's are hours by name."""
    joined = said.string[_start(said) : said.end(group)]
    in_words = any(map(str.isalpha, joined))
    return hours <= DAY and "high" in group and (in_words or group == "labelled_high")


def _of_a_week(page: Passed, end: int, words: Languages) -> bool:
    """Whether what stands behind a number counts it by the week: ``Schedule: this is 20 to 24 hours a week``."""
    return bool(_week_behind(words).match(page.text, end))


@functools.cache
def _week_behind(words: Languages) -> re.Pattern[str]:
    counted, by_week = (words.alternation(f"working_time.{name}") for name in ("hours_a_week", "by_the_week"))
    return re.compile(rf" ?(?:{counted}|(?:{_unit(words)})?{_GAP} ?{by_week})")


def _start(said: re.Match[str]) -> int:
    """Return where the number, or the range, starts."""
    return min(said.start(name) for name, number in said.groupdict().items() if number and name in _GROUPS)


def _is_another(page: Passed, number: int, end: int, words: Languages) -> bool:
    """Whether the words before the *number*, or behind, say that they are a day's, a year's, or not worked."""
    before = page.text[max(0, number - BEFORE) : number]
    return bool(_other_before(words).search(before) or _other_behind(words).match(page.text, end))


def _is_money(page: Passed, start: int, end: int) -> bool:
    """Whether the number, or the range, is what an hour is paid."""
    return bool(_SIGN_BEFORE.search(page.text, max(0, start - 2), start) or _MONEY_BEHIND.match(page.text, end))


def _of_full_timers(page: Passed, number: int) -> bool:
    """Whether the hours are those of others, who get more: ``our full-time staff (32+ hours) enjoy medical``."""
    said = page.spans("context.full_timers", page.number(number))
    return any(0 <= number - one.end <= NOT_HERE for one in said)


@functools.cache
def _other_before(words: Languages) -> re.Pattern[str]:
    return re.compile(rf"{words.alternation('working_time.other_hours')}[^.,;\n]{{0,{NOT_HERE}}}\Z")


@functools.cache
def _other_behind(words: Languages) -> re.Pattern[str]:
    return re.compile(rf"[^.;\n\d]{{0,{BEHIND}}}?{words.alternation('working_time.no_week')}")


#: The groups that hold a number, in the order that counts: of a range its end.
_BEGINS = {"high": "low", "labelled_high": "labelled", "counted_high": "counted", "weekly_high": "weekly"}
_GROUPS = ("high", "low", "labelled_high", "labelled", "counted_high", "counted", "weekly_high", "weekly")


def _range(words: Languages, low: str, high: str) -> str:
    joint = f"(?:-|/|{words.words('range_to')})"
    return rf"(?P<{low}>{_NUMBER})(?:-? ?{joint} ?(?P<{high}>{_NUMBER.replace('/-', '')}))?\+?"


def _unit(words: Languages) -> str:
    """Return a unit of hours that is no time of the day: ``6h - 14h`` is when a shift is worked."""
    to = f"(?:-|{words.words('range_to')}|{words.words('joint')})"
    hour = rf"(?:{either(words.list('hour'))})(?!\w)\.?|(?<=\dh[0-5]\d)|(?<=\d h [0-5]\d)"
    return rf"(?:{hour})(?! ?(?:[0-5]\d ?)?{to} ?\d)"


def _more(words: Languages) -> str:
    """Return what a whole number of hours may have behind it: ``36 hours 45 minutes``, ``37 horas y media``."""
    minute, half = words.words("minute"), words.words("half_hour")
    return rf"(?:,? (?:{words.words('joint')} )?(?P<minutes>[0-5]\d) ?{minute}|(?P<half> {half}))?"


@functools.cache
def _by_the_week(words: Languages) -> re.Pattern[str]:
    """Return ``35 to 40 hours a week`` and ``Weekly hours: 38`` as a pattern."""
    behind, before, by_week = (
        words.alternation(f"working_time.{name}") for name in ("hours_a_week", "hours_label", "by_the_week")
    )
    clock, to = either(words.list("clock")), words.words("range_to")
    half = either(words.codes_of("half_of_the_day"))
    no_clock = rf"(?! ?(?:{clock})? ?(?:[0-5]\d)? ?(?::|-|%|{to})|\d)(?! ?{half})"
    # On the line below its label, or further off, a number needs its unit; behind a colon it needs none.
    unit_needed = rf"{_range(words, 'counted', 'counted_high')} ?{_unit(words)}"
    return re.compile(
        rf"{_range(words, 'low', 'high')}[ -]?(?:{behind}|{_FILLER}{_unit(words)}{_more(words)}{_GAP} ?{by_week})"
        rf"|{before}(?: \w{{2,10}})? ?: ?{_range(words, 'labelled', 'labelled_high')}{no_clock}"
        rf"|{before}[ :(\n]{{1,3}}{_OPEN}\(?{unit_needed}"
        rf"|{before}[ :\n]{{1,3}}{_IS}{_range(words, 'weekly', 'weekly_high')} ?{by_week}"
    )


@functools.cache
def _by_the_kind(words: Languages) -> re.Pattern[str]:
    kinds = [words.pattern(f"employment.{kind}").pattern for kind in ("full_time", "part_time")]
    kind = f"(?:{'|'.join(kinds)})"
    counted = rf"(?:{_range(words, 'low', 'high')} ?{_FILLER}{_unit(words)})"
    other = rf"(?:{_range(words, 'labelled', 'labelled_high')} ?{_FILLER}{_unit(words)})"
    gap = r"[\s(:,|/-]{1,3}(?:[^\W\d]{1,12}[.,:]? ){0,3}\(?"
    return re.compile(rf"(?P<kind>{kind}){gap}{counted}|{other}\)?[\s(:,|/-]{{1,3}}{kind}")


@functools.cache
def _part_time_from(words: Languages) -> re.Pattern[str]:
    """Return ``or part time from 25 hours``."""
    part, begins = words.pattern("employment.part_time").pattern, words.words("hours_from")
    return re.compile(rf"{part}[ (,]{{1,2}}{begins} (?P<least>{_NUMBER}) ?{_unit(words)}")


@functools.cache
def _on_its_own(words: Languages) -> re.Pattern[str]:
    """Return hours between two signs, or with the days they are spread over: ``40 hours over five days``."""
    over, about = words.words("hours_over"), words.words("hours_about")
    piece = rf"(?:{about} ?)?{_range(words, 'low', 'high')} ?{_unit(words)}"
    headline = rf"\A[^\n\d:]{{3,{LONGEST_HEADLINE}}}? "  # the first line may say them behind the title
    return re.compile(
        rf"(?:^|[|·•,.(:;]\s?|(?<!\d)(?<!\d )-\s?|{headline}){piece}(?= ?(?:$|[|·•,.);:–-]|{over} ))", re.MULTILINE
    )

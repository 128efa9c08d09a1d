"""Days of the week at the employer's place or at home, counted or named."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from jobrsvp.languages import Languages, Span
from jobrsvp.model import WorkplaceMode
from jobrsvp.reading.facts.workplace.piece import BLANK, Piece, Sign

WEEK = 5  # days of work
A_MONTH = 12 / 52  # weeks: one day a month in days a week
SELDOM = (("context.a_month", A_MONTH), ("context.a_quarter", 4 / 52))  # behind a number of days
DAYS_AT_WORK = 0.93  # a number of days is said of nothing but the job
DAYS_AT_HOME = 0.9  # what is left of five is at the office, if the week has five
DAYS_BY_NAME = 0.85  # "Tuesday to Thursday in the office"; may be the hours of one shift
WHOLE_WEEK_BY_NAME = 0.7  # "Monday to Friday at our office" says as often when it is open
SHORTEST_NAME = 5  # letters of a day that stands alone: "do", "so", "man" and "sat" are words, too
DENIED = re.compile(r"\s(?:\w{1,14}[^\S\n]){0,3}")  # between a denial and what it denies: "no full remote"
# Between a number of days and its place may stand, behind the number, a word or two ("3 days, all on site"); ...
_FEW_WORDS = re.compile(r",?[^\S\n](?:\w{1,10}[^\S\n]){0,2}")
_ONE_WORD = re.compile(r",?[^\S\n](?:\w{1,10}[^\S\n])?")
# ... before it, little more, or the number is that of something else ("on-site childcare, 2 days of volunteering"); ...
_HOME_FIRST = re.compile(r"(?:,|[^\S\n]?:)?[^\S\n](?:[\w']{1,10}[^\S\n]){0,3}")
_SITE_FIRST = re.compile(r"(?:,|[^\S\n]?:)?[^\S\n](?:\w{1,4}[^\S\n])?")
# ... but the office of a phrase is the employer's: "in our London office, usually for 3 days".
_OFFICE_FIRST = re.compile(r"[^.;\n]{0,30}")

# Behind a place that is joined on, its own number follows: "and at home for two".
_ALSO = re.compile(r"[^\S\n](?:\w{2,4}[^\S\n])?(?:\d|\w{3,6}(?:[.,;\n]|$))")
# Between half a day and home stand a few words, and no figure: "half a day a week can be worked from home".
_HALF_GAP = re.compile(r"[^.;\d\n]{1,40}")
# Between the days at the employer's place and the rest at home stands the place, whatever it is called.
_THE_REST = re.compile(r"[^.\n]{0,60}")
WHOLE = 100  # percent
# A share stands right beside its place: "50 % remote", "remote up to 50 %", "at home (40 %)".
_SHARE_BEFORE = re.compile(r"(?<![\d.,])(?P<share>\d{1,3}) ?%[\s-]{0,2}$")
_SHARE_BEHIND = re.compile(r"[\s(:,]{0,2}(?:[^\W\d]{2,5} ){0,2}\(?(?P<share>\d{1,3}) ?%")


def counted(days: Piece, span: Span) -> Iterator[Sign]:
    """Yield the days a week on site, as told or as what the days at home leave of five."""
    number: float = int(span.values.get("number") or days.text[days.start])
    seldom = next(((said, share) for concept, share in SELDOM if (said := days.after(concept, BLANK))), None)
    if perk := seldom[0] if seldom else days.after("context.mode_perk", BLANK):
        yield from _rarely(days.joined(perk.start, perk.end), round(number * seldom[1], 2) if seldom else None)
    if whole := days.after("context.fortnight", BLANK):
        days, number = days.joined(whole.start, whole.end), round(number / 2) or number / 2
    if number > WEEK or perk:
        return
    if rest := days.after("context.rest_at_home", _THE_REST):
        said = days.joined(rest.start, rest.end)
        yield Sign("hybrid", DAYS_AT_WORK, "the rest is at home", said.start, said.end, number or None)
        return
    for at_work, ask, concept, gap in _PLACES:
        if (place := ask(days, concept, gap)) and not _now_and_then(place, days) and not _joined_on(days, place):
            yield _sign(number if at_work else WEEK - number, at_work, days.joined(place.start, place.end))
            return
    if place := days.after("context.at_home", _may_be(days.languages)):
        yield _sign(WEEK - number, False, days.joined(place.start, place.end))


def halved(half: Piece) -> Iterator[Sign]:
    """Yield the whole week on site where no more than half a day is at home: ``on Friday afternoons from home``."""
    for concept in ("context.at_home", "workplace.remote"):
        for ask in (Piece.after, Piece.before):
            if home := ask(half, concept, _HALF_GAP):
                said = half.joined(home.start, home.end)
                yield Sign("onsite", DAYS_AT_WORK, "but half a day is at home", said.start, said.end, WEEK)
                return


def at_home(days: Piece) -> Iterator[Sign]:
    """Yield the days on site beside a number of days at home in one word: ``zwei Homeoffice-Tage``."""
    said = _number(days.languages).search(days.text, days.reach[0], days.start)
    if said and not days.after("context.mode_perk", BLANK) and not days.after("context.a_month", BLANK):
        number = days.languages.list("number").get(said["number"]) or int(said["number"])
        if 0 < number <= WEEK:
            yield _sign(WEEK - number, False, days.joined(said.start(), days.end))


@functools.lru_cache(maxsize=32)
def _number(languages: Languages) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.,])(?P<number>[1-5]|{languages.words('number')}) (?:volle |hele |fasta )?$")


def _joined_on(days: Piece, place: Piece) -> bool:
    """Whether another place and number follow: ``in the office three days a week and at home for two``."""
    joint = f" {days.text[days.end : place.start].strip()} "
    return bool(re.search(rf" {days.languages.words('joint')} ", joint)) and bool(_ALSO.match(place.text, place.end))


def others(rest: Piece, span: Span) -> Iterator[Sign]:
    """Yield the days on site that are left beside days that were told: ``one at home; the other two on campus``."""
    place = rest.after("workplace.onsite", _FEW_WORDS) or rest.after("context.at_work", _FEW_WORDS)
    if place and rest.before("context.workdays", _THE_REST):
        yield _sign(int(span.values["number"]), True, rest.joined(place.start, place.end))
    home = rest.after("context.at_home", _FEW_WORDS) or rest.after("workplace.remote", _FEW_WORDS)
    if home and not place:
        yield _sign(WEEK - int(span.values["number"]), False, rest.joined(home.start, home.end))


@functools.lru_cache(maxsize=32)
def _may_be(languages: Languages) -> re.Pattern[str]:
    """Return what stands between days and home in a sentence that allows them: ``can be worked from home``."""
    between = r"(?:\w{1,14}[^\S\n])"
    return re.compile(rf"[^\S\n]{between}{{0,5}}{languages.words('day_may')}[^\S\n]{between}{{0,3}}")


def _rarely(days: Piece, a_week: float | None) -> Iterator[Sign]:
    """Yield that some days a month are on site: hardly any days *a_week*, and yet not none."""
    for at_work, ask, concept, gap in _PLACES:
        if at_work and (place := ask(days, concept, gap)):
            said = days.joined(place.start, place.end)
            yield Sign("hybrid", DAYS_AT_WORK, "days a month are counted", said.start, said.end, a_week)
            return


def shared(place: Piece, at_work: bool) -> Iterator[Sign]:
    """Yield the days that a share of the week at *place* leaves on site: ``50 % remote``, ``in a hub (60 %)``."""
    said = _SHARE_BEHIND.match(place.text, place.end, place.reach[1])
    said = said or _SHARE_BEFORE.search(place.text, place.reach[0], place.start)
    share = int(said["share"]) if said else 0
    if said and 0 < share <= WHOLE and not _now_and_then(place, place):
        on_site = WEEK * (share if at_work else WHOLE - share)
        whole = place.joined(said.start("share"), said.end())
        mode: WorkplaceMode = "remote" if not on_site else "hybrid" if on_site < WEEK * WHOLE else "onsite"
        days = None if on_site % WHOLE else on_site // WHOLE
        yield Sign(mode, DAYS_AT_HOME, "a share of the week is told", whole.start, whole.end, days or None)


def _sign(days: float, at_work: bool, said: Piece) -> Sign:
    mode: WorkplaceMode = "remote" if not days else "hybrid" if days < WEEK else "onsite"
    weight = DAYS_AT_WORK if at_work else DAYS_AT_HOME
    return Sign(mode, weight, "days are counted", said.start, said.end, days)


def _now_and_then(place: Piece, days: Piece) -> bool:
    """Whether a perk follows the *place*, as in ``two days from home a month``; the *days* themselves are none."""
    perk = place.after("context.mode_perk", BLANK)
    return perk is not None and perk.apart(days.start, days.end)


#: Where the place of a number of days may stand: whether it is the employer's, after or before, its concept, the gap.
_PLACES = (
    (True, Piece.after, "workplace.onsite", _FEW_WORDS),
    (True, Piece.after, "context.at_work", _FEW_WORDS),
    (False, Piece.after, "workplace.remote", _ONE_WORD),
    (False, Piece.after, "context.at_home", _ONE_WORD),
    (True, Piece.before, "workplace.onsite", _SITE_FIRST),
    (True, Piece.before, "context.at_work", _OFFICE_FIRST),
    (False, Piece.before, "workplace.remote", _HOME_FIRST),
    (False, Piece.before, "context.at_home", _HOME_FIRST),
)


def named(site: Piece, at_work: bool) -> Iterator[Sign]:
    """Yield the days on site that are named: ``Tuesday to Thursday in the office``, or all others than at home."""
    said, (start, end) = names_of_days(site.languages), site.reach
    runs = said.before.search(site.text, start, site.start), said.after.match(site.text, site.end, end)
    for run in filter(None, runs):
        days, whole = days_named(run, site.languages), site.joined(run.start(), run.end())
        of_a_thing = whole.before("context.mode_denied", DENIED) or whole.before("context.on_the_site", BLANK)
        run_alone = dataclasses.replace(site, start=run.start(), end=run.end())
        if days and not of_a_thing and not run_alone.after("context.counted_thing", BLANK):
            if not at_work:
                yield _sign(max(0, WEEK - days), False, whole)
                continue
            mode: WorkplaceMode = "hybrid" if days < WEEK else "onsite"
            weight = DAYS_BY_NAME if days < WEEK else WHOLE_WEEK_BY_NAME
            yield Sign(mode, weight, "days are named", whole.start, whole.end, days)


class _Names(NamedTuple):
    """Runs of names of days, alone, and as they stand before and after a place of work; one name; the day of each."""

    run: str
    before: re.Pattern[str]
    after: re.Pattern[str]
    one: re.Pattern[str]
    days: Mapping[str, int]


@functools.lru_cache(maxsize=32)
def names_of_days(languages: Languages) -> _Names:
    """Return how *languages* name days and runs of them."""
    day, joint, until = languages.words("weekday"), languages.words("joint"), languages.words("day_until")
    each = rf"(?:{languages.words('day_lead')}\s)?"  # "le lundi, le mardi et le jeudi"
    more = rf"(?P<more>(?:\s?(?:,|&|/|{joint})\s?(?:{joint}\s)?{each}{day}){{1,4}})"
    run = rf"(?P<first>{day})(?:\s?(?:-|–|{until})\s?(?P<last>{day})|{more})?"
    verb = languages.words("day_is")
    lead = rf",?[^\S\n](?:{languages.words('day_lead')}[^\S\n]){{0,2}}"
    return _Names(
        run=run,
        before=re.compile(rf"{run},?[^\S\n](?:{verb}[^\S\n])?$"),
        after=re.compile(lead + run),
        one=re.compile(day),
        days=languages.list("weekday"),
    )


def days_named(run: re.Match[str], languages: Languages) -> int:
    """Return how many days a week *run* names, 0 when it is one short word that need not be a day."""
    said = names_of_days(languages)
    if run["last"]:
        first, last = said.days[run["first"]], said.days[run["last"]]
        return last - first + 1 if last >= first else WEEK
    if run["more"]:
        return 1 + len(said.one.findall(run["more"]))
    return int(len(run["first"]) >= SHORTEST_NAME)

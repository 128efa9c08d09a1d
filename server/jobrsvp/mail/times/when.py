"""When the meeting starts, from the dates, times and zones that a mail names; what is doubtful becomes a question."""

from __future__ import annotations

import dataclasses
import datetime as dt
import itertools
import re
from collections.abc import Iterator

from jobrsvp.mail.grammar import SENTENCE_END, compiled, date_words, date_words_of, main_language, mine, spoken
from jobrsvp.mail.message import Mail
from jobrsvp.mail.times import clocks, dates, other, zones
from jobrsvp.mail.times.dates import Found
from jobrsvp.mail.times.length import length
from jobrsvp.mail.times.other import says
from jobrsvp.mail.times.zones import Zone
from jobrsvp.model import Quote
from jobrsvp.text import clock
from jobrsvp.text.date_words import DateWords

REACH = 90  # characters that a time may stand behind (or half as many before) its date: about a line
_ASIDE = re.compile(r"\([^()\n]{2,40}\)[^()\n]{0,6}$")  # (UK, Ireland, Lisbon time) on
ZONE_REACH = 45  # characters behind a time: "10:00 in the morning (Central European Time)"
_MOST = 60  # dates that are looked at: a mail with more of them invites to nothing
_BEFORE_DATE, _BEFORE_TIME, _MOVED = 70, 50, 90  # characters in which a date is told to be a deadline, or moved
_AROUND = 160  # characters around all dates, in which the mail says that one is to be chosen
_PARAGRAPH = 130  # characters before a date, in which the mail speaks of the meeting
_EPOCH = 1970  # a program that does not know the day writes the first of this year
_YEAR = 364  # days: a date without a year is the first one after it
_MONTH_FIRST = ("en",)  # languages in which some countries write 4/3 for the third of April
_WRAPPED = 55  # characters of a line that a mail program broke: a sentence goes on below it
_BARE_HOUR = re.compile(r"([01]?\d|2[0-3])(?:[.:]([0-5]\d))?(?=[.,;)\n](?!\d)|\s*$|\s[^\W\d])")
_YEAR_WRITTEN = re.compile(r"\d{4}|['\u2019./]\d\d$")
_FARTHEST = dt.timedelta(days=270)  # ahead of which a day without a year is taken for one to come
_NOON = 12
_DASHES = re.compile(r"^-- ?$", re.M)
_HALF, _UNIT_REACH = "1/2", 12  # half an hour, and characters behind it that tell the unit
_CODE_BEHIND = re.compile(r",\s{1,3}(?:[A-Z]{1,2}-)?\d{4,5}(?: [A-Z]{2})? [^\W\d_]")
_LONGEST = dt.timedelta(hours=10)  # of a meeting: an end after it is another hour
_MARK_ENDS = re.compile(r" ?[a-z]{0,3}\. +[A-Z]")  # at 15:40 h. Results
_RANGE = 25  # characters behind a time, in which its range ends
_UNTIL = (
    r"(?: <!zone_bare>)?(?: \([^()\n]{4,80}\))?"  # 1 pm Pacific (4 pm for us) to 2 pm
    r"(?: ?(?:\(?[A-Z]{2,5}\)?) ?)? ?(?:[-\u2013\u2014]{1,2}|<until_word>|<clock_until>) ?(?:<clock_about> ?)?"
    r"(?:<clock_at> |<clock_at>$)?"
)
# FL 33126, where 5/6 may be the sixth of May in any language
_STATE_CODE = re.compile(r"\b[A-Z]{2},? \d{5}(?:-\d{4})?$")
_FILLER = r"(?:(?:<deadline_filler>|\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\.?|<clock_mark>)?)[ ,]{1,2}){0,5}"
# Please answer by the end of Friday,
_DEADLINE = rf"(?:<deadline_word>|<mail_time.deadline>)[ :]{{1,2}}{_FILLER}$"
# in your application of Monday,
_NOT_IT = rf"<mail_time.other>[ :]{{1,2}}{_FILLER}$"
# It was planned for Monday; Former date: and the date on the next line
_OLD = r"<mail_time.old>[^.\n]{0,45}$|<mail_time.old>[^\n:]{0,30}: *\n+ *[^\n]{0,20}$"
# 4 to 5:15 pm (your time)
_YOURS = r"^(?: ?(?:[-\u2013]|<until_word>) ?\d{1,2}(?:[:.h]\d\d)?(?: ?[ap]m)?)?,? ?\(?<mail_time.yours>"
# We have to move the call of Monday; we cannot meet on Monday
_MOVES = r"<mail_time.moves>(?: [^.]{0,45} <move_from>(?: <date_article>)?)? ?$|<mail_time.cannot>[^.]{0,45}$"


# between Monday 3 and, and Friday 7
_AND_DAY = r"(?:<until_word>|<weekday_until>|<clock_until>)(?: <LOW>{1,3})?"
_BETWEEN = r"(?:<mail_time.window>|<between_word>)(?: <LOW>{1,3})? ?"
_OF_DAY = r"(?:[^.;:!?\n]|(?<=\d)\.)"
_LAST_OF_DAYS = rf"{_BETWEEN}<LONG_DAY>{_OF_DAY}{{0,22}} {_AND_DAY} ?$"
_FIRST_OF_DAYS = rf"^{_OF_DAY}{{0,15}} ?{_AND_DAY} <LONG_DAY>"
_DAYS_REACH = 40  # characters behind the first of some days, in which the last begins


@dataclasses.dataclass(frozen=True, slots=True)
class When:
    """The start, as far as it is known; the piece of the mail that says it; and what must be asked.

    ``ends_at`` where the mail says until when or how long, ``slots`` the starts to choose from.  ``inferred``: on whose
    clock the start is told was weighed, not said.
    """

    starts_at: dt.datetime | None = None
    ends_at: dt.datetime | None = None
    slots: tuple[dt.datetime, ...] = ()
    answer_by: dt.date | None = None
    quote: Quote | None = None
    questions: tuple[str, ...] = ()
    inferred: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Slot:
    """A date with its time of day and zone."""

    date: Found
    time: Found
    zone: Zone | None

    @property
    def span(self) -> tuple[int, int]:
        """Where the mail says it."""
        pieces: list[Found | Zone] = [self.date, self.time, *([self.zone] if self.zone else [])]
        return min(piece.start for piece in pieces), max(piece.end for piece in pieces)

    @property
    def said(self) -> tuple[object, object]:
        """Date and time."""
        return self.date.value, self.time.value


def sent_at(mail: Mail, today: dt.date) -> dt.date | None:
    """Return the day the mail was sent, by its header or its stamp on the page."""
    if moment := clocks.sent_moment(mail):
        return moment.date() if moment.year > _EPOCH else None
    stamp = mail.headers.get("date", "")
    a_year_ago = today - dt.timedelta(days=_YEAR)
    days = (found.value for found in dates.dates(stamp, a_year_ago, a_year_ago, date_words(mail.languages)))
    return next((day for day in days if isinstance(day, dt.date) and day <= today), None)


def read(mail: Mail, now: dt.datetime, place: str = "", *, event: bool = False, off: bool = False) -> When:
    """Return when the meeting that *mail* invites to starts, or that which is called *off*.

    A mail that names no zone means that of the *place* of the meeting, else the one that most of it speaks for, else
    that of the person's computer; what is only likely is asked, too.  Calendars show an *event* on the reader's clock.
    """
    sent = sent_at(mail, now.date())
    today = sent or now.date()
    words = date_words_of(spoken(mail.visible, mail.languages), mail.languages)
    code = main_language(mail.visible, mail.languages)
    day_first = code not in (None, *_MONTH_FIRST) and not _STATE_CODE.search(place)
    several = itertools.islice(dates.dates(mail.visible, now.date(), sent, words, day_first=day_first), _MOST)
    told = list(several)
    fitting = [date for date in told if counts(mail, date, today)]
    fitting = _above(mail, fitting) or fitting
    time = meeting(mail, fitting if off else current(mail, fitting), told, words, place)
    shown = event and not mail.headers.get("date")  # a calendar shows it, and no mail beside its entry
    if shown and time.inferred and time.starts_at and not time.questions:
        own = time.starts_at.replace(tzinfo=None).astimezone()
        asked = () if own == time.starts_at else (_asked(own),)
        time = dataclasses.replace(time, questions=asked)
    return dataclasses.replace(time, answer_by=_answer_by(mail, told, today))


def _above(mail: Mail, found: list[Found]) -> list[Found]:
    """Return those of *found* that stand above the signature, or the dashes before it: an open day below is none."""
    dashes = _DASHES.search(mail.visible)
    end = min(mail.signed, dashes.start()) if dashes else mail.signed
    return [date for date in found if date.start < end]


def _asked(local: dt.datetime) -> str:
    """Return the question that is due where nobody says on whose clock it is *local*."""
    return f"{local:%A} {local.day} {local:%B %Y, %H:%M}: is that in your own time zone?"


def _answer_by(mail: Mail, told: list[Found], today: dt.date) -> dt.date | None:
    """Return the first day that the mail names as the last one to answer."""
    last = (date.value for date in told if says(mail, _DEADLINE, _line_before(mail, date)))
    return next((day for day in last if isinstance(day, dt.date) and day >= today), None)


def _line_before(mail: Mail, date: Found) -> str:
    """Return what stands before *date* on its line, and on the one above where a program broke the sentence."""
    before = mail.visible[max(0, date.start - _BEFORE_DATE) : date.start]
    above, _, line = before.rpartition("\n")
    start = mail.visible.rfind("\n", 0, date.start - len(line) - 1) + 1
    wrapped = above.strip() and date.start - len(line) - start > _WRAPPED
    return f"{above.rpartition(chr(10))[2]} {line.lstrip()}" if wrapped else line


def meeting(mail: Mail, found: list[Found], told: list[Found], words: DateWords, place: str) -> When:
    """Return when the meeting is that one of the dates *found*, out of all that are *told*, is the day of."""
    slots = [slot for date in found for slot in slots_at(mail, date, told, words)]
    if not slots:
        return without_time(mail, found)
    slots = the_meant(mail, _ahead(mail, slots, place))
    if len({slot.said for slot in slots}) > 1 and all(None not in slot.said for slot in slots):
        asked = "The mail names several times: which one do you choose?"
        starts = (settle(mail, [slot], place).starts_at for slot in slots)
        known = tuple(dict.fromkeys(start for start in starts if start))
        return When(slots=known, questions=(asked,), quote=quote(mail, slots[0]))
    return settle(mail, slots, place)


def _ahead(mail: Mail, slots: list[Slot], place: str) -> list[Slot]:
    """Return *slots* without those that were over when the mail was sent: a program tells when it sent it."""
    sent = clocks.sent_moment(mail)
    if sent is None or sent.tzinfo is None or len({slot.said for slot in slots}) == 1:
        return slots
    today = [slot for slot in slots if slot.date.value == sent.date()]
    over = [slot for slot in today if (starts := settle(mail, [slot], place).starts_at) and starts <= sent]
    return [slot for slot in slots if slot not in over] or slots


def counts(mail: Mail, date: Found, today: dt.date) -> bool:
    """Whether *date* may be the day of the meeting: no deadline, no day that is over, none of something else."""
    line = _line_before(mail, date)
    if says(mail, _DEADLINE, line) or says(mail, _NOT_IT, line) or _is_in_place(mail, date):
        return False
    if _is_half(mail, date) or _is_usual(mail, date) or _is_of_days(mail, date):
        return False
    return not (isinstance(date.value, dt.date) and (date.value < today or _was_last_year(mail, date, today)))


def _was_last_year(mail: Mail, date: Found, today: dt.date) -> bool:
    """Whether *date*, which names no year, is nearer as a day of the past: nobody invites so far ahead."""
    if not isinstance(date.value, dt.date) or _YEAR_WRITTEN.search(mail.visible[date.start : date.end]):
        return False
    return date.value - today > _FARTHEST


def _is_usual(mail: Mail, date: Found) -> bool:
    """Whether *date* is one of many: every second Sunday, closed on Wednesdays."""
    behind, before = mail.visible[date.end : date.end + _BEFORE_TIME], _line_before(mail, date)
    return says(mail, "^ ?<mail_time.usual>", behind) or says(mail, "<mail_time.usual> ?(?:<date_article> )?$", before)


def _is_of_days(mail: Mail, date: Found) -> bool:
    """Whether *date* is the first or last of some days to choose from: between Monday 3 and Friday 7."""
    before, behind = _line_before(mail, date), mail.visible[date.end : date.end + _DAYS_REACH]
    return says(mail, _LAST_OF_DAYS, before) or (
        says(mail, rf"{_BETWEEN}$", before) and says(mail, _FIRST_OF_DAYS, behind)
    )


def _is_half(mail: Mail, date: Found) -> bool:
    """Whether *date* is half an hour: 1/2h."""
    behind = mail.visible[date.end : date.end + _UNIT_REACH]
    return mail.visible[date.start : date.end] == _HALF and says(mail, r"^ ?(?:h|<length_unit>)\b", behind)


def _is_in_place(mail: Mail, date: Found) -> bool:
    """Whether *date* is a street with its number before a postcode: Carrer de la *Mar 19*, 07660 Cala d'Or."""
    return bool(_CODE_BEHIND.match(mail.visible, date.end))


def current(mail: Mail, found: list[Found]) -> list[Found]:
    """Return *found* without the days that were moved, as long as others remain."""
    ends = [0, *(date.end for date in found)]  # "moves from Friday to Tuesday" says it of Friday alone
    starts = [*(date.start for date in found[1:]), len(mail.visible)]
    old = [date for date, end, start in zip(found, ends, starts, strict=False) if _is_old(mail, date, end, start)]
    kept = [date for date in found if date not in old]
    days = {date.value for date in old}  # not tomorrow (Tuesday the 24th)
    return [date for date in kept if date.value not in days] or kept or found


def _is_old(mail: Mail, date: Found, after: int, until: int) -> bool:
    """Whether the meeting was on *date* and is not any more, by what stands between the dates around it."""
    before = mail.visible[max(after, date.start - _MOVED) : date.start]
    if says(mail, _OLD, before) or says(mail, _MOVES, SENTENCE_END.split(before)[-1].replace("\n", " ")):
        return True
    return says(mail, "<mail_time.gone>", _sentence(mail.visible[date.end : min(until, date.end + _MOVED)]))


def _sentence(text: str) -> str:
    """Return what stands in *text* before its sentence ends, its line breaks as blanks."""
    return SENTENCE_END.split(text, maxsplit=1)[0].replace("\n", " ")


def the_meant(mail: Mail, slots: list[Slot]) -> list[Slot]:
    """Return of *slots* those that are the meeting: what is offered to choose from stays whole."""
    if len({slot.said for slot in slots}) == 1:
        return slots
    slots = [slot for slot in slots if not other.is_aside(mail, slot.span)] or slots
    slots = [slot for slot in slots if not other.is_of_guests(mail, slot.span)] or slots
    first, last = slots[0].span[0], slots[-1].span[1]
    if says(mail, "<mail_time.choice>", mail.visible[max(0, first - _AROUND) : last + _AROUND]):
        return slots
    zoned = [slot for slot in slots if slot.zone]
    if len({slot.said for slot in zoned}) == 1:
        return zoned
    if len({slot.date.value for slot in slots}) == 1:
        return [min(slots, key=lambda slot: (slot.time.value is None, slot.time.value or dt.time()))]
    cued = [slot for slot in slots if says(mail, "<mail_time.meeting>", _paragraph(mail.visible, slot.span[0]))]
    return cued or slots


def _paragraph(text: str, end: int) -> str:
    """Return what stands before *end* in its paragraph: it says what the date there is about."""
    return text[max(0, end - _PARAGRAPH) : end].rpartition("\n\n")[2]


def settle(mail: Mail, slots: list[Slot], place: str) -> When:
    """Return the start that *slots* agree on; the one with a zone says it best."""
    slot = max(slots, key=lambda slot: (slot.date.value is not None, slot.time.value is not None, bool(slot.zone)))
    said = quote(mail, slot)
    doubts = tuple(piece.doubt for piece in (slot.date, slot.time) if piece.doubt)
    if not isinstance(slot.date.value, dt.date) or not isinstance(slot.time.value, dt.time):
        return When(quote=said, questions=doubts)
    local = dt.datetime.combine(slot.date.value, slot.time.value)
    if (until := _end(mail, slot, local)) and other.is_window(mail, slot.time, until - local):
        return without_time(mail, [slot.date])
    zone = slot.zone or only_zone(mail, local)
    if zone is None and says(mail, _YOURS, mail.visible[slot.time.end : slot.time.end + ZONE_REACH]):
        own = local.astimezone()
        return When(starts_at=own, ends_at=_end(mail, slot, own), quote=said, questions=doubts)
    if zone is None:
        return _inferred(mail, slot, local, place)
    aware = zone.of(local, mail.text, mail.languages)
    if aware is None:
        spoken = f"{local:%A} {local.day} {local:%B %Y, %H:%M}"
        return When(quote=said, questions=(*doubts, f'{spoken} "{zone.text}": which zone is meant, how far from UTC?'))
    if doubt := zones.doubt(aware):
        return When(quote=said, questions=(*doubts, doubt))
    return When(starts_at=aware, ends_at=_end(mail, slot, aware), quote=said, questions=doubts)


def _inferred(mail: Mail, slot: Slot, local: dt.datetime, place: str) -> When:
    """Return the start at *local* on the clock that the mail's hours are most likely told on, else the computer's."""
    said = quote(mail, slot)
    doubts = tuple(piece.doubt for piece in (slot.date, slot.time) if piece.doubt)
    guess = clocks.of_mail(mail, local, place)
    starts = local.replace(tzinfo=guess.clock) if guess else local.astimezone()
    if guess is None or not guess.sure:
        doubts = (*doubts, _asked(local))
    elif doubt := zones.doubt(starts):
        return When(quote=said, questions=(*doubts, doubt))
    return When(starts_at=starts, ends_at=_end(mail, slot, starts), quote=said, questions=doubts, inferred=True)


def _end(mail: Mail, slot: Slot, starts: dt.datetime) -> dt.datetime | None:
    """Return until when, where a range says it: 10:00 AM - 10:45 AM; else by how long it takes."""
    until = compiled(_UNTIL, mail.languages, re.I).match(mail.visible, slot.time.end)
    found = next(iter(_hours_after(mail, until)), None) if until else None
    if found and isinstance(found.value, dt.time):
        ends = starts.replace(hour=found.value.hour, minute=found.value.minute)
        later = ends + dt.timedelta(hours=_NOON)  # from 11 to 1
        return next((one for one in (ends, later) if starts < one <= starts + _LONGEST), None)
    minutes = length(mail, slot.time.end)
    return starts + dt.timedelta(minutes=minutes) if minutes else None


def _hours_after(mail: Mail, until: re.Match[str]) -> Iterator[Found]:
    """Yield the hour that *until* leads to; between the hours of a range a number alone is one."""
    words, text = date_words(mail.languages), mail.visible
    rest = text[until.end() : until.end() + _RANGE]
    for found in clock.find(rest, 0, len(rest), words):
        if not found.start:
            yield Found(*found)
            return
    if bare := _BARE_HOUR.match(rest):
        yield Found(0, bare.end(), dt.time(int(bare[1]), int(bare[2] or 0)))


def without_time(mail: Mail, found: list[Found]) -> When:
    """Return what must be asked when no date has a time."""
    doubts = tuple(dict.fromkeys(date.doubt for date in found if date.doubt and date.value is None))
    if doubts:
        return When(questions=doubts)
    if found:
        date = found[0]
        return When(questions=(f'"{mail.visible[date.start : date.end].strip()}": at what time does it start?',))
    return When(questions=("The mail gives no date: when is the meeting?",))


def slots_at(mail: Mail, date: Found, others: list[Found], words: DateWords) -> list[Slot]:
    """Return *date* with the time behind it, or right before it, one on its own line first; with each other choice."""
    next_date = min((other.start for other in others if other.start >= date.end), default=len(mail.visible))
    last_date = max((other.end for other in others if other.end <= date.start), default=0)
    behind = list(dates.times(mail.visible, date.end, min(next_date, date.end + REACH), words))
    before = sorted(dates.times(mail.visible, max(last_date, _before(mail, date.start)), date.start, words), key=_start)
    before = [time for time in before[_begins(mail, before) :][:1] if not other.is_of_hours(mail, time)]
    before = [time for time in before if not (last_date and _is_apart(mail.visible[time.end : date.start]))]
    behind = [time for time in sorted(behind, key=lambda time: time.start) if not _is_deadline(mail, time)]
    behind = [time for time in behind if not says(mail, _OLD, _clause_before(mail, time))] or behind
    behind = other.meetings(mail, date, behind)
    if before and "\n" not in mail.visible[before[0].end : date.start]:
        behind = [time for time in behind if "\n" not in mail.visible[date.end : time.start]]
    times = other.doubted(mail, behind or before)
    return [Slot(date, time, _zone_behind(mail, time)) for time in [*times[:1], *_chosen(mail, times)]]


def _is_apart(between: str) -> bool:
    """Whether a sentence ends in what stands *between* an hour and a day: then it is the hour of the day before it."""
    return bool(SENTENCE_END.search(between) or _MARK_ENDS.match(between))


def _before(mail: Mail, start: int) -> int:
    """Return from where on a time may stand in front of a date at *start*; what is in brackets between is no way."""
    aside = _ASIDE.search(mail.visible[max(0, start - REACH) : start])
    return max(0, start - REACH // 2 - (len(aside[0]) if aside else 0))


def _clause_before(mail: Mail, time: Found) -> str:
    """Return what stands right in front of *time* in its clause."""
    return mail.visible[max(0, time.start - _BEFORE_TIME // 2) : time.start].rpartition(",")[2]


def _zone_behind(mail: Mail, time: Found) -> Zone | None:
    nearby = zones.find(mail.visible, time.end, min(len(mail.visible), time.end + ZONE_REACH), mail.languages)
    return nearby[0] if nearby else None


def _chosen(mail: Mail, times: list[Found]) -> Iterator[Found]:
    """Yield those of *times* that a word for *or* joins to the one before: at 10:00 or 14:00."""
    joint = compiled(r",? ?<or_word>(?: <clock_at>)? ?|, ?", mine(mail.visible, mail.languages), re.I)
    between = [(time, mail.visible[before.end : time.start]) for before, time in itertools.pairwise(times)]
    joined = list(itertools.takewhile(lambda pair: joint.fullmatch(pair[1]), between))
    if any(said.strip(" ,") for _, said in joined):  # a comma alone joins other things as well
        yield from (time for time, _ in joined)


def _start(time: Found) -> int:
    return time.start


def _begins(mail: Mail, times: list[Found]) -> int:
    """Return which of *times*, in order, begins the range that the last of them ends; the last one without a range."""
    if len(times) < len("ab"):
        return -1
    until = compiled(_UNTIL, mail.languages, re.I)
    return -len("ab") if until.fullmatch(mail.visible[times[-2].end : times[-1].start]) else -1


def _is_deadline(mail: Mail, time: Found) -> bool:
    """Whether *time* is the hour by which to answer, as in *by noon*."""
    before = mail.visible[max(0, time.start - _BEFORE_TIME) : time.start]
    return says(mail, _DEADLINE, before[before.rfind("\n") + 1 :])


def only_zone(mail: Mail, local: dt.datetime) -> Zone | None:
    """Return the zone that the mail names elsewhere, if all it names are one then (``Eastern Time (EST)``)."""
    found = [zone for zone in zones.everywhere(mail.visible, mail.languages) if zone.text[0].isalpha()]
    if len({zone.text for zone in found}) <= 1:
        return next(iter(found), None)
    told = {moment and moment.utcoffset() for zone in found if (moment := zone.of(local, mail.text, mail.languages))}
    return found[0] if len(told) == 1 else None


def quote(mail: Mail, slot: Slot) -> Quote:
    """Return the piece of the mail that says *slot*."""
    start, end = slot.span
    return Quote(text=mail.text[start:end], start=start, end=end)

"""Where a message contradicts itself or the meeting (C6): another day or hour than was agreed, a yes in a no."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterator, Sequence

from jobrsvp.etiquette.checker.words.message import Message
from jobrsvp.etiquette.checker.words.said import Hit, languages
from jobrsvp.model import Invitation, Remark
from jobrsvp.text import clock, dates
from jobrsvp.text.date_words import LISTS, DateWords

EARLY = 30  # minutes before the hour that one may promise to be there
LEAD = 15  # characters between a letter and its date: "vom Montag, dem"
BARE = re.compile(r"(?<![\d.:/])\d{1,2}(?![\d:/]|[.]\d)")
MONTHS = range(1, 13)
HALF_DAY = 12  # hours: "half past two" is said of 14:30
WHY_WHEN = "Your invitation names another {what}; they would wait in vain."
WHY_BOTH = "It says yes in one place and no in another; they cannot know what holds."
WHY_WELL = "The reason holds all day, yet another hour of that day is proposed; it sounds invented."
BETTER = "Say one thing, with the day and the hour of the invitation."


def remarks(message: Message, invitation: Invitation, now: dt.datetime | None) -> Iterator[Remark]:
    """Yield a remark where *message* contradicts *invitation*, or what it is for."""
    if message.wish == "yes":
        yield from (remark(message, hit, WHY_BOTH) for hit in [*says_no(message), *is_away(message)][:1])
        if invitation.starts_at is not None and not invitation.slots:
            yield from wrong_times(message, invitation.starts_at, now or invitation.starts_at)
    elif message.wish == "no":
        found = [*says_yes(message), *keeps_the_hour(message, invitation, now)]
        yield from (remark(message, hit, WHY_BOTH) for hit in found[:1])
    elif message.wish == "move" and invitation.starts_at is not None:
        yield from kept_all_the_same(message, invitation.starts_at, now or invitation.starts_at)
        yield from proposed_again(message, invitation.starts_at, now or invitation.starts_at)
    if message.wish in ("no", "move"):
        yield from well_by_then(message, invitation.starts_at, now)


def says_no(message: Message) -> Sequence[Hit]:
    """Return where *message* says that the writer does not come."""
    return message.own_says.hits("letter.refuses")


def says_yes(message: Message) -> Sequence[Hit]:
    """Return where *message* says that the writer does come, and not that he or she does *not*."""
    said = message.own_says
    return [
        hit
        for hit in said.hits("letter.confirms")
        if not said.says("letter.declines", message.sentence_at(hit.start))
        and not said.says("letter.refuses", message.sentence_at(hit.start))
    ]


def is_away(message: Message) -> Iterator[Hit]:
    """Yield where *message* says that the writer is away on that very day."""
    for hit in message.own_says.hits("letter.that_day"):
        if message.own_says.says("letter.reason_away", message.sentence_at(hit.start)):
            yield hit


def keeps_the_hour(message: Message, invitation: Invitation, now: dt.datetime | None) -> Iterator[Hit]:
    """Yield where a no says yes to the day and the hour of the meeting."""
    if invitation.starts_at is None:
        return
    said, starts_at, sent = message.own_says, invitation.starts_at, now or invitation.starts_at
    days = [hit for hit, written in days_in(message) if is_day_of(written, starts_at, sent)]
    for hour, time in hours_in(message):
        sentence = message.sentence_at(hour.start)
        same_day = any(is_within(day, sentence.start, sentence.end) for day in days)
        other = any(said.says(concept, sentence) for concept in ("letter.declines", "letter.refuses", "letter.thanks"))
        if same_day and is_hour_of(starts_at, time) and not other and said.says("letter.comes", sentence):
            yield hour


def wrong_times(message: Message, starts_at: dt.datetime, now: dt.datetime) -> Iterator[Remark]:
    """Yield a remark on the first day or hour in *message*, if none of them is that of *starts_at*.

    The bare figure of the hour does for it: ``5 on Thursday is fine, school ends at half 3``.
    """
    days = [
        (hit, is_day_of(written, starts_at, now))
        for hit, written in days_in(message)
        if not dates_a_letter(message, hit)
    ]
    hours = [(hit, is_hour_of(starts_at, time)) for hit, time in hours_in(message)]
    if {str(hour) for hour in figures_of(starts_at)} & set(BARE.findall(message.text)):
        hours = []
    for what, said in (("day", days), ("hour", hours)):
        wrong = [hit for hit, _ in said if what == "hour" or not is_of_another_matter(message, hit)]
        if wrong and not any(right for _, right in said):
            yield remark(message, wrong[0], WHY_WHEN.format(what=what))


def dates_a_letter(message: Message, day: Hit) -> bool:
    """Whether *day* is that of a letter or a call: "your mail of 3 May"."""
    return any(0 <= day.start - hit.end <= LEAD for hit in message.says.hits("form.dated"))


def is_of_another_matter(message: Message, day: Hit) -> bool:
    """Whether *day* belongs to something beside the meeting: "I send the sketch by Monday"."""
    return message.says.says("letter.other_matter", message.sentence_at(day.start))


def kept_all_the_same(message: Message, starts_at: dt.datetime, now: dt.datetime) -> Iterator[Remark]:
    """Yield a remark where a request for another time promises to come on the old day."""
    for hit in message.own_says.hits("letter.confirms"):
        sentence = message.sentence_at(hit.start)
        same = (
            is_day_of(written, starts_at, now)
            for day, written in days_in(message)
            if is_within(day, sentence.start, sentence.end)
        )
        if any(same):
            yield remark(message, hit, WHY_BOTH)
            return


def proposed_again(message: Message, starts_at: dt.datetime, now: dt.datetime) -> Iterator[Remark]:
    """Yield a remark where a request for another time proposes nothing but the old one."""
    days, hours = list(days_in(message)), list(hours_in(message))
    for hit in message.own_says.hits("letter.proposes"):
        sentence = message.sentence_at(hit.start)
        days_here = [written for day, written in days if is_within(day, sentence.start, sentence.end)]
        hours_here = [time for hour, time in hours if is_within(hour, sentence.start, sentence.end)]
        same_day = days_here and all(is_day_of(written, starts_at, now) for written in days_here)
        if same_day and hours_here and all(is_hour_of(starts_at, time) for time in hours_here):
            yield remark(message, hit, WHY_BOTH)
            return


def well_by_then(message: Message, starts_at: dt.datetime | None, now: dt.datetime | None) -> Iterator[Remark]:
    """Yield a remark where a reason holds all day, and another hour of that day is proposed: a fever until two."""
    said = message.own_says
    if not said.says("letter.reason_all_day") or message.says.says("letter.from_afar"):
        return
    for sentence in message.own:
        days = [written for day, written in days_in(message) if is_within(day, sentence.start, sentence.end)]
        hours = [time for hour, time in hours_in(message) if is_within(hour, sentence.start, sentence.end)]
        proposes = said.says("letter.proposes", sentence) or said.says("letter.moving", sentence)
        other = starts_at is None or any(not is_hour_of(starts_at, time) for time in hours)
        same = starts_at is None or all(is_day_of(written, starts_at, now or starts_at) for written in days)
        named = said.says("letter.same_day", sentence) or (proposes and hours and days)
        if named and same and (proposes or hours) and (other or not hours):
            yield remark(message, Hit(sentence.start, sentence.end, ""), WHY_WELL)
            return


def is_within(hit: Hit, start: int, end: int) -> bool:
    """Whether *hit* lies from *start* to *end*."""
    return start <= hit.start and hit.end <= end


def days_in(message: Message) -> Iterator[tuple[Hit, dates.Written]]:
    """Yield the single days that *message* names; ``Thursday 3.30`` is no day of a thirtieth month."""
    for written in dates.find(message.text, words_of(message.language)):
        if written.last is None and written.month in (None, *MONTHS):
            yield Hit(written.start, written.end, ""), written


def is_day_of(written: dates.Written, starts_at: dt.datetime, now: dt.datetime) -> bool:
    """Whether *written*, sent *now*, may be the day of *starts_at*: a weekday alone may be that of any week.

    The figure beside a weekday may be the hour: ``Thursday 12``.
    """
    plain = written.month is None and written.day in (None, *figures_of(starts_at))
    if plain and written.weekday is not None:
        return written.weekday == starts_at.isoweekday()
    return starts_at.date() in dates.settle(written, now.date(), nearest=True).readings


def hours_in(message: Message) -> Iterator[tuple[Hit, dt.time]]:
    """Yield the times of day that *message* names."""
    for found in clock.find(message.text, 0, len(message.text), words_of(message.language)):
        if found.value is not None:
            yield Hit(found.start, found.end, ""), found.value


def is_hour_of(starts_at: dt.datetime, said: dt.time) -> bool:
    """Whether *said* is the hour of *starts_at* or shortly before it, on a clock of twelve or twenty-four hours."""
    before = (starts_at.hour - said.hour) * 60 + starts_at.minute - said.minute
    return before % (HALF_DAY * 60) <= EARLY


def figures_of(starts_at: dt.datetime) -> tuple[int, int]:
    """Return the hour of *starts_at* as clocks of twenty-four and of twelve hours show it."""
    return starts_at.hour, starts_at.hour % HALF_DAY or HALF_DAY


@functools.cache
def words_of(language: str) -> DateWords:
    """Return the words of dates and hours in *language*."""
    active = languages(language)
    return DateWords.of({name: active.list(name) for name in LISTS})


def remark(message: Message, hit: Hit, why: str) -> Remark:
    """Return what is said of the place at *hit*."""
    text = message.text[hit.start : hit.end]
    return Remark(rule="C6", fault="contradiction", start=hit.start, end=hit.end, text=text, why=why, better=BETTER)

"""Hours that a mail names for something else: those of the work, of the doors, and when to be there before it begins.

They are told by the words in front of them, on their line or on that of their label, and by days from one to another.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Sequence

from jobrsvp.mail.grammar import SENTENCE_END, compiled, mine
from jobrsvp.mail.message import Mail
from jobrsvp.mail.sentences import sentence
from jobrsvp.mail.times.dates import Found

_REACH = 60  # characters in front of an hour that say what it is of: a label, or the half of a sentence
_LABEL = 40  # characters: a longer line above an hour is a sentence, and no label
_SENTENCE = 160  # characters of a sentence on either side of its day
_WINDOW = dt.timedelta(hours=2)  # "between 10 and 2" is when somebody has time, "between 10 and 10:30" is a meeting
# what may part the words from their hour: another hour of the same, but no end of a sentence
_SAME = r"(?:[^.;!?\n]|\.(?=\d)|(?<=[ap]\.m)\.|(?<=[ap])\.)"
_BETWEEN_DAYS = r"(?:<DAY>)\.? ?(?:[-\u2013\u2014/]|<until_word>|<weekday_until>) ?(?:<DAY>)(?!\w)\.?"
_OPENS = re.compile(r"[^\n.!?\d()]{0,20}\(=? ?[^\n\d()]{0,12}")
_CLOSES, _MARK = re.compile(r"[^\n\d()]{0,8}\)"), 10  # what may stand behind the hour in brackets
_DIAL = 12  # hours
_PARAGRAPH_ENDS = re.compile(r"[.!?\u2026,][^\w\n]{0,6}\n[ \t]*\n")


def says(mail: Mail, template: str, text: str) -> bool:
    """Whether *text*, a piece of *mail*, says what *template* stands for."""
    return bool(compiled(template, mine(mail.visible, mail.languages), re.IGNORECASE).search(text))


def meetings(mail: Mail, date: Found, times: Sequence[Found]) -> list[Found]:
    """Return those of *times*, hours behind *date*, that may be when the meeting begins.

    When to be there is one only where nothing else is said.
    """
    fitting = [time for time in times if not is_of_hours(mail, time) and not _is_apart(mail, date, time)]
    return [time for time in fitting if not _is_arrival(mail, time)] or fitting


def doubted(mail: Mail, times: Sequence[Found]) -> list[Found]:
    """Return *times*, the first with a doubt where brackets behind it tell another hour: *half past two (3:30 pm)*."""
    if len(times) < len("ab") or not all(isinstance(one.value, dt.time) for one in times[:2]):
        return list(times)
    first, second = times[:2]
    between, behind = mail.visible[first.end : second.start], mail.visible[second.end : second.end + _MARK]
    if not _OPENS.fullmatch(between) or not _CLOSES.match(behind) or _on_dial(first) == _on_dial(second):
        return list(times)
    said, again = (mail.visible[one.start : one.end].strip() for one in (first, second))
    asked = f'The mail says "{said}" and "{again}": which is right?'
    return [dataclasses.replace(first, doubt=asked), *times[2:]]


def _on_dial(time: Found) -> dt.time:
    """Return *time* as hands show it: three may be the fifteenth hour."""
    return time.value.replace(hour=time.value.hour % _DIAL) if isinstance(time.value, dt.time) else dt.time()


def is_of_hours(mail: Mail, time: Found) -> bool:
    """Whether *time* is one of work, of opening, or of days from one to another: *Mon-Fri 9:00 to 17:00*."""
    before = _before(mail, time)
    return says(mail, rf"<mail_time.hours>{_SAME}{{0,40}}$", before) or says(
        mail, rf"{_BETWEEN_DAYS}[ ,:]{{0,3}}(?:<clock_from> )?(?:[\d.:h]{{1,5}}{_SAME}{{0,20}})?$", before
    )


def _is_arrival(mail: Mail, time: Found) -> bool:
    """Whether *time* is when to be there, before it begins."""
    return says(mail, r"<mail_time.arrival>[^.,;!?\n]{0,30}$", _before(mail, time))


def _is_apart(mail: Mail, date: Found, time: Found) -> bool:
    """Whether *time* stands in another paragraph than the bare weekday *date*: "See you on Thursday!" ends a mail."""
    said, between = mail.visible[date.start : date.end], mail.visible[date.end : time.start]
    return not any(map(str.isdigit, said)) and bool(_PARAGRAPH_ENDS.search(between))


def _before(mail: Mail, time: Found) -> str:
    """Return what stands in front of *time* on its line, or else the label above."""
    lines = mail.visible[max(0, time.start - _REACH) : time.start].split("\n")
    said = [line for line in lines if line.strip()]
    return lines[-1] if lines[-1].strip() or not said or len(said[-1]) > _LABEL else said[-1].rstrip(" :")


def is_aside(mail: Mail, span: tuple[int, int]) -> bool:
    """Whether the sentence around *span* tells of a trial shift, a later round, or a call to prepare the meeting."""
    before = SENTENCE_END.split(mail.visible[max(0, span[0] - _SENTENCE) : span[0]])[-1]
    behind = SENTENCE_END.split(mail.visible[span[1] : span[1] + _SENTENCE], maxsplit=1)[0]
    return says(mail, "<mail_time.aside>", f"{before} {behind}".replace("\n", " "))


def is_of_guests(mail: Mail, span: tuple[int, int]) -> bool:
    """Whether the sentence around *span* tells of a feast, or of what everybody may come to, and of no interview."""
    said = mail.languages.passed(sentence(mail.visible, *span))
    return said.says("purpose_case.guests") and not said.says("screen.occasion")


def is_window(mail: Mail, time: Found, lasts: dt.timedelta) -> bool:
    """Whether *time* begins long hours in which somebody is free, and a time is still to be chosen."""
    return lasts >= _WINDOW and says(mail, rf"<mail_time.window>{_SAME}{{0,12}}$", _before(mail, time))

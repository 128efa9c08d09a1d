"""How a meeting is held: what the mail says of it, its labels, a meeting room and an address, weighed."""

from __future__ import annotations

import collections
import itertools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jobrsvp.languages import Span
from jobrsvp.mail.grammar import compiled
from jobrsvp.mail.how import ways
from jobrsvp.mail.message import Mail
from jobrsvp.mail.words import piece, quote, said
from jobrsvp.model import Quote

FORMATS = ("onsite", "video", "phone")
#: What speaks for a format: a label says it outright, words may be said in passing, a room or an address is for it.
_SAID, _NUMBERED, _TITLED, _LABELLED, _ROOM, _ADDRESS = 2, 1, 1, 4, 3, 2
_CALLED = 2  # who calls whom: some calendars put a meeting room into every entry
_NUMBER = re.compile(r"[^\n!?]{0,60}?(?<![\d:.])\+?\(?\d[\d ()/.-]{6,20}\d")  # a number behind "we will call you"
#: A number within the clause that says that somebody calls.
_NUMBER_BEHIND = re.compile(r"[^\d\n.!?]{2,80}(?<![\w+(])(\+?\(?\d[\d ()/-]{6,20}\d)")
# "a visit to our office follows later"
_LATER, _LATER_REACH = r"[^.,;\n]{0,40}<format_case.later>", 90
# "if you would rather meet on ..."; "before we meet in ..."
_INSTEAD, _INSTEAD_REACH = r"<format_case.instead>[^.\n]{0,40}$|<format_case.before>[^.,\n]{0,40}$", 60
# Format: Phone; at the end of a line of a calendar, too
_LABEL = r"^[\s*\u2022>-]{0,6}<format_label>[ *]{0,3}[:\u2013-] ?(.{2,80})$"
_PLAIN = (("phone", r"\W*<phone_word>"), ("video", r"\W*<video_word>"))
_OR = r"[^\n.]{0,40}<or_word>[^\n.]{0,16}"  # in our office in Acton, or by video


class Mark(NamedTuple):
    """What speaks for the format ``name``, and how much."""

    name: str
    weight: int
    quote: Quote


def meeting_format(mail: Mail, room: Quote | None, address: Quote | None) -> tuple[str, Quote] | None:
    """Return the format for which the most speaks, ``None`` where two are left to choose or nothing speaks."""
    marks = [*_told(mail), *_titled(mail), *_labelled(mail)]
    if room:
        marks.append(Mark("video", _ROOM, room))
        if (called := ways.caller(mail)) and not address and any(mark.name == "phone" for mark in marks):
            marks.append(Mark("phone", _CALLED, called[1]))
    if address:
        marks.append(Mark("onsite", _ADDRESS, address))
    if not marks or _is_choice(mail, marks):
        return None
    sums = collections.Counter[str]()
    for mark in marks:
        sums[mark.name] += mark.weight
    best = [mark for mark in marks if sums[mark.name] == max(sums.values())]
    first = min(best, key=lambda mark: mark.quote.start)
    return first.name, first.quote


def _told(mail: Mail) -> Iterator[Mark]:
    """Yield what the words say of this meeting; what is said again counts once."""
    for name in FORMATS:
        spans = list(_spans(mail, mail.visible, name))
        if spans:
            numbered = name == "phone" and any(_NUMBER.match(mail.visible, span.end) for span in spans)
            yield Mark(name, _SAID + numbered * _NUMBERED, said(mail, spans[0]))


def _spans(mail: Mail, text: str, name: str) -> Iterator[Span]:
    """Yield where *text* says the format *name* of this meeting, and not of another case."""
    instead, later = (compiled(one, mail.languages, re.I) for one in (_INSTEAD, _LATER))
    for span in mail.languages.passed(text).spans(f"format.{name}"):
        before = text[max(0, span.start - _INSTEAD_REACH) : span.start]
        if not (instead.search(before) or later.match(text[span.end : span.end + _LATER_REACH])):
            yield span


def _titled(mail: Mail) -> Iterator[Mark]:
    """Yield what the subject says."""
    titled, start = mail.headers.get("subject", ""), mail.places.get("subject", 0)
    for name in FORMATS:
        for span in itertools.islice(_spans(mail, titled, name), 1):
            yield Mark(name, _TITLED, piece(mail, start + span.start, start + span.end))


def _labelled(mail: Mail) -> Iterator[Mark]:
    """Yield what stands behind a label such as ``Format:``, in plain words."""
    for label in compiled(_LABEL, mail.languages, re.I | re.M).finditer(mail.visible):
        for name, words in _PLAIN:
            if compiled(words, mail.languages, re.I).match(label[1]):
                yield Mark(name, _LABELLED, quote(mail, label))


def _is_choice(mail: Mail, marks: Sequence[Mark]) -> bool:
    """Whether two formats stand beside each other with an ``or`` between them."""
    ordered = sorted(marks, key=lambda mark: mark.quote.start)
    between = compiled(_OR, mail.languages, re.I)
    return any(
        one.name != other.name and bool(between.fullmatch(mail.visible[one.quote.end : other.quote.start]))
        for one, other in itertools.pairwise(ordered)
    )


def number(mail: Mail, told: tuple[str, Quote] | None) -> Quote | None:
    """Return the number on which they call, or that is to be called, when the meeting is by phone."""
    if not told or told[0] != "phone":
        return None
    for span in _spans(mail, mail.visible, "phone"):
        if found := _NUMBER_BEHIND.match(mail.visible, span.start):
            return quote(mail, found)
    return None

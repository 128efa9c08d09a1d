"""How long a meeting takes, where a mail says it: 45 minutes, an hour and a half; two lengths that differ are none."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from jobrsvp.languages import Languages
from jobrsvp.mail.grammar import SENTENCE_END, compiled, mine
from jobrsvp.mail.message import Mail

SHORTEST, LONGEST = 10, 540  # minutes of a meeting: below is a walk from the station, above a week of work
_HOUR = 60  # minutes
_CUE, _BEHIND = 45, 30  # characters around a length that tell what it is of
_BESIDE = 14  # characters between an hour and the length behind it: "14:30 (ca. 45 min)"
# 45 minutes, 1.5 hours, 1 h 30, 45-minute; "30-40 minutes" are two
_COUNTED = (
    r"(?<![\w:.,/])(?P<count>\d{1,3}(?:[.,]5)?|<number>)(?P<range> ?(?:-|<until_word>|<clock_until>) ?\d{1,3})?"
    r"[ -]?(?P<unit><length_unit>|(?<=\d)h)(?: ?(?P<more>[0-5]\d)(?!\d))?(?![\w:])"
)
_WORDED = r"(?<!\w)(?P<word><length_word>)"


class Length(NamedTuple):
    """A length at ``text[start:end]``, in minutes."""

    start: int
    end: int
    minutes: int


def length(mail: Mail, hour_end: int) -> int | None:
    """Return how many minutes the meeting takes whose hour ends at *hour_end*, ``None`` where nothing or much tells."""
    told = [one for one in _lengths(mail.visible, mail.languages) if _is_of_meeting(mail, one, hour_end)]
    return told[0].minutes if len({one.minutes for one in told}) == 1 else None


@functools.lru_cache(maxsize=2)  # each hour of a mail asks for the same
def _lengths(text: str, languages: Languages) -> tuple[Length, ...]:
    """Return the lengths that *text* names; a range of them is none."""
    return tuple(_named(text, languages))


def _named(text: str, languages: Languages) -> Iterator[Length]:
    units, worded, numbers = (languages.list(name) for name in ("length_unit", "length_word", "number"))
    counted = compiled(_COUNTED, languages, re.I).finditer(text)
    for match in counted:
        said = match["count"].lower().replace(",", ".")
        minutes = float(numbers.get(said, 0) or said) * units.get(match["unit"].lower(), _HOUR)
        minutes += int(match["more"] or 0)
        if not match["range"] and SHORTEST <= minutes <= LONGEST:
            yield Length(*match.span(), round(minutes))
    for match in compiled(_WORDED, languages, re.I).finditer(text):
        yield Length(*match.span(), worded[match["word"].lower()])


def _is_of_meeting(mail: Mail, one: Length, hour_end: int) -> bool:
    """Whether the length is that of the meeting, and not of a walk, a delay, or a piece of the agenda."""
    before = _clause(mail.visible[max(0, one.start - _CUE) : one.start + 1], last=True)[:-1]
    behind = _clause(mail.visible[one.end : one.end + _BEHIND], last=False)
    if _says(mail, r"^[ -]{0,2}(?:<length_word>|\w{0,12} ?)?<length.other>", behind):
        return False
    if _says(mail, r"<length.other_before>(?: \w{1,12})? ?$", before):
        return False
    if 0 <= one.start - hour_end <= _BESIDE and not re.search(r"\w{9}|[.\n]", mail.visible[hour_end : one.start]):
        return True
    meeting = _says(mail, r"<length.meeting>(?: \w{1,12}){0,2} ?$", before)
    cued = meeting or _says(mail, r"<length.cue>[^\d\n]{0,40}$", before)
    return cued or _says(mail, r"^[ -]?<length.meeting>|^ ?<length.about>", behind)


def _clause(text: str, *, last: bool) -> str:
    """Return the last, or the first, sentence of *text*, its line breaks as blanks."""
    pieces = SENTENCE_END.split(text)
    return pieces[-1 if last else 0].replace("\n", " ")


def _says(mail: Mail, template: str, text: str) -> bool:
    return bool(compiled(template, mine(mail.visible, mail.languages), re.I).search(text))

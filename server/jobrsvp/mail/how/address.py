"""Where a meeting in person is: a street, a postcode with its town, and what belongs to them on either side.

An address is put together from its pieces, outward from its street or postcode: venue, street, floor, town.  What
else the sentence says is none of them.  A label's value is an address without either.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from jobrsvp.languages import Languages
from jobrsvp.mail.grammar import compiled, date_words, spoken
from jobrsvp.mail.how.streets import STREETS, core, is_postcode, pattern, tail
from jobrsvp.mail.message import Mail
from jobrsvp.mail.who import firms
from jobrsvp.mail.words import piece
from jobrsvp.model import Quote
from jobrsvp.places.folding import fold
from jobrsvp.text import clock
from jobrsvp.text.dates import find as find_dates

# Address: 12 Harbour Street, Hamburg
_LABEL = r"^[ *\u2022>-]{0,4}<address_label>[ *]{0,3}:[ *]{0,3}(.{0,200})$"
_LABEL_ALONE = r"^\W*(?:<address_label>)?\W*$"
# The interview will be held at: and the address on the next lines
_HELD_AT = r"<held_at>[^.\n]{0,40} ?: *\n"
_LINES = re.IGNORECASE | re.MULTILINE
#: Names and numbers of the place in front of its street: a house, an estate.
_IN_FRONT = r"(?:^|(?<=[\s(]))(?:(?:(?:<unit_word>|<street_before>) )?<NAME>(?: \([A-Z]{2,3}\))?,? (?:& )?){1,9}$"
_LINE_IN_FRONT = r"^(?:<UP>|\d)(?:[\w.'\u2019&/-]{0,30}[ ,]{0,2}){1,8}$"
#: The first line of a block: Fern House
_HOUSE_ALONE = r"^<UP>[\w'\u2019&-]{1,25}(?: <UP>[\w'\u2019&-]{1,25}){1,3}$"
#: What leads to an address.
_LEAD = (
    r"(?<!\w)(?:<address_lead>|<it_is>)(?: (?:<address_article>|<venue>|<venue_at>|<address_particle>)(?!\w),?){0,3} "
)
# Smideshagen 14, Borl\xe4nge: whatever streets are called there
_NUMBERED = (
    r"(?<![\w.-])(?!(?i:<LONG_DAY>|<MONTH>|<DAY>)(?!\w))(?:<UP>[^\W\d_][\w'\u2019-]{2,30} ){1,3}\d{1,4}[a-z]?"
    r"(?:, | <town_in> )(?:(?:[A-Z]{1,2}-)?\d{4,5} )?(?P<town><TOWN>)(?!\w)"
)
# not the shop in Fore Street,
_NOT_THERE = r"<place_case.not_there>(?:[^.!?;:,\n]|(?<= \w)\.|(?<= \w\w)\.){0,60}"
_LONG = re.compile(r"[^\W\d_]{4,30}")
_LOOSE_END = r"(?:,? <LOW>{1,3})+$"  # the sentence goes on
_SENTENCE_END = re.compile(r"[.;!?](?: |$)| - (?=[a-z])")
_LONGEST_LINE, _MOST_LINES = 60, 5  # characters, and lines, of an address in a block
_MOST_LABELS = 4  # a mail has one place, under two labels perhaps
_REACH = 130  # characters of an address in front of its street
_SHORTEST = 4  # characters of an address
_NAMES = re.compile(r"[^\W\d_]{3}|[^\x00-\x7f]")


def address(mail: Mail) -> Quote | None:
    """Return where the meeting is, ``None`` when it is not in person or the mail does not say."""
    found = _address(mail)
    if found and not _NAMES.search(found.text):  # a postcode alone says where to look, not where to go
        return None
    loose = compiled(_LOOSE_END, mail.languages).search(found.text) if found else None
    return piece(mail, found.start, found.start + loose.start()) if found and loose else found


def _address(mail: Mail) -> Quote | None:
    words = _languages(mail)
    labels = compiled(_LABEL, mail.languages, _LINES).finditer(mail.visible)
    for label in itertools.islice(labels, _MOST_LABELS):
        if compiled(r"https?://|<no_place>", mail.languages, re.I).search(label[1]):
            return None
        if found := _labelled(mail, label.start(1), words):
            return found
    held = compiled(_HELD_AT, mail.languages, re.I).search(mail.body)
    if held and (found := _block(mail, held.end(), words)):
        return found
    return _told(mail, words)


def signed_address(mail: Mail) -> Quote | None:
    """Return the address below the name of who writes: a meeting *in our office* is there, if no other is named."""
    words = _languages(mail)
    found = _visited(mail, mail.visible, mail.signed, words)
    if found is None:
        return None
    start = _head_of_code(mail.visible, found[0]) if is_postcode(mail.visible, found[0], words) else found[0]
    return piece(mail, start, tail(mail.visible, found[1], mail.languages)) if start is not None else None


def _visited(mail: Mail, text: str, start: int, words: Languages) -> tuple[int, int] | None:
    """Return the first street or postcode of ``text[start:]``, a part of *mail*, to which one is told to come.

    To some only mail goes, and to others one is told not to go.
    """
    seat = compiled(r"<seat_label> ?:", mail.languages, re.I)
    denied = _denied(mail, words)
    while found := core(text, start, len(text), words):
        if seat.search(text, text.rfind("\n", 0, found[0]) + 1, found[0]):
            start = _line_end(text, found[1])
        elif denied & _names(text[slice(*found)], words):
            start = tail(text, found[1], mail.languages)
        else:
            return found
    return None


def _denied(mail: Mail, words: Languages) -> set[str]:
    """Return the names of streets to which *mail* says not to go: *not the shop in Fore Street*."""
    return {name for found in compiled(_NOT_THERE, words, re.I).finditer(mail.body) for name in _names(found[0], words)}


def _names(street: str, words: Languages) -> set[str]:
    """Return the words in *street* that are its name."""
    kind = compiled(r"<street_after>|<street_before>|<~street_suffix>", words, re.I)
    return {word for word in _LONG.findall(street) if word[0].isupper() and not kind.fullmatch(word)}


def _head_of_code(text: str, code: int) -> int | None:
    """Return where the line of a postcode at *code* begins; without a street or a town in front it is no address."""
    line = text.rfind("\n", 0, code) + 1
    return line if "," in text[line:code] else None


def _languages(mail: Mail) -> Languages:
    """Return the language of *mail* and English, all languages where it is too short to tell or names no street in it.

    "via" leads to a street in one language, and to a program in others.
    """
    own = spoken(mail.visible, mail.languages)
    named = any(pattern(one, own).search(mail.body) for one in STREETS)
    return own if named else mail.languages


def _labelled(mail: Mail, start: int, words: Languages) -> Quote | None:
    """Return the address in the value of a label, which goes on over the next lines."""
    line_end = _line_end(mail.visible, start)
    if compiled(_LABEL_ALONE, mail.languages, re.I).match(mail.visible[start:line_end]):
        return _block(mail, line_end + 1, words)
    found = core(mail.visible, start, line_end, words)
    if found:
        begin = start if found[0] - start < _REACH else found[0]
        return piece(mail, begin, tail(mail.visible, found[1], mail.languages))
    return _block(mail, start, words) or _told(mail, words) or _named(mail, start, line_end)


def _named(mail: Mail, start: int, end: int) -> Quote | None:
    """Return a labelled place that has neither street nor postcode: to the end of its sentence."""
    stop = _SENTENCE_END.search(mail.visible, start, end)
    found = piece(mail, start, stop.start() if stop else end)
    return found if len(found.text) >= _SHORTEST and re.search(r"[A-Z\d]", found.text) else None


def _block(mail: Mail, start: int, words: Languages) -> Quote | None:
    """Return the lines from *start* on that hold an address: short, without a label or a sentence."""
    end = at = start
    for _ in range(_MOST_LINES):
        stop = _line_end(mail.visible, at)
        line = mail.visible[at:stop].strip()
        is_end = not line and end > start
        if is_end or len(line) > _LONGEST_LINE or ":" in line or line.endswith((".", "!", "?")):
            break
        end = stop if line else end
        at = stop + 1
    found = core(mail.visible, start, end, words)
    return piece(mail, start, tail(mail.visible, found[1], mail.languages)) if found else None


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return end if end >= 0 else len(text)


def _told(mail: Mail, words: Languages) -> Quote | None:
    """Return the first address in what the mail says."""
    found = _visited(mail, mail.body, 0, words)
    if found is None:
        return _in_town(mail, words)
    return piece(mail, _head(mail, found[0], words), tail(mail.visible, found[1], mail.languages))


def _in_town(mail: Mail, words: Languages) -> Quote | None:
    """Return the first name with a number in front of a town that is known: Tjerkepleats 5 in Leeuwarden."""
    for found in pattern(_NUMBERED, words).finditer(mail.body):
        timed = any(clock.find(found[0], 0, len(found[0]), date_words(mail.languages)))
        if not timed and firms.is_place(fold(found["town"]), firms.TOWN):
            return piece(mail, found.start(), tail(mail.visible, found.end(), mail.languages))
    return None


def _head(mail: Mail, start: int, words: Languages) -> int:
    """Return where the address begins whose street or postcode stands at *start*: names in front belong to it."""
    line = mail.body.rfind("\n", 0, start) + 1
    if line == start and is_postcode(mail.body, start, words):  # its town and house stand on the lines above
        line = mail.body.rfind("\n\n", 0, start) + len("\n\n")
    before = mail.body[max(line, start - _REACH) : start].replace("\n", " ")
    before = before[_behind_time(mail, before) :]
    named = pattern(_IN_FRONT, words).search(before)
    begin = start - len(before) + _without_lead(before, named.start(), words) if named else start
    return _line_in_front(mail.body, begin, words) if begin == line else begin


def _without_lead(before: str, start: int, words: Languages) -> int:
    """Return where the names in ``before[start:]`` begin behind words that only lead to them."""
    leads = (found for found in compiled(_LEAD, words, re.I).finditer(before, start))
    begin = max((one.end() for one in leads if one.start() == start or one[0][0].islower()), default=start)
    small = compiled(r"(?:<LOW>{1,12} ){1,4}", words).match(before, begin)  # no name begins with a small letter
    return small.end() if small else begin


def _line_in_front(text: str, start: int, words: Languages) -> int:
    """Return where the line in front of an address that begins a line begins, if it names its house."""
    previous = text.rfind("\n", 0, max(0, start - 1)) + 1
    line = text[previous : start - 1] if start else ""
    if line.endswith(","):
        return previous if compiled(_LINE_IN_FRONT, words).match(line) else start
    is_first = text.count("\n", 0, previous) > 1 and not text[:previous].split("\n")[-2].strip()
    return previous if is_first and compiled(_HOUSE_ALONE, words).match(line) else start


def _behind_time(mail: Mail, before: str) -> int:
    """Return where the date or time of day in *before* ends that parts an address from what stands before it."""
    words = date_words(mail.languages)
    dates = (date.end for date in find_dates(before, words) if date.month or date.weekday is not None)
    hours = (hour.end for hour in clock.find(before, 0, len(before), words))
    return max((*dates, *hours, *_ends(before)), default=0)


def _ends(before: str) -> Iterator[int]:
    """Yield where sentences end in *before*."""
    return (stop.end() for stop in re.finditer(r"(?<!\bSt)[.!?:] | [-\u2013] ", before))

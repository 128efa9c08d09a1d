"""Where a meeting in person is: a labelled place, a postcode, or a street; never the address below a signature."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobrsvp.mail.grammar import compiled, date_words
from jobrsvp.mail.message import Mail
from jobrsvp.mail.words import piece
from jobrsvp.model import Quote
from jobrsvp.text import clock
from jobrsvp.text.dates import find as find_dates

# Address: 12 Harbour Street, Hamburg
_LABEL = r"^ *<address_label> ?: {0,3}(.{4,200})$"
# The interview will be held at: and the address on the next lines
_HELD_AT = r"<held_at>[^.\n]{0,40} ?: *\n((?:[^\n:]{3,80}\n?){1,6})"
_LINES = re.IGNORECASE | re.MULTILINE
#: A postcode in front of its town, or a state in front of its postcode, as each country writes them.
_POSTCODES = (
    r"\b(?:[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}|[A-Z]\d[\dW] ?[A-Z\d]{4}|[A-Z]{2} \d{5}(?:-\d{4})?"  # GB, IE, US
    r"|[A-Z]\d[A-Z] \d[A-Z]\d|<!state_short> \d{4}"  # CA, AU
    r"|(?:[A-Z]-)?\d{5} <UP>[\w.-]{2,30}(?: [A-Z][\w-]{2,20})?)\b",  # DE, FR, ES, IT
    r"\b(?:\d{4} [A-Z]{2} [A-Z][\w-]{2,30}|\d{4}-\d{3} <UP>[\w-]{2,30}"  # NL, PT
    r"|(?<!\d )\d{3} \d{2} <UP>[\w-]{2,30}|[A-Z][a-z]{3,20} ?-? ?\d{6}|\d{2}-\d{3} <UP>[\w-]{2,30})\b",  # SE, IN, PL
)
_STREETS = (
    # Lange Lindenstraße 14a
    r"(?:\b<UP>[\w.-]{2,30} )?(?:\b<UP>[\w-]{1,30})?<~street_suffix> \d{1,4}[a-z]?",
    # Am Markt 3
    r"\b(?=[A-Z])<street_at> <UP>[\w-]{2,30} \d{1,4}[a-z]?\b",
    # 12 bis rue de la Paix
    r"\b\d{1,5},? (?:\w{2,3} )?<street_before> [^\n,;!?]{3,60}",
    # Via Roma 12, ul. Długa 3
    r"(?:\b(?=[A-Z])<street_before>|<street_short>) ?[A-Z][^\n;!?,]{2,50}?,? \d{1,4}\b",
    # 500 N. Fifth Avenue NW
    r"\b\d{1,5}[A-Za-z]? (?:[NSEW]\.? )?(?:[A-Z][\w']{1,20} ){1,4}(?=[A-Z])<street_after>\.?(?: [NSEW]{1,2}\b)?",
)
#: Where the sentence goes on behind an address.
_AFTER = (
    r"\.(?= |$)(?<! \d\.)|[;!?\n]|,? <before_date> (?=<DAY>(?!\w)|\d{1,2}[:. /])|,? <address_end>| \((?!\w{1,12}\))"
    r"|,? <LONG_DAY>(?!\w)| - (?=[a-z])|, (?=<clause_start>)"
)
_BEFORE_CHARACTERS = 130  # an address and what leads to it
_SHORTEST, _LONGEST = 6, 120  # characters of an address
#: What ends before an address, in the sentence that holds it.
_STOP = r"[.!?] |: |- |, (?=<clause_subject>)"
#: What leads to an address.
_LEAD = r"<address_lead>(?: <address_article>)?(?: <venue>(?: <venue_at>)?)?,? (?=[A-Z\d])|<street_short> (?=[A-Z])"
#: The names and numbers right in front of a postcode.
_NAMES = r"(?:<address_join> ){0,6}(?P<names>(?:(?:(?:\d|<UP>)[\w'.-]{0,30},?|<address_particle>) ){1,12})$"
_RUN = r"\b(?!<address_particle>)<LOW>{2,} (?!<address_particle>)<LOW>{2,} "  # words of a sentence, not of an address


def address(mail: Mail) -> Quote | None:
    """Return where the meeting is, ``None`` when it is not in person or the mail does not say."""
    words = mail.languages
    if labelled := compiled(_LABEL, words, _LINES).search(mail.visible):
        elsewhere = compiled(r"https?://|<no_place>", words, re.I).search(labelled[1])
        return None if elsewhere else _cut(mail, labelled.start(1), labelled.end(1))
    held = compiled(_HELD_AT, words, re.I).search(mail.body)
    if held and re.search(r"\d", held[1]):
        return piece(mail, *held.span(1))
    found = (compiled(template, words).search(mail.body) for template in (*_POSTCODES, *_STREETS))
    first = next(filter(None, found), None)
    return _around(mail, *first.span()) if first else None


def _around(mail: Mail, start: int, end: int) -> Quote:
    """Return the whole address around ``start:end``: from the word that leads to it to the end of its clause."""
    first = max(mail.body.rfind("\n", 0, start) + 1, start - _BEFORE_CHARACTERS)
    begin = first + _begin(mail, mail.body[first:start])
    line_end = mail.body.find("\n", end)
    return _cut(mail, begin, line_end if line_end >= 0 else len(mail.body), least=end)


def _begin(mail: Mail, before: str) -> int:
    """Return where the address begins in what stands *before* its postcode or street."""
    words = mail.languages
    at = max(_behind_time(mail, before), max((stop.end() for stop in _ends(mail, _STOP, before)), default=0))
    leads = [lead.end() for lead in compiled(_LEAD, words).finditer(before) if lead.end() >= at]
    run = compiled(_RUN, words)
    begin = next((lead for lead in (*leads, at) if not run.search(before[lead:])), None)
    if begin is not None:
        return begin
    named = compiled(_NAMES, words).search(before)
    return named.start("names") if named else len(before)


def _behind_time(mail: Mail, before: str) -> int:
    """Return where the date or time of day in *before* ends that parts an address from what stands before it."""
    words = date_words(mail.languages)
    dates = (date.end for date in find_dates(before, words) if date.month or date.weekday is not None)
    hours = (hour.end for hour in clock.find(before, 0, len(before), words))
    end = max((*dates, *hours), default=0)
    return end + len(", ") if before[end : end + 2] in (", ", "; ") else end


def _ends(mail: Mail, template: str, text: str, start: int = 0) -> Iterator[re.Match[str]]:
    """Yield where *template* ends a clause of *text*, not behind an abbreviation such as ``St.``."""
    short = compiled(r"(?:<address_abbreviation>|\w<~street_end>)\.?$", mail.languages, re.I)
    for stop in compiled(template, mail.languages, re.I).finditer(text, start):
        if not (stop[0][0] == "." and short.search(text, max(0, stop.start() - 8), stop.start() + 1)):
            yield stop


def _cut(mail: Mail, start: int, end: int, least: int = 0) -> Quote:
    """Return the address that begins at *start*, without what the sentence says behind it."""
    stop = next(_ends(mail, _AFTER, mail.text[:end], max(start + _SHORTEST, least)), None)
    found = piece(mail, start, stop.start() if stop else min(end, max(start, least) + _LONGEST))
    unopened = found.text.endswith(")") and "(" not in found.text
    return piece(mail, found.start, found.end - 1) if unopened else found

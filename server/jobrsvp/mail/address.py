"""Where a meeting in person is: a street, a postcode with its town, and what belongs to them on either side.

An address is put together from its pieces, outward from its street or postcode: venue, street, floor, town.  What
else the sentence says is none of them.  A label's value is an address without either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobrsvp.languages import Languages
from jobrsvp.mail.grammar import compiled, date_words, spoken
from jobrsvp.mail.message import Mail
from jobrsvp.mail.words import piece
from jobrsvp.model import Quote
from jobrsvp.text import clock
from jobrsvp.text.dates import find as find_dates

# Address: 12 Harbour Street, Hamburg
_LABEL = r"^[ *\u2022>-]{0,4}<address_label>[ *]{0,3}:[ *]{0,3}(.{0,200})$"
_LABEL_ALONE = r"^\W*(?:<address_label>)?\W*$"
# The interview will be held at: and the address on the next lines
_HELD_AT = r"<held_at>[^.\n]{0,40} ?: *\n"
_LINES = re.IGNORECASE | re.MULTILINE
#: A name of one to four words with capitals.
_TOWN = (
    r"(?:(?:St|Ste|Sta|Bad)\.? )?(?:[lL]['\u2019])?<UP>(?:[^\W\d_]|['\u2019-]){1,25}"
    r"(?:[ /](?:(?:<address_particle>|am|im|sur|sous|upon) ){0,2}<UP>(?:[^\W\d_]|['\u2019-]){1,25}){0,3}(?![\w@])"
    r"(?: \d{1,2}(?=[,.;)\n]|$))?"  # Dublin 8
)
#: A postcode with its town, as each country writes them.
_POSTCODES = (
    r"\b(?:[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}|[A-Z]\d[\dW] ?[A-Z\d]{4}|[A-Z]{2} \d{5}(?:-\d{4})?"  # GB, IE, US
    r"|[A-Z]\d[A-Z] \d[A-Z]\d|<!state_short> \d{4}"  # CA, AU
    r"|(?:[A-Z]{1,2}-)?\d{5} <TOWN>)(?!\w)",  # DE, FR, ES, IT
    r"\b(?:\d{4} [A-Z]{2},? <TOWN>|\d{4}-\d{3} <TOWN>"  # NL, PT
    r"|(?<!\d )\d{3} \d{2} <TOWN>|[A-Z][a-z]{3,20} ?-? ?\d{6}|\d{2}-\d{3} <TOWN>)(?!\w)",  # SE, IN, PL
)
#: Four digits are a postcode only behind a street or at the beginning of a line: they may be a year.
_SHORT_POSTCODE = r"(?:[A-Z]{1,2}-)?[1-9]\d{3} <TOWN>"  # AT, BE, CH, DK
_NAME = r"(?:(?:[ldLD]['\u2019]|[dD]ell['\u2019])?<UP>[\w.'\u2019-]{0,25}|\d{1,4}[.\u00ba\u00b0]?|<address_particle>)"
_NUMBER = r"(?:n[.\u00ba\u00b0r]{0,2} ?)?\d{1,5}(?:[a-zA-Z](?!\w)| ?bis| ?ter)?(?:[-/]\d{1,4}[a-zA-Z]?)?(?![\d:.]*\d)"
_STREETS = (
    # Lange Lindenstraße 14a
    r"(?:\b<UP>[\w.-]{2,30} ){0,2}(?:\b<UP>[\w-]{1,30})?<~street_suffix> \d{1,4} ?[a-zA-Z]?(?:[-/]\d{1,4})?(?![\w:]|\.\d)",
    # Am Markt 3
    r"\b(?=[A-Z])<street_at> (?:<UP>[\w-]{2,30} ){1,2}\d{1,4}[a-z]?\b(?![.:]\d)",
    # 12 bis rue de la Paix
    rf"\b\d{{1,5}}(?: ?[a-zA-Z])?,? (?:\w{{2,3}} )?<street_before>(?: {_NAME}){{1,6}}",
    # Via Roma 12, calle Gascona 18, rue de l'Arsenal 31
    rf"(?<!\w)<street_before>\.? (?!<no_place>|(?i:<LONG_DAY>)(?!\w))(?:{_NAME} ){{0,5}}(?:[ldLD]['\u2019])?<UP>[\w.'\u2019-]{{1,25}},? {_NUMBER}(?! <street_before>)",
    # ul. Długa 3
    rf"<street_short> ?(?:{_NAME} ){{0,4}}<UP>[\w.'-]{{1,25}} {_NUMBER}",
    # 500 N. Fifth Avenue NW
    r"\b\d{1,5}[A-Za-z]?(?:-\d{1,4})? (?:[NSEW]{1,2}\.? )?(?:[A-Z][\w'\u2019.-]{1,20} ){1,4}(?=[A-Z])<street_after>"
    r"\.?(?!\w)(?: (?:[NSEW]{1,2}|(?=[A-Z])<street_direction>)(?!\w))?",
)
#: What parts the pieces of an address.
_BETWEEN = r"[^\S\n]?(?:,|-|\u2013|\u00b7|\|)?[^\S\n]{0,2}\n?[^\S\n]{0,4}"
_UNIT = (
    r"(?:<unit_word>\.? ?(?:<UP>|\d)[\w.-]{0,5}(?!\w)|(?:\d{1,2}(?:st|nd|rd|th|e|er|[\u00ba\u00b0\u00aa.])?|<ordinal_word>)"
    r" <unit_word>(?!\w)|<unit_word> <UP>[\w-]{1,20}|\d{1,2}[\u00ba\u00aa\u00b0](?: ?[A-Z](?!\w))?)"
)
_BRACKETED = r" ?\((?:[^()\n]{0,30}<unit_word>[^()\n]{0,30}|[A-Z]{2})\)"
#: A town behind a comma or "in"; a line of its own is one only with its postcode.
_TOWN_BEHIND = (
    r"(?:, ?| - | <town_in> )(?!(?i:<LONG_DAY>|<MONTH>|<clause_start>)(?!\w))<TOWN>(?! ?\d{1,2}[:h])"
)
#: Names and numbers of the place in front of its street: a house, an estate.
_IN_FRONT = rf"(?:^|(?<=[\s(]))(?:(?:<unit_word> )?{_NAME},? ){{1,9}}$"
_LINE_IN_FRONT = rf"^(?:<UP>|\d)(?:[\w.'\u2019&/-]{{0,30}}[ ,]{{0,2}}){{1,8}}$"
_LONGEST_LINE, _MOST_LINES = 60, 5  # characters, and lines, of an address in a block
_REACH = 130  # characters of an address in front of its street
_GAP = 60  # characters between a street and its postcode
_SHORTEST = 4  # characters of an address


def address(mail: Mail) -> Quote | None:
    """Return where the meeting is, ``None`` when it is not in person or the mail does not say."""
    words = _languages(mail)
    for label in compiled(_LABEL, mail.languages, _LINES).finditer(mail.visible):
        if compiled(rf"https?://|<no_place>", mail.languages, re.I).search(label[1]):
            return None
        if found := _labelled(mail, label.start(1), words):
            return found
    held = compiled(_HELD_AT, mail.languages, re.I).search(mail.body)
    if held and (found := _block(mail, held.end(), words)) and re.search(r"\d", found.text):
        return found
    return _told(mail, mail.body, words)


def _languages(mail: Mail) -> Languages:
    """Return the language of *mail* and English, all languages where it is too short to tell or names no street in it.

    "via" leads to a street in one language, and to a program in others.
    """
    own = spoken(mail.visible, mail.languages)
    named = any(compiled(one, own).search(mail.body) for one in _STREETS)
    return own if named else mail.languages


def _labelled(mail: Mail, start: int, words: Languages) -> Quote | None:
    """Return the address in the value of a label, which goes on over the next lines."""
    line_end = _line_end(mail.visible, start)
    value = mail.visible[start:line_end]
    if compiled(_LABEL_ALONE, mail.languages, re.I).match(value):
        return _block(mail, line_end + 1, words)
    core = _core(mail.visible, start, line_end, words)
    if core is None:
        block = _block(mail, start, words)
        if block and _core(mail.visible, block.start, block.end, words):
            return block
        return _told(mail, mail.body, words) or _named(mail, start, line_end)
    return piece(mail, start if core[0] - start < _REACH else core[0], _tail(mail.visible, core[1], words))


def _named(mail: Mail, start: int, end: int) -> Quote | None:
    """Return a labelled place that has neither street nor postcode: to the end of its sentence."""
    stop = re.compile(r"[.;!?](?: |$)| - (?=[a-z])").search(mail.visible, start, end)
    found = piece(mail, start, stop.start() if stop else end)
    return found if len(found.text) >= _SHORTEST and re.search(r"[A-Z\d]", found.text) else None


def _block(mail: Mail, start: int, words: Languages) -> Quote | None:
    """Return the lines from *start* on that are an address: short, without a label or a sentence."""
    end, at = start, start
    for _ in range(_MOST_LINES):
        stop = _line_end(mail.visible, at)
        line = mail.visible[at:stop].strip()
        if not line and end > start:
            break
        if len(line) > _LONGEST_LINE or ":" in line or re.search(r"[.!?]$", line):
            break
        if line:
            end = stop
        at = stop + 1
    core = _core(mail.visible, start, end, words)
    return piece(mail, start, _tail(mail.visible, core[1], words)) if core else None


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return end if end >= 0 else len(text)


def _told(mail: Mail, text: str, words: Languages) -> Quote | None:
    """Return the first address in *text*."""
    core = _core(text, 0, len(text), words)
    if core is None:
        return None
    return piece(mail, _head(mail, text, core[0], words), _tail(text, core[1], words))


def _core(text: str, start: int, end: int, words: Languages) -> tuple[int, int] | None:
    """Return the first street in ``text[start:end]``, else the first postcode; of a street right in front of it both."""
    streets = [found.span() for one in _STREETS for found in compiled(one, words).finditer(text, start, end)]
    codes = [found.span() for one in _POSTCODES for found in _filled(one, words).finditer(text, start, end)]
    if not streets and not codes:
        return None
    street, code = min(streets, default=None), min(codes, default=None)
    if street and (code is None or street[0] <= code[0]):
        return street[0], max(one[1] for one in streets if one[0] == street[0])
    return code


def _filled(template: str, words: Languages) -> re.Pattern[str]:
    return compiled(template.replace("<TOWN>", _TOWN), words)



def _tail(text: str, end: int, words: Languages) -> int:
    """Return where the address ends whose street or postcode ends at *end*."""
    pieces = (*_POSTCODES, _SHORT_POSTCODE)
    known = [
        _filled(_BETWEEN + f"(?:<town_in> )?(?:<TOWN>,? )?(?:{'|'.join(pieces)})", words), compiled(_BETWEEN + _UNIT, words, re.I),
        compiled(_BRACKETED, words, re.I), _filled(_TOWN_BEHIND, words),
    ]  # fmt: skip
    while True:
        found = max((match.end() for one in known if (match := one.match(text, end))), default=end)
        if found <= end:
            return end
        end = found


def _head(mail: Mail, text: str, start: int, words: Languages) -> int:
    """Return where the address begins whose street or postcode stands at *start*: names in front belong to it."""
    first = max(text.rfind("\n", 0, start) + 1, start - _REACH)
    before = text[first:start]
    before = before[_behind_time(mail, before) :]
    first = start - len(before)
    named = compiled(_IN_FRONT, words).search(before)
    begin = first + _without_lead(before, named.start(), words) if named else start
    return _lines_in_front(text, begin, words) if begin == text.rfind("\n", 0, start) + 1 else begin


def _without_lead(before: str, start: int, words: Languages) -> int:
    """Return where the names in ``before[start:]`` begin behind words that only lead to them."""
    lead = compiled(r"(?<!\w)<address_lead>(?: (?:<address_article>|<venue>|<venue_at>|<address_particle>)(?!\w),?){0,3} ", words, re.I)
    leads = [found.end() for found in lead.finditer(before, start) if found.start() == start or found[0][0].islower()]
    begin = max(leads, default=start)
    small = compiled(r"(?:<LOW>{1,12} ){1,4}", words).match(before, begin)  # no name begins with a small letter
    return small.end() if small else begin


def _lines_in_front(text: str, start: int, words: Languages) -> int:
    """Return where the lines in front of an address that begins a line begin, if they name its house."""
    previous = text.rfind("\n", 0, max(0, start - 1)) + 1
    line = text[previous : start - 1] if start else ""
    return previous if line and compiled(_LINE_IN_FRONT, words).match(line) and line.endswith(",") else start


def _behind_time(mail: Mail, before: str) -> int:
    """Return where the date or time of day in *before* ends that parts an address from what stands before it."""
    words = date_words(mail.languages)
    dates = (date.end for date in find_dates(before, words) if date.month or date.weekday is not None)
    hours = (hour.end for hour in clock.find(before, 0, len(before), words))
    return max((*dates, *hours, *_ends(before)), default=0)


def _ends(before: str) -> Iterator[int]:
    """Yield where sentences end in *before*."""
    return (stop.end() for stop in re.finditer(r"(?<!\bSt)[.!?:] | [-\u2013] ", before))

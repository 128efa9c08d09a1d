"""Where a meeting in person is: a labelled place, a postcode, or a street; never the address below a signature."""

from __future__ import annotations

import re

from jobrsvp.mail.message import Mail
from jobrsvp.mail.words import piece
from jobrsvp.model import Quote

LABEL = re.compile(
    r"^[ ]*(?:address|where|location|place|venue|ort|adresse|anschrift|lieu|lugar|dirección|luogo|indirizzo|adres"
    r"|locatie|plaats|local|endereço|wo|miejsce|plats) ?: {0,3}([^\n]{4,200})$",
    re.IGNORECASE | re.MULTILINE,
)
HELD_AT = re.compile(
    r"\b(?:held|take place|meet (?:you|us)|come|report|located|find us)\b[^.\n]{0,40}(?: at"
    r"| to)? ?:[ ]*\n((?:[^\n:]{3,80}\n?){1,6})",
    re.IGNORECASE,
)
POSTCODE = re.compile(
    r"\b(?:[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}|[A-Z]\d[\dW] ?[A-Z\d]{4}|[A-Z]{2} \d{5}(?:-\d{4})?|[A-Z]\d[A-Z] \d[A-Z]\d"
    r"|(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT) \d{4}|(?:[A-Z]-)?\d{5} [A-ZÄÖÜÉ][\wäöüßéè.-]{2,30}(?: [A-Z][\wé-]{2,20})?"
    r"|\d{4} [A-Z]{2} [A-Z][\w-]{2,30}|[A-Z][a-z]{3,20} ?-? ?\d{6}|\d{2}-\d{3} [A-ZŁŚŻ][\w-]{2,30})\b"
)
STREETS = [
    re.compile(r"(?:\b[A-ZÄÖÜ][\w.äöüßé-]{2,30} |\b[A-ZÄÖÜ][\wäöüß-]{0,20}(?:er|ische) )?(?:\b[A-ZÄÖÜ][\wäöüß-]{1,30})?"
               r"(?:[Ss]traße|[Ss]trasse|[Ss]tr\.|[Ww]eg|[Pp]latz|[Aa]llee|[Gg]asse|[Uu]fer|[Dd]amm|straat|laan|plein"
               r"|gracht|weg) \d{1,4}[a-z]?"),
    re.compile(r"\b(?:Am|An der|An den|Zum|Zur|Im) [A-ZÄÖÜ][\wäöüß-]{2,30} \d{1,4}[a-z]?\b"),
    re.compile(r"\b\d{1,5},? (?:bis )?(?:rue|avenue|boulevard|place|quai|impasse|allée|via|calle|rua) "
               r"[^\n,;!?]{3,60}", re.I),
    re.compile(r"\b(?:Via|Calle|C/|Rua|Avenida|Plaza|Piazza|Paseo|Carrer|Corso|Viale"
               r"|ul\.) ?[A-Z][^\n;!?,]{2,50}?,? \d{1,4}\b"),
    re.compile(r"\b\d{1,5}[A-Za-z]? (?:[NSEW]\.? )?(?:[A-Z][\w']{1,20} ){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Lane"
               r"|Ln|Drive|Dr|Boulevard|Blvd|Way|Square|Sq|Court|Place|Pl|Parkway|Pkwy|Quay|Row|Terrace|Wharf|Gate|Hwy"
               r"|Highway|Crescent|Hill|Close)\b\.?(?: [NSEW]{1,2}\b)?"),
]  # fmt: skip
AFTER = re.compile(
    r"\.(?= |$)(?<!\bSt\.)(?<!\bAve\.)(?<!\bstr\.)(?<!\bStr\.)(?<!\bCo\.)(?<!\bul\.)(?<! \d\.)(?<!\bRd\.)|[;!?\n]"
    r"| (?:on|at|am|um|el|le|op|om) (?=\w+day\b|\d{1,2}[:. /]|\w+tag\b)|,? (?:and|where|ask|then|please|which|just|so"
    r"|but|bring|take|to meet|for|with|und|melden|the green|next to)\b| \((?!\w{1,12}\))|,? (?:on |am |le |il |el "
    r"|den )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|,? (?:on |le |il |el )?(?:lunedì|martedì|mercoledì|giovedì"
    r"|venerdì|sabato)\b|,? on \d{1,2}/| - (?=[a-z])|, (?=(?:the|we|there|you|it|i|from|as)\b)",
    re.IGNORECASE,
)
NOT_A_PLACE = re.compile(
    r"https?://|\b(?:zoom|teams|google meet|video|phone|webex|skype|online|virtual|web conference|remote|will call"
    r"|telephone|telefon)\b",
    re.IGNORECASE,
)
_BEFORE_CHARACTERS = 130
#: What ends before an address, in the sentence that holds it.
_STOP = re.compile(r"[.!?] (?<!Co\. )(?<!St\. )(?<!str\. )(?<!Str\. )|: |- |, (?=(?:we|you|it|our|i)\b)")
#: What leads to an address.
_LEAD = re.compile(
    r"\b(?:[Aa]t|[Tt]o|[Ii]n|[Bb]ei|[Cc]hez|[Dd]i|[Ee]n|[Ii]s|[Aa]re|[Aa]u|[Uu]nter|[Ll]obby|[Rr]eception|locaux"
    r"|entrance on)(?: (?:our|the|unserem|der|dem))?"
    r"(?: (?:offices?|studio|clinic|building|headquarters|place|store|shop|restaurant)(?: (?:at|in|is))?)?"
    r",? (?=[A-Z\d])"
)
#: The names and numbers right in front of a postcode.
_NAMES = re.compile(
    r"(?:\b(?:of|and|the|di|de|der|at|in) )*(?P<names>(?:(?:[A-Z0-9ÄÖÜÉ][\w'’.-]{0,30},?|of|and|the|de|la|du|des|di"
    r"|dell'\w+|der|via|rue|calle|place|avenue) ){1,12})$"
)
_SMALL = r"(?!(?:de|la|le|les|du|des|der|di|del|della|da|of|the|and)\b)[a-zà-ÿ]{2,}"
_RUN = re.compile(rf"\b{_SMALL} {_SMALL} ")  # words of a sentence, not of an address


def address(mail: Mail) -> Quote | None:
    """Return where the meeting is, ``None`` when it is not in person or the mail does not say."""
    labelled = LABEL.search(mail.visible)
    if labelled:
        return None if NOT_A_PLACE.search(labelled[1]) else _cut(mail, labelled.start(1), labelled.end(1))
    held = HELD_AT.search(mail.body)
    if held and re.search(r"\d", held[1]):
        return piece(mail, *held.span(1))
    found = next(filter(None, (pattern.search(mail.body) for pattern in (POSTCODE, *STREETS))), None)
    return _around(mail, *found.span()) if found else None


def _around(mail: Mail, start: int, end: int) -> Quote:
    """Return the whole address around ``start:end``: from the word that leads to it to the end of its clause."""
    first = max(mail.body.rfind("\n", 0, start) + 1, start - _BEFORE_CHARACTERS)
    before = mail.body[first:start]
    at = first + max((stop.end() for stop in _STOP.finditer(before)), default=0)
    leads = [first + lead.end() for lead in _LEAD.finditer(before) if first + lead.end() >= at]
    begin = next((lead for lead in (*leads, at) if not _RUN.search(mail.body[lead:start])), None)
    if begin is None:
        named = _NAMES.search(before)
        begin = first + named.start("names") if named else start
    line_end = mail.body.find("\n", end)
    return _cut(mail, begin, line_end if line_end >= 0 else len(mail.body), least=end)


def _cut(mail: Mail, start: int, end: int, least: int = 0) -> Quote:
    """Return the address that begins at *start*, without what the sentence says behind it."""
    stop = AFTER.search(mail.text, max(start + 6, least), end)
    return piece(mail, start, stop.start() if stop else min(end, max(start, least) + 120))

"""Names in mails: what a person, a company and a legal form look like, and a found piece as a quote."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobrsvp.mail.message import Mail
from jobrsvp.model import Quote

WORD = r"[A-ZÀ-ÖØ-ÞŁŚŻŹĆ](?:[\w'’&+/-]|\.(?=\w)){0,30}"
PARTICLE = r"(?:van|von|de|der|den|del|della|la|di|da|dos|al|bin|el|ter)"
PERSON = rf"{WORD}(?: (?:{WORD}|[A-Z]\.|{PARTICLE})){{1,4}}"
TITLE = r"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herr|Frau|Mme|M|Sr|Sra|Dott)\.? ){0,2}"
LEGAL = (
    r"(?:GmbH(?: & Co\. KG)?|AG|SE|(?:Pvt\.?|Pty\.?) (?:Ltd\.?|Limited)|Ltd\.?|Limited|LLC|LLP|Inc\.?|Corp\.?|PLC"
    r"|plc|B\.?V\.?|N\.V\.|S\.?A\.?|S\.?L\.?|SAS|SARL|S\.?p\.?A\.?|S\.?r\.?l\.?|Oy|AB|A/S|ApS|KG|e\.V\.|sp\. z o\.o\.)"
)
COMPANY = (
    rf"(?:(?:St|Dr|Mt|Ste)\. )?(?:[A-Z0-9À-ÖØ-ÞŁŚŻŹĆ](?:[\w'’&+-]|\.(?=\w)){{0,30}}(?:,? (?={LEGAL}\b){LEGAL}(?!\w)"
    rf"| (?:(?!I\b){WORD}|&|of(?= [A-Z])|and(?= [A-Z])|(?:St|Dr)\.(?= [A-Z])|für|und(?= [A-ZÄÖÜ])|de|du|des|del|di|da"
    rf"|der|the(?= [A-Z]))){{0,6}})"
)


def quote(mail: Mail, match: re.Match[str], group: int = 1, offset: int = 0) -> Quote:
    """Return what *match* found, verbatim and without blanks and punctuation at its edges."""
    return piece(mail, match.start(group) + offset, match.end(group) + offset)


def piece(mail: Mail, start: int, end: int) -> Quote:
    """Return ``mail.text[start:end]`` without blanks and punctuation at its edges."""
    while end > start and mail.text[end - 1] in " \t\r\n,;:.!?\"”“'-–|":
        if mail.text[end - 1] == "." and re.search(rf" {LEGAL}$", mail.text[start:end]):
            break
        end -= 1
    while start < end and mail.text[start] in ' \t\r\n"“:-–|':
        start += 1
    return Quote(text=mail.text[start:end], start=start, end=end)


def in_header(mail: Mail, name: str, pattern: re.Pattern[str]) -> Iterator[Quote]:
    """Yield what *pattern* finds in the header *name*."""
    for match in pattern.finditer(mail.headers.get(name, "")):
        yield quote(mail, match, offset=mail.places[name])

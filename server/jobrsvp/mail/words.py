"""A found piece of a mail as a quote, and where its words stand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from jobrsvp.languages import Span
from jobrsvp.mail.grammar import compiled
from jobrsvp.mail.message import Mail
from jobrsvp.model import Quote

_RIGHT, _LEFT = (
    " \t\r\n,;:.!?\"\u201d\u201c'-\u2013|",
    ' \t\r\n"\u201c:-\u2013|',
)  # what is no part of a name at its edges
_LEGAL_END = r" <LEGAL>$"
_PAIR = re.compile("[\u201e\u201c\xab][^\u201e\u201c\u201d\xab\xbb]+[\u201c\u201d\xbb]$")  # Gasthof „Zur Post“


def quote(mail: Mail, match: re.Match[str], group: int = 1, offset: int = 0) -> Quote:
    """Return what *match* found, verbatim and without blanks and punctuation at its edges."""
    return piece(mail, match.start(group) + offset, match.end(group) + offset)


def said(mail: Mail, span: Span) -> Quote:
    """Return where the words of *span* stand in *mail*."""
    return piece(mail, span.start, span.end)


def piece(mail: Mail, start: int, end: int) -> Quote:
    """Return ``mail.text[start:end]`` without blanks and punctuation at its edges."""
    while end > start and mail.text[end - 1] in _RIGHT:
        if mail.text[end - 1] == '"' and mail.text.count('"', start, end) % 2 == 0:
            break  # Gasthof "Zur Post"
        if _PAIR.search(mail.text, start + 1, end):
            break
        if mail.text[end - 1] == "." and compiled(_LEGAL_END, mail.languages).search(mail.text[start:end]):
            break
        end -= 1
    while start < end and mail.text[start] in _LEFT:
        start += 1
    return Quote(text=mail.text[start:end], start=start, end=end)


def in_header(mail: Mail, name: str, pattern: re.Pattern[str]) -> Iterator[Quote]:
    """Yield what *pattern* finds in the header *name*."""
    for match in pattern.finditer(mail.headers.get(name, "")):
        yield quote(mail, match, offset=mail.places[name])


def plain_letter(sign: str) -> str:
    """Return the letter *sign* without its accent, and any other sign as it is."""
    return sign if sign.isascii() else unicodedata.normalize("NFKD", sign)[0]

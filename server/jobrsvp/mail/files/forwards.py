"""Mails that only hand on what others wrote: each of those below is a mail of its own, however deep it lies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobrsvp.languages import Languages
from jobrsvp.mail.files.letter import Letter
from jobrsvp.mail.files.written import Piece
from jobrsvp.mail.grammar import compiled, date_words
from jobrsvp.mail.message import Mail, forwarded, take_apart
from jobrsvp.text import clock

# Fwd: Interview; Re: TR: Entretien
_HANDED_ON = r"\s*(?:<subject_prefix>\s?:\s*)*<forward_prefix>\s?:"
_DEEPEST = 4  # who forwards a mail that was forwarded thrice has no invitation in hand


def handed_on(piece: Piece, text: str, languages: Languages) -> Iterator[Piece]:
    """Yield the mails below *piece* of *text*, the last forwarded first, if its subject says that it hands them on."""
    if not isinstance(piece.of, Letter) or not compiled(_HANDED_ON, languages, re.I).match(piece.subject):
        return
    mail, start = take_apart(text[piece.start : piece.end], languages), piece.start
    if _says_when(mail):  # the hour of a day that stands below
        return
    for _ in range(_DEEPEST):
        inner = forwarded(mail)
        if inner is None:
            return
        mail, start = inner.mail, start + inner.start
        headers = mail.headers
        yield Piece(start, piece.end, piece.of, headers.get("subject", ""), headers.get("from", ""), mail.text)


def _says_when(mail: Mail) -> bool:
    """Whether *mail* names an hour itself."""
    hours = clock.find(mail.visible, 0, len(mail.visible), date_words(mail.languages))
    return any(hour.value for hour in hours)

"""One spelling for every way to write a name, so that ``Köln``, ``KOELN`` aside, and ``koln`` meet."""

from __future__ import annotations

import re
import unicodedata

STROKES = str.maketrans({"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "æ": "ae", "Æ": "AE"})
DROPPED = re.compile(r"[.’'‘`´ʻ]")
SPACED = re.compile(r"[-_‐‑–/\s]+")
SHORT_FORMS = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount"}


def fold(name: str) -> str:
    """Return *name* without case, accents, dots and apostrophes; ``St. Louis`` gives ``saint louis``."""
    plain = (name if name.isascii() else _plain(name)).casefold()
    words = SPACED.sub(" ", DROPPED.sub("", plain)).split()
    return " ".join(SHORT_FORMS.get(word, word) for word in words)


def _plain(name: str) -> str:
    """Return *name* without strokes and accents."""
    decomposed = unicodedata.normalize("NFKD", name.translate(STROKES))
    return "".join(mark for mark in decomposed if not unicodedata.combining(mark))

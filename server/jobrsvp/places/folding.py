"""One spelling for every way to write a name, so that ``Köln``, ``KOELN`` aside, and ``koln`` meet."""

from __future__ import annotations

import re
import unicodedata

#: Letters that are no letter with an accent, and so come apart into nothing simpler: sharp s, and those with strokes.
STROKES = str.maketrans(
    {
        "\u00df": "ss", "\u00f8": "o", "\u00d8": "O", "\u0142": "l", "\u0141": "L", "\u0111": "d", "\u0110": "D",
        "\u00e6": "ae", "\u00c6": "AE",
    }
)  # fmt: skip
DROPPED = re.compile(r"[.’'‘`´\u02bb]")
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

"""A message cut into sentences and words, each with its place in the text."""

from __future__ import annotations

import dataclasses
import re

LONGEST_MESSAGE = 20_000  # characters: ten pages; nobody sends more, and checking stays below a second
# A full stop inside a word ("5.30", "e.g.") ends no sentence.
SENTENCE = re.compile(r"[^.!?\n]{1,2000}(?:[.!?](?=\w)[^.!?\n]{1,400}){0,20}[.!?]{0,6}")
QUOTATION = re.compile(r'"[^"\n]{1,200}"|“[^”\n]{1,200}”')
WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+){0,6}")


@dataclasses.dataclass(frozen=True, slots=True)
class Piece:
    """A part of the message: ``message[start:start + len(text)] == text``, apart from the kind of apostrophe."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends in the message."""
        return self.start + len(self.text)

    @property
    def low(self) -> str:
        """The text in lower case."""
        return self.text.lower()


def plain(message: str) -> str:
    """Return *message* with straight apostrophes and simple spaces; every place stays where it is."""
    return message.translate({0x2019: "'", 0x2018: "'", 0xA0: " ", 0x09: " ", 0x0D: " "})


def without_quotations(message: str) -> str:
    """Return *message* with every quoted word struck out, for it is not the writer's; every place stays where it is."""
    struck = QUOTATION.sub(lambda quoted: re.sub(r"\w", "_", quoted.group()), message)
    return struck if WORD.search(struck) else message


def sentences(message: str) -> list[Piece]:
    """Return the sentences of *message*; a line break ends one, too."""
    found = (Piece(match.group(), match.start()) for match in SENTENCE.finditer(message))
    return [piece for piece in found if WORD.search(piece.text)]


def words(piece: Piece) -> list[Piece]:
    """Return the words of *piece*."""
    return [Piece(match.group(), piece.start + match.start()) for match in WORD.finditer(piece.text)]

"""What a message says, of the concepts in the language files, with places in the message.

The message is passed as words with single blanks between them: commas, quotation marks and brackets are blanks, and any
other sign ends what a pattern may reach over.
"""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from jobrsvp.etiquette.checker.words.prose import Piece
from jobrsvp.languages import Languages, known
from jobrsvp.languages.index import Passed
from jobrsvp.languages.records import Span

# A full stop within a figure parts nothing: "3.200 brutto".
WORD = re.compile(r"\d{1,3}(?:\.\d{3}){1,3}(?!\d)[€$£%]?|[\w'%$€£-]+")
# Three signs are a bracket or quotation mark, a comma and a blank; more of them part two thoughts.
BLANK = re.compile(r"[\s,\"()]{1,3}")


ENGLISH = "en"
ELIDING = ("fr",)


@functools.cache
def languages(code: str = ENGLISH) -> Languages:
    """Return the words that messages in the language *code* are checked with, English and shared ones among them."""
    return known().only(code)


class Hit(NamedTuple):
    """Where an entry of a language file stands in the message, and its id."""

    start: int
    end: int
    entry: str


class Said:
    """The concepts that some pieces of a message say."""

    def __init__(self, pieces: Iterable[Piece], language: str = ENGLISH) -> None:
        """Pass *pieces* once; no pattern reaches from one into the next. Only entries of the *language* count."""
        self._language = language
        self._theirs: list[int] = []  # where each word starts in the message,
        self._ours: list[int] = []  # and in the text that is passed
        self._page = languages(language).passed("".join(self._words(pieces)))
        self._hits: dict[str, tuple[Hit, ...]] = {}
        self._starts: dict[str, list[int]] = {}  # of the hits of a concept

    def _words(self, pieces: Iterable[Piece]) -> Iterator[str]:
        length = 0
        for piece in pieces:
            end = 0
            for word in WORD.finditer(piece.text):
                between = " " if BLANK.fullmatch(piece.text, end, word.start()) else "\n"
                self._theirs.append(piece.start + word.start())
                self._ours.append(length + 1)
                length, end = length + 1 + len(word[0]), word.end()
                yield between + word[0]
            length += 1
            yield "\n"

    def hits(self, concept: str, within: Piece | None = None) -> tuple[Hit, ...]:
        """Return where *concept* stands, in order, in all pieces or only *within* one; none for one nobody knows."""
        if concept not in self._hits:
            self._hits[concept] = tuple(self._found(concept))
            self._starts[concept] = [hit.start for hit in self._hits[concept]]
        found = self._hits[concept]
        if within is None or not found:
            return found
        first, last = (bisect.bisect_left(self._starts[concept], place) for place in (within.start, within.end))
        return tuple(hit for hit in found[first:last] if hit.end <= within.end)

    def _found(self, concept: str) -> Iterator[Hit]:
        """Yield the hits of *concept* in order: of entries in the language of the message, and that stand alone."""
        for span in self._page.spans(concept) if self._page.knows(concept) else ():
            if stands_alone(self._page, span, self._language) and self._is_own(span):
                yield self._hit(span)

    def _is_own(self, span: Span) -> bool:
        """Whether the language says what stands at *span*: itself, or beside English, which writes it alike."""
        if span.entry.language == self._language:
            return True
        own = (one for one in languages(self._language).entries(span.entry.concept) if one.language == self._language)
        return any(one.says and pattern(one.says).match(self._page.text, span.start) for one in own)

    def says(self, concept: str, within: Piece | None = None) -> bool:
        """Whether *concept* stands in the pieces, or *within* one of them."""
        return bool(self.hits(concept, within))

    def knows(self, concept: str) -> bool:
        """Whether a language file has *concept*."""
        return self._page.knows(concept)

    def _hit(self, span: Span) -> Hit:
        return Hit(self._place(span.start), self._place(span.end - 1) + 1, span.entry.id)

    def _place(self, ours: int) -> int:
        word = bisect.bisect_right(self._ours, ours) - 1
        return self._theirs[word] + ours - self._ours[word]


#: Patterns of entries, compiled when a message first needs them.
pattern = functools.cache(re.compile)


def stands_alone(page: Passed, span: Span, language: str = ENGLISH) -> bool:
    """Whether no word goes on around *span*: ``they`` is not said in ``they're``, nor ``mail`` in ``e-mail``.

    In an eliding language a word begins behind an apostrophe: ``excuser`` is said in ``m'excuser``.
    """
    joined = ("-",) if language in ELIDING else ("'", "-")
    return page.text[span.end : span.end + 1] != "'" and page.text[span.start - 1 : span.start] not in joined

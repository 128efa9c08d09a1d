"""A message as the checks look at it: its sentences, those of the writer alone, and what they say."""

from __future__ import annotations

import functools

from jobrsvp.etiquette.checker import prose
from jobrsvp.etiquette.checker.prose import Piece
from jobrsvp.etiquette.checker.said import Said

FEWEST_SENTENCES = 4  # fewer are a note, or a sentence that somebody tries out
FEWEST_IN_A_LETTER = 3  # with a greeting or a farewell: "Dear Ms Brown, I cannot come. Sorry."
FAREWELL_REACH = 120  # characters before the end: a farewell, a name and a signature


class Message:
    """A message with straight apostrophes; every place is one of the text that was given."""

    def __init__(self, given: str) -> None:
        """Cut the *given* text into sentences; what they say is asked for later."""
        self.text = prose.plain(given)
        self.sentences = prose.sentences(self.text)
        self.own = prose.sentences(prose.without_quotations(self.text))

    @functools.cached_property
    def own_says(self) -> Said:
        """What the writer says, sentence by sentence; a line break ends a sentence."""
        return Said(self.own)

    @functools.cached_property
    def says(self) -> Said:
        """What the message says as a whole, quotations included; lines are folded anywhere."""
        return Said([Piece(self.text, 0)])

    @functools.cached_property
    def is_complete(self) -> bool:
        """Whether it is a whole message: of four sentences, or of three with a greeting or a farewell."""
        count = len(self.sentences)
        return count >= FEWEST_SENTENCES or (count >= FEWEST_IN_A_LETTER and (self._greets() or self._parts()))

    def _greets(self) -> bool:
        return any(not self.text[: hit.start].strip() for hit in self.says.hits("letter.greeting"))

    def _parts(self) -> bool:
        return any(hit.start >= len(self.text) - FAREWELL_REACH for hit in self.says.hits("letter.farewell"))

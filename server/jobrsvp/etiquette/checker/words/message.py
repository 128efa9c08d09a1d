"""A message as the checks look at it: its sentences, those of the writer alone, and what they say."""

from __future__ import annotations

import bisect
import functools
from typing import Literal

from jobrsvp.etiquette.checker.words import prose
from jobrsvp.etiquette.checker.words.prose import Piece
from jobrsvp.etiquette.checker.words.said import ENGLISH, Said

#: What a message is for: a yes, a no, another time, a word after the meeting or their answer, or something else.
Moment = Literal["yes", "no", "move", "after", "other"]
FEWEST_WHEN_KNOWN = 2  # sentences: one alone may be a piece that somebody tries out
FEWEST_SENTENCES = 4  # fewer are a note, or a sentence that somebody tries out
FEWEST_IN_A_LETTER = 3  # with a greeting or a farewell: "Dear Ms Brown, I cannot come. Sorry."
LONGEST_GREETING = 8  # words of a line: "Dear Ms Brown, dear Mr Lee,"
LONGEST_SIGNATURE = 3  # words
FAREWELL_REACH = 120  # characters before the end: a farewell, a name and a signature


class Message:
    """A message with straight apostrophes; every place is one of the text that was given."""

    def __init__(
        self, given: str, language: str = ENGLISH, moment: Moment | None = None, *, leaves: bool = False
    ) -> None:
        """Cut the *given* text in *language* into sentences.

        *moment* is what it is for, where that is known; *leaves* tells that the writer withdraws for good.
        """
        self.language = language
        self.wish = moment
        self.leaves = leaves
        self.text = prose.plain(given)
        self.sentences = prose.sentences(self.text)
        self.own = prose.sentences(prose.without_quotations(self.text))

    @functools.cached_property
    def own_says(self) -> Said:
        """What the writer says, sentence by sentence; a line break ends a sentence."""
        return Said(self.own, self.language)

    @functools.cached_property
    def says(self) -> Said:
        """What the message says as a whole, quotations included; lines are folded anywhere."""
        return Said([Piece(self.text, 0)], self.language)

    @functools.cached_property
    def moment(self) -> Moment | None:
        """What it is for, as is known or as it says."""
        if self.wish is not None:
            return self.wish
        said: tuple[tuple[str, Moment], ...] = (
            ("letter.looking_back", "after"), ("letter.moving", "move"), ("letter.declines", "no"),
            ("letter.yes", "yes"),
        )  # fmt: skip
        return next((moment for concept, moment in said if self.says.says(concept)), None)

    def sentence_at(self, place: int) -> Piece:
        """Return the sentence that holds *place*, or the last one before it."""
        number = bisect.bisect_right(self.sentences, place, key=lambda sentence: sentence.start)
        return self.sentences[max(0, number - 1)] if self.sentences else Piece(self.text, 0)

    @property
    def frame(self) -> tuple[str, str]:
        """The greeting on its own line and everything from the farewell on, each empty where there is none."""
        first, _, rest = self.text.strip().partition("\n")
        head = first.strip() if rest and len(first.split()) <= LONGEST_GREETING else ""
        ends = [hit.start for hit in self.says.hits("letter.farewell") if hit.start >= len(self.text) - FAREWELL_REACH]
        return head, self.text[ends[0] :].strip() if ends else ""

    @functools.cached_property
    def last(self) -> Piece:
        """The last sentence that is neither a farewell nor a signature."""
        ends = [hit.start for hit in self.says.hits("letter.farewell") if hit.start >= len(self.text) - FAREWELL_REACH]
        body = [one for one in self.sentences if not ends or one.end <= ends[0]] or self.sentences
        signed = len(body) > 1 and not ends and len(body[-1].text.split()) <= LONGEST_SIGNATURE
        return body[-2 if signed else -1] if body else Piece(self.text, 0)

    @functools.cached_property
    def is_complete(self) -> bool:
        """Whether it is a whole message: it is known what for, or has four sentences, or three in a frame."""
        count = len(self.sentences)
        if self.wish is not None and count >= FEWEST_WHEN_KNOWN:
            return True
        return count >= FEWEST_SENTENCES or (count >= FEWEST_IN_A_LETTER and (self._greets() or self._parts()))

    def _greets(self) -> bool:
        return any(not self.text[: hit.start].strip() for hit in self.says.hits("letter.greeting")[:1])

    def _parts(self) -> bool:
        return any(hit.start >= len(self.text) - FAREWELL_REACH for hit in self.says.hits("letter.farewell"))

"""The text that quotes of a file point into: headers, words and calendar entry one below the other, as people read."""

from __future__ import annotations

import dataclasses

from jobrsvp.mail.calendar.entry import Entry
from jobrsvp.mail.files.letter import Letter
from jobrsvp.model import Quote

_MOST_LETTERS = 6  # mails in mails that are read
_BELOW = "\n\n"


@dataclasses.dataclass(frozen=True, slots=True)
class Piece:
    """A mail, or the words of an entry, at ``start:end`` of the text: what the reader of mails is given.

    ``plain`` is the same without the signs of quoted lines, where it has some.
    """

    start: int
    end: int
    of: Letter | Entry
    subject: str
    address: str
    plain: str = ""


@dataclasses.dataclass(slots=True)
class Written:
    """The ``text`` so far, its ``pieces``, and the quotes of what an entry says outside its words."""

    text: str = ""
    pieces: list[Piece] = dataclasses.field(default_factory=list)
    quotes: dict[str, Quote] = dataclasses.field(default_factory=dict)

    def letter(self, one: Letter) -> None:
        """Add the mail *one*, and those in it."""
        start = self._begin()
        self._head(("From", one.sender), ("To", one.recipient), ("Subject", one.subject), ("Date", one.sent))
        self.text += one.text
        self.pieces.append(Piece(start, len(self.text), one, one.subject, one.sender))
        for inner in one.letters:
            if len(self.pieces) < _MOST_LETTERS:
                self.letter(inner)

    def entry(self, one: Entry, sender: str, address: str) -> None:
        """Add the calendar entry *one* that *sender* at *address* made: its words, then its lines."""
        start = self._begin()
        self._head(
            ("From", f"{sender} <{address}>" if sender and address else sender or address), ("Subject", one.summary)
        )
        self.text += "\n\n".join(filter(None, (one.description.strip(), one.comment)))
        self.pieces.append(Piece(start, len(self.text), one, one.summary, address))
        self.text += _BELOW
        lines = {
            "starts_at": one.start_line, "ends_at": one.end_line, "address": one.location, "link": one.link,
            "stage": f"METHOD:{one.method}" if one.method else one.status,
        }  # fmt: skip
        for name, said in lines.items():
            self._line(name, said)

    def _begin(self) -> int:
        """Leave a blank line to what stands above, and return where the next piece begins."""
        self.text += _BELOW if self.text else ""
        return len(self.text)

    def _head(self, *headers: tuple[str, str]) -> None:
        """Add the *headers* that say something, and a blank line below them."""
        said = "".join(f"{name}: {value}\n" for name, value in headers if value)
        self.text += f"{said}\n" if said else ""

    def _line(self, name: str, said: str) -> None:
        """Add the line *said* and remember its quote as that of *name*."""
        if not said:
            return
        start = len(self.text)
        self.text += f"{said}\n"
        self.quotes[name] = Quote(text=said, start=start, end=start + len(said))

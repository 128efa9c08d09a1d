"""A mail taken apart: its headers, the part that its writer wrote now, the signature below it, and earlier mails.

Places in every part are places in ``text``: what does not belong to a part is blanked, not cut.
"""

from __future__ import annotations

import dataclasses
import itertools
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from jobrsvp.languages import Languages
from jobrsvp.mail import parts
from jobrsvp.mail.wrapped import unwrapped

_SIGNATURE_LINES = 14  # below them stands the small print
_LETTERHEAD_LINES = 40  # a mail page puts its own lines above the letter's
_SIGNS = {" ": (0xA0, 0x202F, 0x09, 0x0D), "'": (0x2019,), "-": (0x2013, 0x2014), '"': (0x201C, 0x201D, 0x201E, 0xAB)}
#: Spaces, apostrophes, dashes and quotation marks of every kind, written plainly.
PLAIN = str.maketrans({chr(sign): plain for plain, signs in _SIGNS.items() for sign in signs})
_LINES = 500  # of a mail, in which an earlier one may begin
_NOT_A_BREAK = re.compile(r"[^\n]")

Hidden = list[tuple[int, int]]


@dataclasses.dataclass(frozen=True, slots=True)
class Mail:
    """The whole ``text``, its ``headers`` by lower-case name with their places, and its parts.

    ``visible`` is what the writer wrote now, ``body`` the same without the signature, which begins at ``signed``, and
    ``earlier`` the mails below it; the greeting stands at ``greeted``.  All of it is read with ``languages``.
    """

    languages: Languages
    text: str
    headers: Mapping[str, str]
    places: Mapping[str, int]
    visible: str
    body: str
    earlier: str
    greeted: int
    signed: int

    def signature(self) -> Iterator[tuple[int, str]]:
        """Yield the lines of the signature that hold something, each with its offset."""
        return _said(self.visible, self.signed, len(self.visible), _SIGNATURE_LINES)

    def letterhead(self) -> Iterator[tuple[int, str]]:
        """Yield the lines above the greeting that hold something, each with its offset."""
        return _said(self.visible, 0, self.greeted, _LETTERHEAD_LINES)


def _said(text: str, start: int, end: int, most: int) -> Iterator[tuple[int, str]]:
    """Yield at most so many lines of ``text[start:end]``, those that hold something, each with its offset."""
    return ((at, line) for at, line in itertools.islice(parts.lines(text, start, end), most) if line)


def take_apart(text: str, languages: Languages) -> Mail:
    """Return *text* as a mail; a text without headers is all body."""
    plain = unwrapped(text.translate(PLAIN))
    top = parts.top(plain)
    head = parts.head(plain, top, languages)
    headers, places, hidden = _headers(plain, top, head, languages)
    end = parts.end(plain, head, languages)
    kept = _without(plain[:end] + blank(plain[end:]), [*parts.frame(plain, languages), *hidden])
    signed = parts.signed(kept, end, languages, headers.get("from", ""))
    return Mail(
        languages=languages, text=text, headers=headers, places=places, visible=kept,
        body=kept[:signed] + blank(kept[signed:]), earlier=parts.quoted(plain, end) + plain[end:], greeted=head,
        signed=signed,
    )  # fmt: skip


class Inner(NamedTuple):
    """An earlier ``mail``, whose places are counted from ``start`` in the text."""

    mail: Mail
    start: int


def forwarded(mail: Mail) -> Inner | None:
    """Return the first mail below *mail*, taken apart, if it has headers."""
    for start, line in itertools.islice(parts.lines(mail.earlier, 0, len(mail.earlier)), _LINES):
        if parts.header(line.strip(), mail.languages):
            at = start + len(line) - len(line.lstrip())
            return Inner(take_apart(mail.earlier[at:], mail.languages), at)
    return None


def _headers(text: str, top: int, head: int, languages: Languages) -> tuple[dict[str, str], dict[str, int], Hidden]:
    """Return the headers by name, where each value stands, and the lines that are no part of the letter."""
    headers: dict[str, str] = {}
    places: dict[str, int] = {}
    hidden: Hidden = [(0, top)]
    for start, line in parts.lines(text, top, head):
        if found := parts.header(line, languages):
            name, match = found
            if name == "from" and name in headers:  # handed on with a word or two: the letter is the other's
                headers, places = {}, {}
            headers.setdefault(name, match[1].strip())
            places.setdefault(name, start + match.start(1))
            hidden.append((start, start + len(line)))
    for name, match in parts.shown(text, head, languages):
        if name != "subject":
            hidden.append(match.span())
        headers.setdefault(name, match[0].strip())
        places.setdefault(name, match.start() + len(match[0]) - len(match[0].lstrip()))
    return headers, places, hidden


def _without(text: str, hidden: Hidden) -> str:
    """Return *text* with the spans *hidden* blanked."""
    pieces: list[str] = []
    position = 0
    for start, end in sorted(hidden):
        if start >= position:
            pieces += text[position:start], blank(text[start:end])
            position = end
    return "".join(pieces) + text[position:]


def blank(text: str) -> str:
    """Return *text* with only its line breaks."""
    return _NOT_A_BREAK.sub(" ", text)

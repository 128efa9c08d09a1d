"""A text made plain for pattern matching, with the way back to the offsets of the original."""

from __future__ import annotations

import bisect
import dataclasses
import functools
import re
import unicodedata
from itertools import islice
from typing import Self

from jobrsvp.model import Quote
from jobrsvp.text.markup import unescape

_WHITE = re.compile(r"(?P<white>[ \n]{2,})|(?P<nothing>[\u00ad\u200b-\u200d\u2060\ufeff]+|\*\*|__)")
_MARKUP = re.compile(
    r"(?P<tag></?[a-zA-Z][^<>]{0,300}>)"
    r"|(?P<entity>&(?:amp;){0,3}(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|[a-zA-Z]{2,8});)"
)
#: A word in small letters, or a heading's colon, that runs into a capital or a number.
_GLUED = re.compile(r"(?<![^\W_])(?P<word>[a-z]{3,20}:?)(?=[A-Z]|\d{1,2}%? [a-z])")
#: Where many did, words with a capital did as well ("PensionFlexible hours"); of names only LinkedIn says a benefit.
_GLUE = re.compile(
    r"(?:(?<![^\W_])|(?<=[a-z:])(?=[A-Z]))(?P<word>[A-Za-z][a-z]{2,20}:?)(?=[A-Z](?!n\b)|\d{1,2}%? [a-z])"
)
FEWEST_GLUED = 5  # fewer are names: a text whose line breaks were lost has one for every line
_BLOCK = re.compile(r"</?(?:p|br|li|ul|ol|div|tr|td|th|table|section|h[1-6])\b", re.I)
_SAME_LENGTH = (
    dict.fromkeys("\t\r\f\v\u00a0\u1680\u202f\u205f\u3000", " ")
    | {chr(code): " " for code in range(0x2000, 0x200B)}
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u301c\uff5e\uff0d\u02d7", "-")
    | dict.fromkeys("\u2018\u2019\u02bc\u00b4\u2032", "'")
    | dict.fromkeys("\u201c\u201d\u201e", '"')
    | {chr(0xFF10 + digit): str(digit) for digit in range(10)}
    | {"\u0130": "I", "\uffe5": "¥", "\uff0c": ",", "\uff1a": ":", "\uff0f": "/", "\uff0b": "+"}
)
_UNUSUAL = re.compile("[" + "".join(_SAME_LENGTH) + "]")
#: UTF-8 that was read as Windows-1252, sign by sign: "\u00c2\u00a3". Behind letters that end words in capitals, closing
#: quotation marks and dashes are left out: "S\u00c5\u201d" is Swedish.
_TAIL = re.sub("[\u2013\u2014\u2018\u2019\u201c\u201d]", "", bytes(range(0x80, 0xC0)).decode("cp1252", "ignore"))
_TWICE = re.compile(
    rf"(?P<twice>\u00c2[\u00a0-\u00bf]|[\u00c3-\u00c5][{_TAIL}]|\u00c3[\u2013\u2014]"
    r"|\u00e2[\u201a\u20ac][\u0080-\uffff])"
)
#: What several characters of the original begin with that are one in the text.
_OPENS_SEVERAL = frozenset("&" + bytes((0xC2, 0xC3, 0xC4, 0xC5, 0xE2)).decode("cp1252"))


def _plain(piece: re.Match[str]) -> str:
    """Return what stands for one ugly *piece*: a line break, a space, a character or nothing."""
    match piece.lastgroup:
        case "word":
            return f"{piece[0]}\n"
        case "white":
            return "\n" if "\n" in piece[0] else " "
        case "nothing":
            return ""
        case "twice":
            return _decoded(piece[0])
        case "tag":
            return "\n" if _BLOCK.match(piece[0]) else " "
    said = piece[0]
    while (once := unescape(said)) != said:
        said = once
    return " " if len(said) > 1 else said


def _decoded(said: str) -> str:
    """Return what was meant by *said*, signs that were decoded twice; itself where that is nothing."""
    try:
        return said.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return said


@dataclasses.dataclass(frozen=True, slots=True)
class _Layer:
    """One replacement of pieces: at ``marks`` of the new text the old one is ``shifts`` characters further on."""

    marks: tuple[int, ...]
    shifts: tuple[int, ...]

    def place(self, offset: int) -> int:
        return offset + self.shifts[bisect.bisect_right(self.marks, offset) - 1]


def _replace(ugly: re.Pattern[str], original: str) -> tuple[str, _Layer]:
    """Return *original* with its *ugly* pieces made plain, and the way back; linear in its length."""
    pieces: list[str] = []
    marks, shifts = [0], [0]
    length = last = 0
    for found in ugly.finditer(original):
        said = _plain(found)
        pieces += original[last : found.start()], said
        length += found.start() - last + len(said)
        last = found.end()
        marks.append(length)
        shifts.append(last - length)
    pieces.append(original[last:])
    return "".join(pieces), _Layer(tuple(marks), tuple(shifts))


@dataclasses.dataclass(frozen=True, slots=True)
class Folded:
    """*text* is *original* without tags, entities and runs of white space; dashes and quotation marks are plain.

    ``lower`` is *text* in lower case, character by character.
    """

    original: str
    text: str
    lower: str
    _layers: tuple[_Layer, ...]

    @classmethod
    def of(cls, original: str) -> Self:
        """Fold *original*; linear in its length."""
        text, layers = original, []
        if _TWICE.search(text):
            text, layer = _replace(_TWICE, text)
            layers.append(layer)
        if "<" in text or "&" in text:
            text, layer = _replace(_MARKUP, text)
            layers.append(layer)
        text = _UNUSUAL.sub(lambda one: _SAME_LENGTH[one[0]], text)
        text, layer = _replace(_WHITE, text)
        return cls(original, text, text.lower(), (layer, *reversed(layers)))

    def unglued(self) -> Self:
        """Return it with a line break wherever one was lost: "holidaysBirthday off"; itself where hardly any was."""
        if sum(1 for _ in islice(_GLUED.finditer(self.text), FEWEST_GLUED)) < FEWEST_GLUED:
            return self
        text, layer = _replace(_GLUE, self.text)
        return type(self)(self.original, text, text.lower(), (layer, *self._layers))

    def place(self, offset: int) -> int:
        """Return where the character at *offset* of the folded text stands in the original."""
        for layer in self._layers:
            offset = layer.place(offset)
        return offset

    def _past(self, end: int) -> int:
        """Return where the piece of the original ends that the character before *end* stands for."""
        last = self.place(end - 1)
        several = self.original[last] in _OPENS_SEVERAL and self.original[last] != self.text[end - 1]
        return self.place(end) if several else last + 1

    def quote(self, start: int, end: int) -> Quote:
        """Return the verbatim piece of the original behind ``text[start:end]``, without white space around it."""
        while start < end and self.text[start].isspace():
            start += 1
        while start < end and self.text[end - 1].isspace():
            end -= 1
        first = self.place(start)
        past = self._past(end) if end > start else first
        return Quote(text=self.original[first:past], start=first, end=past)


@functools.lru_cache(maxsize=4)
def fold(original: str) -> Folded:
    """Return *original* folded; every reader of one page asks for the same text, so the last ones are kept."""
    return Folded.of(original)


def unaccented(text: str) -> str:
    """Return *text* without accents."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))

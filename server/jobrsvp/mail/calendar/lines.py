"""The lines of a calendar file as components with properties, whatever wrote it.

Unfolds bytes before it decodes them, since programs fold inside characters; knows the line ends CR CR LF and LF,
UTF-16, files that end too early, and the quoted-printable lines of vCalendar 1.0.
"""

from __future__ import annotations

import dataclasses
import functools
import quopri
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from jobrsvp.errors import BadInput
from jobrsvp.model.saying.said import number, say, template
from jobrsvp.text.charset import decode, unmarked

_WHOLE_CALENDAR = template("The file is a whole calendar of {count} entries. Save the entry of the meeting alone.")
# A meeting has one entry, or a handful to choose from; a file of so many is a person's whole calendar.
MOST_ENTRIES = 200
MOST_LINES = 20_000  # what two hundred entries with their zones and guests need, tenfold
_LONGEST_LINE, _MOST_CHARACTERS = 100_000, 400_000  # characters: the library takes each by itself
#: Properties that somebody asks for; attached pictures are none of them.
_USED = frozenset(
    [
        "BEGIN", "END", "METHOD", "X-WR-TIMEZONE", "TZ", "TZID", "TZOFFSETTO", "DTSTART", "DTEND", "DURATION", "RRULE",
        "RDATE", "STATUS", "RECURRENCE-ID", "UID", "SEQUENCE", "SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT",
        "ORGANIZER", "ATTENDEE", "CONFERENCE", "X-ALT-DESC", "X-GOOGLE-CONFERENCE",
        "X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-MICROSOFT-ONLINEMEETINGCONFLINK",
    ]
)  # fmt: skip
_DEEPEST = 4  # VCALENDAR, VEVENT, VALARM, and one to spare
_LINE_END = re.compile(rb"\r*\n|\r")
_FOLD = re.compile(rb"\n[ \t]")
_NAME = re.compile(r"(?:[\w-]{1,20}\.)?([A-Za-z][\w-]{0,60})[ \t]*[;:]")
_ENTRY = re.compile(rb"^BEGIN:VEVENT", re.IGNORECASE | re.MULTILINE)
_SOFT_BREAK = "QUOTED-PRINTABLE"
_CUT_ZONE = re.compile(r"(//[^:]{1,80}):(\d{8}(?:T\d{6}Z?)?)")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


class Property(NamedTuple):
    """One line of a calendar: ``said`` is the line itself, unfolded, ``value`` what stands behind its colon."""

    name: str
    parameters: Mapping[str, str]
    value: str
    said: str

    @property
    def text(self) -> str:
        """The value without escapes."""
        return _ESCAPED.sub(lambda sign: "\n" if sign[1] in "nN" else sign[1], self.value).strip()


@dataclasses.dataclass(slots=True)
class Component:
    """A block between ``BEGIN:name`` and its end, or the end of the file."""

    name: str
    properties: list[Property] = dataclasses.field(default_factory=list)
    inside: list[Component] = dataclasses.field(default_factory=list)

    def first(self, name: str) -> Property | None:
        """Return the first property called *name* that says something."""
        return next((one for one in self.properties if one.name == name and one.value.strip()), None)

    def text(self, name: str) -> str:
        """Return the text of the first property called *name*, empty when there is none."""
        found = self.first(name)
        return found.text if found else ""

    def every(self, name: str) -> Iterator[Property]:
        """Yield the properties called *name*."""
        return (one for one in self.properties if one.name == name)

    def blocks(self, name: str) -> Iterator[Component]:
        """Yield the blocks called *name* in it."""
        return (one for one in self.inside if one.name == name)


def calendar(data: bytes) -> Component:
    """Return the calendar file *data* as one block; raises :class:`jobrsvp.BadInput` for a person's whole calendar."""
    plain = _LINE_END.sub(b"\n", unmarked(data))
    entries = sum(1 for _ in _ENTRY.finditer(plain))
    if entries > MOST_ENTRIES:
        raise BadInput(say(_WHOLE_CALENDAR, count=number(entries)))
    root = Component("")
    open_blocks = [root]
    for found in properties(plain):
        if found.name == "BEGIN":
            _begin(open_blocks, found.value.strip().upper())
        elif found.name == "END":
            _end(open_blocks, found.value.strip().upper())
        else:
            open_blocks[-1].properties.append(found)
    return root


def _begin(open_blocks: list[Component], name: str) -> None:
    """Open the block *name*; one that cannot stand in another ends what the file forgot to end."""
    if name in ("VEVENT", "VTIMEZONE", "VCALENDAR") and len(open_blocks) > 1:
        del open_blocks[2 if name != "VCALENDAR" else 1 :]
    block = Component(name)
    open_blocks[-1].inside.append(block)
    if len(open_blocks) <= _DEEPEST:
        open_blocks.append(block)


def _end(open_blocks: list[Component], name: str) -> None:
    """Close the innermost block *name* and what is open in it."""
    for depth in range(len(open_blocks) - 1, 0, -1):
        if open_blocks[depth].name == name:
            del open_blocks[depth:]
            return


def properties(plain: bytes) -> Iterator[Property]:
    """Yield the properties of the calendar *plain*, whose lines end in LF; what is none is left out."""
    lines = decode(_FOLD.sub(b"", plain)).split("\n")[:MOST_LINES]
    read = 0
    for line in _joined(lines):
        name = _NAME.match(line)
        if not name or name[1].upper() not in _USED:
            continue
        read += len(line)
        if read > _MOST_CHARACTERS:
            return
        if found := _property(line[:_LONGEST_LINE]):
            yield found


def _joined(lines: list[str]) -> Iterator[str]:
    """Yield *lines* with those that go on below: after a soft break, or where a program forgot to fold."""
    held = ""
    for line in lines:
        soft = held.endswith("=") and _SOFT_BREAK in held.upper().partition(":")[0]
        if soft:
            held = held[:-1] + line
        elif held and line.strip() and not _NAME.match(line):
            held += "\\n" + line
        else:
            yield from filter(None, [held])
            held = line
    yield from filter(None, [held])


@functools.lru_cache(maxsize=256)  # a calendar repeats the lines of its zones
def _property(line: str) -> Property | None:
    """Return the property that *line* is."""
    from icalendar.parser import Contentline  # loaded with the first calendar: most who start read none

    try:
        name, parameters, value = Contentline(line).raw_parts()  # type: ignore[no-untyped-call]
    except (ValueError, AssertionError):
        return None
    said = {key.upper(): one if isinstance(one, str) else ",".join(one) for key, one in parameters.items()}
    if cut := _CUT_ZONE.fullmatch(value):  # Exchange writes TZID=tzone://Microsoft/Utc without the quotes it needs
        said["TZID"], value = f"{said.get('TZID', '')}:{cut[1]}", cut[2]
    if said.get("ENCODING", "").upper() == _SOFT_BREAK:
        value = decode(quopri.decodestring(value.encode()), said.get("CHARSET")).replace("\r\n", "\n")
    return Property(name.rpartition(".")[2].upper(), said, value, line)

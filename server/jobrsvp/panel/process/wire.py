"""Messages between the program and the process of a plugin: the length, then a pickle.

The plugin's process believes what the program sends.  The program takes from there only records of :mod:`jobrsvp.model`
and plain values, for a pickle may name any function to be called.
"""

from __future__ import annotations

import dataclasses
import functools
import io
import pickle
import socket
import struct
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jobrsvp.api.needs import Needs
from jobrsvp.errors import ProblemKind
from jobrsvp.model.saying.said import Said

NOTHING = Needs()
HEADER = struct.Struct("<Q")
PIECE = 1 << 20
PLAIN = {
    ("builtins", "frozenset"), ("builtins", "set"), ("datetime", "date"), ("datetime", "datetime"),
    ("datetime", "time"), ("datetime", "timedelta"), ("datetime", "timezone"), ("decimal", "Decimal"),
}  # fmt: skip
RECORDS = ("jobrsvp.model.", "jobrsvp.api.needs", __name__)


class TooLong(Exception):  # noqa: N818 - it says what the message is
    """The message is longer than was to be."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Load:
    """The first message to a process: what to import, and what the plugin may use; *folder* is its own."""

    plugin: str
    value: str
    distribution: str
    version: str | None
    path: tuple[str, ...]
    allowed: Needs = NOTHING
    folder: str | None = None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """Call *method* of the thing called *name* in a *table* of the registry; *arguments* are pickled, for many."""

    table: str
    name: str
    method: str
    arguments: bytes
    languages: tuple[Path, ...] = ()


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Fault:
    """What went wrong: of which *plugin* (or evaluator, reader, adviser), in a sentence, with the trace if any."""

    plugin: str
    kind: ProblemKind
    message: str
    trace: str = ""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Refused:
    """A reader found that the page is no posting."""

    seen: str
    reasons: tuple[str, ...]
    then: str


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Offer:
    """One thing that a plugin offers, as the program needs to know it; *options* are rows for pages."""

    table: str
    id: str
    side: str = "job"
    help: str = ""
    needs: tuple[str, ...] = ()
    reach: float = 0.0
    priority: int = 0
    options: tuple[dict[str, Any], ...] = ()


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Manifest:
    """All that a plugin offers, what of it cannot be used, and which names it uses that go with a later API."""

    offers: tuple[Offer, ...] = ()
    languages: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
    needs: Needs = NOTHING
    deprecated: tuple[str, ...] = ()


class Records(pickle.Unpickler):
    """Reads records and plain values; everything else is refused."""

    def find_class(self, module: str, name: str) -> Any:
        """Return the class, if it is one that only holds values."""
        if (module, name) in PLAIN:
            return super().find_class(module, name)
        if module.startswith(RECORDS) and "." not in name:
            found = super().find_class(module, name)
            if isinstance(found, type) and (dataclasses.is_dataclass(found) or issubclass(found, Said)):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is not a record of jobrsvp")


class Parts(pickle.Pickler):
    """Writes a record with slots as its parts, which many processes read in half the time of dataclasses' own means."""

    def reducer_override(self, one: Any) -> Any:
        """Return how *one* is made again."""
        kind = type(one)
        if not dataclasses.is_dataclass(kind) or "__slots__" not in kind.__dict__:
            return NotImplemented
        return made, (kind, *(getattr(one, field.name) for field in dataclasses.fields(kind)))


@functools.cache
def slots_of(kind: type) -> tuple[Callable[[Any, Any], None], ...]:
    """Return what puts a value into each slot of the dataclass *kind*, in the order of its fields."""
    return tuple(getattr(kind, field.name).__set__ for field in dataclasses.fields(kind))


def made(kind: type, *values: Any) -> Any:
    """Return a record of *kind* that holds *values*."""
    one: Any = object.__new__(kind)
    for put, value in zip(slots_of(kind), values, strict=True):
        put(one, value)
    return one


def packed_for_many(message: Any) -> bytes:
    """Return *message* as bytes that the processes of many plugins read."""
    file = io.BytesIO()
    Parts(file, pickle.HIGHEST_PROTOCOL).dump(message)
    return file.getvalue()


def packed(message: Any) -> bytes:
    """Return *message* as bytes."""
    return pickle.dumps(message, pickle.HIGHEST_PROTOCOL)


def unpacked(data: bytes) -> Any:
    """Return the message in *data*, which a plugin may have written; any exception says that it is none."""
    return Records(io.BytesIO(data)).load()


def send(channel: socket.socket, data: bytes, end: float | None = None) -> None:
    """Send *data*; raises ``TimeoutError`` when that is not done at *end* (monotonic)."""
    channel.settimeout(left(end))
    channel.sendall(HEADER.pack(len(data)) + data)


def receive(channel: socket.socket, end: float | None = None, most: int | None = None) -> bytes:
    """Return the next message.

    Raises ``TimeoutError`` at *end* (monotonic), ``EOFError`` when the other side is gone, :class:`TooLong` for more
    than *most* bytes.
    """
    (length,) = HEADER.unpack(exactly(channel, HEADER.size, end))
    if most is not None and length > most:
        raise TooLong(length)
    return exactly(channel, length, end)


def exactly(channel: socket.socket, length: int, end: float | None) -> bytes:
    """Return the next *length* bytes."""
    held = bytearray()
    while len(held) < length:
        channel.settimeout(left(end))
        piece = channel.recv(min(length - len(held), PIECE))
        if not piece:
            raise EOFError
        held += piece
    return bytes(held)


def left(end: float | None) -> float | None:
    """Return the seconds until *end*; raises ``TimeoutError`` when there are none."""
    if end is None:
        return None
    if (seconds := end - time.monotonic()) <= 0:
        raise TimeoutError
    return seconds

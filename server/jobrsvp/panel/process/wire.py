"""Messages between the program and the process of a plugin: the length, then a pickle.

The plugin's process believes what the program sends.  The program takes from there only records of :mod:`jobrsvp.model`
and plain values, for a pickle may name any function to be called.
"""

from __future__ import annotations

import dataclasses
import functools
import importlib
import io
import pickle
import socket
import struct
import time
import types
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from jobrsvp import model
from jobrsvp.api.needs import Needs
from jobrsvp.errors import ProblemKind
from jobrsvp.model.saying.said import Said

NOTHING = Needs()
HEADER = struct.Struct("<Q")
PIECE = 1 << 16  # most messages come in one
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


class Question(NamedTuple):
    """Call *method* of the thing called *name* in a *table* of the registry; *arguments* are pickled, for many.

    It is sent as a plain tuple, for dozens are at each press.
    """

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


#: The records by number, on which the program and its processes agree: this is read before any plugin is imported.
KINDS = tuple(one for one in vars(model).values() if isinstance(one, type) and dataclasses.is_dataclass(one))
KINDS += (Fault, Refused, Offer, Manifest)
NUMBERS = {kind: number for number, kind in enumerate(KINDS)}


class Records(pickle.Unpickler):
    """Reads records and plain values; everything else is refused."""

    def find_class(self, module: str, name: str) -> Any:
        """Return the class, if it is one that only holds values, or what makes a record."""
        return named(module, name)


@functools.cache
def named(module: str, name: str) -> Any:
    """Return what is called *name* in *module*; raises ``UnpicklingError`` for all that a message may not name."""
    if (module, name) == (__name__, made.__name__):
        return made
    if (module, name) in PLAIN or (module.startswith(RECORDS) and "." not in name):
        found = getattr(importlib.import_module(module), name)
        if (module, name) in PLAIN or (isinstance(found, type) and is_record(found)):
            return found
    raise pickle.UnpicklingError(f"{module}.{name} is not a record of jobrsvp")


def is_record(kind: type) -> bool:
    """Whether *kind* only holds values."""
    return dataclasses.is_dataclass(kind) or issubclass(kind, Said)


class Parts(pickle.Pickler):
    """Writes a record as its number and its parts, which is read in half the time of dataclasses' own means."""

    def reducer_override(self, one: Any) -> Any:
        """Return how *one* is made again."""
        number = NUMBERS.get(type(one))
        if number is None:
            return NotImplemented
        return made, (number, *(getattr(one, name) for name, _ in slots_of(number)))


class PartsOfAnswer(Parts):
    """Writes what a plugin says; raises ``UnpicklingError`` for what the program would not read."""

    def reducer_override(self, one: Any) -> Any:
        """Return how *one* is made again."""
        if type(one) not in NUMBERS:
            maker = one if isinstance(one, type | types.FunctionType) else type(one)
            named(maker.__module__, maker.__qualname__)
        return super().reducer_override(one)


class PartsForMany(Parts):
    """Writes the profile so that a process which has it already, as most do, does not make it again."""

    def reducer_override(self, one: Any) -> Any:
        """Return how *one* is made again."""
        return (kept, (packed(one),)) if type(one) is model.Profile else super().reducer_override(one)


@functools.cache
def slots_of(number: int) -> tuple[tuple[str, Callable[[Any, Any], None]], ...]:
    """Return the name of each slot of the record of this *number*, and what puts a value there."""
    kind = KINDS[number]
    return tuple((field.name, getattr(kind, field.name).__set__) for field in dataclasses.fields(kind))


def made(number: int, *values: Any) -> Any:
    """Return a record of the kind of this *number* that holds *values*."""
    one: Any = object.__new__(KINDS[number])
    for (_, put), value in zip(slots_of(number), values, strict=True):
        put(one, value)
    return one


def unchanging(state: object) -> None:
    """Refuse to change to *state*: a message may name what makes records, and no more."""
    raise pickle.UnpicklingError(f"what makes records is not a record of jobrsvp, and takes no {state!r:.80}")


vars(made)["__setstate__"] = unchanging  # pickle asks it before it sets an attribute of anything


@functools.lru_cache(maxsize=1)
def kept(data: bytes) -> Any:
    """Return the record in *data*, which the program sent."""
    return pickle.loads(data)  # noqa: S301


class Later(Sequence[Any]):
    """Records that are made when somebody looks at them: there may be hundreds, and most plugins do not."""

    def __init__(self, records: Iterable[Any]) -> None:
        self.data = packed(tuple(records))

    @functools.cached_property
    def records(self) -> tuple[Any, ...]:
        """The records, made."""
        return tuple(pickle.loads(self.data))  # noqa: S301 - the program sent it

    def __len__(self) -> int:
        return len(self.records)

    def __getitem__(self, index: Any) -> Any:
        return self.records[index]


def packed_for_many(message: Any) -> bytes:
    """Return *message* as bytes that the processes of many plugins read."""
    return written(PartsForMany, message)


def packed(message: Any) -> bytes:
    """Return *message* as bytes."""
    return written(Parts, message)


def packed_answer(answer: Any) -> bytes:
    """Return *answer* as bytes.

    Raises ``UnpicklingError`` for one that the program would not read, other exceptions for one that nobody can write.
    """
    try:
        return written(PartsOfAnswer, answer)
    except pickle.UnpicklingError:
        written(Parts, answer)  # what nobody can write says why by itself
        raise


def written(pickler: type[pickle.Pickler], message: Any) -> bytes:
    """Return what *pickler* makes of *message*."""
    file = io.BytesIO()
    pickler(file, pickle.HIGHEST_PROTOCOL).dump(message)
    return file.getvalue()


def unpacked(data: bytes) -> Any:
    """Return the message in *data*, which a plugin may have written; any exception says that it is none."""
    return Records(io.BytesIO(data)).load()


def send(channel: socket.socket, data: bytes, end: float | None = None) -> None:
    """Send *data*; raises ``TimeoutError`` when that is not done at *end* (monotonic)."""
    channel.settimeout(left(end))
    channel.sendall(HEADER.pack(len(data)) + data)


def receive(channel: socket.socket, end: float | None = None, most: int | None = None) -> bytes:
    """Return the next message, which nothing follows until it is answered.

    Raises ``TimeoutError`` at *end* (monotonic), ``EOFError`` when the other side is gone, :class:`TooLong` for more
    than *most* bytes, ``ValueError`` when something follows.
    """
    held = bytearray()
    length: int | None = None
    while length is None or len(held) < length:
        channel.settimeout(left(end))
        piece = channel.recv(PIECE)
        if not piece:
            raise EOFError
        held += piece
        if length is None and len(held) >= HEADER.size:
            (length,) = HEADER.unpack_from(held)
            if most is not None and length > most:
                raise TooLong(length)
            del held[: HEADER.size]
    if len(held) > length:
        raise ValueError("more than one answer")
    return bytes(held)


def left(end: float | None) -> float | None:
    """Return the seconds until *end*; raises ``TimeoutError`` when there are none."""
    if end is None:
        return None
    if (seconds := end - time.monotonic()) <= 0:
        raise TimeoutError
    return seconds

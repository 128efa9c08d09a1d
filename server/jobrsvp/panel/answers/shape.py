"""Whether a record holds what its annotations say: Python does not ask, and a plugin may have put in anything."""

from __future__ import annotations

import collections.abc
import dataclasses
import functools
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Literal, Union

from jobrsvp import schemas

Test = Callable[[Any], bool]
#: Whole numbers do where others are due.
WIDER: Mapping[Any, tuple[type, ...]] = {float: (float, int)}


@functools.cache
def hints(record: type) -> Mapping[str, Any]:
    """Return the annotations of the fields of the dataclass *record*."""
    found = typing.get_type_hints(record)
    return {field.name: found[field.name] for field in dataclasses.fields(record)}


@functools.cache
def fits(hint: Any) -> Test:
    """Return what tells whether a value is as *hint* says; :func:`misfit` says the same with its reason, slowly."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if hint in (Any, object):
        return lambda _: True
    if origin is Literal:
        return lambda value: value in arguments
    inner = [fits(one) for one in arguments if one is not ...]
    if origin in (Union, types.UnionType):
        return lambda value: any(one(value) for one in inner)
    kind: Any = WIDER.get(hint, origin or hint)
    inside = inside_fits(hint, origin, inner, several=arguments[1:] == (...,))
    if inside is None:
        return lambda value: isinstance(value, kind)
    return lambda value: isinstance(value, kind) and inside(value)


def inside_fits(hint: Any, origin: Any, inner: list[Test], *, several: bool) -> Test | None:
    """Return what tells whether what is in a value of the kind *hint* is as it is to be, by the tests *inner*.

    ``None`` where a value holds nothing that could be otherwise.
    """
    if dataclasses.is_dataclass(hint):
        return all_fit([(name, fits(one)) for name, one in hints(hint).items()])  # type: ignore[arg-type]  # it is a class
    if origin is tuple and several:
        return lambda value: all(map(inner[0], value))
    if origin is tuple:
        return lambda value: all(one(part) for one, part in zip(inner, value, strict=False))
    if origin is collections.abc.Mapping:
        return lambda value: all(map(inner[0], value)) and all(map(inner[1], value.values()))
    return None


def all_fit(tests: list[tuple[str, Test]]) -> Test:
    """Return what tells whether each field of a record passes its test."""

    def fit(record: Any) -> bool:
        for name, test in tests:  # noqa: SIM110 - a third faster than all()
            if not test(getattr(record, name)):
                return False
        return True

    return fit


def misfit(value: Any, hint: Any, path: str) -> str | None:
    """Return what is not as *hint* says in *value*, which is called *path*, in a clause; ``None`` if all is."""
    return next(misfits(value, hint, path), None)


def misfits(value: Any, hint: Any, path: str) -> Iterator[str]:
    """Yield in a clause each thing in *value*, called *path*, that is not as *hint* says."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if hint in (Any, object):
        return
    if origin in (Union, types.UnionType):
        yield from misfits_of_all(value, hint, path)
    elif not (value in arguments if origin is Literal else isinstance(value, WIDER.get(hint, origin or hint))):
        yield told(value, hint, path)
    elif origin is not Literal:
        for inner, part, where in parts(value, hint, path):
            yield from misfits(part, inner, where)


def misfits_of_all(value: Any, hint: Any, path: str) -> Iterator[str]:
    """Yield what is not as any part of the union *hint* says; what is in *value*, if it is a record or collection."""
    kinds = typing.get_args(hint)
    if all(misfit(value, kind, path) for kind in kinds):
        near = [kind for kind in kinds if typing.get_origin(kind) is not Literal]
        near = [kind for kind in near if isinstance(value, typing.get_origin(kind) or kind)]
        yield from misfits(value, near[0], path) if near else iter([told(value, hint, path)])


def parts(value: Any, hint: Any, path: str) -> Iterator[tuple[Any, Any, str]]:
    """Yield what each part of *value* is to be, the part, and what it is called."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if dataclasses.is_dataclass(hint):
        for name, inner in hints(hint).items():  # type: ignore[arg-type]  # it is a class
            yield inner, getattr(value, name), f"{path}.{name}"
    elif origin is tuple:
        inners = arguments[:1] * len(value) if arguments[1:] == (...,) else arguments
        for number, (inner, one) in enumerate(zip(inners, value, strict=False)):
            yield inner, one, f"{path}[{number}]"
    elif origin is collections.abc.Mapping:
        for key, one in value.items():
            yield arguments[0], key, f"a key of {path}"
            yield arguments[1], one, f"{path}[{key!r:.40}]"


def fault_of(record: Any, path: str) -> str | None:
    """Return why *record*, called *path*, cannot be used: a value of a wrong kind, or one that JSON does not have."""
    if not fits(type(record))(record):  # type: ignore[arg-type]  # a class is hashable
        return f"{misfit(record, type(record), path)}."
    try:
        schemas.dumps(record).encode()
    except UnicodeEncodeError as error:
        return f"{path} has half a character, {error.object[error.start]!r}: decode texts with errors='replace'."
    except Exception as error:
        return f"{path} holds what JSON does not have ({error})."
    return None


def told(value: Any, hint: Any, path: str) -> str:
    """Return what *path* is, and what it is to be."""
    name = str(hint).replace("typing.", "") if typing.get_origin(hint) else getattr(hint, "__name__", str(hint))
    return f"{path} is {value!r:.60}, and is to be {name}"

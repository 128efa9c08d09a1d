"""The layout of language files, and reading them.

``<xx>.toml`` and ``<xx>/<topic>.toml`` are of the language with that ISO 639 code, ``shared`` of all.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from jobrsvp.errors import BadInput
from jobrsvp.languages.clauses import lowered
from jobrsvp.languages.entries import read_entry
from jobrsvp.languages.records import Entry, Examples, Lists, Worth

HERE = Path(__file__).parent
SHARED = "shared"
#: Lists of words that may be shortened: the dates allow a full stop behind each, so none is written here.
DOTLESS = ("month", "weekday")
_CODE = re.compile(r"[a-z]{2,3}|shared")


class Source(NamedTuple):
    """One language file as it was parsed: *name* is how its entries are called."""

    name: str
    language: str
    lists: Lists
    groups: Mapping[str, Any]


class Material(NamedTuple):
    """All that some language files say: the lists by language, and entries with their examples in file order."""

    lists: Mapping[str, Lists]
    entries: tuple[tuple[Entry, Examples], ...]


def files(folder: Path = HERE) -> list[Path]:
    """Return the language files of *folder*: English, shared, then by name, a language's own file before its topics."""
    found = [*folder.glob("*.toml"), *folder.glob("*/*.toml")]
    return sorted(found, key=lambda path: _place(name_of(path, folder)))


def name_of(path: Path, folder: Path) -> str:
    """Return ``de/benefits`` for ``de/benefits.toml`` in *folder*."""
    return path.relative_to(folder).with_suffix("").as_posix()


def order(language: str) -> tuple[bool, bool, str]:
    """Return the place of *language* among others: English, shared, then by code."""
    return language != "en", language != SHARED, language


def _place(name: str) -> tuple[tuple[bool, bool, str], str]:
    return order(name.partition("/")[0]), name


def read_folder(folder: Path = HERE) -> Material:
    """Read all language files of *folder*; ``BadInput`` names the file and the entry that has a mistake."""
    return material(read_source(path, name_of(path, folder)) for path in files(folder))


def read_added(paths: Iterable[Path], known: Mapping[str, Lists]) -> Material:
    """Read further files ``<xx>.toml``; their patterns may name the *known* lists of their language too."""
    return material((read_source(path, str(path)) for path in paths), known)


def read_source(path: Path, name: str) -> Source:
    """Parse the file at *path*; its language is its name, or that of its folder when *name* is ``xx/topic``."""
    language = name.partition("/")[0] if name.count("/") == 1 else path.stem
    language = language if _CODE.fullmatch(language) else path.stem
    if not _CODE.fullmatch(language):
        raise BadInput(f"{path}: name a language file by its ISO 639 code, such as fi.toml.")
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise BadInput(f"{path}: cannot be read: {error}.") from error
    lists = {one: _list(f"{name}:lists.{one}", words) for one, words in data.pop("lists", {}).items()}
    return Source(name, language, lists, data)


def _list(where: str, words: Any) -> Mapping[str, Worth]:
    """Return one list as words with their worth: of ``["office"]``, ``{three = 3}`` or ``{3 = ["three"]}``."""
    rows = [(word, True) for word in words] if isinstance(words, list) else _rows(where, words)
    table: dict[str, Worth] = {}
    for word, worth in rows:
        if not isinstance(word, str) or word != lowered(word).strip() or not word:
            raise BadInput(f"{where}: write {word!r} as a word in lower case, with plain signs, as pages are matched.")
        if word.endswith(".") and where.rpartition(".")[2] in DOTLESS:
            raise BadInput(f"{where}: write {word!r} without the full stop; a date is read with and without it.")
        if not isinstance(worth, int | str):
            raise BadInput(f"{where}: {word} is worth a whole number or a code, not {worth!r}.")
        _join(where, table, {word: worth})
    return table


def _rows(where: str, words: Any) -> Iterator[tuple[Any, Any]]:
    if not isinstance(words, dict) or not words:
        raise BadInput(f'{where}: a list is ["word"], a table {{ three = 3 }}, or by worth {{ 3 = ["three"] }}.')
    for key, value in words.items():
        worth = int(key) if key.isdecimal() else key
        yield from ((word, worth) for word in value) if isinstance(value, list) else ((key, value),)


def material(sources: Iterable[Source], known: Mapping[str, Lists] | None = None) -> Material:
    """Join *sources*: the files of one language share their lists, and all may name the shared ones."""
    sources = list(sources)
    lists = merged(known or {}, *({source.language: source.lists} for source in sources))
    return Material(lists, tuple(found for source in sources for found in _entries(source, lists)))


def merged(*parts: Mapping[str, Lists]) -> dict[str, dict[str, dict[str, Worth]]]:
    """Return lists by language of all *parts* together; ``BadInput`` where one word gets two values."""
    whole: dict[str, dict[str, dict[str, Worth]]] = {}
    for part in parts:
        for language, lists in part.items():
            for name, words in lists.items():
                kept = whole.setdefault(language, {}).setdefault(name, {})
                _join(f"{language}:lists.{name}", kept, words)
    return whole


def _join(where: str, kept: dict[str, Worth], words: Mapping[str, Worth]) -> None:
    for word, worth in words.items():
        if kept.setdefault(word, worth) != worth:
            raise BadInput(f"{where}: {word!r} is worth {kept[word]!r} here and {worth!r} there; keep one.")


def _entries(source: Source, lists: Mapping[str, Lists]) -> Iterator[tuple[Entry, Examples]]:
    usable = merged({"": lists.get(SHARED, {})}, {"": lists.get(source.language, {})}).get("", {})
    for group, concepts in source.groups.items():
        if not isinstance(concepts, dict):
            raise BadInput(f"{source.name}: {group} is no concept; write [[group.{group}]].")
        for concept, rows in concepts.items():
            name = f"{group}.{concept}"
            if not isinstance(rows, list):
                raise BadInput(f"{source.name}: {name} holds entries; write [[{name}]].")
            for place, row in enumerate(rows, 1):
                yield read_entry(f"{source.name}:{name}:{place}", source.language, name, row, usable)

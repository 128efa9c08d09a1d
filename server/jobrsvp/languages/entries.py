"""One entry of a language file: checked, and made ready for matching. A mistake names the entry and the cure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from jobrsvp.errors import BadInput
from jobrsvp.languages.literals import literals_of
from jobrsvp.languages.operators import GROUPS, OPERATORS
from jobrsvp.languages.patterns import check, complete, lists_in, valued
from jobrsvp.languages.records import Entry, Examples, Lists

#: The fields of an entry and what each holds.
FIELDS = {
    "says": str, "not": str, "needs": list, "also": list, "yes": list, "no": list, "part": bool, "short": bool,
}  # fmt: skip


def read_entry(where: str, language: str, concept: str, row: Any, lists: Lists) -> tuple[Entry, Examples]:
    """Return the entry *where* made of its TOML *row*, and its examples; ``BadInput`` says what to mend.

    *lists* are those that its patterns may name: of its language and the shared ones.
    """
    _check_fields(where, row)
    said, barred, part = row.get("says", ""), row.get("not", ""), row.get("part", False)
    for pattern in (said, barred):
        _check_pattern(where, pattern, lists)
    needs = tuple(row.get("needs", ()))
    _check_needs(where, concept, needs)
    says, unless = complete(said, lists, part=part), complete(barred, lists, part=part)
    values = {name: dict(lists[name]) for name in lists_in(said) if valued(lists, name)}
    literals = _literals(where, says or unless, short=row.get("short", False))
    return Entry(where, language, concept, says, unless, needs, values, literals), _examples(where, row)


def _check_fields(where: str, row: Any) -> None:
    if not isinstance(row, Mapping):
        raise BadInput(f"{where}: an entry is a table such as {{ says = '...', yes = [\"...\"] }}.")
    if unknown := sorted(row.keys() - FIELDS):
        raise BadInput(f"{where}: there is no field {unknown[0]!r}; the fields are {', '.join(FIELDS)}.")
    for field, value in row.items():
        if not isinstance(value, FIELDS[field]):
            raise BadInput(f"{where}: {field} is a {FIELDS[field].__name__}, not {value!r}.")
    if not row.get("says") and not row.get("not"):
        raise BadInput(f"{where}: it has neither says nor not; give it the pattern that it is about.")


def _check_pattern(where: str, pattern: str, lists: Lists) -> None:
    check(where, pattern)
    for name in lists_in(pattern):
        if name not in lists:
            raise BadInput(f"{where}: <{name}> names no list of this language or shared; add it to [lists].")


def _check_needs(where: str, concept: str, needs: tuple[str, ...]) -> None:
    for need in needs:
        if need not in OPERATORS:
            raise BadInput(f"{where}: no operator is named {need!r}; needs knows {', '.join(sorted(OPERATORS))}.")
    if needs and concept.startswith(GROUPS):
        raise BadInput(f"{where}: operators ask for this group themselves; take needs away.")


def _literals(where: str, pattern: str, *, short: bool) -> str:
    """Return the literals of a complete *pattern*, a line each; one without any must say that it is meant so."""
    try:
        re.compile(pattern)
    except re.error as error:
        raise BadInput(f"{where}: with its lists it is no regular expression: {error}.") from error
    literals = literals_of(pattern)
    if not literals and not short:
        raise BadInput(
            f"{where}: no two letters stand in each of its matches, so every clause would be tried; "
            "split it, or say short = true for a word of grammar."
        )
    return "\n".join(literals)


def _examples(where: str, row: Mapping[str, Any]) -> Examples:
    yes = tuple(_example(where, one) for one in row.get("yes", ()))
    no, also = tuple(row.get("no", ())), tuple(row.get("also", ()))
    if not all(isinstance(one, str) for one in (*no, *also)):
        raise BadInput(f"{where}: no and also are lists of strings.")
    if row.get("says") and not yes:
        raise BadInput(f"{where}: it has no example; write in yes a sentence that somebody would say.")
    if not row.get("says") and not no:
        raise BadInput(f"{where}: it has no example; write in no a sentence that it silences.")
    return Examples(yes, no, also)


def _example(where: str, one: Any) -> tuple[str, Mapping[str, Any]]:
    row = {"text": one} if isinstance(one, str) else one
    if not isinstance(row, Mapping) or not isinstance(row.get("text"), str):
        raise BadInput(f'{where}: an example is "a sentence" or {{ text = "a sentence", number = 3 }}.')
    return row["text"], {name: worth for name, worth in row.items() if name != "text"}

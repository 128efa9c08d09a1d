"""Read the file of a rule; a mistake is told with its line and what to write instead."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

from jobrsvp.errors import BadInput
from jobrsvp.model.saying import clause
from jobrsvp.rules.conditions import Condition, Unclear, condition, fact_named, near
from jobrsvp.rules.rule import SLOT, Rule

KEBAB_CASE = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
WORDS = {"says": ("for", "against"), "side": ("job", "interview", "cost")}
KEYS = ("says", "headline", "when", "unless", "strength", "side", "because", "detail", "dealbreaker")
NUMBER = (int, float, Decimal)


def read(path: Path) -> Rule:
    """Return the rule in the file at *path*, whose name is its id; raises :class:`BadInput` naming file and line."""
    if not KEBAB_CASE.fullmatch(path.stem):
        raise BadInput(f"{path.name}: call the file in small letters, digits and hyphens, as in no-travel.toml.")
    try:
        text = path.read_text(encoding="utf-8")
        data = tomllib.loads(text, parse_float=Decimal)
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{path.name} cannot be read ({error}): save it as text in UTF-8.") from error
    except (ValueError, RecursionError, ArithmeticError) as error:
        raise BadInput(
            f'{path.name} is not valid TOML ({error}): a line is name = "words", name = 30, name = true or [when].'
        ) from error
    try:
        return rule(path.stem, data)
    except Mistake as mistake:
        where = f", line {number}" if (number := line_of(text, mistake.key)) else ""
        raise BadInput(f"{path.name}{where}: {mistake}.") from mistake


def data_of(text: str) -> dict[str, Any] | None:
    """Return what the *text* of a rule's file holds; ``None`` for what is no TOML."""
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except (ValueError, RecursionError, ArithmeticError):
        return None


class Mistake(ValueError):  # noqa: N818 - it says what it is
    """What is wrong with the line of a *key*, and what to write."""

    def __init__(self, key: str, message: str) -> None:
        super().__init__(message)
        self.key = key


def rule(name: str, data: Mapping[str, Any]) -> Rule:
    """Return the rule called *name* that *data* says; raises :class:`Mistake`."""
    for key in data:
        if key not in KEYS:
            raise Mistake(key, f"there is no {key!r} in a rule: write {near(key, KEYS)}")
    check_words(data)
    strength = data.get("strength", 0.5)
    if isinstance(strength, bool) or not isinstance(strength, NUMBER) or not 0 <= strength <= 1:
        raise Mistake("strength", "strength is a number from 0 to 1: write strength = 0.5")
    if not isinstance(data.get("dealbreaker", False), bool):
        raise Mistake("dealbreaker", "dealbreaker is yes or no: write dealbreaker = true")
    if data.get("dealbreaker") and data["says"] == "for":
        raise Mistake("dealbreaker", 'a dealbreaker speaks against: write says = "against"')
    when = tuple(conditions(data, "when"))
    if not when:
        raise Mistake("when", 'a rule needs [when] with a line below it: write travel_percent = "> 30"')
    if data.get("dealbreaker") and not any(one.fact.quotable for one in when):
        names = " and ".join(dict.fromkeys(one.fact.name for one in when))
        raise Mistake(
            "dealbreaker",
            f"a dealbreaker quotes the posting, and {names} has no words of it: leave dealbreaker out, or add a line",
        )
    slots = {slot: fact_of(key, slot) for key in ("headline", "because") for slot in SLOT.findall(data.get(key, ""))}
    rest = {key: data[key] for key in ("because", "detail", "dealbreaker", "side") if key in data}
    return Rule(
        id=name,
        says=data["says"],
        headline=data["headline"],
        when=when,
        unless=tuple(conditions(data, "unless")),
        strength=float(cast("float", strength)),
        slots=slots,
        **rest,
    )


def check_words(data: Mapping[str, Any]) -> None:
    """Raise :class:`Mistake` for words that are missing, are none, or are not those there may be."""
    for key in ("says", "headline", "because", "detail", "side"):
        given = data.get(key, "" if key in ("says", "headline") else None)
        if given is not None and (not isinstance(given, str) or not given.strip()):
            example = "against" if key == "says" else "Much of the time is travel."
            raise Mistake(key, f'a rule needs {key}, in words: write {key} = "{example}"')
        if given is not None and key in WORDS and given not in WORDS[key]:
            choices = " or ".join(f'{key} = "{word}"' for word in WORDS[key])
            raise Mistake(key, f"{key} is never {given!r}: write {choices}")
    if faults := clause.faults(data["headline"]):
        raise Mistake(
            "headline", f"a headline is one clause, and this has {' and '.join(faults)}: shorten it, the rest is detail"
        )


def conditions(data: Mapping[str, Any], key: str) -> Iterator[Condition]:
    """Yield the conditions in the table *key* of *data*; raises :class:`Mistake`."""
    table = data.get(key, {})
    if not isinstance(table, dict):
        raise Mistake(key, f"{key} is a heading: write [{key}] on a line, and below it the facts")
    for name, written in lines(table):
        if name in KEYS:
            raise Mistake(f"{key}.{name}", f"{name} is no fact of a posting: put its line above [when]")
        try:
            yield condition(name, written)
        except Unclear as unclear:
            raise Mistake(f"{key}.{name}", str(unclear)) from unclear


def lines(table: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    """Yield name and value of each line of *table*; ``profile.pay.floor`` is a path in tables to TOML."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from lines(value, f"{before}{name}.")
        else:
            yield f"{before}{name}", value


def fact_of(key: str, slot: str) -> Any:
    """Return the fact that *slot* in the words of *key* names; raises :class:`Mistake`."""
    try:
        return fact_named(slot)
    except Unclear as unclear:
        raise Mistake(key, f"{key} has {{{slot}}}, and {unclear}") from unclear


def line_of(text: str, key: str) -> int | None:
    """Return the number of the line of *text* that sets *key* (``when.title``: the title below ``[when]``)."""
    first, _, rest = key.partition(".")
    table, name = (first, rest) if rest else ("", key)
    here = ""
    for number, line in enumerate(text.splitlines(), 1):
        if heading := re.match(r"\s*\[\s*(\w+)", line):
            here = heading[1]
            if here == key:
                return number
        begins = line.strip().replace('"', "").replace("'", "")
        if here == table and re.match(rf"{re.escape(name)}\s*=", begins):
            return number
    return None

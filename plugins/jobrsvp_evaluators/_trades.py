"""Which trade a job title names: synonyms are one trade, trades of one field are akin (``trades.toml``)."""

from __future__ import annotations

import dataclasses
import functools
import importlib.resources
import re
import tomllib
from collections.abc import Iterable
from typing import Literal

Kinship = Literal["same", "akin", "apart"]
_WORD = re.compile(r"[^\W\d_]+|\d")


@dataclasses.dataclass(frozen=True, slots=True)
class Trade:
    """A trade of a ``field``; a ``trained`` one takes years to enter."""

    field: str
    name: str
    trained: bool


@functools.cache
def _phrases() -> dict[str, Trade]:
    """Return every word and phrase of ``trades.toml`` with its trade."""
    source = importlib.resources.files(__package__).joinpath("trades.toml").read_text(encoding="utf-8")
    found: dict[str, Trade] = {}
    for field, trades in tomllib.loads(source).items():
        trained = trades.pop("trained")
        for name, phrases in trades.items():
            found |= {" ".join(_WORD.findall(phrase)): Trade(field, name, trained) for phrase in phrases.split("|")}
    return found


@functools.lru_cache(maxsize=256)
def trades_of(title: str) -> frozenset[Trade]:
    """Return the trades that *title* names; of phrases inside one another the longer one counts."""
    known, found = _phrases(), set()
    words = _WORD.findall(title.casefold())
    start = 0
    while start < len(words):
        for length in range(min(4, len(words) - start), 0, -1):
            said = " ".join(words[start : start + length])
            trade = known.get(said) or known.get(said.removesuffix("s"))
            if trade:
                found.add(trade)
                start += length - 1
                break
        start += 1
    return frozenset(found)


def kinship(offered: str, targets: Iterable[str]) -> Kinship | None:
    """Return how the title *offered* is related to *targets*; ``None`` when a trade is not known."""
    one, others = trades_of(offered), [trades_of(target) for target in targets]
    if not one or not all(others):
        return None
    other = frozenset().union(*others)
    if one & other:
        return "same"
    return "akin" if {trade.field for trade in one} & {trade.field for trade in other} else "apart"


def takes_training(title: str) -> bool:
    """Whether every trade that *title* names takes years to enter."""
    found = trades_of(title)
    return bool(found) and all(trade.trained for trade in found)

"""Which values are given and which are asked, by what stands behind them."""

from __future__ import annotations

import dataclasses
import functools
import re
import tomllib
from collections.abc import Iterator
from importlib import resources
from typing import Any, NamedTuple

from jobrsvp.languages import Languages
from jobrsvp.mail.message import Mail, take_apart
from jobrsvp.mail.witnesses.kinds import of_value
from jobrsvp.model import Invitation

BELIEVED = 0.7  # of the values with the same witnesses so many were right: below, a question costs less than a fault
_LATIN = re.compile(r"[A-Za-z]")
_QUESTIONS = {
    "role": 'Is the position "{}"?', "organization": 'Is the employer "{}"?',
    "contact_name": 'Is "{}" the person to answer to?', "address": 'Is the meeting at "{}"?',
}  # fmt: skip


class Row(NamedTuple):
    """How many values were ``right``, out of how many, that had the witnesses ``by``."""

    by: frozenset[str]
    right: int
    of: int

    @property
    def share(self) -> float:
        """How many of them were right, from 0 to 1."""
        return self.right / self.of


@functools.cache
def table() -> dict[str, tuple[Row, ...]]:
    """Return the rows of each field."""
    text = resources.files(__package__).joinpath("table.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(text)
    return {name: tuple(Row(frozenset(row["by"]), row["right"], row["of"]) for row in rows[name]) for name in rows}


def is_believed(field: str, witnesses: frozenset[str]) -> bool:
    """Whether a value of *field* with these *witnesses* is given; where nothing speaks against it, it is.

    A row that knows more than another outweighs it; of those that know different things the worst decides.
    """
    rows = [row for row in table().get(field, ()) if row.by <= witnesses]
    told = [row for row in rows if not any(row.by < other.by for other in rows)]
    return all(row.share >= BELIEVED for row in told)


def weighed(read: Invitation, text: str, languages: Languages) -> Invitation:
    """Return *read* without the values that too little in the mail *text* stands behind.

    They are asked where there is a meeting: of a mail that invites to nothing nobody has to confirm anything.
    """
    mail = take_apart(text, languages)
    doubted = {name: value for name, value in _values(read) if not _is_believed(mail, name, value)}
    if not doubted:
        return read
    asked = [_QUESTIONS[name].format(value) for name, value in doubted.items()]
    changes: dict[str, Any] = dict.fromkeys(doubted)
    changes["quotes"] = {name: quote for name, quote in read.quotes.items() if name not in doubted}
    if read.starts_at or read.slots:
        changes["questions"] = (*read.questions, *asked)
    return dataclasses.replace(read, **changes)


def _values(read: Invitation) -> Iterator[tuple[str, str]]:
    """Yield the fields of *read* that are weighed and say something in letters whose words are known."""
    yield from ((name, value) for name in _QUESTIONS if (value := getattr(read, name)) and _LATIN.search(value))


def _is_believed(mail: Mail, name: str, value: str) -> bool:
    return is_believed(name, of_value(mail, name, value))

"""A change worth trying, and the case with something changed: by a correction, or by an answer that is tried."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Literal

from jobrsvp.model.case import Case
from jobrsvp.model.place import Place
from jobrsvp.model.posting import Benefit, Location, Pay, Posting, Schedule, Workplace
from jobrsvp.model.quote import Quote

TOLD = "told"  # the source of a posting that holds what somebody said of it
Towards = Literal["attend", "decline"]
AMOUNTS = ("minimum", "maximum", "value", "hours_per_week")


def changed(case: Case, change: Mapping[str, object], words: str) -> Case:
    """Return *case* with the *change*, JSON-like values by their path, and *words* as what says so.

    ``posting.pay`` (an object as in JSON) stands in the place of every statement of pay, ``posting.workplace`` of the
    one there is; ``posting.schedule`` is laid over what is known; ``posting.benefits.dental`` is true or false.  Any
    other path sets one field, of the posting, the profile or the invitation.  *words* become a source of the posting,
    so that findings may quote it.  Raises ``ValueError`` or ``TypeError`` for a field or value that there is not.
    """
    for path, value in change.items():
        room, _, rest = path.partition(".")
        name, _, key = rest.partition(".")
        if room == "posting":
            case = dataclasses.replace(case, posting=told(case.posting, name, key, value, words))
        else:
            case = replaced(case, path.split("."), value)
    return case


def told(posting: Posting, name: str, key: str, value: Any, words: str) -> Posting:
    """Return *posting* with the fact *name* changed, and *words* as the quote behind it."""
    before = posting.sources.get(TOLD, "")
    quote = Quote(text=words, start=len(before), end=len(before) + len(words), source=TOLD)
    sources = {**posting.sources, TOLD: f"{before}{words}\n"}
    if name in FACTS:
        value = FACTS[name](posting, key, value, quote)
    elif key:
        value = replaced(getattr(posting, name), key.split("."), value)
    return dataclasses.replace(posting, sources=sources, **{name: value})


def pay(_: Posting, _key: str, value: Any, quote: Quote) -> tuple[Pay, ...]:
    """Return the one statement of pay that *value* is."""
    said = {"minimum": None, "maximum": None, **amounts(value)}
    return (Pay(**said, quote=quote),)


def workplace(_: Posting, _key: str, value: Any, quote: Quote) -> Workplace:
    """Return the workplace that *value* is."""
    return Workplace(**value, quotes=(quote,))


def schedule(posting: Posting, key: str, value: Any, quote: Quote) -> Schedule:
    """Return the schedule with *value*, one field or several, laid over it."""
    before = posting.schedule or Schedule()
    said = amounts({key: value} if key else value)
    return dataclasses.replace(before, **said, quotes=(quote, *before.quotes))


def benefits(posting: Posting, key: str, value: Any, quote: Quote) -> tuple[Benefit, ...]:
    """Return the benefits with the one called *key* offered or denied."""
    one = Benefit(key=key, offered=bool(value), quote=quote)  # type: ignore[arg-type]  # any of the keys
    return (one, *(benefit for benefit in posting.benefits if benefit.key not in (key, "ALL")))


def locations(_: Posting, _key: str, value: Any, quote: Quote) -> tuple[Location, ...]:
    """Return the one place of work that *value* is: its text, and the point where it is known."""
    return (Location(text=value["text"], quote=quote, place=Place(**{"kind": "address", **value.get("place", {})})),)


FACTS: Mapping[str, Callable[[Posting, str, Any, Quote], Any]] = {
    "pay": pay,
    "workplace": workplace,
    "schedule": schedule,
    "benefits": benefits,
    "locations": locations,
}


def amounts(said: Mapping[str, Any]) -> dict[str, Any]:
    """Return *said* with its amounts as Decimals."""
    return {
        name: Decimal(str(value)) if name in AMOUNTS and value is not None else value for name, value in said.items()
    }


def replaced(record: Any, path: list[str], value: object) -> Any:
    """Return *record* with *value* at *path*."""
    name, *rest = path
    return dataclasses.replace(record, **{name: replaced(getattr(record, name), rest, value) if rest else value})


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Lever:
    """The case as it would be with one thing changed, for the program to try.

    ``words`` say it as a clause (*the pay is 85,000 USD a year*); ``change`` holds what is new by its path in the case
    (``{"posting.pay": {...}}``), as JSON-like values, and ``before`` is the case that it changes; ``towards`` is the
    answer it argues for, and it is tried only where the present answer is the other one.

    ``size`` is how much is asked for, 0 to 1: of several that turn the answer the smallest are shown.  Levers of one
    evaluator with the same ``ladder`` are the steps of one number, from the smallest change to the largest; the program
    looks for the first step that turns the answer.  ``answers`` says that the employer might well answer so when asked
    the question of the finding.
    """

    words: str
    change: Mapping[str, object]
    before: Case
    towards: Towards = "attend"
    size: float = 0.5
    ladder: str = ""
    answers: bool = False

    @property
    def case(self) -> Case:
        """The case as it is with the change, made when it is tried, for most levers never are."""
        return changed(self.before, self.change, self.words)


def lever(
    case: Case,
    words: str,
    change: Mapping[str, object],
    *,
    towards: Towards = "attend",
    size: float = 0.5,
    ladder: str = "",
    answers: bool = False,
) -> Lever:
    """Return the lever that makes *change* in *case*, once it is tried, as :func:`jobrsvp.changed` does."""
    return Lever(
        words=words,
        change=change,
        before=case,
        towards=towards,
        size=round(min(max(size, 0.0), 1.0), 3),
        ladder=ladder,
        answers=answers,
    )

"""The facts that a rule may name: those of the posting by short names, those of the profile as in ``profile.toml``."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Any, Literal

from jobrsvp.api.context import Context
from jobrsvp.model import Case, Pay, Posting, Profile, Quote
from jobrsvp.model.posting import BenefitKey, ContactKind, EmploymentType, WorkplaceMode

Kind = Literal["number", "yes or no", "word", "text", "list"]
PROFILE = "profile."


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Fact:
    """One fact: ``value`` gives it, or ``None`` where it was not said, ``quotes`` the words behind it.

    ``about`` is what it is called in a sentence; ``choices`` are the only words it may be, if there are any;
    ``quotable`` is whether a posting can have words behind it.
    """

    name: str
    kind: Kind
    about: str
    value: Callable[[Case, Context], Any]
    quotes: Callable[[Posting], Sequence[Quote | None]] = lambda posting: ()
    choices: tuple[str, ...] = ()
    quotable: bool = True

    @property
    def own(self) -> str | None:
        """The field of the profile that it is, ``None`` for a fact of the posting."""
        return self.name.removeprefix(PROFILE) if self.name.startswith(PROFILE) else None


def field(name: str, kind: Kind, about: str, record: str, choices: Any = None) -> Fact:
    """Return the fact that is the field *name* of the part *record* of a posting, which keeps its own quotes."""
    return Fact(
        name=name,
        kind=kind,
        about=about,
        value=lambda case, _: getattr(getattr(case.posting, record), name, None),
        quotes=lambda posting: getattr(getattr(posting, record), "quotes", ()),
        choices=typing.get_args(choices),
    )


def scalar(name: str, kind: Kind, about: str, choices: Any = None) -> Fact:
    """Return the fact that is the field *name* of a posting itself."""
    return Fact(
        name=name,
        kind=kind,
        about=about,
        value=lambda case, _: getattr(case.posting, name),
        quotes=lambda posting: (posting.quotes.get(name),),
        choices=typing.get_args(choices),
    )


def yearly(end: Literal["minimum", "maximum"]) -> Callable[[Case, Context], Decimal | None]:
    """Return what gives one *end* of the pay as an amount a year, in the currency of the posting."""

    def value(case: Case, context: Context) -> Decimal | None:
        pay = first_pay(case.posting)
        amount: Decimal | None = (getattr(pay, end) or pay.maximum or pay.minimum) if pay else None
        if not pay or amount is None or context.money is None:
            return None
        return context.money.annual(amount, pay.period, country=case.posting.country)

    return value


def first_pay(posting: Posting) -> Pay | None:
    """Return what *posting* says first of the pay."""
    return posting.pay[0] if posting.pay else None


def pay_quotes(posting: Posting) -> Sequence[Quote | None]:
    """Return the words of *posting* that say the pay."""
    pay = first_pay(posting)
    return (pay.quote,) if pay else ()


def days_open(case: Case, context: Context) -> int | None:
    """Return for how many days the posting has been open."""
    posted = case.posting.date_posted
    return (context.now.date() - posted).days if posted else None


def benefits(case: Case, context: Context) -> dict[str, bool] | None:
    """Return for each benefit that the posting speaks of whether it is offered; ``None`` when it speaks of none."""
    return {one.key: one.offered for one in case.posting.benefits} or None


POSTING: tuple[Fact, ...] = (
    Fact(name="text", kind="text", about="words", value=lambda case, _: case.posting.sources.get("text", "")),
    scalar("title", "text", "title"),
    scalar("organization", "text", "employer"),
    Fact(
        name="place",
        kind="text",
        about="place of work",
        value=lambda case, _: ", ".join(one.text for one in case.posting.locations) or None,
        quotes=lambda posting: [one.quote for one in posting.locations],
    ),
    dataclasses.replace(scalar("country", "text", "country"), quotable=False),
    dataclasses.replace(scalar("language", "text", "language of the posting"), quotable=False),
    Fact(
        name="workplace",
        kind="word",
        about="way to work",
        value=lambda case, _: getattr(case.posting.workplace, "mode", None),
        quotes=lambda posting: getattr(posting.workplace, "quotes", ()),
        choices=typing.get_args(WorkplaceMode),
    ),
    field("days_on_site", "number", "days on site a week", "workplace"),
    Fact(name="pay_from", kind="number", about="pay a year", value=yearly("minimum"), quotes=pay_quotes),
    Fact(name="pay_to", kind="number", about="pay a year", value=yearly("maximum"), quotes=pay_quotes),
    Fact(
        name="pay_currency",
        kind="word",
        about="currency of the pay",
        value=lambda case, _: getattr(first_pay(case.posting), "currency", None),
        quotes=pay_quotes,
    ),
    scalar("employment_type", "word", "type of employment", EmploymentType),
    field("hours_per_week", "number", "hours a week", "schedule"),
    field("shifts", "yes or no", "shifts", "schedule"),
    field("nights", "yes or no", "nights", "schedule"),
    field("weekends", "yes or no", "weekends", "schedule"),
    field("on_call", "yes or no", "on-call duty", "schedule"),
    field("travel_percent", "number", "share of travel", "schedule"),
    field("contract_months", "number", "months of the contract", "schedule"),
    field("years_min", "number", "years of experience", "requirements"),
    field("skills", "list", "skills", "requirements"),
    field("languages", "list", "languages", "requirements"),
    field("licences", "list", "licences", "requirements"),
    field("education", "list", "education", "requirements"),
    Fact(
        name="benefits",
        kind="list",
        about="benefits",
        value=benefits,
        quotes=lambda posting: [one.quote for one in posting.benefits],
        choices=typing.get_args(BenefitKey),
    ),
    Fact(
        name="contact",
        kind="word",
        about="contact",
        value=lambda case, _: getattr(case.posting.contact, "kind", None),
        quotes=lambda posting: (getattr(posting.contact, "quote", None),),
        choices=typing.get_args(ContactKind),
    ),
    Fact(
        name="days_open",
        kind="number",
        about="date of the posting",
        value=days_open,
        quotes=lambda posting: (posting.quotes.get("date_posted"),),
    ),
)
FACTS = {fact.name: fact for fact in POSTING}


def profile_fact(name: str) -> Fact | None:
    """Return the field *name* (``profile.pay.floor``) of the profile as a fact, ``None`` if there is none."""
    hint: Any = Profile
    for part in name.removeprefix(PROFILE).split("."):
        hint = typing.get_type_hints(hint).get(part) if isinstance(hint, type) else None
    kind, choices = kind_of(hint)
    if kind is None:
        return None
    about = name.rpartition(".")[2].replace("_", " ")
    return Fact(
        name=name, kind=kind, about=about, value=lambda case, _: said(case, name), choices=choices, quotable=False
    )


def profile_names(record: Any = Profile, before: str = PROFILE) -> Iterator[str]:
    """Yield the names of all facts of the profile: ``profile.pay.floor``."""
    for name, hint in typing.get_type_hints(record).items():
        if dataclasses.is_dataclass(hint):
            yield from profile_names(hint, f"{before}{name}.")
        elif kind_of(hint)[0]:
            yield f"{before}{name}"


def said(case: Case, path: str) -> Any:
    """Return what stands at *path*, ``None`` for what was not said."""
    value: Any = case
    for part in path.split("."):
        value = getattr(value, part)
    return None if value in ((), "") else value


def kind_of(hint: Any) -> tuple[Kind | None, tuple[str, ...]]:
    """Return the kind of a field with the type *hint*, and the words it may be; ``None`` for what is no single fact."""
    inner = [one for one in typing.get_args(hint) if one is not types.NoneType]
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        return kind_of(inner[0]) if len(inner) == 1 else (None, ())
    if typing.get_origin(hint) is Literal:
        return "word", tuple(inner)
    if typing.get_origin(hint) is tuple:
        return "list", kind_of(inner[0])[1]
    kinds: dict[Any, Kind] = {bool: "yes or no", int: "number", float: "number", Decimal: "number", str: "text"}
    return kinds.get(hint), ()

"""What the person could tell us: the fields of the profile whose silence costs most, by trying plausible values."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from jobrsvp.decision.arithmetic import is_closed, is_stranger, outcome
from jobrsvp.decision.turns import Trials
from jobrsvp.model import Case, Home, PresentPay, WeighedFinding, Wish, WishKind, changed
from jobrsvp.model.saying.said import joined, say

MOST_WISHES = 3  # what somebody answers while they wait
# A smaller move of the balance is not worth a person's attention.
LEAST_MOVE = 0.05
# Whom we do not know is asked who they are before anything else, whatever this one posting makes of it.
FOR_A_STRANGER = 1.0
INTRODUCTION = ("home.place", "pay.current", "targets.titles")
FAR_DEGREES = 1.5  # of latitude: some 170 km, a way that nobody travels daily
# Plausible present pay beside an offer, from a great rise to a great cut.
LITTLE, MUCH = Decimal("0.6"), Decimal("1.6")
PLAUSIBLE_HOURS = (Decimal(10), Decimal(40))  # of a week: a side job, and a full one
LONG_AGO = dt.date(2016, 1, 1)
COMMON_BENEFITS = ("health_insurance", "dental", "retirement", "pto", "bonus")
ASKED_BENEFITS = (*COMMON_BENEFITS, "vision", "sick_leave", "parental_leave", "equity")


@dataclasses.dataclass(frozen=True, slots=True)
class Field:
    """A field as it is asked for, and the plausible values that show what it is worth knowing."""

    label: str
    why: str
    kind: WishKind
    plausible: Callable[[Case], Iterator[tuple[str, Any]]]
    choices: tuple[str, ...] = ()


def homes(case: Case) -> Iterator[tuple[str, Any]]:
    """Yield a home beside the work, and one far from it."""
    for location in case.posting.locations:
        place = location.place
        if place and place.latitude is not None:
            for away in (0.0, FAR_DEGREES if place.latitude < 0 else -FAR_DEGREES):
                latitude = place.latitude + away
                yield "home", Home(latitude=latitude, longitude=place.longitude, country=place.country)
            return


def pays(case: Case) -> Iterator[tuple[str, Any]]:
    """Yield a present pay far below the one offered, and one far above."""
    pay = next((pay for pay in case.posting.pay if pay.minimum or pay.maximum), None)
    if pay:
        amount = pay.maximum or pay.minimum or Decimal(0)
        for share in (LITTLE, MUCH):
            yield "pay", PresentPay(current=amount * share, currency=pay.currency, period=pay.period)


def titles(case: Case) -> Iterator[tuple[str, Any]]:
    """Yield the title of the posting, and one of quite another trade."""
    if case.posting.title:
        yield "targets.titles", (case.posting.title,)
        yield "targets.titles", ("lighthouse keeper",)


def either(path: str, *values: Any) -> Callable[[Case], Iterator[tuple[str, Any]]]:
    """Return what yields *values* for *path*, whatever the case."""
    return lambda _case: ((path, value) for value in values)


FIELDS: Mapping[str, Field] = {
    "home.place": Field(say("Where do you live?"), say("It says how long the way to work is."), "text", homes),
    "pay.current": Field(
        say("What do you earn a year?"), say("It says whether this pays more or less."), "number", pays
    ),
    "targets.titles": Field(say("Which jobs do you look for?"), say("It says whether this job fits."), "texts", titles),
    "commute.max_minutes": Field(
        say("How many minutes to work, one way, would you accept?"),
        say("Without it a usual limit is taken."),
        "number",
        either("commute.max_minutes", 20, 120),
    ),
    "benefits.has": Field(
        say("Which benefits do you have now?"),
        say("It says what you would lose."),
        "texts",
        either("benefits.has", (), COMMON_BENEFITS),
        ASKED_BENEFITS,
    ),
    "benefits.lacks": Field(
        say("Which benefits do you lack now?"),
        say("It says what you would gain."),
        "texts",
        either("benefits.lacks", ASKED_BENEFITS),
        ASKED_BENEFITS,
    ),
    "search.stage": Field(
        say("Where do you stand in your search?"),
        say("It says what the practice is worth to you."),
        "choice",
        either("search.stage", "new_graduate", "employed"),
        ("student", "new_graduate", "employed", "unemployed", "returning"),
    ),
    "time.preparation_hours": Field(
        say("How many hours could you prepare?"),
        say("It says whether you have the time for it."),
        "number",
        either("time.preparation_hours", 1.0, 8.0),
    ),
    "search.last_searched": Field(
        say("When did you last look for work?"),
        say("It says how much you could learn of the market."),
        "date",
        either("search.last_searched", LONG_AGO),
    ),
    "search.applications_without_reply": Field(
        say("How many of your applications had no reply?"),
        say("It says what you could learn of your résumé."),
        "number",
        either("search.applications_without_reply", 0, 40),
    ),
    "schedule.hours_per_week_min": Field(
        say("How many hours a week do you want to work, at least?"),
        say("It says whether the hours suit you."),
        "number",
        either("schedule.hours_per_week_min", *PLAUSIBLE_HOURS),
    ),
    "schedule.hours_per_week_max": Field(
        say("How many hours a week do you want to work, at most?"),
        say("It says whether the hours suit you."),
        "number",
        either("schedule.hours_per_week_max", *PLAUSIBLE_HOURS),
    ),
    "schedule.weekends": Field(
        say("Do you work on weekends?"),
        say("It says whether the hours suit you."),
        "yes_no",
        either("schedule.weekends", False, True),
    ),
}


def wishes(trials: Trials) -> tuple[Wish, ...]:
    """Return at most three fields of the profile, those first whose values move the balance most when tried.

    None when the person's own reason is final; under a firm answer only those that could turn it: no other silence
    costs anything.
    """
    if is_closed(trials.case.invitation):
        return ()
    stranger = is_stranger(trials.case)
    asked = {finding.asks: finding for finding in trials.decision.findings if finding.asks}
    names = dict.fromkeys((*asked, *(INTRODUCTION if stranger else ())))
    worth = {name: worth_of(trials, name, asked.get(name)) for name in names}
    if stranger:
        worth = {name: (move + FOR_A_STRANGER * (name in INTRODUCTION), turn) for name, (move, turn) in worth.items()}
    firm = trials.decision.firmness == "firm"
    told = [name for name, (move, turn) in worth.items() if turn or (move >= LEAST_MOVE and not firm)]
    told.sort(key=lambda name: (not worth[name][1] and not stranger, -worth[name][0], name))
    return tuple(wish(name, could_turn=worth[name][1]) for name in told[:MOST_WISHES])


def worth_of(trials: Trials, name: str, finding: WeighedFinding | None) -> tuple[float, bool]:
    """Return how far plausible values of the field *name* move the balance, and whether one turns the answer.

    A field that only a plugin asks for counts by the range of its *finding*: nobody here knows plausible values.
    """
    if name not in FIELDS:
        low, high = finding.range if finding else (0.0, 0.0)
        return (high - low) / 2, False
    decision = trials.decision
    outcomes = []
    for path, value in FIELDS[name].plausible(trials.case):
        case = changed(trials.case, {f"profile.{path}": value}, "")
        outcomes.append(outcome(trials.panel.again(case, [f"profile.{path}"]), case))
    move = max((abs(balance - decision.balance) for _, balance in outcomes), default=0.0)
    return move, any(answer != decision.suggestion for answer, _ in outcomes)


def wish(name: str, *, could_turn: bool) -> Wish:
    """Return the field *name* as it is asked for."""
    row = FIELDS.get(name)
    if row is None:
        words = name.rpartition(".")[2].replace("_", " ")
        return Wish(
            field=name, label=say("What is your {field}?", field=words), kind="text", why=say("A plugin asks for it.")
        )
    why = joined(row.why, say("It could turn this answer.")) if could_turn else row.why
    return Wish(field=name, label=row.label, kind=row.kind, why=why, choices=row.choices, could_turn=could_turn)

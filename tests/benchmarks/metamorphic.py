"""``make metamorphic``: the same job said otherwise, or a person who asks for less, leads to the same answer.

Every whole case of ``tests/scenarios`` is judged as it is, and once more for each change.  A change of the wording, of
the currency or the period of the profile, or of the day leaves the suggestion; one in favour of the job never makes a
no of a yes.  An answer whose balance is nearly 0 may fall either way, and is counted by itself.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import html
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import NamedTuple

from tests.benchmarks.figures import line
from tests.test_scenarios import NOW, Remembering, past_case, scenarios

import jobrsvp_evaluators
from jobrsvp import BadInput, NotAPosting, Profile, reading, schemas
from jobrsvp.languages import known
from jobrsvp.model import Capture, Invitation, Suggestion
from jobrsvp.money import Ledger
from jobrsvp.panel import registry
from jobrsvp.reading.facts import title
from jobrsvp.reading.page import evidence

NEAR_TIE = 0.03  # of balance
LATER = dt.timedelta(days=3)
COOKIES = "We use cookies to make this site work. Accept all | Settings"
EEO = (
    "We are an equal opportunity employer and consider all applicants without regard to race, color, religion, sex, "
    "national origin, age, disability or veteran status."
)
SIMILAR = (
    "Similar jobs\nOffice Manager - Bath, UK - £24,000 a year\nHead of Sales - Singapore - $190,000 a year\n"
    "Night Porter - Madrid, Spain - 1.400 € al mes"
)
SENTENCE_END = re.compile(r"(?<=[a-z]{2}[.!?]) (?=[A-Z])")
BULLET = re.compile(r"^[-*•] ", re.MULTILINE)


class Moved(NamedTuple):
    """What a case is after a change: the page, the person, and how much later it is."""

    page: Capture
    person: Profile
    later: dt.timedelta = dt.timedelta()


def text(change: Callable[[str], str]) -> Callable[[str, Profile], Moved]:
    """Return the change that pastes another text."""
    return lambda posting, person: Moved(reading.capture_text(change(posting)), person)


def page(change: Callable[[str], str]) -> Callable[[str, Profile], Moved]:
    """Return the change that shows the text as a page with the body that *change* makes of it."""
    return lambda posting, person: Moved(Capture(html=f"<html><body>{change(posting)}</body></html>"), person)


def who(change: Callable[[Profile], Profile]) -> Callable[[str, Profile], Moved]:
    """Return the change that makes another person."""
    return lambda posting, person: Moved(reading.capture_text(posting), change(person))


def paragraphs(posting: str) -> str:
    """Return a heading and a paragraph for each block, its lines kept."""
    first, _, rest = posting.partition("\n")
    blocks = [html.escape(block.strip()).replace("\n", "<br>") for block in rest.split("\n\n")]
    return f"<h1>{html.escape(first)}</h1>" + "".join(f"<p>{block}</p>" for block in blocks if block)


def boxes(posting: str) -> str:
    """Return a box for each line, as builders of pages nest them."""
    first, *rest = posting.split("\n")
    lines = "".join(f"<div><span>{html.escape(one)}</span></div>" for one in rest if one.strip())
    return f"<main><div><h1>{html.escape(first)}</h1></div><section>{lines}</section></main>"


def framed(posting: str) -> str:
    """Return the page with the menu, the cookie line and the footer of a site."""
    return (
        f"<header><nav><a href='/'>Home</a> <a href='/jobs'>Jobs</a> <a href='/about'>About</a></nav></header>"
        f"<div class='cookie-banner'>{COOKIES}</div><main>{paragraphs(posting)}<a href='/apply'>Apply now</a></main>"
        f"<footer>Imprint | Privacy</footer>"
    )


def with_neighbours(posting: str) -> str:
    """Return the page with other jobs beside the posting."""
    items = "".join(f"<li><a href='/jobs/{n}'>{one}</a></li>" for n, one in enumerate(SIMILAR.split("\n")[1:]))
    return (
        f"<main>{paragraphs(posting)}</main><aside class='similar-jobs'><h2>Similar jobs</h2><ul>{items}</ul></aside>"
    )


def structured(posting: str, person: Profile) -> Moved:
    """Return the page with its text as structured data besides, where the title is the job's and no heading above."""
    said = title.read(evidence.gather(reading.capture_text(posting), known()), known())
    name = said.value if said else posting.partition("\n")[0]
    data = {"@context": "https://schema.org", "@type": "JobPosting", "title": name, "description": paragraphs(posting)}
    return Moved(Capture(html=paragraphs(posting), jsonld=(json.dumps(data),)), person)


def pay_times(share: str, *fields: str) -> Callable[[Profile], Profile]:
    """Return the change that multiplies the *fields* of the present pay by *share*."""

    def change(person: Profile) -> Profile:
        amounts = {name: getattr(person.pay, name) for name in fields}
        less = {name: one * Decimal(share) for name, one in amounts.items() if one is not None}
        return dataclasses.replace(person, pay=dataclasses.replace(person.pay, **less))

    return change


def in_period(period: str) -> Callable[[Profile], Profile]:
    """Return the change that tells the same pay per *period*."""

    def change(person: Profile) -> Profile:
        told, into = (
            Ledger().periods(one, country=person.home.country, hours=person.pay.hours_per_week)
            for one in (person.pay.period, period)
        )
        other = pay_times(str(told / into), "current", "floor")(person)
        return dataclasses.replace(other, pay=dataclasses.replace(other.pay, period=period))

    return change


def in_currency(currency: str) -> Callable[[Profile], Profile]:
    """Return the change that tells the same pay in *currency*."""

    def change(person: Profile) -> Profile:
        if not person.pay.currency:
            return person
        rate = Ledger().rate(person.pay.currency, currency).value
        other = pay_times(str(rate), "current", "floor")(person)
        return dataclasses.replace(other, pay=dataclasses.replace(other.pay, currency=currency))

    return change


def minutes_more(more: int) -> Callable[[Profile], Profile]:
    """Return the change that lets the person bear *more* minutes."""

    def change(person: Profile) -> Profile:
        most = person.commute.max_minutes
        longer = dataclasses.replace(person.commute, max_minutes=most and most + more)
        return dataclasses.replace(person, commute=longer)

    return change


def without_limits(person: Profile) -> Profile:
    """Return the person who bears any hours."""
    return dataclasses.replace(person, schedule=type(person.schedule)())


def without_musts(person: Profile) -> Profile:
    """Return the person who must have no benefit."""
    return dataclasses.replace(person, benefits=dataclasses.replace(person.benefits, must_have=()))


#: Changes that leave the answer as it is.
SAME: dict[str, Callable[[str, Profile], Moved]] = {
    "blank lines": text(lambda posting: posting.replace("\n", "\n\n")),
    "blanks at line ends": text(lambda posting: posting.replace("\n", "  \n")),
    "Windows line ends": text(lambda posting: posting.replace("\n", "\r\n")),
    "no-break spaces": text(lambda posting: posting.replace(" ", "\u00a0")),
    "two spaces behind sentences": text(lambda posting: SENTENCE_END.sub("  ", posting)),
    "bullets as stars": text(lambda posting: BULLET.sub("* ", posting)),
    "bullets as dots": text(lambda posting: BULLET.sub("• ", posting)),
    "indented": text(lambda posting: "\n".join(f"    {one}" for one in posting.split("\n"))),
    "en dashes": text(lambda posting: posting.replace(" - ", " – ")),
    "curly apostrophes": text(lambda posting: posting.replace("'", "\u2019")),
    "a soft hyphen nowhere": text(lambda posting: posting.replace(". ", ".\u200b ")),
    "cookies above": text(lambda posting: f"{COOKIES}\n\n{posting}"),
    "cookies below": text(lambda posting: f"{posting}\n\n{COOKIES}"),
    "equal opportunity below": text(lambda posting: f"{posting}\n\n{EEO}"),
    "a button below": text(lambda posting: f"{posting}\n\nApply now"),
    "a footer below": text(lambda posting: f"{posting}\n\n© 2026 | Imprint | Privacy | Terms"),
    "similar jobs below": text(lambda posting: f"{posting}\n\n{SIMILAR}"),
    "a page of paragraphs": page(paragraphs),
    "a page of boxes": page(boxes),
    "a page with its frame": page(framed),
    "a page with neighbours": page(with_neighbours),
    "a page with its data": structured,
    "paid by the month": who(in_period("month")),
    "paid by the hour": who(in_period("hour")),
    "paid by the week": who(in_period("week")),
    "paid in francs": who(in_currency("CHF")),
    "paid in yen": who(in_currency("JPY")),
    "three days later": lambda posting, person: Moved(reading.capture_text(posting), person, LATER),
}
#: Changes in favour of the job: they never make a no of a yes.
BETTER: dict[str, Callable[[str, Profile], Moved]] = {
    "earns a tenth less": who(pay_times("0.9", "current")),
    "needs a tenth less": who(pay_times("0.9", "floor")),
    "earns and needs a third less": who(pay_times("0.67", "current", "floor")),
    "bears ten minutes more": who(minutes_more(10)),
    "bears an hour more": who(minutes_more(60)),
    "bears any hours": who(without_limits),
    "needs no benefit": who(without_musts),
}


class Run(NamedTuple):
    """One case under one change: what was said before, and what after; ``None``: no posting."""

    change: str
    case: str
    before: Suggestion
    after: Suggestion | None

    @property
    def flips(self) -> bool:
        """Whether the suggestion is not what it has to be."""
        if self.after is None:
            return True
        if self.change in BETTER and self.before.suggestion == "decline":
            return False
        return self.after.suggestion != self.before.suggestion

    @property
    def tie(self) -> bool:
        """Whether either balance is nearly 0, with no dealbreaker in either."""
        both = [one for one in (self.before, self.after) if one]
        nearly = any(abs(one.balance) < NEAR_TIE for one in both)
        return self.after is not None and nearly and not any(one.dealbreakers for one in both)


def runs(every: int = 1) -> Iterator[Run]:
    """Yield each run of each *every*-th case."""
    for (case,) in (param.values for param in list(scenarios())[::every]):
        yield from runs_of_one(case)


def runs_of_one(case: dict) -> Iterator[Run]:
    """Yield each run of *case*, in an assistant of its own."""
    clock = Clock()
    with Remembering(registry.load([jobrsvp_evaluators], installed=False), clock=clock) as assistant:
        yield from runs_of(assistant, clock, case)


class Clock:
    """A clock that goes on when told."""

    later = dt.timedelta()

    def __call__(self) -> dt.datetime:
        return NOW + self.later


def runs_of(assistant: Remembering, clock: Clock, case: dict) -> Iterator[Run]:
    """Yield each run of *case*."""
    assistant.past = tuple(past_case(number, said) for number, said in enumerate(case.get("history", ())))
    posting, person = case["text"].strip(), schemas.load(Profile, case["profile"])
    said = schemas.load(Invitation, case.get("invitation", {}))

    def ask(moved: Moved) -> Suggestion | None:
        clock.later = moved.later
        try:
            return assistant.advise(moved.page, moved.person, said)
        except (NotAPosting, BadInput):
            return None

    before = ask(Moved(reading.capture_text(posting), person))
    if before is not None:
        for name, change in (SAME | BETTER).items():
            yield Run(name, case["name"], before, ask(change(posting, person)))


def main() -> None:
    """Print how many runs turn the answer, by change."""
    every = list(runs())
    flips = [run for run in every if run.flips]
    line("changes of whole cases", f"{len(every):,}", "at least 5,000")
    line("  answers that turn, ties apart", str(sum(not run.tie for run in flips)), "0")
    line("  of these read as no posting", str(sum(run.after is None for run in flips)))
    line("  ties that turn", str(sum(run.tie for run in flips)))
    for change, count in Counter(run.change for run in flips if not run.tie).most_common():
        line(f"  {change}", str(count))
    for run in [run for run in flips if not run.tie]:
        after = f"{run.after.suggestion} {run.after.balance:+.2f}" if run.after else "no posting"
        line(f"    {run.change}: {run.case}"[:100], f"{run.before.suggestion} {run.before.balance:+.2f} -> {after}")


if __name__ == "__main__":
    main()

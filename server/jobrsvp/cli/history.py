"""``jobrsvp history``: earlier answers, and what came of them."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
from collections.abc import Iterator
from typing import Literal, cast, get_args

import click
import simplejson

from jobrsvp import Outcome, PastCase, paths, schemas
from jobrsvp.advice import Assistant
from jobrsvp.cli import inputs, report, terminal
from jobrsvp.errors import BadInput
from jobrsvp.model import Application, Moment, Result
from jobrsvp.store import Store

SHOWN_ID = 8  # as much of an id as a person has to type
EVERYTHING = 1_000_000
#: The look back after a meeting: each field of an outcome with its question.
QUESTIONS = {
    "asked": "What did they ask?",
    "confusing": "What in your résumé confused them, or you?",
    "met": "Whom did you meet?",
}
EVENTS = {"listing": "looked at", "cancelled_by_them": "called off by them", "told": "one more message"}
DATED = ("invited", "accepted", "moved")
case_argument = click.argument("case_id", metavar="ID")


@click.group("history", invoke_without_command=True)
@click.pass_context
def command(ctx: click.Context) -> None:
    """Show earlier answers, say what came of them, export or forget them.

    Answers are kept by the extension, and by "jobrsvp advise --keep".  ID is the start of an id, or "latest".
    """
    if not ctx.invoked_subcommand:
        ctx.invoke(list_cases)


@command.command("list")
@click.option("--search", "words", default="", help="Only titles and organisations that hold these words.")
@click.option("--limit", default=50, show_default=True, type=click.IntRange(1), help="At most so many.")
@inputs.json_option
def list_cases(words: str = "", limit: int = 50, as_json: bool = False) -> None:
    """List earlier answers, newest first."""
    with history() as store:
        found_cases, total = store.search(words, limit=limit)
        tell_gaps(store)
    cases = [case.by(now()) for case in found_cases]
    if as_json:
        terminal.echo(
            simplejson.dumps({"cases": [schemas.dump(case) for case in cases], "total": total}, use_decimal=True)
        )
        return
    for case in cases:
        terminal.echo(line(case))
    if total > len(cases):
        terminal.echo(f"{total - len(cases)} more: --limit {total}")
    if not cases:
        terminal.echo("Nothing yet. Keep an answer with: jobrsvp advise --keep FILE")


@command.command("show")
@case_argument
@inputs.json_option
def show(case_id: str, as_json: bool) -> None:
    """Show the whole answer ID."""
    with history() as store:
        kept = store.get(found(store, case_id).id)
    if kept is None:
        raise BadInput(f"The answer {case_id} is gone. See: jobrsvp history list")
    if as_json:
        terminal.echo(schemas.dumps(kept.suggestion))
        return
    report.render(kept.suggestion)
    terminal.echo("\nSo far")
    for moment in kept.case.by(now()).moments:
        terminal.echo(f"  {told(moment)}")
    if kept.case.outcome:
        terminal.echo(f"\n{came_of(kept.case.outcome)}")


@command.command("outcome")
@case_argument
@click.argument("result", type=click.Choice(get_args(Result)))
@click.option("--asked", multiple=True, help="Something that was asked there; may be repeated.")
@click.option("--confusing", multiple=True, help="Something in your résumé that confused them; may be repeated.")
@click.option("--met", multiple=True, help="Somebody whom you met there; may be repeated.")
@click.option("--note", default="", help="A note for yourself.")
def outcome(
    case_id: str, result: Result, asked: tuple[str, ...], confusing: tuple[str, ...], met: tuple[str, ...], note: str
) -> None:
    """Say what came of ID: the next answers count it as practice, and remind you of what was asked."""
    with history() as store:
        keep(store, found(store, case_id), Outcome(result=result, asked=asked, confusing=confusing, met=met, note=note))


@command.command("application")
@case_argument
@click.argument("application", metavar="saved|applied|none", type=click.Choice((*get_args(Application), "none")))
def application(case_id: str, application: Application | Literal["none"]) -> None:
    """Say that you saved the posting ID to apply later, or that you applied; "none" takes it back."""
    said = None if application == "none" else application
    with history() as store:
        case = found(store, case_id)
        store.set_application(case.id, said, now())
    terminal.echo(f"{name_of(case)}: {said or 'neither saved nor applied'}.")


@command.command("look-back")
@click.argument("case_id", metavar="[ID]", required=False)
def look_back(case_id: str | None) -> None:
    """Look back on the meeting ID: three questions, of which the next answers learn.

    Without ID it is the newest meeting that is over and that you did not look back on.
    """
    with history() as store:
        case = found(store, case_id) if case_id else unanswered(store)
        terminal.echo(f"{name_of(case)}. Press Enter to leave a question out, and write ; between several things.")
        before = case.outcome or Outcome(result="went")
        asked, confusing, met = (answer(text, getattr(before, name)) for name, text in QUESTIONS.items())
        keep(store, case, dataclasses.replace(before, asked=asked, confusing=confusing, met=met))


@command.command("attach")
@case_argument
@click.argument("other", metavar="OTHER|none")
def attach(case_id: str, other: str) -> None:
    """Say that ID and OTHER are one case, the meeting of one and the posting of the other, and answer anew.

    With "none" the meeting of ID belongs to no posting of the history, and is judged by its message alone.
    """
    with Assistant.open(keep=True) as assistant:
        store = cast("Store", assistant.store)
        one, two = found(store, case_id), found(store, other).id if other != "none" else None
        suggestion = assistant.attached(one.id, two, inputs.profile(None))
    if suggestion:
        report.render(suggestion)


@command.command("delete")
@case_argument
def delete(case_id: str) -> None:
    """Forget the answer ID for good."""
    with history() as store:
        gap = next((one for one in store.unreadable() if one.id.startswith(case_id.lower())), None)
        one = gap or found(store, case_id)
        store.delete(one.id)
    terminal.echo(f"Forgot {name_of(one) if isinstance(one, PastCase) else one.called}.")


@command.command("export")
def export() -> None:
    """Print the whole history as JSON, one answer a line, with its invitation and outcome."""
    with history() as store:
        for case in store.search(limit=EVERYTHING)[0]:
            try:
                kept = store.get(case.id)
            except BadInput as error:
                terminal.echo(str(error), err=True)
            else:
                terminal.echo(schemas.dumps(kept))
        tell_gaps(store)


def tell_gaps(store: Store) -> None:
    """Name the cases that cannot be read, beside what is printed."""
    for gap in store.unreadable():
        terminal.echo(f"{gap.id[:SHOWN_ID]}  {gap.created_at[:10]}  cannot be read: {gap.called}", err=True)


def now() -> dt.datetime:
    """Return the time."""
    return dt.datetime.now(dt.UTC)


def keep(store: Store, case: PastCase, said: Outcome) -> None:
    """Keep what came of *case*, and say so."""
    store.set_outcome(case.id, dataclasses.replace(said, recorded_at=now()))
    terminal.echo(f"{name_of(case)}: {came_of(said)}")


def answer(question: str, before: tuple[str, ...]) -> tuple[str, ...]:
    """Return what the person answers to *question*, thing by thing; what they said *before* stands by default."""
    said = click.prompt(question, default="; ".join(before), show_default=bool(before))
    return tuple(part.strip() for part in said.split(";") if part.strip())


def unanswered(store: Store) -> PastCase:
    """Return the newest meeting that is over and that nobody looked back on; raises :class:`BadInput` for none."""
    for case in store.history():
        if case.by(now()).stage == "over" and (case.outcome is None or not looked_back(case.outcome)):
            return case
    raise BadInput("No meeting in your history is over without a look back. See: jobrsvp history list")


def looked_back(outcome: Outcome) -> bool:
    """Whether one of the three questions was answered."""
    return any(getattr(outcome, name) for name in QUESTIONS)


@contextlib.contextmanager
def history() -> Iterator[Store]:
    """Yield the person's history."""
    store = Store(paths.store_file())
    try:
        yield store
    finally:
        store.close()


def found(store: Store, case_id: str) -> PastCase:
    """Return the one case whose id begins with *case_id*; raises :class:`BadInput` for none or several."""
    cases = store.search(limit=EVERYTHING)[0]
    if case_id == "latest" and cases:
        return cases[0]
    matching = [case for case in cases if case.id.startswith(case_id.lower())]
    if len(matching) == 1:
        return matching[0]
    how_many = "No answer" if not matching else "More than one answer"
    raise BadInput(f"{how_many} in your history has an id that begins with {case_id}. See: jobrsvp history list")


def line(case: PastCase) -> str:
    """Return *case* as a line of the list."""
    begun = case.stage != "listing" or case.application
    stage = f"; {told(case.moments[-1], with_day=False)}" if begun and case.moments else ""
    ending = f"; {case.outcome.result.replace('_', ' ')}" if case.outcome else ""
    return (
        f"{case.id[:SHOWN_ID]}  {case.created_at:%Y-%m-%d}  {case.suggestion} ({case.action}){stage}{ending}"
        f"  {name_of(case)}"
    )


def told(moment: Moment, *, with_day: bool = True) -> str:
    """Return *moment* in words: ``2026-11-20 invited for 2026-12-03 14:30``."""
    words = EVENTS.get(moment.event, moment.event)
    if moment.event == "told" and moment.kind:
        words = f"told: {moment.kind.replace('_', ' ')}"
    if moment.event == "changed":
        words = f"your reason to change it: {moment.change.replace('_', ' ') if moment.change else 'none'}"
    when = f" for {moment.starts_at:%Y-%m-%d %H:%M}" if moment.starts_at and moment.event in DATED else ""
    return f"{moment.at:%Y-%m-%d} {words}{when}" if with_day else f"{words}{when}"


def name_of(case: PastCase) -> str:
    """Return what the person knows *case* by."""
    return " - ".join(part for part in (case.title, case.organization) if part) or "Untitled posting"


def came_of(said: Outcome) -> str:
    """Return *said* in words."""
    parts = [f"{said.result.replace('_', ' ')}."]
    if said.asked:
        parts.append(f"Asked: {', '.join(said.asked)}.")
    if said.confusing:
        parts.append(f"Confusing in the résumé: {', '.join(said.confusing)}.")
    if said.met:
        parts.append(f"Met: {', '.join(said.met)}.")
    return " ".join([*parts, said.note] if said.note else parts)

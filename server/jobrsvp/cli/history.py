"""``jobrsvp history``: earlier answers, and what came of them."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Iterator
from typing import get_args

import click
import simplejson

from jobrsvp import Outcome, PastCase, paths, schemas
from jobrsvp.cli import inputs, report
from jobrsvp.errors import BadInput
from jobrsvp.model import Result
from jobrsvp.store import Store

SHOWN_ID = 8  # as much of an id as a person has to type
EVERYTHING = 1_000_000
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
        cases, total = store.search(words, limit=limit)
    if as_json:
        click.echo(
            simplejson.dumps({"cases": [schemas.dump(case) for case in cases], "total": total}, use_decimal=True)
        )
        return
    for case in cases:
        click.echo(line(case))
    if total > len(cases):
        click.echo(f"{total - len(cases)} more: --limit {total}")
    if not cases:
        click.echo("Nothing yet. Keep an answer with: jobrsvp advise --keep FILE")


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
        click.echo(schemas.dumps(kept.suggestion))
        return
    report.render(kept.suggestion)
    if kept.case.outcome:
        click.echo(f"\n{came_of(kept.case.outcome)}")


@command.command("outcome")
@case_argument
@click.argument("result", type=click.Choice(get_args(Result)))
@click.option("--asked", multiple=True, help="Something that was asked there; may be repeated.")
@click.option("--confusing", multiple=True, help="Something in your résumé that confused them; may be repeated.")
@click.option("--note", default="", help="A note for yourself.")
def outcome(case_id: str, result: Result, asked: tuple[str, ...], confusing: tuple[str, ...], note: str) -> None:
    """Say what came of ID: the next answers count it as practice, and remind you of what was asked."""
    said = Outcome(result=result, asked=asked, confusing=confusing, note=note, recorded_at=dt.datetime.now(dt.UTC))
    with history() as store:
        case = found(store, case_id)
        store.set_outcome(case.id, said)
    click.echo(f"{name_of(case)}: {came_of(said)}")


@command.command("delete")
@case_argument
def delete(case_id: str) -> None:
    """Forget the answer ID for good."""
    with history() as store:
        case = found(store, case_id)
        store.delete(case.id)
    click.echo(f"Forgot {name_of(case)}.")


@command.command("export")
def export() -> None:
    """Print the whole history as JSON, one answer a line, with its invitation and outcome."""
    with history() as store:
        for case in store.search(limit=EVERYTHING)[0]:
            kept = store.get(case.id)
            if kept:
                click.echo(schemas.dumps(kept))


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
    ending = f"; {case.outcome.result.replace('_', ' ')}" if case.outcome else ""
    return (
        f"{case.id[:SHOWN_ID]}  {case.created_at:%Y-%m-%d}  {case.suggestion} ({case.action}){ending}  {name_of(case)}"
    )


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
    return " ".join([*parts, said.note] if said.note else parts)

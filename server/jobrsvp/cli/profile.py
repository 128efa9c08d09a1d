"""``jobrsvp profile``: show and change what JobRSVP knows of the person."""

from __future__ import annotations

import datetime as dt
import operator
from decimal import Decimal
from functools import reduce
from pathlib import Path
from typing import Any

import click
import simplejson

from jobrsvp import Profile, paths, resume, schemas
from jobrsvp.advice import Assistant
from jobrsvp.cli import inputs, terminal
from jobrsvp.errors import BadInput
from jobrsvp.panel import listing
from jobrsvp.schemas import toml
from jobrsvp.sense import amount, sensible

AMOUNTS = ("pay.current", "pay.floor")


@click.group("profile", invoke_without_command=True)
@inputs.json_option
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    """Show your profile, or change it: set, unset, import, path."""
    if ctx.invoked_subcommand:
        return
    profile = inputs.profile(None)
    if as_json:
        terminal.echo(schemas.dumps(profile))
    else:
        terminal.echo(
            toml.dumps(profile) or "# Nothing yet. Begin with: jobrsvp profile set home.place Boston\n", nl=False
        )


@command.command("path")
def path() -> None:
    """Print where your profile is kept."""
    terminal.echo(paths.profile_file())


@command.command("set")
@click.argument("key")
@click.argument("values", nargs=-1, required=True)
def set_value(key: str, values: tuple[str, ...]) -> None:
    """Set KEY, as pay.floor, to a value; several values make a list."""
    tree = schemas.dump(inputs.profile(None))
    said = [amount(value) if key in AMOUNTS else guess(value) for value in values]
    put(tree, key.split("."), said if len(said) > 1 else said[0])
    terminal.echo(f"{key} is {shown(save(tree), key)} now.")


@command.command("unset")
@click.argument("key")
def unset(key: str) -> None:
    """Forget KEY."""
    tree = schemas.dump(inputs.profile(None))
    put(tree, key.split("."), None)
    save(tree)
    terminal.echo(f"{key} is forgotten.")


@command.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help="Do not ask before what a résumé says is set.")
def import_file(file: Path, yes: bool) -> None:
    """Replace your profile by the one in FILE (TOML or JSON), or fill it in from a résumé.

    A résumé is a PDF, a Word document, a page, a text or a JSON Resume.  What it would set is printed first, and set
    when you agree.
    """
    if is_profile(file):
        toml.write(paths.profile_file(), checked(sensible(inputs.profile(file)), Profile()))
        terminal.echo(f"Imported into {paths.profile_file()}.")
    else:
        fill_in(file, yes=yes)


def is_profile(file: Path) -> bool:
    """Whether *file* is to be read as a profile: TOML, or JSON that is no JSON Resume."""
    return file.suffix == ".toml" or (
        file.suffix == ".json" and not resume.is_json_resume(inputs.read_bytes(str(file)))
    )


def fill_in(file: Path, *, yes: bool) -> None:
    """Print what the résumé in *file* proposes for the profile, and keep it after asking unless *yes*."""
    found = resume.read(inputs.read_bytes(str(file)), file.name, dt.datetime.now(dt.UTC).date())
    before = inputs.profile(None)
    after = sensible(resume.filled(before, found))
    news = [one for one in found.fields if value_of(after, one.field) != value_of(before, one.field)]
    if not news:
        terminal.echo(f"Your profile says already all that {file.name} does.")
        return
    terminal.echo(f"From {file.name}:")
    for one in news:
        terminal.echo(f"  {one.field} = {shown(after, one.field)}{was(before, one.field)}")
    if yes or agreed():
        toml.write(paths.profile_file(), after)
        terminal.echo(f"Set in {paths.profile_file()}.")
    else:
        terminal.echo("Nothing was changed.")


def was(before: Profile, field: str) -> str:
    """Return what the profile says of *field* now, if it says anything."""
    return f"  (now {shown(before, field)})" if value_of(before, field) else ""


def agreed() -> bool:
    """Ask whether to set what was printed; raises :class:`BadInput` where nobody answers."""
    try:
        return click.confirm("Set this in your profile?")
    except click.Abort as error:
        raise BadInput("Nothing was changed. Say --yes to set it.") from error


def value_of(profile: Profile, key: str) -> Any:
    """Return the value of the dotted *key* of *profile*."""
    return reduce(operator.getitem, key.split("."), schemas.dump(profile))


def save(tree: dict[str, Any]) -> Profile:
    """Check the profile in *tree*, keep it and return it."""
    profile = checked(sensible(schemas.load(Profile, pruned(tree))), inputs.profile(None))
    toml.write(paths.profile_file(), profile)
    return profile


def checked(after: Profile, before: Profile) -> Profile:
    """Return *after*; raises :class:`BadInput` for options, other than *before*, that their evaluator would refuse."""
    if (after.evaluators, after.weights) != (before.evaluators, before.weights):
        with Assistant.open() as assistant:
            listing.check_options(assistant.registry, before, after)
    return after


def shown(profile: Profile, key: str) -> str:
    """Return the value of *key* as people write it: ``85,000 USD a year``."""
    value = value_of(profile, key)
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return str(value).lower() if isinstance(value, bool) else str(value)
    amount, pay = f"{Decimal(value).normalize():,f}", profile.pay
    return " ".join(filter(None, (amount, pay.currency, "a", pay.period))) if key in AMOUNTS else amount


def pruned(tree: dict[str, Any]) -> dict[str, Any]:
    """Return *tree* without nulls, so that every default holds."""
    return {
        key: pruned(value) if isinstance(value, dict) else value for key, value in tree.items() if value is not None
    }


def put(tree: dict[str, Any], path: list[str], value: object) -> None:
    """Put *value* into *tree* at *path*; the schema judges it afterwards."""
    for name in path[:-1]:
        tree = tree.setdefault(name, {})
        if not isinstance(tree, dict):
            raise BadInput(f"{'.'.join(path)} is not a key of the profile: {name} is a single value.")
    held = tree.get(path[-1])
    tree[path[-1]] = [value] if isinstance(held, list) and value is not None and not isinstance(value, list) else value


def guess(text: str) -> object:
    """Return *text* as a number or a truth value when it is one."""
    try:
        value = simplejson.loads(text, use_decimal=True)
    except ValueError:
        return text
    return text if isinstance(value, dict | list) else value

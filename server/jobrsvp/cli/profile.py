"""``jobrsvp profile``: show and change what JobRSVP knows of the person."""

from __future__ import annotations

import operator
import re
from decimal import Decimal
from functools import reduce
from pathlib import Path
from typing import Any

import click
import simplejson

from jobrsvp import Profile, paths, schemas
from jobrsvp.cli import inputs, terminal
from jobrsvp.errors import BadInput
from jobrsvp.schemas import toml
from jobrsvp.sense import sensible

AMOUNTS = ("pay.current", "pay.floor")
GROUPED = re.compile(r"[$€£]\d+(?:\.\d+)?|[$€£]?\d{1,3}(?:,\d{3})+(?:\.\d+)?")


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
    put(tree, key.split("."), [guess(value) for value in values] if len(values) > 1 else guess(values[0]))
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
def import_file(file: Path) -> None:
    """Replace your profile by the one in FILE (TOML or JSON)."""
    toml.write(paths.profile_file(), sensible(inputs.profile(file)))
    terminal.echo(f"Imported into {paths.profile_file()}.")


def save(tree: dict[str, Any]) -> Profile:
    """Check the profile in *tree*, keep it and return it."""
    profile = sensible(schemas.load(Profile, pruned(tree)))
    toml.write(paths.profile_file(), profile)
    return profile


def shown(profile: Profile, key: str) -> str:
    """Return the value of *key* as people write it: ``85,000 USD a year``."""
    value = reduce(operator.getitem, key.split("."), schemas.dump(profile))
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
    """Return *text* as a number or a truth value when it is one; ``$85,000`` is 85000."""
    if GROUPED.fullmatch(text):
        return Decimal(re.sub(r"[^\d.]", "", text))
    try:
        value = simplejson.loads(text, use_decimal=True)
    except ValueError:
        return text
    return text if isinstance(value, dict | list) else value

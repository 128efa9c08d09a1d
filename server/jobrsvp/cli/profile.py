"""``jobrsvp profile``: show and change what JobRSVP knows of the person."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
import simplejson

from jobrsvp import Profile, paths, schemas
from jobrsvp.cli import inputs
from jobrsvp.errors import BadInput
from jobrsvp.schemas import toml


@click.group("profile", invoke_without_command=True)
@inputs.json_option
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    """Show your profile, or change it: set, unset, import, path."""
    if ctx.invoked_subcommand:
        return
    profile = inputs.profile(None)
    if as_json:
        click.echo(schemas.dumps(profile))
    else:
        click.echo(
            toml.dumps(profile) or "# Nothing yet. Begin with: jobrsvp profile set home.place Boston\n", nl=False
        )


@command.command("path")
def path() -> None:
    """Print where your profile is kept."""
    click.echo(paths.profile_file())


@command.command("set")
@click.argument("key")
@click.argument("values", nargs=-1, required=True)
def set_value(key: str, values: tuple[str, ...]) -> None:
    """Set KEY, as pay.floor, to a value; several values make a list."""
    tree = schemas.dump(inputs.profile(None))
    put(tree, key.split("."), [guess(value) for value in values] if len(values) > 1 else guess(values[0]))
    save(tree)


@command.command("unset")
@click.argument("key")
def unset(key: str) -> None:
    """Forget KEY."""
    tree = schemas.dump(inputs.profile(None))
    put(tree, key.split("."), None)
    save(tree)


@command.command("import")
@click.argument("file", type=click.Path(path_type=Path))
def import_file(file: Path) -> None:
    """Replace your profile by the one in FILE (TOML or JSON)."""
    toml.write(paths.profile_file(), inputs.profile(file))
    click.echo(f"Imported into {paths.profile_file()}.")


def save(tree: dict[str, Any]) -> None:
    """Check the profile in *tree* and keep it."""
    toml.write(paths.profile_file(), schemas.load(Profile, pruned(tree)))


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

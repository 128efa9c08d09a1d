"""``jobrsvp advise --ask``: what the person could tell us is asked on the terminal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import click

from jobrsvp import Profile, schemas
from jobrsvp.cli import terminal
from jobrsvp.errors import BadInput
from jobrsvp.model import Wish
from jobrsvp.sense import amount

HOW = {"texts": "with commas between", "date": "as 2019-05-01"}
YES = {"y": True, "yes": True, "n": False, "no": False}


def told(profile: Profile, wishes: Iterable[Wish]) -> Profile:
    """Return *profile* with what the person answers to *wishes*; an empty answer leaves a field as it is."""
    for wish in wishes:
        profile = answered(profile, wish)
    return profile


def answered(profile: Profile, wish: Wish) -> Profile:
    """Ask for one field until the answer can be used, and return *profile* with it."""
    terminal.echo(wish.why)
    while True:
        said = click.prompt(prompt(wish), default="", show_default=False).strip()
        if not said:
            return profile
        try:
            return filled(profile, wish, said)
        except BadInput as error:
            terminal.echo(f"{error} Say it otherwise, or press Enter to leave it.")


def prompt(wish: Wish) -> str:
    """Return the question, with what may be answered."""
    choices = ("yes", "no") if wish.kind == "yes_no" else wish.choices
    hints = [", ".join(choices).replace("_", " "), HOW.get(wish.kind, "")]
    hint = "; ".join(filter(None, hints))
    return f"{wish.label} ({hint})" if hint else wish.label


def filled(profile: Profile, wish: Wish, said: str) -> Profile:
    """Return *profile* with the answer *said*; raises :class:`jobrsvp.BadInput` for one that is none."""
    tree = schemas.dump(profile)
    section = tree
    *rooms, name = wish.field.split(".")
    for room in rooms:
        section = section[room]
    section[name] = value_of(wish, said)
    return schemas.load(Profile, tree)


def value_of(wish: Wish, said: str) -> Any:
    """Return *said* as the kind of value that the field holds."""
    if wish.kind == "texts":
        parts = [part.strip() for part in said.split(",") if part.strip()]
        return [part.lower().replace(" ", "_") for part in parts] if wish.choices else parts
    if wish.kind == "number":
        return amount(said)
    if wish.kind == "choice":
        return said.lower().replace(" ", "_")
    return YES.get(said.lower(), said) if wish.kind == "yes_no" else said

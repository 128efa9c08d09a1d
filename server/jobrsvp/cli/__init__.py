"""The command ``jobrsvp``: one module for each subcommand, imported when it is called.

Exit status: 0 done, 2 bad usage or unreadable input, 3 not a job posting.  Never a traceback for what a person did.
"""

from __future__ import annotations

import importlib
from typing import Any, cast

import click

import jobrsvp
from jobrsvp.errors import JobRSVPError, NotAPosting

COMMANDS = (
    "advise", "check", "commute", "draft", "evaluators", "extension", "history", "pair", "place", "plugins", "profile",
    "read", "serve", "setup",
)  # fmt: skip
BAD_INPUT, NOT_A_POSTING = 2, 3


class Commands(click.Group):
    """Loads a subcommand's module when it is needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the subcommands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """Return the subcommand called *name*."""
        if name not in COMMANDS:
            return None
        return cast("click.Command", importlib.import_module(f"jobrsvp.cli.{name}").command)

    def invoke(self, ctx: click.Context) -> Any:
        """Run, and turn what a person did wrong into a sentence and an exit status."""
        try:
            return super().invoke(ctx)
        except JobRSVPError as error:
            click.echo(f"jobrsvp: {error}", err=True)
            ctx.exit(exit_status(error))


def exit_status(error: JobRSVPError) -> int:
    """Return the exit status for *error*."""
    return NOT_A_POSTING if isinstance(error, NotAPosting) else BAD_INPUT


@click.command(cls=Commands)
@click.version_option(jobrsvp.__version__, prog_name="jobrsvp")
def main() -> None:
    """Judge a job posting or an invitation: attend or decline, and why."""

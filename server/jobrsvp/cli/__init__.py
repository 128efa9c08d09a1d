"""The command ``jobrsvp``: one module for each subcommand, imported when it is called.

Exit status: 0 done, 1 the service runs already (or, for ``status``, does not), 2 bad usage or unreadable input, 3 not a
job posting.  Never a traceback for what a person did.
"""

from __future__ import annotations

import difflib
import gc
import importlib
from typing import Any, cast

import click

import jobrsvp
from jobrsvp.cli import debug as traces
from jobrsvp.cli import terminal
from jobrsvp.errors import JobRSVPError, NotAPosting

COMMANDS = (
    "advise", "backup", "bulk", "check", "commute", "doctor", "draft", "evaluators", "extension", "history", "move",
    "pair", "people", "place", "plugins", "profile", "read", "restart", "restore", "serve", "setup", "start", "status",
    "stop", "try",
)  # fmt: skip
BAD_INPUT, NOT_A_POSTING, INTERRUPTED = 2, 3, 130
COLLECT_AFTER = 50_000  # new objects; by Python's own 700 a quarter of a start goes to look through what stays anyway


class Commands(click.Group):
    """Loads a subcommand's module when it is needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the subcommands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """Return the subcommand called *name*; raises ``UsageError`` with a guess for one that is none."""
        if name not in COMMANDS:
            return None
        with terminal.ends_at_once():
            return cast("click.Command", importlib.import_module(f"jobrsvp.cli.{module_of(name)}").command)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the subcommand in *args*, or guess which one was meant."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            near = difflib.get_close_matches(args[0], COMMANDS, n=1)
            guess = f"Did you mean {near[0]}?" if near else "See: jobrsvp --help"
            ctx.fail(f"No such command {args[0]!r}. {guess}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run, and turn what a person did wrong, and what their disk refuses, into a sentence and an exit status."""
        terminal.make_safe()
        gc.set_threshold(COLLECT_AFTER)
        try:
            return super().invoke(ctx)
        except (JobRSVPError, OSError) as error:
            if isinstance(error, BrokenPipeError):
                raise  # whoever read our output has enough; click ends quietly
            terminal.echo(f"jobrsvp: {sentence(error)}", err=True)
            ctx.exit(exit_status(error))
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)


def module_of(name: str) -> str:
    """Return the name of the module of the subcommand *name*; ``try`` is a word of Python."""
    return "try_out" if name == "try" else name


def sentence(error: JobRSVPError | OSError) -> str:
    """Return what went wrong; of what the system refused, the file and its reason."""
    if not isinstance(error, OSError):
        return str(error)
    return f"{error.filename or 'A file'} cannot be read or written ({error.strerror or error})."


def exit_status(error: Exception) -> int:
    """Return the exit status for *error*."""
    return NOT_A_POSTING if isinstance(error, NotAPosting) else BAD_INPUT


@click.command(cls=Commands)
@click.version_option(jobrsvp.__version__, prog_name="jobrsvp")
@click.option("--debug", is_flag=True, help="Show what plugins print, and the trace of what failed in one.")
@click.pass_context
def main(ctx: click.Context, debug: bool) -> None:
    """Judge a job posting or an invitation: attend or decline, and why."""
    if debug:
        ctx.with_resource(traces.shown())

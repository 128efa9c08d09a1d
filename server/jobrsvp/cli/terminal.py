"""What reaches the terminal: text, whatever it can show, and nothing that steers it.

A posting is a stranger's text.  Colours come from rich, after its words were made plain.
"""

from __future__ import annotations

import contextlib
import io
import re
import signal
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from rich.console import RenderableType

# C0 without tab and line feed, DEL, and C1, which some terminals obey like an escape.
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def make_safe() -> None:
    """Let a stream write a mark for what its encoding lacks; a pipe on Windows and an old locale lack a lot."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            with contextlib.suppress(ValueError, OSError):
                stream.reconfigure(errors="replace")


@contextlib.contextmanager
def ends_at_once() -> Iterator[None]:
    """Let Ctrl+C end the process without a word: Python may print a trace of it, or lose it, while it imports."""
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def plain(text: str) -> str:
    """Return *text* without what steers a terminal."""
    return CONTROL.sub("", text)


def echo(message: object = "", **more: Any) -> None:
    """Print *message* made plain; *more* is of ``click.echo``."""
    click.echo(plain(str(message)), **more)


def heading(text: str) -> None:
    """Print *text* in bold, made plain."""
    click.secho(plain(text), bold=True)


def show(renderable: RenderableType) -> None:
    """Print what rich makes of *renderable*, its words made plain; colours only where there is a terminal."""
    from rich.console import Console
    from rich.segment import Segment, Segments

    console = Console(highlight=False, soft_wrap=False)
    made = (Segment(plain(one.text), one.style) for one in console.render(renderable) if not one.control)
    console.print(Segments(made), end="")


def can_show(signs: str) -> bool:
    """Whether the encoding of the output has these *signs*."""
    try:
        signs.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True

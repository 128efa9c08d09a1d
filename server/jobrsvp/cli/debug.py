"""What ``--debug`` shows: what plugins print, and the trace of whatever failed in one."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator

from jobrsvp.cli import terminal


class OnTerminal(logging.Handler):
    """Writes records to standard error, made plain."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write *record*."""
        terminal.echo(record.getMessage(), err=True)


@contextlib.contextmanager
def shown() -> Iterator[None]:
    """Show inside what plugins print and why they fail."""
    log, handler = logging.getLogger("jobrsvp.plugins"), OnTerminal()
    before = log.level
    log.addHandler(handler)
    log.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        log.removeHandler(handler)
        log.setLevel(before)

"""The errors that a person may meet, one tree.

::

    JobRSVPError
    ├── BadInput             what was given cannot be used; the sentence says what to do
    │   ├── NotAPosting      the page was read, and is no single job posting
    │   └── StoreError       what is kept cannot be read or written
    ├── PluginError          a plugin could not be used; names it
    └── ProviderError        an online provider failed or is not allowed

The message of each is a clear sentence for the person, not for a log.
"""

from __future__ import annotations

from typing import Any, Literal

NO_POSTING = "This is not a single job posting: it looks like {seen}. {then}"
PRESS_AGAIN = "Open one posting and press again."
ProblemKind = Literal["failed", "timed_out", "not_loaded", "duplicate", "incompatible"]


class JobRSVPError(Exception):
    """The root of every error that JobRSVP raises on purpose; travels between processes whole."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Remake the error from what it holds, not by calling a constructor with its message."""
        return _remade, (type(self), self.args, self.__dict__)


def _remade(kind: type[JobRSVPError], arguments: tuple[Any, ...], held: dict[str, Any]) -> JobRSVPError:
    """Return an error of *kind* that holds what another one held."""
    error = kind.__new__(kind)
    error.args = arguments
    error.__dict__.update(held)
    return error


class BadInput(JobRSVPError):  # noqa: N818 - named for what the person did, as in the documents
    """What was given cannot be used.

    ``fields`` maps a dotted field name to its sentences, when single fields are at fault.
    """

    def __init__(self, message: str, fields: dict[str, list[str]] | None = None) -> None:
        super().__init__(message)
        self.fields = fields or {}


class NotAPosting(BadInput):
    """The page is no single job posting.

    ``seen`` names what it is instead, ``reasons`` say why, ``then`` what to do.
    """

    def __init__(self, seen: str, reasons: tuple[str, ...] = (), then: str = PRESS_AGAIN) -> None:
        super().__init__(NO_POSTING.format(seen=seen, then=then))
        self.seen = seen
        self.reasons = reasons
        self.then = then


class StoreError(BadInput):
    """What is kept cannot be read or written: locked, full, read-only, damaged; the sentence says what to do."""


class PluginError(JobRSVPError):
    """The plugin named ``plugin`` could not be used; ``trace`` is what Python said, where it said something."""

    def __init__(self, plugin: str, kind: ProblemKind, message: str, trace: str = "") -> None:
        super().__init__(message)
        self.plugin = plugin
        self.kind = kind
        self.trace = trace


class ProviderError(JobRSVPError):
    """The online provider named ``provider`` failed, or the person has not allowed it."""

    def __init__(self, provider: str, message: str) -> None:
        super().__init__(message)
        self.provider = provider


def said_by(error: JobRSVPError) -> str:
    """Return the sentence of *error*, with what it is made of; ``str`` would return the text alone."""
    return error.args[0] if error.args and isinstance(error.args[0], str) else str(error)

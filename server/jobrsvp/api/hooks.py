"""The hooks that plugins implement."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pluggy

from jobrsvp.api.adviser import Adviser
from jobrsvp.api.evaluator import Evaluator
from jobrsvp.api.reader import Reader

NAME = "jobrsvp"
hookspec = pluggy.HookspecMarker(NAME)
hookimpl = pluggy.HookimplMarker(NAME)


@hookspec
def evaluators() -> Iterable[Evaluator]:  # type: ignore[empty-body]
    """Return the evaluators this plugin adds."""


@hookspec
def readers() -> Iterable[Reader]:  # type: ignore[empty-body]
    """Return the readers this plugin adds."""


@hookspec
def tips() -> Iterable[Adviser]:  # type: ignore[empty-body]
    """Return the advisers this plugin adds."""


@hookspec
def languages() -> Iterable[Path]:  # type: ignore[empty-body]
    """Return the language files ``<xx>.toml`` this plugin adds: a new language, or more words for one there is."""

"""The hooks that plugins implement."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from jobrsvp.api.evaluator import Adviser, Evaluator, Reader

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

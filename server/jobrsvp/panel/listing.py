"""Who sits on the panel, as rows for pages, commands and the API."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from jobrsvp import schemas
from jobrsvp.api.evaluator import Evaluator
from jobrsvp.errors import BadInput
from jobrsvp.model import Problem, Profile
from jobrsvp.model.saying.faults import to_correct
from jobrsvp.panel.guarded import GuardedEvaluator
from jobrsvp.panel.registry import Registry

NEARLY = 0.8  # a letter or two of an id: what is farther may be another plugin's


def evaluators(registry: Registry, profile: Profile) -> list[dict[str, Any]]:
    """Return id, side, weight, help, needs, distribution and options of each evaluator."""
    return [evaluator_row(one, registry, profile) for one in registry.evaluators.values()]


def evaluator_row(evaluator: Evaluator, registry: Registry, profile: Profile) -> dict[str, Any]:
    """Return what is to be said of *evaluator*."""
    return {
        "id": evaluator.id,
        "side": evaluator.side,
        "weight": profile.weights.get(evaluator.id, 1.0),
        "help": help_of(evaluator),
        "needs": list(evaluator.needs),
        "distribution": registry.sources[evaluator.id].distribution,
        "options": options_of(evaluator),
    }


def help_of(evaluator: Evaluator) -> str:
    """Return the docstring of *evaluator*, in one line."""
    if isinstance(evaluator, GuardedEvaluator):
        return evaluator.help
    return " ".join((type(evaluator).__doc__ or "").split())


def options_of(evaluator: Evaluator) -> list[dict[str, Any]]:
    """Return the rows of the options of *evaluator*."""
    if isinstance(evaluator, GuardedEvaluator):
        return list(evaluator.options)
    return schemas.options(evaluator.Options)


def check_options(registry: Registry, before: Profile, after: Profile) -> None:
    """Raise ``BadInput`` for options that are new in *after* and that their evaluator would refuse.

    What stood there *before* is left alone: a new version of a plugin must not keep somebody from their profile.
    """
    fields: dict[str, list[str]] = {}
    for field in ("evaluators", "weights"):
        for name in getattr(after, field).keys() - getattr(before, field).keys():
            if meant := meant_by(name, registry):
                fields[f"{field}.{name}"] = [f"There is no such evaluator. Write {meant}."]
    for name in after.evaluators.keys() & registry.evaluators.keys():
        if after.evaluators[name] != before.evaluators.get(name):
            fields |= faults_of(registry.evaluators[name], after.evaluators[name])
    if fields:
        raise BadInput(to_correct(fields), fields)


def faults_of(evaluator: Evaluator, wishes: Mapping[str, object]) -> dict[str, list[str]]:
    """Return by field of the profile what *evaluator* would refuse of the options in *wishes*."""
    guarded = isinstance(evaluator, GuardedEvaluator)
    try:
        schemas.chosen(schemas.record_of(options_of(evaluator)) if guarded else evaluator.Options, wishes)
    except BadInput as error:
        return {f"evaluators.{evaluator.id}.{field}": sentences for field, sentences in error.fields.items()}
    return {}


def meant_by(name: str, registry: Registry) -> str | None:
    """Return the evaluator whose id *name* nearly is; any other name may be of a plugin that is to come."""
    if name in registry.evaluators or name in registry.plugins:
        return None
    return next(iter(difflib.get_close_matches(name, registry.evaluators, n=1, cutoff=NEARLY)), None)


def unread(registry: Registry, profile: Profile) -> Iterator[Problem]:
    """Yield a problem for each table of options in *profile* that no evaluator reads, but one is nearly called so."""
    for name in profile.evaluators:
        if meant := meant_by(name, registry):
            message = f"Your profile has [evaluators.{name}], which nobody reads: write [evaluators.{meant}]."
            yield Problem(plugin=meant, kind="failed", message=message)


def plugins(registry: Registry, disabled: Iterable[str]) -> list[dict[str, Any]]:
    """Return name, distribution, version and offers of each plugin, and whether it is enabled."""
    off = set(disabled)
    return [
        {
            "plugin": name,
            "distribution": source.distribution,
            "version": source.version,
            "enabled": name not in off,
            "offers": sorted(offer for offer, owner in registry.sources.items() if owner.plugin == name),
        }
        for name, source in registry.plugins.items()
    ]


def problems(registry: Registry) -> list[dict[str, Any]]:
    """Return what could not be used, and why."""
    return [schemas.dump(problem) for problem in registry.problems]

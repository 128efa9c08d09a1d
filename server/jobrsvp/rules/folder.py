"""All the rules of a person."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

import tomli_w

from jobrsvp import paths
from jobrsvp.api.evaluator import Evaluator
from jobrsvp.errors import BadInput, PluginError
from jobrsvp.panel.entries import OWN_RULES, Source
from jobrsvp.panel.registry import Registry, add, guard
from jobrsvp.rules.file import KEBAB_CASE, Mistake, read, rule
from jobrsvp.rules.rule import evaluator_of

LONGEST_NAME = 60  # characters: it is shown in findings, and names a file


def files(folder: Path) -> dict[str, Path]:
    """Return the files of the rules in *folder* by the names of the rules."""
    return {path.stem: path for path in sorted(folder.glob("*.toml"))}


def keep(folder: Path, name: str, data: Mapping[str, Any]) -> None:
    """Write the rule *name* that *data* says into *folder*, whole or not at all.

    Raises :class:`BadInput` naming the field at fault, as ``when.travel_percent``.
    """
    if not KEBAB_CASE.fullmatch(name) or len(name) > LONGEST_NAME:
        sentence = "Call it in small letters, digits and hyphens, as in no-travel."
        raise BadInput(sentence, {"name": [sentence]})
    try:
        rule(name, data)
        text = tomli_w.dumps(dict(data)).encode()
    except Mistake as mistake:
        raise BadInput(f"{mistake}.", {mistake.key: [f"{mistake}."]}) from mistake
    with paths.beside(paths.private(folder) / f"{name}.toml") as made:
        made.write_bytes(text)


def add_rules(registry: Registry, folder: Path, disabled: Collection[str] = ()) -> Registry:
    """Return *registry* with the rules in *folder*, but for those in *disabled*; a mistake costs its rule alone."""
    for name, path in files(folder).items():
        source = Source(plugin=name, distribution=OWN_RULES)
        if name in registry.plugins:
            taken = PluginError(name, "duplicate", f"There is a plugin called {name}: give {path.name} another name.")
            registry.note(taken)
            continue
        registry.plugins[name] = source
        if name not in disabled:
            add_rule(registry, path, source)
    return registry


def add_rule(registry: Registry, path: Path, source: Source) -> None:
    """Add the rule at *path* to *registry*; what is wrong with it becomes a problem."""
    with guard(registry, source.plugin):
        try:
            made = evaluator_of(read(path))
        except BadInput as error:
            raise PluginError(source.plugin, "not_loaded", str(error)) from error
        add(registry, registry.evaluators, made, Evaluator, source)

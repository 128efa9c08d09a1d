"""The entry points of installed plugins: found without running any code of theirs."""

from __future__ import annotations

import ast
import dataclasses
import importlib.util
from collections.abc import Iterable, Iterator
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Any

from jobrsvp.api import hooks
from jobrsvp.model import Problem

BUILT_IN = "jobrsvp"
THIS_PROCESS = "this process"
OWN_FILE = "your file"
OWN_RULES = "your rules"  # files that say in TOML what to hold for or against a posting


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """Where a plugin comes from: its entry point, and the distribution that brought it."""

    plugin: str
    distribution: str = THIS_PROCESS
    version: str | None = None

    @property
    def built_in(self) -> bool:
        """Whether it ships with JobRSVP itself."""
        return self.distribution == BUILT_IN

    @property
    def third_party(self) -> bool:
        """Whether it is code that neither ships with JobRSVP nor is the host program itself."""
        return self.distribution not in (BUILT_IN, THIS_PROCESS, OWN_RULES)


def installed_entries() -> list[EntryPoint]:
    """Return the entry points of all plugins, built-in ones first, then by name."""
    found = entry_points(group=hooks.NAME)
    return sorted(found, key=lambda entry: (not source_of(entry).built_in, entry.name, source_of(entry).distribution))


def source_of(entry: EntryPoint) -> Source:
    """Return where *entry* comes from."""
    if entry.dist is None:
        return Source(plugin=entry.name)
    return Source(plugin=entry.name, distribution=entry.dist.name, version=entry.dist.version or None)


def module_of(value: str) -> tuple[str, str]:
    """Return the module that the entry point *value* (``package.module:thing [extra]``) names, and the thing in it."""
    module, _, thing = value.partition("[")[0].partition(":")
    return module.strip(), thing.strip()


def stated(module: str, name: str, otherwise: Any) -> Any:
    """Return the constant *name* as the source of *module* sets it, without running it; *otherwise* if it does not."""
    try:
        spec = importlib.util.find_spec(module)
        tree = ast.parse(Path(spec.origin).read_bytes() if spec and spec.origin else b"")
    except Exception:  # it cannot be read or parsed: its import says so better
        return otherwise
    for node in tree.body:
        names = [one.id for one in node.targets if isinstance(one, ast.Name)] if isinstance(node, ast.Assign) else []
        if name in names and isinstance(value := getattr(node, "value", None), ast.Constant):
            return value.value
    return otherwise


def unique(entries: Iterable[EntryPoint], problems: list[Problem]) -> Iterator[EntryPoint]:
    """Yield the first entry point of each name; a second of the same name is added to *problems*."""
    seen: dict[str, EntryPoint] = {}
    for entry in entries:
        if entry.name in seen:
            owner, other = source_of(seen[entry.name]), source_of(entry)
            message = (
                f"{other.distribution} offers a plugin named {entry.name!r}, which {owner.distribution} has taken."
            )
            problems.append(Problem(plugin=entry.name, kind="duplicate", message=message))
        else:
            seen[entry.name] = entry
            yield entry

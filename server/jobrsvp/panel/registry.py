"""Find plugins, and list what could not be used.

pluggy registers and validates; the entry points are loaded here one by one, each in a guard, because one broken import
(even ``sys.exit``) would end pluggy's own loading.  Likewise each hook is called by itself.
"""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Iterable, Iterator
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Any

import pluggy

from jobrsvp import languages
from jobrsvp.api import hooks
from jobrsvp.api.adviser import Adviser
from jobrsvp.api.evaluator import Evaluator
from jobrsvp.api.reader import Reader
from jobrsvp.api.version import API_VERSION, speaks
from jobrsvp.errors import BadInput, PluginError
from jobrsvp.model import Problem

BUILT_IN = "jobrsvp"
THIS_PROCESS = "this process"
# Ids are keys of TOML tables and parts of addresses, so that only what needs no quotes there is one.
KEBAB_CASE = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
HOOKS = ("evaluators", "readers", "tips", "languages")
SIDES = {"job", "interview", "cost"}


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
        """Whether it came with a distribution that is neither JobRSVP nor the host program itself."""
        return self.distribution not in (BUILT_IN, THIS_PROCESS)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Registry:
    """What the plugins offer, by id; ``sources`` tells whose each id is; ``problems`` what had to be left out."""

    evaluators: dict[str, Evaluator] = dataclasses.field(default_factory=dict)
    readers: dict[str, Reader] = dataclasses.field(default_factory=dict)
    advisers: dict[str, Adviser] = dataclasses.field(default_factory=dict)
    sources: dict[str, Source] = dataclasses.field(default_factory=dict)
    plugins: dict[str, Source] = dataclasses.field(default_factory=dict)
    problems: list[Problem] = dataclasses.field(default_factory=list)


def load(extra: Iterable[object] = (), *, installed: bool = True, disabled: Iterable[str] = ()) -> Registry:
    """Return what every installed plugin and each module in *extra* offers, but for the names in *disabled*."""
    registry, off = Registry(), set(disabled)
    for entry in unique(installed_entries(), registry) if installed else ():
        registry.plugins[entry.name] = source_of(entry)
        if entry.name not in off:
            with guard(registry, entry.name):
                register(registry, entry.load(), source_of(entry))
    for module in extra:
        source = Source(plugin=getattr(module, "__name__", repr(module)))
        registry.plugins[source.plugin] = source
        with guard(registry, source.plugin):
            register(registry, module, source)
    return registry


def built_in_alone(message: str) -> Registry:
    """Return what is built in, with *message* as a problem: for when nobody knows which plugins are switched off."""
    others = [entry.name for entry in installed_entries() if not source_of(entry).built_in]
    registry = load(disabled=others)
    registry.problems.append(Problem(plugin="history", kind="failed", message=message))
    return registry


@functools.cache
def installed() -> Registry:
    """Return everything installed, loaded once in a process: what worker processes ask."""
    return load()


def installed_entries() -> list[EntryPoint]:
    """Return the entry points of all plugins, built-in ones first, then by name."""
    found = entry_points(group=hooks.NAME)
    return sorted(found, key=lambda entry: (not source_of(entry).built_in, entry.name, source_of(entry).distribution))


def source_of(entry: EntryPoint) -> Source:
    """Return where *entry* comes from; runs no code of the plugin."""
    if entry.dist is None:
        return Source(plugin=entry.name)
    return Source(plugin=entry.name, distribution=entry.dist.name, version=entry.dist.version)


def unique(entries: Iterable[EntryPoint], registry: Registry) -> Iterator[EntryPoint]:
    """Yield the first entry point of each name; a second of the same name is a problem."""
    seen: dict[str, EntryPoint] = {}
    for entry in entries:
        if entry.name in seen:
            owner, other = source_of(seen[entry.name]), source_of(entry)
            message = (
                f"{other.distribution} offers a plugin named {entry.name!r}, which {owner.distribution} has taken."
            )
            registry.problems.append(Problem(plugin=entry.name, kind="duplicate", message=message))
        else:
            seen[entry.name] = entry
            yield entry


class guard:  # noqa: N801 - reads as a statement
    """Whatever goes wrong inside is a problem of *plugin*, and goes no further."""

    def __init__(self, registry: Registry, plugin: str) -> None:
        self.registry, self.plugin = registry, plugin

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> bool:
        """Turn an error, or ``sys.exit``, into a problem."""
        if isinstance(error, PluginError):
            problem = Problem(plugin=error.plugin, kind=error.kind, message=str(error))
        elif isinstance(error, Exception | SystemExit):
            reason = f"{type(error).__name__}: {error}".rstrip(": ")
            problem = Problem(plugin=self.plugin, kind="not_loaded", message=f"It could not be loaded ({reason}).")
        else:
            return False
        self.registry.problems.append(problem)
        return True


def register(registry: Registry, module: Any, source: Source) -> None:
    """Add what *module* offers to *registry*; a misspelt hook is a problem and costs no other.

    Raises :class:`PluginError` for a module that was written for another major version of the API.
    """
    check_version(module, source)
    manager = pluggy.PluginManager(hooks.NAME)
    manager.add_hookspecs(hooks)
    with guard(registry, source.plugin):
        hook_up(manager, module, source)
    for thing in offered(registry, manager, "languages", source):
        with guard(registry, source.plugin):
            add_language(thing, source)
    tables: list[tuple[str, dict[str, Any], type]] = [
        ("evaluators", registry.evaluators, Evaluator),
        ("readers", registry.readers, Reader),
        ("tips", registry.advisers, Adviser),
    ]
    for hook, table, kind in tables:
        for thing in offered(registry, manager, hook, source):
            with guard(registry, source.plugin):
                add(registry, table, thing, kind, source)


def check_version(module: Any, source: Source) -> None:
    """Raise :class:`PluginError` when *module* says in ``JOBRSVP_API`` that it needs another major version."""
    wanted = getattr(module, "JOBRSVP_API", API_VERSION)
    if not speaks(wanted):
        message = (
            f"It was written for version {wanted} of the API, and this JobRSVP has {API_VERSION}: look for another."
        )
        raise PluginError(source.plugin, "incompatible", message)


def offered(registry: Registry, manager: pluggy.PluginManager, hook: str, source: Source) -> Iterator[Any]:
    """Yield what each implementation of *hook* offers; one that fails is a problem, and keeps what it gave before."""
    for implementation in getattr(manager.hook, hook).get_hookimpls():
        with guard(registry, source.plugin):
            yield from implementation.function()


def add_language(path: Any, source: Source) -> None:
    """Let the language file at *path* count from now on; raises :class:`PluginError` naming a mistake in it."""
    try:
        languages.extend([Path(path)])
    except (BadInput, TypeError) as error:
        raise PluginError(source.plugin, "incompatible", f"Its language file cannot be used: {error}") from error


def hook_up(manager: pluggy.PluginManager, module: Any, source: Source) -> None:
    """Register *module*; raises :class:`PluginError` for a hook that is misspelt, or when there is none at all."""
    try:
        manager.register(module, name=source.plugin)
        manager.check_pending()
    except pluggy.PluginValidationError as error:
        message = f"It has a hook that JobRSVP does not know: {error}"
        raise PluginError(source.plugin, "incompatible", message) from error
    if not any(caller.name in HOOKS for caller in manager.get_hookcallers(module) or ()):
        raise PluginError(source.plugin, "incompatible", f"It implements none of the hooks {', '.join(HOOKS)}.")


def add(registry: Registry, table: dict[str, Any], thing: Any, kind: type, source: Source) -> None:
    """Put *thing* in *table* under its id; raises :class:`PluginError` if it is none of *kind* or the id is taken."""
    if not isinstance(thing, kind):
        what = f"an instance of a subclass of jobrsvp.{kind.__name__}"
        raise PluginError(source.plugin, "incompatible", f"It offers {thing!r:.80} where {what} is due.")
    name = getattr(thing, "id", None)
    if not isinstance(name, str) or not KEBAB_CASE.fullmatch(name):
        raise PluginError(
            source.plugin, "incompatible", f"The id {name!r} of {type(thing).__name__} is not kebab-case."
        )
    if isinstance(thing, Evaluator) and getattr(thing, "side", None) not in SIDES:
        raise PluginError(source.plugin, "incompatible", f"{name} must have a side: one of {', '.join(sorted(SIDES))}.")
    if name in registry.sources:
        owner = registry.sources[name].plugin
        raise PluginError(source.plugin, "duplicate", f"The id {name!r} is already taken by {owner}.")
    table[name] = thing
    registry.sources[name] = source

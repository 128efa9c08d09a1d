"""What plugins offer, loaded in this process: those that ship with JobRSVP, and in a process of its own each other one.

pluggy registers and validates; the entry points are loaded here one by one, each in a guard, because one broken import
(even ``sys.exit``) would end pluggy's own loading.  Likewise each hook is called by itself.
"""

from __future__ import annotations

import dataclasses
import difflib
import functools
import importlib
from collections.abc import Iterable, Iterator
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pluggy

from jobrsvp import languages
from jobrsvp.api import hooks, version
from jobrsvp.api.adviser import Adviser
from jobrsvp.api.evaluator import Evaluator
from jobrsvp.api.reader import Reader
from jobrsvp.errors import BadInput, PluginError
from jobrsvp.model import Problem
from jobrsvp.panel.declarations import fault_of
from jobrsvp.panel.entries import Source, installed_entries, module_of, source_of, stated, unique
from jobrsvp.panel.mistakes import error_in, place_of

HOOKS = ("evaluators", "readers", "tips", "languages")


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Registry:
    """What the plugins offer, by id; ``sources`` tells whose each id is; ``problems`` what had to be left out.

    ``faults`` are the problems with their traces, ``language_files`` what was added to the languages, ``elsewhere``
    what readers and advisers are to be asked in another process.
    """

    evaluators: dict[str, Evaluator] = dataclasses.field(default_factory=dict)
    readers: dict[str, Reader] = dataclasses.field(default_factory=dict)
    advisers: dict[str, Adviser] = dataclasses.field(default_factory=dict)
    sources: dict[str, Source] = dataclasses.field(default_factory=dict)
    plugins: dict[str, Source] = dataclasses.field(default_factory=dict)
    problems: list[Problem] = dataclasses.field(default_factory=list)
    faults: list[PluginError] = dataclasses.field(default_factory=list)
    language_files: list[Path] = dataclasses.field(default_factory=list)
    elsewhere: list[Any] = dataclasses.field(default_factory=list)

    def note(self, fault: PluginError) -> None:
        """Add *fault* to what had to be left out."""
        self.faults.append(fault)
        self.problems.append(Problem(plugin=fault.plugin, kind=fault.kind, message=str(fault)))


def load(extra: Iterable[object] = (), *, installed: bool = True, third_parties: bool = False) -> Registry:
    """Return what the plugins that ship with JobRSVP and each module in *extra* offer.

    Code of *third_parties* is loaded here only for its author's own tests.
    """
    registry = Registry()
    entries = [one for one in installed_entries() if third_parties or source_of(one).built_in] if installed else []
    for entry in unique(entries, registry.problems):
        enter(registry, entry, source_of(entry))
    for module in extra:
        source = Source(plugin=getattr(module, "__name__", repr(module)))
        registry.plugins[source.plugin] = source
        with guard(registry, source.plugin, source.plugin):
            register(registry, module, source)
    return registry


def built_in_alone(message: str) -> Registry:
    """Return what is built in, with *message* as a problem: for when nobody knows which plugins are switched off."""
    registry = load()
    registry.problems.append(Problem(plugin="history", kind="failed", message=message))
    return registry


def enter(registry: Registry, entry: EntryPoint, source: Source) -> None:
    """Add what the plugin at *entry* offers to *registry*; whatever it does becomes a problem."""
    registry.plugins[source.plugin] = source
    with guard(registry, source.plugin, module_of(entry.value)[0]):
        register(registry, loaded(entry), source)


def loaded(entry: EntryPoint) -> Any:
    """Return the module, or the thing in one, that *entry* names; raises :class:`PluginError` if it is not in there."""
    name, thing = module_of(entry.value)
    try:
        module = importlib.import_module(name)
    except Exception:
        check_version(stated(name, "JOBRSVP_API", version.API_VERSION), entry.name)  # what a newer one has is not here
        raise
    try:
        return functools.reduce(getattr, filter(None, thing.split(".")), module)
    except AttributeError as error:
        message = (
            f"Its entry point names {entry.value}, and {name} has no {thing}: correct"
            " [project.entry-points.jobrsvp] in pyproject.toml, and install the plugin again."
        )
        raise PluginError(entry.name, "not_loaded", message) from error


class guard:  # noqa: N801 - reads as a statement
    """Whatever goes wrong inside is a problem of *plugin*, and goes no further; *module* tells its own lines."""

    def __init__(self, registry: Registry, plugin: str, module: str = "") -> None:
        self.registry, self.plugin, self.module = registry, plugin, module

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> bool:
        """Turn an error of any kind into a problem; Ctrl+C stays what it is."""
        if error is None or isinstance(error, KeyboardInterrupt):
            return False
        verb = "It could not be loaded"
        self.registry.note(error_in(error, self.plugin, self.module, verb=verb, kind="not_loaded"))
        return True


def register(registry: Registry, module: Any, source: Source) -> None:
    """Add what *module* offers to *registry*; a misspelt hook is a problem and costs no other.

    Raises :class:`PluginError` for a module that was written for another version of the API.
    """
    check_version(getattr(module, "JOBRSVP_API", version.API_VERSION), source.plugin)
    name = getattr(module, "__name__", "")
    manager = pluggy.PluginManager(hooks.NAME)
    manager.add_hookspecs(hooks)
    with guard(registry, source.plugin, name):
        hook_up(manager, module, source)
    for thing in offered(registry, manager, "languages", source):
        with guard(registry, source.plugin, name):
            add_language(registry, thing, source)
    tables: list[tuple[str, dict[str, Any], type]] = [
        ("evaluators", registry.evaluators, Evaluator),
        ("readers", registry.readers, Reader),
        ("tips", registry.advisers, Adviser),
    ]
    for hook, table, kind in tables:
        for thing in offered(registry, manager, hook, source):
            with guard(registry, source.plugin, name):
                add(registry, table, thing, kind, source)


def check_version(wanted: object, plugin: str) -> None:
    """Raise :class:`PluginError` when *plugin*, whose ``JOBRSVP_API`` is *wanted*, needs another version of the API."""
    if fault := version.fault_of(wanted):
        raise PluginError(plugin, "incompatible", fault)


def offered(registry: Registry, manager: pluggy.PluginManager, hook: str, source: Source) -> Iterator[Any]:
    """Yield what each implementation of *hook* offers; one that fails is a problem, and keeps what it gave before."""
    for implementation in getattr(manager.hook, hook).get_hookimpls():
        with guard(registry, source.plugin, getattr(implementation.plugin, "__name__", "")):
            yield from listed(implementation.function(), implementation.function, source)


def listed(given: Any, function: Any, source: Source) -> Iterable[Any]:
    """Return what the hook *function* has *given*; raises :class:`PluginError` for one thing, or none, instead."""
    kinds = (Evaluator, Reader, Adviser)
    if given is None or isinstance(given, (type, str, *kinds)):
        what = f"an instance of {type(given).__name__}" if isinstance(given, kinds) else f"{given!r:.80}"
        message = (
            f"The hook {function.__name__}{place_of(function)} returned {what}, which is not iterable: return a list."
        )
        raise PluginError(source.plugin, "incompatible", message)
    things: Iterable[Any] = iter(given)
    return things


def add_language(registry: Registry, path: Any, source: Source) -> None:
    """Let the language file at *path* count from now on; raises :class:`PluginError` naming a mistake in it."""
    try:
        languages.extend([Path(path)])
    except (BadInput, TypeError) as error:
        raise PluginError(source.plugin, "incompatible", f"Its language file cannot be used: {error}") from error
    registry.language_files.append(Path(path))


def hook_up(manager: pluggy.PluginManager, module: Any, source: Source) -> None:
    """Register *module*; raises :class:`PluginError` for a hook that is misspelt, or when there is none at all."""
    try:
        manager.register(module, name=source.plugin)
        manager.check_pending()
    except pluggy.PluginValidationError as error:
        raise PluginError(source.plugin, "incompatible", unknown_hook(manager, error)) from error
    if not any(caller.name in HOOKS for caller in manager.get_hookcallers(module) or ()):
        bare = next((one for one in (getattr(module, name, None) for name in HOOKS) if hasattr(one, "__code__")), None)
        cure = f"write @jobrsvp.hookimpl above def {bare.__name__}(){place_of(bare)}" if bare else "write one of them"
        message = f"It implements none of the hooks {', '.join(HOOKS)}: {cure}."
        raise PluginError(source.plugin, "incompatible", message)


def unknown_hook(manager: pluggy.PluginManager, error: pluggy.PluginValidationError) -> str:
    """Return what is to be said of a hook that is misspelt, or takes what no hook gives."""
    wrong = [
        one
        for name, caller in vars(manager.hook).items()
        if not name.startswith("_") and name not in HOOKS
        for one in caller.get_hookimpls()
    ]
    if not wrong:
        return f"It has a hook that JobRSVP cannot call: {' '.join(str(error).split())[:300]}"
    function = wrong[0].function
    name = function.__name__
    near = difflib.get_close_matches(name, HOOKS, n=1)
    cure = f"write {near[0]}" if near else f"there are {', '.join(HOOKS)}"
    return f"It has a hook that JobRSVP does not know: {name}{place_of(function)}: {cure}."


def add(registry: Registry, table: dict[str, Any], thing: Any, kind: type, source: Source) -> None:
    """Put *thing* in *table* under its id; raises :class:`PluginError` if it is none of *kind* or the id is taken."""
    if fault := fault_of(thing, kind):
        raise PluginError(source.plugin, "incompatible", fault)
    name = thing.id
    if name in registry.sources:
        owner = registry.sources[name].plugin
        whose = "twice by this plugin: give each its own" if owner == source.plugin else f"by {owner}"
        place = place_of(type(thing))
        made = f" of {type(thing).__name__}{place}" if place else ""  # a rule has no class that anybody wrote
        message = f"The id {name!r}{made} is already taken {whose}."
        raise PluginError(source.plugin, "duplicate", message)
    table[name] = thing
    registry.sources[name] = source

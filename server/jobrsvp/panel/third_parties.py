"""All installed plugins of third parties, and what they offer beside what ships with JobRSVP."""

from __future__ import annotations

import dataclasses
import gc
import threading
from collections.abc import Collection, Iterable, Mapping
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Self

from jobrsvp import languages, paths
from jobrsvp.errors import BadInput, PluginError
from jobrsvp.model import Problem
from jobrsvp.panel import allowances, limits
from jobrsvp.panel.allowances import Allowance
from jobrsvp.panel.entries import installed_entries, source_of, unique
from jobrsvp.panel.guarded import GuardedEvaluator
from jobrsvp.panel.own_files import path_of
from jobrsvp.panel.process import wire
from jobrsvp.panel.process.isolated import Isolated, Offered, loaded, problem_of, starter
from jobrsvp.panel.process.nursery import Warm
from jobrsvp.panel.registry import Registry


class ThirdParties:
    """The installed plugins that do not ship with JobRSVP, but for those in *disabled*, which are not even imported.

    Their processes start when they are first needed.  *warm* (importable by name) loads what many plugins ask for.
    """

    def __init__(
        self,
        disabled: Collection[str] = (),
        *,
        entries: Iterable[EntryPoint] | None = None,
        warm: Warm = gc.collect,
        import_seconds: float = limits.IMPORT_SECONDS,
        allowed: Mapping[str, Allowance] | None = None,
        folder: Path | None = None,
    ) -> None:
        """*entries* are those of all installed plugins, if not others are given; *allowed* is by plugin.

        Each plugin keeps files of its own in a folder below *folder*, nowhere without one.
        """
        self.allowed, self.folder = allowed or {}, folder
        self.problems: list[Problem] = []
        entries = unique(installed_entries() if entries is None else entries, self.problems)
        theirs = [entry for entry in entries if not source_of(entry).built_in]
        self.known = {entry.name: entry for entry in theirs}
        self.sources = {entry.name: source_of(entry) for entry in theirs}
        self.entries = [one for one in theirs if one.name not in disabled and self.is_as_allowed(one)]
        self.import_seconds = import_seconds
        self.starter = starter(warm)
        self.plugins: list[Isolated] | None = None
        self._lock = threading.Lock()
        self._joined: tuple[Registry, Registry] | None = None  # what was joined, and with what

    def is_as_allowed(self, entry: EntryPoint) -> bool:
        """Whether the plugin at *entry* may be imported: its files are those that were allowed; a problem if not."""
        one = self.allowed.get(entry.name)
        if one is None and (file := path_of(entry)):
            message = f"{file.name} is used once you allow it: jobrsvp plugins allow {entry.name}"
        elif one and allowances.changed(entry, one):
            message = (
                "Its files changed, and its version did not, since you allowed what it needs."
                f" Look at it again: jobrsvp plugins allow {entry.name}"
            )
        else:
            return True
        self.problems.append(Problem(plugin=entry.name, kind="not_loaded", message=message))
        return False

    def isolated(self, entry: EntryPoint) -> Isolated:
        """Return the plugin at *entry* in a new process."""
        return Isolated(
            entry,
            self.starter,
            import_seconds=self.import_seconds,
            allowed=allowances.allowed(entry, self.allowed.get(entry.name)),
            folder=paths.private(self.folder / entry.name) if self.folder else None,
        )

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *error: object) -> None:
        """End every process."""
        self.close()

    def start(self) -> list[Isolated]:
        """Start a process for each plugin, without waiting for any."""
        with self._lock:
            if self.plugins is None:
                if self.entries:
                    self.starter.open()
                self.plugins = [self.isolated(entry) for entry in self.entries]
            return self.plugins

    def joined(self, base: Registry) -> Registry:
        """Return *base* with what the plugins offer; the first time it waits until each was imported, or failed."""
        plugins = self.start()
        with self._lock:
            if self._joined is None or self._joined[1] is not base:
                self._joined = self._join(base, plugins), base
            return self._joined[0]

    def renew(self, name: str, disabled: Collection[str], allowed: Mapping[str, Allowance]) -> None:
        """Have the plugin *name* be as the person wants it now: its process ends, and starts anew if it may run."""
        with self._lock:
            self.allowed = allowed
            self.problems = [one for one in self.problems if one.plugin != name or one.kind == "duplicate"]
            may_run = name not in disabled and self.is_as_allowed(self.known[name])
            others = {one.name for one in self.entries} - {name}
            self.entries = [one for key, one in self.known.items() if key in others or (key == name and may_run)]
            before = {one.source.plugin: one for one in self.plugins or ()}
            ended = before.pop(name, None)
            if self.plugins is not None:
                self.plugins = [before.get(one.name) or self.isolated(one) for one in self.entries]
            self._joined = None
        if ended:
            ended.close()

    def _join(self, base: Registry, plugins: list[Isolated]) -> Registry:
        copies = {field.name: getattr(base, field.name).copy() for field in dataclasses.fields(base)}
        registry = Registry(**copies)
        registry.problems.extend(self.problems)
        registry.plugins.update(self.sources)
        manifests = loaded(plugins)
        for plugin in plugins:
            found = manifests[plugin.source.plugin]
            if isinstance(found, PluginError):
                note(registry, found)
            else:
                take(registry, plugin, found)
        return registry

    def close(self) -> None:
        """End every process."""
        for plugin in self.plugins or ():
            plugin.close()
        self.starter.close()


def note(registry: Registry, error: PluginError) -> None:
    """Add *error* to what had to be left out of *registry*."""
    registry.faults.append(error)
    registry.problems.append(problem_of(error))


def take(registry: Registry, plugin: Isolated, manifest: wire.Manifest) -> None:
    """Add to *registry* what *plugin* says in *manifest* that it offers."""
    for fault in manifest.faults:
        note(registry, PluginError(fault.plugin, fault.kind, fault.message, fault.trace))
    for path in manifest.languages:
        try:
            languages.extend([Path(path)])
        except BadInput as error:
            message = f"Its language file cannot be used: {error}"
            note(registry, PluginError(plugin.source.plugin, "incompatible", message))
    for offer in manifest.offers:
        add(registry, Offered(offer=offer, plugin=plugin))


def add(registry: Registry, offered: Offered) -> None:
    """Add what is *offered* to *registry*, unless its id is taken."""
    name, source = offered.id, offered.plugin.source
    if name in registry.sources:
        owner = registry.sources[name].plugin
        note(
            registry,
            PluginError(
                source.plugin, "duplicate", f"The id {name!r} is already taken by {owner}: give yours another."
            ),
        )
        return
    registry.sources[name] = source
    if offered.offer.table == "evaluators":
        registry.evaluators[name] = GuardedEvaluator(offered)
    else:
        registry.elsewhere.append(offered)

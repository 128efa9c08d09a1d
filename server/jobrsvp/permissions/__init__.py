"""What each plugin asks for, as a person is to see it before they allow it: who wrote it, and what it may do."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterator
from importlib.metadata import EntryPoint
from typing import Any, Literal

from jobrsvp import paths
from jobrsvp.api.needs import Needs
from jobrsvp.contexts import warm
from jobrsvp.errors import JobRSVPError
from jobrsvp.panel import allowances
from jobrsvp.panel.own_files import path_of
from jobrsvp.panel.process.isolated import loaded
from jobrsvp.panel.process.wire import Manifest
from jobrsvp.panel.registry import Registry
from jobrsvp.panel.third_parties import ThirdParties

#: Why a plugin waits for the person: their own file that they never allowed, what it needs, files that changed.
Waits = Literal["file", "needs", "changed"]


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Card:
    """One plugin: ``needs`` is what it asks for, ``waits`` why it is not used yet, ``problem`` what is wrong."""

    plugin: str
    distribution: str
    version: str | None
    author: str
    enabled: bool
    needs: Needs
    waits: Waits | None
    offers: tuple[str, ...]
    problem: str


def cards(theirs: ThirdParties, registry: Registry, disabled: Collection[str]) -> Iterator[Card]:
    """Yield the card of each plugin that does not ship with JobRSVP; *registry* is what was joined from them."""
    manifests = loaded(theirs.plugins or ())
    for name, entry in theirs.known.items():
        off, one = name in disabled, theirs.allowed.get(name)
        found = manifests.get(name)
        needs = found.needs if isinstance(found, Manifest) else one.needs if one and off else Needs()
        waits: Waits | None = None
        if not off and path_of(entry) and one is None:
            waits = "file"
        elif not off and one and allowances.changed(entry, one):
            waits, needs = "changed", asked_for(entry)
        elif not off and not needs.within(allowances.allowed(entry, one)):
            waits = "needs"
        said = [problem.message for problem in registry.problems if problem.plugin == name]
        yield Card(
            plugin=name,
            distribution=theirs.sources[name].distribution,
            version=theirs.sources[name].version,
            author=author_of(entry),
            enabled=not off,
            needs=needs,
            waits=waits,
            offers=tuple(sorted(offer for offer, owner in registry.sources.items() if owner.plugin == name)),
            problem="" if waits else " ".join(said),
        )


def author_of(entry: EntryPoint) -> str:
    """Return who wrote the plugin at *entry*, as its distribution says; nothing where it does not."""
    about: dict[str, Any] = dict(entry.dist.metadata.json) if entry.dist else {}
    return str(about.get("author") or about.get("author_email") or "")


def asked_for(entry: EntryPoint) -> Needs:
    """Return what the plugin at *entry* says that it needs; nothing when it cannot be imported."""
    try:
        return needs_of(entry)
    except JobRSVPError:
        return Needs()


def needs_of(entry: EntryPoint) -> Needs:
    """Return what the plugin at *entry* says that it needs; raises ``PluginError`` when it cannot be imported."""
    nothing = {entry.name: allowances.of(entry, Needs())}
    with ThirdParties(entries=[entry], warm=warm, allowed=nothing) as alone:
        (plugin,) = alone.start()
        return plugin.loaded.result().needs


def allow(entry: EntryPoint, needs: Needs) -> None:
    """Keep that the plugin at *entry*, as it is installed now, may use *needs*."""
    allowances.keep(paths.allowances_file(), entry.name, allowances.of(entry, needs))

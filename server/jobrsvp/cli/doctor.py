"""``jobrsvp doctor``: what is wrong, and its cure; what it prints can be pasted into a report."""

from __future__ import annotations

import contextlib
import os
import platform
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click

import jobrsvp
from jobrsvp import Profile, health, languages, paths, translations
from jobrsvp.advice import Assistant
from jobrsvp.cli import autostart, connecting, running, serve, terminal
from jobrsvp.errors import BadInput, JobRSVPError
from jobrsvp.panel import listing
from jobrsvp.schemas import toml
from jobrsvp.store import Store

FAILED = 1  # the exit status when something is wrong
# One finding of a check: nothing wrong, or what is, with its cure.
Finding = tuple[bool, str]


@click.command("doctor")
def command() -> None:
    """Check the installation: version, folders, disk, history, profile, plugins, languages, service, port, browsers.

    What it prints names no employer, place, address or token, so it can be pasted into a report.
    """
    well = True
    for part, check in CHECKS.items():
        for fine, said in found(check):
            terminal.echo(f"{'ok  ' if fine else 'FAIL'} {part}: {without_home(said)}")
            well = well and fine
    sys.exit(0 if well else FAILED)


def found(check: Callable[[], Iterator[Finding]]) -> Iterator[Finding]:
    """Yield what *check* finds; that it fails is a finding, too."""
    try:
        yield from check()
    except (JobRSVPError, OSError) as error:
        yield False, str(error)


def without_home(said: str) -> str:
    """Return *said* without the name of the person's own folder, in which their own name stands."""
    return said.replace(str(Path.home()), "~")


def version() -> Iterator[Finding]:
    """Say what runs here."""
    yield True, f"JobRSVP {jobrsvp.__version__}, Python {platform.python_version()}, {platform.system()}"


def folders() -> Iterator[Finding]:
    """Look whether the folders can be written, and the files are private."""
    for folder in sorted({paths.data_folder(), paths.profile_file().parent}):
        if not os.access(folder, os.W_OK):
            yield False, f"{folder} cannot be written. Make it writable."
    loose = [file for file in (paths.store_file(), paths.profile_file(), paths.launch_file()) if is_loose(file)]
    for file in loose:
        yield False, f"Others can read {file}. Make it private: chmod 600 {file}"
    if not loose:
        yield True, "private"


def is_loose(file: Path) -> bool:
    """Whether others can read *file*; Windows keeps the folder of a person from others."""
    return sys.platform != "win32" and file.exists() and bool(file.stat().st_mode & 0o077)


def disk() -> Iterator[Finding]:
    """Look whether there is room."""
    yield from told(list(health.of_disk(paths.data_folder())), "there is room")


def history() -> Iterator[Finding]:
    """Look whether the history can be read."""
    if not paths.store_file().exists():
        yield True, "none yet"
        return
    with contextlib.closing(Store(paths.store_file())) as store:
        yield from told(list(health.of_history(store)), f"{store.search(limit=1)[1]} cases")
        damage = store.damage()
        if damage:
            yield False, f"Its file is damaged ({damage}). Copy it away, and begin a new one."
        browsers = len(store.pairings())
        yield True, f"connected browsers: {browsers or 'none; connect one with jobrsvp pair'}"


def profile() -> Iterator[Finding]:
    """Look whether the profile is valid."""
    file = paths.profile_file()
    if not file.exists():
        yield True, "none yet"
        return
    wrong = [one.message for one in health.of_profile(lambda: toml.read(Profile, file))] or options(file)
    yield from ((False, one) for one in wrong)
    if not wrong:
        yield True, "valid"


def options(file: Path) -> list[str]:
    """Return which options and weights in the profile *file* their evaluators would refuse, or no evaluator has."""
    said = toml.read(Profile, file)
    if not (said.evaluators or said.weights):
        return []
    try:
        with Assistant.open() as assistant:
            listing.check_options(assistant.registry, Profile(), said)
    except BadInput as error:
        return [str(error)]
    return []


def plugins() -> Iterator[Finding]:
    """Look which plugins could not be used."""
    with Assistant.open() as assistant:
        how_many = len(assistant.registry.evaluators)
        yield from told(list(health.of_plugins(assistant.registry.problems)), f"{how_many} evaluators")


def words() -> Iterator[Finding]:
    """Look whether the words of the languages are there."""
    read, written = languages.known().codes, translations.languages()
    yield bool(read and written), f"reads {', '.join(read)}; answers in {', '.join(written)}"


def service() -> Iterator[Finding]:
    """Look whether the service runs, answers and is of this version."""
    one = running.current()
    if one is None:
        yield False, "It does not run. Start it with: jobrsvp start"
        owner = connecting.who_answers(serve.PORTS[0])
        if owner:
            yield True, f"port {serve.PORTS[0]} belongs to {owner}; the service takes another"
        return
    answers = connecting.who_answers(one.port)
    if answers != f"JobRSVP {one.version}":
        yield False, f"Something else answers at its port {one.port}. Restart it: jobrsvp restart"
    elif one.version != jobrsvp.__version__:
        yield False, f"It is still {one.version}. Restart it: jobrsvp restart"
    else:
        yield True, f"it answers at port {one.port}"
    yield True, f"starts with the computer: {'yes' if autostart.plan().file.exists() else 'no'}"


def told(reasons: list[health.Reason], well: str) -> Iterator[Finding]:
    """Yield *reasons* as findings, or that all is *well*."""
    yield from ((False, one.message) for one in reasons)
    if not reasons:
        yield True, well


CHECKS: dict[str, Callable[[], Iterator[Finding]]] = {
    "version": version,
    "folders": folders,
    "disk": disk,
    "history": history,
    "profile": profile,
    "plugins": plugins,
    "languages": words,
    "service": service,
}

"""``jobrsvp plugins``: what is installed, and what could not be used."""

from __future__ import annotations

import datetime as dt
import html
import sys
from importlib import resources
from importlib.metadata import EntryPoint
from pathlib import Path

import click

from jobrsvp import Capture, Needs, Profile, paths, reading
from jobrsvp.advice import Assistant
from jobrsvp.cli import BAD_INPUT, auditing, debug, inputs, reasons, report, terminal
from jobrsvp.cli.scaffolding import capture, guide, new
from jobrsvp.contexts import warm
from jobrsvp.errors import BadInput
from jobrsvp.panel import allowances, guarded
from jobrsvp.panel.entries import OWN_RULES, Source, installed_entries, source_of
from jobrsvp.panel.own_files import entries, path_of
from jobrsvp.panel.process.isolated import loaded
from jobrsvp.panel.process.wire import Manifest
from jobrsvp.panel.registry import Registry, load
from jobrsvp.panel.third_parties import ThirdParties
from jobrsvp.permissions import allow as give
from jobrsvp.permissions import author_of, needs_of
from jobrsvp.rules import folder as rules
from jobrsvp.schemas import toml
from jobrsvp.store import Store

SEES = "It sees your profile, the posting, the invitation and your earlier cases"


@click.group("plugins", invoke_without_command=True)
@inputs.json_option
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    """List the plugins and your rules; begin one, audit or check one, allow what it needs, or switch it off and on."""
    if ctx.invoked_subcommand:
        return
    disabled = Store(paths.store_file()).disabled_plugins()
    with Assistant.open() as assistant:
        report.render_plugins(assistant.registry, disabled, as_json=as_json)


command.add_command(new)
command.add_command(capture)
command.add_command(guide)


@command.command("allow")
@click.argument("name")
@click.option("--yes", is_flag=True, help="Do not ask.")
def allow(name: str, yes: bool) -> None:
    """Show what the plugin NAME needs and would see, and allow it if you agree."""
    if name in rules.files(paths.rules_folder()):
        raise BadInput(f"{name} is a rule, which holds no code: it needs no allowing.")
    entry = third_party(name)
    if (own := path_of(entry)) and not agreed(f"{name}, your file {own}\n  {SEES}.", "Run it?", yes):
        return
    needs = needs_of(entry)
    if not needs and not own and name not in allowances.kept(paths.allowances_file()):
        terminal.echo(f"{name} needs nothing that you would have to allow.")
    elif (own and not needs) or agreed(card(entry, needs), "Allow it?", yes):
        give(entry, needs)
        terminal.echo(f"{name} is allowed. A service that runs notices after: jobrsvp restart")


def agreed(words: str, question: str, yes: bool) -> bool:
    """Whether the person agrees to what *words* say; *yes* if they said so already."""
    terminal.echo(words)
    if yes or click.confirm(question):
        return True
    terminal.echo("Nothing was allowed.")
    return False


def card(entry: EntryPoint, needs: Needs) -> str:
    """Return who wrote the plugin at *entry*, what it asks for, and what it will see."""
    source = source_of(entry)
    who = author_of(entry) or "nobody who is named"
    rows = (
        f"{entry.name}, from {source.distribution} {source.version or ''}".rstrip(),
        f"written by: {who}",
        *(f"{name}: {', '.join(getattr(needs, name)) or 'none'}" for name in ("hosts", "files", "programs")),
        f"{SEES}, and can send them to these hosts.",
    )
    return "\n  ".join(rows)


@command.command("audit")
@click.argument("name", metavar="NAME|FOLDER")
@click.option("--pin", is_flag=True, help="Print the entry of FOLDER for a register of reviewed plugins, as TOML.")
@inputs.json_option
def audit(name: str, *, pin: bool, as_json: bool) -> None:
    """Read the files of an installed plugin, or of the one in a folder, without running any of it.

    Shows network, programs, files, hidden or compiled code, what is not declared, licence and size, with file and line.
    The exit status is 2 when there is something that the plugin does not declare.
    """
    folder = Path(name).is_dir()
    if not folder and name in rules.files(paths.rules_folder()):
        raise BadInput(f"{name} is a rule, which holds no code: there is nothing to audit.")
    auditing.run(name, None if folder else third_party(name), pin=pin, as_json=as_json)


@command.command("check")
@click.argument("name")
@click.argument("file", required=False)
@inputs.url_option
def check(name: str, file: str | None, url: str | None) -> None:
    """Import the plugin NAME, ask all that it offers about a sample posting, and show what went wrong, with traces.

    With FILE, a saved page or a text, it is asked about that, and you are the person.  Of a reader it says whether it
    matched, and which facts it changed.  The exit status is 2 when
    something went wrong.
    """
    with debug.shown(), alone(name) as assistant:
        found = assistant.registry
        page, profile = (inputs.capture(file, url), inputs.profile(None)) if file else sample()
        answer = assistant.advise(page, profile)
        read = readings(found, page)
    source = found.plugins[name]
    offers = ", ".join(sorted(one for one, owner in found.sources.items() if owner.plugin == name)) or "nothing"
    terminal.echo(f"{name}: {' '.join(filter(None, (source.distribution, source.version)))}: {offers}")
    for one in answer.findings:
        terminal.echo(f"  {one.evaluator}: {one.stance}{' (dealbreaker)' * one.dealbreaker}: {one.headline}")
        if one.detail:
            terminal.echo(f"    {one.detail}")
    for told in read:
        terminal.echo(f"  {told}")
    for told in outdated(assistant):
        terminal.echo(f"  soon: {told}")
    for problem in answer.problems:
        terminal.echo(f"! {problem.plugin} ({problem.kind}): {problem.message}")
    if answer.problems:
        sys.exit(BAD_INPUT)


def alone(name: str) -> Assistant:
    """Return who asks the rule or the plugin *name*, and nobody else."""
    if path := rules.files(paths.rules_folder()).get(name):
        registry = taken()
        registry.plugins[name] = Source(plugin=name, distribution=OWN_RULES)
        rules.add_rule(registry, path, registry.plugins[name])
        return Assistant(registry)
    theirs = ThirdParties(
        entries=[third_party(name)],
        warm=warm,
        allowed=allowances.kept(paths.allowances_file()),
        folder=paths.plugins_folder(),
    )
    return Assistant(taken(), theirs)


def taken() -> Registry:
    """Return a registry of nobody, in which the ids of what ships with JobRSVP are taken."""
    return Registry(sources=dict(load().sources))


def readings(found: Registry, page: Capture) -> list[str]:
    """Return what the readers in *found* did with *page*: whether each matched, and which facts it changed."""
    readers = guarded.readers(found, [])
    by_reader = {one.reader: one for one in reading.mendings(page, readers, dt.datetime.now(dt.UTC).date())}
    if page.text:
        return [f"{one.id}: was not asked: a reader is for saved pages, and this is a text" for one in readers]
    missed = "does not match this page: see matches, and give --url"
    return [
        line
        for one in readers
        for line in (reasons.lines_of(by_reader[one.id]) if one.id in by_reader else [f"{one.id}: {missed}"])
    ]


def outdated(assistant: Assistant) -> list[str]:
    """Return what the plugin that *assistant* asked uses, and what goes with a later version of the API."""
    started = assistant.third_parties.plugins if assistant.third_parties else None
    manifests = loaded(started or ()).values()
    return [told for one in manifests if isinstance(one, Manifest) for told in one.deprecated]


def sample() -> tuple[Capture, Profile]:
    """Return the sample posting as a page, so that readers are asked too, and the sample person."""
    folder = resources.files("jobrsvp") / "sample"
    title, _, rest = (folder / "posting.txt").read_text(encoding="utf-8").partition("\n")
    page = reading.capture_html(f"<main><h1>{html.escape(title)}</h1><pre>{html.escape(rest)}</pre></main>")
    return page, toml.loads(Profile, (folder / "profile.toml").read_text(encoding="utf-8"))


@command.command("disable")
@click.argument("name")
def disable(name: str) -> None:
    """Switch the plugin NAME off."""
    switch(name, off=True)


@command.command("enable")
@click.argument("name")
def enable(name: str) -> None:
    """Switch the plugin NAME on again."""
    switch(name, off=False)


def switch(name: str, *, off: bool) -> None:
    """Keep the person's wish for the plugin *name*."""
    installed = sorted({*(entry.name for entry in every_entry()), *rules.files(paths.rules_folder())})
    if name not in installed:
        raise unknown(name, installed)
    Store(paths.store_file()).disable_plugin(name, off)
    terminal.echo(f"{name} is switched {'off' if off else 'on'}.")


def every_entry() -> list[EntryPoint]:
    """Return the entry points of what is installed, and of the files in the person's own folder."""
    return [*installed_entries(), *entries(paths.own_plugins_folder())]


def third_party(name: str) -> EntryPoint:
    """Return the plugin *name*; raises ``BadInput`` when none is called so that does not ship with JobRSVP."""
    theirs = {entry.name: entry for entry in reversed(every_entry()) if not source_of(entry).built_in}
    if name not in theirs:
        raise unknown(name, sorted({*theirs, *rules.files(paths.rules_folder())}))
    return theirs[name]


def unknown(name: str, installed: list[str]) -> BadInput:
    """Return what is to be said of a *name* that no plugin has."""
    return BadInput(f"No plugin is called {name!r}. Installed: {', '.join(installed) or 'none'}.")

"""``jobrsvp plugins new`` and ``capture``: begin a rule or a plugin, and keep a page for its test."""

from __future__ import annotations

from pathlib import Path

import click

from jobrsvp import paths
from jobrsvp.cli import inputs, terminal
from jobrsvp.errors import BadInput
from jobrsvp.panel.registry import load
from jobrsvp.scaffold import capture as pages
from jobrsvp.scaffold import expected, files, guides
from jobrsvp.scaffold.distribution import Kind, write_distribution


@click.command("new")
@click.argument("name")
@click.option("--rule", is_flag=True, help="A rule in a TOML file beside your profile; needs no Python.")
@click.option("--here", is_flag=True, help="A plugin in one file beside your profile, without packaging.")
@click.option("--reader", is_flag=True, help="A distribution that reads the pages of one site.")
@click.option("--adviser", is_flag=True, help="A distribution that gives tips.")
@click.option("--language", metavar="CODE", help="A distribution with the words of a language.")
@click.option("--summary", default="", help="What a distribution is about, in one sentence; by default its name.")
@click.option("--folder", type=click.Path(path_type=Path), default=Path(), help="Where to write a distribution.")
def new(
    name: str,
    *,
    rule: bool,
    here: bool,
    reader: bool,
    adviser: bool,
    language: str | None,
    summary: str,
    folder: Path,
) -> None:
    """Write the beginning of a plugin called NAME: a whole distribution with an evaluator, if nothing else is said."""
    chosen = [one for one in (rule, here, reader, adviser, language is not None) if one]
    if len(chosen) > 1:
        raise BadInput("Choose one of --rule, --here, --reader, --adviser and --language.")
    if owner := load().sources.get(name.removeprefix("jobrsvp-")):
        raise BadInput(f"The id {name!r} is taken by {owner.plugin}: take another name, as in my-{name}.")
    if rule:
        path = files.write_rule(paths.rules_folder(), name)
        terminal.echo(f"{path} is a rule to change. What it says of a sample posting: jobrsvp plugins check {name}")
    elif here:
        path = files.write_file(paths.own_plugins_folder(), name)
        terminal.echo(f"{path} is a plugin to change. It is used once you allow it: jobrsvp plugins allow {name}")
    else:
        kind: Kind = "reader" if reader else "adviser" if adviser else "evaluator" if language is None else "language"
        root = write_distribution(folder, name, kind, language or "", summary)
        terminal.echo(
            f"{root} is a distribution to change. In it: pip install --editable '.[test]', then python -m pytest"
        )


@click.command("guide")
@click.argument("name", required=False)
def guide(name: str | None) -> None:
    """Print the guide called NAME, or name all guides for authors."""
    terminal.echo(guides.guide(name) if name else "\n".join(guides.GUIDES), nl=not name)


@click.command("capture")
@click.argument("page")
@click.option("--url", help="The address of the page.")
@click.option("--name", help="What to call the files; by default as PAGE.")
@click.option(
    "--folder", type=click.Path(path_type=Path), default=Path("tests/pages"), help="Where to; by default tests/pages."
)
def capture(page: str, *, url: str | None, name: str | None, folder: Path) -> None:
    """Write the saved page PAGE for a test, personal details replaced, and what is read of it beside."""
    target = folder / f"{files.checked(name or Path(page).stem.lower())}.html"
    posting = pages.saved(target, inputs.read_text(page), url, inputs.profile(None))
    terminal.echo(f"{target} and {expected.beside(target).name}: {posting.title or 'a posting without a title'}")
    terminal.echo(
        "Look at both before you publish them: only names, addresses and numbers that were found are replaced."
    )

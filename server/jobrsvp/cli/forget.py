"""Delete all that JobRSVP keeps: for ``jobrsvp setup --forget``.

Only files that are known to be ours go, so a folder named by ``JOBRSVP_HOME`` loses nothing else.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import click

from jobrsvp import paths
from jobrsvp.backup import handwritten
from jobrsvp.cli import autostart, extension, running, terminal

# What SQLite and the log put beside their files.
COMPANIONS = ("", "-wal", "-shm", "-journal", ".1")


def forget(way: autostart.Autostart, *, yes: bool) -> None:
    """Stop the service, and delete its files and what starts it, after asking unless *yes*."""
    folders = own_folders()
    what = "your profile, your history, your rules and own plugins, the connected browsers and the extension's files"
    terminal.echo(f"This deletes {what} in")
    for folder in (*folders, way.file):
        terminal.echo(f"  {folder}")
    if not (yes or click.confirm("Delete them?")):
        terminal.echo("Nothing was deleted.")
        return
    way.remove()
    running.stop()
    delete_files()
    left = [folder for folder in folders if folder.exists() and not emptied(folder)]
    terminal.echo("All that JobRSVP kept is deleted. Remove the extension in your browser, too.")
    for folder in left:
        terminal.echo(f"{folder} holds other files, and stays.")


def own_folders() -> list[Path]:
    """Return the folders of our files, the inner ones first; a system may put the log into one more of our name."""
    holding = {file.parent for file in known_files()}
    outer = {folder.parent for folder in holding if folder.parent.name == paths.NAME}
    own = {folder for folder in (paths.rules_folder(), paths.own_plugins_folder()) if folder.exists()}
    return sorted(holding | outer | own, reverse=True)


def known_files() -> Iterator[Path]:
    """Yield every file that we write, whether it is there or not."""
    ours = (
        paths.profile_file(), paths.store_file(), paths.web_cache_file(), paths.launch_file(), paths.running_file(),
        paths.lock_file(), paths.redirect_file(), paths.log_file(), paths.allowances_file(),
    )  # fmt: skip
    for file in ours:
        yield from (file.with_name(file.name + companion) for companion in COMPANIONS)
    yield from handwritten.files(paths.profile_file().parent).values()


def delete_files() -> None:
    """Delete our files, the unpacked extension, what plugins kept, and the person's rules and own plugins."""
    folder = paths.extension_folder()
    if extension.is_ours(folder):
        shutil.rmtree(folder)
    shutil.rmtree(paths.plugins_folder(), ignore_errors=True)
    shutil.rmtree(paths.own_plugins_folder() / "__pycache__", ignore_errors=True)
    for file in known_files():
        file.unlink(missing_ok=True)


def emptied(folder: Path) -> bool:
    """Remove *folder* if nothing is in it; tell whether it is gone."""
    with contextlib.suppress(OSError):
        folder.rmdir()
    return not folder.exists()

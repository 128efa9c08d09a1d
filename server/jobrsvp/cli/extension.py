"""``jobrsvp extension``: unpack the browser extension, or make the packages for the stores."""

from __future__ import annotations

import importlib.resources
import json
import shutil
import zipfile
from importlib.resources.abc import Traversable
from pathlib import Path

import click

from jobrsvp.cli import terminal
from jobrsvp.errors import BadInput

FIREFOX, CHROMIUM = "firefox", "chromium"
# What only one of the stores wants; the Web Store gives the id itself and refuses a ``key``.
FOREIGN = {
    CHROMIUM: ("key", "browser_specific_settings", "sidebar_action"),
    FIREFOX: ("key", "minimum_chrome_version", "side_panel"),
}
# Firefox opens its sidebar without a permission, and warns of this one.
OPENS_PANEL = "sidePanel"

# Each browser wants the background in its own words, and warns of the other's.
OTHER_BACKGROUND = {CHROMIUM: "scripts", FIREFOX: "service_worker"}


@click.command("extension")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--zip", "zipped", is_flag=True, help="Make the packages for the stores in FOLDER instead.")
def command(folder: Path, zipped: bool) -> None:
    """Unpack the browser extension into FOLDER, ready to be loaded by hand."""
    if zipped:
        folder.mkdir(parents=True, exist_ok=True)
        for browser in (CHROMIUM, FIREFOX):
            terminal.echo(pack(browser, folder))
        return
    unpack(folder)
    terminal.echo(f"The extension is in {folder.resolve()}.")
    terminal.echo(
        "Chrome, Edge: open chrome://extensions, switch on Developer mode, Load unpacked, choose this folder."
    )
    terminal.echo("Firefox: open about:debugging, This Firefox, Load Temporary Add-on, choose its manifest.json.")


def source() -> Traversable:
    """Return the folder of the extension: in the wheel, or in the checkout when the install is editable."""
    packed = importlib.resources.files("jobrsvp") / "_extension"
    checkout = Path(__file__).parents[3] / "extension"
    found: Traversable = packed if packed.is_dir() else checkout
    if not (found / "manifest.json").is_file():
        raise BadInput("This installation carries no extension. Install jobrsvp again from its wheel.")
    return found


def files() -> dict[str, bytes]:
    """Return every file of the extension by its path."""
    found: dict[str, bytes] = {}

    def walk(folder: Traversable, prefix: str) -> None:
        for entry in sorted(folder.iterdir(), key=lambda one: one.name):
            if entry.is_dir():
                walk(entry, f"{prefix}{entry.name}/")
            elif not entry.name.startswith("."):
                found[prefix + entry.name] = entry.read_bytes()

    walk(source(), "")
    return found


def unpack(folder: Path) -> None:
    """Write the extension into *folder*, in place of an earlier one.

    One that is up to date is left alone, for a browser may be running it.  Raises ``BadInput`` for a folder that holds
    something else.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()) and not is_ours(folder):
        raise BadInput(f"{folder} holds other files. Choose an empty folder.")
    wanted = files()
    if found_in(folder) == wanted:
        return
    for entry in folder.iterdir():
        shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
    for name, content in wanted.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def found_in(folder: Path) -> dict[str, bytes]:
    """Return every file in *folder* by its path."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def is_ours(folder: Path) -> bool:
    """Tell whether *folder* holds an extension of ours, of any version."""
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        return bool(manifest["browser_specific_settings"]["gecko"]["id"] == gecko_id())
    except (OSError, ValueError, KeyError, TypeError):
        return False


def gecko_id() -> str:
    """Return the id that Firefox knows the extension by."""
    manifest = json.loads((source() / "manifest.json").read_text(encoding="utf-8"))
    return str(manifest["browser_specific_settings"]["gecko"]["id"])


def pack(browser: str, folder: Path) -> Path:
    """Write the package for the store of *browser* into *folder*; the same files give the same bytes."""
    packed = files()
    manifest = json.loads(packed["manifest.json"])
    for name in FOREIGN[browser]:
        manifest.pop(name, None)
    manifest["background"].pop(OTHER_BACKGROUND[browser])
    if browser == FIREFOX:
        manifest["permissions"].remove(OPENS_PANEL)
    packed["manifest.json"] = (json.dumps(manifest, indent=2) + "\n").encode()
    target = folder / f"jobrsvp-{manifest['version']}-{browser}.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(packed.items()):
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return target

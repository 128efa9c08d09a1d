"""Build the package for Debian and its kin around the standalone program.

``python tools/packaging/deb.py PROGRAM FOLDER`` takes what ``standalone.py`` built and leaves a ``.deb`` in FOLDER.  It
has no scripts of its own: installing it starts nothing, and what a person keeps is in their own folders.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]
CONTROL = """Package: jobrsvp
Version: {version}
Architecture: {architecture}
Maintainer: JobRSVP <noreply@jobrsvp.example>
Installed-Size: {kilobytes}
Depends: libc6
Section: web
Priority: optional
Description: Should I go to this interview?
 One press on a job posting or an invitation answers attend or decline, with
 reasons, on your own computer.  Type "jobrsvp setup" to begin.
"""
DESKTOP = """[Desktop Entry]
Type=Application
Name=JobRSVP
Comment=Set up the button that judges job postings
Exec=/usr/bin/jobrsvp setup
Terminal=true
Categories=Office;
"""


def build(program: Path, folder: Path) -> Path:
    """Return the package of *program*, a folder, made in *folder*."""
    with tempfile.TemporaryDirectory() as room:
        tree = Path(room) / "tree"
        shutil.copytree(program, tree / "usr" / "lib" / "jobrsvp", symlinks=True)
        (tree / "usr" / "bin").mkdir(parents=True)
        (tree / "usr" / "bin" / "jobrsvp").symlink_to("../lib/jobrsvp/jobrsvp")
        write(tree / "usr" / "share" / "applications" / "jobrsvp.desktop", DESKTOP)
        write(tree / "usr" / "share" / "doc" / "jobrsvp" / "copyright", (CHECKOUT / "LICENSE").read_text())
        kilobytes = sum(file.stat().st_size for file in tree.rglob("*") if file.is_file()) // 1024
        architecture = said("dpkg", "--print-architecture")
        told = {"version": version(), "architecture": architecture, "kilobytes": kilobytes}
        write(tree / "DEBIAN" / "control", CONTROL.format(**told))
        for place in (tree, *tree.rglob("*")):
            if place.is_dir():
                place.chmod(0o755)
        target = folder / f"jobrsvp_{version()}_{architecture}.deb"
        said("dpkg-deb", "--root-owner-group", "-Zgzip", "--build", str(tree), str(target))
    return target


def version() -> str:
    """Return the version of this checkout."""
    found = re.search(r'__version__ = "([^"]+)"', (CHECKOUT / "server/jobrsvp/__init__.py").read_text(encoding="utf-8"))
    assert found, "the package has a version"
    return found[1]


def write(file: Path, text: str) -> None:
    """Write *text* to *file*, making its folder."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def said(*command: str) -> str:
    """Return what *command* says."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()  # noqa: S603 - our own words


if __name__ == "__main__":
    print(build(Path(sys.argv[1]), Path(sys.argv[2])))

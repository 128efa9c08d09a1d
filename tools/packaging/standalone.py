"""Build the standalone program: a folder with everything in it, Python too.  It is built on the system it is for.

``python tools/packaging/standalone.py FOLDER`` leaves ``FOLDER/jobrsvp`` there; ``jobrsvp`` inside it is the program.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]
# Packages that load parts of themselves by name, or hold data that no import shows.
WHOLE = ("jobrsvp", "jobrsvp_evaluators")
DATA = ("babel", "tzdata")
PARTS = ("alembic",)
# A cluster is for those who have Python; it would be larger than all the rest.
LEFT_OUT = ("dask", "distributed", "pyarrow", "warcio")


def build(folder: Path) -> Path:
    """Build the program into *folder*; return the folder of the program."""
    with tempfile.TemporaryDirectory() as room:
        site = unpacked(Path(room))
        options = [
            *("--noconfirm", "--onedir", "--name", "jobrsvp", "--log-level", "ERROR", "--copy-metadata", "jobrsvp"),
            *("--distpath", str(folder), "--workpath", f"{room}/work", "--specpath", room, "--paths", str(site)),
            *(word for name in WHOLE for word in ("--collect-all", name)),
            *(word for name in DATA for word in ("--collect-data", name)),
            *(word for name in PARTS for word in ("--collect-submodules", name)),
            *(word for name in LEFT_OUT for word in ("--exclude-module", name)),
        ]
        entry = str(Path(__file__).with_name("entry.py"))
        run(sys.executable, "-m", "PyInstaller", *options, entry, PYTHONPATH=str(site))
    return folder / "jobrsvp"


def unpacked(room: Path) -> Path:
    """Return a folder in *room* with the wheel of this checkout: an editable installation would lead back here."""
    run(sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", str(room), str(CHECKOUT))
    site, wheel = room / "site", next(room.glob("*.whl"))
    run(sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(site), str(wheel))
    return site


def run(*command: str, **environment: str) -> None:
    """Run *command* with more in its *environment*; what it says is of interest only when it fails."""
    told = {**os.environ, **environment}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=told)  # noqa: S603 - our own words
    if done.returncode:
        raise SystemExit(f"{' '.join(command[:4])} failed:\n{done.stdout}\n{done.stderr}")


if __name__ == "__main__":
    print(build(Path(sys.argv[1]).resolve()))

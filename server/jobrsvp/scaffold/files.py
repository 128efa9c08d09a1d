"""Write files from templates; what is there already is never written over."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Mapping
from importlib import resources
from pathlib import Path

from jobrsvp.api.version import API_VERSION
from jobrsvp.errors import BadInput

KEBAB_CASE = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
SLOT = re.compile(r"<<(\w+)>>")


def checked(name: str) -> str:
    """Return *name* if a plugin or a rule may be called so; raises :class:`BadInput`."""
    if not KEBAB_CASE.fullmatch(name):
        raise BadInput(f"{name!r} is no name for it: write small letters, digits and hyphens, as in travel-light.")
    return name


def filled(template: str, names: Mapping[str, str]) -> str:
    """Return the text of *template* (``rule.toml``) with *names* filled in."""
    file = resources.files("jobrsvp.scaffold") / "templates" / f"{template}.txt"
    return SLOT.sub(lambda slot: names[slot[1]], file.read_text(encoding="utf-8"))


def write(texts: Mapping[Path, str]) -> None:
    """Write each of *texts* to its path; raises :class:`BadInput` before anything is written if one is there."""
    if there := next((path for path in texts if path.exists()), None):
        raise BadInput(f"{there} is there already: take another name, or move it away.")
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def names(name: str) -> dict[str, str]:
    """Return what *name* (``travel-light``) is called in a template: also ``travel_light``, and ``TravelLight``."""
    parts = checked(name).split("-")
    module, kind = "_".join(parts), "".join(part.capitalize() for part in parts)
    return {"name": name, "module": module, "Class": kind, "api": API_VERSION}


def write_file(folder: Path, name: str) -> Path:
    """Write a plugin in one file into *folder*; return its path.

    Raises :class:`BadInput` for the name of a module that there is, which would be imported in its place.
    """
    told = names(name)
    if importlib.util.find_spec(told["module"]):
        raise BadInput(f"Python has a module {told['module']} already: take another name, as in my-{name}.")
    path = folder / f"{told['module']}.py"
    write({path: filled("evaluator.py", told)})
    return path


def write_rule(folder: Path, name: str) -> Path:
    """Write a sample of a rule called *name* into *folder*; return its path."""
    path = folder / f"{checked(name)}.toml"
    write({path: filled("rule.toml", {"name": name})})
    return path

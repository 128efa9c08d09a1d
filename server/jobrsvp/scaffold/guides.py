"""The guides for authors, as they come with the program: nobody who begins a plugin has its repository."""

from __future__ import annotations

from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from jobrsvp.errors import BadInput

#: As pyproject.toml puts them into the wheel.
GUIDES = (
    "first-plugin", "write-an-evaluator", "write-a-reader", "rules-without-python", "add-a-language", "rules",
    "languages", "plugin-permissions", "publishing",
)  # fmt: skip


def folder() -> Traversable:
    """Return where the guides stand: in the wheel, or in the checkout when the install is editable."""
    packed: Traversable = resources.files("jobrsvp") / "_docs"
    return packed if packed.is_dir() else Path(__file__).parents[3] / "docs"


def guide(name: str) -> str:
    """Return the text of the guide called *name*; raises :class:`BadInput` for one that there is not."""
    if name not in GUIDES:
        raise BadInput(f"There is no guide {name!r}. There are: {', '.join(GUIDES)}.")
    try:
        return (folder() / f"{name}.md").read_text(encoding="utf-8")
    except OSError as error:
        raise BadInput("This installation carries no guides. Install jobrsvp again from its wheel.") from error

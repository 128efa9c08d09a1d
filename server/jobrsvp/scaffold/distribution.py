"""Write a distribution that is whole: code, a test that passes, a page of documentation, and what publishes it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from jobrsvp.errors import BadInput
from jobrsvp.scaffold.files import filled, names, write

Kind = Literal["evaluator", "reader", "adviser", "language"]
LANGUAGE = re.compile(r"[a-z]{2,3}")


ALWAYS = {
    "pyproject.toml": "distribution/pyproject.toml",
    "README.md": "distribution/README.md",
    "LICENSE": "distribution/LICENSE",
    ".gitignore": "distribution/gitignore",
    "docs/{name}.md": "distribution/docs.md",
    ".github/workflows/publish.yml": "distribution/publish.yml",
}
MODULE, TEST = "jobrsvp_{module}/__init__.py", "tests/test_{module}.py"
#: What a kind of plugin has beside the rest, by path.
KINDS: Mapping[Kind, Mapping[str, str]] = {
    "evaluator": {MODULE: "evaluator.py", TEST: "test_evaluator.py"},
    "reader": {
        MODULE: "reader.py",
        TEST: "test_reader.py",
        "tests/pages/nurse.html": "page.html",
        "tests/pages/nurse.json": "page.json",
    },
    "adviser": {MODULE: "adviser.py", TEST: "test_adviser.py"},
    "language": {
        MODULE: "language.py",
        TEST: "test_language.py",
        "jobrsvp_{module}/{language}.toml": "words.toml",
    },
}


def write_distribution(
    folder: Path, name: str, kind: Kind = "evaluator", language: str = "", summary: str = ""
) -> Path:
    """Write the distribution ``jobrsvp-<name>`` with a plugin of this *kind* into *folder*; return its own folder.

    Its description is the *summary*, without one the name.  Raises :class:`BadInput` for a *name*, a *summary* or a
    code of a *language* that is none, and when a file is there already.
    """
    if kind == "language" and not LANGUAGE.fullmatch(language):
        raise BadInput(f"{language!r} is no code of a language: write two or three small letters, as in --language eo.")
    told = names(name.removeprefix("jobrsvp-"))
    told |= {"language": language, "about": described(summary) or f"{told['name'].replace('-', ' ')}."}
    told["year"] = str(dt.datetime.now(dt.UTC).year)
    root = folder / f"jobrsvp-{told['name']}"
    texts = {root / path.format(**told): filled(template, told) for path, template in {**ALWAYS, **KINDS[kind]}.items()}
    module = root / MODULE.format(**told)
    write({**texts, module.with_name("py.typed"): ""})
    return root


def described(summary: str) -> str:
    """Return *summary* if it is one line that may stand in a TOML text; raises :class:`BadInput`."""
    if not summary.isprintable() or set(summary) & set('"\\'):
        raise BadInput('Write the summary in one line, without " and \\.')
    return summary.strip()

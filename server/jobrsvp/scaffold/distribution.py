"""Write a distribution that is whole: code, a test that passes, a page of documentation, and what publishes it."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from jobrsvp.errors import BadInput
from jobrsvp.scaffold.files import filled, names, write

Kind = Literal["evaluator", "reader", "adviser", "language"]
LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclasses.dataclass(frozen=True, slots=True)
class Files:
    """What a kind of plugin has beside the rest: its files by path, and what it is about until somebody changes it."""

    about: str
    templates: Mapping[str, str]


ALWAYS = {
    "pyproject.toml": "distribution/pyproject.toml",
    "README.md": "distribution/README.md",
    "LICENSE": "distribution/LICENSE",
    "docs/{name}.md": "distribution/docs.md",
    ".github/workflows/publish.yml": "distribution/publish.yml",
}
MODULE, TEST = "jobrsvp_{module}/__init__.py", "tests/test_{module}.py"
KINDS: Mapping[Kind, Files] = {
    "evaluator": Files("Speaks for a four-day week.", {MODULE: "evaluator.py", TEST: "test_evaluator.py"}),
    "reader": Files(
        "Reads the job pages of one site.",
        {
            MODULE: "reader.py",
            TEST: "test_reader.py",
            "tests/pages/nurse.html": "page.html",
            "tests/pages/nurse.json": "page.json",
        },
    ),
    "adviser": Files("A tip for those who go.", {MODULE: "adviser.py", TEST: "test_adviser.py"}),
    "language": Files(
        "Words of one more language.",
        {MODULE: "language.py", TEST: "test_language.py", "jobrsvp_{module}/{language}.toml": "words.toml"},
    ),
}


def write_distribution(folder: Path, name: str, kind: Kind = "evaluator", language: str = "") -> Path:
    """Write the distribution ``jobrsvp-<name>`` with a plugin of this *kind* into *folder*; return its own folder.

    Raises :class:`BadInput` for a *name* or a code of a *language* that is none, and when a file is there already.
    """
    if kind == "language" and not LANGUAGE.fullmatch(language):
        raise BadInput(f"{language!r} is no code of a language: write two or three small letters, as in --language eo.")
    files = KINDS[kind]
    told = names(name.removeprefix("jobrsvp-")) | {"language": language, "about": files.about}
    told["year"] = str(dt.datetime.now(dt.UTC).year)
    root = folder / f"jobrsvp-{told['name']}"
    texts = {
        root / path.format(**told): filled(template, told) for path, template in {**ALWAYS, **files.templates}.items()
    }
    module = root / MODULE.format(**told)
    write({**texts, module.with_name("py.typed"): ""})
    return root

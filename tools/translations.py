"""Bring the catalogues up to date: every template of the code, with the translations that there are.

    python tools/translations.py        # writes server/jobrsvp/translations/*.po

What is new stands in them untranslated, what is gone is dropped.  A translator edits the .po files by hand or with any
of gettext's tools.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from jobrsvp import errors, translations

ROOT = Path(__file__).parent.parent
LAWS = ROOT / "server/jobrsvp/money/data/pay_laws.json"
#: What gettext's tools want to know; dates and names are those of the repository.
HEADER = """\
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
KEYWORDS = {"say": None, "template": None, "Row": (4,), "Refusal": (3,)}
#: The pages of the service.
IN_PAGES = {"_": None, "gettext": None}
PAGES = {"**.html": {"extensions": "jinja2.ext.i18n", "trimmed": "true"}}


def templates() -> Iterator[tuple[str, str]]:
    """Yield every template with the file that it stands in."""
    for folder in ("server/jobrsvp", "plugins"):
        for file, _, message, _, _ in _extracted(ROOT / folder):
            yield str(message), f"{folder}/{file}"
    for row in json.loads(LAWS.read_text("utf-8")):
        yield from ((row[name], str(LAWS.relative_to(ROOT))) for name in ("who", "place"))
    yield from ((one, "server/jobrsvp/errors.py") for one in (errors.NO_POSTING, errors.PRESS_AGAIN))
    yield translations.PLAIN_STARTS, "server/jobrsvp/model/saying/clause.py"


def _extracted(folder: Path) -> Iterator[tuple[Any, ...]]:
    """Yield what the files and pages under *folder* say, those of folders that begin with an underscore included."""
    everywhere = [("**.py", "python"), ("**.html", "jinja2")]
    return extract_from_dir(
        folder, everywhere, options_map=PAGES, keywords=KEYWORDS | IN_PAGES, directory_filter=lambda _: True
    )


def template() -> Catalog:
    """Return the catalogue that holds no translation."""
    catalogue = Catalog(project="JobRSVP", charset="utf-8")
    for message, file in sorted(templates(), key=lambda one: one[1]):
        catalogue.add(message, locations=[(file, None)])
    return catalogue


def write(file: Path) -> None:
    """Bring *file* up to date."""
    with file.open("rb") as stream:
        catalogue = read_po(stream, locale=file.stem)
    catalogue.update(template(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    with file.open("wb") as stream:
        stream.write(HEADER.format(language=file.stem).encode())
        write_po(stream, catalogue, width=0, omit_header=True, include_lineno=False, sort_by_file=True)


if __name__ == "__main__":
    for catalogue in sorted(translations.HERE.glob("*.po")):
        write(catalogue)

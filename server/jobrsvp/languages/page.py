"""``docs/languages.md``: which languages know a concept, and which do not yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from jobrsvp.languages.files import SHARED, Material, order

# No counts: they would change with every entry, and two people who add one each would meet here.
HEAD = """# Languages

Which languages of `server/jobrsvp/languages` know a concept or have a list; `make pages` writes this page.
[Add a language](add-a-language.md) says how to mend one. What a language lacks is not read in its pages, unless they
say it in English. What is shared holds in all of them.
"""


def page(material: Material) -> str:
    """Return the page in Markdown: a row for each concept and list, with the languages that have it and lack it."""
    codes = sorted({*material.lists, *(entry.language for entry, _ in material.entries)} - {SHARED}, key=order)
    concepts = _by_name((entry.concept, entry.language) for entry, _ in material.entries)
    lists = _by_name((name, code) for code, lists in material.lists.items() for name in lists)
    return f"{HEAD}{_table('concept', concepts, codes)}{_table('list', lists, codes)}"


def _by_name(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for name, language in pairs:
        found[name].add(language)
    return found


def _table(kind: str, found: Mapping[str, set[str]], codes: list[str]) -> str:
    rows = "".join(_row(name, found[name], codes) for name in sorted(found))
    return f"\n| {kind} | known in | missing in |\n|---|---|---|\n{rows}"


def _row(name: str, languages: set[str], codes: list[str]) -> str:
    missing = [] if SHARED in languages else [code for code in codes if code not in languages]
    known = ", ".join(sorted(languages, key=order))
    return f"| {name} | {known} | {', '.join(missing)} |\n"

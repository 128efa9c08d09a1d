"""``docs/languages.md``: what each language file says, and what it does not say yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jobrsvp.languages.files import SHARED, Material, order

HEAD = """# Languages

What the language files in `server/jobrsvp/languages` know; `python -m jobrsvp.languages > docs/languages.md` writes
this page. [Add a language](add-a-language.md) says how to mend one. What a language lacks is not read in its pages,
unless they say it in English.

| language | concepts | entries | lists |
|---|---|---|---|
"""


def page(material: Material) -> str:
    """Return the page in Markdown: a row for each language, then what each lacks that another has."""
    codes = sorted({*material.lists, *(entry.language for entry, _ in material.entries)}, key=order)
    rows = "".join(_row(material, code) for code in codes)
    lacking = "\n".join(line for code in codes if code != SHARED for line in _lacking(material, code))
    return f"{HEAD}{rows}\n## What is missing\n\n{lacking or 'Nothing.'}\n"


def _row(material: Material, code: str) -> str:
    entries = [entry for entry, _ in material.entries if entry.language == code]
    lists = material.lists.get(code, {})
    return f"| {code} | {len({entry.concept for entry in entries})} | {len(entries)} | {len(lists)} |\n"


def _lacking(material: Material, code: str) -> Iterator[str]:
    """Yield the line of one language, when it lacks something."""
    concepts = {entry.concept for entry, _ in material.entries}
    shared = {entry.concept for entry, _ in material.entries if entry.language in (code, SHARED)}
    names = {f"lists.{name}" for lists in material.lists.values() for name in lists}
    known = {f"lists.{name}" for language in (code, SHARED) for name in material.lists.get(language, {})}
    if missing := [*_grouped(concepts - shared), *_grouped(names - known)]:
        yield f"- **{code}**: {'; '.join(missing)}"


def _grouped(concepts: Iterable[str]) -> list[str]:
    """Return ``benefits: dental, vision`` for each group."""
    groups: dict[str, list[str]] = {}
    for concept in sorted(concepts):
        group, _, name = concept.partition(".")
        groups.setdefault(group, []).append(name)
    return [f"{group}: {', '.join(names)}" for group, names in groups.items()]

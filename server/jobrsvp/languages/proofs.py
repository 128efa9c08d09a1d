"""Whether language files are right: every example runs, and every part of an entry is there for one of them.

The tests of JobRSVP and ``python -m jobrsvp.languages FILE`` ask here; nothing of it runs when a page is read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from jobrsvp.errors import BadInput
from jobrsvp.languages import known
from jobrsvp.languages.build import Compiled
from jobrsvp.languages.files import Material, read_added
from jobrsvp.languages.operators import GROUPS
from jobrsvp.languages.records import Entry, Examples
from jobrsvp.languages.words import Languages

#: Groups whose words stand side by side in one sentence: to say two of their concepts at once is no clash.
#: So it is with the pieces that a grammar in code puts together.
GRAMMARS = ("working_time.", "experience.", "contract.", "requirements.", "contact.", "worth.", "screen.")
#: What tells a kind of page is made of such facts: "paid time off" speaks of a posting and of a benefit.
KINDS = ("hiring.", "elsewhere.")
SIDE_BY_SIDE = (*GROUPS, *GRAMMARS, *KINDS)


def check(paths: Sequence[Path]) -> list[str]:
    """Return a sentence for each thing that is wrong in the language files at *paths*, read with all that is known."""
    try:
        return list(mistakes(read_added(paths, known().lists), known().extended(paths)))
    except BadInput as error:
        return [str(error)]


def mistakes(material: Material, words: Languages) -> Iterator[str]:
    """Yield a sentence for each example of *material* that fails and each entry that none proves.

    *words* hold *material*; what is read is read with English, the shared words and the language of the entry.
    """
    for entry, examples in material.entries:
        for proof in (_missed, _loud, _idle, _clashing):
            yield from proof(entry, examples, words.only(entry.language))


def _missed(entry: Entry, examples: Examples, words: Languages) -> Iterator[str]:
    """Each ``yes`` is said by the entry itself, with its values."""
    for text, values in examples.yes:
        found = [span.values for span in words.passed(text).spans(entry.concept) if span.entry.id == entry.id]
        if not found:
            yield f"{entry.id}: {_why_missed(entry, text, words)}"
        elif values not in found:
            yield f"{entry.id}: reads {found[0]} in {text!r}, not {dict(values)}."


def _why_missed(entry: Entry, text: str, words: Languages) -> str:
    """Tell an entry that does not find *text* from one that would, if another did not say it first."""
    others = [one.id for one in words.entries(entry.concept) if one.id != entry.id and one.says]
    heard = words.passed(text).spans(entry.concept)
    if heard and _of(_decisive(entry, words, others), words).passed(text).says(entry.concept):
        return f"{heard[0].entry.id} finds {text!r} already; write what only this entry says, or drop it."
    return f"does not find {text!r}."


def _loud(entry: Entry, examples: Examples, words: Languages) -> Iterator[str]:
    """No ``no`` says the concept."""
    for text in examples.no:
        for span in words.passed(text).spans(entry.concept)[:1]:
            yield f"{entry.id}: {text!r} must not say {entry.concept}, and {span.entry.id} finds it."


def _idle(entry: Entry, examples: Examples, words: Languages) -> Iterator[str]:
    """``not`` and ``needs`` each silence a ``no``: without them it would be heard."""
    for part, bare in _without(entry):
        heard = _near(entry, words, bare)
        if not any(heard.passed(text).says(entry.concept) for text in examples.no):
            yield f"{entry.id}: no example needs {part!r}; write in no a sentence that only it silences."


def _without(entry: Entry) -> Iterator[tuple[str, Entry]]:
    if entry.unless:
        yield "not", entry._replace(unless="")
    for need in entry.needs:
        yield need, entry._replace(needs=tuple(other for other in entry.needs if other != need))


def _near(entry: Entry, words: Languages, bare: Entry) -> Languages:
    """Return the words that decide about *entry*, with *bare* in its place: few, so that many can be tried."""
    return _of([*_decisive(entry, words, [entry.id]), bare], words)


def _decisive(entry: Entry, words: Languages, without: Sequence[str]) -> list[Entry]:
    """Return the entries of its concept and those of operators, *without* some."""
    concepts = [entry.concept, *(concept for concept in words.concepts if concept.startswith(GROUPS))]
    return [one for concept in concepts for one in words.entries(concept) if one.id not in without]


def _of(entries: Sequence[Entry], words: Languages) -> Languages:
    return Languages(Compiled(tuple(entries), {code: words.lists.get(code, {}) for code in words.codes}))


def _clashing(entry: Entry, examples: Examples, words: Languages) -> Iterator[str]:
    """No ``yes`` says another concept of the group, unless ``also`` names it."""
    group = entry.concept.partition(".")[0] + "."
    if group in SIDE_BY_SIDE or f"{group}*" in examples.also:
        return
    others = [one for one in words.concepts if one.startswith(group) and one not in (entry.concept, *examples.also)]
    for text, _ in examples.yes:
        for other in others:
            for span in words.passed(text).spans(other)[:1]:
                yield f"{entry.id}: {text!r} says {other} too ({span.entry.id}); if rightly, add it to also."

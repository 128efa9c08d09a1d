"""What a posting asks of the person: years, education, licences, languages, skills, in its own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from jobrsvp.languages import Languages, known
from jobrsvp.model import Quote, Requirements
from jobrsvp.reading.facts import experience, language_skills
from jobrsvp.reading.page.evidence import Evidence
from jobrsvp.text.folding import Folded, fold

Span = tuple[int, int]

MOST = 60  # mentions of one kind that are looked at
LONGEST_LIST = 300  # characters behind a label: a longer line is prose
LONGEST_SKILL = 40  # characters, and four words: a longer item is a sentence
MOST_WORDS = 4
_WORD = re.compile(r"(?<![\w.+#/-])[A-Z.d][A-Za-z0-9]*(?:[.+#/-]{1,2}[A-Za-z]{0,8})?(?![\w+#]|\.\w)")
_SUBJECT = re.compile(r" in [\w ]{3,40}?(?=,| or\b|\.|;|\n| and\b|\))")
_ITEMS = re.compile(r"([,;|•·])")


def read(evidence: Evidence, languages: Languages) -> Requirements | None:
    """Return what the posting asks for, ``None`` when it asks for nothing that is known here."""
    return read_requirements(evidence.text, languages)


def read_requirements(text: str, languages: Languages | None = None) -> Requirements | None:
    """Return what *text* asks for, ``None`` when it asks for nothing that is known here.

    ``years_min`` is the lowest honest reading: of a ladder ("7 years, or 5 with a degree") its lowest step that stands
    for experience; every skill stands verbatim in *text*.
    """
    folded, words = fold(text), languages or known()
    page = words.passed(folded.text)
    years, spans = experience.years(page, words)
    found = {
        "education": _verbatim(folded, sorted(chain(_education(folded, words), _subjects(folded, words)))),
        "licences": _verbatim(folded, (span[:2] for span in page.spans("requirements.licences"))),
        "languages": _verbatim(folded, language_skills.spans(page, words)),
    }
    skills = _verbatim(folded, sorted(_skills(folded, words)))
    if years is None and not skills and not any(found.values()):
        return None
    quotes: tuple[Quote, ...] = tuple(folded.quote(*span) for span in spans)
    return Requirements(years_min=years, skills=skills, quotes=quotes, **found)


def _verbatim(folded: Folded, spans: Iterable[Span]) -> tuple[str, ...]:
    """Return the verbatim words at *spans*, each once."""
    seen: dict[str, str] = {}
    for start, end in islice(spans, MOST):
        said = folded.quote(start, end).text
        seen.setdefault(said.lower(), said)
    return tuple(seen.values())


def _education(folded: Folded, words: Languages) -> Iterator[Span]:
    """Yield degrees and schools, each with its subject where one follows; short names of degrees stand in capitals."""
    page = words.passed(folded.text)
    for span in page.spans("requirements.education"):
        said = folded.text[span.start : span.end]
        if span.entry.language == "shared" and not any(letter.isupper() for letter in said):
            continue  # "ba" and "md" are no degrees in small letters
        subject = _SUBJECT.match(page.text, span.end)
        yield span.start, subject.end() if subject and said.lower().endswith("degree") else span.end


def _subjects(folded: Folded, words: Languages) -> Iterator[Span]:
    """Yield ``degree in social work`` where nothing says which degree."""
    page = words.passed(folded.text)
    known_ends = {span.end for span in page.spans("requirements.education")}
    for span in page.spans("requirements.education_in"):
        if span.end not in known_ends and (subject := _SUBJECT.match(page.text, span.end)):
            yield span.start, subject.end()


def _skills(folded: Folded, words: Languages) -> Iterator[Span]:
    """Yield the skills that are known by name, written as their makers write them, and those behind a label."""
    names = frozenset(words.codes_of("skill").values())
    yield from (word.span() for word in _WORD.finditer(folded.text) if word[0] in names)
    phrases = words.codes_of("skill_phrase")
    for phrase in re.finditer(words.words("skill_phrase"), words.passed(folded.text).text):
        if folded.text[slice(*phrase.span())] == phrases[phrase[0]]:
            yield phrase.span()
    yield from _behind_labels(folded, words)


def _behind_labels(folded: Folded, words: Languages) -> Iterator[Span]:
    """Yield the items of lines such as "Skills: Python, SQL, Spark"."""
    text = folded.text
    for label in words.passed(text).spans("requirements.skills_label")[:MOST]:
        if text[label.start - 1 : label.start].strip(" \n*-") or not (
            colon := re.compile(r" ?: ").match(text, label.end)
        ):
            continue
        start = text.rfind("\n", 0, label.start) + 1
        if text[start : label.start].strip(" *-"):
            continue
        end = text.find("\n", colon.end())
        yield from _items(text[colon.end() : end if end >= 0 else len(text)][:LONGEST_LIST], colon.end())


def _items(line: str, at: int) -> Iterator[Span]:
    """Yield where the short items of *line* stand, which begins at *at* of a longer text."""
    for item in _ITEMS.split(line):
        bare = item.strip(" .")
        if 2 <= len(bare) <= LONGEST_SKILL and len(bare.split()) <= MOST_WORDS and not _ITEMS.fullmatch(bare):
            start = at + item.index(bare)
            yield start, start + len(bare)
        at += len(item)

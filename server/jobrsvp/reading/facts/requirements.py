"""What a posting asks of the person: years, education, licences, languages, skills, in its own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from jobrsvp.languages import Languages
from jobrsvp.model import Quote, Requirements
from jobrsvp.reading.facts import requirement_words as words
from jobrsvp.reading.page.evidence import Evidence
from jobrsvp.text.folding import Folded, fold
from jobrsvp.text.lookup import hits

_MOST_YEARS = 30
_RUNG = 400  # characters between two rungs of a ladder
_MOST = 60  # mentions of one kind that are looked at
_KINDS = {
    "education": (words.EDUCATION_KEYS, words.EDUCATION),
    "licences": (words.LICENCE_KEYS, words.LICENCES),
    "languages": (words.LANGUAGE_KEYS, words.LANGUAGES),
}


def read_requirements(text: str) -> Requirements | None:
    """Return what *text* asks for, ``None`` when it asks for nothing that is known here.

    ``years_min`` is the lowest honest reading: of a ladder ("7 years, or 5 with a degree") its lowest step that stands
    for experience; every skill stands verbatim in *text*.
    """
    folded = fold(text)
    years, spans = _years(folded.lower)
    found = {
        name: _distinct(folded, (hit.span() for hit in islice(hits(folded.lower, wanted, (pattern,)), _MOST)))
        for name, (wanted, pattern) in _KINDS.items()
    }
    skills = _skills(folded)
    if years is None and not skills and not any(found.values()):
        return None
    quotes: tuple[Quote, ...] = tuple(folded.quote(*span) for span in spans)
    return Requirements(years_min=years, skills=skills, quotes=quotes, **found)


def _years(text: str) -> tuple[int | None, list[tuple[int, int]]]:
    """Return the least of the first ladder of years: what "or" joins to the first number that is asked for."""
    ladder: list[tuple[int, tuple[int, int]]] = []
    for said in islice(hits(text, words.YEAR_KEYS, (words.YEARS,)), _MOST):
        number = _number(next(group for group in said.groups() if group))
        if not 0 < number <= _MOST_YEARS or not _asks(text, said):
            continue
        if ladder and not words.OR.search(text[ladder[-1][1][1] : said.end()][:_RUNG]):
            break
        ladder.append((number, said.span()))
    if not ladder:
        return None, []
    least = min(ladder)
    return least[0], [least[1]]


def _number(count: str) -> int:
    return int(count) if count.isdigit() else words.NUMBERS.get(count, 0)


def _asks(text: str, said: re.Match[str]) -> bool:
    """Whether these years are the person's experience, not the age of the company or a nice-to-have."""
    before = text[max(0, said.start() - 60) : said.start()]
    after = text[said.end() : said.end() + 60]
    return not words.NOT_YEARS_BEFORE.search(before) and not words.NOT_YEARS_AFTER.match(after)


def _distinct(folded: Folded, spans: Iterable[tuple[int, int]]) -> tuple[str, ...]:
    """Return the verbatim words at *spans*, each once."""
    seen: dict[str, str] = {}
    for start, end in spans:
        said = folded.quote(start, end).text
        seen.setdefault(said.lower(), said)
    return tuple(seen.values())


def _skills(folded: Folded) -> tuple[str, ...]:
    text = folded.text
    listed = [word.span() for word in words.SKILL_WORD.finditer(text) if word[0] in words.SKILL_WORDS]
    listed += [phrase.span() for phrase in words.SKILL_PHRASES.finditer(text)]
    listed += _after_labels(folded)
    return _distinct(folded, sorted(listed))


def _after_labels(folded: Folded) -> Iterator[tuple[int, int]]:
    """Yield the items of lines such as "Skills: Python, SQL, Spark"."""
    text = folded.text
    for label in islice(hits(folded.lower, words.LABEL_KEYS, (words.SKILL_LABEL,)), _MOST):
        end = text.find("\n", label.end())
        line = text[label.end() : end if end >= 0 else len(text)][:300]
        at = label.end()
        for item in re.split(r"([,;|•·])", line):
            bare = item.strip(" .")
            if 2 <= len(bare) <= 40 and len(bare.split()) <= 4 and not re.fullmatch(r"[,;|•·]", bare):
                start = at + item.index(bare)
                yield start, start + len(bare)
            at += len(item)


def read(evidence: Evidence, languages: Languages) -> Requirements | None:
    """Return what the text says."""
    return read_requirements(evidence.text)

"""A résumé in words: who it is of, where they live, what they worked as and when, and what they can do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jobrsvp.contexts import places
from jobrsvp.languages import Languages, known
from jobrsvp.model import Place
from jobrsvp.reading.facts.requirements import read_requirements
from jobrsvp.reading.page.language import spoken
from jobrsvp.reading.page.titles import is_job_name, names_job
from jobrsvp.resume.periods import Dated, dated
from jobrsvp.resume.proposal import Resume, Work
from jobrsvp.resume.sections import HEAD, sections

PARTS = ("work", "education", "skills")  # one of them every résumé has
CODES = (HEAD, *PARTS)
HEAD_LINES = 12  # above the first heading, in which name and address stand
NEAR = 2  # lines before or behind the dates of a job, in which its title stands
LONGEST_TITLE, LONGEST_SKILL, MOST_WORDS = 60, 40, 4  # characters, and words of a skill: more are a sentence
LONE_TOWN = 100_000  # people: a smaller town that stands alone may be a name
FEWEST_OF_NAME, MOST_OF_NAME = 2, 4  # words
_PART = re.compile(r"\s[|•·\u2010-\u2015-]\s|[|•·]|\t|\s{3,}")
_NO_PLACE = re.compile(r"@|https?:|www\.|(?:\d[ ()/.-]{0,2}){7}")
_BULLET = re.compile(r"^\s{0,8}[-*•·–\u25aa\u25cf\uf0b7]\s")
_ITEM = re.compile(r"[,;|•·\n]")
_ASIDE = re.compile(r"\([^()]{0,60}\)")
_LABEL = re.compile(r"^[^:,;]{2,40}:\s")
_NAME = re.compile(r"[^\W\d_][^\W\d_.'’-]*(?:[.'’-][^\W\d_]*)*")


def read_text(text: str) -> Resume:
    """Return what the résumé *text* says: nothing where no part is headed as one and no job is dated."""
    languages = known().only(*spoken(text, None, known()))
    parts = sections(text, languages)
    lines = {code: [line for part in parts if part.code == code for line in part.lines] for code in CODES}
    work = list(_jobs(lines["work"], languages))
    if not any(part.code in PARTS for part in parts):
        work = [job for job in _jobs(lines[HEAD], languages) if job.title]
        if not work:
            return Resume(None, None, (), (), ())
    head = lines[HEAD][:HEAD_LINES]
    studies = [(there.period, line) for line in lines["education"] if (there := dated(line, languages))]
    return Resume(
        name=_name(head, languages),
        home=_home(head, languages),
        work=work,
        studies=studies,
        skills=_skills(lines["skills"]) or _skills_in(text, languages),
    )


def _name(head: Sequence[str], languages: Languages) -> str | None:
    """Return the name on top: a few words that begin with capitals, and no job."""
    for line in head[:NEAR]:
        said = re.sub(r"^\w{2,12}:\s", "", _PART.split(line)[0]).strip(" ,")
        words = [bool(_NAME.fullmatch(word)) and word[0].isupper() for word in said.split()]
        if FEWEST_OF_NAME <= len(words) <= MOST_OF_NAME and all(words) and not names_job(said, languages):
            return said.title() if said.isupper() else said
    return None


def _home(head: Sequence[str], languages: Languages) -> tuple[Place, str] | None:
    """Return where the person lives, by a line below their name, with the line."""
    label = re.compile(rf"^{languages.words('address_label')}\s?:\s?", re.IGNORECASE)
    for line in head:
        labelled = label.sub("", line)
        for part in [labelled, *_PART.split(labelled)]:
            if not _NO_PLACE.search(part) and (place := _town(part.strip(), labelled != line)):
                return place, line
    return None


def _town(part: str, labelled: bool) -> Place | None:
    """Return the town that *part* of a line names, where it is no mere word that some town is called by."""
    found = next((place for place in places().resolve(part) if place.latitude is not None), None)
    if found is None or found.kind not in ("city", "postal", "address"):
        return None
    alone = len(part.split()) == 1 and (found.population or 0) >= LONE_TOWN
    return found if labelled or alone or found.kind != "city" or "," in part else None


def _jobs(lines: Sequence[str], languages: Languages) -> Iterator[Work]:
    """Yield the jobs of a part: each has its dates, and its title on the same line or near it, always on one side."""
    found = [(at, there) for at, line in enumerate(lines) if (there := dated(line, languages))]
    behind = bool(found) and found[0][0] == 0
    for number, (at, there) in enumerate(found):
        before = found[number - 1][0] + 1 if number else 0
        after = found[number + 1][0] if number + 1 < len(found) else len(lines)
        near = lines[at + 1 : min(after, at + 1 + NEAR)] if behind else lines[max(before, at - NEAR) : at][::-1]
        yield Work(_title([_without(lines[at], there), *near], languages), there.period, lines[at])


def _without(line: str, there: Dated) -> str:
    """Return *line* without its dates."""
    return f"{line[: there.start]} | {line[there.end :]}"


def _title(lines: Sequence[str], languages: Languages) -> str | None:
    """Return the first part of *lines* that is the name of a job, else the first that names one."""
    at = rf"\s{languages.words('employer_preposition')}\s|,\s"
    parts = [
        part.strip(" ,;:()|-–—")
        for line in lines if not _BULLET.match(line)
        for piece in _PART.split(line) for part in re.split(at, piece, flags=re.IGNORECASE)
    ]  # fmt: skip
    short = [part for part in parts if 2 < len(part) <= LONGEST_TITLE]
    named = (part for part in short if is_job_name(part, languages))
    return next(named, None) or next((part for part in short if names_job(part, languages)), None)


def _skills_in(text: str, languages: Languages) -> Sequence[str]:
    """Return the skills in *text* that are known by name."""
    found = read_requirements(text, languages)
    return found.skills if found else ()


def _skills(lines: Sequence[str]) -> list[str]:
    """Return the short items of *lines*, each once."""
    bare = (_ASIDE.sub("", _LABEL.sub("", _BULLET.sub("", line))) for line in lines)
    items = (item.strip(" .-–—") for line in bare for item in _ITEM.split(line))
    fitting = (item for item in items if 1 < len(item) <= LONGEST_SKILL and len(item.split()) <= MOST_WORDS)
    return list({item.casefold(): item for item in fitting}.values())

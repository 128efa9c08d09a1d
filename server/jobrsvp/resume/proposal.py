"""What a résumé says of the fields of a profile."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from jobrsvp import schemas
from jobrsvp.model import Place, Profile, SearchStage
from jobrsvp.places.naming import town_of
from jobrsvp.schemas import toml

#: Newest first: what somebody did ten years ago they rarely look for.
MOST_TITLES, MOST_SKILLS = 3, 20
RECENT = dt.timedelta(days=366)  # whoever left school or university since then is a new graduate


class Period(NamedTuple):
    """From the first day of a month to the last one, ``None`` while it goes on."""

    start: dt.date | None
    end: dt.date | None


class Work(NamedTuple):
    """One job: its title, if it is certain, when it was, and the line that says so."""

    title: str | None
    period: Period
    line: str


class Resume(NamedTuple):
    """What was read: ``home`` and ``skills`` with the lines they stand in, the jobs, and the times at school."""

    name: str | None
    home: tuple[Place, str] | None
    work: Sequence[Work]
    studies: Sequence[tuple[Period, str]]
    skills: Sequence[str]


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Proposed:
    """A ``value`` for the ``field`` of the profile (``targets.titles``), and the line of the résumé it rests on."""

    field: str
    value: Any
    quote: str


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Proposal:
    """What a résumé proposes for the profile, for the person to look at."""

    fields: tuple[Proposed, ...] = ()


def proposal(resume: Resume, today: dt.date) -> Proposal:
    """Return what *resume*, read *today*, proposes."""
    return Proposal(fields=tuple(_fields(resume, today)))


def filled(profile: Profile, proposed: Proposal) -> Profile:
    """Return *profile* with what is *proposed*: lists get longer, and what it says besides stays."""
    tree = schemas.dump(profile)
    for one in proposed.fields:
        section, name = one.field.split(".")
        before = tree[section][name]
        tree[section][name] = list(dict.fromkeys([*before, *one.value])) if isinstance(before, list) else one.value
    return schemas.load(Profile, toml.said(tree))


def _fields(resume: Resume, today: dt.date) -> Iterator[Proposed]:
    if resume.name:
        yield Proposed(field="person.name", value=resume.name, quote=resume.name)
    if resume.home:
        place, line = resume.home
        yield Proposed(field="home.place", value=town_of(place), quote=line)
        if place.country:
            yield Proposed(field="home.country", value=place.country, quote=line)
    jobs = sorted(resume.work, key=lambda job: _newest_first(job.period))
    titled = {job.title.casefold(): job for job in reversed(jobs) if job.title}
    titles = [job for job in jobs if job.title and titled[job.title.casefold()] is job][:MOST_TITLES]
    if titles:
        said = tuple(job.title for job in titles)
        yield Proposed(field="targets.titles", value=said, quote=titles[0].line)
    if resume.skills:
        skills = tuple(resume.skills[:MOST_SKILLS])
        yield Proposed(field="targets.skills", value=skills, quote=", ".join(skills))
    yield from _search(jobs, resume, today)


def _search(jobs: Sequence[Work], resume: Resume, today: dt.date) -> Iterator[Proposed]:
    """Yield how the person stands in their search: who began a job looked for one last before it."""
    stage, quote = _stage(jobs, resume, today)
    if stage:
        yield Proposed(field="search.stage", value=stage, quote=quote)
    if jobs and jobs[0].period.start and jobs[0].period.start <= today:
        yield Proposed(field="search.last_searched", value=jobs[0].period.start.isoformat(), quote=jobs[0].line)


def _stage(jobs: Sequence[Work], resume: Resume, today: dt.date) -> tuple[SearchStage | None, str]:
    """Return how the person stands, with the line that says so; a job that ended says no more than that it did."""
    studies = sorted(resume.studies, key=lambda one: _newest_first(one[0]))
    if jobs and (jobs[0].period.end is None or jobs[0].period.end >= today):
        return "employed", jobs[0].line
    if studies and (studies[0][0].end is None or studies[0][0].end >= today):
        return "student", studies[0][1]
    if not jobs and studies and studies[0][0].end and today - studies[0][0].end <= RECENT:
        return "new_graduate", studies[0][1]
    return ("unemployed", jobs[0].line) if jobs else (None, "")


def _newest_first(period: Period) -> tuple[bool, int, int]:
    """Return by what periods are sorted: those that go on first, then by their end, then by their beginning."""
    end, start = (day.toordinal() if day else 0 for day in (period.end, period.start))
    return period.end is not None, -end, -start

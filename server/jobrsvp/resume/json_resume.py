"""A JSON Resume, by its schema (https://jsonresume.org/schema); keys that are not needed here are left alone."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from typing import Any

import simplejson

from jobrsvp import schemas
from jobrsvp.contexts import places
from jobrsvp.errors import BadInput
from jobrsvp.model import Place
from jobrsvp.model.saying.said import say, template
from jobrsvp.resume.periods import month_of
from jobrsvp.resume.proposal import Period, Resume, Work

KEYS = frozenset({"basics", "work", "education", "skills"})
_WRONG_DATE = template("{name} has the date {date}. A JSON Resume writes 2019, 2019-03 or 2019-03-01.")
_DATE = re.compile(r"(?P<year>[12]\d{3})(?:-(?P<month>0[1-9]|1[0-2])(?:-[0-3]\d)?)?")


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Location:
    """Where they live."""

    city: str | None = None
    region: str | None = None
    countryCode: str | None = None  # noqa: N815 - the schema's own name


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Basics:
    """Who they are."""

    name: str | None = None
    location: Location | None = None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """One job; without an ``endDate`` it goes on."""

    position: str | None = None
    startDate: str | None = None  # noqa: N815
    endDate: str | None = None  # noqa: N815


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Studies:
    """One time at a school."""

    institution: str | None = None
    startDate: str | None = None  # noqa: N815
    endDate: str | None = None  # noqa: N815


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Skill:
    """One skill, or several ``keywords`` under one ``name``."""

    name: str | None = None
    keywords: tuple[str, ...] | None = None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class JSONResume:
    """What is read of a JSON Resume."""

    basics: Basics | None = None
    work: tuple[Job, ...] | None = None
    education: tuple[Studies, ...] | None = None
    skills: tuple[Skill, ...] | None = None


RECORDS = {"basics": Basics, "location": Location, "work": Job, "education": Studies, "skills": Skill}


def read_json(text: str, name: str) -> Resume:
    """Return what the JSON Resume *text*, the file called *name*, says; raises :class:`BadInput` where it breaks."""
    try:
        data = simplejson.loads(text)
    except (ValueError, RecursionError) as error:
        raise BadInput(say("{name} is not valid JSON: {error}.", name=name, error=str(error))) from error
    said = schemas.load(JSONResume, _known(data, JSONResume))
    basics = said.basics or Basics()
    return Resume(
        name=basics.name,
        home=_home(basics.location),
        work=[
            Work(job.position, _period(job, name), _line(job.position, job)) for job in said.work or ()
        ],
        studies=[(_period(one, name), _line(one.institution, one)) for one in said.education or ()],
        skills=list(dict.fromkeys(word for one in said.skills or () for word in one.keywords or (one.name,) if word)),
    )  # fmt: skip


def _known(data: Any, record: type[Any]) -> Any:
    """Return *data* with only the keys that *record* has; the schema allows any others."""
    if isinstance(data, list):
        return [_known(one, record) for one in data]
    if not isinstance(data, dict):
        return data
    names = {field.name for field in dataclasses.fields(record)}
    return {key: _known(one, RECORDS[key]) if key in RECORDS else one for key, one in data.items() if key in names}


def _home(said: Location | None) -> tuple[Place, str] | None:
    """Return the place that is *said*, if it is known."""
    line = ", ".join(filter(None, (said.city, said.region, said.countryCode))) if said and said.city else ""
    found = places().resolve(line) if line else ()
    return next(((place, line) for place in found if place.latitude is not None), None)


def _period(one: Job | Studies, name: str) -> Period:
    """Return when *one* was."""
    return Period(_days(one.startDate, name)[0], _days(one.endDate, name)[1])


def _days(said: str | None, name: str) -> tuple[dt.date | None, dt.date | None]:
    """Return the first and the last day of the month or the year *said*."""
    if not said:
        return None, None
    found = _DATE.fullmatch(said)
    if found is None:
        raise BadInput(say(_WRONG_DATE, name=name, date=said))
    return month_of(int(found["year"]), int(found["month"]) if found["month"] else None)


def _line(named: str | None, one: Job | Studies) -> str:
    """Return *one* as a line."""
    return f"{named or ''} {one.startDate or ''} - {one.endDate or ''}".strip()

"""Data that a page's own script works with, such as ``window.__appData``: read when the page shows no text itself."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from jobrsvp.reading.page.structured import Job, made, said
from jobrsvp.text.repair import repair_value

DEEPEST, MOST_OBJECTS = 12, 20_000  # levels and values of one script; past that it was made to hurt
SHORTEST_DESCRIPTION = 200  # characters; shorter are teasers in a list
LONGEST_TITLE, LONGEST_EMPLOYER = 200, 90  # characters; longer are sentences
MOST_PLACES = 20  # of one posting
_DESCRIPTIONS = (
    "descriptionHtml", "description", "jobDescription", "content", "descriptionPlainText", "descriptionPlain",
    "externalJobDescription", "job_description", "body",
)  # fmt: skip
_TITLES = ("title", "jobTitle", "postingTitle", "positionTitle", "job_title")
_PLACES = ("locationName", "location", "locations", "jobLocation", "primaryLocation", "city", "locationNames")
_EMPLOYERS = (
    "hiringOrganization",
    "organization",
    "company",
    "companyName",
    "organizationName",
    "employer",
    "employerName",
)
_DAYS = ("publishedDate", "datePosted", "postedDate", "publishedAt", "published_at", "createdAt", "created_at")
SOURCE = "data"  # how quotes name it
_decoder = json.JSONDecoder(strict=False)


def jobs_in(scripts: tuple[str, ...]) -> list[Job]:
    """Return the objects of *scripts* that have a title and a description, as JobPosting fields."""
    found: list[Job] = []
    for script in scripts:
        try:
            data = repair_value(_decoder.raw_decode(script.lstrip())[0], script)
        except (ValueError, RecursionError):
            continue
        employer = None
        for one in _objects(data):
            employer = employer or _employer_of(one)
            if fields := _fields(one, employer):
                found.append(made(fields, SOURCE))
    return found


def _objects(data: Any) -> Iterator[Mapping[str, Any]]:
    """Yield the objects in *data*, outermost first."""
    level, seen = [data], 0
    for _ in range(DEEPEST):
        following = []
        for one in level:
            seen += 1
            if seen > MOST_OBJECTS:
                return
            if isinstance(one, dict):
                yield one
                following += [value for value in one.values() if isinstance(value, dict | list)]
            elif isinstance(one, list):
                following += [value for value in one if isinstance(value, dict | list)]
        level = following


def _fields(one: Mapping[str, Any], employer: str | None) -> dict[str, Any] | None:
    title = next((text for name in _TITLES if (text := said(one.get(name)))), None)
    texts = [value for name in _DESCRIPTIONS if isinstance(value := one.get(name), str)]
    description = max(texts, key=len, default="")
    if not title or len(title) > LONGEST_TITLE or len(description) < SHORTEST_DESCRIPTION:
        return None
    fields: dict[str, Any] = {"title": title, "description": description}
    places = [text for name in _PLACES for text in _names(one.get(name))]
    fields["jobLocation"] = places[:1] if isinstance(one.get("locationName"), str) else places[:MOST_PLACES]
    fields["hiringOrganization"] = _employer_of(one) or employer
    fields["datePosted"] = next((day for name in _DAYS if (day := said(one.get(name)))), None)
    fields["employmentType"] = said(one.get("employmentType") or one.get("employment_type") or one.get("commitment"))
    remote = one.get("isRemote") is True or str(one.get("workplaceType")).casefold() == "remote"
    fields["jobLocationType"] = "TELECOMMUTE" if remote else None
    fields["identifier"] = said(one.get("id") or one.get("jobId"))
    return {name: value for name, value in fields.items() if value}


def _names(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for one in value[:MOST_PLACES]:
            yield from _names(one)
    elif isinstance(value, Mapping):
        yield from _names(value.get("name") or value.get("locationName") or value.get("city"))
    elif text := said(value):
        yield text


def _employer_of(one: Mapping[str, Any]) -> str | None:
    return next((text for name in _EMPLOYERS for text in _names(one.get(name)) if len(text) < LONGEST_EMPLOYER), None)

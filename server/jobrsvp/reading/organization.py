"""Who employs: the employer named by the page, ``None`` when it names none."""

from __future__ import annotations

import re
from collections.abc import Mapping

from jobrsvp.reading import structured
from jobrsvp.reading.evidence import Evidence
from jobrsvp.reading.page import Line
from jobrsvp.reading.title import split_headline
from jobrsvp.reading.titles import alike

LONGEST = 90
_HINT = re.compile(
    r"company-?_?name|companyname|employer-?_?name|hiring-?organi[sz]ation|org-?name|topcard__org|organization-name|data-company",
    re.I,
)
_HREF = re.compile(r"/(?:company|companies|employer|cmp|startups)/[^/?#]{2,80}", re.I)
_SITE = re.compile(
    r"^(?:careers? (?:at|@|with)|jobs? (?:at|@|with|bei)|working at|karriere bei|work at)\s|\s(?:careers?|jobs?|karriere|career site|empleo)$",
    re.I,
)
_BOARDS = re.compile(
    r"linkedin|indeed|glassdoor|stepstone|monster|xing|wellfound|ziprecruiter|greenhouse|lever|workable|ashby|candidate portal|infojobs|jobs?\.|\bportal\b",
    re.I,
)
_PROSE = re.compile(
    r"\b(?:[Aa]bout|[Jj]oin|[Aa]t|[Bb]ei|[Cc]hez|[Ww]ork(?:ing)? at|Warum|Why)\s([A-Z0-9][\w&.'’-]{1,30}(?:\s[A-Z0-9&][\w&.'’-]{0,30}){0,4})(?=,|:|\s(?:we|our|you|is|are|wir)\b|[!?]?$)",
    re.M,
)
_IS = re.compile(
    r"^([A-Z0-9][\w&.'’-]{1,30}(?:\s[A-Z0-9&(][\w&.'’()“”\"-]{0,30}){0,5}),?\s(?:is|sucht|recrute|busca|zoekt)\s(?:an?|the|looking|hiring|on|one|seeking|searching)?\b",
    re.M,
)
_NOT_A_NAME = re.compile(
    r"^(?:the|us|our|you|this|we|it|here|there|that|he|she|they|what|who|job|team|role|least|any|all|why|how)\b", re.I
)


def read_organization(evidence: Evidence) -> str | None:
    """Return the employer's name, as the page writes it."""
    ways = (_from_data, _labelled, _from_hints, _from_headline, _from_site_name, _from_prose)
    return next((name for way in ways if (name := way(evidence))), None)


def _from_data(evidence: Evidence) -> str | None:
    if not evidence.job:
        return None
    hiring = structured.first(evidence.job.fields.get("hiringOrganization"))
    name = structured.said(hiring.get("name") if isinstance(hiring, Mapping) else hiring)
    return (
        name if name and not name.startswith("http") and not re.match(r"(?:confidential|anonym)", name, re.I) else None
    )


def _labelled(evidence: Evidence) -> str | None:
    found = evidence.labels.get("organization", [])
    return next((one.value for one in found if len(one.value) <= LONGEST and not one.value.endswith(".")), None)


def _from_hints(evidence: Evidence) -> str | None:
    for line in _about_title(evidence):
        if (
            2 <= len(line.text) <= LONGEST
            and (_HINT.search(line.hints) or _HREF.search(line.href))
            and not line.level == 1
        ):
            return line.text
    return None


def _about_title(evidence: Evidence) -> tuple[Line, ...]:
    return evidence.lines[:25]


def _from_headline(evidence: Evidence) -> str | None:
    names = (
        evidence.capture.title,
        evidence.capture.meta.get("og:title"),
        evidence.lines[0].text if evidence.lines else None,
    )
    for name in names:
        found = split_headline(name)[1] if name else None
        if found and not _BOARDS.search(found):
            return found
    return None


def _from_site_name(evidence: Evidence) -> str | None:
    name = evidence.capture.meta.get("og:site_name")
    name = _SITE.sub("", name).strip() if name else None
    if name and not _BOARDS.search(name) and len(name) <= 40 and alike(name, evidence.capture.title) >= 0.5:
        return name
    return None


def _from_prose(evidence: Evidence) -> str | None:
    """Return the name that the prose calls the employer, the one that stands most often."""
    counts: dict[str, int] = {}
    for pattern in (_PROSE, _IS):
        for match in pattern.finditer(evidence.text[:20_000]):
            name = match[1].strip(" .,'’")
            if not _NOT_A_NAME.match(name) and len(name) > 1:
                counts[name] = evidence.text.count(name)
    return max(counts, key=lambda name: counts[name], default=None)

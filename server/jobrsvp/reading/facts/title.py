"""The title of the job."""

from __future__ import annotations

import re

from jobrsvp.languages import Languages
from jobrsvp.reading.facts.candidates import Candidate
from jobrsvp.reading.page.evidence import Evidence
from jobrsvp.reading.page.headline import is_lead, read_headline
from jobrsvp.reading.page.titles import alike, is_section, occupation
from jobrsvp.text.lines import Line

LONGEST = 200  # characters
MOST_WORDS = 16  # of a line that can be a title
#: Nothing but the conditions of a contract, as in ``Position: full time, permanent.``
_CONDITIONS = re.compile(
    r"(?:(?:full|part)[ -]?time|permanent|temporary|temp|fixed[ -]term|contract|contractor|freelance|casual|"
    r"seasonal|open|"
    r"filled|new|remote|hybrid|on[- ]?site|(?:un)?limited|immediate(?:ly)?|voll?zeit|teilzeit|unbefristet|"
    r"befristet|minijob|"
    r"cdi|cdd|temps (?:plein|partiel)|jornada (?:completa|parcial)|indefinido|tempo (?:pieno|integral)|"
    r"\d{1,3}(?:[.,]\d)? ?(?:%|hours?|h|days?|months?|years?|stunden|heures|horas)|(?:per|a|/) ?(?:week|woche|"
    r"semaine|semana)|"
    r"position|role|job|basis|and|or|und|et|y|[\s,.;/()&+-]){1,20}",
    re.I,
)
_ITEM = re.compile(r"[-•–·]\s")
#: A sentence about the work, the reader or the employer: no title, even when it names an occupation.
_PROSE = re.compile(
    r"(?:you(?:['’]ll| will| are|r)?|we(?:['’]re)?|our|this|these|they|there|if|when|"
    r"as an? [^,]{2,60},? you|in this|"
    r"the (?:role|job|position|successful|ideal|candidate|team|company|work|post)|du|sie|wir|ihre?|deine?|"
    r"als [^,]{2,60}|"
    r"vous|nous|notre|votre|usted|tú|buscas|nosotros|nuestr[oa])\s",
    re.I,
)


def read_title(evidence: Evidence) -> str | None:
    """Return the title, as the page writes it, without the name of the site or of the employer around it."""
    return (
        (evidence.job.text("title") if evidence.job else None)
        or (_from_text(evidence) if evidence.given else None)
        or _from_heading(evidence)
        or _from_page_title(evidence)
        or _from_line(evidence)
    )


def _from_text(evidence: Evidence) -> str | None:
    """Return the title of a pasted text: labelled, or its first line that names an occupation."""
    if found := [one.value for one in evidence.labels.get("title", []) if not _CONDITIONS.fullmatch(one.value)]:
        return re.split(r"(?<=[^\W\d_]{2})[.!]\s", found[0])[0][:LONGEST]
    lines = [line.text.strip("#*_ ") for line in evidence.lines[:10]]
    fit = [_title_of(line) for line in lines if 3 <= len(line) <= 600]
    fit = [title for title in fit if 3 <= len(title) <= LONGEST and not is_section(title)]
    short = [title for title in fit if len(title.split()) <= MOST_WORDS and not title.endswith((".", "!", "?"))]
    telling = next((title for title in short[:5] if occupation(title) and not _is_prose(title)), None)
    names = [title for title in short if not _is_prose(title)]
    return telling or next(iter(names), None) or next(iter(fit), None)


_FOR_CLIENT = re.compile(r"\s?[-–—,]\s(?:for|with) (?:an? |our |one of our )(?:\w+ )?clients?\b.*$", re.I)


def _title_of(line: str) -> str:
    """Return the title that *line* names; a sentence of the description or an item of a list stays whole."""
    return line if _is_prose(line) else read_headline(_FOR_CLIENT.sub("", line)).title


def _is_prose(line: str) -> bool:
    """Whether *line* is a sentence of the description rather than a name of the job."""
    return bool(_ITEM.match(line) or _PROSE.match(line)) and not is_lead(line)


def _names(evidence: Evidence) -> list[str]:
    meta = evidence.capture.meta
    return [name for name in (meta.get("og:title"), meta.get("title"), evidence.capture.title) if name]


def _from_heading(evidence: Evidence) -> str | None:
    """Return the heading that the page's own title repeats, else the first of the highest rank."""
    headings = [line for line in evidence.lines if line.level and 3 <= len(line.text) <= LONGEST]
    named = " ".join(_names(evidence))
    for line in headings[:12]:
        if alike(line.text, named) >= 0.8 and not is_section(line.text) and len(line.text) > 5:
            return line.text
    if any(occupation(name) for name in _names(evidence)):
        return None
    tops = [line for line in headings if line.level == 1] or [
        line for line in headings[:3] if not is_section(line.text)
    ]
    telling = [line for line in tops if occupation(line.text)]
    return (telling or tops)[0].text if telling or tops else None


def _from_page_title(evidence: Evidence) -> str | None:
    for name in _names(evidence):
        title = read_headline(name).title
        if 3 <= len(title) <= LONGEST and occupation(title):
            return title
    return None


def _from_line(evidence: Evidence) -> str | None:
    """Return the first short line that names an occupation and is no link to an employer."""
    short = [line for line in evidence.lines[:12] if 3 <= len(line.text) <= 120 and not is_section(line.text)]
    best = next((line for line in short if occupation(line.text) and not _is_company(line)), None)
    first = next((line for line in short[:3] if not _is_company(line)), None)
    chosen = best or first
    return read_headline(chosen.text).title if chosen else None


def _is_company(line: Line) -> bool:
    return "/company/" in line.href or "company" in line.hints.casefold()


def read(evidence: Evidence, languages: Languages) -> Candidate[str] | None:
    """Return the title."""
    title = read_title(evidence)
    return Candidate(value=title, origin="page", weight=1.0, quote=evidence.quote(title)) if title else None

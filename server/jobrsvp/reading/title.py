"""The title of the job."""

from __future__ import annotations

import re

from jobrsvp.reading.evidence import Evidence
from jobrsvp.reading.page import Line
from jobrsvp.reading.titles import alike, is_section, occupation

LONGEST = 200
_LEAD = re.compile(
    r"^(?:job application for|apply (?:for|to)|jobs?:|hiring:|now hiring:?|we(?:'|’)?re hiring:?|we are hiring:?|vacancy:|"
    r"stellenangebot:?|position:|title:|job title:)\s+(?:an? (?=[A-Z]))?",
    re.I,
)
_HIRING = re.compile(
    r"^(.{2,80}?) (?:is hiring|is looking for|is seeking|hiring|sucht|recrute|recherche|busca|zoekt|szuka|söker)"
    r" (?:an? |the |eine?n? |une? |een )?(.{3,150}?)(?: in ([A-ZÀ-Þ][^.|]{1,80}?))?(?:[.!:;]|$)",
    re.I,
)
_AT = re.compile(
    r"^(.{3,150}?)\s(?:at|@|bei|chez|for)\s([A-Z0-9ÄÖÜ][^,.|]{1,60}?)(?:(?:,| in| -| –)\s([A-ZÀ-Þ][^.|]{1,60}))?[.]?$"
)
_IN = re.compile(r"^(.{3,150}?)\s(?:in|à|en|a)\s([A-ZÀ-Þ][^.|]{1,60})$")


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
    if found := evidence.labels.get("title"):
        return found[0].value[:LONGEST]
    lines = [line.text.strip("#*_ ") for line in evidence.lines[:8]]
    fit = [line for line in lines if 3 <= len(line) <= LONGEST and not is_section(line)]
    best = next((line for line in fit[:4] if occupation(line)), fit[0] if fit else None)
    return split_headline(best)[0][:LONGEST] if best else None


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
        title = split_headline(name)[0]
        if 3 <= len(title) <= LONGEST and occupation(title):
            return title
    return None


def _from_line(evidence: Evidence) -> str | None:
    """Return the first short line that names an occupation and is no link to an employer."""
    short = [line for line in evidence.lines[:12] if 3 <= len(line.text) <= 120 and not is_section(line.text)]
    best = next((line for line in short if occupation(line.text) and not _is_company(line)), None)
    first = next((line for line in short[:3] if not _is_company(line)), None)
    chosen = best or first
    return split_headline(chosen.text)[0] if chosen else None


def _is_company(line: Line) -> bool:
    return "/company/" in line.href or "company" in line.hints.casefold()


def split_headline(text: str) -> tuple[str, str | None, str | None]:
    """Return title, organization and place of a line such as ``Acme hiring Engineer in Oslo`` or ``Nurse at St Ann, Bonn``."""
    text = _LEAD.sub("", text.strip())
    parts = [part.strip() for part in re.split(r"\s\|\s", text) if part.strip()]
    whole = parts[0] if parts else text
    if match := _HIRING.match(whole):
        return match[2], match[1], match[3]
    sentence = re.split(r"(?<=[^\W\d]{2})[.!]\s", whole)[0].rstrip(".")
    if match := _AT.match(sentence):
        return match[1], match[2].strip(), match[3]
    return sentence if len(sentence) >= 3 else whole, None, None

"""The title of the job."""

from __future__ import annotations

import re

from jobrsvp.reading.evidence import Evidence
from jobrsvp.reading.titles import alike

LONGEST = 200
_APPLICATION = re.compile(
    r"^(?:job application for|apply (?:for|to)|jobs?:|hiring:|now hiring:?|we(?:'|’)?re hiring:?|vacancy:|stellenangebot:?)\s{1,3}",
    re.I,
)
_HIRING = re.compile(
    r"^(.{2,80}?) (?:is hiring|hiring|sucht|recrute|busca|zoekt) (?:an? )?(.{3,150}?)(?: in (.{2,80}))?$", re.I
)
_AT = re.compile(r"^(.{3,150}?)\s(?:at|@|bei|chez|w)\s([^,.|]{2,60})(?:,\s?([^.|]{2,60}))?[.]?$")
_SEPARATORS = re.compile(r"\s(?:\||[–—·•-])\s")


def read_title(evidence: Evidence) -> str | None:
    """Return the title, as the page writes it, without the name of the site or of the employer around it."""
    return (
        _from_data(evidence)
        or _labelled(evidence)
        or _from_heading(evidence)
        or _from_page_title(evidence)
        or _from_first_line(evidence)
    )


def _from_data(evidence: Evidence) -> str | None:
    return evidence.job.text("title") if evidence.job else None


def _labelled(evidence: Evidence) -> str | None:
    if evidence.capture.text is None and evidence.capture.selection is None:
        return None
    found = evidence.labels.get("title")
    return found[0].value[:LONGEST] if found else None


def _from_heading(evidence: Evidence) -> str | None:
    headings = [line for line in evidence.lines if line.level and len(line.text) <= LONGEST]
    named = " ".join(
        filter(
            None, (evidence.capture.title, evidence.capture.meta.get("og:title"), evidence.capture.meta.get("title"))
        )
    )
    for line in headings:
        if line.level <= 3 and alike(line.text, named) >= 0.8:
            return line.text
    first = next((line.text for line in headings if line.level == 1), None)
    return first or next((line.text for line in headings[:1] if not is_section(line.text)), None)


def _from_page_title(evidence: Evidence) -> str | None:
    for name in (evidence.capture.meta.get("og:title"), evidence.capture.title):
        if name and evidence.page.lines:
            return split_headline(name)[0]
    return None


def _from_first_line(evidence: Evidence) -> str | None:
    for line in evidence.lines[:3]:
        text = line.text.strip("#*_ ")
        if 3 <= len(text) <= LONGEST and not is_section(text):
            return split_headline(text)[0]
    return None


def is_section(text: str) -> bool:
    """Whether *text* heads a section of a posting rather than the posting."""
    return bool(_SECTION.match(text))


_SECTION = re.compile(
    r"(?:about (?:the|us|this|our|you)|job (?:description|details|summary|location)|description|overview|responsibilities|requirements|"
    r"qualifications|benefits|who we are|what (?:you|we)|your |the role|how to apply|apply\b|full job|join (?:us|or)|sign in|"
    r"über uns|deine |ihre |wir |aufgaben|descripción|requisitos|descrição|description du)",
    re.I,
)


def split_headline(text: str) -> tuple[str, str | None, str | None]:
    """Return title, organization and location of a line such as ``Heidi hiring Engineer in Oslo`` or ``Nurse at St Ann, Bonn``."""
    text = _APPLICATION.sub("", text).strip()
    whole = _SEPARATORS.split(text)[0].strip() if " | " in text else text
    if match := _HIRING.match(whole):
        return match[2], match[1], match[3]
    sentence = re.split(r"(?<=[^\W\d]{2})\.\s", whole)[0]
    if match := _AT.match(sentence.rstrip(".")):
        return match[1], match[2].strip(), match[3]
    return sentence if len(sentence) >= 3 else text, None, None

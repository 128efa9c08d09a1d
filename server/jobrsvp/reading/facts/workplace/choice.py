"""Which of the signs of a page say how the work is done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from jobrsvp.languages import Languages
from jobrsvp.model import Quote, Workplace, WorkplaceMode
from jobrsvp.model.saying.said import say
from jobrsvp.reading.facts.candidates import Candidate
from jobrsvp.reading.facts.workplace import residence
from jobrsvp.reading.facts.workplace.signs import FILED, NO_MIX, RULED_OUT, signs
from jobrsvp.reading.page.evidence import Evidence

ENOUGH = 0.5  # the weight of a sign that is believed
FLAG = 0.55  # the weight of ``TELECOMMUTE``: less than any clear word of the text, since boards set it by default
LABELLED = 0.94  # a label asks for nothing but the mode, so its value outweighs any sentence
#: The reasons that a mode is ruled out for, by the mode.
DENIED_AS: Mapping[WorkplaceMode, str] = {"remote": RULED_OUT, "hybrid": NO_MIX}
MOST_QUOTES = 3
MOST_LABELS = 2  # of one kind: the third is of another job on the page
LONGEST_LABEL = 120  # characters of a label's value; a longer one is a text of its own
_PART_OF_TITLE = re.compile(r"[^|–—(),]{3,40}")


class Stay(NamedTuple):
    """How one works, and on how many days a week on site, if that is said."""

    mode: WorkplaceMode
    days: float | None = None


def read(evidence: Evidence, languages: Languages) -> Workplace | None:
    """Return how the work is done; what the text says beats a flag that it contradicts."""
    found = sorted(candidates(evidence, languages), key=lambda one: -one.weight)
    believed = [one for one in found if one.weight >= ENOUGH]
    believed = [one for one in believed if not _denied(one.value.mode, believed)]
    if not believed:
        return _bound(found, evidence, languages)
    heaviest = {one.value.mode for one in believed if one.weight == believed[0].weight}
    mode: WorkplaceMode = "hybrid" if "hybrid" in heaviest else believed[0].value.mode
    agreed = [one for one in believed if one.value.mode == mode]
    quotes = tuple(dict.fromkeys(one.quote for one in agreed if one.quote))
    days = next((one.value.days for one in agreed if one.value.days), None) if mode != "remote" else None
    home = residence.read(evidence, languages) if mode == "remote" else None  # on site one lives where one comes from
    return Workplace(mode=mode, days_on_site=days, residence=home, quotes=quotes[:MOST_QUOTES])


def _bound(found: list[Candidate[Stay]], evidence: Evidence, languages: Languages) -> Workplace | None:
    """Return remote work that is said in passing, where the page says from where: then it is meant of this job."""
    modes = {one.value.mode for one in found}
    home = residence.read(evidence, languages) if modes == {"remote"} and not _denied("remote", found) else None
    if home is None:
        return None
    said = tuple(one.quote for one in found if one.quote)
    return Workplace(mode="remote", residence=home, quotes=said[:MOST_QUOTES])


def _denied(mode: WorkplaceMode, believed: list[Candidate[Stay]]) -> bool:
    """Whether the text rules *mode* out and no sentence says it: that outweighs labels, which boards set."""
    said = [one for one in believed if one.origin == "text" and one.reason not in FILED]
    ruled_out = any(one.reason == DENIED_AS.get(mode) for one in said)
    return ruled_out and not any(one.value.mode == mode for one in said)


def candidates(evidence: Evidence, languages: Languages) -> list[Candidate[Stay]]:
    """Return every sign of a way of working: of labels, the title, the text, and the structured data."""
    title = evidence.capture.title or ""
    parts = [("title", match[0], match.start()) for match in _PART_OF_TITLE.finditer(title)]
    return [
        *_labelled(evidence, languages),
        *(one for part in parts for one in _in_text(*part, languages)),
        *_in_text("text", evidence.text, 0, languages),
        *_flag(evidence),
    ]


def contradiction(evidence: Evidence, workplace: Workplace | None) -> str | None:
    """Return a sentence when the structured data says remote and the text does not."""
    if workplace and workplace.mode != "remote" and any(_flag(evidence)):
        if workplace.mode == "hybrid":
            return say("The structured data says remote, the text says hybrid.")
        return say("The structured data says remote, the text says onsite.")
    return None


def _flag(evidence: Evidence) -> Iterator[Candidate[Stay]]:
    job = evidence.job
    if job and "TELECOMMUTE" in str(job.fields.get("jobLocationType", "")) and (quote := job.quote("TELECOMMUTE")):
        yield Candidate(value=Stay("remote"), origin="data", weight=FLAG, reason="the flag of remote jobs", quote=quote)


def _labelled(evidence: Evidence, languages: Languages) -> Iterator[Candidate[Stay]]:
    """Yield what ``Workplace: hybrid`` or ``Location: Remote, US`` says; the whole value is the quote."""
    for name in ("workplace", "location", "employment_type"):
        for one in evidence.labels.get(name, [])[:MOST_LABELS]:
            for sign in signs(one.value, languages) if len(one.value) < LONGEST_LABEL else ():
                weight = max(sign.weight, LABELLED)
                stay = Stay(sign.mode, sign.days)
                yield Candidate(value=stay, origin="label", weight=weight, reason=sign.reason, quote=one.quote)
            if name == "workplace" and languages.passed(one.value).says("context.at_work"):
                reason = "a label names the employer's place"
                yield Candidate(value=Stay("onsite"), origin="label", weight=ENOUGH, reason=reason, quote=one.quote)


def _in_text(source: str, text: str, offset: int, languages: Languages) -> Iterator[Candidate[Stay]]:
    """Yield what *text* says, which stands at *offset* of *source*."""
    for sign in signs(text, languages):
        said = text[sign.start : sign.end]
        quote = Quote(text=said, start=offset + sign.start, end=offset + sign.end, source=source)
        stay = Stay(sign.mode, sign.days)
        yield Candidate(value=stay, origin=source, weight=sign.weight, reason=sign.reason, quote=quote)

"""The kind of contract: schema.org's ``employmentType``, a label, or the words of the text."""

from __future__ import annotations

import re

from jobrsvp.model import EmploymentType, Quote
from jobrsvp.reading.evidence import Evidence

_KINDS: tuple[tuple[EmploymentType, re.Pattern[str]], ...] = (
    ("intern", re.compile(r"\bintern(?:ship)?\b|\bpraktik\w{1,6}|\bstagiaire\b|\bpr[áa]cticas\b|\bbecari[oa]\b|"
    r"\best[áa]gi[oa]\w{0,6}|\btirocinio\b|\bstaż\b|\bwerkstudent\w{0,4}", re.I)),
    ("volunteer", re.compile(r"\bvolunteer\b|\bvoluntari[oa]d?\b|\behrenamt\w{0,6}", re.I)),
    ("part_time", re.compile(r"\bpart[-_ ]?time\b|\bteilzeit\b|\btemps partiel\b|\b(?:tiempo|media jornada|"
    r"jornada) parcial\b|\bmedio tiempo\b|\btempo parcial\b|\bmeio período\b|\bdeeltijd\b|\bparttime\b|"
    r"\bdeltid\b", re.I)),
    ("contractor", re.compile(r"\bcontractor\b|\bfreelance\w{0,2}\b|\bfreiberuf\w{1,4}\b|\bconsultoría\b|\bb2b\b|"
    r"\bcontract\b", re.I)),
    ("temporary", re.compile(r"\btemporary\b|\bfixed[- ]term\b|\bbefristet\w{0,2}\b|\bcdd\b|\btemporal\b|"
    r"\btemporári[oa]\b|\btempo determinato\b|\btijdelijk\b|\bvisstid\w{0,12}\b", re.I)),
    ("per_diem", re.compile(r"\bper[-_ ]diem\b", re.I)),
    ("full_time", re.compile(r"\bfull[-_ ]?time\b|\bvollzeit\b|\btemps plein\b|\bcdi\b|\btiempo completo\b|"
    r"\bjornada completa\b|\btempo (?:pieno|integral|inteiro)\b|\bvoltijd\b|\bfulltime\b|\bpełny etat\b|\bheltid\b|"
    r"\bpermanent\b|\bindefinido\b|\bfesteinstellung\b|\bunbefristet\b", re.I)),
)  # fmt: skip


def read_employment(evidence: Evidence, title: str | None) -> tuple[EmploymentType, Quote | None] | None:
    """Return the kind of employment and its quote."""
    fields = evidence.job.fields.get("employmentType") if evidence.job else None
    for value in fields if isinstance(fields, list) else [fields]:
        if isinstance(value, str) and (found := _kind(value)) and evidence.job:
            return found[0], evidence.job.quote(value)
    for one in evidence.labels.get("employment_type", []):
        if found := _kind(one.value):
            return found[0], one.quote
    if title and (found := _kind(title)) and found[0] == "intern":
        return found[0], evidence.quote(title)
    found = _kind(evidence.text[:100_000])
    if found is None or found[0] not in ("full_time", "part_time", "temporary"):
        return None
    match = found[1]
    return found[0], Quote(text=match[0], start=match.start(), end=match.end())


def _kind(text: str) -> tuple[EmploymentType, re.Match[str]] | None:
    hits = [(kind, match) for kind, pattern in _KINDS if (match := pattern.search(text))]
    if len(text) < 60:
        return hits[0] if hits else None
    return min(hits, key=lambda hit: hit[1].start(), default=None)

"""The kind of contract: schema.org's ``employmentType``, a label, or the words of the text."""

from __future__ import annotations

import re

from jobrsvp.languages import Languages
from jobrsvp.model import EmploymentType, Quote
from jobrsvp.reading.facts.candidates import Candidate
from jobrsvp.reading.page.evidence import Evidence
from jobrsvp.text.anchors import lines_with

Kinds = tuple[tuple[EmploymentType, re.Pattern[str]], ...]
_KINDS: Kinds = (
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
_CLEAR = tuple(one for one in _KINDS if one[0] in ("full_time", "part_time", "temporary"))
_ANCHORS = (
    "full-time", "full time", "fulltime", "full_time", "vollzeit", "temps plein", "cdi", "tiempo completo", "completa",
    "tempo pieno", "integral", "inteiro", "voltijd", "pełny etat", "heltid", "indefinido", "unbefristet", "permanent",
    "festeinstellung", "part-time", "part time", "parttime", "part_time", "teilzeit", "temps partiel", "parcial",
    "medio tiempo", "meio período", "deeltijd", "deltid", "temporary", "fixed-term", "fixed term", "befristet", "cdd",
    "tijdelijk", "visstid", "determinato", "temporal", "temporári",
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
    return _in_text(evidence.text)


def _in_text(text: str) -> tuple[EmploymentType, Quote | None] | None:
    """Return the first kind that the prose names, of the clear ones: *contract* and *intern* mean other things."""
    for line, start in lines_with(text, _ANCHORS):
        found = _kind(line, _CLEAR)
        if found:
            kind, match = found
            return kind, Quote(text=match[0], start=start + match.start(), end=start + match.end())
    return None


def _kind(text: str, kinds: Kinds = _KINDS) -> tuple[EmploymentType, re.Match[str]] | None:
    hits = [(kind, match) for kind, pattern in kinds if (match := pattern.search(text))]
    if len(text) < 60:
        return hits[0] if hits else None
    return min(hits, key=lambda hit: hit[1].start(), default=None)


def read(evidence: Evidence, languages: Languages) -> Candidate[EmploymentType] | None:
    """Return the kind of employment."""
    found = read_employment(evidence, evidence.title)
    return Candidate(value=found[0], origin="page", weight=1.0, quote=found[1]) if found else None

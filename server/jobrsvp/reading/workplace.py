"""On site, hybrid or remote: the text first, then labels, then the flag of the structured data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from jobrsvp.model import Quote, Workplace, WorkplaceMode
from jobrsvp.reading.evidence import Evidence

_NUMBER = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "einen": 1, "zwei": 2, "drei": 3, "vier": 4}
_DAYS = re.compile(
    r"\b(\d|one|two|three|four|five|zwei|drei|vier)(?:\s?(?:-|–|to|or)\s?(\d))?\+?\s(?:full\s)?days?(?:\s(?:a|per|each|every)\sweek|/week|\sweekly)?"
    r"\s(?:a week\s)?(?:in|at|from|on|working (?:in|from|at))[\s-](?:\w{1,12}\s){0,4}?(?:office|site|hub|campus|hq|headquarters|studio)\b",
    re.I,
)
_OFFICE_DAYS = re.compile(
    r"\b(?:presence|present|in|at|from|office|on-?site)\b[^.;\n]{0,60}?\boffice\b[^.;\n]{0,30}?\b(\d|one|two|three|four|five)"
    r"(?:\s?(?:-|–|to|or)\s?(\d))?\s(?:full\s)?days?\s?(?:a|per|each|/)\s?week",
    re.I,
)
_HYBRID = re.compile(
    r"#LI-Hybrid\b|\bhybrid\b|\bhybrides?\b|\bhíbrid[oa]\b|\bibrid[oa]\b|\bhybrydow\w{1,3}\b|\btélétravail partiel\b",
    re.I,
)
_ONSITE = re.compile(
    r"#LI-Onsite\b|\bon-?site\b|\bin[- ]office\b|\bin[- ]person\b|\bpresencial\b|\bvor ort\b|\bsur site\b|\bop locatie\b|\bstacjonarn\w{1,3}\b|\bpå plats\b",
    re.I,
)
_REMOTE = re.compile(
    r"#LI-Remote\b|\b(?:fully |100 ?% )?remote(?:ly)?\b|\bwork(?:ing)? from (?:home|anywhere)\b|\bhome[- ]?office\b|\btélétravail\b|\bteletrabajo\b|"
    r"\btrabajo remoto\b|\bremoto\b|\bthuiswerk\w{0,3}\b|\bzdaln\w{1,4}\b|\bdistans\b|\btelecommut\w{1,5}\b",
    re.I,
)
_PERK = re.compile(
    r"\b(?:\d{1,3}|few|some|occasional\w{0,2}|weeks?|days?|times|possibility|option|möglichkeit)\b[^.\n]{0,40}$|non-$|not $|no $",
    re.I,
)
_OBJECT = re.compile(
    r"^\s?(?:teams?\b|sensing|monitoring|access|control|desktop|support|servers?|sites?|areas?|locations?|customers?|clients?|users?)",
    re.I,
)
_OTHER_HYBRID = re.compile(
    r"^\s(?:cloud|vehicles?|cars?|engines?|infrastructure|environments?|search|apps?|mobile|retrieval|models?|architectures?|deployments?)",
    re.I,
)


class _Sign(NamedTuple):
    mode: WorkplaceMode
    weight: float
    quote: Quote
    days: int | None = None


def read_workplace(evidence: Evidence) -> Workplace | None:
    """Return how the work is done; what the text says beats a flag that it contradicts."""
    signs = [*_labelled(evidence), *_in_title(evidence), *_in_text(evidence.text)]
    flag = _flag(evidence)
    scores: dict[WorkplaceMode, float] = {}
    for sign in signs:
        scores[sign.mode] = max(scores.get(sign.mode, 0), sign.weight)
    if flag:
        scores["remote"] = max(scores.get("remote", 0), 0.65)
    if not scores:
        return None
    order: tuple[WorkplaceMode, ...] = ("hybrid", "remote", "onsite")
    mode = max(order, key=lambda one: scores.get(one, 0))
    if scores[mode] < 0.5:
        return None
    quotes = [sign.quote for sign in sorted(signs, key=lambda sign: -sign.weight) if sign.mode == mode]
    days = next((sign.days for sign in signs if sign.days is not None), None) if mode == "hybrid" else None
    return Workplace(mode=mode, days_on_site=days, quotes=tuple(dict.fromkeys(quotes or ([flag] if flag else [])))[:3])


def _flag(evidence: Evidence) -> Quote | None:
    value = str(evidence.job.fields.get("jobLocationType", "")) if evidence.job else ""
    return evidence.job.quote("TELECOMMUTE") if evidence.job and "TELECOMMUTE" in value else None


def _labelled(evidence: Evidence) -> Iterator[_Sign]:
    for name in ("workplace", "location", "employment_type"):
        for one in evidence.labels.get(name, [])[:2]:
            if len(one.value) < 120:
                for sign in _in_text(one.value):
                    yield _Sign(sign.mode, 0.95, one.quote)


def _in_title(evidence: Evidence) -> Iterator[_Sign]:
    """Yield what the page's own title adds in a part of its own, as in ``Engineer | USA - Remote``."""
    title = evidence.capture.title or ""
    for match in re.finditer(r"[^|–—(),]{3,40}", title):
        for sign in _in_text(match[0]):
            start = match.start() + sign.quote.start
            quote = Quote(text=sign.quote.text, start=start, end=start + len(sign.quote.text), source="title")
            yield _Sign(sign.mode, 0.88, quote)


def _in_text(text: str) -> Iterator[_Sign]:
    for match in (*_DAYS.finditer(text), *_OFFICE_DAYS.finditer(text)):
        days = int(_NUMBER.get(match[1].lower(), match[1]))
        yield _Sign("hybrid" if days < 5 else "onsite", 0.9, _quote(text, match), days)
    for mode, pattern in _MODES:
        for match in list(pattern.finditer(text))[:40]:
            weight = _weight(mode, text, match)
            if weight:
                yield _Sign(mode, weight, _quote(text, match))


_MODES: tuple[tuple[WorkplaceMode, re.Pattern[str]], ...] = (
    ("hybrid", _HYBRID),
    ("remote", _REMOTE),
    ("onsite", _ONSITE),
)


def _weight(mode: WorkplaceMode, text: str, match: re.Match[str]) -> float:
    """Return how surely one word tells the mode: alone on its line and hashtags most, inside prose less."""
    if match[0].startswith("#"):
        return 0.92
    before = text[max(0, match.start() - 60) : match.start()].rpartition("\n")[2]
    after = text[match.end() : match.end() + 60].partition("\n")[0]
    if _OBJECT.match(after) or (mode == "hybrid" and _OTHER_HYBRID.match(after)) or _PERK.search(before):
        return 0.0
    alone = len(before) + len(after) < 30
    early = match.start() < 600
    return {"hybrid": 0.7, "remote": 0.6, "onsite": 0.5}[mode] + (0.2 if alone else 0) + (0.05 if early else 0)


def _quote(text: str, match: re.Match[str]) -> Quote:
    return Quote(text=match[0], start=match.start(), end=match.end())

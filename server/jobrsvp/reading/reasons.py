"""Why a page is read as it is: the points of the gate, and the candidates of each fact with origin and weight."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from jobrsvp.languages import known
from jobrsvp.model import Capture
from jobrsvp.reading import gate
from jobrsvp.reading.facts import employment, locations, organization, title, workplace
from jobrsvp.reading.facts.candidates import Candidate
from jobrsvp.reading.generic import titled_evidence
from jobrsvp.reading.page import kind
from jobrsvp.text.repair import repair_capture


@dataclasses.dataclass(frozen=True, slots=True)
class Reasons:
    """What kind of page it is, and by the name of a fact all that it may be, the heaviest first."""

    kind: kind.Weighed
    facts: Mapping[str, tuple[Candidate[Any], ...]]


def weigh(capture: Capture, today: dt.date | None = None) -> Reasons:
    """Return why *capture* is read as it is by generic reading; nothing is refused. *today* is the day by the clock."""
    every = known()
    found, words, _ = titled_evidence(repair_capture(capture), every, today)
    seen = gate.judge(found, words)
    titles = title.candidates(found, words)
    employers = organization.candidates(found, words)
    employer = organization.read(found, words)
    found = found.knowing(organization=employer.value if employer else None)
    gathered: dict[str, Iterable[Candidate[Any]]] = {
        "title": titles,
        "organization": employers,
        "locations": locations.candidates(found, every),
        "workplace": workplace.candidates(found, every),
        "employment_type": employment.candidates(found, words),
    }
    return Reasons(
        seen, {name: tuple(sorted(all_of, key=lambda one: -one.weight)) for name, all_of in gathered.items()}
    )

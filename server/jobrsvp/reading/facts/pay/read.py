"""All the pay that a page states: in its structured data and in its text."""

from __future__ import annotations

from jobrsvp.languages import Languages
from jobrsvp.model import Pay
from jobrsvp.reading.facts.pay.base_salary import read_base_salary
from jobrsvp.reading.facts.pay.prose import read_pay
from jobrsvp.reading.page.evidence import Evidence


def read(evidence: Evidence, languages: Languages) -> tuple[Pay, ...]:
    """Return the pay that the structured data and the text state."""
    job = evidence.job
    structured = read_base_salary(job.fields, job.raw, job.source, languages) if job else []
    return (*structured, *read_pay(evidence.text, evidence.country, languages))

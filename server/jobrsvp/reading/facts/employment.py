"""The kind of contract: schema.org's ``employmentType``, a label, the title, or the words of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jobrsvp.languages import Languages, Passed, Span
from jobrsvp.model import EmploymentType, Quote
from jobrsvp.reading.facts.candidates import Candidate, best
from jobrsvp.reading.page.evidence import Evidence

#: In the order that counts where a short text says several: the more particular first.
KINDS: tuple[EmploymentType, ...] = (
    "intern", "volunteer", "part_time", "contractor", "temporary", "per_diem", "full_time",
)  # fmt: skip
#: In prose *contract* and *intern* mean other things, these hardly.
CLEAR: tuple[EmploymentType, ...] = ("part_time", "temporary", "full_time")
SHORT = 60  # characters: in a value of a label the kind counts, in a sentence what stands first
DENIED = 40  # characters that a denial reaches
# Far apart: what is said for machines and under a label is meant, prose may speak of another thing.
DATA, LABEL, PILL, TITLE, TEXT = 0.97, 0.9, 0.85, 0.8, 0.6
PILL_LINES, LONGEST_PILL = 20, 20  # lines on top among which pills stand, and their characters

Kind = Candidate[EmploymentType]


def read(evidence: Evidence, languages: Languages) -> Kind | None:
    """Return the kind of employment."""
    return best(candidates(evidence, languages))


def candidates(evidence: Evidence, languages: Languages) -> Iterator[Kind]:
    """Yield what the page says of it, place by place."""
    yield from _from_data(evidence, languages)
    for one in evidence.labels.get("employment_type", []):
        if kind := _kind(one.value, languages):
            yield Candidate(value=kind, origin="label", weight=LABEL, reason="stands under its label", quote=one.quote)
            break
    if evidence.title and _kind(evidence.title, languages) == "intern":
        quote = evidence.quote(evidence.title)
        yield Candidate(value="intern", origin="title", weight=TITLE, reason="internships are named so", quote=quote)
    yield from _in_pills(evidence, languages)
    if found := _in_text(evidence.text, languages):
        kind, span = found
        quote = Quote(text=evidence.text[span.start : span.end], start=span.start, end=span.end)
        yield Candidate(value=kind, origin="text", weight=TEXT, reason="the first clear word in the text", quote=quote)


def _in_pills(evidence: Evidence, languages: Languages) -> Iterator[Kind]:
    """Yield the kinds that are all a button or a link near the title says: boards set facts into such pills."""
    for line in evidence.lines[:PILL_LINES]:
        if (line.href or line.tag == "button") and len(line.text) <= LONGEST_PILL:
            page = languages.passed(line.text)
            for kind in KINDS:
                if any(span.start == 0 and span.end == len(line.text) for span in page.spans(f"employment.{kind}")):
                    quote = evidence.quote(line.text)
                    yield Candidate(value=kind, origin="pill", weight=PILL, reason="all that a pill says", quote=quote)


def _from_data(evidence: Evidence, languages: Languages) -> Iterator[Kind]:
    job = evidence.job
    fields = job.fields.get("employmentType") if job else None
    for value in fields if isinstance(fields, list) else [fields]:
        if job and isinstance(value, str) and (kind := _kind(value, languages)):
            yield Candidate(
                value=kind, origin="structured data", weight=DATA, reason="employmentType", quote=job.quote(value)
            )
            return


def _kind(text: str, languages: Languages) -> EmploymentType | None:
    """Return what *text*, a value or a title, says: the first kind when it is short, else the first word."""
    if len(text) >= SHORT:
        found = _first(text, languages, KINDS)
        return found[0] if found else None
    page = languages.passed(text)
    return next((kind for kind in KINDS if page.says(f"employment.{kind}")), None)


def _in_text(text: str, languages: Languages) -> tuple[EmploymentType, Span] | None:
    """Return the first clear word; of several on one short line, a list of facts, the more particular."""
    found = _first(text, languages, CLEAR)
    if found is None:
        return None
    start = text.rfind("\n", 0, found[1].start) + 1
    end = text.find("\n", found[1].end)
    end = end if end >= 0 else len(text)
    if end - start >= SHORT:
        return found
    page = languages.passed(text)
    said = ((kind, span) for kind in CLEAR for span in _affirmed(page, kind) if start <= span.start < end)
    return min(said, key=lambda one: CLEAR.index(one[0]))


def _first(text: str, languages: Languages, kinds: Sequence[EmploymentType]) -> tuple[EmploymentType, Span] | None:
    page = languages.passed(text)
    said = [(kind, span) for kind in kinds if (span := next(_affirmed(page, kind), None))]
    return min(said, key=lambda one: one[1].start, default=None)


def _affirmed(page: Passed, kind: EmploymentType) -> Iterator[Span]:
    """Yield where *page* names *kind*, unless right behind a denial: ``we do not expect it to become full time``."""
    denials = page.spans("context.denial")
    for span in page.spans(f"employment.{kind}"):
        if not any(0 <= span.start - one.end <= DENIED and one.clause == span.clause for one in denials):
            yield span

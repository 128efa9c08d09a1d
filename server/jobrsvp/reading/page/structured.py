"""The ``JobPosting`` objects of a page: of its JSON-LD, or marked up with microdata."""

from __future__ import annotations

import dataclasses
import functools
import json
from collections.abc import Mapping
from typing import Any

from jobrsvp.model import Quote
from jobrsvp.text import jsonld, microdata
from jobrsvp.text.folding import unaccented
from jobrsvp.text.jsonld import first, quote_in, said, unescaped
from jobrsvp.text.lines import Line, lines_of

__all__ = ["Job", "first", "jobs_in", "marked_in", "quote_in", "said", "unaccented"]

KIND = "JobPosting"
LONGEST_TEXT = 400_000  # characters of HTML of one description
#: The fields that hold text for people, in the order in which pages show them.
_TEXTS = (
    "description", "responsibilities", "qualifications", "educationRequirements", "experienceRequirements", "skills",
    "jobBenefits", "incentiveCompensation", "workHours",
)  # fmt: skip


@dataclasses.dataclass(frozen=True)
class Job:
    """One JobPosting: its fields, the raw text it stands in, whether that was mended, and its name as a source."""

    fields: Mapping[str, Any]
    raw: str
    mended: bool = False
    source: str = "jsonld"

    def text(self, name: str) -> str | None:
        """Return the field *name* as plain text of one line, or ``None``."""
        value = first(self.fields.get(name))
        if isinstance(value, Mapping):
            value = value.get("name") or value.get("@value")
        return said(value)

    @functools.cached_property
    def lines(self) -> tuple[Line, ...]:
        """The description as lines, one for each block."""
        parts = [part for name in _TEXTS if isinstance(part := self.fields.get(name), str)]
        return tuple(line for part in parts for line in lines_of(unescaped(part)[:LONGEST_TEXT]))

    @property
    def description(self) -> str:
        """The description as text."""
        return "\n".join(line.text for line in self.lines)

    def quote(self, value: str) -> Quote | None:
        """Return *value* as it stands in the raw JSON, escaped where the page escaped it."""
        return quote_in(self.raw, value, self.source)


def jobs_in(scripts: tuple[str, ...]) -> list[Job]:
    """Return every JobPosting of the JSON-LD *scripts*, in order."""
    found = []
    for script in scripts:
        data, mended = jsonld.loads(script)
        found += [Job(fields, script, mended) for fields in jsonld.of_type(data, KIND)]
    return found


def marked_in(source: str) -> list[Job]:
    """Return the JobPosting items that the HTML *source* marks up with microdata, outermost first."""
    return [made(fields, "microdata") for fields in microdata.items_of(source, KIND)]


def made(fields: Mapping[str, Any], source: str) -> Job:
    """Return the job of *fields* that stand nowhere as JSON: quotes point into what is written of them here."""
    return Job(fields, json.dumps(fields, ensure_ascii=False, indent=1), source=source)

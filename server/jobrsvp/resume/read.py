"""Bytes of a file to a proposal: PDF, Word, a page, a text, or JSON Resume."""

from __future__ import annotations

import datetime as dt
import json

from jobrsvp.errors import BadInput
from jobrsvp.mail import kind_of, text_of
from jobrsvp.model.saying.said import say, template
from jobrsvp.resume import json_resume, written
from jobrsvp.resume.proposal import Proposal, Resume, proposal
from jobrsvp.text import documents
from jobrsvp.text.lines import page_of

LONGEST = 100_000  # characters: more are no résumé
NOTHING = template(
    "{name} does not read as a résumé: no job, skill, name or town was found in it. Fill in the profile by hand."
)


def read(data: bytes, name: str, today: dt.date) -> Proposal:
    """Return what the résumé *data*, the file called *name*, proposes *today*.

    Raises :class:`BadInput` with a sentence for a file that cannot be read, and for one in which nothing was found.
    """
    found = proposal(_resume(data, name), today)
    if not found.fields:
        raise BadInput(say(NOTHING, name=name))
    return found


def is_json_resume(data: bytes) -> bool:
    """Whether *data* is JSON with a key that a JSON Resume has and a profile has not."""
    try:
        said = json.loads(data)
    except (ValueError, RecursionError):
        return False
    return isinstance(said, dict) and not json_resume.KEYS.isdisjoint(said)


def _resume(data: bytes, name: str) -> Resume:
    words = documents.words_of(data, name)
    if words is not None:
        return written.read_text(words[:LONGEST])
    text = text_of(data, name)
    if text.lstrip().startswith("{"):
        return json_resume.read_json(text, name)
    shown = "\n".join(line.text for line in page_of(text).lines) if kind_of(data) == "html" else text
    return written.read_text(shown[:LONGEST])

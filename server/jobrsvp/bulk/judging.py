"""What a worker does with a row."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import os
from typing import Any, Literal

import simplejson

from jobrsvp import Posting, Profile, schemas
from jobrsvp.advice import Assistant
from jobrsvp.bulk.rows import Found, Row
from jobrsvp.errors import JobRSVPError, NotAPosting
from jobrsvp.mail import FileRead
from jobrsvp.model import Invitation, Suggestion

Verb = Literal["read", "advise"]
Form = Literal["jsonl", "parquet"]
Answer = Posting | Invitation | Suggestion
NAMES = {Posting: "posting", Invitation: "invitation", Suggestion: "suggestion"}


@dataclasses.dataclass(frozen=True, slots=True)
class Task:
    """What is to be done with every row, by everybody in the same way.

    *profile* and *now* are as they are written, *version* is ours, and files are named as seen from the folder *root*.
    """

    verb: Verb
    profile: str
    now: str
    version: str
    root: str
    disabled: tuple[str, ...] = ()
    anyway: bool = False
    form: Form = "jsonl"


@functools.cache
def everybody(disabled: tuple[str, ...]) -> Assistant:
    """Return who is asked in this process, without the plugins that are *disabled*: the history plays no part."""
    return Assistant.asking(disabled)


@functools.cache
def profile_of(written: str) -> Profile:
    """Return the profile that is *written*."""
    return schemas.load(Profile, simplejson.loads(written, use_decimal=True))


def assistant_of(task: Task) -> Assistant:
    """Return who carries *task* out; the clock stands still, so that the same row gets the same answer."""
    now, asked = dt.datetime.fromisoformat(task.now), everybody(task.disabled)
    return Assistant(asked.plugins, asked.third_parties, clock=lambda: now)


def answered(row: Row, task: Task, assistant: Assistant) -> dict[str, Any]:
    """Return what goes out for *row*: an answer, or an error with its reason, never nothing."""
    head = {"source": os.path.relpath(row.source, task.root), "row": row.number}
    head |= {"id": row.name} if row.name else {}
    try:
        answer = answer_to(row.opened(assistant.clock()), task, assistant)
    except JobRSVPError as error:
        return head | {"error": refusal(error)}
    except Exception as error:
        # One row of a million must not end the run, and must not be missing either.
        return head | {"error": {"code": "failed", "message": f"It could not be judged ({type(error).__name__})."}}
    return head | {NAMES[type(answer)]: answer}


def answer_to(found: Found, task: Task, assistant: Assistant) -> Answer:
    """Return what *task* asks of what was *found*."""
    profile = profile_of(task.profile)
    if task.verb == "read":
        return (
            found.invitation if isinstance(found, FileRead) else assistant.look(found, profile, [], anyway=task.anyway)
        )
    if isinstance(found, FileRead):
        suggestion = assistant.advise_file(found, profile)
    else:
        suggestion = assistant.advise(found, profile, anyway=task.anyway)
    return dataclasses.replace(suggestion, id="", elapsed_ms=0.0)  # what differs when it is asked again


def refusal(error: JobRSVPError) -> dict[str, str]:
    """Return why a row got no answer, in the words of the service."""
    seen = {"seen": error.seen} if isinstance(error, NotAPosting) else {}
    return {"code": "not_a_posting" if seen else "bad_input", "message": str(error), **seen}

"""Is it one posting?  A posting, a doubtful one, or something else, by the weight of what speaks for and against it.

What speaks for it gathers :mod:`~jobrsvp.reading.page.kind.hiring`, what speaks against it
:mod:`~jobrsvp.reading.page.kind.elsewhere`; the words stand in ``languages/<xx>/kind.toml`` and ``page.toml``.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable

from jobrsvp.errors import NotAPosting
from jobrsvp.languages import Languages
from jobrsvp.model.saying.said import template
from jobrsvp.reading.page.evidence import Evidence
from jobrsvp.reading.page.kind import elsewhere, hiring, signs
from jobrsvp.reading.page.kind.weighing import POSTING, SURE, Point, Weighed, weighed

_SAID = re.compile(r"\w")  # a text without any letter or number says nothing
EMPTY = 40  # characters of text: none at all
HEAD_LINES = 80  # of a page: a note that the job is closed stands above the posting
CALLED_CLOSED = "the page is called a closed posting"
EXPIRED, TEXT = template("an expired posting"), template("a text about something else")

#: Points for what a page states, by the points that its words gave.
Stated = Callable[[tuple[Point, ...]], tuple[Point, ...]]


def judge(evidence: Evidence, title: str | None, languages: Languages, stated: Stated | None = None) -> Weighed:
    """Return what kind of page *evidence* is, whose *title* is read, written in *languages*, with all points.

    Where the words leave a doubt, *stated* is asked for points for the facts that it states, given those for its words.
    A page whose data describe the one job, and that shows something, is a posting without further ado.
    """
    if told := _named_closed(evidence):
        return Weighed("other", EXPIRED, (Point(elsewhere.NAMED_GONE, CALLED_CLOSED, told, EXPIRED),))
    if has_its_own_data(evidence) and not (evidence.jobs > 1 and _named_list(evidence)):
        points = (Point(hiring.DATA, "its data describe this one job"),)
        return (
            Weighed("doubtful", EXPIRED, points) if closed(evidence, languages) else Weighed("posting", POSTING, points)
        )
    headed = elsewhere.own_job(evidence, title, languages)
    for_it = tuple(hiring.points(evidence, title, languages, headed=headed))
    against = tuple(elsewhere.points(evidence, title, headed=headed))
    found = _answered((*for_it, *against), evidence, languages)
    asks = stated and found.total < SURE and not found.sure and not elsewhere.is_another(found.points)
    facts = stated(found.points) if stated and asks else ()
    return _answered((*for_it, *facts, *against), evidence, languages) if facts else found


def _answered(points: tuple[Point, ...], evidence: Evidence, languages: Languages) -> Weighed:
    """Return the answer that *points* give."""
    if any(point.reason in hiring.OF_A_JOB for point in points):  # two sentences below the name of a job are a posting
        points = tuple(point for point in points if point.reason != elsewhere.HARDLY_ANY)
    found = weighed(points, given=evidence.given, otherwise=TEXT if evidence.given else elsewhere.TOPIC)
    if not _SAID.search(evidence.text):
        return dataclasses.replace(found, answer="other", seen=found.seen if points else elsewhere.EMPTY_PAGE)
    if found.answer == "other" and closed(evidence, languages):
        return dataclasses.replace(found, seen=EXPIRED)
    doubt = _doubt(points, evidence, languages) if found.sure and not evidence.given else None
    return dataclasses.replace(found, answer="doubtful", seen=doubt) if doubt else found


def _doubt(points: tuple[Point, ...], evidence: Evidence, languages: Languages) -> str | None:
    """Return what a page may be instead of the one open posting, however many words of the trade it has."""
    if closed(evidence, languages):
        return EXPIRED
    if any(point.reason == elsewhere.SEVERAL for point in points):
        return elsewhere.LIST
    if any(point.reason == elsewhere.OTHERWISE for point in points):
        return elsewhere.TOPIC
    if (told := elsewhere.told(points)) and not hiring.calls_people(points):
        return told
    kinds = [point.kind for point in points if point.weight < 0]
    alone = evidence.plain and not kinds  # nothing but a job is there, as in a text that somebody chose
    if not (alone and hiring.named(points)) and not hiring.addressed(points, evidence.text):
        return kinds[0] if kinds else elsewhere.TOPIC
    return POSTING if hiring.foreign(evidence, languages) else None


def refused(found: Weighed) -> NotAPosting:
    """Return the refusal that says what was seen instead of a posting."""
    return NotAPosting(found.seen, found.reasons or ("It has neither the sections nor the words of a posting.",))


def has_its_own_data(evidence: Evidence) -> bool:
    """Whether the page carries data about the one job for machines, and shows something to people, too."""
    return bool(evidence.job and evidence.job.source != "data" and len(evidence.text) > EMPTY)


def _named_closed(evidence: Evidence) -> str | None:
    """Return the name of the page that says that the posting is closed: "No longer available: Baker"."""
    names = () if evidence.given else elsewhere.names_of(evidence)
    return next((name for name in names if signs.closed(name, evidence.languages)), None)


def _named_list(evidence: Evidence) -> bool:
    return any(signs.begins(name, "kind.list", evidence.languages) for name in elsewhere.names_of(evidence))


def closed(evidence: Evidence, languages: Languages) -> str | None:
    """Return the words by which the posting, in *languages*, or a note above it says that it is closed."""
    own = {line.text for line in evidence.lines}
    above = [line.text for line in evidence.page.lines[:HEAD_LINES] if line.text not in own]
    return signs.closed(evidence.text, languages) or signs.closed("\n".join(above), evidence.languages)

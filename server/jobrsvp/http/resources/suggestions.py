"""``suggestions``: judge a page, and the history of what was answered."""

from __future__ import annotations

import dataclasses

from flask import Response, abort

from jobrsvp.etiquette.calendar_entry import entry
from jobrsvp.http.bodies import ApplicationSaid, Found, Gap, KeptCase, OtherCase, Page, Search
from jobrsvp.http.resource import Resource
from jobrsvp.http.speech import of_person
from jobrsvp.http.state import state
from jobrsvp.model import Facts, Outcome, PastCase, Suggestion
from jobrsvp.schemas import FactsSchema, dump_facts, dumps, schema_of
from jobrsvp.store import Kept

# What one page of a history can show at all.
MOST = 500
# SQLite counts further than this, but no history is longer.
FARTHEST = 10**9
blueprint = Resource("suggestions", __name__, description="Attend or decline, and why.")


@blueprint.post("/suggestions")
@blueprint.arguments(schema_of(Page))
@blueprint.response(201, schema_of(Suggestion))
@blueprint.alt_response(422, description="The page is no single posting; the error says what was seen instead.")
def judge(page: Page) -> Response:
    """Read the page, ask the panel, and answer."""
    here = state()
    made = here.assistant.advise(page.capture, here.reader(), page.invitation, keep=True, anyway=page.anyway)
    return Response(dumps(made), 201, mimetype="application/json")


@blueprint.get("/suggestions")
@blueprint.arguments(schema_of(Search), location="query")
@blueprint.response(200, schema_of(Found))
def search(wish: Search) -> Found:
    """Search the history by title or organisation, newest first."""
    limit, offset = min(max(wish.limit, 1), MOST), min(max(wish.offset, 0), FARTHEST)
    here = state()
    cases, total = here.store.search(wish.search, limit=limit, offset=offset)
    gaps = tuple(Gap(id=one.id, created_at=one.created_at, called=one.called) for one in here.store.unreadable())
    return Found(suggestions=tuple(case.by(here.now()) for case in cases), total=total, unreadable=gaps)


@blueprint.get("/suggestions/<case_id>")
@blueprint.response(200, schema_of(KeptCase))
def one(case_id: str) -> KeptCase:
    """Return one case, whole but for the text of the page."""
    kept = kept_or_404(case_id)
    return KeptCase(
        case=kept.case.by(state().now()),
        suggestion=kept.suggestion,
        invitation=kept.invitation,
        facts=dump_facts(kept.facts),
        as_read=kept.as_read,
        url=kept.url,
    )


@blueprint.delete("/suggestions/<case_id>")
@blueprint.response(204)
def forget(case_id: str) -> None:
    """Forget one case."""
    if not state().store.delete(case_id):
        abort(404)


@blueprint.put("/suggestions/<case_id>/outcome")
@blueprint.arguments(schema_of(Outcome))
@blueprint.response(200, schema_of(PastCase))
def outcome(outcome: Outcome, case_id: str) -> PastCase:
    """Keep what came of a case, and the look back on it; later answers learn from it."""
    here = state()
    here.store.set_outcome(case_id, dataclasses.replace(outcome, recorded_at=outcome.recorded_at or here.now()))
    return kept_or_404(case_id).case


@blueprint.put("/suggestions/<case_id>/application")
@blueprint.arguments(schema_of(ApplicationSaid))
@blueprint.response(200, schema_of(PastCase))
def application(said: ApplicationSaid, case_id: str) -> PastCase:
    """Keep that the person saved a posting, or applied; ``null`` takes it back."""
    here = state()
    here.store.set_application(case_id, said.application, here.now())
    return kept_or_404(case_id).case.by(here.now())


@blueprint.put("/suggestions/<case_id>/facts")
@blueprint.arguments(FactsSchema)
@blueprint.response(200, schema_of(Suggestion))
@blueprint.alt_response(422, description="A value is wrong; nothing was changed, and the error names the field.")
def correct(facts: Facts, case_id: str) -> Suggestion:
    """Correct what was read, field by field, and answer anew; what was read is kept beside it."""
    here = state()
    suggestion = here.assistant.corrected(case_id, facts, here.reader())
    if suggestion is None:
        abort(404)
    return suggestion


@blueprint.put("/suggestions/<case_id>/case")
@blueprint.arguments(schema_of(OtherCase))
@blueprint.response(200, schema_of(Suggestion))
@blueprint.alt_response(422, description="Neither of the two has a meeting; nothing was changed.")
def attach(other: OtherCase, case_id: str) -> Suggestion:
    """Say that two cases are one, the posting of one and the meeting of the other; ``null``: that none of them is."""
    here = state()
    suggestion = here.assistant.attached(case_id, other.case, here.reader())
    if suggestion is None:
        abort(404)
    return suggestion


@blueprint.get("/suggestions/<case_id>/calendar")
@blueprint.response(200, {"type": "string"}, content_type="text/calendar")
@blueprint.alt_response(422, description="It is not known when the meeting is.")
def calendar(case_id: str) -> Response:
    """Return the meeting as a calendar file; one made later of the same case replaces it in the calendar."""
    kept = kept_or_404(case_id)
    text = entry(kept.invitation, kept.posting, uid=case_id, now=state().now(), tongue=of_person())
    attached = {"Content-Disposition": 'attachment; filename="meeting.ics"'}
    return Response(text, mimetype="text/calendar", headers=attached)


def kept_or_404(case_id: str) -> Kept:
    """Return the case *case_id*, or end with 404."""
    kept = state().store.get(case_id)
    if kept is None:
        abort(404)
    return kept

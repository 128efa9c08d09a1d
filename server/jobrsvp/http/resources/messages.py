"""``messages``: drafts, and remarks on a draft."""

from __future__ import annotations

from jobrsvp import Case, etiquette
from jobrsvp.http.bodies import DraftWish, OwnText, Remarks
from jobrsvp.http.resource import Resource
from jobrsvp.http.resources.suggestions import kept_or_404
from jobrsvp.http.speech import of_person
from jobrsvp.http.state import state
from jobrsvp.model import Action, Draft, Invitation
from jobrsvp.schemas import schema_of
from jobrsvp.store import Kept

blueprint = Resource("messages", __name__, description="What to say to the employer.")


@blueprint.post("/messages")
@blueprint.arguments(schema_of(DraftWish))
@blueprint.response(200, schema_of(Draft))
def draft(wish: DraftWish) -> Draft:
    """Draft a message about a kept case."""
    here, kept = state(), kept_or_404(wish.suggestion)
    invitation = wish.invitation or kept.invitation
    case = Case(posting=kept.posting, profile=here.profile(), invitation=invitation)
    return etiquette.draft(
        wish.kind, case, channel=wish.channel, questions=wish.questions, now=here.now(), reason=wish.reason,
        action=wish.action or decided(kept, invitation), language=wish.language, keep_in_touch=wish.keep_in_touch,
        thread=wish.thread, slot=wish.slot, opening=wish.opening,
        topics={one.question: one.evaluator for one in kept.suggestion.ask_first}, asked_in=of_person().language,
    )  # fmt: skip


def decided(kept: Kept, invitation: Invitation) -> Action | None:
    """Return what was suggested, unless the meeting or the person's reason is another now."""
    then = kept.invitation
    same = (then.stage, then.change) == (invitation.stage, invitation.change)
    return kept.suggestion.action if same else None


@blueprint.post("/messages/check")
@blueprint.arguments(schema_of(OwnText))
@blueprint.response(200, schema_of(Remarks))
def check(own: OwnText) -> Remarks:
    """Check a message against the rules C1 to C6, and mend it."""
    names, now = (state().profile().person.name,), state().now()
    remarks = etiquette.check(own.text, own.invitation, names=names, kind=own.kind, now=now)
    mended = etiquette.mend(own.text, own.invitation, names=names, kind=own.kind, now=now) if remarks else None
    return Remarks(remarks=tuple(remarks), mended=mended, note=etiquette.note(own.text))

"""``invitations``: read the mail of an invitation."""

from __future__ import annotations

from jobrsvp.http.bodies import OwnText
from jobrsvp.http.resource import Resource
from jobrsvp.http.state import state
from jobrsvp.mail import read_file
from jobrsvp.model import Invitation
from jobrsvp.schemas import schema_of

PASTED = "What you pasted"  # its name in a sentence that refuses it
blueprint = Resource("invitations", __name__, description="The meeting.")


@blueprint.post("/invitations")
@blueprint.arguments(schema_of(OwnText))
@blueprint.response(200, schema_of(Invitation))
def read(mail: OwnText) -> Invitation:
    """Read who invites, when, where and how; what is ambiguous becomes a question.

    A mail as it was saved, a calendar entry and the HTML of a mail are read like their words.
    """
    return read_file(mail.text.encode(errors="replace"), PASTED, state().now()).invitation

"""``pairings``: which browsers are connected."""

from __future__ import annotations

from flask import abort, request

from jobrsvp.http.bodies import NewPairing, Paired, PairedBrowser, PairedBrowsers
from jobrsvp.http.errors import Refused
from jobrsvp.http.resource import Resource
from jobrsvp.http.state import state
from jobrsvp.model.saying.said import template
from jobrsvp.schemas import schema_of

# A browser's name and version; what is longer was not written by one.
LONGEST_NAME = 80
WRONG_CODE = template("The code is wrong, used or too old. Run `jobrsvp pair` for a new one, and try again.")
blueprint = Resource("pairings", __name__, description="Connected browsers.")


@blueprint.post("/pairings")
@blueprint.arguments(schema_of(NewPairing))
@blueprint.response(201, schema_of(Paired))
@blueprint.alt_response(403, description="The code is wrong, used or too old.")
def pair(wish: NewPairing) -> Paired:
    """Trade the code on ``/pair`` for a token, bound to the extension's origin."""
    here = state()
    if not here.launch.redeem(wish.code):
        raise Refused(403, "wrong_code", WRONG_CODE)
    pairing, token = here.store.add_pairing(wish.name[:LONGEST_NAME], request.headers["Origin"], here.now())
    return Paired(client=pairing.id, token=token)


@blueprint.get("/pairings")
@blueprint.response(200, schema_of(PairedBrowsers))
def every() -> PairedBrowsers:
    """List the connected browsers."""
    return PairedBrowsers(
        pairings=tuple(
            PairedBrowser(
                client=one.id,
                name=one.name,
                origin=one.origin,
                created_at=one.created_at,
                last_used_at=one.last_used_at,
            )
            for one in state().store.pairings()
        )
    )


@blueprint.delete("/pairings/<client>")
@blueprint.response(204)
def revoke(client: str) -> None:
    """Revoke a pairing: its token opens nothing any more."""
    if not state().store.delete_pairing(client):
        abort(404)

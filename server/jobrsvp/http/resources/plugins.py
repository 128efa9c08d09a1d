"""``plugins``: what others wrote, what each asks for, and what the person allows; a change counts at once."""

from __future__ import annotations

from flask import abort

from jobrsvp.http.bodies import Cards, Wanted
from jobrsvp.http.errors import Refused
from jobrsvp.http.resource import Resource
from jobrsvp.http.state import State, state
from jobrsvp.permissions import allow, cards
from jobrsvp.schemas import schema_of

CHANGED = "It asks for something else by now. Look at what it asks for again."
blueprint = Resource("plugins", __name__, description="Plugins of others.")


@blueprint.get("/plugins")
@blueprint.response(200, schema_of(Cards))
def every() -> Cards:
    """List the plugins that do not ship with JobRSVP: who wrote each, what it asks for, and why it waits."""
    return shown(state())


@blueprint.put("/plugins/<name>")
@blueprint.arguments(schema_of(Wanted))
@blueprint.response(200, schema_of(Cards))
@blueprint.alt_response(409, description="It asks for something else than what was seen.")
def put(wanted: Wanted, name: str) -> Cards:
    """Switch a plugin on or off, and allow it what the person saw that it asks for."""
    here = state()
    theirs = here.assistant.third_parties
    card = next((one for one in shown(here).plugins if one.plugin == name), None)
    if theirs is None or card is None:
        abort(404)
    if wanted.allow is not None:
        if wanted.allow != card.needs:
            raise Refused(409, "changed", CHANGED)
        allow(theirs.known[name], wanted.allow)
    if wanted.enabled is not None:
        here.store.disable_plugin(name, not wanted.enabled)
    here.assistant.renew(name)
    return shown(here)


def shown(here: State) -> Cards:
    """Return the plugins as they are now."""
    theirs, registry = here.assistant.third_parties, here.assistant.registry
    return Cards(plugins=tuple(cards(theirs, registry, here.store.disabled_plugins())) if theirs else ())

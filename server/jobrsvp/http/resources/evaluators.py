"""``evaluators``: who sits on the panel."""

from __future__ import annotations

from jobrsvp.http.bodies import Panel
from jobrsvp.http.resource import Resource
from jobrsvp.http.state import state
from jobrsvp.panel import listing
from jobrsvp.schemas import schema_of

blueprint = Resource("evaluators", __name__, description="The panel.")


@blueprint.get("/evaluators")
@blueprint.response(200, schema_of(Panel))
def every() -> Panel:
    """List the evaluators with their weights and options, the plugins, and what could not be used."""
    here = state()
    registry = here.assistant.registry
    return Panel(
        evaluators=tuple(listing.evaluators(registry, here.profile())),
        plugins=tuple(listing.plugins(registry, here.store.disabled_plugins())),
        problems=tuple(listing.problems(registry)),
    )

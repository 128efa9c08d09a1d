"""``evaluators``: who sits on the panel."""

from __future__ import annotations

from jobrsvp import roster
from jobrsvp.http.bodies import Roster
from jobrsvp.http.noun import Noun
from jobrsvp.http.office import office
from jobrsvp.schemas import schema_of

blueprint = Noun("evaluators", __name__, description="The panel.")


@blueprint.get("/evaluators")
@blueprint.response(200, schema_of(Roster))
def every() -> Roster:
    """List the evaluators with their weights and options, the plugins, and what could not be used."""
    here = office()
    registry = here.desk.registry
    return Roster(
        evaluators=tuple(roster.evaluators(registry, here.profile())),
        plugins=tuple(roster.plugins(registry, here.store.disabled_plugins())),
        problems=tuple(roster.problems(registry)),
    )

"""``places``: the towns that a person may mean by the letters that they have typed so far."""

from __future__ import annotations

from jobrsvp import Place
from jobrsvp.contexts import places
from jobrsvp.http.bodies import Town, Towns, Typed
from jobrsvp.http.resource import Resource
from jobrsvp.money.tables import currencies
from jobrsvp.places.naming import town_of
from jobrsvp.schemas import schema_of

blueprint = Resource("places", __name__, description="Towns, to pick from while typing.")


@blueprint.get("/places")
@blueprint.arguments(schema_of(Typed), location="query")
@blueprint.response(200, schema_of(Towns))
def beginning(typed: Typed) -> Towns:
    """Return the towns whose names begin so, the largest first, each with its country and what is paid in there."""
    return Towns(places=tuple(map(town, places().beginning(typed.text))))


def town(place: Place) -> Town:
    """Return *place* with its state, which tells it from its namesakes."""
    return Town(text=town_of(place), country=place.country, currency=currencies().get(place.country or ""))

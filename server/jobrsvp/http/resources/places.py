"""``places``: the towns that a person may mean by the letters that they have typed so far, countries and currencies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from jobrsvp import Place
from jobrsvp.contexts import places
from jobrsvp.http.bodies import Choice, Countries, Town, Towns, Typed
from jobrsvp.http.resource import Resource
from jobrsvp.http.state import state
from jobrsvp.money.tables import currencies
from jobrsvp.places.folding import fold
from jobrsvp.places.naming import town_of
from jobrsvp.schemas import schema_of
from jobrsvp.translations import translation

blueprint = Resource("places", __name__, description="Towns, countries and currencies, to pick from.")


@blueprint.get("/places")
@blueprint.arguments(schema_of(Typed), location="query")
@blueprint.response(200, schema_of(Towns))
def beginning(typed: Typed) -> Towns:
    """Return the towns whose names begin so, the largest first, each with its country and what is paid in there."""
    return Towns(places=tuple(map(town, places().beginning(typed.text))))


@blueprint.get("/places/countries")
@blueprint.response(200, schema_of(Countries))
def countries() -> Countries:
    """Return the countries and their currencies, as the person's language calls them."""
    locale, paid_in = translation(state().reader()).locale, currencies()
    return Countries(
        countries=choices(paid_in, locale.territories), currencies=choices(set(paid_in.values()), locale.currencies)
    )


def choices(codes: Iterable[str], names: Mapping[str, str]) -> tuple[Choice, ...]:
    """Return *codes* with their *names*, in the order of those."""
    found = (Choice(code=code, name=names.get(code, code)) for code in codes)
    return tuple(sorted(found, key=lambda one: (fold(one.name), one.code)))


def town(place: Place) -> Town:
    """Return *place* with its state, which tells it from its namesakes."""
    return Town(text=town_of(place), country=place.country, currency=currencies().get(place.country or ""))

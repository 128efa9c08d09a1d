"""``jobrsvp place``: which places a text may name."""

from __future__ import annotations

import click
import simplejson

from jobrsvp import Place, schemas
from jobrsvp.cli import inputs, terminal
from jobrsvp.errors import BadInput
from jobrsvp.languages import known
from jobrsvp.places import ATTRIBUTION, Places

Point = tuple[float, float]


@click.command("place")
@click.argument("text")
@click.option("--near", metavar="LATITUDE,LONGITUDE", help="Prefer namesakes near this point, as your home.")
@inputs.json_option
def command(text: str, near: str | None, as_json: bool) -> None:
    """Print the places that TEXT may name, best first: "Cambridge, MA", "10115 Berlin", "Greater Boston Area"."""
    if near and point_in(near) is None:
        raise BadInput(f"--near {near!r} is no point: write it as 42.37,-71.11.")
    found = Places(words=known()).resolve(text, point_in(near) if near else None)
    if as_json:
        terminal.echo(simplejson.dumps([schemas.dump(place) for place in found], use_decimal=True, ensure_ascii=False))
        return
    if not found:
        raise BadInput(f"No place called {text!r} is known: give a larger town near it, or a postal code.")
    for place in found:
        terminal.echo(describe(place))
    terminal.echo(ATTRIBUTION)


def describe(place: Place) -> str:
    """Return *place* as one line."""
    name = ", ".join(dict.fromkeys(part for part in (place.name, place.admin, place.country) if part))
    if place.latitude is None:
        return f"{name}: {place.kind}, no point"
    people = f", {place.population:,} people" if place.population else ""
    return f"{name}: {place.kind} at {place.latitude}, {place.longitude}, within {place.radius_km:.0f} km{people}"


def point_in(text: str) -> Point | None:
    """Return the point that *text* writes as ``latitude,longitude``, or ``None``."""
    latitude, comma, longitude = text.partition(",")
    try:
        point = float(latitude), float(longitude)
    except ValueError:
        return None
    return point if comma and abs(point[0]) <= 90 and abs(point[1]) <= 180 else None

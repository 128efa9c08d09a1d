"""``jobrsvp commute``: how long the way between two places takes."""

from __future__ import annotations

from pathlib import Path

import click
import simplejson

from jobrsvp import Place, Profile, Travel, schemas
from jobrsvp.cli import inputs, terminal
from jobrsvp.cli.place import point_in
from jobrsvp.errors import BadInput
from jobrsvp.languages import known
from jobrsvp.model import TravelMode
from jobrsvp.paths import web_cache_file
from jobrsvp.places import ATTRIBUTION, Places
from jobrsvp.travel import Travels
from jobrsvp.web import Web


@click.command("commute")
@click.option("--from", "origin", required=True, metavar="PLACE", help="Home: a place, or LATITUDE,LONGITUDE.")
@click.option("--to", "destination", required=True, metavar="PLACE", help="Work: a place, or LATITUDE,LONGITUDE.")
@click.option("--mode", type=click.Choice(["car", "transit", "bike", "walk"]), help="How; else as in your profile.")
@inputs.profile_option
@inputs.json_option
def command(origin: str, destination: str, mode: TravelMode | None, profile_path: Path | None, as_json: bool) -> None:
    """Print minutes each way at rush hour, as low, middle and high, and road kilometres."""
    profile = inputs.profile(profile_path)
    home = place_of(origin, None)
    work = place_of(destination, home)
    travel = way(profile, home, work, mode or profile.commute.mode)
    if as_json:
        said = schemas.dump(travel) | {"from": schemas.dump(home), "to": schemas.dump(work)}
        terminal.echo(simplejson.dumps(said, use_decimal=True, ensure_ascii=False))
        return
    low, middle, high = travel.minutes
    terminal.echo(
        f"{home.name} to {work.name}, {travel.mode}: about {middle:.0f} minutes each way ({low:.0f} to {high:.0f})"
    )
    terminal.echo(f"{travel.road_km:.1f} km by road; source: {travel.source}")
    terminal.echo("\n".join(filter(None, (travel.note, ATTRIBUTION))))


def way(profile: Profile, home: Place, work: Place, mode: TravelMode) -> Travel:
    """Return the way, by the providers that *profile* allows."""
    web = Web(profile.online, web_cache_file()) if profile.online.allowed else None
    try:
        travel = Travels(profile.online, web).between(home, work, mode)
    finally:
        if web:
            web.close()
    if travel is None:
        raise BadInput("One end is no point.")
    return travel


def place_of(text: str, home: Place | None) -> Place:
    """Return the point that *text* names, preferring one near *home*."""
    if (point := point_in(text)) is not None:
        return Place(kind="address", name=text, latitude=point[0], longitude=point[1])
    near = None if home is None or home.latitude is None or home.longitude is None else (home.latitude, home.longitude)
    found = Places(words=known()).resolve(text, near)
    place = next((place for place in found if place.latitude is not None), None)
    if place is None:
        what = f"{text!r} is a {found[0].kind}, no point" if found else f"No place called {text!r} is known"
        raise BadInput(f"{what}: give a town, a postal code, or LATITUDE,LONGITUDE.")
    return place

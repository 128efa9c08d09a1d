"""The sample posting of the pages: of the country, the town and the trade of the person, as far as they said."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Mapping
from importlib import resources
from typing import Any

from flask import request

from jobrsvp import Place, Profile, contexts
from jobrsvp.http.state import state
from jobrsvp.languages import known

FOLDER = "postings"
# Before anybody said where they live: the language of the browser, and without one of ours this.
FIRST = "en-US"
# The fields of trades (see the language files) by the sample that comes nearest; of all others it is an office.
NEAREST = {"health": "care", "care": "care", "retail": "shop", "software": "software"}
OFFICE = "office"
PLACE = "{town}"
_WORD = re.compile(r"[^\W\d_]+")


@functools.cache
def samples() -> Mapping[str, Any]:
    """Return the invented postings by the name of their file."""
    files = (resources.files("jobrsvp") / "sample" / FOLDER).iterdir()
    found = {file.name.removesuffix(".toml"): file.read_text(encoding="utf-8") for file in files}
    return {name: tomllib.loads(text) for name, text in sorted(found.items()) if not name.startswith("_")}


def sample() -> str:
    """Return the posting that fits the person who asks."""
    profile = state().profile()
    home = home_of(profile)
    country = profile.home.country or (home.country if home else None)
    of_country = samples()[nearest_to(country)]
    posting: str = of_country["postings"].get(trade_of(profile)) or of_country["postings"][OFFICE]
    town = ", ".join(part for part in (home.name, home.admin) if part) if home else of_country["town"]
    return posting.lstrip().replace(PLACE, town)


def home_of(profile: Profile) -> Place | None:
    """Return the place where the person lives, ``None`` where it is not said or not known."""
    found = contexts.typed(profile.home.place or "", profile.home.country)
    return next((one for one in found if one.latitude is not None), None)


def nearest_to(country: str | None) -> str:
    """Return the name of the sample for *country*, without one of ours for the language of the browser."""
    for name, one in samples().items():
        if country in one["countries"]:
            return name
    by_language = {language: name for name, one in samples().items() for language in one["languages"]}
    return by_language.get(request.accept_languages.best_match(by_language) or "", FIRST)


def trade_of(profile: Profile) -> str:
    """Return which of the samples is nearest to what the person looks for first."""
    trades = known().codes_of("trade")
    for title in profile.targets.titles:
        said = f" {' '.join(_WORD.findall(title.casefold()))} "
        if named := [phrase for phrase in trades if f" {phrase} " in said]:
            return NEAREST.get(trades[max(named, key=len)].partition(".")[0], OFFICE)
    return OFFICE

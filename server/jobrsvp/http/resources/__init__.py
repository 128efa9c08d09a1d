"""What the API is about, one resource a file; each has a blueprint."""

from __future__ import annotations

from jobrsvp.http.resource import Resource
from jobrsvp.http.resources import (
    evaluators,
    files,
    hello,
    invitations,
    messages,
    pairings,
    places,
    profile,
    suggestions,
)

# Every resource, in the order of the OpenAPI page.
BLUEPRINTS: tuple[Resource, ...] = tuple(
    one.blueprint for one in (hello, pairings, suggestions, profile, evaluators, messages, invitations, files, places)
)
# Those of a service that several people share: it pairs no browsers.
OF_PEOPLE: tuple[Resource, ...] = tuple(one for one in BLUEPRINTS if one is not pairings.blueprint)

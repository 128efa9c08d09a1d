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
    plugins,
    profile,
    rules,
    suggestions,
)

# Those of a service that several people share: it pairs no browsers, and its plugins are those of whoever runs it.
OF_PEOPLE: tuple[Resource, ...] = tuple(
    one.blueprint for one in (hello, suggestions, profile, evaluators, messages, invitations, files, places)
)
# Every resource, in the order of the OpenAPI page.
BLUEPRINTS: tuple[Resource, ...] = (*OF_PEOPLE, *(one.blueprint for one in (pairings, rules, plugins)))

"""The service that several people share: one token a person, one gate, and nobody sees another's rows.

It has no pages and pairs no browsers: whoever runs it gives each person a token.  Host names and origins are those that
were named, and none by themselves.
"""

from __future__ import annotations

import dataclasses
import threading
from collections import OrderedDict
from pathlib import Path

from flask import Flask, g, request

from jobrsvp import Profile, paths
from jobrsvp.advice import Assistant
from jobrsvp.errors import BadInput
from jobrsvp.http.app import application
from jobrsvp.http.errors import ErrorApi, answer
from jobrsvp.http.gate import Refusal, check_origin_of, set_headers
from jobrsvp.http.launch import Launch
from jobrsvp.http.observe import metrics
from jobrsvp.http.resources import OF_PEOPLE
from jobrsvp.http.state import State
from jobrsvp.panel.registry import Registry
from jobrsvp.panel.third_parties import ThirdParties
from jobrsvp.schemas import toml
from jobrsvp.sense import sensible
from jobrsvp.store import Database, People, Person, Store

# A person presses once in a while, and corrects; a program that asks more often than this is none.
CALLS_A_MINUTE = 120
HELLO = "/api/v1/hello"
# All strangers together, as one person that nobody is.
STRANGER = "-"
HELLOS_A_MINUTE = 600
# Their pages are at hand for a correction; those of others are read from the database.
PEOPLE_AT_HAND = 200


@dataclasses.dataclass(frozen=True, kw_only=True)
class Sharing:
    """What whoever runs the service decides: the ``hosts`` it answers to, and the ``origins`` that may ask."""

    hosts: tuple[str, ...]
    origins: tuple[str, ...] = ()
    calls_a_minute: int = CALLS_A_MINUTE


class StoredProfile:
    """The profile of *person* in the database."""

    def __init__(self, people: People, person: str) -> None:
        self.people = people
        self.person = person

    def read(self) -> Profile:
        """Return the profile, an empty one when there is none yet."""
        text = self.people.profile(self.person)
        return toml.loads(Profile, text, "your profile") if text else Profile()

    def write(self, profile: Profile) -> None:
        """Keep *profile*; raises ``BadInput`` for one that nobody can mean, or that no database can hold."""
        text = toml.dumps(sensible(profile))
        if "\0" in text:
            raise BadInput("A profile holds no zero bytes. Take them out.")
        self.people.keep_profile(self.person, text)


class States:
    """What the views work with, for each person."""

    def __init__(
        self, database: Database, plugins: Registry, third_parties: ThirdParties | None, people: People
    ) -> None:
        self.database, self.plugins, self.third_parties, self.people = database, plugins, third_parties, people
        self._lock = threading.Lock()
        self._states: OrderedDict[Person, State] = OrderedDict()

    def of(self, person: Person) -> State:
        """Return the state of *person*, whose host is the one that they asked."""
        with self._lock:
            found = self._states.pop(person, None) or self.new(person)
            self._states[person] = found
            while len(self._states) > PEOPLE_AT_HAND:
                self._states.popitem(last=False)
        return dataclasses.replace(found, host=request.host)

    def new(self, person: Person) -> State:
        """Return a new state of *person*."""
        kept = Store(self.database, person.id, most_cases=person.most_cases)
        assistant = Assistant(self.plugins, self.third_parties, store=kept)
        return State(
            assistant=assistant,
            profiles=StoredProfile(self.people, person.id),
            launch=Launch(paths.launch_file()),  # opens nothing, since there are no pages
            extension_folder=paths.extension_folder(),
            host="",
            key_of=self.people.key_of,
        )


class SharedGate:
    """Stands before every view."""

    def __init__(self, sharing: Sharing, states: States) -> None:
        self.sharing, self.states, self.people = sharing, states, states.people
        self.nobody = Person(id=STRANGER, name="", created_at="", most_cases=0)

    def check(self) -> Refusal | None:
        """Return a refusal, or ``None`` to let the request through, with the state of the person in ``g``."""
        if request.headers.get("Host") not in self.sharing.hosts:
            return answer(421)
        if request.path == metrics.PATH:
            return None  # it has a key of its own
        if request.path == HELLO and request.method == "POST":
            return self.check_stranger()
        scheme, _, credentials = request.headers.get("Authorization", "").partition(" ")
        id_, _, token = credentials.partition(":")
        person = self.people.by_token(id_, token) if scheme == "Bearer" else None
        if person is None:
            return answer(401, message="Give the token that you got from whoever runs this service.")
        g.state = self.states.of(person)
        refusal = check_origin_of(self.sharing.origins)
        return refusal or self.count(person.id, self.sharing.calls_a_minute)

    def check_stranger(self) -> Refusal | None:
        """Let a known origin say hello."""
        g.state = self.states.of(self.nobody)
        refusal = check_origin_of(self.sharing.origins)
        return refusal or self.count(STRANGER, HELLOS_A_MINUTE)

    def count(self, person: str, most: int) -> Refusal | None:
        """Count one more call of *person*, who may call *most* times a minute."""
        return answer(429) if self.people.calls(person, g.state.now()) > most else None


def create_shared_app(
    database: Database,
    plugins: Registry,
    sharing: Sharing,
    third_parties: ThirdParties | None = None,
    metrics_file: Path | None = None,
) -> Flask:
    """Return the service of all people in *database*, with the *plugins* and *third_parties* of whoever runs it."""
    app = application(metrics_file)
    people = People(database)
    states = States(database, plugins, third_parties, people)
    app.extensions["jobrsvp"] = states
    app.before_request(SharedGate(sharing, states).check)
    app.after_request(set_headers)
    api = ErrorApi(app)
    for blueprint in OF_PEOPLE:
        api.register_blueprint(blueprint, url_prefix="/api/v1")
    return app

"""What every view works with; where the profile is kept, and how it gets there whole."""

from __future__ import annotations

import dataclasses
import datetime as dt
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Protocol, cast

from flask import current_app, g, request

from jobrsvp import BadInput, Profile, translations
from jobrsvp.advice import Assistant
from jobrsvp.http.launch import Launch
from jobrsvp.panel import listing
from jobrsvp.schemas import toml
from jobrsvp.sense import sensible
from jobrsvp.store import Store

Mark = tuple[int, int, int]  # when the file was written, its length and its number


class Profiles(Protocol):
    """Where the profile of one person is kept."""

    def read(self) -> Profile:
        """Return the profile, an empty one when there is none yet; raises ``BadInput`` for one that is not valid."""

    def write(self, profile: Profile) -> None:
        """Keep *profile*, whole or not at all; raises ``BadInput`` for one that nobody can mean."""


class FileProfile:
    """``profile.toml``, which the person may edit by hand; it is parsed anew when it is another file than before."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._known: tuple[Mark, Profile] | None = None
        self._writing = threading.Lock()

    def read(self) -> Profile:
        """Return the profile, an empty one when there is none yet; raises ``BadInput`` for one that is not valid."""
        try:
            found = self.file.stat()
        except FileNotFoundError:
            return Profile()
        mark, known = (found.st_mtime_ns, found.st_size, found.st_ino), self._known
        if known and known[0] == mark:
            return known[1]
        profile = toml.read(Profile, self.file)
        self._known = mark, profile
        return profile

    def write(self, profile: Profile) -> None:
        """Keep *profile*, whole or not at all; raises ``BadInput`` for one that nobody can mean."""
        with self._writing:
            toml.write(self.file, sensible(profile))


@dataclasses.dataclass(frozen=True, kw_only=True)
class State:
    """The assistant, the person's profile, the key to the pages, the unpacked extension, the one host name answered."""

    assistant: Assistant
    profiles: Profiles
    launch: Launch
    extension_folder: Path
    host: str
    key_of: Callable[[str], str | None]  # the key with which the service proves itself to a client

    @property
    def store(self) -> Store:
        """The history and the pairings."""
        assert self.assistant.store is not None, "the service keeps a store"
        return self.assistant.store

    def now(self) -> dt.datetime:
        """Return the time by the assistant's clock."""
        return self.assistant.clock()

    def profile(self) -> Profile:
        """Return the person's profile, an empty one when there is none yet."""
        return self.profiles.read()

    def reader(self) -> Profile:
        """Return the person's profile with the language of their browser, where they named none."""
        profile = self.profile()
        if profile.person.language:
            return profile
        language = request.accept_languages.best_match(translations.languages())
        return dataclasses.replace(profile, person=dataclasses.replace(profile.person, language=language))

    def keep_profile(self, profile: Profile) -> None:
        """Write *profile*, whole or not at all; raises ``BadInput`` for one that nobody can mean."""
        if profile.evaluators or profile.weights:
            listing.check_options(self.assistant.registry, self.kept_profile(), profile)
        self.profiles.write(profile)

    def kept_profile(self) -> Profile:
        """Return the person's profile, an empty one in the place of one that cannot be read: it may be replaced."""
        try:
            return self.profile()
        except BadInput:
            return Profile()


def state() -> State:
    """Return the state of the person who asks; where there is only one, that of the application."""
    return cast("State", g.get("state") or current_app.extensions["jobrsvp"])

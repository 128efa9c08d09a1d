"""What every view works with."""

from __future__ import annotations

import dataclasses
import datetime as dt
import threading
from pathlib import Path
from typing import cast

from flask import current_app, request

from jobrsvp import Profile, translations
from jobrsvp.advice import Assistant
from jobrsvp.http.launch import Launch
from jobrsvp.schemas import toml
from jobrsvp.sense import sensible
from jobrsvp.store import Store


@dataclasses.dataclass(frozen=True, kw_only=True)
class State:
    """The assistant, the person's profile, the key to the pages, the unpacked extension, the one host name answered."""

    assistant: Assistant
    profile_file: Path
    launch: Launch
    extension_folder: Path
    host: str
    writing: threading.Lock = dataclasses.field(default_factory=threading.Lock)

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
        return toml.read(Profile, self.profile_file) if self.profile_file.exists() else Profile()

    def reader(self) -> Profile:
        """Return the person's profile with the language of their browser, where they named none."""
        profile = self.profile()
        if profile.person.language:
            return profile
        language = request.accept_languages.best_match(translations.languages())
        return dataclasses.replace(profile, person=dataclasses.replace(profile.person, language=language))

    def keep_profile(self, profile: Profile) -> None:
        """Write *profile*, whole or not at all; raises ``BadInput`` for one that nobody can mean."""
        with self.writing:
            toml.write(self.profile_file, sensible(profile))


def state() -> State:
    """Return the state of the application that is answering."""
    return cast("State", current_app.extensions["jobrsvp"])

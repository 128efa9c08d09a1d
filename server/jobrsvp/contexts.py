"""What evaluators are given besides the case: places, money, travel times, words, and how alike two names are."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import re
from collections.abc import Mapping, Sequence
from typing import Any

from jobrsvp import languages, paths, schemas
from jobrsvp.api.context import Context
from jobrsvp.api.evaluator import Evaluator
from jobrsvp.errors import BadInput
from jobrsvp.languages import known
from jobrsvp.model import Case, Home, PastCase, Place, Profile
from jobrsvp.model.saying.faults import to_correct
from jobrsvp.money import Ledger
from jobrsvp.panel.process.wire import Later
from jobrsvp.places import Places
from jobrsvp.places.folding import fold
from jobrsvp.places.zones import zone_of
from jobrsvp.travel import Travels
from jobrsvp.web import Web


@functools.cache
def places() -> Places:
    """Return the gazetteer, opened once."""
    return Places(words=known())


def warm() -> None:
    """Load what every context has, before a process is forked that would load it again."""
    places()


@functools.lru_cache(maxsize=16)
def home_of(home: Home) -> Place | None:
    """Return where the person lives as a point, or ``None``."""
    if home.latitude is not None and home.longitude is not None:
        name = home.place or "home"
        return Place(kind="address", name=name, latitude=home.latitude, longitude=home.longitude, country=home.country)
    if home.place is None:
        return None
    text = f"{home.place}, {home.country}" if home.country else home.place
    found = places().resolve(text) or typed(home.place)
    return next((place for place in found if place.latitude is not None), None)


def typed(text: str, country: str | None = None) -> list[Place]:
    """Return the places that *text* may name, best first, which somebody typed as theirs: villages, too.

    *country* (ISO 3166-1 alpha-2) is where it is likely to be.
    """
    found = places().resolve(text, country=country)
    if found or not text.strip():
        return found
    named = [place for place in places().beginning(text) if fold(place.name) == fold(text)]
    return sorted(named, key=lambda place: place.country != country)


@functools.lru_cache(maxsize=16)
def zone_at(place: Place) -> str | None:
    """Return the zone of the clock at *place*, ``None`` where it is not certain."""
    return zone_of(place)


def similarity(one: str, other: str) -> float:
    """Return how alike two titles or skills are, 0 to 1: by shared words, whatever their order."""
    from rapidfuzz import fuzz, utils

    return float(fuzz.token_set_ratio(one, other, processor=utils.default_process)) / 100


@dataclasses.dataclass(frozen=True)
class Spoken:
    """The words of English and *language*, of every language for a posting whose own is not known.

    Lists are those of every language, for the titles that a person looks for may be in another than the posting.  All
    is read when somebody asks: a worker process of an evaluator that does not is spared the time and the memory.
    """

    language: str | None

    @functools.cached_property
    def words(self) -> languages.Languages:
        """The language files, read."""
        return languages.known().only(self.language) if self.language else languages.known()

    def passed(self, text: str) -> languages.Passed:
        """Return *text* passed once for all concepts."""
        return self.words.passed(text)

    def pattern(self, concept: str) -> re.Pattern[str]:
        """Return the words of *concept* as a pattern for text in lower case."""
        return self.words.pattern(concept)

    def list(self, name: str) -> Mapping[str, int]:
        """Return the words of the list *name* with their numbers."""
        return languages.known().list(name)

    def codes_of(self, name: str) -> Mapping[str, str]:
        """Return the words of the list *name* with their codes."""
        return languages.known().codes_of(name)


def options_of(evaluator: Evaluator, wishes: Mapping[str, object]) -> Any:
    """Return the options of *evaluator* with *wishes*; raises ``BadInput`` that names the fields of the profile."""
    try:
        return schemas.chosen(evaluator.Options, wishes)
    except BadInput as error:
        fields = {f"evaluators.{evaluator.id}.{name}": sentences for name, sentences in error.fields.items()}
        raise BadInput(
            f"In your profile: {to_correct(fields)}", fields
        ) from None  # the person's mistake, not the code's


class ContextOf:
    """Makes the context of each evaluator; can be sent to a worker process, and builds its services there anew."""

    def __init__(
        self,
        profile: Profile,
        home: Place | None,
        now: dt.datetime,
        history: Sequence[PastCase],
        language: str | None = None,
    ) -> None:
        """*language* is the posting's."""
        self.profile, self.home, self.now, self.history, self.language = profile, home, now, history, language

    def __reduce__(self) -> tuple[type[ContextOf], tuple[Any, ...], dict[str, Any]]:
        """Send what was said, and the zone, which is dear to find, but not the services."""
        history = Later(self.history) if self.history else ()
        said = (self.profile, self.home, self.now, history, self.language)
        return type(self), said, {"zone": self.zone}

    def __call__(self, evaluator: Evaluator) -> Context:
        """Return the context of *evaluator*; raises ``BadInput`` for options that are not its own."""
        wishes: Mapping[str, object] = self.profile.evaluators.get(evaluator.id, {})
        return Context(
            now=self.now,
            options=options_of(evaluator, wishes),
            history=self.history,
            similarity=similarity,
            home=self.home,
            zone=self.zone,
            places=places(),
            travel=self.travels,
            money=self.ledger,
            web=self.web,
            languages=self.spoken,
        )

    @functools.cached_property
    def zone(self) -> str | None:
        """The clock at home."""
        return zone_at(self.home) if self.home else None

    def about(self, case: Case) -> ContextOf:
        """Return the contexts for *case*, in which something was changed; the services are shared where they can be."""
        if case.profile == self.profile:
            return self
        changed = ContextOf(case.profile, home_of(case.profile.home), self.now, self.history, self.language)
        changed.__dict__ |= {name: self.__dict__[name] for name in ("web", "spoken") if name in self.__dict__}
        if case.profile.assumptions == self.profile.assumptions:
            changed.ledger = self.ledger
        return changed

    def close(self) -> None:
        """Close the connections, if there were any."""
        self.web.close()

    @functools.cached_property
    def web(self) -> Web:
        """The polite client, for what the person has allowed."""
        online = self.profile.online
        return Web(online, paths.web_cache_file() if online.allowed else None)  # without leave nothing is asked or kept

    @functools.cached_property
    def spoken(self) -> Spoken:
        """The words of the posting's language."""
        return Spoken(self.language)

    @functools.cached_property
    def travels(self) -> Travels:
        """Travel times by estimate, or by an allowed provider."""
        return Travels(self.profile.online, self.web, clock=lambda: self.now)

    @functools.cached_property
    def ledger(self) -> Ledger:
        """Money, with the person's own assumptions."""
        return Ledger(self.profile.assumptions)

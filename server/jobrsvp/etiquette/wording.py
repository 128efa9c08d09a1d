"""The sentences of drafts: a folder a language, a file a kind of message, every sentence whole and under a name.

``templates/<xx>/words.toml`` holds how dates are written, the greetings, the reasons and what several kinds share;
``templates/<xx>/<kind>.toml`` the sentences of one kind.  A sentence is a string with ``{facts}``; what stands in
``<...>`` is left out when a fact in it is missing; a list holds wordings, of which the first that can be filled counts;
a table holds one wording for each reason.  A name with ``_chat``, ``_short`` or ``_script`` is for that form alone; the
table ``[familiar]`` of a kind holds what is said otherwise to somebody whom one knows.
"""

from __future__ import annotations

import dataclasses
import functools
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

Facts = Mapping[str, str]
FOLDER = Path(__file__).parent / "templates"
SHARED = "words"
ENGLISH = "en"
FAMILIAR = "familiar"  # the table of a kind's sentences to somebody whom one knows
OPTIONAL = re.compile(r"<([^<>]{1,200})>")
# {role}, or {de role}: the word "de" before the role, joined as the language joins them.
SLOT = re.compile(r"\{(?:(\w{1,20}) )?(\w{1,30})\}")
TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")  # behind a name that ends in one: "at Harrow Ltd."


@dataclasses.dataclass(frozen=True)
class Book:
    """The sentences of one language: *pages* by file name, then by the name of the sentence."""

    language: str
    pages: Mapping[str, Mapping[str, Any]]

    @property
    def words(self) -> Mapping[str, Any]:
        """What all kinds of messages share."""
        return self.pages[SHARED]

    def sentence(self, kind: str, name: str, form: str, *, familiar: bool = False) -> Any:
        """Return what *name* holds for *kind* in *form*: the kind's own before the shared; ``KeyError`` for nothing."""
        own = self.pages[kind]
        pages = (own.get(FAMILIAR, {}) if familiar else {}, own, self.words)
        found = (page[key] for page in pages for key in (f"{name}_{form}", name) if key in page)
        try:
            return next(found)
        except StopIteration:
            raise KeyError(f"{self.language} has no sentence {name!r} for {kind!r}.") from None

    def say(self, kind: str, name: str, form: str, facts: Facts, *, familiar: bool = False) -> str | None:
        """Return the sentence *name* with *facts*, or nothing when it needs one that is missing."""
        held = self.sentence(kind, name, form, familiar=familiar)
        if isinstance(held, Mapping):
            held = held.get(facts.get("reason", ""), [])
        wordings = [held] if isinstance(held, str) else held
        return next((said for one in wordings if (said := self.filled(one, facts))), None)

    def filled(self, wording: str, facts: Facts) -> str | None:
        """Return *wording* with *facts* in its slots, without the optional parts that cannot be filled."""
        kept = OPTIONAL.sub(lambda part: part[1] if knows(part[1], facts) else "", wording)
        if not knows(kept, facts):
            return None
        return TWO_STOPS.sub(".", SLOT.sub(lambda slot: self.joined(slot[1], facts[slot[2]]), kept))

    def joined(self, word: str | None, fact: str) -> str:
        """Return *fact* behind the *word* that leads to it, shortened where the language shortens it ("d'acheteur")."""
        if word is None:
            return fact
        rule = self.words["joined"][word]
        return f"{rule['short'] if re.match(rule['before'], fact.lower()) else rule['long']}{fact}"


def knows(wording: str, facts: Facts) -> bool:
    """Whether *facts* fill every slot of *wording*."""
    return all(slot[2] in facts for slot in SLOT.finditer(wording))


@functools.cache
def languages() -> tuple[str, ...]:
    """Return the codes of the languages that messages can be written in."""
    return tuple(sorted(path.parent.name for path in FOLDER.glob(f"*/{SHARED}.toml")))


@functools.cache
def book(language: str) -> Book:
    """Return the sentences of *language*, one of :func:`languages`."""
    files = (FOLDER / language).glob("*.toml")
    return Book(language, {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in files})


@functools.cache
def shapes() -> Mapping[str, Mapping[str, Any]]:
    """Return how each kind of message is put together."""
    return tomllib.loads((FOLDER / "shapes.toml").read_text(encoding="utf-8"))


def is_known(language: str) -> bool:
    """Whether messages can be written in *language*, such as ``de`` or ``de-AT``."""
    return code(language) in languages()


def chosen(*wishes: str | None) -> str:
    """Return the code of the first of *wishes* that messages can be written in; else English."""
    return next((code(wish) for wish in wishes if wish and is_known(wish)), ENGLISH)


def code(language: str) -> str:
    """Return *language* without its country: ``de`` for ``de-AT``."""
    return language.replace("_", "-").partition("-")[0].lower()

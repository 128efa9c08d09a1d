"""``Languages``: the words of the languages that are active, as patterns, lists, or looked for in a text."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from jobrsvp.languages.build import Compiled
from jobrsvp.languages.clauses import lowered, starts
from jobrsvp.languages.files import SHARED, order, read_added
from jobrsvp.languages.index import Active, Finder, Passed
from jobrsvp.languages.patterns import bounded, either, together, uncaptured
from jobrsvp.languages.records import Entry, Lists, Worth

ALWAYS = ("en", SHARED)  # English words stand in postings of every language
KEPT = 16  # texts: the pieces of one page that are asked about in turn; more would only hold memory
ABBREVIATIONS = "abbreviation"  # the list of words whose full stop ends no sentence
NEVER = "(?!)"  # matches nothing: no active language says it
POSTING = "posting"  # the room of most topics
#: Topics with a room of their own: a text is passed for its words only when somebody asks for one of them.
ROOMS = {
    "etiquette": "etiquette",
    "mail": "mail", "purpose": "mail", "stage": "mail", "times": "mail", "ways": "mail",
    "kind": "page", "page": "page", "places": "page", "residence": "page", "workplace": "page",
}  # fmt: skip
#: Rooms whose words are asked for in all languages, whatever that of the page: one pass finds them all.
OF_ALL = frozenset({"mail", "page"})


class Languages:
    """Language files, all active or only some. Threads may share it; answers are kept.

    ``codes`` are the active languages in the order that counts: English, shared, then the others by code.
    """

    def __init__(self, known: Compiled, active: Collection[str] | None = None, whole: Languages | None = None) -> None:
        """Hold *known*; *active* are codes, all when ``None``; a view is given the *whole* that it is a view of."""
        codes = {*known.lists, *(entry.language for entry in known.entries)}
        self.codes: tuple[str, ...] = tuple(sorted(codes if active is None else codes & {*active, *ALWAYS}, key=order))
        self._known = known
        self._whole = whole or self
        self._views = functools.cache(self._view)
        self._pages = functools.lru_cache(KEPT)(self._pass)
        self._patterns = functools.cache(self._compiled)
        self._spelled = functools.cache(self._spelled_out)
        self._numbered = functools.cache(self._numbers_of)
        self._coded = functools.cache(self._codes_in)
        self._finders = functools.cache(self._finder)
        self._in_room = functools.cache(self._room)

    def only(self, *codes: str | None) -> Languages:
        """Return a view of English, the shared words and *codes*, such as ``de`` or ``de-AT``.

        ``None`` and languages without a file add nothing. The same view is returned for the same languages.
        """
        wanted = {code.partition("-")[0].lower() for code in codes if code}
        active = wanted.intersection(self._whole.codes)
        return self._whole if active.issuperset(self._whole.codes) else self._whole._views(frozenset(active))

    def _view(self, codes: frozenset[str]) -> Languages:
        return Languages(self._known, codes, self)

    def extended(self, paths: Iterable[Path]) -> Languages:
        """Return all known languages and those of further files ``<xx>.toml``; ``BadInput`` names a mistake's file."""
        added = read_added(paths, self._known.lists)
        entries = (*self._known.entries, *(entry for entry, _ in added.entries))
        return Languages(Compiled(entries, added.lists))

    @functools.cached_property
    def _concepts(self) -> Mapping[str, Active]:
        """The active entries of every concept, those of inactive languages included as empty."""
        found = {entry.concept: Active() for entry in self._known.entries}
        for entry in sorted(self._known.entries, key=lambda entry: order(entry.language)):
            if entry.language in self.codes:
                found[entry.concept].entries.append(entry)
        return found

    @property
    def lists(self) -> Mapping[str, Lists]:
        """Every list by language and name, active or not."""
        return self._known.lists

    @functools.cached_property
    def concepts(self) -> tuple[str, ...]:
        """Every concept that some language file has, active or not, in order."""
        return tuple(sorted(self._concepts))

    def entries(self, concept: str) -> Sequence[Entry]:
        """Return the active entries of *concept*; ``ValueError`` when no language file has it."""
        if concept not in self._concepts:
            raise ValueError(f"No language file says {concept!r}.")
        return self._concepts[concept].entries

    def alternation(self, concept: str) -> str:
        """Return the patterns of *concept* joined, for lower-case text: ``(?:...|...)``, nothing in it captures.

        ``ValueError`` names an entry with ``not`` or ``needs``, which no pattern can say.
        """
        for entry in self.entries(concept):
            if entry.unless or entry.needs:
                raise ValueError(f"{entry.id} has not or needs: use passed(text).spans({concept!r}).")
        return _joined(uncaptured(entry.says) for entry in self.entries(concept))

    def pattern(self, concept: str) -> re.Pattern[str]:
        """Return ``alternation(concept)`` compiled."""
        return self._patterns(concept)

    def _compiled(self, concept: str) -> re.Pattern[str]:
        return re.compile(self.alternation(concept))

    def by_language(self, name: str) -> Mapping[str, Mapping[str, Worth]]:
        """Return the words of the list *name* by language; ``ValueError`` when no language file has it."""
        if not any(name in lists for lists in self._known.lists.values()):
            raise ValueError(f"No language file has a list {name!r}.")
        lists = self._known.lists
        return {code: lists[code][name] for code in self.codes if name in lists.get(code, {})}

    def _list(self, name: str) -> dict[str, Worth]:
        """Return the list *name* of all active languages; a word of two values keeps that of the first language."""
        whole: dict[str, Worth] = {}
        for words in self.by_language(name).values():
            whole = {**words, **whole}
        return whole

    def list(self, name: str) -> Mapping[str, int]:
        """Return words and numbers of the list *name*, ``True`` for bare words; ``ValueError`` when it has codes."""
        return self._numbered(name)

    def _numbers_of(self, name: str) -> Mapping[str, int]:
        found = self._list(name)
        if wrong := [word for word, worth in found.items() if not isinstance(worth, int)]:
            raise ValueError(f"The list {name!r} holds codes, such as {wrong[0]!r}: use codes_of({name!r}).")
        return MappingProxyType({word: worth for word, worth in found.items() if isinstance(worth, int)})

    def codes_of(self, name: str) -> Mapping[str, str]:
        """Return words and codes of the list *name*, such as ``{"hour": "hour"}``."""
        return self._coded(name)

    def _codes_in(self, name: str) -> Mapping[str, str]:
        return MappingProxyType({word: worth for word, worth in self._list(name).items() if isinstance(worth, str)})

    def words(self, name: str) -> str:
        """Return the words of the list *name* as one pattern of whole words, the longest first; nothing captures."""
        return self._spelled(name)

    def _spelled_out(self, name: str) -> str:
        found = self._list(name)
        return f"(?:{bounded(either(found))})" if found else NEVER

    def passed(self, text: str) -> Passed:
        """Return *text* passed once for all concepts; the same text again costs nothing."""
        return self._pages(text)

    def _pass(self, text: str) -> Passed:
        return Passed(lowered(text), starts(text, self._abbreviations), self._concepts, self._finders_of)

    def _finders_of(self, concept: str) -> Sequence[Finder]:
        """Return what finds *concept*, with others that are asked for beside it: one for each language, or for all."""
        return self._in_room(self._whole._rooms[concept])

    def _room(self, room: str) -> Sequence[Finder]:
        codes = (None,) if room in OF_ALL else self.codes
        return tuple(self._whole._finders(room, code) for code in codes)

    @functools.cached_property
    def _rooms(self) -> Mapping[str, str]:
        """Which automata find a concept: those of its topic, or those of postings."""
        found: dict[str, str] = {}
        for entry in self._known.entries:
            room = ROOMS.get(topic_of(entry), POSTING)
            found[entry.concept] = room if found.get(entry.concept, room) == room else POSTING
        return found

    def _finder(self, room: str, code: str | None) -> Finder:
        entries = (entry for entry in self._known.entries if code in (None, entry.language))
        return Finder(entry for entry in entries if self._rooms[entry.concept] == room)

    @functools.cached_property
    def _abbreviations(self) -> frozenset[str]:
        lists = (self._known.lists.get(code, {}) for code in self.codes)
        return frozenset(word for some in lists for word in some.get(ABBREVIATIONS, ()))


def topic_of(entry: Entry) -> str:
    """Return the topic of the file that *entry* stands in: ``benefits`` of ``de/benefits``."""
    return entry.id.partition(":")[0].rpartition("/")[2]


def _joined(patterns: Iterable[str]) -> str:
    return f"(?:{together(patterns)})" if (patterns := list(patterns)) else NEVER

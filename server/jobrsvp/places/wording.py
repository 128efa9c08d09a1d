"""What postings write around the name of a place: ways of working, labels, several places in one line.

The words stand in the language files. This room knows no other, so whoever asks hands them
over: ``Places(words=known())``.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Mapping
from typing import NamedTuple, Protocol

from jobrsvp.places.folding import fold

LONGEST = 300  # characters of a location that are read: the longest real ones, of many towns, have about 200
ASIDE = re.compile(r"\(([^()]{0,120})\)")
BETWEEN = re.compile(r" ?[,()\[\]:>] ?| [-–—] | ?[–—] ?")
PREFIXED = re.compile(r"^([A-Z]{2,3})[-_.]([A-Z]{2,3})[-_.](?=[^\d\W])(.{2,})$")
COUNTRY_PREFIXED = re.compile(r"^([A-Z]{2,3})[-_](?=[^\d\W]{2})(.{3,})$")
SET_OFF = re.compile(r"(?<=[\w)])\s?[,;(\[–-]\s?")  # what parts a remark from the place before it
NEVER = "(?!)"  # matches nothing
START = r"(?<!\w)"  # asked once before a long alternation, it spares trying all of it inside of words


class Words(Protocol):
    """What is asked of :class:`jobrsvp.languages.Languages`: patterns for lower case, without groups."""

    def __hash__(self) -> int:
        """Return the same for the same words: patterns of them are kept."""

    def alternation(self, concept: str) -> str:
        """Return all that says *concept* as one pattern."""

    def words(self, name: str) -> str:
        """Return the words of the list *name* as one pattern."""

    def list(self, name: str) -> Mapping[str, int]:
        """Return the words of the list *name*."""


class NoWords:
    """No language at all: names of places are read, and what is written around them is not."""

    def alternation(self, concept: str) -> str:
        """Return what matches nothing."""
        return NEVER

    def words(self, name: str) -> str:
        """Return what matches nothing."""
        return NEVER

    def list(self, name: str) -> Mapping[str, int]:
        """Return no words."""
        return {}


NO_WORDS = NoWords()


class Grammar(NamedTuple):
    """The words of some languages: patterns, those that are asked most for text in lower case; and folded words."""

    mode: re.Pattern[str]  # for lower case
    days: re.Pattern[str]  # for lower case
    work_from: re.Pattern[str]  # for lower case
    hybrid: re.Pattern[str]
    remote: re.Pattern[str]
    anywhere: re.Pattern[str]
    label: re.Pattern[str]
    more: re.Pattern[str]
    trimmed: re.Pattern[str]
    several: re.Pattern[str]
    perhaps_several: re.Pattern[str]
    wide: re.Pattern[str]
    site: frozenset[str]
    direction: frozenset[str]
    also_a_town: frozenset[str]
    no_part: frozenset[str]


@functools.lru_cache(maxsize=32)
def grammar(words: Words) -> Grammar:
    """Return the patterns of *words*, made once."""
    either, said = words.words, words.alternation
    before, after, days = said("place.wide_before"), said("place.wide_after"), said("context.workdays")
    return Grammar(
        mode=re.compile(START + _mode(words)),
        work_from=re.compile(either("work_from")),
        hybrid=_any_case(START + said("workplace.hybrid")),
        remote=_any_case(START + said("workplace.remote")),
        anywhere=_any_case(
            rf"{START}{_degree(words)}(?:{either('place_anywhere')}|{either('wide_region')}){_tail(words)}"
        ),
        days=re.compile(rf"{START}{days}.*"),
        label=_any_case(rf"^{said('place.label')}(?: ?: ?| {either('place_in')} | {either('place_at')} )"),
        more=_any_case(rf"(?:[+&,]| {either('joint')})? ?\d{{1,3}} {either('place_more')}.*$"),
        trimmed=_any_case(either("place_trimmed")),
        several=_any_case(rf",? ?(?:;|\||•|·|\n| / | {either('place_or')} ) ?"),
        perhaps_several=_any_case(rf" ?(?:/|&|\+| {either('joint')} ) ?"),
        wide=_any_case(rf"^{before} |,? {after}$"),
        site=_folded(words, "place_site"),
        direction=_folded(words, "place_direction"),
        also_a_town=_folded(words, "also_a_town"),
        no_part=_folded(words, "also_a_town") | _folded(words, "verb_and_town"),
    )


def _any_case(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _folded(words: Words, name: str) -> frozenset[str]:
    return frozenset(map(fold, words.list(name)))


def _mode(words: Words) -> str:
    """Return the pattern of a way of working with what belongs to it: ``fully remote within``, ``hybrid role``."""
    modes = (words.alternation(f"workplace.{mode}") for mode in ("hybrid", "onsite", "remote"))
    return rf"{_degree(words)}(?:{'|'.join(modes)}|{words.words('place_flexible')}){_tail(words)}"


def _degree(words: Words) -> str:
    return rf"(?:{words.words('mode_degree')} )?"


def _tail(words: Words) -> str:
    return rf"(?:[- ]{words.words('mode_tail')})?"


class Wording(NamedTuple):
    """A cleaned text; ``remote``: it said that work is remote, or anywhere."""

    text: str
    remote: bool


def without_mode(text: str, words: Words) -> str:
    """Return *text* without the words for a way of working: ``Remote - US`` is ``US``, ``London (on site)`` London."""
    said, low = grammar(words), _lower(text)
    if not (said.mode.search(low) or said.days.search(low)):
        return text
    return tidied(_bare(ASIDE.sub(lambda aside: f"({_bare(aside[1], said).strip(' -,/')})", text), said))


def _bare(text: str, said: Grammar) -> str:
    """Return *text* up to a number of days, a blank for each way of working."""
    text = text[: cut.start()] if (cut := said.days.search(_lower(text))) else text
    for cut in reversed(list(said.mode.finditer(_lower(text)))):
        text = f"{text[: cut.start()]} {text[cut.end() :]}"
    return text


def _lower(text: str) -> str:
    """Return *text* in lower case, each letter where it was; a text with one that would grow stays."""
    low = text.lower()
    return low if len(low) == len(text) else text


def before_mode(text: str, words: Words) -> str:
    """Return *text* up to a way of working that follows a place: ``Leeds, hybrid with some travel`` is ``Leeds``."""
    said = grammar(words)
    ways, low = (said.mode, said.days, said.work_from), _lower(text)
    cuts = (one for one in SET_OFF.finditer(low) if any(way.match(low, one.end()) for way in ways))
    return text[: cut.start()] if (cut := next(cuts, None)) else text


@functools.lru_cache(maxsize=256)  # a text is asked about again for its parts, and by several facts
def clean(text: str, words: Words) -> Wording:
    """Return *text* without labels and ways of working, blanks collapsed, cut at 300 marks."""
    said = grammar(words)
    plain = " ".join(unicodedata.normalize("NFKC", text[: 2 * LONGEST]).split())[:LONGEST]
    plain = said.label.sub("", said.more.sub("", plain))
    bare = without_mode(plain, words)
    remote = bool(said.anywhere.search(plain)) or (bare != plain and _remote(said, plain))
    return Wording(tidied(said.trimmed.sub(" ", said.anywhere.sub(" ", bare))), remote)


def _remote(said: Grammar, text: str) -> bool:
    """Whether *text* says remote; *home office possible* only says that the work is hybrid."""
    return bool(said.remote.search(said.hybrid.sub(" ", text)))


def tidied(text: str) -> str:
    """Return *text* without empty brackets and blanks, and without the marks at its ends that joined what is gone."""
    return re.sub(r"\( ?\)", " ", " ".join(text.split())).strip(" -–—,;:/|·•*#\"'")


def split(text: str, words: Words) -> list[str]:
    """Return the parts of *text* that certainly name several places."""
    return _parts(grammar(words).several, text)


def split_perhaps(text: str, words: Words) -> list[str]:
    """Return the parts of *text* that perhaps name several places: ``Berlin/Hamburg``, ``Boston and New York``."""
    return _parts(grammar(words).perhaps_several, text)


def _parts(between: re.Pattern[str], text: str) -> list[str]:
    return [bare for part in between.split(text) if (bare := part.strip(" -–,"))]


def pieces(text: str) -> list[str]:
    """Return the pieces of one place, the narrowest first: ``US-CA-Menlo Park`` gives Menlo Park, CA, US."""
    if match := PREFIXED.match(text):
        return [*pieces(match[3]), match[2], match[1]]
    if match := COUNTRY_PREFIXED.match(text):
        return [*pieces(match[2]), match[1]]
    return [piece.strip(" .-–'\"") for piece in BETWEEN.split(text) if piece.strip(" .-–'\"")]

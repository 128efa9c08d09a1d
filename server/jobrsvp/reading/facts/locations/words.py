"""The words around places, and a place written without them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from jobrsvp.languages import Languages, lowered
from jobrsvp.places import before_mode, without_mode
from jobrsvp.reading.page.place_names import is_full_name, is_place
from jobrsvp.reading.page.titles import BAR

LONGEST = 120  # characters of a location: longer ones are sentences about it
_DASH = re.compile(r"\s[–—-]\s")
_TAIL = re.compile(r"^([^()]{2,60}?)\s?\(([^()]{2,40})\)$")
_WORD = r"[A-Z\u00c0-\u00de][\w.'’-]{1,25}"
_NEXT = r"[A-Z\u00c0-\u00de][\w'’-]{1,25}"


class Said(NamedTuple):
    """The words around places of some languages; patterns for text in lower case, but for those that want a capital."""

    hint: re.Pattern[str]  # for attributes of elements, in lower case
    between: re.Pattern[str]
    counted: re.Pattern[str]
    lead: re.Pattern[str]
    remote: re.Pattern[str]
    unnamed: re.Pattern[str]
    note: re.Pattern[str]
    in_title: re.Pattern[str]
    in_prose: re.Pattern[str]
    cues: frozenset[str]  # every match of in_prose holds one of them, in lower case
    may_work: re.Pattern[str]  # in front of it: "the right to work in Peru"
    named: re.Pattern[str]
    after_in: re.Pattern[str]
    particle: re.Pattern[str]
    continents: frozenset[str]


@functools.lru_cache(maxsize=32)
def said(words: Languages) -> Said:
    """Return the patterns of *words*, made once."""
    either, into = words.words, words.words("place_in")
    small = rf"(?:{either('place_particle')}[ -])?"  # Portage la Prairie, Krems an der Donau
    place = rf"{_WORD}(?:[ -]{small}{_WORD}){{0,2}}(?:, {_WORD}(?: {_WORD})?){{0,2}}"
    behind = rf"([A-Z\u00c0-\u00de][\w'’-]{{2,25}}(?: {small}{_NEXT}){{0,2}}(?:, [A-Z]{{2}}\b)?)"
    remote, hybrid, onsite = (words.alternation(f"workplace.{mode}") for mode in ("remote", "hybrid", "onsite"))
    modes = f"{remote}|{hybrid}|{onsite}"
    joint = f"(?:{either('place_or')}|{either('joint')})"
    before = rf"(?:{into}|{either('place_at')})\s(?:{either('place_our')}\s)?"
    seat = rf"{words.alternation('place.seat')} {before}(?P<place>{place})"
    office = rf"(?:(?i:{either('place_our')})) (?P<office>{place}) {either('place_building')}"
    labelled = rf"(?i:{either('place_of_work')}): (?P<told>{place})(?= ?[.;\n(]|$)"
    site = rf"(?i:{either('place_at_site')}) (?P<site>{place})"
    ours = rf"(?:(?i:{either('place_our')})) (?i:{either('work_site')}) {into} (?P<ours>{place})"
    return Said(
        hint=words.pattern("place.hint"),
        between=re.compile(rf"\s{{0,2}}(?:;|\||•|·|\s/\s|\s{joint}\s(?=[A-Z]|{remote}))\s{{0,2}}"),
        counted=re.compile(rf"(?:\+\s?)?\d{{1,3}}\s(?:{either('place_more')}|{either('place_counted')})"),
        lead=re.compile(rf"(?:{words.alternation('place.lead')})\s{{1,3}}"),
        remote=re.compile(rf"{remote}(?:\s?[,–-]\s?|\s(?:{either('place_in')}|{either('place_from')})\s)"),
        unnamed=re.compile(rf"(?:{hybrid}|{onsite}|{either('place_unnamed')})"),
        note=re.compile(rf"\s?[(\[][^()\[\]]{{0,30}}(?:{modes}|{either('mode_note')})[^()\[\]]{{0,30}}[)\]]?"),
        in_title=re.compile(rf"(?:\s{BAR}\s|,\s|\s{into}\s|\()([A-Z\u00c0-\u00de][^()|]{{1,60}}?)\)?$"),
        in_prose=re.compile(rf"(?<!\w)(?:{seat}|{office}|{labelled}|{ours}|{site})"),
        cues=frozenset(cues(words)),
        may_work=re.compile(rf"{either('place_may_work')}(?:\s\w{{2,12}})?\s?$"),
        named=re.compile(rf"(?<!\w)(?P<place>{place})"),
        after_in=re.compile(rf"(?:{into}|{either('work_site')} {either('firm_particle')}) {behind}"),
        particle=re.compile(rf"[ -]{either('place_particle')}[ -]"),
        continents=frozenset([*words.list("continent"), *words.list("wide_region")]),
    )


def cues(words: Languages) -> Iterator[str]:
    """Yield the words and beginnings of words with which a sentence about the place is recognised."""
    yield from (literal for entry in words.entries("place.seat") for literal in entry.literals.splitlines())
    for name in ("place_our", "place_of_work", "place_at_site"):
        yield from words.list(name)


def tidy(text: str, languages: Languages) -> str:
    """Return *text* as ``City, Region, Country``: no lead such as *based in*, no way of working, no continent."""
    around = said(languages)
    text = before_mode(_without_lead(text.strip(" .,;|•·/-–"), around), languages)
    if _DASH.search(text) and is_place(dashless := _DASH.sub(", ", text), languages):
        text = dashless
    text = _without(around.note, text)
    if is_full_name(text, languages):
        return text
    if match := _TAIL.match(text):
        text = f"{match[1]}, {match[2]}"
    parts = list(dict.fromkeys(_balanced(part.strip()) for part in text.split(",")))
    kept = [part for part in parts if part and (lowered(part) not in around.continents or len(parts) == 1)]
    return ", ".join(kept)


def _balanced(part: str) -> str:
    """Return *part* without a bracket that stands alone in it: ``Nantes (44)`` keeps both."""
    return part if part.count("(") == part.count(")") and not part.startswith("(") else part.strip(" ()")


def _without_lead(text: str, said: Said) -> str:
    """Return *text* without words such as *based in*, and without the *Remote* that a place follows."""
    if match := said.lead.match(lowered(text)):
        return text[match.end() :]
    remote = said.remote.match(lowered(text))
    return text[remote.end() :] if remote and text[remote.end() :][:1].isupper() else text


def _without(pattern: re.Pattern[str], text: str) -> str:
    """Return *text* without what *pattern*, for lower case, finds in it."""
    for cut in reversed(list(pattern.finditer(lowered(text)))):
        text = text[: cut.start()] + text[cut.end() :]
    return text


def says_where(text: str, languages: Languages) -> bool:
    """Whether *text* may name a place: neither a number of places nor a way of working alone."""
    counted = said(languages).counted.fullmatch(lowered(text))
    named = without_mode(text, languages)
    return 2 <= len(text) <= LONGEST and not counted and any(map(str.isalpha, named))

"""Whether a few words name a place, and in which country; asks the gazetteer, once for each text.

``languages`` are those whose words may stand around a place; all that are known for ``None``.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import NamedTuple

from jobrsvp.languages import Languages, known, lowered
from jobrsvp.model import Place
from jobrsvp.places import Places, before_mode, without_mode

LONGEST = 80  # characters of a place with region and country; what is longer is a sentence
MOST_WORDS = 8  # of a place: "Stoke-on-Trent, Staffordshire, England, United Kingdom" has five
FURTHEST = 600  # characters of a line within which it names its place: pasted sentences go on and on
LONGEST_CODE = 3  # letters of a code of a state or country
SHORTEST_ALIAS = 3  # letters of another name of a town
NO_CHANCE = 3  # words of a name that no sentence holds by chance: "Krems an der Donau"
MOST_SMALL = 3  # words of a name in small letters: "an der", "sur la"; more of them go on with a sentence
_NO_NAME = re.compile(r"[:|!?]|(?<=\w{3})\. ")  # a label, a heading of several facts, the end of a sentence
_HALF = re.compile(r"\w-(?:[,/ ]|$)")  # half a word: "Ur- und"
_EDGES = " ,;:/()-–—|•·"
_QUARTERED = 50_000  # people of a town whose quarters are named behind it
_SMALLEST = 5000  # inhabitants of a place that a name alone, without its region, is taken for
# Inhabitants of a town whose other name, or that abroad, a lone word means.
_ALIAS, _ABROAD, _ABROAD_IN_ENGLISH = 20_000, 100_000, 15_000
_STATES = r"(?<=\b(?:NSW|VIC|QLD|TAS|ACT))[, ] ?\d{4}$|(?<=\b(?:SA|WA|NT))[, ] ?\d{4}$"  # Australia: four digits
_POSTCODE = re.compile(
    r"^(?:[A-Z]{1,2}-)?\d{4,5} (?:[A-Z]{2} )?(?=[A-Z\u00c0-\u00de])|(?<=[A-Z]{2})[, ] ?\d{5}(?:-\d{4})?$"
    rf"|{_STATES}"
    r"|,? [A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$|,? [A-Z]\d[A-Z] ?\d[A-Z]\d$|,? [A-Z]\d[\dW] ?[A-Z\d]{4}$"
    r"|,? ?[-–]? ?\b\d{6}$| \(\d{2,5}\)$"
)


#: Town, street and code, as forms write them: Frankfurt, Große Scharrnstraße 3, 15230.
_CODE_LAST = re.compile(r"(?P<town>[^\W\d_][\w .'’-]{1,40}), [^,]{3,60}, (?P<code>\d{4,5})")


class _Said(NamedTuple):
    """The words around places of some languages; patterns are for lower-case text."""

    figure: re.Pattern[str]
    firm: re.Pattern[str]
    park: re.Pattern[str]
    side: frozenset[str]
    heads: frozenset[str]


@functools.lru_cache(maxsize=32)
def _said(words: Languages) -> _Said:
    return _Said(
        figure=re.compile(rf"[$€£%@]|\d{{3}}|{words.words('place_figure')}"),
        firm=re.compile(rf"{words.alternation('place.firm')}|&"),
        park=re.compile(rf"(?<=\w) {words.alternation('place.park')}$"),
        side=frozenset(folded for word in words.list("place_side") for folded in _words(word)),
        heads=frozenset(words.list("head_and_town")),
    )


def where(text: str, languages: Languages | None = None) -> str | None:
    """Return the place that *text* names, the piece of it without street, postcode and way of working, or ``None``."""
    words = languages or known()
    if is_place(text, words):
        return text
    text = text[:FURTHEST]
    bare = before_mode(text, words).strip(" ,;")
    bare = _without_park(_POSTCODE.sub("", bare), words).strip(" ,;-–")
    if coded := _CODE_LAST.fullmatch(text):
        return f"{coded['code']} {coded['town']}" if is_place(coded["town"], words) else None
    street, _, behind = (one.strip() for one in bare.partition(","))
    shorter = bare.partition(" (")[0]
    led = _behind_mode(bare, words)
    pieces = (
        (led,) if led else (bare, shorter) if " - " in street or is_country(behind, words) else (bare, behind, shorter)
    )
    return next((one for one in pieces if is_place(one, words)), None)


def _behind_mode(text: str, languages: Languages) -> str:
    """Return the place behind a way of working and *in*: ``Hybrid work in Columbus, OH``; else nothing."""
    match = re.search(rf"\s{languages.words('place_in')}\s(?=[A-Z\u00c0-\u00de])", text)
    told = languages.passed(text[: match.start()]) if match else None
    modes = ("workplace.hybrid", "workplace.remote", "workplace.onsite")
    return text[match.end() :] if match and told and any(map(told.says, modes)) else ""


def _without_park(text: str, languages: Languages) -> str:
    """Return *text* without the kind of an estate behind the name of its town: ``Cambridge Science Park``."""
    cut = _said(languages).park.search(lowered(text))
    return text[: cut.start()] if cut else text


def is_full_name(text: str, languages: Languages | None = None) -> bool:
    """Whether a town is called *text*, with its bracket: ``Frankfurt (Oder)``."""
    return any(lowered(place.name) == lowered(text) for place in places(text, languages)[:1])


def is_country(text: str, languages: Languages | None = None) -> bool:
    """Whether *text* is a country."""
    return any(place.kind == "country" for place in places(text, languages)[:1])


@functools.lru_cache(maxsize=4)
def _gazetteer(words: Languages) -> Places:
    return Places(words=words)


@functools.lru_cache(maxsize=2000)
def _resolved(text: str, languages: Languages) -> tuple[Place, ...]:
    return tuple(_gazetteer(languages).resolve(text))


def places(text: str, languages: Languages | None = None) -> tuple[Place, ...]:
    """Return what the gazetteer knows under *text*, best first; nothing when it cannot be asked."""
    try:
        return _resolved(text, languages or known())
    except Exception:  # a broken gazetteer must not stop the reading
        return ()


def is_place(text: str, languages: Languages | None = None) -> bool:
    """Whether *text* is a place and nothing else: a name, ``City, Region``, or ``Remote`` with a place."""
    return _is_place(text, languages or known())


@functools.lru_cache(maxsize=2000)  # title, employer and place ask about the same short lines
def _is_place(text: str, languages: Languages) -> bool:
    bare = _bare(text, languages)
    last = bare.rpartition(", ")[2]
    if (lowered(bare) in languages.list("function_word") and not is_code(bare)) or (
        "." in last and is_legal_form(last, languages)
    ):
        return False  # "La", "Molino, S.L"
    first, dash, _ = bare.partition(" - ")
    if not bare or lowered(bare) in _said(languages).heads or (dash and not _is_place(first, languages)):
        return False
    best = next(iter(places(bare, languages)), None)
    if not best or best.kind == "remote" or not _told(bare, best, languages):
        return False
    alone = (best.population or 0) >= _SMALLEST and "," not in bare
    return best.kind != "city" or _ends_in_region(bare, languages) or alone


def is_legal_form(text: str, languages: Languages) -> bool:
    """Whether *text* is nothing but the legal form of a firm, its last point may be cut."""
    forms = languages.codes_of("legal_form")
    return not forms.keys().isdisjoint((lowered(text), f"{lowered(text)}."))


def _bare(text: str, languages: Languages) -> str:
    """Return what may be a name in *text*, nothing when it holds figures, is a sentence, or is too long."""
    cut = "#" in text or _HALF.search(text)
    if not 2 <= len(text) <= LONGEST or cut or not any(map(str.isupper, text)):
        return ""
    if _said(languages).figure.search(lowered(text)):
        return ""
    bare = without_mode(text, languages).strip(_EDGES)
    if bare.count("(") > bare.count(")"):
        bare += ")"  # Frankfurt (Oder)
    fits = len(bare) >= 2 and bare[0].isupper() and len(bare.split()) <= MOST_WORDS
    return bare if fits and not _NO_NAME.search(bare) else ""


def _told(text: str, place: Place, languages: Languages) -> bool:
    """Whether nothing but places stands in *text*: no name of a firm that merely holds the name of a town."""
    if business(text, languages):
        bare = _without_park(text, languages)  # "Teruel capital" is no firm
        return bare != text and _told(bare, place, languages)
    first, comma, _ = text.partition(",")
    if comma and place.kind == "city" and not (_words(place.name) & _words(first)) and not places(first, languages):
        return False
    told = _words(f"{place.name} {place.admin or ''}") | _said(languages).side
    town, dash, quarter = first.partition("-")
    if dash and quarter[:1].isupper() and _words(town) <= told and (place.population or 0) >= _QUARTERED:
        first = town  # Leipzig-Plagwitz
    said = re.findall(r"[^\W_]+", first)
    rest = [word for word in said if not _words(word) & told]
    coded = not comma and len(said) > 1 and any(map(is_code, said))  # "Job ID" names no town of Idaho
    if sum(word.islower() for word in rest) > MOST_SMALL or (rest and said[-1] == rest[-1] and said[-1].islower()):
        return False  # "Based at" is no country whose code is AT, "Sens du commerce" no town in Burgundy
    known_by_another_name = len(rest) == len(said) and not coded
    return known_by_another_name or all(_known(word, languages) for word in rest)


def is_code(word: str) -> bool:
    """Whether *word* has the shape of the code of a state or a country: longer words in capitals are shouted."""
    return len(word) <= LONGEST_CODE and word.isupper()


def _known(word: str, languages: Languages) -> bool:
    """Whether *word* is a code, a number of a district, or itself a place."""
    return is_code(word) or word[0].isdigit() or word.islower() or bool(places(word, languages))


def _words(text: str) -> set[str]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return set(re.findall(r"[^\W_]+", "".join(one for one in plain if not unicodedata.combining(one))))


def business(text: str, languages: Languages | None = None) -> bool:
    """Whether *text* names a firm or an institution rather than a place."""
    return bool(_said(languages or known()).firm.search(lowered(text)))


def _ends_in_region(text: str, languages: Languages) -> bool:
    """Whether ``Leeds, West Yorkshire`` ends in a region, a country or a code, or begins with a known town."""
    first, comma, _ = text.partition(",")
    last = text.rpartition(",")[2].strip()
    if not comma or any(mark in text for mark in "&!?"):
        return False
    region = any(place.kind in ("region", "country", "metro") for place in places(last, languages)[:1])
    return is_code(last) or region or _is_place(first.strip(), languages)


def is_chance(text: str, spoken: str | None, languages: Languages) -> bool:
    """Whether *text* is a town by chance alone: a small one abroad, or called so aside, on a page in *spoken*.

    Every language has words that are small towns elsewhere.  English is written by firms of all countries.
    """
    best = next(iter(places(_bare(text, languages), languages)), None)
    if best is None or best.kind != "city" or "," in text:
        return False
    if len(text.split()) >= NO_CHANCE and text.split()[-1][0].isupper():
        return False
    called = _words(best.name) <= _words(text)
    spoken_there = (best.country or "").lower() in languages.by_language("spoken_in").get(spoken or "", {})
    if not called and (len(text) < SHORTEST_ALIAS or (not spoken_there and all(map(is_code, text.split())))):
        return True  # "Tu", which heads what an applicant brings; "SAP MM", which is also an airport
    if spoken_there:
        least = 0 if called else _ALIAS
    else:
        least = _ABROAD_IN_ENGLISH if called and spoken in (None, "en") else _ABROAD
    return (best.population or 0) < least


def country_of(text: str, languages: Languages | None = None) -> str | None:
    """Return the ISO 3166-1 code of the country of the place *text*, when it is clear."""
    return next((place.country for place in places(text, languages) if place.country), None)

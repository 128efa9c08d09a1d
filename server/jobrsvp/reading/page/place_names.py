"""Whether a few words name a place, and in which country; asks the gazetteer, once for each text."""

from __future__ import annotations

import functools
import re
import unicodedata

from jobrsvp.model import Place
from jobrsvp.places import Places

LONGEST = 80
_places = Places()
_MODE = re.compile(
    r"\s?[(\[]?\b(?:(?:fully |100 ?% )?remote(?:ly)?(?: in| from|,| -)?|hybrid|on-?site|in[- ]office|in[- ]person|"
    r"flexible)\b[)\]]?\s?",
    re.I,
)
_NO_NAME = re.compile(r"[:|!?]|(?<=\w{3})\. ")  # a label, a heading of several facts, the end of a sentence
_AROUND_TEXT = (
    "greater central inner outer upper lower north south east west northern southern eastern western area metro "
    "metropolitan region city county downtown town centre center district of the de la le les am an der upon "
    "mitte nord ost west sud süd est ouest nord noord oost zuid centro zentrum zona norte sur este oeste"
)
_AROUND = frozenset(_AROUND_TEXT.split())
_BUSINESS = re.compile(
    r"\b(?:inc|llc|llp|ltd|limited|gmbh|plc|corp|corporation|company|group|holdings?|hospital|clinic|university|college|"
    r"school|academy|bank|partners|solutions|systems|technologies|labs?|laboratories|studios?|institute|foundation|council|"
    r"hotel|restaurant|klinikum|trust|mutual|society|insurance|foods?|motors|library|museum|bikes|haulage|logistics|freight|"
    r"energy|power|press|media|software|softworks|dental|health|healthcare|care|pharma\w{0,9}|retail|stores?|bakery|"
    r"brewery|farms?|dairy|homes|housing|builders|construction|engineering|consulting|consultants|associates|services|"
    r"agency|recruitment|staffing|airlines|airways|railways?|shipyard|ferries|lumber|diagnostics|analytics|capital|"
    r"ventures|charity|church|rehab|department|team|coffee|diner|grill|bistro|works|werke?)\b|&|\bsons$",
    re.I,
)
_FIGURES = re.compile(r"[$€£%@]|\d{3}|\b(?:ago|years?|hours?|days?|salary|time)\b", re.I)
_SMALLEST = 5000  # inhabitants of a place that a name alone, without its region, is taken for


#: What may follow a place: how the work is done there.
_MODE_TAIL = re.compile(
    r"(?<=[\w)])\s?[,;(\[–-]\s?(?:fully |100 ?% |mostly |mainly )?(?:hybrid|hybride?|remote|on-?site|in[- ]office"
    r"|work(?:ing)? from|wfh"
    r"|home ?office|vor ort|présentiel|télétravail|híbrido|[1-5](?:-[1-5])? (?:days?|tage|jours|días|dagen))\b.*$",
    re.I,
)
_POSTCODE = re.compile(
    r"^(?:[A-Z]{1,2}-)?\d{4,5} (?:[A-Z]{2} )?(?=[A-ZÀ-Þ])|(?<=[A-Z]{2})[, ] ?\d{5}(?:-\d{4})?$"
    r"|(?<=\b(?:NSW|VIC|QLD|TAS|ACT))[, ] ?\d{4}$|(?<=\b(?:SA|WA|NT))[, ] ?\d{4}$|,? [A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$"
    r"|,? [A-Z]\d[A-Z] ?\d[A-Z]\d$|,? [A-Z]\d[\dW] ?[A-Z\d]{4}$|,? ?[-–]? ?\b\d{6}$| \(\d{2,5}\)$"
)
_PARK = re.compile(r"(?<=\w) (?:Science|Business|Industrial|Technology|Retail|Tech) (?:Park|Estate|Campus)$")


def where(text: str) -> str | None:
    """Return the place that *text* names, the piece of it without street, postcode and way of working, or ``None``."""
    if is_place(text):
        return text
    bare = without_mode(text).strip(" ,;")
    bare = _PARK.sub("", _POSTCODE.sub("", bare)).strip(" ,;-–")
    street, _, behind = (one.strip() for one in bare.partition(","))
    shorter = bare.partition(" (")[0]
    pieces = (bare, shorter) if " - " in street or is_country(behind) else (bare, behind, shorter)
    return next((one for one in pieces if is_place(one)), None)


def is_country(text: str) -> bool:
    """Whether *text* is a country."""
    return any(place.kind == "country" for place in places(text)[:1])


def without_mode(text: str) -> str:
    """Return *text* without the way of working that follows the place: ``Leeds (hybrid, 3 days)``."""
    return _MODE_TAIL.sub("", text)


@functools.lru_cache(maxsize=2000)
def _resolved(text: str) -> tuple[Place, ...]:
    return tuple(_places.resolve(text))


def places(text: str) -> tuple[Place, ...]:
    """Return what the gazetteer knows under *text*, best first; nothing when it cannot be asked."""
    try:
        return _resolved(text)
    except Exception:  # a broken gazetteer must not stop the reading
        return ()


def is_place(text: str) -> bool:
    """Whether *text* is a place and nothing else: a name, ``City, Region``, or ``Remote`` with a place."""
    if not 2 <= len(text) <= LONGEST or _FIGURES.search(text) or not any(letter.isupper() for letter in text):
        return False
    bare = _MODE.sub(" ", text).strip(" ,;:/()-–—|•·")
    if len(bare) < 2 or not bare[0].isupper() or len(bare.split()) > 8:
        return False
    if _NO_NAME.search(bare):
        return False
    first, dash, _ = bare.partition(" - ")
    if dash and not is_place(first):
        return False
    found = places(bare)
    if not found:
        return False
    best = found[0]
    if best.kind == "remote" or not _told(bare, best):
        return False
    return best.kind != "city" or _ends_in_region(bare) or ((best.population or 0) >= _SMALLEST and "," not in bare)


def _told(text: str, place: Place) -> bool:
    """Whether nothing but places stands in *text*: no name of a firm that merely holds the name of a town."""
    if business(text):
        return False
    first, comma, _ = text.partition(",")
    if comma and place.kind == "city" and not (_words(place.name) & _words(first)) and not places(first):
        return False
    told = _words(f"{place.name} {place.admin or ''}") | _AROUND
    rest = [word for word in re.findall(r"[^\W_]+", first) if not _words(word) & told]
    whole = len(rest) == len(re.findall(r"[^\W_]+", first))  # known by another name: München
    return whole or not rest or all(_known(word) for word in rest)


def _known(word: str) -> bool:
    """Whether *word* is a code, a number of a district, or itself a place."""
    return (len(word) <= 3 and word.isupper()) or word[0].isdigit() or word.islower() or bool(places(word))


def _words(text: str) -> set[str]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return set(re.findall(r"[^\W_]+", "".join(one for one in plain if not unicodedata.combining(one))))


def business(text: str) -> bool:
    """Whether *text* names a firm or an institution rather than a place."""
    return bool(_BUSINESS.search(text))


def _ends_in_region(text: str) -> bool:
    """Whether ``Leeds, West Yorkshire`` ends in a region, a country or a code, or begins with a known town."""
    first, comma, _ = text.partition(",")
    last = text.rpartition(",")[2].strip()
    if not comma or any(mark in text for mark in "&!?"):
        return False
    known = places(last)
    code = len(last) <= 3 and last.isupper()
    return code or any(place.kind in ("region", "country") for place in known[:1]) or is_place(first.strip())


def country_of(text: str) -> str | None:
    """Return the ISO 3166-1 code of the country of the place *text*, when it is clear."""
    return next((place.country for place in places(text) if place.country), None)

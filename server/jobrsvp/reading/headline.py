"""One line that says it all: ``Nurse at St Ann, Bonn`` or ``Acme hiring Engineer in Oslo``."""

from __future__ import annotations

import re
from typing import NamedTuple

from jobrsvp.reading.place_names import is_place
from jobrsvp.reading.titles import occupation

LONGEST = 300  # characters of a line that is taken apart
_GREETING = re.compile(r"^(?:hi|hello|hey|attention|dear \w{1,20})[!,.:]\s", re.I)
_LEAD = re.compile(
    r"^(?:job application for|apply (?:for|to)|jobs?:|hiring:|now hiring:?|urgently hiring:?|"
    r"we(?:'|’)?re (?:hiring|looking for|seeking)|we are (?:currently )?(?:hiring|looking for|seeking|"
    r"recruiting)|we need|"
    r"join us as|vacancy:|stellenangebot:?|wir suchen|nous recrutons|buscamos|position:|title:|job title:|"
    r"wanted:|urgent:)"
    r"\s+(?:an? |eine?n? |une? |una? |the )?",
    re.I,
)
_HIRING = re.compile(
    r"^(.{2,80}?),? (?:is (?:currently |now )?(?:hiring|looking for|seeking|recruiting)|"
    r"are (?:hiring|looking for|seeking)|hiring|seeks|needs|sucht(?: ab sofort)?|recrute|recherche|busca|cerca|"
    r"zoekt|szuka|söker)"
    r" (?:an? |the |eine?n? |une? |una? |uno |een |en )?(.{3,150}?)"
    r"(?:,? (?:in|à|en|a|w|i) ([A-ZÀ-Þ][^.|!]{1,80}?))?(?:[.!:;]|$)"
)
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3})[.!]\s|(?<=\))[.!]\s|(?<=[A-Z]{2})[.!]\s")
_CUT = re.compile(
    r"\s?(?P<bar>\s[|–—·•]\s|\s-\s)|(?P<comma>,)\s(?!(?:Inc|LLC|Ltd|GmbH|Corp|Co|PLC|SE|AG)\b)|"
    r"\s(?:wanted|needed|required|sought|gesucht)?\s?(?P<at>at|@|bei|chez|presso|bij|for)\s(?=[A-Z0-9])|"
    r"\s(?:wanted|needed|required|sought|gesucht)?\s?(?P<in>in|à|en)\s(?=[A-ZÀ-Þ])|\s(?P<end>wanted|needed|gesucht)$"
)
_MONEY = re.compile(
    r"[$€£]\s?\d|\d\s?(?:k\b|€|£|usd|eur|gbp|dollars?|euros?|pounds?)|\b(?:salary|pay|per hour|hours? per|"
    r"an hour|p\.a\.)",
    re.I,
)
_EMPLOYER = re.compile(
    r"\b(?:inc|llc|ltd|gmbh|ag|se|plc|corp|corporation|co|company|group|hospital|clinic|school|university|college|bank|"
    r"partners|solutions|systems|technologies|labs?|studios?|institute|foundation|council|hotel|restaurant|"
    r"klinikum|sa|srl|"
    r"spa|bv|ab|kg|pte)\b|&",
    re.I,
)


class Headline(NamedTuple):
    """What one line says; ``None`` where it does not."""

    title: str
    organization: str | None = None
    place: str | None = None


class _Part(NamedTuple):
    text: str
    cut: str  # what stands before it: bar, comma, at, in, or nothing


def read_headline(text: str) -> Headline:
    """Return title, employer and place of one line."""
    line = _LEAD.sub("", _GREETING.sub("", text[:LONGEST].strip()))
    if match := _HIRING.match(line):
        return Headline(match[2].rstrip(" ,"), match[1].strip(), match[3])
    sentence = _SENTENCE.split(line)[0].rstrip(" .!")
    parts = [part for part in _parts(sentence) if not _MONEY.search(part.text)]
    if not parts:
        return Headline(sentence or line)
    place = _place(parts)
    rest = [part for part in parts[1:] if not place or part.text not in place]
    organization = _organization(rest, bool(place))
    title = [parts[0].text, *(f"{_JOIN[part.cut]}{part.text}" for part in rest if part.text != organization)]
    return Headline("".join(title), organization, place)


_JOIN = {"bar": " - ", "comma": ", ", "at": " at ", "in": " in ", "": ""}


def _parts(sentence: str) -> list[_Part]:
    parts, start, cut = [], 0, ""
    for match in _CUT.finditer(sentence):
        if match["end"]:
            sentence = sentence[: match.start()]
            break
        parts.append(_Part(sentence[start : match.start()].strip(), cut))
        start, cut = match.end(), match.lastgroup or ""
    parts.append(_Part(sentence[start:].strip(), cut))
    return [part for part in parts if part.text]


def _place(parts: list[_Part]) -> str | None:
    """Return the last run of parts that the gazetteer knows, as the line writes it: ``Portland, OR``."""
    found: list[str] = []
    for part in reversed(parts[1:]):
        code = part.text.isupper() and len(part.text) <= 3 and not found
        if part.cut != "at" and (code or (is_place(part.text) and not occupation(part.text))):
            found.insert(0, part.text)
        elif found or part.cut == "in":
            break
    place = ", ".join(found)
    lone = len(place) <= 3 and parts[-1].cut != "in"
    return place if place and not lone and is_place(place) else None


def _organization(rest: list[_Part], placed: bool) -> str | None:
    """Return the part that names the employer: after *at*, with a company's suffix, or alone before a place."""
    for part in rest:
        if part.cut == "at" or (_EMPLOYER.search(part.text) and not occupation(part.text)):
            return part.text
    if placed and len(rest) == 1 and rest[0].text[:1].isupper() and not occupation(rest[0].text):
        return rest[0].text
    return None


def split_employer(text: str) -> tuple[str | None, str]:
    """Return the employer that a line of places begins with, and the rest: ``Mercy Hospital, Cleveland, Ohio``."""
    first, comma, rest = text.partition(", ")
    if comma and _EMPLOYER.search(first) and is_place(rest):
        return first, rest
    return None, text

"""One line that says it all: ``Nurse at St Ann, Bonn`` or ``Acme hiring Engineer in Oslo``."""

from __future__ import annotations

import re
from typing import NamedTuple

from jobrsvp.reading.page.place_names import business, is_place, places
from jobrsvp.reading.page.titles import occupation

LONGEST = 300  # characters of a line that is taken apart
_GREETING = re.compile(r"^(?:hi|hello|hey|attention|dear \w{1,20})[!,.:]\s", re.I)
_LEAD = re.compile(
    r"^(?:job application for|apply (?:for|to)|jobs?:|hiring:|"
    r"(?:we(?:'|’)?re |we are )?(?:now |urgently |immediately )?(?:hiring|recruiting)(?:\s?[:!–—|-]|(?= (?:an?|the) ))|"
    r"now hiring|(?:job )?(?:vacancy|opening|opportunity|alert)\s?[:!–—|-]|open position\s?[:!–—|-]|"
    r"we(?:'|’)?re (?:hiring|looking for|seeking)|we are (?:currently )?(?:hiring|looking for|seeking|"
    r"recruiting)|we (?:need|seek|want)|"
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


_NOBODY = re.compile(
    r"(?:we|our|my|they|he|she|it|this|that|who|the (?:company|team|client)|wir|unser\w{0,2}|nous|notre|nuestr[oa])\b",
    re.I,
)
MOST_WORDS = 8  # of the name of an employer


class Headline(NamedTuple):
    """What one line says; ``None`` where it does not."""

    title: str
    organization: str | None = None
    place: str | None = None


class _Part(NamedTuple):
    text: str
    cut: str  # what stands before it: bar, comma, at, in, or nothing


def is_lead(line: str) -> bool:
    """Whether *line* begins with words of hiring, as in ``We are looking for a nurse``."""
    line = _GREETING.sub("", line)
    return bool(_LEAD.match(line) or _HIRING.match(line[:LONGEST]))


def read_headline(text: str) -> Headline:
    """Return title, employer and place of one line."""
    whole = _GREETING.sub("", text[:LONGEST].strip())
    line = _LEAD.sub("", whole)
    if line != whole:
        line = _PURPOSE.split(line)[0]
    if match := _HIRING.match(line):
        return Headline(match[2].rstrip(" ,"), _named(match[1]), match[3])
    sentence = _SENTENCE.split(line)[0].rstrip(" .!")
    parts = [part for part in _parts(sentence) if not _MONEY.search(part.text)]
    if not parts:
        return Headline(sentence or line)
    place = _place(parts)
    rest = [part for part in parts[1:] if not place or part.text not in place]
    organization = _organization(rest, bool(place))
    title = [parts[0].text, *(f"{_JOIN[part.cut]}{part.text}" for part in rest if part.text != organization)]
    return Headline("".join(title), organization, place)


def _named(subject: str) -> str | None:
    """Return who hires, ``None`` where the sentence only says *we* or *our client*."""
    name = _SENTENCE.split(subject)[-1].strip()
    return None if _NOBODY.match(name) or len(name.split()) > MOST_WORDS else name


#: What a sentence of hiring adds behind the name of the job: ``a cook for our kitchen``.
_PURPOSE = re.compile(
    r"\s(?=(?:to (?:join|work|lead|help|support)|for (?:our|its|their|the|a)|who|für unser\w{0,2}|pour)\s)"
)


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
    named = _EMPLOYER.search(first) or business(first) or (" " in first and not places(first))
    if comma and named and is_place(rest):
        return first, rest
    return None, text

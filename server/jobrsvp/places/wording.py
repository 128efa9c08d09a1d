"""What postings write around the name of a place: work modes, labels, several places in one line."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

LONGEST = 300
REMOTE = re.compile(
    r"\b(?:remote|remotely|anywhere|work(?:ing)? from home|wfh|telecommut\w{1,5}|telework\w{0,4}|home[- ]?office"
    r"|home[- ]based|worldwide|world-wide|global|globally|distributed|virtual|emea|apac|latam|amer|ortsunabhängig"
    r"|bundesweit|deutschlandweit|télétravail|teletrabajo|mobiles arbeiten)\b",
    re.IGNORECASE,
)
MODE = re.compile(
    r"\b(?:(?:fully|100 ?%|partly|partially|mostly|primarily|optional|preferably|temporarily|usually) )?"
    r"(?:remote|remotely|hybrid|hybride|híbrido|on-?site|in-?office|in office|in-?person|telecommut\w{1,5}"
    r"|telework\w{0,4}|work(?:ing)? from home|wfh|home[- ]?office|home[- ]based|worldwide|world-wide|global|globally"
    r"|anywhere|distributed|virtual|emea|apac|latam|amer|flexible|flex|vor ort|présentiel|teletrabajo|télétravail"
    r"|ortsunabhängig|bundesweit|deutschlandweit|mobiles arbeiten)"
    r"(?:[- ](?:based|first|only|friendly|optional|eligible|ok|work|position|role|job|possible|within|anywhere|from"
    r"|in the|in))?\b",
    re.IGNORECASE,
)
ASIDE = re.compile(r"\(([^()]{0,120})\)")
DAYS = re.compile(r"\b(?:\d|one|two|three|four|five)(?: ?[-–] ?\d)?x? ?(?:days?|tage?|jours?|x)\b.*", re.IGNORECASE)
LABEL = re.compile(
    r"^(?:job |work |primary |office )?(?:locations?|standort|arbeitsort|lieu|ubicación|based|office|city|ort|place)"
    r"(?: of work)?(?: ?: ?| in | at )",
    re.IGNORECASE,
)
MORE = re.compile(
    r"(?:[+&,]| and)? ?\d{1,3} (?:more|others?|other locations?|additional locations?|weitere)\b.*$", re.IGNORECASE
)
TRIMMED = re.compile(
    r"\b(?:only|or nearby|and nearby|nearby|surrounding areas?|und umgebung|preferred|residents?|based|eu-based"
    r"|citizens?|timezones?|time zones?)\b",
    re.IGNORECASE,
)
SEVERAL = re.compile(r",? ?(?:;|\||•|·|\n| / | or | oder | ou | o | sowie ) ?", re.IGNORECASE)
PERHAPS_SEVERAL = re.compile(r" ?(?:/|&|\+| and | und | et | y | e ) ?", re.IGNORECASE)
BETWEEN = re.compile(r" ?[,()\[\]:>] ?| [-–—] | ?[–—] ?")
PREFIXED = re.compile(r"^([A-Z]{2,3})[-_.]([A-Z]{2,3})[-_.](?=[^\d\W])(.{2,})$")
COUNTRY_PREFIXED = re.compile(r"^([A-Z]{2,3})[-_](?=[^\d\W]{2})(.{3,})$")


class Wording(NamedTuple):
    """A cleaned text; ``remote``: it said that work is remote."""

    text: str
    remote: bool


def clean(text: str) -> Wording:
    """Return *text* without labels and work modes, blanks collapsed, cut at 300 marks."""
    plain = " ".join(unicodedata.normalize("NFKC", text[: 2 * LONGEST]).split())[:LONGEST]
    remote = bool(REMOTE.search(plain))
    plain = LABEL.sub("", MORE.sub("", plain))
    plain = MODE.sub(" ", DAYS.sub("", ASIDE.sub(_aside, plain)))
    plain = TRIMMED.sub(" ", plain)
    return Wording(re.sub(r"\( ?\)", " ", " ".join(plain.split())).strip(" -–—,;:/|·•*#\"'"), remote)


def _aside(match: re.Match[str]) -> str:
    """Keep what stands in brackets unless it is only about days and modes."""
    return f"({MODE.sub(' ', DAYS.sub('', match[1])).strip(' -,/')})"


def split(text: str) -> list[str]:
    """Return the parts of *text* that certainly name several places."""
    return [part.strip(" -–,") for part in SEVERAL.split(text) if part.strip(" -–,")]


def split_perhaps(text: str) -> list[str]:
    """Return the parts of *text* that perhaps name several places: ``Berlin/Hamburg``, ``Boston and New York``."""
    return [part.strip(" -–,") for part in PERHAPS_SEVERAL.split(text) if part.strip(" -–,")]


def pieces(text: str) -> list[str]:
    """Return the pieces of one place, the narrowest first: ``US-CA-Menlo Park`` gives Menlo Park, CA, US."""
    if match := PREFIXED.match(text):
        return [*pieces(match[3]), match[2], match[1]]
    if match := COUNTRY_PREFIXED.match(text):
        return [*pieces(match[2]), match[1]]
    return [piece.strip(" .-–'\"") for piece in BETWEEN.split(text) if piece.strip(" .-–'\"")]

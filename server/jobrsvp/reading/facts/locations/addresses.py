"""Towns of postal addresses: ``Harbour Street 5, 84034 Landshut``, ``Leeds LS1 4AB``, ``Austin, TX 78701``.

A postal code says by itself that a town stands beside it, in every language; the gazetteer has the last word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jobrsvp.languages import Languages
from jobrsvp.reading.page.place_names import is_place, places

MOST_WORDS = 4  # of a town beside a code: "Bad Homburg vor der Höhe" is found by its first two
_POINTS = ("city", "postal", "metro")  # "Job ID 45221" names no town of Idaho
LONGEST_LINE = 400  # characters of a line with an address; a footer may hold the whole imprint in one
_CAPITAL = r"[A-Z\u00c0-\u00de\u0141\u015a\u017b]"
_NAME = rf"{_CAPITAL}[\w'’.-]{{1,25}}"
_TOWN = rf"{_NAME}(?: (?:[a-z]{{2,4}} )?\(?{_CAPITAL}[\w'’.-]{{0,25}}\)?){{0,{MOST_WORDS - 1}}}"
#: Code first: 84034 Landshut, DK-2670 Greve, 6525 GA Nijmegen, 50-061 Wrocław, 417 55 Göteborg.
_CODE_FIRST = re.compile(
    rf"(?<![\w.,€$£-])(?:[A-Z]{{1,2}}[ -])?(?:\d{{5}}|\d{{4}}(?: ?[A-Z]{{2}})?|\d{{2}}-\d{{3}}|\d{{3}} \d{{2}}) {{1,2}}"
    rf"(?P<town>{_TOWN})"
)
#: Town first: Leeds LS1 4AB; Hebden Bridge, West Yorkshire HX7 6EU; Austin, TX 78701; Ottawa, ON K1A 0B1.
_CODE_LAST = re.compile(
    rf"(?:(?P<before>{_TOWN}), )?(?P<town>{_TOWN}),? "
    r"(?:(?P<state>[A-Z]{2,3}),? (?:\d{5}(?:-\d{4})?|\d{4}|[A-Z]\d[A-Z] ?\d[A-Z]\d)|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})\b"
)
#: A street, and a town with its state, without a code: 3 Church Street, Daylesford VIC.
_STREET_FIRST = re.compile(
    rf"\b\d{{1,5}}[A-Za-z]? {_NAME}[\w .'’-]{{2,40}}, (?P<town>{_TOWN}),? (?P<state>[A-Z]{{2,3}})\b"
)
#: A British town with the first half of a code, which the gazetteer must know beside it: Largs KA30.
_HALF_CODE = re.compile(rf"(?P<town>{_TOWN}) (?:· )?(?P<code>[A-Z]{{1,2}}\d[A-Z\d]?)(?= *$|[,.;|])")
#: Behind a street with its number, a code and a name to the end of the line are an address, in the smallest town, too.
_WHOLE = re.compile(rf"\d[a-z]? ?[,·–|-] (?:[A-Z]{{1,2}}-)?\d{{5}} (?P<town>{_TOWN})(?= *$| ?[|(·–])")
_WHOLE_US = re.compile(rf"\b\d{{1,5}} {_NAME}[\w .'’-]{{2,40}}, (?P<town>{_TOWN}), (?P<region>{_TOWN}) \d{{5}}\b")

#: A code, a town and its province or canton in brackets: 1522 Lucens (VD), 84010 Minori (SA).
_IN_PROVINCE = re.compile(rf"(?:^|[,·|–-] )\d{{4,5}} (?P<town>{_NAME}(?: {_NAME}){{0,2}}) \([A-Z]{{2}}\)")
#: A street with its number, and a town to the end of the line: Den Sliem 12, Groenlo.
_UNCODED = re.compile(rf"(?:^|, )(?:{_NAME} ){{1,3}}\d{{1,4}}[a-z]?, (?P<town>{_NAME}(?:[ -]{_NAME}){{0,2}})$")
#: The number first, and a state or county behind the town: 2187 Agricola Street, Halifax, Nova Scotia.
_UNCODED_STATE = re.compile(
    rf"\b\d{{1,5}} {_NAME}[\w .'’-]{{2,40}}, (?P<town>{_TOWN}), (?P<region>{_NAME}(?: {_NAME}){{0,2}})$"
)

_SIGNS = (_CODE_FIRST, _CODE_LAST, _STREET_FIRST)


def towns(lines: Iterable[str], languages: Languages) -> Iterator[str]:
    """Yield the towns of the addresses in *lines*, as written, each with the state that stands behind it."""
    for line in lines:
        if len(line) <= LONGEST_LINE and any(map(str.isdigit, line)):
            named = (_known(match, languages) for sign in _SIGNS for match in sign.finditer(line))
            found = dict.fromkeys(filter(None, named))
            yield from found or _small(line, languages)
            halves = (f"{one['town']} {one['code']}" for one in _HALF_CODE.finditer(line))
            yield from (half for half in halves if _is_town(half, languages, "postal"))


def _small(line: str, languages: Languages) -> Iterator[str]:
    """Yield the towns of whole addresses that the gazetteer does not know, for nobody has to look them up."""
    for sign in (_WHOLE, _IN_PROVINCE, _UNCODED):
        yield from (one["town"] for one in sign.finditer(line))
    for one in (*_WHOLE_US.finditer(line), *_UNCODED_STATE.finditer(line)):
        if is_place(one["region"], languages):
            yield f"{one['town']}, {one['region']}"


def _known(match: re.Match[str], languages: Languages) -> str | None:
    """Return the town beside the code: the most of the words that are one, or with its county what stands before it."""
    said = match.groupdict()
    words, state = said["town"].strip(" .,").split(" "), said.get("state")
    sizes = range(len(words), 0, -1)
    pieces = [words[-size:] for size in sizes] if match.re is not _CODE_FIRST else [words[:size] for size in sizes]
    named = [" ".join(piece).strip(" ,.") for piece in pieces]
    in_county = f"{said.get('before')}, {named[0]}"
    named = [f"{one}, {state}" for one in named] if state else [in_county, *named]
    return next((one for one in named if _is_town(one, languages)), None)


def _is_town(text: str, languages: Languages, *kinds: str) -> bool:
    return is_place(text, languages) and places(text, languages)[0].kind in (kinds or _POINTS)

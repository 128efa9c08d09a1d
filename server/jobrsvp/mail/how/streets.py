"""What addresses are made of: streets, postcodes, floors and towns, as the countries write them.

``<NAME>``, ``<NUMBER>`` and ``<TOWN>`` stand in the templates for the pieces below.
"""

from __future__ import annotations

import functools
import re

from jobrsvp.languages import Languages
from jobrsvp.mail.grammar import compiled

_PIECES = {
    # Victor, l'Arsenal, de, 5.
    "NAME": (r"(?:<ELIDED>?<UP>[\w.'\u2019-]{0,25}|\d{1,4}(?!\d)[.\u00ba\u00b0]?|<address_particle>)"),
    # 12a, 12 bis, 12-14, n. 12; not the hour 12:30
    "NUMBER": (
        r"(?:n[.\u00ba\u00b0r]{0,2} ?)?\d{1,5}(?:[a-zA-Z](?!\w)| ?bis| ?ter)?"
        r"(?:[-/](?:\d{1,4}[a-zA-Z]?|[A-Z](?!\w)))?(?![\d:.]*\d)"
    ),
    # one to four words with capitals, and a district: Dublin 8
    "TOWN": (
        r"(?:(?:St|Ste|Sta|Bad)\.? )?<ELIDED>?<UP>(?:[^\W\d_]|['\u2019-]){1,25}"
        r"(?:[ /](?:(?:<address_particle>|am|im|sur|sous|upon) ){0,2}<ELIDED>?<UP>(?:[^\W\d_]|['\u2019-]){1,25}){0,3}"
        r"(?![\w@])"
        r"(?: \d{1,2}(?=[,.;)\n]|$))?"
    ),
    # l'Arsenal, dell'Industria, all'Olmo
    "ELIDED": r"(?:(?:[ldLD]|(?:[dDsSnN][eEaAuU]|[aA])ll)['\u2019])",
}
#: A postcode with its town, as each country writes them.
POSTCODES = (
    r"\b(?:[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}|[A-Z]\d[\dW] ?[A-Z\d]{4}"  # GB, IE
    r"|(?!ID (?!83))[A-Z]{2} \d{5}(?:-\d{4})?"  # US; "Job ID 10388" is not in Idaho, where they begin with 83
    r"|[A-Z]\d[A-Z] \d[A-Z]\d|<!state_short> \d{4}"  # CA, AU
    r"|(?:[A-Z]{1,2}-)?\d{5} <TOWN>)(?!\w)",  # DE, FR, ES, IT
    r"\b(?:\d{4} [A-Z]{2},? <TOWN>|\d{4}-\d{3} <TOWN>"  # NL, PT
    r"|(?<!\d )\d{3} \d{2} <TOWN>|[A-Z][a-z]{3,20} ?-? ?\d{6}|\d{2}-\d{3} <TOWN>)(?!\w)",  # SE, IN, PL
)
#: Four digits are a postcode only behind a street: they may be a year.
SHORT_POSTCODE = r"(?:[A-Z]{1,2}-|[A-Z])?[1-9]\d{3}(?:[A-Z]{3})? <TOWN>"  # AT, BE, CH, DK, AR
#: Behind the town, as New Zealand and South Africa write it, where the line or the sentence ends; 2027 is a year.
_CODE_BEHIND = r", ?<TOWN>,? (?!20[23]\d)\d{4}(?=[.,;)]?(?:\s|$))"
STREETS = (
    # Lange Lindenstraße 14a
    r"(?:\b<UP>[\w.-]{2,30} ){0,2}(?:\b<UP>[\w-]{1,30})?<~street_suffix>"
    r" \d{1,4}(?: [A-Z](?!\w)|[a-zA-Z])?(?:[-/](?:\d{1,4}|[A-Z]))?"
    r"(?![\w:]|\.\d)",
    # Am Markt 3
    r"\b(?=[A-Z])<street_at> (?:<UP>[\w-]{2,30} ){1,2}\d{1,4}[a-z]?\b(?![.:]\d)",
    # 12 bis rue de la Paix
    r"(?<![:.\d])\b\d{1,5}(?: ?[a-gA-G]| ?bis| ?ter)?,? <street_before>(?: <NAME>){1,6}",
    # Via Roma 12, calle Gascona 18, rue de l'Arsenal 31; "via Zoom" is none
    r"(?<!\w)<street_before>\.? (?!<no_place>|(?i:<LONG_DAY>)(?!\w))(?:<NAME> ){0,5}"
    r"<ELIDED>?<UP>[\w.'\u2019-]{1,25},? <NUMBER>(?! <street_before>)",
    # ul. Długa 3
    r"<street_short> ?(?:<NAME> ){0,4}<UP>[\w.'-]{1,25} <NUMBER>",
    # 500 N. Fifth Avenue NW
    r"\b\d{1,5}[A-Za-z]?(?:-\d{1,4})? (?:[NSEW]{1,2}\.? )?(?:[A-Z][\w'\u2019.-]{1,20} ){1,4}(?=[A-Z])<street_after>"
    r"\.?(?!\w)(?: (?:[NSEW]{1,2}|(?=[A-Z])<street_direction>)(?!\w))?",
)
#: What parts the pieces of an address.
_BETWEEN = r"[^\S\n]?(?:,|-|\u2013|\u00b7|\|)?[^\S\n]{0,2}\n?[^\S\n]{0,4}"
#: Town, county and postcode, each on a line of its own.
_OR_BELOW = r"(?: |[^\S\n]{0,2}\n[^\S\n]{0,4})"
# 3rd floor, Suite 400, 3º B
_UNIT = (
    r"(?:<unit_word>\.? ?(?:<UP>|\d)[\w.-]{0,5}(?!\w)"
    r"|(?:\d{1,2}(?:<~ordinal>|er?|\.?[\u00ba\u00b0\u00aa]|\.)?|<ordinal_word>) <unit_word>(?!\w)\.?"
    r"|[IVX]{1,4} <unit_word>(?!\w)\.?|<unit_word> <UP>[\w-]{1,20}|\d{1,2}[\u00ba\u00aa\u00b0](?: ?[A-Z](?!\w))?)"
)
_BRACKETED = r" ?\((?!<place_case.not_there>)(?:[^()\n]{0,30}<unit_word>[^()\n]{0,30}|[A-Z]{2})\)"
#: A town behind a comma or "in"; a line of its own is one only with its postcode.
_TOWN_BEHIND = r"(?:, ?| - | <town_in> )(?!(?i:<LONG_DAY>|<MONTH>|<clause_start>)(?!\w))<TOWN>(?! ?\d{1,2}[:h])"


def pattern(template: str, words: Languages, flags: int = 0) -> re.Pattern[str]:
    """Return *template* with its pieces and the *words* of its languages, compiled."""
    return compiled(_filled(template), words, flags)


@functools.cache
def _filled(template: str) -> str:
    for name, piece in _PIECES.items():
        template = template.replace(f"<{name}>", piece)
    return template


def core(text: str, start: int, end: int, words: Languages) -> tuple[int, int] | None:
    """Return the first street in ``text[start:end]``, the first postcode where that stands before any street."""
    streets = [found.span() for one in STREETS for found in pattern(one, words).finditer(text, start, end)]
    codes = [found.span() for one in POSTCODES for found in pattern(one, words).finditer(text, start, end)]
    street, code = min(streets, default=None), min(codes, default=None)
    if street and (code is None or street[0] <= code[0]):
        return street[0], max(one[1] for one in streets if one[0] == street[0])
    return code


def is_postcode(text: str, start: int, words: Languages) -> bool:
    """Whether a postcode stands in *text* at *start*."""
    return any(pattern(one, words).match(text, start) for one in POSTCODES)


def tail(text: str, end: int, words: Languages) -> int:
    """Return where the address ends whose street or postcode ends at *end*: floors, towns and postcodes follow."""
    code = f"(?:{'|'.join((*POSTCODES, SHORT_POSTCODE))})"
    known = (
        pattern(f"{_BETWEEN}(?:<town_in> )?(?:<TOWN>,?{_OR_BELOW}){{0,2}}{code}", words),
        pattern(rf" ?\(<TOWN>\),? {code}", words),  # (Québec) J1E 2J8
        pattern(_BETWEEN + _UNIT, words, re.I),
        pattern(r", [Kk][Mm]\.? \d{1,4}(?:[.,]\d)?(?!\d)", words),  # Estrada Nacional 18, km 204
        pattern(_BRACKETED, words, re.I),
        pattern(_TOWN_BEHIND, words),
        pattern(_CODE_BEHIND, words),
    )
    while True:
        found = max((match.end() for one in known if (match := one.match(text, end))), default=end)
        if found <= end:
            return end
        end = found

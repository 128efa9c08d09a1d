"""The two sides of a sender's name: *Ines - Acme Foods*, *Acme Foods | Careers*, *Jane Miller (Acme)*, or one alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from jobrsvp.mail.grammar import compiled
from jobrsvp.mail.message import Mail
from jobrsvp.mail.who.signature import host_of, is_certain, is_office
from jobrsvp.mail.words import piece
from jobrsvp.model import Quote
from jobrsvp.places.folding import fold

_BETWEEN = re.compile(r"\s+[-|/\xb7]+\s+|\s*[|(),]\s*|\)")
# Miller, Jane: as mail servers write it
_FAMILY_FIRST = re.compile(r"^[^\W\d_][\w'. -]{1,40}, [^\W\d_][\w'. -]{1,30}$")
_NAME = re.compile(r"^[~\"' ]*([^<\"]{1,120}?)[\"' ]*(?:<|$)")
_PERSON = r"^<TITLE><WORD>(?:,? (?:<WORD>|[A-Z]\.|<!name_particle>)){0,4}$"
_ABBREVIATION = re.compile(r"(?![^\W\d_]*[AEIOUY\xc0-\xff])[A-Z]{2,5}$")
_SAYS_SO = r"<my_name_is> {0}(?!\w)|(?<!\w){0},? <here_word>(?!\w)|^ *{0}[.!]? *$"


class Sides(NamedTuple):
    """Who writes and for which firm, as far as the sender's name holds two things, or shows that it is one of them."""

    person: Quote | None
    firm: Quote | None


def of_sender(mail: Mail) -> Sides:
    """Return the sides of the name of *mail*'s sender."""
    parts = list(_parts(mail))
    people = [one for one in parts if _is_person(mail, one.text)]
    whole = [one for one in people if " " in one.text]  # a lone word may be an office as well
    known = [one for one in people if _names_itself(mail, one.text)] or (whole if len(people) < len(parts) else [])
    if not known:
        return Sides(None, None)
    firms = [one for one in parts if one not in known and not is_office(one.text, mail.languages)]
    return Sides(known[0], firms[0] if firms else None)


def _parts(mail: Mail) -> Iterator[Quote]:
    """Yield the pieces of the sender's name."""
    name, start = _NAME.match(mail.headers.get("from", "")), mail.places.get("from", 0)
    if not name:
        return
    signs = [] if _FAMILY_FIRST.match(name[1]) else [sign.span() for sign in _BETWEEN.finditer(name[0], name.start(1))]
    at = name.start(1)
    for begin, end in (*signs, (name.end(1), name.end(1))):
        if begin > at and (found := piece(mail, start + at, start + begin)).text:
            yield found
        at = end


def is_abbreviation(name: str) -> bool:
    """Whether *name* is a few capitals without a vowel, which a person's name has: *DRH*, *HR*."""
    return bool(_ABBREVIATION.match(name))


def _is_person(mail: Mail, name: str) -> bool:
    """Whether *name* can be a person's: words with capitals, none of which says that it is a firm."""
    firm = is_certain(name, host_of(mail), mail.languages) or is_office(name, mail.languages)
    words = compiled(r"<no_person>|<agency_name>|\b<~agency_stem>\w*", mail.languages, re.I).search(name)
    office = compiled(r"(?:(?:<hiring_word>|<team_word>)(?: |$))+$", mail.languages, re.I).match(name)
    other = firm or words or office or is_abbreviation(name)
    return not other and bool(compiled(_PERSON, mail.languages).match(name))


def _names_itself(mail: Mail, name: str) -> bool:
    """Whether the mail itself calls the writer *name*, by the first name or in the address."""
    first = re.escape(name.split()[0])
    pattern = compiled(_SAYS_SO.replace("{0}", first), mail.languages, re.M)
    user = mail.headers.get("from", "").rpartition("<")[2].partition("@")[0].lower()
    lone = "@" not in mail.headers.get("from", "")  # a chat shows what people call themselves
    return (
        (lone and len(list(_parts(mail))) == 1)
        or bool(pattern.search(mail.visible))
        or any(len(word) > 2 and word in user for word in re.findall(r"\w+", fold(name)))
    )

"""What stands below a mail, line by line: the person, what they do, where they work, and for which firm.

The lines stand in any order, or several on one line; what no other kind of line is may be the firm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from jobrsvp.languages import Languages
from jobrsvp.mail.grammar import compiled
from jobrsvp.mail.message import Mail
from jobrsvp.mail.parts import is_farewell
from jobrsvp.mail.who.hosts import labels, of_host
from jobrsvp.mail.who.posts import is_post
from jobrsvp.mail.words import piece
from jobrsvp.model import Quote
from jobrsvp.places.folding import fold

Kind = Literal["person", "post", "office", "other", "name"]
# Cheers Jane, hugs from Jane
BYE = r"^ *<farewell.line>(?:[,!]? |,? (?=<LOW>)<signed_for> )(?=<UP>)"
# Jane Miller | Acme Foods - Head of Sales, Acme Foods
_BETWEEN = r"\s*[|\xb7\u2022]\s*|\s+[-/]+\s+|\t+|\s{3,}|,\s+(?!<LEGAL>(?!\w))"
# Recruiter at Acme Foods
_AT = r" (?:@ ?|<company_at> <?the_word>)(?=<UP>|\d)| (?=<organization_noun> <UP>)"
# Owner of Acme Foods, but Head of Sales
_OF = r" <signed_for> <?the_word>(?=<UP>|\d)"
# For: Acme Foods Ltd, in capitals only before what is certainly a firm
_FOR_ALL = r"^<for_firm> ?:? <?the_word>(?=<UP>|\d)"
# for Acme Foods Ltd
_FOR = r"^(?=<LOW>)(?:(?:<signed_for>|<for_firm>) )<?the_word>(?=<UP>|\d)"
# head of sales Acme Museum
_POST_OF_HOUSE = r"^(?=<LOW>)(?:[\w.'&-]{1,20} ){1,6}?(?=<HOUSE>)"
# Dr Jane Miller
_CALLED = r"^(?:(?=<UP>)<person_title>\.? )+(?=<UP>)"
# telephone, address, web
_REACHED = re.compile(r"@\w|www\.|https?:|\.(?:com|org|net|example)\b|: ")
_POST_FIRST = r"^<position_word> (?=<UP>)"  # Owner Acme Foods
# HR Brewery Acme, Recruiting Acme Ltd
_OFFICE_FIRST = r"^(?:<department_word>|<hiring_word>|<house_office>) (?=<UP>)"
_HOUSE_AFTER = r"^<organization_noun> (?:<!company_particle> )?<UP>|<LEGAL>$"
_FAMILY_HOUSE = re.compile(r"& [^\W\d_]{1,4}\.$")  # Baker & Co. Foods, whose founder is no baker
_NUMBERS = re.compile(r"\d")
_NUMBER_FIRST = re.compile(r"\d{1,4}[a-z]? ")  # 21 Market Place
_PROSE = re.compile(r"\w{3}[.!?]+$|^[\W\d_]*$|^[^\w\"']*[a-z]|:$")
_BRACKETS = re.compile(r"\s*\([^()]{0,60}\)|\s*\[[^\]]{0,60}\]")
_LONG_WORD = 4  # letters: shorter words join those of a name and have no capital
_LONGEST = 8  # words of a firm's name; "Institute for the History of the Book" has seven
_HOST = re.compile(r"@([\w.-]{4,80})")
_PLACE = r"^(?:<street_before> .*|.*<street_after>|\S{0,30}<~street_suffix>\b.*)$"
_OFFICE = r"^(?:<department_word>(?!\w).*|.*<department_end>)$"
# Catering Manager: what somebody does, though a caterer's is a house
_MANAGES = r"(?<=\w )<position_word>$"
_ORGANIZED = r"(?:<LEGAL>$|<HOUSE>|^<organization_noun> <UP>)"


#: How sure a name in a signature is a firm's: by its words or the sender's host, below who signs, or anywhere.
_CERTAIN, _BELOW, _ANYWHERE = 1.5, 1.1, 0.5
_LEGAL = 1.7  # with its legal form: whatever else below looks like a firm is an office of it
_BESIDE = 1.3  # Head of Sales, Acme Foods
_PERHAPS = 0.7  # two or three words with capitals may be another person as well
_LIKE_PERSON = r"<UP><LOW>{1,20}(?:-<UP><LOW>{1,20})?(?: (?:<UP><LOW>{1,20}|[A-Z]\.|<!name_particle>)){1,3}$"
_LATER = 0.5  # what a second firm weighs beside the first: the house around it, or a slogan


class Said(NamedTuple):
    """A piece of a signature, and what ``kind`` of piece it is; ``name`` is what no other kind is: a firm, perhaps.

    ``certain`` when it is one by itself, ``beside`` when it follows a post on the same line.
    """

    quote: Quote
    kind: Kind
    certain: bool = False
    beside: bool = False


def firms(mail: Mail, person: str) -> Iterator[tuple[float, Quote, bool]]:
    """Yield what may be the firm in *mail*'s signature, its weight, and whether it is certain; *person* signs.

    The first counts most, or the one that the sender's host is named after: what stands above it is an office.
    """
    pieces = list(read(mail, person))
    names = [said.quote.text for said in pieces if said.kind == "name"]
    own = next((name for name in names if of_host(name, host_of(mail), mail.languages)), None)
    share, below = 1.0 if own is None else _LATER, False
    for before, said, behind in zip([None, *pieces], pieces, [*pieces[1:], None], strict=False):
        if said.kind == "name":
            closes = _is_work(before) and not _is_work(behind)
            weight = _weight(mail, said, below=below, closes=closes)
            share = 1.0 if said.quote.text == own else share
            yield _LEGAL if is_formal(said.quote.text, mail.languages) else share * weight, said.quote, said.certain
            share = _LATER
        below = below or said.kind == "person" or _is_work(said)


def _is_work(said: Said | None) -> bool:
    return said is not None and said.kind in ("post", "office")


def is_formal(name: str, languages: Languages) -> bool:
    """Whether *name* ends with a legal form."""
    return bool(compiled(r"<LEGAL>$", languages).search(name))


def _weight(mail: Mail, said: Said, *, below: bool, closes: bool) -> float:
    """Return what the name *said* weighs as that of a firm; *below* who signs it is one more often.

    It *closes* a signature behind what the person does, with no work of another person behind it.
    """
    if said.certain:
        return _CERTAIN
    if said.beside:
        return _BESIDE
    if not closes and compiled(_LIKE_PERSON, mail.languages).match(said.quote.text):
        return _PERHAPS
    return _BELOW if below else _ANYWHERE


def read(mail: Mail, person: str) -> Iterator[Said]:
    """Yield the pieces of *mail*'s signature; who signs is *person*, as far as that is known."""
    host = host_of(mail)
    for start, line in mail.signature():
        if is_farewell(line, mail.languages):
            continue
        bye = compiled(BYE, mail.languages).match(line)
        start, line = (start + bye.end(), line[bye.end() :]) if bye else (start, line)
        beside = named = False
        for one in filter(None, (part if part.text else None for part in _pieces(mail, start, line, host))):
            one = _own_name(mail, one, host)
            certain = is_certain(one.text, host, mail.languages)
            kind = _kind(one.text, person, mail.languages, certain=certain)
            kind = "post" if named and kind == "name" and not certain and _is_short(one.text) else kind
            yield Said(one, kind, certain, beside)
            beside = beside or kind in ("post", "office")
            named = kind == "person"


def _own_name(mail: Mail, said: Quote, host: str) -> Quote:
    """Return the name of the sender's *host* that *said* ends with: part of *Acme Hotels*."""
    lead = compiled(r"^(?!<organization_noun>)(?:<LOW>[\w'-]{0,15} ){1,4}(?=<UP>)", mail.languages).match(said.text)
    rest = piece(mail, said.start + lead.end(), said.end) if lead else said
    return rest if of_host(rest.text, host, mail.languages) else said


def _is_short(text: str) -> bool:
    """Whether *text* is a few capitals, such as those of a post behind a name: Jane Miller, CPE."""
    return text.isupper() and len(text) <= _LONG_WORD


def is_office(text: str, languages: Languages) -> bool:
    """Whether *text* is a part of a house: *Human Resources*, *Abteilung Einkauf*."""
    return bool(compiled(_OFFICE, languages, re.I).match(text))


def host_of(mail: Mail) -> str:
    """Return the host of *mail*'s sender."""
    found = _HOST.findall(mail.headers.get("from", "").lower())
    return found[-1] if found else ""


def _pieces(mail: Mail, start: int, line: str, host: str) -> Iterator[Quote]:
    """Yield the pieces of *line*, which begins at *start*: between signs, and behind *at*; *host* tells a firm."""
    at = 0
    bounds = [match.span() for match in compiled(_BETWEEN, mail.languages).finditer(line)]
    for begin, end in (*bounds, (len(line), len(line))):
        part = _BRACKETS.sub(lambda match: " " * len(match[0]), line[at:begin])
        if behind := _behind(part, host, mail.languages):
            if behind.start():
                yield piece(mail, start + at, start + at + behind.start())
            yield piece(mail, start + at + behind.end(), start + at + len(part.rstrip()))
        else:
            yield piece(mail, start + at + len(part) - len(part.lstrip()), start + at + len(part.rstrip()))
        at = end


def _behind(part: str, host: str, languages: Languages) -> re.Match[str] | None:
    """Return where a firm follows in *part*: for Acme; Recruiter at Acme; Owner of Acme Ltd."""
    if found := compiled(_FOR, languages).match(part) or compiled(_POST_OF_HOUSE, languages).match(part):
        return found
    post = compiled(_POST_FIRST, languages).match(part)
    if post and " " in part[post.end() :].strip() and of_host(part[post.end() :], host, languages):
        return post
    office = compiled(_OFFICE_FIRST, languages, re.I).match(part)
    if office and not is_begun(office[0], host, languages):
        rest = part[office.end() :].strip()
        if compiled(_HOUSE_AFTER, languages).search(rest) or (" " in rest and of_host(rest, host, languages)):
            return office
    whole = compiled(_FOR_ALL, languages).match(part)
    if whole and is_certain(part[whole.end() :].strip(), host, languages):
        return whole
    at, of = (compiled(sign, languages).search(part) for sign in (_AT, _OF))
    if (
        at
        and not of_host(part[: at.start()], host, languages)
        and not _FAMILY_HOUSE.search(part[: at.start()])
        and is_post(part[: at.start()], languages)
    ):
        return at
    certain = of and is_post(part[: of.start()], languages) and is_certain(part[of.end() :].strip(), host, languages)
    return of if certain else None


def is_begun(text: str, host: str, languages: Languages) -> bool:
    """Whether the *host* is called by what begins with *text*: talentacme.example by *Talent*."""
    return any(label.startswith(fold(text.strip())) for label in labels(host, languages))


def is_certain(text: str, host: str, languages: Languages) -> bool:
    """Whether *text* is a firm's name by its words or by the *host* of the sender."""
    return bool(compiled(_ORGANIZED, languages).search(text)) or of_host(text, host, languages)


def _kind(text: str, person: str, languages: Languages, *, certain: bool) -> Kind:
    """Return what *text* is, below a mail of *person*; *certain* when it is a firm's name by itself."""
    person = compiled(_CALLED, languages).sub("", person)
    if _is_person(text, person) and not (certain and fold(text) != fold(person)):
        return "person"
    if len(text.split()) > _LONGEST or _REACHED.search(text) or (_NUMBERS.search(text) and not certain):
        return "other"
    if _NUMBER_FIRST.match(text) and compiled(_PLACE, languages, re.I).match(text):
        return "other"
    if certain and is_formal(text, languages):
        return "name"
    if is_office(text, languages):
        return "office"
    if certain and not compiled(_MANAGES, languages, re.I).search(text):
        return "name"
    if is_post(text, languages):
        return "post"
    if _PROSE.search(text) or compiled(_PLACE, languages, re.I).match(text) or not _is_written_as_name(text):
        return "other"
    return "name"


def _is_written_as_name(text: str) -> bool:
    """Whether every word of *text* has a capital but the small ones: *Have a good day* is no name."""
    return not any(word[0].islower() and len(word) >= _LONG_WORD for word in text.split())


def is_short_for(name: str, full: str) -> bool:
    """Whether *name* is *full* with an initial in place of the first name: *J. Miller* is Jane Miller."""
    one, other = fold(name).split(), fold(full).split()
    if len(one) < len("ab") or len(other) < len("ab") or one[-1] != other[-1]:
        return False
    return len(one[0].strip(".")) == 1 and other[0].startswith(one[0][0])


def _is_person(text: str, person: str) -> bool:
    """Whether *text* is *person*, with a title or in part."""
    words, known = fold(text).split(), fold(person).split()
    return bool(known) and (set(words) <= set(known) or set(known) <= set(words) or is_short_for(text, person))

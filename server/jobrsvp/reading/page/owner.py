"""Who owns the page: its title, head and foot, its copyright, its postal address and its hosts name the owner.

On a firm's own site each of them is the employer; on a board the board, which its menu tells: "Post a job". None is
believed alone against what the posting itself says, but they agree with one another, and with it.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from jobrsvp.languages import Languages, lowered
from jobrsvp.reading.facts.locations.addresses import towns
from jobrsvp.reading.page import structured
from jobrsvp.reading.page.evidence import Evidence
from jobrsvp.reading.page.headline import legal_form
from jobrsvp.reading.page.labels import field_of, fields
from jobrsvp.reading.page.naming import name_pattern
from jobrsvp.reading.page.place_names import business, is_place
from jobrsvp.reading.page.titles import BAR, KEPT, named_parts, small
from jobrsvp.text import markup
from jobrsvp.text.lines import Line, Piece
from jobrsvp.text.url import leads_home, split_address

LONGEST_LINE = 300  # characters of a line that holds a copyright or an address
ABOVE_TOWN = 3  # lines from the town of an address up to its name: street, house, name
HEAD_LINES = 6  # lines at the top of a page that may hold the name of its owner
MOST_MENU = 60  # lines of a page's head and foot in which a menu is looked for
MOST_WORDS = 5  # of a name that an address of the net joins: "designisdead"
SHORTEST = 5  # letters of such a name; shorter ones stand in many hosts by chance
MOST_OF_HOST = 0.6  # the share of a host's letters that one word must make up: futureplay in futureplaygames
_PART = re.compile(rf"\s(?:{BAR}|[·•])\s")
_END = re.compile(r" ?[,·•|–—(]|\s-\s|$")
#: An image in a link, as logos are; what else stands in the link may be a box or two around it.
_LINKED_IMAGE = re.compile(
    r"<a\b([^<>]{0,500})>\s{0,20}(?:<(?:span|div)[^<>]{0,300}>\s{0,20}){0,2}<img\b([^<>]{0,900})>", re.I
)
_SMALL_WORDS = re.compile(r"^(?:[a-z\u00df-\u00ff]{1,4}['’\s]\s?)+")  # "Logo de la Mairie"
TOP, MOST_LOGOS = 200_000, 2  # characters of HTML in which logos of the owner stand, and how many
MOST_WORDS_OF_LOGO = 8  # of the text in place of a logo
LONGEST_PROFILE = 40  # characters of a line of somebody's profile in a forum
FEWEST_GOODS = 2  # sections of advertisements that tell a newspaper: a shop that lets flats has one
_BEHIND = re.compile(r"\. |, ")
_MAIL = re.compile(r"[\w.+-]{1,60}@([\w-]{3,60})\.[a-z.]{2,12}\b")
#: The names by which firms call themselves on other sites: the links of a page to its own profiles.
_PROFILE = re.compile(
    r"(?:linkedin\.com/(?:company|school)|facebook\.com|twitter\.com|//x\.com|instagram\.com|github\.com|xing\.com/\w+)"
    r"/([\w.-]{3,60})"
)
LONGEST_INITIALS = 6  # letters of an abbreviation
_WORDS = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W_][\w'’&-]*")
_NO_LETTER = re.compile(r"[\W_]")


class Sign(NamedTuple):
    """A name and the part of the page that tells it: ``title``, ``head``, ``logo``, ``copyright`` and so on."""

    kind: str
    name: str


class _Grammar(NamedTuple):
    name: re.Pattern[str]
    copyright: re.Pattern[str]
    form: re.Pattern[str]
    around_logo: re.Pattern[str]
    before_town: re.Pattern[str]


@functools.lru_cache(KEPT)
def _grammar(languages: Languages) -> _Grammar:
    name, year = name_pattern(languages), r"(?:\d{4}(?: ?[–—-] ?\d{2,4})?,? )?"
    return _Grammar(
        name=re.compile(name),
        copyright=re.compile(rf"(?:©|\([cC]\)) ?(?:[Cc]opyright )?{year}(?:[a-z]{{2,5}} )?{name}"),
        form=re.compile(rf"\s{legal_form(languages)}"),
        around_logo=re.compile(rf"(?i:(?<!\w){languages.alternation('logo.around')}(?!\w))"),
        before_town=re.compile(rf"(?:,|\s{languages.words('place_in')})\s(?=[A-Z\u00c0-\u00de])"),
    )


def signs(evidence: Evidence, languages: Languages) -> Iterator[Sign]:
    """Yield the names by which the page calls its owner."""
    grammar = _grammar(languages)
    lines = [line.text for line in evidence.lines] if evidence.plain else _pieces(evidence)
    if not evidence.plain:
        yield from (Sign("title", name) for name in _repeated_title(evidence, lines, languages))
        yield from (Sign("head", name) for name in _repeated_head(evidence, lines, grammar))
        yield from (Sign("logo", name) for name in logos(evidence, languages))
    yield from (Sign("copyright", name) for name in _copyright(lines, grammar))
    yield from (Sign("address", name) for name in _above_town(lines, languages))
    yield from (Sign("host", name) for name in _as_host(evidence))


def boards(evidence: Evidence, languages: Languages) -> list[str]:
    """Return the names of the owner where it is a board, of which no job is its own: the end of the page's title."""
    if evidence.given or not is_board(evidence, languages):
        return []
    own = list(_copyright([line.text for line in evidence.page.lines], _grammar(languages)))
    parts = [part.strip() for part in _PART.split(evidence.capture.title or "")]
    home = [part for part in parts if part in evidence.page.home]  # "Harbour Forum - Jobs - Net maker wanted"
    ends = [parts[-1], *home, evidence.capture.meta.get("og:site_name", "")]
    employer = hiring(evidence)
    if employer and languages.passed(employer).says("contact.agency_name"):
        return []  # it offers people to firms, and not room for advertisements
    return [name for name in (*own, *ends, *logos(evidence, languages)) if not own or name in own or name != employer]


def known_beginning(name: str, text: str) -> str:
    """Return the longest beginning of *name*, of several words, that *text* has: the town behind it may be missing."""
    ends = [match.start() for match in re.finditer(r" ", name)]
    return next((name[:end] for end in reversed(ends[1:]) if name[:end] in text), name)


def in_full(name: str, evidence: Evidence) -> str:
    """Return *name* in full: an abbreviation as the head or foot spells it, the words that an account's name joins."""
    if evidence.given or not name.isalpha():
        return name
    if name.isupper() and len(name) <= LONGEST_INITIALS:
        pieces = _pieces(evidence)
        ends = (_PART.split(text)[0] for text in (*pieces[:MOST_MENU], *pieces[-MOST_MENU:]))
        return next((text for text in ends if _initials(text) == name), name)
    joins = not name.isupper() and any(map(str.isupper, name[1:]))
    return next(_joined(evidence.text.replace(name, ""), {name.casefold()}), name) if joins else name


def _initials(text: str) -> str:
    """Return the first letters of the words of a name: ``Institut de Physique de Vire`` is the IPV."""
    words = _WORDS.findall(text)
    return "".join(word[0] for word in words if word[0].isupper()) if 1 < len(words) <= MOST_WORDS_OF_LOGO else ""


def hiring(evidence: Evidence) -> str | None:
    """Return whom the data of the page call the employer; where another has the copyright, it is no board."""
    told = structured.first(evidence.job.fields.get("hiringOrganization")) if evidence.job else None
    return structured.said(told.get("name") if isinstance(told, Mapping) else told)


def is_board(evidence: Evidence, languages: Languages) -> bool:
    """Whether the menu of the page offers employers to post jobs, or other advertisements: its owner is a board."""
    pieces, offers, goods = _pieces(evidence), languages.pattern("board.menu"), languages.pattern("board.goods")
    labelled = {small(label) for label in _labels(evidence, languages)}
    menu = {lowered(text) for text in (*pieces[:MOST_MENU], *pieces[-MOST_MENU:])} - labelled
    if len({lowered(text) for text in pieces if in_profile(text, languages)}) >= FEWEST_GOODS:
        return True
    return any(map(offers.fullmatch, menu)) or sum(bool(goods.fullmatch(text)) for text in menu) >= FEWEST_GOODS


def _labels(evidence: Evidence, languages: Languages) -> Iterator[str]:
    """Yield the lines of the posting that are labels of a fact below them, and lead nowhere: ``Employer``."""
    known = fields(languages)
    yield from (line.text for line in evidence.lines if not line.href and field_of(line.text, known))


def in_profile(text: str, languages: Languages) -> bool:
    """Whether *text* is what a forum tells of somebody who writes there: how much, and since when."""
    short = len(text) <= LONGEST_PROFILE and any(map(str.isdigit, text))
    return short and bool(languages.pattern("forum.profile").fullmatch(lowered(text)))


def logos(evidence: Evidence, languages: Languages) -> list[str]:
    """Return the names in place of the images that lead to the start of the site: its logos."""
    if evidence.given:
        return []
    names = []
    for link, image in _LINKED_IMAGE.findall((evidence.capture.html or "")[:TOP]):
        told = markup.attributes(image).get("alt", "")
        if told and leads_home(markup.attributes(link).get("href", "-")):
            names.append(without_logo(markup.plain(told), languages))
    return [name for name in names[:MOST_LOGOS] if name and len(name.split()) <= MOST_WORDS_OF_LOGO]


def without_logo(told: str, languages: Languages) -> str:
    """Return the name in what stands in place of a logo: ``Logo de la Mairie``."""
    return _SMALL_WORDS.sub("", _grammar(languages).around_logo.sub("", told).strip(" ,:|–—-"))


def _pieces(evidence: Evidence) -> list[str]:
    """Return the texts of the whole page: a menu is one line of many pieces."""
    return [piece.text.strip() for piece in evidence.page.pieces]


def _repeated_title(evidence: Evidence, lines: Sequence[str], languages: Languages) -> Iterator[str]:
    """Yield the parts of the page's own title with which a line of the page begins: ``Cook | Mill Inn, Bonn``."""
    named = filter(None, (evidence.capture.title, evidence.capture.meta.get("og:title")))
    for parts in map(named_parts, named):
        for part in parts if len(parts) > 1 else ():
            yield from [
                name for name in (part, without_town(part, languages)) if _starts(name, lines, _grammar(languages))
            ][:1]


def without_town(name: str, languages: Languages) -> str:
    """Return *name* without the town behind it, after a comma, *in* or nothing: ``Clinic Aue Kassel``."""
    for cut in _grammar(languages).before_town.finditer(name):
        if is_place(name[cut.end() :]):
            return name[: cut.start()]
    first, _, behind = name.rpartition(" ")
    return first if " " in first and is_place(behind) and not is_place(name) else name


def without_address(name: str) -> str:
    """Return *name* without street and town behind it: ``Hill School, Gort Road, Ennis``; one part may belong to it."""
    first, *address = name.split(", ")
    return first if len(address) > 1 and any(map(is_place, address)) and not is_place(first) else name


def sections(evidence: Evidence) -> set[str]:
    """Return the headings of the page that are no logo, and the links that lead to another one."""
    pieces = [(line, piece) for line in evidence.page.lines for piece in line.pieces]
    home = evidence.page.home
    named = (piece.text for line, piece in pieces if line.level or (piece.href and not leads_home(piece.href)))
    return {text.strip().casefold() for text in named if text.strip() not in home}


def _repeated_head(evidence: Evidence, lines: Sequence[str], grammar: _Grammar) -> Iterator[str]:
    """Yield the names on top of the page that it repeats: those in its head and its foot, and no item of its menu."""
    top = [piece for line in evidence.page.lines[:HEAD_LINES] for piece in _whole(line)]
    for at, piece in enumerate(top[:HEAD_LINES]):
        name, below = _PART.split(piece.text.strip())[0], lines[at + 1 :]
        again = _starts(name, below, grammar) or (" " in name and any(name in other for other in below))
        named = grammar.name.fullmatch(name) or (leads_home(piece.href) and _is_called(name))
        if again and (not piece.href or leads_home(piece.href)) and named:
            yield name


def _whole(line: Line) -> Iterator[Piece]:
    """Yield the pieces of *line*, those of one link as one: ``Hollin <em>&</em> Vale``."""
    for href, run in itertools.groupby(line.pieces, key=lambda piece: piece.href):
        pieces = list(run)
        joined = " ".join(piece.text.strip() for piece in pieces)
        yield from [pieces[0]._replace(text=joined)] if href and joined in line.text else pieces


def _is_called(name: str) -> bool:
    """Whether *name* is written as names are, with small words of any language in it: ``Gasthof zum Löwen``."""
    words = name.split()
    return 1 < len(words) <= MOST_WORDS and words[0][:1].isupper() and sum(word[:1].isupper() for word in words) > 1


def _starts(name: str, lines: Sequence[str], grammar: _Grammar) -> bool:
    """Whether one of *lines* is *name*, or begins with it as a whole, a legal form behind it or not."""
    ends = (_END, grammar.form)
    return any(line.startswith(name) and any(end.match(line, len(name)) for end in ends) for line in lines)


def _copyright(lines: Sequence[str], grammar: _Grammar) -> Iterator[str]:
    for line in reversed(lines):
        match = grammar.copyright.search(line) if len(line) <= LONGEST_LINE else None
        name = _BEHIND.split(match[1])[0].strip(" .") if match else ""
        if any(map(str.isalpha, name)):
            yield name
            return


def _above_town(lines: Sequence[str], languages: Languages) -> Iterator[str]:
    """Yield the name, by legal form or by a word of firms, that stands above, or before, the town of an address."""
    grammar = _grammar(languages)
    for at, line in enumerate(lines):
        if next(towns([line], languages), None):
            block = [text[:LONGEST_LINE] for text in reversed(lines[max(0, at - ABOVE_TOWN) : at + 1])]
            named = (match[1] for text in block for match in grammar.name.finditer(text))
            found = next((name for name in named if grammar.form.search(name) or _is_institution(name)), None)
            if found:
                yield found
                return


def _is_institution(name: str) -> bool:
    """Whether *name* has several words of which one tells a firm or an institution: ``Larkspur School District``."""
    return " " in name and business(name)


def _as_host(evidence: Evidence) -> Iterator[str]:
    """Yield the words of the text that the host of the site, a mail address on it, or a profile joins."""
    lines = evidence.page.lines
    texts = (text for text in (evidence.text, *(line.text for line in lines)) if "@" in text)
    hosts = [match[1] for text in texts for match in _MAIL.finditer(text)]
    links = [piece.href for piece in evidence.page.pieces]
    hosts += [match[1] for href in links for sign in (_MAIL, _PROFILE) for match in sign.finditer(href)]
    hosts += split_address(evidence.capture.url or evidence.capture.canonical).netloc.split(".")[:-1][-1:]
    labels = {_NO_LETTER.sub("", host.casefold()) for host in hosts}
    labels = {label for label in labels if len(label) >= SHORTEST}
    if labels:
        yield from _joined(evidence.text, labels)


def _joined(text: str, labels: set[str]) -> Iterator[str]:
    """Yield the first words of *text*, from a capital on, that are one of *labels*, or a word that begins one."""
    first_letters = {label[0] for label in labels}
    for word in _WORD.finditer(text):
        if not word[0][0].isupper() or word[0][0].casefold() not in first_letters:
            continue
        joined, end = "", 0
        for last in islice(_WORD.finditer(text, word.start()), MOST_WORDS):
            joined += _NO_LETTER.sub("", last[0].casefold())
            if not any(label.startswith(joined) for label in labels):
                break
            if joined in labels or (last.start() == word.start() and _begins_host(joined, labels)):
                end = last.end()
        if end:
            yield text[word.start() : end]
            return


def _begins_host(word: str, labels: set[str]) -> bool:
    long = len(word) >= SHORTEST
    return long and any(label.startswith(word) and len(word) >= MOST_OF_HOST * len(label) for label in labels)

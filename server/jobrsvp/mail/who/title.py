"""What the title of a meeting names: *Interview - Data Engineer - Acme Foods* in any order and with any signs between.

The piece that the sender's address or the place of the meeting holds as well is the organisation, another the position.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from typing import NamedTuple

from jobrsvp.languages import Languages
from jobrsvp.mail.grammar import compiled
from jobrsvp.mail.message import Mail
from jobrsvp.mail.who.hosts import of_host, site
from jobrsvp.mail.who.posts import is_agent, is_occupation
from jobrsvp.mail.who.signature import host_of
from jobrsvp.model import Quote
from jobrsvp.places.folding import fold

# Re: FW: [Option 1] Accepted:
_PREFIX = r"^(?:\s*(?:<subject_prefix>\s?:|\[[^\]]{1,20}\]))+"
# what Google puts behind a title: @ Tue May 18, 2027 2pm
_WHEN = r"\s@\s(?=<DAY>|<MONTH>|\d).*$"
_BETWEEN = re.compile(
    r"\s(?:[-\u2013\u2014\u2022\xb7|/~\u23f0\xd7]{1,2}|x|<>|<->|\+)\s|\s?[:;|]\s|\s@\s|,\s(?!\d)|\s(?=\u23f0)|\u23f0\s|(?<=\w)_{1,3}(?=\w)"
)
_LEGAL = r"^<LEGAL>(?!\w)"
# second interview, Videointerview, pierwsza rozmowa
_NOUN = r"(?<!\w)(?:<meeting_kind>[ -]){0,2}\w{0,20}?<~meeting_noun>\w{0,3}(?:[ -]<meeting_kind>){0,2}(?!\w)"
_FOR = r"^(?:<letter_for>|<role_for>|<role_of_word>|<about_label>)?\s?(?:<role_article>\s|l')?"
_WITH = r"^<company_at> <?the_word>"
_APPLIED = r"\W*<company_lead.clear> (?:<the_word> )?(?=\w)"  # Thank you for applying to Acme Foods
_AT = r" (?:<company_at>|@) <?the_word>(?=[A-Z\d])"
# Your interview with Acme Foods is confirmed; with Acme Foods on Thursday
_THEN = r"(?:,? (?:<company_is>|<before_date> (?:<DAY>|<LONG_DAY>|<MONTH>|\d)|<LONG_DAY>)(?!\w)|!).*$"
_LEAD = (
    r"^(?:<address_lead>|<company_at>|<role_article>|<the_word>|<meeting_kind>|<role_for>|<letter_for>|<title_lead>) "
)
_POST = r"(?: |-)<role_noun>$"
_FIGURES, _WORDY = 4, re.compile(r"[^\W\d_]{2,}")  # digits of a reference; the words of a name
_GREY = " \t,;:.-\u2013\u2014|\"'\u201c\u201d\u201e"
_PICTURES = re.compile(
    r"^[^\w(\"'\xab\u201e\u201c]+|[^\w).!\"'&+#\xbb\u201c\u201d]+$"
)  # with which a subject is decorated
_SHORTEST, _LONGEST = 3, 80  # characters of a name
_MOST_NOUNS = 3  # words about the meeting in one piece
#: What makes a piece the organisation, against what makes it the position.
_ITS_HOST, _ITS_PLACE, _ITS_FORM, _SAID_SO, _A_NOUN, _LAST = 2.0, 1.5, 1.5, 1.5, 0.6, 0.4
_WITH_WHOM = 1.0  # a meeting with somebody may be one with a person
_ITS_LINE = 1.5  # the name alone on a line of the mail, as in a signature
_SURE = 1.5
_A_JOB = 1.0  # what the name of an occupation speaks against its being a firm
TELLS = 0.6  # a piece that weighs less is told by nothing but its place in the title
LINK_HOST = re.compile(r"https?://([\w.-]{4,100})")
MOST_HOSTS = 20  # links of a mail; more of them are a newsletter's
# Dear Jo Kay,
_GREETED = r"^ *<greeting>(?: <person_title>\.?)? ((?:<UP>[\w'-]{1,30} ?){1,4})(?:[,!:.]|$)"
# Jo,
_GREETED_BARE = r"^ *((?:<UP>[\w'-]{1,30} ?){1,2}), *$"
_GREETING = 80  # characters of a greeting
_TO = re.compile(r"^\"?([^<\"@]{2,60}?)\"? <")
_INITIAL = re.compile(r"[A-Z]\. ?[^\W\d_]{2,30}(?: [^\W\d_]{2,30})?$")  # J. Miller
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_NOTE = re.compile(r" ?[(\[]([^()\[\]]{3,40})[)\]]$")  # behind a title: (new time)
_TWO_NAMES = re.compile(r"(.{3,60}) \(([^()]{4,60})\)")
_AND_GUEST = r"(?<=\)) <name_join> <PERSON>$"  # Jo Kay (Acme Foods) and Jane Miller
_APOSTROPHES = str.maketrans("\u2019\xa0", "' ")


class Span(NamedTuple):
    """A piece of the title, and how much speaks for its being the organisation."""

    text: str
    start: int
    weight: float = 0.0


class Title(NamedTuple):
    """What a title names; ``sure`` when more than its order says which is the organisation."""

    organization: Span | None
    role: Span | None
    sure: bool


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Around:
    """What is known beside a title: ``hosts`` of the sender and of links, the ``place``, lines of the mail, people."""

    hosts: tuple[str, ...] = ()
    place: str = ""
    lines: frozenset[str] = frozenset()
    people: tuple[str, ...] = ()


def around(mail: Mail, person: Quote | None) -> Around:
    """Return what *mail* of *person* tells beside its title."""
    hosts = [host_of(mail), *(site(match[1].lower()) for match in LINK_HOST.finditer(mail.text))][:MOST_HOSTS]
    people = (person.text if person else "", *addressed(mail))
    return Around(hosts=tuple(filter(None, hosts)), lines=lines_of(mail.visible), people=people)


def addressed(mail: Mail) -> tuple[str, ...]:
    """Return the names of whom *mail* greets and is sent to."""
    line = mail.visible[mail.greeted : mail.greeted + _GREETING].strip().partition("\n")[0]
    greeted = compiled(_GREETED, mail.languages, re.I).match(line) or compiled(_GREETED_BARE, mail.languages).match(
        line
    )
    to = _TO.match(mail.headers.get("to", ""))
    return tuple(found[1].strip() for found in (greeted, to) if found)


def weighed_in(title: str, around: Around, languages: Languages) -> list[Span]:
    """Return the names in *title*, each with what speaks for its being a firm by what is *around* it."""
    people = {fold(name) for name in around.people if name}
    people |= {word for name in people for word in name.split()}
    found = _pieces(title.translate(_APOSTROPHES), languages)
    kept = [span for span in found if not _is_of(span.text, people, around, languages)]
    return [span._replace(weight=span.weight + _weight(span.text, around, languages)) for span in kept]


def read(title: str, around: Around, languages: Languages) -> Title:
    """Return what *title* names, by what is *around* it."""
    weighed = weighed_in(title, around, languages)
    if not weighed:
        return Title(None, None, sure=False)
    weighed[-1] = weighed[-1]._replace(weight=weighed[-1].weight + (_LAST if len(weighed) > 1 else 0))
    best = max(weighed, key=lambda span: span.weight)
    sure = best.weight >= _SURE
    if len(weighed) == 1:
        return Title(best, None, sure=True) if sure else Title(None, best, sure=False)
    roles = [span for span in weighed if span is not best]
    role = min(roles, key=lambda span: (not is_occupation(span.text, languages), span.weight, span.start))
    return Title(best, role, sure=sure)


def speaks_of_meeting(title: str, languages: Languages) -> bool:
    """Whether *title* says that it is about an interview or another meeting."""
    return bool(compiled(_NOUN, languages, re.I).search(title))


def _is_of(text: str, people: set[str], around: Around, languages: Languages) -> bool:
    """Whether *text* is a date, a deadline, or speaks of one of *people*; a firm may bear the name of its founder."""
    if _is_date(text, languages) or fold(text) in people or _INITIAL.match(text):
        return True
    if compiled("<deadline_noun>", languages, re.I).search(text):
        return True
    named = any(word in people for word in fold(text).split() if len(word) >= _SHORTEST)
    return named and not any(of_host(text, host, languages) for host in around.hosts)


def _is_date(text: str, languages: Languages) -> bool:
    """Whether *text* says when, and names nothing."""
    return bool(compiled(r"^(?:<DAY>|<LONG_DAY>|<MONTH>|<relative_day>|\d)(?!\w).*\d", languages, re.I).match(text))


def _pieces(title: str, languages: Languages) -> Iterator[Span]:
    """Yield the names in *title*, without words about the meeting; what follows *at* counts as said."""
    prefix = compiled(_PREFIX, languages, re.I).match(title)
    start = prefix.end() if prefix else 0
    when = compiled(_WHEN, languages, re.I).search(title, start)
    split = list(_split(title, start, when.start() if when else len(title), languages))
    meeting = compiled(_NOUN, languages, re.I)
    unsaid = len(split) > len("ab") and not any(meeting.search(piece.text) for piece in split)
    for piece in split[1:] if unsaid else split:  # of three pieces in an unknown language the first says interview
        yield from _names(piece, languages)


def _split(title: str, start: int, end: int, languages: Languages) -> Iterator[Span]:
    """Yield the pieces of ``title[start:end]``; a legal form behind a comma stays with its firm."""
    bounds = [start]
    for sign in _BETWEEN.finditer(title, start, end):
        if not compiled(_LEGAL, languages, re.I).match(title[sign.end() : end]) and not _in_brackets(
            title, sign.start()
        ):
            bounds += sign.start(), sign.end()
    bounds.append(end)
    yield from (Span(title[a:b], a) for a, b in zip(bounds[::2], bounds[1::2], strict=True))


def _in_brackets(title: str, at: int) -> bool:
    """Whether a bracket is open at *at*: (two shifts, days or nights) is one remark."""
    return title.count("(", 0, at) > title.count(")", 0, at)


def _names(piece: Span, languages: Languages) -> Iterator[Span]:
    """Yield the names in *piece*: what the meeting is for, and with whom."""
    if applied := compiled(_APPLIED, languages, re.I).match(piece.text):
        yield from _trimmed(Span(piece.text[applied.end() :], piece.start + applied.end(), _SAID_SO), languages)
        return
    rest = piece
    said = 0.0
    for _ in range(_MOST_NOUNS):  # Invitation to your interview for
        noun = compiled(_NOUN, languages, re.I).search(rest.text)
        if noun is None or _is_of_job(rest.text[: noun.start()], languages):
            break
        piece = rest
        before, after = piece.text[: noun.start()], piece.text[noun.end() :]
        before = "" if compiled(_LEAD, languages, re.I).match(before.strip() + " ") else before
        if after.strip(_GREY):
            rest = Span(after, piece.start + noun.end())
            rest, said = _behind(rest, languages)
            yield from _trimmed(Span(before, piece.start), languages) if len(before.strip(_GREY)) >= _SHORTEST else ()
        else:
            rest = Span(before, piece.start)
            break
    at = compiled(_AT, languages, re.I).search(rest.text)
    then = compiled(_THEN, languages, re.I).search(rest.text)
    if then and not (at and at.start() > then.start()):
        rest = rest._replace(text=rest.text[: then.start()])
    if at:
        yield from _role(Span(rest.text[: at.start()], rest.start, said), languages)
        yield from _trimmed(Span(rest.text[at.end() :], rest.start + at.end(), _SAID_SO), languages)
    elif two := _TWO_NAMES.fullmatch(compiled(_AND_GUEST, languages).sub("", rest.text.strip(_GREY))):
        shift = rest.start + rest.text.find(two[0])
        yield from _trimmed(Span(two[1], shift, said), languages)
        yield from _trimmed(Span(two[2].partition(",")[0], shift + two.start(2)), languages)
    else:
        yield from _role(rest._replace(weight=said), languages)


def _is_of_job(before: str, languages: Languages) -> bool:
    """Whether what stands *before* a word about the meeting makes it that of a trade: *agente d'*entretien."""
    joined = compiled(r"(?:<role_of_word> |<!elided_of>)$", languages, re.I).search(before)
    job = before[: joined.start()] if joined else ""
    return bool(job) and (is_occupation(job, languages) or is_agent(job, languages))


def _behind(rest: Span, languages: Languages) -> tuple[Span, float]:
    """Return *rest*, which follows *interview*, without the words that join it, and whether they name a firm."""
    stripped = len(rest.text) - len(rest.text.lstrip(_GREY))
    text = rest.text[stripped:]
    firm = compiled(_WITH, languages, re.I).match(text)
    joined = firm or compiled(_FOR, languages, re.I).match(text)
    if not firm and not (joined and joined.end()):
        joined = compiled(_LEAD, languages, re.I).match(text)
    cut = joined.end() if joined else 0
    return Span(text[cut:], rest.start + stripped + cut), _WITH_WHOM if firm else 0.0


def _role(span: Span, languages: Languages) -> Iterator[Span]:
    """Yield *span* without *position* at its end."""
    post = compiled(_POST, languages, re.I).search(span.text.rstrip(_GREY))
    yield from _trimmed(span._replace(text=span.text[: post.start()]) if post else span, languages)


def _trimmed(span: Span, languages: Languages) -> Iterator[Span]:
    """Yield *span* without signs at its edges, if a name remains."""
    text = span.text.strip(_GREY)
    if text.count("(") != text.count(")") or _IN_BRACKETS.fullmatch(text):
        text = text.strip("()").strip(_GREY)
    noted = _NOTE.search(text)
    text = text[: noted.start()] if noted and is_change(noted[1], languages) else text
    text = _PICTURES.sub("", text)
    if is_reference(text):
        return
    if _SHORTEST <= len(text) <= _LONGEST and re.search(r"[^\W\d_]{2}", text) and "://" not in text and "@" not in text:
        ends = text + "." if span.text[span.text.find(text) + len(text) :].startswith(".") else text
        yield Span(ends, span.start + span.text.find(text), span.weight)


def _weight(name: str, around: Around, languages: Languages) -> float:
    """Return what speaks for *name* being that of the organisation."""
    if name[0].islower():  # half of a sentence, or a position
        return 0.0
    weight = _ITS_HOST if any(of_host(name, host, languages) for host in around.hosts) else 0.0
    bare = fold(re.sub(r"\W+$", "", compiled(r",? <LEGAL>$", languages).sub("", name)))
    weight += _ITS_PLACE if around.place and bare and fold(around.place).startswith(bare) else 0.0
    weight += _ITS_FORM if compiled(r"(?:^|(?<=[ ,]))<LEGAL>(?:$| )", languages).search(name) else 0.0
    told = _letters_of_any(name) in around.lines and not is_occupation(name, languages)  # letters repeat their subject
    weight += _ITS_LINE if told else 0.0
    weight -= _A_JOB if is_occupation(name, languages) and not weight else 0.0
    return weight + (_A_NOUN if compiled("<HOUSE>", languages).search(name) else 0.0)


def is_change(said: str, languages: Languages) -> bool:
    """Whether *said*, in brackets behind a title, tells what became of the meeting: (NEW TIME), (updated)."""
    told = compiled(r"(?:<no_role>|<subject_prefix>)$", languages, re.I).match(said.strip())
    return bool(told) or languages.passed(said.lower()).says("purpose.moved")


def is_reference(name: str) -> bool:
    """Whether *name* is the number of a posting: no firm is called *Kennziffer 2027-0418*."""
    words = [word for word in name.split() if not any(map(str.isdigit, word)) and _WORDY.search(word)]
    return sum(map(str.isdigit, name)) >= _FIGURES and len(words) < len("ab")


def lines_of(text: str) -> frozenset[str]:
    """Return the short lines of *text* by their letters: among them stand the names of a signature."""
    return frozenset(_letters_of_any(line) for line in text.split("\n") if 0 < len(line) <= _LONGEST)


def _letters_of_any(name: str) -> str:
    """Return the letters of *name* in any script, folded."""
    return re.sub(r"[\W_]", "", fold(name))

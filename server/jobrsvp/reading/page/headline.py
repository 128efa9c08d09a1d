"""One line that says it all: ``Nurse at St Ann, Bonn`` or ``Acme hiring Engineer in Oslo``.

Each function asks the words of *languages*, all that are known for ``None``.
"""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from typing import NamedTuple

from jobrsvp.languages import Languages, known
from jobrsvp.languages.patterns import either
from jobrsvp.reading.page.place_names import LONGEST_CODE, business, is_code, is_place, places
from jobrsvp.reading.page.titles import BAR, ENGLISH, KEPT, is_job_name, names_job, occupation, small

LONGEST_BEGINNING = 120  # characters: that a line is prose shows within them
LONGEST = 300  # characters of a line that is taken apart
MOST_WORDS = 8  # of the name of an employer
SHORTEST_FORM = 3  # letters of a legal form that counts in small letters: shorter ones are words of some language
#: A row of facts, and how many it has beside the first: two parts may be a job and its employer in either order.
_ROW, FEWEST_BESIDE = re.compile(r"\s?\|\s?"), 2
_ADDRESS = re.compile(r"\(?(?:https?://|www\.)")
_CAPITAL = r"[A-Z\u00c0-\u00de]"
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3})[.!]\s|(?<=\))[.!]\s|(?<=[A-Z]{2})[.!]\s")
_EMPLOYER_FOLLOWS = ("at", "for")


_NEVER = re.compile(r"(?P<other>)(?!)")
_AT = re.compile(r"\s@\s")
_ITEM = re.compile(r"[-•–·]\s")
_ENDS = " !.…"
_PICTURES = ("So", "Sk", "Mn", "Cf")  # categories of Unicode: emoji and what joins them
_TAG = re.compile(r"^\[[A-Za-z][A-Za-z /-]{1,20}\]\s?(?=\w)")
MOST_LEADS = 2  # "We are looking, from May on, for a cook": who looks, and from when
SHORTEST_JOB = 3  # characters of the name of a job


class Headline(NamedTuple):
    """What one line says; ``None`` where it does not."""

    title: str
    organization: str | None = None
    place: str | None = None


class _Part(NamedTuple):
    text: str
    cut: str  # what stands before it: bar, comma, at, for, in, or nothing
    sign: str = ""  # the same as it is written: " | "


class _Grammar(NamedTuple):
    """What is looked for, in lower-case text: only ``hiring``, ``cut`` and ``employer`` see capitals."""

    greeting: re.Pattern[str]
    lead: re.Pattern[str]
    prose: re.Pattern[str]
    wanted: re.Pattern[str]
    wanted_there: re.Pattern[str]  # "Baker wanted, Leeds"
    code: re.Pattern[str]  # of a grade or a file, in brackets or behind a dash
    article: re.Pattern[str]  # before a job that is headed as a sentence goes on: "eine Köchin"
    purpose: re.Pattern[str]
    pay: re.Pattern[str]
    nobody: re.Pattern[str]
    reader: re.Pattern[str]  # "Our oven needs you: Baker" hires no "you"
    named_for: re.Pattern[str]
    hiring: re.Pattern[str]
    cut: re.Pattern[str]
    employer: re.Pattern[str]
    whole: re.Pattern[str]  # "at the Center for Soil, University of Hollin"


@functools.lru_cache(KEPT)
def _grammar(languages: Languages) -> _Grammar:
    said, words = languages.alternation, languages.words
    return _Grammar(
        greeting=re.compile(rf"{said('headline.greeting')}[!,.:]\s"),
        lead=re.compile(rf"{said('headline.lead')}(?:\s?[:–—])?\s+(?:{words('determiner')}\s)?"),
        prose=re.compile(rf"{said('prose.beginning')}\s"),
        wanted=re.compile(rf"[\s:,–—-]{{1,3}}{words('wanted')}$"),
        wanted_there=re.compile(rf"[\s:,–—-]{{1,3}}{words('wanted')}(?:,|\s[–—|-])\s(?P<place>[^,|]{{2,40}})$"),
        code=re.compile(rf"(?:\s?[(\[]|\s[–—-]\s|,\s){said('title.code')}[)\]]?$"),
        article=_article(languages),
        purpose=re.compile(rf"\s(?={said('headline.purpose')}\s)"),
        pay=re.compile(rf"[$€£]\s?\d|\d\s?[€£]|{said('headline.pay')}"),
        nobody=re.compile(words("nobody")),
        reader=re.compile(words("we_or_you")),
        named_for=re.compile(rf"{words('named_for')}$"),
        hiring=_hiring(languages),
        cut=_cut(languages),
        employer=re.compile(rf"(?i:{words('employer_word')})|{legal_form(languages)}|&"),
        whole=re.compile(words("whole_employer")),
    )


def _article(languages: Languages) -> re.Pattern[str]:
    """Return the pattern of one article or two: ``une ou un``; those of English begin names: ``A Level Tutor``."""
    listed = languages.by_language("determiner")
    one = either(word for code in listed if code != ENGLISH for word in listed[code])
    return re.compile(rf"(?:{one})(?:(?:/| {languages.words('or_word')} )(?P<other>{one}))?\s") if one else _NEVER


def _hiring(languages: Languages) -> re.Pattern[str]:
    """Return the pattern of ``employer, words of hiring, the job, in a place``; its groups are in that order."""
    words = languages.words
    place = rf"(?:{words('place_preposition')}|{words('place_preposition_short')})"
    return re.compile(
        rf"(.{{2,80}}?),? {languages.alternation('headline.hiring')} (?:{words('determiner')} )?(.{{3,150}}?)"
        rf"(?:,? {place} ({_CAPITAL}[^.|!]{{1,80}}?))?(?:[.!:;]|$)"
    )


def _cut(languages: Languages) -> re.Pattern[str]:
    """Return the pattern of what parts a line; the group that matched names what follows it."""
    words = languages.words
    wanted, end = rf"(?:{words('wanted')}|{words('wanted_before')})", words("wanted")
    return re.compile(
        rf"\s?(?P<bar>\s(?:{BAR}|[·•])\s)|"
        rf"(?P<comma>,)\s(?:(?=[A-Z]{{2}}\b)|(?!{legal_form(languages)}))|"  # two capitals: "Denver, CO"
        rf"\s{wanted}?\s?(?:(?P<at>{words('employer_preposition')})|(?P<for>{words('client_preposition')}))\s(?=[A-Z0-9])"
        rf"(?!(?i:{words('no_employer_behind_at')})(?:\W*$|\s?[(|:,–—-]|\s(?:and|&)\s))|"
        rf"\s{wanted}?\s?(?P<in>{words('place_preposition')})\s(?={_CAPITAL})|\s(?P<end>{end})$"
    )


@functools.lru_cache(KEPT)
def legal_form(languages: Languages) -> str:
    """Return the pattern of a legal form in a name; short ones only as they are written: not ``as`` or ``se``."""
    found = languages.codes_of("legal_form")
    long = either(word for word in found if len(word) >= SHORTEST_FORM)
    short = either(written for word, written in found.items() if len(word) < SHORTEST_FORM)
    return rf"(?<!\w)(?:(?i:{long})|{short})(?!\w)"


def _undecorated(line: str) -> str:
    """Return *line* without the pictures around it, and the tag of a forum before it: ``[HIRING] Baker``."""
    bare = line
    while bare and unicodedata.category(bare[0]) in _PICTURES:
        bare = bare[1:].lstrip()
    while bare and unicodedata.category(bare[-1]) in _PICTURES:
        bare = bare[:-1].rstrip()
    return _TAG.sub("", bare) or line


def _ungreeted(line: str, grammar: _Grammar) -> str:
    line = _undecorated(line)
    match = grammar.greeting.match(small(line))
    return line[match.end() :] if match else line


def is_lead(line: str, languages: Languages | None = None) -> bool:
    """Whether *line* begins with words of hiring, as in ``We are looking for a nurse``."""
    grammar = _grammar(languages or known())
    line = _ungreeted(line[:LONGEST], grammar)
    return bool(grammar.lead.match(small(line)) or grammar.hiring.match(line))


def is_prose(line: str, languages: Languages | None = None) -> bool:
    """Whether *line* is a sentence of the description, or an item of a list, rather than a name of the job."""
    languages = languages or known()
    begins = _grammar(languages).prose.match(small(line[:LONGEST_BEGINNING]))
    return bool(begins or _ITEM.match(line)) and not is_lead(line, languages)


def read_headline(text: str, languages: Languages | None = None) -> Headline:
    """Return title, employer and place of one line."""
    languages = languages or known()
    grammar = _grammar(languages)
    line = _without_lead(_ungreeted(text[:LONGEST].strip(), grammar), grammar)
    match = grammar.hiring.match(line)
    if match and not grammar.reader.fullmatch(small(match[2])):
        return Headline(match[2].rstrip(" ,"), _named(match[1], grammar), match[3])
    if listed := _listed(line, languages):
        return listed
    sentence = _SENTENCE.split(line)[0].rstrip(" .!")
    parts = [part for part in _parts(sentence, grammar) if not grammar.pay.search(small(part.text))]
    return _composed(parts, grammar, languages) if parts else Headline(sentence or line)


def _listed(line: str, languages: Languages) -> Headline | None:
    """Return what a row of facts between bars says that begins with the employer: ``Acme | Cook | Bonn | Onsite``.

    Such a row need not name the job, which the lines below it then do: its title is empty.
    """
    first, *rest = (part.strip() for part in _ROW.split(line))
    rest = [part for part in rest if part and not _ADDRESS.match(part)]
    name = _ADDRESS.split(first)[0].strip(" (")
    if len(rest) < FEWEST_BESIDE or not name or len(name.split()) > MOST_WORDS or names_job(name, languages):
        return None
    places = [part for part in rest if is_place(part)]
    if is_condition(name, languages) or (is_place(name) and not places):  # a firm may be called like a town
        return None
    job = next((part for part in rest if part not in places and occupation(part, languages)), "")
    if not job and not places and not any(is_condition(part, languages) for part in rest):
        return None
    return Headline(job, name, "; ".join(places) or None)


def is_address(text: str) -> bool:
    """Whether *text* begins with an address of the net."""
    return bool(_ADDRESS.match(text))


def is_condition(text: str, languages: Languages) -> bool:
    """Whether *text* says nothing but conditions of work: ``full time, remote``."""
    return bool(_conditions(languages).fullmatch(small(text)))


@functools.lru_cache(KEPT)
def _conditions(languages: Languages) -> re.Pattern[str]:
    return re.compile(rf"(?:{languages.alternation('conditions.only')}|[\s,.;/()&+-]){{1,20}}")


_SHARE = re.compile(r",? (?:\d{2,3} ?%? ?[-–] ?)?\d{2,3} ?%$")  # of a full post, behind the job: "Cook 80-100%"


def job_in(line: str, languages: Languages | None = None) -> str:
    """Return the name of the job in a heading, as it is written, without a code, its employer, or words of hiring.

    ``We're hiring: Baker`` and ``Baker wanted!`` are about a ``Baker``, ``BARISTA @ LEEDS`` about a ``BARISTA``. A
    place behind a dash stays, as people name a job so; a heading that holds nothing else stays whole.
    """
    grammar = _grammar(languages or known())
    bare = _AT.split(_without_lead(_ungreeted(line[:LONGEST].strip(), grammar), grammar))[0]
    parted = read_headline(bare, languages)
    if parted.organization and bare.startswith(parted.title):
        bare = parted.title  # an employer in its midst may be a part of it: "Engineer - SQL & Java - remote"
    ended = grammar.wanted.search(small(bare).rstrip(_ENDS)) or _wanted_there(bare, grammar)
    named = (bare[: ended.start()] if ended else bare).strip(" ,:–—-")
    named = _SHARE.sub("", named)
    coded = grammar.code.search(small(named))
    named = named[: coded.start()].rstrip(" ,") if coded and coded.start() >= SHORTEST_JOB else named
    return without_article(named, languages) if len(named) >= SHORTEST_JOB else line


def without_article(named: str, languages: Languages | None = None) -> str:
    """Return the name of a job without the article before it, as a sentence goes on: ``eine Köchin``, ``une ou un``."""
    article = _grammar(languages or known()).article.match(small(named))
    bare = named[article.end() :] if article else named
    return bare if article and (article["other"] or is_job_name(bare, languages)) else named


def _wanted_there(line: str, grammar: _Grammar) -> re.Match[str] | None:
    """Return where a call with a place behind it begins: ``wanted, Leeds``."""
    match = grammar.wanted_there.search(small(line))
    return match if match and is_place(line[match.start("place") :]) else None


def calls(line: str, languages: Languages | None = None) -> bool:
    """Whether *line* calls for people: with words of hiring before the job, or behind it, as in ``Baker wanted``."""
    languages = languages or known()
    wanted = _grammar(languages).wanted.search(small(_undecorated(line[:LONGEST])).rstrip(_ENDS))
    return bool(wanted) or is_lead(line, languages)


def _without_lead(line: str, grammar: _Grammar) -> str:
    """Return *line* from the name of the job on, up to what the job is for: ``a cook for our kitchen``."""
    led = False
    for _ in range(MOST_LEADS):
        match = grammar.lead.match(small(line))
        if not match:
            break
        line, led = line[match.end() :], True
    purpose = grammar.purpose.search(small(line)) if led else None
    return line[: purpose.start()] if purpose else line


def _composed(parts: list[_Part], grammar: _Grammar, languages: Languages) -> Headline:
    place = _place(parts, languages)
    rest = [part for part in parts[1:] if not place or part.text not in place]
    organization = _organization(rest, bool(place), grammar, languages)
    title = [parts[0].text, *(f"{part.sign}{part.text}" for part in rest if part.text != organization)]
    return Headline("".join(title), organization, place)


def _named(subject: str, grammar: _Grammar) -> str | None:
    """Return who hires, ``None`` where the sentence only says *we* or *our client*."""
    name = _SENTENCE.split(subject)[-1].strip()
    return None if grammar.nobody.match(small(name)) or len(name.split()) > MOST_WORDS else name


def _parts(sentence: str, grammar: _Grammar) -> list[_Part]:
    parts, start, cut, sign = [], 0, "", ""
    for match in grammar.cut.finditer(sentence):
        if match["end"]:
            sentence = sentence[: match.start()]
            break
        if sentence.count("(", 0, match.start()) > sentence.count(")", 0, match.start()):
            continue  # "Designer (remote, Americas)" is parted nowhere
        if match["for"] and grammar.named_for.search(small(sentence[start : match.start()])):
            continue
        parts.append(_Part(sentence[start : match.start()].strip(), cut, sign))
        start, cut, sign = match.end(), match.lastgroup or "", match[0]
    parts.append(_Part(sentence[start:].strip(), cut, sign))
    return [part for part in parts if part.text]


def _place(parts: list[_Part], languages: Languages) -> str | None:
    """Return the last run of parts that the gazetteer knows, as the line writes it: ``Portland, OR``."""
    found: list[str] = []
    for part in reversed(parts[1:]):
        code = is_code(part.text) and not found  # Portland, OR
        named = is_place(part.text) and not occupation(part.text, languages)
        if part.cut not in _EMPLOYER_FOLLOWS and (code or named):
            found.insert(0, part.text)
        elif found or part.cut == "in":
            break
    place = ", ".join(found)
    lone = len(place) <= LONGEST_CODE and parts[-1].cut != "in"
    return place if place and not lone and is_place(place) else None


def _organization(rest: list[_Part], placed: bool, grammar: _Grammar, languages: Languages) -> str | None:
    """Return the part that names the employer: after *at*, with a company's suffix, or alone before a place."""
    for part, behind in itertools.zip_longest(rest, rest[1:]):
        named = grammar.employer.search(part.text) and not occupation(part.text, languages)
        if part.cut in _EMPLOYER_FOLLOWS or named:
            whole = behind and behind.cut == "comma" and grammar.whole.search(small(behind.text))
            return behind.text if whole and not grammar.whole.search(small(part.text)) else part.text
    if placed and len(rest) == 1 and rest[0].text[:1].isupper() and not occupation(rest[0].text, languages):
        return rest[0].text
    return None


def split_employer(text: str, languages: Languages | None = None) -> tuple[str | None, str]:
    """Return the employer that a line of places begins with, and the rest: ``Mercy Hospital, Cleveland, Ohio``."""
    first, comma, rest = text.partition(", ")
    employer = _grammar(languages or known()).employer
    named = employer.search(first) or business(first) or (" " in first and not places(first))
    if comma and named and is_place(rest):
        return first, rest
    return None, text

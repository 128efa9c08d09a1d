"""Whom the prose of a posting calls the employer: ``At Acme, we ...``, ``About Acme``, ``Acme is a ...``."""

from __future__ import annotations

import functools
import re
from collections import Counter
from typing import NamedTuple

from jobrsvp.languages import Languages
from jobrsvp.reading.page.evidence import Evidence
from jobrsvp.reading.page.headline import legal_form
from jobrsvp.reading.page.place_names import is_place
from jobrsvp.reading.page.titles import KEPT, alike, occupation, small

LONGEST_PROSE = 12_000  # characters in which an employer introduces itself
MOST_ALIKE = 0.5  # share of words that a name may have in common with the title of the job
VOTE = 3  # how often a name must stand in the text to weigh as much as one sentence that calls it the employer
OFTEN = 4  # times that a name stands in the text: called the employer once, it was then so on each of 10 real pages
MOST_COUNTED = 12  # times that a name stands in the text: beyond that it tells no more
LEAST_APPOSED, MOST_APPOSED = 4, 200  # characters in which an employer says between commas what it is
LINES_ABOVE = 4  # of a pasted text: the name in full stands there
MOST_WORDS = 5  # of a name in full
_INNER = r"[\w&.'’()/-]"
_SENTENCE = re.compile(r"(?<=[a-z]{3})\.\s")
_NO_LINE_OF_A_NAME = re.compile(r"[.,:!?|]|\s[-–—]\s")


class _Grammar(NamedTuple):
    cues: tuple[re.Pattern[str], ...]  # each captures a name
    behind: re.Pattern[str]  # captures the name behind words that are found by themselves
    trailing: re.Pattern[str]
    several: re.Pattern[str]
    no_name: re.Pattern[str]


@functools.lru_cache(KEPT)
def _grammar(languages: Languages) -> _Grammar:
    words, name = languages.words, name_pattern(languages)
    opening = rf"(?:^|[.!:] ){words('employer_opening')}"  # elsewhere it may stand inside a name: "Cocina en Flor"
    before = rf"(?:{words('employer_preposition')}|{words('employer_approach')}|{opening})"
    is_one = rf"{words('employer_is')}(?=[ ]{words('employer_is_what')})"
    aside = r"(?:[ ]\([^()\n]{1,40}\))?"
    word = rf"[A-Z]{_INNER}{{1,30}}"
    cues = (
        rf"^(?i:{languages.alternation('naming.about')})[ ]{name}[ ]?[?!:.]?$",
        rf"(?i:{before})[ ]{name}(?=,|\s(?i:{words('we_or_you')}))",
        rf"(?:^|[.!:] ){name}{aside},?[ ]{is_one}",
        rf"^{name}[ ]{words('employer_does')}",
        # "Die Kreisklinik Aue ist ein Haus ...": of one word behind an article nobody knows whether it is a name
        rf"(?:^|[.!:] )(?i:{words('employer_article')})[ ](?=[^ ]{{2,30}}[ ][A-Z]){name}{aside}[ ]{is_one}",
        # a name that is a sentence: "Winter is Over is looking for ..."
        rf"(?:^|[.!:] )({word}[ ]{words('employer_is')}[ ]{word})[ ]{words('employer_seeks')}[ ]",
        # "We (Mill Foods, 12 people) ...", "wir, die Mühle Aue, ..."
        rf"(?<!\w)(?i:{words('nobody')})(?: \(|, (?:(?i:{words('employer_article')})[ ])?){name}(?=[,) ])",
        # "ARRATE S. COOP., cooperativa de 48 socios, precisa soldador": who it is stands between commas
        rf"^{name}, (?=[a-z\u00df-\u00ff])[^.\n]{{{LEAST_APPOSED},{MOST_APPOSED}}}, (?i:{words('employer_seeks')})[ ]",
    )
    return _Grammar(
        cues=tuple(re.compile(cue, re.M) for cue in cues),
        behind=re.compile(rf"[ ]{name}"),
        trailing=re.compile(rf"(?:\s{words('firm_particle')}){{1,5}}$"),
        several=re.compile(rf"(?:, [A-Z][\w'’-]{{1,20}}){{1,5}},? (?:&|{words('joint')}) [A-Z]"),
        no_name=re.compile(words("no_employer")),
    )


def name_pattern(languages: Languages) -> str:
    """Return the pattern of a name, captured: words with capitals, particles between them, legal forms behind."""
    word = rf"[ ](?:[A-Z0-9&(]{_INNER}{{0,30}}|{languages.words('firm_particle')})"
    return rf"([A-Z0-9][\w&.'’/-]{{0,30}}(?:{word}){{0,5}}(?:,?[ ]{legal_form(languages)}\.?){{0,2}})"


def begins_like_no_name(text: str, languages: Languages) -> bool:
    """Whether *text* begins with a word with which no name of an employer begins, such as ``our``."""
    return bool(_grammar(languages).no_name.match(small(text)))


class Named(NamedTuple):
    """A name that the prose calls the employer; ``often`` when it does so twice, or the name stands again and again."""

    name: str
    often: bool


def named_employer(evidence: Evidence, title: str | None, languages: Languages) -> Named | None:
    """Return the name that the prose calls the employer: each way of saying so counts, then how often it stands."""
    text = evidence.text[:LONGEST_PROSE]
    items = frozenset(line.text for line in evidence.lines if line.item)
    votes = _votes(text, items, title, languages)
    if not votes:
        return None
    _join_longer(votes, text)
    name = max(votes, key=lambda name: (votes[name] * VOTE + min(text.count(name), MOST_COUNTED), len(name)))
    return Named(_in_full(name, evidence, languages), votes[name] > 1 or text.count(name) >= OFTEN)


def _votes(text: str, items: frozenset[str], title: str | None, languages: Languages) -> Counter[str]:
    grammar = _grammar(languages)
    found = (match for cue in grammar.cues for match in cue.finditer(text))
    said = [match for match in found if not _begins_one_of(items, match)]
    spans = languages.passed(text).spans("naming.before")
    behind = [match for span in spans if (match := grammar.behind.match(text, span.end))]
    parts = (
        _SENTENCE.split(match[1])[-1].strip(" .,'’/-")
        for match in (*said, *behind)
        if not _among_people(match, grammar)
    )
    names = (grammar.trailing.sub("", name) for name in parts)
    return Counter(name for name in names if _fits(name, title, languages))


def _among_people(match: re.Match[str], grammar: _Grammar) -> bool:
    """Whether *match* is the first of several who say their names: ``We are Ann, Bo and Cy Lee``."""
    name = match[1]
    return " " not in name and bool(grammar.several.match(match.string, match.end(1)))


def _begins_one_of(items: frozenset[str], match: re.Match[str]) -> bool:
    """Whether *match* is how an item of a list begins: with a word for a thing and no sentence about a firm."""
    text, start = match.string, match.start()
    at_start = start == 0 or text[start - 1] == "\n"
    return at_start and text[start : (text + "\n").index("\n", start)] in items


def _fits(name: str, title: str | None, languages: Languages) -> bool:
    fits = len(name) > 1 and any(map(str.isalpha, name)) and not begins_like_no_name(name, languages)
    return fits and alike(name, title, languages) < MOST_ALIKE and not is_place(name)


def _join_longer(votes: Counter[str], text: str) -> None:
    """Give the votes of a name to a longer one that begins with it and stands at least half as often."""
    for name in list(votes):
        for longer in [other for other in votes if other.startswith(f"{name} ")]:
            if 2 * text.count(longer) >= text.count(name):
                votes[longer] += votes.pop(name, 0)


def _in_full(name: str, evidence: Evidence, languages: Languages) -> str:
    """Return the short line above the prose of a pasted text that begins with *name*: the name in full."""
    near = [line.text for line in evidence.lines[:LINES_ABOVE]] if evidence.plain else []
    longer = (one for one in near if one.startswith(f"{name} ") and len(one.split()) <= MOST_WORDS)
    fit = (one for one in longer if not _NO_LINE_OF_A_NAME.search(one) and not occupation(one, languages))
    return next(fit, name)

"""What speaks for a posting: words of hiring, duties and demands, how to apply, labels, a wage, structured data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jobrsvp.languages import Languages, Passed, Span
from jobrsvp.reading.page.evidence import Evidence
from jobrsvp.reading.page.headline import calls
from jobrsvp.reading.page.kind import elsewhere, signs
from jobrsvp.reading.page.kind.weighing import HUB, Point
from jobrsvp.reading.page.language import read_language
from jobrsvp.reading.page.place_names import is_place
from jobrsvp.reading.page.titles import alike, gendered, is_job_name, names_job

# What each sign is worth. An article may name an occupation, have two headings of a posting or speak of pay: none of
# these alone is enough. That somebody looks for somebody, and how to apply, is hardly said elsewhere.
DATA = 6.0
NAMED, HEADED, GENDERED = 1.0, 1.0, 1.0
CALLED = 1.0
SECTION = 1.3
LOOKS_FOR, CANDIDATE, MUCH_OF_CANDIDATE, APPLY, TERMS, YOU = 2.0, 1.5, 2.5, 2.0, 1.0, 0.8
AGAIN = 0.5  # for a second way of saying it
ASKS, CONTACT = 1.0, 1.0
BUTTON = 1.5
LABEL, MOST_LABELS = 0.7, 3
WAGE, TRADE, FEW_TRADE = 1.0, 1.0, 0.5
BARE = -3.0  # for a call without duties, demands, conditions or pay: a campaign, or a page that leads to jobs
STRUCTURE, PLACE, MAIL, MONEY = 1.5, 1.0, 1.0, 1.0
MANY_WORDS, SOME_WORDS = 5, 3  # different words of the trade
MUCH = 4  # times that the candidate is spoken of
LONGEST_ALONE = 80  # characters of a heading that is nothing but the name of a job
LONGEST_TITLE = 120  # characters: longer is a sentence that mentions an occupation
LONGEST_PLAIN = 6000  # characters of a text whose plain words count: a longer one has something of everything
SAME_TITLE = 0.75  # share of words in common with a heading
LONGEST_BUTTON = 60  # characters
FIRST_LINES = 15  # of a page in an unknown language, where its place stands
LONGEST_PLACE = 60  # characters of a line that is a place
FEWEST_HEADINGS, FEWEST_ITEMS = 2, 3  # of a page in an unknown language: sections with what they list
SHORTEST_QUOTE = 60  # characters of a quote that are kept

#: ``£80,000 - £90,000``, ``90k to 120k``: two amounts of five or six digits.
_RANGE = re.compile(r"[$€£]\s?\d{2,3}(?:[.,]\d{3}|k)\s?(?:-|–|—|to)\s?[$€£]?\s?\d{2,3}(?:[.,]\d{3}|k)\b", re.I)
#: Labels that postings have and invoices, recipes and letters have not.
LABELS = frozenset(["organization", "location", "title", "workplace", "employment_type"])
_SEEKS, _APPLY = _CALLS = ("somebody is looked for", "it says how to apply")
_NAMED, _HEADED, _CALLED = (
    "its title names a job", "it is headed by the name of one job", "its name calls for people",
)  # fmt: skip
_WAGE, _COME, _WRITE = (
    "it names an amount of money for some time",
    "it says whom to come to",
    "one can write to somebody",
)
_MONEY = "it names an amount of money"
_SPOKEN = _OF_SOMEBODY, _OF_READER = "it speaks of the one who will do the work", "it says what the reader will do"
_NEEDED, _BUTTON = "it says what somebody needs for it", "one can apply here"
_HAS_SECTION = "it has a section of"
#: One of these heads a posting, however short it is.
OF_A_JOB = frozenset([_HEADED, _CALLED])
#: What a plumber's own page says as well: beside these alone the facts of a short text prove nothing.
OF_A_TRADE = frozenset([_NAMED, _HEADED, _WAGE, _COME, _WRITE, _MONEY])
#: What is said to those who might do the work. A fair, a statistic, a list have pay, hours and places without it.
_TO_SOMEBODY = (*_CALLS, *_SPOKEN, _CALLED, _COME, _BUTTON)
FEW_SENTENCES = 600  # characters below the name of a job, in words that nobody knows: a call to a reader all the same
FEWEST_SECTIONS = 2  # duties and demands beside each other are those of a job: a lease has demands alone
#: Concepts with what they are worth when said once, and said in several ways.
_SAID = (
    ("hiring.seeks", LOOKS_FOR, _SEEKS),
    ("hiring.apply", APPLY, _APPLY),
    ("hiring.candidate", CANDIDATE, _OF_SOMEBODY),
    ("hiring.terms", TERMS, "it names conditions of a job"),
    ("hiring.you", YOU, _OF_READER),
)
#: The same in plain words, which other texts use as well: they count below the name of a job alone.
_PLAIN = (
    ("hiring.asks", ASKS, _NEEDED),
    ("hiring.contact", CONTACT, _COME),
)


def points(evidence: Evidence, title: str | None, languages: Languages, *, headed: bool) -> Iterator[Point]:
    """Yield what speaks for a posting in *evidence*, in *languages*; whether its *title* heads it is known."""
    text = evidence.text[: signs.READ]
    named = (*_titled(title, languages), *_named(evidence, title, languages, headed=headed))
    heads = headed or is_job_name(title) or any(one.reason == _CALLED for one in named)
    plainly = heads and len(text) < LONGEST_PLAIN
    said = (*_SAID, *_PLAIN) if plainly else _SAID
    about = (*_sections(text, languages), *_said(text, said, languages), *_facts(evidence, text, languages))
    yield from (*named, *about, *_button(evidence))
    bare = about and all(point.reason.startswith(_CALLS) for point in about)
    if bare and (not _headed(evidence, title, languages) or elsewhere.job_links(evidence.lines, evidence)):
        yield Point(BARE, "it calls for people, and tells nothing of the work", "", HUB)
    if not speaks(evidence, languages):
        yield from _shaped(evidence, text, languages)


def _headed(evidence: Evidence, title: str | None, languages: Languages) -> bool:
    """Whether a heading, where there are some, is the title of a job: a short call for one is headed by it."""
    headings = [line.text for line in evidence.page.headings]
    named = not headings or any(alike(title, heading) >= SAME_TITLE for heading in headings)
    return named and is_job_name(title, languages)


def _titled(title: str | None, languages: Languages) -> Iterator[Point]:
    if title and len(title) < LONGEST_TITLE and (names_job(title) or names_job(title, languages)):
        yield Point(NAMED, _NAMED, title)


def _named(evidence: Evidence, title: str | None, languages: Languages, *, headed: bool) -> Iterator[Point]:
    """Yield how the page is headed: by the name of a job alone, addressed to everybody, with words of hiring."""
    if title and gendered(title):
        yield Point(GENDERED, "its title is addressed to everybody", title)
    if title and len(title) < LONGEST_ALONE and headed:
        yield Point(HEADED, _HEADED, title)
    called = next((name for name in _names(evidence, title) if calls(name, languages)), None)
    if called:
        yield Point(CALLED, _CALLED, called)


def _names(evidence: Evidence, title: str | None) -> Iterator[str]:
    """Yield the parts of what the page calls itself, and the heading of its job."""
    for name in elsewhere.names_of(evidence) if not evidence.given else ():
        yield from elsewhere.parts_of(name)
    headings = (line.text for line in evidence.lines if line.level or line.tag == "b")
    yield from (text for text in headings if title and title in text and len(text) < LONGEST_TITLE)


def _sections(text: str, languages: Languages) -> Iterator[Point]:
    for name in sorted(signs.sections(text, languages)):
        yield Point(SECTION, f"{_HAS_SECTION} {name.partition('.')[2]}")


def _said(text: str, said: Iterable[tuple[str, float, str]], languages: Languages) -> Iterator[Point]:
    page = languages.passed(text)
    for concept, worth, reason in said:
        spans = [span for span in page.spans(concept) if concept != _SAID[0][0] or not _of_buyers(span, page)]
        if spans:
            yield Point(worth, reason, _quote(text, spans[0]))
        if len({text[span.start : span.end].lower() for span in spans}) > 1:
            more = MUCH_OF_CANDIDATE - CANDIDATE if len(spans) >= MUCH and worth == CANDIDATE else AGAIN
            yield Point(more, f"{reason}, and again", _quote(text, spans[-1]))


def _of_buyers(span: Span, page: Passed) -> bool:
    """Whether those are asked who need somebody's service: ``Looking for a plumber?``."""
    return any(one.start < span.end and span.start < one.end for one in page.spans("elsewhere.shop"))


def _quote(text: str, span: Span) -> str:
    return text[span.start : span.end][:SHORTEST_QUOTE]


def _button(evidence: Evidence) -> Iterator[Point]:
    """Yield that a line is nothing but an invitation to apply: the button or the link, wherever it stands."""
    pattern = evidence.languages.pattern("hiring.button")
    for line in evidence.page.lines if not evidence.given else ():
        text = line.text.strip(" >→»›!.").lower() if len(line.text) < LONGEST_BUTTON else ""
        if text and line.region not in ("navigation", "footer") and pattern.fullmatch(text):
            yield Point(BUTTON, _BUTTON, line.text)
            return


def _facts(evidence: Evidence, text: str, languages: Languages) -> Iterator[Point]:
    labels = sorted(evidence.labels.keys() & LABELS)
    if labels:
        worth = LABEL * min(len(labels), MOST_LABELS)
        yield Point(worth, "facts of a job stand under labels", evidence.labels[labels[0]][0].value[:SHORTEST_QUOTE])
    if signs.wage(text, languages):
        yield Point(WAGE, _WAGE)
    elif found := _RANGE.search(text):
        yield Point(WAGE, "it names a range of money as large as a year's pay", found[0])
    words = signs.trade_words(text, languages, signs.STRONG)
    if words >= SOME_WORDS:
        yield Point(TRADE if words >= MANY_WORDS else FEW_TRADE, f"{words} words of the trade stand in it")


def addressed(points: Iterable[Point], text: str) -> bool:
    """Whether *points* of *text* tell that somebody is looked for, spoken to or of, or that a job has its sections."""
    reasons = [point.reason for point in points if point.weight > 0]
    sections = sum(reason.startswith(_HAS_SECTION) for reason in reasons)
    few = len(text) < FEW_SENTENCES and _HEADED in reasons
    return few or sections >= FEWEST_SECTIONS or any(reason.startswith(_TO_SOMEBODY) for reason in reasons)


def calls_people(points: Iterable[Point]) -> bool:
    """Whether *points* tell that somebody is looked for, or how to apply."""
    return any(point.reason.startswith((*_CALLS, _CALLED)) for point in points)


def named(points: Iterable[Point]) -> bool:
    """Whether *points* tell that a job is the title."""
    return any(point.reason in (_NAMED, _HEADED) for point in points)


def speaks(evidence: Evidence, languages: Languages) -> bool:
    """Whether the words of *evidence* are in a language whose words of hiring are known."""
    code = read_language(evidence.text, evidence.capture.lang, evidence.languages)
    return any(entry.language == code for entry in evidence.languages.entries("section.duties")) if code else False


def foreign(evidence: Evidence, languages: Languages) -> bool:
    """Whether *evidence* is in a language that is told, and of which no words of hiring are known."""
    told = read_language(evidence.text, evidence.capture.lang, evidence.languages)
    return told is not None and not speaks(evidence, languages)


def _shaped(evidence: Evidence, text: str, languages: Languages) -> Iterator[Point]:
    """Yield what the shape of a page tells whose language is not known: sections, a place, money, an address."""
    lines = evidence.lines
    headings = sum(line.level > 0 for line in lines)
    if headings > FEWEST_HEADINGS and sum(line.tag == "li" for line in lines) >= FEWEST_ITEMS:
        yield Point(STRUCTURE, "it has a title, and sections with what they list")
    place = next((line.text for line in lines[:FIRST_LINES] if _is_place(line.text)), None)
    if place:
        yield Point(PLACE, "a line is a place", place)
    if any(line.href.startswith("mailto:") for line in evidence.page.lines) or "@" in text:
        yield Point(MAIL, _WRITE)
    if signs.money(text, languages):
        yield Point(MONEY, _MONEY)


def _is_place(text: str) -> bool:
    return 1 < len(text) < LONGEST_PLACE and is_place(text)

"""How many years of experience a posting asks for."""

from __future__ import annotations

import functools
import re
from itertools import islice

from jobrsvp.languages import Languages, Passed

Span = tuple[int, int]

MOST_YEARS = 30  # more is the firm's age
OLD = 10  # years that a firm boasts of, and hardly any posting asks for
RUNG = 400  # characters between two rungs of a ladder
MOST = 60  # mentions that are looked at
REACH = 90  # characters around a word for years in which their number and the word experience stand
COUNTED = 40  # characters from a number to the end of the word for years: "two (2) to three full years"
ASKED, WORKED = 12, 40  # characters: "you bring at least 8 years", "you worked as a welder for 2 years"
TITLE = 45  # characters: "experience as a senior data engineer, at least 5 years"
BEFORE = 60  # characters in which words stand that make the years somebody else's
BEHIND = 12  # characters between the years and such a word behind them


def years(page: Passed, words: Languages) -> tuple[int | None, list[Span]]:
    """Return the least of the first ladder of years, and where it stands: what "or" joins to the first number."""
    ladder: list[tuple[int, Span]] = []
    around = page.windows(("experience.years",), REACH, _counted(words))
    hits = (said for window in around for said in _grammar(words).finditer(page.text, *window))
    for said in islice(hits, MOST):
        number = _number(next(group for group in said.groups() if group), words)
        if not 0 <= number <= MOST_YEARS or not _asked(page, said, words) or _of_the_firm(page, said, number):
            continue
        if ladder and not _joined(page, ladder[-1][1][1], said.end()):
            break
        ladder.append((number, said.span()))
    if not ladder:
        return None, []
    # "2 years, or 0 with a doctorate" asks nothing of the few, and two years of the others.
    least = min([rung for rung in ladder if rung[0]] or ladder)
    return least[0], [least[1]]


@functools.cache
def _counted(words: Languages) -> re.Pattern[str]:
    """Return what stands in, or right before, a word for years that are counted: ``every day of the year`` are none."""
    one = "|".join(words.words(name) for name in ("number", "article_number", "years_told"))
    return re.compile(rf"(?:\d|(?<!\w)(?:{one}))[^\n]{{0,{COUNTED}}}\Z")


def _number(count: str, words: Languages) -> int:
    return int(count) if count.isdigit() else words.list("number").get(count) or words.list("years_told").get(count, 1)


def _joined(page: Passed, start: int, end: int) -> bool:
    """Whether an "or" stands between two rungs."""
    end = min(end, start + RUNG)
    return any(start <= span.start < end for span in page.spans("experience.or"))


def _asked(page: Passed, said: re.Match[str], words: Languages) -> bool:
    """Whether these years are the person's experience, not the age of the company or a nice-to-have."""
    before, behind = _others(words)
    start = max(0, said.start() - BEFORE)
    if said["listed"] and not _demanded(page, said, words):
        return False
    return not before.search(page.text[start : said.start()]) and not behind.match(page.text, said.end())


def _demanded(page: Passed, said: re.Match[str], words: Languages) -> bool:
    """Whether a sentence that asks for something comes to the years in a list: "you need: SQL, 2 years in a lab"."""
    start = said.start()
    if not _next_item(words).search(page.text, max(0, start - BEHIND), start):
        return False
    return any(one.end <= start for one in page.spans("experience.person", clause=page.number(start)))


@functools.cache
def _next_item(words: Languages) -> re.Pattern[str]:
    """Return what stands between two things of a list."""
    return re.compile(rf"(?:[,:(]|(?<!\w){words.words('joint')}) $")


def _of_the_firm(page: Passed, said: re.Match[str], number: int) -> bool:
    """Whether so many years are the firm's: a sentence that speaks of it, and of nobody whom it looks for."""
    clause = page.number(said.start())
    firm, person = (page.spans(f"experience.{whose}", clause) for whose in ("firm", "person"))
    return number >= OLD and bool(firm) and not person


@functools.cache
def _others(words: Languages) -> tuple[re.Pattern[str], re.Pattern[str]]:
    not_theirs, nice, other = (
        words.alternation(f"experience.{name}") for name in ("not_theirs", "nice_to_have", "other_years")
    )
    return re.compile(rf"{not_theirs} ?\Z|{nice}[ :]{{1,2}}\Z"), re.compile(rf"[^.;\n•]{{0,{BEHIND}}}?{other}")


@functools.cache
def _grammar(words: Languages) -> re.Pattern[str]:
    """Return years before and behind the word experience, and those that need no such word, as a pattern."""
    one = f"{words.words('number')}|{words.words('article_number')}"
    # A digit that three letters run into starts a line whose break was lost: "Requirements5+ years".
    lead = r"(?<![\d$£€])(?<!\d[.,])(?:(?<!\w)|(?<=[a-z]{3})(?=\d))"
    figure = rf"\d{{1,2}}|{one}"
    count = rf"{lead}({figure})"
    year, to, told = (words.words(name) for name in ("year", "year_range_to", "years_told"))
    word, least, spent, person, worked = (words.alternation(f"experience.{name}") for name in _WORDS)
    dotted = words.words("abbreviation")  # their full stop ends no sentence
    ranged = rf"(?: ?\(\d{{1,2}}\))? ?\+?(?: ?(?:-|{to}) ?(?:\d{{1,2}}\b|{one})?)? ?\+?(?: {to})?"
    long = rf"{ranged}[ -]?(?:full )?{year}'?\+?"
    years = f"{count}{long}"
    # One of several things that a sentence asks for: "SQL, some Python, 2-4 years in an analytical job".
    listed = rf"{lead}(?P<listed>{figure}){long}"
    # A line or a demand that begins with years needs no such word: "3 years in a busy kitchen".
    asked = rf"(?:(?m:^)(?:[^\w\s]{{1,2}} ?)?|{person}[^.;\n\d]{{0,{ASKED}}}?|{least} )"
    return re.compile(
        rf"{years}(?=[^.;\n•]{{0,70}}?{word})"
        rf"|(?:{word}(?:{dotted}|[^.;\n•\d]){{0,{TITLE}}}?|(?m:^){word} ?:?\n){count}"
        rf" ?\+?(?: ?(?:-|{to}) ?(?:\d{{1,2}})?)? ?\+?[ -]?{year}"
        rf"|{asked}{years}(?: {to})?(?= {spent})|{person}[^.;\n\d]{{0,{ASKED}}}?{years} {to}(?! ?\d)"
        rf"|{count} ?\+[ -]?{year}(?= {spent})"
        rf"|{worked}[^.;\n\d]{{0,{WORKED}}}?{years}|{years}(?=[^.;\n\d]{{0,{WORKED}}}?{worked})"
        rf"|{listed}(?: {to})?(?:(?<=')|(?= {spent}))"
        rf"|({told})(?=[^.;\n•]{{0,70}}?{word})"
    )


_WORDS = ("word", "at_least", "spent", "person", "worked")

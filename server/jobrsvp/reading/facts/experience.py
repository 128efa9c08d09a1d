"""How many years of experience a posting asks for."""

from __future__ import annotations

import functools
import re
from itertools import islice

from jobrsvp.languages import Languages, Passed

Span = tuple[int, int]

MOST_YEARS = 30  # more is the firm's age
RUNG = 400  # characters between two rungs of a ladder
MOST = 60  # mentions that are looked at
REACH = 90  # characters around a word for years in which their number and the word experience stand
BEFORE = 60  # characters in which words stand that make the years somebody else's
BEHIND = 12  # characters between the years and such a word behind them


def years(page: Passed, words: Languages) -> tuple[int | None, list[Span]]:
    """Return the least of the first ladder of years, and where it stands: what "or" joins to the first number."""
    ladder: list[tuple[int, Span]] = []
    around = page.windows(("experience.years",), REACH)
    hits = (said for window in around for said in _grammar(words).finditer(page.text, *window))
    for said in islice(hits, MOST):
        number = _number(next(group for group in said.groups() if group), words)
        if not 0 <= number <= MOST_YEARS or not _asked(page, said, words):
            continue
        if ladder and not _joined(page, ladder[-1][1][1], said.end()):
            break
        ladder.append((number, said.span()))
    if not ladder:
        return None, []
    least = min(ladder)
    return least[0], [least[1]]


def _number(count: str, words: Languages) -> int:
    return int(count) if count.isdigit() else words.list("number").get(count, 1)


def _joined(page: Passed, start: int, end: int) -> bool:
    """Whether an "or" stands between two rungs."""
    end = min(end, start + RUNG)
    return any(start <= span.start < end for span in page.spans("experience.or"))


def _asked(page: Passed, said: re.Match[str], words: Languages) -> bool:
    """Whether these years are the person's experience, not the age of the company or a nice-to-have."""
    before, behind = _others(words)
    start = max(0, said.start() - BEFORE)
    return not before.search(page.text[start : said.start()]) and not behind.match(page.text, said.end())


@functools.cache
def _others(words: Languages) -> tuple[re.Pattern[str], re.Pattern[str]]:
    not_theirs, nice, other = (
        words.alternation(f"experience.{name}") for name in ("not_theirs", "nice_to_have", "other_years")
    )
    return re.compile(rf"{not_theirs} ?$|{nice}[ :]{{1,2}}$"), re.compile(rf"[^.;\n•]{{0,{BEHIND}}}?{other}")


@functools.cache
def _grammar(words: Languages) -> re.Pattern[str]:
    """Return years before and behind the word experience, and those that need no such word, as a pattern."""
    one = f"{words.words('number')}|{words.words('article_number')}"
    # A digit that three letters run into starts a line whose break was lost: "Requirements5+ years".
    count = rf"(?<![\d$£€])(?<!\d[.,])(?:(?<!\w)|(?<=[a-z]{{3}})(?=\d))(\d{{1,2}}|{one})"
    year, to = words.words("year"), words.words("year_range_to")
    word, least, spent = (words.alternation(f"experience.{name}") for name in ("word", "at_least", "spent"))
    ranged = rf"(?: ?\(\d{{1,2}}\))? ?\+?(?: ?(?:-|{to}) ?(?:\d{{1,2}}\b|{one})?)? ?\+?(?: {to})?"
    return re.compile(
        rf"{count}{ranged}[ -]?(?:full )?{year}'?\+?(?=[^.;\n•]{{0,70}}?{word})"
        rf"|(?:{word}[^.;\n•\d]{{0,30}}?|(?m:^){word} ?:?\n){count}"
        rf" ?\+?(?: ?(?:-|{to}) ?(?:\d{{1,2}})?)? ?\+?[ -]?{year}"
        rf"|{least} {count} ?\+?[ -]?{year}(?= {spent})"
        rf"|{count} ?\+[ -]?{year}(?= {spent})"
    )

"""What a text or a title gives away: sections, wages, the words of the trade, a closed posting, a list's name."""

from __future__ import annotations

import functools
import re

from jobrsvp.languages import Languages, Span, lowered

#: The sections that nearly every posting has two of: what somebody does, must bring, and gets.
DUTIES, DEMANDS, OFFERS = SECTIONS = ("section.duties", "section.demands", "section.offers")
BEFORE, AFTER = 24, 34  # characters beside the name of a section in its line: "More about your tasks in our team"
KEPT = 64  # sets of languages whose words are kept ready
READ = 20_000  # characters of a text in which money and words of the trade are looked for
CLOSED_WITHIN = 8000  # characters from the top: further down stand other postings that are closed
STRONG = 2  # worth in the list ``posting_word`` of a word that alone speaks of a job

_TOKEN = re.compile(r"[^\W_][\w.'-]*")
_AMOUNT = r"\d[\d.,k]{0,9}"
_SIGN = "[$€£₹¥]"
# The currencies of most postings. All 150 codes would read "try 3" and "all 5" as money.
_CODE = r"\b(?:usd|eur|gbp|chf|pln|sek)\b"


def sections(text: str, languages: Languages) -> set[str]:
    """Return which of ``SECTIONS`` *text* has: lines that hardly say more than the section's name."""
    page = languages.passed(text)
    return {name for name in SECTIONS if any(_is_line(page.text, span) for span in page.spans(name))}


def _is_line(text: str, span: Span) -> bool:
    before = text[max(0, span.start - BEFORE - 1) : span.start]
    after = text[span.end : span.end + AFTER + 1]
    return ("\n" in before or len(before) <= BEFORE) and ("\n" in after or len(after) <= AFTER)


def trade_words(text: str, languages: Languages, worth: int = 1) -> int:
    """Return how many different words of the trade *text* has that are worth as much as *worth* or more."""
    known = languages.list("posting_word")
    return sum(known.get(word, 0) >= worth for word in set(_TOKEN.findall(text[:READ].lower())))


def money(text: str, languages: Languages) -> bool:
    """Whether *text* names an amount of money."""
    return bool(_money(languages).search(lowered(text[:READ])))


def wage(text: str, languages: Languages) -> bool:
    """Whether *text* names an amount of money for some time: ``35 dollars per hour``."""
    return bool(_wage(languages).search(lowered(text)))


@functools.lru_cache(KEPT)
def _money(languages: Languages) -> re.Pattern[str]:
    return re.compile(rf"(?:{_SIGN}|{_CODE})\s?\d|{_counted(languages)}")


@functools.lru_cache(KEPT)
def _wage(languages: Languages) -> re.Pattern[str]:
    each, often, taxed, to = (languages.alternation(f"wage.{name}") for name in ("each", "often", "taxed", "range"))
    amount = rf"(?:{_SIGN}|{_CODE})\s?{_AMOUNT}(?:\s?(?:-|–|{to})\s?[$€£]?{_AMOUNT})?"
    return re.compile(rf"(?:{amount}|{_counted(languages)})\s?(?:{taxed} )?(?:(?:/|p\.)\s?\w|{each}[\s']|{often})")


def _counted(languages: Languages) -> str:
    """Return the pattern of an amount with its currency behind it, or in thousands."""
    return rf"\d\s?(?:[€£]|{_CODE}|k\b|{languages.alternation('wage.coin')})"


def closed(text: str, languages: Languages) -> str | None:
    """Return the words by which *text* says that the posting is closed."""
    found = languages.passed(text).spans("kind.closed")
    return text[found[0].start : found[0].end] if found and found[0].start < CLOSED_WITHIN else None


def begins(name: str, concept: str, languages: Languages) -> bool:
    """Whether the title *name* begins with *concept*."""
    return any(span.start == 0 for span in languages.passed(name).spans(concept))


def says(name: str, concept: str, languages: Languages) -> bool:
    """Whether the title *name* says *concept* somewhere."""
    return languages.passed(name).says(concept)


@functools.lru_cache(KEPT)
def job_link(languages: Languages) -> re.Pattern[str]:
    """Return what the lower-case addresses of single jobs hold: ``/jobs/1234-cook``, ``?jobid=``."""
    single = r"[^/?#]{0,200}?[\w-]{4}"  # a number or a name
    return re.compile(rf"/{languages.alternation('address.job')}/{single}|[?&](?:gh_jid|job_?id|currentjobid)=")

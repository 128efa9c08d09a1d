"""Whose nights and weekends they are: those of this post, of other people, or of a place that is merely open.

A grammar of four word lists, each a concept of the language files: who else there is (``whose.others``), what they do
(``doing``), who reads the posting (``own``), and what makes a place busy then (``place``).
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from jobrsvp.languages import Languages, Passed
from jobrsvp.reading.page.titles import occupation

Span = tuple[int, int]

BESIDE = 45  # characters between who does it and what they do: "by the owners", "the partners, who have handled"
REACH = 130  # characters of a sentence between a mention and what is done
_WORD = re.compile(r"[^\W\d]{4,}")
_EMPLOYER = re.compile(r" [-–|@] | at ")  # between a job and who offers it
STEM = 5  # letters that two forms of one trade share


def is_of_others(page: Passed, start: int, end: int, words: Languages) -> bool:
    """Whether somebody else does it: ``Saturdays are covered by the owners``, ``our 30 bakers work at night``."""
    if is_of_another_post(page, start) or is_of_colleagues(page, start, words) or is_of_other_teams(page, start, words):
        return True
    clause = page.number(start)
    if page.spans("whose.own", clause):
        return False
    deeds = [span for span in page.spans("whose.doing", clause) if _gap(span[:2], (start, end)) <= REACH]
    doers = [doer[:2] for doer in page.spans("whose.others", clause) if not _is_this_post(page, doer[:2])]
    return any(_gap(doer, deed[:2]) <= BESIDE for doer in doers for deed in deeds)


def is_of_colleagues(page: Passed, start: int, words: Languages) -> bool:
    """Whether its sentence names others of the firm by a trade that is not that of the title: ``our 30 bakers``."""
    clause = page.number(start)
    if page.spans("whose.own", clause):
        return False
    title = _title(page)
    named = (said["who"].split() for said in _of_the_firm(words).finditer(page.text, *page.clause(clause)))
    # Several are called -s, which the occupations know, or -es: "repartidores".
    trades = [word for group in named for word in group if occupation(f"{word} {word.removesuffix('es')}", words)]
    return bool(trades) and not any(trade[:STEM] in title for trade in trades)


def is_of_other_teams(page: Passed, start: int, words: Languages) -> bool:
    """Whether its sentence names two teams of the firm, and neither is of the title: ``our sales and press teams``."""
    clause = page.number(start)
    named = None if page.spans("whose.own", clause) else _teams(words).search(page.text, *page.clause(clause))
    title = _title(page)
    return named is not None and not any(one[: STEM - 1] in title for one in named.groups() if one)


@functools.cache
def _of_the_firm(words: Languages) -> re.Pattern[str]:
    """Return those of whom the firm has some: ``our drivers``, ``zwölf Köche``, ``nos 140 techniciens``."""
    some = rf"(?:{words.words('firms_own')}|\d{{1,4}}|{words.words('number')})"
    return re.compile(rf"(?<!\w){some}(?: \d{{1,4}})? (?P<who>(?:[^\W\d]{{2,16}}[ -]){{0,2}}[^\W\d]{{3,20}})")


@functools.cache
def _teams(words: Languages) -> re.Pattern[str]:
    """Return two teams and what each does: ``bar and kitchen teams``, ``die Teams von Kasse und Aufsicht``."""
    one, joint, team = r"([^\W\d]{3,20})", words.words("joint"), words.words("team_of_many")
    of, more = rf"{words.words('team_of')}['’ ]?", rf"(?:, [^\W\d]{{3,20}})?,? {joint} "
    return re.compile(rf"(?<!\w){one}{more}{one} {team}|{team} (?:{of}){{1,2}}{one}{more}(?:{of}){{0,2}}{one}")


def is_of_the_place(page: Passed, start: int) -> bool:
    """Whether its sentence speaks of opening, guests or events, and of nobody who works: ``a market each Saturday``."""
    clause = page.number(start)
    said = page.spans("whose.place", clause)
    return bool(said) and not any(page.spans(f"whose.{name}", clause) for name in ("own", "worked"))


def is_of_another_post(page: Passed, start: int) -> bool:
    """Whether its sentence speaks of a post that is not this one: filled, or in another branch."""
    return bool(page.spans("whose.another_post", page.number(start)))


def _is_this_post(page: Passed, doer: Span) -> bool:
    """Whether the first line, the title, names the same trade: ``Vet``, where the vets cover Saturdays in turn."""
    title = set(_stems(_EMPLOYER.split(_title(page))[0]))
    return not title.isdisjoint(_stems(page.text[slice(*doer)])) and "\n" in page.text.strip()


def _title(page: Passed) -> str:
    """Return the first line."""
    return page.text.lstrip().partition("\n")[0]


def _stems(text: str) -> Iterable[str]:
    return (word[:STEM] for word in _WORD.findall(text))


def _gap(one: Span, other: Span) -> int:
    """Return how many characters stand between two spans, 0 where they meet."""
    return max(0, max(one[0], other[0]) - min(one[1], other[1]))

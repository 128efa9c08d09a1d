"""Other jobs on the page of one: where what follows it begins, and the cards that stand in its midst.

A heading such as *Similar jobs* ends a posting, on a page and in a pasted text.  Where there is no heading, the shape
tells: names of other jobs, two or more of one rank or all links, each with a line or two about it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from jobrsvp.languages import Languages, lowered
from jobrsvp.reading.page.place_names import is_place
from jobrsvp.reading.page.titles import alike, is_job_name, is_section
from jobrsvp.text.lines import Line

ENOUGH = 250  # characters of a posting before its end is looked for
HEADED = 60  # the same before a heading, which ends a posting of two sentences as well
LONGEST_HEADING = 70  # characters of a line that may head what follows a posting; a sentence is longer
PARAGRAPH = 100  # characters of a line that no card of another job has
LONGEST_NAME = 90  # characters of the name of another job, with its place and its pay
FEWEST = 2  # names of other jobs that make cards
MOST_LINES = 4  # of a card below its name: employer, place, pay, age
FEWEST_BESIDE = 3  # cards of a list beside the job that it opens
MENU = 4  # links in a row that are a menu: above a title stand one or two, to the employer and back to the list
SAME = 0.99  # share of words in common with the title: the card of this job itself, or its repeated name
_STEPS = frozenset("›‹»«>/→")
_NUMBER = re.compile(r"^\d{1,4}\+? ")  # of the jobs that follow: "12 similar jobs"


def end_of(lines: Sequence[Line], start: int, languages: Languages, *, given: bool = False) -> int:
    """Return where what follows the posting in *lines* begins, which begins itself at *start*; their number if nowhere.

    A line of a text that a person has *given* may be a heading: nothing tells.
    """
    size = 0
    for at in range(start, len(lines)):
        line = lines[at]
        enough = HEADED if given or line.level else ENOUGH
        if size > enough and len(line.text) < LONGEST_HEADING and _ends(line, languages):
            return at
        size += len(line.text)
    return len(lines)


def _ends(line: Line, languages: Languages) -> bool:
    text = _NUMBER.sub("", lowered(line.text))
    follows = languages.pattern("neighbours.jobs").match(text)
    return bool(follows or (line.level and languages.pattern("neighbours.form").match(text)))


def resumed(lines: Sequence[Line], start: int, end: int, languages: Languages) -> Sequence[Line]:
    """Return the lines of the posting below *end*, where the other jobs stand in a box between its title and its text.

    Above them it has no section yet; below them a paragraph and several sections follow.
    """
    if any(line.level and is_section(line.text, languages) for line in lines[start + 1 : end]):
        return ()
    told = next((at for at in range(end, len(lines)) if len(lines[at].text) >= PARAGRAPH and not lines[at].href), end)
    below = lines[told : end_of(lines, told, languages)] if told > end else ()
    sections = [line for line in below if line.level and is_section(line.text, languages)]
    return below if len(sections) >= FEWEST else ()


def without_menu(lines: Sequence[Line], first: int, end: int) -> list[Line]:
    """Return the lines from *first* to *end*, above a title, without the links that are a menu."""
    menus = {at for run in _menus(lines[:end]) for at in run}
    return [lines[at] for at in range(first, end) if at not in menus]


def menu(lines: Sequence[Line]) -> set[str]:
    """Return the texts of the links in *lines* that are menus, or steps from the start of the site to the page."""
    items = {piece.text.strip() for run in _menus(lines) for at in run for piece in lines[at].pieces}
    steps = (piece for line in lines if _is_trail(line) for piece in line.pieces if piece.href)
    return items | {piece.text.strip() for piece in steps}


def _is_trail(line: Line) -> bool:
    """Whether *line* is the way from the start of the site to the page: links, and a sign of steps between them."""
    return any(not piece.href and piece.text.strip() in _STEPS for piece in line.pieces) if line.parts else False


def _menus(lines: Sequence[Line]) -> Iterator[list[int]]:
    """Yield the numbers of *lines* that are a menu: many links in a row, and nothing between them."""
    links = [_links(line) for line in lines]

    def part(at: int) -> str | None:
        return lines[at].region if links[at] or _is_here(at, lines, links) else None

    for region, run in itertools.groupby(range(len(lines)), key=part):
        numbers = list(run)
        if region is not None and sum(links[at] for at in numbers) >= MENU:
            yield numbers


def _is_here(at: int, lines: Sequence[Line], links: Sequence[int]) -> bool:
    """Whether line *at* is the item of a menu that the page itself stands under: alone no link among links."""
    return lines[at].item and 0 < at < len(lines) - 1 and bool(links[at - 1] and links[at + 1])


def _links(line: Line) -> int:
    """Return how many links *line* is, 0 where it says something beside them."""
    pieces = list(line.pieces)
    return len({piece.href for piece in pieces}) if all(piece.href for piece in pieces) else 0


def selected(lines: Sequence[Line]) -> Line | None:
    """Return the heading of the job that a list beside it opens: the card of it is one of several, and a link.

    The heading may be a link as well, to a page of its own: it is then of a higher rank than the cards.
    """
    cards: dict[str, int] = {}
    for line in lines:
        if line.level and not is_section(line.text):
            above = line.level < cards.get(line.text, 0)
            opened = line.text in cards and (above or not line.href)
            # Above its card it need not be known as a job: the cards beside it are.
            known = _names_a_job(line.text) or (above and any(map(_names_a_job, cards)))
            if opened and known and len(cards) >= FEWEST_BESIDE:
                return line
            if line.href:
                cards.setdefault(line.text, line.level)
    return None


def without_cards(lines: Sequence[Line], title: str | None) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Return *lines* without the cards of jobs other than *title*, and the lines of those cards."""
    cards = {at for first, last in _cards(lines, title) for at in range(first, last)}
    kept = tuple(line for at, line in enumerate(lines) if at not in cards)
    return kept, tuple(lines[at] for at in sorted(cards))


def _cards(lines: Sequence[Line], title: str | None) -> Iterator[tuple[int, int]]:
    """Yield where each card begins and ends."""
    heads: dict[tuple[str, bool], list[int]] = {}
    for at, line in enumerate(lines):
        if (line.level or line.href) and _names_a_job(line.text):
            heads.setdefault((line.tag, bool(line.href)), []).append(at)
    for named in heads.values():
        others = [at for at in named if alike(lines[at].text, title) < SAME]
        if len(others) == len(named) and not is_job_name(title):
            others = others[1:]  # of several jobs none is the title: the first is read
        if len(others) >= FEWEST or (others and len(named) > len(others)):
            yield from ((at, _card_end(lines, at)) for at in others)


def _names_a_job(text: str) -> bool:
    return len(text) < LONGEST_NAME and is_job_name(text) and not is_section(text)


def _card_end(lines: Sequence[Line], at: int) -> int:
    """Return where the card ends whose name is line *at*: at the next heading, or after a few short lines."""
    tag, linked = lines[at].tag, not lines[at].level
    end = at + 1
    while end < len(lines) and not (lines[end].level or lines[end].tag == tag):
        if linked and (end - at > MOST_LINES or len(lines[end].text) > LONGEST_NAME):
            break
        end += 1
    return end


def tail_of(lines: Sequence[Line]) -> int:
    """Return where the cards begin that end a pasted text, each a name with a place or money; their number if none."""
    at, cards, first = len(lines), 0, len(lines)
    while at > 1 and len(lines[at - 1].text) < LONGEST_NAME and first - at <= MOST_LINES:
        at -= 1
        if _names_a_job(lines[at].text) and any(_tells(line.text) for line in lines[at:first]):
            first, cards = at, cards + 1
    return first if cards >= FEWEST else len(lines)


def _tells(text: str) -> bool:
    """Whether *text* holds what a card says of a job: money, or a place."""
    return any(sign in text for sign in "$€£") or any(is_place(part.strip()) for part in text.split("·"))

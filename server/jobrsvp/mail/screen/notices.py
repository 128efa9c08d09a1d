"""A page about one meeting or one application on whatever site: its heads name it, its buttons answer it.

Postings speak of interviews, too; but no heading of theirs is one, and nothing on them moves or declines it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Literal

from jobrsvp.languages import Languages, Passed
from jobrsvp.mail.grammar import date_words
from jobrsvp.model import Capture
from jobrsvp.text import clock, dates, markup
from jobrsvp.text.tree import Node, tree_of

MOST_HEADS, LONGEST_HEAD = 12, 160  # headings of a page that say what it is about, and their characters
LONGEST_CONTROL = 60  # characters of a button; a longer one is a card of something else
MOST_CONTROLS = 400  # buttons and links of a page; a notice has a dozen
LONGEST_RECEIPT = 2500  # a page that only thanks; a posting with such a line above it is longer
LONGEST = 12_000  # characters of text; a page about one meeting says little
Notice = Literal["asked", "booked", "receipt", "overview"]
_HEAD = re.compile(r"<(h[1-3])\b[^>]{0,600}>(.{1,900}?)</\1", re.I | re.S)
_STATUS = re.compile(
    r"<(?:div|p|span|section)\b[^>]{0,300}\brole=\"?(?:status|alert|heading)\b[^>]{0,300}>(.{1,900}?)</", re.I | re.S
)
_CONTROLS = frozenset(["a", "button", "h2", "h3"])
_CONSENT = re.compile(r"cookie|consent|onetrust|gdpr", re.I)  # words of accepting cookies stand on any page
_TAG = re.compile(r"<[^>]{0,9000}>")
_POSTING = "JobPosting"
_ABOUT_IT = ("screen.occasion", "meeting.settled", "mail_kind.invitation", "purpose.cancelled", "purpose.moved")


def heads(capture: Capture) -> list[str]:
    """Return the title of the page, its first headings and what it announces, in plain words."""
    found = [capture.title or ""]
    for pattern, group in ((_HEAD, 2), (_STATUS, 1)):
        pieces = (match[group] for match in pattern.finditer(capture.html))
        found += [words for _, words in zip(range(MOST_HEADS), map(_plain, pieces), strict=False)]
    return [words for words in found if 0 < len(words) <= LONGEST_HEAD]


def holds_posting(capture: Capture) -> bool:
    """Whether the page's own data describe a job."""
    return any(_POSTING in said for said in capture.jsonld)


def is_about(capture: Capture, languages: Languages) -> bool:
    """Whether title or headings of the page name an interview, or what became of one."""
    return _names_it(languages.passed("\n".join(heads(capture))))


def _names_it(said: Passed) -> bool:
    return any(said.says(concept) for concept in _ABOUT_IT)


def notice(capture: Capture, languages: Languages) -> Notice | None:
    """Return what the page tells about an application, ``None`` when it may as well be anything else."""
    if holds_posting(capture):
        return None
    said = languages.passed("\n".join(heads(capture)))
    if said.says("screen.applied"):
        return "receipt" if len(_plain(capture.html)) <= LONGEST_RECEIPT else None
    if not _names_it(said):
        return "overview" if said.says("screen.overview") else None
    buttons = languages.passed("\n".join(itertools.islice(_controls(tree_of(capture.html)), MOST_CONTROLS)))
    answers, moves = buttons.says("screen.answers"), buttons.says("screen.moves")
    if not (answers or moves) or not _is_timed(capture.html, said, languages):
        return None
    return "asked" if answers else "booked"


def _is_timed(page: str, heads: Passed, languages: Languages) -> bool:
    """Whether the *page* is short, speaks of an application, and names a day and an hour."""
    text, words = _plain(page), date_words(languages)
    if len(text) > LONGEST or not (heads.says("screen.hiring") or languages.passed(text).says("screen.hiring")):
        return False
    return any(one.day for one in dates.find(text, words)) and any(clock.find(text, 0, len(text), words))


def _controls(root: Node) -> Iterator[str]:
    """Yield the words of buttons, links and small headings, none that asks about cookies."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node.name in _CONTROLS and 0 < node.size <= LONGEST_CONTROL:
            yield node.words()
        if not _CONSENT.search(node.raw) or node.name in ("a", "body"):
            waiting.extend(reversed(list(node.elements())))


def _plain(piece: str) -> str:
    return markup.plain(_TAG.sub(" ", piece))

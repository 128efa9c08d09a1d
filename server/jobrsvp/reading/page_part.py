"""One element of a page, read as if it were the page: the details beside a list of results."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from urllib.parse import parse_qs

from jobrsvp.model import Capture, Posting
from jobrsvp.reading.generic import read_generically
from jobrsvp.text import markup
from jobrsvp.text.url import split_address

LONGEST = 400_000  # characters of one element
WIDEST = 900  # characters of attributes that are looked at; sites put their classes among the first
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)


def marked(tags: str, *names: str) -> re.Pattern[str]:
    """Return what finds the first of the *tags* (``div|section``) whose attributes hold one of *names* (patterns)."""
    return re.compile(rf"<(?:{tags})\s[^>]{{0,{WIDEST}}}(?:{'|'.join(names)})", re.I)


def element(source: str, mark: re.Pattern[str]) -> str | None:
    """Return the HTML of the first element of *source* whose tag matches *mark*, or ``None``."""
    match = mark.search(source)
    start = source.rfind("<", 0, match.start() + 1) if match else -1
    if start < 0:
        return None
    depth, position, first = 0, start, ""
    for before, name, closing, raw in markup.tags(source[start : start + LONGEST]):
        position += len(before)
        first = first or name
        if name == first and name not in _VOID:
            depth += -1 if closing else 1
            if depth <= 0:
                return source[start:position]
        position += len(name) + len(raw) + (3 if closing else 2)
    return source[start : start + LONGEST]


def read_pane(capture: Capture, mark: re.Pattern[str], today: dt.date | None = None) -> Posting | None:
    """Return the posting in the element that *mark* finds, or ``None`` when there is no such element."""
    html = element(capture.html, mark)
    if html is None:
        return None
    alone = Capture(html=html, lang=capture.lang)  # the address and the title are those of the whole list
    return dataclasses.replace(read_generically(alone, today), url=capture.url)


def stated(posting: Posting, **facts: str) -> Posting:
    """Return *posting* with these facts in words, such as ``organization="Acme"``, each quoted where it stands.

    A fact that the posting does not spell out has no quote; its old one would be about the value that is replaced.
    """
    found = {name: posting.find(value) for name, value in facts.items()}
    quotes = {name: quote for name, quote in {**posting.quotes, **found}.items() if quote}
    return dataclasses.replace(posting, quotes=quotes, **facts)  # type: ignore[arg-type]  # only facts in words are given


def host(capture: Capture) -> str:
    """Return the lower-case host of the page's address, empty when it is not known."""
    return (split_address(capture.url or capture.canonical).hostname or "").lower()


def on(capture: Capture, domain: str) -> bool:
    """Whether the page is on *domain* or below it; ``indeed`` without a dot stands for every country's."""
    name = host(capture)
    return name == domain or name.endswith(f".{domain}") if "." in domain else domain in name.split(".")


def query(capture: Capture, name: str) -> str | None:
    """Return the parameter *name* of the page's address."""
    try:
        found = parse_qs(split_address(capture.url).query).get(name)
    except ValueError:  # too many parameters
        return None
    return found[0] if found else None

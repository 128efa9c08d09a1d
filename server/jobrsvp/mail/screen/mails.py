"""The open mail of a page: by the names that its program gives the parts, else by what all mails show.

What all show: a header that says who and when, beside the longest text that somebody wrote.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from jobrsvp.mail.grammar import compiled
from jobrsvp.mail.parts import is_letter
from jobrsvp.mail.screen.chat import turns
from jobrsvp.mail.screen.frame import is_earlier, is_quote
from jobrsvp.mail.screen.letter import Letter
from jobrsvp.mail.screen.look import Look
from jobrsvp.mail.screen.sites import Site
from jobrsvp.mail.screen.stamp import Stamp
from jobrsvp.mail.who.people import is_name
from jobrsvp.mail.who.posts import is_post
from jobrsvp.text.select import every, first
from jobrsvp.text.tree import Node

SHORTEST, FEWEST_WORDS = 40, 6  # characters and words of a mail that says something
MOST_OF_THREAD = 12  # messages of a thread that are looked at for one that the person did not write
MOST_LOOKED_AT = 100  # times that may be a mail's, outside of lists; a long thread has thirty
HIGHEST = 14  # elements between a time and the mail that it belongs to
LONGEST_HEADER = 1500  # characters: names, addresses, buttons; more is a text of its own
MOST_OF_OUTER = 0.8  # of a text: the rest is the header of the mail
#: What speaks for a mail, in characters of text: an address in the header tells most.
ADDRESSED, NAMED, LONGEST_THAT_COUNTS = 800, 200, 2000
SHORTEST_GREETING, LONGEST_GREETING = 5, 80  # characters: Hi Jo
LEAST_OF_PAGE = 0.2  # of a page that shows one letter: an article that quotes one says more
GREETED = 1600  # a greeting at its very beginning: what stands around it is of the page
A_DAY = dt.timedelta(days=1)  # east of the reader it may be tomorrow already

_MENU = re.compile(r" ?[|\u00b7] ?|: ")  # Options: View full header | Print


class Found(NamedTuple):
    """A mail on the page: its ``body``, the ``header`` in front of it, and the element that says when."""

    body: tuple[Node, ...]
    header: tuple[Node, ...]
    stamp: Node | None
    around: Node


def of_site(look: Look, site: Site) -> Letter | None:
    """Return the open mail of *site*'s page, the newest of a thread."""
    bodies = [node for node in every(look.root, site.body) if node.size >= SHORTEST and look.shown(node)]
    found = [_around(node, bodies, site) for node in bodies]
    return newest(look, found, site) if found else None


def _around(body: Node, bodies: list[Node], site: Site) -> Found:
    """Return *body* with the header that stands nearest around it, and around no other body."""
    others = {one.number for node in bodies if node is not body for one in (node, *node.above())}
    around = body
    for node in body.above():
        if node.number in others:
            break
        around = node
        if site.stamp and (told := first(node, site.stamp)):
            return Found((body,), tuple(_before(body, node)), told, node)
    return Found((body,), tuple(_before(body, around)), None, around)


def _before(body: Node, around: Node) -> Iterator[Node]:
    """Yield what stands in *around* in front of *body*, the outermost elements, in order."""
    path = [body, *body.above()]
    path = path[: path.index(around) + 1][::-1]
    for outer, inner in itertools.pairwise(path):
        yield from (node for node in outer.elements() if node.number < inner.number)


def of_structure(look: Look) -> Letter | None:
    """Return the open mail of a page whose program is not known."""
    found: dict[tuple[int, ...], Found] = {}
    stamps = [*look.stamps.values(), *((node, told) for node in look.blocks if (told := look.stamp(node)))]
    dated = [(node, told.day) for node, told in stamps if told.day and look.shown(node)]
    dated = [pair for pair in dated if not _is_repeated(pair[0])] or dated
    past = [node for node, day in dated if day <= look.today + A_DAY]  # no mail was sent later
    for node in (past or [node for node, _ in dated])[:MOST_LOOKED_AT]:
        if one := _beside(look, node):
            found.setdefault(tuple(body.number for body in one.body), one)
    if not found:
        return None
    best = max(found.values(), key=lambda one: _points(look, one))
    if not look.sender(look.lines(best.header))[1]:
        best = _innermost(look, best, found.values())
    alike = [one for one in found.values() if one.around.kind == best.around.kind]
    return newest(look, alike, None)


def _is_repeated(stamp: Node) -> bool:
    """Whether *stamp* tells when a mail was sent that another one quotes."""
    path = [stamp, *stamp.above()]
    marked = (
        any(is_earlier(one) for one in outer.elements() if one.number <= inner.number)
        for inner, outer in itertools.pairwise(path)
    )
    return any(map(is_quote, path)) or any(marked)


def of_greeting(look: Look) -> Letter | None:
    """Return what begins with the one greeting on a page that tells no time of it: most of what such a page says."""
    pieces = [node for node in look.root.below() if _is_greeting(look, node) and look.shown(node)]
    outer = [node for node in pieces if not any(one in pieces for one in node.above())]
    if len(outer) != 1:
        return None  # samples of letters stand beside each other
    inner = outer[0]
    for around in inner.above():
        after = tuple(node for node in around.elements() if node.number > inner.number and look.shown(node))
        if after and _says_something(look, look.letter(after)):
            before = tuple(node for node in around.elements() if node.number < inner.number)
            letter = _letter(look, Found((inner, *after), before, None, around), None)
            return letter if len(letter.body) >= LEAST_OF_PAGE * look.root.size else None
        inner = around
    return None


def _is_greeting(look: Look, node: Node) -> bool:
    return SHORTEST_GREETING <= node.size <= LONGEST_GREETING and is_letter(node.words(), look.languages)


def _innermost(look: Look, outer: Found, found: Iterable[Found]) -> Found:
    """Return the mail inside *outer* that is nearly all of it: what stands above it is of the page, not of the mail."""
    size, inside = len(look.letter(outer.body)), {node.number for node in outer.body}
    for one in found:
        above = [one.around, *one.around.above()]
        if one is outer or not inside & {node.number for node in above} or any(map(is_quote, above)):
            continue
        if len(look.letter(one.body)) >= MOST_OF_OUTER * size and look.sender(look.lines(one.header))[0]:
            return one
    return outer


def _beside(look: Look, stamp: Node) -> Found | None:
    """Return the mail whose header holds *stamp*: the text that follows it, as near as can be."""
    inner = stamp
    for at, around in enumerate(stamp.above()):
        if at >= HIGHEST or around.number in look.rows:
            return None
        after = tuple(node for node in around.elements() if node.number > inner.number and look.shown(node))
        header = tuple(node for node in around.elements() if node.number <= inner.number)
        if sum(node.size for node in header) > LONGEST_HEADER:
            return None
        if sum(node.size for node in after) >= SHORTEST and _says_something(look, look.letter(after)):
            return Found(after, header, stamp, around)
        inner = around
    return None


def _says_something(look: Look, text: str) -> bool:
    """Whether *text* holds a sentence, not only names, buttons and more headers."""
    header = compiled(r"^<mail_header>(?!\w)", look.languages, re.I)
    return len(text) >= SHORTEST and any(
        any(len(piece.split()) >= FEWEST_WORDS for piece in _MENU.split(line)) and not header.match(line)
        for line in text.splitlines()
    )


def _points(look: Look, found: Found) -> int:
    """Return how much speaks for *found*: a long text, an address, a name, a greeting."""
    name, address = look.sender(look.lines(found.header))
    text = look.letter(found.body)
    size = min(len(text), LONGEST_THAT_COUNTS)
    return size + ADDRESSED * bool(address) + NAMED * bool(name) + GREETED * is_letter(text, look.languages)


def newest(look: Look, found: Iterable[Found], site: Site | None) -> Letter | None:
    """Return the newest of *found* as a letter, of those that others wrote if there are any.

    Where times do not tell it is the last on the page.
    """
    told = [(_moment(look, one), at, one) for at, one in enumerate(found)]
    newest_first = sorted(told, key=lambda row: (row[0], row[1]), reverse=True)
    letters = (_letter(look, one, site) for _, _, one in newest_first)
    said = [letter for letter in itertools.islice(letters, MOST_OF_THREAD) if _says_something(look, letter.body)]
    others = (letter for letter in said if not look.is_own(letter.sender, letter.address))
    return next(others, said[0] if said else None)


def _moment(look: Look, found: Found) -> dt.datetime:
    stamp = look.stamp(found.stamp) if found.stamp else None
    return moment(stamp) if stamp else dt.datetime.min


def moment(stamp: Stamp) -> dt.datetime:
    """Return *stamp* as a time to sort by."""
    return dt.datetime.combine(stamp.day or dt.date.min, stamp.hour or dt.time.min)


def _labelled(look: Look, lines: list[str]) -> str:
    """Return the subject where the header names it as such."""
    label = compiled(r"^<mail_header=subject>(?: ?: ?| |\n)(.{1,200})$", look.languages, re.I | re.M)
    match = label.search("\n".join(lines))
    return match[1] if match else ""


def _first_name(look: Look, found: Found) -> str:
    """Return the piece of the header that is written as a name, whatever stands beside it on its line."""
    pieces = itertools.chain.from_iterable(map(turns.pieces, found.header))
    return next((piece for piece in pieces if _is_person(piece, look)), "")


def _is_person(text: str, look: Look) -> bool:
    about = is_post(text, look.languages) or look.languages.passed(text).says("screen.occasion")
    return is_name(text, look.languages) and not about


def _letter(look: Look, found: Found, site: Site | None) -> Letter:
    lines = look.lines(found.header)
    named = first(found.around, site.sender) if site and site.sender else None
    name, address = look.sender([*(look.lines([named]) if named else []), *lines])
    titled = first(look.root, site.subject) if site and site.subject else None
    subject = look.words(titled) if titled else _labelled(look, lines) or look.heading(found.stamp or found.body[0])
    if not name or (name == subject and not _is_person(name, look)):  # a heading is what a mail is about
        name = _first_name(look, found)
    stamp = look.stamp(found.stamp) if found.stamp else None
    return Letter(
        what="message", body=look.letter(found.body), channel=site.channel if site else "email", sender=name,
        address=address, subject=subject, sent=stamp.sent if stamp else None, sure=bool(site or address),
        earlier=look.earlier(found.body),
    )  # fmt: skip

"""What is known while a page is looked at, and the small questions that all ways of looking ask."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping

from jobrsvp.languages import Languages, lowered
from jobrsvp.mail.grammar import compiled
from jobrsvp.mail.parts import header
from jobrsvp.mail.screen import notices, stamp
from jobrsvp.mail.screen.frame import is_earlier, is_frame, is_quote, is_shown, rows
from jobrsvp.mail.screen.sites import host_of
from jobrsvp.mail.screen.stamp import Stamp
from jobrsvp.mail.screen.writing import lines_of
from jobrsvp.model import Capture
from jobrsvp.text.select import matches
from jobrsvp.text.tree import Node, tree_of

MOST_STAMPS = 1500  # short texts that are looked at for a time: a page of five hundred messages has so many
LONGEST_BLOCK = 600  # characters of the labelled lines above a mail
LONGEST_HEADING = 200  # characters of a subject
MOST_BANNERS, LONGEST_BANNER = 3, 2000  # elements, and characters, that may show whose mailbox it is
LONGEST_NAME = 60  # characters of a person's or a firm's name
NEAR, SHORTEST_HOUSE = 3, 3  # elements around a picture that say it is a logo; letters of a firm's name
_LOGO = re.compile(r"\b(?:logo\w{0,4}|brand|header)\b|[_-]logo|logo[_-]|\bavatar", re.I)
_DIGIT = re.compile(r"\d")
_AMERICAN = re.compile(r"\d:\d\d [AP]M\b")
_SITE_NAME = re.compile(r"\s[|–—:-]{1,2}\s")  # parts what a page calls itself from its site's name
_NEWS = re.compile(r"^\(\d{1,4}\+?\) ")  # (3) Messages
_PROGRAM = re.compile(r"\b(?:g|web)?mail\b|outlook|messag|inbox|whatsapp|telegram|slack|linkedin|\bcalendar\b", re.I)
_NAMED_SUBJECT = re.compile(r"(?:class|id|data-test-?id)=\"[^\"]{0,200}subject", re.I)
_ONE_OF_MANY = frozenset(["li", "article", "listitem"])  # elements of which a page has several
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5"])
# From: Pia Lenz <pia@acme.example>
_SENDER = r"(?:^|\s)(?:<mail_header=from> ?:? ?)?([^<>@\n:]{2,60}?) ?[<(]\s?([\w.+'-]{1,60}@[\w.-]{3,80})\s?[>)]"
_MAILBOX = re.compile(r"(?<![\w.])[\w.+'-]{1,60}@[\w-]{1,60}\.[\w.-]{2,40}")
_FROM = r"^<mail_header=from>(?: ?: ?| )|(?<=\w) <mail_header=from>[ :]*$"
_PORTAL_OF = r"<portal_of> <?the_word>(<COMPANY>)"  # applicant portal of Acme Foods
_TO = r"^(?:<mail_header=to>|<mail_header=cc>)(?![\w@])"


@dataclasses.dataclass(frozen=True)
class Look:
    """A page that is looked at on the day ``today`` with the words of ``languages``."""

    capture: Capture
    languages: Languages
    today: dt.date

    @functools.cached_property
    def root(self) -> Node:
        """The page."""
        return tree_of(self.capture.html)

    @functools.cached_property
    def notice(self) -> notices.Notice | None:
        """What the page itself tells about an application, whatever site it is of."""
        return notices.notice(self.capture, self.languages)

    @functools.cached_property
    def stamps(self) -> Mapping[int, tuple[Node, Stamp]]:
        """Elements that say when something was sent, by their numbers; of nested ones the outer."""
        found: dict[int, tuple[Node, Stamp]] = {}
        looked_at = 0
        for node in self.root.below():
            if looked_at >= MOST_STAMPS:
                break
            if not _may_be_stamp(node) or (node.parent is not None and node.parent.number in found):
                continue
            looked_at += 1
            if told := self.stamp(node):
                found[node.number] = node, told
        return found

    def stamp(self, node: Node) -> Stamp | None:
        """Return when *node* says that something was sent."""
        return stamp.stamp_of(node, self.languages, self.today, self.lang) or self._labelled_stamp(node)

    def _labelled_stamp(self, node: Node) -> Stamp | None:
        """Return when the mail was sent whose sender and date *node* labels, each on its line: Von: ..., Datum: ..."""
        if not 0 < node.size <= LONGEST_BLOCK or "@" not in node.words():
            return None
        lines = self.lines([node])
        if not any((found := header(line, self.languages)) and found[0] == "from" for line in lines):
            return None
        told = (stamp.read(line.partition(":")[2].strip(), self.languages, self.today, self.lang) for line in lines)
        return next((one for one in told if one and one.day), None)

    @functools.cached_property
    def blocks(self) -> tuple[Node, ...]:
        """The innermost elements that label who sent a mail and when, line by line."""
        breaks = {node.parent.number: node.parent for node in self.root.below() if node.name == "br" and node.parent}
        return tuple(node for node in breaks.values() if self._labelled_stamp(node))

    @functools.cached_property
    def lang(self) -> str | None:
        """The page's language with its country; English with AM and PM in its times is that of the United States."""
        lang = (self.capture.lang or "en").lower().replace("_", "-")
        return stamp.MONTH_FIRST if lang == "en" and _AMERICAN.search(self.capture.html) else lang

    @functools.cached_property
    def rows(self) -> set[int]:
        """The numbers of the elements that are rows of a list of messages."""
        numbers = sorted(self.stamps)
        dated = {one.number for number in numbers for one in (self.stamps[number][0], *self.stamps[number][0].above())}
        return rows(self.root, lambda node: node.number in dated)

    def shown(self, node: Node) -> bool:
        """Whether *node* shows, outside of lists and the frame of the page."""
        path = [node]
        while path[-1].parent is not None and path[-1].number not in self._shown:
            path.append(path[-1].parent)
        shown = self._shown.get(path[-1].number, True)
        for one in reversed(path):
            shown = shown and is_shown(one) and one.number not in self.rows
            self._shown[one.number] = shown
        return shown

    @functools.cached_property
    def _shown(self) -> dict[int, bool]:
        """What is known already of elements, by their numbers: many are asked about, and stand in the same."""
        return {}

    def letter(
        self,
        nodes: Iterable[Node],
        *,
        kept_lines: bool = False,
        labelled: bool = False,
        spaced: bool = False,
        without: str = "",
    ) -> str:
        """Return what was written now in *nodes*: without quotes, unless that leaves nothing, and without frame.

        *without* selects what is left out besides, such as the hour at the end of a chat's message; *labelled*: a label
        stands beside its value without a sign; *spaced*: pieces beside each other are words of their own.
        """
        nodes = list(nodes)
        past = False

        def skip(node: Node) -> bool:
            nonlocal past
            past = past or is_earlier(node)
            return past or is_frame(node) or is_quote(node) or bool(without and matches(node, without))

        own = "\n".join(lines_of(nodes, skip, kept_lines=kept_lines, labelled=labelled, spaced=spaced))
        if len(own) >= 40:
            return own

        def beside(node: Node) -> bool:
            return is_frame(node) or bool(without and matches(node, without))

        return "\n".join(lines_of(nodes, beside, kept_lines=kept_lines, labelled=labelled, spaced=spaced))

    def earlier(self, nodes: Iterable[Node]) -> str:
        """Return the mails that stand in *nodes* below what was written now."""
        nodes = list(nodes)
        own = self.letter(nodes).split("\n")[::-1]
        below: list[str] = []
        for line in lines_of(nodes, is_frame):
            if own and line == own[-1]:
                own.pop()
            else:
                below.append(line)
        return "\n".join(below).strip("\n") if not own else ""

    def lines(self, nodes: Iterable[Node]) -> list[str]:
        """Return the lines that show in *nodes*, without the page's frame."""
        return [line for line in lines_of(list(nodes), is_frame, spaced=True) if line]

    def sender(self, lines: list[str]) -> tuple[str, str]:
        """Return name and address of who wrote, from the *lines* above a message."""
        to = compiled(_TO, self.languages, re.I)
        alone = compiled(rf"{_TO} ?:?$", self.languages, re.I)  # whose value stands on the line below
        about = [
            line for above, line in zip(["", *lines], lines, strict=False) if not (to.match(line) or alone.match(above))
        ]
        for line in about:
            if match := compiled(_SENDER, self.languages, re.I).search(line):
                return self.name(match[1]), match[2]
        for at, line in enumerate(about):
            if match := _MAILBOX.search(line):
                before = [line[: match.start()], *about[max(0, at - 1) : at]]
                name = next((named for one in before if (named := self.name(one))), "")
                return name, match[0]
        return next((named for line in about if (named := self.name(line))), ""), ""

    @functools.cached_property
    def house(self) -> str:
        """The firm whose page it is: what its logo is called, when title, headings or text name the same.

        What the text alone names may be the program, which its host names, too.
        """
        heads, host = lowered("\n".join(notices.heads(self.capture))), host_of(self.capture)
        for name in self._logos():
            named = re.compile(rf"(?<!\w){re.escape(lowered(name))}(?!\w)")
            if named.search(heads) or (
                name.split()[0].lower() not in host and named.search(lowered(self.root.words()))
            ):
                return name
        portal = compiled(_PORTAL_OF, self.languages).search(self.capture.title or "")
        return portal[1] if portal else ""

    def _logos(self) -> Iterator[str]:
        """Yield what the pictures of logos are called."""
        for node in self.root.below():
            name = _LOGO.sub("", node.attributes.get("alt", "")).strip() if node.name == "img" else ""
            around = (node, *itertools.islice(node.above(), NEAR)) if len(name) >= SHORTEST_HOUSE else ()
            if any(one.name in ("header", "nav") or _LOGO.search(one.raw) for one in around):
                yield name

    @functools.cached_property
    def own(self) -> frozenset[str]:
        """Names and addresses of the person whose mailbox it is, in small letters, by title and banner."""
        heads = (
            one for one in self.root.below() if one.role == "banner" or (one.name == "header" and _is_of_page(one))
        )
        banners = [*itertools.islice(heads, MOST_BANNERS)]
        said = [self.capture.title or "", *(one.words() for one in banners if one.size <= LONGEST_BANNER)]
        said += [one.attributes.get("aria-label", "") for banner in banners for one in banner.below()]
        pieces = [piece.strip().lower() for piece in _SITE_NAME.split(self.capture.title or "")]
        return frozenset([*pieces[1:], *(found.lower() for words in said for found in _MAILBOX.findall(words))])

    def is_own(self, name: str, address: str) -> bool:
        """Whether the person themselves wrote as *name* from *address*."""
        return bool({name.lower(), address.lower()} & (self.own - {""}))

    def name(self, line: str) -> str:
        """Return *line* as the name of a sender, empty when it is none."""
        line = compiled(_FROM, self.languages, re.I).sub("", f"{line.strip()} ").strip(" ,:;<>(\"'·")
        line = _without_initials(line)
        if not 1 < len(line) <= LONGEST_NAME or _DIGIT.search(line) or "@" in line or line.endswith((".", "?", "!")):
            return ""
        return line

    def heading(self, before: Node) -> str:
        """Return the nearest heading in front of *before*: a mail's subject; the page's title when there is none.

        What a page's own names call the subject is one, too.
        """
        found = ""
        for node in self.root.below():
            if node.number >= before.number:
                break
            is_heading = node.name in _HEADINGS or node.role == "heading" or bool(_NAMED_SUBJECT.search(node.raw))
            if is_heading and 0 < node.size <= LONGEST_HEADING and self.shown(node):
                found = self.words(node) or found
        return found or self.title

    def words(self, heading: Node) -> str:
        """Return the words of a *heading* on one line, without the links beside them."""
        own = [line for line in lines_of([heading], lambda node: is_frame(node) or node.name == "a") if line]
        said = " ".join(own or self.lines([heading]))
        return compiled(r" <mail_folder=inbox>$", self.languages, re.I).sub("", said)  # a label beside the subject

    def heading_in(self, node: Node) -> str:
        """Return the first heading inside *node*, a dialog's or a main part's, else how it is labelled."""
        for one in node.below():
            is_heading = one.name in _HEADINGS or one.role == "heading"
            if is_heading and 0 < one.size <= LONGEST_HEADING and (said := self.words(one)):
                return said
        return node.attributes.get("aria-label", "")

    @functools.cached_property
    def pieces(self) -> tuple[str, ...]:
        """The parts of what the page calls itself."""
        return pieces(self.capture)

    @functools.cached_property
    def title(self) -> str:
        """What the page calls itself, without the name of its site."""
        own = [piece for piece in self.pieces if "@" not in piece and not _PROGRAM.search(piece)]
        return own[0] if own else ""


def _without_initials(name: str) -> str:
    """Return *name* without its initials in front, which stand in place of a picture: *JM* Jane Miller."""
    first, _, rest = name.partition(" ")
    initials = "".join(word[0] for word in rest.split() if word[0].isupper())
    alike = initials.startswith(first) or first == f"{initials[:1]}{initials[-1:]}"
    return rest if first.isupper() and len(first) > 1 and alike else name


def pieces(capture: Capture) -> tuple[str, ...]:
    """Return the parts of what the page calls itself, without the number of what is new."""
    return tuple(piece.strip() for piece in _SITE_NAME.split(_NEWS.sub("", capture.title or "")))


def _may_be_stamp(node: Node) -> bool:
    """Whether *node* is short enough to be a time, and says something in digits."""
    if node.size > stamp.LONGEST:
        return "data-pre-plain-text" in node.raw
    if node.name == "time":
        return True
    own = any(isinstance(child, str) and _DIGIT.search(child) for child in node.children)
    return own or bool(
        node.raw
        and ("title" in node.raw or "datetime" in node.raw or "aria-label" in node.raw)
        and _DIGIT.search(node.raw)
    )


def _is_of_page(head: Node) -> bool:
    """Whether *head* is that of the whole page, and not of a mail on it, which says when it was sent."""
    inside = any(one.name in _ONE_OF_MANY or one.role in _ONE_OF_MANY for one in head.above())
    return not inside and not any(one.name == "time" for one in head.below())

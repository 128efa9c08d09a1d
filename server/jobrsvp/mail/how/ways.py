"""How: the links, the channel to answer over, and whether the meeting is settled; the format is in ``formats``."""

from __future__ import annotations

import re

from jobrsvp.languages import Passed, Span
from jobrsvp.mail.automatic import is_automatic
from jobrsvp.mail.grammar import compiled
from jobrsvp.mail.message import Mail
from jobrsvp.mail.who import people
from jobrsvp.mail.words import piece, quote, said
from jobrsvp.model import Channel, Quote

_URL = re.compile(r"https?://[^\s<>\"')\]]{4,500}")
_BOOKING, _OTHER_LINK = r"//(?:www\.)?<~booking_host>|<~booking_path>", r"<~other_link>"
# zoom.example/j/81234567890: the number of a room
_ROOM = r"<~meeting_host>|/(?:j|wc|w|s)/\d{8,12}(?!\d)"
# Link: in a letter that speaks of a call by video
_ROOM_LABEL = r"(?:^|[\n,;] ?)\W*(?:\w{1,9} ){0,2}<room_label>\W*$"
#: Above what a program of meetings adds below a letter, and how many characters of it are looked at.
_RULER, _ADDED = re.compile(r"^[_=\u2500-]{10,90} *$", re.M), 900
_SENTENCE_END = re.compile(r"[.!?](?: |\n)|(?<!:)\n\n|https?://\S+")
_STOP = re.compile(r"[.!?](?=\s|$)|\n\n")
_ANSWER = 6  # words that only point from a question to the link behind them: "You can do so here:"
_HELP = re.compile(r"\?[ <(]{1,3}$")  # Need help? <https://...
_BEFORE_ADDRESS = " \n\t.!?:>-(<"  # what a sentence about a link ends with in front of it
_BEFORE_LINK = 140  # characters that say what a link is for: a sentence, or a line above it
_OTHER_CASE, _OTHER_CASE_REACH = r"<channel_case.otherwise>[^.\n]{0,60}$", 80  # "if you get lost on the day, call ..."
_LINKEDIN: Channel = "linkedin"
_FIRST_WORDS = ("screen.introduction", "screen.seeking")  # before anything is settled
#: Addresses of booking programs: who is told both has booked.
_MOVES, _CANCELS = re.compile(r"/resched", re.I), re.compile(r"/cancel", re.I)


def links(mail: Mail) -> tuple[Quote | None, Quote | None]:
    """Return the link of the meeting room and the link for another time."""
    found = _by_kind(mail, mail.visible)
    room = found.get("room") or found.get("told") or _by_kind(mail, _added(mail)).get("room")
    return room, found.get("move") or found.get("booking")


def _added(mail: Mail) -> str:
    """Return what a program of meetings added below a ruler, where nothing earlier stands above it."""
    ruler = _RULER.search(mail.earlier)
    if ruler is None or mail.earlier[: ruler.start()].strip():
        return ""
    return " " * ruler.end() + mail.earlier[ruler.end() : ruler.end() + _ADDED]


def _by_kind(mail: Mail, text: str) -> dict[str, Quote]:
    """Return the first link of each kind in *text*, a piece of *mail* at its own place."""
    found: dict[str, Quote] = {}
    for match in _URL.finditer(text):
        kind = _link(mail, match[0], text[max(0, match.start() - _BEFORE_LINK) : match.start()])
        found.setdefault(kind, quote(mail, match, 0))
    return found


def _link(mail: Mail, url: str, before: str) -> str:
    """Return what the link *url* in *mail* is for by its address or the sentence *before* it.

    ``room``, ``told`` where only the words say that it is one, ``move``, or ``booking``: a page about the meeting, on
    which it may be moved.
    """
    languages = mail.languages
    said = _leading(before.rstrip(_BEFORE_ADDRESS))
    sentence = languages.passed(said)
    moves = sentence.says("link_for.move")
    if compiled(_OTHER_LINK, languages, re.I).search(url) or (_HELP.search(before) and not moves):
        return ""
    if compiled(_ROOM, languages, re.I).search(url):
        return "room"
    if moves or _MOVES.search(url):
        return "move"
    if compiled(_BOOKING, languages, re.I).search(url):
        return "booking"
    named = sentence.says("format.video") and not sentence.says("link_for.other")
    labelled = compiled(_ROOM_LABEL, languages, re.I).search(said) and languages.passed(mail.visible).says(
        "format.video"
    )
    return "told" if named or labelled or sentence.says("link_for.room") else ""


def _leading(before: str) -> str:
    """Return the sentence that ends *before* a link, with a question that it answers in few words: *A call? Here*."""
    said = _SENTENCE_END.split(before)[-1]
    asked = before[: len(before) - len(said)].rstrip()
    return _STOP.split(asked[:-1])[-1] + " " + said if asked.endswith("?") and len(said.split()) <= _ANSWER else said


def _firsts(mail: Mail, text: str, group: str, unless: re.Pattern[str], reach: int) -> list[Span]:
    """Return the first span of each concept of *group* that *text* says, in order; none that *unless* stands before."""
    page = mail.languages.passed(text)
    concepts = [concept for concept in mail.languages.concepts if concept.startswith(group)]
    spans = ((span for span in page.spans(concept) if not _behind(unless, text, span, reach)) for concept in concepts)
    return sorted(filter(None, (next(some, None) for some in spans)), key=lambda span: span.start)


def _behind(pattern: re.Pattern[str], text: str, span: Span, reach: int) -> bool:
    """Whether *pattern* ends within *reach* characters in front of *span*: then it is said of another case."""
    return bool(pattern.search(text[max(0, span.start - reach) : span.start]))


def _name(span: Span) -> str:
    """Return ``video`` for a span of ``format.video``."""
    return span.entry.concept.partition(".")[2]


def came_over(mail: Mail) -> Channel | None:
    """Return the channel over which *mail* came, as far as it shows: a notice of LinkedIn, or a chat."""
    sender = mail.headers.get("from", "").lower()
    if f"{_LINKEDIN}.com" in sender or re.match(rf"\s*{_LINKEDIN}\s*\n", mail.text, re.I):
        return _LINKEDIN
    return "text" if compiled(people.CHAT, mail.languages, re.M).match(mail.text.lstrip()) else None


def channel(mail: Mail) -> tuple[str, Quote | None] | None:
    """Return the channel to answer over: the first that it asks for; a mail is answered by mail."""
    if came := came_over(mail):
        return came, None
    otherwise = compiled(_OTHER_CASE, mail.languages, re.I)
    found = _firsts(mail, mail.body, "channel.", otherwise, _OTHER_CASE_REACH)
    settled = [span for span in found if _name(span) in ("portal", _LINKEDIN)]
    if found:
        span = (settled or found)[0]
        return _name(span), said(mail, span)
    if unread := mail.languages.passed(mail.body).spans("channel_case.unread"):
        return "portal", said(mail, unread[0])
    return None if is_automatic(mail) else ("email", None)


def caller(mail: Mail) -> tuple[str, Quote] | None:
    """Return who calls whom, ``they`` or ``you``; nothing where the mail says both or neither."""
    otherwise = compiled(_OTHER_CASE, mail.languages, re.I)
    found = _firsts(mail, mail.visible, "calls.", otherwise, _OTHER_CASE_REACH)
    return (_name(found[0]), said(mail, found[0])) if len(found) == 1 else None


def accepted(mail: Mail, *, event: bool = False) -> Quote | None:
    """Return the words that say the meeting is settled, unless the mail still asks for a yes.

    The subject says it, too; and a booking program's mail, which tells how to move and how to cancel.
    """
    page = mail.languages.passed(mail.visible)
    if page.says("meeting.unanswered"):
        return None
    settled = [span for span in page.spans("meeting.settled") if not _is_conditional(mail, page, span)]
    settled = settled or _farewells(mail, page, event=event)
    titled, start = mail.headers.get("subject", ""), mail.places.get("subject", 0)
    title = mail.languages.passed(titled)
    in_title = title.spans("meeting.settled")
    if page.says("meeting.open") and not (settled and in_title and not title.says("purpose.reminder")):
        return None
    if settled:
        return said(mail, settled[0])
    if in_title:
        return piece(mail, start + in_title[0].start, start + in_title[0].end)
    urls = list(_URL.finditer(mail.visible))
    moves, cancels = ([one for one in urls if sign.search(one[0])] for sign in (_MOVES, _CANCELS))
    return quote(mail, moves[0], 0) if moves and cancels else None


def _farewells(mail: Mail, page: Passed, *, event: bool) -> list[Span]:
    """Return where *page* says "see you then": who invites says it, too, and every *event* in a calendar does.

    It is a weak sign of something settled: not beside who tells who he is, or what he seeks, and not in a condition.
    """
    if event or any(_is_first(mail, span) for concept in _FIRST_WORDS for span in page.spans(concept)):
        return []
    spans = page.spans("meeting.farewell")
    found = [span for span in spans if not _is_asked(page, span) and not _is_conditional(mail, page, span)]
    places = {span.clause for span in found}
    return [] if any(span.clause not in places for span in page.spans("mail_kind.invitation")) else found


def _is_first(mail: Mail, span: Span) -> bool:
    """Whether *span* tells what is sought, or who somebody is, by a name: *I'm away from Wednesday* tells neither."""
    said = mail.visible[span.start : span.end].split()[1:]
    return span.entry.concept != "screen.introduction" or any(word[:1].isupper() for word in said)


def _is_conditional(mail: Mail, page: Passed, span: Span) -> bool:
    """Whether a condition stands before *span* in its sentence, as in *if that suits, see you on Tuesday*."""
    before = _STOP.split(page.text[max(0, span.start - _BEFORE_LINK) : span.end])[-1]
    return mail.languages.only(span.entry.language).passed(before).says("meeting.condition")


def _is_asked(page: Passed, span: Span) -> bool:
    """Whether *span* stands in a question, as in *see you on Tuesday?*."""
    stop = _STOP.search(page.text, span.end)
    return stop is not None and stop[0] == "?"

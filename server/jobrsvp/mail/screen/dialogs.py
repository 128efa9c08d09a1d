"""A dialog, a calendar entry or a notice: a heading, and below it what it says or when the meeting is."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from jobrsvp.languages import lowered
from jobrsvp.mail.grammar import compiled, date_words
from jobrsvp.mail.screen.chat.turns import marks_of
from jobrsvp.mail.screen.letter import Letter, What
from jobrsvp.mail.screen.look import Look
from jobrsvp.mail.screen.sites import BOOKING, CALENDARS, PORTALS, host_of
from jobrsvp.mail.screen.writing import is_hidden
from jobrsvp.model import Channel
from jobrsvp.text import clock, dates
from jobrsvp.text.tree import Node

SHORTEST, LONGEST = 60, 20_000  # characters of a dialog that says something, and is not the whole page
LONGEST_LINE = 120  # characters of a line that says when an event is
FIRST_LINES = 12  # lines of an event among which its time stands
_NO_MESSAGE = re.compile(r"cookie|consent|gdpr|onetrust|captcha|tooltip|typeahead", re.I)
_CALENDAR = re.compile(r"event|appointment|calendar|popover", re.I)
# 10 - 10:45am: both are in the morning
_HALF_ONCE = re.compile(r"(?<![\d:.])(\d{1,2}(?::\d\d)?) ?([-\u2013\u2014]) ?(\d{1,2}(?::\d\d)?) ?([ap]m)\b", re.I)
PAIR, MOST_INITIALS = 2, 3  # letters in place of a picture
_MAILBOX = re.compile(r"[\w.+'-]{1,60}@[\w-]{1,60}\.[\w.-]{2,40}")
_LEADING = re.compile(r"^[^\W\d_]{2,15}: ")  # Who: Ada Moss
_LABEL = re.compile(r"^(?:[^\W\d_]{2,15}|[^\W\d_][\w ]{1,30}:)$")  # Location: or What, alone on its line
_MOVES = re.compile(r"https?://[^\s<>]{4,400}/(?:resched|umbuch|cancell?ation)", re.I)
_NOON = 12
_HOST = re.compile(r"(?:^|[\s_-])(?:host|organi[sz]er|interviewer|inviter)(?:[_-]?name)?(?=$|\s)", re.I)
_SENT = r"(?<!\w)<mail_header=date>(?: \w{1,4})? (?=[^.]{0,12}\d).{6,60}$"  # Sent on Wed 7/28/2027 4:11 PM
_PARTS = re.compile(r" ?[\u22c5\u00b7\u2022] ?")  # the dots between a date and its hours


def of_dialog(look: Look) -> Iterator[Letter]:
    """Yield the open dialogs of a page that say something, as events and notices; the last is on top."""
    for node in reversed([one for one in look.root.below() if _is_dialog(one)]):
        if SHORTEST <= node.size <= LONGEST and not any(is_hidden(one) for one in (node, *node.above())):
            yield _letter(look, node, look.heading_in(node), _channel(look))


def of_page(look: Look) -> Letter | None:
    """Return the main part of a portal's, calendar's or booking page as a notice or an event, by its heading."""
    host, is_calendar = host_of(look.capture), bool(CALENDARS.search(look.capture.url or ""))
    known = PORTALS.search(host) or BOOKING.search(host) or is_calendar
    if not (known or look.notice) or (look.notice == "overview" and not known):
        return None
    node = next((one for one in look.root.below() if one.name == "main" or one.role == "main"), look.root)
    if node.size < SHORTEST:
        return None
    channel: Channel | None = "portal" if look.notice not in (None, "overview") and not is_calendar else _channel(look)
    return _letter(look, node, look.heading_in(node), channel)


def _channel(look: Look) -> Channel | None:
    host = host_of(look.capture)
    return "portal" if PORTALS.search(host) or BOOKING.search(host) else None


def _is_dialog(node: Node) -> bool:
    if node.name != "dialog" and node.role not in ("dialog", "alertdialog"):
        return node.name == "md-dialog" or (node.role == "region" and "popover" in node.raw)
    return not _NO_MESSAGE.search(node.raw)


def _letter(look: Look, node: Node, heading: str, channel: Channel | None) -> Letter:
    lines = look.letter([node], labelled=True, spaced=True).splitlines()
    when = _when(look, lines)
    what: What = "event" if when is not None else "notice"
    if heading in lines:
        lines.remove(heading)
    if what == "event":
        lines = labelled([_unsent(line, look) for line in lines], when or "", look)
    body = "\n".join(lines).strip()
    sender, address = _organizer(look, node, lines) if what == "event" else ("", "")
    if not sender and look.notice:
        sender = _pictured(lines)
    told = look.notice not in (None, "overview")
    booked = what == "event" and bool(BOOKING.search(host_of(look.capture)))
    return Letter(
        what=what, body=body, channel=channel, subject=heading, sender=sender, address=address, sure=told,
        booked=booked, around=look.capture.title or "",
        settled=channel == "portal" and _is_settled(look, body), house=look.house if look.notice or booked else "",
    )  # fmt: skip


def _is_settled(look: Look, body: str) -> bool:
    """Whether a portal's page shows a meeting that stands: its title says so, or a link moves what has a time.

    What still waits for an answer may be moved, too.
    """
    if look.notice == "asked":
        return False
    if look.languages.passed(look.capture.title or "").says("meeting.settled"):
        return True
    words = date_words(look.languages)
    timed = any(dates.find(body, words)) and any(clock.find(body, 0, len(body), words))
    return timed and bool(_MOVES.search(body))


def _when(look: Look, lines: Sequence[str]) -> str | None:
    """Return which of the first lines is a date with its hours: a calendar writes it alone."""
    words = date_words(look.languages)
    said = [line for line in lines if line]
    for at, line in enumerate(said[:FIRST_LINES]):
        below = said[at + 1] if at + 1 < len(said) else ""  # the hours may stand below the day
        text = spelled(f"{line} {below}" if len(line) + len(below) < LONGEST_LINE else line)
        if (
            len(text) <= LONGEST_LINE
            and any(dates.find(spelled(line), words))
            and any(clock.find(text, 0, len(text), words))
        ):
            rest = sum(sign.isalpha() for sign in text)
            if rest <= LONGEST_LINE // 2:
                return line
    return None


def _unsent(line: str, look: Look) -> str:
    """Return *line* without when the invitation was sent: that is another time than the meeting's."""
    return compiled(_SENT, look.languages, re.I).sub("", line)


def labelled(lines: Sequence[str], when: str, look: Look) -> list[str]:
    """Return the *lines* of an event as a mail would write them: each label beside its value, and *when* with one."""
    kept: list[str] = []
    for line in lines:
        label = kept[-1].rstrip(":") if kept and _LABEL.match(kept[-1]) else ""
        if label and line:
            kept[-1] = f"{label}: {day_first(line, look) if line == when else spelled(line)}"
        else:
            kept.append(f"When: {day_first(line, look)}" if line and line == when else spelled(line))
    return kept


def spelled(line: str) -> str:
    """Return a calendar's *line* as a mail would write it: commas for dots, both halves of the day."""
    return _HALF_ONCE.sub(_both_halves, _PARTS.sub(", ", line))


def day_first(line: str, look: Look) -> str:
    """Return *line* with its day in front of its hours, as mails have it."""
    text, words = spelled(line), date_words(look.languages)
    day = next(iter(dates.find(text, words)), None)
    hour = next(iter(clock.find(text, 0, len(text), words)), None)
    if day is None or hour is None or hour.start > day.start:
        return text
    return ", ".join(
        filter(None, (text[day.start : day.end], text[: day.start].strip(" ,"), text[day.end :].strip(" ,")))
    )


def _both_halves(match: re.Match[str]) -> str:
    begins, dash, ends, half = match.groups()
    first, last = (int(hour.partition(":")[0]) % _NOON for hour in (begins, ends))
    other = {"am": "pm", "pm": "am"}[half.lower()]
    return f"{begins} {half if first <= last else other} {dash} {ends} {half}"


def _titled(look: Look, lines: Sequence[str]) -> str:
    """Return whose booking page it is: its title and a line of their own name the same."""
    pieces = look.pieces if BOOKING.search(host_of(look.capture)) else ()
    return next((line for line in lines if line in pieces and look.name(line)), "")


def _organizer(look: Look, node: Node, lines: Sequence[str]) -> tuple[str, str]:
    """Return who invites: the guest who is told to be the organizer, or the name next to that word."""
    label = look.languages.pattern("screen.organizer")
    if host := _titled(look, lines):
        return host, ""
    for guest in node.below():
        if _HOST.search(marks_of(guest)) and guest.size <= LONGEST_LINE and (name := look.name(guest.words())):
            return name, _below(lines, name)
        told = guest.attributes.get("aria-label", "")
        if (
            label.fullmatch(lowered(told))
            and guest.size <= LONGEST_LINE
            and (named := look.sender(look.lines([guest])))[0]
        ):
            return named
        if "," in told and label.search(lowered(told)) and (name := look.name(told.partition(",")[0])):
            return look.sender([name, *(line for line in lines if name in line or "@" in line)])
    said = [line for line in lines if line]
    for at, line in enumerate(said):
        match = label.search(lowered(line))
        if not match:
            continue
        beside = [line[: match.start()] + line[match.end() :], *said[at + 1 : at + 2], *said[max(0, at - 1) : at]]
        for one in beside:
            name, address = look.sender([_person(one)])
            if name or address:
                return name, address or _alone(said[at + 1 : at + 2])
    return "", ""


def _below(lines: Sequence[str], name: str) -> str:
    """Return the address that stands alone below a line that holds *name*."""
    said = itertools.pairwise(line for line in lines if line)
    return next((below for line, below in said if name in line and _MAILBOX.fullmatch(below)), "")


def _alone(below: Sequence[str]) -> str:
    """Return the address that stands alone on the line *below* a name."""
    return next((line for line in below if _MAILBOX.fullmatch(line)), "")


def _person(line: str) -> str:
    """Return the person in *line*: behind a label, or as many words as the initials in place of a picture have."""
    line = _LEADING.sub("", line)
    initials, _, words = line.partition(" ")
    names = words.split()[: len(initials)]
    same = PAIR <= len(initials) <= len(names) + 1 and initials.isupper()
    return " ".join(names) if same and initials[0] == words[:1] and initials[-1] == names[-1][0] else line


def _pictured(lines: Sequence[str]) -> str:
    """Return the first person whose initials stand on the line above their name, in place of a picture."""
    said = [line for line in lines if line]
    for initials, line in itertools.pairwise(said):
        names = line.split()
        fits = PAIR <= len(initials) <= MOST_INITIALS and initials.isupper() and PAIR <= len(names) <= MOST_INITIALS
        if fits and initials[0] == names[0][0] and initials[-1] in "".join(names[1:]):
            return line
    return ""

"""Words and calendar entry of one invitation put together; where they differ the entry counts, and it is asked."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import Any

from jobrsvp.languages import Languages
from jobrsvp.mail.calendar import choose
from jobrsvp.mail.calendar.choose import Chosen
from jobrsvp.mail.calendar.entry import Entry, Person, floating
from jobrsvp.mail.files import place
from jobrsvp.mail.files.compare import differing, is_within
from jobrsvp.mail.files.forwards import handed_on
from jobrsvp.mail.files.letter import Letter
from jobrsvp.mail.files.status import Status, status_of
from jobrsvp.mail.files.written import Piece, Written
from jobrsvp.mail.grammar import compiled, date_words
from jobrsvp.mail.kind import purpose
from jobrsvp.mail.message import take_apart
from jobrsvp.mail.read import TO_NOTHING, Prose, read_prose
from jobrsvp.mail.times.zones import of_place
from jobrsvp.mail.who import firms, people, role, title
from jobrsvp.mail.who.hosts import is_inflected, of_host, site
from jobrsvp.mail.witnesses.given import weighed
from jobrsvp.model import Invitation, Quote
from jobrsvp.places.folding import fold
from jobrsvp.text import clock

_NAMED = re.compile(r"^\s*\"?([^<\"]{1,80}?)\"?\s*<([^>]{3,120})>")
_LINK_HOST = re.compile(r"https?://([\w.-]{4,100})")
_FIRST_OF_PLACE = re.compile(r", |\s[-\u2013(]|\n|://")  # ends the name in front of an address
_MOST_HOSTS = 20  # links of a mail; more of them are a newsletter's
_SENDER = slice(1, 2)  # of the people around a title, after whom the mail is sent to
#: Fields that the person who got the mail is never meant by.
_OF_THEM = ("organization", "role", "contact_name")
#: What a mail that a program sent by itself tells.
_OTHER = Invitation(stage="listing", kind="other")


@dataclasses.dataclass(slots=True)
class Facts:
    """The fields so far, the quote behind each, and what must be asked."""

    fields: dict[str, Any] = dataclasses.field(default_factory=dict)
    quotes: dict[str, Quote] = dataclasses.field(default_factory=dict)
    questions: list[str] = dataclasses.field(default_factory=list)

    def put(self, name: str, value: Any, quote: Quote | None) -> None:
        """Set the field *name*, instead of what it was."""
        self.quotes.pop(name, None)
        self.fields[name] = value
        if quote is not None and value is not None:
            self.quotes[name] = quote

    def add(self, name: str, value: Any, quote: Quote | None) -> None:
        """Set the field *name* where nothing has said it yet."""
        if value is not None and self.fields.get(name) is None:
            self.put(name, value, quote)


def merged(
    letter: Letter | None, entries: Sequence[Entry], now: dt.datetime, languages: Languages
) -> tuple[Invitation, Written]:
    """Return the invitation that *letter* and the calendar *entries* are, and the text that its quotes point into."""
    written = Written()
    if letter:
        written.letter(letter)
    if letter and letter.automatic and not _is_receipt(written, languages):
        return _OTHER, written
    chosen = choose.choose(entries, now, languages)
    if chosen:
        host = _host(chosen.meeting, letter)
        written.entry(chosen.meeting, host.name, host.address)
    if chosen and choose.is_deadline(chosen.meeting, languages):  # it says when to be done, and its words the rest
        chosen = None
    facts = Facts()
    where = place.of_entry(chosen.meeting, languages) if chosen else place.Where()
    read = [_read(piece, written, now, languages, where.address or "", event=bool(chosen)) for piece in written.pieces]
    if not chosen and not any(prose.time.starts_at or prose.time.slots for prose in read):
        below = [inner for piece in written.pieces for inner in handed_on(piece, written.text, languages)]
        read += [_read(piece, written, now, languages, "", event=False) for piece in below]
        written.pieces += below
    _words(facts, written, read, letter, where, languages)
    if chosen:
        _from_entry(facts, chosen, where, written, languages)
        facts.questions += differing(chosen.meeting, read)
        facts.add("invited_by", None if facts.fields.get("kind") in TO_NOTHING else "employer", None)
    else:
        _from_words(facts, read)
    _status(facts, status_of(chosen.meeting if chosen else None, letter), read, now)
    questions = tuple(dict.fromkeys(facts.questions))
    said = Invitation(questions=questions, quotes=facts.quotes, **facts.fields)
    return weighed(said, written.text, languages), written


def _is_receipt(written: Written, languages: Languages) -> bool:
    """Whether what a program answered with receives an application."""
    return purpose(written.text, languages) == "receipt"


def _host(meeting: Entry, letter: Letter | None) -> Person:
    """Return who invites to *meeting*: its organizer, unless that is the person who got the mail and is answered."""
    mine = _address(letter.recipient) if letter else ""
    answering = meeting.method in ("REPLY", "COUNTER")
    organizer = meeting.organizer
    if organizer and not answering and organizer.address.lower() != mine:
        return organizer
    others = (one for one in meeting.guests if one.address.lower() != mine)
    found = next(others, None) if answering or organizer else None
    return found or (organizer if not letter else None) or Person("", "")


def _address(person: str) -> str:
    """Return the address in ``Name <address>``."""
    named = _NAMED.match(person)
    return (named[2] if named else person).strip().lower()


def _name(person: str) -> str:
    """Return the name in ``Name <address>``."""
    named = _NAMED.match(person)
    return named[1].strip() if named else ""


def _addressed_name(person: str) -> str:
    """Return what the address of *person* says of the name: jo.kay@ is Jo Kay's, who is not named."""
    return " ".join(re.findall(r"[^\W\d_]+", _address(person).partition("@")[0])).title()


def _read(
    piece: Piece, written: Written, now: dt.datetime, languages: Languages, place_said: str, *, event: bool
) -> Prose:
    """Return what the words of *piece* say, its quotes where they stand in the whole text."""
    said = piece.plain or written.text[piece.start : piece.end]
    prose = read_prose(said, now, languages, place=place_said, channel="email", event=event, given=True)
    time = dataclasses.replace(prose.time, quote=_shifted(prose.time.quote, piece.start))
    moved = {name: _shifted(quote, piece.start) for name, quote in prose.quotes.items()}
    return dataclasses.replace(prose, quotes={name: quote for name, quote in moved.items() if quote}, time=time)


def _shifted(quote: Quote | None, by: int) -> Quote | None:
    return dataclasses.replace(quote, start=quote.start + by, end=quote.end + by) if quote else None


def _words(
    facts: Facts,
    written: Written,
    read: Sequence[Prose],
    letter: Letter | None,
    where: place.Where,
    languages: Languages,
) -> None:
    """Take who, what for and how from the words, those of the piece that speaks of the meeting first."""
    around = _around(written, letter, where)
    order = sorted(zip(written.pieces, read, strict=True), key=lambda pair: not pair[1].time.starts_at)
    _agency(facts, read)
    for piece, prose in order:
        if prose.fields.get("invited_by") == "agency" and prose.fields.get("organization"):
            continue  # its own name stands in the title, and its client's in the words
        _from_title(facts, written, piece, title.read(piece.subject, around, languages), languages)
    mine = {fold(_name(letter.recipient)) if letter else "", *(fold(name) for name in _guests(written, letter))}
    for _, prose in order:
        _fuller_name(facts, prose, languages, around)
        for name, value in prose.fields.items():
            signs = prose.fields.get("contact_name") or ""
            if not (name in _OF_THEM and fold(str(value)) in mine) and not _is_people(
                name, value, signs, around, languages
            ):
                facts.add(name, value, prose.quotes.get(name))
    _house_for_person(facts, around, languages)
    _of_place(facts, written, where, around, languages)
    if facts.fields.get("role") and fold(facts.fields["role"]) == fold(facts.fields.get("organization") or ""):
        facts.put("role", None, None)  # a title of two names: the firm is not the position as well
    _rest_of_titles(facts, written, around, languages)
    _sender(facts, written, mine, languages)
    _nobody_twice(facts, languages)
    _without_case(facts, written, around, languages)
    if facts.fields.get("organization"):
        facts.add("invited_by", "employer", None)


def _house_for_person(facts: Facts, around: title.Around, languages: Languages) -> None:
    """Take for the firm what the words take for a person, if its host is named so and somebody else sends it."""
    name = facts.fields.get("contact_name") or ""
    senders = [one for one in map(people.in_order, around.people) if people.is_name(one, languages)]
    if " " not in name or fold(name) in map(fold, senders):
        return
    if senders and any(of_host(name, host, languages) for host in around.hosts):
        quote = facts.quotes.get("contact_name")
        facts.put("contact_name", None, None)
        facts.add("organization", name, quote)


def _nobody_twice(facts: Facts, languages: Languages) -> None:
    """Take no firm that is called like whom one writes to, by a person's name: then nobody says which firm it is."""
    firm, person = facts.fields.get("organization") or "", facts.fields.get("contact_name") or ""
    if firm and fold(firm) == fold(person) and people.is_name(firm, languages):
        facts.put("organization", None, None)


def _without_case(facts: Facts, written: Written, around: title.Around, languages: Languages) -> None:
    """Take the firm as a title writes it, where the words give it an ending: *Banku Miejskiego* is Bank Miejski."""
    said = fold(facts.fields.get("organization") or "")
    for piece in written.pieces if " " in said else ():
        for span in title.weighed_in(piece.subject, around, languages):
            first = " ".join(fold(span.text).split()[: len(said.split())])
            if first != said and is_inflected(first, said):
                facts.put("organization", None, None)
                _add_from_title(facts, written, piece, "organization", span)
                return


def _agency(facts: Facts, read: Sequence[Prose]) -> None:
    """Take as the one who invites an agency that hands on what its client wrote: to it one answers."""
    agency = next((prose for prose in read[:-1] if prose.fields.get("invited_by") == "agency"), None)
    if agency:
        for name in ("invited_by", "contact_name"):
            facts.add(name, agency.fields.get(name), agency.quotes.get(name))


def _is_people(name: str, value: Any, signs: str, around: title.Around, languages: Languages) -> bool:
    """Whether the *value* of a position or a firm is made of the names of those who meet.

    A house may send what somebody else *signs*: then its name, which looks like a person's, is none.
    """
    said = set(fold(str(value)).split())
    sent = any(said <= set(fold(one).split()) for one in around.people[_SENDER])
    if name == "organization" and signs and said.isdisjoint(fold(signs).split()) and sent:
        return False
    names = (one for one in map(people.in_order, around.people) if people.is_name(one, languages))
    names = (one for one in names if not any(people.is_house(one, f"@{host}", languages) for host in around.hosts))
    known = {word for one in names for word in fold(one).split()}
    words = re.findall(r"\w{3,}", fold(str(value)))
    return name in ("organization", "role") and bool(words) and all(word in known for word in words)


def _of_place(facts: Facts, written: Written, where: place.Where, around: title.Around, languages: Languages) -> None:
    """Take as organisation the name in front of the meeting's address that the sender's host is named after."""
    name = _FIRST_OF_PLACE.split(where.said)[0].strip()
    start = written.text.find(name) if name else -1
    if start >= 0 and where.format == "onsite" and any(of_host(name, host, languages) for host in around.hosts):
        facts.add("organization", name, Quote(text=name, start=start, end=start + len(name)))


def _rest_of_titles(facts: Facts, written: Written, around: title.Around, languages: Languages) -> None:
    """Take as position what a title names beside the organisation that is known from elsewhere."""
    firm = fold(facts.fields.get("organization") or "")
    for piece in written.pieces if firm else ():
        named = title.read(piece.subject, around, languages)
        spans = [span for span in (named.organization, named.role) if span]
        others = [span for span in spans if fold(span.text) not in firm and firm not in fold(span.text)]
        others = [span for span in others if role.fits(span.text, languages)]
        if len(others) == 1 and (len(spans) > 1 or title.speaks_of_meeting(piece.subject, languages)):
            _add_from_title(facts, written, piece, "role", others[0])


def _sender(facts: Facts, written: Written, mine: set[str], languages: Languages) -> None:
    """Take who sent it as whom one writes to, where the words name nobody."""
    for piece in written.pieces:
        name = _name(piece.address if "<" in piece.address else f"{_host_name(piece)} <{piece.address}>")
        address = piece.address.rpartition("<")[2].strip(" >")
        through = compiled(r" <sent_through> ", languages, re.I).search(name)
        if through or people.is_house(people.in_order(name), address, languages):
            continue
        if fold(name) not in mine and people.is_name(people.in_order(name), languages):
            start = written.text.find(name, piece.start)
            facts.add(
                "contact_name",
                people.in_order(name),
                Quote(text=name, start=start, end=start + len(name)) if start >= 0 else None,
            )


def _host_name(piece: Piece) -> str:
    """Return the name of the organizer of an entry."""
    return piece.of.organizer.name if isinstance(piece.of, Entry) and piece.of.organizer else ""


def _fuller_name(facts: Facts, prose: Prose, languages: Languages, around: title.Around) -> None:
    """Prefer the organisation in the words where it is the fuller name of the one in the title."""
    said, other = facts.fields.get("organization"), prose.fields.get("organization")
    if said and other and fold(said) in fold(other) and any(of_host(other, host, languages) for host in around.hosts):
        facts.put("organization", other, prose.quotes.get("organization"))


def _guests(written: Written, letter: Letter | None) -> Iterator[str]:
    """Yield the names of those who were invited: the person is among them, and whoever has answered is not."""
    for piece in written.pieces:
        if isinstance(piece.of, Entry) and piece.of.method not in ("REPLY", "COUNTER"):
            yield from (one.name for one in piece.of.guests if one.name and one.name not in _names_of_hosts(piece.of))
    del letter


def _called(person: Person) -> str:
    """Return the name of *person*, else what the address says of it: noelia.blanes@ is Noelia Blanes."""
    if person.name and "@" not in person.name:
        return person.name
    return " ".join(re.findall(r"[^\W\d_]{2,}", person.address.partition("@")[0])).title()


def _names_of_hosts(meeting: Entry) -> tuple[str, ...]:
    return (meeting.organizer.name,) if meeting.organizer else ()


def _around(written: Written, letter: Letter | None, where: place.Where) -> title.Around:
    """Return what is known beside the titles of the pieces."""
    people = [_name(letter.recipient) or _addressed_name(letter.recipient), _name(letter.sender)] if letter else []
    meetings = [piece.of for piece in written.pieces if isinstance(piece.of, Entry)]
    people += [_called(one) for meeting in meetings for one in (*meeting.guests, meeting.organizer) if one]
    hosts = [piece.address.rpartition("@")[2].strip(" >").lower() for piece in written.pieces]
    hosts += [site(match[1].lower()) for match in _LINK_HOST.finditer(written.text)][:_MOST_HOSTS]
    return title.Around(
        hosts=tuple(dict.fromkeys(filter(None, hosts))), place=where.said, lines=title.lines_of(written.text),
        people=tuple(people),
    )  # fmt: skip


def _from_title(facts: Facts, written: Written, piece: Piece, named: title.Title, languages: Languages) -> None:
    """Take what the title of *piece* has *named*, as far as more than their order tells which is which."""
    if named.organization and named.sure and not firms.is_called(named.organization.text, languages):
        _add_from_title(facts, written, piece, "organization", named.organization)


def _add_from_title(facts: Facts, written: Written, piece: Piece, name: str, span: title.Span) -> None:
    """Take the field *name* from *span* of the title of *piece*."""
    start = written.text.find(piece.subject, piece.start) + span.start
    text = written.text[start : start + len(span.text)]
    facts.add(name, " ".join(span.text.split()), Quote(text=text, start=start, end=start + len(text)))


def _from_words(facts: Facts, read: Sequence[Prose]) -> None:
    """Take the time from the words, of the first piece that gives one."""
    best = next((prose for prose in read if prose.time.starts_at or prose.time.slots), None)
    best = best or next((prose for prose in read if prose.invites), read[0])
    time = best.time
    facts.put("starts_at", time.starts_at, time.quote)
    facts.put("ends_at", time.ends_at, None)
    facts.put("slots", time.slots, None)
    facts.put("answer_by", next((one.time.answer_by for one in read if one.time.answer_by), None), None)
    facts.questions += time.questions


def _from_entry(facts: Facts, chosen: Chosen, where: place.Where, written: Written, languages: Languages) -> None:
    """Take time and place from the calendar entry."""
    meeting = chosen.meeting
    _time(facts, chosen, where, written, languages)
    if where.format == "video" and not where.said and facts.fields.get("format") == "phone":
        where = dataclasses.replace(where, format=None)  # the calendar added its room to a call
    if where.format == "onsite" and is_within(where.address or "", facts.fields.get("address") or "", languages):
        where = dataclasses.replace(where, address=None)
    for name in ("format", "address", "link"):
        value = getattr(where, name)
        if value is not None:
            facts.put(name, value, written.quotes.get("address" if name != "link" or where.said_link else "link"))
    if where.format and where.format != "onsite":
        facts.put("address", None, None)
    facts.questions += where.questions
    if meeting.starts and not facts.fields.get("reschedule_link"):  # with a time there is something to move
        facts.put("reschedule_link", facts.fields.pop("answer_link", None), facts.quotes.pop("answer_link", None))
    if meeting.repeats and not meeting.replaces:
        facts.questions.append("The entry repeats: on which of its days is the meeting?")


def _time(facts: Facts, chosen: Chosen, where: place.Where, written: Written, languages: Languages) -> None:
    """Take start and end from the entry; what is not sure there is asked."""
    meeting, quote = chosen.meeting, written.quotes.get("starts_at")
    facts.put("starts_at", meeting.starts, quote)
    facts.put("ends_at", chosen.ends or meeting.ends, written.quotes.get("ends_at"))
    facts.questions += meeting.questions
    if chosen.proposals:
        slots = tuple(sorted(one.starts for one in chosen.proposals if one.starts))
        facts.put("starts_at", None, None)
        facts.put("ends_at", None, None)
        facts.put("slots", slots, None)
        facts.questions.append("The calendar file holds several times: which one do you choose?")
    elif meeting.floating:
        place_said = where.address or facts.fields.get("address") or ""
        start = floating(meeting, take_apart(written.text, languages), place_said)
        facts.put("starts_at", start.moment, quote)
        if start.moment and meeting.lasts:
            facts.put("ends_at", start.moment + meeting.lasts, written.quotes.get("ends_at"))
        facts.questions += filter(None, [start.question])
    elif meeting.day:
        _on_a_day(facts, meeting, where, quote, languages)


def _on_a_day(facts: Facts, meeting: Entry, where: place.Where, quote: Quote | None, languages: Languages) -> None:
    """Take the hour of an entry of a whole day from its words, and ask."""
    hours = [one.value for one in clock.find(meeting.description, 0, len(meeting.description), date_words(languages))]
    zone = of_place(where.address or "")
    asked = f"The entry is for the whole day of {meeting.day}: at what time does it start?"
    if meeting.day and hours and hours[0] and zone and zone.clock:
        facts.put("starts_at", dt.datetime.combine(meeting.day, hours[0], zone.clock), quote)
        asked = f"The entry is for the whole day of {meeting.day}: does it start at {hours[0]:%H:%M}?"
    facts.questions.append(asked)


def _status(facts: Facts, status: Status, read: Sequence[Prose], now: dt.datetime) -> None:
    """Set stage and kind; a meeting whose end lies before *now* is over."""
    if status.kind == "cancelled" and facts.fields.get("kind") == "refusal":  # the words take back more than a meeting
        status = status._replace(stage="over", kind="refusal")
    if status.stage:
        facts.put("stage", status.stage, facts.quotes.get("stage"))
    if status.kind:
        facts.put("kind", status.kind, None)
    elif status.stage == "invited" and facts.fields.get("kind") == "confirmation":
        facts.put("kind", "invitation", None)
    facts.questions += status.questions
    starts, ends = facts.fields.get("starts_at"), facts.fields.get("ends_at")
    if starts and (ends or starts) < now and facts.fields.get("stage") in ("invited", "accepted"):
        facts.put("stage", "over", facts.quotes.get("starts_at"))
    del read

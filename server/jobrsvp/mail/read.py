"""An invitation mail, read: who, where, when, how, each with its quote; what is doubtful is asked."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from typing import Any

from jobrsvp.errors import BadInput
from jobrsvp.languages import Languages, known
from jobrsvp.mail import kind
from jobrsvp.mail.how import formats, ways
from jobrsvp.mail.how.address import address, signed_address
from jobrsvp.mail.message import Mail, take_apart
from jobrsvp.mail.times import before, titled, when
from jobrsvp.mail.times.when import When
from jobrsvp.mail.who import beside, people
from jobrsvp.mail.who.inviter import by_house
from jobrsvp.mail.who.inviter import inviter as who_invites
from jobrsvp.mail.who.organization import organization
from jobrsvp.mail.who.role import role
from jobrsvp.mail.witnesses.given import weighed
from jobrsvp.model import Channel, Invitation, Purpose, Quote, Stage
from jobrsvp.model.saying.said import say

_QUOTED = re.compile(r"\n(?:> ?){1,9}")
_LINE_END = re.compile(r"[ ,\r]*\n\s*")
LONGEST_MAIL = 200_000  # characters: a longer text is an archive, not a mail
#: What is still told of a mail that does not invite.
_KEPT = ("organization", "role", "contact_name", "channel", "kind", "invited_by")
_OF_ONE = frozenset(["organization", "role", "contact_name"])
#: Kinds that a word of refusing or of receiving beside them does not make doubtful.
_MEETINGS = frozenset(["cancelled", "on_hold"])
_NO_MEETING = frozenset(["offer", "assessment"])  # their days are no meeting's unless they have an hour
_ENDS = frozenset(["refusal", "on_hold"])
#: They invite to nothing: a street or a call in them is not the meeting's.
TO_NOTHING = frozenset(["refusal", "receipt", "newsletter", "on_hold", "offer", "assessment"])
_AS_BEFORE = frozenset(["moved", "confirmation"])  # of them only the time may be new
_UNTOLD = frozenset(["invitation", "other"])  # said by nothing more than that a meeting is spoken of
_HOW = frozenset(["format", "link", "answer_link", "reschedule_link"])  # what only a meeting has
_OF_THREAD = _UNTOLD | {"confirmation", "reminder"}  # "sounds good, see you then" says no time of its own
_AGREED = frozenset(["confirmation", "reminder", "moved"])  # of a time that stands, unless an answer is waited for


def read_invitation(
    text: str,
    now: dt.datetime,
    languages: Languages | None = None,
    *,
    channel: Channel | None = None,
    around: str = "",
    event: bool = False,
    given: bool = False,
) -> Invitation:
    """Return the invitation in the mail *text*: plain, with or without headers, or a mail page's visible text.

    *channel* is how it came, if that is known: it is answered so, too; *around* what was written before; an *event*
    stands in a calendar; *given*: the person says that it is an invitation.  It is read with all *languages* that are
    known, or with those given.
    *now* settles a year that is not said; where neither a zone nor a place is named it is the computer's own zone.
    ``starts_at`` is ``None``, and ``questions`` says why, when the date can be read in two ways; what was assumed is
    asked, too.  A mail that does not invite has the stage ``listing``.  Raises :class:`jobrsvp.BadInput` for an empty
    or huge text.
    """
    if not text.strip():
        raise BadInput(say("The mail is empty. Paste the text of the invitation."))
    if len(text) > LONGEST_MAIL:
        raise BadInput(say("The mail is too long. Paste only the invitation itself."))
    words = languages or known()
    prose = read_prose(text, now, words, channel=channel, around=around, event=event, given=given)
    time = prose.time
    read = Invitation(
        starts_at=time.starts_at, ends_at=time.ends_at, slots=time.slots, answer_by=time.answer_by,
        questions=time.questions,
        quotes=prose.all_quotes(), **prose.fields,
    )  # fmt: skip
    return weighed(read, f"{text}\n{around}" if around else text, words)


@dataclasses.dataclass(frozen=True, slots=True)
class Prose:
    """What the words of a mail say: every field but the time, the quotes behind them, and the time.

    ``invites`` is false when the mail does not invite; then only who writes and what for is kept, and it is asked.
    """

    fields: dict[str, Any]
    quotes: dict[str, Quote]
    time: When
    invites: bool = True

    def all_quotes(self) -> dict[str, Quote]:
        """Return the quotes of the fields and of the time."""
        return self.quotes | ({"starts_at": self.time.quote} if self.time.quote else {})


def read_prose(
    text: str,
    now: dt.datetime,
    languages: Languages,
    *,
    place: str = "",
    channel: Channel | None = None,
    around: str = "",
    event: bool = False,
    given: bool = False,
) -> Prose:
    """Return what the words of the mail *text* say as of *now*, as :func:`read_invitation` does.

    *place* is where the meeting is, if that is known from elsewhere; *given*: the person says it is an invitation.
    """
    mail = take_apart(text, languages)
    fields, quotes = facts(mail, around, event=event)
    if channel:
        fields["channel"] = ways.came_over(mail) or channel
        quotes.pop("channel", None)
    kind_of = kind.purpose_of(mail, around, event=event, given=given)
    if kind_of in _AS_BEFORE and not fields.keys() & {"format", "address"}:
        fields |= _place_before(mail)
    if kind_of == "assessment" and _has_meeting(mail) and _meets(when.read(mail, now, place, event=event)):
        kind_of = "invitation"  # a test follows, or is part of the meeting
    fields, doubt = _with_kind(fields, kind_of), None if event else kind.doubt(kind_of)
    held = _was_held(mail, kind_of)
    if doubt and kind_of not in _MEETINGS:
        return _no_invitation(fields, quotes, doubt, held=held)
    fields, time = _agreed(mail, fields, kind_of, now, place, event=event)
    time = titled.compared(mail, time) if kind_of not in _AS_BEFORE else time
    if not event and time.quote is None:  # nothing to move yet: there a time is chosen
        _choose_there(fields, quotes)
    if not event and _is_bare(mail, fields, kind_of):
        if kind.was_held(mail):
            return _no_invitation(fields, quotes, None, held=True)
        time = _doubted(time)
    time = _of_kind(time, kind_of, mail, pasted=channel is None, alone=kind.is_alone(mail) or not fields.keys() & _HOW)
    if kind_of in _UNTOLD and not event and _is_off(mail, fields, time):  # in words that are not known
        return _off(mail, fields, quotes, time)
    fields, quotes = _meant(mail, fields, quotes, kind_of, time)
    fields["stage"] = _stage(mail, fields, kind_of, time, now, held=held, event=event)
    cautions = {"cautions": said} if (said := kind.cautions(mail)) else {}
    return Prose(_invited(fields, kind_of, time) | cautions, quotes, time)


def _agreed(
    mail: Mail, fields: dict[str, Any], kind_of: Purpose, now: dt.datetime, place: str, *, event: bool
) -> tuple[dict[str, Any], When]:
    """Return *fields* and the time of *mail*, both from the mail below where it agrees or points to that."""
    off = kind_of == "cancelled"
    time = when.read(mail, now, place or fields.get("address", ""), event=event, off=off)
    points = kind.points_below(mail)
    if not (points or fields["stage"] == "accepted") or kind_of not in _OF_THREAD or _meets(time) or time.quote:
        return fields, time
    fields = _place_before(mail) | fields
    return fields, before.agreed(mail, now, place or fields.get("address", ""), points=points) or time


def _meant(
    mail: Mail, fields: dict[str, Any], quotes: dict[str, Quote], kind_of: Purpose, time: When
) -> tuple[dict[str, Any], dict[str, Quote]]:
    """Return what of *fields* and *quotes* a *mail* of this kind says of a meeting, and not of a market beside it."""
    if kind_of in TO_NOTHING and not _meets(time):
        return _left(fields, quotes)
    place = quotes.get("address")
    if kind_of == "cancelled" and place and place.start < mail.signed and kind.is_beside(mail, place.start):
        fields = {name: value for name, value in fields.items() if name != "address"}
        quotes = {name: quote for name, quote in quotes.items() if name != "address"}
    return fields, quotes


def _left(fields: dict[str, Any], quotes: dict[str, Quote]) -> tuple[dict[str, Any], dict[str, Quote]]:
    """Return what is left of *fields* and *quotes* where no meeting is told."""
    fields = {name: fields[name] for name in (*_KEPT, "stage", "answer_link") if name in fields}
    return fields, {name: quotes[name] for name in fields if name in quotes}


def _stage(
    mail: Mail, fields: dict[str, Any], kind_of: Purpose, time: When, now: dt.datetime, *, held: bool, event: bool
) -> Stage | None:
    """Return the stage that the kind, the words and the time of *mail* make."""
    if kind_of == "invitation" and _looks_back(mail, time, fields):
        return "over"
    if kind_of == "other" and not event and not _is_ahead(time, fields) and not kind.speaks_of_meeting(mail):
        return "listing"
    stands = kind_of in _AGREED and time.starts_at and (kind_of == "confirmation" or not kind.waits(mail))
    agreed: Stage = "accepted" if stands else fields["stage"]
    return stage_of(kind_of, agreed, time.starts_at, now, held=held)


def _is_bare(mail: Mail, fields: dict[str, Any], kind_of: Purpose) -> bool:
    """Whether *mail* has nothing of a meeting but a time: no place, no link, no word of inviting."""
    return kind_of in _UNTOLD and not fields.keys() & _HOW and not kind.calls_to_meet(mail)


def _doubted(time: When) -> When:
    """Return *time* with the question whether it is a meeting's: nothing beside it says so."""
    return dataclasses.replace(time, questions=(*time.questions, kind.ONLY_TIMED)) if time.starts_at else time


def _choose_there(*records: dict[str, Any]) -> None:
    """Make the link by which a meeting is moved, in each of *records*, the one by which its time is chosen."""
    for record in records:
        if "reschedule_link" in record:
            record["answer_link"] = record.pop("reschedule_link")


def _no_invitation(fields: dict[str, Any], quotes: dict[str, Quote], doubt: str | None, *, held: bool) -> Prose:
    """Return what is kept of a mail that invites to nothing; without a meeting that was *held* the *doubt* is asked."""
    kept = {name: fields[name] for name in _KEPT if name in fields}
    stage, asked = ("over", ()) if held or not doubt else ("listing", (doubt,))
    quotes = {name: quotes[name] for name in kept if name in quotes}
    return Prose({"stage": stage, **kept}, quotes, When(questions=asked), invites=False)


def _off(mail: Mail, fields: dict[str, Any], quotes: dict[str, Quote], time: When) -> Prose:
    """Return what is kept of a *mail* that calls all off in words that are not known; a *time* that it has is asked."""
    off = _no_invitation(fields, quotes, kind.doubt("refusal"), held=kind.had_meeting(mail))
    return dataclasses.replace(off, time=When(questions=(kind.ONLY_TIMED,))) if _meets(time) else off


def _is_off(mail: Mail, fields: dict[str, Any], time: When) -> bool:
    """Whether *mail* has bad news and no meeting: or only a feast, to which it asks whom it met before."""
    if not _is_ahead(time, fields):
        return kind.regrets(mail)
    feast = time.quote is not None and kind.is_of_guests(mail, time.quote.start)
    return feast and kind.had_meeting(mail) and not kind.names_meeting(mail)


def _was_held(mail: Mail, kind_of: Purpose) -> bool:
    """Whether a mail of this kind ends or stays what began with a meeting."""
    if kind_of == "refusal":
        return kind.had_meeting(mail) or kind.had_time(mail)
    return kind_of in _ENDS and kind.was_held(mail)


def _has_meeting(mail: Mail) -> bool:
    """Whether *mail* asks for a test with somebody beside it, or before a meeting."""
    return kind.invites(mail) and not kind.is_alone(mail)


def _looks_back(mail: Mail, time: When, fields: dict[str, Any]) -> bool:
    """Whether *mail* speaks of a meeting that was, and offers no other: neither a time, nor a link, nor a question."""
    return not _is_ahead(time, fields) and kind.was_held(mail) and not kind.asks(mail)


def _is_ahead(time: When, fields: dict[str, Any]) -> bool:
    """Whether there is a meeting to come: a time, or a link to one."""
    return _meets(time) or bool(fields.keys() & {"answer_link", "reschedule_link", "link"})


def _meets(time: When) -> bool:
    """Whether there is a time to meet at."""
    return bool(time.starts_at or time.slots)


def _place_before(mail: Mail) -> dict[str, Any]:
    """Return how and where the meeting was to be by the mail below, when an answer says no more than another time."""
    earlier = before.earlier(mail)
    told, place = _where(earlier, ways.links(earlier)[0])
    if not told:
        return {}
    if told[0] == "onsite":
        place = place or signed_address(mail)
    return {"format": told[0], **({"address": _on_one_line(place.text)} if place else {})}


def _where(mail: Mail, link: Quote | None) -> tuple[tuple[str, Quote] | None, Quote | None]:
    """Return the format that *mail* with the *link* of a meeting room tells, and the address of a meeting in person."""
    place = address(mail)
    told = formats.meeting_format(mail, link, place)
    if told and told[0] == "onsite" and place is None:
        place = signed_address(mail)
    return told, place if told and told[0] == "onsite" else None


def _with_kind(fields: dict[str, Any], kind_of: str) -> dict[str, Any]:
    """Return *fields* with their kind; a newsletter names the firms and positions of others."""
    if kind_of != "newsletter":
        return {**fields, "kind": kind_of}
    return {**{name: value for name, value in fields.items() if name not in _OF_ONE}, "kind": "other"}


def _invited(fields: dict[str, Any], kind_of: str, time: When) -> dict[str, Any]:
    """Return *fields* with the employer as who invites to a meeting with a *time*: whoever else does so says it."""
    meets = _meets(time) and kind_of not in TO_NOTHING
    return {"invited_by": "employer", **fields} if meets else fields


def _of_kind(time: When, kind_of: Purpose, mail: Mail, *, pasted: bool, alone: bool) -> When:
    """Return *time* as far as it is a meeting's in a mail of this kind; a test that one does *alone* is none."""
    only_day = When(quote=time.quote, answer_by=time.answer_by)
    # The first day of work has an hour, too.
    if kind_of == "offer" and not (time.quote and kind.calls(mail, time.quote.start)):
        return only_day
    if kind_of == "on_hold" or (kind_of == "assessment" and alone):  # so have a board and a deadline
        return dataclasses.replace(only_day, questions=())
    if kind_of == "cancelled":  # nothing hangs on it; pasted words leave the day that is off to the person
        if time.quote and kind.is_beside(mail, time.quote.start):
            return When()
        return only_day if pasted else dataclasses.replace(time, questions=())
    if kind_of in TO_NOTHING and not time.starts_at and not time.slots:  # a day in it is of something else
        return dataclasses.replace(only_day, questions=())
    return only_day if kind_of in _NO_MEETING and not time.starts_at else time


def stage_of(
    kind_of: Purpose, stage: Stage, starts_at: dt.datetime | None, now: dt.datetime, *, held: bool = False
) -> Stage:
    """Return the stage that a mail of this kind leaves the matter in; a meeting that was *held* is over."""
    if kind_of == "cancelled":
        return "cancelled_by_them"
    if kind_of in _ENDS:  # without a meeting there was none to be over
        return "over" if held else "listing"
    if starts_at is not None and starts_at < now:
        return "over"
    if starts_at is None and kind_of in _NO_MEETING:  # an offer comes behind the meetings, a test at home is none
        return "over" if kind_of == "offer" else "listing"
    return stage


def _on_one_line(address: str) -> str:
    """Return *address* with a comma where its lines end."""
    return " ".join(_LINE_END.sub(", ", address).split())


def _in_a_line(said: str) -> str:
    """Return what was *said* on one line, without the signs before each line of an earlier mail."""
    return " ".join(_QUOTED.sub(" ", said).split())


def facts(mail: Mail, around: str = "", *, event: bool = False) -> tuple[dict[str, Any], dict[str, Quote]]:
    """Return every field but the time, and the quote behind each; what only *around* the mail stands has none."""
    link, move = ways.links(mail)
    told, place = _where(mail, link)
    contact, inviter = people.contact(mail), who_invites(mail)
    position = role(mail, contact)
    agency = inviter is not None and inviter[0] == "agency"
    employer = organization(mail, position, contact, agency=agency)
    inviter = by_house(mail, inviter, employer)
    pieces = {
        "organization": employer,
        "role": position,
        "contact_name": contact,
        "referred_by": people.referrer(mail),
        "address": place,
        "link": link,
        "phone": formats.number(mail, told),
        "reschedule_link": move,
    }
    quotes = {name: quote for name, quote in pieces.items() if quote is not None and quote.text}
    fields: dict[str, Any] = {name: _in_a_line(quote.text) for name, quote in quotes.items()}
    if "contact_name" in fields:
        fields["contact_name"] = people.bare(fields["contact_name"], mail.languages)
    if "address" in fields:
        fields["address"] = _on_one_line(quotes["address"].text)
    calls = ways.caller(mail) if told and told[0] == "phone" else None
    for name, found in {"format": told, "calls": calls, "channel": ways.channel(mail), "invited_by": inviter}.items():
        if found is not None:
            fields[name], quote = found
            quotes.update({name: quote} if quote else {})
    if "organization" in fields:
        fields.setdefault("invited_by", "employer")
    settled = ways.accepted(mail, event=event)
    fields["stage"] = "accepted" if settled else "invited"
    quotes.update({"stage": settled} if settled else {})
    return (beside.completed(fields, mail, around) if around else fields), quotes

"""An invitation mail, read: who, where, when, how, each with its quote; what is doubtful is asked."""

from __future__ import annotations

import datetime as dt
from typing import Any

from jobrsvp.errors import BadInput
from jobrsvp.languages import Languages, known
from jobrsvp.mail import kind, people, ways, when
from jobrsvp.mail.address import address
from jobrsvp.mail.message import Mail, take_apart
from jobrsvp.mail.organization import organization
from jobrsvp.mail.role import role
from jobrsvp.model import Invitation, Quote

LONGEST_MAIL = 200_000  # characters: a longer text is an archive, not a mail
#: What is still told of a mail that does not invite.
_KEPT = ("organization", "role", "contact_name", "channel")


def read_invitation(text: str, now: dt.datetime, languages: Languages | None = None) -> Invitation:
    """Return the invitation in the mail *text*: plain, with or without headers, or a mail page's visible text.

    It is read with all *languages* that are known, or with those given.
    *now* settles a year that is not said; where neither a zone nor a place is named it is the computer's own zone.
    ``starts_at`` is ``None``, and ``questions`` says why, when the date can be read in two ways; what was assumed is
    asked, too.  A mail that does not invite has the stage ``listing``.  Raises :class:`jobrsvp.BadInput` for an empty
    or huge text.
    """
    if not text.strip():
        raise BadInput("The mail is empty. Paste the text of the invitation.")
    if len(text) > LONGEST_MAIL:
        raise BadInput("The mail is too long. Paste only the invitation itself.")
    mail = take_apart(text, languages or known())
    fields, quotes = facts(mail)
    doubt = kind.doubt(mail)
    if doubt:
        fields = {name: fields[name] for name in _KEPT if name in fields}
        quotes = {name: quotes[name] for name in fields if name in quotes}
        return Invitation(stage="listing", questions=(doubt,), quotes=quotes, **fields)
    time = when.read(mail, now, fields.get("address", ""))
    if time.quote is not None:
        quotes["starts_at"] = time.quote
    return Invitation(
        starts_at=time.starts_at, questions=time.questions, quotes=quotes, cautions=kind.cautions(mail), **fields
    )


def facts(mail: Mail) -> tuple[dict[str, Any], dict[str, Quote]]:
    """Return every field but the time, and the quote behind each."""
    link, move = ways.links(mail)
    place = address(mail)
    told = ways.meeting_format(mail, link, place)
    position, contact, inviter = role(mail), people.contact(mail), people.inviter(mail)
    agency = inviter is not None and inviter[0] == "agency"
    pieces = {
        "organization": organization(mail, position, contact, agency=agency),
        "role": position,
        "contact_name": contact,
        "referred_by": people.referrer(mail),
        "address": place if told and told[0] == "onsite" else None,
        "link": link,
        "reschedule_link": move,
    }
    quotes = {name: quote for name, quote in pieces.items() if quote is not None and quote.text}
    fields: dict[str, Any] = {name: " ".join(quote.text.split()) for name, quote in quotes.items()}
    for name, found in {"format": told, "channel": ways.channel(mail), "invited_by": inviter}.items():
        if found is not None:
            fields[name], quote = found
            quotes.update({name: quote} if quote else {})
    if "organization" in fields:
        fields.setdefault("invited_by", "employer")
    settled = ways.accepted(mail)
    fields["stage"] = "accepted" if settled else "invited"
    quotes.update({"stage": settled} if settled else {})
    return fields, quotes

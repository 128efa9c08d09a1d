"""An invitation mail, read: who, where, when, how, each with its quote; what is doubtful is asked, never guessed."""

from __future__ import annotations

import datetime as dt
from typing import Any

from jobrsvp.errors import BadInput
from jobrsvp.model import Invitation, Quote
from jobrsvp.reading import mail_names, mail_ways, mail_when
from jobrsvp.reading.mail_text import Mail, take_apart

LONGEST_MAIL = 200_000


def read_invitation(text: str, now: dt.datetime) -> Invitation:
    """Return the invitation in the mail *text*: plain, with or without headers, or a mail page's visible text.

    *now* settles a year that is not said.  ``starts_at`` is ``None``, and ``questions`` says why, when the date can be
    read in two ways or no time zone is named.  Raises :class:`jobrsvp.BadInput` for an empty or huge text.
    """
    if not text.strip():
        raise BadInput("The mail is empty. Paste the text of the invitation.")
    if len(text) > LONGEST_MAIL:
        raise BadInput("The mail is too long. Paste only the invitation itself.")
    mail = take_apart(text)
    when = mail_when.read(mail, now)
    fields, quotes = facts(mail)
    if when.quote is not None:
        quotes["starts_at"] = when.quote
    return Invitation(starts_at=when.starts_at, questions=when.questions, quotes=quotes, **fields)


def facts(mail: Mail) -> tuple[dict[str, Any], dict[str, Quote]]:
    """Return every field but the time, and the quote behind each."""
    link, move = mail_ways.links(mail)
    address = mail_ways.address(mail)
    pieces = {
        "organization": mail_names.organization(mail),
        "role": mail_names.role(mail),
        "contact_name": mail_names.contact(mail),
        "referred_by": mail_names.referrer(mail),
        "address": address,
        "link": link,
        "reschedule_link": move,
    }
    quotes = {name: quote for name, quote in pieces.items() if quote is not None and quote.text}
    fields: dict[str, Any] = {name: " ".join(quote.text.split()) for name, quote in quotes.items()}
    kinds = {
        "format": mail_ways.meeting_format(mail, link, address),
        "channel": mail_ways.channel(mail),
        "invited_by": mail_names.inviter(mail),
    }
    for name, kind in kinds.items():
        if kind is not None:
            fields[name], quote = kind
            quotes.update({name: quote} if quote else {})
    settled = mail_ways.accepted(mail)
    fields["stage"] = "accepted" if settled else "invited"
    quotes.update({"stage": settled} if settled else {})
    return fields, quotes

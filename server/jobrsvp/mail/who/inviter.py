"""Whether an agency, a hiring manager or the employer invites."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobrsvp.mail.grammar import compiled
from jobrsvp.mail.message import Mail
from jobrsvp.mail.who import signature
from jobrsvp.mail.who.hosts import of_host
from jobrsvp.mail.who.sides import of_sender
from jobrsvp.mail.words import piece, said
from jobrsvp.model import Quote

#: Who invites, by how clearly a mail says it.
_INVITERS = ("agency", "hiring_manager")
# Bright Staffing, Lanoix Recrutement
_AGENCY = r"<agency_name>|<~agency_stem>\w{0,12}"
# a firm whose department the words name: Acme Recruitment Team
_TEAM = r"<team_word>|<department_word> *$"


def inviter(mail: Mail) -> tuple[str, Quote] | None:
    """Return who invites: an ``agency``, a ``hiring_manager`` or the ``employer``."""
    if client := compiled(r"<:client_label>\S", mail.languages, re.I | re.M).search(mail.visible):
        return "agency", piece(mail, *client.span())
    page = mail.languages.passed(mail.visible)
    for kind in _INVITERS:
        if spans := page.spans(f"inviter.{kind}"):
            return kind, said(mail, spans[0])
        if kind == "agency" and (house := _house(mail)):
            return kind, house
    we = compiled("<we_word>", mail.languages, re.I).search(mail.visible)
    return ("employer", piece(mail, *we.span())) if we else None


def _house(mail: Mail) -> Quote | None:
    """Return the name of the house that writes, if it is an agency's by its words."""
    host, agency = signature.host_of(mail), compiled(_AGENCY, mail.languages, re.I)
    for name in _names(mail):
        words = agency.search(name.text)
        if words and of_host(name.text, host, mail.languages) and not signature.is_office(name.text, mail.languages):
            return name
    return None


def _names(mail: Mail) -> Iterator[Quote]:
    """Yield the names that *mail* signs with, and the other side of its sender's."""
    if firm := of_sender(mail).firm:
        yield firm
    yield from (said.quote for said in signature.read(mail, "") if said.kind == "name")

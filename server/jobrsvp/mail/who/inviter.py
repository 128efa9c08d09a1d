"""Whether an agency, a hiring manager or the employer invites."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobrsvp.mail.automatic import is_automatic
from jobrsvp.mail.grammar import compiled
from jobrsvp.mail.message import Mail
from jobrsvp.mail.who import people, signature
from jobrsvp.mail.who.hosts import of_host
from jobrsvp.mail.who.posts import is_post
from jobrsvp.mail.who.sides import of_sender
from jobrsvp.mail.words import piece, said
from jobrsvp.model import Quote
from jobrsvp.places.folding import fold

#: Who invites, by how clearly a mail says it.
_INVITERS = ("agency", "hiring_manager")
# Bright Staffing, Lanoix Recrutement
_AGENCY = r"<agency_name>|<~agency_stem>\w{0,12}"
# that Acme Trust would like to meet you
_WANTS = r"(?:^|[.!:,] |(?=<LOW>)\w{2,5} )<?the_word><FIRM> <client_wants>"
_ON_BEHALF = r"(?<!\w)<behalf_of> <?the_word><?firm_word><FIRM>"  # on behalf of Acme Trust we invite you


def inviter(mail: Mail) -> tuple[str, Quote] | None:
    """Return who invites: an ``agency``, a ``hiring_manager`` or the ``employer``."""
    if label := compiled(r"<:client_label>\S", mail.languages, re.I | re.M).search(mail.visible):
        return "agency", piece(mail, *label.span())
    page = mail.languages.passed(mail.visible)
    for kind in _INVITERS:
        if spans := page.spans(f"inviter.{kind}"):
            return kind, said(mail, spans[0])
        if kind == "agency" and (house := _house(mail)):
            return kind, house
    if client := _client(mail):
        return "agency", client
    we = compiled("<we_word>", mail.languages, re.I).search(mail.visible)
    return ("employer", piece(mail, *we.span())) if we else None


def by_house(mail: Mail, told: tuple[str, Quote] | None, employer: Quote | None) -> tuple[str, Quote] | None:
    """Return an agency as who invites where another house than the *employer* writes, else what is *told*."""
    unsaid = told is None or told[0] == "employer"
    return ("agency", employer) if unsaid and employer and _is_agent_of(mail, employer.text) else told


def _is_agent_of(mail: Mail, employer: str) -> bool:
    """Whether the house of the person who sends *mail* only signs it, and the *employer* it writes of is another."""
    host = signature.host_of(mail)
    anybody = not host or is_automatic(mail) or host in mail.languages.list("mail_host")
    person = people.is_name(people.in_order(mail.headers.get("from", "").partition("<")[0].strip(' "')), mail.languages)
    if anybody or not person or of_host(employer, host, mail.languages):
        return False
    own = [said.quote.text for said in signature.read(mail, "") if of_host(said.quote.text, host, mail.languages)]
    words = set(fold(employer).split())
    apart = own and not any(words & set(fold(name).split()) for name in own)
    return bool(apart) and employer in mail.body and not any(name in mail.body for name in own)


def _client(mail: Mail) -> Quote | None:
    """Return the firm that wants to meet the person, or for which one writes, if another one signs."""
    host = signature.host_of(mail)
    if not any(of_host(name.text, host, mail.languages) for name in _names(mail)):
        return None
    signs = (_WANTS,) if is_automatic(mail) else (_WANTS, _ON_BEHALF)
    for match in (one for sign in signs for one in compiled(sign, mail.languages, re.M).finditer(mail.body)):
        firm = piece(mail, *match.span(1))
        if _is_firm(mail, firm.text) and not of_host(firm.text, host, mail.languages):
            return firm
    return None


def _is_firm(mail: Mail, name: str) -> bool:
    """Whether *name* is a firm's by its words, or stands in the subject as whom the meeting is with."""
    if signature.is_certain(name, "", mail.languages):
        return True
    whole = " " in name and name in mail.headers.get("subject", "") and not is_post(name, mail.languages)
    return whole and mail.visible.count(name.split()[0]) == mail.visible.count(name)


def _house(mail: Mail) -> Quote | None:
    """Return the name of the house that writes, if it is an agency's by its words."""
    host, agency = signature.host_of(mail), compiled(_AGENCY, mail.languages, re.I)
    for name in _names(mail):
        words = agency.search(name.text)
        if words and _is_its_name(mail, name.text, words[0], host):
            return name
    return None


def _is_its_name(mail: Mail, name: str, word: str, host: str) -> bool:
    """Whether the agency's *word* belongs to *name*: Acme Recruiting of acme.example is a part of Acme."""
    if signature.is_office(name, mail.languages):
        return False
    if not host:  # a chat: the house is the other side of the person's name
        return of_sender(mail).firm is not None
    if not of_host(name, host, mail.languages):
        return False
    department = compiled(r"<hiring_word>$", mail.languages, re.I).match(word)
    return not department or fold(word) in fold(host)


def _names(mail: Mail) -> Iterator[Quote]:
    """Yield the names that *mail* signs with, and the other side of its sender's."""
    if firm := of_sender(mail).firm:
        yield firm
    yield from (said.quote for said in signature.read(mail, "") if said.kind == "name")

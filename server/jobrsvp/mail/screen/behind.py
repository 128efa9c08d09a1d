"""The job behind an invitation: the person's own earlier case that it matches, else what the mail itself says of it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence

from jobrsvp.languages import Languages
from jobrsvp.mail.grammar import compiled
from jobrsvp.mail.screen.letter import Letter
from jobrsvp.model import OPEN, Contact, Invitation, Location, PastCase, Posting, Quality, Quote

#: How alike names must be, 0 to 1: titles are said in other words by other people, names of firms are not.
SAME_FIRM, SAME_ROLE = 0.9, 0.7
SHORTEST = 4  # letters of a name that a subject or an address may hold by more than accident
DIGEST = 32  # digits of 64: more than enough to tell a person's messages apart

Similarity = Callable[[str, str], float]


def matching(
    invitation: Invitation, letter: Letter, history: Sequence[PastCase], similarity: Similarity, languages: Languages
) -> list[PastCase]:
    """Return the cases of *history* (newest first) that *invitation* may be about, those that surely are alone.

    Employer and position must be the same; where the mail does not say one of them, its subject or the address of
    its sender must name it.
    """
    found = [case for case in history if _is_same(invitation, letter, case, similarity, languages)]
    sure = [case for case in found if invitation.role and case.title and similarity(invitation.role, case.title) == 1]
    return sure or found


def _is_same(
    invitation: Invitation, letter: Letter, case: PastCase, similarity: Similarity, languages: Languages
) -> bool:
    if not case.organization:
        return False
    firm, host = plain(case.organization, languages), re.sub(r"\W", "", letter.address.rpartition("@")[2].lower())
    if invitation.organization:
        same_firm = similarity(plain(invitation.organization, languages), firm) >= SAME_FIRM
    else:
        same_firm = len(firm) >= SHORTEST and (firm in letter.subject.lower() or firm.replace(" ", "") in host)
    if not same_firm or not case.title:
        return same_firm
    if invitation.role:
        return similarity(invitation.role, case.title) >= SAME_ROLE
    return True


def meetings(
    posting: Posting, history: Sequence[PastCase], similarity: Similarity, languages: Languages
) -> tuple[list[PastCase], list[PastCase]]:
    """Return the meetings of *history* without a posting that *posting* may be the job of: all, and those that name it.

    What a message does not say contradicts nothing; where it names employer and position, both must be the same.
    """
    found = [case for case in history if case.without_posting and case.stage in OPEN and case.outcome is None]
    fits = {case.id: _fits(posting, case, similarity, languages) for case in found}
    return (
        [case for case in found if all(fit is not False for fit in fits[case.id])],
        [case for case in found if all(fits[case.id])],
    )


def _fits(
    posting: Posting, case: PastCase, similarity: Similarity, languages: Languages
) -> tuple[bool | None, bool | None]:
    """Whether employer and position of the two are the same, ``None`` where one of them does not say it."""
    firm = role = None
    if posting.organization and case.organization:
        both = (plain(name, languages) for name in (posting.organization, case.organization))
        firm = similarity(*both) >= SAME_FIRM
    if posting.title and case.title:
        role = similarity(posting.title, case.title) >= SAME_ROLE
    return firm, role


def known_by(letter: Letter) -> str:
    """Return a digest by which the message is known when it is shown again; its words cannot be had from it."""
    words = " ".join((letter.address, letter.subject, letter.body)).lower().split()
    return hashlib.sha256(" ".join(words).encode(errors="replace")).hexdigest()[:DIGEST]


def plain(name: str, languages: Languages) -> str:
    """Return the *name* of a firm without its legal form, in lower case."""
    return " ".join(compiled(r",? <LEGAL>$", languages).sub("", name.strip()).lower().split())


def posting_of(invitation: Invitation, letter: Letter, url: str | None, language: str | None) -> Posting:
    """Return what the mail says of the job: title, employer and place; its own text is the description."""
    text = letter.body
    quotes = {name: quote for name, quote in _quotes(invitation, text) if quote}
    contact = Contact(kind=invitation.invited_by, name=invitation.contact_name) if invitation.invited_by else None
    return Posting(
        title=invitation.role,
        organization=invitation.organization,
        locations=(Location(text=invitation.address),) if invitation.address else (),
        contact=contact,
        url=url,
        language=language,
        description=text,
        quotes=quotes,
        sources={"text": text, "mail": letter.mail()},
        quality=Quality(is_posting=False, reasons=("Only the invitation is known, not the posting.",)),
    )


def _quotes(invitation: Invitation, text: str) -> Iterator[tuple[str, Quote | None]]:
    """Yield title and organisation with where they stand in *text*."""
    for name, said in (("title", invitation.role), ("organization", invitation.organization)):
        start = text.find(said) if said else -1
        yield name, Quote(text=said, start=start, end=start + len(said)) if said and start >= 0 else None

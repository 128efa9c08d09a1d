"""The earlier looks at a job, and what is said of the last one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from jobrsvp.model import PastCase, Posting, SeenBefore
from jobrsvp.model.saying.said import day, joined, say, template
from jobrsvp.recognition.fingerprint import Fingerprint
from jobrsvp.text.url import split_address

if TYPE_CHECKING:
    from jobrsvp.past import Past
    from jobrsvp.store import Kept, Look

#: Within these hours a page that is pressed again is still the same look at it.
ONE_LOOK = dt.timedelta(hours=6)
#: How much of a text must be the same where an address differs only behind its question mark.
SAME_TEXT = 0.95
LOOKED = template("You looked at this on {day}.")
#: What came of it, by the result that the person gave, else by how far it came.
CAME_OF = {
    "went": template("You looked at this on {day}, and went to the interview."),
    "declined": template("You looked at this on {day}, and declined."),
    "cancelled": template("You looked at this on {day}, and cancelled."),
    "no_reply": template("You looked at this on {day}, and they did not reply."),
    "offer": template("You looked at this on {day}, and they made an offer."),
    "saved": template("You looked at this on {day}, and saved it."),
    "applied": template("You looked at this on {day}, and applied."),
    "invited": template("You looked at this on {day}, and they invited you."),
    "accepted": template("You looked at this on {day}, and accepted their invitation."),
    "cancelled_by_them": template("You looked at this on {day}, and they called it off."),
    "over": template("You looked at this on {day}, and the meeting has been."),
}
ELSEWHERE = template("It was at {host} then.")


def goes_on(past: Past, posting: Posting, mark: Fingerprint | None) -> Kept | None:
    """Return the case of the page of *posting* that is still open, ``None`` for none.

    Where only what stands behind the question mark of its address differs, the text must be the same by *mark*.
    """
    kept = past.on_page(posting)
    if kept or mark is None:
        return kept
    for look in looks(past, posting, mark):
        fingerprint = look.fingerprint and Fingerprint.parsed(look.fingerprint)
        is_one_page = place_of(look.url) == place_of(posting.url) and look.case.outcome is None
        if fingerprint and is_one_page and mark.in_common(fingerprint) >= SAME_TEXT:
            return past.get(look.case.id)
    return None


def seen_before(
    past: Past, posting: Posting, mark: Fingerprint | None, kept: Kept | None, now: dt.datetime
) -> SeenBefore | None:
    """Return the last look at the job of *posting* before *now*; the case *kept* is gone on with, if there is one."""
    for look in looks(past, posting, mark):
        if kept and look.case.id == kept.case.id and now - look.case.created_at < ONE_LOOK:
            said = kept.suggestion.about.before
            if said and said.case == look.case.id:
                return said
            continue
        return told(look, posting, now)
    return None


def looks(past: Past, posting: Posting, mark: Fingerprint | None) -> Iterator[Look]:
    """Yield the cases of the same job, newest first: those on its page, and those known by *mark*."""
    for look in past.looks(posting, mark.title if mark else None):
        known = look.fingerprint and Fingerprint.parsed(look.fingerprint)
        if (posting.url and look.url == posting.url) or (mark and known and mark.is_same(known)):
            yield look


def told(look: Look, posting: Posting, now: dt.datetime) -> SeenBefore:
    """Return *look* with what came of it by *now*; where it was, if that is another site than that of *posting*."""
    case = look.case.by(now)
    words = say(CAME_OF.get(came_to(case), LOOKED), day=day(case.created_at.astimezone().date()))
    before, here = (split_address(url).hostname for url in (look.url, posting.url))
    where = say(ELSEWHERE, host=before) if before and before != here else None
    return SeenBefore(case=case.id, at=case.created_at, words=joined(words, where), url=look.url)


def came_to(case: PastCase) -> str:
    """Return what came of *case*: the result that the person gave, else how far it came."""
    if case.outcome:
        return case.outcome.result
    return case.application or case.stage if case.stage == "listing" else case.stage


def place_of(address: str | None) -> tuple[str, str]:
    """Return host and path of *address*."""
    parts = split_address(address)
    return parts.netloc.lower(), parts.path

"""What a message about an application is for: it invites, moves, cancels, refuses, reminds ..., or none of these."""

from __future__ import annotations

from jobrsvp.languages import Languages, Passed
from jobrsvp.mail.message import Mail, take_apart
from jobrsvp.model import Purpose

ENOUGH = 2  # different words: one is said in other mails as well
NEWS_ENOUGH = 3  # of a newsletter, where words of inviting stand beside them: programs that invite add small print
#: What one message says once and means: the first that is said counts, the gravest first.
_SAID_ONCE: tuple[tuple[str, Purpose], ...] = (
    ("purpose.cancelled", "cancelled"), ("mail_kind.refusal", "refusal"), ("purpose.on_hold", "on_hold"),
    ("purpose.offer", "offer"), ("purpose.moved", "moved"), ("purpose.assessment", "assessment"),
)  # fmt: skip
_INVITES = ("mail_kind.invitation", "screen.meeting")


def purpose(text: str, languages: Languages, around: str = "", *, event: bool = False) -> Purpose:
    """Return what the mail *text* is for; *around* is what was written before, which may name the application.

    A friend's "are you free on Friday?" invites, too: without a word about a job it is ``other``.  An *event* is in a
    calendar, and needs no words of inviting.
    """
    return purpose_of(take_apart(text, languages), around, event=event)


def purpose_of(mail: Mail, around: str = "", *, event: bool = False) -> Purpose:
    """Return what *mail*, already taken apart, is for; see :func:`purpose`."""
    said = mail.languages.passed(mail.headers.get("subject", "") + "\n" + mail.visible)
    whole = mail.languages.passed("\n".join((mail.headers.get("subject", ""), mail.visible, mail.earlier, around)))
    invites = event + sum(_different(said, concept) for concept in _INVITES)
    news = _different(mail.languages.passed(mail.text), "mail_kind.newsletter")
    if news >= (NEWS_ENOUGH if invites >= ENOUGH else ENOUGH):
        return "newsletter"
    if not whole.says("screen.hiring") and not (invites and said.says("screen.introduction")):
        return "other"
    for concept, meant in _SAID_ONCE:
        if said.says(concept):
            return meant
    if said.says("mail_kind.receipt") and invites < ENOUGH:
        return "receipt"
    if not invites:
        return "other"
    if said.says("purpose.reminder"):
        return "reminder"
    return "confirmation" if said.says("meeting.settled") and not said.says("meeting.open") else "invitation"


def _different(page: Passed, concept: str) -> int:
    """Return how many different words of *page* say *concept*."""
    return len({page.text[span.start : span.end] for span in page.spans(concept)})

"""What a mail is for, and whether it invites at all: refusals, receipts and newsletters name interviews, too."""

from __future__ import annotations

from jobrsvp.languages import Languages, Passed, denial
from jobrsvp.mail.grammar import date_words
from jobrsvp.mail.message import Mail, take_apart
from jobrsvp.mail.words import said as quoted
from jobrsvp.model import Purpose, Quote
from jobrsvp.text import clock, dates

_ENOUGH = 2  # different words: one is said in other mails as well

_NEWS_ENOUGH = 3  # of a newsletter, where words of inviting stand beside them: programs that invite add small print
#: What one message says once and means: the first that is said counts, the gravest first.
_SAID_ONCE: tuple[tuple[str, Purpose], ...] = (
    ("purpose.cancelled", "cancelled"), ("mail_kind.refusal", "refusal"), ("purpose.on_hold", "on_hold"),
    ("purpose.offer", "offer"), ("purpose.moved", "moved"), ("purpose.assessment", "assessment"),
)  # fmt: skip
_INVITES = ("mail_kind.invitation", "screen.meeting")

_QUESTION = "The mail seems to {}: is there a meeting at all?"


def doubt(mail: Mail) -> str | None:
    """Return the question to ask when *mail* does not seem to invite, else ``None``."""
    said = mail.visible + "\n" + mail.headers.get("subject", "")
    page = mail.languages.passed(said)
    if page.says("mail_kind.refusal"):
        return _QUESTION.format("turn the application down")
    later = page.says("mail_kind.later")
    if page.says("mail_kind.receipt") and (later or _different(mail, said, "mail_kind.invitation") < _ENOUGH):
        return _QUESTION.format("be a receipt only")
    if _different(mail, mail.text, "mail_kind.newsletter") >= _ENOUGH:
        return _QUESTION.format("be a newsletter")
    return None


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
    inviting = event + sum(_count(said, concept) for concept in _INVITES)
    news = _different(mail, mail.text, "mail_kind.newsletter")
    if news >= (_NEWS_ENOUGH if inviting >= _ENOUGH else _ENOUGH):
        return "newsletter"
    if not whole.says("screen.hiring") and not (inviting and said.says("screen.introduction")):
        return "other"
    for concept, meant in _SAID_ONCE:
        if said.says(concept):
            return meant
    if said.says("mail_kind.receipt") and (inviting < _ENOUGH or said.says("mail_kind.later")):
        return "receipt"
    if not inviting and not _is_timed(mail):
        return "other"
    if said.says("purpose.reminder"):
        return "reminder"
    return "confirmation" if said.says("meeting.settled") and not said.says("meeting.open") else "invitation"


def invites(mail: Mail) -> bool:
    """Whether *mail* has words of inviting to a meeting."""
    said = mail.languages.passed(mail.visible)
    return any(said.says(concept) for concept in _INVITES)


def _is_timed(mail: Mail) -> bool:
    """Whether *mail* names a day of a month, and an hour."""
    words = date_words(mail.languages)
    days = (day for day in dates.find(mail.visible, words) if day.day and day.month)
    hours = (hour for hour in clock.find(mail.visible, 0, len(mail.visible), words) if hour.value)
    return next(days, None) is not None and next(hours, None) is not None


def _different(mail: Mail, text: str, concept: str) -> int:
    """Return how many different words of *text* say *concept*."""
    return _count(mail.languages.passed(text), concept)


def _count(page: Passed, concept: str) -> int:
    return len({page.text[span.start : span.end] for span in page.spans(concept)})


def cautions(mail: Mail) -> dict[str, Quote]:
    """Return the words of *mail* that only frauds write, by what they are after."""
    found = denial.frauds(mail.languages.passed(mail.visible), mail.languages.concepts)
    return {name: quoted(mail, span) for name, span in found}

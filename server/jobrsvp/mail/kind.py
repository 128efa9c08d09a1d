"""Whether a mail invites at all: a refusal, a receipt and a newsletter hold dates and the word interview, too."""

from __future__ import annotations

from jobrsvp.languages import denial
from jobrsvp.mail.message import Mail
from jobrsvp.mail.words import said as quoted
from jobrsvp.model import Quote

_ENOUGH = 2  # different words: one is said in other mails as well

_QUESTION = "The mail seems to {}: is there a meeting at all?"


def doubt(mail: Mail) -> str | None:
    """Return the question to ask when *mail* does not seem to invite, else ``None``."""
    said = mail.visible + "\n" + mail.headers.get("subject", "")
    page = mail.languages.passed(said)
    if page.says("mail_kind.refusal"):
        return _QUESTION.format("turn the application down")
    if page.says("mail_kind.receipt") and _different(mail, said, "mail_kind.invitation") < _ENOUGH:
        return _QUESTION.format("be a receipt only")
    if _different(mail, mail.text, "mail_kind.newsletter") >= _ENOUGH:
        return _QUESTION.format("be a newsletter")
    return None


def _different(mail: Mail, text: str, concept: str) -> int:
    """Return how many different words of *text* say *concept*."""
    page = mail.languages.passed(text)
    return len({page.text[span.start : span.end] for span in page.spans(concept)})


def cautions(mail: Mail) -> dict[str, Quote]:
    """Return the words of *mail* that only frauds write, by what they are after."""
    found = denial.frauds(mail.languages.passed(mail.visible), mail.languages.concepts)
    return {name: quoted(mail, span) for name, span in found}

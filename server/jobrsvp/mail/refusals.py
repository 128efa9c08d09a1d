"""Bad and good news, weighed: what only threatens is no refusal, and an interview ahead outweighs what is beside it."""

from __future__ import annotations

from collections.abc import Collection

from jobrsvp.languages import Passed, Span
from jobrsvp.mail.grammar import date_words
from jobrsvp.mail.message import Mail
from jobrsvp.mail.sentences import is_to_meet, sentence
from jobrsvp.text import clock, dates

#: What an interview that is offered outweighs: another post is filled, this one is given to nobody yet.
OUTWEIGHED = ("mail_kind.refusal", "purpose.on_hold", "purpose.offer")
_REFUSAL = "mail_kind.refusal"
_NAMES_IT = ("screen.occasion", "calls.they")  # an interview, or the call that is one
_REACH = 160  # characters behind the name of an interview in which its day and hour stand
_OF_THE_PAST = ("purpose.cancelled", "purpose_case.held")  # an interview that was, or that is off
_LINK = "https://"


def stands(mail: Mail, page: Passed, concept: str) -> bool:
    """Whether *page*, the words of *mail*, says *concept*, and no interview to come outweighs it."""
    spans = [span for span in page.spans(concept) if concept != _REFUSAL or not _threatens(mail, page, span)]
    return bool(spans) and not names_interview(mail, page, spans)


def stands_apart(page: Passed) -> bool:
    """Whether *page* refuses in other words than those that call a meeting off: one *says no* to a day, too."""
    off = page.spans("purpose.cancelled")
    return any(not any(_overlap(span, other) for other in off) for span in page.spans(_REFUSAL))


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _threatens(mail: Mail, page: Passed, span: Span) -> bool:
    """Whether *span* tells only what becomes of the time if nobody answers: *otherwise it goes to somebody else*."""
    start, end = page.clause(span.clause)
    own = mail.languages.only(span.entry.language)
    return own.passed(page.text[start:end]).says("purpose_case.otherwise")


def names_interview(mail: Mail, page: Passed, beside: Collection[Span] = ()) -> bool:
    """Whether *page* names an interview to come, with a time, a link or a question; what *beside* it speaks of is none.

    Behind a *but* it is another matter: *that post is filled, but we would like to interview you for this one*.
    """
    subject = len(mail.headers.get("subject", ""))
    past = {span.clause for concept in _OF_THE_PAST for span in page.spans(concept)}
    spans = (span for concept in _NAMES_IT for span in page.spans(concept))
    named = [span for span in spans if span.clause not in past and span.start > subject]
    return any(_is_ahead(mail, page, span) for span in named if _is_other(page, span, beside))


def _is_other(page: Passed, named: Span, beside: Collection[Span]) -> bool:
    """Whether the interview *named* is another matter than what is *beside* it in its clause."""
    same = [span for span in beside if span.clause == named.clause]
    turns = [span.start for span in page.spans("purpose_case.but") if span.clause == named.clause]
    return all(any(span.end <= turn < named.start for turn in turns) for span in same)


def _is_ahead(mail: Mail, page: Passed, span: Span) -> bool:
    """Whether the interview that *span* names is asked for, has a day and an hour, or is booked behind a link."""
    start, end = page.clause(span.clause)
    if page.text[start:end].rstrip().endswith("?"):
        return True
    said, words = page.text[start : span.end + _REACH], date_words(mail.languages)
    if _LINK in said[span.end - start :]:
        return True
    days = [day for day in dates.find(said, words) if day.start < end - start or _is_of_it(mail, said, day)]
    return bool(days) and any(one.value for one in clock.find(said, 0, len(said), words))


def _is_of_it(mail: Mail, said: str, day: dates.Written) -> bool:
    """Whether a *day* behind the clause that names an interview is the interview's, by its own sentence."""
    return is_to_meet(mail, sentence(said, day.start, day.end))

"""What a mail is for, and whether it invites at all: refusals, receipts and newsletters name interviews, too."""

from __future__ import annotations

import re

from jobrsvp.languages import Languages, Passed, Span, denial
from jobrsvp.mail.grammar import compiled, date_words, main_language
from jobrsvp.mail.how import formats, ways
from jobrsvp.mail.message import Mail, take_apart
from jobrsvp.mail.refusals import OUTWEIGHED, names_interview, stands, stands_apart
from jobrsvp.mail.sentences import days, is_to_meet, sentence
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
_CALLS = ("meeting.settled", "mail_time.meeting", "mail_time.choice")  # see you; an interview on
#: Mails tell how to do it, too: "if you need to reschedule".
_MAY_BE_OFFERED = frozenset(["purpose.moved", "purpose.cancelled"])
_AFAR = ("video", "phone")
_LINK_BEHIND = re.compile(r"[^\n.!?]{0,40}https?://")
_ASKED = re.compile(r"(?:[^.!?\n]|\.(?=\d)){8,200}\?")
_DIGIT = re.compile(r"\d")
_ADDRESS = re.compile(r"(https?://)[^\s<>]{1,2000}")
_WORD = re.compile(r"[^\W\d_]{2,30}")
_ANSWERS = r"\s*<subject_prefix>\s?:"
_SHORTEST_COMPOUND = 7  # letters of a word that its ending makes an occupation

_QUESTION = "The mail seems to {}: is there a meeting at all?"
_SEEMS: dict[Purpose, str] = {
    "refusal": "turn the application down", "receipt": "be a receipt only", "newsletter": "be a newsletter",
}  # fmt: skip


#: What is asked where a day and an hour are all that a mail has of a meeting.
ONLY_TIMED = _QUESTION.format("name a time without inviting to anything")


def doubt(purpose: Purpose) -> str | None:
    """Return the question to ask of a mail of this *purpose* when it does not invite, else ``None``."""
    return _QUESTION.format(_SEEMS[purpose]) if purpose in _SEEMS else None


def purpose(text: str, languages: Languages, around: str = "", *, event: bool = False) -> Purpose:
    """Return what the mail *text* is for; *around* is what was written before, which may name the application.

    A friend's "are you free on Friday?" invites, too: without a word about a job it is ``other``.  An *event* is in a
    calendar, and needs no words of inviting.
    """
    return purpose_of(take_apart(text, languages), around, event=event)


def purpose_of(mail: Mail, around: str = "", *, event: bool = False, given: bool = False) -> Purpose:
    """Return what *mail*, already taken apart, is for; see :func:`purpose`.

    It was *given* as an invitation: then an occupation that it names is the job.
    """
    words = mail.headers.get("subject", "") + "\n" + mail.visible
    said = mail.languages.passed(_ADDRESS.sub(_blanked, words))
    whole = mail.languages.passed("\n".join((mail.headers.get("subject", ""), mail.visible, mail.earlier, around)))
    inviting = event + any(ways.links(mail)) + sum(_count(said, concept) for concept in _INVITES)
    news = _different(mail, mail.text, "mail_kind.newsletter")
    personal = compiled(r"<PERSON> <sent_by>", mail.languages).search(words)  # a network's small print stands below it
    if not personal and news >= (_NEWS_ENOUGH if inviting >= _ENOUGH else _ENOUGH):
        return "newsletter"
    named = whole.says("screen.introduction") or whole.says("screen.seeking")
    named = named or (given and _occupation(words, mail.languages))
    calls = inviting or any(said.says(f"format.{name}") for name in formats.FORMATS)  # "come by" calls to a meeting
    done = [meant for concept, meant in _SAID_ONCE if _is_done(mail, said, concept)]
    if "moved" in done and not inviting and not _said_days(mail):
        done.remove("moved")  # of a meeting there is a word, or a day
    given = given and (bool(done) or _is_timed(mail))  # of the meeting that is known, more need not be said
    given = given or ("refusal" in done and ("cancelled" in done or was_held(mail)))  # with the post of it
    if not whole.says("screen.hiring") and not (calls and named) and not given:
        return "other"
    if done:
        return _gravest(mail, said, done)
    timed = _is_timed(mail)
    if said.says("mail_kind.receipt") and (inviting + timed < _ENOUGH or _is_receipt(mail, said)):
        return "receipt"
    settled = ways.accepted(mail, event=event)
    if not calls and not timed and not settled:
        return "other"
    if said.says("purpose.reminder"):
        return "reminder"
    return "confirmation" if settled else "invitation"


def _gravest(mail: Mail, said: Passed, done: list[Purpose]) -> Purpose:
    """Return what counts of all that *mail* has *said* and *done*: a meeting is off for good with the post of it."""
    if done[0] != "cancelled":
        return done[0]
    # what falls on one day and is held on another is moved
    if _said_days(mail) > 1 and (("moved" in done and _names_new_day(mail)) or _asks_for_day(mail)):
        return "moved"
    return "refusal" if "refusal" in done and stands_apart(said) else "cancelled"


def _names_new_day(mail: Mail) -> bool:
    """Whether *mail*, which calls one day off, sets another: a new date that follows later is none yet.

    A day of something else, such as a market, may stand beside it.
    """
    off = min((span.end for span in mail.languages.passed(mail.visible).spans("purpose.cancelled")), default=0)
    return any(_is_new(mail, day, off) for day in days(mail))


def _is_new(mail: Mail, day: dates.Written, off: int) -> bool:
    """Whether *day* is one to meet on instead of that which *mail* calls off at the place *off*."""
    around = sentence(mail.visible, day.start, day.end)
    said = mail.languages.passed(around)
    if said.says("purpose.cancelled") and len([*dates.find(around, date_words(mail.languages))]) == 1:
        return False
    return (said.says("purpose.moved") or day.start > off) and is_to_meet(mail, around)


def _is_receipt(mail: Mail, said: Passed) -> bool:
    """Whether the subject calls *mail* a receipt, or it *said* that somebody may be invited later."""
    subject = mail.languages.passed(mail.headers.get("subject", ""))
    return subject.says("mail_kind.receipt") or said.says("mail_kind.later")


def invites(mail: Mail) -> bool:
    """Whether *mail* has words of inviting to a meeting."""
    said = mail.languages.passed(mail.visible)
    return any(said.says(concept) for concept in _INVITES)


def asks(mail: Mail) -> bool:
    """Whether *mail* asks to meet, or for an answer."""
    said = mail.languages.passed(mail.visible)
    return said.says("screen.meeting") or said.says("meeting.open")


def calls_to_meet(mail: Mail) -> bool:
    """Whether *mail* has any word of inviting or asking: a day with an hour alone may be a board's or a deadline."""
    said = mail.languages.passed(mail.visible)
    return invites(mail) or asks(mail) or _asks_for_day(mail) or any(said.says(concept) for concept in _CALLS)


def regrets(mail: Mail) -> bool:
    """Whether *mail* has bad news, and asks for nothing."""
    return mail.languages.passed(mail.visible).says("screen.regret") and not asks(mail)


def calls(mail: Mail, at: int) -> bool:
    """Whether the sentence at the place *at* in *mail* invites to a meeting by its name."""
    return mail.languages.passed(sentence(mail.visible, at)).says("mail_kind.invitation")


def was_held(mail: Mail) -> bool:
    """Whether *mail* looks back on a meeting."""
    return mail.languages.passed(mail.visible).says("purpose_case.held")


def had_meeting(mail: Mail) -> bool:
    """Whether there was a meeting before *mail*: it was held, is off now, or is what the mails below are about."""
    subject = mail.headers.get("subject", "")
    answered = compiled(_ANSWERS, mail.languages, re.I).match(subject)
    before = mail.languages.passed(f"{subject if answered else ''}\n{mail.earlier}")
    agreed = _days_timed(mail, mail.earlier)
    return was_held(mail) or before.says("screen.occasion") or calls_off(mail) or agreed


def _days_timed(mail: Mail, text: str) -> bool:
    """Whether a sentence of *text*, a part of *mail*, names a day of a month and an hour."""
    words = date_words(mail.languages)
    around = (sentence(text, day.start, day.end) for day in dates.find(text, words) if day.month and day.day)
    return any(one.value for said in around for one in clock.find(said, 0, len(said), words))


def had_time(mail: Mail) -> bool:
    """Whether *mail* names a meeting with its day and hour in one sentence."""
    words, noun = date_words(mail.languages), compiled("<meeting_noun>|<interview_word>", mail.languages, re.I)
    around = (sentence(mail.visible, day.start, day.end) for day in days(mail))
    return any(noun.search(one) and any(clock.find(one, 0, len(one), words)) for one in around)


def speaks_of_meeting(mail: Mail) -> bool:
    """Whether *mail*, or one below it, has a word of a meeting."""
    return calls_to_meet(mail) or had_meeting(mail)


def is_of_guests(mail: Mail, at: int) -> bool:
    """Whether the sentence at the place *at* in *mail* asks the reader to a feast, as one may who turns them down."""
    said = mail.languages.passed(sentence(mail.visible, at))
    return said.says("purpose_case.guests") and not said.says("screen.occasion")


def is_beside(mail: Mail, at: int) -> bool:
    """Whether the sentence at the place *at* in *mail*, which calls a meeting off, speaks of something else."""
    around = sentence(mail.visible, at)
    return not (mail.languages.passed(around).says("purpose.cancelled") or is_to_meet(mail, around)) and calls_off(mail)


def names_meeting(mail: Mail) -> bool:
    """Whether *mail* names an interview to come."""
    return names_interview(mail, mail.languages.passed(f"{mail.headers.get('subject', '')}\n{mail.visible}"))


def calls_off(mail: Mail) -> bool:
    """Whether *mail* calls a meeting off."""
    return _is_done(mail, mail.languages.passed(mail.visible), "purpose.cancelled")


def waits(mail: Mail) -> bool:
    """Whether *mail* waits for an answer: it asks for one, has none yet, or asks whether a day suits."""
    said = mail.languages.passed(mail.visible)
    return said.says("meeting.open") or said.says("meeting.unanswered") or _asks_for_day(mail)


def points_below(mail: Mail) -> bool:
    """Whether *mail* waits for an answer to the invitation that stands below it."""
    return waits(mail) and mail.languages.passed(mail.visible).says("purpose_case.below")


def is_alone(mail: Mail) -> bool:
    """Whether *mail* says that what it asks for is done alone: whenever one likes, or without anybody to meet."""
    return mail.languages.passed(mail.visible).says("purpose_case.alone")


def _is_done(mail: Mail, page: Passed, concept: str) -> bool:
    """Whether *page* says *concept*; what was moved or called off is done, and no more than offered to the reader."""
    if concept in OUTWEIGHED:
        return stands(mail, page, concept)
    spans = page.spans(concept)
    if concept not in _MAY_BE_OFFERED:
        return bool(spans)
    return any(not (_is_offered(mail, page, span) or _is_spared(mail, page, span)) for span in spans)


def _is_spared(mail: Mail, page: Passed, span: Span) -> bool:
    """Whether *span* tells that nobody need come, beside an interview to come that is on a screen or a telephone."""
    spared = any(one.start < span.end and span.start < one.end for one in page.spans("purpose_case.spared"))
    afar = ways.links(mail)[0] or any(page.says(f"format.{name}") for name in _AFAR)
    if not (spared and afar):
        return False
    return names_interview(mail, page, [span]) or (_days_timed(mail, mail.visible) and bool(ways.links(mail)[0]))


def _is_offered(mail: Mail, page: Passed, span: Span) -> bool:
    """Whether *span* tells what the reader may do: in a condition, a question without a time, or before a link."""
    start, end = page.clause(span.clause)
    clause = page.text[start:end]
    if _LINK_BEHIND.match(page.text, span.end) or (clause.rstrip().endswith("?") and not _DIGIT.search(clause)):
        return True
    said = page.text[start : span.start]
    own = mail.languages.only(span.entry.language)  # "her" is "here" in Danish alone
    main = main_language(mail.visible, mail.languages)
    told = [one.passed(said) for one in (own, *([mail.languages.only(main)] if main else []))]
    if any(one.says("purpose_case.offered") for one in told):
        return True
    # without your papers we cannot keep the day that is set
    return any(one.says("purpose_case.lest") for one in told) and names_interview(mail, page, [span])


def _days(mail: Mail) -> int:
    """Return how many days of a month *mail* names."""
    found = dates.find(mail.visible, date_words(mail.languages))
    return len({(day.day, day.month) for day in found if day.day and day.month})


def _said_days(mail: Mail) -> int:
    """Return how many days *mail* names, in whatever way: the 19th, Wednesday, 19 May."""
    found = dates.find(mail.visible, date_words(mail.languages))
    return len({day.day or day.weekday for day in found if day.day or day.weekday})


def _asks_for_day(mail: Mail) -> bool:
    """Whether *mail* asks whether a day suits."""
    words = date_words(mail.languages)
    asked = (found[0] for found in _ASKED.finditer(_ADDRESS.sub(_blanked, mail.visible)))
    return any(day for one in asked for day in dates.find(one, words))


def _is_timed(mail: Mail) -> bool:
    """Whether *mail* names a day of a month, and an hour."""
    hours = (hour for hour in clock.find(mail.visible, 0, len(mail.visible), date_words(mail.languages)) if hour.value)
    return _days(mail) > 0 and next(hours, None) is not None


def _occupation(words: str, languages: Languages) -> bool:
    """Whether *words* name an occupation."""
    found = {word.casefold() for word in _WORD.findall(words)}
    endings = tuple(languages.list("occupation_ending"))
    return bool(found & languages.list("occupation").keys()) or any(
        len(word) >= _SHORTEST_COMPOUND and word.endswith(endings) for word in found
    )


def _blanked(address: re.Match[str]) -> str:
    """Return the *address* of a link with its sign alone: words in it say nothing."""
    return address[1] + " " * (len(address[0]) - len(address[1]))


def _different(mail: Mail, text: str, concept: str) -> int:
    """Return how many different words of *text* say *concept*."""
    return _count(mail.languages.passed(text), concept)


def _count(page: Passed, concept: str) -> int:
    return len({page.text[span.start : span.end] for span in page.spans(concept)})


def cautions(mail: Mail) -> dict[str, Quote]:
    """Return the words of *mail* that only frauds write, by what they are after."""
    found = denial.frauds(mail.languages.passed(mail.visible), mail.languages.concepts)
    return {name: quoted(mail, span) for name, span in found}

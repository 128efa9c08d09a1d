"""Message drafts: what to send, or to say on the phone, in the language of the mail or the posting."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from jobrsvp.errors import BadInput
from jobrsvp.etiquette import names, wording
from jobrsvp.etiquette.contradictions import refuse
from jobrsvp.etiquette.facts import LONGEST_SUBJECT, Matter, Wish
from jobrsvp.etiquette.situation import REFUSING
from jobrsvp.model import Action, Case, Channel, Draft, DraftKind
from jobrsvp.model.saying.said import say

#: A letter by mail or in a portal, a script to speak, a short message; only its greeting tells LinkedIn from a text.
FORMS: Mapping[Channel, str] = {
    "email": "letter",
    "portal": "letter",
    "phone": "script",
    "linkedin": "chat",
    "text": "short",
}
SHAPES: Mapping[str, str] = {"chat": "short"}
# What the person has to fill in; no name or question holds square brackets.
GAP = re.compile(r"\[[^\[\]\n]{1,300}\]")
REPLY = re.compile(r"(?:re|aw|antw|sv|odp|rif|r|wg|fw|fwd)\s?:", re.IGNORECASE)
#: What is told after the hour is an apology for not having come.
AFTERWARDS = ("cancel", "reschedule")


def draft(
    kind: DraftKind,
    case: Case,
    *,
    channel: Channel | None = None,
    questions: Sequence[str] = (),
    now: dt.datetime,
    reason: bool | None = None,
    action: Action | None = None,
    language: str | None = None,
    keep_in_touch: bool | None = None,
    slot: dt.datetime | None = None,
    thread: str | None = None,
    topics: Mapping[str, str] | None = None,
    asked_in: str | None = None,
    opening: str | None = None,
) -> Draft:
    """Return a message of *kind* for *case*, over *channel* (else the invitation's, else e-mail).

    *language* is that of the mail or the posting when none is given, else the person's, else English; questions that
    are *asked_in* it stay as they are, others are asked by their *topics*.  The other wishes are those of
    :class:`jobrsvp.etiquette.facts.Wish`.  A ``cancel`` or ``reschedule`` after the hour is a ``missed``,
    a ``cancel`` of what was never agreed a ``decline``.
    Raises :class:`jobrsvp.BadInput` for a wish that contradicts what is known of the meeting.
    """
    book = wording.book(language_for(case, language))
    topics = {} if asked_in == book.language else topics or {}
    wish = Wish(questions=questions, topics=topics, reason=reason, keep_in_touch=keep_in_touch, action=action,
                slot=slot, thread=thread, opening=opening)  # fmt: skip
    matter = Matter(kind, case, wish, now, book)
    way = channel or case.invitation.channel or "email"
    matter = dataclasses.replace(matter, kind=meant(matter), spoken=FORMS[way] == "script")
    refuse(matter)
    # Nobody but the firm reads its portal: who recommended the person gets a mail.
    return written(matter, "email" if kind == "referrer" and way == "portal" else way)


def meant(matter: Matter) -> DraftKind:
    """Return the kind that is meant: after the hour an apology; nothing to cancel or withdraw before it was made.

    Whoever has a reason against the job does not only note that they cancelled, but closes the application.
    """
    if matter.kind in AFTERWARDS and matter.over:
        return "missed"
    if matter.kind == "acknowledge" and matter.called_off and matter.case.invitation.change in REFUSING:
        return "withdraw"
    nothing_made = {"cancel": matter.case.invitation.stage == "invited", "withdraw": not matter.applied}
    return "decline" if nothing_made.get(matter.kind) else matter.kind


def language_for(case: Case, wished: str | None) -> str:
    """Return the language to write in; ``BadInput`` when the *wished* one has no templates."""
    if wished and not wording.is_known(wished):
        raise BadInput(
            say(
                "There are no drafts in {language}. Choose one of {known}.",
                language=repr(wished),
                known=", ".join(wording.languages()),
            )
        )
    said = getattr(case.invitation, "language", None)
    return wording.chosen(wished, said, case.posting.language, case.profile.person.language)


def written(matter: Matter, channel: Channel) -> Draft:
    """Return the message about *matter* over *channel*."""
    form = FORMS[channel]
    shape = wording.shapes()[matter.kind]
    facts = {**matter.facts, "name": matter.facts.get("name") or matter.book.words["gap"]["name"]}
    body = "\n".join(squeezed(lines(matter, form, shape[SHAPES.get(form, form)], facts))) + "\n"
    subject = subject_of(matter, shape["subject"]) if channel == "email" else None
    gaps = tuple(dict.fromkeys(GAP.findall(f"{subject or ''}\n{body}")))
    return Draft(
        kind=matter.kind, channel=channel, subject=subject, body=body, to_fill=gaps, language=matter.book.language
    )


def subject_of(matter: Matter, tokens: str) -> str:
    """Return the subject: that of the thread that is answered, or what, when and who."""
    theirs = matter.case.invitation.quotes.get("subject")
    thread = names.tidy(matter.wish.thread or (theirs.text if theirs else None), LONGEST_SUBJECT)
    if thread:
        return thread if REPLY.match(thread) else f"Re: {thread}"
    return " ".join(sentences(matter, "subject", tokens, matter.facts))


def lines(matter: Matter, form: str, shape: Iterable[str], facts: Mapping[str, str]) -> Iterator[str]:
    """Yield the lines of a message about *matter* in *form*; an empty one ends a paragraph."""
    greeted = ""
    for tokens in shape:
        flag, star, listed = tokens.partition("*")
        if star:
            yield from items(matter.listed(listed) if not flag or is_up(flag, matter.flags) else [], form)
            continue
        line = " ".join(sentences(matter, form, tokens, facts))
        if tokens == "greeting":
            greeted = line
        elif line and greeted:
            line, greeted = after(greeted, line, matter), ""
        if line or not tokens:
            yield line


def items(listed: Sequence[str], form: str) -> Iterator[str]:
    """Yield the lines of a list; one alone, and what is spoken, needs no dash."""
    dash = "" if form == "script" or len(listed) == 1 else "- "
    yield from (f"{dash}{one}" for one in listed)


def sentences(matter: Matter, form: str, tokens: str, facts: Mapping[str, str]) -> Iterator[str]:
    """Yield the sentences that *tokens* name and that the flags and *facts* allow."""
    for token in tokens.split():
        flags, _, name = token.rpartition(":")
        if all(is_up(flag, matter.flags | {form}) for flag in flags.split(",") if flag):
            said = matter.book.say(matter.kind, name, form, facts, familiar=matter.familiar)
            if said:
                yield said


def is_up(flag: str, flags: frozenset[str]) -> bool:
    """Whether *flag* is among *flags*, or ``!flag`` is not."""
    return flag[1:] not in flags if flag.startswith("!") else flag in flags


def after(greeting: str, line: str, matter: Matter) -> str:
    """Return the first *line* after *greeting*: some languages go on with a small letter after a comma."""
    small = matter.book.words["format"]["small_after_comma"] and greeting.endswith(",")
    return line[0].lower() + line[1:] if small else line


def squeezed(found: Iterable[str]) -> list[str]:
    """Return the lines *found* with single spaces, one empty line between paragraphs, and none at the ends."""
    kept: list[str] = []
    # What stands between commas may end a sentence: "9 h, heure de Londres,".
    for line in (" ".join(one.split()).replace(",.", ".") for one in found):
        if line or (kept and kept[-1]):
            kept.append(line)
    return kept[:-1] if kept and not kept[-1] else kept

"""A message before the draft checker, which reads words: names are struck out, and its language is told.

Nobody chose their name: *Ms Crook*, *Robin* and the *Snake Handler position* are no fault of a message.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from jobrsvp.etiquette import wording
from jobrsvp.etiquette.checker import CHECKED, facts
from jobrsvp.etiquette.checker import check as check_words
from jobrsvp.etiquette.checker.check import MOMENTS, shouting, too_many_pictures
from jobrsvp.etiquette.checker.complete_message import too_long
from jobrsvp.etiquette.checker.instead import mended
from jobrsvp.etiquette.checker.words.message import Message
from jobrsvp.etiquette.checker.words.prose import LONGEST_MESSAGE
from jobrsvp.etiquette.names import tidy, title
from jobrsvp.languages import known
from jobrsvp.model import DraftKind, Invitation, Remark

ENGLISH = "en"
WORD = re.compile(r"[^\W\d_]{1,14}")
ROLE = "{role}"  # a gap in the sentences of instead.toml
NOTE = "This language is not known well enough: the message was checked for length and facts only."
MOST_ROUNDS = 3  # of mending: a sentence that was put in may miss a thing that the old one said
FEWEST = 4  # words of another language: fewer stand in an English message by chance, as in the name of a firm
CLEAR = 1.2  # times as many words as English ones; Dutch "we", "is" and "in" are English, too
SHORTEST_PART = 3  # letters: a shorter part of a name is an initial or a small word


def check(
    text: str,
    invitation: Invitation | None = None,
    *,
    names: Iterable[str | None] = (),
    kind: DraftKind | None = None,
    now: dt.datetime | None = None,
) -> list[Remark]:
    """Return the remarks on *text*, in its order; *invitation* tells what is true of the meeting.

    *names* are further people that it may name, such as the writer; *kind* is what the message is for, and *now*
    (aware) when it is sent.  Of a message in a language that is not among ``CHECKED`` only length, shouting, emoji
    and the facts are judged.  Raises :class:`jobrsvp.BadInput` when *text* is no message.
    """
    language = language_of(text) if len(text) <= LONGEST_MESSAGE else ENGLISH
    plain = struck_all(text, named(invitation, names))
    if language in CHECKED:
        found = check_words(plain, masked(invitation), language=language, kind=kind, now=now)
    else:
        found = list(of_form(Message(plain, language, MOMENTS[kind] if kind else None), invitation, now))
    role = title(invitation.role, invitation.organization) if invitation and invitation.role else None
    return [with_role(as_written(remark, text, plain), role) for remark in found]


def of_form(message: Message, invitation: Invitation | None, now: dt.datetime | None) -> Iterator[Remark]:
    """Yield what can be said of a *message* in any language: its length, its shouting, its emoji, and the facts."""
    yield from too_long(message, invitation.channel if invitation else None)
    for sentence in message.own:
        yield from shouting(sentence)
    yield from too_many_pictures(message)
    if invitation is not None:
        yield from facts.remarks(message, invitation, now)


def as_written(remark: Remark, text: str, plain: str) -> Remark:
    """Return *remark* on the *plain* text as one on the *text* that names everybody."""
    start = plain.find(remark.sentence, max(0, remark.start - len(remark.sentence))) if remark.sentence else -1
    sentence = text[start : start + len(remark.sentence)] if start >= 0 else remark.sentence
    instead = (
        remark.instead.replace(remark.sentence, sentence) if remark.instead and remark.sentence else remark.instead
    )
    return dataclasses.replace(remark, text=text[remark.start : remark.end], sentence=sentence, instead=instead)


def mend(
    text: str,
    invitation: Invitation | None = None,
    *,
    names: Iterable[str | None] = (),
    kind: DraftKind | None = None,
    now: dt.datetime | None = None,
) -> str | None:
    """Return *text* with a sentence in the place of each that :func:`check` remarks, so that it passes.

    ``None`` where there is nothing to mend, or where only the writer can: takes what :func:`check` takes.
    """
    names = tuple(names)
    for _ in range(MOST_ROUNDS):
        remarks = check(text, invitation, names=names, kind=kind, now=now)
        new = mended(text, remarks)
        if new is None:
            return None
        if not check(new, invitation, names=names, kind=kind, now=now):
            return new
        text = new
    return None


def with_role(remark: Remark, role: str | None) -> Remark:
    """Return *remark* with the *role* in its sentence; one that needs it and has none has no sentence to offer."""
    if not remark.instead or ROLE not in remark.instead:
        return remark
    return dataclasses.replace(remark, instead=remark.instead.replace(ROLE, role) if role else None)


def note(text: str) -> str | None:
    """Return what to tell of a message whose words are not known; ``None`` for one in a language of ``CHECKED``."""
    return None if len(text) > LONGEST_MESSAGE or language_of(text) in CHECKED else NOTE


def language_of(text: str) -> str:
    """Return the code of the language that *text* is written in, by its small words; English when in doubt."""
    counts: Counter[str] = Counter()
    for word, times in Counter(WORD.findall(text.lower())).items():
        for code in speakers().get(word, ()):
            counts[code] += times
    english = counts.pop(ENGLISH, 0)
    [(code, most)] = counts.most_common(1) or [(ENGLISH, 0)]
    return code if most >= max(FEWEST, CLEAR * english) else ENGLISH


@functools.cache
def speakers() -> Mapping[str, frozenset[str]]:
    """Return the languages of every small word, and of every word that our own drafts use."""
    found: dict[str, set[str]] = {}
    for code, words in known().by_language("function_word").items():
        for word in words:
            found.setdefault(word, set()).add(code)
    for code in wording.languages():
        for text in strings(wording.book(code).pages):
            for word in WORD.findall(wording.SLOT.sub(" ", text).lower()):
                found.setdefault(word, set()).add(code)
    return {word: frozenset(codes) for word, codes in found.items()}


def strings(held: object) -> Iterator[str]:
    """Yield the strings within *held*, without the names that they stand under."""
    if isinstance(held, str):
        yield held
    elif isinstance(held, Mapping | list):
        for one in held.values() if isinstance(held, Mapping) else held:
            yield from strings(one)


def named(invitation: Invitation | None, people: Iterable[str | None]) -> set[str]:
    """Return the names of people, of the job and of the firm, people's also part by part."""
    about = invitation or Invitation()
    persons = [tidy(person) for person in (*people, about.contact_name, about.referred_by)]
    parts = (part.strip(".,()") for person in persons for part in person.split())
    jobs = (tidy(about.role), title(about.role, about.organization), tidy(about.organization))
    return {*persons, *(part for part in parts if is_name(part)), *jobs} - {""}


def is_name(part: str) -> bool:
    """Whether a *part* of a name stands for the person: "Crook" does, "Will" and "May" begin many a sentence."""
    english = known().only(ENGLISH)
    small = part.lower() in english.list("function_word") or part.lower() in english.list("month")
    return len(part) >= SHORTEST_PART and part[0].isupper() and not small


def struck_all(text: str, names: Iterable[str]) -> str:
    """Return *text* with all *names* struck out, the longest first."""
    return functools.reduce(struck, sorted(names, key=len, reverse=True), text)


def struck(text: str, name: str) -> str:
    """Return *text* with *name* struck out; every place stays where it is."""
    return re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", lambda found: mask(found.group()), text)


def mask(name: str) -> str:
    """Return *name* as a word that says nothing: ``Xxxxx`` for ``Crook``."""
    return re.sub(r"\w+", lambda word: ("X" if word[0][0].isupper() else "x") + "x" * (len(word[0]) - 1), name)


def masked(invitation: Invitation | None) -> Invitation | None:
    """Return *invitation* with the role as it stands in a message that was struck."""
    if invitation is None or not invitation.role:
        return invitation
    return dataclasses.replace(invitation, role=mask(title(invitation.role, invitation.organization)))

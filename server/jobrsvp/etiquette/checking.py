"""A message before the draft checker, which reads English words: names are struck out, other languages told apart.

Nobody chose their name: *Ms Crook*, *Robin* and the *Snake Handler position* are no fault of a message.
"""

from __future__ import annotations

import dataclasses
import functools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from jobrsvp.etiquette import wording
from jobrsvp.etiquette.checker import check as check_english
from jobrsvp.etiquette.checker.check import shouting
from jobrsvp.etiquette.checker.complete_message import too_long
from jobrsvp.etiquette.checker.message import Message
from jobrsvp.etiquette.checker.prose import LONGEST_MESSAGE
from jobrsvp.etiquette.names import tidy, title
from jobrsvp.languages import known
from jobrsvp.model import Invitation, Remark

ENGLISH = "en"
WORD = re.compile(r"[^\W\d_]{1,14}")
FEWEST = 4  # words of another language: fewer stand in an English message by chance, as in the name of a firm
CLEAR = 1.2  # times as many words as English ones; Dutch "we", "is" and "in" are English, too
SHORTEST_PART = 3  # letters: a shorter part of a name is an initial or a small word


def check(text: str, invitation: Invitation | None = None, *, names: Iterable[str | None] = ()) -> list[Remark]:
    """Return the remarks on *text*, in its order; *invitation* tells what is true of the meeting.

    *names* are further people that it may name, such as the writer.  Of a message in another language than English only
    its length and its shouting are judged.  Raises :class:`jobrsvp.BadInput` when *text* is no message.
    """
    if len(text) <= LONGEST_MESSAGE and is_foreign(text):
        return list(of_form(Message(text)))
    plain = functools.reduce(struck, sorted(named(invitation, names), key=len, reverse=True), text)
    found = check_english(plain, masked(invitation))
    return [dataclasses.replace(remark, text=text[remark.start : remark.end]) for remark in found]


def of_form(message: Message) -> Iterator[Remark]:
    """Yield what can be said of a *message* in any language."""
    yield from too_long(message)
    for sentence in message.own:
        yield from shouting(sentence)


def is_foreign(text: str) -> bool:
    """Whether the words of *text* are rather those of another language than English."""
    counts: Counter[str] = Counter()
    for word, times in Counter(WORD.findall(text.lower())).items():
        for code in speakers().get(word, ()):
            counts[code] += times
    english = counts.pop(ENGLISH, 0)
    return max(counts.values(), default=0) >= max(FEWEST, CLEAR * english)


@functools.cache
def speakers() -> Mapping[str, frozenset[str]]:
    """Return the languages of every small word, and of every word that our own drafts use."""
    found: dict[str, set[str]] = {}
    for code, words in known().by_language("function_word").items():
        for word in words:
            found.setdefault(word, set()).add(code)
    for code in wording.languages():
        for word in WORD.findall(wording.SLOT.sub(" ", str(wording.book(code).pages)).lower()):
            found.setdefault(word, set()).add(code)
    return {word: frozenset(codes) for word, codes in found.items()}


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

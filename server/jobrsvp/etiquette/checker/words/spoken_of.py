"""What a bad word is said of: the noun it stands before, else the nearest noun or pronoun in front of it."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable, Sequence
from typing import Literal

from jobrsvp.etiquette.checker.words.lexicon import holds, holds_form
from jobrsvp.etiquette.checker.words.prose import Piece
from jobrsvp.etiquette.checker.words.said import languages

#: The employer and all that is theirs, bad luck, the writer, something not named, or nothing that was found.
Spoken = Literal["target", "harmless", "me", "it", "nobody"]
#: Lists whose words count in other forms, too: *ruder*, *sloppily*.
IN_FORMS = {"insult", "harsh"}
# Words between an adjective and its noun: "a boring, badly paid job".
ATTRIBUTE_REACH = 3
# Words between a subject and what is said of it; further back stands another thought.
SUBJECT_REACH = 12
# Words before a bad word, or before a subject, in which its owner stands: "your whole boring process", "my old boss".
OWNER_REACH, SUBJECT_OWNER_REACH = 3, 2


def is_one(word: Piece, name: str) -> bool:
    """Whether *word* is on the list *name*, an insult or a harsh word in another form, too."""
    return holds_form(f"tone_{name}", word.low) if name in IN_FORMS else holds(f"tone_{name}", word.low)


def any_of(said: Sequence[Piece], *names: str) -> bool:
    """Whether a word of *said* stands, as it is, on one of the lists *names*."""
    return any(word.low in languages().list(f"tone_{name}") for word in said for name in names)


@dataclasses.dataclass(frozen=True)
class Spot:
    """A bad word at *place* of the clause *said*; *before* is the clause in front."""

    said: Sequence[Piece]
    place: int
    before: Sequence[Piece]

    @property
    def word(self) -> Piece:
        """The bad word."""
        return self.said[self.place]

    @property
    def front(self) -> Sequence[Piece]:
        """The words before it."""
        return self.said[: self.place]

    def follows(self, name: str, count: int) -> bool:
        """Whether the next *count* words are together on the list *name*."""
        behind = " ".join(word.low for word in self.said[self.place + 1 : self.place + 1 + count])
        return behind in languages().list(f"tone_{name}")

    @functools.cached_property
    def noun(self) -> int | None:
        """The place of the noun that it stands before, if it stands before one."""
        return described(self.said, self.place)

    @functools.cached_property
    def kind(self) -> Spoken | None:
        """What that noun names."""
        return None if self.noun is None else kind_of(self.said[self.noun])

    def is_one(self, name: str) -> bool:
        """Whether the bad word is on the list *name*."""
        return is_one(self.word, name)

    def is_owned_by(self, *names: str) -> bool:
        """Whether an owner on the lists *names* stands shortly before it."""
        return any_of(self.said[max(0, self.place - OWNER_REACH) : self.place], *names)

    @property
    def is_of_a_task(self) -> bool:
        """Whether the clause speaks of work, and not of theirs."""
        return any(is_one(word, "trade") for word in self.said) and not any_of(self.front, "theirs")

    @property
    def is_in_general(self) -> bool:
        """Whether the writer speaks of a kind of company that is nobody's: *I avoid chaotic offices*."""
        noun = [] if self.noun is None else [self.said[self.noun]]
        owned = self.is_owned_by("owner", "theirs", "one_of") or any_of(noun, "owner")
        return not owned and any_of(self.front, "speaker")

    @property
    def is_of_own_employer(self) -> bool:
        """Whether its noun is the writer's present or last employer: *my old boss*, never *my job*."""
        return self.noun is not None and is_one(self.said[self.noun], "employer")


@dataclasses.dataclass(frozen=True, slots=True)
class Row:
    """One row of the table: *when* it holds, the word is said *of* this."""

    when: Callable[[Spot], bool]
    of: Callable[[Spot], Spoken]


def _always(of: Spoken) -> Callable[[Spot], Spoken]:
    return lambda _: of


#: The first row that holds decides.
TABLE = (
    # "stupid of me", "unfair to you": said of what the writer did
    Row(lambda s: s.follows("of_me", 2), _always("me")),
    # "I am crazy about it"
    Row(lambda s: s.is_one("slang") and s.follows("fond", 1), _always("harmless")),
    # It stands before no noun: "your process is slow"
    Row(lambda s: s.noun is None, lambda s: subject(s)),
    # Before a noun that no list knows: "insane growth", "toxic waste"
    Row(lambda s: s.kind is None and (s.is_one("slang") or s.is_one("topic")), _always("harmless")),
    # "your stupid ficus"
    Row(lambda s: s.kind is None and s.is_owned_by("owner"), _always("target")),
    # "it was a pathetic spectacle": of whatever the sentence is about
    Row(lambda s: s.kind is None and s.is_one("insult") and not s.is_of_a_task, lambda s: subject(s)),
    Row(lambda s: s.kind is None, _always("nobody")),
    # "my awful boss", and "my bad position in the queue"
    Row(lambda s: s.kind == "target" and s.is_owned_by("my") and s.is_of_own_employer, _always("target")),
    Row(lambda s: s.kind == "target" and s.is_owned_by("my"), _always("me")),
    Row(lambda s: s.kind == "target" and s.is_one("harsh") and s.is_in_general, _always("nobody")),
    # "your boring job", "the awful traffic"
    Row(lambda _: True, lambda s: s.kind or "nobody"),
)


def spoken_of(spot: Spot) -> Spoken:
    """Return what the word at *spot* is said of."""
    return next(row.of(spot) for row in TABLE if row.when(spot))


def described(said: Sequence[Piece], place: int) -> int | None:
    """Return the place of the noun that the word at *place* stands before, if it stands before one."""
    for number in range(place + 1, min(len(said), place + 1 + ATTRIBUTE_REACH)):
        word = said[number]
        if is_one(word, "break"):
            return None
        if not any(is_one(word, name) for name in ("link", "harsh", "insult")):
            ends = any_of([word], "person") or any(is_one(word, name) for name in ENDS_SEARCH)
            return None if ends else number
    return None


#: Before these a bad word describes no noun: somebody does something next.
ENDS_SEARCH = ("pronoun", "me", "being", "negation")


def subject(spot: Spot) -> Spoken:
    """Return what stands nearest in front of *spot*, in its own clause or else the one in front."""
    front = spot.said[max(0, spot.place - SUBJECT_REACH) : spot.place]
    found = (named(front, number) for number in reversed(range(len(front))))
    if of := next((of for of in found if of), None):
        return of
    if front or not spot.before:
        return "it" if any_of(front, "theirs") else "nobody"
    return subject(Spot([*spot.before, spot.word], len(spot.before), ()))


def named(front: Sequence[Piece], number: int) -> Spoken | None:
    """Return what the word at *number* of *front* names, if it can be what is spoken of."""
    word, kind = front[number], kind_of(front[number])
    owner = front[max(0, number - SUBJECT_OWNER_REACH) : number]
    if any_of(owner, "mine") and (kind == "target" or is_one(word, "employer")):
        return "target" if is_one(word, "employer") else "me"
    if kind == "harmless" and any_of(owner, "your") and not any_of([word], "your_luck"):
        return "target"
    return None if is_aside(front, number) else kind


def is_aside(front: Sequence[Piece], number: int) -> bool:
    """Whether the writer is named, and something else spoken of: *told me that*, *I found your*."""
    word, behind = front[number], front[number + 1 : number + 2]
    if any_of([word], "object"):
        return True
    return any_of([word], "subject") and not (behind and is_one(behind[0], "being"))


def kind_of(word: Piece) -> Spoken | None:
    """Return what *word* names: the employer, bad luck, the writer, or *it*."""
    kinds: Sequence[Spoken] = ("harmless", "target", "me")
    known = next((kind for kind in kinds if is_one(word, kind)), None)
    return known or ("it" if is_one(word, "pronoun") else None)

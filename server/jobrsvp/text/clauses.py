"""Where a text breaks, and whether a word in it is denied."""

from __future__ import annotations

import bisect
import dataclasses
import re
from typing import Self

from jobrsvp.text.caseless import caseless

_BREAK = re.compile(
    r"[\n•|]|[.!?;](?:(?=\s|$)(?<![ (]ca\.)(?<!e\.g\.)(?<!i\.e\.)(?<!z\.B\.)(?<!incl\.)(?<!\b1[34]\.)"
    r"|(?<=[a-z)]\.)(?=[A-Z][a-z]))"
)
_LONGEST = 600  # characters: a clause that nothing breaks is cut, so that no pattern meets an endless one
_NO = caseless(
    r"\b(?:no|not|without|excludes?|excluding|except|isn't|aren't|don't|doesn't|won't|can't|cannot|unable|neither"
    r"|nor|ineligible|lacks?|zero|never|none of|instead of|in lieu of|"
    r"waiv\w{1,4}|kein\w{0,2}|ohne|nicht|weder|pas d['e]|pas|sans|aucun\w?|ni|sin|ning[uú]n\w?|sem|nenhum\w?|não"
    r"|senza|non(?!-)|nessun\w?|geen|niet|zonder|bez|brak|nie|ingen|inga|inget|utan|ej|cap|sense)\b"
    r"(?:(?!\b(?:but|however|although|aber|sondern|mais|pero|però|ma|maar|ale|men|mas|yet we|you get|you will get"
    r"|we do|instead)\b)[^.;!?\n•:]){0,48}$",
)
_STILL_YES = caseless(
    r"\b(?:not only|not limited to|not just|no (?:cost|vesting|reduction|loss|waiting|extra|premium|deductible|charge"
    r"|matter|limit|cap"
    r"|minimum|maximum)|no[- ]cost|without (?:limit|cap|any waiting)|don't forget|no later|not to mention"
    r"|not (?:yet )?(?:to mention|least)|nicht nur|non seulement|no s[óo]lo|non solo|niet alleen|nie tylko"
    r"|inte bara|não só|can't (?:wait|beat)|don't (?:just|only|worry|miss|hesitate)|no less than|why not|if not"
    r"|whether or not)\b[^.;\n]{0,48}$",
)
_NO_AFTER = caseless(
    r"[^.;!?\n•,]{0,30}?(?:\b(?:not (?:be )?(?:included|provided|offered|available|eligible|applicable|covered|part"
    r"|permitted|possible|required|needed|considered|supported)|(?:is|are|will|be) (?:not|n/a)|n/a|(?:un"
    r"|not )available|not yet|excluded|nicht|non (?:fourni|compris|inclus|previst|inclus)\w{0,2}|no (?:incluid"
    r"|disponible)\w{0,2}|niet (?:inbegrepen|beschikbaar)|não inclu\w{1,4}|ingår inte)\b"
    r"|: ?(?:no|none|nein|non|nee|nej|nie)\b(?! (?:cost|waiting|limit)))",
)


def denied(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is denied in its clause, before it or behind it."""
    before = text[max(0, start - 64) : start]
    if _NO.search(before) and not _STILL_YES.search(before):
        return True
    return bool(_NO_AFTER.match(text, end))


@dataclasses.dataclass(frozen=True, slots=True)
class Clauses:
    """The sentences and lines of a text, found by the offset of any character in them."""

    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Self:
        """Cut *text* at its line ends, bullets and sentence ends."""
        starts = [0]
        for end in (*(cut.end() for cut in _BREAK.finditer(text)), len(text)):
            starts.extend(range(starts[-1] + _LONGEST, end, _LONGEST))
            starts.append(end)
        return cls(text, tuple(starts))

    def number(self, offset: int) -> int:
        """Return the number of the clause around *offset*."""
        return bisect.bisect_right(self.starts, offset) - 1

    def span(self, number: int) -> tuple[int, int]:
        """Return where clause *number* starts and ends."""
        end = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)
        return self.starts[number], end

"""Where what belongs to an amount begins and ends: its line, its clause, the heading above it."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Collection, Iterator

from jobrsvp.languages import Languages
from jobrsvp.reading.facts.pay.amounts import Amount
from jobrsvp.reading.facts.pay.cues import PAY, Cues

#: Characters before and behind an amount that are looked at: about a sentence, and half of one.
BEFORE, BEHIND = 90, 45
_LINE = 200  # characters of a line to each side; a longer one is a paragraph, and says nothing of one amount
_HEADING = 80  # characters: a longer line above is a sentence, and heads nothing
# A full stop, a list mark, a comma, or a capital where two pieces were run together: "yearBonus".
_CUT = re.compile(
    r"(?P<stop>(?<!\d)[.!?](?= |$))|[;\n•|+(,·](?!\d)|(?<=\d)\.(?= [A-Z])|,(?= )|(?<=[a-z\d])(?=[A-Z][a-z])"
)
_AMOUNT = re.compile(r"[$£€¥]|\d[\d.,']{3}")
_WORD_BEFORE = re.compile(r"[^\s(]{1,8}$")


@dataclasses.dataclass(frozen=True, slots=True)
class Edges:
    """Where what belongs to an amount begins and ends, in the active languages.

    ``period_ends`` needs the text with its capitals, the others need it in lower case.
    """

    plus: re.Pattern[str]
    period_ends: re.Pattern[str]
    led: re.Pattern[str]
    about: re.Pattern[str]
    nothing: re.Pattern[str]
    added: re.Pattern[str]
    up_to: re.Pattern[str]
    from_: re.Pattern[str]
    and_up: re.Pattern[str]
    opening: re.Pattern[str]
    items: Collection[str]
    abbreviations: Collection[str]


@functools.lru_cache(maxsize=32)
def edges_of(languages: Languages) -> Edges:
    """Return the patterns of *languages*, compiled once."""
    opens = (languages.alternation("pay.from"), languages.alternation("pay.up_to"), languages.words("amount_between"))
    opening = rf"(?:{'|'.join(opens)}|{languages.words('amount_about')})"
    said = rf"(?:{languages.alternation('pay.gross')}|{languages.alternation('pay.period')})"  # "$130k+ base"
    link, about, plus = (languages.words(f"amount_{name}") for name in ("link", "about", "plus"))
    # "up to (about) £40,000"
    tail = rf"(?: (?:an? )?{about})?[ :(]{{0,6}}$"
    return Edges(
        plus=re.compile(plus),
        period_ends=re.compile(
            rf"[;\n•|\d]|\+(?! ?(?i:{languages.alternation('pay.period')}))|(?<!\b\w)\. (?=[A-Z])"
            rf"|(?i:{plus}|{languages.words('amount_extra')})"
        ),
        # A subject leads to its amount directly, or over some words that end in "is" or a colon.
        led=re.compile(rf"(?:[^.;\n•|+]{{0,90}}?(?:{link}|{about}|[:(=/-]))?[ :(c.]{{0,4}}"),
        about=re.compile(rf"{about}[ :(]{{0,3}}$"),
        nothing=re.compile(rf" ?(?:$|[\n,;.(+/|&-]|{plus})"),
        added=re.compile(rf" ?(?:\+|{plus}) ?\w"),
        up_to=re.compile(languages.alternation("pay.up_to") + tail),
        from_=re.compile(languages.alternation("pay.from") + tail),
        and_up=re.compile(
            rf" ?(?:\+(?:(?! ?[\w£$€])|(?= ?{said})(?! ?{plus}))|{said} {said}? ?{languages.alternation('pay.and_up')}"
            rf"|{languages.alternation('pay.and_up')})"
        ),
        opening=re.compile(rf"\n{opening}$"),
        items=languages.list("flat_item").keys(),
        abbreviations={*languages.list("abbreviation"), *languages.list("money_abbreviation")},
    )


def line_of(text: str, amount: Amount) -> tuple[int, int]:
    """Return where the line of *amount* starts and ends, of a paragraph only what is near."""
    first, last = max(0, amount.start - _LINE), min(len(text), amount.end + _LINE)
    start, end = text.rfind("\n", first, amount.start) + 1, text.find("\n", amount.end, last)
    return start or first, end if end >= 0 else last


def reach_back(cues: Cues, amount: Amount) -> tuple[int, int, bool]:
    """Return from where to where what stands before *amount* reaches, and whether that is a heading of pay above."""
    first = max(0, amount.start - BEFORE)
    ahead = cues.text[first : amount.start].rstrip(" (:")
    if opening := edges_of(cues.languages).opening.search(ahead.lower()):
        ahead = ahead[: opening.start() + 1]  # "Salary" above, and "from" before the amount
    if not ahead.endswith("\n"):
        return first, amount.start, False
    end = first + len(ahead.rstrip("\n .:"))
    start = max(first, cues.text.rfind("\n", first, end) + 1)
    if _AMOUNT.search(cues.text, start, end):
        return first, amount.start, False  # that line has an amount of its own
    if (end - start <= _HEADING and cues.says(PAY, start, end)) or cues.says(("pay.announced",), start, end):
        return start, end, True
    return first, amount.start, False


def cuts(cues: Cues, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where one clause ends and the next begins, in order."""
    edges = edges_of(cues.languages)
    found = [cut.span() for cut in _CUT.finditer(cues.text, start, end) if not _abbreviated(cues, cut, edges)]
    yield from sorted([*found, *(cut.span() for cut in edges.plus.finditer(cues.lower, start, end))])


def _abbreviated(cues: Cues, cut: re.Match[str], edges: Edges) -> bool:
    """Whether the full stop belongs to the word before it: "ca. 40,000"."""
    if cut["stop"] != ".":
        return False
    word = _WORD_BEFORE.search(cues.lower, max(0, cut.start() - 8), cut.start())
    return word is not None and f"{word[0]}." in edges.abbreviations

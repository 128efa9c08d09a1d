"""Whether what a page says is denied: the words are ``context.*``, the distances are here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from jobrsvp.languages.index import Passed
from jobrsvp.languages.records import Span

BEFORE = 48  # characters: "no" reaches over a list of some six words, and hardly further
LISTED = (
    100  # characters: over a list whose every item is denied, "not entitled to leave, health benefits or a pension"
)
LONGEST_HEAD = 60  # characters of a heading without a colon: "What we do not offer"
LIST_SIGNS = frozenset("-*+>•·–")  # what the items of a list start with
#: What goes on with a list behind an item, perhaps over the rest of it: "sick pay for six weeks, ", "dental and ".
_GOES_ON = re.compile(r"(?: [^\W\d]{2,12}){0,3}(?:,| (?:[^\W\d]{1,4}|&) )")
_NOTE = re.compile(r"(?: [\w-]{2,14}){0,2} \(([^()\n]{4,90})\)")
_ANSWERED = frozenset(("", ".", ",", ";", "\n"))  # what stands behind a bare "no" that answers
BEHIND = 30  # characters: "dental for your children is not included"
WARNING = 400  # characters: a notice against frauds names what they do within a paragraph
#: Signs that end what a word of denial reaches; behind a mention a comma does too.
ENDS = frozenset(".!?;:\n•")
ENDS_BEHIND = ENDS - {":"} | {","}
#: "Not only: dental, vision" goes on behind a colon, which opens a list.
ENDS_OF_YES = frozenset(".;\n")


#: Whether an item of a list, from start to end, is of the same kind as what may be denied.
Alike = Callable[[int, int], bool]


def denied(page: Passed, start: int, end: int, alike: Alike | None = None) -> bool:
    """Whether ``page.text[start:end]`` is denied in its clause, before it or behind it.

    With *alike*, a word of denial reaches over commas only when the item that it denies first is of the same kind:
    "no dental, no vision" denies two benefits, "flexitime without core hours, canteen" none.
    """
    clause = page.number(start)
    if page.text[start : page.clause(clause)[1]].rstrip().endswith("?"):  # "No car? We pay for the train."
        return False
    if _denied_before(page, start, clause, alike) and not any(
        _near(page, "context.still_yes", start, clause, ENDS_OF_YES)
    ):
        return True
    if any(_behind(page, "context.denied", start, end, clause)) or _answered_no(page, start, end, clause):
        return True
    if _denied_in_brackets(page, end):
        return True
    return _in_list_of_none(page, start, clause) or (alike is not None and _listed_before(page, end, clause, alike))


def frauds(page: Passed, concepts: Iterable[str]) -> Iterator[tuple[str, Span]]:
    """Yield (what they are after, where it is said first) for what frauds write: the *concepts* are ``fraud.*``.

    What is denied, or stands in a warning against frauds, is what an honest employer says of others.
    """
    warnings = page.spans("fraud.warning") if page.knows("fraud.warning") else ()
    for concept in sorted(one for one in concepts if one.startswith("fraud.") and one != "fraud.warning"):
        for span in page.spans(concept):
            warned = any(abs(span.start - one.start) <= WARNING for one in warnings)
            if not warned and not denied(page, span.start, span.end):
                yield concept.partition(".")[2], span
                break


def _denied_before(page: Passed, start: int, clause: int, alike: Alike | None) -> bool:
    """Whether a word of denial reaches *start*, and no "but" takes it back on the way."""
    turns = page.spans("context.turn", clause)
    return any(
        not any(one.end <= turn.start < start for turn in turns)
        for one in _near(page, "context.denial", start, clause, ENDS, LISTED if alike else BEFORE)
        if alike is None or _reaches(page, one.end, start, alike)
    )


def _reaches(page: Passed, first: int, start: int, alike: Alike) -> bool:
    """Whether a denial that ends at *first* reaches *start*: near, or over a list of like things."""
    comma = page.text.find(",", first, start)
    return start - first <= BEFORE if comma < 0 else alike(first, comma)


def _denied_in_brackets(page: Passed, end: int) -> bool:
    """Whether a note in brackets behind it denies it: "dental plan (permanent staff; not offered on contracts)"."""
    note = _NOTE.match(page.text, end)
    return note is not None and any(note.start(1) <= one.start < note.end(1) for one in page.spans("context.denied"))


def _in_list_of_none(page: Passed, start: int, clause: int) -> bool:
    """Whether it stands in a list that a heading denies: "What we do not offer: dental, a pension", or below it."""
    first, _ = page.clause(clause)
    if any(one.end <= start and ":" in page.text[one.start : start] for one in page.spans("context.no_list", clause)):
        return True
    listed = page.text[first : first + 1] in LIST_SIGNS
    while clause and page.text[first : first + 1] in LIST_SIGNS:
        clause -= 1
        first, _ = page.clause(clause)
    head = page.text[slice(*page.clause(clause))].rstrip()
    opens = head.endswith(":") or (listed and len(head) <= LONGEST_HEAD and not head.endswith("."))
    return start >= page.clause(clause)[1] and opens and bool(page.spans("context.no_list", clause))


def _listed_before(page: Passed, end: int, clause: int, alike: Alike) -> bool:
    """Whether a list of like things begins with it that ends denied: "leave, sick pay and a pension do not exist"."""
    joints = page.spans("context.joint", clause)
    if not _GOES_ON.match(page.text, end) or page.spans("context.turn", clause):
        return False
    return any(
        0 <= one.start - end <= LISTED
        and ENDS.isdisjoint(page.text[end : one.start])
        and any(end < joint.start and alike(joint.end, one.start) for joint in joints)
        for one in page.spans("context.denied", clause)
    )


def _answered_no(page: Passed, start: int, end: int, clause: int) -> bool:
    """Whether "no" answers behind a colon, or is all that the next line says, as in a table that became text."""
    answers = list(_behind(page, "context.answer_no", start, end, clause))
    if any(page.text[end : one.start].rstrip().endswith(":") for one in answers):
        return True
    if any(not page.text[end : one.start].strip() and page.text[one.end : one.end + 1] in _ANSWERED for one in answers):
        return True  # "lunch yes, company car no."
    if page.text[end : page.clause(clause)[1]].strip() or clause + 1 == page.clauses:
        return False
    below = page.text[slice(*page.clause(clause + 1))].strip()
    return any(page.text[one.start : one.end] == below for one in page.spans("context.answer_no", clause + 1))


def _behind(page: Passed, concept: str, start: int, end: int, clause: int) -> Iterator[Span]:
    """Yield where *concept* stands shortly behind, with no sign between that ends what it reaches.

    It may begin in the mention, whose last word is sometimes its own: "tjänstebil ingår" and "ingår inte".
    """
    for one in page.spans(concept, clause):
        if start < one.start <= end + BEHIND and end < one.end and ENDS_BEHIND.isdisjoint(page.text[end : one.start]):
            yield one


def _near(
    page: Passed, concept: str, start: int, clause: int, ends: frozenset[str], reach: int = BEFORE
) -> Iterator[Span]:
    """Yield where *concept* stands shortly before *start*, with none of the signs *ends* between."""
    for one in page.spans(concept, clause):
        if one.start < start <= one.end + reach and ends.isdisjoint(page.text[one.end : start]):
            yield one

"""What those who work here have of a thing that is named before: none of it, or the person sees to it alone.

"We sell pensions to garages. Our own staff have none." names one benefit twice, and offers it to nobody who works here;
"Is there a pension? Not yet." names it in a question, and the answer says the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from jobrsvp.languages import Passed, Span
from jobrsvp.languages.operators import headed
from jobrsvp.model import BenefitKey

ANSWER = 2  # clauses: "We have to be honest. There is none."
AT_ONCE, SOON = 4, 24  # characters: "Yes", "Honestly, no"
AHEAD = 30  # characters from "pay for your own" to what it is
BEHIND = 45  # characters from "medical cover" to "is yours to arrange"
STEM = 6  # letters that "contractor" and "contractors" share, and "apprentice" and "apprenticeship"
LISTED = 10  # characters between the items of a list: ", ", " and your "
#: What one arranges alone because it is one's own to choose is no benefit lost.
OF_THEIR_CHOICE = frozenset({"flex_hours", "overtime", "learning", "discounts"})
_ITEMS = re.compile(r" (?:[^\W\d]{3,14},? (?:[^\W\d]{2,4} )?){1,3}")  # "your own taxes, tools and medical cover"
_END = re.compile(r" ?(?:[.,;:!)\n-]|$)")

Topic = tuple[BenefitKey, Span]


def for_clients(page: Passed, span: Span) -> bool:
    """Whether a sentence outside of any list of offers says *span* of clients, and of nobody who works here."""
    if not page.spans("own.clients", span.clause) or headed(page, span.clause):
        return False
    return not any(page.spans(concept, span.clause) for concept in ("own.people", "own.you"))


def of_some(page: Passed, span: Span) -> bool:
    """Whether a sentence that begins with trainees, contractors or the like says *span*, and is to none of them.

    It is to them if its first line names them, or a sentence that speaks to the reader.
    """
    some = [page.text[one.start : one.end] for one in page.spans("own.some", span.clause) if one.end <= span.start]
    if not some or page.spans("own.you", span.clause):
        return False
    to_reader = {one.clause for one in page.spans("own.you")}
    addressed = [page.text.partition("\n")[0], *(page.text[slice(*page.clause(clause))] for clause in to_reader)]
    return not any(group[:STEM] in said for group in some for said in addressed)


def answers(page: Passed, topics: Sequence[Topic]) -> Iterator[tuple[Topic, bool]]:
    """Yield the *topics* that a question names, with whether the answer says yes; without an answer none."""
    for topic in topics:
        clause = topic[1].clause
        if _asks(page, clause):
            said = _answer(page, clause)
        else:
            said = False if any(_said_of(page, topic[1], none) for none in page.spans("own.none", clause)) else None
        if said is not None:
            yield topic, said


def _said_of(page: Passed, topic: Span, none: Span) -> bool:
    """Whether a colon alone stands between *topic* and that there is none: "A pension: sadly not"."""
    return page.text[topic.end : none.start].strip() == ":"


def _asks(page: Passed, clause: int) -> bool:
    """Whether *clause* asks whether there is something; "No car?" asks whether there is none."""
    text = page.text[slice(*page.clause(clause))]
    return text.rstrip().endswith("?") and not page.spans("context.denial", clause)


def _answer(page: Passed, asked: int) -> bool | None:
    for clause in range(asked + 1, min(asked + 1 + ANSWER, page.clauses)):
        if _asks(page, clause) or (clause > asked + 1 and "\n" in page.text[slice(*page.clause(clause - 1))]):
            return None
        none = any(page.spans(concept, clause) for concept in ("own.none", "own.alone"))
        if _starts_with(page, "own.yes", clause, AT_ONCE):
            return None if none else True
        if none or any(
            _starts_with(page, concept, clause, SOON) for concept in ("context.answer_no", "context.denied")
        ):
            return False
    return None


def _starts_with(page: Passed, concept: str, clause: int, reach: int) -> bool:
    """Whether *clause* says *concept* within *reach* characters, and makes a pause behind it."""
    start = page.clause(clause)[0]
    soon = (one for one in page.spans(concept, clause) if one.start - start <= reach)
    return any(_END.match(page.text, one.end) for one in soon)


def left_alone(page: Passed, topics: Sequence[Topic]) -> Iterator[Topic]:
    """Yield the *topics* that the person arranges or pays alone: "medical cover is yours to arrange"."""
    for clause in {span.clause for _, span in topics}:
        here = [topic for topic in topics if topic[1].clause == clause and topic[0] not in OF_THEIR_CHOICE]
        for alone in page.spans("own.alone", clause):
            if page.spans("own.you", clause) or not page.spans("own.clients", clause):
                yield from _beside(page, here, alone)


def _beside(page: Passed, topics: Sequence[Topic], alone: Span) -> Iterator[Topic]:
    """Yield those of *topics* that stand right before *alone* or behind it, and the list that they end or begin."""
    before = sorted((one for one in topics if one[1].end <= alone.start), key=lambda one: -one[1].end)
    behind = sorted((one for one in topics if one[1].end > alone.start), key=lambda one: one[1].start)
    yield from _next_to(page, before, alone, BEHIND)
    yield from _next_to(page, behind, alone, AHEAD)


def _next_to(page: Passed, topics: Sequence[Topic], last: Span, reach: int) -> Iterator[Topic]:
    """Yield the *topics*, the nearest first, up to a gap that is wider than *reach*, then than one of a list."""
    for topic in topics:
        span = topic[1]
        gap = page.text[min(span.end, last.end) : max(span.start, last.start)]
        if len(gap) > reach or (reach != LISTED and "," in gap and not _ITEMS.fullmatch(gap)):
            return
        yield topic
        last, reach = span, LISTED


def not_for_staff(page: Passed, topics: Sequence[Topic]) -> Iterator[Topic]:
    """Yield the *topics* of which the same sentence, or the next one, says that the firm's own people have none."""
    by_clause: dict[int, list[Topic]] = {}
    for topic in topics:
        by_clause.setdefault(topic[1].clause, []).append(topic)
    for clause in {near for one in by_clause for near in (one, one + 1) if near < page.clauses}:
        for none in _refusals(page, clause):
            yield from _last_named(page, by_clause, clause, none)


def _refusals(page: Passed, clause: int) -> Iterable[Span]:
    """Return where *clause* says that the firm's own people have none; of some of them it says nothing."""
    if not page.spans("own.people", clause) or page.spans("own.some", clause):
        return ()
    return (*page.spans("own.none", clause), *page.spans("own.alone", clause))


def _last_named(page: Passed, by_clause: dict[int, list[Topic]], clause: int, none: Span) -> list[Topic]:
    """Return what was named last before *none*: in its sentence, or in the one before in the same line."""
    here = by_clause.get(clause, [])
    before = [one for one in here if one[1].end <= none.start]
    if before or here:
        return before
    start = page.clause(clause)[0]
    return [one for one in by_clause.get(clause - 1, ()) if "\n" not in page.text[one[1].end : start]]

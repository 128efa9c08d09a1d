"""What stands around a mention: a duty, a product or a trade is no benefit, whatever it is called."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from jobrsvp.languages import Languages, Passed, Span
from jobrsvp.languages.patterns import either
from jobrsvp.model import BenefitKey
from jobrsvp.money.tables import currencies, signs

DUTY = 48  # characters: "managing the whole company's leave" has some six words between task and benefit
PITCH = 30  # characters: what a product does stands close to what it is for
BEHIND = 30  # characters: "insurance that is simple and fair for our clients"
BESIDE = 14  # characters: "kostenlose", "provided", "voor het personeel" says more
ENDS = frozenset(".;:\n")  # signs that a task or a product does not reach over
_MONEY = re.compile(r"[+$£€]")  # who adds something up, or names a sum, offers
_COUNTED = re.compile(r"1[4-6](?: ?x|[- ])")  # "14x", "14-mal", "14 pagas", but "13. Gehalt"
_ONE_WORD = re.compile(r"(?:'s)? (?:(\w{1,40}) )?")


def costs(page: Passed, clause: int) -> bool:
    """Whether *clause* has a sign of money or adds one thing to another."""
    return bool(_MONEY.search(page.text, *page.clause(clause)))


def has_money(page: Passed, start: int) -> bool:
    """Whether the line that begins at *start* has a sign of money."""
    end = page.text.find("\n", start)
    return bool(_sum().search(page.text, start, end if end >= 0 else len(page.text)))


@functools.cache
def _sum() -> re.Pattern[str]:
    """Return the signs and codes of currencies beside a digit."""
    known = {sign.lower() for sign in (*signs(), *currencies().values())}
    return re.compile(rf"(?:{either(known)}) ?\d|\d ?(?:{either(known)})(?!\w)")


def meant(page: Passed, key: BenefitKey, span: Span) -> BenefitKey | None:
    """Return the benefit that *span*, found as *key*, is: a bicycle is for the health, a place to park is none."""
    if key == "commuter" and _is_about(page, "context.bicycle", span):
        return "wellness"
    if key == "bonus" and _counts_pay(page, span):
        return None
    return None if key == "commuter" and _is_about(page, "context.parking", span) else key


def _counts_pay(page: Passed, span: Span) -> bool:
    """Whether *span* only says how often the amount in its line is paid: ``1.600 € brutos en 14 pagas``."""
    counted = _COUNTED.match(page.text, span.start, span.end)
    return bool(counted) and has_money(page, page.text.rfind("\n", 0, span.start) + 1)


def is_lodging(page: Passed, key: BenefitKey, span: Span) -> bool:
    """Whether *span* is a room and no help with moving: that there is none denies no relocation."""
    return key == "relocation" and _is_about(page, "context.lodging", span)


def _is_about(page: Passed, concept: str, span: Span) -> bool:
    """Whether *concept* is what *span* says, but for a word beside it: "free", "scheme"."""
    said = (one for one in page.spans(concept, span.clause) if one.start < span.end and span.start < one.end)
    return any(max(0, one.start - span.start) + max(0, span.end - one.end) <= BESIDE for one in said)


def is_work(page: Passed, span: Span, languages: Languages) -> bool:
    """Whether *span* is what somebody works at, sells or makes, and no benefit of theirs."""
    before = _is_duty(page, span) or _is_pitch(page, span) or bool(page.spans("context.clientele", span.clause))
    return before or _is_trade(page, span, languages) or _is_for_others(page, span)


def _is_duty(page: Passed, span: Span) -> bool:
    """Whether a task reaches *span*; "you manage a team and get a bonus" offers in between."""
    first = next(_before(page, "context.duty", span, DUTY), None)
    if first is None:
        return False
    offering = page.spans("context.offering", span.clause)
    offered = any(first.start <= one.start and one.end <= span.start for one in offering)
    return not offered and not _MONEY.search(page.text, first.start, span.start)


def _is_pitch(page: Passed, span: Span) -> bool:
    return any(_before(page, "context.pitch", span, PITCH))


def _before(page: Passed, concept: str, span: Span, reach: int) -> Iterator[Span]:
    """Yield where *concept* stands at most *reach* characters before *span*, with no sign that ends it between."""
    for one in page.spans(concept, span.clause):
        if 0 <= span.start - one.end <= reach and ENDS.isdisjoint(page.text[one.end : span.start]):
            yield one


def _is_trade(page: Passed, span: Span, languages: Languages) -> bool:
    """Whether a word of trade follows: "dental insurance companies", "dental insurance software companies"."""
    joining = languages.list("joining_word")
    between = (_ONE_WORD.fullmatch(page.text, span.end, one.start) for one in _behind(page, "context.product", span))
    return any(gap and gap[1] not in joining for gap in between)


def _is_for_others(page: Passed, span: Span) -> bool:
    """Whether it is for clients, patients, small firms."""
    return any(ENDS.isdisjoint(gap) and "," not in gap for gap in _gaps(page, span))


def _gaps(page: Passed, span: Span) -> Iterator[str]:
    for one in _behind(page, "context.product_for", span):
        yield page.text[span.end : one.start]


def _behind(page: Passed, concept: str, span: Span) -> Iterator[Span]:
    return (one for one in page.spans(concept, span.clause) if 0 <= one.start - span.end <= BEHIND)

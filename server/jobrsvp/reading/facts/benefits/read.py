"""Benefits as a text states them: offered or denied, with their values, one reading for each key."""

from __future__ import annotations

import dataclasses
import itertools
import re
from collections.abc import Iterable, Iterator

from jobrsvp.languages import Languages
from jobrsvp.model import Benefit, BenefitKey
from jobrsvp.reading.facts.benefits import words
from jobrsvp.reading.facts.benefits.pattern import Words
from jobrsvp.reading.facts.benefits.values import NOTHING, Value, value_of
from jobrsvp.reading.page.evidence import Evidence
from jobrsvp.text.anchors import lines_with
from jobrsvp.text.clauses import Clauses, denied
from jobrsvp.text.folding import Folded, fold
from jobrsvp.text.lookup import offsets

_SHORT = 300  # characters: a sentence or two, which need no heading and no offering words to be about benefits
_HEADING = 70
_REACH = 64  # characters between a mention's end and the word that it was found by
_MOST = 40  # mentions of one benefit that are looked at


_FIRM = re.compile(
    r"\b[A-Z][\w&'’-]{0,25}(?: (?:[A-Z][\w&'’-]{0,25}|&|and|of)){0,4} "
    r"(?:Inc|LLC|LLP|Ltd|Limited|GmbH|PLC|Corp|Corporation|Company|Express|Clinic|Practice|Hospital|Partners)\b"
)


@dataclasses.dataclass(frozen=True, slots=True)
class _Hit:
    """One mention of a benefit at ``start:end``; ``clause`` is the number of its clause."""

    key: BenefitKey
    start: int
    end: int
    clause: int
    offered: bool
    value: Value = NOTHING


def read_benefits(text: str, names: Iterable[str] = ()) -> list[Benefit]:
    """Return the benefits that *text* offers or denies, at most one of each key, in the order of the text.

    In a long text a mention counts inside a block or list of what is offered, elsewhere only with words of offering in
    its sentence; duties and products that sound like benefits never count, nor what stands inside one of *names*, such
    as the employer's.  ``ALL`` denied is the whole package.
    """
    folded = fold(text)
    clauses = Clauses.of(folded.text)
    named = _named(folded.text, names)
    hits = [hit for hit in _hits(folded, clauses) if not any(a <= hit.start and hit.end <= b for a, b in named)]
    if len(folded.text) > _SHORT:
        hits = _offers(folded.lower, clauses, hits)
    best: dict[BenefitKey, _Hit] = {}
    for hit in hits:
        if hit.key not in best or _weight(hit) > _weight(best[hit.key]):
            best[hit.key] = hit
    found = [_benefit(folded, hit) for hit in sorted(best.values(), key=lambda hit: hit.start)]
    return found + _nothing_at_all(folded, found)


def _named(text: str, names: Iterable[str]) -> list[tuple[int, int]]:
    """Return where *text* only says a name: one of *names*, or that of a firm such as ``Life Insurance Corp``."""
    spans = [match.span() for match in _FIRM.finditer(text)]
    for name in map(fold, filter(None, names)):
        pattern = re.compile(rf"(?<!\w){re.escape(name.text)}(?!\w)")
        spans += [match.span() for match in pattern.finditer(text)]
    return spans


def _weight(hit: _Hit) -> tuple[bool, bool]:
    return hit.offered, hit.value is not NOTHING


def _hits(folded: Folded, clauses: Clauses) -> Iterator[_Hit]:
    text = folded.lower
    for key, said in words.BENEFITS.items():
        for hit in itertools.islice(_said(text, said, clauses), _MOST):
            number = clauses.number(hit.start())
            clause = clauses.span(number)
            if not _guarded(text, said, hit, *clause):
                offered = not denied(text, *hit.span())
                value = value_of(key, folded.text, hit.span(), clause) if offered else NOTHING
                yield _Hit(key, *hit.span(), number, offered, value)


def _said(text: str, said: Words, clauses: Clauses) -> Iterator[re.Match[str]]:
    """Yield the mentions near the words that *said* needs, none across the border of a clause."""
    for start, end in _windows(text, said, clauses):
        for hit in said.says.finditer(text, start, end):
            if hit.end() < end or end == clauses.span(clauses.number(hit.start()))[1]:
                yield hit


def _windows(text: str, said: Words, clauses: Clauses) -> Iterator[tuple[int, int]]:
    """Yield the pieces of clauses around the words that *said* needs, joined where they overlap."""
    start = end = -1
    for offset in offsets(text, said.anchors):
        first, last = clauses.span(clauses.number(offset))
        if max(first, offset - _REACH) >= end:
            if end > 0:
                yield start, end
            start = max(first, offset - _REACH)
        end = min(last, offset + _REACH)
    if end > 0:
        yield start, end


def _guarded(text: str, said: Words, hit: re.Match[str], start: int, end: int) -> bool:
    """Whether *hit* is no benefit but a duty, a product, or another sense of the word."""
    if said.unless:
        left, right = max(start, hit.start() - 45), min(end, hit.end() + 40)
        if any(
            other.start() < hit.end() and other.end() > hit.start() for other in said.unless.finditer(text, left, right)
        ):
            return True
    duty = words.DUTY.search(text, max(start, hit.start() - 90), hit.start())
    if duty and not words.OFFER_CUE.search(text, duty.start(), hit.start()):
        return True
    if words.PITCH.search(text, max(start, hit.start() - 90), hit.start()):
        return True
    return bool(words.PRODUCT.match(text, hit.end(), min(end, hit.end() + 60)))


def _offers(text: str, clauses: Clauses, hits: list[_Hit]) -> list[_Hit]:
    """Keep of *hits* in a long text those that are an offer: in a block, in a list of several, or with its words."""
    in_clause: dict[int, set[BenefitKey]] = {}
    for hit in hits:
        in_clause.setdefault(hit.clause, set()).add(hit.key)
    wanted = [number for number, keys in in_clause.items() if len(keys) >= 2]
    wanted += [number for number in in_clause if _is_offer(text, clauses, number)]
    return [hit for hit in hits if hit.clause in set(wanted) or not hit.offered]


def _is_offer(text: str, clauses: Clauses, number: int) -> bool:
    start, end = clauses.span(number)
    return bool(words.OFFER_CUE.search(text, start, end)) or _in_block(text, clauses, number)


def _in_block(text: str, clauses: Clauses, number: int) -> bool:
    """Whether the nearest heading above is one of offers."""
    for above in range(number, max(-1, number - 40), -1):
        start, end = clauses.span(above)
        if end - start > _HEADING:
            continue
        line = text[start:end]
        if words.OFFER_HEADING.search(line):
            return True
        if above != number and words.OTHER_HEADING.search(line) and end - start <= _HEADING // 2:
            return False
    return False


def _benefit(folded: Folded, hit: _Hit) -> Benefit:
    value = hit.value
    return Benefit(
        key=hit.key, offered=hit.offered, value=value.count, unit=value.unit, currency=value.currency,
        period=value.period, quote=folded.quote(hit.start, hit.end),
    )  # fmt: skip


def _nothing_at_all(folded: Folded, found: list[Benefit]) -> list[Benefit]:
    if any(benefit.offered for benefit in found):
        return []
    for line, start in lines_with(folded.lower, words.NONE_ANCHORS):
        if said := words.NONE_AT_ALL.search(line):
            quote = folded.quote(start + said.start(), start + said.end())
            return [Benefit(key="ALL", offered=False, quote=quote)]
    return []


def read(evidence: Evidence, languages: Languages) -> tuple[Benefit, ...]:
    """Return what the employer offers or denies."""
    return tuple(read_benefits(evidence.text, filter(None, (evidence.organization, evidence.title))))

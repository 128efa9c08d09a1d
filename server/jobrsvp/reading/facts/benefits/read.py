"""Benefits as a text states them: offered or denied, with their values, one reading for each key."""

from __future__ import annotations

import bisect
import dataclasses
from collections.abc import Iterable, Sequence

from jobrsvp.languages import Languages, Passed, known
from jobrsvp.model import Benefit, BenefitKey, Pay, Quote
from jobrsvp.reading.facts.benefits.mentions import Mention, mentions, offers
from jobrsvp.reading.facts.benefits.values import NOTHING
from jobrsvp.reading.page.evidence import LONGEST, Evidence
from jobrsvp.text.folding import Folded, fold

SIGN = "- "  # by which the items of a list are known
SHORT = 300  # characters: a sentence or two, which need no heading and no offering words to be about benefits

COVER = frozenset({"health_insurance", "dental", "vision", "life_insurance", "disability"})


def read(evidence: Evidence, languages: Languages, pays: Iterable[Pay] = ()) -> tuple[Benefit, ...]:
    """Return what the employer offers or denies, each with its quote; the names of firm and job say no benefit.

    A sum that is one of *pays* is no benefit's: "36 to 40 k€, paid in 13 months".
    """
    names = filter(None, (evidence.organization, evidence.title))
    text, starts = _marked(evidence)
    found = read_benefits(text, names, languages)
    ends = {end for pay in pays for end in (pay.minimum, pay.maximum)}
    found = [_valueless(one) if one.unit == "amount" and one.value in ends else one for one in found]
    return tuple(dataclasses.replace(one, quote=_in_text(one.quote, starts, evidence)) for one in found)


def _valueless(one: Benefit) -> Benefit:
    return dataclasses.replace(one, value=None, unit=None, currency=None, period=None)


def _marked(evidence: Evidence) -> tuple[str, list[int]]:
    """Return the text with a sign before the items of its lists, and where these signs end."""
    lines, starts, length = [], [], 0
    for line in evidence.lines:
        lines.append(f"{SIGN}{line.text}" if line.item else line.text)
        if line.item:
            starts.append(length + len(SIGN))
        length += len(lines[-1]) + 1
    return "\n".join(lines)[:LONGEST], starts


def _in_text(quote: Quote | None, starts: Sequence[int], evidence: Evidence) -> Quote | None:
    """Return *quote*, found between the signs that end at *starts*, as it stands in the text."""
    if not quote:
        return None
    start, end = (at - len(SIGN) * bisect.bisect_right(starts, at) for at in (quote.start, quote.end))
    return Quote(text=evidence.text[start:end], start=start, end=end)


def read_benefits(text: str, names: Iterable[str] = (), languages: Languages | None = None) -> list[Benefit]:
    """Return the benefits that *text* offers or denies, at most one of each key, in the order of the text.

    In a long text a mention counts inside a block or list of what is offered, elsewhere only with words of offering in
    its sentence; duties and products that sound like benefits never count, nor what stands inside one of *names*, such
    as the employer's.  ``ALL`` denied is the whole package; whoever takes citizens only sponsors no visa.  The words
    are those of *languages*, all for ``None``.
    """
    words = languages or known()
    folded = fold(text).unglued()
    page = words.passed(folded.text)
    found = mentions(folded.text, page, names, words)
    if len(folded.text) > SHORT:
        found = offers(page, found)
    benefits = _insured_alone([_benefit(folded, one) for one in _best(found)], folded, page)
    if not any(one.key == "visa" for one in benefits):
        benefits += _denied("visa", "visa.citizens_only", folded, page)
    return benefits if any(one.offered for one in benefits) else benefits + _denied("ALL", "package.none", folded, page)


def _insured_alone(benefits: list[Benefit], folded: Folded, page: Passed) -> list[Benefit]:
    """Return *benefits* with cover denied, where whoever takes the job is a firm of their own and sees to it alone.

    Unless the posting offers to be employed instead.
    """
    if page.says("package.either") or not (denied := _denied("health_insurance", "package.alone", folded, page)):
        return benefits
    return [one for one in benefits if one.key not in COVER] + denied


def _best(found: Iterable[Mention]) -> Sequence[Mention]:
    """Return the mention of each key that says most, in the order of the text."""
    best: dict[BenefitKey, Mention] = {}
    for one in found:
        if one.key not in best or _weight(one) > _weight(best[one.key]):
            best[one.key] = one
    return sorted(best.values(), key=lambda one: one.span.start)


def _weight(one: Mention) -> tuple[bool, bool, bool]:
    """Return how much *one* says: an offer outweighs a denial, which may be of some people only; then a value.

    That it takes more hours than these outweighs both.
    """
    return one.barred, one.offered, one.value is not NOTHING


def _benefit(folded: Folded, one: Mention) -> Benefit:
    value, quote = one.value, folded.quote(one.span.start, one.span.end)
    return Benefit(
        key=one.key, offered=one.offered, value=value.count, unit=value.unit, currency=value.currency,
        period=value.period, quote=quote,
    )  # fmt: skip


def _denied(key: BenefitKey, concept: str, folded: Folded, page: Passed) -> list[Benefit]:
    """Return the benefit *key* as denied by the first words that say *concept*."""
    said = page.spans(concept)[:1]
    return [Benefit(key=key, offered=False, quote=folded.quote(one.start, one.end)) for one in said]

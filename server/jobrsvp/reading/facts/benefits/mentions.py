"""Where a text says a benefit, and which of these places are an offer."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, get_args

from jobrsvp.languages import Languages, Passed, Span
from jobrsvp.languages.denial import denied
from jobrsvp.languages.operators import ABOVE, demanded, headed, offer
from jobrsvp.model import BenefitKey
from jobrsvp.reading.facts.benefits.context import costs, has_money, is_lodging, is_work, meant
from jobrsvp.reading.facts.benefits.names import Patterns, in_name, patterns
from jobrsvp.reading.facts.benefits.own import answers, for_clients, left_alone, not_for_staff, of_some
from jobrsvp.reading.facts.benefits.values import NOTHING, Place, Value, value_of
from jobrsvp.reading.facts.working_time.hours import hours

#: Every benefit that has words of its own; ``ALL`` is the whole package.
KEYS: Final[tuple[BenefitKey, ...]] = tuple(key for key in get_args(BenefitKey) if key != "ALL")
OF_THE_WORK: Final = frozenset({"flex_hours", "overtime"})  # told where the hours are told, far from other benefits
MOST = 40  # mentions of one benefit that are looked at: a posting has three, a list of a whole board hundreds
SEVERAL = 2  # benefits in one clause are a list of what is offered: they bear each other out
PLENTY = 4  # so many in one list are no demands, even below their heading: the one in between is in words unknown
BULLETS = "-*+>"  # what a line of a list starts with; other signs end a clause
APART = 3  # clauses from one benefit of a list to the next: what stands between is offered, too, in words unknown
LONGEST_ITEM = 160  # characters of an item; a longer line is prose
LONGEST_REMARK = 90  # characters of a sentence that says a benefit in passing; a longer one tells a story
BESIDE = 80  # characters from a sure benefit to a common word of the same list, some three items
APART_SIGNS = ",;:+()"  # what parts the items of a list within one line
# Characters and words of an item: a longer one is a sentence, and a common word any word in it.
SHORT_ITEM, MOST_WORDS = 50, 5
LONGEST_LINE = 80  # characters of a line under a heading of offers in which a common word is meant
_NUMBER = re.compile(r"\d{1,2}")
ITEM_SIGNS = "\n•·|;"  # what an item stands behind


@dataclasses.dataclass(frozen=True, slots=True)
class Mention:
    """One place that says a benefit."""

    key: BenefitKey
    span: Span
    offered: bool
    value: Value = NOTHING
    weak: bool = False  # a common word, such as "lunch": it counts only in company
    told: bool = False  # an answer to a question says so
    barred: bool = False  # this work does not bring it, whatever the sentence says that names it first


def mentions(text: str, page: Passed, names: Iterable[str], languages: Languages) -> list[Mention]:
    """Return where *text*, passed as *page*, offers or denies a benefit; work with one, or a name, does not count."""
    ignored = patterns(names, languages)
    found = [
        dataclasses.replace(_mention(key, span, Place(text, page, languages, span)), weak=weak)
        for key, span, weak in _said(page)
        if not in_name(text, span, ignored)
        and not is_work(page, span, languages)
        and not _for_full_timers(page, span)
        and not for_clients(page, span)
    ]
    kept = [one for one in found if not one.weak or _in_company(page, one, found)]
    refused = _refused(text, page, ignored, languages)
    told = [
        dataclasses.replace(one, barred=not one.offered and not _in_a_list_of_offers(page, one, kept))
        for one in _told_of_staff(text, page, ignored)
    ]
    every = (*kept, *told, *(one for one in refused if not _is_part(one, kept)))
    return [one for one in every if one.offered or not (is_lodging(page, one.key, one.span) or of_some(page, one.span))]


def _told_of_staff(text: str, page: Passed, names: Patterns) -> Iterator[Mention]:
    """Yield what a sentence says that those who work here have or lack, wherever and for whom it was named before."""
    topics = [(key, span) for key, span in _named(page) if not in_name(text, span, names)]
    for (key, span), offered in answers(page, topics):
        yield Mention(key, span, offered=offered, told=offered)
    for key, span in (*left_alone(page, topics), *not_for_staff(page, topics)):
        yield Mention(key, span, offered=False)


def _in_a_list_of_offers(page: Passed, told: Mention, found: list[Mention]) -> bool:
    """Whether it is offered elsewhere, below a heading of offers or among others, so that the two disagree."""
    same = [one for one in found if one.key == told.key and one.offered and one.span.clause != told.span.clause]
    lines = {_line(page, one.span.clause) for one in found if one.key != told.key and one.offered}
    return any(headed(page, one.span.clause) or _line(page, one.span.clause) in lines for one in same)


def _line(page: Passed, clause: int) -> int:
    """Return where the line starts in which *clause* does."""
    return page.text.rfind("\n", 0, page.clause(clause)[0]) + 1


def _named(page: Passed) -> Iterator[tuple[BenefitKey, Span]]:
    """Yield where a benefit is named at all, even as a product, or in a common word that is no part of another name."""
    said = [(key, span) for key, span, _ in _said(page)]
    for key in KEYS:
        said += [(key, span) for span in (page.spans(f"refused.{key}")[:MOST] if page.knows(f"refused.{key}") else ())]
    for key, span in said:
        if not any(other != key and _within(span, one) for other, one in said):
            yield key, span


def _within(span: Span, other: Span) -> bool:
    return other.start <= span.start and span.end <= other.end and span.end - span.start < other.end - other.start


def _is_part(refused: Mention, found: list[Mention]) -> bool:
    """Whether a common word that is denied is a part of the name of another benefit: the bonus of a sign-on bonus."""
    return any(one.key != refused.key and not one.weak and _overlap(one.span, refused.span) for one in found)


def _for_full_timers(page: Passed, span: Span) -> bool:
    """Whether only those who work full time get it, and this work is part time."""
    if not page.spans("context.full_timers", span.clause):
        return False
    part, full = (
        [one for one in page.spans(f"employment.{kind}") if one.clause != span.clause]
        for kind in ("part_time", "full_time")
    )
    return bool(part) and not full


def _said(page: Passed) -> Iterator[tuple[BenefitKey, Span, bool]]:
    for key in KEYS:
        for group in ("benefits", "perhaps"):
            for span in page.spans(f"{group}.{key}")[:MOST] if page.knows(f"{group}.{key}") else ():
                if is_meant := meant(page, key, span):
                    yield is_meant, span, group == "perhaps"


def _refused(text: str, page: Passed, names: Patterns, languages: Languages) -> Iterator[Mention]:
    """Yield what is denied in words too common to offer anything: "no employment permits", "pas de logement"."""
    for key in KEYS:
        for span in page.spans(f"refused.{key}")[:MOST] if page.knows(f"refused.{key}") else ():
            refused = denied(page, span.start, span.end, functools.partial(_names_one, page))
            if refused and not in_name(text, span, names) and not is_work(page, span, languages):
                yield Mention(key, span, offered=False)


def _mention(key: BenefitKey, span: Span, place: Place) -> Mention:
    if _too_few_hours(place) or _for_permanent_staff(place.page, span):
        return Mention(key, span, offered=False, barred=True)
    if denied(place.page, span.start, span.end, functools.partial(_names_one, place.page)):
        return Mention(key, span, offered=False)
    return Mention(key, span, offered=True, value=value_of(key, place))


def _too_few_hours(place: Place) -> bool:
    """Whether only those get it who work more hours a week than this work takes."""
    needed = place.page.spans("context.hours_needed", place.span.clause)
    numbers = [int(said[0]) for one in needed if (said := _NUMBER.search(place.page.text, one.start, one.end))]
    worked = hours(place.page, place.languages) if numbers else None
    return worked is not None and worked.hours < max(numbers)


def _for_permanent_staff(page: Passed, span: Span) -> bool:
    """Whether only those get it whose contract has no end, and this one has; of both kinds it says nothing."""
    if not page.spans("context.permanent_staff", span.clause) or page.spans("employment.temporary", span.clause):
        return False
    return page.says("employment.temporary")


def _names_one(page: Passed, start: int, end: int) -> bool:
    """Whether a benefit is named between *start* and *end*, or all of them: "no benefits, including dental"."""
    clause = page.number(start)
    known = (f"{group}.{key}" for key in KEYS for group in ("benefits", "refused"))
    concepts = ("heading.offers", *filter(page.knows, known))
    spans = (span for concept in concepts for span in page.spans(concept, clause))
    return any(start <= span.start and span.end <= end for span in spans)


def _in_company(page: Passed, weak: Mention, found: list[Mention]) -> bool:
    """Whether a common word is meant as a benefit: a short item under a heading of offers, or next to a sure one."""
    if not (_is_short(page, weak.span) or _is_offered(page, weak.span)) or any(
        _overlap(one.span, weak.span) for one in found if not one.weak
    ):
        return False
    sure = (one for one in found if not one.weak and one.key != weak.key and not _demanded(page, one.span.clause))
    near = (one for one in sure if _gap(one.span, weak.span) <= BESIDE)
    return any(near) or (offer(page, weak.span) and not _demanded(page, weak.span.clause))


def _is_offered(page: Passed, span: Span) -> bool:
    """Whether a line of its own, longer than an item, stands under a heading of offers: it tells what is offered."""
    start, end = page.clause(span.clause)
    return end - start <= LONGEST_LINE and _starts_line(page, span.clause) and headed(page, span.clause)


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _is_short(page: Passed, span: Span) -> bool:
    """Whether the item of a list that holds *span* is short: between commas, bullets or the ends of its clause."""
    start, end = page.clause(span.clause)
    before = max(page.text.rfind(sign, start, span.start) for sign in APART_SIGNS)
    behind = (page.text.find(sign, span.end, end) for sign in APART_SIGNS)
    last = min((at for at in behind if at >= 0), default=end)
    item = page.text[max(before + 1, start) : last]
    return len(item) <= SHORT_ITEM and len(item.split()) <= MOST_WORDS


def offers(page: Passed, found: list[Mention]) -> list[Mention]:
    """Keep of *found* in a long text what is denied, or offered: in a block, in a list, or with words of offering."""
    together: dict[int, set[BenefitKey]] = {}
    for one in found:
        together.setdefault(_sentence(page, one), set()).add(one.key)
    kept = {sentence for sentence, keys in together.items() if len(keys) >= SEVERAL}
    kept |= {_sentence(page, one) for one in found if costs(page, one.span.clause) or offer(page, one.span)}
    kept |= {_sentence(page, one) for one in found if one.key in OF_THE_WORK and not _demanded(page, one.span.clause)}
    kept.update(_listed(page, together))
    kept.update(_beside(page, together))
    return [one for one in found if not one.offered or one.told or _sentence(page, one) in kept]


def _listed(page: Passed, together: Mapping[int, set[BenefitKey]]) -> Iterator[int]:
    """Yield the clauses of lists whose items are benefits, whatever heads them; a list of demands is none."""
    items = sorted(clause for clause in together if _is_item(page, clause))
    runs: list[list[int]] = []
    for clause in items:
        if runs and clause - runs[-1][-1] <= APART and not demanded(page, clause, runs[-1][-1]):
            runs[-1].append(clause)
        else:
            runs.append([clause])
    for run in runs:
        keys = len(set().union(*(together[clause] for clause in run)))
        if keys >= PLENTY or (keys >= SEVERAL and not _demanded(page, run[0])):
            yield from run


def _beside(page: Passed, together: Mapping[int, set[BenefitKey]]) -> Iterator[int]:
    """Yield the short sentences in a line that names another benefit or a sum, such as ``42k. Meals on duty``.

    A line on what clients get boasts of it: ``Good cover changes lives. Our members pay $20 a month for theirs.``
    """
    of_clients = {_line(page, one.clause) for one in page.spans("own.clients") if for_clients(page, one)}
    lines: dict[int, list[int]] = {}
    for clause in together:
        lines.setdefault(_line(page, clause), []).append(clause)
    for start, clauses in lines.items():
        if start in of_clients:
            continue
        keys = len(set().union(*(together[clause] for clause in clauses)))
        short = [one for one in clauses if _length(page, one) <= LONGEST_REMARK and not _demanded(page, one)]
        if keys >= SEVERAL or has_money(page, start):
            yield from short


def _length(page: Passed, clause: int) -> int:
    start, end = page.clause(clause)
    return end - start


def _demanded(page: Passed, clause: int) -> bool:
    """Whether a list that starts at *clause* is one of demands: by the line above its bullets, else the headings."""
    first = _bullet(page, clause)
    above = clause
    while first and above >= 0 and (_bullet(page, above) == first or not _starts_line(page, above)):
        above -= 1
    return demanded(page, above + 1, above - 1) if first else demanded(page, clause, clause - ABOVE)


def _bullet(page: Passed, clause: int) -> str:
    """Return the sign that *clause* starts with, if it starts a line with one."""
    start, end = page.clause(clause)
    first = page.text[start:end].lstrip()[:1]
    return first if first in BULLETS and _starts_line(page, clause) else ""


def _starts_line(page: Passed, clause: int) -> bool:
    start = page.clause(clause)[0]
    return not start or page.text[start - 1] == "\n"


def _is_item(page: Passed, clause: int) -> bool:
    """Whether *clause* is as short as an item, and starts a line or follows the sign of one."""
    start, end = page.clause(clause)
    before = page.text[max(0, start - 1) : start]
    return end - start <= LONGEST_ITEM and (not before or before in ITEM_SIGNS)


def _sentence(page: Passed, one: Mention) -> int:
    """Return the clause where the sentence of *one* starts; only its length cut it into more than one."""
    clause = one.span.clause
    while clause and page.text[page.clause(clause)[0] - 1] == " ":  # what ends a sentence is a sign
        clause -= 1
    return clause

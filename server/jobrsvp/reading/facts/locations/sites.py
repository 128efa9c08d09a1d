"""Towns in sentences: where this one person works, where all move to, and where the firm only sits.

The words are ``place.*`` of the language files; a town counts where such words stand right before or behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jobrsvp.languages import Passed, Span, lowered
from jobrsvp.model import Quote
from jobrsvp.reading.facts.locations.ways import PROSE, Asked, Found, places_in
from jobrsvp.reading.page.language import read_language
from jobrsvp.reading.page.place_names import is_chance, places

BEHIND, MOVED = 90, 130  # characters behind the words in which the town is named
STAYS = 160  # characters around words of moving in which somebody may stay
DENIED = 15  # characters from a "not" to the town that it is not
COMMA = 25  # characters that a comma between a town and a word is worth
TOWNS = frozenset({"city", "metro", "postal"})
STEM = 5  # letters that two forms of one trade share
_TRADE = re.compile(r"[^\W\d]{5,}")
_END = re.compile(r"(?:(?<=\w{3})\.|[:;!?])(?=\s|$)|\n")  # "Co. Wexford" goes on
_LIST = re.compile(r"\s?(?:,|/|&|\w{1,4})\s?")
Town = tuple[str, Quote]
_LAND = re.compile(r" \([^()\d\n]{2,25}\)")


def from_posting(page: Asked) -> Found:
    """Yield the towns in sentences that say where this one person works: ``based at our office in Preston``."""
    said = page.languages.passed(page.evidence.text[:PROSE])
    for span in [*said.spans("place.posted"), *_of_this_trade(page, said)]:
        yield from (_with_land(page, quote) for _, quote in _listed(_led_to(page, span), page))
    for span in said.spans("place.there"):
        first, last = said.clause(span.clause)
        if not _towns(page, span.end, last):
            start = max(first, span.start - BEHIND)
            yield from (_with_land(page, quote) for _, quote in _towns(page, start, span.start)[-1:])


def _of_this_trade(page: Asked, said: Passed) -> list[Span]:
    """Return where it is said that one of a trade works somewhere, and it is the one of the title."""
    title = lowered(page.evidence.title or "")
    named = [(span, _TRADE.findall(said.text, span.start, span.end)) for span in said.spans("place.trade")]
    return [span for span, words in named if any(word[:STEM] in title for word in words)]


def _led_to(page: Asked, span: Span) -> list[Town]:
    """Return the towns behind *span*, unless words between lead off to others: ``a team that serves Leeds``."""
    towns = _towns(page, span.end, span.end + BEHIND)
    between = lowered(page.evidence.text[span.end : towns[0][1].start]) if towns else ""
    led = [town for town in towns if _is_led(page, town[1])]  # not "der Halle", which is a hall
    return [] if re.search(page.languages.words("place_led_off"), between) else led or towns


def from_moves(page: Asked) -> Found:
    """Yield the town that all of them move to: ``in May the whole office moves to Swindon``."""
    said = page.languages.passed(page.evidence.text[:PROSE])
    stays = said.spans("place.stays") if said.says("place.moves") else ()
    for span in said.spans("place.moves"):
        if not any(-STAYS < stay.start - span.end < STAYS for stay in stays):
            towns = _towns(page, span.end, span.end + MOVED)
            led = [town for town in towns if _is_led(page, town[1])]
            yield from (_with_land(page, quote) for _, quote in (led or towns)[:1])


def beside_seat(page: Asked, seats: Sequence[str]) -> Found:
    """Yield the one other town where hands are at work, when the page says of *seats* that they are but an office."""
    offices = _offices(page, seats)
    if offices and all(_name(seat, page) in offices for seat in seats):
        others = [(text, quote) for text, quote in _all_towns(page) if _name(text, page) not in offices]
        at_work = [town for town in others if _at_work(page, town[1])]
        if len({_name(text, page) for text, _ in at_work}) == 1:
            yield at_work[0]


def is_office(page: Asked, seats: Sequence[str]) -> bool:
    """Whether the page says of *seats* only that the administration is there, or that one is interviewed there."""
    offices = _offices(page, seats)
    return bool(offices) and all(_name(seat, page) in offices for seat in seats)


def _offices(page: Asked, seats: Sequence[str]) -> set[str]:
    """Return the towns that a sentence calls those of an office, and those of *seats* in the employer's line."""
    said = page.languages.passed(page.evidence.text[:PROSE])
    employer = " ".join(one.value for one in page.evidence.labels.get("organization", ()))
    offices = {_name(seat, page) for seat in seats if seat in employer}
    if said.says("place.admin"):
        near = [(text, _nearest(page, quote)) for text, quote in _all_towns(page)]
        offices |= {_name(text, page) for text, concept in near if concept in ("place.admin", "place.head")}
    return offices


def _all_towns(page: Asked) -> list[Town]:
    said = page.languages.passed(page.evidence.text[:PROSE])
    return [town for number in range(said.clauses) for town in _towns(page, *said.clause(number))]


def _at_work(page: Asked, town: Quote) -> bool:
    """Whether the clause of a *town* names a house where hands are at work, and says nothing of others."""
    said = page.languages.passed(page.evidence.text[:PROSE])
    start, end = said.clause(said.number(town.start))
    site = re.search(page.languages.words("work_site"), said.text[start:end])
    return bool(site) and _is_led(page, town) and _nearest(page, town) is None


def _nearest(page: Asked, town: Quote) -> str | None:
    """Return the concept whose words stand nearest to *town* in its clause, of those that say what it is."""
    said = page.languages.passed(page.evidence.text[:PROSE])
    clause = said.number(town.start)
    concepts = ("place.admin", "place.head", "place.others", "place.posted")
    spans = [(_apart(said.text, span, town), one) for one in concepts for span in said.spans(one, clause)]
    return min(spans)[1] if spans else None


def _apart(text: str, span: Span, town: Quote) -> int:
    between = text[span.end : town.start] if span.end <= town.start else text[town.end : span.start]
    return len(between) + COMMA * between.count(",")


def _towns(page: Asked, start: int, end: int) -> list[Town]:
    """Return the towns that are named from *start* to the end of the sentence, or to *end*."""
    text = page.evidence.text[:PROSE]
    stop = _END.search(text, start, min(end, len(text)))
    end = stop.start() if stop else min(end, len(text))
    spoken = read_language(page.evidence.text, page.evidence.capture.lang, page.languages)
    found = places_in(page, page.said.named.finditer(text, start, end))
    return [
        (name, quote)
        for name, quote in found
        if quote and _is_town(name, page) and not is_chance(name, spoken, page.languages) and not _denied(page, quote)
    ]


def _is_town(name: str, page: Asked) -> bool:
    """Whether *name* is a town, or its province, which is called so, too."""
    found = places(name, page.languages)
    return any(one.kind in TOWNS and (one.name, one.country) == (found[0].name, found[0].country) for one in found)


def _denied(page: Asked, town: Quote) -> bool:
    said = page.languages.passed(page.evidence.text[:PROSE])
    denials = said.spans("context.denial", said.number(town.start))
    return any(0 <= town.start - one.end <= DENIED for one in denials)


def _listed(towns: list[Town], page: Asked) -> list[Town]:
    """Return the first of *towns*, and those that are joined to it: ``Kassel und Jena``."""
    kept = towns[:1]
    for name, quote in towns[1:]:
        between = page.evidence.text[kept[-1][1].end : quote.start]
        if page.said.between.fullmatch(between) or _LIST.fullmatch(between):
            kept.append((name, quote))
        else:
            break
    return kept


def _is_led(page: Asked, town: Quote) -> bool:
    """Whether a word such as *in* or *of* stands right before a *town*, or a house where hands are at work."""
    before = lowered(page.evidence.text[max(0, town.start - 30) : town.start])
    words = page.languages.words
    return bool(
        re.search(rf"(?<!\w)(?:{words('place_in')}|{words('place_particle')}|{words('work_site')})[ ']$", before)
    )


def _name(town: str, page: Asked) -> str:
    return next((place.name for place in places(town, page.languages)), town)


def _with_land(page: Asked, quote: Quote) -> Town:
    """Return a place with the land or the state in brackets behind it: ``Antofagasta (Chile)``."""
    behind = _LAND.match(page.evidence.text, quote.end)
    whole = quote.text + behind[0] if behind else quote.text
    if not page.place(whole):
        return quote.text, quote
    return whole, Quote(text=whole, start=quote.start, end=quote.start + len(whole))

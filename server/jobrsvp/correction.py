"""What the person corrects, put over what was read; pure.

A corrected fact has a quote, as every fact has: the person's own words, which become a source of the posting beside the
text of the page.  What they say is checked, for it is typed by hand; it is never weighed against what was read.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from typing import Any, cast
from urllib.parse import urlsplit

from jobrsvp.errors import BadInput
from jobrsvp.model import AsRead, Benefit, Facts, Invitation, Location, Pay, Place, Posting, Quality, Quote, Workplace
from jobrsvp.model.quote import quotes_in
from jobrsvp.model.saying.faults import to_correct
from jobrsvp.model.saying.said import number, say
from jobrsvp.money import tables
from jobrsvp.money import words as amounts
from jobrsvp.places.location import SplittingPlaces, locate
from jobrsvp.reading.page import completeness

SOURCE = "person"  #: the source of a posting that holds the corrections, a line each
LONGEST = 500  # characters of one fact: the longest street addresses and links of meetings have 300
MOST_DAYS = 7  # of a week
#: Nobody plans a meeting further off, and no mail is older than the web.
EARLIEST, LATEST = dt.datetime(1990, 1, 1, tzinfo=dt.UTC), dt.datetime(2100, 1, 1, tzinfo=dt.UTC)
LINKS = frozenset({"link", "reschedule_link", "answer_link"})
LISTS = frozenset({"locations", "pay", "benefits", "questions", "slots"})
SCALARS = ("title", "organization", "employment_type")


def corrected(read: AsRead, facts: Facts) -> AsRead:
    """Return *read* with *facts* in place of what was read.

    The places of corrected locations are not filled in.  Raises :class:`BadInput` with a sentence for each wrong value.
    """
    faults = dict(faults_of(facts))
    if faults:
        raise BadInput(to_correct(faults), faults)
    return AsRead(
        posting=posting_with(read.posting, facts.posting), invitation=invitation_with(read.invitation, facts.invitation)
    )


def as_kept(read: AsRead) -> AsRead:
    """Return what was kept of *read*, with the pieces of its text that are quoted."""
    posting = dataclasses.replace(read.posting, sources=sources_of(read.posting))
    return AsRead(posting=posting, invitation=read.invitation)


def sources_of(posting: Posting) -> dict[str, str]:
    """Return what is left of the texts of a kept *posting*: every quoted piece at its place, blanks between.

    The text of a page is not kept; so much of it stands in the quotes themselves, and every quote can still be found.
    """
    return texts_of(posting)


def texts_of(read: object) -> dict[str, str]:
    """Return what the quotes of what was *read* tell of its texts, each by the name of its source."""
    texts: dict[str, str] = {}
    for quote in sorted(quotes_in(read), key=lambda one: one.start):
        before = texts.get(quote.source, "")
        texts[quote.source] = before[: quote.start].ljust(quote.start) + quote.text + before[quote.end :]
    return texts


def invitation_with(read: Invitation, said: Mapping[str, object]) -> Invitation:
    """Return the invitation with what the person *said*; the mail's words no longer stand behind those fields.

    Whoever says when it is has answered what was asked, for nearly all of it is about the time.
    """
    quotes = {name: quote for name, quote in read.quotes.items() if name not in said}
    questions = () if said.get("starts_at") else read.questions
    changes = {"questions": questions, **trimmed(said), "quotes": quotes}
    return dataclasses.replace(read, **cast("dict[str, Any]", changes))


def posting_with(read: Posting, said: Mapping[str, object]) -> Posting:
    """Return the posting with what the person *said*, each with its quote, and its quality anew."""
    if not said:
        return read
    said = trimmed(said)
    values, words = OwnWords.of(said)
    quotes = {name: quote for name, quote in read.quotes.items() if name not in said}
    changes: dict[str, Any] = {**said, **values, "quotes": {**quotes, **words.scalars}}
    if "benefits" in said:
        changes["benefits"] = tuple({one.key: one for one in (*read.benefits, *changes["benefits"])}.values())
    if "locations" in said:
        changes["country"] = None  # of the place that was wrong
    posting = dataclasses.replace(read, **changes, sources={**read.sources, SOURCE: words.text})
    return dataclasses.replace(posting, quality=quality_of(posting, said))


def quality_of(posting: Posting, said: Mapping[str, object]) -> Quality:
    """Return the quality of the corrected *posting*; what the person settled contradicts itself no longer."""
    quality = completeness.recounted(posting)
    return dataclasses.replace(quality, contradictions=()) if "workplace" in said else quality


def located(posting: Posting, places: SplittingPlaces, home: Place | None) -> Posting:
    """Return *posting* with its places filled in; where they were corrected they say the country."""
    posting = locate(posting, places, home)
    country = next((one.place.country for one in posting.locations if one.place and one.place.country), None)
    return dataclasses.replace(posting, country=posting.country or country)


class OwnWords:
    """Collects what the person said as one text, and quotes it."""

    def __init__(self) -> None:
        self.text = ""
        self.scalars: dict[str, Quote] = {}

    @classmethod
    def of(cls, said: Mapping[str, object]) -> tuple[dict[str, object], OwnWords]:
        """Return the values in *said* that carry quotes themselves, quoted, and the words."""
        words = cls()
        values = {name: words.quoted(name, value) for name, value in said.items()}
        return values, words

    def quoted(self, name: str, value: object) -> object:
        """Return the *value* of the fact *name* with its quote; the quote of a plain one is kept in ``scalars``."""
        if isinstance(value, tuple):
            return tuple(self.quoted(name, one) for one in value)
        if isinstance(value, Location | Pay | Benefit):
            return dataclasses.replace(value, quote=self.quote(in_words(value)))
        if isinstance(value, Workplace):
            return dataclasses.replace(value, quotes=(self.quote(in_words(value)),))
        if name in SCALARS and value is not None:
            self.scalars[name] = self.quote(str(value).replace("_", " "))
        return value

    def quote(self, words: str) -> Quote:
        """Return *words* as a quote of a line that is added to the text."""
        start = len(self.text)
        self.text += f"{words}\n"
        return Quote(text=words, start=start, end=start + len(words), source=SOURCE)


def in_words(value: Location | Pay | Benefit | Workplace) -> str:
    """Return a corrected *value* as a person says it."""
    if isinstance(value, Location):
        return value.text
    if isinstance(value, Pay):
        return amounts.pay(value)
    if isinstance(value, Benefit):
        return f"{'' if value.offered else 'no '}{value.key.replace('_', ' ')}"
    days = f", {value.days_on_site} days a week on site" if value.days_on_site is not None else ""
    return f"{value.mode}{days}"


def trimmed(said: Mapping[str, object]) -> dict[str, object]:
    """Return *said* without blanks at the edges of texts; an empty text says that it is not known, as nothing does."""
    plain = {name: value.strip() if isinstance(value, str) else value for name, value in said.items()}
    return {name: value or (() if name in LISTS else None) for name, value in plain.items()}


def faults_of(facts: Facts) -> Iterator[tuple[str, list[str]]]:
    """Yield (dotted field, sentences) for each value that cannot be meant."""
    for part, said in (("posting", facts.posting), ("invitation", facts.invitation)):
        for name, value in said.items():
            sentences = [check(value) for check in checks_of(name)]
            if wrong := [sentence for sentence in sentences if sentence]:
                yield f"{part}.{name}", wrong


def checks_of(name: str) -> tuple[Callable[[Any], str | None], ...]:
    """Return what is checked of the fact *name*."""
    return (too_long, *CHECKS.get(name, (no_link,) if name in LINKS else ()))


def too_long(value: object) -> str | None:
    """Say that a text is no fact, but a page."""
    several = value if isinstance(value, tuple) else (value,)
    texts = [one.text if isinstance(one, Location) else one for one in several]
    longer = any(len(text) > LONGEST for text in texts if isinstance(text, str))
    return say("At most {count} characters.", count=number(LONGEST)) if longer else None


def no_link(value: str | None) -> str | None:
    """Say what a link looks like: anything else could be run by whoever presses it."""
    if not value or not value.strip():
        return None
    try:
        address = urlsplit(value.strip())
    except ValueError:
        return say("This is no address of a page.")
    return None if address.scheme in ("http", "https") and address.netloc else say("Give an address with https://.")


def not_in_our_time(moment: dt.datetime | None) -> str | None:
    """Say that nobody meets then."""
    return say("This year cannot be meant.") if moment is not None and not EARLIEST <= moment <= LATEST else None


def wrong_pay(pays: tuple[Pay, ...] | None) -> str | None:
    """Say what is wrong with a range of pay."""
    for pay in pays or ():
        ends = [end for end in (pay.minimum, pay.maximum) if end is not None]
        if not ends or min(ends) <= 0:
            return say("Give an amount above zero.")
        if ends != sorted(ends):
            return say("The lower end comes first.")
        if pay.currency not in tables.currencies().values():
            return say("{currency} is no currency that is known; write EUR or USD.", currency=pay.currency[:20])
    return None


def wrong_days(workplace: Workplace | None) -> str | None:
    """Say what is wrong with the days on site."""
    days = workplace.days_on_site if workplace else None
    return (
        say("A week has 0 to {most} days.", most=MOST_DAYS) if days is not None and not 0 <= days <= MOST_DAYS else None
    )


def no_place(locations: tuple[Location, ...] | None) -> str | None:
    """Say that a place needs a name."""
    return say("Name the place.") if any(not one.text.strip() for one in locations or ()) else None


CHECKS: Mapping[str, tuple[Callable[[Any], str | None], ...]] = {
    "starts_at": (not_in_our_time,), "ends_at": (not_in_our_time,), "pay": (wrong_pay,), "workplace": (wrong_days,),
    "locations": (no_place,),
}  # fmt: skip

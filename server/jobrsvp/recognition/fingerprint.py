"""By what a job is known again at another address, or when it is posted again: its title, employer, towns and text.

The text itself is not kept.  Of its runs of three words those with the smallest hashes are: a sketch, from which can be
told how much two texts have in common, and no sentence can be had back.  [A. Broder, On the resemblance and containment
of documents, 1997]
"""

from __future__ import annotations

import dataclasses
import functools
import heapq
import re
import unicodedata
import zlib
from collections.abc import Iterable
from typing import Self

from jobrsvp.languages import Languages
from jobrsvp.mail.screen.behind import plain
from jobrsvp.model import Location, Posting

RUN = 3  # words: two stand side by side in any text, four break at every small edit
SKETCH = 128  # hashes of a text, by which what two have in common is known to about a twentieth
#: How much of the shorter text must stand in the other: each board puts its own words around one.
ALIKE, ALIKE_WITHOUT_EMPLOYER = 0.7, 0.9
DIGITS = 8  # of one hash, in hexadecimal
SEPARATOR, TOWNS = "\t", ";"
#: Words; where a script has no spaces, its signs.
_WORD = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]|[^\W_\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]+[+#]*")
_PART = re.compile(r"\s[-\u2013\u2014|\u00b7]\s|[(),|\[\]]")  # what parts a title from the place or the employer in it
_NUMBER = re.compile(r"\d")


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Fingerprint:
    """What one job is known by; ``runs`` is how many different runs of words its text has, ``sketch`` some of them."""

    title: str
    organization: str
    towns: frozenset[str]
    runs: int
    sketch: frozenset[int]

    def __str__(self) -> str:
        """Return it as it is kept; the title stands in front, so that a column of them can be searched by it."""
        sketch = "".join(f"{one:0{DIGITS}x}" for one in sorted(self.sketch))
        return SEPARATOR.join((self.title, self.organization, TOWNS.join(sorted(self.towns)), str(self.runs), sketch))

    @classmethod
    def parsed(cls, text: str) -> Self:
        """Return what was kept as *text*."""
        title, organization, towns, runs, sketch = text.split(SEPARATOR)
        hashes = frozenset(int(sketch[at : at + DIGITS], 16) for at in range(0, len(sketch), DIGITS))
        named = frozenset(filter(None, towns.split(TOWNS)))
        return cls(title=title, organization=organization, towns=named, runs=int(runs), sketch=hashes)

    def is_same(self, other: Fingerprint) -> bool:
        """Whether both are of one job: nothing that both say differs, and their texts are near enough."""
        if self.title != other.title or not (self.towns <= other.towns or other.towns <= self.towns):
            return False
        if not (self.organization and other.organization):
            return self.in_common(other) >= ALIKE_WITHOUT_EMPLOYER
        return self.organization == other.organization and self.in_common(other) >= ALIKE

    def in_common(self, other: Fingerprint) -> float:
        """Return about how much of the shorter text stands in the other, 0 to 1."""
        if not (self.runs and other.runs):
            return 0.0
        both = heapq.nsmallest(SKETCH, self.sketch | other.sketch)
        resemblance = sum(one in self.sketch and one in other.sketch for one in both) / len(both)
        shared = resemblance * (self.runs + other.runs) / (1 + resemblance)
        return min(1.0, shared / min(self.runs, other.runs))


def fingerprint(posting: Posting, languages: Languages) -> Fingerprint | None:
    """Return what *posting* is known by, ``None`` for one without a title or a text."""
    found = frozenset(runs(posting.description))
    organization = " ".join(words(plain(posting.organization or "", languages)))
    title = name_of_job(posting, organization, languages)
    if not (title and found):
        return None
    sketch = frozenset(heapq.nsmallest(SKETCH, found))
    return Fingerprint(
        title=title,
        organization=organization,
        towns=frozenset(towns(posting.locations)),
        runs=len(found),
        sketch=sketch,
    )


def words(text: str) -> list[str]:
    """Return the words of *text* as they compare."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def runs(text: str) -> Iterable[int]:
    """Yield a hash of each run of words in *text*."""
    said = words(text)
    for at in range(len(said) - RUN + 1):
        yield zlib.crc32(" ".join(said[at : at + RUN]).encode())


def name_of_job(posting: Posting, organization: str, languages: Languages) -> str:
    """Return the title without who may apply, and without the place and the *organization* that boards put into it."""
    title = genders(languages).sub("", (posting.title or "").casefold())
    named = {*organization.split(), *(word for one in posting.locations for word in words(one.text))}
    parts = [words(part) for part in _PART.split(title)]
    return " ".join(word for part in parts if not named.issuperset(part) for word in part)


@functools.lru_cache(maxsize=4)
def genders(languages: Languages) -> re.Pattern[str]:
    """Return what says in a title who may apply."""
    gender, gendered = (languages.alternation(f"title.{concept}") for concept in ("gender", "gendered"))
    return re.compile(rf"[(\[]\s?{gender}\s?[)\]]|{gendered}")


def towns(locations: Iterable[Location]) -> Iterable[str]:
    """Yield the town and country of each of *locations*; a whole country, or anywhere, is none."""
    for one in locations:
        if one.place is None:
            yield " ".join(words(one.text))
        elif one.place.latitude is not None:
            name = (word for word in words(one.place.name) if not _NUMBER.search(word))  # "HX1 Halifax" is Halifax
            yield " ".join((*name, *words(f"{one.place.admin or ''} {one.place.country or ''}")))

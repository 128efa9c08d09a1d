"""Where a page names places: its data, its labels, the lines near its title, its headlines, its sentences."""

from __future__ import annotations

import dataclasses
import functools
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from jobrsvp.languages import Languages, lowered
from jobrsvp.model import Quote
from jobrsvp.reading.facts.locations.addresses import towns
from jobrsvp.reading.facts.locations.words import LONGEST, Said, said, says_where, tidy
from jobrsvp.reading.page import near_title, structured
from jobrsvp.reading.page.evidence import Evidence
from jobrsvp.reading.page.headline import is_condition, is_prose, read_headline, split_employer
from jobrsvp.reading.page.labels import Labelled
from jobrsvp.reading.page.near_title import Fact
from jobrsvp.reading.page.owner import in_profile, is_board
from jobrsvp.reading.page.place_names import LONGEST_CODE, business, is_code, is_place, places, where
from jobrsvp.reading.page.titles import occupation, parted
from jobrsvp.text.url import split_address

MOST_BELOW = 20  # lines below a labelled place; more are a list of branches
MOST_IN_DATA = 50  # entries of structured data that are looked at
LONGEST_NAMING = 400  # characters: no sentence takes more to name the place
PROSE = 30_000  # characters of a text that are searched for a sentence about the place
BELOW = 600  # characters below a labelled place in which more may be listed
BESIDE = 3  # lines between facts near the title that belong together
AROUND = 120  # characters around the place of a profile in a forum
RIGHT = 40  # characters in front of a place in which a right to work there is told
HEADLINES = 3  # lines at the top of a pasted text, one of which may name the place; on a page, only the first
MOST_SEATS = 2  # towns in the addresses of one site; of more, nobody knows which is meant
SHORTEST_IN_HOST, LONGEST_HOST = 5, 40  # letters of a town at the end of a name that it is joined to; of the name
LARGE_IN_HOST, LETTERS_OF_COUNTRY = 100_000, 2  # inhabitants of such a town; letters of the domain of a country
LARGE, MOST_OF_QUARTER = 200_000, 3  # inhabitants of a town that everybody knows; words of it with its quarter
_BESIDE_NAME = re.compile(r"(?:,? [A-Za-z.& ]{2,9})?(?:,| [–—·|-]) ([A-Z\u00c0-\u017f][^,·|–—()\d]{1,40}?)(?=[,·|.]|$)")
#: What a line below the title begins with: "Bath. £12 an hour", "Erfurt, 38 Stunden".
_OPENING = re.compile(r"([A-Z\u00c0-\u017f][^.,;:|–(]{1,30}?)(?:, [A-Z]{2})?(?:[.,;:|(]|\s[–-]\s)")
_NOTE = re.compile(r"\s\([^()]{12,90}\)$")  # longer than a county
_DEPARTMENT = re.compile(r"([A-Z\u00c0-\u00de][\w'’ -]{2,40}) \((?:\d{2}|2[AB]|97\d)\)")  # "Vaugines (84)"
_GOES_ON = re.compile(r"(?<=[^\W\d_]{3})\. (?=[A-Z\u00c0-\u017f])")  # where a sentence behind a place begins
_BRACKETS = re.compile(r"\s?\([^()]{2,40}\)$")
Found = Iterator[tuple[str, Quote | None]]


@dataclasses.dataclass(frozen=True)
class Asked:
    """A page that is asked for its places, and the languages it is asked in."""

    evidence: Evidence
    languages: Languages

    @functools.cached_property
    def card(self) -> Sequence[Fact]:
        """The facts around the title."""
        return near_title.facts(self.evidence, self.evidence.title)

    def place(self, text: str) -> bool:
        """Whether *text* is a place."""
        return is_place(text, self.languages)

    @property
    def said(self) -> Said:
        """The words around places."""
        return said(self.languages)

    def parts(self, text: str) -> list[str]:
        """Return the parts of *text* that each may name a place."""
        return self.said.between.split(text)


def from_data(page: Asked) -> Found:
    """Yield the places of the structured data."""
    job = page.evidence.job
    for name in ("jobLocation", "applicantLocationRequirements") if job else ():
        value = job.fields.get(name) if job else None
        entries = value if isinstance(value, list) else [value]
        found = [text for one in entries[:MOST_IN_DATA] if (text := address(one))]
        if found and not any(map(page.place, found)) and _is_told_better(found, page):
            return  # "DSM - Warehouse 3, United States", as firms number their houses
        for text in found:
            yield text, page.evidence.quote(text) or page.evidence.quote(text.split(",")[0])
        if found:
            return


def _is_told_better(found: Sequence[str], page: Asked) -> bool:
    """Whether a label names a known place where the data have none with a number in it."""
    named = any(page.place(one.value) for one in page.evidence.labels.get("location", []))
    return named and all(any(map(str.isdigit, text.partition(",")[0])) for text in found)


def address(place: Any) -> str | None:
    """Return a schema.org place as ``city, region, country``; parts that say nothing are left out."""
    if not isinstance(place, Mapping):
        return structured.said(place)
    inner = structured.first(place.get("address"))
    if not inner:
        return structured.said(place.get("name"))
    if not isinstance(inner, Mapping):
        return structured.said(inner)
    parts = [_part(inner.get(name)) for name in ("addressLocality", "addressRegion", "addressCountry")]
    kept = [part for at, part in enumerate(parts) if part and part not in parts[:at]]
    return ", ".join(kept) or structured.said(place.get("name")) or structured.said(inner.get("streetAddress"))


def _part(value: Any) -> str | None:
    value = structured.first(value)
    return structured.said(value.get("name") if isinstance(value, Mapping) else value)


def from_labels(page: Asked) -> Found:
    """Yield the labelled places; a box of labelled parts (City, State, Country) is one place."""
    labels = page.evidence.labels
    parts = [one for key in ("city", "region", "country") for one in labels.get(key, [])[:1]]
    if len(parts) > 1:
        yield ", ".join(_capitalised(one.value) for one in parts), parts[0].quote
        return
    told = labels.get("location", [])
    written = list(itertools.takewhile(lambda one: not _of_writer(one, page), told))
    named = sorted(written, key=lambda one: not where(one.value, page.languages))
    for one in [*named, *parts]:
        texts = list(_split(one, page))
        if texts:
            yield from texts
            yield from _below(one, page)
            return


def from_writer(page: Asked) -> Found:
    """Yield the town in the profile of the first who writes in a forum."""
    written = (one for one in page.evidence.labels.get("location", []) if _of_writer(one, page))
    yield from ((one.value, one.quote) for one in itertools.islice(written, 1) if page.place(one.value))


def _of_writer(one: Labelled, page: Asked) -> bool:
    """Whether the lines around a labelled place are the profile of somebody who writes in a forum."""
    text = page.evidence.text
    around = text[max(0, one.start - AROUND) : one.start].split("\n")[1:] + text[one.start : one.start + AROUND].split(
        "\n"
    )
    return any(in_profile(line, page.languages) for line in around)


def _below(one: Labelled, page: Asked) -> Found:
    """Yield the places on the lines that follow a labelled one."""
    text = page.evidence.text
    start = text.find("\n", one.start) + 1
    for line in text[start : start + BELOW].split("\n")[: MOST_BELOW if start else 0]:
        bare = line.strip(" ,;-–•·|")
        if not page.place(bare):
            return
        at = start + line.find(bare)
        yield bare, Quote(text=bare, start=at, end=at + len(bare))
        start += len(line) + 1


def _capitalised(text: str) -> str:
    return text.title() if text.isupper() and not is_code(text) else text


def _split(one: Labelled, page: Asked) -> Found:
    ended = _GOES_ON.search(one.value)
    if ended and where(one.value[: ended.start()].rpartition(",")[2], page.languages):
        one = one._replace(value=one.value[: ended.start()])  # "The yard, Wharf Road, Leeds. It is open all year."
    sentence = one.value.endswith((".", ":", "?")) and not page.place(one.value.rstrip("."))
    if len(one.value) > LONGEST or sentence:
        return
    note = _NOTE.search(one.value)  # "Leeds (depot in Mill Lane)"
    for part in page.parts(one.value[: note.start()] if note else one.value):
        part = part.strip(" .,")
        at = one.value.find(part)
        unnamed = page.said.unnamed.match(lowered(part)) and not page.place(part)
        if not unnamed and says_where(part, page.languages):
            yield part, Quote(text=part, start=one.start + at, end=one.start + at + len(part))


def from_marks(page: Asked) -> Found:
    """Yield the facts beside the title that the page itself marks as places."""
    hint = page.said.hint
    if not page.evidence.plain:
        yield from _near([one for one in page.card if hint.search(lowered(one.hints)) and page.place(one.text)], page)


def from_card(page: Asked) -> Found:
    """Yield the facts beside the title that the gazetteer knows, those below it first.

    Two capitals alone are languages above it, and where one of them is English: ``IT | DE | EN``.
    """
    farewell = page.languages.pattern("farewell.line")  # below it stand names of people: Lourdes, Victoria, Paris
    above = itertools.takewhile(lambda fact: not farewell.fullmatch(lowered(fact.text)), page.card)
    sites = page.evidence.page.home
    facts = (fact for fact in above if fact.text not in sites)
    known = [fact._replace(text=place) for fact in facts if (place := _where(fact, page))]
    codes = {fact.text for fact in known if is_code(fact.text)}
    switch = codes if "EN" in codes and len(codes) > 1 else ()
    below = [fact for fact in known if fact.after and fact.text not in switch]
    below = below or ([] if page.evidence.plain else list(_opening(page)))
    yield from _near(below or [fact for fact in known if fact.text not in codes], page)


def _where(fact: Fact, page: Asked) -> str | None:
    """Return the place that *fact* names; in French a number in brackets tells that the smallest village is one."""
    if place := where(fact.text, page.languages):
        return place
    french = (page.evidence.capture.lang or "").lower().startswith("fr")
    coded = _DEPARTMENT.fullmatch(fact.text) if french and fact.after and not fact.href else None
    return fact.text if coded and not occupation(coded[1], page.languages) else None


def _opening(page: Asked) -> Iterator[Fact]:
    """Yield the town with which one of the two lines below the title begins."""
    first = next((fact.line for fact in page.card if fact.after), 0)
    for fact in page.card:
        match = _OPENING.match(fact.text) if fact.after and fact.line <= first + 1 else None
        if match and page.place(match[1]) and _is_town(match[1], page):
            yield fact._replace(text=match[1])
            return


def _near(known: list[Fact], page: Asked) -> Found:
    for fact in known:
        if abs(fact.line - known[0].line) <= BESIDE:
            for part in page.parts(split_employer(fact.text)[1]):
                yield part, page.evidence.quote(part.strip())


def from_headlines(page: Asked) -> Found:
    """Yield the places of a title or a first line, or what the page describes itself with."""
    evidence, title = page.evidence, page.evidence.title
    behind_at = [part.strip() for part in page.parts((title or "").rpartition("@")[2])]
    if "@" in (title or "") and all(map(page.place, behind_at)):  # Welder @ Ghent / Bruges
        yield from ((part, evidence.quote(part)) for part in behind_at)
        return
    if place := next(filter(None, (_headlined(name, page) for name in _headlines(evidence) if name)), None):
        yield place, evidence.quote(place.strip(" ."))
        return
    described = evidence.capture.meta.get("og:description", "")
    if page.place(described):
        yield described, None
    elif (match := page.said.in_title.search(title or "")) and page.place(match[1]) and not _code(match):
        yield match[1], evidence.quote(match[1])


def _headlined(line: str, page: Asked) -> str | None:
    """Return the place of one of the *line*s on top; in a sentence among them one may be told of another time."""
    if is_prose(line, page.languages):
        return None
    named = where(line, page.languages) if page.evidence.plain else None
    if named and not occupation(line) and not is_code(tidy(named, page.languages)):
        return split_employer(named)[1]
    place = read_headline(line).place
    return place if place and not is_code(place) else None


def _code(match: re.Match[str]) -> bool:
    """Whether a title ends in a code in brackets, which need not be that of a country: ``Developer (ST)``."""
    return match[0].startswith("(") and len(match[1]) <= LONGEST_CODE


def _headlines(evidence: Evidence) -> Iterable[str | None]:
    lines = evidence.lines[: HEADLINES if evidence.plain else 1]
    return evidence.capture.title, evidence.capture.meta.get("og:title"), *(line.text for line in lines)


def from_prose(page: Asked) -> Found:
    """Yield the first place that a sentence about the job or the office names, and not about a right to work."""
    text = page.evidence.text[:PROSE]
    around = page.languages.passed(text).around(page.said.cues, LONGEST_NAMING)
    found = itertools.chain.from_iterable(page.said.in_prose.finditer(text, *window) for window in around)
    yield from itertools.islice(places_in(page, _of_work(page, found)), 1)


def _of_work(page: Asked, found: Iterable[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Return what of *found*, in the beginning of the text, does not follow ``the right to``."""
    text, may_work = page.evidence.text[:PROSE], page.said.may_work
    return (one for one in found if not may_work.search(lowered(text[max(0, one.start() - RIGHT) : one.start()])))


def from_address(page: Asked) -> Found:
    """Yield the town of the first postal address in the posting itself, where people apply or work."""
    found = towns((line.text for line in page.evidence.lines), page.languages)
    for town in itertools.islice(found, 1):
        yield town, page.evidence.quote(town.partition(",")[0])


def from_imprint(page: Asked) -> Found:
    """Yield the town of the postal address around the posting, in the footer of the site, when there is but one."""
    around = () if page.evidence.plain else page.evidence.page.lines
    texts = [line.text for line in around if line.region != "neighbours"]
    found = list(dict.fromkeys(towns(texts, page.languages))) or list(dict.fromkeys(_behind_employer(texts, page)))
    if len(found) < MOST_SEATS:
        yield from ((town, None) for town in found)


def _behind_employer(texts: Iterable[str], page: Asked) -> Iterator[str]:
    """Yield the towns that stand right behind the employer's name: ``Avon Hall, Bath``."""
    name = page.evidence.organization or ""
    for text in texts if name else ():
        behind = _BESIDE_NAME.match(text.rpartition(name)[2]) if name in text else None
        if behind and page.place(behind[1]) and not is_code(behind[1]):
            yield behind[1]


def from_employer(page: Asked) -> Found:
    """Yield the town in the employer's name: ``Stadtwerke Kassel``, ``University of Leeds``, ``Stadt Bad Driburg``."""
    labelled = (one.value.split(", ")[1:] for one in page.evidence.labels.get("organization", [])[:1])
    behind_label = [part for parts in labelled for part in parts if page.place(part) and not is_code(part)]
    if behind_label:  # "School: Hill School, Gort Road, Ennis"
        yield behind_label[0], page.evidence.quote(behind_label[0])
        return
    words = (page.evidence.organization or "").split()
    behind = " ".join(words[1:])
    if len(words) > 2 and not is_code(words[-1]) and page.place(behind) and _is_town_itself(behind, page):
        yield behind, page.evidence.quote(behind)
        return
    for word, behind in itertools.pairwise([*words, ""][1:]):
        if page.place(word) and not is_code(word) and _is_town_itself(word, page):
            told = f"{word} {behind}" if behind.startswith("(") and page.place(f"{word} {behind}") else word
            yield told, page.evidence.quote(told)  # of the two, Frankfurt (Oder) is another one
            return


def from_host(page: Asked) -> Found:
    """Yield the large town in which the name of a firm's own site ends: ``clinic-kassel.de``, ``labnijmegen.nl``."""
    capture = page.evidence.capture
    name, _, country = split_address(capture.url or capture.canonical).netloc.rpartition(".")
    name = name.rpartition(".")[2].lower()
    ends = (
        [name.rpartition("-")[2]] if "-" in name else [name[at:] for at in range(1, len(name) - SHORTEST_IN_HOST + 1)]
    )
    if page.evidence.plain or len(country) != LETTERS_OF_COUNTRY or is_board(page.evidence, page.languages):
        return
    towns_in = (_town_in_host(end, country, page) for end in ends[:LONGEST_HOST])
    yield from ((town, None) for town in itertools.islice(filter(None, towns_in), 1))


def _town_in_host(word: str, country: str, page: Asked) -> str | None:
    best = next(iter(places(word.title(), page.languages)), None) if word.isalpha() else None
    named = best and lowered(best.name) == word and (best.country or "").lower() == country
    return best.name if best and named and (best.population or 0) >= LARGE_IN_HOST else None


def _is_town_itself(word: str, page: Asked) -> bool:
    """Whether a large town, or one that is written so, is called *word*: in a name it may be somebody's, or a hill."""
    best = places(word, page.languages)[0]
    return lowered(best.name) == lowered(word) or (best.population or 0) >= LARGE


def from_title_parts(page: Asked) -> Found:
    """Yield the part of a title that is a large town with its quarter: ``Technicien H/F - Lyon Gerland - CDI``.

    Or a town alone that has its quarter in brackets, or stands behind the words for either gender.
    """
    title = page.evidence.title or ""
    ends = [match.end() for match in page.languages.pattern("title.gendered").finditer(lowered(title))]
    behind = parted(title[ends[-1] :])[0].strip(" -–,()") if ends else ""
    parts = [part.strip(" -–,()") for part in (behind, *parted(title)[1:])]
    bare = [_BRACKETS.sub("", part) for part in (behind, *parted(title)[1:]) if part == behind or part.endswith(")")]
    fit = [part for part in parts if _is_quarter(part, page)] or [part for part in bare if _is_town(part, page)]
    yield from ((part, page.evidence.quote(part)) for part in fit)


def _is_town(part: str, page: Asked) -> bool:
    """Whether *part* is a town and no word of a job, such as ``Homeoffice`` or ``Vollzeit``."""
    fit = part[:1].isupper() and part.isalpha() and not is_code(part) and page.place(part)
    return fit and _is_town_itself(part, page) and not is_condition(part, page.languages) and not occupation(part)


def _is_quarter(part: str, page: Asked) -> bool:
    """Whether *part* is a large town and a name behind it, and neither a firm nor a job."""
    words = part.split()
    if not 1 < len(words) <= MOST_OF_QUARTER or not all(word[:1].isupper() and word.isalpha() for word in words):
        return False
    town = places(words[0], page.languages)[:1] if page.place(words[0]) else ()
    large = any((one.population or 0) >= LARGE and lowered(one.name) == lowered(words[0]) for one in town)
    other = business(part, page.languages) or occupation(part)
    return large and not other and not any(is_condition(word, page.languages) for word in words)


def from_mentions(page: Asked) -> Found:
    """Yield the town that a posting of any length names after *in*, when it is the only one."""
    named = list(places_in(page, _of_work(page, page.said.after_in.finditer(page.evidence.text[:PROSE]))))
    if len({text for text, _ in named}) > 1:
        named = [one for one in named if _is_where_sought(one[1], page)]
    if len({text for text, _ in named}) == 1:
        yield named[0]


def _is_where_sought(place: Quote | None, page: Asked) -> bool:
    """Whether the sentence that names *place* seeks somebody: ``In our shop in Hoorn we are looking for a baker``."""
    told = page.languages.passed(page.evidence.text[:PROSE])
    return bool(place and told.spans("hiring.seeks", told.number(place.start)))


def from_foot(page: Asked) -> Found:
    """Yield the first town that the foot of a site names in a line of its own: ``Hiring in Leeds and Cork``."""
    foot = (line.text for line in page.evidence.page.lines if line.region == "footer" and len(line.text) <= LONGEST)
    said = (page.said.in_prose.match(text[:1].lower() + text[1:]) for text in foot)
    found = (text for text, _ in places_in(page, filter(None, said)))
    yield from ((text, None) for text in itertools.islice(found, 1))


def places_in(page: Asked, matches: Iterable[re.Match[str]]) -> Found:
    """Yield the places that *matches* name."""
    for match in matches:
        group = match.lastgroup or 1
        told = group == "told"  # a label is believed of the smallest village
        text = match[group] if told else _meant(match[group], page)
        # "working in DK" names a land, and no way to work
        month = lowered(text).strip(".") in page.languages.list("month")  # also a town: "in March"
        if not is_code(text) and not month and (told or page.place(text)):
            start = match.start(group) + match[group].find(text)
            yield text, Quote(text=text, start=start, end=start + len(text))


def _meant(whole: str, page: Asked) -> str:
    """Return the place in *whole*, which may go on behind it: ``Kassel am Montag``, but ``Portage la Prairie``.

    Before it may stand a house, which German begins with a capital: ``Lager Linz``.
    """
    pieces = [whole, page.said.particle.split(whole)[0], whole.partition(",")[0]]
    house, _, behind = whole.partition(" ")
    if lowered(house) in page.languages.list("work_site"):
        pieces.append(behind)
    return next(filter(page.place, pieces), pieces[1])

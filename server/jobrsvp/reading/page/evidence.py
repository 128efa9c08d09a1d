"""All that is known of a page before a fact is read: its own lines and text, and the structured data about it."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import re
from collections.abc import Mapping, Sequence
from typing import Any, Self

from jobrsvp.languages import Languages, lowered
from jobrsvp.model import Capture, Quote
from jobrsvp.reading.page import embedded, labels, others, structured
from jobrsvp.reading.page.around import asides, icons
from jobrsvp.reading.page.titles import alike, is_job_name, is_section, parted, words
from jobrsvp.text.lines import Line, Page, page_of, written
from jobrsvp.text.url import leads_home

SHELL = 600  # characters below which a page is an empty shell that a script fills
LONGEST = 60_000  # characters of a posting that are read; real ones have 2,000 to 20,000
ABOVE = 4  # lines above the title that belong to it: employer, place, "posted today"
# Which data is about this page's job: a title in common tells most, an address is a sure sign beside it.
AGREED = 0.6  # share of words that a heading or title must have in common with the data
BY_ADDRESS, BESIDES = 0.9, 0.1  # what an address weighs that the data names, alone and besides a title
SHORTEST_IDENTIFIER = 4  # characters: shorter numbers stand in every address
MOST_HEADINGS = 12  # headings that may name the job; a list has more
# Which heading is the title, before the own part of the page is known.
NEAR = 0.75  # share of words in common with the title that the page's head or data names
LONGEST_TITLE, LOWEST = 200, 3  # characters, and level of a heading
TOP_LINES, SHORTEST_REPEATED = 40, 6  # lines among which the title stands without a heading; its characters
FAR_LINES, LONGEST_NAME = 150, 90  # the same where it names a job, behind menus that nothing marks; its characters
REPEATED = 0.8  # share of its words that the page's own title must have
MOST_OF_PART = 0.4  # share that it must be of a part of that title: "Intern" is a kind of "Product Manager Intern"
LONGEST_PILL = 40  # characters of a button that tells a fact
MOST_LINKS = 3  # of a page without a site around it: to apply, to the employer
_MONEY = re.compile(r"[$€£] ?\d|\d ?[€£]")
_COUNT = re.compile(r"^\(\d{1,3}\+?\)\s")  # of what is new, before the title: "(2) Baker | Acme"
_PARTS = frozenset("|-–—:·@,(")
# Whether the page shows the description that its data has.
SHOWN = 0.6  # share of its lines; the rest may be cut or written in another way
SHORTEST_TOLD = 25  # characters of a line that tells something of its own
STUB, MUCH_MORE = 400, 3  # characters of a description that is one; times as much that the page has to say instead
LITTLE = 1500  # characters of a page that shows no description, but may show facts beside its title
TITLED = 2  # lines of a description that may begin with the title itself
MOST_SHORT, LONGEST_SHORT = 12, 120  # such lines, and their characters


@dataclasses.dataclass(frozen=True)
class Evidence:
    """A capture, seen as one posting; ``text`` is the posting's own visible text, without neighbours and forms.

    ``title``, ``organization`` and ``country`` (ISO 3166-1) are filled in as soon as they are read, for the facts that
    come after them; ``today`` is the day by the clock, ``None`` when nobody says. ``languages`` are all that are known:
    labels and notes may be in a site's own language, and not in that of its posting. ``others`` are the lines of other
    jobs that stood among its own.
    """

    capture: Capture
    languages: Languages
    page: Page
    lines: tuple[Line, ...]
    text: str
    job: structured.Job | None = None
    jobs: int = 0
    reasons: tuple[str, ...] = ()
    others: tuple[Line, ...] = ()
    title: str | None = None
    organization: str | None = None
    country: str | None = None
    today: dt.date | None = None

    @functools.cached_property
    def labels(self) -> Mapping[str, list[labels.Labelled]]:
        """The labelled facts of the own text."""
        return labels.read_labels(self.text, self.lines, self.languages)

    @functools.cached_property
    def menu(self) -> set[str]:
        """The items of the menus of the page: its sections."""
        return set() if self.plain else others.menu(self.page.lines)

    def knowing(self, **facts: Any) -> Self:
        """Return the evidence with more *facts* filled in; what was worked out of the text is kept."""
        more = dataclasses.replace(self, **facts)
        worked = {name: value for name, value in vars(self).items() if name in ("labels", "menu", "plain", "sources")}
        vars(more).update(worked)
        return more

    @property
    def given(self) -> bool:
        """Whether the person chose the text: marked it, or pasted it."""
        return bool(self.capture.selection or self.capture.text)

    @functools.cached_property
    def plain(self) -> bool:
        """Whether nothing but the posting is there: a chosen text, or a page without a site around it.

        Such a page is read as its text would be: what somebody wrote says the same with mark-up and without.
        """
        if self.given:
            return True
        own = {line.text for line in self.lines}
        named = (self.capture.title, self.capture.meta.get("og:title"), self.capture.meta.get("og:site_name"))
        told = all(name in own or own.issuperset(parted(name)) for name in named if name)
        around = any(line.region for line in self.page.lines)
        return told and not around and sum(bool(line.href) for line in self.page.lines) <= MOST_LINKS

    @functools.cached_property
    def sources(self) -> dict[str, str]:
        """The texts that quotes point into."""
        found = {"text": self.text}
        if self.job:
            found[self.job.source] = self.job.raw
        if self.capture.title:
            found["title"] = self.capture.title
        return found

    def quote(self, value: str | None) -> Quote | None:
        """Return where *value* stands: in the text, else in the structured data, else in the page's title."""
        if not value:
            return None
        start = self.text.find(value)
        if start >= 0:
            return Quote(text=value, start=start, end=start + len(value))
        if self.job and (quote := self.job.quote(value)):
            return quote
        return structured.quote_in(self.capture.title or "", value, "title")


def gather(capture: Capture, languages: Languages) -> Evidence:
    """Return what *capture* holds; the selection or a pasted text is read instead of the page."""
    given = capture.selection or capture.text
    if given and given.strip():
        lines = _given_lines(given, languages)
        return Evidence(capture, languages, Page(lines), lines, "\n".join(line.text for line in lines))
    capture = dataclasses.replace(capture, title=_COUNT.sub("", capture.title or "") or None)
    page = page_of(icons.named(capture.html, functools.partial(_is_label, languages)))
    found = structured.jobs_in(capture.jsonld) or structured.marked_in(capture.html)
    job = _agreeing(found, capture, page)
    reasons = _remarks(found, job)
    lines, cards = own_lines(page, title_of(job, capture, page), languages)
    lines = (*lines, *asides.facts(page.lines, lines, languages))
    text = "\n".join(line.text for line in lines)
    if not found and len(text) < SHELL and (data := embedded.jobs_in(capture.data)):
        job = _agreeing(data, capture, page)
    if job and job.description and not _shows(text, job):
        lines = _joined(job, lines, text)
        text = "\n".join(line.text for line in lines)
    return Evidence(capture, languages, page, lines, text[:LONGEST], job, len(found), reasons, others=cards)


def _is_label(languages: Languages, name: str) -> bool:
    """Whether *name* is a label of a fact, or of the day on which a posting was put up or closes."""
    days = ("posting_date.posted", "posting_date.closes")
    return bool(labels.field_of(name, labels.fields(languages))) or any(map(languages.passed(f"{name}:").says, days))


def _given_lines(given: str, languages: Languages) -> tuple[Line, ...]:
    """Return the lines of a pasted or marked text up to the other jobs below it."""
    lines = written(given[:LONGEST])
    lines = lines[: others.end_of(lines, 0, languages, given=True)]
    return lines[: others.tail_of(lines)]


def _remarks(found: Sequence[structured.Job], job: structured.Job | None) -> tuple[str, ...]:
    """Return what is odd about the structured data, as sentences."""
    if found and not job:
        return ("The structured data on this page describes another job.",)
    return ("The structured data on this page is broken; it was mended.",) if job and job.mended else ()


def title_of(job: structured.Job | None, capture: Capture, page: Page) -> str | None:
    """Return the best guess of the title before the own part of the page is known."""
    named = (job.text("title") if job else None) or capture.meta.get("og:title") or capture.title
    parts = {"", "aside", "form", *(line.region for line in page.main)}
    headings = [
        line for line in page.headings if line.region in parts and line.level <= LOWEST and not leads_home(line.href)
    ]
    if not job and (chosen := others.selected(page.main)):
        return chosen.text
    near = [line for line in headings if alike(line.text, named) >= NEAR and len(line.text) < LONGEST_TITLE]
    if near:
        return near[0].text
    if not job and (line := repeated_line(page.main, named)):
        return line.text
    telling = [line.text for line in headings if not is_section(line.text)]
    return named if job else next((line.text for line in headings if line.level == 1), telling[0] if telling else named)


def repeated_line(lines: Sequence[Line], named: str | None) -> Line | None:
    """Return the line that is most of a job in the page's own title, or the first with which that begins."""
    if not named:
        return None
    if jobs := [line for line in lines[:FAR_LINES] if _is_named_job(line, named)]:
        return max(jobs, key=lambda line: len(line.text.split()))
    for line in lines[:TOP_LINES]:
        if len(line.text) > LONGEST_TITLE and not line.href:
            return None  # below a paragraph stands the address of the firm, and no title
        if named.startswith(line.text) and len(line.text) >= SHORTEST_REPEATED:
            rest = named[len(line.text) :].strip()
            if (not rest or rest[0] in _PARTS) and not is_section(line.text):
                return line
    return None


def _is_named_job(line: Line, named: str) -> bool:
    """Whether *line*, which leads nowhere else, is the name of a job that the page's own title *named* repeats."""
    short = SHORTEST_REPEATED <= len(line.text) <= LONGEST_NAME and not line.href
    if not short or alike(line.text, named) < REPEATED or not is_job_name(line.text) or is_section(line.text):
        return False
    told = words(line.text)
    return any(len(told) >= MOST_OF_PART * len(words(part)) for part in parted(named) if words(part) & told)


def _agreeing(jobs: Sequence[structured.Job], capture: Capture, page: Page) -> structured.Job | None:
    """Return the JobPosting that headings, title or address confirm; several different ones need the better match."""
    if not jobs:
        return None
    deepest = 2 if len({job.text("title") for job in jobs}) == 1 else 1  # the cards of a list have headings, too
    names = [line.text for line in page.headings if line.region != "neighbours" and line.level <= deepest][
        :MOST_HEADINGS
    ]
    names += [name for name in (capture.title, capture.meta.get("og:title")) if name]
    scored = [(_agreement(job, names, capture), job) for job in jobs]
    best = max(score for score, _ in scored)
    agreed = [job for score, job in scored if score == best]
    if len({job.text("title") for job in agreed}) > 1:
        return None  # a list: the page's names fit several of its jobs
    return agreed[0] if best >= AGREED or (not names and len(jobs) == 1) else None


def _agreement(job: structured.Job, names: Sequence[str], capture: Capture) -> float:
    title = job.text("title")
    by_name = max((alike(title, name) for name in names), default=0.0)
    addresses = " ".join(filter(None, (capture.url, capture.canonical)))
    known = [job.text("url"), job.text("identifier"), _value(job.fields.get("identifier"))]
    by_address = any(one and len(one) >= SHORTEST_IDENTIFIER and one.rstrip("/") in addresses for one in known)
    return max(by_name, BY_ADDRESS * by_address) + BESIDES * by_address


def _value(identifier: object) -> str | None:
    return structured.said(identifier.get("value")) if isinstance(identifier, Mapping) else None


def own_lines(page: Page, title: str | None, languages: Languages) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Return the lines of the posting itself, from a little above its title on, and those of other jobs among them."""
    lines = [line for line in page.main if line.tag not in ("button", "option") or _is_fact(line, languages)]
    own = [at for at, line in enumerate(lines) if title and line.text == title]
    start = next((at for at in own if lines[at].level), own[0] if own else 0)
    chosen = others.selected(lines)
    if chosen and chosen.text == title:
        first = start = lines.index(chosen)
    else:
        first = max(0, start - ABOVE)
    end = others.end_of(lines, first, languages)
    own_part = [*lines[start:end], *others.resumed(lines, start, end, languages)]
    return others.without_cards([*others.without_menu(lines, first, start), *own_part], title)


def _is_fact(line: Line, languages: Languages) -> bool:
    """Whether a button tells a fact, as pages do who set pay, contract and workplace into pills."""
    text = lowered(line.text) if line.tag == "button" and len(line.text) < LONGEST_PILL else ""
    return bool(text) and bool(_MONEY.search(text) or languages.pattern("conditions.only").fullmatch(text))


def _shows(text: str, job: structured.Job) -> bool:
    """Whether *text* shows the description that the data have, or more than that where it is a stub."""
    if len(job.description) <= STUB and len(text) >= max(SHELL, MUCH_MORE * len(job.description)):
        return True
    told = [line for line in job.description.splitlines() if len(line) > SHORTEST_TOLD]
    return bool(told) and sum(line in text for line in told) >= SHOWN * len(told)


def _joined(job: structured.Job, lines: Sequence[Line], text: str) -> tuple[Line, ...]:
    """Return the lines of the description below the title and the facts that the page, of a short *text*, shows."""
    beside = lines[:MOST_SHORT] if len(text) < LITTLE else ()
    short = [line for line in beside if len(line.text) < LONGEST_SHORT]
    title = job.text("title")
    top = [Line(title, "h1")] if title and all(line.text != title for line in short) else []
    below = job.lines
    again = {line.text for line in below[:TITLED]}
    above = {line.text: line for line in (*top, *short) if line.text not in again}
    return (*above.values(), *below)

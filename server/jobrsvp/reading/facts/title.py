"""The title of the job: every part of the page that names it is a candidate, and the heaviest wins."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Callable, Iterator, Sequence

from jobrsvp.languages import Languages
from jobrsvp.reading.facts.candidates import Candidate, Origin, best, until_settled
from jobrsvp.reading.page.evidence import Evidence, repeated_line
from jobrsvp.reading.page.headline import (
    calls,
    is_address,
    is_condition,
    is_lead,
    is_prose,
    job_in,
    read_headline,
    without_article,
)
from jobrsvp.reading.page.labels import field_of, fields
from jobrsvp.reading.page.titles import (
    KEPT,
    alike,
    gendered,
    is_job_name,
    is_section,
    named_parts,
    names_job,
    occupation,
    parted,
    small,
)
from jobrsvp.text.lines import Line
from jobrsvp.text.url import leads_home

SHORTEST, LONGEST = 3, 200  # characters of a title
MOST_WORDS_OF_CALL = 6  # "We are hiring: Baker"; a longer one is a sentence of the description
MOST_WORDS = 16  # of a line that can be a title
FIRST_LINES, TELLING_LINES = 10, 5  # of a pasted text: where its title may stand, and where an occupation tells it
LONGEST_FIRST = 600  # characters of a line of a pasted text that may begin with the title
HEADINGS = 12  # of a page: those below head its sections
TOP_HEADINGS = 3  # where none is of the highest rank
CALL_LINES, LONGEST_CALL, MOST_WORDS_BELOW_CALL = 25, 160, 9  # of a call that the line below it goes on
MOST_BEHIND = 25  # characters behind the words that seek somebody: "for our mill a"
SHORTEST_REPEATED = 6  # characters of a heading that repeats the page's title: a shorter one does so by chance
REPEATED = 0.8  # share of the words of a heading that the page's title must repeat
PAGE_LINES, NAMELESS_LINES = 12, 3  # where a line with an occupation, or without one, may be the title
TOP_LABELS = 6  # lines of a page of which one under a label may be a title that names no known job
LONGEST_LINE = 120  # characters of such a line

#: The weights are how often each origin is right by itself on real pages; where none show it, an estimate.
#: A line is right more often than the page's own title, of which 6 in 10 hold other things too, and stands below it:
#: on a list of jobs it would make one of them the title.
DATA = Origin("structured data", 0.98, "it is written for machines to read the title")
LABEL = Origin("label", 0.98, "the text itself calls it the title")
PAGE_LABEL = Origin("label", 0.85, "the page calls it the title, and it names a job")
TOP_LABEL = Origin("label", 0.69, "a label on top calls it the title, and it may be a grade or a box of a search")
TELLING_HEADING = Origin("heading", 0.95, "a top heading names an occupation")
REPEATED_HEADING = Origin("repeated heading", 0.9, "a heading that names a job and the page's own title say the same")
NAMED_HEADING = Origin("named heading", 0.8, "a heading is the name of a job and nothing else")
CALLING_HEADING = Origin("calling heading", 0.8, "a heading calls for people to do it")
REPEATED_NAME = Origin("repeated heading", 0.68, "the page's own title repeats it, as it does the employer's name")
TRAIL = Origin(
    "breadcrumb",
    0.85,
    "the links that lead here end in an occupation; right on the few pages seen",
)
TELLING = Origin("first lines", 0.88, "one of the first lines names an occupation")
NAME = Origin("first lines", 0.75, "one of the first lines is short and no sentence")
TOP_HEADING = Origin("heading", 0.7, "a posting is headed by its title")
OPENING = Origin("first lines", 0.68, "a text begins with its title")
PAGE_TITLE = Origin("page title", 0.66, "the page's own title names an occupation, often with other things around it")
CALLING_LINE = Origin("calling line", 0.71, "a line calls for people to do it, where a heading may be the employer's")
TELLING_LINE = Origin("line", 0.6, "a short line on top names an occupation, and may be that of another job")
REPEATED_LINE = Origin("repeated line", 0.84, "the page's own title begins with this line, and it names a job")
OPEN_CALL = Origin(
    "below a call", 0.82, "a sentence that seeks somebody goes on in this line, or ends in a colon above it"
)
SOUGHT = Origin(
    "sentence", 0.93, "a sentence seeks somebody, whose name alone it sets in bold, and no heading names a job"
)
ABOVE_LABELS = Origin("above labels", 0.4, "it stands above the first facts under labels")
LINE = Origin("line", 0.1, "a short line on top may be the title")

_SENTENCE = re.compile(r"(?<=[^\W\d_]{2})[.!]\s")
_STEP = re.compile(r"\s?[>›»/]\s")  # what parts the items of a breadcrumb that is one line
_ENDS = (".", "!", "?", ":", ",", ";")
_BOLD = frozenset(["b", "strong", "em", "u"])
_LABELS = frozenset(["th", "dt", "label"])
_CUT = ("...", "…")  # how a name ends that is cut short
_ADDED = frozenset("-–—|([#!,")  # what parts the name of a job from what data add to it
_FILED = re.compile(r"^(?=[A-Z]{0,4}[-_]?\d{3})[A-Z\d_-]{4,15}\s[-–|:]?\s?")  # the number of a file: "R-10447 Baker"
_YEAR = re.compile(r"\b20\d\d\b")
_CLAUSE = re.compile(r"\s?[,;:(]")  # where a sentence that calls for somebody goes on to the hours


@functools.lru_cache(KEPT)
def _client(languages: Languages) -> re.Pattern[str]:
    return re.compile(rf"\s?[-–—,]\s{languages.alternation('headline.client')}")


def read(evidence: Evidence, languages: Languages) -> Candidate[str] | None:
    """Return the title, as the page writes it, without the name of the site or of the employer around it."""
    return best(until_settled(_gathered(evidence, languages)))


def candidates(evidence: Evidence, languages: Languages) -> list[Candidate[str]]:
    """Return all that may be the title."""
    return list(_gathered(evidence, languages))


def _gathered(evidence: Evidence, languages: Languages) -> Iterator[Candidate[str]]:
    told = [*_asked(_IN_TEXT, evidence, languages)] if evidence.plain else []
    yield from told or _asked(_ON_PAGE, evidence, languages)


Found = Iterator[tuple[Origin, str]]
_Ways = Sequence[Callable[[Evidence, Languages], Found]]


def _asked(ways: _Ways, evidence: Evidence, languages: Languages) -> Iterator[Candidate[str]]:
    for way in ways:
        for origin, title in way(evidence, languages):
            if title:
                yield origin.says(title, evidence.quote(title))


def _from_data(evidence: Evidence, languages: Languages) -> Found:
    if evidence.job and (title := evidence.job.text("title")):
        named = _title_of(title, languages) if evidence.plain else job_in(title, languages)
        yield DATA, _as_headed(_FILED.sub("", named) or named, evidence)


def _as_headed(title: str, evidence: Evidence) -> str:
    """Return *title* of the data as a heading has it that ends earlier: data add a file, a town or an exclamation.

    The heading names a job, and a bar or a bracket stands behind it in the data: ``Cook - Bonn - at once!!``.
    """
    headings = [line.text for line in _headings(evidence)[:TOP_HEADINGS] if line.level]
    return min((text for text in headings if _is_begun(title, text)), key=len, default=title)


def _is_begun(title: str, heading: str) -> bool:
    """Whether *title* begins with *heading*, the name of a job, and goes on, if it does, behind a bar or a bracket."""
    behind = title[len(heading) :].lstrip()
    begun = small(title).startswith(small(heading)) and (not behind or behind[0] in _ADDED)
    return begun and is_job_name(heading)


def _labelled(evidence: Evidence, languages: Languages) -> Found:
    """Yield the title that is labelled so, unless only conditions stand there: ``Position: full time``.

    On a page a label may be a column of a table or a box of a search, so there the value must name a job.
    """
    values = (one.value for one in evidence.labels.get("title", []) if not is_condition(one.value, languages))
    if evidence.plain:
        named = (_SENTENCE.split(value)[0] for value in values)
        yield from ((LABEL, value) for value in itertools.islice(named, 1) if len(value.split()) <= MOST_WORDS)
    else:
        fit = [value for value in values if SHORTEST <= len(value) <= LONGEST_LINE]
        telling = [value for value in fit if names_job(value)]
        yield from ((PAGE_LABEL, value) for value in telling[:1])
        top = [line.text for line in evidence.lines[:TOP_LABELS]]
        yield from (
            (TOP_LABEL, value) for value in fit[:1] if not telling and any(text.endswith(value) for text in top)
        )


def _from_first_lines(evidence: Evidence, languages: Languages) -> Found:
    """Yield the titles that the first lines of a pasted text name."""
    fit: list[str] = []
    names: list[str] = []
    short = 0
    for title, called in _first_titles(evidence, languages):
        fit.append(title)
        if len(title.split()) > MOST_WORDS or title.endswith((".", "!", "?")):
            continue
        short += 1
        if not is_prose(title, languages):
            names.append(title)
            if short <= TELLING_LINES and (called or names_job(title, languages)):
                yield TELLING, title
                break
    yield from ((NAME, title) for title in names[:1])
    yield from ((OPENING, title) for title in fit[:1])


def _first_titles(evidence: Evidence, languages: Languages) -> Iterator[tuple[str, bool]]:
    """Yield what each of the first lines may name as the title, and whether it is a short call: ``Baker wanted!``."""
    for line in _first_lines(evidence):
        if SHORTEST <= len(line) <= LONGEST_FIRST:
            title = _title_of(line, languages) if not is_address(line) else ""
            if SHORTEST <= len(title) <= LONGEST and not is_section(title, languages):
                short = len(line.split()) <= MOST_WORDS_OF_CALL and job_in(line, languages) != line
                yield title, short and calls(line, languages) and not is_condition(title, languages)


def _first_lines(evidence: Evidence) -> list[str]:
    """Return the first lines, without the signs by which a text marks its heading; on a page, from the heading on."""
    if evidence.given:
        return [line.text.strip("#*_ ") for line in evidence.lines[:FIRST_LINES]]
    top = next((at for at, line in enumerate(evidence.lines[:FIRST_LINES]) if line.level == 1), 0)
    return [line.text for line in evidence.lines[top : top + FIRST_LINES]] if evidence.plain else []


def _title_of(line: str, languages: Languages) -> str:
    """Return the title that *line* names; a sentence of the description or an item of a list stays whole."""
    if is_prose(line, languages):
        return line
    client = _client(languages).search(small(line))
    title = read_headline(line[: client.start()] if client else line, languages).title
    title = job_in(title, languages) if calls(title, languages) else title
    long = len(title.split()) > MOST_WORDS and calls(line, languages)
    return _CLAUSE.split(title)[0] if long else without_article(title, languages)


def _names(evidence: Evidence) -> list[str]:
    """Return what the page calls itself, without the part that the link to the start of the site is called by."""
    meta = evidence.capture.meta
    names = [name for name in (meta.get("og:title"), meta.get("title"), evidence.capture.title) if name]
    sites = [part for part in evidence.page.home if occupation(part)] if names else []
    return [name for name in (_without(sites, name) for name in names) if name]


def _without(sites: Sequence[str], name: str) -> str:
    site = next((one for one in sites if name.endswith(one)), "")
    return name.removesuffix(site).rstrip(" |–—:·-")


def _from_repeated_heading(evidence: Evidence, languages: Languages) -> Found:
    """Yield the headings that the page's own title repeats; the name of the employer, or of the site, is so as well."""
    named = " ".join(_names(evidence))
    fit = [line for line in _headings(evidence)[:HEADINGS] if len(line.text) >= SHORTEST_REPEATED]
    repeated = [line.text for line in fit if alike(line.text, named, languages) >= REPEATED]
    titles = [text for text in repeated if not is_section(text, languages)]
    telling = [text for text in titles if names_job(text) or calls(text, languages)]
    yield from ((REPEATED_HEADING, job_in(text, languages)) for text in telling[:1])
    yield from ((REPEATED_NAME, job_in(text, languages)) for text in titles[:1] if not telling)


def _headings(evidence: Evidence) -> list[Line]:
    """Return the headings of the posting, and what stands for one: bold lines of pages of old, lines marked as a title.

    The bold item of a menu is the section that the page stands in.  Below a line that is addressed to everybody, such
    as ``Roofer (m/f/d)``, lower headings are about other things.
    """
    lines, marked = evidence.lines, evidence.languages.pattern("markup.title")
    addressed = next((at for at, line in enumerate(lines[:PAGE_LINES]) if _is_addressed(line)), len(lines))
    return [
        _without_employer(line, evidence)
        for at, line in enumerate(lines)
        if SHORTEST <= len(line.text) <= LONGEST
        and (line.level or (line.tag == "b" and not _in_menu(lines, at)) or _is_marked(line, marked))
        and (at <= addressed or line.level == 1 or gendered(line.text))
        and not _is_site(line, lines[at + 1 :], evidence)
    ]


def _is_site(line: Line, below: Sequence[Line], evidence: Evidence) -> bool:
    """Whether heading *line* is the name of the site: it leads to its start, or ends what the page calls itself.

    What the page calls itself then begins with a heading *below*: ``Job at the weir | Hollin Forum``.
    """
    if not line.level or names_job(line.text):
        return False
    if leads_home(line.href):
        return True
    ended = [parts[0] for parts in map(named_parts, _names(evidence)) if len(parts) > 1 and parts[-1] == line.text]
    return bool(ended) and any(one.level and one.text in ended for one in below)


def _is_addressed(line: Line) -> bool:
    """Whether *line* is no heading and no link, and names a job for everybody."""
    return not (line.level or line.href) and len(line.text) <= LONGEST_LINE and gendered(line.text)


def _without_employer(line: Line, evidence: Evidence) -> Line:
    """Return heading *line* without the employer in an element of its own before the job: the page's title parts it."""
    pieces = list(line.pieces) if line.level and line.parts else []
    first = pieces[0].text if len(pieces) > 1 else ""
    if not first or not line.text.startswith(first):
        return line
    job = line.text.removeprefix(first).strip(" |–—:·-")
    named = any(first in named_parts(name) for name in _names(evidence))
    return line._replace(text=job) if named and not occupation(first) and is_job_name(job) else line


def _is_marked(line: Line, marked: re.Pattern[str]) -> bool:
    """Whether the class of the element around *line*, which is no link to another page, says that it is a title."""
    return bool(line.hints) and not line.href and bool(marked.search(small(line.hints)))


def _in_menu(lines: Sequence[Line], at: int) -> bool:
    """Whether links stand around line *at*, or two below it; above it the menu may end."""
    near = (at - 1, at + 1, at + 2)
    linked = [0 <= one < len(lines) and any(piece.href for piece in lines[one].pieces) for one in near]
    return any(one and other for one, other in itertools.pairwise(linked))


def _from_heading(evidence: Evidence, languages: Languages) -> Found:
    """Yield a heading of the highest rank, unless the page's own title tells more, and the first that names a job.

    The highest may be the name of a section, ``Vacancies``, or of the employer, with the job below it.
    """
    headings = _headings(evidence)
    named = [line for line in headings if not is_section(line.text, languages)]
    tops = [line for line in named if line.level == 1] or [line for line in named if line.level][:TOP_HEADINGS]
    texts = [line.text for line in tops]
    if not any(occupation(name, languages) for name in _names(evidence)):
        telling = [text for text in texts if occupation(text, languages)]
        yield from ((TELLING_HEADING, job_in(text, languages)) for text in telling[:1])
        yield from ((TOP_HEADING, job_in(text, languages)) for text in texts[:1])
    jobs = [
        text
        for text in _first_of_ranks(evidence, headings, languages)
        if is_job_name(job_in(text, languages), languages)
    ]
    yield from ((NAMED_HEADING, job_in(text, languages)) for text in jobs[:1] if not is_prose(text, languages))
    called = (line.text for line in headings[:HEADINGS] if not jobs and calls(line.text, languages))
    yield from (
        (CALLING_HEADING, job_in(text, languages))
        for text in itertools.islice(called, 1)
        if job_in(text, languages) != text
    )


def _first_of_ranks(evidence: Evidence, headings: list[Line], languages: Languages) -> Iterator[str]:
    """Yield the first heading of each rank that names no section or site; the sections stand below in its rank.

    A bold line that is addressed to everybody is no section, wherever it stands.
    """
    seen, named = set[str](), " ".join(_names(evidence))
    headed, home = False, evidence.page.home
    sites = {part for name in _names(evidence) for part in parted(name)}
    for line in headings[:HEADINGS]:
        site = (line.text in sites or alike(line.text, named, languages) >= REPEATED) and not names_job(line.text)
        headed = headed or (line.level == 1 and line.text not in home and not is_section(line.text, languages))
        section = line.tag in seen or (headed and not line.level)  # bold lines below a title are its sections
        everybody = not line.level and gendered(line.text)
        if (everybody or not section) and not site and not is_section(line.text, languages):
            seen.add(line.tag)
            yield line.text


def _from_trail(evidence: Evidence, languages: Languages) -> Found:
    """Yield the last item of a breadcrumb, which is the page's own name unless it is a link to somewhere else."""
    trail = [line for line in evidence.page.lines if line.region == "trail"]
    items = [(step.strip(), piece.href) for line in trail for piece in line.pieces for step in _STEP.split(piece.text)]
    named = [(text, href) for text, href in items if any(letter.isalpha() for letter in text)]
    if len(named) > 1:
        text, href = named[-1]
        fits = SHORTEST <= len(text) <= LONGEST and not href and not text.endswith(_CUT)
        if fits and not is_section(text, languages) and occupation(text, languages):
            yield TRAIL, text


def _from_page_title(evidence: Evidence, languages: Languages) -> Found:
    for name in _names(evidence):
        title = read_headline(name, languages).title
        if SHORTEST <= len(title) <= LONGEST and occupation(title, languages):
            yield PAGE_TITLE, title
            return


def _from_repeated_line(evidence: Evidence, languages: Languages) -> Found:
    """Yield the line with which the page's own title begins, where no heading is the title."""
    line = repeated_line(evidence.lines, evidence.capture.title)
    if line and not line.level and not _is_company(line) and is_job_name(job_in(line.text, languages), languages):
        yield REPEATED_LINE, job_in(line.text, languages)


def _from_open_call(evidence: Evidence, languages: Languages) -> Found:
    """Yield the short line with which a sentence that seeks somebody ends: ``From May on we are looking for a``."""
    for above, line in itertools.pairwise(evidence.lines[:CALL_LINES]):
        title = line.text
        short = SHORTEST <= len(title) <= LONGEST_LINE and len(title.split()) <= MOST_WORDS_BELOW_CALL
        if not short or line.href or title.endswith(_ENDS) or not title[:1].isalpha() or title[:1].islower():
            continue
        if _calls_openly(above.text, languages) and not _is_other(title, languages):
            yield OPEN_CALL, job_in(title, languages)
            return


def _from_sentence(evidence: Evidence, languages: Languages) -> Found:
    """Yield the job that a sentence which seeks somebody sets in bold: ``The mill is looking for a *Weir Tender*``."""
    headings = [line.text for line in _headings(evidence)[:HEADINGS]]
    if any(is_job_name(job_in(text, languages), languages) for text in headings):
        return
    for line in evidence.lines[:CALL_LINES]:
        before = ""
        for piece in line.parts:
            title = piece.text.strip(" .,:")
            fits = piece.element in _BOLD and before and SHORTEST <= len(title) <= LONGEST_LINE
            if fits and is_job_name(title, languages) and _seeks_at_end(before, languages):
                yield SOUGHT, job_in(title, languages)
                return
            before = f"{before} {piece.text}"


def _seeks_at_end(text: str, languages: Languages) -> bool:
    """Whether *text* ends in words that seek somebody, and hardly anything behind them: ``We are looking for an``."""
    last = _SENTENCE.split(text)[-1][-LONGEST_CALL:]
    sought = languages.passed(last).spans("hiring.seeks")
    return any(len(last) - span.end <= MOST_BEHIND for span in sought)


def _calls_openly(text: str, languages: Languages) -> bool:
    """Whether *text* ends in the midst of a sentence that seeks somebody, whom the line below names."""
    last = _SENTENCE.split(text)[-1][-LONGEST_CALL:]
    if text.endswith((".", "!", "?", ";", ",")):
        return False
    if is_lead(last, languages):
        return ":" not in last and not names_job(job_in(last, languages), languages)
    sought = languages.passed(last).spans("hiring.seeks")
    return bool(sought) and not names_job(last[sought[-1].end :], languages)


def _is_other(text: str, languages: Languages) -> bool:
    """Whether *text* is a section, conditions, a sentence, a labelled fact or the day of a letter, and no job."""
    if ":" in text and field_of(text.partition(":")[0], fields(languages)):
        return True
    dated = _YEAR.search(text) and not names_job(text)
    return bool(dated) or is_section(text, languages) or is_condition(text, languages) or is_prose(text, languages)


def _from_above_labels(evidence: Evidence, languages: Languages) -> Found:
    """Yield the line above the first facts under labels: old systems head the table of a job so."""
    lines = evidence.lines[:PAGE_LINES]
    first = next((at for at, line in enumerate(lines) if line.tag in _LABELS or line.text.endswith(":")), 0)
    if first and SHORTEST <= len(lines[first - 1].text) <= LONGEST_LINE and not evidence.plain:
        above = lines[first - 1]
        if not _is_company(above) and not _is_other(above.text, languages):
            yield ABOVE_LABELS, job_in(above.text, languages)


def _from_line(evidence: Evidence, languages: Languages) -> Found:
    """Yield the first short line that names an occupation and is no link to an employer, and the first of any."""
    lines = [line for line in evidence.lines[:PAGE_LINES] if SHORTEST <= len(line.text) <= LONGEST_LINE]
    known = fields(languages)
    short = [line for line in lines if not is_section(line.text, languages) and not field_of(line.text, known)]
    telling = [line for line in short if not _is_company(line) and _tells_job(line.text, languages)]
    nameless = [line for line in short[:NAMELESS_LINES] if not _is_company(line)]
    calling = [line for line in short if _is_call(line, languages) and not is_prose(line.text, languages)]
    yield from ((CALLING_LINE, job_in(line.text, languages)) for line in calling[:1])
    for origin, found in ((TELLING_LINE, telling), (LINE, nameless)):
        yield from ((origin, read_headline(line.text, languages).title) for line in found[:1])


def _is_call(line: Line, languages: Languages) -> bool:
    """Whether *line* calls for people to do a job, which needs not be known behind a colon: ``Wanted: Pond friend``."""
    if _is_company(line) or not calls(line.text, languages):
        return False
    named = job_in(line.text, languages)
    closed = ":" in line.text and named != line.text and line.text.rpartition(":")[2].strip() == named
    return closed or _tells_job(line.text, languages)


def _tells_job(text: str, languages: Languages) -> bool:
    """Whether *text* names an occupation, or somebody of either gender: ``Nous cherchons : Vannier (H/F)``."""
    return occupation(text, languages) or gendered(text, languages)


def _is_company(line: Line) -> bool:
    return "/company/" in line.href or "company" in line.hints.casefold()


_IN_TEXT: _Ways = (_from_data, _labelled, _from_first_lines)
_ON_PAGE: _Ways = (
    _from_data, _labelled, _from_repeated_heading, _from_heading, _from_trail, _from_page_title, _from_repeated_line,
    _from_open_call, _from_sentence, _from_above_labels, _from_line,
)  # fmt: skip

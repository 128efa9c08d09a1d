"""Is it one posting?  Lists, search pages, career hubs, sign-in walls and empty shells are refused by name.

The words by which pages give themselves away stand in ``languages/<xx>/page.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jobrsvp.errors import NotAPosting
from jobrsvp.languages import Languages
from jobrsvp.reading.page import signs
from jobrsvp.reading.page.evidence import Evidence
from jobrsvp.reading.page.titles import occupation
from jobrsvp.text.url import split_address

EMPTY, THIN = 40, 200  # characters of text: none at all, too few for a page without structured data
MANY_LINKS = 8  # links to single jobs; a posting with neighbours of its own site has fewer
LISTED_TITLES = 6  # titles of jobs, more than half of the lines, that make a pasted text a list
LINE_OF_TITLE, LONGEST_TITLE = 90, 120  # characters: longer is a sentence that mentions an occupation
HEAD_LINES = 80  # of a page: a note that the job is closed stands above the posting
TOP = 200  # characters of a text among which its title stands

# Points by which a text speaks of a job. An occupation in the title tells most, a word of the trade least.
NAMED, NAMED_ABOVE, SECTION, LABEL, WAGE, MONEY, WORD = 3, 2, 2, 2, 2, 1, 1
MOST_WORDS = 6  # words of the trade that count on a page: business news have many
MOST_STRONG_WORDS = 4  # in a pasted text, where sections and labels must do the rest
# Points that are enough. A person chose a pasted text on purpose; a page must show two sides of a job, or many points.
ENOUGH_OF_TEXT, ENOUGH_OF_SHORT_TEXT, SHORT = 4, 3, 300
ENOUGH_OF_PAGE, MANY = 6, 8

#: Labels that postings have and invoices, recipes and letters have not.
_LABELS = frozenset(["organization", "location", "title", "workplace", "employment_type"])
_SITE = re.compile(r"\s[|–—-]\s")  # what follows names the site
_EXTENSION = re.compile(r"\.(?:html?|php|aspx)$")
_NUMBER = re.compile(r"\d{3}")  # of a job; the address of a list has none


def refuse(evidence: Evidence, title: str | None, languages: Languages) -> None:
    """Raise :class:`NotAPosting` unless *evidence* shows one posting, written in *languages*.

    What a page calls itself may be in any language: a site's own, and not that of its posting.
    """
    if evidence.given:
        _refuse_text(evidence, title, languages)
    else:
        _refuse_page(evidence, title, languages)


def _refuse_text(evidence: Evidence, title: str | None, languages: Languages) -> None:
    """Refuse a pasted text only when nothing in it speaks of a job: the person chose it on purpose."""
    if not evidence.text:
        raise NotAPosting("an empty text")
    if _is_list_of_titles(evidence) and not signs.sections(evidence.text, languages):
        raise NotAPosting("a list of jobs", ("Nearly every line is another job.",))
    enough = ENOUGH_OF_SHORT_TEXT if len(evidence.text) < SHORT else ENOUGH_OF_TEXT
    if _text_points(evidence, title, languages) < enough:
        raise NotAPosting("a text about something else", ("It names no job, no duties, no pay and no conditions.",))


def _is_list_of_titles(evidence: Evidence) -> bool:
    titles = sum(occupation(line.text) for line in evidence.lines if len(line.text) < LINE_OF_TITLE)
    return titles >= LISTED_TITLES and 2 * titles > len(evidence.lines)


def _text_points(evidence: Evidence, title: str | None, languages: Languages) -> int:
    """Return how much a pasted text speaks of a job; a labelled fact or a wage counts as much as a section."""
    text = evidence.text[: signs.READ]
    words = min(signs.trade_words(text, languages, signs.STRONG), MOST_STRONG_WORDS)
    named = title and len(title) < LONGEST_TITLE and occupation(title)
    labelled, found = evidence.labels.keys() & _LABELS, signs.sections(evidence.text, languages)
    points = WORD * words + LABEL * len(labelled) + SECTION * len(found)
    return points + NAMED * bool(named) + WAGE * signs.wage(text, languages)


def score(text: str, title: str | None, languages: Languages) -> int:
    """Return how much *text* talks like a posting: an occupation, sections, money, and the words of the trade."""
    words = min(signs.trade_words(text, languages), MOST_WORDS)
    named = NAMED if occupation(title) else NAMED_ABOVE if occupation(text[:TOP]) else 0
    points = WORD * words + SECTION * len(signs.sections(text, languages))
    return named + points + MONEY * signs.money(text, languages)


def _refuse_page(evidence: Evidence, title: str | None, languages: Languages) -> None:
    names = _names(evidence)
    if _has_its_own_data(evidence) and not (evidence.jobs > 1 and _names_a_list(names, evidence.languages)):
        return
    _refuse_by_name(evidence, names, languages)
    _refuse_list(evidence, languages)
    _refuse_hub(evidence, names, title)
    if not _speaks_of_a_job(evidence, title, languages):
        kind = "an expired posting" if closed(evidence, languages) else "a page about something else"
        raise NotAPosting(kind, ("It has neither the sections nor the words of a posting.",))


def _names(evidence: Evidence) -> list[str]:
    """Return what the page calls itself: its title and its first headings."""
    tops = [line.text for line in evidence.page.headings if line.level == 1 and not line.region][:2]
    meta = evidence.capture.meta
    return [name for name in (evidence.capture.title, meta.get("og:title"), *tops) if name]


def _has_its_own_data(evidence: Evidence) -> bool:
    """Whether the page carries data about the one job for machines, and shows something to people, too."""
    return bool(evidence.job and evidence.job.source != "data" and len(evidence.text) > EMPTY)


def _names_a_list(names: Sequence[str], languages: Languages) -> bool:
    return any(signs.begins(_SITE.split(name)[0], "kind.list", languages) for name in names)


def _refuse_by_name(evidence: Evidence, names: Sequence[str], languages: Languages) -> None:
    reasons, every = tuple(names[:1]), evidence.languages
    if any(signs.says(name, "kind.gone", every) for name in names):
        raise NotAPosting("a page that is gone", reasons)
    if any(signs.begins(name, "kind.sign_in", every) for name in names):
        raise NotAPosting("a sign-in page", reasons)
    if _names_a_list(names, every):
        raise NotAPosting("a list of jobs", reasons)
    if any(signs.begins(name, "kind.article", every) for name in names):
        raise NotAPosting("an article", reasons)
    if len(evidence.text) < THIN:
        kind = "an expired posting" if closed(evidence, languages) else "an empty page"
        raise NotAPosting(kind, ("The page holds no text that could be a posting.",))


def _refuse_list(evidence: Evidence, languages: Languages) -> None:
    single = signs.job_link(evidence.languages)
    links = {line.href for line in evidence.page.lines if line.href and single.search(line.href.lower())}
    found = signs.sections(evidence.text, languages)
    if evidence.jobs > 1 or (len(links) >= MANY_LINKS and not {signs.DUTIES, signs.DEMANDS} & found):
        raise NotAPosting("a list of jobs", (f"It shows {max(len(links), evidence.jobs)} jobs.",))


def _refuse_hub(evidence: Evidence, names: Sequence[str], title: str | None) -> None:
    every = evidence.languages
    addresses = [one for one in (evidence.capture.url, evidence.capture.canonical) if one]
    if addresses and all(_is_hub_address(one, every) for one in addresses):
        raise NotAPosting("a careers page of a company", (f"Its address is {evidence.capture.url}.",))
    if not occupation(title) and any(signs.says(name, "kind.hub", every) for name in names):
        raise NotAPosting("a careers page of a company", tuple(names[:1]))


def _is_hub_address(address: str, languages: Languages) -> bool:
    """Whether the last step of *address* names a section of a site and not one job."""
    parts = split_address(address)
    last = _EXTENSION.sub("", parts.path.lower().rstrip("/").rpartition("/")[2])
    section = languages.pattern("address.hub").fullmatch(last)
    return bool(parts.netloc and section and not _NUMBER.search(parts.query + parts.fragment))


def _speaks_of_a_job(evidence: Evidence, title: str | None, languages: Languages) -> bool:
    found, points = signs.sections(evidence.text, languages), score(evidence.text, title, languages)
    sides = len(found) > 1 or (occupation(title) and (found or points >= MANY))
    return bool(sides) and points >= ENOUGH_OF_PAGE


def closed(evidence: Evidence, languages: Languages) -> str | None:
    """Return the words by which the posting, in *languages*, or a note above it says that it is closed."""
    own = {line.text for line in evidence.lines}
    above = [line.text for line in evidence.page.lines[:HEAD_LINES] if line.text not in own]
    return signs.closed(evidence.text, languages) or signs.closed("\n".join(above), evidence.languages)

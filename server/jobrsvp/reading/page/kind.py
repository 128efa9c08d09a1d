"""Is it one posting?  Lists, search pages, career hubs, sign-in walls and empty shells are refused by name."""

from __future__ import annotations

import re

from jobrsvp.errors import NotAPosting
from jobrsvp.reading.page import kind_words as words
from jobrsvp.reading.page.evidence import Evidence
from jobrsvp.reading.page.titles import occupation
from jobrsvp.text.anchors import lines_with
from jobrsvp.text.url import split_address

EMPTY, THIN = 40, 200  # characters of text: none at all, too few for a page without structured data
SHORT = 300  # characters of a text that needs fewer signs
MANY_LINKS = 8  # links to single jobs on a page that is no posting itself
_TOKEN = re.compile(r"[^\W_][\w.'-]*", re.I)
_SITE = re.compile(r"\s[|–—-]\s")  # what follows names the site
_MONEY = re.compile(r"[$€£₹¥]\s?\d|\d\s?(?:€|£|USD|EUR|GBP|zł|kr|CHF)\b|\d\s?k\b", re.I)


def refuse(evidence: Evidence, title: str | None) -> None:
    """Raise :class:`NotAPosting` unless *evidence* shows one posting."""
    if evidence.given:
        _refuse_text(evidence, title)
    else:
        _refuse_page(evidence, title)


def _refuse_text(evidence: Evidence, title: str | None) -> None:
    """Refuse a pasted text only when nothing in it speaks of a job: the person chose it on purpose."""
    if not evidence.text:
        raise NotAPosting("an empty text")
    if _listed_titles(evidence) >= 6 and not sections(evidence.text):
        raise NotAPosting("a list of jobs", ("Nearly every line is another job.",))
    points = _text_points(evidence, title)
    if points < (3 if len(evidence.text) < SHORT else 4):
        raise NotAPosting("a text about something else", ("It names no job, no duties, no pay and no conditions.",))


def _text_points(evidence: Evidence, title: str | None) -> int:
    """Return how much a pasted text speaks of a job; a labelled fact or a wage counts as much as a section."""
    text = evidence.text[:20_000]
    tokens = set(_TOKEN.findall(text.lower()))
    labelled = evidence.labels.keys() & {"organization", "location", "title", "workplace", "employment_type"}
    named = 3 if title and len(title) < 120 and occupation(title) else 0
    wage = 2 if words.WAGE.search(text) else 0
    return named + wage + min(len(tokens & words.STRONG_CUES), 4) + 2 * len(labelled) + 2 * len(sections(text))


def _listed_titles(evidence: Evidence) -> int:
    short = [line.text for line in evidence.lines if len(line.text) < 90]
    titles = sum(occupation(text) for text in short)
    return titles if 2 * titles > len(evidence.lines) else 0


def score(text: str, title: str | None) -> int:
    """Return how much *text* talks like a posting: an occupation, sections, money, and the words of the trade."""
    tokens = set(_TOKEN.findall(text[:20_000].lower()))
    cues = min(len(tokens & words.CUES), 6)
    named = 3 if occupation(title) else 2 if occupation(text[:200]) else 0
    return named + cues + 2 * len(sections(text)) + (1 if _MONEY.search(text[:20_000]) else 0)


def sections(text: str) -> set[int]:
    """Return which kinds of section *text* has: 0 duties, 1 demands, 2 offers."""
    found: set[int] = set()
    for line in text[:60_000].split("\n"):
        if 3 < len(line) <= words.LONGEST_SECTION and len(found) < len(words.SECTIONS):
            found |= {kind for kind, one in enumerate(words.SECTIONS) if kind not in found and one.fullmatch(line)}
    return found


def _refuse_page(evidence: Evidence, title: str | None) -> None:
    names = _names(evidence)
    several = evidence.jobs > 1 and any(words.LIST_TITLE.match(_SITE.split(name)[0]) for name in names)
    if evidence.job and evidence.job.source != "data" and len(evidence.text) > EMPTY and not several:
        return
    _refuse_by_name(evidence, names)
    found = sections(evidence.text)
    links = {line.href for line in evidence.page.lines if line.href and words.JOB_LINK.search(line.href)}
    if evidence.jobs > 1 or (len(links) >= MANY_LINKS and not (0 in found or 1 in found)):
        raise NotAPosting("a list of jobs", (f"It shows {max(len(links), evidence.jobs)} jobs.",))
    named = occupation(title)
    addresses = [one for one in (evidence.capture.url, evidence.capture.canonical) if one]
    if addresses and all(map(_is_hub_address, addresses)):
        raise NotAPosting("a careers page of a company", (f"Its address is {evidence.capture.url}.",))
    if not named and any(words.HUB_TITLE.search(name) for name in names):
        raise NotAPosting("a careers page of a company", tuple(names[:1]))
    points = score(evidence.text, title)
    speaks = len(found) > 1 or (named and (found or points >= 8))
    if points < 6 or not speaks:
        kind = "an expired posting" if expired(evidence.text) else "a page about something else"
        raise NotAPosting(kind, ("It has neither the sections nor the words of a posting.",))


def _names(evidence: Evidence) -> list[str]:
    """Return what the page calls itself: its title and its first headings."""
    tops = [line.text for line in evidence.page.headings if line.level == 1 and not line.region][:2]
    meta = evidence.capture.meta
    return [name for name in (evidence.capture.title, meta.get("og:title"), *tops) if name]


def _refuse_by_name(evidence: Evidence, names: list[str]) -> None:
    reasons = tuple(names[:1])
    if any(words.GONE.search(name) for name in names):
        raise NotAPosting("a page that is gone", reasons)
    if any(words.SIGN_IN.match(name) for name in names):
        raise NotAPosting("a sign-in page", reasons)
    if any(words.LIST_TITLE.match(_SITE.split(name)[0]) for name in names):
        raise NotAPosting("a list of jobs", reasons)
    if any(words.ARTICLE_TITLE.match(name) for name in names):
        raise NotAPosting("an article", reasons)
    if len(evidence.text) < THIN:
        kind = "an expired posting" if expired(evidence.text) else "an empty page"
        raise NotAPosting(kind, ("The page holds no text that could be a posting.",))


def _is_hub_address(address: str) -> bool:
    """Whether the last step of *address* names a section of a site and not one job."""
    parts = split_address(address)
    last = parts.path.rstrip("/").rpartition("/")[2]
    return bool(
        parts.netloc and words.HUB_ADDRESS.fullmatch(last) and not re.search(r"\d{3}", parts.query + parts.fragment)
    )


def expired(text: str) -> str | None:
    """Return the words by which the page says that the posting is closed."""
    found = (words.CLOSED.search(line) for line, _ in lines_with(text[:8000], words.CLOSED_ANCHORS))
    return next((match[0] for match in found if match), None)

"""What speaks against a posting: another kind of page, recognised by its structure, its data, its title, its words."""

from __future__ import annotations

import collections
import re
from collections.abc import Iterable, Iterator, Sequence

from jobrsvp.languages import Languages
from jobrsvp.model.saying.said import template
from jobrsvp.reading.page.evidence import Evidence
from jobrsvp.reading.page.kind import signs
from jobrsvp.reading.page.kind.weighing import HUB, Point
from jobrsvp.reading.page.titles import alike, is_job_name, names_job, occupation
from jobrsvp.text.lines import Line
from jobrsvp.text.url import split_address

# The kinds, as the refusal names them.
LIST, ARTICLE, SHOP = template("a list of jobs"), template("an article"), template("a page of a shop or a product")
SIGN_IN, GONE, EMPTY_PAGE = template("a sign-in page"), template("a page that is gone"), template("an empty page")
MAILBOX, FORM, TOPIC = template("a mailbox"), template("a form to fill in"), template("a page about something else")
POOL = template("a talent pool without an open job")

# What each sign is worth, against the points of ``hiring``: nine postings in ten have 6 or more of them, half have 11.
NAMED_GONE, NAMED_SIGN_IN, PASSWORD, NAMED_MAILBOX, FIELDS = -4.0, -4.0, -2.0, -5.0, -3.0
NAMED_LIST, NAMED_LIST_ALONE, LISTED, MANY_LISTED, MOST_LISTED, SEVERAL_JOBS = -3.5, -1.5, -2.0, -5.0, -10.0, -5.0
NAMED_POOL = -8.0  # it asks for applications as a posting does, and has hours and benefits
NO_JOB = -6.0
NAMED_HUB, HUB_ADDRESS = -2.5, -2.0
SEVERAL_HEADED = -0.5  # and it is never sure
NAMED_ARTICLE, HEADED_ARTICLE, TITLED, DATA, WORD, MOST_WORDS = -4.0, -4.0, -2.5, -3.0, -0.8, 4
NAMED_OTHER = -4.0  # as an article: "Job fair" and "Looking for work" are titles of no posting
OTHER_WORD = -1.2  # more than a word of a shop: that a course has fees and bidders write by May is said of no job
ASKED, ANOTHER = -3.5, -2.5  # a title that is a question or advice and names no job; so much is another kind of page
NAMELESS = -1.2  # beside what else speaks against it: 4 of 53 postings have no known name, and enough of others
LONG, VERY_LONG = -1.5, -3.5
THIN_POINTS = -2.0
SEVERAL = "its headings or links name several jobs"
OTHERWISE = "its title names something else than a job"  # and it is never sure
TO_BUYERS = "it speaks to those who pay for it"  # and it is never sure without a call for people
SOLD, FOR_BUYERS = -0.5, 2  # ways of saying so
CARD = "its one job is a card among others that lead elsewhere"
CALLED_OTHERWISE = "the page is called by the name of no job"
OF_SHOPS = "shops say such things"
OF_CAREERS = "its title is that of a section for careers"
HARDLY_ANY = "it holds hardly any text"
FEWEST_LISTED, MANY, VERY_MANY = 3, 12, 25  # links to single jobs within the own part of a page
FEWEST_CARDS = 5  # links that name jobs on a page which is called a list
LISTED_TITLES = 6  # titles of jobs, more than half of the lines, that make a list
LINE_OF_TITLE = 90  # characters: longer is a sentence that mentions an occupation
SAME_TITLE = 0.75  # share of words in common with a heading
MOST_ABOVE = 1200  # characters above the title: menus that are written as text; praise by a manager stands lower
MOST_BESIDE = 1  # headings of the title's rank that name a job: one may head a section, "Your manager"
THIN = 200  # characters of text: too few for a page without structured data
SHORT = 1500  # characters of a page that is a form to sign in, or a note that something is gone
LONG_TEXT, VERY_LONG_TEXT = 12_000, 18_000  # characters: nearly all postings have 2,000 to 12,000
MANY_FIELDS = 8  # of a form; the one beside a posting asks for name, mail and a file, or stands below a long text

_SECTIONS = ("kind.list", "kind.hub")  # what names a section of a site, and not one job
_SITE = re.compile(r"\s[|–—·-]\s|[|:]\s")  # what follows, or stands before, names the site
_EXTENSION = re.compile(r"\.(?:html?|php|aspx)$")
_NUMBER = re.compile(r"\d{3}")  # of a job; the address of a list has none
_FIELD = re.compile(
    r"<(?:input|textarea|select)\b(?![^>]{0,300}\btype\s?=\s?[\"']?(?:hidden|submit|button|search))", re.I
)
_PASSWORD = re.compile(r"type\s?=\s?[\"']?password\b", re.I)
_TYPES = re.compile(r"\"@type\"\s{0,9}:\s{0,9}\[?\s{0,9}\"(\w{3,30})\"")
#: Kinds of things that pages describe to machines, and that no job is.
_OTHER_TYPES = {
    **dict.fromkeys(["Article", "NewsArticle", "BlogPosting", "ReportageNewsArticle", "HowTo", "Recipe"], ARTICLE),
    **dict.fromkeys(["Product", "Offer", "SoftwareApplication", "Course", "ProductGroup", "Book"], SHOP),
    **dict.fromkeys(["FAQPage", "QAPage", "DiscussionForumPosting", "VideoObject", "Event"], TOPIC),
}  # fmt: skip
_WORDS = (
    ("elsewhere.article", ARTICLE, WORD, "articles say such things"),
    ("elsewhere.shop", SHOP, WORD, OF_SHOPS),
    ("elsewhere.other", TOPIC, OTHER_WORD, "courses, events, statistics, homes to let or people seeking work say this"),
)


def names_of(evidence: Evidence) -> list[str]:
    """Return what the page calls itself: its title and its first headings."""
    tops = [line.text for line in evidence.page.headings if line.level == 1 and not line.region][:2]
    meta = evidence.capture.meta
    return [name for name in (evidence.capture.title, meta.get("og:title"), *tops) if name]


def parts_of(name: str) -> list[str]:
    """Return the parts of a page's *name*, of which one is the name of the site."""
    return [part.strip() for part in _SITE.split(name)]


def own_job(evidence: Evidence, title: str | None, languages: Languages) -> bool:
    """Whether the one job *title* heads the page or is labelled as its title.

    Not where headings of its rank name other jobs as well, nor where it is a link to the page of that job.
    """
    if not title or not names_job(title):
        return False
    if any(one.value == title for one in evidence.labels.get("title", ())):
        return True
    if not is_job_name(title, languages):
        return False
    own_names = {part for name in names_of(evidence) for part in parts_of(name)}
    shown = enumerate((*evidence.lines, *evidence.others))
    heads = [(at, line) for at, line in shown if _heads(line) or (line.text == title and title in own_names)]
    at, own = next((one for one in heads if alike(title, one[1].text) >= SAME_TITLE), (0, None))
    if own is None or sum(len(line.text) for line in evidence.lines[:at]) > MOST_ABOVE:
        return False
    beside = [line for _, line in heads if line.tag == own.tag and line.text != own.text]
    leads_away = bool(own.href) and not any(title in name for name in names_of(evidence))
    if leads_away or sum(is_job_name(line.text, languages) for line in beside) > MOST_BESIDE:
        return False
    return not any(_titles_a_section(title, name, evidence.languages) for name in _SECTIONS)


def _heads(line: Line) -> bool:
    return bool(line.level or line.tag == "b") and len(line.text) < LINE_OF_TITLE


def _titles_a_section(title: str, concept: str, languages: Languages) -> bool:
    return _begins(title, concept, languages) if concept == "kind.list" else signs.says(title, concept, languages)


def points(evidence: Evidence, title: str | None, *, headed: bool) -> Iterator[Point]:
    """Yield what speaks against a posting; a *site* may speak any language, and not that of its posting."""
    yield from _listed(evidence, title, headed=headed)
    if evidence.given:
        return
    found = list(_of_page(evidence, title, headed=headed))
    yield from found
    kind = next((point.kind for point in found if point.reason != HARDLY_ANY), None)
    if kind and not headed and not _is_named(evidence, title):
        yield Point(NAMELESS, CALLED_OTHERWISE, names_of(evidence)[0], kind)


def is_another(points: Iterable[Point]) -> bool:
    """Whether *points* tell of another kind of page, called by the name of no job: facts in it are of anybody.

    A small firm's careers page may hold its one job.
    """
    against = [point for point in points if point.weight < 0]
    named = any(point.reason == CALLED_OTHERWISE for point in against)
    others = (point.weight for point in against if point.reason not in (CALLED_OTHERWISE, OF_CAREERS, HARDLY_ANY))
    return named and sum(others) <= ANOTHER


def told(points: Iterable[Point]) -> str | None:
    """Return the kind of page, if any, that *points* tell by its title, its data, or by words to those who pay."""
    titled = (point for point in points if point.weight <= TITLED and point.kind in (ARTICLE, SHOP))
    sold = (point for point in points if point.reason == TO_BUYERS)
    return next((point.kind for point in (*titled, *sold)), None)


def _is_named(evidence: Evidence, title: str | None) -> bool:
    """Whether a name of the page is that of the job *title*; a page that has none is not called otherwise."""
    names = names_of(evidence)
    job = is_job_name(title) or any(one.value == title for one in evidence.labels.get("title", ()))
    return not names or (job and any(alike(title, name) >= SAME_TITLE for name in names))


def _of_page(evidence: Evidence, title: str | None, *, headed: bool) -> Iterator[Point]:
    names = names_of(evidence)
    yield from _named(evidence, names, title, headed=headed)
    yield from _hub(evidence, names, headed=headed)
    yield from _described(evidence)
    yield from _worded(evidence)
    yield from _sized(evidence)


def _named(evidence: Evidence, names: Sequence[str], title: str | None, *, headed: bool) -> Iterator[Point]:
    every, short = evidence.languages, len(evidence.text) < SHORT
    for weight, kind, concept, reason in (
        (NAMED_GONE, GONE, "kind.gone", "its title says that it is gone"),
        (NAMED_SIGN_IN, SIGN_IN, "kind.sign_in", "its title asks to sign in"),
        (NAMED_MAILBOX, MAILBOX, "kind.mailbox", "its title is that of a mailbox"),
        (NAMED_LIST, LIST, "kind.list", "its title is that of a list"),
        (NAMED_ARTICLE, ARTICLE, "kind.article", "its title is that of an article"),
    ):
        if (kind == LIST and headed) or not (short or kind in (LIST, ARTICLE, MAILBOX)):
            continue  # "Jobs - Mill Ltd" above one job: the name of a section never outranks what the page holds
        if told := next((name for name in names if _begins(name, concept, every)), None):
            counted = any(signs.says(name, "counted.jobs", every) for name in names)
            job = is_job_name(title) or _is_part(title, told)
            alone = kind == LIST and job and not counted and not _leads_to_jobs(evidence)
            yield Point(NAMED_LIST_ALONE if alone else weight, reason, told, kind)
    notice = next(
        (line.text for line in evidence.page.headings if line.level == 1 and signs.closed(line.text, every)), ""
    )
    if notice and (title == notice or not headed):
        yield Point(NAMED_GONE, "its heading says that it is gone", notice, GONE)
    if any(_begins(line.text, "kind.article", every) for line in evidence.page.headings[:1]):
        yield Point(HEADED_ARTICLE, "its heading is that of an article", evidence.page.headings[0].text, ARTICLE)
    told = next((name for name in names if signs.says(name, "elsewhere.titled", every)), None)
    asks = next((name for name in names[:1] if "?" in parts_of(name)[0] and not names_job(parts_of(name)[0])), None)
    if told or asks:
        job = headed or any(map(names_job, names))
        yield Point(TITLED if job else ASKED, "its title gives advice or news", told or asks or "", ARTICLE)
    if told := next(
        (name for name in names if signs.says(name, "talent_pool.named", every) and not names_job(name)), None
    ):
        yield Point(NAMED_POOL, "its title is that of a talent pool", told, POOL)
    yield from _without_job(evidence, title)
    if told := next((name for name in names if _names_other(name, title, every, headed=headed)), None):
        yield Point(NAMED_OTHER, OTHERWISE, told, TOPIC)
    if short:
        yield from _fields(evidence.capture.html)


def _without_job(evidence: Evidence, title: str | None) -> Iterator[Point]:
    """Yield that a page which is called by the name of no job says that none is open."""
    if not _is_named(evidence, title):
        said = evidence.languages.passed(evidence.text[: signs.READ]).spans("kind.no_job")
        yield from (
            Point(NO_JOB, "it says that no job is open", evidence.text[one.start : one.end], POOL) for one in said[:1]
        )


def _is_part(title: str | None, name: str) -> bool:
    """Whether a part of *name* behind that of its section is the job *title*: "Jobs - Cellar Master - The Echo"."""
    return bool(title) and any(alike(title, part) >= SAME_TITLE for part in parts_of(name)[1:])


def _names_other(name: str, title: str | None, languages: Languages, *, headed: bool) -> bool:
    """Whether *name* names a course, an event, a home to let; the name of a site beside a job's own does not."""
    if headed and title and title in parts_of(name) and ":" not in name:  # behind a colon stands what it tells of it
        name = title
    return signs.says(name, "elsewhere.named", languages)


def _fields(html: str) -> Iterator[Point]:
    """Yield that a page of little text is there to be filled in."""
    if _PASSWORD.search(html):
        yield Point(PASSWORD, "it has a field for a password", "", SIGN_IN)
    fields = len(_FIELD.findall(html))
    if fields >= MANY_FIELDS:
        yield Point(FIELDS, f"it has {fields} fields to fill in and little text", "", FORM)


def _leads_to_jobs(evidence: Evidence) -> bool:
    return bool(job_links((*evidence.lines, *evidence.others), evidence))


def _begins(name: str, concept: str, languages: Languages) -> bool:
    """Whether *name*, or its part before the name of the site, begins with *concept*."""
    return signs.begins(_SITE.split(name)[0], concept, languages) or signs.begins(name, concept, languages)


def _listed(evidence: Evidence, title: str | None, *, headed: bool) -> Iterator[Point]:
    """Yield that several jobs are shown: by data, by links within the own part of the page, by lines of titles."""
    if evidence.jobs > 1 and not evidence.job:
        yield Point(SEVERAL_JOBS, f"its data describe {evidence.jobs} jobs", "", LIST)
    shown = (*evidence.lines, *evidence.others)
    titles = [line.text for line in shown if len(line.text) < LINE_OF_TITLE and occupation(line.text)]
    if len(titles) >= LISTED_TITLES and 2 * len(titles) > len(shown):
        yield Point(MANY_LISTED, "nearly every line is another job", titles[1], LIST)
    alike_lines = [] if headed else [line for line in shown if (line.level or line.href) and is_job_name(line.text)]
    ranks = collections.Counter(line.tag for line in alike_lines)
    if max(ranks.values(), default=0) >= FEWEST_LISTED:
        worth = MOST_LISTED if _is_list_of_cards(shown, evidence) else SEVERAL_HEADED
        yield Point(worth, SEVERAL, f"{max(ranks.values())} of them", LIST)
    if not headed and _is_card(title, shown, evidence):
        yield Point(MOST_LISTED, CARD, title or "", LIST)
    links = job_links(shown, evidence)
    around = job_links(evidence.page.lines, evidence)
    if len(links) >= FEWEST_LISTED:
        several = len(links) >= MANY or _at_hub(evidence)
        worth = MOST_LISTED if len(links) >= VERY_MANY else MANY_LISTED if several else LISTED
        yield Point(worth, f"it links to {len(links)} jobs", "", LIST)
    elif len(around) >= FEWEST_LISTED and len(evidence.text) < SHORT:
        yield Point(LISTED, f"it links to {len(around)} jobs around a short text", "", LIST)


def _is_card(title: str | None, shown: Sequence[Line], evidence: Evidence) -> bool:
    """Whether the job *title* heads one of several cards that lead elsewhere, and the page is not called by it."""
    cards = [line for line in shown if line.level and line.href]
    own = next((line for line in cards if line.text == title), None)
    alone = own is None or any(line.text == title and line.level and not line.href for line in shown)
    if own is None or alone or any(alike(title, name) >= SAME_TITLE for name in names_of(evidence)):
        return False
    return len({line.href for line in cards if line.tag == own.tag}) >= FEWEST_LISTED


def _is_list_of_cards(shown: Sequence[Line], evidence: Evidence) -> bool:
    """Whether a page that is called a list shows links that name jobs, and none of these opened beside them."""
    cards = tuple(line.text for line in shown if line.href and is_job_name(line.text))
    if len(cards) < FEWEST_CARDS or any(line.level and not line.href and line.text.startswith(cards) for line in shown):
        return False
    return any(_begins(name, "kind.list", evidence.languages) for name in names_of(evidence))


def job_links(lines: Sequence[Line], evidence: Evidence) -> set[str]:
    """Return the addresses of single jobs to which *lines* lead."""
    single = signs.job_link(evidence.languages)
    return {line.href for line in lines if line.href and single.search(line.href.lower())}


def _hub(evidence: Evidence, names: Sequence[str], *, headed: bool) -> Iterator[Point]:
    every = evidence.languages
    if _at_hub(evidence):
        yield Point(HUB_ADDRESS, "its address is that of a section", evidence.capture.url or "", HUB)
    told = next((name for name in names[: _titles(evidence) or 1] if signs.says(name, "kind.hub", every)), None)
    if told and not headed:
        yield Point(NAMED_HUB, OF_CAREERS, told, HUB)


def _titles(evidence: Evidence) -> int:
    """Return how many of the names are titles: what is beside them, a heading, may stand above a menu."""
    return len([one for one in (evidence.capture.title, evidence.capture.meta.get("og:title")) if one])


def _at_hub(evidence: Evidence) -> bool:
    """Whether all addresses of the page are those of a section of a site."""
    addresses = [one for one in (evidence.capture.url, evidence.capture.canonical) if one]
    return bool(addresses) and all(_is_hub_address(one, evidence.languages) for one in addresses)


def _is_hub_address(address: str, languages: Languages) -> bool:
    """Whether the last step of *address* names a section of a site and not one job."""
    parts = split_address(address)
    last = _EXTENSION.sub("", parts.path.lower().rstrip("/").rpartition("/")[2])
    section = languages.pattern("address.hub").fullmatch(last)
    return bool(parts.netloc and section and not _NUMBER.search(parts.query + parts.fragment))


def _described(evidence: Evidence) -> Iterator[Point]:
    """Yield the first kind of thing, other than a job, that the page describes to machines."""
    types = [kind for raw in evidence.capture.jsonld for kind in _TYPES.findall(raw)]
    told = next((one for one in types if one in _OTHER_TYPES), None)
    if told and "JobPosting" not in types:
        yield Point(DATA, f"its data describe something else: {told}", "", _OTHER_TYPES[told])


def _worded(evidence: Evidence) -> Iterator[Point]:
    """Yield what the words of the page, its surroundings included, say of another kind, each way of it once.

    A shop that looks for somebody has its menu around the job; in the text of a product or a course stand its terms.
    """
    own = {line.text for line in evidence.lines}
    around = "\n".join(line.text for line in evidence.page.lines if line.text not in own and line.region != "hidden")
    buttons = (line.text for line in evidence.page.lines if line.tag == "button" and not line.region)
    text = "\n".join((evidence.text[: signs.READ], *buttons))
    to_buyers: dict[str, str] = {}
    for concept, kind, each, reason in _WORDS:
        within = _ways(text, concept, evidence.languages)
        if said := _ways(around[: signs.READ], concept, evidence.languages) | within:
            yield Point(min(len(said), MOST_WORDS) * each, reason, ", ".join(said.values()), kind)
        to_buyers |= within if kind != ARTICLE else {}
    if len(to_buyers) >= FOR_BUYERS:
        yield Point(SOLD, TO_BUYERS, ", ".join(to_buyers.values()), SHOP)


def _ways(text: str, concept: str, languages: Languages) -> dict[str, str]:
    """Return the words of *text* for *concept* by the way of saying it, each once."""
    spans = reversed(languages.passed(text).spans(concept))
    return {span.entry.id: text[span.start : span.end] for span in spans}


def _sized(evidence: Evidence) -> Iterator[Point]:
    size = len(evidence.text)
    if size > LONG_TEXT:
        much = VERY_LONG if size > VERY_LONG_TEXT else LONG
        yield Point(much, f"its text is longer than that of a posting, {size} characters", "", TOPIC)
    elif size < THIN:
        yield Point(THIN_POINTS, HARDLY_ANY, "", EMPTY_PAGE)

"""Who employs: every part of the page that names the employer is a candidate, and the heaviest wins."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from jobrsvp.languages import Languages
from jobrsvp.reading.facts.candidates import Candidate, Origin, best, until_settled
from jobrsvp.reading.page import near_title, owner, structured
from jobrsvp.reading.page.around import pictures
from jobrsvp.reading.page.evidence import Evidence
from jobrsvp.reading.page.headline import calls, is_condition, legal_form, read_headline, split_employer
from jobrsvp.reading.page.labels import field_of, fields
from jobrsvp.reading.page.naming import begins_like_no_name, named_employer
from jobrsvp.reading.page.place_names import is_place, where
from jobrsvp.reading.page.titles import KEPT, alike, is_section, named_parts, occupation, small
from jobrsvp.text.url import split_address

SHORTEST, LONGEST = 2, 90  # characters of a name
MOST_WORDS = 9  # of a name
LONGEST_BARE = 1500  # characters of a text in which the line below the title may be the employer
LONGEST_HEADLINE = 200  # characters of a line that says it all
LONGEST_SITE_NAME = 40  # characters of the name of a site that is its owner's
CAREERS_LINES, HEADLINES, HEADINGS = 3, 3, 60  # how many lines may be a careers line, a headline, a heading
NEAR_FACTS = 3  # facts around the title of which one may be the employer
MOST_WORDS_BARE = 5  # of a bare line that is a name
MOST_ALIKE = 0.5  # share of words that a name may have in common with the title of the job
SHORTEST_IN_ADDRESS = 3  # letters of a name that an address tells
SHORTEST_SHOUTED = 5  # letters of a name in capitals that is no abbreviation

#: The weights are how often each origin is right by itself on real pages; where few show it, an estimate.
DATA = Origin("structured data", 0.98, "it is written for machines to read the employer")
TEXT_LABEL = Origin("label", 0.98, "the text itself calls it the employer")
MARKED = Origin("mark-up", 0.98, "the page marks a name near the title as the employer's")
PAGE_LABEL = Origin("label", 0.95, "the page calls it the employer, and may mean another one of its jobs")
CAREERS = Origin("careers line", 0.95, "a pasted text is headed by the name of the careers page")
TEXT_HEADLINE = Origin("headline", 0.94, "a line names an occupation and behind it the employer")
PROSE = Origin("prose", 0.92, "several sentences call it the employer, or one does and the text is full of it")
HEADING = Origin("heading", 0.9, "a heading is the name in the page's address")
SITE_NAME = Origin("site name", 0.75, "a site is often the employer's own, and the text says the name")
PAGE_HEADLINE = Origin("page title", 0.72, "the page's own title names it behind the job")
BESIDE_IN_TITLE = Origin("page title", 0.7, "the page's own title names it beside the job, and the text knows it")
PROSE_ONCE = Origin("prose", 0.55, "one sentence may call it the employer")
LOGO = Origin("logo", 0.8, "the picture above the title is called so, and the text says the name")
TOP_LOGO = Origin("logo", 0.56, "one of the first pictures is called so, and the text says the name")
OWNER_TITLE = Origin("page title", 0.6, "a part of the page's own title with which its head or foot begins")
OWNER = Origin("owner", 0.5, "the head, copyright, postal address or host of the page, of which a board has them, too")
BOARD = Origin("owner of a board", 0.1, "its menu offers employers to post jobs, so that it is none itself")
NAMED_BELOW = Origin("below the title", 0.74, "below the title, with a legal form or a word of firms")
KNOWN_BELOW = Origin("below the title", 0.52, "below the title, and the text names it again")
ABOVE_PLACE = Origin(
    "below the title", 0.51, "between the title and the place a page names the employer, or a department"
)
BELOW_TITLE = Origin("below the title", 0.5, "in a short text the line below the title is often the employer")

_LOCAL = re.compile(r"\s?\([^()]{1,40}\)$")
_PLACES = re.compile(r"\s?[/,]\s?")  # several towns: "Brussels / Mechelen"
_NO_LETTERS = re.compile(r"[\W_]")
_LABELLED = re.compile(r"^\w{2,20} ?: |[/>›»|]$")  # a label with its value, a step of a trail
_FIGURES = re.compile(r"\d|[$€£]")
_MONEY = re.compile(r"[$€£] ?\d|\d ?[$€£]")
_EDGES = " :!-–—|"


class _Grammar(NamedTuple):
    marked: re.Pattern[str]
    address: re.Pattern[str]
    careers: re.Pattern[str]
    site: re.Pattern[str]
    section: re.Pattern[str]
    board: re.Pattern[str]
    unnamed: re.Pattern[str]
    described: re.Pattern[str]
    legal_form: re.Pattern[str]
    firm: re.Pattern[str]
    article: re.Pattern[str]
    joint: re.Pattern[str]
    part: re.Pattern[str]  # of an employer: "Mercy Campus, Mallow"
    denied: re.Pattern[str]  # "This is not a Hollin News position"
    body: re.Pattern[str]  # of citizens: "City of Leeds"
    lead: re.Pattern[str]  # "at Mill Foods"
    before: str


@functools.lru_cache(KEPT)
def _grammar(languages: Languages) -> _Grammar:
    said = languages.alternation
    before, behind, site = said("careers.before"), said("careers.behind"), said("careers.site")
    return _Grammar(
        marked=languages.pattern("markup.employer"),
        address=languages.pattern("markup.employer_address"),
        careers=re.compile(rf"^{before}\s{{1,5}}|\s(?:{behind}|[-–—|:] (?:{behind}|{site}))$", re.I),
        site=re.compile(rf"^{before}\s|\s(?:{behind}|{site})$", re.I),
        section=re.compile(f"{behind}|{site}"),
        board=languages.pattern("organization.board"),
        unnamed=languages.pattern("organization.unnamed"),
        described=re.compile(rf"(?i:{said('organization.described')}) [a-z\u00df-\u00ff]"),
        legal_form=re.compile(rf",?\s{legal_form(languages)}\.?$"),
        firm=languages.pattern("place.firm"),
        article=re.compile(rf"^(?i:{languages.words('article')}|the)\s"),
        joint=re.compile(rf"\s(?:&|(?i:{languages.words('joint')}))(?=\s)"),
        part=re.compile(rf"\s{languages.words('employer_part')}$"),
        denied=re.compile(
            rf"(?i:{languages.words('no_employer_before')}) (?P<name>[A-Z][^.,;:\n]{{1,60}}?) "
            rf"(?i:{languages.words('no_employer_behind')})(?!\w)"
        ),
        body=re.compile(rf"{languages.words('public_body')}\s"),
        lead=re.compile(rf"^{languages.words('employer_preposition')}\s(?=[A-Z0-9\u00c0-\u00de])"),
        before=languages.words("employer_preposition"),
    )


@dataclasses.dataclass(frozen=True)
class _Page:
    """What the ways look at."""

    evidence: Evidence
    title: str | None
    languages: Languages

    @functools.cached_property
    def signs(self) -> Sequence[owner.Sign]:
        """The names by which the page calls its owner."""
        return [*owner.signs(self.evidence, self.languages)]

    @functools.cached_property
    def signed(self) -> set[str]:
        """The names in the copyright of the page, which are those of no job."""
        return {name for kind, name in self.signs if kind == "copyright"}

    @property
    def grammar(self) -> _Grammar:
        return _grammar(self.languages)

    def could_be(self, name: str) -> bool:
        """Whether *name* has the shape of a name."""
        fits = SHORTEST <= len(name) <= LONGEST and not name.endswith((":", "?")) and name.count(" ") < MOST_WORDS
        return fits and not is_condition(name, self.languages) and not _MONEY.search(name)

    def in_menu(self, name: str) -> bool:
        """Whether *name* is an item of a menu and not the site's own: a section of it."""
        return name in self.evidence.menu and name not in self.evidence.page.home

    def describes(self, name: str) -> bool:
        """Whether *name* only describes an employer: ``a leading bank``."""
        return bool(self.grammar.described.match(name))

    def is_board(self, name: str) -> bool:
        return bool(self.grammar.board.search(small(name)))

    def is_firm(self, name: str) -> bool:
        """Whether *name* has a legal form, or a word of firms and more: "Restaurant" alone is an item of a menu."""
        firm = self.grammar.firm.search(small(name))
        return bool(self.grammar.legal_form.search(name) or (firm and firm[0] != small(name)))

    def is_called(self, name: str) -> bool:
        """Whether *name* may be a firm's, though a job or a place is called so: ``Dunn Accountants``."""
        return not self.is_board(name) and not self.begins_like_no_name(name) and name != self.title

    def begins_like_no_name(self, name: str) -> bool:
        """Whether *name* begins as none does, and is not that of the link to the start: ``The Copper Kettle``."""
        return begins_like_no_name(name, self.languages) and name not in self.evidence.page.home

    def without_site(self, name: str) -> str:
        """Return *name* without words for a site of jobs, unless it says nothing else: ``Open positions``."""
        whole = self.grammar.section.fullmatch(small(name))
        return name if whole else self.grammar.site.sub("", name).strip()

    def is_occupation(self, name: str) -> bool:
        return occupation(name, self.languages)

    def job_alone(self, name: str) -> str:
        """Return the title without *name*, where only the page's own title says it: ``Welder - Mill Foods``."""
        shown = any(line.text == self.title for line in self.evidence.lines)
        return self.title or "" if shown else (self.title or "").replace(name, "")

    def like_title(self, name: str) -> bool:
        return alike(name, self.title, self.languages) >= MOST_ALIKE


Found = Iterator[tuple[Origin, str]]


def read(evidence: Evidence, languages: Languages) -> Candidate[str] | None:
    """Return the employer's name, as the page writes it; ``None`` where it only describes one: ``a leading bank``."""
    found = until_settled(_gathered(evidence, languages))
    same = functools.partial(_short, languages)
    chosen = best(found, same)
    if not chosen or _grammar(languages).described.match(chosen.value):
        return None
    written = [one for one in found if same(one.value) == same(chosen.value) and one.origin != PROSE.name]
    named = max(written, key=lambda one: one.weight, default=chosen)  # sentences shorten names
    full = owner.in_full(named.value, evidence)
    return dataclasses.replace(named, value=full, quote=evidence.quote(full)) if full != named.value else named


def _short(languages: Languages, name: str) -> str:
    """Return the letters of *name* without legal form and *and*: what two ways of writing it have in common."""
    grammar = _grammar(languages)
    return _letters(grammar.joint.sub("", grammar.legal_form.sub("", name))) or name


def candidates(evidence: Evidence, languages: Languages) -> list[Candidate[str]]:
    """Return all that may be the employer."""
    return list(_gathered(evidence, languages))


def _gathered(evidence: Evidence, languages: Languages) -> Iterator[Candidate[str]]:
    page = _Page(evidence, evidence.title, languages)
    boards = {_letters(name) for name in owner.boards(evidence, languages)}
    denied = {_letters(match["name"]) for match in page.grammar.denied.finditer(evidence.text)}
    for way in _WAYS:
        for origin, name in way(page):
            if _letters(name) not in denied:
                yield (BOARD if _letters(name) in boards else origin).says(name, evidence.quote(name))


def _from_data(page: _Page) -> Found:
    name = owner.hiring(page.evidence)
    if name and not name.startswith("http") and not page.grammar.unnamed.match(small(name)):
        yield DATA, name


def _labelled(page: _Page) -> Found:
    kinds = page.languages.list("no_employer_label")
    found = (one.value for one in page.evidence.labels.get("organization", []))
    named = (name for name in found if page.could_be(name) and small(name) not in kinds)
    fit = (name for name in named if not page.grammar.part.search(small(name.partition(",")[0])))
    origin = TEXT_LABEL if page.evidence.plain else PAGE_LABEL
    yield from ((origin, owner.without_address(name)) for name in list(fit)[:1])


def _marked(page: _Page) -> Found:
    for fact in near_title.facts(page.evidence, page.title):
        marked = page.grammar.marked.search(small(fact.hints))
        linked = page.grammar.address.search(small(fact.href)) and not page.in_menu(fact.text)
        section = is_section(fact.text, page.languages)
        if (
            (marked or linked)
            and not section
            and page.could_be(fact.text)
            and any(letter.isalpha() for letter in fact.text)
        ):
            yield MARKED, page.grammar.lead.sub("", fact.text)
            return


def _from_careers_line(page: _Page) -> Found:
    """Yield the employer of a pasted text's heading, such as ``Careers at Acme`` or ``Acme Careers``."""
    for line in page.evidence.lines[:CAREERS_LINES] if page.evidence.plain else ():
        cut = page.grammar.careers.sub("", line.text)
        name = cut.strip(_EDGES)
        fit = cut != line.text and name[:1].isupper() and page.could_be(name) and not name.endswith((".", ","))
        if fit and not line.item and _is_employer(name, page):
            yield CAREERS, name
            return


def _is_employer(name: str, page: _Page, town: bool = False) -> bool:
    """Whether *name* is that of no board, no occupation and no place, and begins like a name.

    *town*: it may be a town's, too, as behind *at*, where people name employers; ``@`` stands before either.
    """
    towns = is_place(name) or all(is_place(part) for part in _PLACES.split(name))
    place = towns and not town and not page.grammar.body.match(small(name))
    job = page.is_occupation(name) and not page.grammar.legal_form.search(name)  # "Huber & Partner Personal AG"
    other = place or page.is_board(name) or job
    return not other and not page.begins_like_no_name(name)


def _from_headline(page: _Page) -> Found:
    evidence = page.evidence
    first = [line.text for line in evidence.lines[: HEADLINES if evidence.plain else 1]]
    for line in (*_page_titles(evidence), *first):
        title, name, _ = read_headline(line, page.languages)
        fit = name and (page.describes(name) or _is_employer(name, page, town=f"@ {name}" not in line))
        if name and fit and not page.in_menu(name) and _sure(line, title, name, page):
            yield TEXT_HEADLINE if evidence.plain else PAGE_HEADLINE, name
            return


def _page_titles(evidence: Evidence) -> list[str]:
    """Return what the page calls itself; that of a plain one may be a line of it, which says no more."""
    named = filter(None, (evidence.capture.title, evidence.capture.meta.get("og:title")))
    own = {line.text for line in evidence.lines} if evidence.plain else ()
    return [name for name in named if name not in own]


def _sure(line: str, title: str, name: str, page: _Page) -> bool:
    """Whether *line* is a headline: of a pasted text, one with an occupation; of a page, the text must say more."""
    if page.evidence.plain:
        return page.is_occupation(title) and len(line) <= LONGEST_HEADLINE
    return _told(name, line, page)


def _told(name: str, headline: str, page: _Page) -> bool:
    """Whether *name* is more than the site's: the headline says *at*, the text or the address names it."""
    said = rf"(?i:{page.grammar.before})\s{re.escape(name)}|^{re.escape(name)}\s"
    if name.casefold() in page.evidence.text.casefold() or re.search(said, headline):
        return True
    letters = _letters(name)
    return len(letters) >= SHORTEST_IN_ADDRESS and letters in _letters(page.evidence.capture.url or "")


def _letters(text: str) -> str:
    return _NO_LETTERS.sub("", structured.unaccented(text.casefold()))


def _from_site_name(page: _Page) -> Found:
    name = page.grammar.site.sub("", page.evidence.capture.meta.get("og:site_name") or "").strip()
    fit = name and len(name) <= LONGEST_SITE_NAME and not page.is_board(name)
    if fit and name.casefold() in page.evidence.text.casefold():
        yield SITE_NAME, name


def _beside_in_title(page: _Page) -> Found:
    """Yield what the page's own title names beside the job, if the text names it, too: ``Acme - Data Engineer``.

    Of several the one behind words of hiring, ``Jobs at Acme``, or with a legal form or a word of firms, or that is no
    heading and no link to another page: those are sections, of which the owner is none.
    """
    for name in _page_titles(page.evidence):
        parts = [page.without_site(part) for part in named_parts(name)]
        lone = [owner.known_beginning(part, page.evidence.text) for part in parts if len(parts) == 1]
        either = ((part, *lone, owner.without_town(part, page.languages)) for part in parts)
        named = [fit for one in either for fit in [part for part in dict.fromkeys(one) if _is_beside(part, page)][:1]]
        if named:
            sections = owner.sections(page.evidence) if len(named) > 1 else ()
            firms = [part for part in named if page.is_firm(part)] if len(named) > 1 else []
            others = (part for part in named if part.casefold() not in sections)
            told = [part for part in named if any(part != one and one.endswith(part) for one in named_parts(name))]
            yield BESIDE_IN_TITLE, next(iter([*told, *firms]), next(others, named[0]))
            return


def _is_beside(part: str, page: _Page) -> bool:
    """Whether *part* of the page's own title may be the employer's name."""
    short = functools.partial(_short, page.languages)
    logos = map(short, owner.logos(page.evidence, page.languages))
    known = page.could_be(part) and part != page.title and (_told(part, "", page) or short(part) in logos)
    section = page.grammar.section.fullmatch(small(part)) or is_section(part, page.languages)
    if calls(part, page.languages) or (part[:1].islower() and part not in page.evidence.page.home):
        return False  # "We look for a cook | Mill Inn", "Cook - winter - Mill Inn"
    other = section or (page.like_title(part) and part not in page.signed) or page.in_menu(part)
    return known and not other and _is_employer(part, page)


def _from_heading(page: _Page) -> Found:
    """Yield a heading of the posting that names the employer of the address: ``DECATHLON`` on decathlon.example."""
    capture = page.evidence.capture
    host = re.sub(r"\W", "", split_address(capture.url or capture.canonical).netloc.casefold())
    for line in page.evidence.lines[:HEADINGS]:
        name = _LOCAL.sub("", line.text)
        if line.level and line.text != page.title and page.could_be(name) and not is_section(name, page.languages):
            letters = _letters(name)
            if len(letters) >= SHORTEST_IN_ADDRESS and letters in host:
                yield HEADING, _in_usual_letters(name, page.evidence.text)
                return


def _in_usual_letters(name: str, text: str) -> str:
    """Return a shouted *name* as the text usually writes it."""
    usual = name.title()
    return usual if name.isupper() and len(name) >= SHORTEST_SHOUTED and text.count(usual) > 1 else name


def _from_prose(page: _Page) -> Found:
    named = named_employer(page.evidence, page.title, page.languages)
    if named and (named.often or _is_no_other_word(named.name, page)):
        yield PROSE if named.often else PROSE_ONCE, named.name


def _is_no_other_word(name: str, page: _Page) -> bool:
    """Whether *name*, which one sentence says, is known from elsewhere where it may be a word or a number of people.

    Some word begins each sentence, as in ``Diversity is a strength``.
    """
    if page.evidence.plain or (" " in name and not name[0].isdigit()):
        return True
    capture, letters = page.evidence.capture, _letters(name)
    around = [line.text for line in page.evidence.page.lines if name in line.text]
    again = sum(text.count(name) for text in around) > 1 or any(name in one for one in _page_titles(page.evidence))
    return again or any(letters in _letters(one) for one in (capture.url or "", *_hosts(page)))


def _hosts(page: _Page) -> Iterator[str]:
    """Yield the lines with addresses of mail, which may tell the name of the employer."""
    yield from (line.text for line in page.evidence.page.lines if "@" in line.text)


def _pictured(page: _Page) -> Found:
    """Yield the name of a logo that the text says again: the one right above the title, and the first of the page."""
    if page.evidence.given:
        return
    for origin, names in ((LOGO, pictures.above_title(page.evidence)), (TOP_LOGO, pictures.on_top(page.evidence))):
        for name in (owner.without_logo(name, page.languages) for name in names):
            bare = page.grammar.legal_form.sub("", name)
            said = len(bare) > SHORTEST_IN_ADDRESS and bare.casefold() in page.evidence.text.casefold()
            if said and page.could_be(name) and not page.like_title(name) and _is_employer(name, page):
                yield origin, name
                break


def _owner(page: _Page) -> Found:
    for kind, said in page.signs:
        name = page.grammar.careers.sub("", said).strip(_EDGES)
        section = is_section(name, page.languages) or page.grammar.site.search(name) or page.in_menu(name)
        section = section or page.grammar.section.fullmatch(small(said)) or calls(name, page.languages)
        titled = kind != "copyright" and alike(name, page.job_alone(name), page.languages) > MOST_ALIKE
        signed = kind in ("head", "copyright") and " " in name and page.is_called(name)
        if page.could_be(name) and not section and not titled and (signed or _is_employer(name, page)):
            yield OWNER_TITLE if kind == "title" else OWNER, name


def _below_page_title(page: _Page) -> Found:
    """Yield the line below the title of a page that is a name.

    That a word of firms tells, or that the text repeats it, or that it alone stands between the title and a place.
    """
    departments = {one.value for one in page.evidence.labels.get("department", [])}
    facts = near_title.facts(page.evidence, page.title)
    below = [fact for fact in facts if fact.after and fact.text not in departments]
    for fact, behind in zip(below[:NEAR_FACTS], [*below[1:], *below[-1:]], strict=False):
        name = split_employer(fact.text, page.languages)[0] or fact.text
        bare = page.grammar.article.sub("", name)
        formed = page.grammar.legal_form.search(name)
        short = formed or (len(name.split()) <= MOST_WORDS_BARE and not name.endswith("."))
        written = formed or name[:1].isupper()
        fit = short and written and page.could_be(name) and not is_section(name, page.languages)
        # One is called like a town in Kansas.
        agency = fit and is_place(bare) and page.languages.passed(name).says("contact.agency_name")
        employer = agency or _is_employer(bare, page)
        label = field_of(name, fields(page.languages))
        other = label or _LABELLED.search(name) or _FIGURES.search(name) or page.like_title(name)
        if not fit or other or not employer:
            continue
        if agency or page.is_firm(name):
            yield NAMED_BELOW, name
        elif page.evidence.text.count(name) > 1:
            yield KNOWN_BELOW, name
        elif fact is below[0] and behind.line - fact.line <= 1 and _is_above_place(name, behind, page):
            yield ABOVE_PLACE, name


def _is_above_place(name: str, behind: near_title.Fact, page: _Page) -> bool:
    """Whether *name* is neither a department nor a piece of a sentence, and what is said *behind* it is a place."""
    words = name.split()
    department = small(words[0]) in page.languages.list("department")
    return not department and all(word[:1].isupper() for word in words) and bool(where(behind.text, page.languages))


def _below_title(page: _Page) -> Found:
    """Yield the line below the title of a short text that has no labels, if it looks like a name."""
    bare = page.evidence.plain and len(page.evidence.text) <= LONGEST_BARE
    for fact in near_title.facts(page.evidence, page.title)[:NEAR_FACTS] if bare else ():
        if employer := split_employer(fact.text, page.languages)[0]:
            yield BELOW_TITLE, employer
            return
        if _is_bare_name(fact.text, page):
            if not is_section(fact.text, page.languages) and not begins_like_no_name(fact.text, page.languages):
                yield BELOW_TITLE, fact.text
            return


def _is_bare_name(text: str, page: _Page) -> bool:
    words = text.split()
    named = len(words) <= MOST_WORDS_BARE and words[0][:1].isupper() and ":" not in text and not text.endswith(".")
    other = "&" in text or is_place(text) or page.is_occupation(text)  # "Operation & Strategy" is a department
    return named and not (other or _FIGURES.search(text) or _LABELLED.search(text))


_WAYS: tuple[Callable[[_Page], Found], ...] = (
    _from_data, _labelled, _marked, _from_careers_line, _from_headline, _from_site_name, _from_heading,
    _beside_in_title, _from_prose, _pictured, _owner, _below_page_title,
    _below_title,
)  # fmt: skip

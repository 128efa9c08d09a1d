"""Who employs: the employer named by the page, ``None`` when it names none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from jobrsvp.languages import Languages
from jobrsvp.reading.facts.candidates import Candidate
from jobrsvp.reading.page import near_title, structured
from jobrsvp.reading.page.evidence import Evidence
from jobrsvp.reading.page.headline import read_headline, split_employer
from jobrsvp.reading.page.near_title import Fact
from jobrsvp.reading.page.place_names import is_place
from jobrsvp.reading.page.titles import alike, is_section, occupation
from jobrsvp.text.url import split_address

LONGEST = 90  # characters of a name
LONGEST_BARE = 1500  # characters of a text in which the line below the title may be the employer
LONGEST_HEADLINE = 200  # characters of a line that says it all
LONGEST_PROSE = 12_000  # characters in which an employer introduces itself
_HINT = re.compile(
    r"company-?_?(?:name|url|link|info)|\bcompany\"|employer-?_?name|hiring-?organi[sz]ation|org-?_?name|"
    r"organi[sz]ation-?name|"
    r"data-company|itemprop=.?hiringOrganization|topcard__org|subtitle-primary",
    re.I,
)
_HREF = re.compile(
    r"/(?:company|companies|employer|cmp|startups|firma|arbeitgeber|empresa)(?:s|-profiles?)?/[^/?#]{2,80}|/Working-at-",
    re.I,
)
_SITE = re.compile(
    r"^(?:careers?|jobs?|working|karriere|work|life)\s(?:at|@|with|bei)\s|\s(?:careers?|jobs?|karriere|career site|"
    r"empleo|recruiting)$",
    re.I,
)
_CAREERS = re.compile(
    r"^(?:(?:careers?|jobs?|vacanc(?:y|ies)|work(?:ing)?|life|openings?|open positions|job openings|current vacancies|"
    r"opportunities) (?:at|with|for)|"
    r"join(?: us at| the team at)?|karriere bei|jobs bei|arbeiten bei|stellen bei|carrières? chez|emplois? chez|"
    r"rejoignez|trabaja en|trabajar en|empleo en)\s+|"
    r"\s(?:careers?|vacancies|is (?:now )?hiring!?|(?:[-–—|:] )(?:careers?|jobs?|vacancies))$",
    re.I,
)
_BOARD = re.compile(
    r"linkedin|indeed|glassdoor|stepstone|monster|\bxing\b|wellfound|ziprecruiter|greenhouse\.io|\blever\b|workable|"
    r"ashby|"
    r"candidate portal|infojobs|jobs?\b|\bportal\b|framer|template|^home\b|careers?$",
    re.I,
)
_NAME = (
    r"([A-Z0-9][\w&.'’/-]{0,30}(?:[ ](?:[A-Z0-9&(][\w&.'’()/-]{0,30}|of|and|the|für|und|de|del|en|y|e)){0,5}"
    r"(?:,?[ ](?:ltd|inc|llc|plc|pte|gmbh|pvt|corp)\b\.?){0,2})"
)
_CUES = (
    re.compile(
        rf"^(?:[Aa]bout|[Ww]hy|[Ww]hy [Jj]oin|[Jj]oin|[Ww]orking at|[Ll]ife at|Über|Warum|À propos de|"
        rf"Sobre)[ ]{_NAME}[ ]?[?!:.]?$",
        re.M,
    ),
    re.compile(
        rf"\b(?:[Aa]t|[Jj]oin|[Bb]ei|[Cc]hez|[Ee]n|[Nn]a|[Bb]ij|[Pp]resso)[ ]{_NAME}(?=,|\s(?:we|our|you|wir|nous|"
        rf"wij|te|se)\b)"
    ),
    re.compile(rf"\b(?:position|role|job|vacancy) is (?:open )?(?:with|at)[ ]{_NAME}"),
    re.compile(
        rf"(?:^|[.!:] ){_NAME}(?:[ ]\([^()\n]{{1,40}}\))?,?[ ](?:is|are|sucht|ist|recrute|est|busca|es|é|zoekt|szuka|"
        rf"söker)\b"
        r"(?=[ ](?:an?|the|one|looking|hiring|seeking|searching|currently|ein|une?|la|el|o|on)\b)",
        re.M,
    ),
    re.compile(
        rf"^{_NAME}[ ](?:builds|makes|provides|helps|runs|operates|designs|develops|sells|needs|seeks|"
        rf"treats|serves|supports|"
        rf"offers|delivers|creates|connects|brings|manages|cares|collects|sucht|bietet|recherche|ofrece)\b",
        re.M,
    ),
    re.compile(rf"\b(?:[Ww]e are|[Ww]ir sind|[Nn]ous sommes|[Ss]omos)[ ]{_NAME}"),
    re.compile(rf"\b(?:[Pp]art of|parte d[aeo]l?|Teil der|fait partie de|onderdeel van)[ ]{_NAME}"),
    re.compile(rf"\b(?:our mission at|mission of|employees of|a career at|culture at|opportunity at)[ ]{_NAME}"),
)
_NO_NAME = re.compile(
    r"(?:the|us|our|you|your|this|that|these|we|it|here|there|he|she|they|what|who|job|team|role|position|least|any|"
    r"all|why|how|in|is|"
    r"now hiring|hiring|urgent\w{0,2}|vacancy|opening|apply|careers?|jobs|full[- ]time|part[- ]time|permanent|"
    r"temporary|remote|"
    r"hybrid|on[- ]?site|immediate|new|department|about|"
    r"if|as|every|each|an?|for|one|work|working|total|it|join|this is|es|wir|das|die|der|o|a|el|la|los|las|"
    r"candidates?|applicants?|responsib\w+|"
    r"description|summary|overview|requirements|experience|compensation|salary|location|company)\b",
    re.I,
)


def read_organization(evidence: Evidence, card: Sequence[Fact], title: str | None) -> str | None:
    """Return the employer's name, as the page writes it."""
    name = _best(evidence, card, title)
    return None if name and _DESCRIBED.match(name) else name


#: A description in place of a name: ``a leading bank``, ``one of our clients``.
_DESCRIBED = re.compile(r"(?:an?|one of|our|eine?n?m?|unser\w?|une?|un[ao]?) [a-zà-ÿ]")


def _best(evidence: Evidence, card: Sequence[Fact], title: str | None) -> str | None:
    ways = (_labelled(evidence), _from_hints(card))
    return (
        _from_data(evidence)
        or next(filter(None, ways if evidence.given else reversed(ways)), None)
        or _from_careers_line(evidence)
        or _from_headline(evidence)
        or _from_site_name(evidence)
        or _from_heading(evidence, title)
        or _beside_in_title(evidence, title)
        or _from_prose(evidence, title)
        or _beside_title(evidence, card)
    )


def _from_data(evidence: Evidence) -> str | None:
    if not evidence.job:
        return None
    hiring = structured.first(evidence.job.fields.get("hiringOrganization"))
    name = structured.said(hiring.get("name") if isinstance(hiring, Mapping) else hiring)
    unnamed = (
        not name or name.startswith("http") or re.match(r"confidential|anonym|undisclosed|vertraulich", name, re.I)
    )
    return None if unnamed else name


def _labelled(evidence: Evidence) -> str | None:
    found = evidence.labels.get("organization", [])
    fit = (one.value for one in found if _could_be(one.value))
    return next((name for name in fit if name.casefold() not in ("private", "public")), None)


def _could_be(name: str) -> bool:
    return 2 <= len(name) <= LONGEST and not name.endswith((":", "?")) and name.count(" ") < 9


def _from_hints(card: Sequence[Fact]) -> str | None:
    near = [fact for fact in card if _could_be(fact.text) and (_HINT.search(fact.hints) or _HREF.search(fact.href))]
    return next((fact.text for fact in near if any(letter.isalpha() for letter in fact.text)), None)


def _from_careers_line(evidence: Evidence) -> str | None:
    """Return the employer of a pasted text's heading, such as ``Careers at Acme`` or ``Acme Careers``."""
    for line in evidence.lines[:3] if evidence.given else ():
        name = _CAREERS.sub("", line.text).strip(" :!-–—|")
        fit = name != line.text and name[:1].isupper() and _could_be(name) and not name.endswith(".")
        if fit and not (_NO_NAME.match(name) or _BOARD.search(name) or occupation(name) or is_place(name)):
            return name
    return None


def _from_headline(evidence: Evidence) -> str | None:
    names = (
        evidence.capture.title,
        evidence.capture.meta.get("og:title"),
        *(line.text for line in evidence.lines[: 3 if evidence.given else 1]),
    )
    for name in filter(None, names):
        title, found, _ = read_headline(name)
        sure = (
            occupation(title) and len(name) <= LONGEST_HEADLINE
            if evidence.given
            else _told(found or "", name, evidence)
        )
        if found and sure and not _BOARD.search(found) and not occupation(found):
            return found
    return None


def _told(name: str, headline: str, evidence: Evidence) -> bool:
    """Whether *name* is more than the site's: the headline says *at*, the text or the address names it."""
    if (
        re.search(rf"(?:\b(?:at|bei|chez)|@)\s{re.escape(name)}|^{re.escape(name)}\s", headline)
        or name in evidence.text
    ):
        return True
    letters = re.sub(r"[\W_]", "", _unaccented(name))
    return len(letters) > 2 and letters in re.sub(r"[\W_]", "", (evidence.capture.url or "").casefold())


def _from_site_name(evidence: Evidence) -> str | None:
    name = evidence.capture.meta.get("og:site_name")
    name = _SITE.sub("", name).strip() if name else None
    if name and not _BOARD.search(name) and len(name) <= 40 and name.casefold() in evidence.text.casefold():
        return name
    return None


def _beside_in_title(evidence: Evidence, title: str | None) -> str | None:
    """Return what the page's own title names beside the job, if the text names it, too: ``Acme - Data Engineer``."""
    for name in (evidence.capture.title, evidence.capture.meta.get("og:title")):
        for part in re.split(r"\s[|–—-]\s", name or ""):
            part = _SITE.sub("", part).strip()
            known = _told(part, "", evidence) and part != title and alike(part, title) < 0.5
            if known and _could_be(part) and not (_BOARD.search(part) or occupation(part) or is_place(part)):
                return part
    return None


def _from_heading(evidence: Evidence, title: str | None) -> str | None:
    """Return a heading of the posting that names the employer of the address: ``DECATHLON`` on decathlon.example."""
    host = split_address(evidence.capture.url or evidence.capture.canonical).netloc.casefold()
    letters = re.sub(r"\W", "", host)
    for line in evidence.lines[:60]:
        name = re.sub(r"\s?\([^()]{1,40}\)$", "", line.text)
        if line.level and line.text != title and _could_be(name) and not is_section(name):
            joined = re.sub(r"[\W_]", "", _unaccented(name))
            if len(joined) >= 3 and joined in letters:
                return _in_usual_letters(name, evidence.text)
    return None


def _in_usual_letters(name: str, text: str) -> str:
    """Return a shouted *name* as the text usually writes it."""
    usual = name.title()
    return usual if name.isupper() and len(name) > 4 and text.count(usual) > 1 else name


def _unaccented(text: str) -> str:
    return structured.unaccented(text.casefold())


def _from_prose(evidence: Evidence, title: str | None) -> str | None:
    """Return the name that the prose calls the employer: each way of saying so counts, then how often it stands."""
    votes: Counter[str] = Counter()
    text = evidence.text[:LONGEST_PROSE]
    for cue in _CUES:
        for match in cue.finditer(text):
            name = re.sub(
                r"(?:\s(?:and|of|the|y|e|de|und|für|en|del))+$",
                "",
                re.split(r"(?<=[a-z]{3})\.\s", match[1])[-1].strip(" .,'’/-"),
            )
            if len(name) > 1 and not _NO_NAME.match(name) and alike(name, title) < 0.5 and not is_place(name):
                votes[name] += 1
    if not votes:
        return None
    for name in list(votes):
        longer = [other for other in votes if other.startswith(f"{name} ")]
        for other in longer:
            if 2 * text.count(other) >= text.count(name):
                votes[other] += votes.pop(name, 0)
    best = max(votes, key=lambda name: (votes[name] * 3 + min(text.count(name), 12), len(name)))
    return _whole_name(best, evidence)


def _whole_name(name: str, evidence: Evidence) -> str:
    """Return the short line above the prose of a pasted text that begins with *name*: the name in full."""
    near = [line.text for line in evidence.lines[:4]] if evidence.given else []
    longer = (one for one in near if one.startswith(f"{name} ") and len(one.split()) <= 5)
    return next((one for one in longer if not re.search(r"[.,:!?|]|\s[-–—]\s", one) and not occupation(one)), name)


def _beside_title(evidence: Evidence, card: Sequence[Fact]) -> str | None:
    """Return the line below the title of a short text that has no labels, if it looks like a name."""
    if not evidence.given or len(evidence.text) > LONGEST_BARE:
        return None
    for fact in card[:3]:
        if employer := split_employer(fact.text)[0]:
            return employer
        words = fact.text.split()
        named = len(words) <= 5 and words[0][:1].isupper() and ":" not in fact.text and not fact.text.endswith(".")
        if named and not is_place(fact.text) and not occupation(fact.text) and not re.search(r"\d|[$€£]", fact.text):
            return None if is_section(fact.text) or _NO_NAME.match(fact.text) else fact.text
    return None


def read(evidence: Evidence, languages: Languages) -> Candidate[str] | None:
    """Return the employer."""
    name = read_organization(evidence, near_title.facts(evidence, evidence.title), evidence.title)
    return Candidate(value=name, origin="page", weight=1.0, quote=evidence.quote(name)) if name else None

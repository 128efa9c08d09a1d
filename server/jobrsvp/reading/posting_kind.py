"""Is it one posting?  Lists, search pages, career hubs, sign-in walls and empty shells are refused by name."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from jobrsvp.errors import NotAPosting
from jobrsvp.reading.evidence import Evidence
from jobrsvp.reading.titles import occupation

_LIST = re.compile(
    r"(?:current |all |our )?(?:open(?:ings?| positions?| roles?| jobs?)|job openings|vacancies|jobs (?:at|bei|@|in)\b|jobs?$|offene stellen|stellenangebote|"
    r"search (?:page|results|jobs)|job search|find (?:open roles|your)|view listings|\d{1,6} jobs?\b|ofertas de empleo|offres d.emploi|vagas|"
    r".{0,60}\bjobs?$|.{0,60}\bjobs: )",
    re.I,
)
_HUB = re.compile(
    r"\b(?:careers?|karriere|carrières?|carreras|carreiras|about us|company|how we hire|internships|opportunities|arbeiten bei|working at|life at)\b",
    re.I,
)
_GONE = re.compile(r"\b(?:404|page (?:not|can.?t be) found|can.?t be found|not found|error)\b", re.I)
_CLOSED = re.compile(
    r"(?:no longer (?:accepting applications|available|active|open)|position has been filled|job (?:has )?expired|posting (?:has )?(?:expired|closed)|"
    r"stelle ist (?:nicht mehr|bereits)|offre n.est plus disponible|oferta (?:ha )?(?:caducad[oa]|cerrad[oa]|ya no))",
    re.I,
)
_SIGN_IN = re.compile(
    r"^(?:sign in|log ?in|join now|sign up|anmelden|einloggen|se connecter|iniciar sesión|entrar)\b", re.I
)
_SECTIONS = re.compile(
    r"^(?:.{0,40}\b(?:responsibilities|requirements|qualifications|what you.?ll (?:do|bring)|what you will (?:do|bring)|what we.?re looking for|"
    r"who you are|about (?:the|this) (?:role|job|position)|job (?:description|details|summary)|the role|your (?:role|impact|profile|tasks|mission)|you have|what we offer|benefits|"
    r"in this role|essential functions|duties|skills|experience|key (?:duties|tasks)|how to apply|"
    r"(?:deine|ihre) aufgaben|(?:dein|ihr) profil|wir bieten|das bringst|anforderungen|aufgaben|stellenbeschreibung|"
    r"vos missions|votre profil|profil recherché|missions|descripción (?:de la oferta|del puesto)|requisitos|qualifikationen|funciones|se ofrece|ofrecemos|"
    r"responsabilidades|descrição da vaga|qualificações|mansioni|requisiti|offriamo|wat ga je doen|functie-?eisen|wij bieden|wat bieden|"
    r"zakres obowiązków|wymagania|oferujemy|arbetsuppgifter|kvalifikationer|vi erbjuder))\b.{0,40}$",
    re.I | re.M,
)
_CUES = re.compile(
    r"\b(?:salary|salario|gehalt|salaire|stipendio|salaris|wynagrodzenie|lön|pay|wage|compensation|per (?:hour|year|annum|month)|annually|an hour|a year|full[- ]time|part[- ]time|vollzeit|teilzeit|"
    r"permanent|contract|internship|remote|hybrid|on-?site|we are (?:looking|hiring|seeking)|we're (?:looking|hiring)|hiring|is looking for|wir suchen|"
    r"apply|applicants?|candidates?|you will|you.ll|responsibilities|responsible for|requirements|required|qualifications|experience|years of|benefits|health insurance|401\(?k|pto|paid time off|"
    r"bewerb\w{1,6}|erfahrung|expérience|experiencia|experiência|esperienza|ervaring|doświadczeni\w|erfarenhet|degree|team|role|position|stelle|puesto|vaga|poste|shift|overtime|equity|bonus)\b",
    re.I,
)
_JOB_LINK = re.compile(
    r"/(?:jobs?|positions?|careers?|vacanc\w{1,4}|stellen\w{0,10}|o|openings?|postings?|job-?detail\w{0,2}|roles?)/[^/?#]*[\w-]{4,}|[?&](?:gh_jid|jobid|job_id|currentjobid)=",
    re.I,
)


_HUB_ADDRESS = re.compile(
    r"(?:careers?|jobs?|karriere|stellenangebote|vacancies|openings|positions|opportunities|internships?|students?|studierende|"
    r"graduates?|about(?:-us)?|company|culture|benefits|how-we-hire|life|teams?|search|all-jobs|list|emplois?|empleos?|vagas|"
    r"work-with-us|join-us|arbeiten-bei-uns|home|index)(?:\.html?|\.php|\.aspx)?",
    re.I,
)


def _is_hub_address(address: str | None) -> bool:
    """Whether the last step of *address* names a section of a site and not one job."""
    parts = urlsplit(address or "")
    last = parts.path.rstrip("/").rpartition("/")[2]
    return bool(parts.netloc and _HUB_ADDRESS.fullmatch(last) and not re.search(r"\d{3}", parts.query))


def refuse(evidence: Evidence, title: str | None) -> None:
    """Raise :class:`NotAPosting` unless *evidence* shows one posting."""
    if evidence.capture.selection or evidence.capture.text:
        _refuse_text(evidence, title)
    else:
        _refuse_page(evidence, title)


def _refuse_text(evidence: Evidence, title: str | None) -> None:
    """A text is read generously: a person pasted it on purpose."""
    if not evidence.text:
        raise NotAPosting("an empty text")
    points = score(evidence.text, title) + 2 * len({"organization", "location", "title"} & evidence.labels.keys())
    if points < 3:
        raise NotAPosting(
            "a text about something else", ("It has no title of a job, no duties, no pay and no conditions.",)
        )


def score(text: str, title: str | None) -> int:
    """Return how much *text* talks like a posting: its sections, its cue words, an occupation in the title."""
    cues = {match[0].lower() for match in _CUES.finditer(text[:30_000])}
    sections = {match[0].lower() for match in _SECTIONS.finditer(text[:60_000])}
    return min(len(cues), 6) + 2 * min(len(sections), 4) + (2 if occupation(title or text[:160]) else 0)


def _refuse_page(evidence: Evidence, title: str | None) -> None:
    headings = [line.text for line in evidence.page.headings if line.level == 1 and line.region == ""][:2]
    names = [name for name in (evidence.capture.title, evidence.capture.meta.get("og:title"), *headings) if name]
    if evidence.job and len(evidence.text) > 80:
        return
    if any(_GONE.search(name) for name in names):
        raise NotAPosting("a page that is gone", (names[0],))
    if len(evidence.text) < 200:
        raise NotAPosting("an empty page", ("The page holds no text that could be a posting.",))
    if any(_LIST.match(name) for name in names):
        raise NotAPosting("a list of jobs", tuple(names[:1]))
    links = {line.href for line in evidence.page.lines if _JOB_LINK.search(line.href)}
    sections = len({match[0].lower() for match in _SECTIONS.finditer(evidence.text[:60_000])})
    if evidence.jobs > 1 or (len(links) >= 8 and sections < 2):
        raise NotAPosting("a list of jobs", (f"It links to {max(len(links), evidence.jobs)} jobs.",))
    points = score(evidence.text, title)
    if _is_hub_address(evidence.capture.canonical or evidence.capture.url):
        raise NotAPosting("a careers page of a company", (f"Its address is {evidence.capture.url}.",))
    if any(_HUB.search(name) for name in names) and not occupation(title):
        raise NotAPosting("a careers page of a company", tuple(names[:1]))
    if points < 6 or (sections < 1 and not occupation(title)):
        raise NotAPosting("a page about something else", ("It has neither the sections nor the words of a posting.",))


def expired(text: str) -> str | None:
    """Return the words by which the page says that the posting is closed."""
    match = _CLOSED.search(text[:200_000])
    return match[0] if match else None

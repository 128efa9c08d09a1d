"""Which organisation would hire: every name that the mail gives is weighed, and a lone weak sign is not believed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jobrsvp.mail.message import Mail
from jobrsvp.mail.words import COMPANY, LEGAL, PERSON, in_header, piece, quote
from jobrsvp.model import Quote

Sign = tuple[float, re.Pattern[str]]  #: a pattern with its weight
ENOUGH = 1.0  #: the weight that is believed: one clear sign, or two weak ones
#: What names the employer of an agency's mail.
CLIENTS = [
    (3.0, re.compile(rf"^[ ]*(?i:client|kunde|end client|hiring company) ?: ?({COMPANY})", re.M)),
    (3.0, re.compile(rf"\b(?i:(?:our|my) client|unser(?:e[nm])? kunden?|notre client|mon client|nuestro cliente"
                     rf"|onze klant),? (?:the |der |die |das |dem |den )?({COMPANY})")),
    (2.5, re.compile(rf"\b(?i:on behalf of|im auftrag (?:von|der|des)|pour le compte de|role with|job at|vacancy at"
                     rf"|position at|position bei|stelle bei|interview with|meeting with|gespräch (?:mit|bei)) (?:the "
                     rf"|der |dem )?({COMPANY})")),
    (1.5, re.compile(rf"(?:^|[.!] |, )({COMPANY}) (?:loved|liked|have asked|has asked|would like|wants?|are keen"
                     rf"|is keen|have had)\b")),
]  # fmt: skip
#: What names it in anybody's mail, each with its weight.
SIGNS = [
    (2.0, re.compile(rf"^[ ]*(?i:company|organi[sz]ation|employer|unternehmen|firma|entreprise|empresa|azienda|bedrijf)"
                     rf" ?: ?({COMPANY})", re.M)),
    (2.0, re.compile(rf"\b(?i:thank(?:s| you)(?: so much| again| very much)? for (?:applying|your application"
                     rf"|your interest|the interest)(?: to| at| in| with){{1,2}}|(?:your|the) (?:application"
                     rf"|interest) (?:to|in|at|with)|greetings from|join(?:ing)? (?:us at|the team at)"
                     rf"|apply(?:ing)? (?:to|at|with)|interest in (?:joining|working (?:at|for"
                     rf"|with))) (?:the )?({COMPANY})")),
    (1.5, re.compile(rf"\b(?i:(?:position|role|vacancy|opening|job|post|team|interview|career|careers|chat"
                     rf"|conversation|here|drive|directorate|everyone|all of us)"
                     rf"(?: in [\w ]{{3,25}})?) (?:at|with|@) (?:the )?({COMPANY})")),
    (1.5, re.compile(rf"\b(?i:position|role|vacancy|post) (?:of|as|for) [^.\n]{{2,60}}? (?:at"
                     rf"|with) (?:the )?({COMPANY})")),
    (1.5, re.compile(rf"(?:^|[.!,] |\b(?:here|team) at )({COMPANY}) (?:is|are) (?:pleased|delighted|happy|looking"
                     rf"|inviting)\b", re.M)),
    (1.2, re.compile(rf"^[ ]*({COMPANY}),?[ ]*\n[ ]*\d", re.M)),
    (1.5, re.compile(rf"\b(?:bei der|bei|chez|presso|bij|w firmie|formar parte de|equipo de|equipe da"
                     rf"|interesse an der|interesse an) (?:la |le |l'|der |dem )?({COMPANY})")),
    (1.2, re.compile(rf"\b(?i:team|panel|committee|company|people|colleagues|folks|tell you (?:a bit )?more about"
                     rf"|from|joining|recruiter) (?:(?:at|with|from|for|about) )?(?:the )?({COMPANY})(?=[.,!?\n]"
                     rf"| (?i:and|is|are|has|have|would|wants?|will|here|to) )")),
    (1.2, re.compile(rf"\bat (?:the )?({COMPANY})(?= (?:is|are|has|have|would|was)\b)")),
    (1.0, re.compile(rf"\b(?:the|our) ({COMPANY}) (?:[Rr]ecruiting|[Hh]iring|[Tt]alent|[Pp]eople|HR"
                     rf"|[Rr]ecruitment)? ?[Tt]eam\b")),
    (0.8, re.compile(rf"\b(?:at|with|from|within|for) (?:the )?({COMPANY})(?=[.,!?\n]| (?:on|and|via|in)\b)")),
    (1.2, re.compile(rf"^[ ]*{PERSON} \(({COMPANY})\)[ ]*$", re.M)),
    (0.5, re.compile(rf"^[ ]*({COMPANY}),?[ ]*$", re.M)),
    (0.8, re.compile(rf"^({COMPANY}) (?:has invited|invites|is inviting|would like to|wants to)\b", re.M)),
]  # fmt: skip
TITLES = (
    r"(?:officer|manager|director|partner|consultant|recruiter|advis[eo]r|coordinator|specialist|assistant"
    r"|administrator|lead|head|head of [\w &]{2,30}|director of [\w &]{2,30}|executive|founder|owner|generalist"
    r"|supervisor|chair|president|ceo|cto|coo|talent(?: acquisition)?|human resources|people(?: team| operations)?"
    r"|recruiting|recruitment|departamento de \w+|recursos humanos|ressources humaines|risorse umane"
    r"|departamento de selección|personal|leiter(?:in)?|leitung|referent(?:in)?|personalberater(?:in)?|adviseur"
    r"|responsable|consultante?|rekruter(?:ka)?|engineer|teacher|chef)"
)
ORGANIZED = re.compile(
    rf"\b(?:School|College|University|Hospital|Clinic|Council|Trust|Nursery|Museum|Service|Services|Group|Bank|Studio"
    rf"|Restaurant|Cafe|Café|Hotel|Center|Centre|Foundation|Institute|Ministry|Agency|Directorate|Authority|Schule"
    rf"|Klinik|Kita|Stadt|Praxis|Universität|Stiftung|Grupo|Gruppe|Groupe|Vets|Systems|Solutions|Logistics|Foods|Health"
    rf"|Care|Robotics|Software|Labs)\b|{LEGAL}$"
)
IN_SIGNATURE = [
    (1.6, re.compile(rf"(?:@ ?| bei | at | of | for |for the )({COMPANY})[ ]*$")),
    (1.4, re.compile(rf"(?i:{TITLES}|faculty of \w+|department of \w+|department|office|hr)\w{{0,3}}(?:,"
                     rf"| ?[|·–—-]) ({COMPANY})(?=[ ]*$|, \w)")),
    (1.4, re.compile(rf"^[ ]*({COMPANY},? {LEGAL}|[\w&'-]{{2,30}} {LEGAL})(?!\w)")),
    (1.4, re.compile(rf"^[ ]*(?:The |Ihr |Your |Das )?({COMPANY}?)(?:'s)? ?[-–]?(?i:(?:(?:talent|recruit\w+"
                     rf"|hiring|hr|people|careers?|jobs|acquisition"
                     rf"|human resources|bewerber\w*) ?){{1,3}}(?:team|department)?|team)[ ]*$")),
    (1.0, re.compile(rf"^[ ]*({COMPANY})(?=[ ]*$| [|·] |, [^\n]*\d| \(reg)")),
    (1.4, re.compile(rf"(?i:leitung|leiter(?:in)?|manager|director|head|owner|founder|praxisteam|team der|team des"
                     rf"|team von) (?:of |der |des )?({COMPANY})[ ]*$")),
]  # fmt: skip
IN_SENDER = [
    (1.5, re.compile(rf"^\"?({COMPANY}?),? (?i:recruiting|recruitment|talent(?: acquisition)?|hiring|hr|people"
                     rf"|careers|jobs|team)\b")),
    (1.5, re.compile(rf"(?:\(| at | from | von | via |\| ?|[-–] )({COMPANY})\)?")),
    (1.0, re.compile(rf"^\"?({COMPANY}(?:,? {LEGAL})?)\"?(?= ?<|$)")),
]  # fmt: skip
IN_SUBJECT = [
    (1.2, re.compile(rf"(?: at | with | w/ | bei | chez | presso |@ ?)(?:the )?({COMPANY})(?=[ ]*$| [(–|@-]| is "
                     rf"| has )")),
    (1.2, re.compile(rf"^({COMPANY}) (?:invites|has invited|would like)\b")),
    (0.8, re.compile(rf"(?: [-–—|/:]|, ) ?({COMPANY})(?=[ ]*$| \(| [-–—|/])")),
    (0.6, re.compile(rf"\(({COMPANY})\)")),
]  # fmt: skip
NO_COMPANY = re.compile(
    rf"^(?:.{{0,40}}\b{TITLES}|"
    r"the|our|your|this|you|us|we|i|it|there|me|my|a|an|all|best|kind|regards|dear|thank\w*|hr|team|early.*|human"
    r"|talent|recruit\w+|hiring|people|careers?|jobs?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january"
    r"|february|march|april|may|june|july|august|september|october|november|december|next|last|today|tomorrow|zoom"
    r"|teams|microsoft|google(?: (?:meet|calendar|hangouts))?|skype|webex|whatsapp|calendly|workday|greenhouse|linkedin"
    r"|naukri|indeed|gmail|outlook|docusign|hirevue|sms|text|uhr|noon|cet|gmt|utc|est|pst|ms|mr|mrs|miss|dr|phone|video"
    r"|room|building|floor|unit|level|level \d.*|data & .*|meeting id|dial|skip|search|inbox|senior|junior|head"
    r"|director|manager|founder|co-founder|owner|[^ ]* ?manager|.*\badvis[eo]r|postfach|tel|mobile?|fax|office|e-?mail"
    r"|www\b.*|http.*|europe\w*|germany|england|london|berlin|paris|munich|dublin|project|faculty|department|dept"
    r"|school of|.*\bstreet|.*\broad|supply chain|allied health|marketing|finance|sales|operations|engineering"
    r"|customer \w+|humanities|science|in person|person|your|interview|interviews?.*|rescheduled.*|invitation|first"
    r"|final|second|face|action|re|fwd|change|tel\b.*|human resources|personal|fachbereich.*|cv|ceo|cto|coo|vp.*|q&a"
    r"|nda|gcse.*|d|m|b)$",
    re.IGNORECASE,
)
#: What follows the name of a company in the name of its sender.
TEAM = re.compile(
    r" (?:(?:talent|recruit\w+|hiring|hr|people|careers?|jobs|acquisition|human resources|team|notifications?"
    r"|interview\w*) ?)+$",
    re.IGNORECASE,
)
LEAD = re.compile(r"^(?:The|Our|Your|Das|Ihr|Leitung|Team|Recruiter|Manager|Owner|Inhaber(?:in)?) ")
AGENCY_NAME = re.compile(
    r"\b(?:recruit\w*|staffing|talent (?:solutions|partners|group)|search(?: partners| group)?|personal(?:vermittlung"
    r"|beratung|dienstleister|service)|rh|headhunt\w*|consult\w+ rh|executive search|interim|uitzendbureau|resourcing"
    r"|selection)\b",
    re.IGNORECASE,
)


def organization(mail: Mail, role: Quote | None, person: Quote | None, *, agency: bool) -> Quote | None:
    """Return the employer that *mail* names, neither *role* nor *person*; of an *agency*'s mail only its client."""
    weights: dict[str, float] = {}
    said: dict[str, list[Quote]] = {}
    for weight, sign in _agency_signs(mail) if agency else _signs(mail):
        name = _without_team(mail, sign)
        key = _key(name.text)
        if not key or _is_other(name.text, key, role, person) or (agency and AGENCY_NAME.search(name.text)):
            continue
        weights[key] = weights.get(key, 0.5 if ORGANIZED.search(name.text) else 0.0) + weight
        said.setdefault(key, []).append(name)
    _add_to_longer(weights)
    seen = _seen(mail, weights)
    best = max(weights, key=lambda key: (weights[key] + seen[key], -said[key][0].start), default=None)
    if best is None or weights[best] + seen[best] < ENOUGH:
        return None
    return min(said[best], key=lambda name: name.start)


def _without_team(mail: Mail, name: Quote) -> Quote:
    team, lead = TEAM.search(name.text), LEAD.match(name.text)
    start = name.start + (lead.end() if lead and (team or lead[0] not in ("The ", "Das ")) else 0)
    return piece(mail, start, name.start + team.start() if team else name.end)


def _key(name: str) -> str:
    """Return *name* without legal form, case and punctuation: what it is compared by."""
    bare = re.sub(rf",? {LEGAL}$", "", name)
    return " ".join(re.sub(r"[^\w& ]", "", bare).casefold().split())


def _is_other(name: str, key: str, role: Quote | None, person: Quote | None) -> bool:
    if NO_COMPANY.match(name) or NO_COMPANY.match(key) or len(key) < 3 or re.fullmatch(r"[\d ]+|\d.*[ap]m", key):
        return True
    named, position = (one.text.casefold() if one else "" for one in (person, role))
    if key == named or key in named.split():
        return True
    return bool(position and (key in position or position in key))


def _agency_signs(mail: Mail) -> Iterator[tuple[float, Quote]]:
    yield from _found(mail, CLIENTS, [(0, mail.body)])
    yield from _in_header(mail, "subject", IN_SUBJECT)


def _signs(mail: Mail) -> Iterator[tuple[float, Quote]]:
    yield from _found(mail, SIGNS, [(0, mail.body)])
    yield from _found(mail, IN_SIGNATURE, mail.signature())
    yield from _found(mail, IN_SIGNATURE[:3], mail.letterhead())
    yield from _in_header(mail, "from", IN_SENDER)
    yield from _in_header(mail, "subject", IN_SUBJECT)
    yield from ((weight / 2, name) for weight, name in _found(mail, SIGNS[:3], [(0, mail.earlier)]))


def _found(mail: Mail, signs: list[Sign], texts: Iterable[tuple[int, str]]) -> Iterator[tuple[float, Quote]]:
    """Yield what *signs* find in *texts*, pieces of the mail with their offsets."""
    for offset, text in texts:
        for weight, pattern in signs:
            for match in pattern.finditer(text):
                yield weight, quote(mail, match, offset=offset)


def _in_header(mail: Mail, name: str, signs: list[Sign]) -> Iterator[tuple[float, Quote]]:
    return ((weight, found) for weight, pattern in signs for found in in_header(mail, name, pattern))


def _add_to_longer(weights: dict[str, float]) -> None:
    """Let ``Acme`` speak for ``Acme Foods``, too: the longer name is the fuller one."""
    for short in sorted(weights, key=len):
        longer = [key for key in weights if key != short and (key.startswith(f"{short} ") or key.endswith(f" {short}"))]
        if longer:
            weights[max(longer, key=lambda key: weights[key])] += weights[short]


def _seen(mail: Mail, names: Iterable[str]) -> dict[str, float]:
    """Return for each of *names* 0.5 when an address of the mail holds it as well, and a little for each mention."""
    text = mail.text.casefold()
    addresses = re.sub(r"[^a-z0-9@/]", "", " ".join(re.findall(r"[@/][\w.-]{4,60}", mail.text.lower())))
    seen = {}
    for name in names:
        letters = re.sub(r"[^a-z0-9]", "", name)
        seen[name] = (0.5 if len(letters) > 4 and letters in addresses else 0.0) + 0.1 * min(5, text.count(name))
    return seen

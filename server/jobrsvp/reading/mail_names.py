"""Who writes, for whom, and about which position."""

from __future__ import annotations

import re

from jobrsvp.model import Quote
from jobrsvp.reading.mail_text import Mail

WORD = r"[A-ZÀ-ÖØ-Þ](?:[\w'’&+/-]|\.(?=\w)){0,30}"
PERSON = rf"{WORD}(?: (?:{WORD}|van|von|de|der|den|la|di|da|al|bin)){{1,4}}"
LEGAL = (
    r"(?:GmbH|AG|SE|Ltd\.?|Limited|LLC|Inc\.?|Corp\.?|PLC|plc|B\.?V\.?|N\.V\.|S\.?A\.?|S\.?L\.?|SAS"
    r"|SARL|S\.?p\.?A\.?|S\.?r\.?l\.?|Oy|AB|A/S|ApS|KG|e\.V\.)"
)
COMPANY = (
    rf"(?:[A-Z0-9À-ÖØ-Þ](?:[\w'’&+-]|\.(?=\w)){{0,30}}(?: (?:{WORD}|&|of|and(?= [A-Z])|für|und|de"
    rf"|du)){{0,5}}(?:,? {LEGAL}(?!\w))?)"
)
ROLE_WORDS = r"[A-Za-zÀ-ÿ0-9][^\n.,;:!?<>|\"“”]{2,70}?"
END_OF_ROLE = (
    r"(?=\s*(?:[.,;:!?\n|\"“”]|$| (?:at|with|here|bei|chez|en|in our|in unserem|on|am|in the|within"
    r"|and would|and we|to talk"
    r"|- |– |el|le|il|op|bij|den|del|por|para|pour|per|mit|position|role|vacancy|opening|team|presso"
    r"|we|for us|has|is|was|joining)\b| [-–—] ))"
)
ROLES = [
    re.compile(rf"(?i:position|role|post|job|vacancy|opening|opportunity) (?:of|as)(?: an?"
        rf"| the)? [\"“]?({ROLE_WORDS}){END_OF_ROLE}"),
    re.compile(rf"^(?i:position|role|job|job title|stelle|poste|puesto|posizione|functie"
        rf"|vaga) ?: ?({ROLE_WORDS})[ ]*$", re.M),
    re.compile(
        r"(?i:for|about|regarding|to|discuss|fill|as)(?: the| our"
            r"| an?)(?: open)? [\"“]?([A-ZÀ-Þ][^\n.,;:!?<>\"“”]{2,60}?)[\"”]? "
        r"(?i:position|role|vacancy|opening|job|opportunity|post)\b"
    ),
    re.compile(rf"(?i:stelle als|position als|bewerbung (?:als|um)|poste de|puesto de|posizione di|functie van"
        rf"|vaga de|cargo de"
               rf"|candidature (?:au poste de|de|pour le poste de)|functie|ruolo di"
                   rf"|posto di) [\"„“«]?[ ]?({ROLE_WORDS}){END_OF_ROLE}"),
    re.compile(rf"(?i:application|applying|applied|interview|candidate|screen|call|conversation"
        rf"|chat)(?: invitation)? (?:for|as)(?: our| the"
        rf"| an?)? [\"“]?([A-ZÀ-Þ][^\n.,;:!?<>\"“”]{{2,60}}?){END_OF_ROLE}"),
]  # fmt: skip
SUBJECT_ROLES = [
    *ROLES,
    re.compile(r"(?i:interview|invitation|einladung|entretien|entrevista|colloquio|gesprek"
        r"|vorstellungsgespräch)[^:|\n–—-]{0,40} ?[:|–—-] {0,2}([A-ZÀ-Þ][^\n|–—@,]{2,60}?)(?= (?:at|bei"
        r"|chez|with|@|[|–—-]) |[,|\n]|$)"),
]  # fmt: skip
ORGANIZATIONS = [
    re.compile(rf"(?i:on behalf of|im auftrag (?:von|der)|pour le compte de)(?: our client)?,? ({COMPANY})"),
    re.compile(rf"(?i:our client|unseren kunden|notre client),? ({COMPANY})"),
    re.compile(rf"(?i:company|organi[sz]ation|employer|unternehmen|firma|entreprise|empresa|azienda"
        rf"|bedrijf) ?: ?({COMPANY})"),
    re.compile(rf"(?:position|role|vacancy|opening|job|application|interview|interest|career|working|work|team"
        rf"|here|meeting|conversation|apply|applying|applied|join|recruiter|everyone"
        rf"|all of us)s?(?: in [\w ]{{3,25}})? (?:at|with|in|to|from) ({COMPANY})"),
    re.compile(rf"\b(?i:bei der|bei|chez|presso|bij|en la empresa|na) ({COMPANY})"),
    re.compile(rf"^({COMPANY} {LEGAL})", re.M),
    re.compile(rf"(?i:position|role|post|interview|vacancy|opening)[^.\n]{{0,70}} with ({COMPANY})(?=[.,!?:\n]"
        rf"| on| at| for| via)"),
    re.compile(rf"\bat ({COMPANY})(?= (?:is|are|has|would|was|for|and|on)\b|[.,!\n])"),
    re.compile(rf"^({COMPANY}) (?:Recruiting|Recruitment|Talent|Hiring|HR|People"
        rf"|Careers)(?: Acquisition)?(?: Team)?\s*$", re.M),
    re.compile(rf"\bthe ({COMPANY}) (?:[Rr]ecruiting|[Hh]iring|[Tt]alent|[Pp]eople|HR) [Tt]eam"),
    re.compile(rf"\b(?:from|of|joining|von) ({COMPANY})(?=[.,!\n]| and | here| to )"),
]  # fmt: skip
SIGNED = re.compile(rf"^[A-Z][^,|\n]{{2,45}}(?:,| at| ?[|]| [-–]) ?({COMPANY})[ ]*$", re.M)
NOT_COMPANIES = re.compile(
    r"^(?:the|our|your|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february"
    r"|march|april|may|june|july"
    r"|august|september|october|november|december|zoom|teams|microsoft teams|google meet|skype|webex"
    r"|you|us|we|i|\d[\d:. ]*(?:am|pm)?|uhr|best"
    r"|kind|regards|dear|hr|noon|cet|gmt|utc|a|an|it|there|ms|mr|mrs|dr|phone|video|room|building|floor)\b",
    re.IGNORECASE,
)
FAREWELL = re.compile(
    r"^[ ]*(?:(?:kind|best|warm|many|with kind)[\w ]{0,20}(?:regards|wishes)|regards|sincerely"
    r"|yours[\w ]{0,20}|best|cheers|thanks|thank you|many thanks"
    r"|mit freundlichen grüßen|freundliche grüße|viele grüße|beste grüße|herzliche grüße|cordialement"
    r"|bien à vous|bien cordialement"
    r"|sincères salutations|un saludo|saludos(?: cordiales)?|atentamente|cordiali saluti"
    r"|distinti saluti|met vriendelijke groet(?:en)?"
    r"|groeten|atenciosamente|all the best|warmly|see you(?: soon| then)?|looking forward[\w ]{0,40}"
    r"|talk soon)[ ]*[,.!]?[ ]*$",
    re.IGNORECASE | re.MULTILINE,
)
NAME_LINE = re.compile(
    rf"^[ ]*({WORD}(?: (?:{WORD}|van|von|de|der|den|la|di|da)){{0,4}})(?:,[ ](?!\d).{{1,60}}"
    rf"|[ ]\(.{{1,40}}\)|[ ][|–-][ ].{{1,60}})?[ ]*$"
)
GROUP = re.compile(
    r"\b(?:team|careers?|recruit\w*|talent|hr|hiring|jobs?|no-?reply|notifications?|people"
    r"|human resources|gmbh|ltd|inc|llc|agency)\b",
    re.I,
)
MY_NAME = re.compile(
    rf"\b(?i:my name is|this is|mein name ist|je m'appelle|me llamo|mi chiamo|i am|i'm) ({PERSON})(?=[ ,.]| and| from)"
)
REFERRER = [
    re.compile(rf"({PERSON}|{WORD}) (?:has |have |had |)(?:recommended|referred|suggested|mentioned) you\b"),
    re.compile(rf"\b(?i:referred by|recommended by|recommendation (?:from|of|by)|referral (?:from|by)"
        rf"|empfehlung von) ({PERSON}|{WORD})"),
]  # fmt: skip
MANAGER = re.compile(
    r"\b(?:i am the hiring manager|i'm the hiring manager|i lead the|i run the|i manage the"
    r"|in my team|my team|join my|head of (?!hr|people|talent|recruit)|engineering manager|team lead"
    r"|teamleiter(?:in)?|abteilungsleiter(?:in)?|cto|vp of|chief technology|head chef|store manager"
    r"|founder|director of (?!hr|people|talent|recruit)|geschäftsführer(?:in)?|practice manager"
    r"|project manager|ward manager)\b",
    re.I,
)
AGENCY = re.compile(
    r"\b(?:our client|my client|on behalf of|recruitment (?:agency|consultant|consultancy)"
    r"|recruiting agency|staffing|headhunter|executive search|personalvermittlung|personalberat\w+"
    r"|im auftrag|unseren? kunde\w*|notre client|cabinet de recrutement|uitzendbureau"
    r"|agenzia per il lavoro|placement agency|search consultant)\b",
    re.I,
)
HOUSE = re.compile(
    r"\b(?:talent|recruiter|recruiting|human resources|hr|people (?:team|partner|operations)"
    r"|hiring team|personal(?:abteilung|referent\w*)|our (?:team|company|office)|we|wir|nous"
    r"|ressources humaines|recursos humanos|risorse umane|us)\b",
    re.I,
)


def quote(mail: Mail, match: re.Match[str], group: int = 1, offset: int = 0) -> Quote:
    """Return what *match* found, verbatim and without blanks and punctuation at its edges."""
    start, end = match.start(group) + offset, match.end(group) + offset
    while end > start and mail.text[end - 1] in " \t\r\n,;:.!\"”“'-–":
        if mail.text[end - 1] == "." and re.search(rf" {LEGAL}$", mail.text[start:end]):
            break
        end -= 1
    while start < end and mail.text[start] in ' \t\r\n"“':
        start += 1
    return Quote(text=mail.text[start:end], start=start, end=end)


def role(mail: Mail) -> Quote | None:
    """Return the position that the mail is about."""
    for pattern in ROLES:
        match = pattern.search(mail.visible)
        if match and not re.match(r"(?i)(?:the|this|that|our|your|an?) ?$", match[1]):
            return quote(mail, match)
    return in_header(mail, "subject", SUBJECT_ROLES)


def signature(mail: Mail) -> Quote | None:
    """Return the employer in the lines below a signature: ``Recruiter, Acme``."""
    for farewell in FAREWELL.finditer(mail.visible):
        match = SIGNED.search(mail.visible, farewell.end(), farewell.end() + 300)
        if match:
            return quote(mail, match)
    return None


def in_header(mail: Mail, name: str, patterns: list[re.Pattern[str]]) -> Quote | None:
    """Return what the first of *patterns* finds in the header *name*."""
    value = mail.headers.get(name, "")
    matches = (pattern.search(value) for pattern in patterns)
    match = next((match for match in matches if match and not NOT_COMPANIES.match(match[1])), None)
    return quote(mail, match, offset=mail.places[name]) if match else None


def organization(mail: Mail) -> Quote | None:
    """Return the employer that the mail names; a sender's domain is no name."""
    person = contact(mail)
    for pattern in ORGANIZATIONS:
        for match in pattern.finditer(mail.visible):
            if not NOT_COMPANIES.match(match[1]) and (person is None or match[1] != person.text):
                return quote(mail, match)
    signed = signature(mail)
    if signed:
        return signed
    sender = [re.compile(rf"^\"?({COMPANY}?) (?:Recruiting|Recruitment|Talent|Hiring|HR|People|Careers|Jobs)\b"),
              re.compile(rf"(?:\(| at | from | von |\| ?)({COMPANY})\)?"), re.compile(rf"^\"?({COMPANY} {LEGAL})")]  # fmt: skip  # noqa: E501
    at = [re.compile(rf"(?: at | with | bei | chez |@ ?| [|–—-] )({COMPANY})[ ]*$")]
    return in_header(mail, "from", sender) or in_header(mail, "subject", at)


def contact(mail: Mail) -> Quote | None:
    """Return the person who signed, else who says *my name is*, else the sender."""
    for farewell in FAREWELL.finditer(mail.visible):
        start = farewell.end()
        for line in mail.visible[start : start + 300].split("\n")[:4]:
            match = NAME_LINE.match(line)
            if match and not GROUP.search(match[1]):
                return quote(mail, match, offset=start)
            start += len(line) + 1
            if match:
                break
    named = MY_NAME.search(mail.visible)
    if named:
        return quote(mail, named)
    return in_header(
        mail, "from", [re.compile(rf"^\"?((?!.{{0,60}}(?i:team|career|recruit|talent|\bhr\b|jobs|reply)){PERSON})")]
    )


def referrer(mail: Mail) -> Quote | None:
    """Return who put in a good word."""
    match = next((match for pattern in REFERRER if (match := pattern.search(mail.visible))), None)
    return quote(mail, match) if match and match[1].lower() not in ("i", "we", "he", "she", "they", "who") else None


def inviter(mail: Mail) -> tuple[str, Quote] | None:
    """Return who invites: an ``agency``, a ``hiring_manager`` or the ``employer``."""
    for kind, pattern in (("agency", AGENCY), ("hiring_manager", MANAGER), ("employer", HOUSE)):
        match = pattern.search(mail.visible)
        if match:
            return kind, quote(mail, match, 0)
    return None

"""Who writes, who put in a good word, and whether an agency, a hiring manager or the employer invites."""

from __future__ import annotations

import re

from jobrsvp.mail.message import FAREWELL, Mail
from jobrsvp.mail.words import LEGAL, PARTICLE, PERSON, TITLE, WORD, in_header, piece, quote
from jobrsvp.model import Quote

_NAME = rf"{TITLE}{WORD}(?: (?:{WORD}|[A-Z]\.|{PARTICLE})){{0,4}}"
NAME_LINE = re.compile(
    rf"^[ ]*(?:i\. ?[AV]\. ?|ppa\. ?|(?:Mr|Mrs|Ms|Miss|Mx|Herr|Frau)\.? )?({_NAME})(?:,[ ](?!\d).{{1,60}}"
    rf"|[ ]\(.{{1,40}}\)|[ ]{{1,2}}[|·–-][ ].{{1,60}}| x{{1,3}})?[ ]*$"
)
LABELLED = re.compile(
    rf"^[ ]*(?i:host|organi[sz]er|interviewer|contact(?: person)?|your contact|recruiter|ansprechpartner(?:in)?"
    rf"|contactpersoon|ask for|referente)(?: ?: ?\n?[ ]*|\n[ ]*)({_NAME})",
    re.MULTILINE,
)
ABOVE = re.compile(rf"^[ ]*({PERSON})[ ]*\n[ ]*[A-Z][\w &/-]{{2,40}} (?:at|bei|@) [A-Z]", re.MULTILINE)
SENT = re.compile(rf"^[ ]*({PERSON}) (?:sent you|via linkedin)", re.MULTILINE)
CONTACT_IS = re.compile(rf"\b(?i:your (?:recruiting |main |point of )?contact (?:is|will be)) ({PERSON})")
NO_PERSON = re.compile(
    r"\b(?:team|careers?|recruit\w*|talent|hr|hiring|jobs?|no-?reply|notifications?|people|human|resources|gmbh|ltd|inc"
    r"|llc|agency|office|manager|director|head|department|university|school|praxis\w*|group|institute|council|hospital"
    r"|clinic|services?|solutions|systems|ag|calendly|linkedin|workday|google|microsoft|teams|zoom|gmail|outlook|tel"
    r"|phone|mobile|street|road|ihr|your|officer|\w+\.\w{3,4}|abteilung|personalabteilung|business|administrator"
    r"|consultant|best|kind|regards|thanks?|bewerber\w*|wir|we|reply|meet|new)\b",
    re.IGNORECASE,
)
SENDER = re.compile(rf"^\"?({PERSON})\"?(?= ?<| ?\(|$)")
OF_FIRM = re.compile(rf"\b{LEGAL}(?!\w)")
MY_NAME = re.compile(
    rf"\b(?i:my name is|this is|mein name ist|je m'appelle|me llamo|mi chiamo|i am|i'm) ({PERSON})(?=[ ,.]| and| from)"
)
REFERRER = [
    re.compile(rf"({PERSON}|{WORD}) (?:has |have |had |)(?:recommended|referred|suggested|mentioned) you\b"),
    re.compile(rf"\b(?i:referred by|recommended by|recommendation (?:from|of|by)|referral (?:from|by)|empfehlung von)"
               rf" ({PERSON}|{WORD})"),
]  # fmt: skip
MANAGER = re.compile(
    r"\b(?:i am the hiring manager|i'm the hiring manager|i lead the|i run the|i manage the|in my team|my team|join my"
    r"|engineering manager|team lead|teamleiter(?:in)?|abteilungsleiter(?:in)?|cto|vp of|chief technology|head chef"
    r"|store manager|(?:co-)?founder|geschäftsführer(?:in)?|practice manager|floor manager|project manager|ward manager"
    r"|nursery manager|accounts manager|learning manager|head of (?!hr|people|talent|recruit)|director of (?!hr|people"
    r"|talent|recruit)|owner)\b",
    re.IGNORECASE,
)
AGENCY = re.compile(
    r"\b(?:our client|my client|(?:one|some) of our clients|a client of ours|recruitment (?:agency|consultant"
    r"|consultancy|partner)|recruiting agency|staffing|headhunter|executive search|talent solutions|talent advisor"
    r"|principal consultant|personalvermittlung|personalberat\w+|im auftrag (?:unseres|eines|von|des kunden)|uns(?:er"
    r"|eren?|erem) (?:kunde\w*|mandant\w*)|notre client|(?:un|l'un) de nos clients|cabinet de recrutement"
    r"|cabinet [A-Z]\w+ RH|consultante? en recrutement|uitzendbureau|agenzia per il lavoro|placement agency"
    r"|search consultant|search partners|on behalf of (?:our|my|a|the) client)\b|^[ ]*client ?: ?\S",
    re.IGNORECASE | re.MULTILINE,
)
HOUSE = re.compile(
    r"\b(?:talent|recruiter|recruiting|recruitment|human resources|hr|people (?:team|partner|operations)|hiring"
    r"|personal(?:abteilung|referent\w*)|our|we|we're|we'd|us|wir|uns|unsere\w?|nous|notre|nos|ressources humaines"
    r"|recursos humanos|nos gustaría|risorse umane|invitiamo|ons|wij|governors|panel|committee|council|i'll|i'm|i|mich"
    r"|mir|zapraszamy|dziękujemy|invites you|te llamaré)\b",
    re.IGNORECASE,
)


def contact(mail: Mail) -> Quote | None:
    """Return the person who signed or is named as the contact, else who says *my name is*, else the sender."""
    labelled = LABELLED.search(mail.visible) or CONTACT_IS.search(mail.visible) or SENT.search(mail.visible)
    if labelled and not NO_PERSON.search(labelled[1]):
        return quote(mail, labelled)
    signed = _signed(mail)
    if signed:
        return signed
    named = MY_NAME.search(mail.visible)
    if named:
        return quote(mail, named)
    above = ABOVE.search(mail.visible, 0, max(mail.greeted, 1))
    return _sender(mail) or (quote(mail, above) if above else None)


def _signed(mail: Mail) -> Quote | None:
    """Return the name in the signature, the fuller one when it stands there twice."""
    names: list[Quote] = []
    for start, line in list(mail.signature())[:8]:
        if FAREWELL.match(line):
            continue
        match = NAME_LINE.match(line)
        if not match or NO_PERSON.search(match[1]) or OF_FIRM.search(line):
            if names:
                continue
            if len(line.split()) > 5:
                break
            continue
        found = piece(mail, start + match.start(1), start + match.end(1))
        if not names or found.text.startswith(f"{names[0].text} "):
            names.append(found)
    sender = _sender(mail)
    if names and sender and sender.text.startswith(f"{names[-1].text} "):
        return sender
    return names[-1] if names else None


def _sender(mail: Mail) -> Quote | None:
    found = next(in_header(mail, "from", SENDER), None)
    return found if found and not NO_PERSON.search(found.text) else None


def referrer(mail: Mail) -> Quote | None:
    """Return who put in a good word."""
    match = next((match for pattern in REFERRER if (match := pattern.search(mail.visible))), None)
    return quote(mail, match) if match and match[1].lower() not in ("i", "we", "he", "she", "they", "who") else None


def inviter(mail: Mail) -> tuple[str, Quote] | None:
    """Return who invites: an ``agency``, a ``hiring_manager`` or the ``employer``."""
    for kind, pattern in (("agency", AGENCY), ("hiring_manager", MANAGER), ("employer", HOUSE)):
        match = pattern.search(mail.visible)
        if match:
            return kind, piece(mail, *match.span())
    return None

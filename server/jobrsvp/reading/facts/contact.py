"""Who stands behind a posting: the employer, a hiring manager, or an agency with other clients."""

from __future__ import annotations

import re
from itertools import islice

from jobrsvp.languages import Languages
from jobrsvp.model import Contact, ContactKind
from jobrsvp.reading.page.evidence import Evidence
from jobrsvp.text.caseless import caseless
from jobrsvp.text.folding import Folded, fold
from jobrsvp.text.lookup import hits, keys, windows

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}")
_AGENCY = caseless(
    r"\bon behalf of (?:our|my|a|an|one of our)\b[^.\n]{0,40}\b(?:client|partner)"
    r"|\b(?:our|my) client(?:,| is\b| are\b| has\b|'s\b| based\b| seeks?\b| needs?\b| requires?\b| who\b| in [A-Z])"
    r"|\b(?:we are|is|are) (?:currently )?(?:recruiting|hiring|looking|working|partnering|partnered) (?:for|with"
    r"|on behalf of) (?:our|a|an|one of our|my)\b[^.\n]{0,40}\bclient"
    r"|\b(?:for|with) (?:one of )?(?:our|my) clients?\b(?! (?:needs|success|relations|facing|base|sites?|teams?"
    r"|projects?|data|accounts?|portfolio))[,.]? (?=is|a|an|in|who|we|they|based)"
    r"|\b(?:acting|operat\w{1,4}) as an? employment (?:agency|business)|\bas an employment (?:agency|business)\b"
    r"|\bemployment (?:agency|business) in relation to\b"
    r"|\b(?:recruitment|staffing|employment|executive search) (?:agency|firm|consultancy|company"
    r"|specialists?)\b(?! (?:calls|cold|submissions|fees|experience|background|resumes|cvs|need))"
    r"|\bequal opportunity employment agency\b"
    r"|\bunser (?:kunde|mandant|auftraggeber)\b|\bfür unseren (?:kunden|mandanten|auftraggeber)\b"
    r"|\bim auftrag unseres (?:kunden|mandanten)\b|\bfür (?:einen unserer|unseren) (?:kunden"
    r"|mandanten)\b|\bpersonal(?:vermittlung|dienstleister|beratung)\b"
    r"|\b(?:pour|de) (?:notre|un de nos|l'un de nos|son) clients?\b|\bnotre client\b|\bcabinet de recrutement\b"
    r"|\bagence d'int[ée]rim\b"
    r"|\bnuestro cliente\b|\bpara (?:uno de nuestros|nuestro) clientes?\b|\bempresa de selección\b"
    r"|\bnosso cliente\b|\bel nostre client\b"
    r"|\bper (?:un nostro|il nostro|azienda nostra) cliente\b|\bnostro cliente\b|\bagenzia per il lavoro\b"
    r"|\bonze opdrachtgever\b|\bvoor (?:een van onze|onze) (?:klant|opdrachtgever)\w{0,2}\b|\bdla (?:naszego"
    r"|jednego z naszych) klient\w{1,3}\b|\bnasz klient\b|\bvår kund\b|\bför vår kunds räkning\b",
)
_NOT_AGENCY = caseless(
    r"\bno (?:recruitment )?agencies\b|\b(?:not|don't|do not) (?:accept|work with|use|require|engage|responsible)\b"
    r"|\bunsolicited\b|\bagencies\b[^.\n]{0,30}\bnot\b"
    r"|\b(?:experience|background|worked) (?:in|at|with|from|within)\b",
)
_MANAGER = caseless(
    r"\b(?:i am|i'm|my name is|as) (?:the|your) (?:hiring|future) manager\b|\b(?:meet|message|contact) (?:the"
    r"|your) hiring (?:manager|team)\b"
    r"|\bhiring manager ?[:-]|\bi(?:'m| am) (?:hiring|looking for|building (?:a|my|out)|growing my)\b"
    r"|\breport(?:ing)? (?:directly )?to me\b|\bjoin my team\b",
)
_PERSON = re.compile(
    r"\b(?:(?i:contact(?: person)?|recruiter|hiring manager|talent partner|recruiting contact|ansprechpartner(?:in)?"
    r"|ihr kontakt|questions\?|please (?:contact|call|email|reach out to)"
    r"|reach out to|get in touch with|speak (?:to|with)|contactez|persona de contacto|contactpersoon|kontaktperson"
    r"|osoba kontaktowa|referente|(?:job )?posted by|fragen (?:beantwortet|an)"
    r"|my name is|apply to|send your (?:cv|resume|résumé) to))"
    r"(?: ?[:-] ?|\n| (?:is |our recruiter |our |Frau |Herr |ist |Ihnen )?)(?:(?:Mr|Mrs|Ms|Dr|Frau|Herr|Mme|M)\.? )?"
    r"(?P<name>[A-ZÀ-Ý][\w'’-]{1,20}(?: [A-ZÀ-Ý][\w'’.-]{0,20}){1,2})"
)
_NOT_NAMES = re.compile(
    r"\b(?:us|our|the|human|resources|hr|team|talent|acquisition|people|department|recruiting|recruitment|careers?"
    r"|jobs?|support|office|manager|email|phone|at|for|and|apply|now|here|center|centre|services?|information"
    r"|details|person|name|equal|sales|director|engineer)\b",
    re.I,
)
_RECRUITING = re.compile(
    r"(?:recruit|talent|career|job|hr|hiring|people|apply|cv|resume|bewerbung|personal|rrhh|emploi|rh|work|join"
    r"|lavoro|praca|rekrut)",
    re.I,
)
_NO_EMAIL = re.compile(
    r"accommodat|accessib|privacy|legal|abuse|press|security|fraud|noreply|no-reply|example\.|disabilit|sales@"
    r"|support@",
    re.I,
)


_AGENCY_KEYS = keys(
    "client clients agency business recruitment staffing firm kunde kunden mandant mandanten auftraggeber "
    "personalvermittlung"
    " personaldienstleister personalberatung cabinet agence cliente clientes empresa agenzia opdrachtgever klant "
    "klanten klienta klient"
    " klientów kund behalf"
)
_MANAGER_KEYS = keys("manager i hiring me my report reporting")
_PERSON_KEYS = keys(
    "contact recruiter hiring talent recruiting ansprechpartner ansprechpartnerin ihr questions reach get speak "
    "contactez persona"
    " contactpersoon kontaktperson osoba referente posted fragen my apply send"
)
_MOST = 60  # mentions that are looked at


def read_contact(text: str) -> Contact | None:
    """Return who recruits, as far as *text* says: an agency for its clients, the hiring manager, or the employer.

    ``None`` when it names nobody, no address and no client.
    """
    folded = fold(text)
    kind, span = _kind(folded.lower)
    name, named = _name(folded)
    email, written = _email(folded.text, name)
    span = span or named or written
    if span is None:
        return None
    return Contact(kind=kind, name=name, email=email, quote=folded.quote(*span))


def _kind(text: str) -> tuple[ContactKind, tuple[int, int] | None]:
    for said in islice(hits(text, _AGENCY_KEYS, (_AGENCY,)), _MOST):
        around = text[max(0, said.start() - 60) : said.end() + 60]
        if not _NOT_AGENCY.search(around):
            return "agency", said.span()
    manager = next(hits(text, _MANAGER_KEYS, (_MANAGER,)), None)
    if manager:
        return "hiring_manager", manager.span()
    return "employer", None


def _name(folded: Folded) -> tuple[str | None, tuple[int, int] | None]:
    near = windows(folded.lower, _PERSON_KEYS)
    for said in islice((said for piece in near for said in _PERSON.finditer(folded.text, *piece)), _MOST):
        if not _NOT_NAMES.search(said["name"]):
            return said["name"].rstrip(".-'"), said.span("name")
    return None, None


def _email(text: str, name: str | None) -> tuple[str | None, tuple[int, int] | None]:
    """Return the address to write to: the named person's, else the recruiters', else the only one there is."""
    if "@" not in text:
        return None, None
    found = [hit for hit in islice(_EMAIL.finditer(text), _MOST) if not _for_something_else(text, hit)]
    family = name.rpartition(" ")[2].lower() if name else "\0"
    chosen = next((hit for hit in found if family in hit[0].lower()), None)
    chosen = chosen or next((hit for hit in found if _RECRUITING.search(hit[0])), found[0] if found else None)
    return (chosen[0].rstrip("."), chosen.span()) if chosen else (None, None)


def _for_something_else(text: str, address: re.Match[str]) -> bool:
    """Whether the sentence up to *address* names press, privacy, accommodation and the like."""
    sentence = re.split(r"[.!?] |\n", text[max(0, address.start() - 90) : address.start()])[-1]
    return bool(_NO_EMAIL.search(sentence + address[0]))


def read(evidence: Evidence, languages: Languages) -> Contact | None:
    """Return what the text says."""
    return read_contact(evidence.text)

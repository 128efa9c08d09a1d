"""The position that a mail is about."""

from __future__ import annotations

import re

from jobrsvp.mail.message import Mail
from jobrsvp.mail.words import piece
from jobrsvp.model import Quote

_ANY = r"[A-Za-zÀ-ÿŁŚŻłśżćęąóń0-9](?:[^\n.;:!?<>|\"“”]|\.(?= [a-zł])){2,80}?"
_NAMED = r"[a-z]{0,2}[A-ZÀ-ÞŁŚŻ](?:[^\n.;:!?<>\"“”]|\.(?= [a-zł])){2,80}?"
_NOUN = r"(?:position|role|vacancy|opening|job|opportunity|post|gig|traineeship|apprenticeship|internship)"
_END = (
    r"(?=\s*(?:[.;:!?\n|\"“”]|$)|\s+(?:at|with|here|bei|chez|in our|in unserem|in unserer|im|on|am|in the|within"
    r"|and would|and we|that|to talk|el|le|il|op|bij|den|del|por|para|pour|per|mit|um|gut|position|role|vacancy|opening"
    r"|team|presso|dans|we|for us|has|is|was|joining|which|since|posted|from|vom|und|et|y|e|job|laden|virtual|via|this"
    r"|at the|in one|a retenu|retient)\b|, (?:and|we|you|your|it|this|the|our|which|posted|closing|vielen|sometime|und"
    r"|die|der|at|permanent)\b|\s+[-–—]\s|,\s*\n| \((?:ref|req|posted|job|id|part of)\b| \d{1,2}:)"
)
ROLES = [
    re.compile(rf"^[ ]*(?i:position|role|job title|post|job|vacancy|stelle|poste|puesto|posizione|functie|vaga"
               rf"|stanowisko) ?: ?({_ANY})[ ]*$", re.M),
    re.compile(rf"\b(?i:{_NOUN} (?:of|as)|apply(?:ing)? (?:to be|as)(?: our)?) (?:an? |the )?[\"“]?({_ANY}){_END}"),
    re.compile(rf"\b(?i:for|about|regarding|to|discuss|fill|as)(?: the| our| an?| this)?(?: open"
               rf"| tenure-track)? [\"“]?({_NAMED})[\"”]?,? (?i:{_NOUN})\b"),
    re.compile(r"\b(?i:for|about|regarding|discuss) (?i:the|our|an?) ((?:[a-z]+ ){1,3}[a-z]+) (?i:position|role"
               r"|vacancy|opening|job|gig)\b"),
    re.compile(rf"(?i:stelle als|position als|bewerbung (?:als|um(?: die stelle als)?)|poste de|puesto de"
               rf"|posizione di|posizione come|functie van|vaga de|cargo de|candidature (?:au poste de|de"
               rf"|pour le poste de)|ruolo di|posto di|na stanowisko|tjänsten som) (?i:la |le "
               rf"|de )?[\"„“«]?[ ]?({_ANY}){_END}"),
    re.compile(rf"\b(?i:(?:{_NOUN}|interview|application|applied|applying|shortlisted|round|screen|schedule|invite"
               rf"|candidate|call|chat"
               rf"|conversation)(?: invitation)? (?:for|as))(?: our| the| an?)? [\"“]?({_NAMED}){_END}"),
    re.compile(rf"^[ ]*(?i:event type) ?:\s*({_NAMED})(?=[ ]*$| \()", re.M),
    re.compile(rf"\b(?i:{_NOUN}|hiring(?: for)?|looking for|seeking|suche ich|suchen wir|suchen"
               rf"|interview with you for|interview you for)(?: ?:|"
               rf" (?:an?|our|the|eine?n?|eine/n|einen?/e|your))? ({_NAMED}){_END}"),
    re.compile(rf"\b(?i:for|to) (?:the|our|your) ({_NAMED}) (?i:interview|assessment|trial)\b"),
]  # fmt: skip
ABOUT = [
    re.compile(r"\b((?:Ausbildung|Umschulung|Duales Studium) (?:zu[rm]|als) [A-ZÄÖÜ][^\n.,;:!?]{3,60}?)(?= in "
               r"| bei |[.,;!?\n]| ab )"),
    re.compile(r"^[ ]*(?i:re|ref|betreff)\b[ .:]{1,2}([A-ZÀ-Þ][^\n]{3,70}?)(?=, (?:closing|ref)| - [A-Z][a-z]+[ ]*$"
               r"| \(ref|[ ]*$)", re.M),
    re.compile(r"^[ ]*(?i:ref)\b[^\n]{0,6}:? ?[A-Z]{2,6}[-/\d]{3,20} ([A-Z][^\n]{3,70}?)(?=, |[ ]*$)", re.M),
    re.compile(r"^[ ]*([A-Z][^\n.!?:,]{3,80}?)(?: \((?:[Rr]ef\w*|[Rr]eq)[^)\n]{1,40}\)|, ref\b.{0,20})[ ]*$", re.M),
    re.compile(r"^[ ]*([A-Z][A-Z/&() \d-]{7,60})[ ]*$", re.M),
]  # fmt: skip
_KIND = (
    r"(?:interview|invitation|einladung(?: zum vorstellungsgespräch)?|entretien|entrevista|colloquio|gesprek"
    r"|vorstellungsgespräch|rozmow\w+(?: rekrutacyjn\w+)?|candidature|bewerbung|call|chat|screen|convocazione"
    r"|next steps?|uitnodiging(?: kennismakingsgesprek)?)"
)
IN_SUBJECT = [
    re.compile(r"(?i:gespräch|einladung|bewerbung|entretien|interview|entrevista|colloquio)\w{0,3} (?i:als|pour"
               r"|para|for|per) (?i:le poste de |el puesto de |an? |the )?"
               r"([A-ZÀ-Þ][^\n|–—@,]{2,60}?)(?=[ ]*$|[,|]| [-–—] | (?:bei|at|with|chez)\b)"),
    *ROLES[1:3], *ROLES[4:6],
    re.compile(rf"(?i:{_KIND})\b[^:|\n–—/-]{{0,40}}(?: ?[:|–—-]"
               rf"| /) {{0,2}}([A-ZÀ-ÞŁŚŻ][^\n|–—@,]{{2,70}}?)(?= (?:at|bei"
               rf"|chez|with|@|\(req|[|–—-]) | \(re|[,|\n]|$)"),
    re.compile(rf"(?i:{_KIND})\b[^\n]{{0,60}} [-–—/] ([A-ZÀ-Þ][^\n|–—@,]{{2,60}}?)(?= @|[,|\n]|$)"),
    re.compile(r"- ([A-Z][^\n|–—@,-]{3,60}?) - "),
]  # fmt: skip
NO_ROLE = re.compile(
    r"^(?:the|this|that|our|your|an?|above|next|same|first|second|final|initial|new|open|interview\w*|a conversation|us"
    r"|you|it|\d+.*|one|two|.{0,12}(?:round|stage|call|chat|interview)|(?:mon|tues|wednes|thurs|fri|satur|sun)day.*"
    r"|today|tomorrow|taking|your time|cv|zoom|teams|application|meeting|.*\b(?:interview|for the|for an?)\b.*"
    r"|[^a-z]*\d[^a-z]*|video|phone|in this|.{0,20}\bteam|of|at|with|coming|sending|applying|more.*|now|opportunit\w+"
    r"|(?:above|open|advertised) .*)$",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"^(?:(?:R|REQ|JR|ID|Req)[-# ]?\d{3,12}[:,]? |[A-Z]{2,6}[-/][\w/-]{3,14} (?=[A-Z])|.{0,20}\b(?:round|stage|screen"
    r"|call) (?:for|-) |(?:interview|invitation|call|chat) ?[:–-] |(?:the|our|an?|open|role of|position of|job of) )+",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?: \((?:\d{1,3} ?min\w*|\d[\d –-]{0,5} (?:yrs|years)|req\w* [^)]*|ref[^)]*|job id[^)]*|R?-?\d{4,10})\)|, \d(?:st"
    r"|nd|rd) shift| vom \d.*| (?:position|role|job|gig|vacancy|interview|opening|post)|, (?:closing|ref|permanent).*"
    r"| - portfolio.*| w/ .*)+$",
    re.IGNORECASE,
)


def role(mail: Mail) -> Quote | None:
    """Return the position that *mail* is about: as it says now, as its subject says, or as an earlier mail said."""
    return (
        _first(mail, ROLES, mail.body)
        or _first(mail, ABOUT, mail.body)
        or _first(mail, IN_SUBJECT, mail.headers.get("subject", ""), mail.places.get("subject", 0))
        or _first(mail, ROLES, mail.earlier)
    )


def _first(mail: Mail, patterns: list[re.Pattern[str]], text: str, offset: int = 0) -> Quote | None:
    for pattern in patterns:
        for match in pattern.finditer(text):
            start, end = match.span(1)
            before, after = _BEFORE.match(match[1]), _AFTER.search(match[1])
            start += before.end() if before else 0
            end -= len(match[1]) - after.start() if after else 0
            found = piece(mail, start + offset, end + offset)
            if len(found.text) > 2 and not NO_ROLE.match(found.text) and len(found.text.split()) <= 12:
                return found
    return None

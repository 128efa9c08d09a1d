"""How and where: the format, the address, the links, the channel to answer over, and whether it is settled."""

from __future__ import annotations

import re

from jobrsvp.model import Quote
from jobrsvp.reading.mail_names import quote
from jobrsvp.reading.mail_text import Mail

URL = re.compile(r"https?://[^\s<>\"')\]]{4,500}")
ROOM = re.compile(
    r"zoom\.us|meet\.google|teams\.(?:microsoft|live)|webex|whereby|meet\.jit\.si|gotomeet|skype"
    r"|bluejeans|chime\.aws|meet\.|/join|around\.co|ringcentral",
    re.I,
)
MOVE = re.compile(
    r"resched\w+|change (?:the|your|this) (?:time|appointment|slot|interview|booking)|another (?:time"
    r"|slot)|different time|new time|verschieb\w*|umbuch\w*|anderen termin|modifier|reporter|déplacer"
    r"|reprogramar|cambiar|spostare|riprogrammare|verzetten|reagendar|move (?:the|your"
    r"|this) (?:interview|meeting|call)",
    re.I,
)
FORMATS = {
    "video": re.compile(
        r"\b(?:video[- ]?(?:call|interview|chat|conference|meeting|gespräch|konferenz|anruf)|zoom"
        r"|google meet|(?:ms |microsoft )?teams (?:call|meeting|link|interview)|(?:via|on|over|per|über"
        r"|in) (?:ms |microsoft )?teams|webex|skype|visioconférence|visio|videollamada|videochiamata"
        r"|videoconferenza|videogesprek|videochamada|videoconferencia|virtual(?:ly)?|online interview"
        r"|remotely)\b",
        re.I,
    ),
    "phone": re.compile(
        r"\b(?:phone (?:call|interview|screen(?:ing)?|conversation)|telephone (?:call|interview"
        r"|conversation)|(?:by|over the|on the|per|via) (?:tele)?phone|call you (?:at|on)|(?:i|we)(?:'ll"
        r"| will| would)(?: like to)? (?:call|ring|phone) you|give you a (?:call|ring)|telefonisch\w*"
        r"|telefoninterview|telefonat|per telefon|par téléphone|entretien téléphonique|llamada telefónica"
        r"|por teléfono|telefonicamente|telefonico|por telefone|telefonisch gesprek)\b",
        re.I,
    ),
    "onsite": re.compile(
        r"\b(?:on-?site|in[- ]person|face[- ]to[- ]face|(?:at|in|to|visit) (?:our|the) (?:\w+ )?(?:office"
        r"|offices|headquarters|premises|restaurant|store|shop|clinic|hospital|campus|site|plant"
        r"|warehouse|school|building|bakery|studio)|visit us|vor ort|persönlich\w*|in unserem"
        r"|in unseren räumen|dans nos (?:locaux|bureaux)|en nuestras oficinas|presencial"
        r"|presso (?:la nostra|i nostri)|in sede|op (?:ons )?kantoor|bij ons op kantoor|reception"
        r"|report to|em nosso escritório)\b",
        re.I,
    ),
}
ADDRESSES = [
    re.compile(r"^[ ]*(?:address|where|location|place|venue|ort|adresse|lieu|lugar|dirección|luogo|indirizzo"
        r"|adres|locatie|plaats|local|endereço|wo) ?: {0,3}([^\n]{4,160})$", re.I | re.M),
    re.compile(r"(?i:office|offices|headquarters|building|located|premises|restaurant|store|shop|clinic"
        r"|reception|us|bakery|studio|warehouse|hospital|school)(?: is| are)? ?(?:at|in|,"
        r"|:) ?(?:the )?(\d{1,5}[a-z]? [A-Z][^\n;!?]{5,110}"
        r"|[A-ZÄÖÜ][\w.äöüß -]{3,40}? \d{1,4}[a-z]?(?:, ?[^\n.;!?]{3,60})?)"),
    re.compile(r"((?:\b[A-ZÄÖÜ][\w.äöüßé-]{2,30}|\b[A-ZÄÖÜ][\wäöüß]{0,20}(?:er|ische) )?(?:straße|strasse|str\."
        r"|weg|platz|allee|gasse|ufer|damm|straat|laan|plein"
        r"|gracht) \d{1,4}[a-z]?(?:, ?\d{4,5}[A-Z ]{0,3} ?[A-ZÄÖÜ][\wäöüß-]{2,30}"
        r"| ?, ?[A-Z][\wäöüß-]{2,30})?)"),
    re.compile(r"\b(\d{1,5},? (?:bis )?(?:rue|avenue|boulevard|place|quai|impasse|allée|via|calle"
        r"|rua)[^\n;!?]{4,90})", re.I),
    re.compile(r"\b((?:Via|Calle|Rua|Avenida|Plaza|Piazza|Paseo|Carrer|Corso"
        r"|Viale) [A-Z][^\n;!?]{3,60}\d{1,4}[^\n;!?.]{0,50})"),
    re.compile(r"\b(\d{1,5} (?:[A-Z][\w']{1,20} ){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard"
        r"|Blvd|Way|Square|Sq|Court|Place|Pl|Parkway|Pkwy|Quay|Row|Terrace|Wharf)\b\.?[^\n;!?]{0,80})"),
]  # fmt: skip
AFTER_ADDRESS = re.compile(
    r"\.(?= |$)(?<!\bSt\.)(?<!\bAve\.)(?<!\bstr\.)| (?:on|at) (?=\w+day\b|\d{1,2}[:. ])|,? (?:and"
    r"|where|and ask|then|please)\b|\("
)
CHANNELS = {
    "portal": re.compile(
        r"\b(?:candidate|applicant|application|career|careers|applicant|our|the|your|bewerber"
        r"|candidats?) ?-?(?:portal|espace|dashboard|account)|bewerberportal|log ?in to (?:your|our)"
        r"|do not reply to this|this (?:mailbox|inbox) is not monitored|unmonitored\b",
        re.I,
    ),
    "linkedin": re.compile(
        r"\b(?:on linkedin|linkedin message|via linkedin|inmail|over linkedin|linkedin\.com/messaging"
        r"|reply on linkedin|per linkedin)\b",
        re.I,
    ),
    "text": re.compile(
        r"\b(?:text me|text us|text back|reply yes|by text|via text|(?:send|reply with) (?:me "
        r"|us )?an? (?:text|sms|whatsapp)|per sms|whatsapp)\b",
        re.I,
    ),
    "phone": re.compile(
        r"\b(?:(?:please |kindly |just )(?:call|ring|phone)|(?:call|ring|phone) (?:me|us)(?: back)? (?:to"
        r"|on|at|if you want|and)|confirm (?:by|over the|per) (?:tele)?phone|give (?:me|us) a (?:call"
        r"|ring)|rufen sie (?:mich|uns)|bitte telefonisch|appelez|llámenos|chiamaci|bel (?:me|ons))\b",
        re.I,
    ),
    "email": re.compile(
        r"\b(?:(?:reply|respond|answer|responding|replying)(?: directly)? (?:to|by|via) (?:this "
        r"|e-?)?(?:e?-?mail|message)|by (?:return )?e-?mail|reply (?:here|briefly|to me)"
        r"|confirm by e-?mail|per e-?mail|auf diese (?:e-?)?mail|à ce (?:mail|message|courriel)"
        r"|este correo|questa (?:e-?)?mail|deze (?:e-?)?mail|este e-?mail)\b",
        re.I,
    ),
}
ACCEPTED = re.compile(
    r"\b(?:thank(?:s| you)(?: so much| very much)? for (?:confirming|accepting|booking|scheduling"
    r"|your confirmation|choosing)|(?:is|has been|are|now) (?:now )?(?:confirmed|booked"
    r"|scheduled for)|this (?:is to )?confirms?|confirmation of (?:your|our)|your (?:interview"
    r"|meeting|appointment|call) (?:is|has been) (?:confirmed|booked|scheduled)"
    r"|interview (?:confirmed|confirmation|reminder)|reminder|as agreed|we agreed|you (?:booked|chose"
    r"|confirmed|accepted)|(?:hiermit )?bestätigen wir|terminbestätigung|erinnerung|danke für (?:ihre"
    r"|die|deine) (?:bestätigung|zusage)|wie vereinbart|nous (?:vous )?confirmons"
    r"|confirmation de votre|merci d'avoir confirmé|rappel|confirmamos (?:su|tu|la)"
    r"|gracias por confirmar|confermiamo|grazie per (?:la|aver) conferma\w*|bevestig\w+|herinnering"
    r"|zoals afgesproken|confirmado)\b",
    re.I,
)
NOT_YET = re.compile(
    r"\b(?:please (?:confirm|let (?:me|us) know (?:if|whether))|(?:could|can|would) you (?:please "
    r"|kindly )?(?:confirm|let)|let (?:me|us) know (?:if|whether)|does (?:this"
    r"|that) (?:time )?(?:work|suit)|kindly confirm|to confirm|bitte bestätigen|bitte (?:geben"
    r"|teilen)|merci de (?:nous )?confirmer|por favor,? confirm\w*|confermare|confirm (?:your|whether"
    r"|by|that)|invite you|would like to invite|laden (?:wir )?(?:sie|dich))",
    re.I,
)


def links(mail: Mail) -> tuple[Quote | None, Quote | None]:
    """Return the link of the meeting room and the link for another time."""
    room = move = None
    for match in URL.finditer(mail.visible):
        before = mail.visible[max(0, match.start() - 140) : match.start()]
        sentence = re.split(r"[.!?](?: |\n)|\n\n|https?://\S+", before)[-1]
        if MOVE.search(sentence) or MOVE.search(match.group()):
            move = move or quote(mail, match, 0)
        elif ROOM.search(match.group()):
            room = room or quote(mail, match, 0)
    return room, move


def meeting_format(mail: Mail, room: Quote | None, address: Quote | None) -> tuple[str, Quote] | None:
    """Return the format: what the mail says first, else what a meeting room or an address means."""
    found = [
        (match.start(), name, match) for name, pattern in FORMATS.items() if (match := said(pattern, mail.visible))
    ]
    if room and not any(name == "onsite" for _, name, _ in found):
        return "video", room
    if found:
        _, name, match = min(found, key=lambda item: item[0])
        return name, quote(mail, match, 0)
    return ("onsite", address) if address else None


INSTEAD = re.compile(
    r"\b(?:if you (?:prefer|would rather)|instead of|rather than|not|alternatively|no|cannot|can't)\b[^.\n]{0,40}$",
    re.I,
)


def said(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return the first match of *pattern* that is neither denied nor a mere alternative."""
    return next(
        (m for m in pattern.finditer(text) if not INSTEAD.search(text[max(0, m.start() - 60) : m.start()])), None
    )


def address(mail: Mail) -> Quote | None:
    """Return where the meeting is."""
    for pattern in ADDRESSES:
        for match in pattern.finditer(mail.visible):
            value = match[1]
            if URL.search(value) or FORMATS["video"].search(value) or FORMATS["phone"].search(value):
                continue
            if not re.search(r"\d|,", value) and pattern is ADDRESSES[0] and len(value.split()) < 2:
                continue
            stop = AFTER_ADDRESS.search(value)
            end = match.start(1) + (stop.start() if stop and stop.start() > 8 else len(value))
            shorter = re.compile(r".+", re.S).match(mail.visible, match.start(1), end)
            return quote(mail, shorter, 0) if shorter else None
    return None


def channel(mail: Mail) -> tuple[str, Quote | None]:
    """Return the channel to answer over; a mail is answered by mail unless it says otherwise."""
    sender = mail.headers.get("from", "").lower()
    if "linkedin.com" in sender:
        return "linkedin", None
    for name in ("portal", "linkedin", "email", "text", "phone"):
        match = said_plainly(CHANNELS[name], mail.visible)
        if match:
            return name, quote(mail, match, 0)
    return "email", None


def said_plainly(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return the first match of *pattern*."""
    return pattern.search(text)


def accepted(mail: Mail) -> Quote | None:
    """Return the words that say the meeting is settled, unless the mail still asks for a yes."""
    match = ACCEPTED.search(mail.visible)
    if match and not NOT_YET.search(mail.visible):
        return quote(mail, match, 0)
    return None

"""How: the format, the links, the channel to answer over, and whether the meeting is settled."""

from __future__ import annotations

import re

from jobrsvp.model import Quote
from jobrsvp.reading.mail_text import Mail
from jobrsvp.reading.mail_words import quote

URL = re.compile(r"https?://[^\s<>\"')\]]{4,500}")
ROOM = re.compile(
    r"zoom\.us|meet\.google|teams\.(?:microsoft|live)|webex|whereby|meet\.jit\.si|gotomeet|skype"
    r"|bluejeans|chime\.aws|meet\.|/join|around\.co|ringcentral",
    re.I,
)
MOVE = re.compile(
    r"resched\w+|change (?:the|your|this) (?:time|appointment|slot|interview|booking)|need to (?:change"
    r"|make changes)|(?:an)?other (?:time"
    r"|slot|one|date)|different (?:time|slot|date)|new time|(?:pick|grab|choose|book|select|find"
    r"|schedule)\b[^.\n]{0,40}\b(?:slot|time|one|date"
    r"|moment|call|interview|chat)|verschieb\w*|umbuch\w*|ander(?:en|er) (?:termin|slot)|termin (?:aussuchen|buchen"
    r"|wählen)|such dir|modifier|reporter"
    r"|déplacer|créneau|reprogramar|cambiar|elegir|spostare|riprogrammare|scegli\w*|verzetten|ander moment"
    r"|reagendar|wybrać|inny termin|move (?:the|your|this) (?:interview|meeting|call)",
    re.I,
)
BOOKING = re.compile(
    r"//(?:www\.)?(?:calendly\.com|cal\.com|doodle\.com|savvycal\.com|tidycal\.com|meetings\.hubspot\.com"
    r"|outlook\.office365?\.com/owa/calendar)/|resched|/schedul|/slots?\b|/booking|/termin|/afspraak",
    re.I,
)
CANCEL = re.compile(r"cancell?ations?/|/cancel\b|unsubscribe|privacy", re.I)
FORMATS = {
    "video": re.compile(
        r"\b(?:video[- ]?(?:call|interview|chat|conference|meeting|gespräch|konferenz|anruf)|zoom"
        r"|google meet|(?:ms |microsoft )?teams (?:call|meeting|link|interview)|(?:via|on|over|per|über"
        r"|in) (?:ms |microsoft )?teams|webex|skype|visioconférence|visio|videollamada|videochiamata"
        r"|videoconferenza|videogesprek|videochamada|videoconferencia|virtual(?:ly)?|online interview"
        r"|remotely|virtual onsite|online (?:chat|meeting|call|gespräch|conversation)|online-gespräch|videogespräch"
        r"|(?:over|by|per|via) video|teams-meeting|\(teams\)|meet-link|rozmow\w+ online|en visio|web conference)",
        re.I,
    ),
    "phone": re.compile(
        r"\b(?:phone (?:call|interview|screen(?:ing)?|conversation)|telephone (?:call|interview"
        r"|conversation)|(?:by|over the|on the|per|via) (?:tele)?phone|call you (?:at|on)|(?:i|we)(?:'ll"
        r"| will| would)(?: like to)? (?:call|ring|phone) you|give you a (?:call|ring)|telefonisch\w*|telefonieren"
        r"|telefoninterview|telefonat|per telefon|par téléphone|entretien téléphonique|llamada telefónica"
        r"|por teléfono|entrevista telefónica|te llamaré|telefonicamente|telefonico|por telefone|telefonisch gesprek"
        r"|telephonic(?: round| interview)?|mode ?: ?tele\w+|(?:will )?call(?:s|ing)? (?:you|on your)|(?:will"
        r"|to) phone you|i'll (?:phone|ring|call)|recruiter call)\b",
        re.I,
    ),
    "onsite": re.compile(
        r"\b(?<!virtual )(?:on-?site|in[- ]person|face[- ]to[- ]face|f2f|(?:at|in|to|visit) (?:our"
        r"|the) (?:\w+ )?(?:office"
        r"|offices|headquarters|premises|restaurant|store|shop|clinic|hospital|campus|site|plant"
        r"|warehouse|school|building|bakery|studio)|visit us|vor ort|persönlich\w*|in unserem"
        r"|in unseren räumen|dans nos (?:locaux|bureaux)|en nuestras oficinas|presencial"
        r"|presso (?:la nostra|i nostri)|in sede|op (?:ons )?kantoor|bij ons op kantoor|reception"
        r"|report to|em nosso escritório|in der kita|komm\w* (?:doch )?\w{0,6} ?vorbei|have you in|bring you in"
        r"|come (?:in|to|along)|assessment cent(?:re|er)|nella nostra sede|la nostra sede|meet you at the)\b",
        re.I,
    ),
}
CHANNELS = {
    "portal": re.compile(
        r"\b(?:candidate|applicant|application|career|careers|recruitment|our|the|your|bewerber"
        r"|candidats?)(?: home)? ?-?(?:portal|espace|dashboard|account)|bewerberportal|(?:log|sign) ?in to (?:your|our)"
        r"|(?:grab|pick|choose|book|select) (?:any|a|an|your|the)\b[^.\n]{0,50}https?://",
        re.I,
    ),
    "linkedin": re.compile(
        r"\b(?:on linkedin|linkedin message|via linkedin|inmail|over linkedin|linkedin\.com/messaging"
        r"|reply on linkedin|per linkedin)\b",
        re.I,
    ),
    "text": re.compile(
        r"\b(?:text me|text us|text back|text (?:yes|confirm)|kurze sms|une? sms|un sms|an sms"
        r"|reply yes(?! to this e-?mail)|by text"
        r"|via text|(?:send|reply with) (?:me |us )?an? (?:text|sms|whatsapp)|per sms|whatsapp)\b",
        re.I,
    ),
    "phone": re.compile(
        r"\b(?:(?:please |kindly |just |can you )(?:call|ring|phone)\b|ruf\w* (?:uns|mich)|(?:call|ring"
        r"|phone) (?:me|us)(?: back)? (?:to"
        r"|on|at|if you want|and)|confirm (?:by|over the|per) (?:tele)?phone|give (?:me|us) a (?:call"
        r"|ring)|rufen sie (?:mich|uns)|bitte telefonisch|appelez|llámenos|chiamaci|bel (?:me|ons))\b",
        re.I,
    ),
    "email": re.compile(
        r"\b(?:(?:e-?mail|drop) (?:me|us)\b|by (?:e-?mail|replying)|per (?:e-?)?mail|(?:via|by) e-?mail"
        r"|confirm(?: by)? e-?mail|let (?:me|us) know by e-?mail"
        r"|(?:reply|respond|answer|responding|replying)(?: directly)? (?:to|by|via) (?:this "
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
        sentence = re.split(r"[.!?](?: |\n)|(?<!:)\n\n|https?://\S+", before)[-1]
        if CANCEL.search(match.group()):
            continue
        if ROOM.search(match.group()):
            room = room or quote(mail, match, 0)
        elif BOOKING.search(match.group()) or MOVE.search(sentence):
            move = move or quote(mail, match, 0)
        elif STARTS.search(sentence):
            room = room or quote(mail, match, 0)
    return room, move


STARTS = re.compile(
    r"\b(?:start (?:the |your )?interview|join(?: the| your)? (?:meeting|interview|call)|meeting link|video ?link)\b",
    re.I,
)


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


def channel(mail: Mail) -> tuple[str, Quote | None] | None:
    """Return the channel to answer over: the first that it asks for; a mail is answered by mail."""
    sender = mail.headers.get("from", "").lower()
    if "linkedin.com" in sender or re.match(r"\s*linkedin\s*\n", mail.text, re.I):
        return "linkedin", None
    body = mail.body
    found = [(match.start(), name, match) for name, pattern in CHANNELS.items() if (match := _asked(pattern, body))]
    settled = [one for one in found if one[1] in ("portal", "linkedin")]
    if found:
        _, name, match = min(settled or found, key=lambda one: one[0])
        return name, quote(mail, match, 0)
    if unread := UNREAD.search(body):
        return "portal", quote(mail, unread, 0)
    return None if AUTOMATIC.search(mail.text) else ("email", None)


UNREAD = re.compile(
    r"\b(?:do not reply to this|this (?:mailbox|inbox|mail) is not monitored|unmonitored"
    r"|replies [^.\n]{0,30}not read)\b",
    re.I,
)
AUTOMATIC = re.compile(
    r"no-?reply@|^[ ]*(?:event type|invitee time zone) ?:|invitation from google calendar|^organizer ?:", re.I | re.M
)


OTHER_CASE = re.compile(
    r"\b(?:if you (?:get lost|have (?:any )?(?:questions|problems)|prefer|need|can(?:not|'t))|in case|questions\?"
    r"|lost on the day|en cas d'empêchement"
    r"|bei (?:fragen|rückfragen)|if (?:it|that|this|not)\b|wenn nicht|jeśli|otherwise|isn't the|afterwards"
    r"|on the day|any problem|running late)\b[^.\n]{0,60}$",
    re.IGNORECASE,
)


def _asked(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return the first match of *pattern* that is no way out for another case."""
    return next(
        (m for m in pattern.finditer(text) if not OTHER_CASE.search(text[max(0, m.start() - 80) : m.start()])), None
    )


def accepted(mail: Mail) -> Quote | None:
    """Return the words that say the meeting is settled, unless the mail still asks for a yes."""
    match = ACCEPTED.search(mail.visible)
    if match and not NOT_YET.search(mail.visible):
        return quote(mail, match, 0)
    return None

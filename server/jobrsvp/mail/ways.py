"""How: the format, the links, the channel to answer over, and whether the meeting is settled."""

from __future__ import annotations

import re

from jobrsvp.mail.message import Mail
from jobrsvp.mail.words import quote
from jobrsvp.model import Quote

URL = re.compile(r"https?://[^\s<>\"')\]]{4,500}")
ROOM = re.compile(
    r"zoom\.us|meet\.google|teams\.(?:microsoft|live)|webex|whereby|meet\.jit\.si|gotomeet|skype"
    r"|bluejeans|chime\.aws|meet\.|/join|around\.co|ringcentral",
    re.I,
)
MOVE = re.compile(
    r"resched\w+|change (?:the|your|this) (?:time|appointment|slot|interview|booking)|need to (?:change|make changes)"
    r"|(?:an)?other (?:time|slot|one|date)|different (?:time|slot|date)|new time|(?:pick|grab|choose|book|select|find"
    r"|schedule)\b[^.\n]{0,40}\b(?:slot|time|one|date|moment|call|interview|chat)|verschieb\w*|umbuch\w*|ander(?:en"
    r"|er) (?:termin|slot)|termin (?:aussuchen|buchen|wählen)|such dir|modifier|reporter|déplacer|créneau|reprogramar"
    r"|cambiar|elegir|spostare|riprogrammare|scegli\w*|verzetten|ander moment|reagendar|wybrać|inny termin|move (?:the"
    r"|your|this) (?:interview|meeting|call)",
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
        r"|the) (?:\w+ )?(?:office|offices|headquarters|premises|restaurant|store|shop|clinic|hospital|campus|site"
        r"|plant|warehouse|school|building|bakery|studio)|visit us|vor ort|persönlich\w*|in unserem|in unseren räumen"
        r"|dans nos (?:locaux|bureaux)|en nuestras oficinas|presencial|presso (?:la nostra|i nostri)|in sede"
        r"|op (?:ons )?kantoor|bij ons op kantoor|reception|report to|em nosso escritório|in der kita"
        r"|komm\w* (?:doch )?\w{0,6} ?vorbei|have you in|bring you in|come (?:in|to|along)|assessment cent(?:re|er)"
        r"|nella nostra sede|la nostra sede|meet you at the)\b",
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
        r"\b(?:(?:please |kindly |just |can you )(?:call|ring|phone)\b|ruf\w* (?:uns|mich)|(?:call|ring|phone) (?:me"
        r"|us)(?: back)? (?:to|on|at|if you want|and)|confirm (?:by|over the|per) (?:tele)?phone|give (?:me"
        r"|us) a (?:call|ring)|rufen sie (?:mich|uns)|bitte telefonisch|appelez|llámenos|chiamaci|bel (?:me|ons))\b",
        re.I,
    ),
    "email": re.compile(
        r"\b(?:(?:e-?mail|drop) (?:me|us)\b|by (?:e-?mail|replying)|per (?:e-?)?mail|(?:via|by) e-?mail"
        r"|confirm(?: by)? e-?mail|let (?:me|us) know by e-?mail|(?:reply|respond|answer|responding"
        r"|replying)(?: directly)? (?:to|by|via) (?:this |e-?)?(?:e?-?mail|message)|by (?:return )?e-?mail"
        r"|reply (?:here|briefly|to me)|confirm by e-?mail|per e-?mail|auf diese (?:e-?)?mail|à ce (?:mail|message"
        r"|courriel)|este correo|questa (?:e-?)?mail|deze (?:e-?)?mail|este e-?mail)\b",
        re.I,
    ),
}
ACCEPTED = re.compile(
    r"\b(?:thank(?:s| you)(?: so much| very much)? for (?:confirming|accepting|booking|scheduling|your confirmation"
    r"|choosing)|(?:is|has been|are|now) (?:now )?(?:confirmed|booked|scheduled for)|this (?:is to )?confirms?"
    r"|confirmation of (?:your|our)|your (?:interview|meeting|appointment|call) (?:is|has been) (?:confirmed|booked"
    r"|scheduled)|interview (?:confirmed|confirmation|reminder)|reminder|as agreed|we agreed|you (?:booked|chose"
    r"|confirmed|accepted)|(?:hiermit )?bestätigen wir|terminbestätigung|erinnerung|danke für (?:ihre|die"
    r"|deine) (?:bestätigung|zusage)|wie vereinbart|nous (?:vous )?confirmons|confirmation de votre"
    r"|merci d'avoir confirmé|rappel|confirmamos (?:su|tu|la)|gracias por confirmar|confermiamo|grazie per (?:la"
    r"|aver) conferma\w*|bevestig\w+|herinnering|zoals afgesproken|confirmado)\b",
    re.I,
)
NOT_YET = re.compile(
    r"\b(?:please (?:confirm|let (?:me|us) know (?:if|whether))|(?:could|can|would) you (?:please |kindly )?(?:confirm"
    r"|let)|let (?:me|us) know (?:if|whether)|does (?:this|that) (?:time )?(?:work|suit)|kindly confirm|to confirm"
    r"|bitte bestätigen|bitte (?:geben|teilen)|merci de (?:nous )?confirmer|por favor,? confirm\w*|confermare"
    r"|confirm (?:your|whether|by|that)|invite you|would like to invite|laden (?:wir )?(?:sie|dich))",
    re.I,
)


STARTS = re.compile(
    r"\b(?:start (?:the |your )?interview|join(?: the| your)? (?:meeting|interview|call)|meeting link|video ?link)\b",
    re.I,
)
INSTEAD = re.compile(
    r"\b(?:if you (?:prefer|would rather)|instead of|rather than|not|alternatively|no|cannot|can't)\b[^.\n]{0,40}$",
    re.I,
)
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
    r"|lost on the day|en cas d'empêchement|bei (?:fragen|rückfragen)|if (?:it|that|this|not)\b|wenn nicht|jeśli"
    r"|otherwise|isn't the|afterwards|on the day|any problem|running late)\b[^.\n]{0,60}$",
    re.IGNORECASE,
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


def meeting_format(mail: Mail, room: Quote | None, address: Quote | None) -> tuple[str, Quote] | None:
    """Return the format: what the mail says first, else what a meeting room or an address means."""
    said = {name: first_but(INSTEAD, 60, pattern, mail.visible) for name, pattern in FORMATS.items()}
    found = [(match.start(), name, match) for name, match in said.items() if match]
    if room and not any(name == "onsite" for _, name, _ in found):
        return "video", room
    if found:
        _, name, match = min(found, key=lambda item: item[0])
        return name, quote(mail, match, 0)
    return ("onsite", address) if address else None


def first_but(unless: re.Pattern[str], reach: int, pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return the first match of *pattern* in *text* unless so many characters in front of it end in *unless*."""
    found = pattern.finditer(text)
    return next((one for one in found if not unless.search(text[max(0, one.start() - reach) : one.start()])), None)


def channel(mail: Mail) -> tuple[str, Quote | None] | None:
    """Return the channel to answer over: the first that it asks for; a mail is answered by mail."""
    sender = mail.headers.get("from", "").lower()
    if "linkedin.com" in sender or re.match(r"\s*linkedin\s*\n", mail.text, re.I):
        return "linkedin", None
    asked = {name: first_but(OTHER_CASE, 80, pattern, mail.body) for name, pattern in CHANNELS.items()}
    found = [(match.start(), name, match) for name, match in asked.items() if match]
    settled = [one for one in found if one[1] in ("portal", "linkedin")]
    if found:
        _, name, match = min(settled or found, key=lambda one: one[0])
        return name, quote(mail, match, 0)
    if unread := UNREAD.search(mail.body):
        return "portal", quote(mail, unread, 0)
    return None if AUTOMATIC.search(mail.text) else ("email", None)


def accepted(mail: Mail) -> Quote | None:
    """Return the words that say the meeting is settled, unless the mail still asks for a yes."""
    match = ACCEPTED.search(mail.visible)
    if match and not NOT_YET.search(mail.visible):
        return quote(mail, match, 0)
    return None

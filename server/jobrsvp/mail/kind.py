"""Whether a mail invites at all: a refusal, a receipt and a newsletter hold dates and the word interview, too."""

from __future__ import annotations

import re

from jobrsvp.mail.message import Mail

REFUSES = re.compile(
    r"\b(?:(?:decided|chosen|opted|going|moving|proceed\w*|move) (?:to (?:move|go|proceed|continue) )?(?:forward "
    r"|ahead )?(?:with|to offer)[^.\n]{0,60}\b(?:other|another|different) (?:candidates?|applicants?|person)|(?:role"
    r"|position|job|post) to another|not (?:be )?(?:moving|taking|progress\w*|proceed\w*|selected|shortlist\w*"
    r"|been successful)[^.\n]{0,40}\b(?:forward|further|application|occasion|interview|successful)|(?:have|has|been"
    r"|were|was) (?:not |un)(?:been )?successful on this occasion|position has been filled"
    r"|unfortunately[^.\n]{0,60}(?:not|unable)[^.\n]{0,60}(?:application|candidacy|forward|further|position)"
    r"|decided not to|(?:another|other) candidate'?s?\b[^.\n]{0,40}(?:closer|better|match|experience|role|position)"
    r"|anderen bewerber\w{0,2} entschieden|leider (?:mitteilen|absagen)|nicht weiter (?:berücksichtig|verfolg)\w+"
    r"|(?:n'a pas|pas) (?:été )?retenue?|ne pas donner suite|no has sido seleccionad\w|otr[oa]s? candidat[oa]s?"
    r"|altri candidati|andere kandida(?:at|ten)|innych kandydatów)",
    re.IGNORECASE,
)
RECEIPT = re.compile(
    r"\b(?:(?:has been|was|have) received|we(?:'ve| have)? received (?:your|on)|which we received|application received"
    r"|will (?:be )?review\w*|under review|eingangsbestätigung|bei uns eingegangen|eingang ihrer bewerbung"
    r"|avons bien reçu|hemos recibido|abbiamo ricevuto|hebben (?:we|wij)[^.\n]{0,40}ontvangen)",
    re.IGNORECASE,
)
NEWS = re.compile(
    r"\b(?:job alert|view (?:this (?:e-?mail )?)?in (?:your )?browser|save your seat|subscribers?|unsubscribe"
    r"|this week:|hello reader|new jobs|see all jobs|similar jobs|easy apply|recommended jobs|webinar|newsletter"
    r"|in this issue|jobs match"
    r"|you are receiving this because you subscribed|manage preferences|stellenangebote für sie)\b",
    re.IGNORECASE,
)
INVITES = re.compile(
    r"\b(?:invit(?:e|es|ed|ing|ation)|(?:like|love|pleased|happy|delighted|want|able|hoping) to (?:meet|speak|talk|chat"
    r"|see|have you|interview|schedule|arrange|set up|bring|get you|discuss|offer you|have a|do a|call)|meet you"
    r"|meet with you|meeting you|your (?:\w+ ){0,3}(?:interview|call|meeting|appointment)\b|interviewing"
    r"|confirming (?:your|our)|can we (?:do|talk|meet|speak)|are you free|how about|talk then|see you"
    r"|looking forward to (?:our|meeting|speaking|seeing|getting)|available (?:for|on|to)|event has been"
    r"|wants? to (?:meet|speak|see|get)|you (?:have been|are) (?:selected|shortlisted)|shortlist(?:ed)?|cleared the"
    r"|einlad\w+|laden (?:wir|sie|dich)|kennenlern\w+|gespräch (?:findet|am|mit)|unser gespräch|gesprächstermin"
    r"|vorstellungsgespräch|komm doch|freuen uns auf|souhait\w+ vous rencontrer|vous rencontrer|entretien (?:le|est"
    r"|aura)|vous invit\w+|propose un entretien|nous rencontrer|entrevista|reunirnos|convocazione|invitiamo|colloquio"
    r"|incontrarl\w|nodigen|uitnodig\w+|kennismak\w+|zaprasz\w+|entrevist\w+|convid\w+|bjud\w+ in|intervju\w*)",
    re.IGNORECASE,
)
QUESTIONS = {
    "refusal": "The mail seems to turn the application down: is there a meeting at all?",
    "receipt": "The mail seems to be a receipt only: is there a meeting at all?",
    "news": "The mail seems to be a newsletter: is there a meeting at all?",
}


def doubt(mail: Mail) -> str | None:
    """Return the question to ask when *mail* does not seem to invite, else ``None``."""
    said = mail.visible + "\n" + mail.headers.get("subject", "")
    if REFUSES.search(said):
        return QUESTIONS["refusal"]
    if RECEIPT.search(said) and len({match[0].lower() for match in INVITES.finditer(said)}) < 2:
        return QUESTIONS["receipt"]
    if len({match[0].lower() for match in NEWS.finditer(mail.text)}) >= 2:
        return QUESTIONS["news"]
    return None

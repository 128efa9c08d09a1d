"""What a whole message must have (C6): a decision, thanks, the role or the date, an open door, and an end.

Only a text that looks like a message is asked for it: one of four sentences, or of three with a greeting or a farewell.
A single sentence is never blamed for what it leaves out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jobrsvp.etiquette.phrases import says
from jobrsvp.etiquette.prose import Piece, words
from jobrsvp.model import Invitation, Remark

LONGEST_WORDS, LONGEST_SENTENCE, LONGEST_QUESTIONS = 170, 60, 260
GREETING = re.compile(r"\s{0,20}(?:dear|hi|hello|good (?:morning|afternoon|evening|day)|hey|to whom|greetings)\b", re.I)
FAREWELL = re.compile(
    r"\b(?:regards|sincerely|best wishes|cheers|all the best|yours|kindly|best)\b[\w ]{0,20},?\s", re.I
)
DATE = re.compile(
    r"\[|\b\d{1,2}[.:/]\d{2}|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|\b(?:today|tomorrow|tonight|yesterday|this (?:morning|afternoon))\b"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} \d|\d(?:st|nd|rd|th)?(?: of)? "
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.I,
)
ROLE = re.compile(
    r"\b(?:as|position|role|post|vacancy|opening|job)\b(?: of| as| for)?(?: an?| the)? {1,2}[\[A-Z\"'“]"
    r"|[A-Z][\w/-]{1,30} (?:position|role|post|vacancy|opening|job)\b"
    r"|\b[\w-]{3,30}(?:er|or|ist|ant|ian|nurse|cook|chef|lead|clerk) (?:position|role|post|vacancy|opening|job)\b"
)
THANKS = re.compile(r"\b(?:thank|thanks|grateful|gratitude|appreciate|appreciated|appreciative)\b", re.I)


def is_message(text: str, sentences: Sequence[Piece]) -> bool:
    """Whether *text* is a whole message."""
    greeted = bool(GREETING.match(text)) or bool(FAREWELL.search(f"{text[-120:]}\n"))
    return len(sentences) >= 4 or (greeted and len(sentences) >= 3)


def remarks(text: str, sentences: Sequence[Piece], invitation: Invitation | None) -> Iterator[Remark]:
    """Yield what the message *text* lacks, and where it is too long."""
    yield from too_long(text, sentences)
    if not is_message(text, sentences):
        return
    no = says("message", "declines", text) and not says("message", "moving", text)
    missing = lacks(text, no=no, invitation=invitation)
    place = sentences[-1] if sentences else Piece(text, 0)
    for rule, why, better in missing:
        yield Remark(rule=rule, start=place.start, end=place.end, text=place.text, why=why, better=better)


def lacks(text: str, *, no: bool, invitation: Invitation | None) -> Iterator[tuple[str, str, str]]:
    """Yield rule, reason and better wording of everything that the message leaves out."""
    if not THANKS.search(text):
        yield "C6", "It does not thank them.", '"Thank you for your time and the invitation."'
    if not decides(text):
        yield "C6", "It does not say what you decided.", '"I have decided not to go on", or "I am glad to confirm".'
    if not names_meeting(text, invitation):
        yield "C6", "It names neither the position nor the date.", '"... our interview on [date] about [the position]".'
    if no and not says("message", "open_door", text):
        yield "C6", "It leaves no door open.", '"Please keep me in the loop about other openings."'


def decides(text: str) -> bool:
    """Whether *text* says where the writer stands: a yes, a no, a question, a request, or news of the day."""
    if says("message", "wavering", text):
        return says("message", "firm", text) or ("?" in text and says("message", "moving", text))
    return "?" in text or any(
        says("message", name, text) for name in ("no", "yes_or_question", "moving", "looking_back")
    )


def names_meeting(text: str, invitation: Invitation | None) -> bool:
    """Whether *text* names the role or the date."""
    role = invitation.role if invitation else None
    known = bool(role) and str(role).casefold() in text.casefold()
    return known or bool(DATE.search(text) or ROLE.search(text))


def too_long(text: str, sentences: Sequence[Piece]) -> Iterator[Remark]:
    """Yield remarks on a message, or a sentence, that says more than a busy reader takes in."""
    count = sum(len(words(piece)) for piece in sentences)
    limit = LONGEST_QUESTIONS if "?" in text else LONGEST_WORDS
    if count > limit:
        yield Remark(
            rule="C6", start=0, end=len(text), text=text, why=f"It has {count} words; {limit} are enough.",
            better="Thanks, decision, position or date, and an open door: four sentences.",
        )  # fmt: skip
    for piece in sentences:
        if len(words(piece)) > LONGEST_SENTENCE:
            yield Remark(
                rule="C6", start=piece.start, end=piece.end, text=piece.text,
                why="The sentence is too long to take in.",
                better="Cut it in two, or leave the details out.",
            )  # fmt: skip

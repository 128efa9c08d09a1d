"""What a whole message must have (C6): a decision, thanks, the role or the date, an open door, and an end.

Only a text that looks like a message is asked for it: one of four sentences, or of three with a greeting or a farewell.
A single sentence is never blamed for what it leaves out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from jobrsvp.etiquette.checker import facts, soft
from jobrsvp.etiquette.checker.words.message import Message
from jobrsvp.etiquette.checker.words.prose import words
from jobrsvp.etiquette.checker.words.said import ENGLISH, Said
from jobrsvp.model import Channel, Invitation, Remark
from jobrsvp.text import clock, dates

# Words: a thank-you, a decision, a date and an open door take 60 to 120; more is skimmed.
LONGEST_WORDS = 170
# Words: a message that asks lists its questions, and is read as a list.
LONGEST_QUESTIONS = 260
#: Words that a channel takes, where it takes fewer: one glance at a phone, one screen, half a minute of speech.
CHANNEL_WORDS: Mapping[Channel, int] = {"text": 80, "linkedin": 130, "phone": 150}
#: What shows goodwill in a message that does not thank.
WARM = ("letter.thanks", "letter.sorry", "letter.joy", "letter.warm", "letter.softens")
#: What is mere form, and no goodwill in a no; English counts it all the same.
FORMAL = ("letter.farewell", "form.polite")
# Polite words from which on a no is friendly, whatever it says of other openings.
POLITE = 2
# Words: whoever reads aloud has run out of breath.
LONGEST_SENTENCE = 60
#: What says where the writer stands, and what says it for certain, whatever else wavers.
STANDS = (
    "letter.no",
    "letter.declines",
    "letter.yes",
    "letter.yes_or_question",
    "letter.moving",
    "letter.looking_back",
)
FIRM = ("letter.firm", "letter.confirms", "letter.refuses")
# A gap to fill in stands for a date, as it does for a role.
DATE = re.compile(r"\[|\b\d{1,2}[.:/]\d{2}")
# A title is written with a capital, in quotation marks, or is a gap to fill in; "the position of" leads to it.
TITLE_BEHIND = re.compile(r" {1,2}[\[A-Z\"'“]")
TITLE_BEFORE = re.compile(r"[A-Z][\w/-]{1,30} $")
LONGEST_TITLE_WORD = 33  # characters: a capital, thirty letters and the blanks around them


def remarks(message: Message, invitation: Invitation | None) -> Iterator[Remark]:
    """Yield what *message* lacks, and where it is too long."""
    yield from too_long(message, invitation.channel if invitation else None)
    if not message.is_complete and not (message.wish and message.says.says("letter.wavering")):
        return
    place = message.last
    for fault, why, better in lacks(message, invitation):
        yield Remark(rule="C6", fault=fault, start=place.start, end=place.end, text=place.text, why=why, better=better)


def lacks(message: Message, invitation: Invitation | None) -> Iterator[tuple[str, str, str]]:
    """Yield fault, reason and better wording of all that the message leaves out; what sounds fine is warm enough."""
    sounds_fine = soft.tenor(message) == "fine"
    if not sounds_fine and not is_warm(message) and message.moment in ("no", "move", "after", None):
        yield "no-thanks", "It does not thank them.", '"Thank you for your time and the invitation."'
    if not decides(message):
        better = '"I have decided not to go on", or "I am glad to confirm".'
        yield "no-decision", "It does not say what you decided.", better
    # Whoever answers an invitation need not say which, nor need who asks for another time.
    if invitation is None and message.moment not in ("after", "move") and not names_meeting(message):
        better = '"... our interview on [date] about [the position]".'
        yield "no-date", "It names neither the position nor the date.", better
    by_text = invitation is not None and invitation.channel == "text"  # one line is enough there
    if not sounds_fine and leaves_no_door(message) and not by_text:
        yield "no-door", "It leaves no door open.", '"Please keep me in the loop about other openings."'


def is_warm(message: Message) -> bool:
    """Whether *message* thanks, or says anything that does for thanks: regret, joy, a wish, a question about news."""
    asks = message.wish == "after" and ("?" in message.text or message.says.says("stance.asks"))
    if message.wish == "no" and message.language != ENGLISH:
        return any(message.says.says(concept) for concept in WARM)
    return asks or any(message.says.says(concept) for concept in (*WARM, *FORMAL))


def leaves_no_door(message: Message) -> bool:
    """Whether *message* is a no with one polite word at most, and no thanks at its end.

    Ways to leave a door are known in English only.
    """
    said = message.says
    declines = message.moment in ("no", None) and said.says("letter.declines")
    if message.language != ENGLISH or message.leaves or not declines:
        return False
    silent = ("letter.moving", "letter.open_door", "letter.stayed_away", "letter.sorry", "letter.joy")
    warm = len(said.hits("letter.softens")) >= POLITE or said.says("letter.thanks", message.last)
    return not warm and not any(said.says(one) for one in silent)


def decides(message: Message) -> bool:
    """Whether *message* says where the writer stands: a yes, a no, a question, a request, or news of the day.

    Where it is known what it is for, only doubts are told for certain; so they are in languages other than English.
    """
    said, asks = message.says, "?" in message.text
    if message.moment in ("after", "other"):
        return True
    if said.says("stance.open"):
        return False
    if stands(message) or (message.wish == "no" and message.language != ENGLISH):
        return True
    if said.says("letter.wavering"):
        return any(said.says(one) for one in FIRM) or (asks and said.says("letter.moving"))
    is_known = message.language == ENGLISH and message.wish is None
    return asks or not is_known or any(said.says(one) for one in STANDS)


def stands(message: Message) -> bool:
    """Whether a sentence of *message* says the yes or the no that the message is for, and wavers not."""
    concept = {"no": "stance.no", "yes": "stance.keeps"}.get(message.moment or "", "")
    said = message.own_says
    return any(not said.says("letter.wavering", message.sentence_at(hit.start)) for hit in said.hits(concept))


def names_meeting(message: Message) -> bool:
    """Whether *message* names the role or the date."""
    timed = bool(DATE.search(message.text)) or message.says.says("letter.day") or names_time(message)
    return timed or names_role(message.text, message.says)


def names_time(message: Message) -> bool:
    """Whether *message* names a day or an hour in any way that is known of its language."""
    words_known = facts.words_of(message.language)
    written = next(dates.find(message.text, words_known), None)
    return bool(written or next(clock.find(message.text, 0, len(message.text), words_known), None))


def names_role(text: str, said: Said) -> bool:
    """Whether *text* names a role: by a title behind or before such a word, or by the name of an occupation."""
    if said.says("letter.role_named"):
        return True
    if any(TITLE_BEHIND.match(text, hit.end) for hit in said.hits("letter.role_lead")):
        return True
    before = (text[max(0, hit.start - LONGEST_TITLE_WORD) : hit.start] for hit in said.hits("letter.role_word"))
    return any(TITLE_BEFORE.search(words) for words in before)


def too_long(message: Message, channel: Channel | None = None) -> Iterator[Remark]:
    """Yield remarks on a message, or a sentence, that says more than a busy reader of the *channel* takes in."""
    counts = [len(words(sentence)) for sentence in message.sentences]
    usual = LONGEST_QUESTIONS if "?" in message.text else LONGEST_WORDS
    limit = CHANNEL_WORDS.get(channel, usual) if channel else usual
    if sum(counts) > limit:
        yield Remark(
            rule="C6", fault="too-long", start=0, end=len(message.text), text=message.text,
            why=f"It has {sum(counts)} words; {limit} are enough.",
            better="Thanks, decision, position or date, and an open door: four sentences.",
        )  # fmt: skip
    for sentence, count in zip(message.sentences, counts, strict=True):
        if count > LONGEST_SENTENCE:
            yield Remark(
                rule="C6", fault="too-long", start=sentence.start, end=sentence.end, text=sentence.text,
                why="The sentence is too long to take in.",
                better="Cut it in two, or leave the details out.",
            )  # fmt: skip

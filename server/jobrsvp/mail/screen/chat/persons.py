"""Whom one writes to, as pages and conversations tell it: the other side's name, who says their name, whom to ask."""

from __future__ import annotations

import itertools
import re

from jobrsvp.languages import Languages, lowered
from jobrsvp.mail.grammar import compiled
from jobrsvp.mail.screen.letter import Letter
from jobrsvp.mail.who.people import is_house, is_name
from jobrsvp.mail.who.sides import is_abbreviation

# Sana (Quoll Media); Sana - Quoll Media
_BESIDE = re.compile(r"^([^()|]{2,60}?)(?: ?[(|]| [-\u2013\u00b7] | @ )([^()|]{2,60})\)?$")
# Miller, Jane
_FAMILY_FIRST = r"^(<WORD>(?: <WORD>)?), (<WORD>(?: <WORD>)?)$"
_PERSON = r"^<TITLE><PERSON>$|^<WORD>$"
# it's Sana, Sana here from; Hi Jo, Sana from
_INTRODUCED = (
    r"(?<!\w)(?:<my_name_is>|<it_is>) (?P<a><WORD>(?: <WORD>)?)(?!\w)",
    r"(?<![\w:] )(?<!\w)(?P<a><WORD>(?: <WORD>)?),? <name_here>(?= <signed_for>|[,.!]| [-\u2013])",
    r"^<greeting>[^\n,.!?]{0,30}[,.!] ?(?P<a><WORD>(?: <WORD>)?),? <signed_for> (?=<UP>)",
)
# Contact your recruiter, Sana Rao; reach out to Sana Rao
_TO_ASK = r"(?<!\w)<ask_person>(?: (?:<WORD>|<LOW>{2,20})){0,3}?[,:]? (<PERSON>)(?=[ ,.<(:\n]|$)"
_PHONE = re.compile(r"^\+?[\d ()./-]{6,20}$")


def bare(name: str, languages: Languages) -> str:
    """Return the *name* of the other side without what a messenger adds to it: "Sana Rao (external)"."""
    match = _BESIDE.match(name)
    return match[1].strip() if match and lowered(match[2].strip()) in languages.list("chat_outsider") else name


def sides(letter: Letter, languages: Languages) -> tuple[str, str]:
    """Return the person and the firm that the sender's name tells: messengers show what people call themselves."""
    if letter.what == "notice":
        return "", ""
    match = _BESIDE.match(letter.sender)
    parts = [match[1].strip(), match[2].strip()] if match else [letter.sender, ""]
    if match and not _is_person(parts[0], languages, letter) and _is_person(parts[1], languages, letter):
        parts.reverse()
    person, firm = parts
    if turned := compiled(_FAMILY_FIRST, languages).match(person):
        person = f"{turned[2]} {turned[1]}"
    return (person if _is_person(person, languages, letter) else ""), firm


def _is_person(name: str, languages: Languages, letter: Letter) -> bool:
    """Whether *name* may be a person's; of a firm and a first name the one that says so in the text."""
    turned = compiled(_FAMILY_FIRST, languages).sub(r"\2 \1", name)
    if is_abbreviation(turned) or not compiled(_PERSON, languages).match(turned):
        return False
    if _has(languages, "no_person", name):
        return False
    if letter.channel == "email" and " " in turned and not is_name(turned, languages):
        return False
    if is_house(turned, letter.address, languages):
        return False
    said = introduced(letter, languages)
    return not said or said.split()[0] in name.split()


def _has(languages: Languages, name: str, words: str) -> bool:
    held = {word for own in languages.by_language(name).values() for word in own}
    return any(word in held for word in words.lower().split())


def introduced(letter: Letter, languages: Languages) -> str:
    """Return the name with which the other side of a conversation says who they are, the fuller one if it is told."""
    if letter.channel not in ("text", "linkedin"):
        return ""
    for text, template in itertools.product((letter.body, letter.around), _INTRODUCED):
        for found in compiled(template, languages, re.M).finditer(text):
            if not _has(languages, "no_person", found["a"]):
                return _fuller(found["a"], letter, languages)
    return ""


def _fuller(name: str, letter: Letter, languages: Languages) -> str:
    """Return *name* with the family name, where the page or the sender tells it."""
    if " " in name or _besides(name, letter):
        return name
    for text in (letter.sender, letter.around):
        found = compiled(rf"(?<!\w){re.escape(name)} (<WORD>)(?!\w)", languages).search(text)
        if (
            found
            and found[1].isalpha()
            and not any(_has(languages, kind, found[1]) for kind in ("no_person", "the_word"))
        ):
            stands = text[: found.start()].rstrip()[-1:] in ("", "~", "\n")
            if text is letter.sender or stands:
                return f"{name} {found[1]}"
    return name


def to_ask(letter: Letter, languages: Languages) -> str:
    """Return the person whom a notice tells to ask or to write to."""
    if letter.what == "message":
        return ""
    found = compiled(_TO_ASK, languages, re.M).search(letter.body)
    return found[1] if found and not _has(languages, "no_person", found[1]) else ""


def house(letter: Letter, name: str) -> str:
    """Return the sender as the house for which the person called *name* writes, when it is called otherwise.

    Of a sender who is called by both, "Sana Quoll Media", what the message names besides the person is the house.
    """
    if not name or not letter.sender or _PHONE.match(letter.sender):
        return ""
    first = name.split()[0]
    return _besides(first, letter) if first in letter.sender.split() else letter.sender


def _besides(first: str, letter: Letter) -> str:
    """Return what the sender's name holds beside the *first* name, when the message names it by itself."""
    rest = letter.sender.removeprefix(f"{first} ") if letter.sender.startswith(f"{first} ") else ""
    before, found, _ = lowered(letter.body).partition(lowered(rest)) if rest else ("", "", "")
    if not found or lowered(letter.sender) in lowered(letter.body):
        return ""
    stands = letter.body[: len(before)].split()[-1:]  # "at Acme Foods" names Foods as a part
    return "" if stands and stands[0][0].isupper() else rest

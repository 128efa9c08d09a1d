"""The sentence to put in the place of one that is remarked, from ``instead.toml``, and a message mended with them."""

from __future__ import annotations

import dataclasses
import functools
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from jobrsvp.etiquette.checker.words.message import Message
from jobrsvp.etiquette.checker.words.prose import Piece
from jobrsvp.model import Remark

BLANKS = re.compile(r" {2,}")
BLANK_LINES = re.compile(r"\n{3,}")
FILE = Path(__file__).with_name("instead.toml")
#: What a message leaves out is added behind a sentence that stays.
LEFT_OUT = ("no-thanks", "no-door", "no-date")
#: Concepts that say what a sentence is there for, besides its fault.
TASKS = {"no": "letter.declines", "yes": "letter.yes", "move": "letter.moving"}
Sentences = Mapping[str, Mapping[str, str]]


def with_sentence(remark: Remark, message: Message) -> Remark:
    """Return *remark* with the sentence that it stands in, and with the one to put in its place."""
    if remark.fault == "too-long" and remark.end - remark.start >= len(message.text):
        return dataclasses.replace(remark, sentence=message.text, instead=in_short(message))
    sentence = message.sentence_at(remark.start)
    text = sentence.text.strip()
    found = sentence_for(remark, message, sentence)
    kept = text if text.endswith((".", "!", "?")) else f"{text}."
    instead = f"{kept} {found}" if found and remark.fault in LEFT_OUT else found
    return dataclasses.replace(remark, sentence=text, instead=instead)


def sentence_for(remark: Remark, message: Message, sentence: Piece) -> str | None:
    """Return what to say, by the fault of *remark* and by what the message and its *sentence* are for."""
    known = sentences(message.language)
    moment = message.moment or "other"
    task = TASKS.get(moment)
    if remark.fault not in LEFT_OUT and task and message.says.says(task, sentence) and is_only_one(message, task):
        return known["decision"].get(moment)
    own = known.get(remark.fault, {})
    return own.get(moment) or own.get("any") or known["leave"].get(moment)


def in_short(message: Message) -> str | None:
    """Return the greeting and the farewell of *message* with three sentences between them, if it is known what for."""
    known, moment = sentences(message.language), message.moment
    body = [known["thanks"]["any"], known["decision"].get(moment or ""), known["leave"].get(moment or "")]
    if moment in (None, "other"):
        return None
    head, tail = message.frame
    return "\n\n".join(part for part in (head, " ".join(one for one in body if one), tail) if part)


def is_only_one(message: Message, task: str) -> bool:
    """Whether one sentence alone of *message* says its *task*, so that it must not be lost."""
    return len({message.sentence_at(hit.start).start for hit in message.says.hits(task)}) == 1


@functools.cache
def sentences(language: str) -> Sentences:
    """Return the sentences in *language*: by fault, then by what a message is for; none for a language not known."""
    held: Mapping[str, Sentences] = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return held.get(language, {"decision": {}, "leave": {}, "thanks": {}})


def mended(text: str, remarks: Sequence[Remark]) -> str | None:
    """Return *text* with a sentence in the place of each that was remarked; ``None`` where one is not known."""
    if not remarks or any(remark.instead is None for remark in remarks):
        return None
    said: set[str] = set()
    for start, end, kept, added in reversed(list(replacements(text, remarks))):
        new = [
            one
            for one in dict.fromkeys((kept, *added))
            if one not in said and (one == text[start:end] or one not in text)
        ]
        said.update(new)
        text = text[:start] + " ".join(new) + text[end:]
    return BLANK_LINES.sub("\n\n", "\n".join(line.strip() for line in BLANKS.sub(" ", text).splitlines())).strip()


def replacements(text: str, remarks: Sequence[Remark]) -> Iterator[tuple[int, int, str, Sequence[str]]]:
    """Yield where a sentence of *text* stands, in order, what to put in its place, and what to add to it."""
    by_place: dict[int, list[Remark]] = {}
    for remark in remarks:
        place = text.find(remark.sentence, max(0, remark.start - len(remark.sentence)))
        by_place.setdefault(max(0, place), []).append(remark)
    for place, of_it in sorted(by_place.items()):
        sentence = of_it[0].sentence
        faults = [remark.instead or "" for remark in of_it if remark.fault not in LEFT_OUT]
        added = [addition(remark) for remark in of_it if remark.fault in LEFT_OUT]
        yield place, place + len(sentence), faults[0] if faults else sentence, added


def addition(remark: Remark) -> str:
    """Return what *remark* adds to its sentence."""
    return (remark.instead or "").removeprefix(remark.sentence).lstrip(". ")

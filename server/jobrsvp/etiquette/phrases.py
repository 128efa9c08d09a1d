"""Phrases that break a rule, from ``phrases.toml``.

In a pattern, ``a|b`` are alternatives, ``?a`` may be absent, ``a*`` takes any ending, ``*er`` any beginning, ``*``
is any word, ``...`` is up to four words, and ``<name>`` is any word of that list of ``lexicon.toml``.  An entry is
silent in a sentence that holds one of its ``unless``, or none of its ``needs``.  One that is ``softened`` is silent
in a message that thanks, regrets or asks; one that ``starts`` looks at the first words of a sentence only; one that
is ``whole`` speaks in a whole message only, never in a fragment; one that is ``praised`` is silent beside a
compliment.
"""

from __future__ import annotations

import dataclasses
import functools
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from jobrsvp.etiquette import lexicon
from jobrsvp.etiquette.prose import WORD, Piece
from jobrsvp.model import Remark

FILE, WORDINGS = Path(__file__).with_name("phrases.toml"), Path(__file__).with_name("wordings.toml")
GAP = r"[\s,\"()]{1,3}"
SOFT = re.compile(
    r"\b(?:thank|thanks|sorry|apolog\w{1,10}|regret\w{0,8}|afraid|unfortunately|sadly|please|grateful|glad|happy|pleasure|appreciate|kindly)\b",
    re.IGNORECASE,
)
NEVER = re.compile(r"(?!)")
ANY = rf"(?:{GAP}[\w'%$€£-]{{1,30}}){{0,4}}"


@dataclasses.dataclass(frozen=True, slots=True)
class Phrase:
    """One entry of the file."""

    rule: str
    why: str
    better: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None
    needs: re.Pattern[str] | None
    softened: bool = False
    starts: bool = False
    whole: bool = False
    praised: bool = False

    def applies(self, sentence: str, message: str, *, whole: bool) -> bool:
        """Whether the entry has a say in *sentence*, a part of *message*, which is *whole* or a fragment."""
        if self.whole and not whole:
            return False
        excused = self.unless is not None and self.unless.search(sentence)
        if self.softened and SOFT.search(message):
            return False
        return not excused and (self.needs is None or bool(self.needs.search(sentence)))

    def remarks(self, sentence: Piece, message: str, *, whole: bool) -> Iterator[Remark]:
        """Yield a remark on every match in *sentence*, a part of *message*, which is *whole* or a fragment."""
        if not self.applies(sentence.text, message, whole=whole):
            return
        spans = [match.span() for match in self.pattern.finditer(sentence.text)]
        if self.praised:
            spans = [span for span in spans if not praise_outside(sentence.text, *span)]
        if self.starts:
            spans = [span for span in spans if not WORD.search(sentence.text[: span[0]])]
        for start, end in spans:
            yield Remark(
                rule=self.rule, start=sentence.start + start, end=sentence.start + end, text=sentence.text[start:end],
                why=self.why, better=self.better,
            )  # fmt: skip


def praise_outside(sentence: str, start: int, end: int) -> bool:
    """Whether *sentence* pays a compliment outside the piece from *start* to *end*."""
    return bool(praise().search(sentence[:start]) or praise().search(sentence[end:]))


@functools.cache
def praise() -> re.Pattern[str]:
    """Return the expression for a word of praise that is not denied."""
    not_denied = r"(?<!not )(?<!n't )(?<!hardly )(?<!nothing )\b(?!kind of|great deal|good luck)"
    return re.compile(not_denied + lexicon.expression("praise"), re.IGNORECASE)


def compiled(patterns: list[str]) -> re.Pattern[str] | None:
    """Return one expression for all of *patterns*, or ``None`` when there are none."""
    if not patterns:
        return None
    return re.compile("|".join(f"(?:{expression(pattern)})" for pattern in patterns), re.IGNORECASE)


def expression(pattern: str) -> str:
    """Return *pattern* as a regular expression; every repeat in it is bounded."""
    made = ""
    for part in pattern.split():
        if part == "...":
            made += ANY
            continue
        lead = GAP if made else r"(?<![\w'-])"
        word = f"{lead}(?:{'|'.join(one_word(word.lstrip('?')) for word in part.split('|'))})"
        made += f"(?:{word})?" if part.startswith("?") else word
    return made


def one_word(word: str) -> str:
    """Return the expression for one *word*, or for a list of words."""
    if word.startswith("<"):
        return lexicon.expression(word[1:-1])
    if word == "*":
        return r"[\w'%-]{1,20}"
    if word.startswith("*"):
        return rf"\w{{2,12}}{re.escape(word[1:])}(?![\w'])"
    return rf"{re.escape(word[:-1])}\w{{0,12}}" if word.endswith("*") else rf"{re.escape(word)}(?![\w'])"


@functools.cache
def phrases() -> tuple[Phrase, ...]:
    """Return the entries of the file."""
    entries = tomllib.loads(FILE.read_text(encoding="utf-8"))["phrase"]
    return tuple(
        Phrase(
            rule=entry["rule"],
            why=entry["why"],
            better=entry["better"],
            pattern=compiled(entry["patterns"]) or NEVER,
            unless=compiled(entry.get("unless", [])),
            needs=compiled(entry.get("needs", [])),
            softened=entry.get("softened", False),
            starts=entry.get("starts", False),
            whole=entry.get("whole", False),
            praised=entry.get("praised", False),
        )
        for entry in entries
    )


@functools.cache
def wordings() -> dict[str, dict[str, list[str]]]:
    """Return the patterns of ``wordings.toml``."""
    return tomllib.loads(WORDINGS.read_text(encoding="utf-8"))


@functools.cache
def wording(table: str, name: str) -> re.Pattern[str]:
    """Return one expression for the patterns under *name* in *table* of ``wordings.toml``."""
    return compiled(wordings()[table][name]) or NEVER


def says(table: str, name: str, text: str) -> bool:
    """Whether *text* holds one of the wordings under *name* in *table*; they are made when first asked for."""
    return bool(wording(table, name).search(text))

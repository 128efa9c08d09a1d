"""Names as a message writes them: of people, of jobs, and anything that a page may hold."""

from __future__ import annotations

import functools
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping

from jobrsvp.etiquette.wording import FOLDER

LONGEST_NAME = 80  # characters: a longer name or title breaks the sentence that it stands in
LONGEST_PERSON = 4  # words: a longer "name" is a department or a sentence
ASIDE = re.compile(r"[(\[{][^()\[\]{}]{0,80}[)\]}]")
# What job boards hang onto a title: "m/w/d", "- 12345", "#4711", "| Remote", "Req. 2026-17".
GENDERS = re.compile(r"(?<![\w/])[mwfdxhvkn](?: ?[/|] ?[mwfdxhvkn]){1,3}(?![\w/])", re.I)
NUMBER = re.compile(
    r"[\s,|/:–—-]{1,4}(?:(?:job|req|ref|id|no|nr)[\w. :#-]{0,12})?#?\d[\d/_-]{3,20}\s*$|\s#\d{1,20}\s*$", re.I
)
PLACE_OF_WORK = re.compile(
    r"\s{0,2}[,|–—-]\s{0,2}(?:fully |100 ?% )?(?:remote|hybrid|on-?site|home ?office)\b[^|–—]{0,40}$", re.I
)
UNSEEN = ("Cc", "Cf")  # control characters, such as those that turn the direction of what follows
EDGES = " \t-–—|,;:/·•"


def tidy(text: str | None, longest: int = LONGEST_NAME) -> str:
    """Return *text* on one line, without unseen signs and brackets of its own, cut to *longest* characters."""
    seen = "".join(sign for sign in text or "" if sign.isspace() or unicodedata.category(sign) not in UNSEEN)
    plain = " ".join(seen.replace("[", "(").replace("]", ")").split())
    return plain if len(plain) <= longest else plain[: longest - 1].rstrip() + "…"


def title(text: str | None, employer: str | None = None) -> str:
    """Return the title *text* as people say it: without numbers, genders, places of work and the *employer*."""
    plain = " ".join((text or "").split())
    for clutter in (ASIDE, GENDERS, NUMBER, PLACE_OF_WORK):
        plain = clutter.sub(" ", plain).strip(EDGES)
    if employer and plain.lower().endswith(employer.lower()):
        plain = without_employer(plain, employer)
    return tidy(" ".join(plain.split())) or tidy(text)


def without_employer(plain: str, employer: str) -> str:
    """Return the title *plain* without "at *employer*" or "- *employer*" at its end."""
    rest = plain[: -len(employer)].strip(EDGES)
    return re.sub(r" (?:at|bei|chez|en|@)$", "", rest) or plain


def person(text: str | None) -> Mapping[str, str]:
    """Return what is known of a person: ``contact`` for the whole, ``first``, or ``madam`` or ``sir`` with a surname.

    ``doctor`` is the title by which somebody is addressed, as it was written; a team or a department is a ``team`` and
    nothing else; ``full`` is a name that tells a stranger who is meant.
    """
    whole = tidy(ASIDE.sub(" ", text or "")).strip(EDGES)
    if not whole or "@" in whole:
        return {}
    words = swapped(whole).split()
    if is_group(words):
        return {"team": " ".join(words)}
    found = {"contact": " ".join(words), **({"full": " ".join(words)} if len(words) > 1 else {})}
    if title_of := " ".join(word for word in words[1:] if bare(word) in lists()["addressed"]):
        found["doctor"] = title_of
    lead, rest = bare(words[0]), without_learned(words[1:])
    for address in ("madam", "sir"):
        if rest and lead in lists()[address]:
            return {**found, address: " ".join(surname(rest))}
    if is_person(words):
        found["first"] = words[0]
    return found


def swapped(whole: str) -> str:
    """Return "Lee, Anna" as "Anna Lee"."""
    last, comma, first = whole.partition(", ")
    return f"{first} {last}" if comma and " " not in first and first else whole


def surname(words: list[str]) -> list[str]:
    """Return the surname in *words*: "Anna Weber" is Weber, "van Dijk" is van Dijk."""
    whole = len(words) == 1 or bare(words[0]) in lists()["particle"]
    return words if whole else words[1:]


def is_group(words: list[str]) -> bool:
    """Whether *words* are the name of a team or a department."""
    return not lists()["group"].isdisjoint(bare(word) for word in words)


def is_person(words: list[str]) -> bool:
    """Whether *words* are the name of somebody, with the first name in front."""
    return len(words) <= LONGEST_PERSON and bare(words[0]) not in lists()["learned"]


def without_learned(words: Iterable[str]) -> list[str]:
    """Return *words* without academic titles."""
    return [word for word in words if bare(word) not in lists()["learned"]]


def bare(word: str) -> str:
    """Return *word* as the lists write it."""
    return word.lower().rstrip(".,")


@functools.cache
def lists() -> Mapping[str, frozenset[str]]:
    """Return what may stand before a name, and the words of departments."""
    held = tomllib.loads((FOLDER / "names.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words) for name, words in held.items()}

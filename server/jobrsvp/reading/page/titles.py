"""How alike two titles are, whether words name an occupation, and whether they head a section.

Each asks the words of *languages*, all that are known for ``None``.
"""

from __future__ import annotations

import functools
import itertools
import re
from typing import NamedTuple

from jobrsvp.languages import Languages, known, lowered

ENGLISH = "en"  # where the job stands last: "Payroll Officer"
KEPT = 32  # sets of languages whose words are kept ready
LONGEST_BEGINNING = 80  # characters: the words that head a section stand within them
#: Letters of a word that an ending makes an occupation: a shorter one is a word of its own, such as ``mann``.
SHORTEST_COMPOUND = 7
#: What parts the title of a page, between blanks: "Nurse | Acme", "Nurse - Acme", "Nurse :: Acme".
BAR = r"(?:[|–—-]|::)"
_BAR, _ANY_BAR = re.compile(rf"\s{BAR}\s"), re.compile(rf"\s(?:{BAR}|[·•])\s")
MOST_WORDS = 12  # of the name of a job
#: What follows the name of a job in its title: brackets, a bar, a comma, its place or its grade.
_TAIL = re.compile(r"\s?[(\[|,;:@–—]|\s[-/]\s")
_PIECE = re.compile(r"(?!(?:i{1,3}|iv|v)(?!\w))[^\W\d_][\w'-]{1,40}")  # the grade left out: "Technician III"
_WORD = re.compile(r"[^\W_]{2,30}")
_SOFT_HYPHEN = "\u00ad"
#: Without one of these no ending is offered to either gender: a plain search spares most lines the pattern.
_OFFERS = re.compile(r"[(\[/*:_@·-]")


class _Words(NamedTuple):
    names: frozenset[str]
    endings: tuple[str, ...]
    gender: re.Pattern[str]
    gendered: re.Pattern[str]
    heads: frozenset[str]  # of languages that may name the job first: "Técnico de laboratorio"
    small_words: frozenset[str]
    joints: frozenset[str]
    kin: re.Pattern[str]  # behind the name of a firm: "Weber & Partner"


@functools.lru_cache(KEPT)
def _words(languages: Languages) -> _Words:
    names, endings = (
        frozenset(map(str.casefold, languages.list(name))) for name in ("occupation", "occupation_ending")
    )
    gender = re.compile(rf"\s?[(\[]\s?{languages.alternation('title.gender')}\s?[)\]]")
    gendered = re.compile(rf"{gender.pattern}|{languages.alternation('title.gendered')}")
    listed = languages.by_language("occupation")
    others = {word.casefold() for code in listed if code != ENGLISH for word in listed[code]}
    if (
        languages.codes == known().codes
    ):  # of a page whose language nobody knows: "Agent" is French, and "Agent Login" not
        others -= {*listed.get(ENGLISH, ())}
    small_words = frozenset(languages.list("function_word"))
    joints, kin = (
        frozenset(languages.list("joint")),
        rf"(?:[&+]|{languages.words('joint')}) {languages.words('firm_kin')}",
    )
    return _Words(
        names, tuple(endings), gender, gendered, frozenset(others), small_words, joints, re.compile(rf"{kin}(?!\w)")
    )


def small(text: str) -> str:
    """Return *text* as it is matched, like ``lowered``; lines of ASCII, which are most, need no look at each sign."""
    return text.lower() if text.isascii() else lowered(text)


def words(text: str | None, languages: Languages | None = None) -> set[str]:
    """Return the words of *text* that tell titles apart."""
    plain = (text or "").casefold().replace(_SOFT_HYPHEN, "")
    if "(" in plain or "[" in plain:
        plain = _words(languages or known()).gender.sub(" ", plain)
    return set(_WORD.findall(plain))


def parted(title: str) -> list[str]:
    """Return the parts of the *title* of a page, of which one may be the name of the site or of the employer."""
    return [part.strip() for part in _BAR.split(title)]


def named_parts(title: str) -> list[str]:
    """Return the parts of the *title* of a page that bars part or, where there are none, colons before a blank."""
    parts = _ANY_BAR.split(title)
    return [part.strip() for part in (parts if len(parts) > 1 else title.split(": "))]


def alike(one: str | None, other: str | None, languages: Languages | None = None) -> float:
    """Return how much of the shorter title stands in the longer one, 0 to 1."""
    left, right = words(one, languages), words(other, languages)
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def occupation(text: str | None, languages: Languages | None = None) -> bool:
    """Whether *text* names an occupation."""
    known_words = _words(languages or known())
    found = words(known_words.kin.sub("", small(text or "")), languages)
    singular = {word[:-1] for word in found if word.endswith("s")}
    return bool((found | singular) & known_words.names) or any(
        len(word) >= SHORTEST_COMPOUND and word.endswith(known_words.endings) for word in found
    )


def gendered(text: str | None, languages: Languages | None = None) -> bool:
    """Whether *text* is addressed to everybody, as only names of jobs are: ``(m/w/d)``, ``H/F``, ``Köch:in``."""
    if not text or not _OFFERS.search(text):
        return False
    return bool(_words(languages or known()).gendered.search(small(text)))


def names_job(text: str | None, languages: Languages | None = None) -> bool:
    """Whether *text* names a job: an occupation, somebody of either gender, or words that only jobs are called by."""
    if not text or occupation(text, languages) or gendered(text, languages):
        return bool(text)
    return bool((languages or known()).pattern("hiring.titled").search(small(text)))


def is_job_name(text: str | None, languages: Languages | None = None) -> bool:
    """Whether *text* is the name of a job and no more: the word that it is about says what somebody is.

    ``Nurse in Bonn`` and ``Learning Technologist, Arts`` are; ``Designer Lamp`` and ``What drivers earn`` are not.
    """
    if not text or "?" in text or len(text.split()) > MOST_WORDS:
        return False
    if gendered(text, languages):
        return True
    kept = _words(languages or known())
    pieces = _PIECE.findall(kept.kin.sub("", _TAIL.split(small(text))[0]))
    about = list(itertools.takewhile(lambda word: word not in kept.small_words, pieces))
    if not about or (about[-1][-1:] == "s" and about[-1] not in kept.names and about[-1][:-1] in kept.names):
        return False  # "Hollin Developers" are several, or a firm
    if names_job(about[-1], languages) or not kept.heads.isdisjoint(about):
        return True
    joint = list(itertools.takewhile(lambda word: word in kept.joints or word not in kept.small_words, pieces))
    return joint[-1] in kept.names  # "Metadata and Collections Librarian"


def is_section(text: str, languages: Languages | None = None) -> bool:
    """Whether *text* heads a section of a posting rather than the posting."""
    return bool((languages or known()).pattern("title.section").match(small(text[:LONGEST_BEGINNING])))

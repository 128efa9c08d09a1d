"""Whether a host is named after a firm: acme-foods.example, afo.example and inst-food.example and their long names."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from jobrsvp.languages import Languages
from jobrsvp.places.folding import fold

SHORTEST = 3  # letters of a word, or of a host made of initials, that tell
_SAME_LETTERS = 4  # so many of a host's letters in a name are no chance
_MOST_OF = 0.7  # so much of a host's name is made of words of the firm's
_TOLD = 0.5  # where a host is made of beginnings of words, so much of it must be beginnings that tell
_STEM, _ENDING = 4, 2  # letters that two cases of a name have alike, and that its endings have
_LONG_STEM = 8  # letters behind which an ending may be longer
_UMLAUTS = str.maketrans({"\xe4": "ae", "\xf6": "oe", "\xfc": "ue", "\xc4": "Ae", "\xd6": "Oe", "\xdc": "Ue"})
_SAINT = {"saint": "st"}  # names are folded to the long word, and hosts hold the short one
_BETWEEN = re.compile(r"[\W_]+")


def of_host(name: str, host: str, languages: Languages) -> bool:
    """Whether *host* is named after *name*: acme-foods.example and Acme Foods Ltd."""
    if host in languages.list("mail_host"):
        return False
    spellings = {tuple(_words(name)), tuple(_words(name.translate(_UMLAUTS)))}
    spellings |= {tuple(_SAINT.get(word, word) for word in words) for words in spellings}
    return any(_named_after(label, words) for label in labels(host, languages) for words in spellings)


def labels(host: str, languages: Languages) -> list[str]:
    """Return the names in *host* that tell: neither the country nor what hosts of all firms are called."""
    return list(_labels(host, languages))


@functools.lru_cache(maxsize=1024)  # a mail's hosts are asked for with each of its names
def _labels(host: str, languages: Languages) -> tuple[str, ...]:
    common = languages.list("host_common")
    bare = (_letters(label) for label in host.split(".")[:-1] if label not in common)
    return tuple(label for label in bare if len(label) >= SHORTEST)


def site(host: str) -> str:
    """Return the part of the *host* of a link that names a site: no *booking* in front of acme.example."""
    parts = host.split(".")
    return ".".join(parts[-3:] if len(parts[-2:][0]) <= SHORTEST else parts[-2:])


def _named_after(label: str, words: Sequence[str]) -> bool:
    """Whether *label* is *words* in one, their beginning, their initials, or made of most of them."""
    letters = "".join(words)
    if len(words) >= SHORTEST and label == "".join(word[0] for word in words):
        return True
    if len(label) < _SAME_LETTERS or len(letters) < _SAME_LETTERS:
        return False
    if _is_part(label, words) or (letters in label and len(letters) >= _MOST_OF * len(label)):
        return True
    held = [word for word in words if len(word) >= SHORTEST and word in label]
    if held and label.startswith(held[0]) and sum(map(len, held)) >= _MOST_OF * len(label):
        return True
    if any(label.endswith(word) and len(word) >= _MOST_OF * len(label) for word in _rare(held)):
        return True  # wbg-foerdeblick: the short of a long word stands before it
    return _begun(label, tuple(words)) >= _TOLD * len(label)


def _is_part(label: str, words: Sequence[str]) -> bool:
    """Whether *label* is made of whole *words* beside each other, or is most of them: booking.acme is no *Booked*."""
    letters = "".join(words)
    ends = [sum(map(len, words[:at])) for at in range(len(words) + 1)]
    at = letters.find(label)
    whole = any(letters[one:].startswith(label) and one + len(label) in ends for one in ends)
    return whole or (at >= 0 and len(label) >= _MOST_OF * len(letters))


def _rare(words: Sequence[str]) -> tuple[str, ...]:
    """Return the *words* that are long enough to name one firm."""
    return tuple(word for word in words if len(word) > _SAME_LETTERS)


@functools.lru_cache(maxsize=4096)  # the same beginnings are asked for again and again
def _begun(label: str, words: tuple[str, ...]) -> int:
    """Return how many letters of *label* are beginnings of *words* that tell, if it is made of beginnings alone.

    ``instsoil`` is Institute for Soil; a beginning of one or two letters joins others and tells nothing.
    """
    if not label:
        return 0
    best = -len(label) - 1
    for at, word in enumerate(words):
        for length in range(common_start(label, word), 0, -1):
            rest = _begun(label[length:], words[at + 1 :])
            if rest >= 0:
                best = max(best, rest + (length if length >= SHORTEST else 0))
    return best


def common_start(one: str, other: str) -> int:
    """Return how many letters *one* and *other* begin with alike."""
    same = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        same += 1
    return same


def _words(name: str) -> list[str]:
    """Return the words of *name* by their plain letters, an article before an apostrophe apart."""
    split = _BETWEEN.split(fold(name.replace("&", " and ").replace("'", " ").replace("\u2019", " ")))
    return [word for word in split if word]


def _letters(name: str) -> str:
    """Return the letters and digits of *name*, unaccented."""
    return _BETWEEN.sub("", fold(name))


def is_inflected(one: str, other: str) -> bool:
    """Whether *one* and *other* are the same words but for endings."""
    if len(one.split()) != len(other.split()):
        return False
    return all(_is_case(*pair) for pair in zip(one.split(), other.split(), strict=True))


def _is_case(one: str, other: str) -> bool:
    """Whether *one* and *other* are the same word but for its ending."""
    same = common_start(one, other)
    ending = _ENDING + (same >= _LONG_STEM)  # spoldzielczego
    return same >= min(_STEM, len(one), len(other)) and max(len(one), len(other)) - same <= ending

"""The form of what a reader is told: one clause, short, true by itself.

A headline stands alone in a list (*It pays about 15 % less than now.*); its ``because`` stands after *because*.
"""

from __future__ import annotations

import re

LONGEST_HEADLINE = 90  # characters: one line of the popup, two of a telephone
SHORTEST_PIECE = 16  # characters: a shorter beginning, such as "Note" or "Warning", says nothing by itself
BREAKS = {":": "a colon", ";": "a semicolon", "\n": "a line break", "\r": "a line break"}
_BREAKS = re.compile(f"[{''.join(BREAKS)}]")
_PIECES = re.compile(r"\s{0,9}[:;\r\n]\s{0,9}")
# How headlines may begin without a name, so that a small letter does not spoil one.
PLAIN_STARTS = frozenset(
    {"It", "You", "The", "There", "By", "A", "An", "About", "No", "Remote", "Possibly", "Ask", "Your", "Not", "With",
     "Without", "Tight", "Nobody", "See", "Much", "To", "Pay", "On", "At", "Up", "Between", "Hybrid", "Some"}
)  # fmt: skip


def faults(headline: str) -> list[str]:
    """Return what keeps *headline* from being one short clause: ``a colon``, ``more than 90 characters`` ..."""
    found = [what for sign, what in BREAKS.items() if sign in headline] if _BREAKS.search(headline) else []
    if len(headline) > LONGEST_HEADLINE:
        found.append(f"more than {LONGEST_HEADLINE} characters")
    return list(dict.fromkeys(found))


def shortened(headline: str) -> str:
    """Return *headline* as one clause: its pieces up to the first that says something, cut at a word."""
    kept = ""
    for piece in filter(None, _PIECES.split(headline.strip())):
        kept = f"{kept}, {piece}" if kept else piece
        if len(kept) >= SHORTEST_PIECE:
            break
    short = cut(kept.rstrip("."), LONGEST_HEADLINE - 1)
    return f"{short}." if short and not short.endswith("…") else short or headline.strip()


def cut(words: str, most: int) -> str:
    """Return *words* as at most *most* characters: as they are, or cut after a word, with an ellipsis."""
    if len(words) <= most:
        return words
    head = words[: most - 1]
    return f"{head[: head.rfind(' ')] if ' ' in head[most // 2 :] else head}".rstrip(" ,") + "…"


def because_of(headline: str) -> str:
    """Return *headline* as it fits after *because*; nothing when its first word may be a name, or no sentence."""
    first = headline.partition(" ")[0]
    return small(headline).rstrip(".") if first in PLAIN_STARTS and not faults(headline) else ""


def small(sentence: str) -> str:
    """Return *sentence* with a small letter, unless it begins with what may be a name."""
    begins = sentence.partition(" ")[0] in PLAIN_STARTS
    return f"{sentence[0].lower()}{sentence[1:]}" if begins else sentence

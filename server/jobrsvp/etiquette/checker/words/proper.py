"""Names that nobody told us of: nobody chose theirs, so *Mr Savage* and *Mrs Crook* are no fault of a message."""

from __future__ import annotations

from jobrsvp.etiquette.checker.words.prose import WORD, Piece
from jobrsvp.etiquette.checker.words.said import languages

CAPITAL_NOUNS = ("de",)  # languages that write every noun with a capital
LONGEST_SIGNATURE = 4  # words, each with a capital
TITLE_REACH = 20  # characters before a name, in which a title or a greeting stands
WRITERS = "addressee_lead"  # the list of titles and greetings that a name stands behind


def is_proper(sentence: Piece, start: int, end: int, language: str) -> bool:
    """Whether what stands from *start* to *end*, places in the message, begins with somebody's name in *sentence*."""
    word = sentence.text[start - sentence.start : end - sentence.start]
    if word[:1].isupper() and is_behind_title(sentence.text[: start - sentence.start], language):
        return True
    if not word[:1].isupper() or not word[1:].islower() or not WORD.fullmatch(word):
        return False
    if is_signature(sentence):
        return True
    return language not in CAPITAL_NOUNS and bool(WORD.search(sentence.text, 0, start - sentence.start))


def is_signature(sentence: Piece) -> bool:
    """Whether *sentence* is a line of few words that all begin with a capital."""
    said = sentence.text.split()
    few = 1 < len(said) <= LONGEST_SIGNATURE and not sentence.text.rstrip().endswith((".", "!", "?"))
    return few and all(word[0].isupper() for word in said)


def is_behind_title(before: str, language: str) -> bool:
    """Whether *before* ends with a title or a greeting."""
    last = before[-TITLE_REACH:].split()[-1:]
    return bool(last) and last[0].lower().rstrip(".,") in languages(language).list(WRITERS)

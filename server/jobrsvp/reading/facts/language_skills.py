"""Which languages a posting asks for: ``fluent in English``, ``Deutsch C1``."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from jobrsvp.languages import Languages, Passed

REACH = 90  # characters around a word for how well a language is known in which its name stands


def spans(page: Passed, words: Languages) -> Iterator[tuple[int, int]]:
    """Yield where *page* asks for a language, in order."""
    cues = tuple(f"requirements.{name}" for name in ("fluent", "level", "languages", "languages_label"))
    for window in page.windows(cues, REACH):
        yield from (said.span() for said in _grammar(words).finditer(page.text, *window))


@functools.cache
def _grammar(words: Languages) -> re.Pattern[str]:
    """Return a level before the name of a language, or behind it, as a pattern."""
    name = words.words("language")
    fluent, between, level, label, whole = (
        words.alternation(f"requirements.{one}")
        for one in ("fluent", "between", "level", "languages_label", "languages")
    )
    return re.compile(
        rf"{fluent}(?: {between}){{0,6}}[ ']?{name}"
        rf"|{name}(?: language)?(?: ?[(:-] ?| )(?:(?:at|level) ){{0,2}}{level}|{whole}|{label} ?: ?{name}"
    )

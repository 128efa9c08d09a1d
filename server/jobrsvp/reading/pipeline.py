"""The whole reading: generic reading first, then the readers of sites mend it."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from jobrsvp.api.reader import Reader
from jobrsvp.errors import NotAPosting
from jobrsvp.languages import Languages, known
from jobrsvp.model import Capture, Posting
from jobrsvp.reading.generic import read_generically
from jobrsvp.reading.page import completeness
from jobrsvp.reading.sites import READERS
from jobrsvp.text.repair import repair_capture

#: What a reader changes along with the facts.
NO_FACTS = ("description", "quotes", "sources", "quality")
#: The pages that were read last, on which day, with which words, and as what: pressed again, they say the same.
_LAST: deque[tuple[Capture, dt.date | None, Languages, Posting]] = deque(maxlen=2)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Mending:
    """What ``reader`` made of the posting ``before``; both are equal when it failed, or found nothing to mend."""

    reader: str
    before: Posting
    after: Posting

    @property
    def changed(self) -> tuple[str, ...]:
        """The facts that it changed."""
        names = (field.name for field in dataclasses.fields(Posting) if field.name not in NO_FACTS)
        return tuple(name for name in names if getattr(self.before, name) != getattr(self.after, name))


def read(
    capture: Capture, readers: Iterable[Reader] = (), today: dt.date | None = None, *, anyway: bool = False
) -> Posting:
    """Return the posting that *capture* shows; *readers* mend what generic reading gets wrong.

    Raises :class:`jobrsvp.NotAPosting` for a page that is no single posting, with what it is instead. When it is to be
    read *anyway*, only an empty page is refused, and ``quality`` says that it is not sure and what was seen.
    """
    capture = repair_capture(capture)
    try:
        return _read(capture, readers, today)
    except NotAPosting:
        if not anyway:
            raise
        return read_generically(capture, today, anyway=True)


def _read(capture: Capture, readers: Iterable[Reader], today: dt.date | None) -> Posting:
    fit = _matching(capture, (*READERS, *readers)) if not (capture.selection or capture.text) else []
    try:
        posting = _read_once(capture, today)
    except NotAPosting:
        if not fit:
            raise
        posting = mended(Posting(url=capture.url), capture, fit)
        if not posting.title or not posting.description:
            raise
        return posting
    return mended(posting, capture, fit)


def _read_once(capture: Capture, today: dt.date | None) -> Posting:
    """Return what generic reading makes of *capture*, or made of it a moment ago."""
    words = known()
    for page, day, said, posting in tuple(_LAST):
        if day == today and said is words and page == capture:
            return posting
    posting = read_generically(capture, today, words)
    _LAST.append((capture, today, words, posting))
    return posting


def mendings(capture: Capture, readers: Iterable[Reader], today: dt.date | None = None) -> Iterator[Mending]:
    """Yield what each of *readers* that matches *capture* makes of it, one after the other as in :func:`read`."""
    capture = repair_capture(capture)
    if capture.selection or capture.text:
        return
    try:
        posting = read_generically(capture, today)
    except NotAPosting:
        posting = Posting(url=capture.url)
    for reader in _matching(capture, readers):
        after = mended(posting, capture, [reader])
        yield Mending(reader=reader.id, before=posting, after=after)
        posting = after


def _matching(capture: Capture, readers: Iterable[Reader]) -> list[Reader]:
    """Return the readers for this kind of page, by descending priority; one that raises does not match."""
    fit = []
    for reader in readers:
        try:
            if reader.matches(capture):
                fit.append(reader)
        except Exception:  # noqa: S112 - a third party's reader costs only itself
            continue
    return sorted(fit, key=lambda one: (-one.priority, one.id))


def mended(posting: Posting, capture: Capture, readers: Sequence[Reader]) -> Posting:
    """Return *posting* after *readers*, what they filled in counted in its quality.

    One that raises costs only itself, and is named in the reasons.
    """
    for reader in readers:
        try:
            posting = _checked(reader.read(capture, posting))
        except NotAPosting:
            raise
        except Exception as problem:
            note = f"The reader {reader.id} failed: {problem or type(problem).__name__}"
            quality = dataclasses.replace(posting.quality, reasons=(*posting.quality.reasons, note))
            posting = dataclasses.replace(posting, quality=quality)
    return dataclasses.replace(posting, quality=completeness.recounted(posting)) if readers else posting


def _checked(posting: object) -> Posting:
    if not isinstance(posting, Posting):
        raise TypeError(f"it returned {type(posting).__name__}, not a Posting")
    return posting

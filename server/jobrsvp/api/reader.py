"""What mends the pages of one site."""

from __future__ import annotations

import abc
from typing import ClassVar

from jobrsvp.model import Capture, Posting


class Reader(abc.ABC):
    """Mend what generic reading gets wrong on pages of one kind.  The class docstring says which pages.

    Readers whose ``matches`` is true are applied by descending ``priority``.
    """

    id: ClassVar[str]  #: kebab-case, unique among installed readers
    priority: ClassVar[int] = 0

    @abc.abstractmethod
    def matches(self, capture: Capture) -> bool:
        """Whether *capture* is a page of this kind; cheap, by address or a mark in the page."""

    @abc.abstractmethod
    def read(self, capture: Capture, posting: Posting) -> Posting:
        """Return *posting*, as read generically, with its mistakes mended (``dataclasses.replace``).

        Raises :class:`jobrsvp.NotAPosting` for a page of this kind that holds no posting.
        """

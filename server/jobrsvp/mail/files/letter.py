"""A mail taken out of its file: who wrote to whom and when, its words, and the mails and calendar entries in it."""

from __future__ import annotations

import dataclasses


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Letter:
    """``sender`` is ``Name <address>``, ``sent`` the date as written; ``automatic`` mails are sent by programs.

    ``calendars`` are calendar files as bytes, ``letters`` the mails that are attached.
    """

    sender: str = ""
    recipient: str = ""
    sent: str = ""
    subject: str = ""
    text: str = ""
    automatic: bool = False
    calendars: tuple[bytes, ...] = ()
    letters: tuple[Letter, ...] = ()

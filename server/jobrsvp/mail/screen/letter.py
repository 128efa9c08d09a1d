"""What a page shows open: one message with its sender, moment and subject, written as a mail."""

from __future__ import annotations

import dataclasses
import datetime as dt
import email.utils
from typing import Literal

from jobrsvp.model import Channel

What = Literal["message", "notice", "event", "list", "overview", "other"]
_NOON = dt.time(12)  # of a day whose hour is not told: no zone moves it to another day


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Letter:
    """One open message; ``sent`` is the day, or the moment when the page tells it.

    ``sure``: the page's own structure says that it is a message, not only its words.
    ``around`` is what the conversation said before, and who the other side is; ``booked``: a booking page shows it;
    ``settled``: the page says by its title or its links that the meeting stands; ``house``: whose logo the page bears.
    ``earlier`` are the mails that it repeats below its own words.
    """

    what: What
    body: str
    channel: Channel | None = None
    sender: str = ""
    address: str = ""
    subject: str = ""
    sent: dt.date | dt.datetime | None = None
    sure: bool = True
    around: str = ""
    booked: bool = False
    settled: bool = False
    house: str = ""
    earlier: str = ""

    def mail(self) -> str:
        """Return it as a mail in plain text, with the headers that are known."""
        mailbox = f"<{self.address}>" if self.address else ""
        headers = {
            "From": " ".join(filter(None, (self.sender, mailbox))),
            "Date": _written(self.sent) if self.sent else "",
            "Subject": self.subject,
        }
        said = [f"{name}: {value}" for name, value in headers.items() if value]
        body = self.body + "".join(f"\n> {line}" for line in self.earlier.splitlines())
        return "\n".join([*said, "", body]) if said else body


def _written(sent: dt.date | dt.datetime) -> str:
    moment = sent if isinstance(sent, dt.datetime) else dt.datetime.combine(sent, _NOON)
    # A page shows its reader's clock or that of its own machines, never the sender's: its distance from UTC is none.
    return email.utils.format_datetime(moment.replace(tzinfo=None))

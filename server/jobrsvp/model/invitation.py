"""This meeting."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping
from typing import Literal

from jobrsvp.model.posting import ContactKind
from jobrsvp.model.quote import Quote

Stage = Literal["listing", "invited", "accepted", "cancelled_by_them", "over"]
InvitationKind = Literal[
    "invitation", "confirmation", "moved", "cancelled", "refusal", "on_hold", "receipt", "reminder", "assessment",
    "offer", "other",
]  # fmt: skip
#: What a message is for: besides those about an application there are newsletters about jobs.
Purpose = InvitationKind | Literal["newsletter"]
Format = Literal["onsite", "video", "phone"]
Caller = Literal["they", "you"]
Channel = Literal["email", "phone", "text", "linkedin", "portal"]
Change = Literal[
    "illness", "family_emergency", "work_conflict", "accepted_other_offer", "commute", "pay", "benefits",
    "not_interested",
]  # fmt: skip
Interest = Literal["keen", "unsure", "unwilling"]


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Invitation:
    """The meeting to judge, and the reason (``change``) if the person must change it.

    ``starts_at`` and ``ends_at`` are aware; ``slots`` are starts to choose from, ``answer_by`` is the last day to
    answer, ``answer_link`` where; ``calls`` is who calls whom in a telephone call.  ``quotes`` and ``questions`` are
    there when it was read from a mail: the piece behind each field, and what has to be asked because the mail is
    ambiguous.  ``kind`` is what that mail is for.  The stage is ``cancelled_by_them`` when they called the meeting off,
    and ``over`` when it was, or when they refused.  ``cautions`` are words of a mail that only frauds write, by what
    they are after.
    """

    stage: Stage = "listing"
    kind: InvitationKind | None = None
    format: Format | None = None
    starts_at: dt.datetime | None = None
    ends_at: dt.datetime | None = None
    slots: tuple[dt.datetime, ...] = ()
    answer_by: dt.date | None = None
    channel: Channel | None = None
    referred_by: str | None = None
    invited_by: ContactKind | None = None
    change: Change | None = None
    interest: Interest | None = None
    organization: str | None = None
    role: str | None = None
    contact_name: str | None = None
    address: str | None = None
    link: str | None = None
    phone: str | None = None
    calls: Caller | None = None
    reschedule_link: str | None = None
    answer_link: str | None = None
    cautions: Mapping[str, Quote] = dataclasses.field(default_factory=dict)
    quotes: Mapping[str, Quote] = dataclasses.field(default_factory=dict)
    questions: tuple[str, ...] = ()

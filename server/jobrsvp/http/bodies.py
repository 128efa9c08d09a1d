"""What the API is sent and sends, besides the records of the model."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping
from typing import Any

from jobrsvp import Needs
from jobrsvp.health import Reason
from jobrsvp.model import (
    Action,
    Application,
    AsRead,
    Capture,
    Channel,
    DraftKind,
    Invitation,
    PastCase,
    Profile,
    Remark,
    Suggestion,
)
from jobrsvp.permissions import Card


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Hello:
    """Who asks for the proof, and the nonce to prove with."""

    client: str
    nonce: str


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Proof:
    """HMAC-SHA256, in hexadecimal, of ``jobrsvp|HOST|NONCE`` under the SHA-256 of the token, and the versions."""

    proof: str
    api: int
    version: str
    service: str = "jobrsvp"


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Health:
    """That the service runs, its versions, whether it is ``healthy``, and the ``reasons`` why it is not."""

    api: int
    version: str
    service: str = "jobrsvp"
    healthy: bool = True
    reasons: tuple[Reason, ...] = ()


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class OwnFile:
    """A file of the person: its ``name``, and its bytes in base64 as ``data``."""

    name: str
    data: str


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class FileWords:
    """The words in a file; the ``invitation`` when it is a mail or a calendar entry."""

    text: str
    invitation: Invitation | None = None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class NewPairing:
    """The code on ``/pair``, and a name for this browser."""

    code: str
    name: str = "Browser"


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Paired:
    """The token, told once: send ``Authorization: Bearer CLIENT:TOKEN``."""

    client: str
    token: str


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class PairedBrowser:
    """One paired browser."""

    client: str
    name: str
    origin: str
    created_at: str
    last_used_at: str | None = None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class PairedBrowsers:
    """All paired browsers, oldest first."""

    pairings: tuple[PairedBrowser, ...] = ()


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """A page to judge, and the meeting; ``anyway``: although it was recognised as something else."""

    capture: Capture
    invitation: Invitation = dataclasses.field(default_factory=Invitation)
    anyway: bool = False


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Search:
    """Which of the kept cases."""

    search: str = ""
    limit: int = 50
    offset: int = 0


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Typed:
    """The letters that were typed so far."""

    text: str


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Town:
    """A town as a profile writes it, its country (ISO 3166-1 alpha-2), and the currency there (ISO 4217)."""

    text: str
    country: str | None = None
    currency: str | None = None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Towns:
    """The towns that may be meant, the largest first."""

    places: tuple[Town, ...]


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Gap:
    """A case that cannot be read, as far as it is known; it can still be forgotten."""

    id: str
    created_at: str
    called: str


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """A country (ISO 3166-1 alpha-2) or a currency (ISO 4217) by its ``code``, and what it is called."""

    code: str
    name: str


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Countries:
    """The countries and the currencies to pick from, by name."""

    countries: tuple[Choice, ...]
    currencies: tuple[Choice, ...]


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """The cases found, newest first, how many there are in all, and those of the history that cannot be read."""

    suggestions: tuple[PastCase, ...]
    total: int
    unreadable: tuple[Gap, ...] = ()


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class KeptCase:
    """One case as it was kept; the text of the page is not.

    ``facts`` are what the person corrected, ``as_read`` posting and invitation before.
    """

    case: PastCase
    suggestion: Suggestion
    invitation: Invitation
    facts: Mapping[str, Any]
    as_read: AsRead
    url: str | None = None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class OtherCase:
    """The kept case that is the same as another: one has the posting, one the meeting; ``None``: none is."""

    case: str | None = None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class ApplicationSaid:
    """What the person did with a posting: ``saved`` it to apply later, or ``applied``; ``None``: neither."""

    application: Application | None = None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class KeptProfile:
    """The profile as a tree, and as the TOML file that it is."""

    profile: Profile
    toml: str


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class NewProfile:
    """The profile to keep: as a tree, or as TOML text."""

    profile: Profile | None = None
    toml: str | None = None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class DraftWish:
    """Which message to draft about the kept case ``suggestion``; ``invitation`` replaces the one kept with it.

    ``reason``: give the invitation's reason, by default if there is one; ``language``: by default that of the mail or
    the posting; ``keep_in_touch``: ask to hear of other openings; ``action``: what was decided, by default what was
    suggested; ``thread``: the subject of the mail that is answered; ``slot``: which of the offered times; ``opening``:
    the title of another opening that shows, for ``reach_out``.
    """

    suggestion: str
    kind: DraftKind
    channel: Channel | None = None
    questions: tuple[str, ...] = ()
    invitation: Invitation | None = None
    reason: bool | None = None
    language: str | None = None
    keep_in_touch: bool | None = None
    action: Action | None = None
    thread: str | None = None
    slot: dt.datetime | None = None
    opening: str | None = None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class OwnText:
    """A message of the person's own, or a mail; ``kind`` is what the message is for, where that is known."""

    text: str
    invitation: Invitation | None = None
    kind: DraftKind | None = None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Remarks:
    """What is to be said of a message; nothing when it is fine.

    ``mended`` is the message with a better sentence in the place of each that was remarked, ``None`` where only the
    writer can mend it.  ``note`` tells of a message in a language of which the words are not known.
    """

    remarks: tuple[Remark, ...] = ()
    mended: str | None = None
    note: str | None = None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Panel:
    """The evaluators with their options, the plugins, and what could not be used."""

    evaluators: tuple[Any, ...]
    plugins: tuple[Any, ...]
    problems: tuple[Any, ...]


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class OwnRule:
    """A rule that the person wrote: as a tree, and as its file has it; ``problem`` is the sentence on a mistake."""

    name: str
    enabled: bool
    toml: str
    rule: Any = None
    problem: str = ""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class RuleFact:
    """What a rule may be about; ``choices`` are the only words it may be, if there are any."""

    name: str
    kind: str
    choices: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class OwnRules:
    """The rules of the person, and the facts that a rule may be about."""

    rules: tuple[OwnRule, ...]
    facts: tuple[RuleFact, ...]


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class NewRule:
    """A rule to keep: the tree that its file is to hold; ``new``: not in the place of another."""

    rule: Any = None
    enabled: bool = True
    new: bool = False


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Cards:
    """The plugins that do not ship with JobRSVP, each with what it asks for."""

    plugins: tuple[Card, ...]


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """What the person wants of a plugin: switched on or off, and what they saw it ask for, to allow that."""

    enabled: bool | None = None
    allow: Needs | None = None

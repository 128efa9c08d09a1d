"""What an evaluator is asked about."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from jobrsvp.model.invitation import Invitation
from jobrsvp.model.posting import Posting
from jobrsvp.model.profile import Profile


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Case:
    """The posting, the person and the meeting."""

    posting: Posting
    profile: Profile = dataclasses.field(default_factory=Profile)
    invitation: Invitation = dataclasses.field(default_factory=Invitation)

    def lacks(self, path: str) -> bool:
        """Whether the dotted *path* (``posting.workplace``, ``profile.home``) leads to nothing that was said.

        ``None``, an empty collection and a section of the profile that still equals its default count as nothing.
        """
        value: object = self
        for name in path.split("."):
            value = getattr(value, name)
            if value is None:
                return True
        if dataclasses.is_dataclass(value) and not isinstance(value, type) and path.startswith("profile."):
            return bool(value == type(value)())
        return value in ((), "", {})


#: What may be corrected of a posting: all that an evaluator judges by and a person can see at a glance.
POSTING_FACTS = ("title", "organization", "locations", "workplace", "pay", "employment_type", "benefits", "schedule")
#: What may be corrected of an invitation: all of it, but not the words that stand behind it.
INVITATION_FACTS = tuple(
    field.name for field in dataclasses.fields(Invitation) if field.name not in ("quotes", "cautions")
)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Facts:
    """Corrected fields of the ``posting`` and of the ``invitation`` by name; ``None``: it is not said after all."""

    posting: Mapping[str, object] = dataclasses.field(default_factory=dict)
    invitation: Mapping[str, object] = dataclasses.field(default_factory=dict)

    def then(self, later: Facts) -> Facts:
        """Return these facts with those said *later*, which count where both speak."""
        return Facts(posting={**self.posting, **later.posting}, invitation={**self.invitation, **later.invitation})


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class AsRead:
    """A posting and an invitation as they were read, before any correction."""

    posting: Posting
    invitation: Invitation

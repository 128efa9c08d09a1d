"""What an evaluator is asked about."""

from __future__ import annotations

import dataclasses

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

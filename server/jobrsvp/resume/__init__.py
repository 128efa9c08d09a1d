"""A résumé read into a proposal for the profile: nothing is kept, and each field says which line it rests on."""

from __future__ import annotations

from jobrsvp.resume.proposal import Proposal, Proposed, filled
from jobrsvp.resume.read import is_json_resume, read

__all__ = ["Proposal", "Proposed", "filled", "is_json_resume", "read"]

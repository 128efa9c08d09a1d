"""Manners: tips for the person, drafts of what to say, and remarks on what they wrote.

::

    tips(occasion, advisers=()) -> tuple[Tip, ...]
    draft(kind, case, *, channel=None, questions=(), now, reason=False, action=None) -> Draft
    check(text, invitation=None) -> list[Remark]
"""

from jobrsvp.etiquette.checker import check
from jobrsvp.etiquette.drafts import draft
from jobrsvp.etiquette.tips import tips

__all__ = ["check", "draft", "tips"]

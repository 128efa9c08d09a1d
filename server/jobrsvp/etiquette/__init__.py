"""Manners: tips for the person, drafts of what to say, and remarks on what they wrote.

::

    tips(occasion, advisers=()) -> tuple[Tip, ...]
    draft(kind, case, *, channel=None, questions=(), now, reason=None, language=None, keep_in_touch=None ...) -> Draft
    check(text, invitation=None, *, names=(), kind=None, now=None) -> list[Remark]
    mend(text, invitation=None, *, names=(), kind=None, now=None) -> str | None
    note(text) -> str | None
"""

from jobrsvp.etiquette.checking import check, mend, note
from jobrsvp.etiquette.drafts import draft
from jobrsvp.etiquette.tips import tips

__all__ = ["check", "draft", "mend", "note", "tips"]

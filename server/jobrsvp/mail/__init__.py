"""Mail: the text of an invitation becomes an :class:`jobrsvp.Invitation`, every fact with its quote.

One file for each kind of fact; ``message`` takes the mail apart, ``read`` puts the facts together.  What two readings
of a mail would tell differently is asked, never guessed.

``message``, ``parts``, ``wrapped``
    headers, lines that a program broke, the letter that was written now, its signature, earlier mails below it.
``kind``
    whether it invites at all, or refuses, confirms a receipt, or is a newsletter.
``times``
    the start: which of the dates is meant, what is doubtful about it, on whose clock it stands, how long it takes.  How
    dates and hours are written is no business of mails alone: see ``jobrsvp.text.dates`` and ``jobrsvp.text.clock``.
``who``
    who writes, which employer is meant, and for which position.
``how``
    by phone, by video or where to go; which link to open; how to answer; whether the meeting is settled.
``files``, ``calendar``
    mails, calendar entries and saved pages as files: what they are, and their words and entries put together.
``grammar``, ``words``
    templates, in which the words of the language files stand between glue that knows no language; found pieces as
    quotes.

No word of any language stands here: a greeting, a farewell, a title or a way to refuse is added in
``languages/<code>/mail.toml``, a word of dates in ``languages/<code>/dates.toml``, one around them in
``languages/<code>/times.toml``, and what holds everywhere (hosts, zones, legal forms) in ``languages/shared``.
"""

from jobrsvp.mail.files.kind import kind_of
from jobrsvp.mail.files.read import FileRead, page, read_file, text_of
from jobrsvp.mail.read import read_invitation

__all__ = ["FileRead", "kind_of", "page", "read_file", "read_invitation", "text_of"]

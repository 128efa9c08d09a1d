"""Mail on the screen: what is open on a page of a mailbox, a messenger, a calendar or a portal, read like any mail.

``sites`` say what programs call their parts; ``mails``, ``chats`` and ``dialogs`` find what is open by them or by what
all pages of the kind show; ``writing`` and ``links`` write it as plain text; ``kind`` says what the page is.
"""

from jobrsvp.mail.screen.kind import Seen, is_program, what
from jobrsvp.mail.screen.letter import Letter
from jobrsvp.mail.screen.read import merged, name_of, read_seen

__all__ = ["Letter", "Seen", "is_program", "merged", "name_of", "read_seen", "what"]

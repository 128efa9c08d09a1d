"""Whether a program wrote a mail by itself: its sender reads no answers, or it says so."""

from __future__ import annotations

import re

from jobrsvp.mail.grammar import compiled
from jobrsvp.mail.message import Mail

_SAYS = r"no-?reply@|^ *<automatic_label> ?:|<automatic_words>"
_SENDER = r"^[^@]*<~program_user>[^@]*@"


def is_from_program(mail: Mail) -> bool:
    """Whether the address of *mail*'s sender is that of a program."""
    address = mail.headers.get("from", "").rpartition("<")[2].strip(" >")
    return bool(compiled(_SENDER, mail.languages, re.I).search(address))


def is_automatic(mail: Mail) -> bool:
    """Whether *mail* was sent by a program, by its sender's address or by what it says."""
    return is_from_program(mail) or bool(compiled(_SAYS, mail.languages, re.I | re.M).search(mail.text))

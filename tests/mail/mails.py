"""The mails of ``mails.toml``, and which fields the reader gets right."""

import datetime as dt
import tomllib
from pathlib import Path

from jobrsvp.mail.read import read_invitation

NOW = dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC)
MAILS = tomllib.loads(Path(__file__).with_name("mails.toml").read_text(encoding="utf-8"))["mail"]


def wanted(name, value):
    """Return the *value* of the file as the invitation holds it."""
    if value == "":
        return None
    return dt.datetime.fromisoformat(value) if name == "starts_at" else value


def outcomes():
    """Yield number of the mail, field, whether it is right, and what was read, for every field that is checked."""
    for number, mail in enumerate(MAILS, 1):
        invitation = read_invitation(mail["text"], NOW)
        for name, value in mail["expect"].items():
            read = bool(invitation.questions) if name == "asks" else getattr(invitation, name)
            yield number, name, read == wanted(name, value), read

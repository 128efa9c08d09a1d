"""A page saved as one file (.mht): the page and the frames in it, of which webmail keeps the mail in one."""

from __future__ import annotations

import email
import email.message
import email.policy

from jobrsvp.mail.files import mime
from jobrsvp.text.charset import decode

_MOST_PAGES = 8  # frames of a page that are looked at


def pages(data: bytes) -> list[str]:
    """Return the HTML of the page in the archive *data*, and of its frames."""
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    parts = [part for part in message.walk() if part.get_content_type() == "text/html"]
    return [_html(part) for part in parts[:_MOST_PAGES]]


def subject(data: bytes) -> str:
    """Return the title that the archive *data* bears."""
    return mime.header(email.message_from_bytes(data, policy=email.policy.compat32), "subject")


def _html(part: email.message.Message) -> str:
    payload = part.get_payload(decode=True)
    return decode(payload if isinstance(payload, bytes) else b"", str(part.get_content_charset("") or ""))

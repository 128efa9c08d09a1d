"""A mail taken apart: its headers, and the part that its writer wrote now.

Places in ``visible`` are places in ``text``: what is hidden (headers, quoted earlier mails) is blanked, not cut.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping

HEADER = re.compile(
    r"^(from|to|cc|subject|date|sent|reply-to|von|an|betreff|gesendet|de|objet|asunto)[ ]?:[ ]?(.{0,500})$", re.I
)
SAME = {"von": "from", "de": "from", "an": "to", "betreff": "subject", "objet": "subject", "asunto": "subject",
        "sent": "date", "gesendet": "date"}  # fmt: skip
OTHER_HEADER = re.compile(r"^[A-Za-z][\w-]{1,40}: |^[ \t]+\S")
EARLIER = re.compile(
    r"^(?:-{2,10} ?(?:original|forwarded|ursprüngliche).{0,60}|(?:on|am|le|el|il) .{5,120}(?:wrote"
    r"|schrieb|écrit|escribió|scritto).{0,60}:?"
    r"|_{10,80})\s{0,5}$",
    re.IGNORECASE | re.MULTILINE,
)
QUOTED = re.compile(r"^>.{0,2000}$", re.MULTILINE)


@dataclasses.dataclass(frozen=True, slots=True)
class Mail:
    """The whole ``text``, its ``headers`` by lower-case name with their places, and what is ``visible`` of the body."""

    text: str
    headers: Mapping[str, str]
    places: Mapping[str, int]
    visible: str


def take_apart(text: str) -> Mail:
    """Return *text* as a mail; a text without headers is all body."""
    headers: dict[str, str] = {}
    places: dict[str, int] = {}
    body = 0
    for line in text.splitlines(keepends=True):
        match = HEADER.match(line.rstrip())
        if match is None and not (headers and OTHER_HEADER.match(line)):
            break
        if match:
            name = SAME.get(match[1].lower(), match[1].lower())
            if name not in headers:
                headers[name], places[name] = match[2], body + match.start(2)
        body += len(line)
    return Mail(text, headers, places, visible(text, body))


def visible(text: str, body: int) -> str:
    """Return *text* with everything before *body*, and every earlier mail, blanked."""
    earlier = EARLIER.search(text, body)
    end = earlier.start() if earlier else len(text)
    kept = blank(text[:body]) + text[body:end] + blank(text[end:])
    kept = kept.translate({0xA0: " ", 0x202F: " ", 0x2019: "'", 0x09: " "})
    return QUOTED.sub(lambda match: blank(match.group()), kept)


def blank(text: str) -> str:
    """Return *text* with only its line breaks."""
    return re.sub(r"[^\n]", " ", text)

"""What stands beside a message: the page's own title, what was written before in a chat, and who the other side is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from jobrsvp.mail.grammar import compiled
from jobrsvp.mail.message import Mail, take_apart
from jobrsvp.mail.who import title
from jobrsvp.mail.who.organization import believed, organization
from jobrsvp.mail.who.people import is_name
from jobrsvp.mail.who.role import role
from jobrsvp.model import Quote

# Jane Miller | Recruiter, or at the end of a line
_WHOLE = r"(?<!\w){} (?!<my_name_end>)<WORD>(?= *$| ?[(|\xb7~,]| <position_word>)"
_LONGEST_TITLE = 100  # characters of what a page calls itself
_FIRST_NAME = re.compile(r"[^\W\d_][\w'-]{1,30}$")


def completed(fields: Mapping[str, Any], mail: Mail, around: str) -> dict[str, Any]:
    """Return *fields* of *mail* with firm, position and the rest of a name, where only what is *around* tells them."""
    beside = take_apart(around, mail.languages)
    found = dict(fields)
    if "contact_name" in found:
        found["contact_name"] = _fuller(found["contact_name"], around, mail)
    person = _quote(found.get("contact_name"))
    agency = found.get("invited_by") == "agency"
    position = role(beside, person)
    if "role" not in found and position:
        found["role"] = position.text
    firm = organization(beside, position, person, agency=agency)
    named = firm.text if firm else _in_title(around, mail, person)
    if "organization" not in found and named:
        found["organization"] = named
        found.setdefault("invited_by", "employer")
    return found


def _quote(said: str | None) -> Quote | None:
    return Quote(text=said, start=0, end=len(said)) if said else None


def _fuller(name: str, around: str, mail: Mail) -> str:
    """Return *name* with the family name that stands behind it in what is *around*, if it is a first name alone."""
    if not _FIRST_NAME.match(name):
        return name
    found = compiled(_WHOLE.format(re.escape(name)), mail.languages, re.M).search(around)
    return found[0] if found and is_name(found[0], mail.languages) else name


def _in_title(around: str, mail: Mail, person: Quote | None) -> str | None:
    """Return the firm in the title of the page: *Interview confirmed | Acme Foods*."""
    first = around.strip().partition("\n")[0]
    if len(first) > _LONGEST_TITLE:  # a message of a chat
        return None
    spans = title.weighed_in(first, title.around(mail, person), mail.languages)
    best = max(spans, key=lambda span: (span.weight, span.start), default=None)
    told = best and (best.weight >= title.TELLS or (len(spans) == 1 and title.speaks_of_meeting(first, mail.languages)))
    return best.text if best and told and best.text[0].isupper() and believed(mail, best.text) else None

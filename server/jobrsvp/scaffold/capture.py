"""Make a saved page one that may stand in a test: no scripts, nobody's name, address or number."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from jobrsvp import reading
from jobrsvp.errors import BadInput
from jobrsvp.etiquette.names import lists
from jobrsvp.model import Posting, Profile
from jobrsvp.scaffold import expected

SOMEBODY, TOWN, MAIL, PHONE = "Kim Lee", "Anytown", "somebody@example.org", "+1 555 0100"
#: What a page carries besides its text: scripts that are no data, styles, pictures, comments, and what a sign-in left.
BALLAST = re.compile(
    r"<script\b(?![^>]*ld\+json)[^>]*>.*?</script>|<(style|svg|noscript|iframe)\b[^>]*>.*?</\1>"
    r"|<!--.*?-->|<input\b[^>]*>|<link\b[^>]*>",
    re.IGNORECASE | re.DOTALL,
)
SECRET = re.compile(r"<meta\b[^>]*(?:csrf|token|nonce|session|user)[^>]*>", re.IGNORECASE)
MAIL_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
#: Nine digits or more that begin like a number to call: an amount has no such beginning, a date is shorter.
NUMBER = re.compile(r"(?<![\w.])(?:\+\d|\(0?\d|0\d)(?:[\s()/.-]{0,2}\d){8,13}(?!\w)")
#: A name of one to three words, each with a capital.
NAME = r"[^\W\d_a-z\u00e0-\u00ff][\w'’-]{1,30}(?: [^\W\d_a-z\u00e0-\u00ff][\w'’-]{1,30}){0,2}(?!\w)"
NO_ADDRESS = ("sr", "pan")  # in titles of jobs: Sr. Engineer, Pan European
QUERY = re.compile(r"(?<=[\"'])(https?://[^\"'?#\s]{1,500})[?#][^\"']{0,2000}(?=[\"'])")


def cleaned(html: str, others: Mapping[str, str]) -> str:
    """Return the page *html* without ballast, with *others* by name, and others' mail addresses and numbers."""
    page = SECRET.sub("", BALLAST.sub("", html))
    page = MAIL_ADDRESS.sub(MAIL, QUERY.sub(r"\1", page))
    page = addressed().sub(rf"\1{SOMEBODY}", NUMBER.sub(PHONE, page))
    for name, other in others.items():
        page = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", other, page, flags=re.IGNORECASE)
    return re.sub(r"\n\s*\n+", "\n", page).strip() + "\n"


@functools.cache
def addressed() -> re.Pattern[str]:
    """Return the pattern of somebody who is named with a courtesy title, the title as its group."""
    titles = sorted((lists()["madam"] | lists()["sir"]).difference(NO_ADDRESS), key=len, reverse=True)
    return re.compile(rf"\b((?:{'|'.join(re.escape(one.capitalize()) for one in titles)})\.? ){NAME}")


def others_for(posting: Posting, profile: Profile) -> dict[str, str]:
    """Return what to write for the names in *posting*, and for the person's own and their town.

    A town where the job is, too, stays: it says nothing of the person, and the page would be read wrongly without it.
    """
    names = (posting.contact and posting.contact.name, profile.person.name)
    others = {name: SOMEBODY for name in names if name}
    town, towns = profile.home.place, " ".join(place.text for place in posting.locations)
    return {**others, town: TOWN} if town and town.casefold() not in towns.casefold() else others


def saved(page: Path, html: str, url: str | None, profile: Profile) -> Posting:
    """Write *html* to *page*, personal details replaced, and what is read of it beside; return the posting.

    Raises :class:`BadInput` for a page that is no posting, or when one of the files is there.
    """
    if taken := next((one for one in (page, expected.beside(page)) if one.exists()), None):
        raise BadInput(f"{taken} is there already: give another name with --name, or move it away.")
    address = urlsplit(url)._replace(query="", fragment="").geturl() if url else None
    first = reading.read(reading.capture_html(html, url=address))
    text = cleaned(html, others_for(first, profile))
    posting = reading.read(reading.capture_html(text, url=address))
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(text, encoding="utf-8")
    expected.beside(page).write_text(expected.as_text(posting), encoding="utf-8")
    return posting

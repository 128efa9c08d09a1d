"""Make a saved page one that may stand in a test: no scripts, nobody's name, address or number."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlsplit

from jobrsvp import reading
from jobrsvp.errors import BadInput
from jobrsvp.model import Posting, Profile
from jobrsvp.scaffold import expected

SOMEBODY, MAIL, PHONE = "Kim Lee", "somebody@example.org", "+1 555 0100"
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
QUERY = re.compile(r"(?<=[\"'])(https?://[^\"'?#\s]{1,500})[?#][^\"']{0,2000}(?=[\"'])")


def cleaned(html: str, names: Iterable[str] = ()) -> str:
    """Return the page *html* without ballast, and with others for the *names*, mail addresses and numbers of people."""
    page = SECRET.sub("", BALLAST.sub("", html))
    page = MAIL_ADDRESS.sub(MAIL, QUERY.sub(r"\1", page))
    page = NUMBER.sub(PHONE, page)
    for name in names:
        page = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", SOMEBODY, page, flags=re.IGNORECASE)
    return re.sub(r"\n\s*\n+", "\n", page).strip() + "\n"


def people(posting: Posting, profile: Profile) -> list[str]:
    """Return the names that stand in *posting*, or are the person's own."""
    own = (profile.person.name, profile.home.place)
    return [name for name in (posting.contact and posting.contact.name, *own) if name]


def saved(page: Path, html: str, url: str | None, profile: Profile) -> Posting:
    """Write *html* to *page*, personal details replaced, and what is read of it beside; return the posting.

    Raises :class:`BadInput` for a page that is no posting, or when one of the files is there.
    """
    if taken := next((one for one in (page, expected.beside(page)) if one.exists()), None):
        raise BadInput(f"{taken} is there already: give another name with --name, or move it away.")
    address = urlsplit(url)._replace(query="", fragment="").geturl() if url else None
    first = reading.read(reading.capture_html(html, url=address))
    text = cleaned(html, people(first, profile))
    posting = reading.read(reading.capture_html(text, url=address))
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(text, encoding="utf-8")
    expected.beside(page).write_text(expected.as_text(posting), encoding="utf-8")
    return posting

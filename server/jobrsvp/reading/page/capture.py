"""A saved page or a pasted text as a capture, the same shape that the extension sends."""

from __future__ import annotations

import re

from jobrsvp.model import Capture
from jobrsvp.text import markup
from jobrsvp.text.markup import unescape
from jobrsvp.text.tree import inlined

_LANGUAGE = re.compile(r"<html\b[^>]{0,900}?\slang\s?=\s?[\"']?([A-Za-z][A-Za-z0-9-]{1,15})", re.I)
_FRAME = re.compile(r"\bsrc\s?=\s?[\"']?([^\"'\s>]{1,900})", re.I)
_WANTED = ("og:", "twitter:", "title", "description", "article:", "robots", "author", "job", "language", "geo.")
_ASSIGNED = re.compile(r"(?:window\.|self\.|globalThis\.|var |let |const )?[A-Za-z_$][\w.$]{2,60}\s{0,3}=\s{0,3}[{\[]")
MOST_SCRIPTS = MOST_FRAMES = 20  # of a page; a real one has five at most that speak of the job
TOP = 20_000  # characters among which the page's language stands
LONGEST_META = 2000  # characters of one value
SHORTEST_DATA = 300  # characters of a script that may hold a posting
ASSIGNED_WITHIN = 400  # characters from the start of a script
LONGEST_HEAD = 200_000  # characters
LONGEST_DATA = 400_000  # characters of one script


def capture_html(html: str, url: str | None = None) -> Capture:
    """Return the capture of a page's whole HTML, as saved or as served."""
    html = inlined(html)
    body, raws = markup.split(html)
    meta, canonical = _head(body)
    language = _LANGUAGE.search(html[:TOP])
    return Capture(
        url=url or meta.get("og:url") or canonical,
        canonical=canonical,
        title=next((markup.plain(raw.content) for raw in raws if raw.name == "title" and raw.content.strip()), None),
        lang=language[1] if language else None,
        html=body,
        jsonld=tuple(_scripts(raws, "ld+json")),
        data=(*_scripts(raws, "application/json"), *_assigned(raws))[:MOST_SCRIPTS],
        meta=meta,
        frames=tuple(_frames(raws)),
    )


def capture_text(text: str, url: str | None = None) -> Capture:
    """Return the capture of a posting given as plain text."""
    return Capture(url=url, text=text)


def _head(body: str) -> tuple[dict[str, str], str | None]:
    """Return the wanted ``meta`` contents by lower-case name, and the canonical address."""
    found: dict[str, str] = {}
    canonical = None
    for _, name, _, raw in markup.tags(body[:LONGEST_HEAD]):
        if name == "meta":
            values = markup.attributes(raw)
            key = (values.get("property") or values.get("name") or values.get("itemprop") or "").lower()
            if key.startswith(_WANTED) and values.get("content"):
                found.setdefault(key, values["content"][:LONGEST_META])
        elif name in ("body", "main", "div", "h1", "p"):
            break
        elif name == "link" and "canonical" in raw:
            canonical = canonical or markup.attributes(raw).get("href")
    return found, canonical


def _scripts(raws: list[markup.Raw], kind: str) -> list[str]:
    """Return the contents of the scripts whose type holds *kind*."""
    found = [
        raw.content.strip()
        for raw in raws
        if raw.name == "script" and kind in unescape(raw.attributes).lower() and raw.content.strip()
    ]
    return [one[:LONGEST_DATA] for one in found[:MOST_SCRIPTS]]


def _assigned(raws: list[markup.Raw]) -> list[str]:
    """Return the JSON-like values that scripts assign to a name, such as ``window.__appData = {...}``."""
    found = []
    for raw in raws:
        if raw.name != "script" or "json" in raw.attributes.lower() or len(raw.content) < SHORTEST_DATA:
            continue
        if "itle" in raw.content and (match := _ASSIGNED.search(raw.content[:ASSIGNED_WITHIN])):
            start = match.end() - 1
            found.append(raw.content[start : start + LONGEST_DATA])
    return found


def _frames(raws: list[markup.Raw]) -> list[str]:
    sources = (_FRAME.search(raw.attributes) for raw in raws if raw.name == "iframe")
    return [match[1] for match in sources if match and match[1].startswith("http")][:MOST_FRAMES]

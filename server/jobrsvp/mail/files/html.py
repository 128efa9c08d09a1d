"""The HTML of a mail as the text that a person reads: its paragraphs, the rows of its tables, and where links lead."""

from __future__ import annotations

import re

from jobrsvp.text import markup
from jobrsvp.text.lines import Line, page_of

LONGEST = 1_500_000  # characters: a mail of more is made of pictures or of malice
_BREAK = "\ue000"  # of the private use area: no mail holds it
# Every pattern stops at the next tag of its kind, so that a mail of open tags alone takes no longer.
_PARAGRAPH = re.compile(
    r"</(?:p|table|h[1-6]|ul|ol|blockquote)\s{0,3}>|<br\s{0,3}/?>\s{0,20}(?=<br\b)|<hr\b[^<>]{0,200}>", re.I
)
_EMPTY_LINE = re.compile(
    r"(<(?:div|p)\b[^<>]{0,300}>)\s{0,9}(?:<(?:span|font)\b[^<>]{0,300}>\s{0,9})?"
    r"(?:<br\s{0,3}/?>|&nbsp;|\xa0)\s{0,9}(?=</)",
    re.I,
)
_PREFORMATTED = re.compile(r"<pre\b[^<>]{0,300}>((?:(?!</?pre\b).){0,20000})(?=</pre)", re.I | re.S)
_LINK = re.compile(
    r"<a\b((?:[^<>\"']|\"[^\"<>]{0,3000}\"|'[^'<>]{0,3000}'){1,3000}+)>((?:(?!</?a\b).){0,2000})</a\s{0,3}>",
    re.I | re.S,
)
_CELLS = re.compile(r"</t[dh]\s{0,3}>\s{0,20}<t[dh]\b[^<>]{0,500}>", re.I)
_ROW = re.compile(r"<tr\b[^<>]{0,500}>((?:(?!</?t(?:r|able)\b).){0,3000})</tr\s{0,3}>", re.I | re.S)
_TAG = re.compile(r"<[^<>]{0,3000}>")
_LABEL = 30  # characters: the first of two cells is a label when it is no longer
_NOT_SEEN = r"max-height\s?:\s?0|mso-hide\s?:\s?all|font-size\s?:\s?0"
_HIDDEN = re.compile(
    rf"<(\w{{1,10}})\b[^<>]{{0,500}}(?:{_NOT_SEEN})(?![\d.])[^<>]{{0,500}}>(?:(?!<\1\b).){{0,3000}}?</\1\s{{0,3}}>",
    re.I | re.S,
)


def text_of_mail(html: str) -> str:
    """Return what a person reads in the mail *html*, blank lines between paragraphs, addresses behind their links."""
    kept = _HIDDEN.sub(" ", markup.split(html[:LONGEST])[0])
    kept = _PREFORMATTED.sub(lambda block: block[0].replace("\n", "<br>"), kept)
    kept = _LINK.sub(_with_address, kept)
    kept = _ROW.sub(_labelled, kept)
    kept = _EMPTY_LINE.sub(rf"\1{_BREAK}", kept)
    kept = _PARAGRAPH.sub(lambda end: f"{end[0]}<div>{_BREAK}</div>", kept)
    return said(list(page_of(kept).lines))


def said(lines: list[Line]) -> str:
    """Return the visible *lines* as text; one of our marks alone is a blank line."""
    texts = (line.text.replace(_BREAK, "").strip() for line in lines if line.region != "hidden")
    return re.sub(r"\n{3,}", "\n\n", "\n".join(texts)).strip("\n")


def _with_address(link: re.Match[str]) -> str:
    """Return a link with its address behind its words, where they are not the address itself."""
    address = markup.attributes(link[1]).get("href", "").strip()
    words = markup.plain(_TAG.sub(" ", link[2]))
    if not address.lower().startswith(("http:", "https:")) or address in words:
        return link[2]
    if words.startswith(("http:", "https:", "www.")) and len(words.split()) == 1:
        return f"{_safe(address)} "
    return f"{link[2]} {_safe(address)} " if words else f" {_safe(address)} "


def _safe(address: str) -> str:
    """Return *address* as it stands between tags."""
    return address.replace("&", "&amp;").replace("<", "%3C").replace(">", "%3E")


def _labelled(row: re.Match[str]) -> str:
    """Return a row of two cells, the first of them short, as ``label: value``."""
    cells = _CELLS.split(row[1])
    label = markup.plain(_TAG.sub(" ", cells[0]))
    if len(cells) != len("ab") or not label or len(label) > _LABEL or label.endswith((".", ",", "?", "!")):
        return row[0]
    return f"<tr><td>{label.rstrip(':')}: {cells[1]}</tr>"

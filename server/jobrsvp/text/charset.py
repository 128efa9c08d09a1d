"""Bytes to text: by their mark, by what is stated of them where that can be, else by what they look like."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from charset_normalizer import CharsetMatch, CharsetMatches

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
#: Names under which programs write a larger set of characters than they state.
_LARGER = {
    "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030",
    "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "iso-8859-9": "cp1254", "iso-8859-8-i": "iso-8859-8",
    "shift_jis": "cp932", "unicode": "utf-16", "x-mac-roman": "mac_roman", "x-mac-ce": "mac_latin2",
    "x-mac-cyrillic": "mac_cyrillic", "x-mac-greek": "mac_greek", "x-mac-turkish": "mac_turkish",
}  # fmt: skip
_NOTHING_STATED = ("", "us-ascii", "ascii", "unknown-8bit", "x-unknown", "utf-8", "utf8")
_ONE_BYTE = re.compile(r"cp125\d$|iso-?8859-\d{1,2}$|windows-125\d$")
_WEST = "cp1252"
_LOOKED_AT = 20_000  # bytes: more of them tell no more of their characters
_ENOUGH = 600  # bytes: of a shorter text the guess is often a neighbour's code page
_WESTERN = re.compile(rb"[\x80-\x9f\xc0-\xff]")
# Signs that no Western word holds: in the code page of Central Europe letters of every other Polish word.
_NOT_WESTERN = re.compile(rb"[A-Za-z][\x9f\xb3\xb9\xbf][a-z]|(?<!\w)[\xa3\xaf][a-z]")
_WIDE = re.compile(rb"(?:[\t\n\r -~]\x00){8}|(?:\x00[\t\n\r -~]){8}")  # letters of ASCII in sixteen bits each


def decode(data: bytes, stated: str | None = None) -> str:
    """Return *data* as text; *stated* is the charset that its part of the mail names. Never fails."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, errors="replace").removeprefix("\ufeff")
    name = (stated or "").strip().strip("\"'").lower()
    name = _LARGER.get(name, name)
    # Letters of one byte each never make up UTF-8 by chance: where it is, another program wrote the name.
    tried = ["utf-8"] if name in _NOTHING_STATED else [name, "utf-8"]
    tried = ["utf-8", name] if _ONE_BYTE.match(name) else tried
    for charset in tried:
        try:
            return data.decode(charset)
        except (UnicodeDecodeError, LookupError):
            continue
    return _guessed(data)


def unmarked(data: bytes) -> bytes:
    """Return the text *data* as UTF-8, if it is UTF-16 or UTF-32, and without a byte order mark."""
    if any(data.startswith(mark) for mark, _ in _MARKS):
        return decode(data).encode(errors="replace")
    if _WIDE.match(data):
        return data.decode("utf-16-le" if data[1] == 0 else "utf-16-be", errors="replace").encode(errors="replace")
    return data


def _guessed(data: bytes) -> str:
    """Return *data*, which is not UTF-8, by what its bytes look like: Western European where they are few."""
    if len(_WESTERN.findall(data[:_LOOKED_AT])) * 4 > len(data[:_LOOKED_AT]) or len(data) > _ENOUGH:
        import charset_normalizer  # only where a guess is needed

        matches = charset_normalizer.from_bytes(data[:_LOOKED_AT])
        best = matches.best()
        if best is not None and (_NOT_WESTERN.search(data) or not _is_western(matches, best)):
            return data.decode(best.encoding, errors="replace")
    return data.decode(_WEST, errors="replace")


def _is_western(matches: CharsetMatches, best: CharsetMatch) -> bool:
    """Whether the Western code page is among the *matches* as good as the *best*: of equals it is written most."""
    western = [one for one in matches if _WEST in (one.encoding, *one.could_be_from_charset)]
    return any((one.chaos, -one.coherence) <= (best.chaos, -best.coherence) for one in western)

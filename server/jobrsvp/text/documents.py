"""Postings that come as a PDF or a Word document, by kept libraries that not everybody needs.

They are the extra ``jobrsvp[documents]``; without it a sentence says so.  A picture holds no words and is refused.
"""

from __future__ import annotations

import importlib
import io
import logging
import zipfile
from collections.abc import Callable
from typing import Any

from jobrsvp.errors import BadInput
from jobrsvp.model.saying.said import say, template
from jobrsvp.text.lines import page_of

MOST_PAGES = 20  # of a PDF: a posting has one to four, and a longer file is a brochure
MOST_CHARACTERS = 200_000  # of words: more are no posting
LARGEST_UNPACKED = 30_000_000  # bytes: a Word file that unpacks to more was made to burst
LONGEST_MARK = 12  # bytes that tell a picture
_WORD_PART = "word/document.xml"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"BM", b"II*\x00", b"MM\x00*")
_PICTURE = template(
    "{name} is a picture, and JobRSVP reads words. Open the page itself and press the button, or copy its text."
)
_MISSING = template("Reading {name} needs an addition: pip install 'jobrsvp[documents]'. Or copy its text.")
_DAMAGED = template("{name} is damaged or locked and cannot be read. Save it again, or copy its text.")
_EMPTY = template("{name} holds no words, perhaps only pictures of them. Copy its text, or save the page as HTML.")


def words_of(data: bytes, name: str) -> str | None:
    """Return the words in the PDF or Word document *data*, lines as they stand; ``None`` for any other file.

    Raises :class:`jobrsvp.BadInput` with a sentence for a picture, for what is damaged or empty, and without the extra.
    """
    if _is_picture(data):
        raise BadInput(say(_PICTURE, name=name))
    reader = _reader(data)
    if reader is None:
        return None
    library, read = reader
    try:
        found = read(data, _library(library, name))
    except BadInput:
        raise
    except Exception as error:  # the libraries raise whatever a damaged file makes them stumble over
        raise BadInput(say(_DAMAGED, name=name)) from error
    if not found.strip():
        raise BadInput(say(_EMPTY, name=name))
    return found[:MOST_CHARACTERS]


def _is_picture(data: bytes) -> bool:
    heif = data[4:8] == b"ftyp" and data[8:LONGEST_MARK] in (b"heic", b"heix", b"mif1", b"avif")
    return heif or (data.startswith(_PICTURES) and b"\x00" in data[:4096])


def _reader(data: bytes) -> tuple[str, Callable[[bytes, Any], str]] | None:
    """Return the library that reads *data*, and how."""
    if data[:1024].lstrip().startswith(b"%PDF"):
        return "pypdf", _pdf
    return ("mammoth", _word) if data.startswith(b"PK\x03\x04") and _is_word(data) else None


def _is_word(data: bytes) -> bool:
    try:
        return _WORD_PART in zipfile.ZipFile(io.BytesIO(data)).namelist()
    except (zipfile.BadZipFile, ValueError, OSError):
        return False


def _library(name: str, file: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise BadInput(say(_MISSING, name=file)) from error


def _pdf(data: bytes, library: Any) -> str:
    logging.getLogger(library.__name__).setLevel(logging.ERROR)  # it warns of every oddity on the person's terminal
    pages = library.PdfReader(io.BytesIO(data)).pages
    return "\n".join(pages[number].extract_text() for number in range(min(len(pages), MOST_PAGES)))


def _word(data: bytes, library: Any) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        if sum(part.file_size for part in parts.infolist()) > LARGEST_UNPACKED:
            raise BadInput(say("The Word document is too large when it is unpacked. Copy its text."))
    html = library.convert_to_html(io.BytesIO(data), convert_image=lambda _image: []).value
    return "\n".join(line.text for line in page_of(html).lines)

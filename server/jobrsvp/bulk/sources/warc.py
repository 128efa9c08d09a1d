"""WARC, in which crawlers keep pages: a row for each page that was answered, packed by gzip or not."""

from __future__ import annotations

import contextlib
import gzip
import importlib
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from jobrsvp import reading
from jobrsvp.bulk.rows import LARGEST_ROW, Part, Row
from jobrsvp.bulk.sources.cut import cut
from jobrsvp.errors import BadInput
from jobrsvp.files import text_of
from jobrsvp.model import Capture
from jobrsvp.text import charset

BEGINS, PACKED = b"WARC/", b"\x1f\x8b"
ROWS = ("response", "resource", "conversion")  # the others tell of the crawl
PAGES, TEXTS = ("text/html", "application/xhtml+xml"), ("text/plain",)


def parts(file: str, most: int) -> Iterator[Part]:
    """Yield parts of *most* pages of *file*."""
    with records(file) as found:
        starts = ((found.get_record_offset(), number) for number, _ in enumerate(pages(found), 1))
        yield from cut(file, starts, Path(file).stat().st_size, most)


def rows(part: Part) -> Iterator[Row]:
    """Yield a row for each page of *part*."""
    file = part.files[0]
    with records(file, part.start) as found:
        for number, record in zip(range(part.first, part.first + part.rows), pages(found), strict=False):
            yield row(file, number, record)


def pages(found: Any) -> Iterator[Any]:
    """Yield the records of *found* that hold what was answered."""
    return (record for record in found if record.rec_type in ROWS)


def row(file: str, number: int, record: Any) -> Row:
    """Return the row of *record*, read now, for its stream goes on."""
    name = record.rec_headers.get_header("WARC-Target-URI")
    try:
        capture = capture_of(record, name)
    except BadInput as error:
        return Row.refused(file, number, error)
    return Row(file, number, lambda _now: capture, name)


def capture_of(record: Any, url: str | None) -> Capture:
    """Return the page of *record*; raises :class:`BadInput` for what is none."""
    http = record.http_headers
    if http and http.get_statuscode() != "200":
        raise BadInput(f"The site answered {http.get_statuscode()}, and no page.")
    kind, _, more = ((http or record.rec_headers).get_header("Content-Type") or "").partition(";")
    if kind.strip().lower() not in PAGES + TEXTS:
        raise BadInput(f"It is {kind.strip() or 'of no kind that is named'}, and no page.")
    text = read(record, more.lower().partition("charset=")[2])
    return reading.capture_html(text, url=url) if kind.strip().lower() in PAGES else reading.capture_text(text, url=url)


def read(record: Any, stated: str) -> str:
    """Return the text of *record*, whose characters are as *stated*, else as the page says."""
    try:
        data = record.content_stream().read(LARGEST_ROW + 1)
    except Exception as error:  # whatever a damaged packing makes the library stumble over
        raise BadInput("The page is packed in a way that cannot be undone.") from error
    if len(data) > LARGEST_ROW:
        raise BadInput("The page is larger than 20 MB.")
    return charset.decode(data, stated) if stated else text_of("The page", data)


@contextlib.contextmanager
def records(file: str, start: int = 0) -> Iterator[Any]:
    """Yield what iterates over the records of *file* from the byte *start* on; raises :class:`BadInput` for no WARC."""
    library, faults = (importlib.import_module(name) for name in ("warcio.archiveiterator", "warcio.exceptions"))
    with Path(file).open("rb") as stream:
        if not is_warc(stream):
            raise BadInput(f"{file} is no WARC.")
        stream.seek(start)
        try:
            yield library.ArchiveIterator(stream)
        except (faults.ArchiveLoadFailed, EOFError) as error:
            raise BadInput(f"{file} is damaged ({' '.join(str(error).split())}).") from error


def is_warc(stream: IO[bytes]) -> bool:
    """Whether *stream* begins as one; the library would skip whatever does not, to the end."""
    if stream.read(len(PACKED)) != PACKED:
        stream.seek(0)
        return stream.read(len(BEGINS)) == BEGINS
    stream.seek(0)
    try:
        return gzip.GzipFile(fileobj=stream).read(len(BEGINS)) == BEGINS
    except (OSError, EOFError, zlib.error):
        return False

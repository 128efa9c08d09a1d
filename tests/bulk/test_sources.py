"""Files are cut into parts, and each part gives its rows, whatever it was cut into."""

import datetime as dt
import gzip
import importlib
import io
import json

import pytest

from jobrsvp.bulk import sources
from jobrsvp.errors import BadInput

# warcio leaves files in memory to be closed by themselves.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
NOW = dt.datetime(2026, 11, 26, 9, tzinfo=dt.UTC)
PAGES = [f"<html><body><main><h1>Nurse {number}</h1></main></body></html>" for number in range(7)]


def write_jsonl(file, packed=False):
    lines = "\n".join(json.dumps({"id": number, "html": page}) for number, page in enumerate(PAGES))
    file.write_bytes(gzip.compress(lines.encode()) if packed else lines.encode())


def write_packed(file):
    write_jsonl(file, packed=True)


def write_parquet(file):
    arrow, library = importlib.import_module("pyarrow"), importlib.import_module("pyarrow.parquet")
    table = arrow.table({"id": list(range(7)), "html": PAGES, "other": [None] * 7})
    library.write_table(table, file, row_group_size=2)


def answer(writer, page, status="200 OK", kind="text/html; charset=utf-8", number=0):
    headers = importlib.import_module("warcio.statusandheaders").StatusAndHeaders
    http = headers(status, [("Content-Type", kind)], protocol="HTTP/1.1")
    address = f"https://jobs.example/{number}"
    return writer.create_warc_record(address, "response", payload=io.BytesIO(page), http_headers=http)


def write_warc(file):
    with file.open("wb") as stream:
        writer = importlib.import_module("warcio.warcwriter").WARCWriter(stream, gzip=file.suffix == ".gz")
        writer.write_record(writer.create_warcinfo_record(file.name, {"software": "test"}))
        for number, page in enumerate(PAGES):
            writer.write_record(answer(writer, page.encode(), number=number))


def write_folder(folder):
    for number, page in enumerate(PAGES):
        place = folder / ("even" if number % 2 else "odd")
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{number}.html").write_text(page, encoding="utf-8")
    (folder / ".hidden.html").write_text("not one of them", encoding="utf-8")


KINDS = {
    "a.jsonl": write_jsonl,
    "a.jsonl.gz": write_packed,
    "a.parquet": write_parquet,
    "a.warc": write_warc,
    "a.warc.gz": write_warc,
    "folder": write_folder,
}


def rows(source, most=3):
    return [row for part in sources.parts(source, most) for row in sources.rows(part)]


@pytest.fixture(params=KINDS)
def source(request, tmp_path):
    file = tmp_path / request.param
    KINDS[request.param](file)
    return file


@pytest.mark.parametrize("most", [1, 3, 100])
def test_each_row_comes_once_however_it_is_cut(source, most):
    titles = sorted(row.opened(NOW).html.partition("Nurse ")[2][0] for row in rows(source, most))
    assert titles == list("0123456")


def test_a_part_knows_how_many_rows_it_has(source):
    assert [part.rows for part in sources.parts(source, 3)] == [
        len(list(sources.rows(part))) for part in sources.parts(source, 3)
    ]


def test_rows_are_numbered_alike_however_they_are_cut(source):
    assert [(row.source, row.number) for row in rows(source, 2)] == [
        (row.source, row.number) for row in rows(source, 100)
    ]


def test_the_sizes_of_the_parts_are_that_of_the_files(source):
    whole = sum(file.stat().st_size for file in sources.files_in(source))
    assert 0.7 * whole <= sum(part.size for part in sources.parts(source, 3)) <= whole


def test_an_empty_line_is_no_row_and_counts_as_a_line(tmp_path):
    file = tmp_path / "a.jsonl"
    file.write_text('{"text": "a"}\n\n  \n{"text": "b"}\n', encoding="utf-8")
    assert [row.number for row in rows(file, 1)] == [1, 4]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("{broken", "The line is not valid JSON"),
        ("[]", "It is no object with names and values."),
        ('{"salary": 3}', "It holds none of html, text"),
        ('{"html": 3}', r"\bhtml\b"),
    ],
)
def test_a_line_that_is_no_posting_is_a_row_with_its_reason(tmp_path, line, sentence):
    file = tmp_path / "a.jsonl"
    file.write_text(f"{line}\n", encoding="utf-8")
    (row,) = rows(file)
    with pytest.raises(BadInput, match=sentence):
        row.opened(NOW)


def test_a_line_that_is_too_long_is_a_row_and_the_next_one_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr("jobrsvp.bulk.sources.jsonl.LARGEST_ROW", 40)
    file = tmp_path / "a.jsonl"
    file.write_text(json.dumps({"text": "a" * 100}) + '\n{"text": "b"}\n', encoding="utf-8")
    long, short = rows(file)
    assert short.opened(NOW).text == "b"
    with pytest.raises(BadInput, match="longer than 20 MB"):
        long.opened(NOW)


@pytest.mark.parametrize(
    ("row", "field", "value"),
    [
        ({"capture": {"text": "Nurse"}}, "text", "Nurse"),
        ({"html": "<p>Nurse", "url": "https://jobs.example/1", "views": 3}, "url", "https://jobs.example/1"),
        ({"jsonld": '{"@type": "JobPosting"}'}, "jsonld", ('{"@type": "JobPosting"}',)),
        ({"@type": "JobPosting", "title": "Nurse"}, "jsonld", ('{"@type": "JobPosting", "title": "Nurse"}',)),
    ],
)
def test_what_a_line_may_hold(tmp_path, row, field, value):
    file = tmp_path / "a.jsonl"
    file.write_text(json.dumps(row), encoding="utf-8")
    assert getattr(rows(file)[0].opened(NOW), field) == value


@pytest.mark.parametrize(
    ("status", "kind", "sentence"),
    [
        ("404 Not Found", "text/html", "The site answered 404"),
        ("200 OK", "image/png", "It is image/png, and no page"),
        ("200 OK", "", "of no kind that is named"),
    ],
)
def test_an_answer_of_a_site_that_is_no_page_is_a_row_with_its_reason(tmp_path, status, kind, sentence):
    file = tmp_path / "a.warc"
    with file.open("wb") as stream:
        writer = importlib.import_module("warcio.warcwriter").WARCWriter(stream, gzip=False)
        writer.write_record(answer(writer, b"x", status, kind))
    (row,) = rows(file)
    with pytest.raises(BadInput, match=sentence):
        row.opened(NOW)


def test_the_letters_of_a_crawled_page_are_read_as_its_site_said(tmp_path):
    file = tmp_path / "a.warc"
    with file.open("wb") as stream:
        writer = importlib.import_module("warcio.warcwriter").WARCWriter(stream, gzip=False)
        writer.write_record(answer(writer, "<p>Łódź".encode("iso-8859-2"), kind="text/html; charset=iso-8859-2"))
    assert "Łódź" in rows(file)[0].opened(NOW).html


@pytest.mark.parametrize("name", ["a.parquet", "a.warc", "a.warc.gz", "a.jsonl.gz"])
def test_a_file_that_is_not_what_its_name_says_is_named(tmp_path, name):
    file = tmp_path / name
    file.write_bytes(b"no such file at all\n" * 9)
    with pytest.raises(BadInput, match=name):
        rows(file)


def test_a_source_that_is_not_there_is_named(tmp_path):
    with pytest.raises(BadInput, match="is not there"):
        rows(tmp_path / "absent")

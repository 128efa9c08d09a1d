"""A worker writes a part whole, with one row for each row."""

import json

import pytest

from jobrsvp.bulk import sources, work
from jobrsvp.bulk.attempts import attempt
from jobrsvp.errors import BadInput


def written(out):
    return [json.loads(line) for file in sorted(out.glob("part-*")) for line in file.read_text().splitlines()]


@pytest.fixture
def out(tmp_path):
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


def carry_out(task, source, out, most=100):
    for number, part in enumerate(sources.parts(source, most)):
        work.carry_out(task, str(out), part, number)


def test_a_row_says_where_it_is_from_and_what_was_read(task, lines, out):
    carry_out(task(), lines(2), out)
    (_, row) = written(out)
    assert (row["source"], row["row"], row["id"], row["posting"]["title"]) == ("in.jsonl", 2, "1", "Data Engineer")


def test_advice_is_the_same_when_it_is_asked_for_again(task, lines, out, tmp_path):
    again = tmp_path / "again"
    again.mkdir()
    for folder in (out, again):
        carry_out(task(verb="advise"), lines(2), folder)
    assert written(out) == written(again)
    assert {row["suggestion"]["suggestion"] for row in written(out)} <= {"attend", "decline"}


def test_a_refused_row_has_the_code_and_the_words_of_the_service(task, tmp_path, out):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "empty.html").write_text("")
    carry_out(task(), tmp_path / "in", out)
    (row,) = written(out)
    assert row["error"]["code"] == "not_a_posting"
    assert row["error"]["message"].startswith("This is not a single job posting")


def test_a_mail_is_a_row(task, tmp_path, out):
    head = "From: Ann <ann@works.example>\nTo: me@home.example\nMessage-ID: <1@works.example>\nSubject: Interview\n"
    (tmp_path / "a.eml").write_text(
        f"{head}Date: Thu, 26 Nov 2026 09:00:00 +0000\n\nWe invite you to an interview on 3 December 2026 at 10:00.\n"
    )
    carry_out(task(), tmp_path / "a.eml", out)
    assert written(out)[0]["invitation"]["starts_at"][:16] == "2026-12-03T10:00"


def test_what_fails_by_a_fault_of_ours_is_a_row_too(task, lines, out, monkeypatch):
    monkeypatch.setattr("jobrsvp.advice.Assistant.look", lambda *_, **__: 1 / 0)
    carry_out(task(), lines(1), out)
    assert written(out)[0]["error"]["message"] == "It could not be judged (ZeroDivisionError)."


def test_parquet_has_the_same_rows(task, lines, out):
    table = pytest.importorskip("pyarrow.parquet")
    carry_out(task(form="parquet", verb="advise"), lines(3), out)
    rows = table.read_table(out).to_pylist()
    assert [(row["row"], row["title"], row["code"]) for row in rows] == [(n, "Data Engineer", None) for n in (1, 2, 3)]
    assert json.loads(rows[0]["answer"])["suggestion"] == rows[0]["suggestion"]


def test_a_row_that_ended_its_process_twice_is_refused_and_the_others_are_read(task, lines, out):
    note = out / ".attempts" / "part-0000000"
    note.parent.mkdir()
    note.write_text("begun\n0\n1\nbegun\n0\n1\n")
    carry_out(task(), lines(3), out)
    assert [row.get("error", {}).get("message", "")[:33] for row in written(out)] == [
        "", "It ended the process that judged ", "",
    ]  # fmt: skip


@pytest.mark.parametrize("note", ["begun\n0\n1\n", "begun\n0\n1\nbegun\n0\n", "begun\nbegun\n", ""])
def test_a_row_that_was_judged_once_when_its_process_ended_is_judged_again(tmp_path, note):
    file = tmp_path / "notes" / "part"
    file.parent.mkdir()
    file.write_text(note)
    with attempt(file) as tries:
        assert [tries.begin(row) for row in range(3)] == [True] * 3


def test_a_fault_that_the_process_survives_is_not_held_against_the_row(task, lines, out, monkeypatch):
    source = lines(2)
    with monkeypatch.context() as full:
        full.setattr("jobrsvp.bulk.work.answered", lambda *_: 1 / 0)
        for _ in range(2):
            with pytest.raises(ZeroDivisionError):
                carry_out(task(), source, out)
    carry_out(task(), source, out)
    assert ["error" in row for row in written(out)] == [False, False]


def test_a_part_that_shrank_after_it_was_cut_is_not_written(task, lines, out):
    (part,) = sources.parts(lines(3), 100)
    lines(2)
    with pytest.raises(BadInput, match="has changed"):
        work.carry_out(task(), str(out), part, 0)
    assert written(out) == []


def test_a_worker_of_another_version_refuses(task, lines, out):
    with pytest.raises(BadInput, match=r"and here is 0\.0\.1"):
        carry_out(task(version="0.0.1"), lines(1), out)

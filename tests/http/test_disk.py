"""A disk that refuses, a history that is held or damaged: the answer comes, and what was not kept is said."""

import errno
import sqlite3

import pytest
from tests.http.conftest import POSTING, error_of

from jobrsvp.schemas import toml

PAGE = {"capture": {"text": POSTING}}


@pytest.fixture
def file(tmp_path):
    return tmp_path / "store.sqlite3"


def change(file, statement):
    with sqlite3.connect(file) as connection:
        connection.execute(statement)
        if "RENAME" not in statement:  # as whoever writes a row does
            connection.execute("UPDATE cases SET changed = hex(randomblob(8))")
    connection.close()


def problem_of(answer):
    assert answer.status_code == 201, answer.text
    (problem,) = answer.json["problems"]
    assert problem["plugin"] == "history"
    return problem["message"]


def test_a_press_is_answered_while_another_program_holds_the_history(paired, file):
    assert paired.post("suggestions", PAGE).status_code == 201
    holder = sqlite3.connect(file, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    answer = paired.post("suggestions", PAGE)
    holder.close()
    assert problem_of(answer).startswith("This answer was not kept.")


@pytest.mark.parametrize("table", ["cases", "pairings"])
def test_nothing_that_is_missing_in_the_history_costs_an_answer(paired, file, table):
    assert paired.post("suggestions", PAGE).status_code == 201
    change(file, f"ALTER TABLE {table} RENAME TO gone")
    answer = paired.post("suggestions", PAGE)
    assert answer.status_code == 201
    assert paired.get("health").status_code == 200


def test_a_list_of_a_history_that_cannot_be_read_says_so(paired, file):
    change(file, "ALTER TABLE cases RENAME TO gone")
    answer = paired.get("suggestions")
    assert (answer.status_code, error_of(answer)["code"]) == (503, "not_kept")


def test_a_row_of_a_newer_program_stops_no_press_and_is_named_in_the_list(paired, file):
    first = paired.post("suggestions", PAGE).json["id"]
    change(file, """UPDATE cases SET outcome = '{"result": "promoted"}'""")
    assert "Data Engineer at Example Works" in problem_of(paired.post("suggestions", PAGE))
    assert [one["id"] for one in paired.get("suggestions").json["unreadable"]] == [first]
    assert paired.delete(f"suggestions/{first}").status_code == 204
    assert paired.get("suggestions").json["unreadable"] == []


def test_an_answer_that_cannot_be_read_is_refused_with_what_to_do(paired, file):
    case = paired.post("suggestions", PAGE).json["id"]
    change(file, "UPDATE cases SET answer = '{}'")
    answer = paired.get(f"suggestions/{case}")
    assert answer.status_code == 422
    assert "history delete" in error_of(answer)["message"]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_a_profile_that_the_disk_refuses_is_no_failure(paired, monkeypatch, number):
    def refuse(path, record):
        raise OSError(number, "refused", str(path))

    monkeypatch.setattr(toml, "write", refuse)
    answer = paired.put("profile", {"profile": {}})
    assert (answer.status_code, error_of(answer)["code"]) == (507, "not_kept")

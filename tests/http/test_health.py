"""What the service says of itself, and what it writes down."""

import logging
import sqlite3

import pytest
from tests.http.conftest import POSTING

PAGE = {"capture": {"text": POSTING}}


def test_a_service_that_is_well_says_so(paired):
    said = paired.get("health").json
    assert (said["healthy"], said["reasons"]) == (True, [])


@pytest.mark.parametrize(
    ("statement", "part"),
    [("""UPDATE cases SET outcome = '{"a": 1}', changed = 'x'""", "history"), ("DROP TABLE cases", "history")],
)
def test_what_is_wrong_is_said_with_its_cure(paired, tmp_path, statement, part):
    paired.post("suggestions", PAGE)
    with sqlite3.connect(tmp_path / "store.sqlite3") as connection:
        connection.execute(statement)
    connection.close()
    said = paired.get("health").json
    assert (said["healthy"], [one["part"] for one in said["reasons"]]) == (False, [part])


def test_a_profile_that_is_not_valid_is_said_without_what_stands_in_it(paired, tmp_path):
    (tmp_path / "profile.toml").write_text('[home]\nplace = ["Trondheim"]\n')
    (one,) = paired.get("health").json["reasons"]
    assert one["part"] == "profile"
    assert "home.place" in one["message"]
    assert "Trondheim" not in one["message"]


def test_each_request_is_one_line_without_a_word_of_it(paired, caplog):
    with caplog.at_level(logging.INFO, "jobrsvp"):
        case = paired.post("suggestions", PAGE).json["id"]
        paired.get(f"suggestions/{case}")
        paired.get("suggestions?search=Zymurgist")
        paired.get("Zymurgist")
    assert "method=POST path=/api/v1/suggestions status=201" in caplog.text
    assert "path=/api/v1/suggestions/<case_id> status=200" in caplog.text
    for word in ("Example Works", "Zymurgist", case):
        assert word not in caplog.text


def test_a_failure_is_written_down_with_its_place_and_without_its_message(app, paired, caplog, monkeypatch):
    def fail(capture, *_, **__):
        raise ValueError(capture.text)

    monkeypatch.setattr(app.extensions["jobrsvp"].assistant, "advise", fail)
    assert paired.post("suggestions", PAGE).status_code == 500
    assert "ValueError" in caplog.text
    assert "suggestions.py" in caplog.text
    assert "Example Works" not in caplog.text

"""``jobrsvp history``: what was answered, what came of it, and what the next answer makes of that."""

import json

import pytest


@pytest.fixture
def kept(shell, posting):
    """Return the id of an answer in the history."""
    return shell.json("advise", "--keep", posting)["id"]


def test_an_empty_history_says_how_to_begin(shell):
    assert "advise --keep" in shell.run("history").stdout


def test_answers_are_listed(shell, kept):
    assert kept[:8] in shell.run("history", "list").stdout
    assert shell.json("history", "list")["cases"][0]["id"] == kept


def test_answers_are_searched(shell, kept):
    assert shell.json("history", "list", "--search", "example works")["total"] == 1
    assert shell.json("history", "list", "--search", "somebody else")["total"] == 0


def test_an_answer_is_shown_whole(shell, kept):
    assert shell.json("history", "show", kept[:8])["id"] == kept
    assert "Data Engineer" in shell.run("history", "show", "latest").stdout


def test_an_outcome_is_kept_and_shown(shell, kept):
    shell.run("history", "outcome", kept, "went", "--asked", "dbt", "--asked", "SQL", "--confusing", "the gap in 2021")
    outcome = shell.json("history", "list")["cases"][0]["outcome"]
    assert (outcome["result"], outcome["asked"], outcome["confusing"]) == ("went", ["dbt", "SQL"], ["the gap in 2021"])
    assert "the gap in 2021" in shell.run("history", "show", "latest").stdout


def test_the_next_answer_remembers_what_was_asked_and_what_confused(shell, kept, posting):
    shell.run("history", "outcome", "latest", "went", "--asked", "dbt", "--confusing", "the gap in 2021")
    findings = {finding["evaluator"]: finding for finding in shell.json("advise", posting)["findings"]}
    assert "dbt" in findings["market-insight"]["detail"]
    assert "the gap in 2021" in findings["resume-feedback"]["headline"]
    assert findings["practice-value"]["figures"]["recent_interviews"] == 1


def test_an_answer_is_forgotten(shell, kept):
    assert "Forgot" in shell.run("history", "delete", kept).stdout
    assert shell.json("history", "list")["total"] == 0


def test_the_history_is_exported_line_by_line(shell, kept):
    shell.run("history", "outcome", "latest", "declined")
    (line,) = shell.run("history", "export").stdout.splitlines()
    exported = json.loads(line)
    assert exported["suggestion"]["id"] == kept
    assert exported["case"]["outcome"]["result"] == "declined"


@pytest.mark.parametrize("arguments", [("show", "ffffffff"), ("delete", "nothing"), ("outcome", "latest", "went")])
def test_an_id_that_is_not_there_is_a_sentence(shell, arguments):
    done = shell.run("history", *arguments)
    assert done.exit_code == 2
    assert "jobrsvp history list" in done.output


def test_two_answers_that_begin_alike_must_be_told_apart(shell, posting, kept):
    shell.json("advise", "--keep", posting)
    assert "More than one" in shell.run("history", "show", "").output

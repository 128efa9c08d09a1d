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


def test_a_posting_is_saved_applied_for_and_neither(shell, kept):
    assert "applied" in shell.run("history", "application", "latest", "applied").stdout
    assert "; applied" in shell.run("history", "list").stdout
    shell.run("history", "application", "latest", "none")
    assert shell.json("history", "list")["cases"][0]["application"] is None


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
    shell.json("advise", "--keep", "--url", "https://board.example/1", posting)
    assert "More than one" in shell.run("history", "show", "").output


MAIL = """From: Ada Moss <ada.moss@example-works.example>
Date: Mon, 23 Nov 2026 09:12:00 +0000
To: kit@postbox.example
Message-ID: <1@example-works.example>
MIME-Version: 1.0
Subject: Interview

Dear Kit,
we invite you to an interview for the position of {role} at Example Works on Tuesday, 1 December 2099 at 10:00 GMT.
Kind regards
Ada Moss
Example Works
"""


@pytest.fixture
def invited(shell, kept):
    """Return the answer to a mail about the job that is kept."""
    mail = shell.file("mail.eml", MAIL.format(role="Data Engineer"))
    return shell.json("advise", "--keep", "--now", "2026-11-24T09:00:00+00:00", mail)


def test_an_invitation_goes_on_with_its_posting_and_the_list_says_when(shell, kept, invited):
    assert invited["id"] == kept
    listed = shell.run("history", "list").stdout
    assert "invited for 2099-12-01 10:00" in listed
    shown = shell.run("history", "show", "latest").stdout
    assert "looked at" in shown
    assert "2026-11-24 invited for 2099-12-01 10:00" in shown


def test_the_look_back_asks_three_questions_and_the_next_answer_learns(shell, kept, posting):
    done = shell.run("history", "look-back", "latest", stdin="dbt; SQL\nthe gap in 2021\nAda Moss\n")
    assert done.stdout.count("?") == 3
    outcome = shell.json("history", "list")["cases"][0]["outcome"]
    assert (outcome["result"], outcome["asked"], outcome["met"]) == ("went", ["dbt", "SQL"], ["Ada Moss"])
    findings = {finding["evaluator"]: finding for finding in shell.json("advise", posting)["findings"]}
    assert "Ada Moss" in findings["contacts"]["headline"]


def test_a_look_back_keeps_what_was_said_before(shell, kept):
    shell.run("history", "outcome", "latest", "offer", "--asked", "dbt", "--note", "Bring the folder.")
    shell.run("history", "look-back", "latest", stdin="\n\nAda Moss\n")
    outcome = shell.json("history", "list")["cases"][0]["outcome"]
    assert (outcome["result"], outcome["asked"], outcome["met"]) == ("offer", ["dbt"], ["Ada Moss"])
    assert outcome["note"] == "Bring the folder."


def test_where_no_meeting_is_over_there_is_nothing_to_look_back_on(shell, kept):
    done = shell.run("history", "look-back")
    assert done.exit_code == 2
    assert "without a look back" in done.output


def test_a_meeting_is_taken_from_its_posting_and_given_back(shell, kept, invited):
    shell.run("history", "attach", kept, "none")
    cases = {case["id"]: case["stage"] for case in shell.json("history", "list")["cases"]}
    assert (len(cases), cases[kept]) == (2, "listing")
    (meeting,) = cases.keys() - {kept}
    assert "Data Engineer" in shell.run("history", "attach", meeting, kept).stdout
    assert [case["id"] for case in shell.json("history", "list")["cases"]] == [kept]


def test_what_is_no_meeting_cannot_be_attached(shell, kept):
    done = shell.run("history", "attach", kept, "none")
    assert done.exit_code == 2
    assert "meeting" in done.output


def test_where_several_postings_fit_the_answer_lists_them_with_their_ids(shell, kept, posting):
    again = shell.json("advise", "--keep", "--url", "https://board.example/1", posting)["id"]
    mail = shell.file("mail.eml", MAIL.format(role="Data Engineer"))
    said = shell.run("advise", "--keep", "--now", "2026-11-24T09:00:00+00:00", mail).stdout
    assert "jobrsvp history attach latest ID|none" in said
    assert kept[:8] in said
    assert again[:8] in said

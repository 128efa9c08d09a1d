"""``jobrsvp advise``: what goes in, what comes out, and the exit status."""

import json

import pytest
from tests.cli.conftest import POSTING

from jobrsvp import schemas
from jobrsvp.model import Suggestion

HTML = f"<!doctype html><title>Data Engineer</title><h1>Data Engineer</h1><pre>{POSTING}</pre>"


def test_a_text_is_advised(shell, posting):
    assert shell.json("advise", posting)["posting"]["title"] == "Data Engineer"


def test_a_saved_page_is_advised(shell):
    assert shell.json("advise", shell.file("page.html", HTML))["posting"]["title"] == "Data Engineer"


@pytest.mark.parametrize("wrap", [lambda capture: capture, lambda capture: {"capture": capture}])
def test_a_capture_as_json_is_advised(shell, wrap):
    capture = shell.file("capture.json", json.dumps(wrap({"url": "https://jobs.example/1", "html": HTML})))
    assert shell.json("advise", capture)["posting"]["url"] == "https://jobs.example/1"


def test_standard_input_is_advised(shell):
    assert shell.json("advise", "-", stdin=POSTING)["posting"]["organization"] == "Example Works"


def test_the_json_satisfies_the_schema(shell, posting):
    done = shell.run("advise", "--json", posting)
    suggestion = schemas.load(Suggestion, json.loads(done.stdout))
    assert suggestion.action == "apply"


def test_what_the_mail_of_an_invitation_leaves_open_is_asked(shell, posting):
    mail = shell.file("mail.txt", "Dear Ada, we invite you to an interview on 03/04/2027 at 10:00 GMT. Tom Hill")
    [question] = shell.json("advise", posting, "--invitation", mail)["invitation"]["questions"]
    assert "3 April or 4 March" in question
    assert "3 April or 4 March" in " ".join(shell.run("advise", posting, "--invitation", mail).output.split())


def test_a_posting_alone_asks_nothing_about_a_meeting(shell, posting):
    assert shell.json("advise", posting)["invitation"] is None


def test_the_invitation_decides_the_action(shell, posting):
    invitation = shell.file("invitation.toml", 'stage = "accepted"\nchange = "accepted_other_offer"\n')
    assert shell.json("advise", posting, "--invitation", invitation)["action"] == "cancel"


def test_the_profile_decides_the_suggestion(shell, posting):
    poor = shell.file("poor.toml", '[pay]\nfloor = 30000\ncurrent = 40000\ncurrency = "USD"\n')
    rich = shell.file("rich.toml", '[pay]\nfloor = 150000\ncurrent = 200000\ncurrency = "USD"\n')
    answers = [shell.json("advise", posting, "--profile", profile)["suggestion"] for profile in (poor, rich)]
    assert answers == ["attend", "decline"]


def test_the_report_quotes_the_posting(shell, posting):
    profile = shell.file("profile.toml", '[pay]\ncurrent = 80000\ncurrency = "USD"\n')
    report = shell.run("advise", posting, "--profile", profile).stdout
    assert "ATTEND" in report
    assert "$92,000 - $104,000" in report


def test_an_answer_is_kept_only_on_request(shell, posting):
    shell.run("advise", posting)
    shell.run("advise", "--keep", posting)
    assert shell.json("history", "list")["total"] == 1


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("<html><body><p>Our recipe for bread: flour, water, salt.</p></body></html>", 3),
        ("<h1>Bread</h1><p>Flour, water, salt. Knead for ten minutes.</p>", 3),
        ("", 3),
        ("{", 2),
        ('{"html": 7}', 2),
        ('{"nonsense": true}', 2),
        ("%PDF-1.7", 2),
        ("[" * 100_000, 3),
        ('{"a":' * 100_000, 2),
        ("\x00\x01\x02", 2),
    ],
)
def test_what_cannot_be_advised_gets_a_sentence_and_a_status(shell, text, status):
    done = shell.run("advise", shell.file("input.txt", text))
    assert done.exit_code == status
    assert done.stderr.startswith("jobrsvp: ")
    assert "Traceback" not in done.output


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["advise"], "Missing argument"),
        (["advise", "nowhere.txt"], "cannot be read"),
        (["advise", "."], "cannot be read"),
        (["advise", "posting.txt", "--profile", "nowhere.toml"], "cannot be read"),
        (["advise", "posting.txt", "--profile", "broken.toml"], "not valid TOML"),
        (["advise", "posting.txt", "--profile", "wrong.toml"], "pay.flor"),
        (["advise", "posting.txt", "--invitation", "wrong.toml"], "pay"),
        (["unheard-of"], "No such command"),
    ],
)
def test_bad_usage_is_2_and_says_what_to_do(shell, posting, arguments, says):
    shell.file("broken.toml", "[pay\n")
    shell.file("wrong.toml", "[pay]\nflor = 3\n")
    done = shell.run(*arguments)
    assert done.exit_code == 2
    assert says in done.output
    assert "Traceback" not in done.output


def test_a_refused_file_is_judged_anyway(shell):
    recipe = shell.file("recipe.html", "<h1>Bread</h1><p>Flour, water, salt. Knead for ten minutes.</p>")
    assert shell.json("advise", "--anyway", recipe)["posting"]["quality"]["sure"] is False
    assert shell.json("read", "--anyway", recipe)["title"] == "Bread"


def test_why_prints_the_points_and_the_candidates(shell, posting):
    why = shell.json("read", "--why", posting)
    assert why["kind"]["answer"] == "posting"
    assert sum(point["weight"] for point in why["kind"]["points"]) == pytest.approx(why["kind"]["total"])
    assert "Data Engineer" in [one["value"] for one in why["facts"]["title"]]
    printed = shell.run("read", "--why", posting).output
    assert printed.startswith("posting (a posting): +")
    assert "Data Engineer  (" in printed


def test_one_refused_file_does_not_stop_the_others(shell, posting):
    recipe = shell.file("recipe.html", "<h1>Bread</h1><p>Flour, water, salt. Knead for ten minutes.</p>")
    done = shell.run("advise", "--json", recipe, posting)
    refusal, suggestion = map(json.loads, done.stdout.splitlines())
    assert done.exit_code == 3
    assert refusal["error"]["code"] == "not_a_posting"
    assert suggestion["posting"]["title"] == "Data Engineer"


@pytest.mark.parametrize(("now", "ago"), [("2026-11-26T09:00:00+00:00", "a year"), ("2031-11-26", "6 years")])
def test_the_clock_can_be_set(shell, posting, now, ago):
    profile = shell.file("profile.toml", "[search]\nlast_searched = 2025-05-01\n")
    answer = shell.json("advise", "--now", now, "--profile", profile, posting)
    (said,) = (finding for finding in answer["findings"] if finding["evaluator"] == "market-insight")
    assert said["headline"].startswith(f"You last looked {ago} ago")


@pytest.mark.parametrize("command", ["advise", "read", "check"])
def test_a_time_that_is_none_is_refused_with_a_sentence(shell, posting, command):
    done = shell.run(command, "--now", "soon", posting)
    assert done.exit_code == 2
    assert "--now soon is no time" in done.output


def test_a_job_that_was_seen_before_is_said_in_one_line(shell, posting):
    shell.run("advise", "--keep", "--now", "2026-11-12T09:00:00+00:00", "--url", "https://one.example/1", posting)
    done = shell.run("advise", "--now", "2026-11-26T09:00:00+00:00", "--url", "https://two.example/9", posting)
    assert "\nYou looked at this on November 12, 2026. It was at one.example then.\n" in done.output

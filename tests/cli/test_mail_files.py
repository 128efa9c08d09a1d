import pytest
import simplejson
from click.testing import CliRunner
from tests.mail.files.samples import eml, event, ics, part
from tests.mail.screen import shells

from jobrsvp.cli import main

NOW = "2027-03-01T08:00:00+00:00"
ENTRY = ics(event("DTSTART:20270415T090000Z", "LOCATION:4 Toy Lane\\, Leeds LS9 7HY"))
AUTOMATIC = eml(part("text/plain", "I am away."), headers=("Auto-Submitted: auto-replied",))


def run(*words):
    result = CliRunner().invoke(main, [*words, "--now", NOW])
    assert "Traceback" not in result.output
    return result


def saved(folder, name, data):
    path = folder / name
    path.write_bytes(data)
    return str(path)


@pytest.mark.parametrize("name", ["meeting.ics", "meeting.txt", "meeting"])
def test_a_calendar_file_is_advised_on_whatever_its_name(name, tmp_path):
    result = run("advise", "--json", saved(tmp_path, name, ENTRY))
    answer = simplejson.loads(result.stdout)
    assert result.exit_code == 0
    assert answer["about"]["posting_from"] == "mail"
    assert answer["posting"]["title"] == answer["invitation"]["role"] == "Toy Designer"
    assert answer["action"] in ("accept", "decline")


@pytest.mark.parametrize(
    ("data", "action"),
    [
        (ENTRY.replace(b"METHOD:REQUEST", b"METHOD:CANCEL"), "acknowledge"),
        (ENTRY.replace(b"20270415", b"20270215"), "follow_up"),
    ],
)
def test_what_is_cancelled_or_over_is_not_accepted(data, action, tmp_path):
    assert simplejson.loads(run("advise", "--json", saved(tmp_path, "x.ics", data)).stdout)["action"] == action


def test_a_mail_that_invites_to_nothing_is_named(tmp_path):
    result = run("advise", saved(tmp_path, "x.eml", AUTOMATIC))
    assert result.exit_code == 3
    assert "a message about something else" in result.output


def test_read_prints_the_invitation_of_a_mail(tmp_path):
    result = run("read", "--json", saved(tmp_path, "x.ics", ENTRY))
    assert simplejson.loads(result.stdout)["starts_at"].startswith("2027-04-15T09:00")


def test_a_mail_file_is_an_invitation_to_other_commands(tmp_path):
    result = run("draft", "accept", "--invitation", saved(tmp_path, "x.ics", ENTRY))
    assert result.exit_code == 0
    assert "Toy Designer" in result.output


def test_a_broken_file_is_a_sentence(tmp_path):
    result = run("advise", saved(tmp_path, "x.ics", b"BEGIN:VCALENDAR\nEND:VCALENDAR\n"))
    assert result.exit_code == 2
    assert "x.ics is a calendar file without an entry" in result.output


def test_what_a_saved_mail_page_says_is_printed_though_it_invites_to_nothing(tmp_path):
    page = shells.gmail(shells.TEXTS["refusal"], subject="Hollin Mill")
    path = saved(tmp_path, "mail.html", page.html.encode())
    error = simplejson.loads(run("advise", "--json", "--url", page.url, path).stdout)["error"]
    assert error["invitation"]["kind"] == "refusal"

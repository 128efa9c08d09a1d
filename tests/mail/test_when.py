"""When a meeting starts and ends, and on whose clock, as people write it in eleven languages: see times.toml."""

import datetime as dt
import tomllib
from pathlib import Path

import pytest

from jobrsvp.mail.read import read_invitation

TABLES = tomllib.loads(Path(__file__).with_name("times.toml").read_text(encoding="utf-8"))
NOW = dt.datetime(2027, 5, 10, 12, tzinfo=dt.UTC)  # a Monday
EARLIER = dt.datetime(2027, 3, 8, 12, tzinfo=dt.UTC)  # before clocks are changed


def read(lang, said):
    head = "From: Kim <kim@firm.example>\nSubject: Interview\nDate: Mon, 10 May 2027 10:00:00 +0200"
    return read_invitation(f"{head}\n\n{TABLES['letters'][lang]}{said}\n\nRegards,\nKim Berg\n", NOW)


def hands(moment):
    """Return what the clock on the wall shows, as ``18T14:30``."""
    return moment.strftime("%dT%H:%M") if moment else ""


@pytest.mark.parametrize(
    ("lang", "said", "starts", "ends"),
    [row for name in ("times", "moved", "beside", "hours", "numbers") for row in TABLES[name]],
)
def test_start_and_end_are_read_as_people_say_them(lang, said, starts, ends):
    invitation = read(lang, said)
    assert (hands(invitation.starts_at), hands(invitation.ends_at)) == (starts, ends)


@pytest.mark.parametrize(("lang", "said", "number"), TABLES["choices"])
def test_times_to_choose_from_are_slots_and_asked(lang, said, number):
    invitation = read(lang, said)
    assert (invitation.starts_at, len(invitation.slots), bool(invitation.questions)) == (None, number, True)


@pytest.mark.parametrize(("date", "letter", "signature", "hours", "asks"), TABLES["clocks"])
def test_the_clock_is_told_by_what_agrees(date, letter, signature, hours, asks):
    head = "From: Kim <kim@firm.example>\nSubject: Interview\n" + (f"Date: {date}\n" if date else "")
    invitation = read_invitation(f"{head}\n{letter}\n\nRegards,\n{signature}\n", EARLIER)
    assert invitation.starts_at.utcoffset() == dt.timedelta(hours=hours)
    assert bool(invitation.questions) == asks


@pytest.mark.parametrize("date", ["Tue, 99999999999 Nov 2026 10:00:00 +0000", "Tue, 1 Nov 99999 10:00:00", "Tue"])
def test_a_date_that_no_calendar_has_costs_nothing_but_itself(date):
    mail = f"From: Kim <kim@firm.example>\nSubject: Interview\nDate: {date}\n\nWe invite you on 12 May 2027 at 3 pm.\n"
    assert hands(read_invitation(mail, NOW).starts_at) == "12T15:00"

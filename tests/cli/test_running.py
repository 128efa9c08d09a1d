"""The one service of a person: who holds the lock, what the note says, and what is left of a killed one."""

import dataclasses
import json
import re

import pytest

from jobrsvp import BadInput, paths
from jobrsvp.cli import running

ONE = running.Running(
    address="http://127.0.0.1:18427", pid=1, version="0.1.0", since="2026-11-26T09:00:00+00:00", started_by="hand"
)


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("JOBRSVP_HOME", str(tmp_path))
    return tmp_path


def test_the_service_is_found_by_its_note_while_it_runs():
    with running.claimed(), running.noted(ONE):
        assert running.current() == ONE
    assert running.current() is None


def test_a_second_one_is_told_where_the_first_runs_and_does_not_disturb_it():
    with running.claimed(), running.noted(ONE):
        with pytest.raises(running.Taken, match=f"runs already at {re.escape(ONE.address)}"), running.claimed():
            pass
        assert running.current() == ONE


def test_a_second_one_is_told_when_the_first_has_no_address_yet():
    with running.claimed(), pytest.raises(running.Taken, match="starting already"), running.claimed():
        pass


def test_one_that_is_starting_is_waited_for(monkeypatch):
    ended = []
    monkeypatch.setattr(running.os, "kill", lambda pid, _: ended.append(pid))
    monkeypatch.setattr(running, "is_claimed", lambda: not ended)
    states = iter([None, None])
    monkeypatch.setattr(running, "current", lambda: next(states, ONE))
    assert running.stop() == ONE
    assert ended == [ONE.pid]


def test_a_note_that_a_killed_service_left_is_none(home):
    (home / "running.json").write_text(json.dumps(dataclasses.asdict(ONE)))
    assert running.current() is None
    assert running.stop() is None
    with running.claimed(), running.noted(ONE):
        assert running.current() == ONE


@pytest.mark.parametrize("note", [None, "", "{}", "[]", "7", '{"address": 7}'])
def test_a_damaged_note_is_none(note):
    with running.claimed():
        if note is not None:
            paths.running_file().write_text(note)
        with pytest.raises(BadInput, match="jobrsvp start"):
            running.required()


@pytest.mark.parametrize("name", ["running.json"])
def test_the_note_is_private(home, name):
    with running.noted(ONE):
        assert (home / name).stat().st_mode & 0o077 == 0

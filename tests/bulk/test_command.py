"""What ``jobrsvp bulk`` says when it cannot go on."""

import importlib.util

from click.testing import CliRunner

from jobrsvp.bulk import engine
from jobrsvp.cli import main


def said(*command):
    done = CliRunner().invoke(main, ["bulk", *map(str, command)])
    return done.exit_code, done.output


def test_without_the_extra_it_is_named(monkeypatch, tmp_path):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    status, words = said("read", tmp_path, tmp_path / "out")
    assert (status, words) == (
        2,
        "jobrsvp: Judging many postings at once needs Dask. Install it with: pip install 'jobrsvp[bulk]'\n",
    )


def test_input_that_is_not_there_is_named(tmp_path):
    status, words = said("advise", tmp_path / "absent", tmp_path / "out")
    assert status == 2
    assert "absent is not there. Give a file or a folder." in words


def test_a_scheduler_that_is_not_there_is_named(lines, tmp_path, monkeypatch):
    monkeypatch.setattr(engine, "PATIENCE", 0.2)
    status, words = said("read", lines(1), tmp_path / "out", "--scheduler", "tcp://127.0.0.1:1")
    assert status == 2
    assert "No scheduler of Dask answers at tcp://127.0.0.1:1. Start one: dask scheduler" in words


def test_ctrl_c_says_how_to_go_on(lines, tmp_path, monkeypatch):
    def pressed(_workers):
        raise KeyboardInterrupt

    monkeypatch.setattr(engine, "local", pressed)
    status, words = said("read", lines(1), tmp_path / "out")
    assert status == 130
    assert "The same command goes on where it ended." in words

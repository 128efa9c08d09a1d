"""``jobrsvp plugins``: what is installed, what failed and why, and switching off."""

import os

import pytest
from tests.helpers.distributions import evaluator, install


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A folder of distributions that the command finds."""
    (folder := tmp_path / "site").mkdir()
    monkeypatch.syspath_prepend(folder)
    return folder


GOOD = evaluator("good", 'print("Hello."); return self.speaks_for("It is good.", strength=0.5)')
FAULTY = evaluator("faulty", 'return {}["pay"]')


def test_a_plugin_is_imported_in_no_process_of_the_program(site, shell, tmp_path):
    install(site, "noting_one", f"import os\nopen({str(tmp_path / 'pids')!r}, 'a').write(str(os.getpid()) + ' ')")
    assert "noting-one" in shell.run("plugins").output
    pids = (tmp_path / "pids").read_text().split()
    assert len(pids) == 1
    assert str(os.getpid()) not in pids


def test_a_plugin_that_is_switched_off_is_not_imported_at_all(site, shell, posting, tmp_path):
    install(site, "noting_one", f"open({str(tmp_path / 'imported')!r}, 'x')")
    assert shell.run("plugins", "disable", "noting-one").exit_code == 0
    assert "noting-one (switched off)" in shell.run("plugins").output
    assert shell.run("advise", posting).exit_code == 0
    assert not (tmp_path / "imported").exists()


def test_a_plugins_output_is_not_in_the_answer(site, shell, posting):
    install(site, "good_one", GOOD)
    assert "good" in {one["evaluator"] for one in shell.json("advise", posting)["findings"]}


def test_check_says_what_a_plugin_offers_and_finds(site, shell):
    install(site, "good_one", GOOD)
    done = shell.run("plugins", "check", "good-one")
    assert (done.exit_code, done.stdout) == (0, "good-one: good-one 1.0: good\n  good: for: It is good.\n")


def test_check_shows_the_trace_of_what_failed(site, shell):
    install(site, "faulty_one", FAULTY)
    done = shell.run("plugins", "check", "faulty-one")
    assert done.exit_code == 2
    assert "! faulty (failed): It failed in faulty_one.py, line 10 (KeyError: 'pay')." in done.stdout
    assert 'return {}["pay"]' in done.stderr


def test_check_shows_the_trace_of_an_import_that_failed(site, shell):
    install(site, "faulty_one", "def helper():\n    return 1 / 0\nhelper()")
    done = shell.run("plugins", "check", "faulty-one")
    assert done.exit_code == 2
    assert "could not be loaded in faulty_one.py, line 2 (ZeroDivisionError" in done.stdout
    assert "line 3, in <module>" in done.stderr


def test_check_of_what_is_not_installed_names_what_is(site, shell):
    install(site, "good_one", GOOD)
    done = shell.run("plugins", "check", "god-one")
    assert done.exit_code == 2
    assert "No plugin is called 'god-one'. Installed: good-one." in done.stderr


def test_debug_shows_the_trace_and_the_answer_is_whole(site, shell, posting):
    install(site, "faulty_one", FAULTY)
    plain = shell.run("advise", posting)
    done = shell.run("--debug", "advise", posting)
    assert 'return {}["pay"]' not in plain.stderr
    assert 'return {}["pay"]' in done.stderr
    assert done.exit_code == plain.exit_code == 0

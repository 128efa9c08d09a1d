"""What reaches the terminal: nothing that steers it, whatever its encoding."""

import gc
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from jobrsvp.cli import COLLECT_AFTER, terminal

CLI = Path(terminal.__file__).parent
STEERING = """Data \x1b[31mEngineer\x1b]0;owned\x07
Company: Ex\x9bample\x1b[2J Works
Salary: $92,000 - $104,000 a year
We offer \x1b[5mdental insurance.
"""
PAGE = """<html><body><h1>Data Engineer &#27;[31m &#x9b;2J</h1><p>Company: Example Works</p>
<p>Salary: $92,000 a year</p><p>We offer dental insurance.</p></body></html>"""
STEERS = re.compile(rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]")


def run(shell, *arguments, encoding="utf-8"):
    """Run the command in a process of its own, for only that has an encoding; return its bytes."""
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "COLUMNS": "100"}
    command = [sys.executable, "-m", "jobrsvp.cli", *map(str, arguments)]
    return subprocess.run(command, env=environment, capture_output=True, check=False, timeout=60, cwd=shell.folder)


@pytest.mark.parametrize("arguments", [("advise",), ("read",), ("read", "--why"), ("read", "--json")])
@pytest.mark.parametrize(("name", "text"), [("posting.txt", STEERING), ("page.html", PAGE)])
def test_what_a_posting_says_does_not_steer_the_terminal(shell, arguments, name, text):
    done = run(shell, *arguments, shell.file(name, text))
    assert b"data" in done.stdout.lower()  # a reader that the developer has installed may write it otherwise
    assert STEERS.findall(done.stdout + done.stderr) == []


def test_nor_does_what_the_history_kept_of_it(shell):
    run(shell, "advise", "--keep", shell.file("posting.txt", STEERING))
    done = run(shell, "history")
    assert b"Data" in done.stdout
    assert STEERS.findall(done.stdout) == []


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp437"])
def test_a_poor_encoding_costs_signs_and_not_the_answer(shell, posting, encoding):
    done = run(shell, "advise", posting, encoding=encoding)
    assert done.returncode == 0
    assert done.stderr == b""
    assert b"balance" in done.stdout


@pytest.mark.parametrize(("encoding", "bar"), [("ascii", b"|##"), ("utf-8", "│██".encode())])
def test_bars_are_drawn_with_what_the_encoding_has(shell, posting, encoding, bar):
    run(shell, "profile", "set", "pay.floor", "85000")
    assert bar in run(shell, "advise", posting, encoding=encoding).stdout


def test_every_command_prints_through_the_terminal():
    past = [path.name for path in CLI.glob("*.py") if re.search(r"click\.s?echo\(", path.read_text("utf-8"))]
    assert past == ["terminal.py"]


def test_what_a_command_loads_is_not_looked_through_again_and_again(shell, monkeypatch):
    thresholds = []
    monkeypatch.setattr(gc, "set_threshold", thresholds.append)
    assert shell.run("profile").exit_code == 0
    assert thresholds == [COLLECT_AFTER]

"""The command line, with a home of its own for each test."""

import json

import pytest
from click.testing import CliRunner

from jobrsvp.cli import main

POSTING = """Data Engineer
Company: Example Works
Location: Boston, MA
Hybrid: 3 days a week in the office.
Salary: $92,000 - $104,000 a year
We offer health insurance, dental insurance and 20 days PTO.
Requirements: 3 years of experience with SQL.
"""


class Shell:
    """Runs ``jobrsvp`` in *folder*."""

    def __init__(self, folder):
        self.folder = folder

    def run(self, *arguments, stdin=None):
        return CliRunner().invoke(main, [str(one) for one in arguments], input=stdin)

    def json(self, *arguments, stdin=None):
        done = self.run(*arguments, "--json", stdin=stdin)
        assert done.exit_code == 0, done.output
        return json.loads(done.stdout)

    def file(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path


@pytest.fixture
def shell(tmp_path, monkeypatch):
    monkeypatch.setenv("JOBRSVP_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return Shell(tmp_path)


@pytest.fixture
def posting(shell):
    return shell.file("posting.txt", POSTING)

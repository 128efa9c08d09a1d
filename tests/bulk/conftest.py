"""Parts to judge, and a folder for what is kept."""

import json

import pytest

import jobrsvp
from jobrsvp import Profile, schemas
from jobrsvp.bulk.judging import Task

POSTING = "Data Engineer\nCompany: Example Works\nLocation: Boston, MA\nSalary: $92,000 a year\nYou build pipelines.\n"


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("JOBRSVP_HOME", str(tmp_path / "home"))


@pytest.fixture
def task(tmp_path):
    """Return what reads; a keyword changes it."""

    def make(**changes):
        said = {"verb": "read", "profile": schemas.dumps(Profile()), "now": "2026-11-26T09:00:00+00:00"}
        return Task(**{**said, "version": jobrsvp.__version__, "root": str(tmp_path), **changes})

    return make


@pytest.fixture
def lines(tmp_path):
    """Write a file of so many postings; return it."""

    def write(count):
        file = tmp_path / "in.jsonl"
        rows = ({"id": number, "text": POSTING} for number in range(count))
        file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return file

    return write

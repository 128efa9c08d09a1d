"""What the proofs of a language file find wrong, and the command that prints it."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from jobrsvp.languages.files import read_folder
from jobrsvp.languages.proofs import check, mistakes

ROOT = Path(__file__).parents[2]


@pytest.fixture
def wrong(languages, write):
    """Return what is wrong in one English file with these entries of the group ``benefits``."""
    return lambda entries: list(mistakes(read_folder(write({"en": f"[benefits]\n{entries}"})), languages({})))


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        ("a = [{ says = 'dental', yes = ['dental cover'] }]", None),
        ("a = [{ says = 'dental', yes = ['accidental'] }]", "does not find 'accidental'"),
        ("a = [{ says = 'dental', yes = ['dental'] }, { says = 'dental', yes = ['dental'] }]",
         "en:benefits.a:2: en:benefits.a:1 finds 'dental' already"),
        ("a = [{ says = 'dental', yes = ['dental'] }, { says = 'teeth', yes = ['dental'] }]",
         "en:benefits.a:2: does not find 'dental'."),
        ("a = [{ says = 'dental', yes = ['dental'], no = ['Dental'] }]", "must not say benefits.a"),
        ("a = [{ says = 'dental', not = 'dentals', yes = ['dental'] }]", "no example needs 'not'"),
        ("a = [{ says = 'dental', not = 'no dental', yes = ['dental'], no = ['no dental'] }]", None),
        ("a = [{ says = 'dental', needs = ['number'], yes = ['1 dental'], no = ['dent'] }]",
         "no example needs 'number'"),
        ("a = [{ says = 'dental', needs = ['number'], yes = ['1 dental'], no = ['dental'] }]", None),
        ("a = [{ says = 'dental', yes = ['dental'] }, { not = 'dentist', no = ['dentist'] }]",
         "no example needs 'not'"),
        ("a = [{ says = 'dental', yes = ['dental'] }, { not = 'no dental', no = ['no dental'] }]", None),
        ("a = [{ says = 'dental', yes = ['dental'] }]\nb = [{ says = 'dental plan', yes = ['dental plan'] }]",
         "says benefits.a too"),
        ("a = [{ says = 'dental', yes = ['dental'] }]\n"
         "b = [{ says = 'dental plan', yes = ['dental plan'], also = ['benefits.a'] }]", None),
        ("a = [{ says = 'dental', yes = ['dental'] }]\n"
         "b = [{ says = 'dental plan', yes = ['dental plan'], also = ['benefits.*'] }]", None),
    ],
)  # fmt: skip
def test_an_entry_that_no_example_proves_is_told(wrong, entries, told):
    found = wrong(entries)
    assert found == [] if told is None else [told in one for one in found] == [True]


def test_a_wrong_value_is_told(languages, write):
    file = """
    [lists]
    number = { one = 1 }
    [time]
    days = [{ says = '<number> days?', yes = [{ text = "one day", number = 2 }] }]
    """
    found = list(mistakes(read_folder(write({"en": file})), languages({})))
    assert found == ["en:time.days:1: reads {'number': 1} in 'one day', not {'number': 2}."]


def test_a_file_is_checked_with_all_that_is_known(tmp_path):
    file = tmp_path / "qaa.toml"
    file.write_text("[time]\nday = [{ says = '<month> di', yes = ['three di'] }]", encoding="utf-8")
    assert check([file]) == [f"{file}:time.day:1: <month> names no list of this language or shared; add it to [lists]."]


def test_the_entry_that_contributing_shows_is_right_and_new(tmp_path):
    shown = re.search(r"```toml\n(.*?)```", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.DOTALL)
    file = tmp_path / "de.toml"
    file.write_text(shown[1], encoding="utf-8")
    assert check([file]) == []


def test_the_command_says_whether_a_file_is_right(tmp_path):
    file = tmp_path / "qaa.toml"
    file.write_text("[time]\nday = [{ says = 'di', yes = ['du dio'] }]", encoding="utf-8")
    done = subprocess.run([sys.executable, "-m", "jobrsvp.languages", str(file)], capture_output=True, check=False)
    assert done.returncode == 1
    assert b"does not find 'du dio'" in done.stdout

"""What is shipped: compiled when it is stale, the same each time, and in the wheel instead of the files."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from jobrsvp.errors import BadInput
from jobrsvp.languages import extend, known, withdraw
from jobrsvp.languages.build import compiled, load
from jobrsvp.languages.files import read_folder

ROOT = Path(__file__).parents[2]
DENTAL = "[benefits]\ndental = [{ says = 'dental', yes = ['Dental from day one'] }]"
QAA = "[lists]\nnumber = { 3 = ['trin'] }\n[qaa]\nlunch = [{ says = '<number> manja', yes = ['trin manja'] }]"


@pytest.fixture
def qaa(tmp_path):
    file = tmp_path / "qaa.toml"
    file.write_text(QAA, encoding="utf-8")
    return file


def test_what_is_compiled_is_what_the_files_say_without_examples(write, tmp_path):
    folder, file = write({"en": DENTAL}), tmp_path / "compiled.json"
    assert load(file, folder) == load(file, folder)
    assert list(load(file, folder).entries) == [entry for entry, _ in read_folder(folder).entries]
    assert file.read_text(encoding="utf-8") == compiled(folder)
    assert "day one" not in compiled(folder)


def test_what_is_stale_is_compiled_anew(write, tmp_path):
    file = tmp_path / "compiled.json"
    assert len(load(file, write({"en": DENTAL})).entries) == 1
    assert len(load(file, write({"de/benefits": DENTAL})).entries) == 2
    assert [path.name for path in tmp_path.iterdir() if "compiled" in path.name] == ["compiled.json"]


def test_what_is_current_is_not_written_again(write, tmp_path):
    folder, file = write({"en": DENTAL}), tmp_path / "compiled.json"
    load(file, folder)
    os.utime(file, (1, 1))
    load(file, folder)
    assert file.stat().st_mtime == 1


def test_where_nothing_can_be_written_it_is_used_all_the_same(write, tmp_path):
    assert len(load(tmp_path / "missing" / "compiled.json", write({"en": DENTAL})).entries) == 1


def test_without_the_files_what_was_shipped_is_used(write, tmp_path):
    file, empty = tmp_path / "compiled.json", tmp_path / "empty"
    load(file, write({"en": DENTAL}))
    empty.mkdir()
    assert len(load(file, empty).entries) == 1


def test_the_wheel_carries_what_was_compiled_instead_of_the_files(tmp_path):
    pytest.importorskip("hatchling")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as opened:
        names = [name for name in opened.namelist() if "languages/" in name]
        shipped = json.loads(opened.read("jobrsvp/languages/compiled.json"))
    assert [name for name in names if name.endswith(".toml")] == []
    assert shipped == json.loads(compiled())


def test_nothing_is_read_when_it_is_imported():
    code = "import jobrsvp.languages as one, sys; sys.exit(one._known.cache_info().currsize)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_an_invented_language_is_added_by_a_file(qaa):
    words = known().extended([qaa])
    assert words.only("qaa").passed("Trin manja!").says("qaa.lunch")
    assert not words.only("de").passed("Trin manja!").says("qaa.lunch")
    assert words.only("qaa").list("number")["trin"] == words.only("qaa").list("number")["three"] == 3
    assert "qaa" not in known().codes


def test_a_file_may_add_to_a_language_that_is_there_and_use_its_lists(tmp_path):
    file = tmp_path / "de.toml"
    file.write_text("[more]\nday = [{ says = '<month> frei', yes = ['Im Januar frei'] }]", encoding="utf-8")
    (span,) = known().extended([file]).only("de").passed("Im Januar frei").spans("more.day")
    assert span.values == {"month": 1}


def test_what_is_extended_stays_for_all_that_ask_later(qaa):
    extend([qaa])
    extend([qaa])
    try:
        assert "qaa" in known().codes
        assert known() is known()
    finally:
        withdraw([qaa])
    assert "qaa" not in known().codes


def test_a_file_with_a_mistake_extends_nothing(tmp_path):
    with pytest.raises(BadInput, match=r"none\.toml"):
        extend([tmp_path / "none.toml"])
    assert known().codes[0] == "en"

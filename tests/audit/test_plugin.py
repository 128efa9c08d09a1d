"""The files of a plugin, read as a whole and never imported."""

import dataclasses
import sys

import pytest

from jobrsvp import Needs
from jobrsvp.audit.plugin import audit, in_folder
from jobrsvp.errors import BadInput

PROJECT = """
[project]
name = "jobrsvp-one"
version = "1.2"
license = "MIT"
dependencies = ["jobrsvp"]

[project.entry-points.jobrsvp]
one = "jobrsvp_one"
"""


@pytest.fixture
def folder(tmp_path):
    """A folder with an honest plugin."""
    (tmp_path / "jobrsvp_one").mkdir()
    (tmp_path / "pyproject.toml").write_text(PROJECT)
    (tmp_path / "jobrsvp_one/__init__.py").write_text("import jobrsvp\n")
    return tmp_path


def kinds(folder):
    """Return the kinds of what is remarked on the plugin in *folder*."""
    return [one.kind for one in audit(in_folder(folder)).remarks]


def test_an_honest_plugin_has_no_remark(folder):
    assert kinds(folder) == []


def test_it_is_named_with_version_and_licence(folder):
    found = audit(in_folder(folder))
    assert (found.plugin, found.distribution, found.version, found.licence) == ("one", "jobrsvp-one", "1.2", "MIT")


def test_nothing_is_imported(folder, monkeypatch):
    monkeypatch.syspath_prepend(folder)
    (folder / "jobrsvp_one/__init__.py").write_text("raise RuntimeError\n")
    audit(in_folder(folder))
    assert "jobrsvp_one" not in sys.modules


def test_a_package_below_src_is_found(folder):
    (folder / "src").mkdir()
    (folder / "jobrsvp_one").rename(folder / "src/jobrsvp_one")
    assert kinds(folder) == []


def test_a_second_module_is_read_too(folder):
    (folder / "jobrsvp_one/more.py").write_text("import socket\n")
    assert kinds(folder) == ["network"]


def test_its_tests_are_not_part_of_it(folder):
    (folder / "tests").mkdir()
    (folder / "tests/test_one.py").write_text("import socket\n")
    assert kinds(folder) == []


def test_no_licence_is_told(folder):
    (folder / "pyproject.toml").write_text(PROJECT.replace('license = "MIT"', ""))
    assert kinds(folder) == ["licence"]


@pytest.mark.parametrize("name", ["fast.so", "fast.pyd", "more.whl"])
def test_a_compiled_file_is_told(folder, name):
    (folder / "jobrsvp_one" / name).write_bytes(b"abc")
    assert kinds(folder) == ["compiled"]


def test_a_binary_file_by_any_name_is_told(folder):
    (folder / "jobrsvp_one/words.txt").write_bytes(b"\x7fELF\0\0")
    assert kinds(folder) == ["compiled"]


def test_source_that_is_no_python_is_told(folder):
    (folder / "jobrsvp_one/more.py").write_text("def :")
    assert kinds(folder) == ["source"]


def test_source_nested_beyond_what_python_reads_is_told(folder):
    (folder / "jobrsvp_one/more.py").write_text("(" * 5000 + ")" * 5000)
    assert kinds(folder) == ["source"]


def test_a_file_too_long_to_be_read_is_told(folder):
    (folder / "jobrsvp_one/words.toml").write_text("# word\n" * 40_000)
    assert kinds(folder) == ["size"]


def test_needs_that_are_not_plain_are_told(folder):
    (folder / "jobrsvp_one/__init__.py").write_text("import jobrsvp\nJOBRSVP_NEEDS = jobrsvp.Needs(**HOSTS)\n")
    assert kinds(folder) == ["needs"]


def test_needs_hold_for_every_file(folder):
    (folder / "jobrsvp_one/__init__.py").write_text("import jobrsvp\nJOBRSVP_NEEDS = jobrsvp.Needs(programs=('x',))\n")
    (folder / "jobrsvp_one/more.py").write_text("import subprocess\n")
    found = audit(in_folder(folder))
    assert (found.needs, found.open) == (Needs(programs=("x",)), ())


def test_an_entry_point_without_its_module_is_told(folder):
    (folder / "jobrsvp_one/__init__.py").rename(folder / "jobrsvp_one/other.py")
    assert kinds(folder) == ["files"]


def test_the_digest_tells_other_files_apart(folder):
    before = audit(in_folder(folder)).sha256
    (folder / "jobrsvp_one/__init__.py").write_text("import jobrsvp  # changed\n")
    assert audit(in_folder(folder)).sha256 != before


def test_the_digest_does_not_depend_on_the_folder(folder, tmp_path_factory):
    other = tmp_path_factory.mktemp("other") / "there"
    before = audit(in_folder(folder))
    folder.rename(other)
    assert dataclasses.asdict(audit(in_folder(other))) == dataclasses.asdict(before)


@pytest.mark.parametrize("text", ["", "[project]\nname='x'", "[project.entry-points.jobrsvp]\n", "no toml"])
def test_a_folder_without_a_plugin_is_refused(tmp_path, text):
    (tmp_path / "pyproject.toml").write_text(text)
    with pytest.raises(BadInput, match=r"has no pyproject\.toml with"):
        in_folder(tmp_path)

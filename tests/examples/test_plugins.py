"""The plugins in examples/ keep what they show: their tests pass, mypy is content, the page names each."""

import subprocess
import sys
from pathlib import Path

import pytest
from mypy import api as mypy

PLUGINS = Path(__file__).parents[2] / "examples/plugins"
FOLDERS = sorted(path.parent for path in PLUGINS.glob("*/pyproject.toml"))


def test_there_is_an_evaluator_a_reader_and_a_language():
    assert {"jobrsvp-sponsor-register", "jobrsvp-harbour-jobs", "jobrsvp-interlingua"} <= {one.name for one in FOLDERS}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_its_own_tests_pass(folder):
    command = [sys.executable, "-B", "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_mypy_is_content_with_it(folder):
    modules = [str(path) for path in folder.glob("jobrsvp_*") if path.is_dir()]
    said, errors, _ = mypy.run(["--strict", "--config-file", "", "--follow-imports=silent", *modules])
    assert "Success" in said, said + errors


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_it_is_named_and_documented(folder):
    assert f"[{folder.name}]({folder.name}/README.md)" in (PLUGINS / "README.md").read_text(encoding="utf-8")
    assert (folder / f"docs/{folder.name.removeprefix('jobrsvp-')}.md").is_file()

"""Every table that ships has a line that says where it is from."""

import fnmatch
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINE = re.compile(r"^\| `(?P<file>[^`]+)` \| (?P<rest>.+) \|$", re.MULTILINE)
LINES = {line["file"]: line["rest"].split(" | ") for line in LINE.finditer((ROOT / "docs/data.md").read_text("utf-8"))}
CODE = {".py", ".pyc", ".typed", ".pyi"}
FILES = sorted(
    str(path.relative_to(ROOT).as_posix())
    for room in ("server", "plugins")
    for path in (ROOT / room).rglob("*")
    if path.is_file() and path.suffix not in CODE and not any(part.endswith(".egg-info") for part in path.parts)
)
#: (built file, script that writes it)
BUILT = [
    ("server/jobrsvp/places/gazetteer.sqlite", "build_gazetteer.py"),
    ("server/jobrsvp/money/data/currencies.json", "build_cldr.py"),
    ("server/jobrsvp/languages/occupations.json", "build_occupations.py"),
]


@pytest.mark.parametrize("file", FILES)
def test_a_data_file_has_a_line(file):
    assert any(fnmatch.fnmatch(file, line) for line in LINES), f"Say in docs/data.md where {file} is from."


@pytest.mark.parametrize("line", [line for line in LINES if "*" not in line and not line.endswith("compiled.json")])
def test_a_line_is_about_a_file_that_ships(line):
    assert (ROOT / line).is_file()


@pytest.mark.parametrize(("line", "cells"), LINES.items())
def test_a_line_names_a_licence(line, cells):
    assert re.search(r"Apache|CC BY|Unicode License|Open Government|reuse authorised|facts, restated", " ".join(cells))


@pytest.mark.parametrize(("file", "script"), BUILT)
def test_what_is_built_names_a_command_that_runs_its_script(file, script):
    target = LINES[file][-1].strip("`").removeprefix("make ")
    recipe = (ROOT / "Makefile").read_text("utf-8").partition(f"\n{target}:")[2].partition("\n\n")[0]
    assert f"tools/{script}" in recipe


@pytest.mark.parametrize("package", re.findall(r"[a-z-]+==[\d.]+", (ROOT / "Makefile").read_text("utf-8")))
def test_the_versions_of_the_makefile_are_those_of_the_page(package):
    name, version = package.split("==")
    page = (ROOT / "docs/data.md").read_text("utf-8") + (ROOT / "docs/dependencies.md").read_text("utf-8")
    assert f"{name} {version}" in page or name in (ROOT / "docs/dependencies.md").read_text("utf-8")

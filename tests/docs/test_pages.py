"""Every block of code that the documents show runs.

``python`` blocks of a page share one namespace; ``toml`` and ``text`` blocks that begin with ``# file: NAME`` are
written to that file; lines of ``console`` blocks that begin with ``$ jobrsvp`` are run in the same folder.
"""

import re
import shlex
import tomllib
from fnmatch import fnmatch
from pathlib import Path

import pytest
from click.testing import CliRunner

import jobrsvp
from jobrsvp import testing
from jobrsvp.cli import main

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
# tests/e2e/test_first_plugin.py follows it, from an empty folder.
FOLLOWED = ROOT / "docs/first-plugin.md"
BLOCK = re.compile(r"^```(?P<language>\w+)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"# file: (\S+)\n")
# They go on until they are stopped, or change the computer.
NOT_RUN = ("serve", "setup", "pair", "start", "stop", "restart", "status", "try")


def blocks(page):
    return [(found["language"], found["code"]) for found in BLOCK.finditer(page.read_text(encoding="utf-8"))]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("JOBRSVP_HOME", str(tmp_path / "home"))
    return tmp_path


def run_console(code):
    for line in code.splitlines():
        if line.startswith("$ jobrsvp ") and line.split()[2] not in NOT_RUN:
            done = CliRunner().invoke(main, shlex.split(line)[2:])
            assert done.exit_code == 0, f"{line}\n{done.output}"


def write_file(code, folder):
    if named := FILE.match(code):
        (folder / named[1]).write_text(code[named.end() :], encoding="utf-8")


@pytest.mark.parametrize("page", [page for page in PAGES if page != FOLLOWED], ids=lambda page: page.stem)
def test_every_shown_block_runs(page, folder):
    namespace = {"__name__": page.stem}
    for language, code in blocks(page):
        if language in ("toml", "text"):
            write_file(code, folder)
        if language == "toml":
            tomllib.loads(code)
        if language == "python":
            exec(compile(code, str(page), "exec"), namespace)
        if language == "console":
            run_console(code)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_inside_the_repository_leads_somewhere(page):
    links = re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_dependency_has_its_line():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = [project["project"]["dependencies"], *project["dependency-groups"].values()]
    names = {re.split(r"[><=\[; ]", requirement)[0] for group in groups for requirement in group}
    described = (ROOT / "docs/dependencies.md").read_text(encoding="utf-8")
    assert sorted(name for name in names if f"| {name} |" not in described) == []


@pytest.mark.parametrize(("module", "heading"), [(jobrsvp, "# API reference"), (testing, "## jobrsvp.testing")])
def test_the_reference_has_every_public_name(module, heading):
    page = (ROOT / "docs/api.md").read_text(encoding="utf-8").partition(f"{heading}\n")[2].partition("\n## jobrsvp.")[0]
    named = re.findall(r"^\.\. auto\w+:: (\w+)$", page, re.MULTILINE)
    assert sorted(named) == sorted(set(module.__all__) - {"__version__"})


def test_every_page_is_on_the_site():
    """Sphinx itself tells a page in no list; it is not installed here."""
    index = (ROOT / "docs/index.md").read_text(encoding="utf-8")
    listed = {line for block in re.findall(r"^```{toctree}\n(.*?)^```", index, re.M | re.S) for line in block.split()}
    pages = {page.relative_to(ROOT / "docs").with_suffix("").as_posix() for page in PAGES[2:]}
    assert sorted(page for page in pages - {"index"} if not any(fnmatch(page, one) for one in listed)) == []

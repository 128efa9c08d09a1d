"""``jobrsvp plugins audit``: before anything of a plugin runs."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from tests.helpers.distributions import evaluator, install

EXAMPLES = sorted(path.parent for path in (Path(__file__).parents[2] / "examples/plugins").glob("*/pyproject.toml"))
PROJECT = '[project]\nname = "jobrsvp-one"\nlicense = "MIT"\n[project.entry-points.jobrsvp]\none = "jobrsvp_one"\n'


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A folder of distributions that the command finds."""
    (folder := tmp_path / "site").mkdir()
    monkeypatch.syspath_prepend(folder)
    return folder


@pytest.fixture
def repository(tmp_path):
    """A plugin in a repository of git."""
    (tmp_path / "one").mkdir()
    (tmp_path / "one/pyproject.toml").write_text(PROJECT)
    (tmp_path / "one/jobrsvp_one.py").write_text("import jobrsvp\n")
    for words in (["init", "-q"], ["add", "."], ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "One"]):
        subprocess.run(["git", "-C", tmp_path / "one", *words], check=True)
    return tmp_path / "one"


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda path: path.name)
def test_the_plugins_beside_the_project_show_only_what_they_declare(shell, folder):
    assert [one for one in shell.json("plugins", "audit", str(folder))["remarks"] if not one["declared"]] == []


def test_an_installed_plugin_is_read_and_not_imported(site, shell):
    install(site, "good_one", evaluator("good", 'return self.speaks_for("Good.", strength=0.5)') + "\nimport socket\n")
    done = shell.run("plugins", "audit", "good-one")
    assert (done.exit_code, "uses the network (it imports socket)" in done.stdout) == (2, True)
    assert "good_one" not in sys.modules


def test_a_file_of_the_persons_own_is_read(shell):
    shell.run("plugins", "new", "travel-light", "--here")
    done = shell.run("plugins", "audit", "travel-light")
    assert (done.exit_code, "Nothing that it does not declare" in done.stdout) == (0, True)


def test_what_the_scaffold_writes_has_no_remark(shell, tmp_path):
    shell.run("plugins", "new", "four-days", "--folder", str(tmp_path))
    assert shell.run("plugins", "audit", str(tmp_path / "jobrsvp-four-days")).exit_code == 0


def test_what_is_installed_has_the_digest_of_its_folder(site, shell, tmp_path):
    install(site, "good_one", "import jobrsvp\n")
    (folder := tmp_path / "folder").mkdir()
    (folder / "pyproject.toml").write_text(PROJECT.replace("jobrsvp_one", "good_one"))
    (folder / "good_one.py").write_bytes((site / "good_one.py").read_bytes())
    told = [shell.run("plugins", "audit", name, "--json").stdout for name in (str(folder), "good-one")]
    digests = {json.loads(one)["sha256"] for one in told}
    assert len(digests) == 1


def test_an_unknown_name_names_what_is_installed(shell):
    done = shell.run("plugins", "audit", "god-one")
    assert (done.exit_code, "No plugin is called 'god-one'" in done.stderr) == (2, True)


def test_a_pin_names_the_commit(shell, repository):
    done = shell.run("plugins", "audit", str(repository), "--pin")
    head = subprocess.run(["git", "-C", repository, "rev-parse", "HEAD"], capture_output=True, text=True, check=True)
    (row,) = tomllib.loads(done.stdout)["plugin"]
    assert (row["name"], row["commit"], row["remarks"]) == ("one", head.stdout.strip(), [])


def test_what_no_commit_holds_is_not_pinned(shell, repository):
    (repository / "jobrsvp_one.py").write_text("import jobrsvp  # more\n")
    done = shell.run("plugins", "audit", str(repository), "--pin")
    assert (done.exit_code, "has changes that no commit holds" in done.stderr) == (2, True)


def test_a_folder_outside_git_is_not_pinned(shell, tmp_path):
    (tmp_path / "pyproject.toml").write_text(PROJECT)
    done = shell.run("plugins", "audit", str(tmp_path), "--pin")
    assert (done.exit_code, "is not checked out with git" in done.stderr) == (2, True)


def test_an_installed_plugin_is_not_pinned(site, shell):
    install(site, "good_one", evaluator("good", "return None"))
    assert "Only a folder can be pinned" in shell.run("plugins", "audit", "good-one", "--pin").stderr

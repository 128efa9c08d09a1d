"""The program that needs no Python, and its package for Debian, built and used as a person would."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TOOLS = Path(__file__).parents[2] / "tools" / "packaging"
POSTING = "Data Engineer\nCompany: Example Works\nLocation: Boston, MA\nSalary: $92,000 - $104,000 a year\n"
linux = pytest.mark.skipif(sys.platform != "linux" or not shutil.which("dpkg-deb"), reason="a package for Debian")


def built(script, *arguments):
    """Return what *script* leaves."""
    command = [sys.executable, str(TOOLS / script), *map(str, arguments)]
    return Path(subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip())


@pytest.fixture(scope="session")
def program(tmp_path_factory):
    """The folder of the program."""
    return built("standalone.py", tmp_path_factory.mktemp("standalone"))


def said(program, *arguments, home):
    """Return what *program* says to *arguments* in an environment that knows of no Python."""
    clean = {"PATH": "/usr/bin:/bin", "HOME": str(home), "LANG": "C.UTF-8"}
    done = subprocess.run([program, *arguments], capture_output=True, text=True, env=clean, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_it_judges_a_posting(program, tmp_path):
    (tmp_path / "posting.txt").write_text(POSTING)
    assert "Data Engineer" in said(program / "jobrsvp", "advise", str(tmp_path / "posting.txt"), home=tmp_path)


def test_it_brings_every_evaluator(program, tmp_path):
    here = subprocess.run([sys.executable, "-m", "jobrsvp.cli", "evaluators", "--json"], capture_output=True, text=True)
    assert said(program / "jobrsvp", "evaluators", "--json", home=tmp_path) == here.stdout


def test_it_brings_the_extension(program, tmp_path):
    said(program / "jobrsvp", "extension", str(tmp_path / "extension"), home=tmp_path)
    assert (tmp_path / "extension" / "manifest.json").is_file()


@pytest.fixture
def set_up(program, tmp_path):
    """The command of the program, which runs in a home folder of its own."""
    command = program / "jobrsvp"
    said(command, "setup", home=tmp_path)
    yield command
    if (tmp_path / ".local/share/jobrsvp/running.json").exists():
        said(command, "stop", home=tmp_path)


@linux
def test_its_setup_starts_it_with_the_computer_and_now(set_up, tmp_path):
    entry = (tmp_path / ".config/autostart/jobrsvp.desktop").read_text()
    assert f"Exec={set_up} serve " in entry
    assert "started with the computer" in said(set_up, "status", home=tmp_path)


@linux
def test_what_it_kept_is_forgotten(set_up, tmp_path):
    said(set_up, "setup", "--forget", "--yes", home=tmp_path)
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == []


@linux
def test_it_asks_a_plugin_in_one_file(program, tmp_path):
    said(program / "jobrsvp", "plugins", "new", "no-bees", "--here", home=tmp_path)
    said(program / "jobrsvp", "plugins", "allow", "no-bees", "--yes", home=tmp_path)
    assert "no-bees" in said(program / "jobrsvp", "evaluators", home=tmp_path)


@linux
def test_the_package_for_debian_installs_it(program, tmp_path):
    package = built("deb.py", program, tmp_path)
    root = tmp_path / "root"
    for name in ("info", "updates"):
        (root / "var/lib/dpkg" / name).mkdir(parents=True)
    for name in ("status", "available"):
        (root / "var/lib/dpkg" / name).touch()
    install = ["dpkg", f"--root={root}", "--force-not-root", "--force-depends", "--install", str(package)]
    system = {**os.environ, "PATH": "/usr/sbin:/sbin:/usr/bin:/bin"}
    subprocess.run(install, check=True, capture_output=True, env=system)
    assert said(root / "usr/bin/jobrsvp", "--version", home=tmp_path).startswith("jobrsvp, version ")

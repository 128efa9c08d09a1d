"""Plugins of third parties, each a distribution of its own, beside the built wheel in a fresh virtual environment."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PLUGINS = Path(__file__).parent / "plugins"
POSTING = "Barista\nCompany: Bean House\nLocation: Boston, MA\nSalary: $45,000 a year\nFree coffee for everybody.\n"


class Environment:
    """A virtual environment with the wheel and the plugins in it."""

    def __init__(self, folder):
        self.folder = folder
        self.bin = folder / ("Scripts" if sys.platform == "win32" else "bin")

    def run(self, *command, stdin=None):
        environment = {**os.environ, "JOBRSVP_HOME": str(self.folder / "home")}
        environment.pop("PYTHONPATH", None)
        return subprocess.run(
            [str(self.bin / command[0]), *map(str, command[1:])],
            input=stdin, capture_output=True, text=True, env=environment, cwd=self.folder, check=False,
        )  # fmt: skip

    def install(self, *what):
        done = self.run("python", "-m", "pip", "install", "--quiet", *what)
        assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def environment(tmp_path_factory, wheel):
    folder = tmp_path_factory.mktemp("theirs")
    subprocess.run([sys.executable, "-m", "venv", folder / "venv"], check=True)
    fresh = Environment(folder / "venv")
    fresh.install(wheel, "pytest")
    return fresh


@pytest.fixture(scope="module")
def with_coffee(environment):
    environment.install(PLUGINS / "coffee")
    return environment


def test_the_wheel_alone_advises(environment):
    done = environment.run("jobrsvp", "advise", "--json", "-", stdin=POSTING)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["suggestion"] in ("attend", "decline")


def test_a_third_partys_plugin_is_listed(with_coffee):
    assert "coffee: jobrsvp-coffee 1.0: coffee" in with_coffee.run("jobrsvp", "plugins").stdout


def test_its_finding_is_in_the_answer(with_coffee):
    done = with_coffee.run("jobrsvp", "advise", "--json", "-", stdin=POSTING)
    findings = {one["evaluator"]: one for one in json.loads(done.stdout)["findings"]}
    assert findings["coffee"]["headline"] == "There is coffee."


def test_its_own_test_of_five_lines_passes(with_coffee):
    test = PLUGINS / "coffee/test_coffee.py"
    assert len(test.read_text().strip().splitlines()) == 5
    done = with_coffee.run("python", "-m", "pytest", "-q", "--confcutdir", test.parent, test)
    assert done.returncode == 0, done.stdout


def test_the_contract_passes_for_it(with_coffee):
    done = with_coffee.run("python", "-m", "pytest", "-q", "--pyargs", "jobrsvp.contract")
    assert done.returncode == 0, done.stdout


def test_it_can_be_switched_off_and_on(with_coffee):
    with_coffee.run("jobrsvp", "plugins", "disable", "coffee")
    off = with_coffee.run("jobrsvp", "plugins").stdout
    with_coffee.run("jobrsvp", "plugins", "enable", "coffee")
    assert "coffee (switched off)" in off


def test_the_contract_finds_a_faulty_one(with_coffee):
    with_coffee.install(PLUGINS / "faulty")
    done = with_coffee.run("python", "-m", "pytest", "-q", "--pyargs", "jobrsvp.contract")
    assert done.returncode == 1
    assert "test_contract[moody-twice]" in done.stdout
    assert "the same case must give the same finding" in done.stdout


@pytest.mark.parametrize(
    "kind", [(), ("--reader",), ("--adviser",), ("--language", "qae")], ids=lambda kind: "".join(kind)
)
def test_what_new_writes_is_installed_tested_and_listed(environment, kind):
    name = f"scaffold{len(kind)}{''.join(kind).strip('-')}".replace("-", "")
    done = environment.run("jobrsvp", "plugins", "new", name, *kind)
    assert done.returncode == 0, done.stderr
    folder = environment.folder / f"jobrsvp-{name}"
    environment.install(folder)
    assert f"{name}: jobrsvp-{name} 0.1.0" in environment.run("jobrsvp", "plugins").stdout
    checked = environment.run("jobrsvp", "plugins", "check", name)
    tested = environment.run("python", "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", folder, folder)
    environment.run("python", "-m", "pip", "uninstall", "--quiet", "--yes", f"jobrsvp-{name}")
    assert (checked.returncode, tested.returncode) == (0, 0), checked.stdout + tested.stdout


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("sponsor-register", "It waits until you allow what it needs (hosts: assets.publishing.service.gov.uk)"),
        ("harbour-jobs", "harbour-jobs: jobrsvp-harbour-jobs 1.0: harbour-jobs"),
        ("interlingua", "interlingua: jobrsvp-interlingua 1.0:"),
    ],
)
def test_an_example_is_built_and_installed(environment, name, listed):
    environment.install(ROOT / f"examples/plugins/jobrsvp-{name}")
    shown = environment.run("jobrsvp", "plugins").stdout
    allowed = environment.run("jobrsvp", "plugins", "allow", name, "--yes")
    checked = environment.run("jobrsvp", "plugins", "check", name)
    environment.run("python", "-m", "pip", "uninstall", "--quiet", "--yes", f"jobrsvp-{name}")
    assert listed in " ".join(shown.split())
    assert (allowed.returncode, checked.returncode) == (0, 0), allowed.stderr + checked.stdout

"""``jobrsvp setup`` on each system, with the system's own commands left out."""

from __future__ import annotations

import configparser
import os
import plistlib
import re
import site
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from jobrsvp import paths
from jobrsvp.cli import autostart, connecting, extension, forget, running, setup, start
from jobrsvp.errors import BadInput

PYTHON = "/opt/some folder/bin/python"


def plan(system: str, home: Path, **environ: str) -> autostart.Autostart:
    return autostart.plan(system=system, python=PYTHON, home=home, environ=environ)


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """The commands that would have been run."""
    run: list[tuple[str, ...]] = []
    monkeypatch.setattr(autostart, "launch", lambda command, *, detached: run.append(command))
    monkeypatch.setattr(autostart.subprocess, "run", lambda command, **_: run.append(command))
    return run


def test_windows_gets_a_script_in_the_startup_folder(tmp_path: Path) -> None:
    way = plan("win32", tmp_path, APPDATA=str(tmp_path / "Roaming"))
    assert way.file.parts[-3:] == ("Programs", "Startup", "JobRSVP.cmd")
    assert f'"{PYTHON}" -I -m jobrsvp.cli serve --no-open --by autostart --again' in way.content


def test_windows_doubles_the_percent_signs_of_a_path(tmp_path: Path) -> None:
    way = autostart.windows(("C:\\100%\\python.exe", "-m"), tmp_path, {})
    assert '"C:\\100%%\\python.exe"' in way.content


def test_macos_gets_a_launch_agent(tmp_path: Path) -> None:
    way = plan("darwin", tmp_path)
    agent = plistlib.loads(way.content.encode())
    assert way.file.parent == tmp_path / "Library" / "LaunchAgents"
    assert agent["ProgramArguments"] == [PYTHON, "-I", "-m", "jobrsvp.cli", "serve", "--no-open", "--by", "autostart"]
    assert agent["RunAtLoad"]
    assert agent["KeepAlive"] == {"SuccessfulExit": False}


def test_linux_with_systemd_gets_a_unit_of_the_user(tmp_path: Path) -> None:
    way = autostart.systemd((PYTHON, "-m", "jobrsvp.cli"), tmp_path)
    unit = configparser.ConfigParser()
    unit.read_string(way.content)
    assert way.file == tmp_path / "systemd" / "user" / "jobrsvp.service"
    assert unit["Service"]["ExecStart"] == f'"{PYTHON}" -m jobrsvp.cli'
    assert unit["Service"]["Restart"] == "on-failure"


def test_linux_without_systemd_gets_an_entry_of_the_desktop(tmp_path: Path) -> None:
    way = plan("linux", tmp_path)
    assert way.file == tmp_path / ".config" / "autostart" / "jobrsvp.desktop"
    assert f"Exec='{PYTHON}' -I -m jobrsvp.cli serve --no-open --by autostart --again" in way.content


@pytest.mark.parametrize("system", ["win32", "darwin", "linux"])
def test_what_was_installed_can_be_removed(system: str, tmp_path: Path, commands: list[tuple[str, ...]]) -> None:
    way = plan(system, tmp_path)
    way.install()
    assert way.file.read_text(encoding="utf-8") == way.content
    assert commands
    assert way.remove()
    assert not way.file.exists()
    assert not way.remove()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of all files of ours, and no desktop but one in it."""
    monkeypatch.setenv("JOBRSVP_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(autostart, "plan", lambda: autostart.desktop((PYTHON,), tmp_path))
    return tmp_path / "home"


RUNS = running.Running(address="http://127.0.0.1:1", pid=7, version="1", since="2026-11-26", started_by="autostart")


@pytest.fixture
def running_service(home: Path, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A service that runs; the list holds its process, once it is ended."""
    ended: list[int] = []
    monkeypatch.setattr(running, "is_claimed", lambda: not ended)
    monkeypatch.setattr(running, "current", lambda: None if ended else RUNS)
    monkeypatch.setattr(start, "answering", lambda: True)
    monkeypatch.setattr(os, "kill", lambda pid, _: ended.append(pid))
    return ended


@pytest.mark.usefixtures("running_service")
def test_setup_opens_the_page_of_a_running_service(
    monkeypatch: pytest.MonkeyPatch, commands: list[tuple[str, ...]]
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(connecting, "show_page", shown.append)
    result = CliRunner().invoke(setup.command, [])
    assert result.exit_code == 0, result.output
    assert shown == [RUNS.address]
    assert commands == []


def test_removing_stops_whatever_service_runs(running_service: list[int]) -> None:
    result = CliRunner().invoke(setup.command, ["--remove"])
    assert result.exit_code == 0, result.output
    assert running_service == [RUNS.pid]


@pytest.mark.usefixtures("home")
def test_a_service_that_does_not_come_up_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "PATIENCE_SECONDS", 0.1)
    with pytest.raises(BadInput, match="jobrsvp serve"):
        start.awaited()


@pytest.mark.parametrize("ended", [None, lambda: False], ids=["by its lock", "by its process"])
def test_a_service_that_is_still_starting_is_waited_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], ended: Callable[[], bool] | None
) -> None:
    looks = iter(range(100))
    monkeypatch.setattr(start, "PATIENCE_SECONDS", 0)
    monkeypatch.setattr(running, "is_claimed", lambda: ended is None)
    monkeypatch.setattr(running, "current", lambda: RUNS)
    monkeypatch.setattr(running, "required", lambda: RUNS)
    monkeypatch.setattr(start, "answering", lambda: next(looks) > 3)
    assert start.awaited(ended) == RUNS
    assert "still starting" in capsys.readouterr().err


@pytest.fixture
def full(home: Path) -> Path:
    """A home with everything in it that we keep, and a letter of somebody else."""
    home.mkdir()
    for file in forget.known_files():
        file.write_text("ours")
    extension.unpack(paths.extension_folder())
    for name in ("rules/no-travel.toml", "my-plugins/short_week.py", "my-plugins/__pycache__/short_week.pyc"):
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text("mine, and written for this")
    return home


def test_forgetting_names_the_folders_and_asks_first(full: Path) -> None:
    before = sorted(full.rglob("*"))
    result = CliRunner().invoke(setup.command, ["--forget"], input="n\n")
    assert str(full) in result.output
    assert "Nothing was deleted." in result.output
    assert sorted(full.rglob("*")) == before


def test_forgetting_leaves_no_trace(full: Path, commands: list[tuple[str, ...]]) -> None:
    way = autostart.plan()
    way.install(start=False)
    result = CliRunner().invoke(setup.command, ["--forget", "--yes"])
    assert result.exit_code == 0, result.output
    assert not full.exists()
    assert not way.file.exists()


def test_forgetting_leaves_no_folder_of_the_system_either(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("JOBRSVP_HOME", raising=False)
    for kind in ("data", "config", "log"):
        place = tmp_path / "jobrsvp" / "Logs" if kind == "log" else tmp_path / kind / "jobrsvp"
        monkeypatch.setattr(paths.platformdirs, f"user_{kind}_path", lambda *_, place=place, **__: place)
    monkeypatch.setattr(autostart, "plan", lambda: autostart.desktop((PYTHON,), tmp_path))
    for file in forget.known_files():
        file.write_text("ours")
    CliRunner().invoke(setup.command, ["--forget", "--yes"])
    assert list(tmp_path.rglob("jobrsvp*")) == []


def test_forgetting_leaves_what_is_not_ours(full: Path) -> None:
    (full / "letter.txt").write_text("mine")
    result = CliRunner().invoke(setup.command, ["--forget", "--yes"])
    assert f"{full} holds other files" in result.output
    assert [path.name for path in full.iterdir()] == ["letter.txt"]


def test_forgetting_leaves_what_else_lies_among_the_rules(full: Path) -> None:
    (full / "rules/letter.txt").write_text("mine")
    result = CliRunner().invoke(setup.command, ["--forget", "--yes"])
    assert f"{full / 'rules'} holds other files" in result.output
    assert [path.name for path in (full / "rules").iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("system", ["win32", "darwin", "linux"])
def test_a_folder_of_ones_own_is_that_of_the_service_too(system: str, tmp_path: Path) -> None:
    way = plan(system, tmp_path, JOBRSVP_HOME="/opt/my files")
    assert "--home" in way.content
    assert re.search(r"""["'>]/opt/my files["'<]""", way.content)


def test_a_program_packed_by_itself_is_its_own_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    command = autostart.serve_command("autostart", python="/opt/jobrsvp", system="linux")
    assert command == ("/opt/jobrsvp", "serve", "--no-open", "--by", "autostart")


def test_what_lies_in_the_home_folder_is_none_of_our_modules(tmp_path: Path) -> None:
    (tmp_path / "jobrsvp.py").write_text("raise SystemExit(7)")
    program, *words = autostart.serve_command("start")
    words[words.index("serve") :] = ["--version"]
    done = subprocess.run([program, *words], cwd=tmp_path, check=False, capture_output=True)
    assert done.returncode == 0, done.stderr


def test_python_finds_a_program_that_pip_put_into_the_users_folder() -> None:
    assert autostart.isolated(Path(site.getusersitepackages()) / "jobrsvp/cli/autostart.py") == ("-E", "-P")
    assert autostart.isolated(Path("/opt/lib/jobrsvp/cli/autostart.py")) == ("-I",)


@pytest.mark.parametrize(("statuses", "runs"), [([0], 1), ([2], 1), ([15], 1), ([1, 1, 0], 3), ([7] * 99, 6)])
def test_what_fails_is_started_again_until_it_is_done_or_fails_too_often(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, statuses: list[int], runs: int
) -> None:
    monkeypatch.setattr(autostart, "RESTART_AFTER_SECONDS", 0)
    file = tmp_path / "statuses"
    file.write_text(" ".join(map(str, statuses)))
    script = "import sys, pathlib; f = pathlib.Path(sys.argv[1]); now, _, rest = f.read_text().partition(' ')\n"
    script += "f.write_text(rest); sys.exit(int(now))"
    autostart.kept_up((sys.executable, "-S", "-c", script, str(file)))
    assert len(file.read_text().split()) == len(statuses) - runs

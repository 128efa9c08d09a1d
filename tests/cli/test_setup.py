"""``jobrsvp setup`` on each system, with the system's own commands left out."""

from __future__ import annotations

import configparser
import plistlib
from pathlib import Path

import pytest
from click.testing import CliRunner

from jobrsvp.cli import autostart, connecting, setup
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
    assert f'"{PYTHON}" -m jobrsvp.cli serve --no-open' in way.content


def test_windows_doubles_the_percent_signs_of_a_path(tmp_path: Path) -> None:
    way = autostart.windows(("C:\\100%\\python.exe", "-m"), tmp_path, {})
    assert '"C:\\100%%\\python.exe"' in way.content


def test_macos_gets_a_launch_agent(tmp_path: Path) -> None:
    way = plan("darwin", tmp_path)
    agent = plistlib.loads(way.content.encode())
    assert way.file.parent == tmp_path / "Library" / "LaunchAgents"
    assert agent["ProgramArguments"] == [PYTHON, "-m", "jobrsvp.cli", "serve", "--no-open"]
    assert agent["RunAtLoad"]


def test_linux_with_systemd_gets_a_unit_of_the_user(tmp_path: Path) -> None:
    way = autostart.systemd((PYTHON, "-m", "jobrsvp.cli"), tmp_path)
    unit = configparser.ConfigParser()
    unit.read_string(way.content)
    assert way.file == tmp_path / "systemd" / "user" / "jobrsvp.service"
    assert unit["Service"]["ExecStart"] == f'"{PYTHON}" -m jobrsvp.cli'


def test_linux_without_systemd_gets_an_entry_of_the_desktop(tmp_path: Path) -> None:
    way = plan("linux", tmp_path)
    assert way.file == tmp_path / ".config" / "autostart" / "jobrsvp.desktop"
    assert f"Exec='{PYTHON}' -m jobrsvp.cli serve --no-open" in way.content


@pytest.mark.parametrize("system", ["win32", "darwin", "linux"])
def test_what_was_installed_can_be_removed(system: str, tmp_path: Path, commands: list[tuple[str, ...]]) -> None:
    way = plan(system, tmp_path)
    way.install()
    assert way.file.read_text(encoding="utf-8") == way.content
    assert commands
    assert way.remove()
    assert not way.file.exists()
    assert not way.remove()


def test_setup_opens_the_page_of_a_running_service(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, commands: list[tuple[str, ...]]
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(autostart, "plan", lambda: autostart.desktop((PYTHON,), tmp_path))
    monkeypatch.setattr(connecting, "running_address", lambda: "http://127.0.0.1:1")
    monkeypatch.setattr(connecting, "show_page", shown.append)
    result = CliRunner().invoke(setup.command, [])
    assert result.exit_code == 0, result.output
    assert shown == ["http://127.0.0.1:1"]
    assert commands == []


def test_a_service_that_does_not_come_up_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup, "address_or_none", lambda: None)
    with pytest.raises(BadInput, match="jobrsvp serve"):
        setup.wait_for_service(0.1)

"""Start the service with the computer, for this user only: one file that the system looks for, no rights needed."""

from __future__ import annotations

import dataclasses
import os
import plistlib
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

LABEL = "org.jobrsvp.service"
UNIT = "jobrsvp.service"
TITLE = "JobRSVP"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Autostart:
    """Where the ``file`` goes and what is in it; ``start`` and ``stop`` are commands that act at once."""

    file: Path
    content: str
    start: tuple[tuple[str, ...], ...] = ()
    stop: tuple[tuple[str, ...], ...] = ()
    detached: bool = False

    def install(self, *, start: bool = True) -> None:
        """Write the file, then *start* the service at once; a service manager is always told of a new file."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.file.write_text(self.content, encoding="utf-8")
        for command in self.start if start or not self.detached else ():
            launch(command, detached=self.detached)

    def remove(self) -> bool:
        """Stop the service and remove the file; tell whether there was one."""
        found = self.file.exists()
        for command in self.stop if found else ():
            subprocess.run(command, check=False, capture_output=True)  # noqa: S603 - our own words
        self.file.unlink(missing_ok=True)
        return found


def launch(command: tuple[str, ...], *, detached: bool) -> None:
    """Run *command*; a *detached* one goes on after us."""
    if not detached:
        subprocess.run(command, check=False, capture_output=True)  # noqa: S603 - our own words
        return
    flags = getattr(subprocess, "DETACHED_PROCESS", 0) | getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
    nowhere = subprocess.DEVNULL
    subprocess.Popen(  # noqa: S603 - our own words
        command, stdin=nowhere, stdout=nowhere, stderr=nowhere, start_new_session=True, creationflags=flags
    )


def serve_command(python: str, system: str) -> tuple[str, ...]:
    """Return the command that serves without opening a page; on Windows without a console window either."""
    windowless = Path(python).with_name("pythonw.exe")
    chosen = str(windowless) if system == "win32" and windowless.exists() else python
    return (chosen, "-m", "jobrsvp.cli", "serve", "--no-open")


def plan(
    system: str = sys.platform,
    python: str = sys.executable,
    home: Path | None = None,
    environ: Mapping[str, str] = os.environ,
) -> Autostart:
    """Return how it is done on *system* (a value of ``sys.platform``)."""
    home = home or Path.home()
    command = serve_command(python, system)
    if system == "win32":
        return windows(command, home, environ)
    if system == "darwin":
        return macos(command, home)
    if shutil.which("systemctl") and (Path(environ.get("XDG_RUNTIME_DIR", "/nowhere")) / "systemd").exists():
        return systemd(command, config(home, environ))
    return desktop(command, config(home, environ))


def config(home: Path, environ: Mapping[str, str]) -> Path:
    """Return the XDG folder of settings."""
    return Path(environ.get("XDG_CONFIG_HOME") or home / ".config")


def windows(command: tuple[str, ...], home: Path, environ: Mapping[str, str]) -> Autostart:
    """Return a script in the Startup folder; ``chcp`` lets paths hold any letter."""
    roaming = Path(environ.get("APPDATA") or home / "AppData" / "Roaming")
    line = subprocess.list2cmdline([command[0]]).replace("%", "%%")
    program = line if line.startswith('"') else f'"{line}"'
    content = f'@chcp 65001 >nul\n@start "{TITLE}" /b {program} {" ".join(command[1:])}\n'
    file = roaming / "Microsoft" / "Windows" / "Start Menu" / "Programs" / "Startup" / f"{TITLE}.cmd"
    return Autostart(file=file, content=content, start=(command,), detached=True)


def macos(command: tuple[str, ...], home: Path) -> Autostart:
    """Return a launch agent."""
    agent = {"Label": LABEL, "ProgramArguments": list(command), "RunAtLoad": True, "ProcessType": "Background"}
    file = home / "Library" / "LaunchAgents" / f"{LABEL}.plist"
    domain = f"gui/{os.getuid() if hasattr(os, 'getuid') else 0}"
    return Autostart(
        file=file,
        content=plistlib.dumps(agent).decode(),
        start=(("launchctl", "bootstrap", domain, str(file)),),
        stop=(("launchctl", "bootout", f"{domain}/{LABEL}"),),
    )


def systemd(command: tuple[str, ...], folder: Path) -> Autostart:
    """Return a unit of the user's systemd."""
    line = " ".join(f'"{word}"' if " " in word else word for word in command).replace("%", "%%")
    content = (
        f"[Unit]\nDescription={TITLE}\n\n[Service]\nExecStart={line}\nRestart=on-failure\n\n"
        "[Install]\nWantedBy=default.target\n"
    )
    user = ("systemctl", "--user")
    return Autostart(
        file=folder / "systemd" / "user" / UNIT,
        content=content,
        start=((*user, "daemon-reload"), (*user, "enable", "--now", UNIT)),
        stop=((*user, "disable", "--now", UNIT),),
    )


def desktop(command: tuple[str, ...], folder: Path) -> Autostart:
    """Return an entry of the desktop's own list of programs to start."""
    line = shlex.join(command).replace("%", "%%")
    content = f"[Desktop Entry]\nType=Application\nName={TITLE}\nExec={line}\nTerminal=false\nNoDisplay=true\n"
    return Autostart(file=folder / "autostart" / "jobrsvp.desktop", content=content, start=(command,), detached=True)

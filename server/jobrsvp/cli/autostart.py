"""Start the service with the computer, for this user only: one file that the system looks for, no rights needed."""

from __future__ import annotations

import dataclasses
import os
import plistlib
import shlex
import shutil
import signal
import site
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Mapping
from pathlib import Path

# What a run ends with that is not to be repeated: done, said why not, ended by `jobrsvp stop` (on Windows by its
# number).
SAID_WHY = 2
STOPPED = (0, SAID_WHY, -signal.SIGTERM, int(signal.SIGTERM))
# As systemd counts below: what fails five times a minute will not be mended by a sixth.
MOST_RESTARTS, RESTARTS_WITHIN_SECONDS, RESTART_AFTER_SECONDS = 5, 60, 2
# A program packed by PyInstaller unpacks itself anew, and does not use the files that another one deletes when it ends.
OF_ITS_OWN = {"PYINSTALLER_RESET_ENVIRONMENT": "1"}
Command = tuple[str, ...]
LABEL = "org.jobrsvp.service"
UNIT = "jobrsvp.service"
TITLE = "JobRSVP"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Autostart:
    """Where the ``file`` goes and what is in it; ``start`` and ``stop`` are commands that act at once."""

    file: Path
    content: str
    start: tuple[Command, ...] = ()
    stop: tuple[Command, ...] = ()
    detached: bool = False

    def install(self, *, start: bool = True) -> Callable[[], bool] | None:
        """Write the file, then *start* the service at once; a service manager is always told of a new file.

        Return what tells whether the service that was started has ended, ``None`` where only its manager knows.
        """
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.file.write_text(self.content, encoding="utf-8")
        process = None
        for command in self.start if start or not self.detached else ():
            process = launch(command, detached=self.detached)
        return ending(process)

    def remove(self) -> bool:
        """Stop the service and remove the file; tell whether there was one."""
        found = self.file.exists()
        for command in self.stop if found else ():
            subprocess.run(command, check=False, capture_output=True)  # noqa: S603 - our own words
        self.file.unlink(missing_ok=True)
        return found


def launch(command: Command, *, detached: bool) -> subprocess.Popen[bytes] | None:
    """Run *command*; a *detached* one goes on after us, and is returned."""
    if not detached:
        subprocess.run(command, check=False, capture_output=True)  # noqa: S603 - our own words
        return None
    flags = getattr(subprocess, "DETACHED_PROCESS", 0) | getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
    nowhere = subprocess.DEVNULL
    environment = {**os.environ, **OF_ITS_OWN}
    return subprocess.Popen(  # noqa: S603 - our own words
        command,
        stdin=nowhere,
        stdout=nowhere,
        stderr=nowhere,
        start_new_session=True,
        creationflags=flags,
        env=environment,
    )


def ending(process: subprocess.Popen[bytes] | None) -> Callable[[], bool] | None:
    """Return what tells whether *process* has ended."""
    return None if process is None else lambda: process.poll() is not None


def kept_up(command: Command) -> int:
    """Run *command*, and again whenever it fails, as a service manager does; return its last exit status."""
    ends: deque[float] = deque(maxlen=MOST_RESTARTS)
    while True:
        with subprocess.Popen(command) as process:  # noqa: S603 - our own words
            signal.signal(signal.SIGTERM, lambda *_, one=process: one.terminate())
            status = process.wait()
        too_often = len(ends) == MOST_RESTARTS and time.monotonic() - ends[0] < RESTARTS_WITHIN_SECONDS
        if status in STOPPED or too_often:
            return status
        ends.append(time.monotonic())
        time.sleep(RESTART_AFTER_SECONDS)


def serve_command(started_by: str, *more: str, python: str = sys.executable, system: str = sys.platform) -> Command:
    """Return the command that serves without opening a page; on Windows without a console window either.

    What lies in the folder where it starts, or in a variable of the shell, is none of its modules.
    """
    words = ("serve", "--no-open", "--by", started_by, *more)
    if getattr(sys, "frozen", False):
        return (python, *words)
    windowless = Path(python).with_name("pythonw.exe")
    chosen = str(windowless) if system == "win32" and windowless.exists() else python
    return (chosen, *isolated(Path(__file__)), "-m", "jobrsvp.cli", *words)


def isolated(module: Path) -> Command:
    """Return what keeps Python to its own folders; ``-I`` would not find a *module* that pip put into the user's."""
    return ("-E", "-P") if module.is_relative_to(site.getusersitepackages()) else ("-I",)


def plan(
    system: str = sys.platform,
    python: str = sys.executable,
    home: Path | None = None,
    environ: Mapping[str, str] = os.environ,
) -> Autostart:
    """Return how it is done on *system* (a value of ``sys.platform``)."""
    home = home or Path.home()
    folder = environ.get("JOBRSVP_HOME")  # the system does not know the variables of this shell
    more = ("--home", str(Path(folder).absolute())) if folder else ()
    command = serve_command("autostart", *more, python=python, system=system)
    again = (*command, "--again")  # where no service manager starts it anew
    if system == "win32":
        return windows(again, home, environ)
    if system == "darwin":
        return macos(command, home)
    if shutil.which("systemctl") and (Path(environ.get("XDG_RUNTIME_DIR", "/nowhere")) / "systemd").exists():
        return systemd(command, config(home, environ))
    return desktop(again, config(home, environ))


def config(home: Path, environ: Mapping[str, str]) -> Path:
    """Return the XDG folder of settings."""
    return Path(environ.get("XDG_CONFIG_HOME") or home / ".config")


def windows(command: Command, home: Path, environ: Mapping[str, str]) -> Autostart:
    """Return a script in the Startup folder; ``chcp`` lets paths hold any letter."""
    roaming = Path(environ.get("APPDATA") or home / "AppData" / "Roaming")
    line, *words = (subprocess.list2cmdline([word]).replace("%", "%%") for word in command)
    program = line if line.startswith('"') else f'"{line}"'
    content = f'@chcp 65001 >nul\n@start "{TITLE}" /b {program} {" ".join(words)}\n'
    file = roaming / "Microsoft" / "Windows" / "Start Menu" / "Programs" / "Startup" / f"{TITLE}.cmd"
    return Autostart(file=file, content=content, start=(command,), detached=True)


def macos(command: Command, home: Path) -> Autostart:
    """Return a launch agent."""
    agent = {
        "Label": LABEL,
        "ProgramArguments": list(command),
        "RunAtLoad": True,
        "KeepAlive": {"SuccessfulExit": False},
        "ProcessType": "Background",
    }
    file = home / "Library" / "LaunchAgents" / f"{LABEL}.plist"
    domain = f"gui/{os.getuid() if hasattr(os, 'getuid') else 0}"
    return Autostart(
        file=file,
        content=plistlib.dumps(agent).decode(),
        start=(("launchctl", "bootstrap", domain, str(file)),),
        stop=(("launchctl", "bootout", f"{domain}/{LABEL}"),),
    )


def systemd(command: Command, folder: Path) -> Autostart:
    """Return a unit of the user's systemd."""
    line = " ".join(f'"{word}"' if " " in word else word for word in command).replace("%", "%%")
    content = (
        f"[Unit]\nDescription={TITLE}\n"
        f"StartLimitIntervalSec={RESTARTS_WITHIN_SECONDS}\nStartLimitBurst={MOST_RESTARTS}\n\n"
        f"[Service]\nExecStart={line}\nRestart=on-failure\nRestartSec={RESTART_AFTER_SECONDS}\n"
        f"RestartPreventExitStatus={SAID_WHY}\n\n"
        "[Install]\nWantedBy=default.target\n"
    )
    user = ("systemctl", "--user")
    return Autostart(
        file=folder / "systemd" / "user" / UNIT,
        content=content,
        start=((*user, "daemon-reload"), (*user, "enable", "--now", UNIT)),
        stop=((*user, "disable", "--now", UNIT),),
    )


def desktop(command: Command, folder: Path) -> Autostart:
    """Return an entry of the desktop's own list of programs to start."""
    line = shlex.join(command).replace("%", "%%")
    content = f"[Desktop Entry]\nType=Application\nName={TITLE}\nExec={line}\nTerminal=false\nNoDisplay=true\n"
    return Autostart(file=folder / "autostart" / "jobrsvp.desktop", content=content, start=(command,), detached=True)

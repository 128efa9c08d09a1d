"""What the process of a plugin refuses: hosts, files and programs that were not declared and allowed.

Python tells an audit hook of each attempt; where the kernel can, landlock holds the same for files and programs, also
against code that goes round Python.  See docs/plugin-permissions.md for how far each holds.
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
import shutil
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any
from urllib.parse import unquote, urlsplit

from jobrsvp.api.needs import Needs
from jobrsvp.panel.mistakes import at, is_of
from jobrsvp.panel.process import landlock

#: What belongs to the system and is nobody's own.
SYSTEM = (
    "/usr", "/lib", "/lib64", "/bin", "/etc", "/sys", "/proc/self", "/proc/cpuinfo", "/proc/meminfo", "/proc/stat",
    "/run/systemd/resolve",
)  # fmt: skip
DEVICES = ("/dev/null", "/dev/zero", "/dev/full", "/dev/urandom", "/dev/random")
LOADER = ("/lib", "/lib64", "/usr/lib", "/usr/lib64")  # of the libraries of a program that may be run
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGING = ("remove", "rename", "mkdir", "rmdir", "link", "symlink", "truncate", "chmod", "chown", "utime", "setxattr")
RUNNING = ("subprocess.Popen", "os.exec", "os.posix_spawn", "os.spawn")
ALWAYS = {"os.system": "a shell", "pty.spawn": "a terminal", "os.startfile": "a program", "os.forkpty": "a terminal"}
MOST_TOLD = 4096  # bytes, which a pipe takes whole
LOADING = "<frozen importlib"
CODE = (".py", ".pyc", ".so", ".pyd", ".dylib")


class Refused(PermissionError):  # noqa: N818 - it says what happened
    """Something that the plugin did not declare, or the person did not allow."""


class Confinement:
    """Refuses all but what *allowed* names to the plugin in *module*, which may keep files in *folder*."""

    def __init__(self, module: str, allowed: Needs, folder: str | None) -> None:
        self.top, self.allowed = module.partition(".")[0], allowed
        self.write = [real(one) for one in (*allowed.files, *([folder] if folder else []), *DEVICES)]
        self.read = [*self.write, *SYSTEM, *(real(one) for one in own_folders(self.top))]
        self.addresses: set[str] = {"localhost", "127.0.0.1", "::1"} & set(allowed.hosts)
        # Not a list: a fork of the process tells us too.
        self._heard, self._told = os.pipe()
        os.set_blocking(self._heard, False)
        os.set_blocking(self._told, False)
        self._busy = threading.local()
        self.checks = self._checks()

    def begin(self) -> None:
        """Refuse from now on."""
        sys.dont_write_bytecode = True
        programs = [found for one in self.allowed.programs if (found := shutil.which(one))]
        landlock.restrict([*self.read, "/proc"], self.write, [*map(real, programs), *(LOADER if programs else ())])
        sys.addaudithook(self.hook)

    def hook(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Raise :class:`Refused` for an *event* that is not allowed."""
        check = self.checks.get(event)
        if check is None or getattr(self._busy, "now", False):
            return
        self._busy.now = True
        try:
            wrong = check(*arguments)
            place = self.place(event) if wrong else None
        finally:
            self._busy.now = False
        if wrong and place is not None and not is_import(event, arguments, sys._getframe(1)):
            with contextlib.suppress(OSError):
                os.write(self._told, f"{wrong}{place}\n".encode(errors="replace"))
            raise Refused(f"refused: {wrong}")

    def place(self, event: str) -> str | None:
        """Return where the plugin tries it, in words; ``None`` when the program does, or a library that is imported.

        Who asks by ``context.web`` asks for itself.
        """
        for frame in outward(sys._getframe(2)):
            name, file = str(frame.f_globals.get("__name__", "")), frame.f_code.co_filename
            if is_of(name, self.top):
                return f" ({at(file, frame.f_lineno)})"
            if file.startswith(LOADING) and event.startswith(("ctypes.", "socket.bind")):
                return None  # a library gets ready, as urllib3 does
            if is_of(name, "jobrsvp") and not (name == "jobrsvp.web" and event.startswith("socket.")):
                return "" if is_of(name, "jobrsvp.panel") else None
        return ""

    def taken(self) -> str:
        """Return in a sentence what was refused since it was last asked; nothing if there was nothing."""
        data = b""
        with contextlib.suppress(OSError):
            data = os.read(self._heard, MOST_TOLD)
        refused = list(dict.fromkeys(data.decode(errors="replace").splitlines()))
        if not refused:
            return ""
        return f"It was refused {' and '.join(refused[:3])}: a plugin names in JOBRSVP_NEEDS what it needs."

    def _checks(self) -> dict[str, Callable[..., str | None]]:
        checks: dict[str, Callable[..., str | None]] = {
            "open": self.opened,
            "os.listdir": self.listed,
            "os.scandir": self.listed,
            "sqlite3.connect": self.database,
            "socket.getaddrinfo": lambda host, *_: self.resolved(host),
            "socket.gethostbyname": self.resolved,
            "socket.gethostbyaddr": self.resolved,
            "socket.connect": lambda _, address: self.connected(address),
            "socket.sendto": lambda _, address: self.connected(address),
            "socket.sendmsg": lambda _, address: self.connected(address),
            "socket.bind": lambda _, address: self.connected(address),
            "os.kill": lambda pid, *_: None if pid == os.getpid() else "another process",
            "os.killpg": lambda *_: "other processes",
            "ctypes.dlopen": lambda name: f"the library {name or 'of the program'}",
            "ctypes.dlsym": lambda _, name: f"the function {name}",
            "ctypes.call_function": lambda *_: "a function of no module",
        }
        checks |= {f"os.{name}": self.changed for name in CHANGING}
        checks |= dict.fromkeys(RUNNING, self.run)
        return checks | {event: self.always(what) for event, what in ALWAYS.items()}

    @staticmethod
    def always(what: str) -> Callable[..., str]:
        """Return what refuses *what*, whatever is allowed."""
        return lambda *_: what

    def opened(self, path: Any, mode: str | None, flags: int | None) -> str | None:
        """Return which file is not to be opened so."""
        writing = any(sign in (mode or "") for sign in "wax+") or bool((flags or 0) & WRITING)
        return self.file(path, writing=writing)

    def listed(self, path: Any = None) -> str | None:
        """Return which folder is not to be listed."""
        return self.file("." if path is None else path, writing=False)

    def changed(self, path: Any, other: Any = None, *_: Any) -> str | None:
        """Return which file or folder is not to be changed."""
        target = self.file(other, writing=True) if isinstance(other, str | bytes | os.PathLike) else None
        return self.file(path, writing=True) or target

    def database(self, path: Any) -> str | None:
        """Return which database is not to be opened."""
        text = os.fsdecode(path) if isinstance(path, bytes | os.PathLike) else str(path)
        if text.startswith("file:"):
            text = unquote(urlsplit(text).path)
        return None if text in ("", ":memory:") else self.file(text, writing=True)

    def file(self, path: Any, *, writing: bool) -> str | None:
        """Return the file *path* in words, if it is not to be opened; one that is open already has a number."""
        if isinstance(path, int):
            return None
        name = real(os.fsdecode(path))
        if within(name, self.write if writing else self.read) or not (writing or os.path.exists(name)):
            return None
        return f"the file {name}"

    def resolved(self, host: Any) -> str | None:
        """Return the *host* in words, if it is not to be looked up; else keep its addresses."""
        name = host.decode() if isinstance(host, bytes) else host
        if name is None or name in self.addresses:
            return None
        if name not in self.allowed.hosts:
            return f"the host {name}"
        try:
            self.addresses.update(str(one[4][0]) for one in socket.getaddrinfo(name, None))
        except OSError:
            return None  # whoever asked is told
        return None

    def connected(self, address: Any) -> str | None:
        """Return the *address* in words, if nothing is to be sent there."""
        if isinstance(address, str | bytes):
            return self.file(address, writing=True) if address else None
        host = str(address[0]) if isinstance(address, tuple) and address else ""
        return None if not host or host in self.addresses else self.resolved(host)

    def run(self, *arguments: Any) -> str | None:
        """Return which program is not to be run."""
        path = next((one for one in arguments if isinstance(one, str | bytes | os.PathLike)), "")
        name = os.path.basename(os.fsdecode(path))
        return None if name in {os.path.basename(one) for one in self.allowed.programs} else f"the program {name}"


def is_import(event: str, arguments: tuple[Any, ...], frame: FrameType) -> bool:
    """Whether Python itself, in *frame*, looks for a module or reads code."""
    if not frame.f_code.co_filename.startswith(LOADING):
        return False
    return event == "os.listdir" or (event == "open" and str(arguments[0]).endswith(CODE))


def outward(frame: FrameType | None) -> Iterator[FrameType]:
    """Yield *frame*, whoever called it, and so on."""
    while frame:
        yield frame
        frame = frame.f_back


def real(path: str) -> str:
    """Return *path* without links, the home folder written out."""
    return os.path.realpath(os.path.expanduser(path))


def within(path: str, folders: list[str]) -> bool:
    """Whether *path* is one of *folders*, or below one."""
    return any(path == one or path.startswith(one.rstrip(os.sep) + os.sep) for one in folders)


def own_folders(top: str) -> list[str]:
    """Return where code is read from: Python, installed packages, and the module *top* itself."""
    spec = None
    with contextlib.suppress(ImportError, ValueError):
        spec = importlib.util.find_spec(top)
    places = list(spec.submodule_search_locations or []) if spec else []
    if spec and spec.origin and not places:
        places = [spec.origin]
    home, here = real("~"), real(".")
    paths = [
        real(one) for one in sys.path if one and real(one) not in (home, here, "/") and not within(home, [real(one)])
    ]
    return [*places, *paths, sys.prefix, sys.base_prefix, sys.exec_prefix]

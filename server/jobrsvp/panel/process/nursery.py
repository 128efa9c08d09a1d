"""A process that starts the processes of plugins: a fork of it costs milliseconds, for the program is loaded there.

It is itself a fork of the program while that has one thread, as when a command or the service begins; later, and on
macOS, it is a new interpreter.  It holds no plugin's code, and nothing that the program opened.  When the program ends
it ends all.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import pickle
import re
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from typing import IO, NoReturn, Protocol

from jobrsvp.panel.process import child

#: Where in a trace, innermost first, the frames of the program begin: what calls the plugin, and what forked it.
OURS = re.compile(r'\n  File "[^"]*(?:panel.process.child|panel.ask|panel.registry)\.py"')
MESSAGE = struct.Struct("<ci")
NUMBER = struct.Struct("<i")
Warm = Callable[[], object]
#: What a new interpreter runs: the socket, the search path, whether prints are shown, what to load first.
BOOT = (
    "import sys, json, pickle; control, path, noisy, warm = json.loads(sys.argv[1]); sys.path[:] = path; "
    "from jobrsvp.panel.process.nursery import adopt; adopt(control, noisy, bytes.fromhex(warm))"
)


class Starter(Protocol):
    """What starts processes and stops them."""

    def open(self) -> None:
        """Get ready, while the program has one thread if that can be."""

    def start(self) -> Process:
        """Return a new process that waits for a plugin to load; raises ``OSError`` when the system gives none."""

    def stop(self, pid: int) -> int:
        """Kill the process *pid* and all that it started; return its status, negative for a signal."""

    def close(self) -> None:
        """End every process."""


class Process:
    """A process for one plugin, the program's end of the *channel* to it, and the file that says where it stood."""

    def __init__(self, starter: Starter, pid: int, channel: socket.socket, trace: IO[bytes]) -> None:
        self.starter, self.pid, self.channel, self.trace = starter, pid, channel, trace

    def where(self) -> str:
        """Return the trace of all threads of the process, as far as it gets in a twentieth of a second."""
        if sys.platform == "win32":
            return ""
        with contextlib.suppress(OSError):
            os.kill(self.pid, signal.SIGUSR1)
            threading.Event().wait(0.05)
        return self.written()

    def written(self) -> str:
        """Return what the process wrote of itself when it crashed, or was asked where it stands."""
        self.trace.seek(0)
        text = self.trace.read(20_000).decode(errors="replace")
        return OURS.split(text, maxsplit=1)[0].strip()

    def hang_up(self) -> None:
        """Let whoever waits for the process stop waiting."""
        with contextlib.suppress(OSError):
            self.channel.shutdown(socket.SHUT_RDWR)

    def end(self) -> str:
        """Kill it with all that it started; return how it had ended by itself, in words, nothing if it had not."""
        self.channel.close()
        status = self.starter.stop(self.pid)
        self.trace.close()
        if status == -signal.SIGKILL:
            return ""
        return f"by {signal.Signals(-status).name}" if status < 0 else f"with exit status {status}"


class Nursery:
    """Starts processes; safe for threads.  *warm* (importable by name) loads in a new interpreter what plugins use."""

    def __init__(self, warm: Warm = gc.collect, *, noisy: bool = False) -> None:
        self.warm, self.noisy = warm, noisy
        self._lock = threading.Lock()
        self._control: socket.socket | None = None
        self._wait: Callable[[], object] = lambda: None

    def open(self) -> None:
        """Get ready, by a fork while the program has one thread."""
        with self._lock:
            if self._control is None:
                self._open()

    def start(self) -> Process:
        """Return a new process that waits for a plugin to load; raises ``OSError`` when the system gives none."""
        ours, theirs = socket.socketpair()
        trace = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the process
        with theirs, self._lock:
            try:
                pid = self._born(theirs, trace)
            except (OSError, EOFError):
                self._end()  # somebody killed it
                pid = self._born(theirs, trace)
        return Process(self, pid, ours, trace)

    def _born(self, theirs: socket.socket, trace: IO[bytes]) -> int:
        if self._control is None:
            self._open()
        assert self._control is not None, "it is open"
        socket.send_fds(self._control, [MESSAGE.pack(b"+", 0)], [theirs.fileno(), trace.fileno()])
        return number_from(self._control)

    def stop(self, pid: int) -> int:
        """Kill the process *pid* and all that it started; return its status, negative for a signal."""
        with self._lock:
            try:
                if self._control is None:
                    raise EOFError
                self._control.sendall(MESSAGE.pack(b"-", pid))
                return number_from(self._control)
            except (OSError, EOFError):  # it is gone, and the process was left behind
                with contextlib.suppress(OSError):
                    os.killpg(pid, signal.SIGKILL)
                return -signal.SIGKILL

    def _open(self) -> None:
        ours, theirs = socket.socketpair()
        with theirs:
            # With a second thread a lock may be held for ever in the fork; macOS starts threads that nobody sees.
            alone = sys.platform == "linux" and threading.active_count() == 1
            if alone:
                gc.freeze()  # a collection that looks through what is shared would copy each page of it
            self._wait = forked(theirs, self) if alone else spawned(theirs, self)
        self._control = ours

    def _end(self) -> None:
        if self._control is not None:
            self._control.close()
            self._control = None
            self._wait()

    def close(self) -> None:
        """End every process."""
        with self._lock:
            self._end()


def number_from(control: socket.socket) -> int:
    """Return the number that comes through *control*; raises ``EOFError`` when there is nobody."""
    data = control.recv(NUMBER.size, socket.MSG_WAITALL)
    if len(data) < NUMBER.size:
        raise EOFError
    return int(NUMBER.unpack(data)[0])


def forked(control: socket.socket, nursery: Nursery) -> Callable[[], object]:
    """Fork this process into a nursery that obeys *control*; return what waits for its end."""
    pid = os.fork()
    if pid == 0:
        try:
            for number in (signal.SIGTERM, signal.SIGINT):
                signal.signal(number, signal.SIG_DFL)
            os.closerange(3, control.fileno())
            os.closerange(control.fileno() + 1, os.sysconf("SC_OPEN_MAX"))
            obey(control, noisy=nursery.noisy)
        finally:
            os._exit(1)

    def wait() -> None:
        with contextlib.suppress(ChildProcessError):
            os.waitpid(pid, 0)

    return wait


def spawned(control: socket.socket, nursery: Nursery) -> Callable[[], object]:
    """Start a new interpreter as a nursery that obeys *control*; return what waits for its end."""
    warm = pickle.dumps(nursery.warm).hex()
    told = json.dumps([control.fileno(), sys.path, nursery.noisy, warm])
    command = [sys.executable, "-c", BOOT, told]
    started = subprocess.Popen(command, pass_fds=[control.fileno()], stdin=subprocess.DEVNULL)  # noqa: S603
    return started.wait


def adopt(control: int, noisy: bool, warm: bytes) -> NoReturn:
    """Be a nursery: what a new interpreter does first."""
    with contextlib.suppress(Exception):
        pickle.loads(warm)()  # noqa: S301 - the program sent it
    obey(socket.socket(fileno=control), noisy=noisy)


def obey(control: socket.socket, *, noisy: bool) -> NoReturn:
    """Start and stop processes as *control* says, until the program hangs up."""
    os.setsid()  # Ctrl+C in the terminal is for the program
    gc.freeze()
    children: set[int] = set()
    with contextlib.suppress(OSError):
        while len(message := socket.recv_fds(control, MESSAGE.size, 2)) and len(message[0]) == MESSAGE.size:
            what, pid = MESSAGE.unpack(message[0])
            if what == b"+":
                pid = born(control, message[1], noisy=noisy)
                children.add(pid)
                control.sendall(NUMBER.pack(pid))
            else:
                children.discard(pid)
                control.sendall(NUMBER.pack(stopped(pid)))
    for pid in children:
        stopped(pid)
    os._exit(0)


def born(control: socket.socket, files: list[int], *, noisy: bool) -> int:
    """Fork a process for a plugin, with its socket and its trace file; return its number."""
    pid = os.fork()
    if pid == 0:
        try:
            control.close()
            os.setpgid(0, 0)
            child.run(socket.socket(fileno=files[0]), files[1], noisy=noisy)
        finally:
            os._exit(1)
    with contextlib.suppress(OSError):
        os.setpgid(pid, pid)  # whichever of the two comes first
    for file in files:
        os.close(file)
    return pid


def stopped(pid: int) -> int:
    """Kill the group of the process *pid*; return its status, negative for a signal."""
    with contextlib.suppress(OSError):
        os.killpg(pid, signal.SIGKILL)
    with contextlib.suppress(OSError):
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    return -signal.SIGKILL

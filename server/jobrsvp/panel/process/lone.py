"""Starts each plugin's process as a new interpreter, where there is no fork: slower, and otherwise the same."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import tempfile
import threading
from typing import NoReturn

from jobrsvp.panel.process import child
from jobrsvp.panel.process.nursery import Process

BOOT = (
    "import sys, json; path, noisy = json.loads(sys.argv[1]); sys.path[:] = path; "
    "from jobrsvp.panel.process.lone import answer; answer(noisy)"
)


class Lone:
    """Starts processes; safe for threads."""

    def __init__(self, *, noisy: bool = False) -> None:
        self.noisy = noisy
        self._lock = threading.Lock()
        self._running: dict[int, subprocess.Popen[bytes]] = {}

    def open(self) -> None:
        """Nothing is to be made ready."""

    def start(self) -> Process:
        """Return a new process that waits for a plugin to load; raises ``OSError`` when the system gives none."""
        ours, theirs = socket.socketpair()
        command = [sys.executable, "-c", BOOT, json.dumps([sys.path, self.noisy])]
        with theirs, self._lock:
            if sys.platform == "win32":
                started = subprocess.Popen(command, stdin=subprocess.PIPE)  # noqa: S603
                key = theirs.share(started.pid)
            else:
                started = subprocess.Popen(command, stdin=subprocess.PIPE, pass_fds=[theirs.fileno()])  # noqa: S603
                key = str(theirs.fileno()).encode()
            assert started.stdin is not None, "it is a pipe"
            with started.stdin:
                started.stdin.write(key)
            self._running[started.pid] = started
        return Process(self, started.pid, ours, tempfile.TemporaryFile())

    def stop(self, pid: int) -> int:
        """Kill the process *pid*; return its status, negative for a signal."""
        with self._lock:
            started = self._running.pop(pid)
        started.kill()
        return started.wait()

    def close(self) -> None:
        """End every process."""
        for pid in list(self._running):
            self.stop(pid)


def answer(noisy: bool) -> NoReturn:
    """Be the process of a plugin: what a new interpreter does first."""
    key = sys.stdin.buffer.read()
    channel = socket.fromshare(key) if sys.platform == "win32" else socket.socket(fileno=int(key))  # type: ignore[attr-defined,unused-ignore]
    child.run(channel, None, noisy=noisy)

"""Processes that can be killed, for code that is not ours.

Raising, looping forever or eating memory there costs only the call.  This contains accidents, not malice: a plugin has
the rights of the person who installed it.  The memory limit holds where the system has ``RLIMIT_AS`` (Linux).
"""

from __future__ import annotations

import multiprocessing
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

import pebble

# One can hang while another answers; each costs the memory of the whole program.
PROCESSES = 2
# Room for pandas and a small model; a runaway list fills it long before it fills the computer.
MEMORY_BYTES = 1024**3


class Worker:
    """A pool of killable processes, started with the first call."""

    def __init__(self, limit_seconds: float = 2.0, memory_bytes: int = MEMORY_BYTES) -> None:
        self.limit_seconds = limit_seconds
        self.memory_bytes = memory_bytes
        self._pool: pebble.ProcessPool | None = None
        self._lock = threading.Lock()

    def submit(self, function: Callable[..., Any], *arguments: Any) -> Future[Any]:
        """Run *function* (importable by name) in a process that is killed after ``limit_seconds``.

        ``result(timeout)`` of the future raises ``TimeoutError``, :class:`pebble.ProcessExpired`, or what it raised.
        """
        with self._lock:
            if self._pool is None:
                self._pool = self._start()
        return self._pool.schedule(function, args=list(arguments), timeout=self.limit_seconds)

    def _start(self) -> pebble.ProcessPool:
        method = "spawn" if sys.platform == "win32" else "forkserver"
        return pebble.ProcessPool(
            max_workers=PROCESSES,
            context=multiprocessing.get_context(method),
            initializer=limit_memory,
            initargs=[self.memory_bytes],
        )

    def close(self) -> None:
        """End the processes; a later call starts new ones."""
        with self._lock:
            pool, self._pool = self._pool, None
        if pool is not None:
            pool.stop()  # type: ignore[no-untyped-call]
            pool.join()


def limit_memory(memory_bytes: int) -> None:
    """Let this process have *memory_bytes* of address space at most, where the system can."""
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))

"""Linux' own means to take files, programs and signals from a process for good: landlock, by its three system calls.

Structures and numbers are those of ``linux/landlock.h``.
"""

from __future__ import annotations

import ctypes
import os
import struct
import sys
from collections.abc import Iterable

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
VERSION, PATH_BENEATH, NO_NEW_PRIVS = 1, 1, 38
EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = 1, 1 << 1, 1 << 2, 1 << 3
TRUNCATE, IOCTL_DEV = 1 << 14, 1 << 15
ANYTHING = (1 << 13) - 1  # of version 1
READING = READ_FILE | READ_DIR
OF_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL_DEV
#: what came later, by the version that brought it
LATER = ((2, 1 << 13), (3, TRUNCATE), (5, IOCTL_DEV))
# Signals to, and abstract sockets of, whatever runs outside.
SCOPES, SINCE_SCOPES, SINCE_NETWORK = 3, 6, 4


def version() -> int:
    """Return the version of landlock that the kernel has, 0 where there is none."""
    if sys.platform != "linux":
        return 0
    return max(int(ctypes.CDLL(None).syscall(CREATE_RULESET, None, 0, VERSION)), 0)


def restrict(read: Iterable[str], write: Iterable[str], run: Iterable[str]) -> bool:
    """Leave this process only these files and folders to *read*, to read and *write*, to read and *run*, for good.

    Return whether the kernel does that.  Paths that do not exist are left out.
    """
    known = version()
    if not known:
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    everything = ANYTHING | sum(right for since, right in LATER if known >= since)
    attributes = struct.pack("<QQQ", everything, 0, SCOPES if known >= SINCE_SCOPES else 0)
    length = 24 if known >= SINCE_SCOPES else 16 if known >= SINCE_NETWORK else 8
    ruleset = libc.syscall(CREATE_RULESET, attributes, length, 0)
    if ruleset < 0:
        return False
    for paths, rights in ((read, READING), (write, everything & ~EXECUTE), (run, READING | EXECUTE)):
        for path in paths:
            allow(libc, ruleset, path, rights & everything)
    done: bool = libc.prctl(NO_NEW_PRIVS, 1, 0, 0, 0) == 0 and libc.syscall(RESTRICT_SELF, ruleset, 0) == 0
    os.close(ruleset)
    return done


def allow(libc: ctypes.CDLL, ruleset: int, path: str, rights: int) -> None:
    """Add to *ruleset* the *rights* on *path* and what is below, if it exists."""
    try:
        handle = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    if not os.path.isdir(path):
        rights &= OF_FILES
    libc.syscall(ADD_RULE, ruleset, PATH_BENEATH, struct.pack("<Qi", rights, handle), 0)
    os.close(handle)

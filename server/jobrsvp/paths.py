"""Where JobRSVP keeps its files.  ``JOBRSVP_HOME`` puts them all into one folder."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import platformdirs

NAME = "jobrsvp"


def data_folder() -> Path:
    """Return the folder of the history and the caches, made private to the user."""
    home = os.environ.get("JOBRSVP_HOME")
    return private(Path(home) if home else platformdirs.user_data_path(NAME, appauthor=False))


def profile_file() -> Path:
    """Return the path of ``profile.toml``, whether it exists or not."""
    home = os.environ.get("JOBRSVP_HOME")
    folder = Path(home) if home else platformdirs.user_config_path(NAME, appauthor=False)
    return private(folder) / "profile.toml"


def store_file() -> Path:
    """Return the path of the SQLite file that holds history and pairings."""
    return data_folder() / "jobrsvp.sqlite3"


def web_cache_file() -> Path:
    """Return the path of the cache of online answers."""
    return data_folder() / "web-cache.sqlite3"


def launch_file() -> Path:
    """Return the path of the key that opens ``/pair``."""
    return data_folder() / "launch-key"


def metrics_file() -> Path:
    """Return the path of the key to the figures for Prometheus."""
    return data_folder() / "metrics-key"


def running_file() -> Path:
    """Return the path of the note that says at which port the service runs."""
    return data_folder() / "running.json"


def lock_file() -> Path:
    """Return the path of the file that the running service has locked."""
    return data_folder() / "service.lock"


def log_file() -> Path:
    """Return the path of what a service in the background has to say."""
    home = os.environ.get("JOBRSVP_HOME")
    return private(Path(home) if home else platformdirs.user_log_path(NAME, appauthor=False)) / "service.log"


def allowances_file() -> Path:
    """Return the path of what plugins were allowed."""
    return data_folder() / "plugins.json"


def plugins_folder() -> Path:
    """Return the folder in which each plugin has one of its own."""
    return data_folder() / "plugins"


def own_plugins_folder() -> Path:
    """Return the folder of plugins that are one file each, whether it exists or not.

    It is not that in which plugins keep files, for those are theirs to write.
    """
    return profile_file().with_name("my-plugins")


def rules_folder() -> Path:
    """Return the folder of the rules that the person wrote, whether it exists or not."""
    return profile_file().with_name("rules")


def extension_folder() -> Path:
    """Return the folder from which the browser loads the extension."""
    return data_folder() / "extension"


def redirect_file() -> Path:
    """Return the path of the page that leads to ``/pair`` and keeps its key out of the list of processes."""
    return data_folder() / "connect.html"


def private(folder: Path) -> Path:
    """Return *folder*, made for this user only; where it cannot be made, whoever writes into it will say so."""
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def write_private(file: Path, text: str) -> Path:
    """Write *text* to *file*, which only this user can read from its first moment on; return *file*."""
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as opened:
        tighten(file)  # before there is anything in it to read
        opened.truncate()
        opened.write(text)
    return file


def tighten(file: Path) -> Path:
    """Take from others what an older program, or a copy, let them do with *file*; return it."""
    with contextlib.suppress(OSError):  # on a disk that knows no modes
        if file.stat().st_mode & 0o077:
            file.chmod(0o600)
    return file


@contextlib.contextmanager
def beside(file: Path) -> Iterator[Path]:
    """Yield a path beside *file*, private to the user, that takes its place at the end: it is written whole or not."""
    made = None
    try:
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}")  # 0600 from the start
        os.close(handle)
        made = Path(name)
        yield made
        made.replace(file)
    except BaseException as error:
        if made:
            made.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise OSError(error.errno, error.strerror, str(file)) from error  # the name that the person knows
        raise

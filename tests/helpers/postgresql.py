"""A PostgreSQL server of our own: a cluster in a temporary folder, reached by a socket in it."""

import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

USER = "postgres"  # Debian's; the server refuses to run as root


def programs():
    """Return the folder of initdb, pg_ctl and pg_dump, ``None`` where PostgreSQL is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"), key=lambda path: int(path.parts[-3]))
    on_path = shutil.which("pg_ctl")
    return found[-1].parent if found else Path(on_path).parent if on_path else None


class Cluster:
    """A running server with the superuser ``admin`` and the ordinary role ``jobrsvp``."""

    def __init__(self, folder):
        self.folder, self.programs, self.made = folder, programs(), 0
        if os.getuid() == 0:
            shutil.chown(folder, USER)
        self.run(
            "initdb", "-D", folder / "data", "-U", "admin", "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C"
        )
        self.start()
        self.sql("postgres", "CREATE ROLE jobrsvp LOGIN")

    def run(self, program, *arguments):
        """Run one of PostgreSQL's programs as its user; return what it says."""
        as_user = {"user": USER, "group": pwd.getpwnam(USER).pw_gid, "extra_groups": []} if os.getuid() == 0 else {}
        command = [str(part) for part in (self.programs / program, *arguments)]
        how = {"capture_output": True, "text": True, "cwd": self.folder, "env": {"PATH": "/usr/bin:/bin"}, **as_user}
        done = subprocess.run(command, check=False, **how)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def start(self):
        """Start the server."""
        options = f"-k {self.folder} -c listen_addresses='' -c fsync=off"
        self.control("-l", self.folder / "log", "-o", options, "start")

    def stop(self, how="fast"):
        """Stop the server; ``immediate`` is as if its computer lost its power."""
        self.control("-m", how, "stop")

    def kill(self):
        """Kill the server as the system does, without asking it; its processes for connections end by themselves."""
        pid = int((self.folder / "data/postmaster.pid").read_text().split()[0])
        os.kill(pid, signal.SIGKILL)

    def start_again(self, seconds=120):
        """Start the server after it was killed, when its last process has ended; whether it came back."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            with contextlib.suppress(AssertionError):
                self.start()
                return True
            time.sleep(0.1)
        return False

    def control(self, *arguments):
        self.run("pg_ctl", "-D", self.folder / "data", "-w", "-s", *arguments)

    def sql(self, database, statement):
        """Run one statement as the superuser; return what it prints."""
        return self.run("psql", "-h", self.folder, "-U", "admin", "-d", database, "-At", "-c", statement).strip()

    def database(self):
        """Return the name of a new empty database, which ``jobrsvp`` owns."""
        self.made += 1
        self.sql("postgres", f"CREATE DATABASE d{self.made} OWNER jobrsvp")
        return f"d{self.made}"

    def address(self, database, role="jobrsvp"):
        """Return the address of *database*."""
        return f"postgresql://{role}@/{database}?host={self.folder}"


@contextlib.contextmanager
def cluster():
    """Yield a running cluster; it is gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="pg", dir="/tmp"))  # short: the socket's path has a limit
    made = None
    try:
        folder.chmod(0o755)
        made = Cluster(folder)
        yield made
    finally:
        with contextlib.suppress(AssertionError):
            if made:
                made.stop("immediate")
        shutil.rmtree(folder, ignore_errors=True)

"""``start``, ``stop``, ``status`` and ``restart`` with real processes."""

import os
import re
import signal
import subprocess
import sys
import time

import pytest
from tests.e2e.drivers import until
from tests.helpers.service import service

ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")


class Shell:
    """Runs ``jobrsvp`` in processes of their own, with all files in *home*."""

    def __init__(self, home):
        self.environment = {**os.environ, "JOBRSVP_HOME": str(home), "XDG_CONFIG_HOME": str(home), "BROWSER": "true"}

    def run(self, *arguments):
        command = [sys.executable, "-m", "jobrsvp.cli", *arguments]
        return subprocess.run(
            command, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL, text=True, check=False, timeout=60,
        )  # fmt: skip

    def process(self):
        """Return the number of the process that ``status`` names, ``None`` for none."""
        found = re.search(r"process (\d+)", self.run("status").stdout)
        return int(found[1]) if found else None


@pytest.fixture
def shell(tmp_path):
    made = Shell(tmp_path)
    yield made
    made.run("stop")


def test_it_starts_in_the_background_says_how_it_stands_and_stops(shell, tmp_path):
    started = shell.run("start")
    assert started.returncode == 0, started.stdout
    status = shell.run("status")
    assert status.returncode == 0
    assert ADDRESS.findall(started.stdout) == ADDRESS.findall(status.stdout)
    assert "started by jobrsvp start" in status.stdout
    assert "runs at" in (tmp_path / "service.log").read_text()
    assert "is stopped" in shell.run("stop").stdout
    assert shell.run("status").returncode == 1


@pytest.mark.parametrize("second", ["start", "serve"])
def test_a_second_one_names_the_first_and_leaves_it_alone(shell, tmp_path, second):
    with service(tmp_path) as first:
        done = shell.run(second)
        assert (done.returncode, done.stdout) == (1, f"JobRSVP runs already at {first.address}.\n")
        assert shell.process() == first.process.pid


def test_the_second_one_of_the_computer_itself_is_content(shell, tmp_path):
    with service(tmp_path):
        assert shell.run("serve", "--by", "autostart").returncode == 0


def test_one_of_the_computer_itself_finds_the_folder_that_was_named(shell, tmp_path):
    with service(tmp_path / "other", "--home", str(tmp_path)) as elsewhere:
        assert elsewhere.address in shell.run("status").stdout


def test_one_that_was_started_by_hand_is_stopped_too(shell, tmp_path):
    with service(tmp_path) as by_hand:
        assert by_hand.address in shell.run("stop").stdout
        assert by_hand.process.wait(20) == 0


def test_one_that_was_killed_is_not_taken_for_running(shell, tmp_path):
    with service(tmp_path) as killed:
        killed.stop(signal.SIGKILL)
    assert (tmp_path / "running.json").exists()
    assert shell.process() is None
    assert shell.run("start").returncode == 0


def test_one_in_the_background_that_is_killed_comes_up_again(shell):
    shell.run("start")
    first = shell.process()
    os.kill(first, signal.SIGKILL)
    assert until(lambda: shell.process() not in (None, first), "a new process", seconds=30)


def test_a_restart_is_another_process(shell):
    shell.run("start")
    first = shell.process()
    assert shell.run("restart").returncode == 0
    assert shell.process() not in (None, first)


@pytest.mark.parametrize("seconds", [0.5, 1, 2])
def test_ctrl_c_ends_it_quietly_at_any_time(shell, seconds):
    command = [sys.executable, "-m", "jobrsvp.cli", "serve", "--sample", "--no-open"]
    process = subprocess.Popen(
        command, env=shell.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    time.sleep(seconds)
    process.send_signal(signal.SIGINT)
    said = process.communicate(timeout=60)[0]
    assert process.returncode in (0, 130, -signal.SIGINT), said  # the last: before there was any Python to ask
    assert "Traceback" not in said
    assert "Aborted" not in said

"""How the processes of plugins come and go: by fork or as new interpreters, and never later than the program."""

import contextlib
import os
import subprocess
import sys
import textwrap
import threading
import time
from pathlib import Path

import pytest
from tests.helpers.distributions import evaluator, install

from jobrsvp import Case, Posting
from jobrsvp.contexts import ContextOf, warm
from jobrsvp.panel import registry
from jobrsvp.panel.everyone import ask_all
from jobrsvp.panel.process.lone import Lone
from jobrsvp.panel.process.nursery import Nursery
from jobrsvp.testing import full_profile, noon

CASE = Case(posting=Posting(title="Baker"), profile=full_profile())
ROOT = Path(__file__).parents[3]


def stances(found):
    answers = ask_all(found, CASE, ContextOf(CASE.profile, None, noon(), ()))
    return {one.evaluator: one.stance for one in answers.findings}


@pytest.fixture
def opened(site, third_parties):
    """Return the registry of a good plugin and one that dies, whose processes *starter* starts."""

    def opened(starter):
        install(site, "good_one", evaluator("good", 'return self.speaks_for("It is good.", strength=0.5)'))
        install(site, "dying_one", evaluator("dying", "__import__('os')._exit(3)"))
        plugins = third_parties()
        plugins.starter = starter
        return plugins.joined(registry.Registry())

    return opened


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
@pytest.mark.parametrize("threads", [0, 1])
def test_a_nursery_starts_processes_whether_it_is_a_fork_or_a_new_interpreter(opened, threads):
    done = threading.Event()
    waiting = [threading.Thread(target=done.wait) for _ in range(threads)]
    for one in waiting:
        one.start()
    try:
        assert stances(opened(Nursery(warm))) == {"good": "for", "dying": "unknown"}
    finally:
        done.set()
        for one in waiting:
            one.join()


def test_processes_start_one_by_one_where_there_is_no_fork(opened):
    assert stances(opened(Lone())) == {"good": "for", "dying": "unknown"}


PROGRAM = """
    import sys
    from tests.helpers.distributions import entries
    from jobrsvp.panel import registry
    from jobrsvp.panel.third_parties import ThirdParties
    plugins = ThirdParties(entries=entries(sys.argv[1]))
    plugins.joined(registry.Registry())
    print(*(one._process.pid for one in plugins.plugins), flush=True)
    sys.stdin.read()
"""


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="there is no /proc")
def test_no_process_outlives_a_program_that_was_killed(site):
    install(site, "good_one", evaluator("good", "pass"))
    busy = "import threading\nthreading.Thread(target=lambda: [None for _ in iter(int, 1)]).start()\n"
    install(site, "busy_one", busy + evaluator("busy", "pass"))
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(site), str(ROOT)))}
    command = [sys.executable, "-c", textwrap.dedent(PROGRAM), str(site)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as program:
        pids = [int(one) for one in program.stdout.readline().split()]
        assert len(pids) == 2
        program.kill()
    end = time.monotonic() + 30
    while any(map(runs, pids)) and time.monotonic() < end:
        time.sleep(0.05)
    assert not any(map(runs, pids))


def runs(pid):
    """Whether the process *pid* is there and is no zombie."""
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    return False

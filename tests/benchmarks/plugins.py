"""What plugins of third parties cost: one and fifty, on the command line and at each press, beside none at all."""

import contextlib
import importlib
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.figures import line
from tests.benchmarks.service import POSTING
from tests.helpers.distributions import entries, evaluator, install

from jobrsvp import reading
from jobrsvp.advice import Assistant
from jobrsvp.contexts import warm
from jobrsvp.panel import registry
from jobrsvp.panel.third_parties import ThirdParties
from jobrsvp.testing import full_profile

PRESSES, CALLS = 60, 12
BODY = 'return self.speaks_for("It is good.", strength=0.5, quotes=(case.posting.find("Boston"),))'
PAGE = reading.capture_text(POSTING)


def main():
    at_each_press()
    on_the_command_line()


@contextlib.contextmanager
def plugins(number):
    """Make *number* plugins in a folder on the search path; yield the folder."""
    with tempfile.TemporaryDirectory() as folder:
        for one in range(number):
            install(Path(folder), f"plugin_{one}", evaluator(f"plugin-{one}", BODY))
        sys.path.insert(0, folder)
        yield Path(folder)
        sys.path.remove(folder)
        importlib.invalidate_caches()


def at_each_press():
    """Print what plugins cost a press in a warm process, the presses with and without them taken by turns."""
    for number, aim in ((1, "aim 5 ms"), (50, "aim 30 ms")):
        with plugins(number) as folder, Assistant(registry.load(), ThirdParties(entries=entries(folder))) as theirs:
            warm()
            started = time.perf_counter()
            theirs.registry  # noqa: B018 - it waits for them
            ready = (time.perf_counter() - started) * 1000
            with Assistant(registry.load()) as ours:
                more, without = extra(lambda one: one.advise(PAGE, full_profile()), theirs, ours, PRESSES)
            line(f"{number} plugins: more a press in the service, median", f"{more:.1f} ms", aim)
            line("  beside a press without any, in the same run", f"{without:.1f} ms")
            line("  to start and import them, once", f"{ready:.0f} ms")


def on_the_command_line():
    """Print what the first plugin costs a command, calls with and without it taken by turns."""
    with tempfile.TemporaryDirectory() as home, plugins(1) as folder:
        posting = Path(home) / "posting.txt"
        posting.write_text(POSTING, encoding="utf-8")
        command = [sys.executable, "-m", "jobrsvp.cli", "advise", str(posting), "--json"]

        def call(path):
            environment = {**os.environ, "JOBRSVP_HOME": home, "PYTHONPATH": path}
            subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)

        more, without = extra(call, str(folder), "", CALLS)
        cpu, _ = extra(call, str(folder), "", CALLS, clock=cpu_seconds)
    line("the first plugin: more on the command line, median", f"{more:.0f} ms", "aim 60 ms")
    line("  beside a call without any, in the same run", f"{without:.0f} ms")
    line("  of the processors' time, which a busy computer does not stretch", f"{cpu:.0f} ms")


def cpu_seconds():
    """Return the processor time of all processes that have ended, of this one and those that it started."""
    return sum(os.times()[:4])


def extra(call, one, other, times, clock=time.perf_counter):
    """Return by how many milliseconds *call* of *one* takes longer than of *other*, and those, medians of pairs."""

    def milliseconds(which):
        started = clock()
        call(which)
        return (clock() - started) * 1000

    milliseconds(one), milliseconds(other)
    pairs = [(milliseconds(one), milliseconds(other)) for _ in range(times)]
    return statistics.median(more - less for more, less in pairs), statistics.median(less for _, less in pairs)


if __name__ == "__main__":
    main()

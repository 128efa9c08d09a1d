"""``make bench-bulk``: postings a second a core, what more processes bring, and the memory of a long run.

What a posting costs is measured on real pages, where they lie beside the project; the long run is of pages of the
tests, which are small.  Each is varied, so that no two are alike.
``python -m tests.benchmarks.bulk --rows 200000`` is the long run.
"""

import argparse
import contextlib
import json
import os
import random
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from tests.benchmarks.figures import DATA, line

ROWS, WORKERS = 500, (1, 2, 4)
LONG = 5000  # rows of the long run, if no other number is asked for
FEW = 10  # rows of a run that tells what it costs to start
REAL = DATA / "pages"
OURS = Path(__file__).parents[1] / "e2e/pages"
LAST_DIGIT = re.compile(r"(?<=\d)\d(?!\d)")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--rows", type=int, default=LONG, help="postings of the long run")
    most = options.parse_known_args()[0].rows
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        few, some = (
            written(home / f"{rows}.jsonl", rows, pages(REAL if REAL.exists() else OURS)) for rows in (FEW, ROWS)
        )
        size = some.stat().st_size / ROWS / 1000
        line("a posting of the input", f"{size:.0f} kB")
        efficiency(few, some)
        memory(written(home / "long.jsonl", most, pages(OURS)), most)


def pages(folder):
    """Return the pages in *folder*."""
    return [path.read_text(encoding="utf-8", errors="replace") for path in sorted(folder.glob("*.html"))]


def written(file, rows, originals):
    """Write so many postings into *file*: the *originals*, each number in them with another last digit."""
    chance = random.Random(17)
    with file.open("w", encoding="utf-8") as opened:
        for number in range(rows):
            page = LAST_DIGIT.sub(lambda _: str(chance.randrange(10)), originals[number % len(originals)])
            opened.write(json.dumps({"id": number, "html": page}) + "\n")
    return file


def efficiency(few, some):
    """Print postings a second, by CPU and by the clock, for each number of workers."""
    one = None
    for workers in WORKERS:
        begun, (spent, lasted) = run(few, workers)[0], run(some, workers)
        cpu = (spent - begun) / (ROWS - FEW)
        one = one or cpu
        line(f"{workers} workers: postings a second of CPU", f"{1 / cpu:.0f}", f"{ROWS} in {lasted:.0f} s by the clock")
        line("  CPU of one worker beside theirs, a posting", f"{one / cpu:.0%}")
    line("cores here, which more workers share", f"{len(os.sched_getaffinity(0))}")


def memory(source, rows):
    """Print the memory of all processes of a run early on and at its end."""
    samples = []
    run(source, 2, lambda pid: watched(pid, samples))
    early, late = (statistics.median(some) for some in (samples[len(samples) // 5 : len(samples) // 3], samples[-20:]))
    line(f"{rows} postings: memory of 2 workers, scheduler, client", f"{early:.0f} MB", f"{late:.0f} MB at the end")


@contextlib.contextmanager
def watched(pid, samples):
    """Add the MB that the process *pid* and those below it have resident to *samples*, twice a second."""
    import psutil

    ended = threading.Event()

    def watch():
        while not ended.wait(0.5):
            with contextlib.suppress(psutil.Error):
                ours = psutil.Process(pid)
                samples.append(sum(one.memory_info().rss for one in (ours, *ours.children(recursive=True))) / 1e6)

    thread = threading.Thread(target=watch)
    thread.start()
    yield
    ended.set()
    thread.join()


def run(source, workers, watch=contextlib.nullcontext):
    """Judge *source*; return the (seconds of CPU, seconds by the clock) of all its processes."""
    with tempfile.TemporaryDirectory() as out:
        before, started = children(), time.perf_counter()
        command = ["bulk", "advise", str(source), f"{out}/out", "--workers", str(workers), "--rows", "100"]
        home = {**os.environ, "JOBRSVP_HOME": f"{out}/home"}
        process = subprocess.Popen(
            [sys.executable, "-m", "jobrsvp.cli", *command], env=home, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        with watch(process.pid):
            said = process.communicate()[0].decode()
        assert process.returncode == 0, said
        return children() - before, time.perf_counter() - started


def children():
    """Return the seconds of CPU of all ended processes that we began, with those that they began."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime

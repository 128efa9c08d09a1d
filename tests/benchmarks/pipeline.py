"""Read, judge and decide over real pages, in one warm process; and the two aims that need the pages."""

import statistics
import subprocess
import sys
import time

from tests.benchmarks.figures import DATA, data_is_there, line, percentile

from jobrsvp import NotAPosting, reading
from jobrsvp.advice import Assistant
from jobrsvp.panel import registry
from jobrsvp.testing import full_profile

REPEATS = 5


def main():
    line("import jobrsvp, best of 5", f"{import_seconds():.3f} s", "aim 0.1 s")
    if data_is_there():
        captures = [reading.capture_html(text) for text in texts("pages")]
        with Assistant(registry.load()) as assistant:
            speed(assistant, captures)
            judge_only(assistant, captures)
            refusals(assistant)


def texts(folder):
    return [path.read_text(encoding="utf-8", errors="replace") for path in sorted((DATA / folder).glob("*.html"))]


def import_seconds():
    """Return the time of ``import jobrsvp`` in a fresh process, less that of starting Python."""

    def seconds(code):
        started = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        return time.perf_counter() - started

    return min(seconds("import jobrsvp") for _ in range(5)) - min(seconds("pass") for _ in range(5))


def speed(assistant, captures):
    profile = full_profile()
    for capture in captures:
        assistant.advise(capture, profile)
    times = []
    for _ in range(REPEATS):
        for capture in captures:
            started = time.perf_counter()
            assistant.advise(capture, profile)
            times.append((time.perf_counter() - started) * 1000)
    line(f"read + judge + decide, {len(captures)} pages: median", f"{statistics.median(times):.1f} ms", "aim 15 ms")
    line("  95th percentile", f"{percentile(times, 0.95):.1f} ms")


def judge_only(assistant, captures):
    from jobrsvp import Case

    profile = full_profile()
    cases = [Case(posting=assistant.read(capture, profile), profile=profile) for capture in captures]
    times = []
    for _ in range(REPEATS):
        for case in cases:
            started = time.perf_counter()
            assistant.judge(case)
            times.append((time.perf_counter() - started) * 1000)
    line("the full panel on one posting, after reading: median", f"{statistics.median(times):.2f} ms", "aim 3 ms")


def refusals(assistant):
    pages, refused = texts("not_postings"), 0
    for page in pages:
        try:
            assistant.read(reading.capture_html(page))
        except NotAPosting:
            refused += 1
    line("pages that are no posting, refused", f"{refused} of {len(pages)}", "aim 51, later 55")


if __name__ == "__main__":
    main()

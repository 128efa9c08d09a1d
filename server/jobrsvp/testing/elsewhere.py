"""Judge the sample cases in another process, with another order of sets and another clock on the wall.

``python -m jobrsvp.testing.elsewhere`` reads a pickled evaluator from its input and writes the findings as JSON lines.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys

import simplejson

from jobrsvp import Evaluator, schemas
from jobrsvp.testing.checks import findings, quiet

#: Not UTC, and a day off from most of the world.
ZONE = "Pacific/Kiritimati"
NOT_FOUND = 3
MOST_SECONDS = 120  # of a test; what hangs is told by the check of time


def said(evaluator: Evaluator) -> str:
    """Return what *evaluator* finds in the sample cases, a line of JSON for each."""
    rows = (schemas.dump(finding) for _, finding in findings(evaluator))
    return "".join(f"{simplejson.dumps(row, use_decimal=True, default=str)}\n" for row in rows)


def check_elsewhere(evaluator: Evaluator) -> None:
    """Assert that *evaluator* finds the same in another process, whose sets have another order and its clock a zone.

    One that was made inside a function cannot be sent there, and is not checked.
    """
    try:
        sent = pickle.dumps(evaluator)
    except (pickle.PicklingError, AttributeError, TypeError):
        return
    done = subprocess.run(
        [sys.executable, "-m", "jobrsvp.testing.elsewhere"],
        input=sent, capture_output=True, timeout=MOST_SECONDS, check=False,
        env={**os.environ, "PYTHONHASHSEED": "4711", "TZ": ZONE, "PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip
    if done.returncode == NOT_FOUND:
        return
    assert done.returncode == 0, f"it fails in another process: {done.stderr.decode(errors='replace')[-400:]}"
    here, there = said(evaluator).splitlines(), done.stdout.decode().splitlines()
    for one, other in zip(here, there, strict=True):
        assert one == other, f"it depends on the order of a set, or on the computer's zone: {one:.300} is {other:.300}"


def main() -> None:
    """Do what the docstring says; status 3 says that the evaluator cannot be found here."""
    try:
        evaluator = pickle.load(sys.stdin.buffer)  # noqa: S301 - our own
    except (ImportError, AttributeError):
        sys.exit(NOT_FOUND)
    with quiet():
        text = said(evaluator)
    sys.stdout.write(text)


if __name__ == "__main__":
    main()

"""The figures of money: the worked example, the hundred cases, and the time that one package takes."""

import time
from decimal import Decimal

from tests.benchmarks.figures import line, percentile
from tests.money.hundred import CASES, case_of, findings_on, total_of
from tests.money.test_hundred import EXAMPLE

from jobrsvp.money.package import assemble

CENTS = Decimal("0.05")  # lines are rounded to cents before they are added up
ROUNDS = 20


def main():
    example = total_of(EXAMPLE)[1]
    line("worked example, 98,000 against 105,000 USD", f"{example:,.2f}", "-20,563 within 1")
    line("further cases that give their numbers", f"{sum(map(is_right, CASES))} of {len(CASES)}", "100 of 100")
    judged, assembled = times()
    line("both findings and the package, median", f"{percentile(judged, 0.5):.3f} ms", "under 1 ms")
    line("both findings and the package, slowest of a hundred", f"{percentile(judged, 0.99):.3f} ms", "under 1 ms")
    line("the package alone, median", f"{percentile(assembled, 0.5):.3f} ms")


def is_right(case):
    """Whether the package of *case* comes to its literals."""
    pairs = zip(total_of(case), case["total"], strict=True)
    return all(abs(found - Decimal(expected)) <= CENTS for found, expected in pairs)


def times():
    """Return the milliseconds of every case, with the findings and without."""
    judged, assembled = [], []
    for case, way in [(case_of(row), row.get("commute")) for row in CASES] * ROUNDS:
        start = time.perf_counter()
        findings = findings_on(case, way)
        middle = time.perf_counter()
        assemble(findings, case.profile)
        end = time.perf_counter()
        judged.append((end - start) * 1000)
        assembled.append((end - middle) * 1000)
    return judged, assembled


if __name__ == "__main__":
    main()

"""How the benchmarks count and print."""

import statistics
from pathlib import Path

DATA = Path(__file__).parents[3] / "shared/data"


def heading(text):
    print(f"\n== {text} ==", flush=True)


def line(name, figure, aim=""):
    print(f"{name:<58} {figure:>16}  {aim}", flush=True)


def percentile(values, share):
    """Return the value below which *share* (0 to 1) of *values* lies."""
    return statistics.quantiles(values, n=100, method="inclusive")[round(share * 100) - 1]


def data_is_there():
    """Whether the shared data lies beside the project; says so when it does not."""
    if not DATA.exists():
        print("skipped: the figures on real pages need ../shared/data beside the project")
    return DATA.exists()

"""``make bench``: print every figure; ``make bench-NAME`` prints those of one room."""

import importlib

from tests.benchmarks.figures import heading

ROOMS = ("pipeline", "service", "reading", "commute", "money", "manners", "drafts", "scenarios", "plugins")


def main():
    for room in ROOMS:
        heading(room)
        importlib.import_module(f"tests.benchmarks.{room}").main()


if __name__ == "__main__":
    main()

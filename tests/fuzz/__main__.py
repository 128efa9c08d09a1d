"""``make fuzz``: two ways of breaking the service; prints what was asked, and every broken promise.

    python -m tests.fuzz [--requests 50000] [--seed 1]

Half of the requests are made from the OpenAPI description, right and wrong; half are real bodies, spoilt.  What broke
something is kept in ``kept.jsonl``, and is tried first from then on.
"""

import argparse
import json
import logging
import random
import sys
from pathlib import Path

from tests.fuzz import described
from tests.fuzz.bodies import bodies
from tests.fuzz.mutate import spoilt
from tests.fuzz.target import Tally, target

KEPT = Path(__file__).with_name("kept.jsonl")
SHOWN = 20  # lines of what is broken
CASE = "@case@"  # what stands for the kept case in what is kept
ODD = ("", "-1", "9" * 30, "\x00", "%", "a" * 3000)


def made(seed, case):
    """Return (method, path, query, body) of the request that the number *seed* makes."""
    chance = random.Random(seed)
    method, path, body = chance.choice(bodies(case))
    if method == "GET":
        return method, path, {key: chance.choice((value, *ODD)) for key, value in body.items()}, None
    return method, path, None, spoilt(body, chance)


def spoil(service, seed):
    """Send the request that the number *seed* makes; keep it if it broke something."""
    before = len(service.tally.broken)
    method, path, query, body = made(seed, service.case)
    path, case = path.replace(service.case, CASE), service.case.encode()
    again(service, method, path, query, body, f"seed {seed}: {method} {path}")
    if len(service.tally.broken) > before:
        with KEPT.open("a") as file:
            data = body.replace(case, CASE.encode()).decode("latin-1") if body is not None else None
            file.write(json.dumps({"method": method, "path": path, "query": query, "body": data}) + "\n")


def again(service, method, path, query, body, what):
    """Send a request about the kept case, which *path* and *body* may name by what stands for it."""
    body = body and body.replace(CASE.encode(), service.case.encode())
    service.send(method, path.replace(CASE, service.case), body, what, query)


def kept():
    """Return the requests that broke something once, as arguments of :func:`again`."""
    rows = [json.loads(line) for line in KEPT.read_text().splitlines()]
    return [
        (row["method"], row["path"], row["query"], row["body"] and row["body"].encode("latin-1"), f"kept {number}")
        for number, row in enumerate(rows)
    ]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--requests", type=int, default=50_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    logging.disable(logging.CRITICAL)  # the tally says it
    tally = Tally()
    with target(tally) as service:
        half, first = asked.requests // 2, asked.seed * 1_000_000
        for request in kept():
            again(service, *request)
        for seed in range(first, first + half):
            spoil(service, seed)
        described.ask(service, asked.requests - tally.requests, asked.seed)
    print(f"requests          {tally.requests}")
    for name in ("failed", "wrong_type", "too_large", "slow"):
        print(f"{name:<17} {len(getattr(tally, name))}")
    print("\n".join(tally.broken[:SHOWN]))
    sys.exit(bool(tally.broken))


if __name__ == "__main__":
    main()

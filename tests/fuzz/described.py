"""Requests made from the OpenAPI description by schemathesis: what it allows, and what it forbids."""

import contextlib
import json
import random

import hypothesis
import schemathesis
from hypothesis import HealthCheck, Phase
from schemathesis import GenerationMode

#: Path parameters that get the name of a thing that is there, so that more than 404 is tried.
NAMES_A_CASE = "case_id"
STILL_THERE = 0.7  # how often


def ask(service, requests, seed):
    """Send about so many *requests*, half of them as described and half as not."""
    description = service.client.get("/api/v1/openapi.json", headers=service.headers()).json
    schema = schemathesis.openapi.from_dict(description)
    operations = [result.ok() for result in schema.get_all_operations()]
    each = max(1, requests // (2 * len(operations)))
    chance = random.Random(seed)
    for operation in operations:
        for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
            send_all(service, operation, mode, each, chance)
            service.keep()  # it may have been deleted


def send_all(service, operation, mode, number, chance):
    """Send *number* requests to one *operation*."""
    seed = chance.randrange(10**9)

    @hypothesis.seed(seed)
    @hypothesis.settings(
        max_examples=number, database=None, deadline=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @hypothesis.given(case=operation.as_strategy(generation_mode=mode))
    def press(case):
        send(service, case, f"described {seed} {mode.value}: {operation.label}", chance)

    with contextlib.suppress(hypothesis.errors.Unsatisfiable):  # nothing is wrong with a request that says nothing
        press()


def send(service, case, what, chance):
    """Send one generated *case*."""
    if NAMES_A_CASE in (case.path_parameters or {}) and chance.random() < STILL_THERE:
        case.path_parameters[NAMES_A_CASE] = service.case
    path = case.formatted_path.removeprefix("/api/v1/")
    body = None if isinstance(case.body, schemathesis.core.NotSet) else json.dumps(case.body, default=str).encode()
    service.send(case.method, path, body, what, query=case.query or None)

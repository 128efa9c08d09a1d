"""``hello`` and ``health``: the service proves itself, and says its version."""

from __future__ import annotations

import hmac
import secrets

import jobrsvp
from jobrsvp.health import reasons
from jobrsvp.http.bodies import Health, Hello, Proof
from jobrsvp.http.resource import Resource
from jobrsvp.http.state import state
from jobrsvp.schemas import schema_of

# Counted up only when an extension written before could no longer talk to the service.
API = 1
blueprint = Resource("hello", __name__, description="Who answers here.")


@blueprint.post("/hello")
@blueprint.arguments(schema_of(Hello))
@blueprint.response(200, schema_of(Proof))
def hello(asked: Hello) -> Proof:
    """Prove that this is the service that was paired, before it is given a token or a posting."""
    here = state()
    known = here.key_of(asked.client[:64])
    if known:
        here.launch.connected()
    key = known or secrets.token_hex(32)
    message = f"jobrsvp|{here.host}|{asked.nonce[:128]}"
    proof = hmac.new(key.encode(), message.encode(), "sha256").hexdigest()
    return Proof(proof=proof, api=API, version=jobrsvp.__version__)


@blueprint.get("/health")
@blueprint.response(200, schema_of(Health))
def health() -> Health:
    """Say that the service runs, and what is wrong with it."""
    here = state()
    found = reasons(here.store, here.profile, here.extension_folder.parent, here.assistant.registry.problems)
    return Health(api=API, version=jobrsvp.__version__, healthy=not found, reasons=found)

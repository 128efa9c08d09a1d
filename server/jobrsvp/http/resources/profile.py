"""``profile``: what the person has said of themselves."""

from __future__ import annotations

from typing import cast

from flask import request

from jobrsvp import BadInput, Profile, resume
from jobrsvp.http.bodies import KeptProfile, NewProfile, OwnFile
from jobrsvp.http.resource import Resource
from jobrsvp.http.resources.files import bytes_of
from jobrsvp.http.state import state
from jobrsvp.resume import Proposal
from jobrsvp.schemas import load, schema_of, toml

blueprint = Resource("profile", __name__, description="The person.")


@blueprint.get("/profile")
@blueprint.response(200, schema_of(KeptProfile))
def show() -> KeptProfile:
    """Return the profile, as a tree and as TOML."""
    return kept()


@blueprint.put("/profile")
@blueprint.doc(requestBody={"content": {"application/json": {"schema": schema_of(NewProfile)}}})
@blueprint.response(200, schema_of(KeptProfile))
def keep() -> KeptProfile:
    """Keep a profile: as a tree (bare, or under ``profile``), or as TOML text under ``toml``."""
    body = request.get_json()
    wrapped = isinstance(body, dict) and bool(body) and body.keys() <= {"profile", "toml"}
    wish = load(NewProfile, body) if wrapped else NewProfile(profile=load(Profile, body))
    state().keep_profile(wished(wish))
    return kept()


@blueprint.post("/profile/proposal")
@blueprint.arguments(schema_of(OwnFile))
@blueprint.response(200, schema_of(Proposal))
def propose(file: OwnFile) -> Proposal:
    """Read a résumé, and return what it says of fields of the profile; nothing is kept."""
    return resume.read(bytes_of(file), file.name, state().now().date())


def wished(wish: NewProfile) -> Profile:
    """Return the profile in *wish*, which must hold exactly one: nothing said is not an empty profile."""
    if (wish.profile is None) == (wish.toml is None):
        raise BadInput("Send either profile, a tree, or toml, the text of profile.toml.")
    return toml.loads(Profile, wish.toml) if wish.toml is not None else cast("Profile", wish.profile)


def kept() -> KeptProfile:
    """Return the profile as it now is."""
    profile = state().profile()
    return KeptProfile(profile=profile, toml=toml.dumps(profile))

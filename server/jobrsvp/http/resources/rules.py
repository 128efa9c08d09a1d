"""``rules``: what the person wrote without Python; a change counts from the next press on."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from flask import abort

from jobrsvp import BadInput, paths
from jobrsvp.http.bodies import NewRule, OwnRule, OwnRules, RuleFact
from jobrsvp.http.resource import Resource
from jobrsvp.http.state import state
from jobrsvp.panel.entries import OWN_RULES
from jobrsvp.rules.facts import POSTING
from jobrsvp.rules.file import data_of, read
from jobrsvp.rules.folder import files, keep
from jobrsvp.schemas import schema_of
from jobrsvp.schemas.toml import said

blueprint = Resource("rules", __name__, description="The person's own rules.")


@blueprint.get("/rules")
@blueprint.response(200, schema_of(OwnRules))
def every() -> OwnRules:
    """List the rules, each with what is wrong with it, and the facts that a rule may be about."""
    return kept()


@blueprint.put("/rules/<name>")
@blueprint.arguments(schema_of(NewRule))
@blueprint.response(200, schema_of(OwnRules))
def put(wish: NewRule, name: str) -> OwnRules:
    """Keep a rule under its name, or refuse it with a sentence at the field; without ``rule`` only switch it."""
    here = state()
    if wish.rule is None:
        if name not in files(paths.rules_folder()):
            abort(404)
    else:
        check_name(name, new=wish.new)
        if not isinstance(wish.rule, Mapping):
            raise BadInput("A rule is an object with says, headline and when.", {"rule": ["Send an object."]})
        keep(paths.rules_folder(), name, said(dict(wish.rule)))
    here.store.disable_plugin(name, not wish.enabled)
    here.assistant.renew(name)
    return kept()


@blueprint.delete("/rules/<name>")
@blueprint.response(200, schema_of(OwnRules))
def delete(name: str) -> OwnRules:
    """Delete a rule."""
    if (file := files(paths.rules_folder()).get(name)) is None:
        abort(404)
    file.unlink(missing_ok=True)
    here = state()
    here.store.disable_plugin(name, False)
    here.assistant.renew(name)
    return kept()


def check_name(name: str, *, new: bool) -> None:
    """Raise :class:`BadInput` for a *name* that is taken."""
    registry = state().assistant.registry
    owner = registry.plugins.get(name) or registry.sources.get(name)
    if (new and name in files(paths.rules_folder())) or (owner and owner.distribution != OWN_RULES):
        sentence = f"{name} is taken: choose another name."
        raise BadInput(sentence, {"name": [sentence]})


def kept() -> OwnRules:
    """Return the rules as they are now."""
    disabled = set(state().store.disabled_plugins())
    rules = tuple(row(name, path, name not in disabled) for name, path in files(paths.rules_folder()).items())
    return OwnRules(
        rules=rules, facts=tuple(RuleFact(name=one.name, kind=one.kind, choices=one.choices) for one in POSTING)
    )


def row(name: str, path: Path, enabled: bool) -> OwnRule:
    """Return the rule *name* at *path*; a mistake in it is told, and its text is shown as it is."""
    text, problem = path.read_text(encoding="utf-8", errors="replace"), ""
    try:
        read(path)
    except BadInput as error:
        problem = str(error)
    return OwnRule(name=name, enabled=enabled, toml=text, rule=data_of(text), problem=problem)

"""What is expected of a saved page: the facts of its posting as JSON, beside the page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import simplejson

from jobrsvp import schemas
from jobrsvp.model import Posting

#: The page says these itself, or they grow with every version.
LEFT_OUT = ("sources", "description", "quality")


def facts_of(posting: Posting) -> dict[str, Any]:
    """Return the facts of *posting* as JSON values, a quote by its words alone, nothing that was not said."""
    row = {name: value for name, value in schemas.dump(posting).items() if name not in LEFT_OUT}
    facts: dict[str, Any] = json.loads(simplejson.dumps(brief(row), use_decimal=True))
    return facts


def brief(value: Any) -> Any:
    """Return *value* without what is empty, and quotes as their words."""
    if isinstance(value, dict):
        if value.keys() == {"text", "start", "end", "source"}:
            return value["text"]
        inner = {name: brief(one) for name, one in value.items()}
        return {name: one for name, one in inner.items() if one not in (None, {}, [], "")}
    return [brief(one) for one in value] if isinstance(value, list | tuple) else value


def differences(found: Any, told: Any, path: str = "") -> Iterator[tuple[str, Any, Any]]:
    """Yield path, what is *found* and what was *told* where they differ; what nobody told may be anything."""
    if isinstance(found, dict) and isinstance(told, dict):
        for name, one in told.items():
            yield from differences(found.get(name), one, f"{path}.{name}".lstrip("."))
    elif isinstance(found, list) and isinstance(told, list) and len(found) == len(told):
        for number, (one, other) in enumerate(zip(found, told, strict=True)):
            yield from differences(one, other, f"{path}[{number}]")
    elif found != told:
        yield path, found, told


def as_text(posting: Posting) -> str:
    """Return the facts of *posting* as the text of a file."""
    return json.dumps(facts_of(posting), indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def beside(page: Path) -> Path:
    """Return where what is expected of *page* stands."""
    return page.with_suffix(".json")

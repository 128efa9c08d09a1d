"""Make what comes from a page sound: no half characters, and addresses that can always be taken apart."""

from __future__ import annotations

import dataclasses
import json
import re
from typing import Any

from jobrsvp.model import Capture

_HALVES = re.compile("[\ud800-\udfff]")


def repair_text(text: str) -> str:
    """Return *text* with U+FFFD for each lone surrogate, which no file and no answer could hold."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _HALVES.sub("\ufffd", text)
    return text


def repair_value(value: Any, raw: str) -> Any:
    """Return the JSON *value* that was parsed from *raw*, with sound strings."""
    if "\\u" not in raw:
        return value
    said = json.dumps(value, ensure_ascii=False)
    clean = repair_text(said)
    return value if clean is said else json.loads(clean)


def repair_capture(capture: Capture) -> Capture:
    """Return *capture* with sound texts; itself when nothing is amiss."""
    changed = {}
    for field in dataclasses.fields(capture):
        value = getattr(capture, field.name)
        if (clean := _sound(value)) != value:
            changed[field.name] = clean
    return dataclasses.replace(capture, **changed) if changed else capture


def _sound(value: Any) -> Any:
    if isinstance(value, str):
        return repair_text(value)
    if isinstance(value, tuple):
        return tuple(map(repair_text, value))
    return {repair_text(key): repair_text(one) for key, one in value.items()} if value else value

"""Make what comes from a page sound: no half characters, and addresses that can always be taken apart."""

from __future__ import annotations

import dataclasses
import json
import re
from typing import Any
from urllib.parse import SplitResult, urlsplit

from jobrsvp.model import Capture

_HALVES = re.compile("[\ud800-\udfff]")
_NOWHERE = SplitResult("", "", "", "", "")


def sound_text(text: str) -> str:
    """Return *text* with U+FFFD for each lone surrogate, which no file and no answer could hold."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _HALVES.sub("\ufffd", text)
    return text


def sound_value(value: Any, raw: str) -> Any:
    """Return the JSON *value* that was parsed from *raw*, with sound strings."""
    if "\\u" not in raw:
        return value
    said = json.dumps(value, ensure_ascii=False)
    clean = sound_text(said)
    return value if clean is said else json.loads(clean)


def sound_capture(capture: Capture) -> Capture:
    """Return *capture* with sound texts; itself when nothing is amiss."""
    changed = {}
    for field in dataclasses.fields(capture):
        value = getattr(capture, field.name)
        if (clean := _sound(value)) != value:
            changed[field.name] = clean
    return dataclasses.replace(capture, **changed) if changed else capture


def _sound(value: Any) -> Any:
    if isinstance(value, str):
        return sound_text(value)
    if isinstance(value, tuple):
        return tuple(map(sound_text, value))
    return {sound_text(key): sound_text(one) for key, one in value.items()} if value else value


def split_address(address: str | None) -> SplitResult:
    """Return the parts of *address*; empty ones when it is none, such as ``http://[``."""
    try:
        return urlsplit(address or "")
    except ValueError:
        return _NOWHERE

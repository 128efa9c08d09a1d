"""Names as a headline can hold them, whatever a posting calls itself."""

from __future__ import annotations

import re

NAME = 40  # characters of a name in one: what a person still knows it by
_SEXES = re.compile(r"\s{0,3}\((?:\w{1,3}[/|,*.]\s?){1,4}\w{1,3}\)")  # (m/w/d), (H/F)
_IN_WORD = re.compile(r"(?<=\w):(?=\w)")  # Technolog:in, which a headline writes Technolog/in
_ENDS = re.compile(r"\s{0,9}[:;\r\n|]")  # where a title turns into something else


def named(name: str, most: int = NAME) -> str:
    """Return *name* as a headline can hold it: up to a colon or line break, and cut after a word."""
    whole = _IN_WORD.sub("/", _SEXES.sub("", name).strip(" :;|\r\n"))
    plain = " ".join(next(filter(None, _ENDS.split(whole)), "it").split())
    if len(plain) <= most:
        return plain
    head, _, _ = plain[:most].rpartition(" ")
    return f"{(head or plain[: most - 1]).rstrip(' ,')}…"

"""What ``jobrsvp read --why`` prints: the points of the gate and the candidates of each fact."""

from __future__ import annotations

from typing import Any

import simplejson

from jobrsvp.cli import terminal
from jobrsvp.reading.facts.candidates import Candidate
from jobrsvp.reading.reasons import Reasons


def show(why: Reasons, *, as_json: bool) -> None:
    """Print *why* a page is read as it is."""
    terminal.echo(simplejson.dumps(tree(why), ensure_ascii=False) if as_json else "\n".join(lines(why)))


def tree(why: Reasons) -> dict[str, Any]:
    """Return *why* as JSON has it."""
    points = [point._asdict() for point in why.kind.points]
    facts = {name: [_row(one) for one in found] for name, found in why.facts.items()}
    gate = {"answer": why.kind.answer, "seen": why.kind.seen, "total": why.kind.total, "points": points}
    return {"kind": gate, "facts": facts}


def lines(why: Reasons) -> list[str]:
    """Return *why* as lines for a person: what it is, each point, and what each fact may be."""
    out = [f"{why.kind.answer} ({why.kind.seen}): {why.kind.total:+.1f} points"]
    out += [f"  {point.weight:+5.1f}  {point.reason}{_quoted(point.quote)}" for point in why.kind.points]
    for name, found in why.facts.items():
        out.append(name)
        out += [f"  {one.weight:5.2f}  {_brief(one.value)}  ({one.origin}: {one.reason})" for one in found]
    return out


def _quoted(quote: str) -> str:
    return f": {' '.join(quote.split())}" if quote else ""


def _row(one: Candidate[Any]) -> dict[str, Any]:
    return {"value": _brief(one.value), "origin": one.origin, "weight": one.weight, "reason": one.reason}


def _brief(value: object) -> str:
    shown = value._asdict() if hasattr(value, "_asdict") else {}
    return ", ".join(f"{name} {one}" for name, one in shown.items() if one is not None) or str(value)

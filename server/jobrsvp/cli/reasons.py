"""What ``jobrsvp read --why`` prints: the points of the gate and the candidates of each fact."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import simplejson

from jobrsvp import schemas
from jobrsvp.cli import report, terminal
from jobrsvp.reading import Mending
from jobrsvp.reading.facts.candidates import Candidate
from jobrsvp.reading.reasons import Reasons


def show(why: Reasons, mended: Sequence[Mending], *, as_json: bool) -> None:
    """Print *why* a page is read as it is, and what was *mended* then."""
    if as_json:
        terminal.echo(simplejson.dumps(tree(why, mended), ensure_ascii=False, use_decimal=True))
    else:
        terminal.echo("\n".join([*lines(why), *(line for one in mended for line in lines_of(one))]))


def tree(why: Reasons, mended: Sequence[Mending]) -> dict[str, Any]:
    """Return *why* and what was *mended* as JSON has it."""
    points = [point._asdict() for point in why.kind.points]
    facts = {name: [_row(one) for one in found] for name, found in why.facts.items()}
    gate = {"answer": why.kind.answer, "seen": why.kind.seen, "total": why.kind.total, "points": points}
    readers = {one.reader: {name: values_of(one, name)[1] for name in one.changed} for one in mended}
    return {"kind": gate, "facts": facts, "readers": readers}


def lines(why: Reasons) -> list[str]:
    """Return *why* as lines for a person: what it is, each point, and what each fact may be."""
    out = [f"{why.kind.answer} ({why.kind.seen}): {why.kind.total:+.1f} points"]
    out += [f"  {point.weight:+5.1f}  {point.reason}{_quoted(point.quote)}" for point in why.kind.points]
    for name, found in why.facts.items():
        out.append(name)
        out += [f"  {one.weight:5.2f}  {_brief(one.value)}  ({one.origin}: {one.reason})" for one in found] or [
            "  nothing says it"
        ]
    return out


def lines_of(mending: Mending) -> list[str]:
    """Return what a reader changed as lines for a person."""
    if not mending.changed:
        return [f"reader {mending.reader}: changed nothing"]
    out = [f"reader {mending.reader}:"]
    for name in mending.changed:
        before, after = (report.brief(one) or "nothing" for one in values_of(mending, name))
        out.append(f"  {name}: {after}  (instead of {before})")
    return out


def values_of(mending: Mending, name: str) -> tuple[Any, Any]:
    """Return the fact *name* before and after *mending*, as JSON values."""
    return schemas.dump(mending.before)[name], schemas.dump(mending.after)[name]


def _quoted(quote: str) -> str:
    return f": {' '.join(quote.split())}" if quote else ""


def _row(one: Candidate[Any]) -> dict[str, Any]:
    return {"value": _brief(one.value), "origin": one.origin, "weight": one.weight, "reason": one.reason}


def _brief(value: object) -> str:
    shown = value._asdict() if hasattr(value, "_asdict") else {}
    return ", ".join(f"{name} {one}" for name, one in shown.items() if one is not None) or str(value)

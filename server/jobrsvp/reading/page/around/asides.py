"""Facts of the job in a box beside it: ``At a glance``, with a label before each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jobrsvp.languages import Languages
from jobrsvp.reading.page import labels
from jobrsvp.reading.page.titles import is_job_name
from jobrsvp.text.lines import Line

FEWEST = 2  # labels of a job in such a box; one alone may be that of a search
MOST_LINES = 40  # of a box


def facts(lines: Sequence[Line], own: Sequence[Line], languages: Languages) -> tuple[Line, ...]:
    """Return the lines of boxes beside a posting that tell facts of it, once each; *own* are the posting's lines.

    A box with two values of one label, or with the name of a job, is about others.
    """
    shown = {line.text for line in own}
    kept = [box for box in _boxes(lines) if len(box) <= MOST_LINES and _tells(box, languages)]
    return tuple(line for box in kept for line in box if line.text not in shown)


def _boxes(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lines of each box, with the heading that it begins with."""
    box: list[Line] = []
    for line in lines:
        if box and (line.region != "aside" or line.level):
            yield box
            box = []
        if line.region == "aside" and line.tag not in ("button", "option"):
            box.append(line)
    if box:
        yield box


def _tells(box: Sequence[Line], languages: Languages) -> bool:
    text = "\n".join(line.text for line in box)
    found = labels.read_labels(text, box, languages)
    once = all(len({one.value for one in values}) == 1 for values in found.values())
    return len(found) >= FEWEST and once and not any(is_job_name(line.text, languages) for line in box)

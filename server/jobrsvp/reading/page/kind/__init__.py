"""What kind of page it is: a posting, a doubtful one, or something else, by weighed evidence."""

from __future__ import annotations

from jobrsvp.reading.page.kind.judging import closed, judge, refused
from jobrsvp.reading.page.kind.weighing import POSTING, Point, Weighed

__all__ = ["POSTING", "Point", "Weighed", "closed", "judge", "refused"]

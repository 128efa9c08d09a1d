"""What an evaluator may use besides the case."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Generic

from jobrsvp.api.services import Languages, Money, Places, TravelTimes, Web
from jobrsvp.model import PastCase, Place

if TYPE_CHECKING:
    from typing_extensions import TypeVar

    OptionsT = TypeVar("OptionsT", default=Any)  # who does not say their class may have any
else:
    from typing import TypeVar

    OptionsT = TypeVar("OptionsT")


@dataclasses.dataclass(frozen=True, kw_only=True)
class Context(Generic[OptionsT]):
    """What an evaluator may use besides the case.  Grows without breaking anyone.

    ``options`` is an instance of the evaluator's own ``Options``, as mypy knows from ``Context[MyOptions]``; ``now`` is
    aware, and the only clock; ``history`` the person's earlier cases, newest first; ``similarity`` compares two titles
    or skills, 0 to 1; ``home`` is the person's home as a point, ``zone`` the zone of its clock (``Europe/Berlin``)
    where it is certain; ``languages`` hold the words of English and of the posting's language, of all where that is
    not known.  A service is ``None`` where there is none.
    """

    now: dt.datetime
    options: OptionsT = None  # type: ignore[assignment]  # for an evaluator without
    history: Sequence[PastCase] = ()
    similarity: Callable[[str, str], float] = lambda one, other: float(one.casefold() == other.casefold())
    home: Place | None = None
    zone: str | None = None
    places: Places | None = None
    travel: TravelTimes | None = None
    money: Money | None = None
    web: Web | None = None
    languages: Languages | None = None

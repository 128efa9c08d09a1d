"""What judges one aspect of a case."""

from __future__ import annotations

import abc
import dataclasses
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, TypedDict, Unpack

from jobrsvp.api.context import Context
from jobrsvp.model import Case, Finding, Lever, Limit, Missing, Quote, Side, Stance
from jobrsvp.model.saying.said import say


def option(
    default: Any, description: str, *, least: float | None = None, most: float | None = None, unit: str = ""
) -> Any:
    """Return a field of ``Options`` with its *default* and the *description* that pages and docs show.

    A number may have a *unit* (``"minutes"``, ``"%"``), and be refused below *least* and above *most*.  A ``Literal``
    as the type of the field makes a choice.  A *default* that can be called, as ``dict``, is called for each record.
    """
    said = {"description": description, "least": least, "most": most, "unit": unit}
    if callable(default):
        return dataclasses.field(default_factory=default, metadata=said)
    return dataclasses.field(default=default, metadata=said)


class Grounds(TypedDict, total=False):
    """What may stand behind a finding, as keyword arguments; each is a field of :class:`jobrsvp.Finding`."""

    because: str
    certainty: float
    detail: str
    quotes: tuple[Quote, ...]
    facts: tuple[str, ...]
    figures: Mapping[str, object]
    question: str | None
    asks: str | None
    limit: Limit | None
    could_veto: bool
    reach: float


class Evaluator(abc.ABC):
    """Judge one aspect of a case.  The class docstring is the evaluator's help text.

    ``needs`` are dotted paths (``posting.workplace``, ``profile.home``): the host answers *unknown* by itself when one
    of them leads to nothing.  ``reads`` spares an evaluator from being asked again when something else is tried:
    ``("posting.pay", "profile.pay")``.  ``Options`` may be a frozen dataclass whose fields are made by :func:`option`.
    """

    id: ClassVar[str]  #: kebab-case, unique among installed evaluators
    side: ClassVar[Side]  #: ``job``, ``interview`` or ``cost``
    needs: ClassVar[tuple[str, ...]] = ()
    reads: ClassVar[tuple[str, ...]] = ()  #: all that the finding rests on, as dotted paths; nothing said is everything
    reach: ClassVar[float] = 0.3  #: how far an unknown answer could swing the balance, 0 to 1
    Options: ClassVar[type[Any] | None] = None

    @abc.abstractmethod
    def evaluate(self, case: Case, context: Context) -> Finding:
        """Judge *case*.  Say ``unknown`` rather than guess; the same case gives the same finding."""

    def levers(self, case: Case, context: Context) -> Iterable[Lever]:
        """Yield changes of *case*, which has all ``needs``, that are worth trying: the program tries each."""
        return ()

    def when_missing(self, case: Case, missing: tuple[str, ...]) -> Finding:
        """Return the finding for a case that lacks the needs *missing*; override it to ask a better question.

        What the profile lacks is asked of the person, for nobody else can say it; all else is the posting's silence.
        """
        own = [path.removeprefix("profile.") for path in missing if path.startswith("profile.")]
        names = " and ".join(path.rpartition(".")[2].replace("_", " ") for path in own or missing)
        if own:
            return self.unknown(
                say("Your profile does not say your {names}.", names=names), missing="person", asks=own[0]
            )
        return self.unknown(say("The posting does not say the {names}.", names=names), missing="posting")

    def speaks_for(self, headline: str, *, strength: float, **grounds: Unpack[Grounds]) -> Finding:
        """Return a finding for going: its reason in one clause, its *strength* 0 to 1, and what stands behind it."""
        return self._finding("for", headline, grounds, strength=strength)

    def speaks_against(
        self, headline: str, *, strength: float, dealbreaker: bool = False, **grounds: Unpack[Grounds]
    ) -> Finding:
        """Return a finding against going; a *dealbreaker* needs a quote of the posting and a fact of the profile."""
        return self._finding("against", headline, grounds, strength=strength, dealbreaker=dealbreaker)

    def neutral(self, headline: str, **grounds: Unpack[Grounds]) -> Finding:
        """Return a finding that changes nothing."""
        return self._finding("neutral", headline, grounds)

    def unknown(self, headline: str, *, missing: Missing | None = None, **grounds: Unpack[Grounds]) -> Finding:
        """Return a finding that says what is not known.

        *missing* says whose silence it is: ``"posting"``, then ``question`` may ask the employer, or ``"person"``, then
        ``asks`` names the field of the profile.
        """
        return self._finding("unknown", headline, grounds, missing=missing)

    def _finding(self, stance: Stance, headline: str, grounds: Grounds, **more: Any) -> Finding:
        fields = {"reach": self.reach, **grounds, **more}
        return Finding(evaluator=self.id, side=self.side, stance=stance, headline=headline, **fields)

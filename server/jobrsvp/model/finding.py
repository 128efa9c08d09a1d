"""One evaluator's answer."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Literal

from jobrsvp.model.quote import Quote
from jobrsvp.model.saying import said

Side = Literal["job", "interview", "cost"]
Stance = Literal["for", "against", "neutral", "unknown"]
Missing = Literal["person", "posting"]
Limit = Literal["stated", "assumed"]
MOST_CERTAIN_BY_ASSUMPTION = 0.75  # of a dealbreaker on a limit that nobody stated: it leans, and asks


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """What one evaluator thinks of a case, with its reason.

    ``headline`` is one clause of at most 90 characters without colon, semicolon and line break, true by itself;
    ``because`` is the same as it fits after *because*, made from a headline that begins plainly (*It pays ...*);
    everything else is ``detail``.  ``strength`` and ``certainty`` are 0 to 1; ``reach`` is how far an unknown could
    swing; ``facts`` name the fields of the profile it rests on; ``figures`` are JSON-like numbers behind it.

    ``missing`` says whose silence makes it unknown: the ``person``'s, and then ``asks`` names the field of the profile
    to fill in (``home.place``), or the ``posting``'s, and then ``question`` is what the employer could be asked.
    A finding that is known may name in ``asks`` a field that would make it better.  ``could_veto`` says that the answer
    could be a dealbreaker; ``limit`` says whether it holds the posting against a limit that the person ``stated`` or
    against a usual one, ``assumed`` in its place.  What would turn it is not claimed here but tried: see
    :meth:`jobrsvp.Evaluator.levers`.

    Raises ``ValueError`` without a headline, with a number out of range, with a question for the employer about the
    person, for a dealbreaker that lacks a quote from the posting or a fact from the profile (absence of evidence is
    never evidence), and for one on an assumed limit that claims to be surer than 0.75.
    """

    evaluator: str
    side: Side
    stance: Stance
    headline: str
    because: str = ""
    strength: float = 0.0
    certainty: float = 1.0
    dealbreaker: bool = False
    detail: str = ""
    quotes: tuple[Quote, ...] = ()
    facts: tuple[str, ...] = ()
    figures: Mapping[str, object] = dataclasses.field(default_factory=dict)
    question: str | None = None
    missing: Missing | None = None
    asks: str | None = None
    limit: Limit | None = None
    could_veto: bool = False
    reach: float = 0.3

    def __post_init__(self) -> None:
        if not self.because:
            object.__setattr__(self, "because", said.because_of(self.headline))
        for fault in (self._fault(), self._fault_of_silence(), self._fault_of_dealbreaker()):
            if fault:
                raise ValueError(f"{self.evaluator}: {fault}")

    def _fault(self) -> str | None:
        """Return what is wrong with the headline, the numbers or the quotes."""
        if not self.headline.strip():
            return "a finding needs a headline that gives its reason"
        for name, value in (("strength", self.strength), ("certainty", self.certainty), ("reach", self.reach)):
            if not 0 <= value <= 1:
                return f"{name} is {value}, not between 0 and 1"
        if isinstance(self.quotes, Quote):
            return "quotes is a tuple: write quotes=(quote,)"
        if self.quotes and not all(isinstance(quote, Quote) for quote in self.quotes):
            return "quotes are jobrsvp.Quote records; posting.find() gives None for what the posting does not say"
        return None

    def _fault_of_silence(self) -> str | None:
        """Return what is wrong with whose silence it is."""
        if self.missing and self.stance != "unknown":
            return "missing says why a finding is unknown, and this one is not"
        if self.missing == "person" and not self.asks:
            return "what the person has not said needs asks, the field of the profile to fill in"
        if self.missing == "person" and self.question:
            return "a question goes to the employer; what the person has not said is in asks"
        if self.missing == "posting" and self.asks:
            return "asks names a field of the profile, and it is the posting that is silent"
        return None

    def _fault_of_dealbreaker(self) -> str | None:
        """Return what keeps it from being a dealbreaker, when it says that it is one."""
        if not self.dealbreaker:
            return None
        if self.stance != "against":
            return "a dealbreaker speaks against"
        if not self.quotes:
            return "a dealbreaker needs a quote of the posting: give quotes=(posting.find(...),)"
        if not self.facts:
            own = f"evaluators.{self.evaluator}.NAME"
            return f'a dealbreaker needs a fact of the profile: give facts=("pay.floor",), or ("{own}",) for an option'
        if self.limit == "assumed" and self.certainty > MOST_CERTAIN_BY_ASSUMPTION:
            return f"a dealbreaker on an assumed limit is at most {MOST_CERTAIN_BY_ASSUMPTION} certain"
        return None

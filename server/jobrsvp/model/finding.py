"""One evaluator's answer."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Literal

from jobrsvp.model.posting import Quote

Side = Literal["job", "interview", "cost"]
Stance = Literal["for", "against", "neutral", "unknown"]


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """What one evaluator thinks of a case, with its reason.

    ``strength`` and ``certainty`` are 0 to 1; ``reach`` is how far an unknown could swing; ``facts`` name the fields of
    the profile it rests on; ``figures`` are JSON-like numbers behind it; ``question`` is what the person could ask, and
    ``could_veto`` says that its answer could be a dealbreaker; ``flips`` says in words what would turn it.

    Raises ``ValueError`` without a headline, with a number out of range, or for a dealbreaker that lacks a quote from
    the posting or a fact from the profile: absence of evidence is never evidence.
    """

    evaluator: str
    side: Side
    stance: Stance
    headline: str
    strength: float = 0.0
    certainty: float = 1.0
    dealbreaker: bool = False
    detail: str = ""
    quotes: tuple[Quote, ...] = ()
    facts: tuple[str, ...] = ()
    figures: Mapping[str, object] = dataclasses.field(default_factory=dict)
    question: str | None = None
    could_veto: bool = False
    flips: str | None = None
    reach: float = 0.3

    def __post_init__(self) -> None:
        if not self.headline.strip():
            raise ValueError(f"{self.evaluator}: a finding needs a headline that gives its reason")
        for name in ("strength", "certainty", "reach"):
            if not 0 <= getattr(self, name) <= 1:
                raise ValueError(f"{self.evaluator}: {name} is {getattr(self, name)}, not between 0 and 1")
        if self.dealbreaker and self.stance != "against":
            raise ValueError(f"{self.evaluator}: a dealbreaker speaks against")
        if self.dealbreaker and not (self.quotes and self.facts):
            raise ValueError(f"{self.evaluator}: a dealbreaker needs a quote of the posting and a fact of the profile")

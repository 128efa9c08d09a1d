"""Who put in a good word."""

from __future__ import annotations

from jobrsvp import Case, Context, Evaluator, Finding, bare, say
from jobrsvp_evaluators._words import named


class Goodwill(Evaluator):
    """Asks whether somebody put in a good word for you (R0): do not burn that bridge."""

    id = "goodwill"
    side = "interview"
    reads = ("invitation.referred_by",)

    def evaluate(self, case: Case, context: Context) -> Finding:
        """Judge what going means to the person who referred them."""
        name = case.invitation.referred_by
        if not name:
            return self.neutral(say("Nobody put in a good word for you, as far as you said."))
        return self.speaks_for(
            say("{name} put in a good word for you.", name=named(name)),
            because=bare(say("{name} put in a good word for you.", name=named(name))),
            strength=0.4,
            certainty=0.9,
            detail=say("Going honours that. If you do not go, tell {name} before the employer does.", name=name),
            facts=("invitation.referred_by",),
        )

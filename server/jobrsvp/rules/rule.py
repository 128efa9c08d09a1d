"""A rule as an evaluator."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from jobrsvp.api.context import Context
from jobrsvp.api.evaluator import Evaluator
from jobrsvp.model import Case, Finding, Side
from jobrsvp.model.saying.clause import because_of
from jobrsvp.model.saying.said import joined, say
from jobrsvp.rules.conditions import Condition
from jobrsvp.rules.facts import Fact

SLOT = re.compile(r"\{([a-z_.]{1,80})\}")
NOT_QUOTED = say("No words of the posting can be quoted, so it rules nothing out.")
HOW_SURE = 0.9  # that what was read of the posting is what it says


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """What a rule's file says; ``slots`` are the facts named in the ``headline``."""

    id: str
    says: Literal["for", "against"]
    headline: str
    when: tuple[Condition, ...]
    unless: tuple[Condition, ...] = ()
    strength: float = 0.5
    side: Side = "job"
    because: str = ""
    detail: str = ""
    dealbreaker: bool = False
    slots: Mapping[str, Fact] = dataclasses.field(default_factory=dict)

    @property
    def paths(self) -> tuple[str, ...]:
        """The fields of the profile it rests on; the rule itself is what the person said where it names none."""
        own = [fact.own for one in (*self.when, *self.unless) for fact in one.facts if fact.own]
        return tuple(dict.fromkeys(own)) or (f"rules.{self.id}",)


class RuleEvaluator(Evaluator):
    """Applies a rule that the person wrote."""

    rule: Rule

    def evaluate(self, case: Case, context: Context) -> Finding:
        """Say what the rule says when all of ``when`` holds and nothing of ``unless``."""
        wanted = [one.holds(case, context) for one in self.rule.when]
        unwanted = [one.holds(case, context) for one in self.rule.unless]
        if False in wanted or True in unwanted:
            return self.neutral(say("Your rule {name} does not apply.", name=self.id))
        if missing := next(self.unsaid(case, context), None):
            return self.silent(missing)
        return self.applied(case, context)

    def unsaid(self, case: Case, context: Context) -> Iterator[Fact]:
        """Yield the facts that the rule needs, and nobody said; a list may not speak of what was asked for."""
        for one in (*self.rule.when, *self.rule.unless):
            if one.holds(case, context) is None:
                yield one.unsaid(case, context) or one.fact

    def silent(self, fact: Fact) -> Finding:
        """Return that the rule waits for *fact*."""
        more: Any = {"could_veto": self.rule.dealbreaker, "reach": max(self.rule.strength, 0.3)}
        if fact.own:
            headline = say("Your profile does not say what your rule {name} asks for.", name=self.id)
            return self.unknown(headline, missing="person", asks=fact.own, **more)
        headline = say("The posting does not say what your rule {name} asks for.", name=self.id)
        return self.unknown(headline, missing="posting", **more)

    def applied(self, case: Case, context: Context) -> Finding:
        """Return what the rule says of *case*."""
        rule = self.rule
        headline = filled(rule.headline, rule.slots, case, context)
        quotes = tuple(dict.fromkeys(quote for one in rule.when for quote in one.quotes(case, context)))
        more: Any = {
            "because": filled(rule.because, rule.slots, case, context) or because_of(headline) or headline.rstrip("."),
            "strength": rule.strength,
            "certainty": HOW_SURE,
            "detail": joined(rule.detail, NOT_QUOTED if rule.dealbreaker and not quotes else None),
            "quotes": quotes,
            "facts": rule.paths,
        }
        if rule.says == "for":
            return self.speaks_for(headline, **more)
        # Absence of words is no evidence, so that what cannot be quoted is no dealbreaker.
        return self.speaks_against(headline, dealbreaker=rule.dealbreaker and bool(quotes), limit="stated", **more)


def filled(words: str, slots: Mapping[str, Fact], case: Case, context: Context) -> str:
    """Return *words* with the facts that they name in braces."""
    return SLOT.sub(lambda slot: shown(slots[slot[1]].value(case, context)), words)


def shown(value: Any) -> str:
    """Return a fact as it stands in a sentence."""
    if isinstance(value, (tuple, dict)):
        return ", ".join(map(str, value))
    return f"{value:,.10g}" if isinstance(value, float) else f"{value:,}" if isinstance(value, int) else str(value)


def evaluator_of(rule: Rule) -> Evaluator:
    """Return the evaluator that applies *rule*; its help is what the rule says."""
    names = ", ".join(one.fact.name for one in rule.when)
    about = f"Your own rule: speaks {rule.says} a posting by {names}. {rule.headline}"
    # A class of its own, for its docstring is the help, and its id and side belong to the class.
    kind = type("YourRule", (RuleEvaluator,), {"__doc__": about, "id": rule.id, "side": rule.side, "rule": rule})
    made: Evaluator = kind()
    return made

"""Whom one might meet there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from jobrsvp import Case, Context, Evaluator, Finding, Quote
from jobrsvp_evaluators._words import named

# Legal forms and a missing word differ; another company differs by more.
SAME_NAME = 0.85
# However many one meets, it is one hour and one building.
LIMIT = 0.5


class Met(NamedTuple):
    """Somebody whom one might meet: who, of what use, how much it counts; ``plain``: it begins with no name."""

    headline: str
    use: str
    strength: float
    plain: bool = True


class Contacts(Evaluator):
    """Asks whom you might meet (R3, R4).

    A recruiter with other clients, a hiring manager, somebody at an employer you look for: each is worth an hour, even
    when this position is not.
    """

    id = "contacts"
    side = "interview"

    def evaluate(self, case: Case, context: Context) -> Finding:
        """Judge the people behind the meeting."""
        met = list(people(case, context))
        if not met:
            return self.neutral("No contact beyond this position is in sight.")
        best, *others = met
        return self.speaks_for(
            best.headline,
            because=f"{best.headline[0].lower() if best.plain else best.headline[0]}{best.headline[1:-1]}",
            strength=round(min(sum(one.strength for one in met), LIMIT), 3),
            certainty=0.8,
            detail=" ".join([best.use, *(f"{one.headline} {one.use}" for one in others)]),
            quotes=quotes(case),
            facts=facts(case),
        )


def people(case: Case, context: Context) -> Iterator[Met]:
    """Yield each contact, the best first."""
    target = target_organization(case, context)
    if target:
        headline = f"{named(target)} is an employer you look for."
        yield Met(headline, "Other positions may come of it.", 0.3, plain=False)
    kind = kind_of(case)
    if kind == "agency":
        yield Met("A recruiter has other clients.", "Say which other openings would interest you.", 0.25)
    elif kind == "hiring_manager":
        yield Met("You would meet a hiring manager.", "They may have another position some day.", 0.25)


def kind_of(case: Case) -> str | None:
    """Return who invites, by the invitation, else by the posting."""
    contact = case.posting.contact
    return case.invitation.invited_by or (contact.kind if contact else None)


def target_organization(case: Case, context: Context) -> str | None:
    """Return the employer if it is one that the person looks for."""
    names = [name for name in (case.posting.organization, case.invitation.organization) if name]
    for name in names:
        for target in case.profile.targets.organizations:
            if context.similarity(name, target) >= SAME_NAME:
                return name
    return None


def quotes(case: Case) -> tuple[Quote, ...]:
    """Return what the posting says of the people."""
    contact = case.posting.contact
    said = (contact.quote if contact else None, case.posting.quotes.get("organization"))
    return tuple(quote for quote in said if quote)


def facts(case: Case) -> tuple[str, ...]:
    """Return the fields that the finding rests on."""
    said = {
        "invitation.invited_by": case.invitation.invited_by,
        "targets.organizations": case.profile.targets.organizations,
    }
    return tuple(name for name, value in said.items() if value)

"""Whom one might meet there."""

from __future__ import annotations

from collections.abc import Iterator

from jobrsvp import Case, Context, Evaluator, Finding, Quote

SAME_NAME = 0.85
LIMIT = 0.5


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
        headlines, strengths = zip(*met, strict=True)
        return self.speaks_for(
            headlines[0],
            strength=round(min(sum(strengths), LIMIT), 3),
            certainty=0.8,
            detail=" ".join(headlines[1:]),
            quotes=quotes(case),
            facts=facts(case),
        )


def people(case: Case, context: Context) -> Iterator[tuple[str, float]]:
    """Yield each contact as (sentence, strength), the best first."""
    target = target_organization(case, context)
    if target:
        yield f"{target} is an employer you look for: other positions may come of it.", 0.3
    kind = kind_of(case)
    if kind == "agency":
        yield "A recruiter has other clients: say which other openings would interest you.", 0.25
    elif kind == "hiring_manager":
        yield "You would meet a hiring manager, who may have another position some day.", 0.25


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

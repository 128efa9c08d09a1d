"""Whom one might meet there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from jobrsvp import Case, Context, Evaluator, Finding, PastCase, Quote, bare, joined, listed, say
from jobrsvp_evaluators._words import named

# Legal forms and a missing word differ; another company differs by more.
SAME_NAME = 0.85
# However many one meets, it is one hour and one building.
LIMIT = 0.5
# A headline is one clause: two names of so many characters fit into it.
MOST_NAMED, NAME_OF_MANY = 2, 24
# Who knows the person opens a door sooner than a stranger; a firm that they were in touch with, a little.
KNOWN, IN_TOUCH = 0.2, 0.1


class Met(NamedTuple):
    """Somebody whom one might meet: who, of what use, how much it counts; ``plain``: it begins with no name."""

    headline: str
    use: str
    strength: float
    plain: bool = True


class Contacts(Evaluator):
    """Asks whom you might meet (R3, R4).

    A recruiter with other clients, a hiring manager, somebody at an employer you look for, somebody whom you met
    before: each is worth an hour, even when this position is not.
    """

    id = "contacts"
    side = "interview"
    reads = ("posting.organization", "posting.contact", "profile.targets", "invitation")

    def evaluate(self, case: Case, context: Context) -> Finding:
        """Judge the people behind the meeting."""
        met = list(people(case, context))
        if not met:
            return self.neutral(say("No contact beyond this position is in sight."))
        best, *others = met
        return self.speaks_for(
            best.headline,
            because="" if best.plain else bare(best.headline),
            strength=round(min(sum(one.strength for one in met), LIMIT), 3),
            certainty=0.8,
            detail=joined(best.use, *(part for one in others for part in (one.headline, one.use))),
            quotes=quotes(case),
            facts=facts(case),
            figures=figures(case, context),
        )


def people(case: Case, context: Context) -> Iterator[Met]:
    """Yield each contact, the best first."""
    target = target_organization(case, context)
    if target:
        headline = say("{employer} is an employer you look for.", employer=named(target))
        yield Met(headline, say("Other positions may come of it."), 0.3, plain=False)
    known = met_before(case, context)
    if known:
        names = listed(named(name, NAME_OF_MANY) for name in known[:MOST_NAMED])
        yield Met(say("You met {people} before.", people=names), say("Write to them yourself; they know you."), KNOWN)
    elif in_touch(case, context):
        yield Met(say("You were in touch with them before."), say("Reach out to whoever invited you then."), IN_TOUCH)
    kind = kind_of(case)
    if kind == "agency":
        others = say("Say which other openings would interest you.")
        yield Met(say("A recruiter may have other jobs for you."), others, 0.25)
    elif kind == "hiring_manager":
        yield Met(say("You would meet a hiring manager."), say("They may have another position some day."), 0.25)


def figures(case: Case, context: Context) -> dict[str, object]:
    """Return whom the person met before, and the id of the newest case in which they were in touch."""
    known, past = met_before(case, context), in_touch(case, context)
    return {**({"met": list(known)} if known else {}), **({"in_touch": past.id} if past else {})}


def met_before(case: Case, context: Context) -> tuple[str, ...]:
    """Return whom the person met with this employer, or who invites again; the newest first, each once."""
    there = (past.outcome.met for past in context.history if past.outcome and is_there(case, past, context))
    return tuple(dict.fromkeys(name for names in there for name in names))


def in_touch(case: Case, context: Context) -> PastCase | None:
    """Return the newest earlier meeting with this employer, ``None`` where there was none."""
    meetings = (past for past in context.history if past.stage != "listing")
    return next((past for past in meetings if is_there(case, past, context)), None)


def is_there(case: Case, past: PastCase, context: Context) -> bool:
    """Whether the case *past* was with the employer of *case*, or the person met there invites now."""
    contact, met = case.invitation.contact_name, past.outcome.met if past.outcome else ()
    if contact and any(context.similarity(contact, name) >= SAME_NAME for name in met):
        return True
    names = filter(None, (case.posting.organization, case.invitation.organization))
    return any(past.organization and context.similarity(name, past.organization) >= SAME_NAME for name in names)


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

"""Work for which no wage is sure: unpaid, at first or throughout, for commission or shares alone, by the piece."""

from __future__ import annotations

from decimal import Decimal

from jobrsvp import Evaluator, Finding, Grounds, PayTerm, Posting, fitting, near_limit, say, template

#: A posting that says so means it; shares may still come with an allowance, and commission with a guarantee.
UNPAID, SHARES, COMMISSION = 0.95, 0.85, 0.6
#: Few laws allow weeks of unpaid work, and some who write so give way when asked.
TRIAL = 0.6
#: Of a dealbreaker on a floor that nobody stated, as in the pay-cut evaluator.
MOST_CERTAIN_BY_ASSUMPTION = 0.75
#: What it counts without a limit: nothing is worse than little.
NO_PAY, NOTHING_SURE = 0.8, 0.5
SAYS = {
    "unpaid": say("It is unpaid."),
    "trial": say("It begins with a week or more of unpaid work."),
    "equity": say("It pays in shares alone."),
    "commission": say("It pays commission only."),
}
ABOVE = {
    "unpaid": template("It is unpaid, and you need {floor}."),
    "trial": template("It begins with a week or more of unpaid work, and you need {floor}."),
    "equity": template("It pays in shares alone, and you need {floor}."),
    "commission": template("It pays commission only, with nothing guaranteed, and you need {floor}."),
}
ASKS = {
    "unpaid": say("Could any of the work be paid?"),
    "trial": say("Could the trial be paid, or last a day?"),
    "equity": say("Is there a salary beside the shares?"),
    "commission": say("How much is guaranteed, as base pay or a draw?"),
    "piece": say("What does that come to in a usual week, and how much of it is guaranteed?"),
}
SURE = {"unpaid": UNPAID, "trial": TRIAL, "equity": SHARES, "commission": COMMISSION}


def term_of(posting: Posting) -> PayTerm | None:
    """Return why no wage of *posting* is sure, ``None`` where base pay is stated or nothing is said."""
    if trial := next((term for term in posting.pay_terms if term.kind == "trial"), None):
        return trial
    if any(pay.basis != "ote" and (pay.minimum or pay.maximum) for pay in posting.pay):
        return None
    kept = [term for term in posting.pay_terms if term.kind in ASKS]
    if posting.pay:  # what a usual week or year comes to is said: then pieces are counted
        kept = [term for term in kept if term.kind != "piece"]
    return next(iter(kept), None)


def by_the_piece(evaluator: Evaluator, term: PayTerm, *, floor: Decimal | None, reach: float, more: Grounds) -> Finding:
    """Say that the pay of a usual week is unknown; *reach* is what it could do."""
    more = grounds(term, more) | {
        "limit": None if floor is None else "stated",
        "could_veto": floor is not None,
        "reach": reach,
    }
    return evaluator.unknown(
        say("It pays by the piece, so nobody can say what a week brings."), missing="posting", **more
    )


def below_floor(evaluator: Evaluator, term: PayTerm, needed: str, more: Grounds) -> Finding:
    """Judge work without a sure wage for somebody who stated that they need *needed*: a dealbreaker."""
    headline = fitting(say(ABOVE[term.kind], floor=needed), SAYS[term.kind])
    certainty = max(SURE[term.kind], more.get("certainty", 0.0))
    more = grounds(term, more) | {"certainty": certainty, "could_veto": True, "limit": "stated"}
    return evaluator.speaks_against(headline, strength=1.0, dealbreaker=True, **more)


def below_custom(evaluator: Evaluator, term: PayTerm, floor: Decimal, more: Grounds) -> Finding:
    """Judge it for somebody who earns something and stated no floor: *floor* is the usual one."""
    certainty = near_limit(Decimal(0), floor, min(SURE[term.kind], MOST_CERTAIN_BY_ASSUMPTION))
    more = grounds(term, more) | {"certainty": certainty, "could_veto": True, "limit": "assumed", "asks": "pay.floor"}
    return evaluator.speaks_against(SAYS[term.kind], strength=NO_PAY, dealbreaker=True, **more)


def unweighed(evaluator: Evaluator, term: PayTerm, more: Grounds) -> Finding:
    """Judge it for somebody of whom neither pay nor floor is known."""
    strength = NOTHING_SURE if term.kind in ("commission", "trial") else NO_PAY
    more = grounds(term, more) | {"certainty": SURE[term.kind], "asks": "pay.floor"}
    return evaluator.speaks_against(SAYS[term.kind], strength=strength, **more)


def grounds(term: PayTerm, more: Grounds) -> Grounds:
    """Return *more* with the words of the posting and the question to ask."""
    return {**more, "quotes": (term.quote,), "question": ASKS[term.kind]}

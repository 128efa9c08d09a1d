"""What one would learn about one's résumé."""

from __future__ import annotations

from jobrsvp import Case, Context, Evaluator, Finding, bare, say
from jobrsvp_evaluators._words import named

# Four silences are chance; with five the résumé is worth a question.
FEW = 5
NEW = frozenset({"student", "new_graduate", "returning"})


class ResumeFeedback(Evaluator):
    """Asks whether your résumé is untested or unanswered (R6): an interviewer shows what in it confuses."""

    id = "resume-feedback"
    side = "interview"
    reach = 0.1
    reads = ("profile.search",)

    def evaluate(self, case: Case, context: Context) -> Finding:
        """Judge how much the person could learn about their résumé."""
        search, unclear = case.profile.search, confusing(context)
        figures: dict[str, object] = {"confusing": list(unclear)} if unclear else {}
        silent = search.applications_without_reply
        if silent is not None and silent >= FEW:
            return self.speaks_for(
                say("{silent} applications had no reply, and here you can learn why.", silent=silent),
                because=bare(say("{silent} applications had no reply, and here you can learn why.", silent=silent)),
                strength=round(min(0.1 + 0.008 * silent, 0.4), 3),
                certainty=0.85,
                detail=remembered(unclear),
                facts=("search.applications_without_reply",),
                figures=figures,
            )
        if unclear:
            headline = say("You can see whether your résumé is clear by now on {thing}.", thing=named(unclear[0]))
            return self.speaks_for(headline, strength=0.15, certainty=0.8, detail=remembered(unclear), figures=figures)
        if search.stage in NEW and not search.interviews_last_90_days:
            ask = say("Ask what in it was unclear.")
            headline = say("Your résumé is untested in this search.")
            return self.speaks_for(headline, strength=0.15, certainty=0.8, facts=("search.stage",), detail=ask)
        if silent is None:
            headline = say("Your profile does not say how many applications had no reply.")
            return self.unknown(headline, missing="person", asks="search.applications_without_reply")
        return self.neutral(say("Your applications are answered, so the résumé does its work."))


def confusing(context: Context) -> tuple[str, ...]:
    """Return what earlier interviewers found unclear, newest first, each once."""
    said = (point for past in context.history if past.outcome for point in past.outcome.confusing)
    return tuple(dict.fromkeys(said))


def remembered(unclear: tuple[str, ...]) -> str:
    """Return what to look out for."""
    return say("What confused before: {things}.", things=", ".join(unclear[:5])) if unclear else ""

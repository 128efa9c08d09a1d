"""What one would learn about one's résumé."""

from __future__ import annotations

from jobrsvp import Case, Context, Evaluator, Finding

FEW = 5
NEW = frozenset({"student", "new_graduate", "returning"})


class ResumeFeedback(Evaluator):
    """Asks whether your résumé is untested or unanswered (R6): an interviewer shows what in it confuses."""

    id = "resume-feedback"
    side = "interview"
    reach = 0.1

    def evaluate(self, case: Case, context: Context) -> Finding:
        """Judge how much the person could learn about their résumé."""
        search, unclear = case.profile.search, confusing(context)
        silent = search.applications_without_reply
        if silent is not None and silent >= FEW:
            return self.speaks_for(
                f"{silent} applications had no reply; here you can learn what your résumé leaves unclear.",
                strength=round(min(0.1 + 0.008 * silent, 0.4), 3),
                certainty=0.85,
                detail=remembered(unclear),
                facts=("search.applications_without_reply",),
            )
        if unclear:
            headline = f"See whether your résumé is clear by now: last time it was {unclear[0]}."
            return self.speaks_for(headline, strength=0.15, certainty=0.8, detail=remembered(unclear))
        if search.stage in NEW and not search.interviews_last_90_days:
            headline = "Your résumé is untested: ask what in it was unclear."
            return self.speaks_for(headline, strength=0.15, certainty=0.8, facts=("search.stage",))
        if silent is None:
            return self.unknown("Your profile does not say how many applications had no reply.")
        return self.neutral("Your applications are answered: the résumé does its work.")


def confusing(context: Context) -> tuple[str, ...]:
    """Return what earlier interviewers found unclear, newest first, each once."""
    said = (point for past in context.history if past.outcome for point in past.outcome.confusing)
    return tuple(dict.fromkeys(said))


def remembered(unclear: tuple[str, ...]) -> str:
    """Return what to look out for."""
    return f"What confused before: {', '.join(unclear[:5])}." if unclear else ""

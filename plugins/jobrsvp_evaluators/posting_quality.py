"""Whether the posting is real, current and complete."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from jobrsvp import Case, Context, Evaluator, Finding, Grounds, Languages, Lever, day, joined, lever, listed, say
from jobrsvp_evaluators._trades import on_the_spot

# Most jobs are filled within three months, and may be filled by then; twice that, nobody took the page down.
OLD_AFTER, STALE_AFTER = dt.timedelta(days=75), dt.timedelta(days=180)
OLD, STALE = 0.15, 0.4  # strengths of the two
MONTH = 30  # days
EVERGREEN = 0.3  # strength: an ad for a list of candidates is an ad, but for no position
HIDDEN = 0.15  # strength: agencies have reasons not to name a client, and one has to ask before one goes
# Pay, place, hours and contract said make two thirds; a title and a town make less than a third.
COMPLETE, THIN = 0.65, 0.3
# One such thing may be clumsy; two together are a pattern, and nobody should go there to practise.
ONE_SIGN, MORE_SIGNS = 0.5, 0.9
#: What the words of frauds are after, as a headline; the gravest first.
SIGNS: Mapping[str, str] = {
    "mule": say("It would pass the money or parcels of others through you."),
    "cheque": say("It sends you a cheque to pay from, as frauds do."),
    "gift_card": say("It asks for gift cards, as frauds do."),
    "fee": say("It asks you to pay money, as frauds do."),
    "bank": say("It asks for your bank data, as frauds do."),
    "papers": say("It asks for your identity papers, as frauds do."),
    "pyramid": say("It asks you to buy in and to recruit others, as pyramid selling does."),
    "cash": say("It pays a part of the wages off the books."),
    "chat": say("It interviews only by chat or not at all, as frauds do."),
}
CARE = say(
    "Send nothing and pay nothing before you have spoken to somebody over a number from the employer's own site."
)
# Of the reasons why it may be no posting; the first says what it looks like, the next the weightiest.
MOST_REASONS = 3
NAMES: Mapping[str, str] = {
    "organization": say("the employer"),
    "locations": say("the place of work"),
    "workplace": say("whether one works at home"),
    "pay": say("the pay"),
    "employment_type": say("the kind of contract"),
    "schedule": say("the hours"),
    "contact": say("whom to ask"),
    "date_posted": say("since when it is open"),
    "title": say("the job title"),
}


class PostingQuality(Evaluator):
    """Asks whether it is a real, current and complete posting, and names what the page does not say.

    What only frauds write (fees, cheques, bank data, identity papers, an interview by chat alone) comes first, in the
    mail of an invitation too.

    A closed posting (a dealbreaker) and a stale one count only while you have not been invited: an invitation shows
    that the job is open.
    """

    id = "posting-quality"
    side = "job"
    reach = 0.1
    reads = (
        "posting.title", "posting.quality", "posting.contact", "posting.description", "posting.date_posted",
        "posting.valid_through", "invitation",
    )  # fmt: skip

    def evaluate(self, case: Case, context: Context) -> Finding:
        """Judge the posting as a text."""
        suspicious = self.suspicious(case)
        if suspicious:
            return suspicious
        more = shared(case, context.languages)
        if case.invitation.stage == "listing":
            closed = self.closed(case, context.now.date(), more)
            if closed:
                return closed
            if old := self.old(case, context.now.date(), more):
                return old
        quality = case.posting.quality
        if not quality.sure:
            return self.doubtful(quality.reasons, more)
        if pool := self.evergreen(case, context, more):
            return pool
        if quality.contradictions:
            strength = min(0.1 * len(quality.contradictions), 0.3)
            more["detail"] = joined(*quality.contradictions, more["detail"])
            return self.speaks_against(say("The posting contradicts itself."), strength=strength, **more)
        if not quality.is_posting:  # nobody has looked at the posting: what it says is unknown, and not thin
            return self.neutral(say("The invitation is known, and not the posting."), **more)
        if "organization" in quality.missing and case.invitation.organization is None:
            return self.hidden(case, more)
        if quality.completeness <= THIN:
            return self.speaks_against(say("The posting says very little about the job."), strength=0.2, **more)
        if quality.completeness >= COMPLETE and "pay" not in quality.missing:
            good = say("The posting is clear and complete, which is a good sign.")
            return self.speaks_for(good, strength=0.1, **more)
        return self.neutral(say("The posting says the usual things, and leaves some open."), **more)

    def doubtful(self, reasons: tuple[str, ...], more: Grounds) -> Finding:
        """Return the finding about what may be no posting at all: nothing is firm while that is open."""
        more |= {"certainty": 0.5, "detail": joined(*reasons[:MOST_REASONS]), "could_veto": True}
        more["question"] = say("Is this one open position?")
        return self.speaks_against(say("It may be no job posting."), strength=0.2, **more)

    def suspicious(self, case: Case) -> Finding | None:
        """Return the finding against a posting or a mail that says what only frauds say, if it does."""
        signs = {**case.invitation.cautions, **case.posting.quality.cautions}
        found = [name for name in SIGNS if name in signs]
        if not found:
            return None
        return self.speaks_against(
            SIGNS[found[0]],
            strength=ONE_SIGN if len(found) == 1 else MORE_SIGNS,
            certainty=0.8,
            detail=joined(*(SIGNS[name] for name in found[1:]), CARE),
            quotes=tuple(signs[name] for name in found),
            figures={"signs_of_fraud": found},
            question=say("May I call you back over the number on your own site?"),
            could_veto=True,
        )

    def levers(self, case: Case, context: Context) -> Iterable[Lever]:
        """Yield that the position is open, where the posting is closed or old."""
        today = context.now.date()
        more = shared(case, context.languages)
        gone = self.closed(case, today, more) or self.old(case, today, more)
        if case.invitation.stage == "listing" and gone:
            fresh = {"posting.quality.expired": False, "posting.valid_through": None, "posting.date_posted": None}
            yield lever(case, say("the position is open"), fresh, size=0.4, answers=True)

    def closed(self, case: Case, today: dt.date, more: Grounds) -> Finding | None:
        """Return the finding against a posting that is closed or stale, if it is."""
        posting = case.posting
        ended = posting.valid_through
        if posting.quality.expired or (ended is not None and ended < today):
            headline = say("The posting closed.")
            if ended and ended < today:
                headline = say("The posting closed on {day}.", day=day(ended))
            more["question"] = say("Is the position still open?")
            certain = bool(more["quotes"])
            return self.speaks_against(headline, strength=0.9, dealbreaker=certain, **more)
        return None

    def old(self, case: Case, today: dt.date, more: Grounds) -> Finding | None:
        """Return the finding against a posting that stands there for long, if it does and says no later end."""
        posted = case.posting.date_posted
        if posted is None or case.posting.valid_through is not None or today - posted <= OLD_AFTER:
            return None
        months = (today - posted).days // MONTH
        more |= {"question": say("Is the position still open?"), "certainty": 0.6}
        strength = STALE if today - posted > STALE_AFTER else OLD
        return self.speaks_against(say("The posting is {months} months old.", months=months), strength=strength, **more)

    def evergreen(self, case: Case, context: Context, more: Grounds) -> Finding | None:
        """Return the finding against an ad that fills a list of candidates, if it says so itself."""
        if context.languages is None or case.invitation.stage != "listing":
            return None
        text = case.posting.description
        said = next(iter(context.languages.passed(text).spans("evergreen.pool")), None)
        if said is None:
            return None
        quote = case.posting.find(text[said.start : said.end])
        more |= {
            "quotes": (quote,) if quote else (),
            "certainty": 0.6,
            "question": say("Is there a position to fill now?"),
        }
        return self.speaks_against(say("It may stand for no position that is open now."), strength=EVERGREEN, **more)

    def hidden(self, case: Case, more: Grounds) -> Finding:
        """Return the finding against a posting that does not name the employer."""
        agency = case.posting.contact is not None and case.posting.contact.kind == "agency"
        more["question"] = say("Which company is the position with?") if agency else say("Who is the employer?")
        headline = (
            say("The agency does not name the employer.") if agency else say("The posting does not name the employer.")
        )
        return self.speaks_against(headline, strength=HIDDEN, **more)


def shared(case: Case, languages: Languages | None) -> Grounds:
    """Return the fields that every finding has; that a baker does not work at home needs no saying."""
    quality, quotes = case.posting.quality, case.posting.quotes
    needless = "workplace" if on_the_spot(case.posting.title, languages) else None
    missing = [NAMES[name] for name in quality.missing if name in NAMES and name != needless]
    return {
        "certainty": 0.9,
        "detail": say("It does not say: {things}.", things=listed(missing)) if missing else "",
        "quotes": tuple(quotes[name] for name in ("expired", "valid_through", "date_posted") if name in quotes),
        "facts": ("invitation.stage",),
        "figures": {"completeness": quality.completeness, "missing": list(quality.missing)},
        "question": which(quality.contradictions),
    }


def which(contradictions: tuple[str, ...]) -> str | None:
    """Return the question that would settle the first contradiction."""
    return joined(say("Which is right?"), contradictions[0]) if contradictions else None

"""Tips: one table of rules.  A row says for which actions and when its text fits, and which rule of manners it is.

R0-R6 are reasons to go, C1-C6 are about changing or cancelling; ``docs/rules.md`` spells them out.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator

from jobrsvp.api.adviser import Adviser, Occasion
from jobrsvp.etiquette.situation import TERMS, UNDERSTOOD, Situation
from jobrsvp.model import Tip
from jobrsvp.model.saying.said import say


def always(_: Situation) -> bool:
    """Return true: the row fits whenever its action does."""
    return True


@dataclasses.dataclass(frozen=True, slots=True)
class Row:
    """One tip; ``text`` may name the words of :meth:`Situation.words` in braces."""

    id: str
    rule: str
    actions: str
    text: str
    when: Callable[[Situation], bool] = always

    def fits(self, situation: Situation) -> bool:
        """Whether the tip belongs to *situation*."""
        return situation.action in self.actions.split() and self.when(situation)

    def tip(self, situation: Situation) -> Tip:
        """Return the tip with the names of *situation*."""
        return Tip(id=self.id, text=say(self.text, **situation.words()), rule=self.rule)


NO = "decline cancel"
VISIT = "accept keep"
AFTERWARDS = "accept keep follow_up"


def ahead(situation: Situation) -> bool:
    """Whether the meeting is still to come."""
    return not situation.over


def calling_first(situation: Situation) -> bool:
    """Whether so little time is left that a letter may be read too late."""
    return situation.last_minute and not situation.over


def writing_in_time(situation: Situation) -> bool:
    """Whether there is time for the usual channel."""
    return not situation.last_minute and not situation.over


def has_terms(situation: Situation) -> bool:
    """Whether the terms are the reason: whoever gave another one needs no second."""
    return bool(situation.terms) and situation.change in (None, *TERMS)


ROWS = (
    # Who has to hear of it, how, and when: one channel at a time.
    Row(
        "apologise-at-once", "C2", "decline cancel reschedule",
        "The hour has passed: call or write at once, apologise, and say in one true sentence why.",
        lambda s: s.over,
    ),
    Row(
        "call-then-write", "C2", "decline cancel reschedule",
        "Little time is left ({hours}): call them, then confirm it {in_writing}.",
        lambda s: calling_first(s) and not (s.self_service and s.action == "reschedule"),
    ),
    Row(
        "call-then-link", "C2", "reschedule",
        "Little time is left ({hours}): call them, then choose another time through their own link ({link}).",
        lambda s: calling_first(s) and s.self_service,
    ),
    Row(
        "reschedule-link", "C2", "reschedule",
        "Choose another time through their own link ({link}); it is the channel they made for this. Do it now.",
        lambda s: s.self_service and writing_in_time(s),
    ),
    Row(
        "propose-times", "C2", "reschedule",
        "As soon as you know, {channel}, propose two or three concrete times.",
        lambda s: not s.self_service and writing_in_time(s),
    ),
    Row(
        "tell-them-now", "C2", NO,
        "Tell them as soon as possible, {channel}; {hours} ahead they can still give the slot to somebody else.",
        lambda s: writing_in_time(s) and s.occasion.hours_left is not None,
    ),
    Row(
        "tell-them-soon", "C2", NO,
        "Tell them as soon as possible, {channel}. Never just stay away.",
        lambda s: s.occasion.hours_left is None,
    ),
    Row(
        "confirm-gladly", "R4", "accept",
        "Confirm soon, {channel}, and let them hear that you look forward to it.",
        lambda s: not s.by_agency and not s.over,
    ),
    Row(
        "thank-afterwards", "C6", AFTERWARDS,
        "Thank them {channel} today or tomorrow, and name one thing that you learned.",
        lambda s: s.over,
    ),
    Row(
        "tell-referrer-no", "R0", "skip decline cancel",
        "Tell {referrer} before they hear it from somebody else: thank them for the good word and say why it is a no.",
        lambda s: bool(s.referrer),
    ),
    Row(
        "tell-referrer-moved", "R0", "reschedule",
        "Let {referrer} know that the meeting moves and that you still want it.",
        lambda s: bool(s.referrer),
    ),
    Row(
        "thank-referrer", "R0", "apply accept keep follow_up",
        "Thank {referrer} for the good word, and tell them afterwards how it went.",
        lambda s: bool(s.referrer),
    ),
    # What to say, and what not.
    Row(
        "it-happens", "C1", "decline cancel reschedule",
        "Illness, a family emergency or a conflict at work is understood. One short, true sentence is enough.",
        lambda s: s.change in UNDERSTOOD,
    ),
    Row(
        "gracious-about-offer", "C3", NO,
        "Say that you have accepted another offer and are no longer looking. You owe nobody its name or its pay.",
        lambda s: s.change == "accepted_other_offer",
    ),
    Row(
        "honest-about-terms", "C4", NO,
        "Be honest: {terms_are} to say no. No invented excuse, nothing hard to believe.",
        has_terms,
    ),
    Row(
        "no-derogatory-word", "C5", NO,
        "Not one bad word about {organization}, the position or its people, whatever the reason is: "
        "you may meet them again, at work or elsewhere.",
    ),
    Row(
        "thank-for-interest", "C6", NO,
        "Thank them for their time, and say that you appreciate their interest in you.",
        lambda s: s.change == "accepted_other_offer",
    ),
    Row(
        "thank-and-keep-in-touch", "C6", "decline cancel acknowledge",
        "Thank them for their time and interest. If you want to hear of other openings, ask to be kept in the loop, "
        "and reach out yourself when one shows.",
        lambda s: s.change != "accepted_other_offer",
    ),
    Row(
        "early-is-polite", "C6", "decline",
        "A polite no now is kinder than a cancelled meeting later.",
        ahead,
    ),
    Row("thank-for-moving", "C6", "reschedule", "Thank them for their patience, and say that you look forward to it."),
    Row(
        "skip-quietly", "C6", "skip",
        "Nobody waits for an answer, so there is nothing to cancel: not applying is the earliest polite no. "
        "If somebody did ask you, thank them and stay in touch.",
    ),
    Row(
        "other-openings-no", "R4", "skip decline cancel",
        "The recruiter works for several companies: say honestly what you look for, other openings may interest you.",
        lambda s: s.by_agency and s.change != "accepted_other_offer",
    ),
    # What going is good for.
    Row(
        "other-openings", "R4", "apply accept keep reschedule",
        "Be enthusiastic and honest with the recruiter, and say that their other openings interest you as well.",
        lambda s: s.by_agency,
    ),
    Row(
        "be-yourself", "R4", "apply accept keep",
        "Be enthusiastic, honest and yourself: say what draws you, and what you do not know yet.",
        lambda s: not s.by_agency and not s.over,
    ),
    Row(
        "middle-way", "R1", "accept keep decline",
        "If time is short there is a middle way: ask for an hour outside work, or for a video call.",
        lambda s: s.short_of_time and not s.over and s.change is None and not s.often_away,
    ),
    Row(
        "not-the-tenth-absence", "R1", "accept keep reschedule",
        "You have asked to be away often this month: ask for an hour outside work, or for a video call.",
        lambda s: s.often_away and not s.over,
    ),
    Row(
        "no-time-to-prepare", "R1", VISIT,
        "Without time to prepare, an interview is poor practice: ask for a later date, or keep two hours free.",
        lambda s: s.unprepared and not s.over,
    ),
    Row(
        "prepare", "R1", VISIT,
        "Every interview is practice if you prepare: read the posting aloud, answer three likely questions, "
        "think of two of your own.",
        lambda s: s.may_gain("practice-value") and not s.over and not s.unprepared,
    ),
    Row(
        "practice-applying", "R1", "apply",
        "Applying is practice, too: take the time to fit your letter to this posting.",
        lambda s: s.may_gain("practice-value"),
    ),
    Row(
        "they-call", "R1", VISIT,
        "They call you{number}: be where it is quiet, with the posting before you.",
        lambda s: s.phones and s.calls == "they",
    ),
    Row(
        "you-call", "R1", VISIT,
        "You call them{number}: be punctual, and say who you are and why you call.",
        lambda s: s.phones and s.calls == "you",
    ),
    Row(
        "who-calls", "R1", VISIT,
        "It is a telephone call: make sure who calls whom, and on which number.",
        lambda s: s.phones and s.calls is None,
    ),
    Row(
        "look-around", "R2", VISIT,
        "Look at the place, the people and the daily work; you might find that you want it.",
        lambda s: not s.remote and not s.over,
    ),
    Row(
        "listen", "R2", VISIT,
        "Listen to how they speak of the work and of each other; you might find that you want it.",
        lambda s: s.remote and not s.over,
    ),
    Row(
        "going-is-finding-out", "R2", "apply",
        "You need not be sure yet: a conversation shows what a posting cannot, and you may find that you want it.",
    ),
    Row(
        "ask-first", "R2", "accept apply keep",
        "Ask what the posting leaves open, politely and before you go.",
        lambda s: s.open_questions and not s.over,
    ),
    Row(
        "write-to-whom-you-met", "R3", "apply",
        "You know somebody there ({met}): write to them that this opening interests you.",
        lambda s: bool(s.learned("contacts", "met")),
    ),
    Row(
        "reach-out-again", "R3", "apply",
        "You were in touch with {organization} before, and another opening shows: reach out to whoever invited you.",
        lambda s: bool(s.learned("contacts", "in_touch")) and not s.learned("contacts", "met"),
    ),
    Row(
        "keep-contacts", "R3", AFTERWARDS,
        "Write down whom you meet, keep in touch, and reach out when another opening shows: "
        "another position or another manager may fit you better.",
    ),
    Row(
        "expect-what-was-asked", "R5", VISIT,
        "Earlier interviews asked about {asked}: have an answer ready.",
        lambda s: bool(s.learned("market-insight", "asked_before")) and not s.over,
    ),
    Row(
        "note-what-is-asked", "R5", VISIT,
        "Note what they ask: it shows what is wanted now, and requirements may have changed.",
        lambda s: s.may_gain("market-insight") and not s.over and not s.learned("market-insight", "asked_before"),
    ),
    Row(
        "look-back", "R5", AFTERWARDS,
        "Look back while it is fresh, and keep it in your history: what they asked, what confused, and whom you met.",
        lambda s: s.over,
    ),
    Row(
        "before-you-apply-again", "R6", "apply",
        "Before you apply again, rewrite what confused them last time: {confusing}.",
        lambda s: bool(s.learned("resume-feedback", "confusing")),
    ),
    Row(
        "refine-resume", "R6", AFTERWARDS,
        "Note which lines of your résumé or cover letter need explaining, and rewrite them before you apply again.",
        lambda s: s.may_gain("resume-feedback"),
    ),
)  # fmt: skip


def tips(occasion: Occasion, advisers: Iterable[Adviser] = ()) -> tuple[Tip, ...]:
    """Return the tips for *occasion*: ours, then those of the plugins' *advisers*; no id twice.

    An adviser that raises, or yields no tips, costs only its own.
    """
    situation = Situation(occasion)
    ours = [row.tip(situation) for row in ROWS if row.fits(situation)]
    theirs = [tip for adviser in advisers for tip in guarded(adviser, occasion)]
    return tuple({tip.id: tip for tip in reversed([*ours, *theirs])}.values())[::-1]


def guarded(adviser: Adviser, occasion: Occasion) -> Iterator[Tip]:
    """Yield the tips of *adviser* until it fails."""
    try:
        yield from (tip for tip in adviser.advise(occasion) if isinstance(tip, Tip))
    except Exception:  # a stranger's code: whatever it raises
        return

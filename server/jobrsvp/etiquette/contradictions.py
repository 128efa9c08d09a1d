"""Wishes that contradict what is known of the meeting: they are refused in a sentence, never written."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from jobrsvp.errors import BadInput
from jobrsvp.etiquette.facts import Matter
from jobrsvp.etiquette.situation import REFUSING
from jobrsvp.model import Change
from jobrsvp.model.saying.said import say, template

WHY: dict[Change, str] = {
    "illness": template("you are ill"),
    "family_emergency": template("there is an emergency in your family"),
    "work_conflict": template("you cannot get away from work"),
    "accepted_other_offer": template("you have accepted another offer"),
    "commute": template("the way to work is too long"),
    "pay": template("the pay is too low"),
    "benefits": template("you would lose benefits"),
    "not_interested": template("the position does not interest you"),
}


def meeting_is_needed(matter: Matter) -> bool:
    """Whether nobody has invited the person."""
    return not matter.meets


def is_refused(matter: Matter) -> bool:
    """Whether the person's own reason speaks against the job itself."""
    return matter.case.invitation.change in REFUSING


def is_changed(matter: Matter) -> bool:
    """Whether the person has a reason not to come as it was agreed."""
    return matter.case.invitation.change is not None


def is_kept_by_no_work(matter: Matter) -> bool:
    """Whether an hour outside work would not help."""
    return matter.case.invitation.change in ("illness", "family_emergency")


def is_settled(matter: Matter) -> bool:
    """Whether the person has another offer or no interest, so that no answer matters."""
    return matter.case.invitation.change in ("accepted_other_offer", "not_interested")


def is_over(matter: Matter) -> bool:
    """Whether the meeting has begun or is over."""
    return matter.over


def is_to_come(matter: Matter) -> bool:
    """Whether the meeting is still to come."""
    return not matter.over and matter.case.invitation.starts_at is not None


def is_pending(matter: Matter) -> bool:
    """Whether they still wait for the person, or for an answer, and no other opening shows."""
    settled = matter.over or is_cancelled(matter) or is_rejected(matter)
    return matter.meets and not settled and matter.wish.opening is None


def is_kept_away(matter: Matter) -> bool:
    """Whether something that the person did not choose keeps them away, which no question would change."""
    return matter.forced and not (matter.over or is_cancelled(matter))


def is_called_about_advert(matter: Matter) -> bool:
    """Whether somebody would be called who only put out an advertisement."""
    return matter.spoken and not matter.meets


def is_provided(matter: Matter) -> bool:
    """Whether the person has another job, was not refused this one, and no other opening shows."""
    return matter.for_offer and not is_rejected(matter) and matter.wish.opening is None


def is_unfixed(matter: Matter) -> bool:
    """Whether no time was ever named."""
    return matter.unfixed


def is_cancelled(matter: Matter) -> bool:
    """Whether they cancelled the meeting."""
    return matter.called_off


def is_not_cancelled(matter: Matter) -> bool:
    """Whether they still expect the person."""
    return not is_cancelled(matter)


@dataclasses.dataclass(frozen=True, slots=True)
class Refusal:
    """Messages of *kinds* are not written *when* it holds; the *sentence* says why, and what to ask for."""

    kinds: str
    when: Callable[[Matter], bool]
    sentence: str


def is_rejected(matter: Matter) -> bool:
    """Whether they said no to the person."""
    return matter.refused


REFUSALS = (
    Refusal("accept decline cancel reschedule ask_slot ask missed follow_up withdraw acknowledge", is_rejected,
            "They have said no, so there is nothing left to answer: ask for 'reach_out' to keep in touch."),
    Refusal("accept decline cancel reschedule ask_slot ask missed follow_up", is_cancelled,
            "They cancelled this meeting, so there is nothing to say yes, no or sorry to: "
            "ask for 'acknowledge', or for 'reach_out' later."),
    Refusal("acknowledge", is_not_cancelled,
            "They have not cancelled this meeting, so there is no cancellation to acknowledge."),
    Refusal("accept cancel reschedule ask_slot missed follow_up reach_out", meeting_is_needed,
            "Nobody has invited you yet, so there is no meeting to write about: ask for 'ask' or 'decline', "
            "or say in the invitation that you were invited."),
    Refusal("missed follow_up", is_unfixed,
            "No time for a meeting is known, so none was held or missed: say in the invitation when it was, "
            "or ask for 'accept' or 'reschedule'."),
    Refusal("accept decline ask ask_slot", is_over,
            "The meeting is over: ask for 'follow_up' to thank them, for 'missed' if you did not come, "
            "or for 'withdraw' to leave."),
    Refusal("missed follow_up", is_to_come,
            "The meeting is still to come: ask for 'cancel' or 'reschedule' if you cannot be there."),
    Refusal("reschedule ask_slot", is_refused,
            "Another time helps nothing, for {why}: ask for 'cancel' or 'decline'."),
    Refusal("ask_slot", is_kept_by_no_work,
            "It is not work that keeps you, for {why}: ask for 'reschedule'."),
    Refusal("accept", is_changed,
            "The meeting cannot be confirmed, for {why}: ask for 'reschedule', 'cancel' or 'decline', "
            "or take the reason back."),
    Refusal("follow_up", is_refused,
            "You cannot look forward to their answer, for {why}: ask for 'withdraw'."),
    Refusal("reach_out", is_pending,
            "The meeting is still to come, so they wait for another word first: "
            "ask for 'accept', 'ask', 'reschedule', 'decline' or 'cancel'."),
    Refusal("reach_out", is_provided,
            "You look for no other opening, for {why}: ask for 'withdraw', or take the reason back."),
    Refusal("ask", is_kept_away,
            "No question helps while {why}: ask for 'reschedule', 'cancel' or 'decline', or take the reason back."),
    Refusal("decline", is_called_about_advert,
            "Nobody waits for a call about an advertisement: just do not apply, or ask for 'decline' in writing."),
    Refusal("ask", is_settled,
            "There is nothing left to ask, for {why}: ask for 'decline' or 'cancel'."),
)  # fmt: skip


def refuse(matter: Matter) -> None:
    """Raise :class:`jobrsvp.BadInput` with the sentence of the first refusal that holds for *matter*."""
    for row in REFUSALS:
        if matter.kind in row.kinds.split() and row.when(matter):
            change = matter.case.invitation.change
            fields = {"kind": [say("It contradicts what is known of the meeting.")]}
            raise BadInput(say(row.sentence, **({"why": say(WHY[change])} if change else {})), fields)

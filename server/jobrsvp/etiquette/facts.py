"""What a message may say: facts of the case in words, flags that choose its sentences, and its lists.

A fact that is not known is missing, and the sentence or the part that needs it is left out.  Only what no message can
do without stands as a bracketed gap: the person's name below a letter, their question, a reason that they want to give.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
from collections.abc import Mapping, Sequence

from jobrsvp.etiquette import names
from jobrsvp.etiquette.moments import Calendar, Slot
from jobrsvp.etiquette.situation import GOING, LAST_MINUTE_HOURS, REFUSING, UNDERSTOOD
from jobrsvp.etiquette.wording import Book
from jobrsvp.model import Action, Case, Change, DraftKind

LONGEST_QUESTION = 300  # characters: a question that an evaluator asks is one or two sentences
LONGEST_SUBJECT = 200  # characters: what mail programs show of a subject, and more
LATE = dt.timedelta(hours=LAST_MINUTE_HOURS)
RECENT = dt.timedelta(days=30)  # after a month nobody thanks for a talk any more, but recalls it
LEAVES: frozenset[Action] = frozenset({"decline", "cancel", "skip"})
#: The question that asks about a reason which is a term of the job; where the work is done is asked of every trade.
TOPICS: Mapping[Change, str] = {"commute": "place", "pay": "pay-cut", "benefits": "benefits"}
SHUT: frozenset[Change | None] = frozenset({"accepted_other_offer", "commute"})  # no other opening there would help
UNKNOWN = "gap"  # the reason that the person wants to give and has not said


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Wish:
    """What the person wants of a message, beside its kind and channel.

    ``reason``: whether the invitation's ``change`` is given as the reason, ``None`` for "if there is one";
    ``keep_in_touch``: whether the door stays open, ``None`` for yes unless nothing of theirs would do (:data:`SHUT`);
    ``action``: what was decided, for the referrer; ``slot``: which of the offered times; ``thread``: the subject of the
    mail that is answered; ``topics``: the evaluator that asks a question, so that it can be asked in another language;
    ``opening``: the title of another opening that shows.
    """

    questions: Sequence[str] = ()
    topics: Mapping[str, str] = dataclasses.field(default_factory=dict)
    reason: bool | None = None
    keep_in_touch: bool | None = None
    action: Action | None = None
    slot: dt.datetime | None = None
    thread: str | None = None
    opening: str | None = None


@dataclasses.dataclass(frozen=True)
class Matter:
    """What a message of *kind* is about: the *case* at the time *now*, the person's *wish*; *spoken* by phone."""

    kind: DraftKind
    case: Case
    wish: Wish
    now: dt.datetime
    book: Book
    spoken: bool = False

    @property
    def calendar(self) -> Calendar:
        """How this message writes days and hours."""
        return Calendar(self.book, self.case, self.now, self.spoken)

    @functools.cached_property
    def facts(self) -> dict[str, str]:
        """Every fact that is known, in words."""
        invitation = self.case.invitation
        employer = invitation.organization or self.case.posting.organization
        found = {
            "name": names.tidy(self.case.profile.person.name),
            "organization": names.tidy(employer),
            "house": "" if self.by_agency else names.tidy(employer),
            "role": names.title(invitation.role or self.case.posting.title, employer),
            "opening": names.title(self.wish.opening, employer),
            "reason": self.reason or "",
            **names.person(invitation.contact_name),
            **{f"referrer_{key}": value for key, value in names.person(invitation.referred_by).items()},
            **self.times(),
        }
        return {name: words for name, words in found.items() if words}

    def times(self) -> dict[str, str]:
        """Return the meeting's day and hour, the time that is chosen of those offered, and the zone of free times."""
        calendar, meets_at = self.calendar, self.meets_at
        zone = calendar.named(calendar.zone_of_times(self.free))
        spoken = self.book.words["format"]["or"].join(calendar.span(*slot, "spoken") for slot in self.free)
        found = {"zone": zone or "", "slot": self.offered, "spoken_times": spoken}
        if meets_at:
            found |= {
                "when": calendar.moment(meets_at),
                "told": calendar.told(meets_at),
                "day": calendar.day(meets_at),
                "date": calendar.day(meets_at, "date"),
            }
        return found

    @property
    def meets_at(self) -> dt.datetime | None:
        """When the meeting is: the time that the person chose, or that the invitation names."""
        return self.choice or self.case.invitation.starts_at

    @property
    def slots(self) -> tuple[dt.datetime, ...]:
        """The times that they offer and that are still to come."""
        return tuple(slot for slot in self.case.invitation.slots if slot > self.now)

    @functools.cached_property
    def choice(self) -> dt.datetime | None:
        """Which of several times it is: the wished one, the only one, or the first in the person's free time."""
        if self.wish.slot or len(self.slots) == 1:
            return self.wish.slot or self.slots[0]
        if self.kind != "accept":  # whoever says no or asks for another time has chosen none
            return None
        free = list(self.calendar.all_free(self.now))
        return next(
            (slot for slot in self.slots if any(start <= slot.replace(tzinfo=None) < end for start, end in free)), None
        )

    @property
    def offered(self) -> str:
        """The chosen one of several times, or a gap with all of them."""
        if not self.choosing:
            return ""
        moment = self.calendar.moment
        return moment(self.choice) if self.choice else f"[{' / '.join(moment(slot) for slot in self.slots)}]"

    @property
    def choosing(self) -> bool:
        """Whether they offer several times."""
        return len(self.slots) > 1

    @functools.cached_property
    def free(self) -> list[Slot]:
        """The person's free times; those in working hours are not what somebody asks for who works then."""
        return self.calendar.free_times(self.now, outside_work=self.kind == "ask_slot")

    @property
    def reason(self) -> str | None:
        """The reason to give: the invitation's, a gap when only the person knows it, or none."""
        if self.wish.reason is False:
            return None
        return self.case.invitation.change or (UNKNOWN if self.wish.reason else None)

    @property
    def over(self) -> bool:
        """Whether the meeting is over, or has begun."""
        starts_at = self.case.invitation.starts_at
        return self.case.invitation.stage == "over" or (starts_at is not None and starts_at <= self.now)

    @property
    def called_off(self) -> bool:
        """Whether they cancelled the meeting."""
        return self.case.invitation.stage == "cancelled_by_them"

    @property
    def refused(self) -> bool:
        """Whether they said no."""
        return self.case.invitation.kind == "refusal"

    @property
    def by_agency(self) -> bool:
        """Whether a recruiter of several companies writes."""
        contact = self.case.posting.contact
        return (self.case.invitation.invited_by or (contact.kind if contact else None)) == "agency"

    @property
    def meets(self) -> bool:
        """Whether somebody asked for a meeting."""
        return self.case.invitation.stage != "listing" or self.case.invitation.starts_at is not None

    @property
    def applied(self) -> bool:
        """Whether an application is known of: they asked for a meeting, or wrote about it."""
        return self.meets or self.case.invitation.kind is not None

    @property
    def late(self) -> bool:
        """Whether the meeting is to come in less than a day."""
        starts_at = self.case.invitation.starts_at
        return starts_at is not None and not self.over and not self.called_off and starts_at - self.now < LATE

    @property
    def for_offer(self) -> bool:
        """Whether another offer is the reason."""
        return self.case.invitation.change == "accepted_other_offer"

    @property
    def unfixed(self) -> bool:
        """Whether they invited the person and no time was named yet."""
        return self.case.invitation.stage == "invited" and self.meets_at is None and not self.choosing

    @property
    def held(self) -> bool:
        """Whether the meeting was held of late, and there is nothing newer to write about than that."""
        if self.wish.opening:
            return False
        starts_at = self.case.invitation.starts_at
        known = starts_at is not None and self.now - starts_at < RECENT
        return known and self.over and not self.called_off and not self.refused

    @property
    def fallen(self) -> bool:
        """Whether the meeting that they cancelled is the latest there is to write about."""
        return self.called_off and self.wish.opening is None

    @property
    def familiar(self) -> bool:
        """Whether the message goes to somebody whom the person knows: who recommended them, and has no Mr or Ms."""
        known = names.person(self.case.invitation.referred_by)
        return self.kind == "referrer" and "first" in known

    @property
    def forced(self) -> bool:
        """Whether the reason is nothing that the person chose."""
        return self.case.invitation.change in UNDERSTOOD

    @property
    def decided(self) -> bool:
        """Whether nothing but having thought it over is told as the reason."""
        return self.case.invitation.change is None or (self.reason is None and not self.forced)

    @property
    def door(self) -> bool:
        """Whether the person wants to hear of other openings; those of one firm lie equally far from home."""
        wish = self.wish.keep_in_touch
        return self.case.invitation.change not in SHUT if wish is None else wish

    @property
    def outcome(self) -> str:
        """What the person who recommended has to hear: as a flag of ``shapes.toml``."""
        if self.refused:
            return "refused"
        if self.leaves:
            return "no_off" if self.called_off else "no"
        if self.called_off:
            return "called_off"
        if self.kept_away and self.meets_at:
            return "moved"
        return self.prospect if not self.over else "met" if self.wish.action == "follow_up" else "news"

    @property
    def prospect(self) -> str:
        """What is to come, as a flag of ``shapes.toml``: nothing that the person has not said or decided."""
        if not self.meets or self.wish.action == "apply":
            return "applying" if self.wish.action == "apply" else "news"
        agreed = self.case.invitation.stage == "accepted" or self.wish.action in GOING
        return "yes" if agreed and self.meets_at else "asked"

    @property
    def leaves(self) -> bool:
        """Whether the person has decided against the job."""
        invitation, action = self.case.invitation, self.wish.action
        return action in LEAVES if action else invitation.change in REFUSING or invitation.interest == "unwilling"

    @property
    def kept_away(self) -> bool:
        """Whether something keeps the person from coming as it was agreed."""
        action = self.wish.action
        return action == "reschedule" or (action is None and self.forced and not self.over)

    @functools.cached_property
    def flags(self) -> frozenset[str]:
        """The flags of ``shapes.toml`` that are up."""
        invitation = self.case.invitation
        accepted = invitation.stage == "accepted"
        up = {
            "listing": not self.meets,
            "meeting": self.meets,
            "accepted": self.meets and accepted,
            "invited": self.meets and not accepted,
            "fixed": self.meets and self.meets_at is not None,
            "unfixed": self.unfixed,
            "held": self.held,
            "awaited": self.meets and not (self.over or self.called_off or self.refused),
            "off": self.called_off,
            "fallen": self.fallen,
            "upcoming": bool(invitation.starts_at) and not self.over and not self.called_off,
            "late": self.late,
            "choosing": self.choosing,
            "remote": self.calendar.remote,
            "agency": self.by_agency,
            "referred": bool(invitation.referred_by),
            "forced": self.forced,
            "refusing": invitation.change in REFUSING,
            "chosen": invitation.change in REFUSING and not self.for_offer,
            "offer": self.for_offer,
            "decided": self.decided,
            "reasoned": self.reason is not None and self.forced,
            "door": self.door,
            "times": bool(self.free),
            "signed": bool(self.case.profile.person.name),
            self.outcome: True,
        }
        return frozenset(flag for flag, is_up in up.items() if is_up)

    def listed(self, name: str) -> list[str]:
        """Return the lines of the list *name*: the person's free ``times`` or their ``questions``."""
        if name == "times":
            return [self.calendar.span(*slot) for slot in self.free]
        asked = (names.tidy(self.translated(question), LONGEST_QUESTION) for question in self.wish.questions)
        return list(dict.fromkeys(filter(None, asked))) or [self.own_question]

    @property
    def topics(self) -> Mapping[str, str]:
        """The questions of evaluators in the language of the message."""
        topics: Mapping[str, str] = self.book.pages["ask"].get("topics", {})
        return topics

    @property
    def own_question(self) -> str:
        """What is asked when no question is given: about the person's reason, or a gap."""
        change, gap = self.case.invitation.change, str(self.book.words["gap"]["question"])
        return self.topics.get(TOPICS.get(change, ""), gap) if change else gap

    def translated(self, question: str) -> str:
        """Return an evaluator's *question* in the language of the message, if that is another and knows the topic."""
        return self.topics.get(self.wish.topics.get(question, ""), question)

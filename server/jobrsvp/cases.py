"""Which case of the history a page belongs to: a case is one job, its posting and the meeting about it.

A message that is shown again, or one more about the same meeting, goes on with its case; so does the posting of a case
that is looked at again.  What is not certain is never joined: the person is shown what fits, and chooses.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from jobrsvp import correction
from jobrsvp.contexts import similarity
from jobrsvp.errors import BadInput
from jobrsvp.languages import known
from jobrsvp.mail.screen import Letter, behind, merged
from jobrsvp.model import (
    OPEN,
    About,
    AsRead,
    EarlierCase,
    Facts,
    Invitation,
    InvitationKind,
    PastCase,
    Posting,
)
from jobrsvp.model.saying.said import say
from jobrsvp.past import Past
from jobrsvp.recognition import fingerprint, goes_on, seen_before

if TYPE_CHECKING:
    from jobrsvp.store import Kept

#: A message of these kinds is about a meeting that there is already.
AGAIN: frozenset[InvitationKind] = frozenset({"moved", "cancelled", "reminder", "confirmation"})
#: What a later message need not say again, for it holds on.
HOLDS = (
    "format", "channel", "referred_by", "invited_by", "interest", "organization", "role", "contact_name", "address",
    "link", "phone", "calls", "reschedule_link",
)  # fmt: skip
#: Kinds that do not give the meeting another time, though they may not name the one it has.
SAME_TIME: frozenset[InvitationKind] = frozenset({"cancelled", "reminder", "confirmation"})
#: The person's own facts, which no message changes.
OWN = ("interest", "referred_by")


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Shown:
    """What a page shows: posting and invitation as ``read``, what the person corrected, and what the page is about.

    ``goes_on`` is the kept case that the answer belongs to, ``None`` for a new one; ``instead_of`` a case that becomes
    a part of it.  ``letter`` is the digest of the message shown, ``fingerprint`` that of the job on the page.
    """

    read: AsRead
    about: About
    facts: Facts = dataclasses.field(default_factory=Facts)
    goes_on: str | None = None
    instead_of: str | None = None
    letter: str | None = None
    fingerprint: str | None = None

    @property
    def mine(self) -> tuple[str | None, ...]:
        """The kept cases that are this one, and no experience of another."""
        return self.goes_on, self.instead_of


@dataclasses.dataclass(frozen=True)
class Cases:
    """The person's cases in the *past*; *recent* are those whose text is still at hand, *now* is aware."""

    past: Past
    recent: Mapping[str, AsRead]
    now: dt.datetime

    def of_posting(self, posting: Posting, said: Invitation) -> Shown:
        """Return the case of the *posting* on a page, with what the person *said* of a meeting.

        It goes on with the case of the same page, or with a meeting that names this job and has no posting so far.
        """
        if self.past.store is None:
            return self.of_page(posting, None, said)
        mark = fingerprint(posting, known())
        kept = goes_on(self.past, posting, mark)
        shown = self.of_page(posting, kept, said)
        before = seen_before(self.past, posting, mark, kept, self.now)
        about = dataclasses.replace(shown.about, before=before)
        return dataclasses.replace(shown, about=about, fingerprint=str(mark) if mark else None)

    def of_page(self, posting: Posting, kept: Kept | None, said: Invitation) -> Shown:
        """Return the case of *posting*, which goes on with that *kept* of its page, if there is one."""
        if kept and kept.invitation.stage != "listing":
            return self.both(posting, kept, said)
        found, sure = behind.meetings(posting, self.history(), similarity, known())
        meeting = self.get(sure[0]) if len(sure) == 1 and said == Invitation() else None
        if meeting and meeting.suggestion.about.sure and not kept:
            return self.both(
                posting, dataclasses.replace(meeting, facts=Facts(invitation=meeting.facts.invitation)), said
            )
        about = About(sure=posting.quality.sure, cases=tuple(map(earlier, found)))
        facts = kept.facts if kept else Facts()
        meant = merged(kept.as_read.invitation, said) if kept else said
        return Shown(
            read=AsRead(posting=posting, invitation=meant), about=about, facts=but(facts, said),
            goes_on=kept.case.id if kept else None,
        )  # fmt: skip

    def both(self, posting: Posting, kept: Kept, said: Invitation) -> Shown:
        """Return the case *kept*, which has a meeting, with its *posting* as it is now."""
        about = About(seen="both", sure=posting.quality.sure, case=kept.case.id, cases=kept.suggestion.about.cases)
        read = AsRead(posting=posting, invitation=merged(kept.as_read.invitation, said))
        return Shown(read=read, about=about, facts=but(kept.facts, said), goes_on=kept.case.id)

    def of_meeting(
        self, letter: Letter, read: Invitation, said: Invitation, url: str | None, language: str | None
    ) -> Shown:
        """Return the case of the invitation *read* from *letter*: its posting is that of an earlier case that fits.

        Where several fit the newest is taken, and the person is asked; where none does, the mail alone is judged.
        """
        key = behind.known_by(letter)
        mine = self.get_id(self.past.with_letter(key))
        if mine and (is_settled(mine) or not is_newest(mine, key)):
            return self.again(mine, letter, read, said, key)
        meant = merged(read, said)
        fitting = [
            case for case in behind.matching(meant, letter, self.history(), similarity, known())
            if not mine or case.id != mine.case.id
        ]  # fmt: skip
        fitting = likeliest(fitting, meant)
        best = self.get(fitting[0]) if fitting else None
        if best is None:
            posting = behind.posting_of(meant, letter, url, language)
            named = bool(posting.title or posting.organization)
            about = About(seen="invitation", posting_from="mail" if named else "none", sure=named)
            return Shown(
                read=AsRead(posting=posting, invitation=meant), about=about, letter=key,
                facts=but(mine.facts, said) if mine else Facts(), goes_on=mine.case.id if mine else None,
            )  # fmt: skip
        if len(fitting) > 1:
            return self.doubtful(fitting, best, mine, letter, meant, key)
        return self.joined(best, mine, letter, meant, key, url, language)

    def again(self, mine: Kept, letter: Letter, read: Invitation, said: Invitation, key: str) -> Shown:
        """Return the case of a message that was shown before; an older one than the newest says nothing new."""
        newest = is_newest(mine, key)
        meant = completed(read, mine.as_read.invitation) if newest else mine.as_read.invitation
        posting = with_mail(self.posting_read(mine), letter.mail() if newest else self.mail_of(mine))
        about = mine.suggestion.about
        if has_own_posting(mine):
            about = dataclasses.replace(from_history(mine), sure=about.sure, cases=about.cases)
        read_anew = AsRead(posting=posting, invitation=merged(meant, said))
        return Shown(read=read_anew, about=about, facts=but(mine.facts, said), goes_on=mine.case.id, letter=key)

    def joined(
        self, best: Kept, mine: Kept | None, letter: Letter, meant: Invitation, key: str, url: str | None,
        language: str | None,
    ) -> Shown:  # fmt: skip
        """Return the one case *best* that fits, with the message in it; a case that the message had is a part of it."""
        about, ended = (
            best.suggestion.about,
            best.case.outcome is not None or is_next_round(best.invitation, meant, self.now),
        )
        if not ended:
            meant = completed(meant, best.invitation)
        if best.case.without_posting and about.sure:
            new = behind.posting_of(meant, letter, url, language)
            read = AsRead(posting=new, invitation=meant)
            about = dataclasses.replace(about, seen="invitation", posting_from="mail", case=best.case.id)
        else:
            read = AsRead(posting=with_mail(self.posting_read(best), letter.mail()), invitation=meant)
            if not best.case.without_posting:
                about = from_history(best)
        own = {name: value for name, value in best.facts.invitation.items() if name in OWN}
        return Shown(
            read=read, about=about, facts=Facts(posting=best.facts.posting, invitation=own), letter=key,
            goes_on=None if ended else best.case.id, instead_of=mine.case.id if mine and not ended else None,
        )  # fmt: skip

    def doubtful(
        self, fitting: Sequence[PastCase], best: Kept, mine: Kept | None, letter: Letter, meant: Invitation, key: str
    ) -> Shown:
        """Return the case of a message that several cases fit: it borrows the posting of the newest, and asks."""
        about = dataclasses.replace(from_history(best), sure=False, cases=tuple(map(earlier, fitting)))
        posting = with_mail(self.posting_read(best), letter.mail())
        posting = correction.posting_with(posting, best.facts.posting)
        return Shown(
            read=AsRead(posting=posting, invitation=meant), about=about, letter=key,
            facts=mine.facts if mine else Facts(), goes_on=mine.case.id if mine else None,
        )  # fmt: skip

    def refused(self, letter: Letter, read: Invitation) -> Shown | None:
        """Return the one case that they ended by *letter*, over now; ``None`` where none fits for certain."""
        fitting = likeliest(behind.matching(read, letter, self.history(), similarity, known()), read)
        kept = self.get(fitting[0]) if len(fitting) == 1 else None
        if kept is None or kept.case.outcome:
            return None
        before = self.read_of(kept)
        over = dataclasses.replace(before.invitation, stage="over", kind="refusal", questions=())
        own = {name: value for name, value in kept.facts.invitation.items() if name in OWN}
        return Shown(
            read=AsRead(posting=before.posting, invitation=over), about=kept.suggestion.about,
            facts=Facts(posting=kept.facts.posting, invitation=own), goes_on=kept.case.id,
            letter=behind.known_by(letter),
        )  # fmt: skip

    def moved(self, one: Kept, two: Kept | None) -> tuple[Shown, Kept, Kept | None]:
        """Return the meeting of *one* with the posting of *two*, or the other way round; with none, the meeting alone.

        With it come the case that gives the meeting, and the one that gives the posting.  Raises
        :class:`jobrsvp.BadInput` where there is no meeting, or where the other is doubtful itself.
        """
        meeting, job = (two, one) if two and one.invitation.stage == "listing" else (one, two)
        if meeting.invitation.stage == "listing":
            raise BadInput(say("Neither of the two has a meeting."), {"case": [say("It has no meeting.")]})
        if job and not job.suggestion.about.sure:
            raise BadInput(
                say("Say first which job that meeting is for."), {"case": [say("Its own job is not certain.")]}
            )
        return (self.with_posting(meeting, job) if job else self.without_posting(meeting)), meeting, job

    def with_posting(self, meeting: Kept, job: Kept) -> Shown:
        """Return the case *job* with the *meeting* of another."""
        others = {one.id: one for one in (*meeting.suggestion.about.cases, earlier(job.case))}
        alone = dataclasses.replace(job.suggestion.about, case=job.case.id)
        about = dataclasses.replace(from_history(job) if has_own_posting(job) else alone, cases=tuple(others.values()))
        posting = with_mail(self.posting_read(job), self.mail_of(meeting))
        return Shown(
            read=AsRead(posting=posting, invitation=self.read_of(meeting).invitation), about=about,
            facts=Facts(posting=job.facts.posting, invitation=meeting.facts.invitation), goes_on=job.case.id,
            instead_of=None if has_own_posting(meeting) or meeting.case.id == job.case.id else meeting.case.id,
        )  # fmt: skip

    def without_posting(self, meeting: Kept) -> Shown:
        """Return the *meeting* judged by its message alone, as the person wishes."""
        had = () if meeting.suggestion.about.cases or not has_own_posting(meeting) else (earlier(meeting.case),)
        invitation = self.read_of(meeting).invitation
        posting = with_mail(
            behind.posting_of(invitation, Letter(what="message", body=""), None, None), self.mail_of(meeting)
        )
        named = bool(posting.title or posting.organization)
        about = About(
            seen="invitation", posting_from="mail" if named else "none", cases=(*meeting.suggestion.about.cases, *had)
        )
        return Shown(
            read=AsRead(posting=posting, invitation=invitation), about=about,
            facts=Facts(invitation=meeting.facts.invitation),
            goes_on=None if has_own_posting(meeting) else meeting.case.id,
        )  # fmt: skip

    def history(self) -> list[PastCase]:
        """Return the earlier cases, newest first, as they are by now."""
        return [case.by(self.now) for case in self.past.history()]

    def get(self, case: PastCase) -> Kept | None:
        """Return *case* whole."""
        return self.get_id(case.id)

    def get_id(self, case_id: str | None) -> Kept | None:
        """Return the case *case_id* whole, ``None`` where there is none."""
        return self.past.get(case_id) if case_id else None

    def read_of(self, kept: Kept) -> AsRead:
        """Return what was read in the case *kept*, with its text if that is still at hand."""
        return self.recent.get(kept.case.id) or correction.as_kept(kept.as_read)

    def posting_read(self, kept: Kept) -> Posting:
        """Return the posting of the case *kept* as it was read."""
        return self.read_of(kept).posting

    def mail_of(self, kept: Kept) -> str:
        """Return the message of the case *kept*, or what its quotes tell of it."""
        at_hand = self.posting_read(kept).sources.get("mail")
        quoted = correction.texts_of(kept.as_read.invitation).get("mail", "")
        return at_hand or quoted


def but(facts: Facts, said: Invitation) -> Facts:
    """Return *facts* without those of the meeting of which the person has *said* something else now."""
    fields = dataclasses.fields(Invitation)
    now = {field.name for field in fields if getattr(said, field.name) != getattr(Invitation(), field.name)}
    return Facts(
        posting=facts.posting, invitation={name: value for name, value in facts.invitation.items() if name not in now}
    )


def earlier(case: PastCase) -> EarlierCase:
    """Return *case* as far as a person knows it again."""
    return EarlierCase(
        id=case.id, created_at=looked_at(case), title=case.title, organization=case.organization, stage=case.stage
    )


def looked_at(case: PastCase) -> dt.datetime:
    """Return when the person first looked at the posting of *case*."""
    return case.moments[0].at if case.moments else case.created_at


def from_history(kept: Kept) -> About:
    """Return that a message is judged by the posting of *kept*."""
    return About(seen="invitation", posting_from="history", case=kept.case.id, looked_at=looked_at(kept.case))


def has_own_posting(kept: Kept) -> bool:
    """Whether the posting of *kept* was looked at in this very case, and is not borrowed for a message."""
    about = kept.suggestion.about
    return about.posting_from == "page" or (about.posting_from == "history" and about.case == kept.case.id)


def is_newest(kept: Kept, letter: str) -> bool:
    """Whether the message with the digest *letter* is the last one in the case *kept*."""
    letters = [one.letter for one in kept.case.moments if one.letter]
    return not letters or letters[-1] == letter


def is_settled(kept: Kept) -> bool:
    """Whether the job of a meeting is known, or the person said that no case fits."""
    about = kept.suggestion.about
    return about.sure and (not kept.case.without_posting or bool(about.cases))


def with_mail(posting: Posting, mail: str) -> Posting:
    """Return *posting* with the *mail* beside its own text, if there is one."""
    sources = correction.sources_of(posting) if not posting.sources else posting.sources
    return dataclasses.replace(posting, sources={**sources, **({"mail": mail} if mail else {})})


def likeliest(fitting: list[PastCase], invitation: Invitation) -> list[PastCase]:
    """Return those of the cases *fitting* of which nothing came so far, if there are any.

    Of them it is the one whose meeting is still open, if the message speaks of such a one.
    """
    undecided = [case for case in fitting if case.outcome is None] or fitting
    meetings = [case for case in undecided if case.stage in OPEN]
    return meetings if invitation.kind in AGAIN and len(meetings) == 1 else undecided


def is_next_round(before: Invitation, invitation: Invitation, now: dt.datetime) -> bool:
    """Whether *invitation* is to another meeting, after the one *before* has been."""
    if before.starts_at is None or before.starts_at > now or invitation.kind in AGAIN:
        return False
    return invitation.starts_at is None or invitation.starts_at > now


def by(now: dt.datetime, invitation: Invitation) -> Invitation:
    """Return *invitation* as it is by *now*: an open meeting whose hour has passed is over.

    With a reason to change it the person did not come, and has to apologise rather than to follow up.
    """
    starts_at = invitation.starts_at
    if invitation.stage not in OPEN or invitation.change or starts_at is None or starts_at > now:
        return invitation
    return dataclasses.replace(invitation, stage="over")


def completed(invitation: Invitation, before: Invitation) -> Invitation:
    """Return *invitation* with what the messages *before* said of the meeting and this one does not say again."""
    if before.stage == "listing":
        return invitation
    empty = {name: getattr(before, name) for name in HOLDS if getattr(invitation, name) is None}
    if invitation.kind in SAME_TIME and invitation.starts_at is None and not invitation.questions:
        empty |= {"starts_at": before.starts_at, "ends_at": before.ends_at}
    if invitation.kind == "moved" and before.stage == "invited" and "stage" not in invitation.quotes:
        empty["stage"] = "invited"  # nobody has said yes to it yet, and no word of the message does
    return dataclasses.replace(invitation, **empty)

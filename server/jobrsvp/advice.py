"""The one use case: a capture goes in, a suggestion comes out.

capture -> posting, places filled in -> panel -> decision -> etiquette -> store.
"""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import time
import uuid
from collections import OrderedDict
from collections.abc import Callable, Container, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from jobrsvp import correction, etiquette, paths, reading
from jobrsvp.api.adviser import Occasion
from jobrsvp.cases import Cases, Shown, by
from jobrsvp.contexts import ContextOf, home_of, places, warm
from jobrsvp.decision import decide
from jobrsvp.errors import BadInput, NotAPosting, said_by
from jobrsvp.languages import known
from jobrsvp.mail import read_invitation, screen
from jobrsvp.mail.files.read import FileRead
from jobrsvp.mail.screen import Letter
from jobrsvp.model import (
    About,
    AsRead,
    Capture,
    Case,
    Decision,
    Facts,
    Invitation,
    PastCase,
    Posting,
    Problem,
    Profile,
    Suggestion,
    Tip,
)
from jobrsvp.model.saying.said import joined, say
from jobrsvp.money.package import assemble
from jobrsvp.panel import allowances, guarded, listing, own_files, registry
from jobrsvp.panel.again import Again
from jobrsvp.panel.entries import installed_entries
from jobrsvp.panel.everyone import ask_all
from jobrsvp.panel.registry import Registry
from jobrsvp.panel.third_parties import ThirdParties
from jobrsvp.past import Past
from jobrsvp.places import locate
from jobrsvp.rules.folder import add_rules
from jobrsvp.translations import said_in, translation

if TYPE_CHECKING:
    from jobrsvp.store import Kept, Store

#: What of a suggestion is said to a reader; the posting says it itself.
SAID = ("summary", "findings", "ask_first", "turns", "tell_us", "tips", "problems")
#: Which plugins are switched off stands in the history, too.
NOT_COUNTED = "Until then earlier answers do not count, and no plugin that you added is asked."
Clock = Callable[[], dt.datetime]
AsShown = Posting | Invitation
MOST_RECENT = 50  # pages whose text is at hand for a correction: more than anybody has open


def utc_now() -> dt.datetime:
    """Return the time."""
    return dt.datetime.now(dt.UTC)


class Assistant:
    """Advises; *store* holds the history, when there is one."""

    def __init__(
        self,
        plugins: Registry,
        third_parties: ThirdParties | None = None,
        *,
        store: Store | None = None,
        clock: Clock = utc_now,
    ) -> None:
        """Judge by *plugins* of this process, and those of *third_parties* in processes of their own."""
        self.plugins = plugins
        self.third_parties = third_parties
        self.store = store
        self.clock = clock
        self.recent: OrderedDict[str, AsRead] = OrderedDict()

    @classmethod
    def open(cls, store_file: Path | None = None, *, keep: bool = False, clock: Clock = utc_now) -> Self:
        """Return an assistant with everything installed; the history is opened if it exists, and made if *keep*.

        One that cannot be opened is a problem of the answers, and no more; raises what is wrong if *keep*.
        """
        file = store_file or paths.store_file()
        try:
            store = opened(file) if keep or file.exists() else None
        except BadInput as error:
            if keep:
                raise
            return cls(registry.built_in_alone(f"{error} {NOT_COUNTED}"), clock=clock)
        return cls.asking(store.disabled_plugins() if store else (), store=store, clock=clock)

    @classmethod
    def asking(cls, disabled: tuple[str, ...], *, store: Store | None = None, clock: Clock = utc_now) -> Self:
        """Return an assistant with everything installed but the plugins that are *disabled*."""
        theirs = ThirdParties(
            disabled,
            entries=[*installed_entries(), *own_files.entries(paths.own_plugins_folder())],
            warm=warm,
            allowed=allowances.kept(paths.allowances_file()),
            folder=paths.plugins_folder(),
        )
        ours = add_rules(registry.load(), paths.rules_folder(), disabled)
        return cls(ours, theirs, store=store, clock=clock)

    def start(self) -> None:
        """Start the processes of plugins, if there are any, when that is loaded which each would load again."""
        if self.third_parties and self.third_parties.entries:
            warm()
            self.third_parties.start()

    @property
    def registry(self) -> Registry:
        """Who is asked; the first time it waits for plugins that are still being imported."""
        if self.third_parties is None:
            return self.plugins
        self.start()
        return self.third_parties.joined(self.plugins)

    def renew(self, name: str) -> None:
        """Take up what the person changed of the rule or the plugin *name*: its file, its switch or what it may do."""
        disabled = self.store.disabled_plugins() if self.store else ()
        if self.third_parties and name in self.third_parties.known:
            self.third_parties.renew(name, disabled, allowances.kept(paths.allowances_file()))
        else:
            self.plugins = add_rules(registry.load(), paths.rules_folder(), disabled)

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the processes of plugins, and close the store."""
        self.close()

    def close(self) -> None:
        """End the processes of plugins, and close the store."""
        if self.third_parties:
            self.third_parties.close()
        if self.store:
            self.store.close()

    def read(
        self,
        capture: Capture,
        profile: Profile | None = None,
        problems: list[Problem] | None = None,
        *,
        anyway: bool = False,
    ) -> Posting:
        """Return the posting in *capture*, its places filled in; what a plugin did wrong is added to *problems*.

        Raises :class:`jobrsvp.NotAPosting`, unless it is to be read *anyway* and holds some text.
        """
        readers = guarded.readers(self.registry, [] if problems is None else problems)
        posting = reading.read(capture, readers=readers, today=self.clock().date(), anyway=anyway)
        return locate(posting, places(), home_of((profile or Profile()).home))

    def advise(
        self,
        capture: Capture,
        profile: Profile,
        invitation: Invitation | None = None,
        *,
        keep: bool = False,
        anyway: bool = False,
    ) -> Suggestion:
        """Return the suggestion for *capture*, kept in the history if *keep*.

        Raises :class:`jobrsvp.NotAPosting`, and then keeps no more than that they refused, if a case fits for certain;
        *anyway* judges what looks like something else.
        """
        started = time.perf_counter()
        problems = list(self.registry.problems)
        try:
            shown = self.shown(capture, profile, invitation or Invitation(), problems, anyway=anyway)
        except NotAPosting:
            if keep:
                self.note_refusal(capture, profile)
            raise
        return self.answer(shown, profile, problems, started, keep=keep)

    def advise_file(
        self, file: FileRead, profile: Profile, said: Invitation | None = None, *, keep: bool = False
    ) -> Suggestion:
        """Return the suggestion for the invitation in a mail or calendar *file*, with what the person *said* of it.

        Raises :class:`jobrsvp.NotAPosting` for a mail that invites to nothing.
        """
        started = time.perf_counter()
        letter = Letter(what="message", body=file.text, address=file.address, subject=file.subject)
        if name := file.no_meeting():
            if keep and file.invitation.kind == "refusal":
                self.end(letter, file.invitation, profile)
            raise NotAPosting(name[0], then=name[1])
        problems = list(self.registry.problems)
        shown = self.cases(problems).of_meeting(letter, file.invitation, said or Invitation(), None, None)
        return self.answer(shown, profile, problems, started, keep=keep)

    def note_refusal(self, capture: Capture, profile: Profile) -> None:
        """Keep that they refused, where *capture* says so of a case in the history."""
        now = self.clock()
        seen = screen.what(capture, known(), now.date())
        if seen.letter and seen.purpose == "refusal":
            self.end(seen.letter, read_invitation(seen.letter.mail(), now, known()), profile)

    def end(self, letter: Letter, read: Invitation, profile: Profile) -> None:
        """Keep that they ended the case that *letter* is about, if one fits for certain: there is a moment to tell."""
        shown = self.cases([]).refused(letter, read)
        if shown:
            self.answer(shown, profile, [], time.perf_counter(), keep=True)

    def answer(
        self, shown: Shown, profile: Profile, problems: list[Problem], started: float, *, keep: bool
    ) -> Suggestion:
        """Return the suggestion for what is *shown*, asked for at *started* of the performance counter."""
        case = case_of(shown, profile, self.clock())
        suggestion = told(self.judge(case, problems, but=shown.mine), shown.about, case)
        elapsed_ms = round((time.perf_counter() - started) * 1000, 1)
        suggestion = dataclasses.replace(suggestion, elapsed_ms=elapsed_ms)
        return self.kept(suggestion, case, shown) if keep else suggestion

    def corrected(self, case_id: str, facts: Facts, profile: Profile) -> Suggestion | None:
        """Return the answer to the kept case *case_id* given anew with *facts*, or ``None`` when there is no such case.

        Facts said earlier hold on, and what was read is kept beside them.  While this assistant lives it still has the
        text of the page; later the answer rests on what was kept.  Raises :class:`jobrsvp.BadInput` for a wrong value.
        """
        started = time.perf_counter()
        kept = self.store.get(case_id) if self.store else None
        if kept is None or self.store is None:
            return None
        facts = kept.facts.then(facts)
        read = self.recent.get(case_id) or correction.as_kept(kept.as_read)
        new = correction.corrected(read, facts)
        posting = correction.located(new.posting, places(), home_of(profile.home))
        case = Case(posting=posting, profile=profile, invitation=by(self.clock(), new.invitation))
        suggestion = told(self.judge(case, but=(case_id,)), kept.suggestion.about, case)
        elapsed_ms = round((time.perf_counter() - started) * 1000, 1)
        suggestion = dataclasses.replace(suggestion, id=case_id, elapsed_ms=elapsed_ms)
        self.store.renew(suggestion, case, facts, self.clock())
        return self.store.with_said(suggestion)

    def attached(self, case_id: str, other: str | None, profile: Profile) -> Suggestion | None:
        """Return the answer on two kept cases that are one, given anew: the meeting of one, the posting of the other.

        It does not matter which of the two is named first.  Without an *other* the meeting is judged by its message
        alone.  A case that the meeting leaves is what it was before.  ``None`` when there is no such case; raises
        :class:`jobrsvp.BadInput` when none of them has a meeting.
        """
        started, problems = time.perf_counter(), list(self.registry.problems)
        one, two = ((self.store.get(name) if self.store and name else None) for name in (case_id, other))
        if self.store is None or one is None or (other and two is None):
            return None
        shown, meeting, job = self.cases(problems).moved(one, two)
        answer = self.answer(shown, profile, problems, started, keep=False)
        if shown.goes_on:
            answer = dataclasses.replace(answer, id=shown.goes_on)
        if shown.goes_on != meeting.case.id and shown.instead_of is None:
            self.without_meeting(meeting, profile)
        self.store.move_meeting(
            answer, case_of(shown, profile, self.clock()), shown.facts, self.clock(),
            read=shown.read, meeting=meeting, job=job, instead_of=shown.instead_of,
        )  # fmt: skip
        self.remember(answer.id, shown.read)
        return self.store.with_said(answer)

    def without_meeting(self, kept: Kept, profile: Profile) -> None:
        """Answer the case *kept* as it was before its meeting, which belongs to another one."""
        assert self.store is not None, "a kept case is in the store"
        posting = self.cases([]).posting_read(kept)
        facts = Facts(posting=kept.facts.posting)
        shown = Shown(read=AsRead(posting=posting, invitation=Invitation()), about=About(), facts=facts)
        case = case_of(shown, profile, self.clock())
        answer = dataclasses.replace(self.judge(case, but=(kept.case.id,)), id=kept.case.id)
        began = tuple(one for one in kept.case.moments if one.is_of_posting)
        self.store.renew(answer, case, facts, self.clock(), read=shown.read, became=began)

    def remember(self, case_id: str, read: AsRead) -> None:
        """Have what was *read* at hand, text and all; it is never written to the disk."""
        self.recent[case_id] = read
        while len(self.recent) > MOST_RECENT:
            self.recent.popitem(last=False)

    def cases(self, problems: list[Problem]) -> Cases:
        """Return the person's cases, as they are now; what cannot be read of them is added to *problems*."""
        return Cases(Past(self.store, problems), self.recent, self.clock())

    def shown(
        self, capture: Capture, profile: Profile, said: Invitation, problems: list[Problem], *, anyway: bool = False
    ) -> Shown:
        """Return the case that *capture* shows, a posting or an invitation, and what was seen on it.

        What the person *said* of the meeting counts before what was read.  Raises :class:`jobrsvp.NotAPosting`, unless
        it is to be judged *anyway* and holds some text.
        """
        try:
            return self.seen(capture, profile, said, problems)
        except NotAPosting:
            if not anyway:
                raise
            posting = self.read(capture, profile, problems, anyway=True)
            return self.cases(problems).of_posting(posting, said)

    def seen(self, capture: Capture, profile: Profile, said: Invitation, problems: list[Problem]) -> Shown:
        """Return the case that is surely or doubtfully seen; a doubtful posting may be an invitation rather."""
        first = screen.is_program(capture, known())
        if first and (found := self.meeting(capture, program=first)):
            return self.with_posting(self.of_meeting(*found, capture, said, problems), found[0], capture, profile)
        try:
            posting = self.read(capture, profile, problems)
        except NotAPosting:
            found = None if first else self.meeting(capture, program=first)
            if not found:
                raise
            return self.of_meeting(*found, capture, said, problems)
        if not (posting.quality.sure or first) and (found := self.meeting(capture, program=first)):
            return self.of_meeting(*found, capture, said, problems)
        return self.cases(problems).of_posting(posting, said)

    def of_meeting(
        self, letter: Letter, read: Invitation, capture: Capture, said: Invitation, problems: list[Problem]
    ) -> Shown:
        """Return the case of the open message *letter* on *capture*, in which the invitation was *read*."""
        url = None if letter.channel in ("text", "linkedin") else capture.url  # all conversations share theirs
        return self.cases(problems).of_meeting(letter, read, said, url, capture.lang)

    def look(self, capture: Capture, profile: Profile, found: list[Problem], *, anyway: bool = False) -> AsShown:
        """Return what *capture* shows: the invitation that is open on it, else the posting.

        What a plugin did wrong is added to *found*.  Raises :class:`jobrsvp.NotAPosting`, unless it is to be read
        *anyway* and holds some text.
        """
        shown = self.shown(capture, profile, Invitation(), found, anyway=anyway)
        case = case_of(shown, profile, self.clock())
        return shown.read.invitation if shown.about.seen == "invitation" else case.posting

    def meeting(self, capture: Capture, *, program: bool) -> tuple[Letter, Invitation] | None:
        """Return the open message of *capture* and the invitation in it, ``None`` where there is none.

        *program*: it is a page of a mailbox, messenger, calendar or portal.  Raises :class:`jobrsvp.NotAPosting` for
        what is positively something else: a mailbox, a newsletter, a refusal.
        """
        now = self.clock()
        seen = screen.what(capture, known(), now.date(), program=program)
        if seen.program and (name := screen.name_of(seen)):
            raise NotAPosting(name[0], then=name[1])
        read = screen.read_seen(seen, now, known())
        return (seen.letter, read) if seen.letter and read else None

    def with_posting(self, shown: Shown, letter: Letter, capture: Capture, profile: Profile) -> Shown:
        """Return what is *shown* with the posting that surely stands on the same page as a portal's notice.

        An earlier case has a posting already; a mailbox and a messenger show none.
        """
        if letter.what == "message" or shown.about.posting_from not in ("mail", "none"):
            return shown
        try:
            posting = self.read(capture, profile)
        except NotAPosting:
            return shown
        if not (posting.quality.sure and posting.title):
            return shown
        about = dataclasses.replace(shown.about, seen="both", posting_from="page", sure=True)
        return dataclasses.replace(shown, read=dataclasses.replace(shown.read, posting=posting), about=about)

    def kept(self, suggestion: Suggestion, case: Case, shown: Shown) -> Suggestion:
        """Keep *suggestion* in the history; when that fails the answer is not lost, but says so."""
        if self.store is None:
            return suggestion
        if shown.goes_on:
            suggestion = dataclasses.replace(suggestion, id=shown.goes_on)
        try:
            self.keep(self.store, suggestion, case, shown)
        except BadInput as error:
            message = joined(say("This answer was not kept."), said_by(error))
            problem = said_in(Problem(plugin="history", kind="failed", message=message), translation(case.profile))
            return dataclasses.replace(suggestion, problems=(*suggestion.problems, problem))
        return self.store.with_said(suggestion) if shown.goes_on else suggestion

    def keep(self, store: Store, suggestion: Suggestion, case: Case, shown: Shown) -> None:
        """Keep *suggestion* in *store*: in the case that it goes on with, else as a new one."""
        if shown.goes_on:
            store.renew(
                suggestion, case, shown.facts, self.clock(),
                read=shown.read, letter=shown.letter, instead_of=shown.instead_of, fingerprint=shown.fingerprint,
            )  # fmt: skip
        else:
            store.add(suggestion, case, self.clock(), letter=shown.letter, fingerprint=shown.fingerprint)
        self.remember(suggestion.id, shown.read)

    def judge(
        self, case: Case, problems: list[Problem] | None = None, *, but: Container[str | None] = ()
    ) -> Suggestion:
        """Return the suggestion for a *case* that is already read; *problems* are those met so far.

        *but* are the earlier answers on the same case, which are no cases of their own.
        """
        problems = list(self.registry.problems) if problems is None else problems
        now = self.clock()
        earlier = [one for one in self.history(problems) if one.id not in but]
        context_of = ContextOf(case.profile, home_of(case.profile.home), now, earlier, language=case.posting.language)
        with contextlib.closing(context_of):
            answers = ask_all(self.registry, case, context_of)
            panel = Again(self.registry, case, answers.findings, context_of)
            decision = decide(answers.findings, case, panel)
        problems.extend((*answers.problems, *listing.unread(self.registry, case.profile)))
        tips = self.tips(case, decision, now, problems)
        said = {field.name: getattr(decision, field.name) for field in dataclasses.fields(Decision)}
        suggestion = Suggestion(
            **said,
            id=uuid.uuid4().hex,
            posting=case.posting,
            tips=tips,
            package=assemble(decision.findings, case.profile),
            problems=tuple(problems),
        )
        return in_words_of(case.profile, suggestion)

    def tips(self, case: Case, decision: Decision, now: dt.datetime, problems: list[Problem]) -> tuple[Tip, ...]:
        """Return the manners that fit *decision*."""
        occasion = Occasion(
            case=case, suggestion=decision.suggestion, action=decision.action, findings=decision.findings, now=now
        )
        return etiquette.tips(occasion, guarded.advisers(self.registry, occasion, problems))

    def history(self, problems: list[Problem] | None = None) -> Sequence[PastCase]:
        """Return the person's earlier cases, newest first; those that cannot be read are said in *problems*."""
        return Past(self.store, [] if problems is None else problems).history()


def case_of(shown: Shown, profile: Profile, now: dt.datetime) -> Case:
    """Return what is *shown* with its corrections, as it is *now*.

    The places of a posting that is not on the page are filled in.
    """
    meant, home = correction.corrected(shown.read, shown.facts), home_of(profile.home)
    posting = meant.posting
    if shown.about.posting_from in ("mail", "none"):  # then it is said what is missing
        posting = dataclasses.replace(posting, quality=correction.quality_of(posting, {}))
    if shown.facts.posting:
        posting = correction.located(posting, places(), home)
    elif shown.about.posting_from != "page":
        posting = locate(posting, places(), home)
    return Case(posting=posting, profile=profile, invitation=by(now, meant.invitation))


def told(suggestion: Suggestion, about: About, case: Case) -> Suggestion:
    """Return *suggestion* on *case* with what it is *about*; where that is not sure, the answer is not firm."""
    firmness = suggestion.firmness if about.sure or suggestion.firmness != "firm" else "leaning"
    invitation = known_of(case.invitation)
    about = said_in(about, translation(case.profile))
    return dataclasses.replace(suggestion, about=about, invitation=invitation, firmness=firmness)


def known_of(invitation: Invitation) -> Invitation | None:
    """Return *invitation* if it says anything, for its questions must reach whoever asked."""
    return invitation if invitation != Invitation() else None


def in_words_of(profile: Profile, suggestion: Suggestion) -> Suggestion:
    """Return *suggestion* as the person of *profile* reads it: their language, numbers and money as they write them."""
    tongue = translation(profile)
    told = {name: said_in(getattr(suggestion, name), tongue) for name in SAID}
    return dataclasses.replace(suggestion, **told)


def opened(file: Path) -> Store:
    """Return the history in *file*; its libraries are loaded only by those who keep one."""
    from jobrsvp.store import Store

    return Store(file)

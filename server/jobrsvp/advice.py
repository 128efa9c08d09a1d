"""The one use case: a capture goes in, a suggestion comes out.

capture -> posting, places filled in -> panel -> decision -> etiquette -> store.
"""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import functools
import re
import time
import uuid
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from jobrsvp import correction, etiquette, languages, paths, reading, schemas
from jobrsvp.api.adviser import Occasion
from jobrsvp.api.context import Context
from jobrsvp.api.evaluator import Evaluator
from jobrsvp.decision import decide
from jobrsvp.errors import BadInput, NotAPosting
from jobrsvp.languages import known
from jobrsvp.mail import screen
from jobrsvp.mail.files.read import FileRead
from jobrsvp.mail.screen import Letter, behind
from jobrsvp.model import (
    About,
    AsRead,
    Capture,
    Case,
    Decision,
    Facts,
    Home,
    Invitation,
    PastCase,
    Place,
    Posting,
    Problem,
    Profile,
    Suggestion,
    Tip,
)
from jobrsvp.money import Ledger
from jobrsvp.money.package import assemble
from jobrsvp.panel import guarded, registry
from jobrsvp.panel.again import Again
from jobrsvp.panel.ask import ask_all
from jobrsvp.panel.registry import Registry
from jobrsvp.panel.worker import Worker
from jobrsvp.places import Places, locate
from jobrsvp.travel import Travels
from jobrsvp.web import Web

if TYPE_CHECKING:
    from jobrsvp.store import Store

Clock = Callable[[], dt.datetime]
MOST_RECENT = 50  # pages whose text is at hand for a correction: more than anybody has open


def utc_now() -> dt.datetime:
    """Return the time."""
    return dt.datetime.now(dt.UTC)


class Assistant:
    """Advises; *store* holds the history, when there is one."""

    def __init__(self, plugins: Registry, *, store: Store | None = None, clock: Clock = utc_now) -> None:
        self.registry = plugins
        self.store = store
        self.clock = clock
        self.worker = Worker()
        self.recent: OrderedDict[str, AsRead] = OrderedDict()

    @classmethod
    def open(cls, store_file: Path | None = None, *, keep: bool = False, clock: Clock = utc_now) -> Self:
        """Return an assistant with everything installed; the history is opened if it exists, and made if *keep*."""
        file = store_file or paths.store_file()
        store = opened(file) if keep or file.exists() else None
        return cls(registry.load(disabled=store.disabled_plugins() if store else ()), store=store, clock=clock)

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the worker processes, and close the store."""
        self.close()

    def close(self) -> None:
        """End the worker processes, and close the store."""
        self.worker.close()
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
        readers = guarded.readers(self.registry, self.worker, [] if problems is None else problems)
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

        Raises :class:`jobrsvp.NotAPosting`, and then keeps nothing; *anyway* judges what looks like something else.
        """
        started = time.perf_counter()
        problems = list(self.registry.problems)
        case, about = self.case_of(capture, profile, invitation or Invitation(), problems, anyway=anyway)
        return self.answer(case, about, problems, started, keep=keep)

    def advise_file(
        self, file: FileRead, profile: Profile, said: Invitation | None = None, *, keep: bool = False
    ) -> Suggestion:
        """Return the suggestion for the invitation in a mail or calendar *file*, with what the person *said* of it.

        Raises :class:`jobrsvp.NotAPosting` for a mail that invites to nothing.
        """
        started = time.perf_counter()
        if name := file.no_meeting():
            raise NotAPosting(name[0], then=name[1])
        letter = Letter(what="message", body=file.text, address=file.address, subject=file.subject)
        case, about = self.case_of_meeting(letter, file.invitation, Capture(), profile, said or Invitation())
        return self.answer(case, about, list(self.registry.problems), started, keep=keep)

    def answer(self, case: Case, about: About, problems: list[Problem], started: float, *, keep: bool) -> Suggestion:
        """Return the suggestion for *case*, asked for at *started* of the performance counter, kept if *keep*."""
        suggestion = self.judge(case, problems)
        elapsed_ms = round((time.perf_counter() - started) * 1000, 1)
        suggestion = dataclasses.replace(
            suggestion,
            elapsed_ms=elapsed_ms,
            about=about,
            invitation=known_of(case.invitation),
        )
        return self.kept(suggestion, case) if keep else suggestion

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
        case = Case(posting=posting, profile=profile, invitation=new.invitation)
        suggestion = self.judge(case, but=case_id)
        elapsed_ms = round((time.perf_counter() - started) * 1000, 1)
        suggestion = dataclasses.replace(
            suggestion,
            id=case_id,
            elapsed_ms=elapsed_ms,
            about=kept.suggestion.about,
            invitation=known_of(case.invitation),
        )
        self.store.correct(suggestion, case, facts)
        return suggestion

    def remember(self, case_id: str, read: AsRead) -> None:
        """Have what was *read* at hand, text and all; it is never written to the disk."""
        self.recent[case_id] = read
        while len(self.recent) > MOST_RECENT:
            self.recent.popitem(last=False)

    def case_of(
        self, capture: Capture, profile: Profile, said: Invitation, problems: list[Problem], *, anyway: bool = False
    ) -> tuple[Case, About]:
        """Return the case that *capture* shows, a posting or an invitation, and what was seen on it.

        What the person *said* of the meeting counts before what was read.  Raises :class:`jobrsvp.NotAPosting`, unless
        it is to be judged *anyway* and holds some text.
        """
        try:
            return self.case_seen(capture, profile, said, problems)
        except NotAPosting:
            if not anyway:
                raise
            posting = self.read(capture, profile, problems, anyway=True)
            return Case(posting=posting, profile=profile, invitation=said), About(sure=False)

    def case_seen(
        self, capture: Capture, profile: Profile, said: Invitation, problems: list[Problem]
    ) -> tuple[Case, About]:
        """Return the case that is surely or doubtfully seen; a doubtful posting may be an invitation rather."""
        first = screen.is_program(capture, known())
        if first and (found := self.meeting(capture)):
            beside = self.posting_beside(found[0], capture, profile)
            if beside:
                invitation = screen.merged(found[1], said)
                return Case(posting=beside, profile=profile, invitation=invitation), About(seen="both")
            return self.case_of_meeting(*found, capture, profile, said)
        try:
            posting = self.read(capture, profile, problems)
        except NotAPosting:
            found = None if first else self.meeting(capture)
            if not found:
                raise
            return self.case_of_meeting(*found, capture, profile, said)
        sure = posting.quality.sure
        if not (sure or first) and (found := self.meeting(capture)):
            return self.case_of_meeting(*found, capture, profile, said)
        return Case(posting=posting, profile=profile, invitation=said), About(sure=sure)

    def look(self, capture: Capture, profile: Profile, *, anyway: bool = False) -> Posting | Invitation:
        """Return what *capture* shows: the invitation that is open on it, else the posting.

        Raises :class:`jobrsvp.NotAPosting`, unless it is to be read *anyway* and holds some text.
        """
        case, about = self.case_of(capture, profile, Invitation(), [], anyway=anyway)
        return case.posting if about.seen == "posting" else case.invitation

    def meeting(self, capture: Capture) -> tuple[Letter, Invitation] | None:
        """Return the open message of *capture* and the invitation in it, ``None`` where there is none.

        Raises :class:`jobrsvp.NotAPosting` for what is positively something else: a mailbox, a newsletter, a refusal.
        """
        now = self.clock()
        seen = screen.what(capture, known(), now.date())
        if seen.program and (name := screen.name_of(seen)):
            raise NotAPosting(name[0], then=name[1])
        read = screen.read_seen(seen, now, known())
        return (seen.letter, read) if seen.letter and read else None

    def posting_beside(self, letter: Letter, capture: Capture, profile: Profile) -> Posting | None:
        """Return the posting that stands on the same page as a portal's notice, ``None`` where it is not sure."""
        if letter.what == "message":  # a mailbox and a messenger show no posting
            return None
        try:
            posting = self.read(capture, profile)
        except NotAPosting:
            return None
        return posting if posting.quality.sure and posting.title else None

    def case_of_meeting(
        self, letter: Letter, read: Invitation, capture: Capture, profile: Profile, said: Invitation
    ) -> tuple[Case, About]:
        """Return the case of an invitation: its posting is that of an earlier case, else what the mail says."""
        invitation = screen.merged(read, said)
        earlier = behind.matching(invitation, letter, self.history(), similarity, known())
        kept = self.store.get(earlier[0].id) if self.store and earlier else None
        if kept:
            old = kept.suggestion.posting
            posting = dataclasses.replace(old, sources={**correction.sources_of(old), "mail": letter.mail()})
            about = About(seen="invitation", posting_from="history", sure=len(earlier) == 1, case=earlier[0].id)
        else:
            url = None if letter.channel in ("text", "linkedin") else capture.url  # all conversations share theirs
            posting = behind.posting_of(invitation, letter, url, capture.lang)
            named = bool(posting.title or posting.organization)
            about = About(seen="invitation", posting_from="mail" if named else "none", sure=named)
        posting = locate(posting, places(), home_of(profile.home))
        return Case(posting=posting, profile=profile, invitation=invitation), about

    def kept(self, suggestion: Suggestion, case: Case) -> Suggestion:
        """Keep *suggestion* in the history; when that fails the answer is not lost, but says so."""
        try:
            if self.store:
                self.store.add(suggestion, case, self.clock())
                self.remember(suggestion.id, AsRead(posting=case.posting, invitation=case.invitation))
        except BadInput as error:
            problem = Problem(plugin="history", kind="failed", message=str(error))
            return dataclasses.replace(suggestion, problems=(*suggestion.problems, problem))
        return suggestion

    def judge(self, case: Case, problems: list[Problem] | None = None, *, but: str | None = None) -> Suggestion:
        """Return the suggestion for a *case* that is already read; *problems* are those met so far.

        *but* is the earlier answer on the same case, which is no case of its own.
        """
        problems = list(self.registry.problems) if problems is None else problems
        now = self.clock()
        earlier = [one for one in self.history() if one.id != but]
        context_of = ContextOf(case.profile, home_of(case.profile.home), now, earlier, language=case.posting.language)
        with contextlib.closing(context_of):
            answers = ask_all(self.registry, case, context_of, self.worker)
            panel = Again(self.registry, case, answers.findings, context_of)
            decision = decide(answers.findings, case, panel)
        problems.extend(answers.problems)
        tips = self.tips(case, decision, now, problems)
        said = {field.name: getattr(decision, field.name) for field in dataclasses.fields(Decision)}
        return Suggestion(
            **said,
            id=uuid.uuid4().hex,
            posting=case.posting,
            tips=tips,
            package=assemble(decision.findings, case.profile),
            problems=tuple(problems),
        )

    def tips(self, case: Case, decision: Decision, now: dt.datetime, problems: list[Problem]) -> tuple[Tip, ...]:
        """Return the manners that fit *decision*."""
        occasion = Occasion(
            case=case, suggestion=decision.suggestion, action=decision.action, findings=decision.findings, now=now
        )
        return etiquette.tips(occasion, guarded.advisers(self.registry, self.worker, problems))

    def history(self) -> Sequence[PastCase]:
        """Return the person's earlier cases, newest first."""
        return self.store.history() if self.store else ()


def known_of(invitation: Invitation) -> Invitation | None:
    """Return *invitation* if it says anything, for its questions must reach whoever asked."""
    return invitation if invitation != Invitation() else None


def opened(file: Path) -> Store:
    """Return the history in *file*; its libraries are loaded only by those who keep one."""
    from jobrsvp.store import Store

    return Store(file)


@functools.cache
def places() -> Places:
    """Return the gazetteer, opened once."""
    return Places(words=known())


@functools.lru_cache(maxsize=16)
def home_of(home: Home) -> Place | None:
    """Return where the person lives as a point, or ``None``."""
    if home.latitude is not None and home.longitude is not None:
        name = home.place or "home"
        return Place(kind="address", name=name, latitude=home.latitude, longitude=home.longitude, country=home.country)
    if home.place is None:
        return None
    text = f"{home.place}, {home.country}" if home.country else home.place
    found = places().resolve(text) or places().resolve(home.place)
    return next((place for place in found if place.latitude is not None), None)


def similarity(one: str, other: str) -> float:
    """Return how alike two titles or skills are, 0 to 1: by shared words, whatever their order."""
    from rapidfuzz import fuzz, utils

    return float(fuzz.token_set_ratio(one, other, processor=utils.default_process)) / 100


@dataclasses.dataclass(frozen=True)
class Spoken:
    """The words of English and *language*, of every language for a posting whose own is not known.

    Lists are those of every language, for the titles that a person looks for may be in another than the posting.  All
    is read when somebody asks: a worker process of an evaluator that does not is spared the time and the memory.
    """

    language: str | None

    @functools.cached_property
    def words(self) -> languages.Languages:
        """The language files, read."""
        return languages.known().only(self.language) if self.language else languages.known()

    def passed(self, text: str) -> languages.Passed:
        """Return *text* passed once for all concepts."""
        return self.words.passed(text)

    def pattern(self, concept: str) -> re.Pattern[str]:
        """Return the words of *concept* as a pattern for text in lower case."""
        return self.words.pattern(concept)

    def list(self, name: str) -> Mapping[str, int]:
        """Return the words of the list *name* with their numbers."""
        return languages.known().list(name)

    def codes_of(self, name: str) -> Mapping[str, str]:
        """Return the words of the list *name* with their codes."""
        return languages.known().codes_of(name)


class ContextOf:
    """Makes the context of each evaluator; can be sent to a worker process, and builds its services there anew."""

    def __init__(
        self,
        profile: Profile,
        home: Place | None,
        now: dt.datetime,
        history: Sequence[PastCase],
        language: str | None = None,
    ) -> None:
        """*language* is the posting's."""
        self.profile, self.home, self.now, self.history, self.language = profile, home, now, history, language

    def __reduce__(self) -> tuple[type[ContextOf], tuple[Any, ...]]:
        """Send what was said, not the services."""
        return type(self), (self.profile, self.home, self.now, tuple(self.history), self.language)

    def __call__(self, evaluator: Evaluator) -> Context:
        """Return the context of *evaluator*; raises ``BadInput`` for options that are not its own."""
        wishes: Mapping[str, object] = self.profile.evaluators.get(evaluator.id, {})
        return Context(
            now=self.now,
            options=schemas.chosen(evaluator.Options, wishes),
            history=self.history,
            similarity=similarity,
            home=self.home,
            places=places(),
            travel=self.travels,
            money=self.ledger,
            web=self.web,
            languages=self.spoken,
        )

    def about(self, case: Case) -> ContextOf:
        """Return the contexts for *case*, in which something was changed; the services are shared where they can be."""
        if case.profile == self.profile:
            return self
        changed = ContextOf(case.profile, home_of(case.profile.home), self.now, self.history, self.language)
        changed.__dict__ |= {name: self.__dict__[name] for name in ("web", "spoken") if name in self.__dict__}
        if case.profile.assumptions == self.profile.assumptions:
            changed.ledger = self.ledger
        return changed

    def close(self) -> None:
        """Close the connections, if there were any."""
        self.web.close()

    @functools.cached_property
    def web(self) -> Web:
        """The polite client, for what the person has allowed."""
        return Web(self.profile.online, paths.web_cache_file())

    @functools.cached_property
    def spoken(self) -> Spoken:
        """The words of the posting's language."""
        return Spoken(self.language)

    @functools.cached_property
    def travels(self) -> Travels:
        """Travel times by estimate, or by an allowed provider."""
        return Travels(self.profile.online, self.web, clock=lambda: self.now)

    @functools.cached_property
    def ledger(self) -> Ledger:
        """Money, with the person's own assumptions."""
        return Ledger(self.profile.assumptions)

"""Every state that a person meets of popup, panel and pages, in both browsers: accessible, within its frame, pictured.

``make states`` keeps the pictures in ``build/states``, to be looked at by eye.
"""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import itertools
import json
import os
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from tests.e2e.drivers import until
from tests.e2e.stage import PROFILE, Service, new_service, said, settled
from tests.e2e.test_extension_history import CASES, CLICK, keep

from jobrsvp.advice import utc_now
from jobrsvp.model import Profile

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
FAULTS = """window.axe.run(document).then(({violations}) => violations.map(({id, nodes}) =>
    id + ' ' + nodes.map((node) => node.target.join(' ')).join(', ')))"""
FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
FILL = """(() => {{ const field = document.querySelector({!r}); field.value = {!r};
    for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, {{bubbles: true}}));
    return true; }})()"""
OPEN_ALL = "[...document.querySelectorAll('details')].map((one) => (one.open = true)).length"
PAIRING = "(globalThis.browser ?? chrome).storage.local"
NUMBERS = itertools.count()  # a press is known by its address as long as the browser runs
POSTING = "Weaver\nCompany: Hollin Mill\nLocation: Lowell, MA\nSalary: $92,000 a year\nYou will weave. Apply now."
POOR = dataclasses.replace(PROFILE, pay=dataclasses.replace(PROFILE.pay, floor=Decimal(120_000)))
FAR = dataclasses.replace(POOR, commute=dataclasses.replace(PROFILE.commute, max_minutes=20))


@dataclasses.dataclass
class Here:
    """Where a state is brought about."""

    browser: Any
    site: str
    service: Service

    def wait(self, view: Any, script: str) -> None:
        until(lambda: view.run(script), script, nap=self.browser.wait)

    def fresh(self, profile: Profile = PROFILE) -> None:
        """Begin with *profile* and no history."""
        self.service.state.keep_profile(profile)
        for case in self.service.state.store.history():
            self.service.state.store.delete(case.id)


Open = Callable[[Here], contextlib.AbstractContextManager[Any]]
Steps = tuple[tuple[str, str], ...]  # a script, and what holds when it is done


class Tab:
    """The tab of a browser as a view."""

    def __init__(self, browser: Any) -> None:
        self.browser, self.run = browser, browser.run

    def screenshot(self, path: Path) -> None:
        self.browser.picture(path)


def popup(page: str, *steps: tuple[str, str], profile: Profile = PROFILE, before: Any = None) -> Open:
    """Return what opens the popup on *page* of the site, after *before*, and goes through *steps*."""

    @contextlib.contextmanager
    def opened(here: Here) -> Iterator[Any]:
        here.fresh(profile)
        with before(here) if before else contextlib.nullcontext():
            here.browser.visit(page if ":" in page else f"{here.site}/{page}?state={next(NUMBERS)}")
            view = settled(here.browser, here.browser.press())
            here.wait(view, "document.body.dataset.settled")
            walk(here, view, steps)
            yield view

    return opened


def page(
    name: str, *steps: tuple[str, str], profile: Profile = PROFILE, kept: bool = False, before: Any = None
) -> Open:
    """Return what opens the page *name*, after *before*, with cases *kept*, and goes through *steps*."""

    @contextlib.contextmanager
    def opened(here: Here) -> Iterator[Any]:
        here.fresh(profile)
        for title, values in CASES.items() if kept else ():
            keep(here.service, title, *values)
        case = here.service.state.store.history()[0].id if kept else ""
        with before(here) if before else contextlib.nullcontext():
            here.browser.visit(f"{here.browser.origin}/pages/{name.format(case=case)}")
            view = Tab(here.browser)
            here.wait(view, "document.body.dataset.ready === '1'")
            walk(here, view, steps)
            yield view

    return opened


def walk(here: Here, view: Any, steps: Steps) -> None:
    for script, then in steps:
        view.run(script)
        here.wait(view, then)


@contextlib.contextmanager
def panel(here: Here, *, elsewhere: bool = False) -> Iterator[Any]:
    here.fresh()
    here.browser.visit(f"{here.site}/ordinary.html?state={next(NUMBERS)}")
    with here.browser.panel() as view:
        settled(here.browser, view)
        if elsewhere:
            here.browser.visit(f"{here.site.replace('jobs.', 'board.')}/data.html")
            here.wait(view, "document.body.dataset.phase === 'waiting'")
            view.run(CLICK.format("#read button"))
            here.wait(view, "document.querySelector('#trouble').dataset.code === 'not_pressed'")
        yield view


@contextlib.contextmanager
def stopped(here: Here) -> Iterator[None]:
    here.service.stop()
    try:
        yield
    finally:
        here.service.start()


@contextlib.contextmanager
def unpaired(here: Here) -> Iterator[None]:
    """The browser is not connected for a while."""
    here.browser.visit(f"{here.browser.origin}/pages/paste.html")
    before = here.browser.run(f"{PAIRING}.get('pairing').then(async (held) => (await {PAIRING}.clear(), held))")
    try:
        yield
    finally:
        here.browser.visit(f"{here.browser.origin}/pages/paste.html")
        here.browser.run(f"{PAIRING}.set({json.dumps(before)}).then(() => true)")


@contextlib.contextmanager
def two_jobs(here: Here) -> Iterator[None]:
    """Two postings of one firm were looked at."""
    for job in ("Weaver", "Dyer"):
        here.browser.visit(f"{here.site}/hollin.html?{job}")
        settled(here.browser, here.browser.press())
    yield


@contextlib.contextmanager
def seen_last_year(here: Here) -> Iterator[None]:
    """The posting was looked at on another day, and applied for."""
    assistant, now = here.service.state.assistant, here.service.state.now()
    then = now - dt.timedelta(days=365)
    assistant.clock = lambda: then
    try:
        here.browser.visit(f"{here.site}/data.html?before")
        settled(here.browser, here.browser.press())
    finally:
        assistant.clock = utc_now
    assistant.store.set_application(assistant.store.history()[0].id, "applied", then)
    yield


@contextlib.contextmanager
def due(here: Here) -> Iterator[None]:
    """A meeting was three days ago."""
    keep(here.service, "Fuller", *CASES["Fuller"])
    yield


@contextlib.contextmanager
def other_service(here: Here) -> Iterator[Any]:
    """The popup on the page of another service."""
    here.fresh()
    folder = here.service.state.profiles.file.parent / "other"
    folder.mkdir(exist_ok=True)
    other = new_service(folder)
    other.start()
    try:
        here.browser.visit(other.pair_address())
        view = here.browser.press()
        until(lambda: "Replace" in said(view), "the question", nap=here.browser.wait)
        yield view
    finally:
        other.stop()
        other.state.assistant.close()


INVITED = (CLICK.format("[name=stage][value=invited]"), "!!document.querySelector('#draft textarea')?.value")
ACCEPTED = (
    CLICK.format("[name=stage][value=accepted]"),
    "document.querySelector('#verdict h2').dataset.action === 'keep'",
)
SAVED = (
    CLICK.format("[data-application=saved]"),
    "!!document.querySelector('[data-application=saved][aria-pressed=true]')",
)
CORRECT = (CLICK.format("#job summary"), "document.querySelector('#job details').open")
NO_PLACE = (FILL.format("#job [name=minimum]", "-5"), "true")
SEND = (CLICK.format("#job [type=submit]"), "!!document.querySelector('#job [role=alert] li')")
ALL_OPEN = (OPEN_ALL, "document.querySelectorAll('details:not([open])').length === 0")
PASTED = (
    f"{FILL.format('#words', POSTING)} && {CLICK.format('#judge')}",
    "!!document.querySelector('#verdict')",
)
COMPARED = (
    "[...document.querySelectorAll('.case [type=checkbox]')].slice(0, 2).map((one) => one.click()).length",
    "document.querySelectorAll('.compared thead th').length === 2",
)

STATES: dict[str, Open] = {
    "popup-not-connected": popup("ordinary.html", before=unpaired),
    "popup-other-service": other_service,
    "popup-offline": popup("ordinary.html", before=stopped),
    "popup-closed-page": popup("about:blank"),
    "popup-no-posting": popup("article.html"),
    "popup-knows-nobody": popup("ordinary.html", profile=Profile()),
    "popup-apply": popup("ordinary.html"),
    "popup-saved": popup("ordinary.html", SAVED),
    "popup-skip": popup("long.html", profile=POOR),
    "popup-two-dealbreakers": popup("long.html", profile=FAR),
    "popup-all-open": popup("ordinary.html", ALL_OPEN),
    "popup-correct": popup("ordinary.html", CORRECT),
    "popup-correct-wrong": popup("ordinary.html", CORRECT, NO_PLACE, SEND),
    "popup-invited": popup("ordinary.html", INVITED),
    "popup-accepted": popup("ordinary.html", ACCEPTED),
    "popup-invited-all-open": popup("ordinary.html", INVITED, ALL_OPEN),
    "popup-mail": popup("mail.html"),
    "popup-which-job": popup("chat.html", before=two_jobs),
    "popup-seen-before": popup("data.html", before=seen_last_year),
    "popup-how-did-it-go": popup("data.html", before=due),
    "popup-frame": popup("framed.html"),
    "popup-hostile": popup("hostile.html"),
    "panel-answer": panel,
    "panel-not-pressed": lambda here: panel(here, elsewhere=True),
    "page-profile-first": page("profile.html", profile=Profile()),
    "page-profile": page("profile.html", ALL_OPEN),
    "page-history-empty": page("history.html"),
    "page-history": page("history.html", kept=True),
    "page-history-open": page("history.html", ALL_OPEN, kept=True),
    "page-compare": page("history.html", COMPARED, kept=True),
    "page-paste": page("paste.html"),
    "page-paste-answer": page("paste.html", PASTED),
    "page-connection": page("connection.html"),
    "page-report": page("report.html?id={case}", ALL_OPEN, kept=True),
    "page-not-connected": page("history.html", before=unpaired),
    "page-offline": page("history.html", before=stopped),
}
#: How a tab is looked at, by name: its width in pixels, dark or light; 640 is what 1280 becomes at twice the size.
LOOKS: dict[str, dict[str, Any]] = {
    "": {},
    "-dark": {"dark": True},
    "-twice": {"width": 640},
    "-360": {"width": 360},
}
DARK_POPUPS = ("popup-apply", "popup-skip", "popup-invited")
SHOWN = [
    (name, look) for name in STATES for look in LOOKS
    if not look or name.startswith("page-") or (look == "-dark" and name in DARK_POPUPS)
]  # fmt: skip


@pytest.fixture
def here(paired: Any, site: str, service: Service) -> Iterator[Here]:
    if not AXE.exists():
        pytest.skip("axe-core is not installed (npm install)")
    made = Here(paired, site, service)
    yield made
    made.fresh()
    paired.look()


@pytest.mark.parametrize(("name", "look"), SHOWN, ids=lambda one: one.strip("-") or "light")
def test_a_state_is_accessible_and_fits(here: Here, tmp_path: Path, name: str, look: str) -> None:
    here.browser.look(**LOOKS[look])
    with STATES[name](here) as view:
        if LOOKS[look].get("dark"):
            here.browser.darken(view)
        folder = Path(os.environ.get("JOBRSVP_STATES", tmp_path))
        view.screenshot(folder / f"{name}{look}-{here.browser.name}.png")
        assert view.run(FITS)
        view.run(f"(() => {{ {AXE.read_text(encoding='utf-8')}; return true; }})()")
        assert view.run(FAULTS) == []

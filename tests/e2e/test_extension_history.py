"""The history as a board by how far each case came, and the outcome that asks itself (Chromium)."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.e2e import drivers
from tests.e2e.conftest import need
from tests.e2e.drivers import until
from tests.e2e.stage import Service, said, settled

from jobrsvp.model import Capture, Invitation, Outcome

NOW = dt.datetime.now(dt.UTC)
#: The cases by title: stage, days from now to the meeting, outcome.
CASES: dict[str, tuple[Any, int, Any]] = {
    "Weaver": ("listing", 0, None),
    "Dyer": ("listing", 0, "no_reply"),
    "Spinner": ("invited", 9, None),
    "Carder": ("accepted", 5, None),
    "Fuller": ("accepted", -3, None),
    "Tailor": ("accepted", -3, "went"),
}
HOLDS = """[...document.querySelectorAll('.column')].map((one) =>
    [one.dataset.column, [...one.querySelectorAll('h3')].map((title) => title.textContent).sort()])"""
CORNERS = """[...document.querySelectorAll('.column')].map((one) => one.getBoundingClientRect())
    .map(({left, top}) => [Math.round(left), Math.round(top)])"""
ASKED = "[...document.querySelectorAll('.how')].map((one) => one.textContent)"


def keep(service: Service, title: str, stage: Any, days: int, result: Any) -> None:
    """Keep a case of *title* as if a person had pressed."""
    words = f"{title}\nCompany: Hollin Mill\nLocation: Lowell, MA\nSalary: $92,000 a year\nApply now."
    starts_at = NOW + dt.timedelta(days=days) if days else None
    invitation = Invitation(stage=stage, starts_at=starts_at)
    here = service.state
    made = here.assistant.advise(Capture(text=words), here.profile(), invitation, keep=True, anyway=True)
    if result:
        here.store.set_outcome(made.id, Outcome(result=result))


@pytest.fixture
def cases(service: Service) -> Iterator[dict[str, str]]:
    """The ids of the kept cases by their titles; no others are kept."""
    store = service.state.store
    for case in store.history():
        store.delete(case.id)
    for title, values in CASES.items():
        keep(service, title, *values)
    yield {str(case.title): case.id for case in store.history()}
    for case in store.history():
        store.delete(case.id)


@pytest.fixture(scope="module")
def chromium(service: Service) -> Iterator[Any]:
    """A Chromium of its own, connected."""
    need("chromium")
    with drivers.chromium() as browser:
        browser.visit(service.pair_address())
        popup = browser.press()
        until(lambda: "Connected to" in said(popup), "paired", nap=browser.wait)
        yield browser


@pytest.fixture
def history(chromium: Any, cases: dict[str, str]) -> Iterator[Any]:
    """The open page."""
    page = chromium.context.new_page()
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{chromium.origin}/pages/history.html")
    page.wait_for_selector("body[data-ready='1']")
    yield page
    page.close()


def test_each_case_stands_in_the_column_it_came_to(history: Any) -> None:
    assert history.evaluate(HOLDS) == [
        ["listing", ["Weaver"]],
        ["invited", ["Spinner"]],
        ["accepted", ["Carder"]],
        ["done", ["Dyer", "Fuller", "Tailor"]],
    ]


def test_a_case_that_ends_moves_to_the_last_column(chromium: Any, history: Any, cases: dict[str, str]) -> None:
    history.locator(f"[data-id='{cases['Carder']}'] select").select_option("declined")
    until(lambda: "Carder" in history.evaluate(HOLDS)[3][1], "done", nap=chromium.wait)
    assert history.evaluate("document.activeElement.closest('.case').dataset.id") == cases["Carder"]


@pytest.mark.parametrize(("width", "columns"), [(1280, 4), (360, 1)])
def test_columns_stand_side_by_side_or_are_stacked(history: Any, tmp_path: Path, width: int, columns: int) -> None:
    history.set_viewport_size({"width": width, "height": 800})
    corners = history.evaluate(CORNERS)
    assert len({left for left, _ in corners}) == columns
    assert len({top for _, top in corners}) == 5 - columns
    assert history.evaluate("document.documentElement.scrollWidth <= innerWidth")
    history.screenshot(path=Path(os.environ.get("JOBRSVP_SCREENS", tmp_path)) / f"history-{width}.png", full_page=True)


def test_the_page_asks_how_a_meeting_of_the_past_went(
    chromium: Any, history: Any, service: Service, cases: dict[str, str]
) -> None:
    (asked,) = history.evaluate(ASKED)
    assert asked.startswith("How did it go? Fuller, Hollin Mill")
    history.click(".how [data-result=offer]")
    until(lambda: not history.evaluate(ASKED), "answered", nap=chromium.wait)
    assert service.state.store.get(cases["Fuller"]).case.outcome.result == "offer"


def test_the_popup_asks_too_until_it_is_told_not_to(
    chromium: Any, site: str, service: Service, cases: dict[str, str], tmp_path: Path
) -> None:
    chromium.visit(f"{site}/data.html?how")
    popup = settled(chromium, chromium.press())
    (asked,) = until(lambda: popup.run(ASKED), "the question", nap=chromium.wait)
    assert asked.startswith("How did it go? Fuller, Hollin Mill")
    popup.screenshot(Path(os.environ.get("JOBRSVP_SCREENS", tmp_path)) / "popup-how.png")
    popup.run("(document.querySelector('.how [data-result=went]').click(), true)")
    until(lambda: not popup.run(ASKED), "answered", nap=chromium.wait)
    assert service.state.store.get(cases["Fuller"]).case.outcome.result == "went"
    keep(service, "Miller", "accepted", -2, None)
    popup = settled(chromium, chromium.press())
    until(lambda: "Miller" in str(popup.run(ASKED)), "the next question", nap=chromium.wait)
    popup.run("(document.querySelector('.how .quiet').click(), true)")
    until(lambda: not popup.run(ASKED), "not again", nap=chromium.wait)
    popup = settled(chromium, chromium.press())
    chromium.wait(0.5)
    assert not popup.run(ASKED)

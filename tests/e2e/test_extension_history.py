"""The history as a board by how far each case came, and the outcome that asks itself, in both browsers."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.e2e.drivers import until
from tests.e2e.stage import Service, settled

from jobrsvp.model import Capture, Invitation, Outcome

NOW = dt.datetime.now(dt.UTC)
#: The cases by title: stage, days from now to the meeting, outcome, what the person did with the posting.
CASES: dict[str, tuple[Any, int, Any, Any]] = {
    "Weaver": ("listing", 0, None, None),
    "Warper": ("listing", 0, None, "saved"),
    "Winder": ("listing", 0, None, "applied"),
    "Dyer": ("listing", 0, "no_reply", "applied"),
    "Spinner": ("invited", 9, None, "applied"),
    "Carder": ("accepted", 5, None, None),
    "Fuller": ("accepted", -3, None, None),
    "Tailor": ("accepted", -3, "went", None),
}
HOLDS = """[...document.querySelectorAll('.column')].map((one) =>
    [one.dataset.column, [...one.querySelectorAll('h3')].map((title) => title.textContent).sort()])"""
CORNERS = """[...document.querySelectorAll('.board .column')].map((one) => one.getBoundingClientRect())
    .map(({left, top}) => [Math.round(left), Math.round(top)])"""
ASKED = "[...document.querySelectorAll('.how')].map((one) => one.textContent)"
CLICK = "(document.querySelector({!r}).click(), true)"
SELECT = """(() => {{ const field = document.querySelector({!r}); field.value = {!r};
    field.dispatchEvent(new Event('change', {{bubbles: true}})); return true; }})()"""
CATCH = """(globalThis.made = new Promise((done) => {
    URL.createObjectURL = (blob) => (done(blob.text()), '#'); }), true)"""
FOCUSED = "document.activeElement.closest('.case')?.dataset.id"


def keep(service: Service, title: str, stage: Any, days: int, result: Any, application: Any = None) -> None:
    """Keep a case of *title* as if a person had pressed."""
    words = f"{title}\nCompany: Hollin Mill\nLocation: Lowell, MA\nSalary: $92,000 a year\nApply now."
    starts_at = NOW + dt.timedelta(days=days) if days else None
    invitation = Invitation(stage=stage, starts_at=starts_at)
    here = service.state
    made = here.assistant.advise(Capture(text=words), here.profile(), invitation, keep=True, anyway=True)
    if application:
        here.store.set_application(made.id, application, NOW)
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


@pytest.fixture
def history(paired: Any, cases: dict[str, str]) -> Any:
    """The browser with the page open."""
    paired.look()
    return opened(paired)


def opened(browser: Any) -> Any:
    browser.visit(f"{browser.origin}/pages/history.html")
    until(lambda: browser.run("document.body.dataset.ready === '1'"), "the page", nap=browser.wait)
    return browser


def holds(browser: Any) -> dict[str, list[str]]:
    """The titles in each column, in their order on the page."""
    return dict(browser.run(HOLDS))


def test_each_case_stands_in_the_column_it_came_to(history: Any) -> None:
    assert list(holds(history).items()) == [
        ("saved", ["Warper"]),
        ("applied", ["Winder"]),
        ("invited", ["Spinner"]),
        ("accepted", ["Carder"]),
        ("done", ["Dyer", "Fuller", "Tailor"]),
        ("listing", ["Weaver"]),
    ]


def test_a_case_that_ends_moves_to_the_last_column(history: Any, cases: dict[str, str]) -> None:
    history.run(SELECT.format(f"[data-id='{cases['Carder']}'] select", "declined"))
    until(lambda: "Carder" in holds(history)["done"], "done", nap=history.wait)
    assert history.run(FOCUSED) == cases["Carder"]


@pytest.mark.parametrize(
    ("title", "pressed", "kept"),
    [("Weaver", "saved", "saved"), ("Warper", "applied", "applied"), ("Winder", "applied", None)],
)
def test_a_press_saves_a_posting_says_that_one_applied_or_takes_it_back(
    history: Any, service: Service, cases: dict[str, str], title: str, pressed: str, kept: str | None
) -> None:
    history.run(CLICK.format(f"[data-id='{cases[title]}'] [data-application={pressed}]"))
    until(lambda: title in holds(history)[kept or "listing"], "moved", nap=history.wait)
    assert service.state.store.get(cases[title]).case.application == kept
    until(lambda: history.run(FOCUSED) == cases[title], "the focus goes along", nap=history.wait)


def test_the_popup_saves_what_it_shows(paired: Any, site: str, service: Service, cases: dict[str, str]) -> None:
    paired.visit(f"{site}/data.html?save")
    popup = settled(paired, paired.press())
    until(lambda: popup.run("!!document.querySelector('[data-application=saved]')"), "the button", nap=paired.wait)
    popup.run(CLICK.format("[data-application=saved]"))
    pressed = "document.querySelector('[data-application=saved]')?.getAttribute('aria-pressed') === 'true'"
    until(lambda: popup.run(pressed), "saved", nap=paired.wait)
    assert next(case.application for case in service.state.store.history() if case.id not in cases.values()) == "saved"
    popup = settled(paired, paired.press())
    until(lambda: popup.run(pressed), "still saved", nap=paired.wait)
    popup.run(CLICK.format("[data-application=saved]"))
    until(lambda: not popup.run(pressed), "taken back, for the next browser has the same service", nap=paired.wait)


def asked_of_one_case(service: Service) -> list[tuple[str, str]]:
    return [(method, path) for method, path, _ in service.seen if method == "GET" and "/suggestions/" in path]


def test_a_new_answer_says_by_itself_what_was_said_of_its_case(paired: Any, site: str, service: Service) -> None:
    paired.visit(f"{site}/data.html?fresh")
    before = asked_of_one_case(service)
    settled(paired, paired.press())
    assert asked_of_one_case(service) == before


def test_a_popup_that_opens_again_shows_what_was_said_elsewhere(paired: Any, site: str, service: Service) -> None:
    paired.visit(f"{site}/data.html?elsewhere")
    settled(paired, paired.press())
    case = service.state.store.history()[0].id
    service.state.store.set_application(case, "applied", NOW)
    popup = settled(paired, paired.press())
    applied = "!!document.querySelector('[data-application=applied][aria-pressed=true]')"
    until(lambda: popup.run(applied), "applied", nap=paired.wait)
    service.state.store.delete(case)


def exported(browser: Any, name: str) -> str:
    """Return the file that the button *name* hands out."""
    browser.run(CATCH)
    browser.run(CLICK.format(f"#{name}"))
    return str(browser.run("globalThis.made"))


def test_a_sheet_says_which_were_saved(history: Any) -> None:
    (row,) = [one for one in csv.DictReader(io.StringIO(exported(history, "csv"))) if one["title"] == "Warper"]
    assert row["application"] == "saved"


def test_an_export_says_which_were_saved(history: Any) -> None:
    (case,) = [one for one in json.loads(exported(history, "json")) if one["title"] == "Warper"]
    assert case["application"] == "saved"


@pytest.mark.parametrize(("width", "columns"), [(1280, 5), (360, 1)])
def test_columns_stand_side_by_side_or_are_stacked(history: Any, tmp_path: Path, width: int, columns: int) -> None:
    history.look(width)
    corners = history.run(CORNERS)
    assert len({left for left, _ in corners}) == columns
    assert len({top for _, top in corners}) == 6 - columns
    assert history.run("document.documentElement.scrollWidth <= innerWidth")
    folder = Path(os.environ.get("JOBRSVP_SCREENS", tmp_path))
    history.picture(folder / f"{history.name}-history-{width}.png")
    history.look()


def test_the_page_asks_how_a_meeting_of_the_past_went(history: Any, service: Service, cases: dict[str, str]) -> None:
    (asked,) = history.run(ASKED)
    assert asked.startswith("How did it go? Fuller, Hollin Mill")
    history.run(CLICK.format(".how [data-result=offer]"))
    until(lambda: not history.run(ASKED), "answered", nap=history.wait)
    assert service.state.store.get(cases["Fuller"]).case.outcome.result == "offer"


def test_the_popup_asks_too_until_it_is_told_not_to(
    paired: Any, site: str, service: Service, cases: dict[str, str], tmp_path: Path
) -> None:
    paired.visit(f"{site}/data.html?how")
    popup = settled(paired, paired.press())
    (asked,) = until(lambda: popup.run(ASKED), "the question", nap=paired.wait)
    assert asked.startswith("How did it go? Fuller, Hollin Mill")
    popup.screenshot(Path(os.environ.get("JOBRSVP_SCREENS", tmp_path)) / f"{paired.name}-popup-how.png")
    popup.run(CLICK.format(".how [data-result=went]"))
    until(lambda: not popup.run(ASKED), "answered", nap=paired.wait)
    assert service.state.store.get(cases["Fuller"]).case.outcome.result == "went"
    keep(service, "Miller", "accepted", -2, None)
    popup = settled(paired, paired.press())
    until(lambda: "Miller" in str(popup.run(ASKED)), "the next question", nap=paired.wait)
    popup.run(CLICK.format(".how .quiet"))
    until(lambda: not popup.run(ASKED), "not again", nap=paired.wait)
    popup = settled(paired, paired.press())
    until(lambda: popup.run("document.body.dataset.settled"), "whether it asks", nap=paired.wait)
    assert not popup.run(ASKED)

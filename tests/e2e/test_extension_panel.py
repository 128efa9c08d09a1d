"""The side panel: it stays open beside the page, follows the tab in view, and reads it when asked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from tests.e2e.drivers import POPUP, until
from tests.e2e.stage import said, settled

ACTION = "document.querySelector('#verdict h2')?.dataset.action"
JOB = "document.querySelector('#job b')?.textContent"
PHASE = "document.body.dataset.phase"
READ = "(document.querySelector('#read button').click(), true)"
TROUBLE = "document.querySelector('#trouble').dataset.code"


@pytest.fixture
def panel(paired: Any, site: str) -> Iterator[Any]:
    """The panel beside an ordinary posting."""
    paired.visit(f"{site}/ordinary.html?panel")
    with paired.panel() as opened:
        yield settled(paired, opened)


def test_the_panel_shows_the_answer_of_the_popup(panel: Any) -> None:
    assert panel.run(ACTION) in ("apply", "skip")
    assert not panel.run("document.querySelector('#keep-open')")


def test_it_reads_the_next_page_when_asked(paired: Any, panel: Any, site: str) -> None:
    paired.visit(f"{site}/data.html?panel")
    until(lambda: panel.run(PHASE) == "waiting", "the next page", nap=paired.wait)
    assert "not been read yet" in said(panel)
    panel.run(READ)
    # Firefox forgets the press on the toolbar when the tab goes on, even within a site.
    done = f"{JOB} === 'Lamp Keeper'" if paired.name == "chromium" else f"{TROUBLE} === 'not_pressed'"
    until(lambda: panel.run(done), "the answer", nap=paired.wait)


def test_a_page_of_another_site_wants_a_press_of_the_toolbar(paired: Any, panel: Any, site: str) -> None:
    elsewhere = site.replace("jobs.example.test", "board.example.test")
    paired.visit(f"{elsewhere}/data.html?elsewhere")
    until(lambda: panel.run(PHASE) == "waiting", "the other site", nap=paired.wait)
    panel.run(READ)
    until(lambda: panel.run(TROUBLE) == "not_pressed", "what to do", nap=paired.wait)


def test_a_press_of_the_toolbar_is_answered_in_the_panel(paired: Any, panel: Any, site: str) -> None:
    elsewhere = site.replace("jobs.example.test", "board.example.test")
    paired.visit(f"{elsewhere}/data.html?toolbar")
    until(lambda: panel.run(PHASE) == "waiting", "the other site", nap=paired.wait)
    paired.tap()
    until(lambda: panel.run(JOB) == "Lamp Keeper" and panel.run(PHASE) == "done", "the answer", nap=paired.wait)
    until(lambda: not paired.views(POPUP), "the popup closes", nap=paired.wait)

"""What the popup shows without scrolling: the job, the verdict, two reasons, the next step (Chromium)."""

from __future__ import annotations

import dataclasses
import itertools
import os
import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from tests.e2e import drivers
from tests.e2e.conftest import need
from tests.e2e.drivers import until
from tests.e2e.stage import PROFILE, Service, settled

from jobrsvp.model import Profile

SCREEN, WIDTH = 600, 400  # pixels: no browser shows a taller popup
BAR = 30  # Chromium gives a long popup so many pixels more for the bar that scrolls it, which is hidden here
BOTTOMS = """(() => {
    const bottom = (element) => Math.round(element.getBoundingClientRect().bottom + scrollY);
    const shown = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
    const all = (selector) => shown(selector).map(bottom);
    return {job: all('#job summary'), verdict: all('#verdict'), step: all('#stage, #drafts > .row button:first-child'),
        reasons: all('#answer .reasons > li, .dealbreakers details')}; })()"""
EMPLOYER_IS_WIDE = "document.querySelector('#job .soft').offsetWidth === document.querySelector('#job').offsetWidth"
FOOT = "document.querySelector('#places').offsetHeight"  # it covers the end of what is above it
LITTLE = dataclasses.replace(PROFILE.pay, floor=Decimal(120_000))
FAR = dataclasses.replace(PROFILE.commute, max_minutes=20)
PROFILES = {
    "plain": PROFILE,
    "dealbreaker": dataclasses.replace(PROFILE, pay=LITTLE),
    "two": dataclasses.replace(PROFILE, pay=LITTLE, commute=FAR),
}


def in_language(profile: Profile, language: str) -> Profile:
    person = dataclasses.replace(profile.person, language=language)
    return dataclasses.replace(profile, person=person)


@pytest.fixture(scope="module", params=["en", "de", "fr", "es"])
def speaking(
    request: pytest.FixtureRequest, service: Service, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Any]:
    """A Chromium with the extension in one of the languages, which need not be one of its own, connected."""
    need("chromium")
    kept = service.state.profile()
    folder = tmp_path_factory.mktemp("extension")
    shutil.copytree(drivers.EXTENSION, folder, dirs_exist_ok=True)
    messages = (folder / "_locales" / request.param / "messages.json").read_bytes()
    (folder / "_locales" / "en" / "messages.json").write_bytes(messages)
    with drivers.chromium(folder) as browser:
        browser.language = request.param
        browser.visit(service.pair_address())
        popup = browser.press()
        until(lambda: popup.run("document.body.dataset.phase") == "done", "paired", nap=browser.wait)
        yield browser
    service.state.keep_profile(kept)


@pytest.mark.parametrize("stage", ["listing", "invited"])
@pytest.mark.parametrize("limits", PROFILES)
def test_one_screen_holds_what_decides(
    speaking: Any, site: str, service: Service, tmp_path: Path, limits: str, stage: str
) -> None:
    service.state.keep_profile(in_language(PROFILES[limits], speaking.language))
    speaking.visit(f"{site}/long.html?{limits}-{stage}")
    popup = settled(speaking, speaking.press())
    if stage == "invited":
        popup.run("(document.querySelector('[name=stage][value=invited]').click(), true)")
        until(lambda: popup.run("!!document.querySelector('#draft textarea')?.value"), "draft", nap=speaking.wait)
    folder = Path(os.environ.get("JOBRSVP_SCREENS", tmp_path))
    popup.screenshot(folder / f"{speaking.language}-{limits}-{stage}.png")
    bottoms = popup.run(BOTTOMS)
    assert WIDTH <= popup.run("document.body.offsetWidth") <= WIDTH + BAR
    assert popup.run("document.body.offsetWidth === innerWidth")
    assert popup.run(EMPLOYER_IS_WIDE)
    assert "Maritime Forecasting" in popup.run("document.querySelector('#job').textContent")
    assert (len(bottoms["job"]), len(bottoms["verdict"])) == (1, 1)
    assert len(bottoms["reasons"]) == 2
    assert bottoms["step"]
    assert max(itertools.chain(*bottoms.values())) <= SCREEN - popup.run(FOOT), bottoms

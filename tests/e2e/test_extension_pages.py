"""The popup and the pages of the extension: accessible, filled, and shown in the documents (Chromium)."""

from __future__ import annotations

import base64
import dataclasses
import json
import os
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.e2e import drivers
from tests.e2e.conftest import need
from tests.e2e.drivers import until
from tests.e2e.stage import Service, said, settled
from tests.helpers.documents import pdf
from tests.resume import resumes

from jobrsvp.model import Profile

ROOT = Path(__file__).parents[2]
IMAGES = ROOT / "docs" / "images"
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
SERIOUS = """axe.run().then(({violations}) => violations.filter(({impact}) => ['serious', 'critical'].includes(impact))
    .map(({id, nodes}) => id + ' ' + nodes.map((node) => node.target.join(' ')).join(', ')))"""
PAGES = ("profile", "history", "paste", "plugins", "connection")


@pytest.fixture(scope="module")
def chromium(service: Service) -> Iterator[Any]:
    """A Chromium of its own, connected."""
    need("chromium")
    with drivers.chromium() as browser:
        browser.visit(service.pair_address())
        popup = browser.press()
        until(lambda: "Connected to" in said(popup), "paired", nap=browser.wait)
        yield browser


@pytest.fixture(scope="module")
def answered(chromium: Any, site: str) -> Any:
    """The open popup with a suggestion, as it is after an invitation."""
    chromium.visit(f"{site}/ordinary.html")
    return settled(chromium, chromium.press())


@pytest.fixture(scope="module")
def tab(chromium: Any, answered: Any) -> Any:
    """A tab for pages of the extension."""
    page = chromium.context.new_page()
    page.set_viewport_size({"width": 1000, "height": 800})
    return page


def visit(chromium: Any, tab: Any, name: str) -> None:
    tab.goto(f"{chromium.origin}/pages/{name}")
    tab.wait_for_selector("body[data-ready='1']")


def report_address(service: Service) -> str:
    return f"report.html?id={service.state.store.search('', limit=1, offset=0)[0][0].id}"


def serious(run: Any) -> list[str]:
    """What axe-core finds serious or critical."""
    if not AXE.exists():
        pytest.skip("axe-core is not installed (npm install)")
    run(f"(() => {{ {AXE.read_text(encoding='utf-8')}; return true; }})()")
    return list(run(SERIOUS))


def test_the_popup_is_accessible(answered: Any) -> None:
    assert serious(answered.run) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", [*PAGES, "report"])
def test_every_page_is_accessible(chromium: Any, tab: Any, service: Service, name: str, dark: bool) -> None:
    tab.emulate_media(color_scheme="dark" if dark else "light")
    visit(chromium, tab, report_address(service) if name == "report" else f"{name}.html")
    assert serious(tab.evaluate) == []


def test_no_page_scrolls_sideways_at_twice_the_size(chromium: Any, tab: Any) -> None:
    tab.set_viewport_size({"width": 640, "height": 800})
    for name in PAGES:
        visit(chromium, tab, f"{name}.html")
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
    tab.set_viewport_size({"width": 1000, "height": 800})


def test_the_profile_keeps_what_is_entered(chromium: Any, tab: Any, service: Service) -> None:
    visit(chromium, tab, "profile.html")
    tab.get_by_label("Office days a week, at most").fill("3")
    tab.click("#save")
    until(lambda: "Saved" in tab.inner_text("#status"), "saved", nap=chromium.wait)
    assert service.state.profile().commute.max_days == 3


def test_what_was_told_elsewhere_meanwhile_stays(chromium: Any, tab: Any, service: Service) -> None:
    kept = service.state.profile()
    try:
        visit(chromium, tab, "profile.html")
        limits = dataclasses.replace(kept.commute, max_minutes=61)
        service.state.keep_profile(dataclasses.replace(kept, commute=limits))
        tab.fill("[data-path='pay.current']", "97.000")
        tab.click("#save")
        until(lambda: "Saved" in tab.inner_text("#status"), "saved", nap=chromium.wait)
        now = service.state.profile()
        assert (now.commute.max_minutes, now.pay.current) == (61, 97000)
    finally:
        service.state.keep_profile(kept)


def test_a_first_run_asks_for_little(chromium: Any, tab: Any, service: Service) -> None:
    kept = service.state.profile()
    service.state.keep_profile(Profile())
    try:
        visit(chromium, tab, "profile.html")
        assert "Welcome" in tab.inner_text("#content")
        assert tab.locator("input, select").count() <= 10
        tab.get_by_label("Town or address").fill("Salem, MA")
        tab.click("#save")
        until(lambda: "Saved" in tab.inner_text("#status"), "saved", nap=chromium.wait)
        assert service.state.profile().home.place == "Salem, MA"
    finally:
        service.state.keep_profile(kept)


def test_what_is_wrong_is_said_at_its_field_which_is_gone_to(chromium: Any, tab: Any, service: Service) -> None:
    before = service.state.profile()
    visit(chromium, tab, "profile.html")
    town, free = (tab.locator(f"[data-path='{path}']") for path in ("home.place", "time.available"))
    town.fill("Qwxyzville")
    free.fill("tomorrow")
    tab.click("#save")
    tab.wait_for_selector("[aria-invalid]")
    for field, says in ((town, "No place called Qwxyzville is known"), (free, "Write a free time as")):
        described = tab.locator(f"[id='{field.get_attribute('aria-describedby')}']")
        assert says in described.inner_text()
    assert tab.evaluate("document.activeElement.dataset.path") == "home.place"
    assert not tab.is_visible("#trouble")
    assert serious(tab.evaluate) == []
    town.fill("Salem, MA")
    tab.click("#save")
    until(lambda: tab.locator("[aria-invalid]").count() == 1, "the town is right now", nap=chromium.wait)
    assert tab.evaluate("document.activeElement.dataset.path") == "time.available"
    assert service.state.profile() == before


def test_country_currency_benefits_and_floor_are_picked(chromium: Any, tab: Any, service: Service) -> None:
    kept = service.state.profile()
    try:
        service.state.keep_profile(Profile())
        visit(chromium, tab, "profile.html")
        tab.click("#all")
        tab.get_by_label("Country").select_option(label="Germany (DE)")
        tab.get_by_label("Currency").select_option("EUR")
        tab.get_by_label("You earn").fill("52000")
        assert tab.get_by_label("You need at least").input_value() == "52000"
        tab.get_by_label("dental: You have").check()
        tab.get_by_label("dental: You must not lose").check()
        tab.get_by_label("bonus: You have").check()
        tab.get_by_label("vision: You lack").check()
        tab.click("#save")
        until(lambda: "Saved" in tab.inner_text("#status"), "saved", nap=chromium.wait)
        now = service.state.profile()
        assert (now.home.country, now.pay.currency, now.pay.floor) == ("DE", "EUR", 52000)
        assert (now.benefits.has, now.benefits.must_have) == (("dental", "bonus"), ("dental",))
        assert now.benefits.lacks == ("vision",)
    finally:
        service.state.keep_profile(kept)


def test_the_profile_shows_the_options_of_every_evaluator(chromium: Any, tab: Any, service: Service) -> None:
    visit(chromium, tab, "profile.html")
    tab.click("#tuning > summary")
    words = tab.inner_text("#content").lower()
    for evaluator in service.state.assistant.registry.evaluators.values():
        if evaluator.Options is not None:
            for option in evaluator.Options.__dataclass_fields__:
                assert option.replace("_", " ") in words


def test_a_profile_travels_as_toml(chromium: Any, tab: Any, service: Service, tmp_path: Path) -> None:
    visit(chromium, tab, "profile.html")
    with tab.expect_download() as download:
        tab.click("#export")
    file = tmp_path / "profile.toml"
    download.value.save_as(file)
    words = file.read_text(encoding="utf-8")
    file.write_text(words.replace("max_minutes = 95", "max_minutes = 96"), encoding="utf-8")
    tab.set_input_files("#import", file)
    until(lambda: "Imported" in tab.inner_text("#status"), "imported", nap=chromium.wait)
    assert service.state.profile().commute.max_minutes == 96


@pytest.mark.parametrize("first", [False, True], ids=["known", "first run"])
def test_a_resume_fills_the_form_and_is_kept_when_it_is_saved(
    chromium: Any, tab: Any, service: Service, first: bool
) -> None:
    kept = service.state.profile()
    try:
        before = Profile() if first else kept
        service.state.keep_profile(before)
        visit(chromium, tab, "profile.html")
        file = {"name": "cv.pdf", "mimeType": "application/pdf", "buffer": pdf(*resumes.ENGLISH.split("\n"))}
        tab.set_input_files("#resume", file)
        until(lambda: "Look at them" in tab.inner_text("#status"), "filled in", nap=chromium.wait)
        assert "Senior Weaver, Weaver" in tab.input_value("[data-path='targets.titles']")
        assert "In the résumé: 12 Weir Lane, Halifax" in tab.inner_text("#content")
        assert service.state.profile() == before
        tab.click("#save")
        until(lambda: "Saved" in tab.inner_text("#status"), "saved", nap=chromium.wait)
        assert service.state.profile().targets.titles[-2:] == ("Senior Weaver", "Weaver")
        assert "In the résumé" not in tab.inner_text("#content")
    finally:
        service.state.keep_profile(kept)


def test_what_is_no_resume_is_said_and_fills_nothing(chromium: Any, tab: Any) -> None:
    visit(chromium, tab, "profile.html")
    before = tab.input_value("[data-path='home.place']")
    tab.set_input_files("#resume", {"name": "diary.txt", "mimeType": "text/plain", "buffer": b"It rained."})
    until(lambda: "diary.txt does not read as" in tab.inner_text("#trouble"), "refused", nap=chromium.wait)
    assert tab.input_value("[data-path='home.place']") == before


def test_the_history_keeps_an_outcome_and_exports(chromium: Any, tab: Any, service: Service, tmp_path: Path) -> None:
    visit(chromium, tab, "history.html")
    tab.locator(".case select").first.select_option("went")
    until(lambda: "Saved" in tab.inner_text("#status"), "saved", nap=chromium.wait)
    with tab.expect_download() as download:
        tab.click("#json")
    download.value.save_as(tmp_path / "history.json")
    newest = service.state.store.search("", limit=1, offset=0)[0][0]
    assert newest.outcome.result == "went"
    assert json.loads((tmp_path / "history.json").read_text(encoding="utf-8"))[0]["id"] == newest.id


def test_two_cases_of_the_history_stand_side_by_side(chromium: Any, tab: Any, service: Service, site: str) -> None:
    for name in ("ordinary.html?first", "ordinary.html?second"):
        chromium.visit(f"{site}/{name}")
        settled(chromium, chromium.press())
    visit(chromium, tab, "history.html")
    boxes = tab.locator(".case input[type=checkbox]")
    boxes.nth(0).check()
    assert "two to four" in tab.inner_text("#compared")
    boxes.nth(1).check()
    until(lambda: tab.locator(".compared thead th").count() == 2, "two columns", nap=chromium.wait)
    assert tab.locator(".compared tbody th", has_text="Pay").count()
    assert serious(tab.evaluate) == []


@pytest.mark.parametrize("sure", [False, True])
def test_a_case_is_deleted_by_who_is_sure(chromium: Any, tab: Any, service: Service, sure: bool) -> None:
    newest = service.state.store.search("", limit=1, offset=0)[0][0]
    visit(chromium, tab, "history.html")
    tab.once("dialog", lambda dialog: dialog.accept() if sure else dialog.dismiss())
    tab.click(f"[data-id='{newest.id}'] .danger")
    if sure:
        until(lambda: "Deleted" in tab.inner_text("#status"), "deleted", nap=chromium.wait)
    assert (service.state.store.get(newest.id) is None) is sure


def test_a_pasted_posting_gets_a_suggestion(chromium: Any, tab: Any) -> None:
    visit(chromium, tab, "paste.html")
    tab.fill("#words", POSTING)
    tab.click("#judge")
    until(lambda: tab.locator("#verdict").count(), "suggestion", nap=chromium.wait)


def test_a_file_of_a_posting_gets_a_suggestion(chromium: Any, tab: Any, tmp_path: Path) -> None:
    (tmp_path / "ad.pdf").write_bytes(pdf(*POSTING.splitlines()))
    visit(chromium, tab, "paste.html")
    tab.set_input_files("#file", tmp_path / "ad.pdf")
    until(lambda: "Example Works" in tab.input_value("#words"), "the words", nap=chromium.wait)
    tab.click("#judge")
    until(lambda: tab.locator("#verdict").count(), "suggestion", nap=chromium.wait)


def test_a_typed_code_connects_too(chromium: Any, tab: Any, service: Service) -> None:
    visit(chromium, tab, "connection.html")
    tab.fill("#address", service.base)
    tab.fill("#code", service.state.launch.new_code().lower())
    tab.click("#connect")
    tab.click("#replace")
    until(lambda: "Connected to" in tab.inner_text("#status"), "connected", nap=chromium.wait)


def test_pictures_for_the_documents(chromium: Any, tab: Any, service: Service, site: str, tmp_path: Path) -> None:
    images = IMAGES if os.environ.get("JOBRSVP_PICTURES") else tmp_path
    images.mkdir(exist_ok=True)
    chromium.visit(f"{site}/ordinary.html?picture")
    popup = settled(chromium, chromium.press())
    popup.screenshot(images / "popup.png")
    popup.run("(document.querySelector('[name=stage][value=invited]').click(), true)")
    until(lambda: popup.run("!!document.querySelector('#draft textarea')?.value"), "draft", nap=chromium.wait)
    popup.run("(scrollTo(0, document.querySelector('#stage').offsetTop - 8), true)")
    popup.screenshot(images / "popup-invited.png")
    for scheme in ("light", "dark"):
        tab.emulate_media(color_scheme=scheme)
        visit(chromium, tab, report_address(service))
        tab.screenshot(path=images / f"report-{scheme}.png", full_page=True)
    tab.emulate_media(color_scheme="light")
    for name in PAGES:
        visit(chromium, tab, f"{name}.html")
        tab.screenshot(path=images / f"{name}.png")
    assert (images / "popup.png").stat().st_size > 1000


#: What the stores of Chrome and Firefox take, in pixels, and what stands around a popup there.
STORE = {"width": 1280, "height": 800}
AROUND = """<body style="margin: 0; height: 800px; display: grid; place-items: center; background: #d9e6e1">
    <img style="box-shadow: 0 8px 40px #0004; zoom: 1.4" src="data:image/png;base64,{}">"""


def test_pictures_for_the_stores(chromium: Any, tab: Any, service: Service, site: str, tmp_path: Path) -> None:
    images = IMAGES if os.environ.get("JOBRSVP_PICTURES") else tmp_path
    chromium.visit(f"{site}/ordinary.html?store")
    settled(chromium, chromium.press()).screenshot(tmp_path / "shown.png")
    tab.set_viewport_size(STORE)
    tab.goto("about:blank")  # a page of the extension shows no such picture
    tab.set_content(AROUND.format(base64.b64encode((tmp_path / "shown.png").read_bytes()).decode()))
    assert tab.evaluate("document.images[0].decode().then(() => document.images[0].naturalWidth)") > 0
    tab.screenshot(path=images / "store-popup.png")
    for name, address in {"profile": "profile.html", "report": report_address(service)}.items():
        visit(chromium, tab, address)
        tab.screenshot(path=images / f"store-{name}.png")
    tab.set_viewport_size({"width": 1000, "height": 800})
    sizes = {size_of(file) for file in images.glob("store-*.png")}
    assert sizes == {(STORE["width"], STORE["height"])}


def size_of(picture: Path) -> tuple[int, int]:
    """Width and height of a PNG, as its header says."""
    width, height = struct.unpack(">II", picture.read_bytes()[16:24])
    return width, height


POSTING = """Data Engineer
Example Works, Lowell, MA. Full-time, hybrid with two days a week in the office.
Responsibilities: you will build pipelines in Python and SQL.
Requirements: 2 years of experience. Salary: $95,000 to $105,000 a year.
Benefits: medical insurance, dental insurance, 401(k), 20 days of paid time off. Apply now.
"""

"""The rules on the profile page, and the cards of plugins: written, refused at the field, allowed, in both browsers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.e2e.drivers import until
from tests.e2e.stage import Service
from tests.e2e.test_extension_pages import serious
from tests.helpers.distributions import entries, evaluator, install

from jobrsvp import paths
from jobrsvp.panel.third_parties import ThirdParties
from jobrsvp.rules.folder import files

ASKING = (
    evaluator("asking", 'return self.neutral("It asked.")')
    + 'JOBRSVP_NEEDS = jobrsvp.Needs(hosts=("api.example.org",), files=("~/offers.csv",))\n'
)
#: Types *value* into the field that *selector* finds, as a person does.
TYPE = """(() => { const field = document.querySelector(%s); field.value = %s;
    for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, {bubbles: true})); })()"""
CLICK = "document.querySelector(%s).click()"
WORDS = "document.querySelector(%s)?.textContent"
SHOWN = "[...document.querySelectorAll('.fault')].filter((one) => !one.hidden).map((one) => one.textContent)"


class Page:
    """A page of the extension, and what a person does on it."""

    def __init__(self, browser: Any, name: str, ready: str) -> None:
        self.browser = browser
        browser.visit(f"{browser.origin}/pages/{name}.html")
        self.wait_for(ready)

    def wait_for(self, selector: str) -> None:
        present = f"Boolean(document.querySelector({json.dumps(selector)}))"
        until(lambda: self.browser.run(present), selector, nap=self.browser.wait)

    def type(self, selector: str, value: str) -> None:
        self.browser.run(TYPE % (json.dumps(selector), json.dumps(value)))

    def click(self, selector: str) -> None:
        self.browser.run(CLICK % json.dumps(selector))

    def says(self, selector: str, words: str) -> None:
        until(lambda: words in (self.browser.run(WORDS % json.dumps(selector)) or ""), words, nap=self.browser.wait)

    def faults(self) -> Any:
        return until(lambda: self.browser.run(SHOWN), "a sentence at a field", nap=self.browser.wait)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("JOBRSVP_HOME", str(tmp_path / "home"))
    return tmp_path


@pytest.fixture
def profile(paired: Any, home: Path) -> Page:
    return Page(paired, "profile", "#addRule")


@pytest.fixture
def asking(paired: Any, service: Service, home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Page]:
    """The page of plugins, where one asks for a host and a file."""
    install(home, "asking_one", ASKING)
    monkeypatch.syspath_prepend(home)
    with ThirdParties(entries=entries(home)) as theirs:
        monkeypatch.setattr(service.state.assistant, "third_parties", theirs)
        yield Page(paired, "plugins", "section[data-plugin]")


def write(page: Page, value: str) -> None:
    """Fill the form of a new rule in, with *value* for the share of travel, and save."""
    page.click("#addRule")
    page.wait_for("#rule")
    page.type("[data-field=name]", "no-travel")
    page.type("[data-field=says]", "against")
    page.type("[data-field=headline]", "Much of the time is travel.")
    page.type("#rule fieldset select", "travel_percent")
    page.type("[data-field='when.travel_percent']", value)
    page.click("#keepRule")


def test_a_rule_is_written_changed_switched_off_and_deleted(profile: Page) -> None:
    write(profile, "> 30")
    profile.says("#rules li", "Much of the time is travel.")
    kept = files(paths.rules_folder())["no-travel"]
    assert 'travel_percent = "> 30"' in kept.read_text(encoding="utf-8")
    profile.click("[aria-label='Change: no-travel']")
    profile.wait_for("#rule")
    profile.type("[data-field=headline]", "It is all travel.")
    profile.click("#keepRule")
    profile.says("#rules li", "It is all travel.")
    profile.click("[aria-label='Switch off: no-travel']")
    profile.says("#rules li", "switched off")
    profile.click("[aria-label='Delete: no-travel']")
    profile.says("#rules", "You have no rules yet.")
    assert not kept.exists()


def test_a_mistake_is_told_at_its_field(profile: Page) -> None:
    write(profile, "much")
    (said,) = profile.faults()
    assert "travel_percent is a number" in said
    assert profile.browser.run("document.querySelector('[aria-invalid]').dataset.field") == "when.travel_percent"
    assert files(paths.rules_folder()) == {}


def test_the_form_of_a_rule_is_accessible_with_its_mistakes(profile: Page) -> None:
    write(profile, "much")
    profile.faults()
    assert serious(profile.browser.run) == []


def test_a_plugin_is_allowed_what_its_card_says(asking: Page, service: Service) -> None:
    for words in ("asking-one", "api.example.org", "~/offers.csv", "can send them to these addresses"):
        asking.says("section[data-plugin]", words)
    assert "asking" not in service.state.assistant.registry.evaluators
    asking.click("[aria-label='Allow: asking-one']")
    asking.wait_for("[data-waits='']")
    assert "asking" in service.state.assistant.registry.evaluators


def test_a_plugin_that_is_refused_is_switched_off(asking: Page, service: Service) -> None:
    asking.click("[aria-label='Refuse: asking-one']")
    asking.says("section[data-plugin] h2", "switched off")
    assert service.state.store.disabled_plugins() == ("asking-one",)
    asking.click("[aria-label='Switch on: asking-one']")
    asking.wait_for("[data-waits='needs']")


def test_the_cards_are_accessible(asking: Page) -> None:
    assert serious(asking.browser.run) == []

"""The page that leads to a first answer, in both browsers: each step ticks itself off."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from tests.e2e import drivers
from tests.e2e.conftest import need
from tests.e2e.drivers import until
from tests.e2e.stage import Service, new_service, said

DONE = "[...document.querySelectorAll('.steps > li.done')].map((step) => step.id).join()"
SAY = """() => {{ const field = document.querySelector('[name={name}]'); field.value = '{value}';
    field.dispatchEvent(new Event('change', {{bubbles: true}})); return true; }}"""
SEND = "() => {{ document.querySelector('#{form}').requestSubmit(); return true; }}"


@pytest.fixture
def own(tmp_path: Any) -> Iterator[Service]:
    """A service that knows nobody yet."""
    made = new_service(tmp_path)
    made.state.profiles.file.unlink()
    made.start()
    yield made
    made.stop()
    made.state.assistant.close()


@pytest.fixture
def lone(browser: Any) -> Iterator[Any]:
    """The browser, whose connection is put back after the test."""
    area = "(globalThis.browser ?? chrome).storage.local"
    browser.visit("about:blank")
    before = browser.press().run(f"{area}.get('pairing').then(async (held) => (await {area}.clear(), held.pairing))")
    yield browser
    browser.visit("about:blank")
    browser.press().run(f"{area}.set({{pairing: {drivers.json.dumps(before)}}}).then(() => true)")


def done(browser: Any) -> str:
    return str(browser.run(f"() => {DONE}"))


def test_the_page_leads_to_a_first_answer(lone: Any, own: Service) -> None:
    lone.visit(own.pair_address())
    assert done(lone) == ""
    popup = lone.press()
    until(lambda: "Connected to" in said(popup), "paired", nap=lone.wait)
    until(lambda: done(lone) == "button,connect", "the page sees it", nap=lone.wait)
    assert lone.run("() => document.querySelector('#code').checkVisibility()") is False
    for name, value in {"place": "Boston, MA", "pay": "85,000", "title": "Data engineer"}.items():
        lone.run(SAY.format(name=name, value=value))
    until(lambda: done(lone) == "button,connect,questions", "the questions", nap=lone.wait)
    assert "You live in Boston, Massachusetts, US" in lone.run(
        "() => document.querySelector('#answers-said').textContent"
    )
    lone.run("() => { document.querySelector('#fill').click(); return true; }")
    until(lambda: done(lone) == "button,connect,questions,try", "the answer", nap=lone.wait)
    assert "Worth applying" in lone.run("() => document.querySelector('#answer').textContent")
    assert lone.run("() => !document.querySelector('#finished').hidden")


FAULT = """(name) => { const input = document.querySelector(`[name=${name}]`);
    return `${input.ariaInvalid} ${document.getElementById(input.getAttribute('aria-describedby')).textContent}`; }"""


def test_what_is_wrong_with_an_answer_is_said_at_its_field(lone: Any, own: Service) -> None:
    lone.visit(own.pair_address())
    fault = {name: f"() => ({FAULT})('{name}')" for name in ("place", "pay", "title")}
    lone.run(SAY.format(name="place", value="Qwxyzville"))
    until(lambda: lone.run(fault["place"]).startswith("true No place called Qwxyzville"), "said", nap=lone.wait)
    assert lone.run("() => document.activeElement.name") == "place"
    assert lone.run("() => document.querySelector('#answers-said').textContent") == ""
    lone.run(SAY.format(name="place", value="Leeds"))
    lone.run("() => { document.querySelector('[name=title]').focus(); return true; }")
    lone.run(SAY.format(name="pay", value="plenty"))
    until(lambda: lone.run(fault["pay"]) == "true Write a number.", "of the pay", nap=lone.wait)
    assert lone.run(fault["place"]) == lone.run(fault["title"]) == "false "
    assert lone.run("() => document.activeElement.name") == "title"


def test_what_a_posting_says_is_no_markup_on_the_page(lone: Any, own: Service) -> None:
    lone.visit(own.pair_address().replace("/pair?", "/try?"))
    lone.run(
        """() => { document.querySelector('[name=text]').value = `<img src=x onerror="window.owned = 1">Data Engineer
            Company: <script>window.owned = 1</script>Example Works
            Salary: $92,000 a year
            We offer dental insurance.`; return true; }"""
    )
    lone.run(SEND.format(form="paste"))
    until(lambda: lone.run("() => !document.querySelector('#answer').hidden"), "answer", nap=lone.wait)
    assert lone.run("() => document.querySelectorAll('#answer :is(img, script)').length") == 0
    assert lone.run("() => window.owned ?? null") is None


def test_a_button_that_is_installed_while_the_page_is_open_ticks_the_first_step(own: Service) -> None:
    need("firefox")
    with drivers.firefox() as fresh:
        fresh.wait(1)  # it was installed when the browser started, too
        fresh.visit(own.pair_address())
        assert done(fresh) == ""
        fresh.send("webExtension.install", extensionData={"type": "path", "path": str(drivers.EXTENSION)})
        until(lambda: done(fresh) == "button", "the button", nap=fresh.wait)


def test_a_small_amount_is_pay_by_the_hour_until_the_period_is_chosen(lone: Any, own: Service) -> None:
    lone.visit(own.pair_address())
    period = "() => document.querySelector('[name=period]').value"
    told = []
    for amount in ("12.20", "30,000", "12,5"):
        lone.run(SAY.format(name="pay", value=amount))
        told.append(lone.run(period))
    assert told == ["hour", "year", "hour"]
    lone.run(SAY.format(name="period", value="day"))
    lone.run(SAY.format(name="pay", value="90"))
    assert lone.run(period) == "day"

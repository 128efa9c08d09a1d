"""Press the button on a page with a mail or a chat: the invitation is read, in both browsers."""

from __future__ import annotations

from typing import Any

from tests.e2e.drivers import EXTENSION, until
from tests.e2e.stage import Service, settled

SCRIPT = (EXTENSION / "page" / "capture.js").read_text(encoding="utf-8")
SET = """(() => {{ const field = document.querySelector('[name={name}]'); field.value = '{value}';
    field.dispatchEvent(new Event('change', {{bubbles: true}})); return true; }})()"""
SEEN = "({...document.querySelector('#seen')?.dataset})"


def pressed(browser: Any, address: str) -> Any:
    browser.visit(address)
    try:
        return settled(browser, browser.press())
    except RuntimeError:  # the browser closed the popup: a person presses again, and nothing is lost
        return settled(browser, browser.press())


def test_the_frame_of_a_mail_and_the_stamp_of_a_chat_are_taken(browser: Any, site: str) -> None:
    taken = f"() => {{ {SCRIPT} return jobrsvpCapture().capture.html; }}"
    browser.visit(f"{site}/mail.html")
    mail = browser.run(taken)
    assert "we would like to meet you" in mail
    assert "07:30" not in mail
    browser.visit(f"{site}/chat.html")
    assert 'data-pre-plain-text="[9:20 AM, 5/10/2027] Ada: "' in browser.run(taken)


def test_a_mail_is_answered_as_an_invitation(paired: Any, site: str, service: Service) -> None:
    forget(service)
    popup = pressed(paired, f"{site}/mail.html")
    seen = popup.run(SEEN)
    assert seen["kind"] == "invitation"
    assert seen["from"] in ("mail", "history")  # the other browser may have pressed here before
    assert popup.run("document.querySelector('#verdict h2').dataset.action") in ("accept", "decline")
    assert "Hollin Mill" in popup.run("document.querySelector('#seen').textContent")
    assert popup.run("document.querySelector('[name=stage]:checked').value") == "invited"


def test_a_chat_is_answered_as_an_invitation(paired: Any, site: str) -> None:
    popup = pressed(paired, f"{site}/chat.html")
    assert popup.run(SEEN)["kind"] == "invitation"


def test_an_edit_keeps_what_the_mail_said(paired: Any, site: str, service: Service) -> None:
    popup = pressed(paired, f"{site}/mail.html")
    popup.run(SET.format(name="interest", value="keen"))
    kept = until(lambda: edited(service), "the edit", nap=paired.wait)
    assert (kept.organization, kept.role, kept.interest) == ("Hollin Mill", "Weaver", "keen")


def edited(service: Service) -> Any:
    """The newest invitation, once the person has edited it."""
    invitation = service.state.store.get(service.state.store.history()[0].id).invitation
    return invitation if invitation.interest else None


def forget(service: Service) -> Any:
    """Begin with an empty history; return the store."""
    store = service.state.store
    for case in store.history():
        store.delete(case.id)
    return store


CHOICES = "[...document.querySelectorAll('#choice button')].map((one) => one.textContent)"
CHOOSE = "(document.querySelector('#choice [data-case=\"{}\"]').click(), true)"
CHOSEN = "document.querySelector('#choice [aria-pressed=true]')?.dataset.case"


def test_of_several_postings_that_fit_the_person_chooses(paired: Any, site: str, service: Service) -> None:
    store = forget(service)
    for job in ("Weaver", "Dyer"):
        pressed(paired, f"{site}/hollin.html?{job}")
    dyer, weaver = store.history()
    popup = pressed(paired, f"{site}/chat.html")
    offered = popup.run(CHOICES)
    assert len(offered) == 3
    assert {"Weaver", "Dyer"} == {line.split(" ")[0] for line in offered[:2]}
    popup.run(CHOOSE.format(weaver.id))
    until(lambda: popup.run(CHOSEN) == weaver.id, "the choice", nap=paired.wait)
    assert "Weaver" in popup.run("document.querySelector('#job').textContent")
    assert {case.id: [moment.event for moment in case.moments] for case in store.history()} == {
        weaver.id: ["listing", "invited"],
        dyer.id: ["listing"],
    }


def test_the_posting_that_is_pressed_next_is_judged_with_the_meeting(paired: Any, site: str, service: Service) -> None:
    store = forget(service)
    assert pressed(paired, f"{site}/mail.html?next").run(SEEN)["from"] == "mail"
    popup = pressed(paired, f"{site}/hollin.html?Weaver")
    assert popup.run(SEEN)["from"] == "page"
    assert popup.run("document.querySelector('#verdict h2').dataset.action") in ("accept", "decline")
    (case,) = store.history()
    assert (case.title, case.stage) == ("Weaver", "invited")


def test_after_the_meeting_the_popup_asks_for_a_look_back(paired: Any, site: str, service: Service) -> None:
    store = forget(service)
    popup = pressed(paired, f"{site}/mail.html?over")
    popup.run(SET.format(name="starts_at", value="2020-01-01T10:00"))
    until(lambda: popup.run("!!document.querySelector('#more [name=met]')"), "the questions", nap=paired.wait)
    popup.run(SET.format(name="met", value="Ada Moss"))
    until(lambda: store.history()[0].outcome, "the look back", nap=paired.wait)
    outcome = store.history()[0].outcome
    assert (outcome.result, outcome.met) == ("went", ("Ada Moss",))

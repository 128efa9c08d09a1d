"""Press the button on a page: what the person sees, in both browsers."""

from __future__ import annotations

from typing import Any

from tests.e2e.drivers import until
from tests.e2e.stage import Service, said, settled

ACTION = "document.querySelector('#verdict h2')?.dataset.action"
TROUBLE = "document.querySelector('#trouble').dataset.code"
ANSWER = "document.querySelector('#answer')"
SET = """(() => {{ const field = document.querySelector('[name={name}]'); field.value = '{value}';
    field.dispatchEvent(new Event('change', {{bubbles: true}})); return true; }})()"""


def pressed(browser: Any, address: str) -> Any:
    browser.visit(address)
    try:
        return settled(browser, browser.press())
    except RuntimeError:  # the browser closed the popup: a person presses again, and nothing is lost
        return settled(browser, browser.press())


def test_pairing_takes_one_press_on_the_page_of_the_service(paired: Any, service: Service) -> None:
    assert paired.origin in {pairing.origin for pairing in service.state.store.pairings()}
    assert ("OPTIONS", paired.origin) not in {(method, origin) for method, _, origin in service.seen}


def test_an_ordinary_posting_gets_a_suggestion_with_quoted_reasons(paired: Any, site: str) -> None:
    popup = pressed(paired, f"{site}/ordinary.html")
    assert popup.run(ACTION) in ("apply", "skip")
    assert popup.run("document.querySelectorAll('.reasons > li').length") >= 3
    assert popup.run("document.querySelectorAll('blockquote').length") >= 2
    assert paired.badge() in ("✓", "✕", "?")


def test_what_is_hidden_or_typed_stays_on_the_page(paired: Any, site: str, service: Service) -> None:
    popup = pressed(paired, f"{site}/ordinary.html")
    words = popup.run("document.body.textContent")
    kept = service.state.store.search("", limit=1, offset=0)[0][0]
    posting = str(service.state.store.get(kept.id).suggestion.posting)
    for secret in ("Secret Person", "My private letter", "900,000"):
        assert secret not in words
        assert secret not in posting


def test_showing_a_reason_lights_up_its_sentence(paired: Any, site: str) -> None:
    popup = pressed(paired, f"{site}/ordinary.html")
    popup.run("(document.querySelector('.quote button').click(), true)")
    until(lambda: "Highlighted" in said(popup), "shown", nap=paired.wait)
    lit = paired.run("() => [...CSS.highlights.get('jobrsvp')].map((range) => range.toString())")
    quote = popup.run("document.querySelector('blockquote').textContent")
    assert "".join(lit[0].split()) == "".join(quote.split())


def test_a_quote_from_data_says_that_it_cannot_be_shown(paired: Any, site: str) -> None:
    popup = pressed(paired, f"{site}/data.html")
    quotes = popup.run("[...document.querySelectorAll('.quote')].map((one) => one.textContent)")
    of_data = [quote for quote in quotes if "91000" in quote]
    assert of_data
    assert all(quote.endswith("from the page’s data, not visible text") for quote in of_data)
    assert any(quote.endswith("Show me") for quote in quotes)


def test_a_closed_popup_loses_nothing(paired: Any, site: str, service: Service) -> None:
    first = pressed(paired, f"{site}/ordinary.html").run(ACTION)
    calls = len(service.seen)
    paired.run("() => { document.body.click(); return true }")
    again = settled(paired, paired.press())
    assert again.run(ACTION) == first
    assert "/api/v1/suggestions" not in {path for method, path, _ in service.seen[calls:] if method == "POST"}


def test_the_same_job_at_another_address_was_looked_at_before(paired: Any, site: str) -> None:
    pressed(paired, f"{site}/ordinary.html")
    popup = pressed(paired, f"{site}//ordinary.html")
    assert popup.run("document.querySelector('#seen-before').textContent").startswith("You looked at this on ")


def test_being_invited_brings_drafts(paired: Any, site: str) -> None:
    popup = pressed(paired, f"{site}/ordinary.html?{paired.name}-invited")
    popup.run("(document.querySelector('[name=stage][value=invited]').click(), true)")
    until(lambda: popup.run(ACTION) in ("accept", "decline"), "invited", nap=paired.wait)
    until(lambda: popup.run("!!document.querySelector('#draft textarea')?.value"), "draft", nap=paired.wait)
    assert "Harbour Analytics" in popup.run("document.querySelector('#draft textarea').value")


def test_a_work_conflict_after_accepting_asks_for_another_time(paired: Any, site: str) -> None:
    popup = pressed(paired, f"{site}/ordinary.html?{paired.name}-accepted")
    popup.run("(document.querySelector('[name=stage][value=accepted]').click(), true)")
    until(lambda: popup.run(ACTION) in ("keep", "cancel"), "accepted", nap=paired.wait)
    popup.run(SET.format(name="change", value="work_conflict"))
    until(lambda: popup.run(ACTION) == "reschedule", "reschedule", nap=paired.wait)
    until(lambda: popup.run("document.querySelector('#draft').dataset.kind") == "reschedule", "draft", nap=paired.wait)


def test_a_page_without_a_posting_says_so(paired: Any, site: str) -> None:
    popup = pressed(paired, f"{site}/article.html")
    assert popup.run(TROUBLE) == "not_a_posting"
    assert popup.run(ANSWER + ".hidden")


def test_marked_text_is_what_is_read(paired: Any, site: str) -> None:
    paired.visit(f"{site}/ordinary.html")
    paired.run("() => { getSelection().selectAllChildren(document.querySelector('main')); return true }")
    popup = settled(paired, paired.press())
    assert "Only the selected text" in popup.run("document.querySelector('#answer').textContent")


def test_a_posting_in_a_foreign_frame_can_be_opened_by_itself(paired: Any, site: str) -> None:
    popup = pressed(paired, f"{site}/framed.html")
    assert "//board.example.test" in popup.run("document.querySelector('[data-frame]').dataset.frame")


def test_markup_in_a_posting_stays_text(paired: Any, site: str) -> None:
    popup = pressed(paired, f"{site}/hostile.html")
    assert popup.run(ACTION)
    assert popup.run("document.querySelectorAll('main img, main script, main svg').length") == 0
    assert paired.run("() => document.title") != "owned"


def kept(service: Service) -> Any:
    """The newest case as it was kept."""
    return service.state.store.get(service.state.store.history()[0].id)


def type_in(popup: Any, values: dict[str, str]) -> None:
    """Fill the fields of the job with *values*, and save."""
    for name, value in values.items():
        popup.run(f"(document.querySelector('#job [name={name}]').value = '{value}', true)")
    popup.run("(document.querySelector('#job form').requestSubmit(), true)")


def test_a_job_that_was_read_wrongly_is_corrected_in_the_popup(paired: Any, site: str, service: Service) -> None:
    page = {"chromium": "quotes", "firefox": "long"}[paired.name]  # what is corrected stays so for whoever comes later
    popup = pressed(paired, f"{site}/{page}.html")
    read = popup.run("document.querySelector('#job b').textContent")
    type_in(popup, {"title": "Chief Buyer", "minimum": "41,000", "maximum": "41.000", "currency": "usd"})
    until(lambda: popup.run("document.querySelector('#job b').textContent") == "Chief Buyer", "title", nap=paired.wait)
    until(lambda: popup.run("!!document.querySelector('.dealbreakers')"), "the pay is too low", nap=paired.wait)
    assert kept(service).as_read.posting.title == read
    popup.run(
        "([...document.querySelectorAll('#more button')].find((one) => one.textContent === 'Read again').click(), true)"
    )
    until(lambda: "Reading" not in said(popup) and "Asking" not in said(popup), "again", nap=paired.wait)
    assert settled(paired, popup).run("document.querySelector('#job b').textContent") == "Chief Buyer"


def test_a_wrong_value_is_named_beside_its_field(paired: Any, site: str) -> None:
    popup = pressed(paired, f"{site}/ordinary.html?{paired.name}-wrong")
    type_in(popup, {"minimum": "50000", "maximum": "40000", "currency": "USD"})
    until(
        lambda: "lower end" in popup.run("document.querySelector('#job [role=alert]').textContent"),
        "fault",
        nap=paired.wait,
    )


def test_an_edit_of_the_meeting_loses_no_other_field(paired: Any, site: str, service: Service) -> None:
    popup = pressed(paired, f"{site}/ordinary.html?{paired.name}-edit")
    popup.run("(document.querySelector('[name=stage][value=invited]').click(), true)")
    until(lambda: popup.run("!!document.querySelector('#meeting [name=address]')"), "invited", nap=paired.wait)
    popup.run(SET.format(name="address", value="1 Main Street, Boston"))
    popup.run(SET.format(name="starts_at", value="2031-12-03T14:30"))
    until(lambda: popup.run("!!document.querySelector('#calendar')"), "calendar", nap=paired.wait)
    popup.run(SET.format(name="change", value="work_conflict"))
    until(lambda: popup.run(ACTION) == "reschedule", "reschedule", nap=paired.wait)
    invitation = kept(service).invitation
    assert (invitation.address, invitation.change) == ("1 Main Street, Boston", "work_conflict")
    assert invitation.starts_at.year == 2031


FINDINGS = "import((globalThis.browser ?? chrome).runtime.getURL('ui/findings.js')).then(%s)"
NO_REASON = "({otherReasons}) => otherReasons({findings: [], dealbreakers: []}) === null"
NAMED = """({dealbreakers}) => dealbreakers({firmness: '%s', dealbreakers: ['pay-cut'],
    findings: [{evaluator: 'pay-cut', headline: 'It pays less.', quotes: []}]}).querySelector('b').textContent"""


def test_no_heading_stands_over_no_reasons(paired: Any) -> None:
    paired.visit(f"{paired.origin}/pages/paste.html")
    assert paired.run(FINDINGS % NO_REASON) is True


def test_what_only_leans_names_its_dealbreaker_possible(paired: Any) -> None:
    paired.visit(f"{paired.origin}/pages/paste.html")
    names = [paired.run(FINDINGS % (NAMED % firmness)).partition(":")[0] for firmness in ("leaning", "firm")]
    assert names == ["Possible dealbreaker", "Dealbreaker"]


def test_requests_that_go_out_together_share_a_greeting(paired: Any, service: Service) -> None:
    paired.visit(f"{paired.origin}/pages/paste.html")
    together = "({profile, evaluators}) => Promise.all([profile(), evaluators()]).then(() => true)"
    before = len(service.seen)
    assert paired.run(FINDINGS.replace("ui/findings", "service") % together)
    assert [path for _, path, _ in service.seen[before:]].count("/api/v1/hello") == 1

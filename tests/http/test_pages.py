"""The pages of the service: what they show to whom, and what the gate lets their scripts do."""

import html
import json
import re
from pathlib import Path

import pytest
from tests.http.conftest import HOST, Caller, error_of, pair

from jobrsvp import http
from jobrsvp.http import speech
from jobrsvp.http.launch import KEY_LASTS_SECONDS, PAGE_LASTS_SECONDS

FOLDER = Path(http.__file__).parent
OWN = f"http://{HOST}"
POSTING = """Data Engineer
Company: Example Works
Location: Boston, MA
Salary: $92,000 a year
We offer dental insurance.
"""
MAIL = """From: Kim Doe <kim@example.com>
Subject: Invitation to an interview: Data Engineer
Date: Mon, 2 Nov 2026 09:00:00 +0000

Dear candidate, we would like to invite you to an interview for the position of Data Engineer at Example Works
on Thursday, 12 November 2026 at 14:00 in our office. Please let us know whether the date suits you.
"""


class Page:
    """An open page, and its script."""

    def __init__(self, app, launch, name="pair", key=None, **headers):
        self.app, self.key = app, key or launch.new_key()
        answer = Caller(app, origin=None).call("GET", f"/{name}?k={self.key}", headers=headers)
        assert answer.status_code == 200
        self.text = html.unescape(answer.text)
        self.token = re.search(r'name="jobrsvp-page" content="([^"]+)"', self.text)[1]

    def call(self, method, path, json=None, origin=OWN, token=None, language="en"):
        headers = {"Authorization": f"Page {token or self.token}", "Accept-Language": language}
        return Caller(self.app, origin=origin).call(method, f"/page/{path}", json, headers=headers)

    def state(self):
        return self.call("GET", "state", origin=None).json


@pytest.fixture
def page(app, launch):
    return Page(app, launch)


# Who sees what


@pytest.mark.parametrize("path", ["/", "/pair?k=old", "/try?k=old", "/pair", "/try"])
def test_a_stranger_sees_nothing_personal(app, paired, path):
    paired.put("profile", {"home": {"place": "Secretville"}, "targets": {"titles": ["spy"]}})
    answer = Caller(app, origin=None).call("GET", path)
    assert answer.mimetype == "text/html"
    for secret in ("Secretville", "spy", "Chromium", "jobrsvp-page", "jobrsvp-pairing", "extension/"):
        assert secret not in answer.text


def test_the_first_page_says_that_it_runs_and_whether_a_browser_is_connected(app, launch):
    before = Caller(app, origin=None).call("GET", "/").text
    assert "JobRSVP is running" in before
    assert "No browser is connected yet" in before
    pair(app, launch)
    assert "A browser is connected" in Caller(app, origin=None).call("GET", "/").text


@pytest.mark.parametrize("name", ["pair", "try"])
def test_a_link_that_has_ended_is_a_page_that_says_what_to_type(app, name):
    answer = Caller(app, origin=None).call("GET", f"/{name}?k=old")
    assert answer.status_code == 404
    assert f"<code>jobrsvp {name}</code>" in answer.text


@pytest.mark.parametrize("path", ["/", "/pair", "/try", "/static/pages.js", "/static/pages.css"])
def test_no_page_is_framed_or_takes_a_script_from_elsewhere(app, path):
    with Caller(app, origin=None).call("GET", path) as answer:
        policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'; script-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy


def test_the_pages_have_no_script_or_style_of_their_own_that_the_policy_would_stop():
    for file in (FOLDER / "templates").glob("*.html"):
        assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)", file.read_text("utf-8")), file


def test_the_script_writes_no_markup_from_what_it_is_told():
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", SCRIPT)


SCRIPT = (FOLDER / "static/pages.js").read_text("utf-8")


# The language


@pytest.mark.parametrize(
    ("accepted", "language", "title"),
    [
        ("de-AT,de;q=0.9,en;q=0.5", "de", "JobRSVP läuft"),
        ("fr", "fr", "JobRSVP est en marche"),
        ("es-MX", "es", "JobRSVP está en marcha"),
        ("xx", "en", "JobRSVP is running"),
        ("", "en", "JobRSVP is running"),
    ],
)
def test_a_page_speaks_as_the_browser_asks(app, accepted, language, title):
    shown = Caller(app, origin=None).call("GET", "/", headers={"Accept-Language": accepted}).text
    assert f'<html lang="{language}">' in shown
    assert f"<h1>{title}</h1>" in shown


def test_the_guide_and_its_script_speak_it_too(app, launch):
    page = Page(app, launch, **{"Accept-Language": "de"})
    assert "(127.0.0.1:8427). Jeder Schritt hakt sich selbst ab." in page.text
    words = json.loads(re.search(r'<template id="words">(.+?)</template>', page.text)[1])
    assert words["apply"] == "Eine Bewerbung lohnt sich"


def test_how_the_answers_were_understood_is_said_in_it(page):
    said = page.call("PUT", "answers", {"place": "Boston, MA", "pay": "98,000"}, language="de").json["understood"]
    home = "Sie wohnen in Boston, Massachusetts, US und kommen mit dem Auto zur Arbeit"
    assert said == f"{home}; Sie verdienen 98.000 USD im Jahr"


def test_the_script_knows_no_other_words():
    assert set(re.findall(r"WORDS\.(\w+)", SCRIPT)) <= set(speech.SCRIPT)
    assert not re.search(r"'[A-Z][a-z]+ [a-z ]+", SCRIPT.replace("'Content-Type'", ""))


def test_every_word_of_a_page_can_be_translated():
    for file in (FOLDER / "templates").glob("*.html"):
        own = re.sub(
            r"(?s)\{% trans.*?endtrans %\}|\{[{%].*?[}%]\}|<code.*?</code>|<[^>]+>", "", file.read_text("utf-8")
        )
        assert set(re.findall(r"\w+", own)) <= {"JobRSVP"}, file


# The gate


@pytest.mark.parametrize("path", ["state", "answers", "suggestion", "nowhere"])
@pytest.mark.parametrize("method", ["GET", "POST", "PUT"])
@pytest.mark.parametrize("token", ["", "x", "Page"])
def test_without_the_token_of_an_open_page_nothing_is_done(app, path, method, token):
    headers = {"Authorization": f"Page {token}"}
    answer = Caller(app, origin=OWN).call(method, f"/page/{path}", {}, headers=headers)
    assert answer.status_code == 401
    assert error_of(answer)["code"] == "page_ended"


@pytest.mark.parametrize("origin", [None, "null", "https://evil.test", "http://localhost:8427", "chrome-extension://x"])
@pytest.mark.parametrize(("method", "path"), [("POST", "suggestion"), ("PUT", "answers")])
def test_only_the_page_itself_may_send(page, method, path, origin):
    assert page.call(method, path, {"text": POSTING}, origin=origin).status_code == 403


@pytest.mark.parametrize("origin", ["https://evil.test", "chrome-extension://x"])
def test_another_origin_does_not_even_read_with_the_token(page, origin):
    assert page.call("GET", "state", origin=origin).status_code == 403


def test_a_form_cannot_send(app, page):
    form = {"content_type": "text/plain", "headers": {"Authorization": f"Page {page.token}"}}
    answer = Caller(app, origin=OWN).call("POST", "/page/suggestion", data="{}", **form)
    assert answer.status_code == 415


def test_the_token_of_a_page_opens_nothing_of_the_api(app, page):
    for scheme in ("Page", "Bearer"):
        headers = {"Authorization": f"{scheme} {page.token}"}
        assert Caller(app, origin=OWN).get("profile", headers=headers).status_code == 401


# How long


@pytest.fixture
def clock(monkeypatch):
    """The clock of the launch; advanced by the test."""
    from jobrsvp.http import launch

    class Clock:
        now = 1000.0

    monkeypatch.setattr(launch.time, "monotonic", lambda: Clock.now)
    return Clock


def test_the_code_renews_itself_as_long_as_the_page_is_open(app, launch, clock):
    page, codes = Page(app, launch), set()
    for _ in range(60):
        clock.now += 60
        codes.add(page.state()["code"])
    assert len(codes) > 10
    answer = Caller(app).post("pairings", {"code": page.state()["code"], "name": "x"})
    assert answer.status_code == 201


def test_a_code_that_was_guessed_at_is_replaced(unpaired, page):
    first = page.state()["code"]
    for _ in range(5):
        unpaired.post("pairings", {"code": "WRONG"})
    assert page.state()["code"] != first


def test_two_open_pages_show_the_same_code(app, launch):
    first = Page(app, launch)
    assert Page(app, launch, key=first.key).state()["code"] == first.state()["code"]


def test_a_page_that_asks_no_more_ends(app, launch, clock):
    page = Page(app, launch)
    clock.now += PAGE_LASTS_SECONDS + 1
    assert page.call("GET", "state").status_code == 401


def test_the_page_can_be_loaded_again_after_the_pairing_and_leads_on(app, launch, page):
    pair(app, launch)
    assert Page(app, launch, key=page.key)
    assert Page(app, launch, "try", key=page.key)


def test_the_key_ends_when_its_page_was_closed(app, launch, clock):
    page = Page(app, launch)
    pair(app, launch)
    clock.now += KEY_LASTS_SECONDS + 1
    assert Caller(app, origin=None).call("GET", f"/pair?k={page.key}").status_code == 404


# The steps


def test_the_page_sees_by_itself_that_a_browser_connected(app, launch, page):
    assert page.state()["connected"] is False
    pair(app, launch)
    assert page.state() | {"code": ""} == {"code": "", "connected": True, "answered": False, "tried": False}


def test_a_second_browser_connects_on_the_same_page(app, launch, page):
    pair(app, launch)
    body = {"code": page.state()["code"], "name": "Firefox"}
    assert Caller(app, origin="moz-extension://11111111").post("pairings", body).status_code == 201


def test_a_browser_that_was_connected_before_is_none_until_it_calls(app, launch, paired):
    page = Page(app, launch)
    assert page.state()["connected"] is False
    Caller(app).post("hello", {"client": paired.token.partition(":")[0], "nonce": "x"})
    assert page.state()["connected"] is True


def test_a_stranger_who_says_hello_is_no_connection(app, page):
    Caller(app).post("hello", {"client": "nobody", "nonce": "x"})
    assert page.state()["connected"] is False


@pytest.mark.parametrize(
    ("agent", "says"),
    [
        ("Mozilla/5.0 (X11) Gecko/20100101 Firefox/142.0", "about:debugging"),
        ("Mozilla/5.0 (X11) Chrome/140.0 Safari/537.36", "chrome://extensions"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0", "edge://extensions"),
        ("Mozilla/5.0 (Macintosh) Version/18.0 Safari/605.1.15", "In another browser, go on with step 3."),
    ],
)
def test_the_way_to_the_button_is_that_of_the_browser(app, launch, agent, says):
    folder = app.extensions["jobrsvp"].extension_folder
    folder.mkdir()
    (folder / "manifest.json").write_text("{}")
    page = Page(app, launch, **{"User-Agent": agent})
    assert says in page.text
    assert str(folder) in page.text


def test_without_the_unpacked_extension_it_is_said_how_to_get_it(page):
    assert "jobrsvp extension FOLDER" in page.text


def test_an_answer_that_nobody_can_mean_is_refused_here_as_in_the_profile(paired, page):
    assert "pay.current" in page.call("PUT", "answers", {"pay": "999999999999999"}).json["error"]["fields"]
    assert paired.get("profile").json["profile"]["pay"]["current"] is None


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"place": "Qwxyzville"}, "place"),
        ({"place": "x" * 300}, "place"),
        ({"pay": "plenty"}, "pay.current"),
        ({"pay": "9" * 300}, "pay.current"),
        ({"title": "x" * 300}, "targets.titles"),
    ],
)
def test_what_is_wrong_has_a_field_of_the_page_to_stand_at(page, said, field):
    assert list(page.call("PUT", "answers", said).json["error"]["fields"]) == [field]
    place = re.search(rf'id="([^"]+)" data-fault="{field}"', page.text)[1]
    assert f'aria-describedby="{place}"' in page.text


def test_three_answers_make_a_profile(paired, page):
    said = {"place": "Boston, MA", "pay": "$98,000", "period": "year", "title": "Data engineer"}
    answer = page.call("PUT", "answers", said)
    assert answer.json["understood"] == (
        "You live in Boston, Massachusetts, US and go to work by car; "
        "you earn 98,000 USD a year; you look for work as Data engineer"
    )
    profile = paired.get("profile").json["profile"]
    assert (profile["home"]["place"], profile["home"]["country"]) == ("Boston, MA", "US")
    assert (profile["pay"]["current"], profile["pay"]["currency"]) == (98000, "USD")
    assert profile["targets"]["titles"] == ["Data engineer"]
    assert page.state()["answered"] is True


@pytest.mark.parametrize(("typed", "zone"), [("Church Stretton", "Europe/London"), ("church stretton", "")])
def test_whoever_lives_in_a_village_is_understood(paired, page, typed, zone):
    answer = page.call("PUT", "answers", {"place": typed, "zone": zone})
    assert answer.json["understood"].startswith("You live in Church Stretton, England, GB")
    assert paired.get("profile").json["profile"]["home"] == {
        "place": typed, "country": "GB", "latitude": None, "longitude": None,
    }  # fmt: skip


@pytest.mark.parametrize("said", ["Nurse, carer", "Nurse; carer", "Nurse or carer", "Nurse oder carer"])
def test_several_jobs_in_one_answer_are_several(paired, page, said):
    answer = page.call("PUT", "answers", {"title": said})
    assert paired.get("profile").json["profile"]["targets"]["titles"] == ["Nurse", "carer"]
    assert "Nurse or carer" in answer.json["understood"]


def test_a_word_with_or_in_it_is_one_job(paired, page):
    page.call("PUT", "answers", {"title": "Doctor Orthodontist/in"})
    assert paired.get("profile").json["profile"]["targets"]["titles"] == ["Doctor Orthodontist/in"]


def test_how_one_travels_is_asked_and_said(paired, page):
    answer = page.call("PUT", "answers", {"place": "Leeds", "mode": "bike"})
    assert answer.json["understood"].endswith("and go to work by bike")
    assert paired.get("profile").json["profile"]["commute"]["mode"] == "bike"


def test_other_ways_to_travel_are_said_too_and_stay(paired, page):
    paired.put("profile", {"commute": {"mode": "transit", "also": ["car"]}})
    answer = page.call("PUT", "answers", {"place": "Leeds", "mode": "bike"})
    assert answer.json["understood"].endswith("and go to work by bike or by car")
    assert paired.get("profile").json["profile"]["commute"]["also"] == ["car"]


def test_how_one_travels_stands_there_as_it_was_said(app, launch, paired):
    paired.put("profile", {"commute": {"mode": "transit"}})
    assert '<option value="transit" selected>by bus or train</option>' in Page(app, launch).text


def test_a_title_that_is_corrected_takes_the_place_of_the_mistyped_one(paired, page):
    paired.put("profile", {"targets": {"titles": ["Buyer"]}})
    page.call("PUT", "answers", {"title": "Nruse"})
    page.call("PUT", "answers", {"title": "Nurse", "title_before": "Nruse"})
    assert paired.get("profile").json["profile"]["targets"]["titles"] == ["Nurse", "Buyer"]


@pytest.mark.parametrize("pay", ["85000", "85,000", "85.000", "85 000", "85'000", "$85,000", "85,000.00", "85.000 €"])
def test_an_amount_is_understood_as_people_write_it(paired, page, pay):
    page.call("PUT", "answers", {"pay": pay})
    assert paired.get("profile").json["profile"]["pay"]["current"] == 85000


def test_a_place_with_namesakes_offers_them(paired, page):
    first = page.call("PUT", "answers", {"place": "Cambridge", "pay": "1,000"}).json
    assert "Cambridge, Massachusetts, US" in first["namesakes"]
    again = page.call("PUT", "answers", {"place": "Cambridge, Massachusetts, US", "pay": "1,000"}).json
    assert again["understood"].startswith(
        "You live in Cambridge, Massachusetts, US and go to work by car; you earn 1,000 USD"
    )


@pytest.mark.parametrize(
    ("zone", "understood"),
    [
        ("Europe/London", "You live in Lancaster, England, GB and go to work by car; you earn 31,000 GBP a year"),
        ("America/New_York", "You live in Lancaster, California, US and go to work by car; you earn 31,000 USD a year"),
        ("Nowhere/At_All", "You live in Lancaster, California, US and go to work by car; you earn 31,000 USD a year"),
    ],
)
def test_of_namesakes_the_one_in_the_country_of_the_browser_is_taken(page, zone, understood):
    answer = page.call("PUT", "answers", {"place": "Lancaster", "pay": "31,000", "zone": zone})
    assert answer.json["understood"] == understood


@pytest.mark.parametrize(
    "said",
    [
        {"place": "Cambirdge"},
        {"pay": "much"},
        {"pay": "1", "period": "fortnight"},
        {"title": "x" * 999},
        {"spy": "x"},
        [],
        7,
    ],
)
def test_an_answer_that_is_none_changes_nothing(paired, page, said):
    before = paired.get("profile").json
    answer = page.call("PUT", "answers", said)
    assert answer.status_code == 422
    error_of(answer)
    assert paired.get("profile").json == before


def test_no_answer_leaves_the_profile_as_it_was(paired, page):
    paired.put("profile", {"pay": {"current": 7, "currency": "CHF"}})
    before = paired.get("profile").json
    assert page.call("PUT", "answers", {}).status_code == 200
    assert paired.get("profile").json == before


@pytest.mark.parametrize("name", ["pair", "try"])
def test_a_pasted_posting_is_judged_and_not_kept(app, launch, paired, name):
    page = Page(app, launch, name)
    answer = page.call("POST", "suggestion", {"text": POSTING}).json
    assert (answer["posting"]["title"], answer["suggestion"]) == ("Data Engineer", "attend")
    assert paired.get("suggestions").json["total"] == 0
    assert page.state()["tried"] is True


def test_an_answer_by_the_button_ticks_the_last_step(paired, page):
    assert page.state()["tried"] is False
    assert paired.post("suggestions", {"capture": {"text": POSTING}}).status_code == 201
    assert page.state()["tried"] is True


@pytest.mark.parametrize("text", [MAIL, MAIL.partition("\n\n")[2], f"MIME-Version: 1.0\n{MAIL}"])
def test_a_pasted_mail_is_read_as_an_invitation(page, text):
    answer = page.call("POST", "suggestion", {"text": text}).json
    assert answer["about"]["seen"] == "invitation"
    assert answer["action"] == "accept"


def test_what_was_pasted_is_never_refused_unless_it_is_empty(page):
    assert page.call("POST", "suggestion", {"text": "Weather today: fine."}).status_code == 200
    assert page.call("POST", "suggestion", {"text": " \n"}).status_code == 422


@pytest.mark.parametrize("body", [{}, {"text": None}, {"text": 7}, [], "x"])
def test_a_body_without_a_text_is_refused(page, body):
    assert page.call("POST", "suggestion", body).status_code == 422

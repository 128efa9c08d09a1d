"""What a plugin asks for is shown, allowed as it was seen, and refused; each counts at once."""

import pytest
from tests.helpers.distributions import entries, evaluator, install
from tests.http.conftest import NOW, PORT, POSTING, Caller, error_of, pair

from jobrsvp import paths
from jobrsvp.advice import Assistant
from jobrsvp.http import create_app
from jobrsvp.panel import allowances, own_files, registry
from jobrsvp.panel.third_parties import ThirdParties
from jobrsvp.store import Store

ASKING = (
    evaluator("asking", 'return self.neutral("It asked.")')
    + 'JOBRSVP_NEEDS = jobrsvp.Needs(hosts=("api.example.org",), programs=("pdftotext",))\n'
)
NEEDS = {"hosts": ["api.example.org"], "files": [], "programs": ["pdftotext"]}
PAGE = {"capture": {"text": POSTING}}


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.setenv("JOBRSVP_HOME", str(tmp_path / "home"))
    (folder := tmp_path / "site").mkdir()
    monkeypatch.syspath_prepend(folder)
    return folder


@pytest.fixture
def opened(site, tmp_path):
    """Return what starts the service with the plugins of *site*, and pairs."""
    made = []

    def start():
        theirs = ThirdParties(
            entries=[*entries(site), *own_files.entries(paths.own_plugins_folder())],
            allowed=allowances.kept(paths.allowances_file()),
        )
        made.append(Assistant(registry.load(), theirs, store=Store(tmp_path / "store.sqlite3"), clock=lambda: NOW))
        app = create_app(made[-1], port=PORT, launch_file=tmp_path / "launch-key")
        return pair(app, app.extensions["jobrsvp"].launch)

    yield start
    for one in made:
        one.close()


def card(answer):
    (only,) = answer.json["plugins"]
    return only


def heard(paired, name):
    return name in {one["evaluator"] for one in paired.post("suggestions", PAGE).json["findings"]}


def test_one_that_needs_nothing_works_and_asks_for_nothing(site, opened):
    install(site, "plain_one", evaluator("plain", 'return self.neutral("It is.")'))
    shown = card(opened().get("plugins"))
    assert (shown["plugin"], shown["waits"], shown["enabled"], shown["offers"]) == ("plain-one", None, True, ["plain"])


def test_one_that_asks_waits_and_is_heard_once_it_is_allowed(site, opened):
    install(site, "asking_one", ASKING)
    paired = opened()
    shown = card(paired.get("plugins"))
    assert (shown["waits"], shown["needs"], shown["version"]) == ("needs", NEEDS, "1.0")
    assert not heard(paired, "asking")
    assert card(paired.put("plugins/asking-one", {"allow": NEEDS}))["waits"] is None
    assert heard(paired, "asking")


def test_what_was_allowed_is_what_was_seen(site, opened):
    install(site, "asking_one", ASKING)
    paired = opened()
    answer = paired.put("plugins/asking-one", {"allow": {**NEEDS, "hosts": []}})
    assert (answer.status_code, error_of(answer)["code"]) == (409, "changed")
    assert card(paired.get("plugins"))["waits"] == "needs"


def test_one_that_is_refused_is_switched_off_at_once_and_can_come_back(site, opened):
    install(site, "plain_one", evaluator("plain", 'return self.neutral("It is.")'))
    paired = opened()
    assert heard(paired, "plain")
    assert card(paired.put("plugins/plain-one", {"enabled": False}))["enabled"] is False
    assert not heard(paired, "plain")
    paired.put("plugins/plain-one", {"enabled": True})
    assert heard(paired, "plain")


def test_files_that_changed_wait_for_another_look(site, opened):
    install(site, "asking_one", ASKING)
    (info,) = site.glob("*.dist-info")
    (info / "RECORD").write_text("asking_one.py,,\n", encoding="utf-8")
    opened().put("plugins/asking-one", {"allow": NEEDS})
    (site / "asking_one.py").write_text(ASKING + "# and more\n", encoding="utf-8")
    paired = opened()
    assert card(paired.get("plugins"))["waits"] == "changed"
    assert card(paired.put("plugins/asking-one", {"allow": NEEDS}))["waits"] is None
    assert heard(paired, "asking")


def test_a_file_of_the_person_is_run_once_they_allow_it_and_shows_then_what_it_needs(site, opened):
    folder = paths.private(paths.own_plugins_folder())
    (folder / "asking_file.py").write_text(ASKING, encoding="utf-8")
    paired = opened()
    shown = card(paired.get("plugins"))
    assert (shown["waits"], shown["needs"]["hosts"]) == ("file", [])
    shown = card(paired.put("plugins/asking-file", {"allow": {}}))
    assert (shown["waits"], shown["needs"]) == ("needs", NEEDS)
    assert card(paired.put("plugins/asking-file", {"allow": NEEDS}))["waits"] is None
    assert heard(paired, "asking")


def test_one_that_fails_says_why(site, opened):
    install(site, "broken_one", "1 / 0")
    assert "ZeroDivisionError" in card(opened().get("plugins"))["problem"]


@pytest.mark.parametrize("name", ["nothing", "jobrsvp-evaluators"])
def test_what_is_no_plugin_of_others_is_404(site, opened, name):
    assert opened().put(f"plugins/{name}", {"enabled": False}).status_code == 404


@pytest.mark.parametrize("path", ["plugins", "rules"])
def test_without_a_token_nothing_is_told_or_changed(site, opened, path):
    app = opened().app
    assert Caller(app).get(path).status_code == 401
    assert Caller(app).put(f"{path}/x", {"enabled": False}).status_code == 401

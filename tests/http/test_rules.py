"""Rules are listed, kept, refused at the field, switched and deleted, and count from the next press on."""

import pytest
from tests.http.conftest import POSTING, error_of

from jobrsvp import paths

RULE = {"says": "for", "headline": "It has paid leave.", "when": {"text": ["PTO"]}}
PAGE = {"capture": {"text": POSTING}}


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("JOBRSVP_HOME", str(tmp_path))
    return tmp_path


def heard(paired):
    """The headline of the rule ``leave`` in the next answer."""
    findings = {one["evaluator"]: one["headline"] for one in paired.post("suggestions", PAGE).json["findings"]}
    return findings.get("leave")


def test_there_are_no_rules_at_first_and_the_facts_are_named(paired):
    said = paired.get("rules").json
    assert said["rules"] == []
    assert {"name": "workplace", "kind": "word", "choices": ["onsite", "hybrid", "remote"]} in said["facts"]


def test_a_rule_that_is_kept_counts_from_the_next_press_on(paired):
    answer = paired.put("rules/leave", {"rule": RULE, "new": True})
    assert answer.status_code == 200
    (kept,) = answer.json["rules"]
    assert (kept["name"], kept["rule"], kept["enabled"], kept["problem"]) == ("leave", RULE, True, "")
    assert heard(paired) == "It has paid leave."


def test_a_rule_that_is_changed_counts_as_changed(paired):
    paired.put("rules/leave", {"rule": RULE})
    paired.put("rules/leave", {"rule": {**RULE, "headline": "There is leave."}})
    assert heard(paired) == "There is leave."


def test_a_rule_is_switched_off_and_on(paired):
    paired.put("rules/leave", {"rule": RULE})
    assert paired.put("rules/leave", {"enabled": False}).json["rules"][0]["enabled"] is False
    assert heard(paired) is None
    paired.put("rules/leave", {"enabled": True})
    assert heard(paired) == "It has paid leave."


def test_a_rule_that_is_deleted_is_gone(paired):
    paired.put("rules/leave", {"rule": RULE})
    assert paired.delete("rules/leave").json["rules"] == []
    assert heard(paired) is None


@pytest.mark.parametrize(
    ("name", "change", "field", "sentence"),
    [
        ("No Travel", {}, "name", "small letters, digits and hyphens"),
        ("x" * 61, {}, "name", "small letters, digits and hyphens"),
        ("commute", {}, "name", "commute is taken"),
        ("jobrsvp-evaluators", {}, "name", "is taken"),
        ("leave", {"headline": "Pay: fine"}, "headline", "has a colon"),
        ("leave", {"headline": None}, "headline", "needs headline"),
        ("leave", {"says": "perhaps"}, "says", 'write says = "for"'),
        ("leave", {"strength": 7}, "strength", "from 0 to 1"),
        ("leave", {"dealbreaker": True}, "dealbreaker", "speaks against"),
        ("leave", {"when": {}}, "when", "a line below it"),
        ("leave", {"when": {"travel_percent": "much"}}, "when.travel_percent", "is a number"),
        ("leave", {"when": {"weekends": "yes"}}, "when.weekends", "is yes or no"),
        ("leave", {"unless": {"colour": "red"}}, "unless.colour", "there is no fact"),
        ("leave", {"because": 7}, "because", "in words"),
        ("leave", {"colour": "red"}, "colour", "there is no 'colour'"),
    ],
)
def test_a_mistake_is_told_at_its_field_and_nothing_is_kept(paired, name, change, field, sentence):
    answer = paired.put(f"rules/{name}", {"rule": {**RULE, **change}, "new": True})
    assert answer.status_code == 422
    assert sentence in " ".join(error_of(answer)["fields"][field])
    assert paired.get("rules").json["rules"] == []


@pytest.mark.parametrize("rule", [7, [], "for", {"says": [], "headline": {}}, {"when": [[]]}])
def test_what_is_no_rule_is_refused(paired, rule):
    rule = {**RULE, **rule} if isinstance(rule, dict) else rule
    assert paired.put("rules/leave", {"rule": rule}).status_code == 422
    assert paired.get("rules").json["rules"] == []


def test_half_a_character_does_no_harm(paired):
    body = r'{"rule": {"says": "for", "headline": "It \ud800 is.", "when": {"weekends": true}}}'
    answer = paired.call("PUT", "/api/v1/rules/leave", data=body, content_type="application/json")
    assert answer.status_code in (200, 400, 422)
    assert [one["problem"] for one in paired.get("rules").json["rules"]] in ([], [""])


def test_a_new_rule_takes_the_place_of_no_other(paired):
    paired.put("rules/leave", {"rule": RULE, "new": True})
    answer = paired.put("rules/leave", {"rule": {**RULE, "headline": "It is other."}, "new": True})
    assert (answer.status_code, list(error_of(answer)["fields"])) == (422, ["name"])
    assert paired.get("rules").json["rules"][0]["rule"] == RULE


def test_a_file_with_a_mistake_is_shown_as_it_is_with_the_sentence(paired):
    folder = paths.private(paths.rules_folder())
    (folder / "broken.toml").write_text('says = "for"\nheadline =', encoding="utf-8")
    (row,) = paired.get("rules").json["rules"]
    assert (row["rule"], row["toml"]) == (None, 'says = "for"\nheadline =')
    assert "broken.toml is not valid TOML" in row["problem"]


@pytest.mark.parametrize("name", ["nothing", "..%2Fprofile", "%2e%2e"])
def test_what_is_not_there_is_404(paired, name):
    assert paired.delete(f"rules/{name}").status_code == 404
    assert paired.put(f"rules/{name}", {"enabled": False}).status_code == 404

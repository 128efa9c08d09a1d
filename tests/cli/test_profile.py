"""``jobrsvp profile``: shown, changed, never lost."""

import json

import pytest
from tests.resume import resumes


def test_a_value_is_set_and_shown(shell):
    shell.run("profile", "set", "pay.floor", "85000.50")
    assert shell.json("profile")["pay"]["floor"] == 85000.5


def test_several_values_make_a_list(shell):
    shell.run("profile", "set", "benefits.has", "dental", "pto")
    assert shell.json("profile")["benefits"]["has"] == ["dental", "pto"]


def test_one_value_for_a_list_makes_a_list(shell):
    shell.run("profile", "set", "targets.titles", "baker")
    assert shell.json("profile")["targets"]["titles"] == ["baker"]


def test_weights_and_options_are_set_by_id(shell):
    shell.run("profile", "set", "weights.commute", "1.5")
    assert shell.json("profile")["weights"] == {"commute": 1.5}


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("time-cost.hours_needed", "-1", "evaluators.time-cost.hours_needed: Write a number from 0 to 100."),
        ("time-cost.hours_needed", "long", "evaluators.time-cost.hours_needed: Write a number."),
        ("time-cost.hours", "3", "evaluators.time-cost.hours: Unknown field."),
    ],
)
def test_an_option_that_its_evaluator_would_refuse_is_not_set(shell, option, value, told):
    done = shell.run("profile", "set", f"evaluators.{option}", "--", value)
    assert (done.exit_code, shell.json("profile")["evaluators"]) == (2, {})
    assert told in done.stderr


def test_an_option_of_a_plugin_that_is_not_installed_is_kept(shell):
    shell.run("profile", "set", "evaluators.gone.most", "3")
    assert shell.json("profile")["evaluators"] == {"gone": {"most": 3}}


def test_a_value_is_forgotten(shell):
    shell.run("profile", "set", "home.place", "Boston")
    shell.run("profile", "unset", "home.place")
    assert shell.json("profile")["home"]["place"] is None


@pytest.mark.parametrize("arguments", [("pay.flor", "1"), ("pay.floor", "much"), ("pay", "1"), ("pay.floor.x", "1")])
def test_a_mistake_leaves_the_profile_as_it_was(shell, arguments):
    shell.run("profile", "set", "home.place", "Boston")
    before = shell.run("profile").stdout
    done = shell.run("profile", "set", *arguments)
    assert done.exit_code == 2
    assert shell.run("profile").stdout == before


def test_a_profile_is_imported_and_exported_as_toml(shell):
    file = shell.file("mine.toml", '[home]\nplace = "Boston"\n\n[pay]\nperiod = "month"\n')
    shell.run("profile", "import", file)
    exported = shell.file("exported.toml", shell.run("profile").stdout)
    before = shell.json("profile")
    shell.run("profile", "import", exported)
    assert shell.json("profile") == before


def test_the_file_is_private(shell):
    shell.run("profile", "set", "home.place", "Boston")
    path = shell.folder / "home/profile.toml"
    assert path.stat().st_mode & 0o077 == 0


@pytest.fixture
def resume(shell):
    return shell.file("cv.txt", resumes.ENGLISH)


def test_what_a_resume_says_is_shown_and_set_when_the_person_agrees(shell, resume):
    shell.run("profile", "set", "home.place", "Leeds")
    shell.run("profile", "set", "pay.floor", "30000")
    done = shell.run("profile", "import", resume, stdin="y\n")
    assert "  home.place = Halifax, England  (now Leeds)\n" in done.stdout
    assert "  targets.titles = Senior Weaver, Weaver\n" in done.stdout
    profile = shell.json("profile")
    assert (profile["home"]["place"], profile["pay"]["floor"]) == ("Halifax, England", 30000)


@pytest.mark.parametrize(("typed", "code"), [("n\n", 0), ("", 2)])
def test_nothing_of_a_resume_is_set_unasked(shell, resume, typed, code):
    done = shell.run("profile", "import", resume, stdin=typed)
    assert (done.exit_code, "Nothing was changed" in done.output) == (code, True)
    assert shell.json("profile")["home"]["place"] is None


def test_yes_sets_it_without_a_question(shell, resume):
    assert shell.run("profile", "import", resume, "--yes").exit_code == 0
    assert shell.json("profile")["search"]["last_searched"] == "2019-03-01"
    again = shell.run("profile", "import", resume)
    assert again.stdout == "Your profile says already all that cv.txt does.\n"


def test_a_json_resume_is_told_from_a_profile_in_json(shell):
    resume = shell.file("resume.json", json.dumps(resumes.JSON_RESUME))
    shell.run("profile", "import", resume, "--yes")
    assert shell.json("profile")["targets"]["titles"] == ["Senior Weaver", "Weaver"]
    shell.run("profile", "import", shell.file("profile.json", '{"home": {"place": "Leeds"}}'))
    profile = shell.json("profile")
    assert (profile["home"]["place"], profile["targets"]["titles"]) == ("Leeds", [])


def test_a_file_that_is_no_resume_is_named(shell):
    done = shell.run("profile", "import", shell.file("diary.txt", "Dear diary, it rained."), "--yes")
    assert done.exit_code == 2
    assert "diary.txt does not read as a résumé" in done.stderr

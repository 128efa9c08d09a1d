"""``jobrsvp profile``: shown, changed, never lost."""

import pytest


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

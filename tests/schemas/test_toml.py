"""Profiles as TOML files."""

import pytest

from jobrsvp import BadInput, Profile, schemas
from jobrsvp.schemas import toml
from jobrsvp.testing import full_profile


def test_a_profile_survives_the_way_to_a_file_and_back(tmp_path):
    file = tmp_path / "folder/profile.toml"
    toml.write(file, full_profile())
    assert toml.read(Profile, file) == full_profile()


def test_only_what_was_said_is_written():
    assert toml.dumps(toml.loads(Profile, "[pay]\nfloor = 85000.00\n")).startswith("[commute]")
    assert "floor = 85000\n" in toml.dumps(toml.loads(Profile, "[pay]\nfloor = 85000.00\n"))


@pytest.mark.parametrize("text", ["[pay", "pay = 1", "[pay]\nfloor = nan", "[pay]\nfloor = 1e999999", "\x00"])
def test_what_is_wrong_is_refused_with_a_sentence(text):
    with pytest.raises(BadInput) as caught:
        toml.loads(Profile, text, "profile.toml")
    assert str(caught.value)


def test_a_write_that_fails_leaves_the_old_file(tmp_path):
    file = tmp_path / "profile.toml"
    toml.write(file, full_profile())
    with pytest.raises(TypeError):
        toml.write(file, object())
    assert toml.read(Profile, file) == full_profile()
    assert [path.name for path in tmp_path.iterdir()] == ["profile.toml"]


def test_nothing_in_a_list_is_left_out_for_toml_has_no_word_for_it():
    profile = schemas.load(Profile, {"evaluators": {"commute": {"towns": ["Rome", None, [None]]}}})
    assert 'towns = [\n    "Rome",\n    [],\n]' in toml.dumps(profile)

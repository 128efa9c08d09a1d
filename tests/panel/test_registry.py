"""Plugins are found one by one; what is wrong with one costs only itself."""

import pytest
from tests.helpers.distributions import evaluator, install

from jobrsvp import languages
from jobrsvp.api import version
from jobrsvp.panel.entries import Source

GOOD = evaluator("good", 'return self.speaks_for("Good.", strength=0.5)')


def problem(found):
    (only,) = found.problems
    return only


def test_a_third_partys_evaluator_comes_in_by_the_same_door(site, load):
    install(site, "good_one", GOOD)
    found = load()
    assert found.sources["good"] == Source(plugin="good-one", distribution="good-one", version="1.0")
    assert "commute" in found.evaluators


@pytest.mark.parametrize(
    ("code", "kind", "says"),
    [
        ("1 / 0", "not_loaded", "ZeroDivisionError"),
        ("import sys; sys.exit(3)", "not_loaded", "SystemExit: 3"),
        ("import nothing_of_that_name", "not_loaded", "nothing_of_that_name"),
        ("def (", "not_loaded", "SyntaxError"),
        ("x = 1", "incompatible", "none of the hooks"),
        (evaluator("a", "pass", hook="evaluatorz"), "incompatible", "evaluatorz"),
        (evaluator("Not Kebab", "pass"), "incompatible", "kebab-case"),
        (evaluator("a", "pass").replace('"job"', '"sports"'), "incompatible", "side"),
        (evaluator("a", "pass").replace("[Theirs()]", "[Theirs]"), "incompatible", "instance"),
        (evaluator("a", "pass").replace("[Theirs()]", "7"), "not_loaded", "not iterable"),
        (evaluator("a", "pass").replace("[Theirs()]", "1 / 0"), "not_loaded", "ZeroDivisionError"),
        (evaluator("commute", "pass"), "duplicate", "already taken by jobrsvp-evaluators"),
    ],
    ids=lambda value: value.strip()[:24] if isinstance(value, str) else None,
)
def test_a_faulty_plugin_is_named_and_stops_nobody(site, load, code, kind, says):
    install(site, "faulty_one", code)
    install(site, "good_one", GOOD)
    found = load()
    assert problem(found).plugin == "faulty-one"
    assert problem(found).kind == kind
    assert says in problem(found).message
    assert "good" in found.evaluators


def test_a_misspelt_hook_costs_no_other_hook(site, load):
    install(site, "half_good", GOOD + "\n@jobrsvp.hookimpl\ndef tipps(): return []\n")
    found = load()
    assert "tipps" in problem(found).message
    assert "good" in found.evaluators


def test_the_second_owner_of_a_plugin_name_is_refused(site, load):
    install(site, "first_one", GOOD, plugin="same")
    install(site, "second_one", evaluator("other", "pass"), plugin="same")
    found = load()
    assert problem(found).kind == "duplicate"
    assert "good" in found.evaluators
    assert "other" not in found.evaluators


def test_a_disabled_plugin_is_listed_but_never_imported(site, load):
    install(site, "bomb", "raise RuntimeError('imported')")
    found = load("bomb")
    assert found.problems == []
    assert "bomb" in found.plugins


@pytest.mark.parametrize("wanted", ["1.0", "3.1", "2.9", 2.0, None])
def test_a_plugin_for_another_version_of_the_api_is_refused(site, load, wanted):
    install(site, "other_one", f"{evaluator('other', 'pass')}\nJOBRSVP_API = {wanted!r}\n")
    found = load()
    assert problem(found).kind == "incompatible"
    assert problem(found).message == version.fault_of(wanted)
    assert "other" not in found.evaluators


def test_a_plugin_that_needs_what_a_newer_version_has_is_told_the_version_and_not_the_import(site, load):
    install(site, "newer_one", 'import jobrsvp\n\nJOBRSVP_API = "2.9"\njobrsvp.Novelty()\n')
    assert "upgrade JobRSVP" in problem(load()).message


TOMAN = """
import pathlib, jobrsvp

@jobrsvp.hookimpl
def languages():
    return [pathlib.Path({folder!r}) / name for name in {names!r}]
"""
QAB = """
[[pay.gross]]
says = 'brutala'
yes = ["Salajro brutala"]
"""


@pytest.fixture
def files(site):
    """Return ``files(**texts)``, which writes language files and takes back afterwards what was added."""
    (folder := site / "words").mkdir()

    def files(**texts):
        for name, text in texts.items():
            (folder / f"{name}.toml").write_text(text, encoding="utf-8")
        return TOMAN.format(folder=str(folder), names=[f"{name}.toml" for name in texts])

    yield files
    languages.withdraw([*folder.glob("*.toml")])


def test_a_plugin_brings_a_language(site, load, files):
    install(site, "toman_one", files(qab=QAB))
    assert load().problems == []
    assert languages.known().passed("Salajro brutala").says("pay.gross")


def test_a_mistake_in_a_language_file_names_the_plugin_and_costs_no_other_file(site, load, files):
    install(site, "toman_two", files(qac="[[pay.gross]]\nsays = 'x('", qab=QAB))
    found = load()
    assert (problem(found).plugin, problem(found).kind) == ("toman-two", "incompatible")
    assert "qac.toml" in problem(found).message
    assert languages.known().passed("Salajro brutala").says("pay.gross")

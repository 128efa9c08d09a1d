"""The folder of the extension, without a browser: manifest, strings, size, and its own rules."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import get_args

import pytest

from jobrsvp import translations
from jobrsvp.etiquette.wording import languages
from jobrsvp.model import BenefitKey, DraftKind, WorkplaceMode
from jobrsvp.panel import registry
from jobrsvp.reading.page.completeness import EXPECTED
from jobrsvp.rules.facts import FACTS

FOLDER = Path(__file__).parents[2] / "extension"
MANIFEST = json.loads((FOLDER / "manifest.json").read_text(encoding="utf-8"))
STRINGS = json.loads((FOLDER / "_locales" / "en" / "messages.json").read_text(encoding="utf-8"))
SCRIPTS = sorted(FOLDER.rglob("*.js"))
PAGES = sorted(FOLDER.rglob("*.html"))
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in [*SCRIPTS, *PAGES, FOLDER / "manifest.json"])
LARGEST_BYTES = 213_000  # with a side panel, a board, rules and four languages; a browser loads it in milliseconds
OTHER_LOCALES = sorted(path for path in (FOLDER / "_locales").iterdir() if path.name != "en")


def bytes_loaded() -> int:
    """Return the size of what a browser loads: no icons, and one language."""
    beside = {"icons", *(path.name for path in OTHER_LOCALES)}
    return sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file() and path.parent.name not in beside)


def test_the_folder_is_small() -> None:
    assert bytes_loaded() <= LARGEST_BYTES


@pytest.mark.parametrize("locale", OTHER_LOCALES, ids=lambda path: path.name)
def test_a_language_has_every_string_with_its_places(locale: Path) -> None:
    theirs = json.loads((locale / "messages.json").read_text(encoding="utf-8"))
    besides = {name for name in theirs if name not in STRINGS}  # English names of evaluators are made of their ids
    assert all(name.startswith("name_") for name in besides)
    assert {name: one for name, one in places(theirs).items() if name not in besides} == places(STRINGS)


@pytest.mark.parametrize("folder", [FOLDER / "_locales" / "en", *OTHER_LOCALES], ids=lambda path: path.name)
def test_a_language_names_itself_for_numbers_dates_and_answers(folder: Path) -> None:
    theirs = json.loads((folder / "messages.json").read_text(encoding="utf-8"))
    assert theirs["language"]["message"] == folder.name


def places(strings: dict[str, dict[str, str]]) -> dict[str, list[str]]:
    """Return the places of each message that says something."""
    said = {name: row["message"] for name, row in strings.items() if row["message"].strip()}
    return {name: sorted(re.findall(r"\$\d", message)) for name, message in said.items()}


def names_of_the_service() -> set[str]:
    """Return what the service names and the pages show: evaluators and their options, benefits, facts, workplaces."""
    evaluators = registry.load().evaluators
    options = {name for one in evaluators.values() if one.Options for name in one.Options.__dataclass_fields__}
    named = {*evaluators, *options, *get_args(BenefitKey), *EXPECTED, *get_args(WorkplaceMode), *FACTS}
    return named - {"ALL"}  # any of them


@pytest.mark.parametrize("locale", OTHER_LOCALES, ids=lambda path: path.name)
def test_no_name_of_the_service_is_left_in_english(locale: Path) -> None:
    theirs = json.loads((locale / "messages.json").read_text(encoding="utf-8"))
    asked = {f"name_{name.replace('-', '_')}" for name in names_of_the_service()}
    assert asked - set(theirs) == set()


def test_every_built_in_evaluator_is_explained() -> None:
    assert {f"about_{name.replace('-', '_')}" for name in registry.load().evaluators} <= set(STRINGS)


def test_the_pages_speak_the_languages_of_the_answers() -> None:
    assert {path.name for path in OTHER_LOCALES} == set(translations.languages()) - {"en"}


def test_only_the_least_is_asked_for() -> None:
    assert MANIFEST["permissions"] == ["activeTab", "scripting", "sidePanel", "storage"]
    assert MANIFEST["host_permissions"] == ["http://127.0.0.1/*"]
    assert MANIFEST["optional_host_permissions"] == ["https://*/*"]


def test_no_string_is_missing() -> None:
    asked = set(re.findall(r"\btext\('([A-Za-z]\w{0,60})'", SOURCE)) | set(re.findall(r"__MSG_(\w{1,60})__", SOURCE))
    asked |= set(re.findall(r'data-(?:text|label)="(\w{1,60})"', SOURCE))
    assert asked - set(STRINGS) == set()


def test_no_string_is_left_over() -> None:
    stems = set(re.findall(r"`(\w{1,40}_)\$\{", SOURCE)) | {"home_", "commute_", "pay_", "benefits_", "search_"}
    stems |= {
        "clear_",
        "probably_",
        "targets_",
        "time_",
        "schedule_",
        "person_",
        "mode_",
        "period_",
        "cover_",
        "channel_",
        "format_",
    }
    stems |= {"invited_by_", "interest_", "change_", "start_", "work_", "calls_", "outcome_"}
    unused = {
        name
        for name in STRINGS
        if not re.search(rf"['\"]{name}['\"]|__MSG_{name}__", SOURCE) and not name.startswith(tuple(stems))
    }
    assert unused == set()


def test_french_parts_its_high_signs_from_the_words() -> None:
    french = json.loads((FOLDER / "_locales" / "fr" / "messages.json").read_text(encoding="utf-8"))
    tight = {name for name, row in french.items() if re.search(r"[^\s\d][:;?!»](?!\S)", row["message"])}
    assert tight == set()


def test_pairing_is_no_login_in_french() -> None:
    french = json.loads((FOLDER / "_locales" / "fr" / "messages.json").read_text(encoding="utf-8"))
    assert [name for name, row in french.items() if "connexion" in row["message"].lower()] == []


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_no_colon_joins_words_outside_the_strings(script: Path) -> None:
    assert not re.search(r"\}(?:”)?: (?:\$\{|`)", script.read_text(encoding="utf-8"))


def test_drafts_are_offered_in_every_language_that_has_templates() -> None:
    script = (FOLDER / "popup" / "drafts.js").read_text(encoding="utf-8")
    offered = re.findall(r"'(\w+)'", script.partition("const LANGUAGES = [")[2].partition("]")[0])
    assert tuple(offered) == languages()


def test_every_message_that_is_offered_is_one_that_the_service_writes() -> None:
    script = (FOLDER / "popup" / "drafts.js").read_text(encoding="utf-8")
    offered = re.findall(r"'(\w+)'", script.partition("const KINDS = {")[2].partition("};")[0])
    assert set(offered) <= set(get_args(DraftKind))
    assert {f"draft_{kind}" for kind in get_args(DraftKind)} <= set(STRINGS)


def test_every_field_of_the_profile_has_its_words() -> None:
    fields = (FOLDER / "pages" / "profile-fields.js").read_text(encoding="utf-8")
    sections = fields.partition("SECTIONS = {")[2].partition("};")[0]
    for section in re.findall(r"^  (\w+): \[", sections, re.MULTILINE):
        assert f"section_{section}" in STRINGS


def test_every_trouble_has_a_next_step() -> None:
    troubles = {name.removeprefix("trouble_") for name in STRINGS if name.startswith("trouble_")}
    steps = {name.removeprefix("next_") for name in STRINGS if name.startswith("next_")}
    codes = set(re.findall(r"code: '(\w{1,40})'", SOURCE))
    assert troubles == steps
    assert codes <= troubles


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_markup_is_never_made_from_words(script: Path) -> None:
    words = script.read_text(encoding="utf-8")
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function", words)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_one_file_knows_the_browser_and_one_the_service(script: Path) -> None:
    words = script.read_text(encoding="utf-8")
    assert bool(re.search(r"\bchrome\.|globalThis\)?\.browser", words)) <= (script.name == "browser.js")
    assert ("fetch(" in words) <= (script.name == "service.js")


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_pages_carry_no_script_or_style_of_their_own(page: Path) -> None:
    words = page.read_text(encoding="utf-8")
    assert not re.search(r"<style|style=|<script(?! type=\"module\" src=)|\son\w+=", words)


def test_every_file_named_in_the_manifest_is_there() -> None:
    named = re.findall(r'"([\w/]+\.(?:js|html|png))"', json.dumps(MANIFEST))
    assert all((FOLDER / name).is_file() for name in named)

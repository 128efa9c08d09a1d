"""``jobrsvp extension``."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from jobrsvp.cli import extension
from jobrsvp.errors import BadInput


def test_unpacking_gives_every_file(tmp_path: Path) -> None:
    extension.unpack(tmp_path)
    unpacked = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert unpacked == set(extension.files())


def test_unpacking_again_replaces_an_earlier_version(tmp_path: Path) -> None:
    extension.unpack(tmp_path)
    (tmp_path / "left-over.js").write_text("", encoding="utf-8")
    extension.unpack(tmp_path)
    assert not (tmp_path / "left-over.js").exists()


def test_unpacking_what_is_up_to_date_touches_nothing(tmp_path: Path) -> None:
    extension.unpack(tmp_path)
    before = {path: path.stat().st_ino for path in tmp_path.rglob("*")}
    extension.unpack(tmp_path)
    assert {path: path.stat().st_ino for path in tmp_path.rglob("*")} == before


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(BadInput, match="empty folder"):
        extension.unpack(tmp_path)
    assert (tmp_path / "letter.txt").exists()


@pytest.mark.parametrize(
    ("browser", "foreign"),
    [
        ("chromium", {"key", "browser_specific_settings", "sidebar_action"}),
        ("firefox", {"key", "minimum_chrome_version", "side_panel"}),
    ],
)
def test_a_package_leaves_out_what_its_store_refuses(browser: str, foreign: set[str], tmp_path: Path) -> None:
    with zipfile.ZipFile(extension.pack(browser, tmp_path)) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        assert set(archive.namelist()) == set(extension.files())
    assert not foreign & set(manifest)
    assert manifest["manifest_version"] == 3


@pytest.mark.parametrize(("browser", "asks"), [("chromium", True), ("firefox", False)])
def test_only_chromium_is_asked_for_a_panel(browser: str, asks: bool, tmp_path: Path) -> None:
    with zipfile.ZipFile(extension.pack(browser, tmp_path)) as archive:
        assert ("sidePanel" in json.loads(archive.read("manifest.json"))["permissions"]) is asks


def test_packing_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    first = extension.pack("chromium", tmp_path).read_bytes()
    assert extension.pack("chromium", tmp_path).read_bytes() == first


@pytest.mark.parametrize(("browser", "background"), [("chromium", "service_worker"), ("firefox", "scripts")])
def test_a_package_names_the_background_as_its_browser_does(tmp_path, browser, background):
    with zipfile.ZipFile(extension.pack(browser, tmp_path)) as archive:
        assert set(json.loads(archive.read("manifest.json"))["background"]) == {background, "type"}

"""What is taken of a page, in both browsers: what shows, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest
from tests.e2e.drivers import EXTENSION

SCRIPT = (EXTENSION / "page" / "capture.js").read_text(encoding="utf-8")
SHOWN = (
    "back again", "shown without a box", "folded away", "first line<br>second line", "&lt;b&gt; is text &amp; stays so",
    "Posted</span><br><br><span", "in a frame of ours", "in an open shadow", 'itemprop="datePosted"',
    "<p role=textbox></p>",
)  # fmt: skip
KEPT_BACK = (
    "gone with display", "gone with visibility", "gone with hidden", "gone in a fold", "typed in a field",
    "typed in an area", "typed in a page", "chosen from a list", "steal", "color: red", "s3cret", "attachShadow",
)  # fmt: skip


@pytest.fixture(scope="session")
def corners(browser: Any, site: str) -> Any:
    """The capture of a page of corners."""
    browser.visit(f"{site}/corners.html")
    return browser.run(f"() => {{ {SCRIPT} return jobrsvpCapture().capture; }}")


@pytest.mark.parametrize("words", SHOWN)
def test_what_shows_is_taken(corners: Any, words: str) -> None:
    assert words in corners["html"]


@pytest.mark.parametrize("words", KEPT_BACK)
def test_what_does_not_show_stays(corners: Any, words: str) -> None:
    assert words not in corners["html"]


def test_foreign_frames_are_named_and_data_is_taken(corners: Any) -> None:
    assert corners["frames"] == ["http://board.example.test:19999/post"]
    assert corners["data"] == ['{"state": 1}']
    assert corners["meta"] == {"description": "A page of corners."}
    assert corners["canonical"] == "https://jobs.example.test/corners"
    assert corners["selection"] is None


def test_a_huge_page_is_cut_at_the_limit(browser: Any, site: str) -> None:
    browser.visit(f"{site}/article.html")
    script = "document.body.append('words '.repeat(100_000));"
    html = browser.run(f"() => {{ {SCRIPT} {script} return jobrsvpCapture().capture.html; }}")
    assert 100 < len(html) <= 300_100


@pytest.mark.parametrize("words", ["' \\n'.repeat(200_000)", "'<'.repeat(200_000)", "'a\\n'.repeat(100_000)"])
def test_odd_text_is_taken_without_delay(browser: Any, site: str, words: str) -> None:
    browser.visit(f"{site}/article.html")
    script = f"document.querySelector('p').append({words});"
    assert browser.run(f"() => {{ {SCRIPT} {script} return jobrsvpCapture().capture.html.length; }}") <= 300_100

"""How a quote is found and lit on the page, in both browsers."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.e2e.drivers import EXTENSION

SCRIPT = (EXTENSION / "page" / "show.js").read_text(encoding="utf-8")
SHOW = f"""() => {{ {SCRIPT}
    const found = jobrsvpShow({{text: %s, near: 0.5, css: ''}});
    const lit = [...CSS.highlights.get('jobrsvp') ?? []];
    const boxes = lit.filter((range) => String(range).trim()).map((range) => range.getClientRects().length);
    return {{found, words: lit.map(String).join(''), boxes}}; }}"""
QUOTES = {
    "spans several elements": "Pay: from $61,000 to $72,000 a year.",
    "begins and ends inside of words": "000 to $72",
    "spans two blocks": "Hours 37.5",
    "stands on two lines of the quote": "37.5\na week",
    "has other blanks, and a hidden twin": "Twenty-eight days of leave a year.",
    "has soft hyphens": "unusually long",
    "is folded away": "lamp works close",
    "goes through a slot": "Stand middle of the quay.",
}


def shown(browser: Any, site: str, quote: str) -> Any:
    """What is lit after *quote* was to be shown."""
    browser.visit(f"{site}/quotes.html")
    return browser.run(SHOW % json.dumps(quote))


def packed(words: str) -> str:
    return "".join(words.replace("\u200b", "").replace("\u00ad", "").split())


@pytest.mark.parametrize("quote", QUOTES.values(), ids=QUOTES.keys())
def test_a_quote_is_lit_where_it(browser: Any, site: str, quote: str) -> None:
    lit = shown(browser, site, quote)
    assert lit["found"]
    assert packed(lit["words"]) == packed(quote)
    assert all(lit["boxes"])


@pytest.mark.parametrize("quote", ["Three lamps a day.", "", " ", "Elsewhere"])
def test_what_does_not_show_is_not_lit(browser: Any, site: str, quote: str) -> None:
    assert shown(browser, site, quote) == {"found": False, "words": "", "boxes": []}


def test_of_a_quote_in_pieces_the_longest_line_is_lit(browser: Any, site: str) -> None:
    assert shown(browser, site, "Hours\nAn unusually long word.")["words"].startswith("An un")


ASK = """({api}.tabs.query({{active: true, currentWindow: true}})
    .then(([tab]) => {api}.runtime.sendMessage({{task: 'show', args: [tab.id, {quote}, 0.5]}})))"""
LIT = """() => [window, document.querySelector('#frame').contentWindow]
    .map((view) => [...view.CSS.highlights.get('jobrsvp') ?? []].map(String).join(''))"""


def test_a_quote_in_a_frame_is_lit_there_and_the_one_before_is_not(browser: Any, site: str) -> None:
    browser.visit(f"{site}/quotes.html")
    popup = browser.press()
    api = {"chromium": "chrome", "firefox": "browser"}[browser.name]
    lit = []
    for quote in ("unusually long", "Two lamps a day.", "a week"):
        assert popup.run(ASK.format(api=api, quote=json.dumps(quote)))["found"]
        lit.append(browser.run(LIT))
    assert [[packed(words) for words in pair] for pair in lit] == [
        ["unusuallylong", ""],
        ["", "Twolampsaday."],
        ["aweek", ""],
    ]

"""HTML as tags and lines."""

import time

import pytest

from jobrsvp.text import markup
from jobrsvp.text.lines import page_of, text_of


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("<p>One<p>Two", ["One", "Two"]),
        ("<h2>Pay</h2><ul><li>30 <b>USD</b> an hour</li><li>Tips</li></ul>", ["Pay", "30 USD an hour", "Tips"]),
        ("a<br>b<br/>c", ["a", "b", "c"]),
        ("<table><tr><td>City</td><td>Rome</td></tr></table>", ["City", "Rome"]),
        ("<span>Country</span><span>India</span>", ["Country India"]),
        ("<span>Hours</span><span>36 a week</span>", ["Hours 36 a week"]),
        ("a room of 20 m<sup>2</sup>", ["a room of 20 m2"]),
        ("Soft\u00adware &amp; more&nbsp;text", ["Software & more text"]),
        ("<p>shown</p><p hidden>not</p><p style='display:none'>nor</p><span class='sr-only'>nor</span>", ["shown"]),
        ("<script>var a = '<p>no</p>'</script><p>yes</p><!-- <p>no</p> -->", ["yes"]),
        ('<a title="5 > 3" href="/x">five</a>', ["five"]),
        ("<div class='lg:hidden'>kept</div><div class='hidden lg:block'>kept too</div>", ["kept", "kept too"]),
        ("<b aria-expanded='false'>Pay</b><div hidden><p>30 USD</p></div>", ["Pay", "30 USD"]),
        ("<h3><button aria-expanded='false'>Pay</button></h3><ul hidden><li>Tips</li></ul>", ["Pay", "Tips"]),
        (
            "<a role='tab' aria-controls='a'>Pay</a><a role='tab' aria-controls='b'>Work</a>"
            "<div id='a'>30 USD</div><div id='b' style='display:none'>Weave</div>",
            ["Pay Work", "30 USD", "Weave"],
        ),
        ("<b aria-expanded='false'>Menu</b><ul hidden><li><a href='/x'>Looms</a></li></ul><p hidden>no</p>", ["Menu"]),
        ("<b aria-expanded='false'>Menu <i class='sr-only'>open</i></b><p>yes</p>", ["Menu", "yes"]),
        ("", []),
        ("3 < 5 and 5 > 3", ["3 < 5 and 5 > 3"]),
        (f"Baker &#{'9' * 4301}; &#x{'f' * 5000}; in Rome", ["Baker \ufffd \ufffd in Rome"]),
    ],
)
def test_blocks_become_lines(source, lines):
    assert [line.text for line in page_of(source).lines] == lines


@pytest.mark.parametrize(
    ("source", "region"),
    [
        ("<nav><p>x</p></nav>", "navigation"),
        ("<footer><div><p>x</p></div></footer>", "footer"),
        ("<div class='similar-jobs'><p>x</p></div>", "neighbours"),
        ("<div id='onetrust-banner'><p>x</p></div>", "consent"),
        ("<form><label>x</label></form>", "form"),
        ("<main><p>x</p></main>", ""),
    ],
)
def test_lines_know_their_part_of_the_page(source, region):
    assert page_of(source).lines[0].region == region


def test_a_script_that_is_never_closed_ends_with_the_page():
    body, raws = markup.split("<p>a</p><script>b")
    assert body.strip() == "<p>a</p>"
    assert raws[0].content == "b"


def test_an_end_tag_without_a_start_changes_nothing():
    assert text_of("</div></p><p>a</b>b</p>") == "ab"


@pytest.mark.parametrize(
    "piece",
    ["<div>", "<a><b>", "<a x='", '<a "', "<!--", "<![", "&", "<", "<script", "<p class='hidden ", "</div>", "<meta "],
)
def test_time_grows_with_the_size_only(piece):
    def seconds(times):
        start = time.perf_counter()
        page_of(piece * times)
        return time.perf_counter() - start

    small = max(min(seconds(2000) for _ in range(3)), 0.001)
    assert seconds(16_000) < 60 * small

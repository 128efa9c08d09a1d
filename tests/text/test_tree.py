"""A page as a tree: what stands in what, whatever the input."""

import pytest

from jobrsvp.text.select import every, first, matches
from jobrsvp.text.tree import DEEPEST, MOST, inlined, tree_of


def test_elements_stand_in_each_other():
    root = tree_of('<div id="a"><p class="x y">one<p>two</div><span>three</span>')
    (paragraph, other) = every(root, "div#a p")
    assert (paragraph.words(), other.words(), paragraph.parent.name) == ("one", "two", "div")
    assert root.size == len("onetwothree")


@pytest.mark.parametrize(
    ("selector", "found"),
    [
        ("p", True), (".x", True), ("p.x.y", True), ("#k", True), ("[data-a]", True), ("[data-a=one two]", False),
        ("[data-a^=on]", True), ("[data-a*=ne]", True), ("[data-a=on]", False), ("div .x", True), ("section .x", False),
        ("b, p", True), ("p.z", False), ("", False),
    ],
)  # fmt: skip
def test_a_selector_tells_an_element(selector, found):
    node = first(tree_of('<div><p id="k" class="x y" data-a="one">w</p></div>'), "p")
    assert matches(node, selector) is found


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ('<iframe srcdoc="<p>in</p>"></iframe>', "<div><p>in</p></div>"),
        ("a<iframe id=f srcdoc='&lt;body&gt;in'></iframe>b", "a<div>in</div>b"),
        ("<p>srcdoc='x'</p><iframe srcdoc='in'></iframe>", "<p>srcdoc='x'</p><div>in</div>"),
        ("<iframe src='/x'></iframe>", "<iframe src='/x'></iframe>"),
        ("<iframe srcdoc='never closed", "<iframe srcdoc='never closed"),
    ],
)
def test_a_frame_shows_the_document_that_it_carries(page, shown):
    assert inlined(page) == shown


def test_what_is_too_deep_or_too_much_lends_its_text():
    assert tree_of("<div>" * (DEEPEST + 50) + "deep").words() == "deep"
    assert sum(1 for _ in tree_of("<b></b>" * (MOST + 9)).below()) < MOST

"""Pieces of a text around the words that a pattern needs."""

import re

from jobrsvp.text.lookup import hits, keys, windows


def test_windows_join_where_they_overlap():
    text = "pay " * 3 + "." * 200 + " pay"
    assert list(windows(text, keys("pay"), before=2, after=5)) == [(0, 13), (211, 216)]


def test_hits_are_found_near_their_words_only():
    pattern = re.compile(r"\bor\b")
    assert [hit[0] for hit in hits("this or that", keys("this"), (pattern,))] == ["or"]
    assert list(hits("this or that", keys("absent"), (pattern,))) == []

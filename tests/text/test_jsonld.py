"""Data for machines: loaded whatever is wrong with it, searched by type, quoted as the page writes it."""

import json

import pytest

from jobrsvp.text import jsonld, microdata

EVENT = {"@type": "Event", "name": "Fair"}


@pytest.mark.parametrize(
    ("script", "value", "mended"),
    [
        ('{"a": 1}', {"a": 1}, False),
        ('{"a": 1,}', {"a": 1}, True),
        ('/* <![CDATA[ */ {"a": 1}; /* ]]> */', {"a": 1}, True),
        ("{&quot;a&quot;: 1}", {"a": 1}, True),
        (r'{"a": "50\% more"}', {"a": r"50\% more"}, True),
        ('{"a": "so "good" it is", "b": ""}', {"a": 'so "good" it is', "b": ""}, True),
        ('{"a": "one\ntwo"}', {"a": "one\ntwo"}, False),
        ("{[", None, True),
        ("", None, True),
    ],
)
def test_json_is_loaded_or_mended(script, value, mended):
    assert jsonld.loads(script) == (value, mended)


@pytest.mark.parametrize(
    "data",
    [
        EVENT,
        [EVENT],
        {"@graph": [{"@type": "WebPage"}, EVENT]},
        {"@type": ["Event", "Thing"], "name": "Fair"},
        {"@type": "https://schema.org/Event", "name": "Fair"},
        json.dumps(EVENT),
        {"deep": {"er": [json.dumps([EVENT])]}},
    ],
    ids=repr,
)
def test_an_object_of_a_type_is_found_anywhere(data):
    assert [one["name"] for one in jsonld.of_type(data, "Event")] == ["Fair"]
    assert list(jsonld.of_type(data, "Recipe")) == []


def test_what_an_object_holds_is_its_own():
    inner = {**EVENT, "subEvent": EVENT}
    assert list(jsonld.of_type(inner, "Event")) == [inner]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Fair &amp;amp; square", "Fair & square"),
        ("&lt;p&gt;One&lt;/p&gt; two", "One two"),
        (17, "17"),
        (True, None),
        ("UNAVAILABLE", None),
        (" n/a ", None),
        ({}, None),
    ],
)
def test_a_value_becomes_one_line(value, text):
    assert jsonld.said(value) == text


@pytest.mark.parametrize(
    ("raw", "value", "quoted"),
    [
        ('{"a": "M\\u00fcller"}', "Müller", "M\\u00fcller"),
        ('{"a": "Müller"}', "Müller", "Müller"),
        ('{"a": "1\\/2"}', "1/2", "1\\/2"),
        ('{"a": "R &amp; D"}', "R & D", "R &amp; D"),
    ],
)
def test_a_quote_is_as_the_page_writes_it(raw, value, quoted):
    quote = jsonld.quote_in(raw, value)
    assert (quote.text, raw[quote.start : quote.end]) == (quoted, quoted)


def test_what_is_not_there_is_no_quote():
    assert jsonld.quote_in("{}", "Müller") is None


def test_microdata_gives_items_with_items_inside():
    html = (
        "<div itemscope itemtype='https://schema.org/Event'><b itemprop='name'>Fair</b>"
        "<meta itemprop='startDate' content='2026-01-02'><i itemprop='tag'>a</i><i itemprop='tag'>b</i>"
        "<p itemprop='place' itemscope><span itemprop='name'>Oslo</span></p></div>"
    )
    assert list(microdata.items_of(html, "Event")) == [
        {
            "@type": "Event", "name": "Fair", "startDate": "2026-01-02", "tag": ["a", "b"],
            "place": {"@type": "", "name": "Oslo"},
        }
    ]  # fmt: skip
    assert list(microdata.items_of(html, "Recipe")) == []

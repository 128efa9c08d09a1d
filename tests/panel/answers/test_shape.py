"""What a record holds that its annotations do not say."""

import datetime as dt
from decimal import Decimal

import pytest

from jobrsvp import Finding, Posting, Quote, Tip
from jobrsvp.panel.answers.shape import fault_of
from jobrsvp.testing import full_posting

GOOD = {"evaluator": "a", "side": "job", "stance": "for", "headline": "It is."}


@pytest.mark.parametrize(
    "record",
    [
        full_posting(),
        Posting(),
        Finding(**GOOD, strength=1, figures={"a": [1, None]}),
        Tip(id="a", text="b", rule="R1"),
    ],
)
def test_proper_records_are_used(record):
    assert fault_of(record, "record") is None


@pytest.mark.parametrize(
    ("record", "says"),
    [
        (Posting(title=7), "record.title is 7, and is to be str | None."),
        (Posting(url=b"x"), "record.url is b'x', and is to be str | None."),
        (Posting(sources={"text": None}), "record.sources['text'] is None, and is to be str."),
        (Posting(benefits=("dental",)), "record.benefits[0] is 'dental', and is to be Benefit."),
        (Posting(quotes={"title": "words"}), "record.quotes['title'] is 'words', and is to be Quote."),
        (Posting(date_posted=dt.time(1)), "record.date_posted is datetime.time(1, 0), and is to be"),
        (Finding(**{**GOOD, "side": "sport"}), "record.side is 'sport', and is to be Literal["),
        (Finding(**GOOD, quotes=(Quote(text="x", start="", end=1),)), "record.quotes[0].start is '', and is to"),
        (Finding(**GOOD, facts=("home", 7)), "record.facts[1] is 7, and is to be str."),
        (Finding(**GOOD, strength=Decimal("0.5")), "record.strength is Decimal('0.5'), and is to be float."),
        (Finding(**GOOD, figures={"x": object}), "record holds what JSON does not have"),
        (Tip(id="a", text="\ud800", rule="R1"), r"record has half a character, '\ud800'"),
    ],
)  # fmt: skip
def test_what_is_of_a_wrong_kind_is_told_by_its_path(record, says):
    assert fault_of(record, "record").startswith(says)

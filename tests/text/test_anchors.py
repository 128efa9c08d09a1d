"""No pattern needs words that its anchors do not find: what a full scan finds, the quick one finds too."""

import pytest
from tests.reading.test_benefit_lookalikes import SAID
from tests.reading.test_benefits import DENIED, OFFERED, VALUES
from tests.reading.test_requirements import VERBATIM, YEARS
from tests.reading.test_schedule import FACTS

from jobrsvp.reading.facts import requirement_words, schedule_words
from jobrsvp.text.folding import fold
from jobrsvp.text.lookup import hits, keys, offsets, windows

SENTENCES = sorted({case[0] for case in [*SAID, *DENIED, *OFFERED, *VALUES, *VERBATIM, *YEARS, *FACTS]})
PATTERNS = [
    *((name, schedule_words.FLAG_KEYS[name], pattern) for name, pattern in schedule_words.FLAGS.items()),
    ("hours", schedule_words.HOUR_KEYS, schedule_words.HOURS),
    ("travel", schedule_words.TRAVEL_KEYS, schedule_words.TRAVEL),
    ("no travel", schedule_words.TRAVEL_KEYS, schedule_words.NO_TRAVEL),
    ("contract", schedule_words.CONTRACT_KEYS, schedule_words.CONTRACT),
    ("years", requirement_words.YEAR_KEYS, requirement_words.YEARS),
    ("education", requirement_words.EDUCATION_KEYS, requirement_words.EDUCATION),
    ("licences", requirement_words.LICENCE_KEYS, requirement_words.LICENCES),
    ("languages", requirement_words.LANGUAGE_KEYS, requirement_words.LANGUAGES),
]


@pytest.mark.parametrize(("name", "anchors", "pattern"), PATTERNS, ids=[name for name, _, _ in PATTERNS])
def test_the_anchors_find_every_mention(name, anchors, pattern):
    texts = [fold(sentence).text for sentence in SENTENCES]
    missed = [text for text in texts if pattern.search(text) and not offsets(text, anchors)]
    assert missed == []


def test_windows_join_where_they_overlap():
    text = "pay " * 3 + "." * 200 + " pay"
    assert list(windows(text, keys("pay"), before=2, after=5)) == [(0, 13), (211, 216)]


def test_hits_are_found_near_their_words_only():
    pattern = requirement_words.OR
    assert [hit[0] for hit in hits("this or that", keys("this"), (pattern,))] == ["or"]
    assert list(hits("this or that", keys("absent"), (pattern,))) == []

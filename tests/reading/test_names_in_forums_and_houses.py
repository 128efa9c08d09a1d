"""The employer on forums, whose owner is none, of houses of a larger one, and words that are no name."""

import pytest

from jobrsvp import reading

END = (
    "<p>You must have a steady hand. Send your application to work@hollin.example. We pay 2100 a month.</p>"
    "<h2>Your tasks</h2><ul><li>Mend nets</li></ul>"
)


def employer(body, title, lang="en"):
    html = (
        f"<html lang='{lang}'><head><title>{title}</title></head><body><nav><a href='/'>Home</a><a href='/a'>A</a>"
        f"</nav><main>{body}{END}</main></body></html>"
    )
    return reading.read(reading.capture_html(html), anyway=True).organization


FORUM = "<p><a href='/f'>Board index</a></p><h1>Net maker wanted</h1><p>by weft » 3 Feb 2027, 19:42</p>"


@pytest.mark.parametrize(
    "sentence",
    [
        "We (Quay Nets, four people and a dog) are after a net maker.",
        "Evening all. We're Quay Nets and we need a net maker.",
        "We need a fifth net maker to join the four of us here at Quay Nets.",
        "We, the Quay Nets co-op, need a net maker.",
    ],
)
def test_who_writes_in_a_forum_is_the_employer_and_not_the_forum(sentence):
    assert employer(f"{FORUM}<p>{sentence}</p>", "Net maker wanted - Harbour Forum") == "Quay Nets"


@pytest.mark.parametrize(
    ("lang", "title", "name"),
    [
        ("de", "Netzmacher (m/w/d) – Haus Seeblick – Karriere beim Hafenverband Nord", "Hafenverband Nord"),
        ("en", "Net maker | Quay House | Jobs at Harbour Trust", "Harbour Trust"),
    ],
)
def test_the_part_of_the_title_behind_words_of_hiring_is_the_employer(lang, title, name):
    job = title.split(" – ")[0].split(" | ")[0]
    house = "Haus Seeblick" if lang == "de" else "Quay House"
    assert employer(f"<h1>{job}</h1><p>Welcome. {house} is by the sea.</p><p>© 2027 {name}</p>", title, lang) == name


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("nl", "Wij kiezen op talent. Diversiteit is een meerwaarde."),
        ("de", "Vielfalt ist ein Gewinn für uns."),
        ("de", "Wir sind 14 Leute und ein Hund."),
    ],
)
def test_a_word_that_begins_a_sentence_is_no_employer(lang, sentence):
    assert employer(f"<h1>Net maker</h1><p>{sentence}</p><p>© 2027 Quay Nets</p>", "Net maker", lang) == "Quay Nets"

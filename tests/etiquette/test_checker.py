import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.etiquette.sentences import FAULTY, FINE, figures, figures_of
from tests.timing import seconds

from jobrsvp import BadInput, Invitation
from jobrsvp.etiquette import check
from jobrsvp.etiquette.checker.words.prose import Piece
from jobrsvp.etiquette.checker.words.said import Said

CANCEL = """Dear Ms Brown,

thank you for the invitation. I am sorry, I have to cancel our interview on 4 December.
Please keep me in the loop about other openings.

Kind regards
Jo Doe
"""


def whys(text, invitation=None):
    return " ".join(remark.why for remark in check(text, invitation))


def test_there_are_at_least_120_sentences_half_of_them_faulty():
    assert len(FAULTY) + len(FINE) >= 120
    assert 0.4 <= len(FAULTY) / (len(FAULTY) + len(FINE)) <= 0.6


def test_precision_and_recall_on_our_own_sentences_are_at_least_95_percent():
    precision, recall, _ = figures()
    assert precision >= 0.95
    assert recall >= 0.95


@pytest.mark.parametrize(("rule", "sentence"), FAULTY)
def test_a_faulty_sentence_is_remarked_under_its_rule(rule, sentence):
    assert rule in {remark.rule for remark in check(sentence)}


@pytest.mark.parametrize("sentence", FINE)
def test_a_fine_sentence_passes(sentence):
    assert check(sentence) == []


def test_a_polite_message_passes():
    assert check(CANCEL) == []


@pytest.mark.parametrize(
    ("left_out", "why"),
    [
        (" on 4 December", "neither the position nor the date"),
        ("I am sorry, I have to cancel our interview", "what you decided"),
    ],
)
def test_a_message_that_leaves_something_out_is_told_so(left_out, why):
    text = CANCEL.replace(left_out, "It is about our interview" if "cancel" in left_out else "")
    assert why in whys(text.replace("Please keep", "You may keep") if "cancel" in left_out else text)


def test_a_bare_no_is_told_that_it_does_not_thank():
    bare = "Ms Brown, I will not be at the interview on 4 December. I do not want the job."
    assert "no-thanks" in [remark.fault for remark in check(bare, kind="decline")]


def closed(words):
    """A message that says *words* of its own no, and nothing of other openings."""
    told = CANCEL.replace("Please keep me in the loop about other openings.", "")
    return whys(told.replace("I am sorry, I have to cancel", words))


def test_a_cool_no_that_leaves_no_door_open_is_told_so():
    assert "no door open" in closed("It is not what I look for, I cancel")


def test_one_that_sounds_fine_need_not_say_that_the_door_is_open():
    assert closed("I have to cancel") == ""


def test_one_that_is_sorry_need_not_ask_for_another_opening():
    assert closed("I am sorry, I have to cancel") == ""


def test_a_single_sentence_is_not_blamed_for_what_it_leaves_out():
    assert check("I have to cancel.") == []


def test_a_long_message_is_told_so():
    assert "words" in whys("I would like to say a little more about it. " * 30)


def test_a_reason_that_the_invitation_contradicts_is_remarked():
    text = "I have to cancel because I am ill."
    assert "another offer" in whys(text, Invitation(change="accepted_other_offer"))
    assert check(text, Invitation(change="illness")) == []
    assert check(text, Invitation()) == []


def test_every_remark_quotes_the_text_at_its_offsets():
    text = "Dear team,\r\n\r\nyour company’s office is a dump. I don’t owe you anything."
    assert check(text)
    assert all(text[remark.start : remark.end] == remark.text for remark in check(text))


@given(st.text(max_size=300))
def test_whatever_the_text_the_remarks_fit_it(text):
    try:
        remarks = check(text)
    except BadInput:
        return
    assert all(text[remark.start : remark.end] == remark.text and remark.better for remark in remarks)


def test_nothing_and_too_much_are_refused_with_a_sentence():
    with pytest.raises(BadInput, match="nothing to check"):
        check("  \n")
    with pytest.raises(BadInput, match="characters"):
        check("word " * 10_000)


@pytest.mark.parametrize(("name", "least"), [("more_sentences.txt", 120), ("kinds_sentences.txt", 200)])
def test_of_remarks_on_sentences_95_percent_are_right_and_of_faults_90_percent_remarked(name, least):
    count, precision, recall = figures_of(name)
    assert count >= least
    assert precision >= 0.95
    assert recall >= 0.9


@pytest.mark.parametrize(
    "text",
    [
        "I have a fever, but, so the neighbour called the plumber, who said the boiler was broken, and then " * 40,
        "my dog and " * 2000,
        '"so-called" I suppose ' * 900,
        "rather than you your little company like a ?" * 400,
    ],
)
def test_hostile_text_takes_time_in_proportion_to_its_length(text):
    text = text[:19_000]
    check(text[:1900])
    assert seconds(check, text) < 60 * max(seconds(check, text[:1900]), 0.005)


def test_quoted_words_are_not_the_writers():
    assert check('Your advert asks for someone who "hates sloppy work", and so do I.') == []


def test_commas_and_quotation_marks_are_blanks_and_other_signs_end_what_a_phrase_reaches_over():
    text = 'Take it, or "leave it". Take it: or leave it.'
    (hit,) = Said([Piece(text, 0)]).hits("hint.c6_hostile")
    assert text[hit.start : hit.end] == 'Take it, or "leave it'


def test_a_word_that_goes_on_behind_an_apostrophe_is_another_word():
    assert Said([Piece("it puts me off", 0)]).says("hint.c5_runs_down") is False
    assert Said([Piece("it put me off", 0)]).says("hint.c5_runs_down") is True
    assert Said([Piece("it put me off's", 0)]).says("hint.c5_runs_down") is False


@pytest.mark.parametrize(
    "sentence",
    [
        "You and your people were kind, and I never felt rushed.",
        "I couldn't even begin to prepare because my flight was cancelled.",
        "I may or may not have a visa by then.",
    ],
)
def test_what_excuses_a_phrase_is_no_fault(sentence):
    assert check(sentence) == []


def test_a_long_story_is_told_by_its_clauses():
    story = "The car broke down, the mechanic was ill, my neighbour had lost his keys and the bus had gone."
    assert "long story" in whys(story)
    assert check("My car broke down, and I am waiting for the mechanic.") == []


@pytest.mark.parametrize(
    "ending",
    ["Perhaps our paths cross again.", "I wish you luck with the search.", "If anything else comes up, let me know."],
)
def test_there_are_many_ways_to_leave_a_door_open(ending):
    assert check(CANCEL.replace("Please keep me in the loop about other openings.", ending)) == []


def test_a_message_that_wavers_has_not_decided():
    assert "what you decided" in whys(CANCEL.replace("I am sorry, I have to cancel", "I may or may not come to"))


@pytest.mark.parametrize(
    "news",
    [
        "I am sorry that I missed our call on 4 December.",
        "Would Friday, 5 December, work for you instead of our interview?",
        "I wanted to ask whether there is any news after our interview on 4 December.",
        "I shall be ten minutes late for our interview on 4 December.",
    ],
)
def test_a_message_that_has_nothing_to_decide_is_not_asked_to(news):
    assert check(CANCEL.replace("I am sorry, I have to cancel our interview on 4 December.", news)) == []


def test_checking_takes_time_in_proportion_to_the_text():
    short, long = ("I would rather not " * count for count in (100, 1000))
    check(short)
    assert seconds(check, long) < 60 * max(seconds(check, short), 0.002)

"""The soft tier: what no rule knows is asked to be read again, and what sounds courteous is let through."""

import dataclasses
import importlib.util
import json
from pathlib import Path

import pytest

from jobrsvp.etiquette import check
from jobrsvp.etiquette.checker import CHECKED, soft
from jobrsvp.etiquette.checker.words.message import Message
from jobrsvp.model import Remark

ROOT = Path(__file__).parents[2]
LARGEST = 1_500_000  # bytes
HELD = [json.loads(line) for line in (ROOT / "tools/manners/held.jsonl").read_text(encoding="utf-8").splitlines()]
#: No rule knows it.
COLD = "Nobody in your office seems to know what anybody else is doing."


def tones(text):
    return [remark for remark in check(text) if not remark.sure]


def test_a_soft_remark_says_so_and_offers_a_sentence_that_passes():
    [remark] = check(COLD)
    assert (remark.sure, remark.fault, remark.text) == (False, "tone", COLD)
    assert check(remark.instead) == []


def test_a_sentence_that_a_rule_remarks_is_not_remarked_twice():
    assert [remark.sure for remark in check(f"{COLD[:-1]}, you idiots.")] == [True]


@pytest.mark.parametrize(
    "part", ["See you then", "Best wishes", "Dezember, 13 bis 15 Uhr", "Xxxx Xxxxx Xxxx Xxxxx Xxx"]
)
def test_what_is_too_short_is_not_judged(part):
    assert soft.score(part, "en") == 0


def test_a_sentence_that_quotes_them_is_not_judged():
    assert tones(COLD.replace("anybody else", '"anybody else"')) == []


def test_a_phrase_in_a_sentence_that_sounds_courteous_is_let_through():
    assert "rude" in [remark.fault for remark in check("Your reply was slow and your whole office is a mess.")]
    assert check("Thank you for the invitation, I am glad to confirm that I come, and forgive the slow reply.") == []


def test_a_word_that_may_be_courteous_is_a_soft_remark_and_needs_support():
    assert [remark.sure for remark in check("Frankly, you people only want somebody cheap.")][:1] == [False]
    assert check("I look forward to meeting you people on Thursday.") == []


def test_words_that_hint_at_several_faults_do_not_bear_themselves_out():
    phrase = Remark(rule="C5", fault="irony", start=10, end=20, text="", why="", better="")
    assert not soft.is_another(phrase, dataclasses.replace(phrase, fault="rude"))
    assert not soft.is_another(phrase, dataclasses.replace(phrase, start=30, end=40))
    assert soft.is_another(phrase, dataclasses.replace(phrase, fault="rude", start=30, end=40))


@pytest.mark.parametrize("language", CHECKED)
def test_on_writers_it_never_saw_what_sounds_wrong_mostly_is(language):
    least = soft.levels(language).wrong
    heard = [
        bool(row["kinds"]) for row in HELD if row["language"] == language and soft.score(row["text"], language) >= least
    ]
    assert sum(heard) >= 0.75 * len(heard) > 0


@pytest.mark.parametrize("language", CHECKED)
def test_the_levels_are_in_their_order(language):
    *of_sentences, fine, wrong = soft.levels(language)
    assert sorted(of_sentences) == of_sentences
    assert fine < wrong


def test_a_language_without_a_model_sounds_neither_way():
    assert soft.score(COLD, "it") == 0
    assert soft.levels("it") == soft.NO_LEVELS


#: No rule knows it.
ODD = "Man merkt, dass bei Ihnen die Termine ausgewürfelt werden. Den am 4. März sage ich ab, danke."
FINE = "Vielen Dank für die Einladung am 4. März. Leider kann ich nicht kommen, ich habe schon eine Stelle angenommen."


@pytest.fixture
def harsh(monkeypatch):
    """What is said of dice sounds wrong, and all else does not."""
    monkeypatch.setattr(soft, "score", lambda text, _: 1.0 if "ausgewürfelt" in text else -1.0)


@pytest.mark.usefixtures("harsh")
@pytest.mark.parametrize(("text", "tenor"), [(ODD, "wrong"), (FINE, "fine")])
def test_a_message_sounds_as_a_whole(text, tenor):
    assert soft.tenor(Message(text, "de", "no")) == tenor


@pytest.mark.usefixtures("harsh")
def test_a_yes_in_high_spirits_is_not_judged_as_a_whole():
    assert soft.tenor(Message(ODD, "de", "yes")) is None
    assert check(ODD, kind="accept") == []


@pytest.mark.usefixtures("harsh")
@pytest.mark.parametrize(("message", "faults"), [(ODD, ["tone"]), (FINE, [])])
def test_what_sounds_odd_is_remarked_where_it_is_the_whole_message(message, faults):
    assert [remark.fault for remark in check(message, kind="decline")] == faults


def test_the_weights_are_a_small_file():
    assert soft.FILE.stat().st_size < LARGEST
    assert {len(view) for held in soft.models().values() for view in held.weights} == {soft.BUCKETS}


def trainer():
    spec = importlib.util.spec_from_file_location("train_manners", ROOT / "tools/train_manners.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_training_parts_what_it_is_given_and_is_the_same_each_time():
    train = trainer()
    lines = [("you will regret this", 1), ("thank you for your time", -1), ("we shall see you in court", 1)]
    given = [train.example(1, "en", f"{text} dear friend", sign) for text, sign in lines]
    learnt = train.trained(given)
    assert [score * one.sign > 0 for score, one in train.scored(learnt, given)] == [True, True, True]
    assert learnt == train.trained(given)


def test_the_file_says_what_was_learnt():
    train = trainer()
    lines = [("you will regret this", 1), ("thank you for your time", -1)]
    given = [train.example(1, "en", f"{text} dear friend", sign) for text, sign in lines]
    learnt = train.trained(given)
    held = soft.unpacked(train.packed(learnt, soft.Levels(-1, 0, 0, 1, -1, 1)))
    for (score, one), (text, _) in zip(train.scored(learnt, given), lines, strict=True):
        assert soft.scored_by(held, soft.views(f"{text} dear friend")) == pytest.approx(score, abs=0.02), one

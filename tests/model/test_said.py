"""What is said in English remembers what it is made of."""

import datetime as dt
import pickle
from decimal import Decimal

import pytest

from jobrsvp import bare, day, fitting, joined, listed, number, say
from jobrsvp.model.saying.said import Amount, Said, because_of, brief


class Shout:
    """A language of capitals, in which every template ends with an exclamation mark."""

    def template(self, english):
        return english if english.startswith("{") else f"{english}!"

    def listed(self, items, *, choice):
        return " / ".join(items)

    def number(self, value):
        return f"<{value}>"

    def day(self, date):
        return f"<{date.isoformat()}>"

    def money(self, low, high, currency):
        return f"<{low}-{high} {currency}>"

    def clause(self, headline):
        return headline.lower()


LONG = say("It is {words}.", words="so " * 40)

CASES = [
    (say("It pays."), "It pays.", "It pays.!"),
    (say("It takes {days} days.", days=3), "It takes 3 days.", "It takes 3 days.!"),
    (say("It takes {days} days.", days=2.5), "It takes 2.5 days.", "It takes <2.5> days.!"),
    (say("{name} wrote.", name="{braces}"), "{braces} wrote.", "{braces} wrote."),
    (say("{what}.", what=say("This")), "This.", "This!."),
    (joined(say("One."), None, "", say("Two.")), "One. Two.", "One.! Two.!"),
    (listed([say("one"), say("two"), say("three")]), "one, two and three", "one! / two! / three!"),
    (listed(["one", "two"], choice=True), "one or two", "one / two"),
    (number(5400), "5,400", "<5400>"),
    (number(2.0), "2", "<2.0>"),
    (number(1200.5), "1,200.5", "<1200.5>"),
    (number(4 / 3), "1.333", "<1.3333333333333333>"),
    (number(Decimal("2.50")), "2.50", "<2.50>"),
    (day(dt.date(2026, 11, 2)), "2 November 2026", "<2026-11-02>"),
    (bare(say("Zentoria is near.")), "Zentoria is near", "Zentoria is near.!"),
    (because_of(say("It pays.")), "it pays", "it pays.!"),
    (Amount("5 EUR", Decimal(5), Decimal(5), "EUR"), "5 EUR", "<5-5 EUR>"),
    (fitting(LONG, say("It is long.")), "It is long.", "It is long.!"),
    (brief(say("{words}.", words="so " * 30), say("Go.")), "Go.", "Go.!"),
]


@pytest.mark.parametrize(("said", "english", "loud"), CASES)
def test_it_is_its_english_text(said, english, loud):
    assert said == english


@pytest.mark.parametrize(("said", "english", "loud"), CASES)
def test_it_is_said_in_another_language(said, english, loud):
    assert said.into(Shout()) == loud


@pytest.mark.parametrize(("said", "english", "loud"), CASES)
def test_another_process_can_still_translate_it(said, english, loud):
    assert pickle.loads(pickle.dumps(said)).into(Shout()) == loud


@pytest.mark.parametrize("items", [[], ["one"]])
def test_a_list_of_one_is_the_one(items):
    assert listed(items) == "".join(items)


def test_nothing_joined_is_nothing():
    assert joined(None, "") == ""


def test_one_sentence_joined_is_itself():
    assert isinstance(joined(say("One."), ""), Said)

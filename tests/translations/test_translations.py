"""Answers in the person's language: catalogues are complete, numbers and money are written as there."""

import dataclasses
import re
from decimal import Decimal

import pytest
from babel.messages.pofile import read_po
from tools import translations as tool

from jobrsvp import Profile, say
from jobrsvp.model import Person, Tip
from jobrsvp.model.saying.clause import LONGEST_HEADLINE
from jobrsvp.translations import HERE, Translation, catalogue, languages, said_in, translation

OTHERS = [one for one in languages() if one != "en"]
TEMPLATES = sorted({template for template, _ in tool.templates()})
PLACES = re.compile(r"\{\w+\}|%\(\w+\)s|</?\w+>")  # and the tags of pages


def messages(language):
    with (HERE / f"{language}.po").open("rb") as stream:
        return [one for one in read_po(stream, locale=language) if one.id]


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_is_left_untranslated(language):
    assert [template for template in TEMPLATES if template not in catalogue(language)] == []


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_is_translated_that_nobody_says(language):
    assert sorted(set(catalogue(language)) - set(TEMPLATES)) == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_names_the_same_places(language):
    wrong = {
        one.id: one.string
        for one in messages(language)
        if set(PLACES.findall(one.id)) != set(PLACES.findall(one.string))
    }
    assert wrong == {}


@pytest.mark.parametrize("language", OTHERS)
def test_a_headline_stays_one_clause(language):
    headlines = [one.string for one in messages(language) if one.id.startswith(("It ", "The posting ", "The work "))]
    assert [one for one in headlines if len(PLACES.sub("", one)) > LONGEST_HEADLINE or re.search(r"[;\n]", one)] == []


MONEY = [
    ("en", "US", 85000, 95000, "USD", "$85,000-95,000"),
    ("en", "GB", 28000, 28000, "GBP", "£28,000"),
    ("en", "DE", 85000, 85000, "EUR", "€85,000"),
    ("en", None, "15.50", "15.50", "GBP", "£15.50"),
    ("en", "IN", 1200000, 1500000, "INR", "₹12,00,000-15,00,000"),
    ("de", "DE", 85000, 95000, "EUR", "85.000-95.000 €"),
    ("de", "CH", 85000, 85000, "CHF", "CHF 85'000"),
    ("de", "AT", 85000, 85000, "EUR", "€ 85.000"),
    ("fr", "FR", 32000, 32000, "EUR", "32 000 €"),
    ("es", "ES", 32000, 32000, "EUR", "32.000 €"),
    ("es", "XX", 32000, 32000, "EUR", "32.000 €"),
]


@pytest.mark.parametrize(("language", "country", "low", "high", "currency", "written"), MONEY)
def test_money_is_written_as_there(language, country, low, high, currency, written):
    assert Translation(language, country).money(Decimal(low), Decimal(high), currency) == written


@pytest.mark.parametrize(
    ("wished", "language"), [(None, "en"), ("en", "en"), ("de", "de"), ("de-AT", "de"), ("xx", "en")]
)
def test_a_language_without_a_catalogue_is_answered_in_english(wished, language):
    assert translation(Profile(person=Person(language=wished))).language == language


def test_what_nobody_translated_is_said_in_english():
    assert say("A plugin said {this}.", this="so").into(Translation("de")) == "A plugin said so."


def test_a_record_is_said_with_all_that_is_in_it():
    tip = Tip(id="one", text=say("Nothing speaks against it so far."), rule="R0")
    assert said_in((tip,), Translation("de")) == (dataclasses.replace(tip, text="Bisher spricht nichts dagegen."),)


@pytest.mark.parametrize("value", [1e40, -1e40, 10**400, Decimal("1e5000")])
def test_a_number_beyond_all_use_is_written_short(value):
    assert len(Translation("de").number(value)) < 12


def test_an_amount_beyond_all_use_is_written_short():
    assert len(Translation("de").amount(Decimal("1e40"), "EUR")) < 16

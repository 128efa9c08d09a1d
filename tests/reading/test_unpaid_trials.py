"""A trial of a week or more that a later sentence says is unpaid."""

import pytest

from jobrsvp.languages import known
from jobrsvp.reading.facts.pay import read_terms

UNPAID = [
    "We do a two-week working stage on the regular schedule. The stage is unpaid, everybody did it.",
    "The trial lasts two weeks. There is no pay during this time.",
    "Sie arbeiten zwei Wochen lang zur Probe. Diese Zeit ist unbezahlt.",
    "Vier Wochen in einer unbezahlten Kennenlernphase",
    "D'abord deux semaines d'essai en cuisine, midi et soir. Cette période n'est pas rémunérée.",
    "Hay una prueba de diez días en el salón. Durante esos días no se cobra.",
    "Chiediamo due settimane di prova in pizzeria. La prova non è retribuita.",
    "Je loopt eerst twee weken mee als proef. Deze weken worden niet betaald.",
    "Zapraszamy na dwutygodniowy okres próbny. Okres ten jest bezpłatny.",
    "Pedimos duas semanas de experiência. Este período não é remunerado.",
]
NOT_SO = [
    "We do a two-week working stage. The stage is paid.",
    "A trial shift of two hours. It is unpaid.",
    "Two weeks of trial, and paid. " + "We bake bread, cakes and much else by hand. " * 5 + "The lunch time is unpaid.",
    "Sie arbeiten zwei Wochen zur Probe. Diese Zeit ist bezahlt.",
    "La période d'essai est de deux mois. Les pauses ne sont pas payées.",
]


def kinds(text):
    return [term.kind for term in read_terms(text, (), known())]


@pytest.mark.parametrize("text", UNPAID)
def test_a_trial_is_unpaid_that_the_next_sentence_says_is(text):
    assert "trial" in kinds(text)


@pytest.mark.parametrize("text", NOT_SO)
def test_a_trial_is_none_that_is_paid_or_short_or_far_away(text):
    assert "trial" not in kinds(text)

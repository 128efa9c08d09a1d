"""Common words count as benefits in company only; what is told in passing counts beside the pay; what is sold never."""

import pytest

from jobrsvp.reading.facts.benefits.read import read_benefits

LONG = "You look after the greenhouse, water the seedlings and keep the books of the nursery in good order. " * 4

READ = [
    ("€42k to €46k + share of tips. Meals on duty. 20% off in the restaurant for family.", "bonus discounts meals"),
    ("Rate: £13.40 per hour. NEST pension. Holiday pro rata to 27 days.", "pto retirement"),
    ("Choose your own hours between 7am and 8pm.", "flex_hours"),
    ("Overtime at time and a half.", "overtime"),
    ("We can offer: small classes, lunch in term time, Teachers' Pension Scheme.", "meals retirement"),
    ("Wir bieten:\n- Urlaub\n- Obst\n- Jobticket", "commuter meals pto"),
    ("Nous offrons : mutuelle, repas, formation", "health_insurance learning meals"),
    ("Ofrecemos formación, transporte y seguro médico", "commuter health_insurance learning"),
    ("Offriamo ticket restaurant, formazione, fondo pensione", "learning meals retirement"),
    ("Oferecemos: plano de saúde, refeições, formação", "health_insurance learning meals"),
    ("Wij bieden: pensioen, lunch, opleidingen", "learning meals retirement"),
    ("Oferujemy: Multisport, owoce, szkolenia", "learning meals wellness"),
    ("Vi erbjuder: tjänstepension, lunch, utbildning", "learning meals retirement"),
    ("Et aussi : carte Swile, RTT, forfait mobilités durables 600 €/an", "commuter meals pto"),
]

DENIED = [
    ("Things we offer: five weeks off. Things we don't: free lunches, or a bonus plan.", "bonus meals"),
    ("Verder: pensioen en € 200 thuiswerkvergoeding. Een leaseauto hoort er niet bij.", "car"),
    ("28 Urlaubstage. Einen Zuschuss zum ÖPNV gibt es in dieser Position nicht.", "commuter"),
    ("No ofrecemos seguro médico ni cheques restaurante.", "health_insurance meals"),
    ("Ticket da 8 euro. Non è prevista auto aziendale.", "car"),
]

SILENT = [
    "You serve lunch to forty guests and order the fruit for the week.",
    "The actual pay depends on experience, training and internal equity.",
    "From group life to disability plans, 38,000 employers rely on us.",
    "Nous protégeons 210 000 familles : complémentaire santé, prévoyance, assurance auto.",
    "Unsere Kunden vertrauen uns die betriebliche Krankenversicherung ihrer Belegschaft an.",
    "Sie planen die Schulungen und kaufen das Obst ein.",
    "Vous préparez les repas et assurez la formation des apprentis.",
]


def keys(text, *, offered):
    return " ".join(sorted(one.key for one in read_benefits(f"{LONG}\n{text}") if one.offered == offered))


@pytest.mark.parametrize(("text", "expected"), READ)
def test_what_is_offered_in_passing_or_in_common_words_is_read(text, expected):
    assert keys(text, offered=True) == expected


@pytest.mark.parametrize(("text", "expected"), DENIED)
def test_what_a_list_or_a_sentence_refuses_is_denied(text, expected):
    assert keys(text, offered=False) == expected


@pytest.mark.parametrize("text", SILENT)
def test_duties_and_what_the_firm_sells_are_no_benefits(text):
    assert keys(text, offered=True) == ""

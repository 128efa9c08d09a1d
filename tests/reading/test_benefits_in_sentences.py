"""Benefits that a sentence tells, denials that reach no further than their list, and whose nights are meant."""

import pytest

from jobrsvp.languages import known
from jobrsvp.model import Capture
from jobrsvp.reading import read
from jobrsvp.reading.facts.schedule import read_schedule

PAID = "You plan the week with the team.\nWe offer: pension, 25 days of holiday, {}.\nCall Ms Brook."
OFFERED = [
    ("half off for you and one guest", "discounts"),
    ("plenty of overtime", "overtime"),
    ("free online and classroom training", "learning"),
    ("$1,200 a year for your home office", "remote_stipend"),
    ("1.000 € für dein Homeoffice", "remote_stipend"),
    ("500 € pour votre bureau à la maison", "remote_stipend"),
    ("flexitime without core hours, canteen", "meals"),
    ("Gleitzeit ohne Kernzeit, Kantine mit Zuschuss", "meals"),
    ("horario flexible sin fichar, comedor", "meals"),
]
NOT_OFFERED = [
    ("Accommodation can be provided during interviews.", "relocation"),
    ("Accommodations can be provided for candidates.", "relocation"),
    ("Un club de sport : natation, vélo", "commuter"),
]
DENIED = [
    ("You are not entitled to paid vacation, health benefits or a pension.", "retirement"),
    ("No company car, no pension.", "retirement"),
    ("The bonus and private medical cover are limited to drivers only and do not extend to the yard.", "bonus"),
    ("The bonus and health insurance are limited to drivers only and do not extend to the yard.", "health_insurance"),
    ("Firmenwagen gelten nur für den Vertrieb und damit nicht für diese Stelle.", "car"),
    ("We only offer the statutory sick pay.", "sick_leave"),
    ("The farm has no sponsor licence.", "visa"),
    ("Wij zijn geen erkend referent.", "visa"),
    ("Leider wird keine Umzugskostenpauschale gezahlt.", "relocation"),
    ("Non sono previsti buoni pasto né rimborsi per il trasloco.", "relocation"),
    ("Leaseauto's verstrekken wij helaas niet.", "car"),
    ("We are too small to offer equity.", "equity"),
    ("No ofrecemos ayuda para el traslado.", "relocation"),
    ("Niente auto aziendale: c'è il furgone.", "car"),
]


def benefits(text):
    posting = read(Capture(text=f"Cook\nHotel Brook, Leeds\n\n{text}"))
    return {one.key: one.offered for one in posting.benefits}


@pytest.mark.parametrize(("text", "key"), OFFERED)
def test_a_benefit_in_a_sentence_is_offered(text, key):
    assert benefits(PAID.format(text)).get(key) is True


@pytest.mark.parametrize(("text", "key"), NOT_OFFERED)
def test_a_hand_to_applicants_or_a_sport_is_no_benefit(text, key):
    assert benefits(f"We offer:\n- pension\n- {text}").get(key) is not True


@pytest.mark.parametrize(("text", "key"), DENIED)
def test_a_denial_reaches_over_its_list(text, key):
    assert benefits(f"You plan the week with the team.\n{text}\nCall Ms Brook.").get(key) is False


@pytest.mark.parametrize("text", ["Nine thousand dental and vision clinics use our software.", "seguro de vida útil"])
def test_what_the_firm_sells_to_is_no_benefit(text):
    assert not {"dental", "life_insurance"} & set(benefits(text))


OTHERS = [
    "The manager is on call if you need advice; you are not.",
    "Die Leitung hat Rufbereitschaft, du nicht.",
    "Le cadre de santé est d'astreinte.",
    "De teamleider heeft achterwacht.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_the_managers_on_call_is_not_the_persons(text):
    schedule = read_schedule(text, known())
    assert not (schedule and schedule.on_call)


@pytest.mark.parametrize(
    "text", ["Una settimana al mese sei reperibile.", "Tu es de garde une fin de semaine sur huit."]
)
def test_whoever_is_reached_by_telephone_is_on_call(text):
    assert read_schedule(text, known()).on_call

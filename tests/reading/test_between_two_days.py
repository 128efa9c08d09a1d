"""A contract told by its first and last day, hours with minutes or by shifts, and travel told as a fraction."""

import pytest

from jobrsvp.languages import known
from jobrsvp.reading.facts.schedule import read_schedule

CONTRACT = [
    ("en", 9, "Site foreman. It runs from 1 March to 30 November."),
    ("en", 6, "Fixed term until 31 March 2027, starting 1 October 2026."),
    ("en", 12, "The position ends December 31, 2026 and begins January 5, 2026."),
    ("en", 14, "Payroll clerk\nTerm: up to 14 months, beginning in January"),
    ("de", 5, "Koch für die Wintersaison\nVom 28. November bis 26. April, sechs Tage die Woche."),
    ("de", 6, "Die Stelle ist befristet vom 01.04.2026 bis 30.09.2026."),
    ("fr", 6, "CDD saisonnier, d'avril à septembre, 42 heures."),
    ("fr", 6, "Remplacement d'un congé maternité du 3 mars au 30 août."),
    ("es", 7, "Contrato temporal del 1 de abril al 31 de octubre."),
    ("nl", 6, "Vervanging wegens zwangerschap van 1 september tot 1 maart, 0,6 fte."),
    ("pl", 6, "Umowa na pół roku."),
    ("pl", 5, "Praca sezonowa od 1 maja do 30 września."),
    ("sv", 3, "Visstid från 1 juni till 31 augusti."),
    ("en", None, "A permanent post. We are busy from 1 April to 31 October."),
    ("en", None, "A permanent post. Applications are open from 1 March to 30 April."),
    ("en", None, "Permanent. Interviews take place from 4 May to 8 May."),
    ("es", None, "Contrato indefinido. La campaña manda: de junio a agosto se trabaja algún sábado."),
    ("es", None, "Contrato indefinido y ocho semanas de permiso de paternidad."),
]

HOURS = [
    ("en", "36.75", "36 hours 45 minutes a week with flextime"),
    ("es", "37.5", "37 horas y media a la semana"),
    ("en", "36", "Shift: 7 pm to 7:30 am, three 12-hour shifts a week (36 hours)"),
    ("en", "40", "Monday to Friday, 8 to 5. That makes 40 hours in a normal week."),
    ("en", "39", "Contracted for 39 hours across five days."),
    ("de", "48", "48 Stunden auf sechs Tage, Sonntag bis Freitag"),
    ("it", "24", "24 ore su sei giorni"),
    ("en", None, "three 12-hour shifts a week"),
    ("en", None, "We answer within 48 hours over two days."),
]

TRAVEL = [
    ("en", 10, "Travel to our other branches takes up roughly a tenth of your week."),
    ("fr", 75, "Vous passez les trois quarts de votre temps chez les clients."),
    ("es", 70, "Pasarás más o menos el 70 % de la jornada en carretera."),
    ("nl", 25, "Ongeveer een kwart van je tijd zit je in het buitenland."),
    ("it", 33, "Trasferte per un terzo del tempo."),
    ("pt", 50, "Metade do tempo em viagem."),
    ("en", None, "Half of our customers travel for a quarter of the price."),
    ("en", None, "A third of your time goes into reports."),
]


def read(text, language):
    return read_schedule(text, known().only(language, "en"))


@pytest.mark.parametrize(("language", "months", "text"), CONTRACT)
def test_how_long_a_contract_runs(language, months, text):
    found = read(text, language)
    assert (found.contract_months if found else None) == months


@pytest.mark.parametrize(("language", "hours", "text"), HOURS)
def test_how_many_hours_a_week(language, hours, text):
    found = read(text, language)
    told = found.hours_per_week if found else None
    assert (f"{told.normalize():f}" if told else None) == hours


@pytest.mark.parametrize(("language", "percent", "text"), TRAVEL)
def test_which_share_is_travel(language, percent, text):
    found = read(text, language)
    assert (found.travel_percent if found else None) == percent

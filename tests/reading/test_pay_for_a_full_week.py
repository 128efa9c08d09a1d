"""Pay that is told for a full week, of a post that has fewer hours."""

import pytest

from jobrsvp.reading import capture_text, read

JOBS = {
    "en": "Parish Secretary\nHoly Trinity Church, Ely\n\n{}\n\nYou keep the diary.\nApply with your CV.",
    "de": "Buchhalter/in\nHof Lindau GmbH, Ulm\n\n{}\n\nAufgaben: Belege buchen.\nBewerbung bitte per Mail.",
    "fr": "Secrétaire\nAssociation Les Tilleuls, Angers\n\n{}\n\nMissions : accueil.\nEnvoyez votre CV.",
    "es": "Administrativo/a\nGestoría Robles, Soria\n\n{}\n\nFunciones: archivo y teléfono.\nEnvía tu currículum.",
    "nl": "Administratief medewerker\nDe Linde, Zwolle\n\n{}\n\nJe taken: post.\nSolliciteer met je cv.",
}
CUT = [
    ("en", "Salary: £27,000 to £29,000 (scale 4, 37 hours). The post carries 16 hours a week."),
    ("en", "Salary £27,000 a year. Hours: 20 a week, paid pro rata."),
    ("de", "Gehalt: 3.200 € brutto im Monat bei 39 Stunden. Die Stelle umfasst 20 Stunden pro Woche."),
    ("de", "Gehalt: 3.200 € brutto im Monat. 20 Stunden pro Woche, das Gehalt wird anteilig gezahlt."),
    ("fr", "Salaire : 2 050 € brut par mois (groupe B, base 35 h). 17 h 30 par semaine."),
    ("fr", "Salaire : 2 050 € brut par mois. 20 heures par semaine, la rémunération étant au prorata."),
    ("es", "Salario: 1.600 € brutos al mes. 20 horas semanales; el salario es proporcional."),
    ("nl", "Salaris: € 2.800 bruto per maand bij 36 uur. Je werkt 18 uur per week."),
]
AS_IT_STANDS = [
    ("en", "Salary: £14,000 a year for 20 hours a week. Holidays are pro rata."),
    ("en", "Salary: £29,000 a year (37 hours a week)."),
    ("de", "Gehalt: 1.600 € brutto im Monat für 20 Stunden pro Woche."),
    ("fr", "Salaire : 1 100 € brut par mois, 20 heures par semaine."),
    ("nl", "Salaris: € 1.500 bruto per maand voor 20 uur per week."),
]


@pytest.mark.parametrize(("language", "text"), CUT)
def test_pay_for_a_full_week_is_cut(language, text):
    assert read(capture_text(JOBS[language].format(text))).pay[0].pro_rata


@pytest.mark.parametrize(("language", "text"), AS_IT_STANDS)
def test_pay_for_these_hours_is_not_cut(language, text):
    assert not read(capture_text(JOBS[language].format(text))).pay[0].pro_rata

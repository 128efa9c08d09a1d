"""Days of two weeks, the rest at home, brackets of a title, sentences of two words: how the work is done."""

import pytest

from jobrsvp.languages import known
from jobrsvp.model import Capture
from jobrsvp.reading.facts import workplace
from jobrsvp.reading.page import evidence

SAID = [
    ("We meet in the Leeds office three days a fortnight.", "hybrid", 2),
    ("Télétravail : trois jours par semaine, avec une indemnité", "hybrid", 2),
    ("Mondays and Thursdays in chambers and the rest of the week from home.", "hybrid", 2),
    ("This job is done from wherever you live; there's no office to go to.", "remote", None),
    ("Se trabaja desde donde quieras dentro de España.", "remote", None),
    ("This job can't be done from home.", "onsite", None),
    ("The post cannot be carried out remotely.", "onsite", None),
    ("El trabajo no puede hacerse en remoto.", "onsite", None),
    ("You meet in the office two days a quarter.", "hybrid", 0.15),
    ("Drei Tage im Quartal im Büro", "hybrid", 0.23),
    ("Trois jours par trimestre au bureau", "hybrid", 0.23),
    ("presença em Évora durante três dias em cada trimestre", "hybrid", 0.23),
    ("Twee dagen per maand op kantoor", "hybrid", 0.46),
    ("Homeoffice ist bei dieser Tätigkeit naturgemäß nicht möglich.", "onsite", None),
    ("Non è previsto lo smart working.", "onsite", None),
    ("No se contempla el teletrabajo.", "onsite", None),
    ("Poste non télétravaillable.", "onsite", None),
    ("Lesgeven doe je uiteraard in de klas.", "onsite", None),
    ("Je werkt twee dagen per week op het gemeentehuis en de rest thuis of buiten.", "hybrid", 2),
    ("Pracujemy z biura dwa dni w tygodniu, w pozostałe dni z domu.", "hybrid", 2),
    ("Deux jours par semaine au bureau, le reste chez vous.", "hybrid", 2),
    ("Dienstag und Donnerstag sind Bürotage, den Rest machst du von zu Hause.", "hybrid", 2),
    ("Staff Product Designer (Remote, Americas)", "remote", None),
    ("You build apps. Modelo híbrido. You like it.", "hybrid", None),
    ("Trabajarás desde donde quieras. No hay oficina.", "remote", None),
    ("Work location: Anywhere", "remote", None),
    ("Up to two days a week may be worked from home after six months.", "hybrid", 3),
    ("One day per week can be done from home; the other two are on campus.", "hybrid", 2),
    ("Zwei Tage pro Woche dürfen von zu Hause gearbeitet werden.", "hybrid", 3),
    ("Arbeitsort: Neckarsulm, davon bis zu 3 Tage pro Woche mobil", "hybrid", 2),
    ("Deux jours par semaine peuvent être faits à la maison.", "hybrid", 3),
    ("Een dag per week kan thuis; de andere twee zijn op kantoor.", "hybrid", 2),
    ("Six days a fortnight in the Cork office, the rest wherever you like.", "hybrid", 3),
    ("Es un puesto cien por cien presencial: la sala no cabe en tu casa.", "onsite", None),
    ("Parkplatz vor der Tür, ein Homeoffice-Tag pro Woche möglich", "hybrid", 4),
    ("Je hebt een thuiswerkdag per week.", "hybrid", 4),
    ("Our office still exists, and nobody has to come to the office.", "remote", None),
    ("Niemand muss ins Büro kommen, aber es gibt eines.", "remote", None),
    ("Nadie tiene que pisar la oficina.", "remote", None),
    ("Personne n'est tenu d'y mettre les pieds.", "remote", None),
    ("Conseillère en soutien technique – télétravail partout au Québec", "remote", None),
]

SILENT = [
    "We sell alarms (remote sensing) to farms.",
    "Four in ten cars are now hybrid or fully electric.",
    "We are a hybrid of a bookshop and a cafe.",
    "Four weeks a year you may work from anywhere in the sun.",
    "Of the three nurses, the other two work in Leeds.",
    "Two days of holiday a week may be taken with pay.",
    "Nobody has to come to the picnic.",
]


def read(text):
    return workplace.read(evidence.gather(Capture(text=f"Somebody for our team\n{text}"), known()), known())


@pytest.mark.parametrize(("text", "mode", "days"), SAID)
def test_the_mode_and_the_days_are_read_from_what_stands_around(text, mode, days):
    found = read(text)
    assert (found.mode, found.days_on_site) == (mode, days)


@pytest.mark.parametrize("text", SILENT)
def test_things_and_perks_are_no_mode(text):
    assert read(text) is None

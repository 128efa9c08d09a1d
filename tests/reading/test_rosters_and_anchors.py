"""Rosters and days off that hold weekends, hours in words, anchor days, and money that is paid to others."""

import pytest

from jobrsvp import Capture
from jobrsvp.reading.facts.benefits import read_benefits
from jobrsvp.reading.facts.schedule import read_schedule
from jobrsvp.reading.generic import read_generically

WEEKENDS = [
    (True, "Swings are nine and five out of Perth."),
    (True, "Roster: 8/6, flights paid."),
    (True, "Schichtplan: zehn Tage Arbeit, vier Tage frei."),
    (True, "Rythme : dix jours de travail, quatre jours de repos."),
    (True, "Turnos 10x5, alojamiento en campamento."),
    (True, "Rooster: acht dagen werken, zes dagen vrij."),
    (True, "Your two days off in a row are Monday, when we are closed, and Tuesday."),
    (True, "Zwei freie Tage hintereinander, Dienstag und Mittwoch."),
    (True, "Vos jours de repos sont le lundi et le mardi."),
    (True, "Los días libres son el martes y el miércoles."),
    (True, "Twee aaneengesloten vrije dagen, woensdag en donderdag."),
    (True, "Shop Assistant\nFern\n\nOur shop colleagues work every other weekend."),
    (None, "Five days on, two days off, Monday to Friday."),
    (None, "Sprint planning every ten days, four days of testing."),
    (None, "Support roster 24/7, by others."),
    (None, "Part-time, 20 hours. Your days off are Monday and Tuesday."),
    (
        False,
        "Clerk - Fern Centres\n\nOur centre colleagues work every other weekend. The office works Monday to Friday.",
    ),
]
HOURS = [
    (22, "Le contrat prévoit vingt-deux heures par semaine, le matin."),
    (16, "Sixteen hours a week, for good."),
    (20, "Die Wochenarbeitszeit beträgt zwanzig Stunden."),
    (15, "Son quince horas a la semana."),
    (24, "Het gaat om vierentwintig uur per week."),
    (None, "We answer within twenty hours."),
]
ANCHORS = [
    ("hybrid", 3, "On Mondays and Fridays work where you please. On the other days we have anchor days in Cork."),
    ("hybrid", 2, "Unsere Ankertage sind Dienstag und Mittwoch, dann sind alle da."),
    ("hybrid", 3, "Mardi, mercredi et jeudi sont nos jours d'ancrage à Lyon."),
    ("hybrid", 2, "Martes y jueves son días ancla en Madrid."),
    ("hybrid", 2, "Dinsdag en donderdag zijn onze ankerdagen in Utrecht."),
    ("hybrid", 2, "Two anchor days a week are expected of everyone."),
    ("remote", None, "Mondays and Fridays are focus days without meetings."),
]
PAID = [
    (
        [3600],
        "Ausbildungsleiter\nWerk Süd, Ulm\n\nUnsere Azubis erhalten 1.200 € im Monat. Sie erhalten 3.600 € im Monat.",
    ),
    ([38000], "Grants Officer\nElm, York\n\n£1,500 a month is what our fellows receive.\n\nSalary: £38,000 a year."),
    (
        [2900],
        "Chargé H/F\nRives, Nantes\n\nNos boursiers perçoivent 1 200 € par mois.\n\nSalaire : 2 900 € brut par mois.",
    ),
    ([30000], "Gestor\nEbro, Lugo\n\n900 € al mes: así ayudamos a cien becarios.\n\nSalario: 30.000 € brutos al año."),
    ([3400], "Coach\nWaal, Ede\n\n€ 1.100 per maand: zo steunen wij makers.\n\nSalaris: € 3.400 bruto per maand."),
    ([22000], "Trainee Accountant\nElm, York\n\nTrainees are paid £22,000 a year."),
]
PLACES = [
    ("Maitland", "Officer\nHarbour College\n\nOur campus is in Sydney.\nMonday to Friday, 35 hours, all at Maitland."),
    ("Jena", "Einkäufer\nElbe GmbH, Hamburg\n\nSie verstärken das Team in unserer Niederlassung Jena."),
    ("Niort", "Acheteur H/F\nAtlantique, Paris\n\nVous intégrerez l'équipe de notre agence de Niort."),
    ("Arrecife", "Contable\nLevante - Sevilla\n\nLa incorporación tendrá lugar en mayo en la residencia de Arrecife."),
    (
        "Valencia",
        "Delineante\nTuria\n\nDibujamos en Campanar (Valencia), donde está todo el equipo.",
    ),
    ("Breda", "Inkoper\nNoord B.V., Groningen\n\nJe versterkt de ploeg inkopers van onze vestiging Breda."),
    (
        "Groningen",
        "Inkoper\nNoord B.V., Groningen\n\nBreda is een andere vestiging. Je werkt op ons kantoor in Groningen.",
    ),
]
NO_CARS = [
    "Ons aanbod\n- Laptop\n- Vergoeding voor ritten met de eigen wagen; een bedrijfswagen hoort niet bij deze functie",
    "Wir bieten\n- Laptop\n- Kilometergeld mit dem eigenen Wagen; ein Dienstwagen gehört nicht zur Stelle",
    "Ofrecemos\n- Portátil\n- Kilometraje con coche propio; este puesto no incluye coche de empresa",
    "We offer\n- Laptop\n- Mileage in your own vehicle, as there's no company car with this post",
]


@pytest.mark.parametrize(("weekends", "text"), WEEKENDS)
def test_a_run_of_days_that_is_no_week_holds_weekends(weekends, text):
    schedule = read_schedule(text)
    assert (schedule.weekends if schedule else None) is weekends


@pytest.mark.parametrize(("hours", "text"), HOURS)
def test_the_hours_of_a_week_are_read_in_words(hours, text):
    schedule = read_schedule(text)
    assert (schedule.hours_per_week if schedule else None) == hours


@pytest.mark.parametrize(("mode", "days", "text"), ANCHORS)
def test_a_firm_that_calls_itself_remote_has_its_anchor_days(mode, days, text):
    workplace = read_generically(Capture(text=f"Designer\nKite\nRemote-first\n\n{text}")).workplace
    assert (workplace.mode, workplace.days_on_site) == (mode, days)


@pytest.mark.parametrize(("paid", "text"), PAID)
def test_what_others_are_paid_is_no_pay_of_the_post(paid, text):
    assert [pay.minimum for pay in read_generically(Capture(text=text)).pay] == paid


@pytest.mark.parametrize(("place", "text"), PLACES)
def test_the_branch_of_the_post_outweighs_the_letterhead(place, text):
    assert [one.text.split(",")[0] for one in read_generically(Capture(text=text)).locations] == [place]


@pytest.mark.parametrize("text", NO_CARS)
def test_a_car_of_ones_own_is_no_offer(text):
    assert [one.offered for one in read_benefits(text) if one.key == "car"] == [False]

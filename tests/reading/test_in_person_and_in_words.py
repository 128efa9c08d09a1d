"""Who is there on named days, where whoever is appointed sits, hours and payments in words, purses that are no pay."""

import datetime as dt

import pytest

from jobrsvp import Capture
from jobrsvp.reading.generic import read_generically

DAYS = [
    (3, "On Mondays, Tuesdays and Fridays you sit with the weavers; otherwise you are free to choose."),
    (2, "We see each other on Tuesdays and Fridays."),
    (5, "The dyers are at their benches from Monday through to Friday."),
    (3, "Von Montag bis Mittwoch sitzt du bei uns, sonst daheim."),
    (4, "Vous retrouvez vos collègues du lundi au jeudi."),
    (2, "Los martes y jueves nos vemos en la oficina."),
    (3, "Van maandag tot en met woensdag zit je bij het team."),
    (None, "The press team sits together on Mondays and Tuesdays."),
    (None, "You join us for lunch on Mondays and Tuesdays."),
    (None, "Our sales and press teams work two days a week from home."),
]
PLACES = [
    ("Selby", "Weaver\nPennine Looms, Leeds EC1\n\nThis vacancy is for the team of five above the river in Selby."),
    ("Truro", "Nurse\nSmile Group, Bristol\n\nThe person we appoint will sit with the three others in Truro."),
    ("Greiz", "Weber (m/w/d)\nVogtland Tuch, Plauen\n\nDer Weber sitzt am Fluss in Greiz. Gespräche sind in Plauen."),
    ("Emden", "Disponent (m/w/d)\nWeser, Bremen\n\nDie Planung ging nach Emden, dort steht auch Ihr Schreibtisch."),
    ("Cholet", "Comptable H/F\nGroupe Varenne, Paris\n\nLa personne recrutée rejoindra les vanniers de Cholet."),
    ("Goes", "Boekhouder\nZeeland Fruit BV, Rotterdam\n\nJe komt te zitten bij de vier collega's in Goes."),
    ("Bristol", "Nurse\nSmile Group, Bristol\n\nThe person we appoint will sit with a team that serves Truro."),
]
NIGHTS = [
    (True, "Every fourth week the shift runs from ten in the evening to six."),
    (True, "One week starts at six, the next at two and the third at ten at night."),
    (True, "Gearbeitet wird von abends um zehn bis morgens um sechs."),
    (True, "Une semaine sur trois, de neuf heures du soir à cinq heures du matin."),
    (True, "Una semana se entra a las seis, otra a las catorce y otra a las veintidós."),
    (True, "Je werkt van tien uur 's avonds tot zes uur 's ochtends."),
    (None, "The shop is open from eight in the morning to ten at night."),
    (None, "You work from two in the afternoon to ten in the evening."),
]
WEEKENDS = [
    (False, "The guides share weekends. The mill falls silent on Friday at four and wakes on Monday."),
    (False, "Die Weberei steht am Freitagmittag still und läuft am Montag wieder an."),
    (False, "La scierie s'arrête le vendredi soir et repart le lundi."),
    (True, "You share the weekends with your team."),
]
PAYMENTS = [
    (14, "Ganarás 1.450 € brutos al mes; la paga se dobla en verano y en diciembre."),
    (13, "Sie erhalten 3.000 € im Monat, im November kommt ein ganzes Gehalt dazu."),
    (13, "2 500 € par mois, versés treize fois."),
    (13, "Je verdient € 2.800 per maand en in december nog een keer."),
    (14, "You get €3,000 a month, paid fourteen times a year."),
    (None, "You get €3,000 a month, paid on the fourteenth."),
]
PAID = [
    (21, "Avec une enveloppe de 40 000 € par an, vous achetez. À l'échelon 1, soit 21 $ l'heure."),
    (12, "Gestionarás una partida de 40.000 € anuales. Se paga a 12 € la hora."),
    (18, "Der Etat beträgt 60.000 € jährlich. Gezahlt werden 18 € je Stunde."),
]
HOURS = [
    (40, "Whoever weaves is at the loom eight hours from Monday to Friday."),
    (35, "Vous êtes au métier sept heures du lundi au vendredi."),
    (40, "De lunes a viernes son ocho horas en el taller."),
    (None, "The hotel is open eight hours from Monday to Friday."),
]
COVER = [
    (False, "We sell health insurance. Your desk is that of a freelancer who sees to coverage for themselves."),
    (True, "We offer health insurance from day one."),
]


def read(text):
    text = text if "\n" in text else f"Buyer\nOakes Ltd, Leeds\n\n{text}"
    return read_generically(Capture(text=text), dt.date(2027, 1, 1), anyway=True)


@pytest.mark.parametrize(("days", "text"), DAYS)
def test_days_on_site_are_told_by_who_meets_then(days, text):
    workplace = read(text).workplace
    assert (workplace and workplace.days_on_site) == days


@pytest.mark.parametrize(("town", "text"), PLACES)
def test_whoever_is_appointed_works_where_they_sit(town, text):
    assert [one.text for one in read(text).locations] == [town]


@pytest.mark.parametrize(("nights", "text"), NIGHTS)
def test_hours_in_words_are_read(nights, text):
    schedule = read(text).schedule
    assert ((schedule and schedule.nights) or None) == nights


@pytest.mark.parametrize(("weekends", "text"), WEEKENDS)
def test_a_house_that_rests_until_monday_keeps_the_weekend(weekends, text):
    assert read(text).schedule.weekends is weekends


@pytest.mark.parametrize(("payments", "text"), PAYMENTS)
def test_payments_a_year_are_told_in_words(payments, text):
    assert read(text).pay[0].payments_per_year == payments


@pytest.mark.parametrize(("pay", "text"), PAID)
def test_a_purse_is_no_pay(pay, text):
    assert [one.minimum for one in read(text).pay] == [pay]


@pytest.mark.parametrize(("hours", "text"), HOURS)
def test_hours_beside_a_run_of_days_are_those_of_each(hours, text):
    schedule = read(text).schedule
    assert (schedule and schedule.hours_per_week) == hours


@pytest.mark.parametrize(("offered", "text"), COVER)
def test_a_firm_of_ones_own_sees_to_cover_alone(offered, text):
    assert {one.offered for one in read(text).benefits if one.key == "health_insurance"} == {offered}

"""Platforms and desks that send for others, titles of small letters, what stands beside a place, a title, a link."""

import datetime as dt

import pytest

from jobrsvp.mail import read_invitation

NOW = dt.datetime(2027, 4, 1, 9, tzinfo=dt.UTC)
LINK = "https://plan.bramble.example/kim-1"


def told(words, sender="Ines Varga <ines@bramble.example>", subject="Your application", sign="Ines Varga"):
    text = f"From: {sender}\nSubject: {subject}\n\nHello Kim,\n\n{words}\n\n{sign}"
    return read_invitation(text, NOW, given=True)


@pytest.mark.parametrize(
    ("sender", "words", "name"),
    [
        ("Hirely Scheduler <scheduler@hirely.example>", "Interviewer: Colin Farrow", "Colin Farrow"),
        ("Terminado Kalender <kalender@terminado.example>", "Gesprächspartner: Dieter Lohmann", "Dieter Lohmann"),
        ("Rendezo Agenda <agenda@rendezo.example>", "Interlocuteur : Paul Guérin", "Paul Guérin"),
        ("Citaya Agenda <agenda@citaya.example>", "Entrevistador: Rodrigo Aravena", "Rodrigo Aravena"),
        ("Plannetje Afspraken <afspraken@plannetje.example>", "Gesprekspartner: Joost Dekker", "Joost Dekker"),
        ("Agendario Appuntamenti <no-reply@agendario.example>", "Intervistatore: Marco Renzi", "Marco Renzi"),
        ("Marcafacil Agenda <agenda@marcafacil.example>", "Entrevistador: Rui Cardoso", "Rui Cardoso"),
        ("Terminarz Rekrutio <kalendarz@rekrutio.example>", "Rozmówca: Marek Pawlak", "Marek Pawlak"),
    ],
)
def test_a_platform_is_nobody_to_write_to(sender, words, name):
    house = next(word for word in sender.split() if word.lower() in sender.rpartition("@")[2])
    said = f"Interview confirmed.\n\nPosition: Welder\nCompany: Kranz Ltd\nDate: 13 April 2027, 10:00\n{words}"
    assert told(said, sender, sign=house).contact_name == name


@pytest.mark.parametrize(
    ("farewell", "sign", "name"),
    [
        ("Many apologies,", "Lucy Arden\nReception\nHill Dental Ltd", "Lucy Arden"),
        ("Entschuldigen Sie bitte,", "Lena Arzt\nEmpfang\nZahnlabor Weiss GmbH", "Lena Arzt"),
        ("Toutes nos excuses,", "Lucie Arnal\nAccueil\nGarage Morin SARL", "Lucie Arnal"),
        ("Mil disculpas,", "Lupe Arenas\nRecepción\nTaller Sol, S.L.", "Lupe Arenas"),
        ("Met excuses,", "Loes Arends\nReceptie\nGarage Smit BV", "Loes Arends"),
        ("Mille scuse,", "Lucia Ardito\nSegreteria\nStudio Belli", "Lucia Ardito"),
        ("Z poważaniem", "mgr farm. Dorota Lipka\nApteka Rumianek", "Dorota Lipka"),
        ("Mit freundlichen Grüßen", "Dr. med. vet. Klara Moosbauer\nPraxis Moos", "Klara Moosbauer"),
        ("Mit freundlichen Grüßen", "Dipl.-Ing. (FH) Karl Wendt\nBüro Falk", "Karl Wendt"),
        ("Z poważaniem", "dr hab. n. med. Anna Lisowska\nKlinika Lis", "Anna Lisowska"),
        ("Kind regards", "Farm Shop Lipka", None),
    ],
)
def test_who_signs_below_an_apology_or_behind_a_title(farewell, sign, name):
    said = f"We must cancel the nurse interview on Tuesday 13 April, 10 am.\n\n{farewell}"
    assert told(said, "Reception <desk@hill.example>", sign=sign).contact_name == name


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("at 61 Gladstone Road, Richmond 7020.", "61 Gladstone Road, Richmond 7020"),
        ("at 22 Bree Street, Cape Town 8001. Bring ID.", "22 Bree Street, Cape Town 8001"),
        ("at 14 Oxford Street, Nelson 2027 will be our year.", "14 Oxford Street, Nelson"),
        (
            "en Av. Corrientes 1234, C1043 Buenos Aires (no en la oficina de Calle Lima 9).",
            "Av. Corrientes 1234, C1043 Buenos Aires",
        ),
    ],
)
def test_a_postcode_behind_its_town_is_part_of_the_address(words, address):
    assert told(f"Interview for nurse on Tuesday 13 April at 10 am {words}").address == address


@pytest.mark.parametrize(
    ("subject", "role"),
    [
        ("Entrevista Kim Moss - Enólogo asistente (NUEVO HORARIO)", "Enólogo asistente"),
        ("Vorstellungsgespräch Kim Moss - Kellermeister (neue Uhrzeit)", "Kellermeister"),
        ("Entretien Kim Moss - Caviste (nouvel horaire)", "Caviste"),
        ("Gesprek Kim Moss - Keldermeester (nieuwe tijd)", "Keldermeester"),
        ("Rozmowa Kim Moss - Winiarz (nowy termin)", "Winiarz"),
        ("Interview Kim Moss - Nurse (Night Shift)", "Nurse (Night Shift)"),
    ],
)
def test_a_note_of_change_is_no_part_of_the_position(subject, role):
    assert told("The interview is on Tuesday 13 April at 10 am now.", subject=subject).role == role


@pytest.mark.parametrize(
    "words",
    [
        "Would you like to pick a slot yourself? You can do so at",
        "Möchten Sie selbst einen Termin wählen? Das geht hier:",
        "Vous préférez choisir un créneau ? C'est par ici :",
        "¿Quieres elegir hora tú misma? Puedes hacerlo en",
        "Wil je zelf een moment prikken? Dat kan via",
    ],
)
def test_a_link_may_answer_the_question_before_it(words):
    assert told(f"We would like to meet you for an interview as cook. {words} {LINK}.").answer_link == LINK


def test_a_link_for_those_who_want_to_know_more_books_nothing():
    said = f"Interview for cook on Tuesday 13 April at 10 am. Want to know what we cook? Have a look at {LINK}"
    assert told(said).answer_link is told(said).reschedule_link is None


@pytest.mark.parametrize(
    ("place", "asks"),
    [("12 Main Street, Miami, FL 33126", True), ("Calle Mayor 12, 28013 Madrid", False)],
)
def test_a_date_in_figures_is_asked_in_america_whatever_the_language(place, asks):
    said = f"Le invitamos a una entrevista para cocinero.\n\nFecha: 05/06/2027\nHora: 10:00\nLugar: {place}"
    assert any("05/06/2027" in one for one in told(said).questions) is asks


def test_a_family_called_like_a_word_of_another_language_keeps_its_firm():
    said = "Wij nodigen je uit voor een gesprek over de functie van dakdekker bij Vos Daken op 13 april om 10 uur."
    assert told(said, "Anja Vos <anja@vosdaken.example>", sign="Anja Vos\nVos Daken").organization == "Vos Daken"

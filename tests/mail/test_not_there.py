"""Where one is told not to go, and what below a mail or in a title is nobody's name and no firm's."""

import datetime as dt

import pytest
from tests.mail.files.samples import event, ics, read

from jobrsvp.mail import read_invitation

NOW = dt.datetime(2027, 3, 1, 8, tzinfo=dt.UTC)


def told(words, sender="Ines Varga <ines@bramble.example>", signed="Ines Varga"):
    text = f"From: {sender}\nSubject: Your interview\n\nHello Kim,\n\n{words}\n\n{signed}"
    return read_invitation(text, NOW, given=True)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        (
            "Come for an interview on 8 March at 10:00. Please don't go to the shop in Fore Street (12 Fore Street, it "
            "is shut). Come to the bakehouse: 6 Station Road, Totnes TQ9 5JR.",
            "6 Station Road, Totnes TQ9 5JR",
        ),
        (
            "Das Vorstellungsgespräch ist am 8. März um 10 Uhr. Bitte nicht mehr in die Lindenallee 8, sondern in den "
            "Hafenweg 22, 48155 Münster.",
            "Hafenweg 22, 48155 Münster",
        ),
        (
            "Kom je op 8 maart om 10.00 uur voor een gesprek? Niet naar de winkel aan de Marktstraat 11, maar naar "
            "de werkplaats: Havenweg 4, 4811 WB Breda.",
            "Havenweg 4, 4811 WB Breda",
        ),
        (
            "Te esperamos el lunes 8 de marzo a las 10:00 para la entrevista. No vengas a la tienda de la calle Mayor "
            "3, ven al taller: calle Luna 7, 40001 Segovia.",
            "calle Luna 7, 40001 Segovia",
        ),
        (
            "Ti aspettiamo lunedì 8 marzo alle 10:00 per il colloquio. Non venire al negozio di via Lame 5, ma al "
            "laboratorio in via Roma 7, 40121 Bologna.",
            "via Roma 7, 40121 Bologna",
        ),
        (
            "Come for an interview on 8 March at 10:00. We are not far from the river, at 6 Station Road, Totnes TQ9 "
            "5JR.",
            "6 Station Road, Totnes TQ9 5JR",
        ),
    ],
)
def test_one_goes_where_one_is_told_to_and_not_elsewhere(words, place):
    assert told(words).address == place


@pytest.mark.parametrize(
    ("words", "below"),
    [
        (
            "Nous vous attendons le lundi 8 mars à 10h pour un entretien. Ne venez pas au magasin de la rue Haute.",
            "Cordialement\nInes Varga\nBoulangerie Varga\n12 rue Haute, 44000 Nantes",
        ),
        (
            "Could you come for an interview on 8 March at 10:00? Not the shop on Castle Street please.",
            "Ines x\n\nCrumb & Co\n27 Castle Street, Ludlow",
        ),
    ],
)
def test_the_street_below_a_mail_that_warns_of_it_is_not_the_place(words, below):
    assert told(words, signed=below).address is None


@pytest.mark.parametrize(
    ("below", "name"),
    [
        ("Bis Dienstag, wir freuen uns!\nSabine Kohl\nAnmeldung", "Sabine Kohl"),
        ("Tot donderdag, we kijken ernaar uit!\nMarijke Vos\nBalie", "Marijke Vos"),
        ("Baci\nOrnella\nSalone Matte", "Ornella"),
        ("Kusjes\nMarijke Vos", "Marijke Vos"),
        ("Buziaki\nHanna Wolska", "Hanna Wolska"),
    ],
)
def test_days_and_kisses_are_nobody(below, name):
    words = "Interview: Dienstag, 9. März 2027, 13 Uhr."
    assert told(words, "Salon <mail@salon.example>", below).contact_name == name


@pytest.mark.parametrize(
    ("title", "firm"),
    [
        ("Belafspraak Sander Wouters (Fietsenhuis De Kroon) en Noor Jansen", "Fietsenhuis De Kroon"),
        ("Call Sandy Waters (Copper Museum) and Jo Kay", "Copper Museum"),
    ],
)
def test_a_title_of_two_people_names_the_firm_in_brackets(title, firm):
    host = "ORGANIZER;CN=Sander Wouters:mailto:sander@dekroon.example"
    assert read(ics(event(title=title, host=host))).organization == firm


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Het gesprek voor de functie van fietsenmaker e-bikes is op 9 maart om 10.00 uur.", "fietsenmaker e-bikes"),
        (
            "La entrevista para la plaza de Profesora de Física y Química (ESO) es el 9 de marzo a las 10:00.",
            "Profesora de Física y Química",
        ),
        ("L'entretien pour le poste de monteur-câbleur ne pourra pas avoir lieu.", "monteur-câbleur"),
    ],
)
def test_a_position_is_told_whole_and_alone(words, role):
    assert told(words).role.split(" (")[0] == role


@pytest.mark.parametrize(
    ("words", "link"),
    [
        (
            "The interview is online on 9 March 2027 at 10:00.\n\nTeams Need help? https://aid.example/join?x=1\n"
            "Join now https://teams.microsoft.com/l/meetup-join/19",
            "https://teams.microsoft.com/l/meetup-join/19",
        ),
        (
            "Das Online-Gespräch ist am 9. März 2027 um 10 Uhr.\n\nHilfe benötigt? https://aid.example/join?x=1\n"
            "Teilnehmen: https://zoom.us/j/81234567890",
            "https://zoom.us/j/81234567890",
        ),
    ],
)
def test_help_is_no_room(words, link):
    assert told(words).link == link


@pytest.mark.parametrize(
    "words",
    [
        "Votre entretien pour le poste de gestionnaire à la Mutuelle du Ponton est le 9 mars à 10h.",
        "L'entretien pour le poste de gestionnaire à la Clinique Saint-Rémi est le 9 mars à 10h.",
    ],
)
def test_the_house_behind_a_position_is_no_part_of_it(words):
    assert told(words).role == "gestionnaire"


def test_the_workshop_of_a_firm_is_not_its_name():
    words = "Das Vorstellungsgespräch ist am 9. März um 10 Uhr in der Werkstatt der Linde Möbel GmbH."
    assert told(words, signed="Ines Varga\nLinde Möbel GmbH").organization == "Linde Möbel GmbH"


def test_the_town_hall_that_sends_is_called_after_its_town():
    found = told("Votre entretien a lieu le 9 mars 2027 à 10h.", "Mairie de Saint-Aubert <rh@saint-aubert.example>")
    assert found.organization == "Mairie de Saint-Aubert"

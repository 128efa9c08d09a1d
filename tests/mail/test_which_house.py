"""Which of several houses in a mail would hire, and where a position ends."""

import datetime as dt

import pytest

from jobrsvp.mail import read_invitation

NOW = dt.datetime(2027, 3, 1, 9, tzinfo=dt.UTC)
MAIL = """From: {sender}
To: Kit Hale <kit@post.example>
Subject: {subject}

Dear Kit,

{text}

{signature}
"""
TEXT = "We invite you to an interview on 12 March 2027 at 10:00, 3 Quay Street, Cork."


def read(sender, subject="Interview", text=TEXT, signature=""):
    return read_invitation(MAIL.format(sender=sender, subject=subject, text=text, signature=signature), NOW)


@pytest.mark.parametrize("office", ["Network Operations", "Visitor Services", "Student Support Services", "Planning"])
def test_a_department_above_the_firm_of_the_sender_is_not_the_firm(office):
    invitation = read("Ann Reed <ann@heronwater.example>", signature=f"Ann Reed\n{office}\nHeron Water")
    assert invitation.organization == "Heron Water"


def test_a_firm_without_a_department_stays():
    assert read("Ann Reed <ann@mail.example>", signature="Ann Reed\nHeron Water Ltd").organization == "Heron Water Ltd"


def test_part_of_a_group_is_the_group_of_the_sender():
    signature = "Ann Reed\nThe Mill Hotel | part of Heron Hotels"
    assert read("Ann Reed <ann@heronhotels.example>", signature=signature).organization == "Heron Hotels"


@pytest.mark.parametrize(
    ("sender", "text", "firm"),
    [
        (
            "Slotwise <hello@slotwise.example>",
            "You picked 12 March 2027, 10:00, with Heron Hotel. Slotwise is the scheduling tool used by Heron Hotel.",
            "Heron Hotel",
        ),
        (
            "Termino <noreply@termino.example>",
            "Sie haben einen Termin mit dem Reiherwerk gebucht: 12. März 2027, 10 Uhr. Termino ist das Buchungstool.",
            "Reiherwerk",
        ),
        (
            "Cita <hola@citalista.example>",
            "Tienes una cita con Hotel Garza el 12 de marzo de 2027 a las 10:00. Citalista es la plataforma de citas.",
            "Hotel Garza",
        ),
    ],
)
def test_the_tool_that_books_hires_nobody(sender, text, firm):
    assert read(sender, text=text).organization == firm


def test_a_portal_hands_on_what_a_firm_writes():
    text = "Heron Bakery replied to your application: we meet on 12 March 2027 at 10:00, 3 Quay Street, Cork."
    assert read("Jobmill <noreply@jobmill.example>", text=text).organization == "Heron Bakery"


@pytest.mark.parametrize(
    ("sender", "text", "firm"),
    [
        (
            "Secrétariat <mairie@bessac.example>",
            "La commune de Bessac-le-Haut vous convie à un entretien le 12 mars 2027 à 10 h.",
            "commune de Bessac-le-Haut",
        ),
        (
            "Ufficio <personale@roccabella.example>",
            "il Comune di Roccabella La invita a un colloquio il 12 marzo 2027 alle ore 10.",
            "Comune di Roccabella",
        ),
        (
            "Vie scolaire <contact@lycee-martel.example>",
            "Rendez-vous le 12 mars 2027 à 10 h au lycée Jean Martel pour un entretien.",
            "lycée Jean Martel",
        ),
    ],
)
def test_a_house_that_is_written_with_a_small_letter(sender, text, firm):
    assert read(sender, text=text).organization == firm


def test_a_house_where_one_only_meets_is_not_the_firm():
    text = "Rendez-vous le 12 mars 2027 à 10 h au café Le Zinc pour un entretien."
    assert read("Ann Reed <ann@heronwater.example>", text=text, signature="Ann Reed\nHeron Water").organization == (
        "Heron Water"
    )


def test_what_a_host_calls_its_applications_names_no_firm():
    sender = "Recursos Humanos <no-responder@candidaturas.garza.example>"
    text = "Gracias por tu candidatura al puesto de cocinero en Conservas Garza. Nos vemos el 12 de marzo de 2027."
    assert read(sender, "Siguiente paso de tu candidatura: prueba", text).organization == "Conservas Garza"


@pytest.mark.parametrize(
    ("subject", "text", "position"),
    [
        ("Entretien - agente d'entretien des locaux", TEXT, "agente d'entretien des locaux"),
        ("Interview", f"About the baker's assistant job: {TEXT}", "baker's assistant"),
        ("Gesprek", "Je mail over de baan als lasser gelezen. Kom je 12 maart 2027 om 10.00 uur?", "lasser"),
        (
            "Entrevista para operador",
            "É para a vaga de operador de forno na fábrica. Venha no dia 12 de março de 2027 às 10h.",
            "operador de forno",
        ),
    ],
)
def test_a_position_ends_where_its_words_end(subject, text, position):
    assert read("Ann Reed <ann@heronwater.example>", subject, text).role == position


def test_a_position_goes_on_below_the_margin():
    text = (
        "wir freuen uns über Ihr Interesse an der Stelle als Zahnmedizinische\n"
        "Fachangestellte in unserer Praxis und laden Sie herzlich ein: 12. März\n2027, 10 Uhr."
    )
    assert read("Ann Reed <ann@heronwater.example>", text=text).role == "Zahnmedizinische Fachangestellte"


def test_half_a_position_at_the_end_of_a_line_is_none():
    text = f"We liked your application for the post of Senior\nHealth Care Assistant at our ward so much. {TEXT}"
    assert read("Ann Reed <ann@heronwater.example>", text=text).role != "Senior"


def test_another_hour_in_the_subject_is_asked():
    asked = read("Ann Reed <ann@heronwater.example>", "Interview 12 March, 9:30").questions
    assert any("subject" in question for question in asked)


@pytest.mark.parametrize("subject", ["Interview 12 March, 10:00", "Interview 12 March", "Interview at 10am"])
def test_the_same_hour_in_the_subject_is_not_asked(subject):
    asked = read("Ann Reed <ann@heronwater.example>", subject).questions
    assert not any("subject" in question for question in asked)


def test_a_map_moves_no_meeting():
    text = f"{TEXT} Plan to find us and to move around: https://goo.gl/maps/abc12"
    assert read("Ann Reed <ann@heronwater.example>", text=text).reschedule_link is None


def test_who_is_met_stands_behind_with():
    text = "Your time is booked.\n\nWith: Rhona Keith\nWhen: 12 March 2027, 10:00"
    assert read("Slotwise <noreply@slotwise.example>", text=text).contact_name == "Rhona Keith"


def test_a_first_name_above_a_firm_of_the_family():
    invitation = read("Ann Reed <shop@reedbikes.example>", signature="Ann\n-- \nBikeshop Reed | Mon-Sat 9-18")
    assert invitation.contact_name == "Ann Reed"


def test_an_office_that_sends_is_no_person():
    assert read("Interviews <interviews@heronwater.example>").contact_name is None


@pytest.mark.parametrize(
    ("line", "firm"),
    [
        ("HR Brewery Heron", "Brewery Heron"),
        ("Personalabteilung Klinik Heron", "Klinik Heron"),
        ("RH Boulangerie Heron", "Boulangerie Heron"),
        ("Ufficio Personale Farmacia Heron", "Farmacia Heron"),
        ("Büro Tischlerei Heron", "Tischlerei Heron"),
        ("Talent Heron Ltd", "Heron Ltd"),
    ],
)
def test_an_office_in_front_of_the_house_is_no_part_of_its_name(line, firm):
    assert read("Ann Reed <ann@heron.example>", signature=f"Ann Reed\n{line}").organization == firm


def test_an_office_with_which_the_host_begins_is_part_of_the_name():
    signature = "Ann Reed\nTalent Heron Ltd"
    assert read("Ann Reed <ann@talentheron.example>", signature=signature).organization == "Talent Heron Ltd"


@pytest.mark.parametrize(
    "line", ["Powered by Slotwise", "Sent from Slotwise.", "Propulsé par Slotwise", "Offerto da Slotwise"]
)
def test_the_program_that_powers_a_mail_does_not_hire(line):
    text = f"Your interview at Heron Hotel is on 12 March 2027, 10:00.\n\n{line}"
    assert read("Slotwise <hello@slotwise.example>", text=text).organization == "Heron Hotel"


@pytest.mark.parametrize(
    ("name", "firm"),
    [
        ("Café „Zum Reiher“", "Café „Zum Reiher“"),
        ("Przychodnia „Czapla”", "Przychodnia „Czapla”"),
        ("Librairie «Le Héron»", "Librairie «Le Héron»"),
    ],
)
def test_a_name_keeps_the_mark_that_closes_what_it_opened(name, firm):
    assert read("Ann Reed <ann@post.example>", signature=f"Ann Reed\n{name}").organization == firm

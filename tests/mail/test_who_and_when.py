"""Who signs without a farewell, the trade beside a name, words around a title, and days of something else."""

import datetime as dt

import pytest
from tests.mail.files.samples import event, ics, read

from jobrsvp.mail import read_invitation

NOW = dt.datetime(2027, 4, 1, 9, tzinfo=dt.UTC)


def told(sender, text, subject="Interview"):
    return read_invitation(f"From: {sender}\nSubject: {subject}\n\n{text}\n", NOW)


@pytest.mark.parametrize(
    ("sender", "text", "name"),
    [
        (
            "Garage Morvan <garage.morvan@boite.example>",
            "Bonjour,\n\nPassez mardi 4 mai à 9h.\n\nP. Morvan\n\nGARAGE MORVAN\nbureau : 3 rue du Pont, 29000 Quimper",
            "P. Morvan",
        ),
        ("Bäckerei Ruhl <info@baeckerei-ruhl.example>", "Hallo Kim,\n\num 9 Uhr am 4. Mai?\n\nGruß T. Ruhl", "T. Ruhl"),
        ("Tea Rooms <hello@tearooms.example>", "Hi Kim,\n\nCome on Tuesday 4 May at 9am.\n\nCheers, Dot", "Dot"),
        (
            "Jobs <jobs@oakley.example>",
            "Dear Kim,\n\nthe interview is on 4 May at 9:00. Mina Oduya, head of sales, will call you.\n\nOakley Ltd",
            "Mina Oduya",
        ),
    ],
)  # fmt: skip
def test_a_name_is_found_where_no_farewell_stands_above_it(sender, text, name):
    assert told(sender, text).contact_name == name


def test_what_a_telephone_adds_is_no_signature():
    text = "Hi Kim,\n\nCome on Tuesday 4 May at 9am.\n\nJo\nHobb's Bakery - since 1950\n\nSent from my tablet"
    assert told("Jo Hobb <jo.hobb@postbox.example>", text).organization == "Hobb's Bakery"


@pytest.mark.parametrize(
    ("said", "firm"),
    [
        ("aqui na Cooperativa Mar Alto", "Cooperativa Mar Alto"),
        ("na Mar Alto", "Mar Alto"),
    ],
)
def test_the_trade_that_stands_before_a_name_belongs_to_it(said, firm):
    text = f"Olá Rita,\n\nvamos falar sobre a vaga de motorista {said} no dia 4 de maio às 10h.\n\nLia Pinto"
    assert told("Lia Pinto <lia.pinto@maralto.example>", text, "Entrevista").organization == firm


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Bonjour,\n\nVotre candidature de plombier m'intéresse. Passez le 4 mai à 9h.", "plombier"),
        ("Dear Kim,\n\nwe are looking for our next Dental Nurse. Come on 4 May at 9am.", "Dental Nurse"),
        ("Hallo Kim,\n\nwir suchen noch jemanden als Kellner. Kommen Sie am 4. Mai um 9 Uhr.", "Kellner"),
    ],
)  # fmt: skip
def test_a_title_is_cut_out_of_its_sentence(text, role):
    assert told("Ann Lee <ann@lee.example>", text).role == role


@pytest.mark.parametrize(
    "aside",
    [
        "If we get on, you could do a trial shift on Saturday 8 May at 13:00.",
        "Second round interviews are on Saturday 8 May at 13:00.",
        "Zur Vorbereitung würde ich Sie am 3. Mai um 13 Uhr anrufen.",
        "Am Samstag, 8. Mai um 13 Uhr könnten Sie zur Probe mitlaufen.",
        "Une journée d'essai aurait lieu le samedi 8 mai à 13h.",
        "De meeloopdag is op zaterdag 8 mei om 13.00 uur.",
    ],
)
def test_a_trial_or_a_later_round_is_no_choice(aside):
    found = told(
        "Ann Lee <ann@lee.example>", f"Hello Kim,\n\nThe interview is on 4 May 2027 at 9:00.\n\n{aside}\n\nAnn"
    )
    assert (found.starts_at.day, found.starts_at.hour, found.slots) == (4, 9, ())


def test_two_days_to_choose_from_stay_two():
    text = "Hello Kim,\n\nThe interview could be on 4 May 2027 at 9:00 or on 5 May 2027 at 13:00.\n\nAnn"
    assert len(told("Ann Lee <ann@lee.example>", text).slots) == 2


@pytest.mark.parametrize(
    ("title", "start"),
    [
        ("Portfolio due", "DTSTART;VALUE=DATE:20270410"),
        ("Deadline: send your papers", "DTSTART:20270410T160000Z"),
        ("Abgabe Arbeitsproben", "DTSTART:20270410T160000Z"),
        ("Trial shift", "DTSTART:20270420T160000Z"),
    ],
)
def test_a_deadline_beside_the_meeting_is_no_choice(title, start):
    found = read(ics(event(start, title=title, uid="b2"), event("DTSTART:20270415T090000Z")), "x.ics")
    assert (found.starts_at.day, found.slots) == (15, ())


@pytest.mark.parametrize(
    ("place", "hours"),
    [
        ("Bahnhofstraße 4, 2. OG, 31785 Hameln", 2),
        ("Rua das Flores 12, 1200-194 Lisboa", 1),
        ("200 Mason Street, Springfield, IL 62701", -5),
    ],
)
def test_the_clock_is_that_of_the_place(place, hours):
    text = f"Hello Kim,\n\nThe interview is on Thursday, 15 April 2027 at 10:00 at {place}.\n\nRegards\nAna Ruiz"
    assert read_invitation(text, NOW).starts_at.utcoffset() == dt.timedelta(hours=hours)


@pytest.mark.parametrize("label", ["Mail", "Registered office", "Sede legale"])
def test_where_only_mail_goes_is_no_place_to_meet(label):
    text = f"Hello Kim,\n\nCome to our shop on 4 May at 9:00.\n\nRegards\nAnn Lee\n{label}: 9 Hill Road, Leeds LS1 4AB"
    assert told("Ann Lee <ann@lee.example>", text).address is None


@pytest.mark.parametrize(
    ("sender", "inviter"),
    [
        ("Luc Roy <l.roy@relais-avenir.example>", "agency"),
        ("Luc Roy <l.roy@lesmesanges.example>", "employer"),
        ("Crèche Les Mésanges via Relais Avenir <no-reply@relais-avenir.example>", "employer"),
    ],
)
def test_another_house_than_the_employer_that_only_signs_is_an_agency(sender, inviter):
    text = (
        "Bonjour,\n\nVoici le poste de cuisinier chez Crèche Les Mésanges. Mme Petit vous attend le 4 mai à 9h.\n\n"
        "Cordialement\n\nLuc Roy\nRelais Avenir"
    )
    assert told(sender, text, "Proposition d'entretien - Crèche Les Mésanges").invited_by == inviter

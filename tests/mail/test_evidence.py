"""What a mail says outright outweighs what looks like it: positions, names, places and stages, with look-alikes."""

import datetime as dt

import pytest

from jobrsvp.mail import read_file, read_invitation

NOW = dt.datetime(2027, 4, 1, 9, tzinfo=dt.UTC)
HEAD = "From: {sender}\nDate: Thu, 1 Apr 2027 08:00:00 +0000\nSubject: {subject}\n\n"


def told(words, subject="Your interview", sender="Ines Varga <ines@brambletoys.example>"):
    return read_invitation(HEAD.format(sender=sender, subject=subject) + words, NOW)


@pytest.mark.parametrize(
    ("subject", "words", "role"),
    [
        ("Interview – Staff Nurse QPH/27/004", "Dear Kim,\n\nplease come on 15 April 2027 at 10:00.", "Staff Nurse"),
        ("Interview Call Letter_Welder_Round 1", "Dear Kim,\n\nplease come on 15 April 2027 at 10:00.", "Welder"),
        (
            "Vorstellung LKW-Fahrer Fernverkehr",
            "Guten Tag,\n\nbitte am 15. April 2027 um 10 Uhr.",
            "LKW-Fahrer Fernverkehr",
        ),
        ("WICHTIG", "Guten Tag,\n\nGespräch zur Stelle als Köchin am 15. April 2027 um 10 Uhr.", "Köchin"),
        ("Re: baker ad", "Hi Kim,\n\ncan you come by the yard tomorrow 7am before the crew heads out?", "baker"),
        ("MISSION SOUDEUR TIG", "Bonjour,\n\nvenez jeudi 15 avril à 10h pour un entretien.", "SOUDEUR TIG"),
        (
            "Votre candidature",
            "Bonjour,\n\nentretien pour la place d'éducatrice à 70 % jeudi 15 avril à 10h.",
            "éducatrice",
        ),
        ("Entrevista - Cozinheira - ALTERAÇÃO", "Olá,\n\na entrevista passa para 15 de abril às 11h30.", "Cozinheira"),
        ("Re: bakker gezocht", "Hoi Kim,\n\nkom je donderdag 15 april om 10 uur langs voor een gesprek?", "bakker"),
    ],
)
def test_a_position_has_no_number_hour_share_or_word_of_change(subject, words, role):
    assert told(words, subject).role == role


@pytest.mark.parametrize(
    "role", ["Parks Maintenance Worker I", "Maschinenführer Schicht 2", "Job Coach", "Post Office Clerk"]
)
def test_what_belongs_to_a_title_stays(role):
    assert told("Dear Kim,\n\nplease come on 15 April 2027 at 10:00.", f"Interview - {role}").role == role


BODY = "Dear Kim,\n\nplease come to an interview on 15 April 2027 at 10:00.\n\n"


@pytest.mark.parametrize(
    ("sender", "signature", "contact"),
    [
        ("Ines Varga <ines@brambletoys.example>", "Kind regards\nI. Varga", "Ines Varga"),
        ("Ines Varga <ines@brambletoys.example>", "I", "Ines Varga"),
        (
            "Bramble Toys <varga@bramble.example>",
            "All the best and see you Thursday\nInes Varga\nBramble Toys",
            "Ines Varga",
        ),
        (
            "Bramble Toys <info@brambletoys.example>",
            "R. Varga\nHuman Resources\nBramble Toys Inc.\n905-555-0176",
            "R. Varga",
        ),
        (
            "Bramble Toys <info@brambletoys.example>",
            "Looking forward to meeting you, kind regards,\n\nInes Varga\nBuyer",
            "Ines Varga",
        ),
        ("Brambletoys via Hirely <noreply@hirely.example>", "Kind regards\nRecruiting team", None),
        ("Les Petits Lapins <direction@petits-lapins.example>", "Kind regards\nLes Petits Lapins\nThe office", None),
    ],
)
def test_who_signs_is_a_person_and_no_house(sender, signature, contact):
    data = (HEAD.format(sender=sender, subject="Interview") + BODY + signature).encode()
    assert read_file(data, "mail.eml", NOW).invitation.contact_name == contact


@pytest.mark.parametrize(
    ("said", "address"),
    [
        ("Vi ses på Sågverksbacken 9 i Sundsvall.", "Sågverksbacken 9 i Sundsvall"),
        ("Fråga efter Kim i verkstan, Smedjehagen 14, Borlänge.", "Smedjehagen 14, Borlänge"),
        ("Je vindt ons aan de Tjerkepleats 5 in Leeuwarden, achterom.", "Tjerkepleats 5 in Leeuwarden"),
    ],
)
def test_a_street_of_any_name_is_one_in_front_of_a_town(said, address):
    assert told(f"Hej Kim,\n\nIntervju / gesprek 15 april 2027 kl/om 10:00.\n{said}\n\nInes").address == address


def test_a_year_in_front_of_a_town_is_no_street():
    assert (
        told("Hi Kim,\n\ncome to our office on 15 April 2027, Leeds, at 10:00 for an interview.\n\nInes").address
        is None
    )


@pytest.mark.parametrize(
    ("words", "stage", "kind"),
    [
        (
            "it was good meeting you, but for the welder job we went with a guy who has more years.",
            "over",
            "refusal",
        ),
        ("danke für Ihre Bewerbung. Leider haben wir die Stelle als Koch jetzt anders besetzt.", "listing", "refusal"),
        (
            "la procédure de recrutement est donc suspendue, aucun entretien n'aura lieu avant l'été.",
            "listing",
            "on_hold",
        ),
        ("we are delighted to offer you the position of Cook from 3 May 2027.", "over", "offer"),
        (
            "thank you for your application. Please complete the online test by 7 April at 23:59.",
            "listing",
            "assessment",
        ),
        (
            "You are invited to take an online coding test for your application, at your own pace. The test window "
            "opens on 20 April 2027, 09:00 and closes on 25 April 2027, 23:59.",
            "listing",
            "assessment",
        ),
        (
            "grazie per la candidatura. Le chiediamo di completare un test online, quando preferisce, entro le ore "
            "23:59 di domenica 11 aprile 2027. Non è previsto alcun colloquio in questa fase.",
            "listing",
            "assessment",
        ),
        (
            "le recrutement est suspendu. La direction décidera lors du conseil du 29 avril 2027 à 17h.",
            "listing",
            "on_hold",
        ),
    ],
)
def test_a_mail_about_no_meeting_leaves_none_to_go_to(words, stage, kind):
    read = told(f"Hello Kim,\n\n{words}\n\nInes Varga")
    assert (read.stage, read.kind, read.starts_at) == (stage, kind, None)


def test_an_interview_with_a_test_behind_it_is_an_invitation():
    test = "La prueba práctica sería al día siguiente, martes, a las 8:00."
    words = f"lo citamos a entrevista el lunes 12 de abril a las 10:00. {test}"
    read = told(f"Buenas tardes, Sr. Kim:\n\npara la vacante de soldador {words}\n\nInes Varga")
    assert (read.kind, read.starts_at and read.starts_at.day) == ("invitation", 12)


@pytest.mark.parametrize("name", ["Brújula Verde 🌱", "🚀 Brújula Verde"])
def test_a_picture_in_the_subject_is_no_part_of_the_firm(name):
    data = HEAD.format(sender="Ines Varga <ines@brujulaverde.example>", subject=f"Interview with {name}") + BODY
    assert read_file(f"{data}Ines Varga".encode(), "mail.eml", NOW).invitation.organization == "Brújula Verde"


def test_the_firm_applied_to_is_what_a_subject_of_thanks_names():
    words = "Hi Kim,\n\nyour interview is on 15 April 2027 at 10:00.\n\nInes Varga"
    assert told(words, "Thank you for applying to Bramble Toys").organization == "Bramble Toys"


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("Kommen Sie am 15.04.2027 um 10 Uhr zum Gespräch. Sagen Sie Bescheid, ob das passt.", "invited"),
        ("Ja, das passt. Wir sehen uns am 15.04.2027 um 10 Uhr zum Gespräch.", "accepted"),
        ("Interview on 15 April 2027 at 10:00. A link follows once your place has been booked.", "invited"),
        ("Your interview has been booked for 15 April 2027 at 10:00.", "accepted"),
    ],
)
def test_what_is_only_hoped_for_is_not_settled(words, stage):
    assert told(f"Hello Kim,\n\n{words}\n\nInes Varga").stage == stage


def test_a_postcode_alone_is_no_place_to_go_to():
    words = "come to our office for an interview on 15 April 2027 at 10:00.\n\nInes Varga\nBramble Toys\nLA9 4QX"
    assert told(f"Dear Kim,\n\n{words}").address is None


def test_the_office_below_the_name_has_its_street():
    signed = "Ines Varga\nBramble Toys\nCorder Lane, Kendal, Cumbria LA9 4QX"
    read = told(f"Dear Kim,\n\ncome to our office for an interview on 15 April 2027 at 10:00.\n\n{signed}")
    assert read.address == "Corder Lane, Kendal, Cumbria LA9 4QX"


@pytest.mark.parametrize(
    "subject", ["Reminder: your interview tomorrow at 19:00", "Herinnering: je gesprek morgen om 19:00"]
)
def test_tomorrow_at_seven_is_no_position(subject):
    words = "Hi Kim,\n\nwe meet on 2 April 2027 at 19:00 for your interview.\n\nInes Varga"
    data = HEAD.format(sender="Ines Varga <ines@brambletoys.example>", subject=subject) + words
    assert read_file(data.encode(), "mail.eml", NOW).invitation.role is None

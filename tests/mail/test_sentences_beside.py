"""What a sentence beside a fact adds to it: a verb behind a title, a word behind a firm, a call that was tried."""

import datetime as dt

import pytest
from tests.mail.files.samples import GUEST, event, ics, read

from jobrsvp.mail import read_invitation

NOW = dt.datetime(2027, 4, 1, 9, tzinfo=dt.UTC)


def told(words, subject="Your application", sender="Ines Varga <ines@bramble.example>", signed="Ines Varga"):
    return read_invitation(f"From: {sender}\nSubject: {subject}\n\n{words}\n\n{signed}", NOW, given=True)


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Buongiorno,\n\nla Sua candidatura come magazziniere rimane aperta.", "magazziniere"),
        ("Bonjour,\n\nvotre candidature au poste de cuisinier reste d'actualité.", "cuisinier"),
        ("Beste Kim,\n\nje sollicitatie als bakker blijft voor ons interessant.", "bakker"),
        ("Guten Tag,\n\nwir haben uns über Ihre Bewerbung als Köchin für unsere Kantine gefreut.", "Köchin"),
        ("Guten Tag,\n\nIhre Bewerbung als Gärtnerin bleibt bei uns in guten Händen.", "Gärtnerin"),
        ("Hi Kim,\n\nyour application for the position of night porter remains open.", "night porter"),
        ("Hi Kim,\n\nAs I told you we want to see you about the dental nurse job.", "dental nurse"),
        ("Hi Kim,\n\nAs we agreed you would meet our chef. It is about the pastry cook position.", "pastry cook"),
        ("Guten Tag,\n\nIhre Bewerbung als Koch in Teilzeit hat uns gefallen.", "Koch in Teilzeit"),
        ("Hi Kim,\n\nthank you for applying for the position of IT Support Technician.", "IT Support Technician"),
    ],
)
def test_a_title_holds_no_piece_of_the_sentence_around_it(words, role):
    assert told(words).role == role


@pytest.mark.parametrize(
    ("subject", "role"),
    [
        ("Aushang Kassiererin", "Kassiererin"),
        ("Re: Anzeige Gärtner", "Gärtner"),
        ("Annonce cuisinier", "cuisinier"),
        ("Annuncio cameriere", "cameriere"),
        ("Anzeigenberaterin", "Anzeigenberaterin"),
        ("Interview: Sign Painter", "Sign Painter"),
    ],
)
def test_the_notice_that_was_answered_is_no_part_of_the_title(subject, role):
    assert told("Kommen Sie am 15.04.2027 um 10 Uhr vorbei?", subject).role == role


@pytest.mark.parametrize(
    ("words", "firm"),
    [
        ("Dziękujemy za aplikację na stanowisko kucharz w firmie Wierzba Sp. z o.o. Zapraszamy.", "Wierzba Sp. z o.o."),
        ("Thank you for applying to Wexcombe Foods Inc. Your interview is on 15 April.", "Wexcombe Foods Inc."),
        (
            "Gracias por su candidatura en Talleres Robledo S.A. Nuestra entrevista será pronto.",
            "Talleres Robledo S.A.",
        ),
        ("Thank you for applying to Wexcombe Ltd, your interview is on 15 April.", "Wexcombe Ltd"),
        ("Vielen Dank für Ihre Bewerbung bei der Birkner GmbH & Co. KG in Hof.", "Birkner GmbH & Co. KG"),
    ],
)
def test_a_firm_ends_with_its_legal_form(words, firm):
    assert told(words, sender="jobs@post.example", signed="").organization == firm


@pytest.mark.parametrize(
    ("sender", "signed", "name"),
    [
        ("DRH - Mairie de Vaux <drh@vaux.example>", "Mairie de Vaux", None),
        ("HR - Wexcombe Foods <hr@wexcombefoods.example>", "Wexcombe Foods", None),
        ("Ines Varga - Wexcombe Foods <hr@wexcombefoods.example>", "", "Ines Varga"),
        ("Ana - Wexcombe Foods <ana@wexcombefoods.example>", "Ana", "Ana"),
    ],
)
def test_an_abbreviation_is_nobody(sender, signed, name):
    words = "Your interview is on 15 April 2027 at 10:00."
    assert told(words, "Interview", sender, signed).contact_name == name


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("Your interview tomorrow cannot take place. I tried to call you this morning.", None),
        ("Ich muss das Gespräch am Freitag leider absagen. Ich habe eben versucht, Sie anzurufen.", None),
        ("Il colloquio di domani non potrà svolgersi. Ho provato a chiamarla più volte.", None),
        ("We will call you on 15 April 2027 at 10:00 for the interview.", "phone"),
        ("La chiameremo il 15 aprile 2027 alle 10 per il colloquio.", "phone"),
    ],
)
def test_a_call_that_was_tried_is_no_format(words, form):
    assert told(words, "Interview").format == form


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("The job has gone, I'm afraid. No need to come in on Tuesday 13 April.", "over"),
        ("Somebody said yes there and then, so the post is gone. No need to come on Tuesday.", "over"),
        ("The place is already gone. Your interview on 13 April can't go ahead.", "over"),
        ("The post has gone live. Your interview is on 13 April 2027 at 10:00.", "invited"),
        ("Your interview on Tuesday 13 April can't go ahead. I will ring you about another day.", "cancelled_by_them"),
    ],
)
def test_a_post_that_is_gone_takes_the_meeting_with_it(words, stage):
    assert told(words, "Interview").stage == stage


@pytest.mark.parametrize(
    ("words", "subject", "stage"),
    [
        (
            "Dziękujemy za przesłanie zgłoszenia na stanowisko kucharz. Zarejestrowaliśmy je 31.03.2027 o godz. 12:30. "
            "Wybrane osoby zaprosimy na rozmowę w naszej siedzibie, ul. Lipowa 3, 80-001 Gdańsk.",
            "Potwierdzenie przyjęcia zgłoszenia",
            "listing",
        ),
        ("Zapraszamy na rozmowę 15 kwietnia 2027 o godz. 10:00.", "Rozmowa", "invited"),
        (
            "El siguiente paso son tres tests técnicos, cuando quieras hasta el 11 de abril de 2027 a las 23:59. "
            "Los mejores serán citados a entrevista en mayo.\n\nCalle Olmo 4, 28001 Madrid",
            "Tests",
            "listing",
        ),
        (
            "Responde a los cuestionarios online antes del 11 de abril de 2027. Después quizá haya una entrevista.",
            "Candidatura",
            "listing",
        ),
        ("La entrevista es el 15 de abril de 2027 a las 10:00 en la calle Olmo 4, Madrid.", "Entrevista", "invited"),
    ],
)
def test_what_may_follow_a_receipt_or_a_test_is_no_meeting(words, subject, stage):
    mail = told(words, subject)
    assert (mail.stage, mail.format is None) == (stage, stage == "listing" or mail.format is None)


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("Reminder: interview on 15 April 2027 at 10:00. Today: https://x.example/go?id=4&when=friday", "accepted"),
        ("Le recordamos la entrevista del 15 de abril de 2027 a las 10:00. Mapa: https://x.example/m?q=4", "accepted"),
        ("Reminder: interview on 15 April 2027 at 10:00. We have not yet heard from you.", "invited"),
    ],
)
def test_an_address_with_a_question_mark_asks_nothing(words, stage):
    assert told(words, "Reminder").stage == stage


@pytest.mark.parametrize(
    ("answer", "words", "stage"),
    [
        ("NEEDS-ACTION", "Let's say Thursday, please hit accept.", "invited"),
        ("NEEDS-ACTION", "See you on Thursday.", "invited"),
        ("ACCEPTED", "Let's say Thursday.", "accepted"),
    ],
)
def test_an_entry_that_nobody_has_answered_is_open(answer, words, stage):
    guest = f"ATTENDEE;CN=Kim;PARTSTAT={answer}:mailto:kim@home.example\nDESCRIPTION:{words}"
    assert read(ics(event().replace(GUEST, guest))).stage == stage

"""The format is what most speaks for: words, labels, a room, an address; never an earlier call or another case."""

import datetime as dt

import pytest

from jobrsvp.mail.read import read_invitation

NOW = dt.datetime(2027, 4, 1, 9, tzinfo=dt.UTC)


def told(words):
    return read_invitation(f"Hello Kim,\n\n{words}\n\nKind regards\nInes Varga\nBramble Toys Ltd", NOW)


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("Your interview is on 15 April 2027. How: telephone, they will ring you on 07700 900431.", "phone"),
        (
            "As discussed on the phone, please come to our workshop for an interview on 15 April 2027 at 10:00.",
            "onsite",
        ),
        ("I'd like half an hour on video for your interview on 15 April 2027 at 10:00.", "video"),
        ("Interview on 15 April 2027 at 10:00, 4 Weir Lane, Hebden HX7 8AB. If late, call 0113 496 0000.", "onsite"),
        ("Interview on 15 April 2027 at 10:00 at our office or by video call.", None),
        ("Before we have you in, a phone interview on 15 April 2027 at 10:00.", "phone"),
        (
            "Wie telefonisch besprochen: Vorstellungsgespräch am 15.04.2027 um 10 Uhr, Am Wehr 4, 04109 Leipzig.",
            "onsite",
        ),
        ("Zum Gespräch am 15.04.2027 rufe ich Sie um 10 Uhr unter Ihrer Mobilnummer an.", "phone"),
        ("Vorstellungsgespräch am 15.04.2027 um 10 Uhr bei uns im Haus. Absagen bitte telefonisch.", "onsite"),
        ("Comme convenu par téléphone, entretien le 15 avril 2027 à 10h, 3 rue du Pont, 35000 Rennes.", "onsite"),
        ("Avant de vous recevoir sur site, je vous appellerai le 15 avril 2027 à 10h pour un entretien.", "phone"),
        ("Entrevista el 15 de abril de 2027 a las 10:00. Le llamará nuestra compañera.", "phone"),
        ("Entrevista el 15 de abril de 2027 a las 10:00 por Zoom.", "video"),
        ("Colloquio il 15 aprile 2027 alle 10. La chiamerò io.", "phone"),
        ("Colloquio il 15 aprile 2027 alle 10 da remoto.", "video"),
        ("Zoals telefonisch besproken: sollicitatiegesprek op 15 april 2027 om 10 uur bij ons op kantoor.", "onsite"),
        ("Sollicitatiegesprek op 15 april 2027 om 10 uur, ik bel je op je mobiele nummer.", "phone"),
        (
            "Rozmowa kwalifikacyjna 15 kwietnia 2027 o 10:00 w naszej siedzibie. Obecność potwierdzić telefonicznie.",
            "onsite",
        ),
        ("Entrevista em 15 de abril de 2027 às 10:00 pelo Teams.", "video"),
        ("Intervju den 15 april 2027 klockan 10. Jag ringer dig.", "phone"),
    ],
)
def test_the_format_is_told(words, form):
    assert told(words).format == form


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Phone interview on 15 April 2027 at 10:00. We will call you on 07700 900431.", "07700 900431"),
        ("Interview on 15 April 2027 at 10:00, 4 Weir Lane, Hebden HX7 8AB. If late, call 0113 496 0000.", None),
    ],
)
def test_the_number_of_a_phone_interview_is_told_and_no_other(words, number):
    assert told(words).phone == number


def test_a_link_behind_the_words_of_a_room_is_the_room():
    room = "https://visio.bramble.example/b/rec-4tz"
    words = f"Entretien le 15 avril 2027 à 10h en visioconférence.\nLien de connexion : {room}"
    assert (told(words).link, told(words).format) == (room, "video")

"""Which link is the one to join by: its path tells it, or the words beside it, whatever its host is."""

import datetime as dt

import pytest

from jobrsvp.mail import read_invitation

NOW = dt.datetime(2027, 4, 1, 9, tzinfo=dt.UTC)
ROOM = "https://calls.brightmoor.example/v/8x"
MEETUP = "https://calls.brightmoor.example/l/meetup-join/19%3ax/0"
NUMBERED = "https://us.brightmoor.example/j/84412345678?pwd=a"


def told(words):
    return read_invitation(f"Hello Kim,\n\n{words}\n\nKind regards\nInes Varga", NOW)


@pytest.mark.parametrize(
    ("words", "room"),
    [
        (f"Your interview is on 15 April 2027 at 10:00. Teams: {MEETUP}\nMap: https://maps.example/b", MEETUP),
        (f"Interview 15 April 2027, 10:00-10:30. {NUMBERED}\nHelp: https://brightmoor.example/help/zoom", NUMBERED),
        (
            f"Video interview on 15 April 2027 at 10:00.\nCheck your camera: https://a.example/c\nRoom link: {ROOM}",
            ROOM,
        ),
        (f"Das Gespräch findet am 15. April 2027 um 10 Uhr als Videokonferenz statt: {ROOM}", ROOM),
        (f"Das Videogespräch ist am 15. April 2027 um 10 Uhr.\nZugang: {ROOM}", ROOM),
        (f"L'entretien aura lieu le 15 avril 2027 à 10h, en visioconférence ({ROOM}).", ROOM),
        (f"La entrevista será el 15 de abril de 2027 a las 10:00 por videollamada. Acceso: {ROOM}", ROOM),
        (f"Het gesprek is op 15 april 2027 om 10.00 uur via Teams. Klik hier om deel te nemen: {ROOM}", ROOM),
        (f"Il colloquio si terrà il 15 aprile 2027 alle 10:00 in videochiamata. Per collegarsi: {ROOM}", ROOM),
        (f"A entrevista será no dia 15 de abril de 2027 às 10h por videochamada. Entre por aqui: {ROOM}", ROOM),
        (f"Spotkanie online 15 kwietnia 2027, godz. 10:00\nLink: {ROOM}", ROOM),
        ("Before the video interview please fill in this form: https://a.example/q. We meet on 15 April 2027.", None),
        ("Come to our shop on 15 April 2027 at 10:00. Directions: https://brightmoor.example/find", None),
    ],
)
def test_the_room_is_told_from_other_links(words, room):
    assert told(words).link == room


def test_the_room_stands_below_the_ruler_of_a_program():
    below = f"{'_' * 40}\nMicrosoft Teams meeting\nJoin: {MEETUP}\nOptions: https://a.example/meetingOptions/?x=1"
    assert told(f"Your interview is on 15 April 2027 at 10:00.\n\n{below}").link == MEETUP

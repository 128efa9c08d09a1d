"""Days by the number of their week, days in eight days, hours as one language says them, words without accents."""

import datetime as dt

import pytest

from jobrsvp.mail import read_file, read_invitation

SENT = "Thu, 27 May 2027 16:31:05 +0200"
NOW = dt.datetime(2027, 5, 27, 15, tzinfo=dt.UTC)


def starts(words, sent=SENT):
    return read_invitation(f"From: Ines Varga <ines@varga.example>\nDate: {sent}\nSubject: Interview\n\n{words}", NOW)


@pytest.mark.parametrize(
    ("words", "day", "hour"),
    [
        ("Hej Kim,\n\nvi ses på intervjun tisdag v. 23 kl 10.", "2027-06-08", "10:00"),
        ("Guten Tag,\n\nbitte kommen Sie zum Gespräch am Dienstag in KW 23 um 10 Uhr.", "2027-06-08", "10:00"),
        ("Beste Kim,\n\nhet gesprek is dinsdag week 23 om 10.00 uur bij ons.", "2027-06-08", "10:00"),
        ("Bonjour,\n\nje vous propose un entretien jeudi en huit à 9h30.", "2027-06-10", "09:30"),
        ("Guten Tag,\n\nunser Gespräch ist am Montag in acht Tagen um 9 Uhr.", "2027-06-07", "09:00"),
        ("Guten Tag,\n\nkommen Sie zum Gespräch am Montag in der Früh um halb acht.", "2027-05-31", "07:30"),
        (
            "Hi Kim,\n\ncan we do the interview on Saturday at half nine, before we open the shop?",
            "2027-05-29",
            "09:30",
        ),
        ("Beste Kim,\n\nkom je dinsdag om half drie langs voor een gesprek over de baan?", "2027-06-01", "14:30"),
        ("dzien dobry,\n\nprosze przyjechac we wtorek o wpol do dziewiatej na rozmowe.", "2027-06-01", "08:30"),
        ("dzien dobry,\n\nzapraszam na rozmowe w srode o godz. 10.", "2027-06-02", "10:00"),
        ("Hey Kim\n\ncan you come by for the interview tmrw 7am?", "2027-05-28", "07:00"),
    ],
)
def test_it_is_read_as_the_writer_says_it(words, day, hour):
    read = starts(words)
    assert (read.starts_at.date().isoformat(), f"{read.starts_at:%H:%M}") == (day, hour)


@pytest.mark.parametrize(
    "words",
    [
        "Bonjour,\n\nnous avons huit postes, et un entretien jeudi à 9h30.",
        "Hi Kim,\n\nthe interview is on Thursday at 9:30, a week before we open.",
    ],
)
def test_a_week_elsewhere_in_the_sentence_moves_no_day(words):
    assert starts(words).starts_at.date() == dt.date(2027, 6, 3)


def test_a_quoted_day_does_not_compete_with_the_newest_mail():
    read = starts(
        "Tjena Kim,\n\nkanon, då säger vi tisdag v. 23 kl 10.\n\n/Ines\n\n"
        "Den tors 27 maj 2027 kl 08:03 skrev Kim Doe <kim@doe.example>:\n\n"
        "> Hej! Du undrade om målarjobbet och torsdag kl 13, v. 23 går bättre."
    )
    assert (read.stage, read.starts_at.date()) == ("accepted", dt.date(2027, 6, 8))


SIGNED = "Kind regards\\nInes Varga\\nVarga Ltd\\n3 Quay Street\\, Leeds LS1 4AB"
MEET = "Join with Google Meet: https://meet.google.com/abc-defg-hij"
ENTRY = """BEGIN:VCALENDAR
METHOD:REQUEST
BEGIN:VEVENT
UID:7@varga.example
SUMMARY:{summary}
DTSTART:20270609T140000Z
DTEND:20270609T150000Z
LOCATION:{place}
ORGANIZER;CN=Ines Varga:mailto:ines@varga.example
DESCRIPTION:{words}
END:VEVENT
END:VCALENDAR
"""


def entry(words, place="", summary="Interview Welder"):
    return read_file(ENTRY.format(words=words, place=place, summary=summary).encode(), "x.ics", NOW).invitation


def test_a_weekday_in_the_words_that_contradicts_the_entry_is_asked():
    assert any(
        "another weekday" in asked for asked in entry("Dear Kim\\, see you on Tuesday 9 June at 3 pm.").questions
    )


def test_a_room_is_completed_by_the_street_in_the_words():
    words = "Dear Kim\\, we are at 61 Dimboola Street\\, Horsham VIC 3400. Come upstairs."
    assert entry(words, "Upstairs meeting room").address.startswith("61 Dimboola Street, Horsham")


def test_a_place_with_its_own_street_stays():
    words = "Dear Kim\\, our shop is at 61 Dimboola Street\\, Horsham VIC 3400."
    assert entry(words, "12 Harbour Street\\, Leeds LS1 4AB").address == "12 Harbour Street, Leeds LS1 4AB"


@pytest.mark.parametrize(
    ("words", "form"),
    [
        (f"Hi Kim\\, I will call you on 515-555-0119.\\n\\n{MEET}", "phone"),
        (f"Hi Kim\\, let us talk.\\n\\n{MEET}", "video"),
    ],
)
def test_a_call_outweighs_the_room_that_a_calendar_adds(words, form):
    assert entry(words).format == form


def test_a_meeting_in_our_office_is_where_who_signs_has_it():
    words = f"Hi Kim\\, please come to our office for the interview.\\n\\n{SIGNED}"
    assert entry(words).address == "3 Quay Street, Leeds LS1 4AB"


def test_an_address_below_a_telephone_call_is_no_place():
    words = f"Hi Kim\\, I will phone you for the interview.\\n\\n{SIGNED}"
    assert (entry(words).format, entry(words).address) == ("phone", None)

"""Facts that mails of other hands taught: what invites to nothing, houses that send, and names in titles."""

import datetime as dt

import pytest
from tests.mail.files.samples import eml, event, ics, part, read

from jobrsvp.mail import read_invitation

NOW = dt.datetime(2027, 4, 1, 9, tzinfo=dt.UTC)


def told(text, *headers):
    return read_invitation("\n".join([*headers, "", text]), NOW)


@pytest.mark.parametrize(
    "words",
    [
        "zu Ihrer Bewerbung: wir bieten Ihnen gern die Stelle an, ab Montag, 3. Mai 2027, 8 Uhr, Hafenstr. 4, Kiel.",
        "die Stelle ist bis auf weiteres sistiert. Unser Telefonat war sehr angenehm.",
    ],
)
def test_what_invites_to_nothing_has_no_time_place_or_form(words):
    mail = told(f"Guten Tag Frau Kern,\n\n{words}\n\nMit freundlichen Grüßen\nUlf Brandt\nBrandt Technik GmbH")
    assert (mail.starts_at, mail.address, mail.format) == (None, None, None)


def test_a_receipt_that_promises_a_later_interview_is_a_receipt():
    later = "If your profile fits, we will be in touch to schedule a video interview and invite you."
    mail = told(f"Hi Kim,\n\nWe have received your application. {later}\n\nBramble Toys")
    assert (mail.kind, mail.stage, mail.format) == ("receipt", "listing", None)


def test_a_condition_about_the_time_makes_no_receipt():
    said = (
        "We received your CV and would like to meet you on 15 April 2027 at 10:00. If it fits, we will call you at ten."
    )
    assert told(f"Hi Kim,\n\nThis is an invitation. {said}\n\nInes Varga").stage == "invited"


@pytest.mark.parametrize(
    ("sender", "name"),
    [
        ("Ines Varga via Bookwell <notify@bookwell.example>", "Ines Varga"),
        ("Bramble Toys <post@brambletoys.example>", None),
        ("Ines Varga <ines@varga.example>", "Ines Varga"),
        ("Klinik Sonnenhang <info@sonnenhang.example>", None),
    ],
)
def test_only_a_person_is_whom_one_writes_to(sender, name):
    words = "we invite you to an interview on 15 April 2027 at 10:00.\n"
    assert told(f"Dear Kim,\n\n{words}", f"From: {sender}", "Subject: Interview").contact_name == name


def test_a_family_name_in_front_is_put_behind():
    host = 'ORGANIZER;CN="Varga, Ines":mailto:ivarga@brambletoys.example'
    assert read(ics(event(host=host)), "x.ics").contact_name == "Ines Varga"


@pytest.mark.parametrize(
    ("title", "organization", "role"),
    [
        ("Interview: Bramble Toys (Toy Designer)", "Bramble Toys", "Toy Designer"),
        ("Interview - Bramble Toys - (Toy Designer)", "Bramble Toys", "Toy Designer"),
        ("Interview - Toy Designer - K. Holm - Bramble Toys", "Bramble Toys", "Toy Designer"),
    ],
)
def test_brackets_and_initials_in_titles_are_no_part_of_a_name(title, organization, role):
    found = read(ics(event(title=title)), "x.ics")
    assert (found.organization, found.role) == (organization, role)


def test_the_name_in_front_of_the_address_is_the_senders_house():
    place = "LOCATION:Bramble Toys\\, 4 Harbour Street\\, Bristol"
    found = read(ics(event("DTSTART:20270415T090000Z", place, title="Interview - Toy Designer")), "x.ics")
    assert (found.organization, found.role) == ("Bramble Toys", "Toy Designer")


def test_whom_a_mail_greets_is_no_position():
    words = "Dear Kim Holm,\n\nwe invite you to a call on 15 April 2027 at 10:00.\n\nRegards,\nInes Varga\n"
    mail = read(eml(part("text/plain", words), subject="Screening call: Kim Holm and Ines Varga"))
    assert mail.role is None


def test_a_reminder_or_a_booking_of_a_meeting_is_of_one_that_was_agreed():
    words = "your intro call with Ines Varga on 15 April 2027 at 10:00 BST is scheduled."
    assert told(f"Hi Kim,\n\n{words}\n\nBramble Toys hiring team").stage == "accepted"


def test_a_street_that_is_cut_short_keeps_its_name():
    words = "wir laden Sie zum Gespräch ein: 15.04.2027, 10 Uhr in unserer Filiale, Gartenstr. 8, 24103 Kiel"
    assert told(f"Guten Tag,\n\n{words}\n\nUte Falk").address.endswith("Gartenstr. 8, 24103 Kiel")


def test_small_print_does_not_make_the_writer_a_manager():
    words = "wir laden Sie zum Gespräch ein: 15.04.2027, 10 Uhr.\n\nMit freundlichen Grüßen\nUte Falk\nFalk Bau GmbH"
    assert told(f"Guten Tag,\n\n{words}\nGeschäftsführer: Jan Falk").invited_by == "employer"

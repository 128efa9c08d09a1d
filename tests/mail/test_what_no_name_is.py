"""Values of a mail that no firm, person or position can be called."""

import datetime as dt

import pytest

from jobrsvp.mail import read_invitation

NOW = dt.datetime(2027, 3, 1, 9, tzinfo=dt.UTC)
MAIL = """From: {sender}
Subject: {subject}

Dear Ms Blanes,

thank you for applying as a cook. We invite you to an interview on 12 March 2027 at 10:00, 3 Quay Street, Cork.

Kind regards
{signature}
"""


def read(
    sender="Ann Reed <ann@harbourcanteen.example>", subject="Interview", signature="Ann Reed\nHarbour Canteen Ltd"
):
    return read_invitation(MAIL.format(sender=sender, subject=subject, signature=signature), NOW)


@pytest.mark.parametrize(
    "reference", ["Reference 2027-0418", "Kennziffer 2027-0418", "Réf. 884123", "Vacature 20270418"]
)
def test_a_number_of_reference_is_no_firm(reference):
    assert read(subject=f"Interview ({reference})").organization == "Harbour Canteen Ltd"


@pytest.mark.parametrize("ending", [" :)", " :", ";", " -"])
def test_a_firm_ends_in_no_sign(ending):
    assert read(subject=f"Interview at Harbour Canteen{ending}").organization in (
        "Harbour Canteen Ltd",
        "Harbour Canteen",
    )


def test_a_house_that_sends_is_not_who_signs():
    invitation = read(sender="Reed Motors <reedmotors@post.example>", signature="Ann Reed\nReed & Daughter Motors")
    assert invitation.contact_name == "Ann Reed"


def test_who_sends_under_the_own_name_signs():
    assert read(signature="Ann\nHarbour Canteen Ltd").contact_name == "Ann Reed"


@pytest.mark.parametrize(
    "words",
    [
        "Thank you for your application. Your first day will be 12 March 2027, 8:00, at 3 Quay Street, Cork.",
        "Danke für Ihre Bewerbung. Ihr erster Arbeitstag ist der 12. März 2027 um 8 Uhr, Kaistr. 3, Bremen.",
        "Gracias por su candidatura. Su fecha de ingreso sería el 12 de marzo de 2027 a las 8:00, Calle Sol 3.",
        "Bedankt voor uw sollicitatie. Uw eerste werkdag is 12 maart 2027 om 8.00 uur, Kade 3, Zwolle.",
    ],
)
def test_the_first_day_at_work_is_no_meeting(words):
    text = (
        f"From: Ann Reed <ann@harbour.example>\nSubject: Cook\n\nDear Ms Blanes,\n\n{words}\n\nAnn Reed\nHarbour Ltd\n"
    )
    invitation = read_invitation(text, NOW)
    assert (invitation.kind, invitation.starts_at) == ("offer", None)


def test_who_signs_above_the_firm_that_sends_is_the_contact():
    signed = read(sender="HARBOUR CANTEEN <harbour@post.example>", signature="Maeve Tully\nHarbour Canteen Catering")
    assert signed.contact_name == "Maeve Tully"


@pytest.mark.parametrize("subject", ["Interview - Kim B. / Harbour", "Interview - Cook (Kim B.)", "Change of day"])
def test_a_short_name_or_a_change_is_no_part_of_a_position(subject):
    assert read(subject=subject).role.lower() == "cook"

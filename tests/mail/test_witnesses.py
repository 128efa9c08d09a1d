"""A value is given when enough stands behind it, and asked when what stands behind it was wrong too often."""

import datetime as dt

import pytest

from jobrsvp.languages import known
from jobrsvp.mail import read_file, read_invitation
from jobrsvp.mail.message import take_apart
from jobrsvp.mail.witnesses import given
from jobrsvp.mail.witnesses.kinds import KINDS, of_value

NOW = dt.datetime(2027, 4, 1, 9, tzinfo=dt.UTC)
HEAD = "From: Ines Varga <ines@varga-mail.example>\nSubject: {subject}\nDate: Thu, 1 Apr 2027 08:00:00 +0000\n\n"
TIME = "Please come on 15 April 2027 at 10:00 London time.\n"


def read(words, subject="Your interview", sign="Ines Varga"):
    return read_invitation(f"{HEAD.format(subject=subject)}Dear Kim,\n\n{words}\n{TIME}\nKind regards\n{sign}\n", NOW)


def kinds(field, value, words, subject="Your interview", sign="Ines Varga"):
    text = f"{HEAD.format(subject=subject)}Dear Kim,\n\n{words}\n\nKind regards\n{sign}\n"
    return of_value(take_apart(text, known()), field, value)


@pytest.mark.parametrize(
    ("field", "value", "words", "found"),
    [
        ("role", "Night Porter", "thank you for applying for the position of night porter.", "led"),
        ("role", "Night Porter", "Position: Night Porter", "label"),
        ("role", "night porter", "there is always a night porter here.", "unled"),
        ("role", "Wild Thing", "thank you for applying as a Wild Thing.", "unknown"),
        ("organization", "Hollin Mill", "an interview at Hollin Mill would be next.", "led"),
        ("organization", "Hollin Mill", "Hollin Mill, 12 Harbour Street", "led"),
        ("organization", "Hollin Mill", "We saw Hollin Mill together.", "unled"),
        ("organization", "Hollin Mill Ltd", "We saw Hollin Mill Ltd together.", "formal"),
        ("organization", "Varga Mail", "We saw Varga Mail together.", "host"),
        ("contact_name", "Ines Varga", "Nothing.", "two"),
        ("contact_name", "Ines Tom Varga", "Nothing.", "nowhere"),
        ("address", "Tamerici 9, Cesenatico", "ci vediamo in via delle Tamerici 9, Cesenatico.", "cut"),
    ],
)
def test_a_witness_is_told_by_its_kind(field, value, words, found):
    assert found in kinds(field, value, words)


@pytest.mark.parametrize("words", ["Nothing.", "Varga Ines", "We meet Ines Varga."])
def test_a_name_that_stands_anywhere_stands_somewhere(words):
    assert "nowhere" not in kinds("contact_name", "Ines Varga", words)


def test_every_kind_of_the_table_is_one_that_is_told():
    named = {kind for rows in given.table().values() for row in rows for kind in row.by}
    assert named <= KINDS


@pytest.mark.parametrize(
    ("witnesses", "believed"),
    [
        ({"subject", "alone", "unknown", "unled"}, False),
        ({"subject", "alone", "occupation", "unled", "brief"}, True),
        ({"body", "alone", "occupation", "unled", "wordy"}, False),
        ({"label", "alone", "occupation", "unled", "wordy"}, True),  # the fuller row counts
        ({"body", "alone", "unknown", "led"}, True),  # nothing speaks against it
    ],
)
def test_the_row_that_knows_most_of_a_value_decides(witnesses, believed):
    assert given.is_believed("role", frozenset(witnesses)) is believed


@pytest.mark.parametrize(
    ("subject", "words", "role"),
    [
        ("Interview - Front desk", "it moves by a day.", None),
        ("Gespräch – Frau Holm", "wir sehen uns.", None),
        ("Entrevista - Nico B. / Surco", "nos vemos.", None),
        ("Interview - Welder", "it moves by a day.", "Welder"),
        ("Interview", "this is about the position of Wildlife Warden.", "Wildlife Warden"),
    ],
)
def test_a_lone_piece_of_a_subject_that_names_no_work_is_no_position(subject, words, role):
    assert read(words, subject).role == role


def test_what_is_doubted_is_asked_with_its_words():
    found = read("it moves by a day.", "Interview - Front desk")
    assert (found.role, found.questions) == (None, ('Is the position "Front desk"?',))


def test_of_a_mail_without_a_meeting_nothing_is_asked():
    text = f"{HEAD.format(subject='Bewerbung – Frau Holm')}Guten Tag Frau Holm,\n\nleider müssen wir Ihnen absagen.\n"
    found = read_file(text.encode(), "mail.eml", NOW).invitation
    assert (found.role, [one for one in found.questions if "position" in one]) == (None, [])


@pytest.mark.parametrize(
    ("field", "value", "words", "found"),
    [
        ("role", "a place as cook", "we offer a place as cook.", "behind"),
        ("role", "plaats van kok", "de plaats van kok is vrij.", "behind"),
        ("role", "oven operator", "thank you for the oven operator training role.", "goes_on"),
        ("role", "conductor", "el puesto de conductor de grúas le espera.", "goes_on"),
        ("organization", "Hollin Mill", "We at Hollin Mill Granary would like to see you.", "flanked"),
        ("organization", "Mill", "We saw Hollin Mill together.", "flanked"),
        ("organization", "Hollin", "Nous sommes à Hollin-sur-Orne.", "flanked"),
        ("organization", "Hollin", "a reunião na Padaria Hollin é amanhã.", "flanked"),
        ("organization", "Hollin Mill", "We saw Hollin Mill together.", "person"),
    ],
)
def test_what_stands_beside_a_value_tells_that_it_may_be_a_piece(field, value, words, found):
    assert found in kinds(field, value, words)


@pytest.mark.parametrize(
    ("field", "value", "words", "absent"),
    [
        ("role", "assistant to the baker", "thank you for applying as assistant to the baker.", "behind"),
        ("role", "chef de cuisine", "le poste de chef de cuisine vous attend.", "behind"),
        ("role", "Ausbildung zum Koch", "es geht um die Ausbildung zum Koch.", "behind"),
        ("role", "oven operator", "thank you for applying as oven operator, we meet soon.", "goes_on"),
        ("organization", "Hollin Mill", "Here is Hollin Mill. Granaries are near.", "flanked"),
        ("organization", "Hollin Mill", "You know Hollin Mill Careers.", "flanked"),
        ("organization", "Hollin Mill Ltd", "We are Hollin Mill Ltd Please answer.", "flanked"),
        ("organization", "Pelts & Paws", "We are Pelts & Paws.", "person"),
    ],
)
def test_what_ends_a_value_is_no_piece_of_it(field, value, words, absent):
    assert absent not in kinds(field, value, words)


@pytest.mark.parametrize(
    ("witnesses", "believed"),
    [
        ({"plain", "host", "led", "two", "flanked"}, False),
        ({"plain", "host", "led", "two"}, True),
        ({"plain", "no_host", "led", "alone"}, True),
        ({"plain", "no_host", "unled", "two", "body", "sender"}, False),
        ({"plain", "no_host", "unled", "two", "sender", "signature"}, True),
        ({"plain", "no_host", "unled", "two", "sender", "signature", "flanked"}, False),  # both rows count
    ],
)
def test_of_rows_that_know_different_things_the_worst_decides(witnesses, believed):
    assert given.is_believed("organization", frozenset(witnesses)) is believed

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.mail.mails import MAILS, NOW, outcomes
from tests.timing import seconds

from jobrsvp import BadInput
from jobrsvp.languages import known
from jobrsvp.mail.read import read_invitation
from jobrsvp.mail.times import length, zones


def read(text):
    return read_invitation(text, NOW)


def test_there_are_30_mails():
    assert len(MAILS) >= 30


@pytest.mark.parametrize(("number", "field", "right", "value"), list(outcomes()))
def test_the_field_is_read(number, field, right, value):
    assert right, f"mail {number}: {field} was read as {value!r}, not {MAILS[number - 1]['expect'][field]!r}"


@pytest.mark.parametrize("mail", [mail["text"] for mail in MAILS])
def test_every_quote_stands_in_the_mail(mail):
    for quote in read(mail).quotes.values():
        assert mail[quote.start : quote.end] == quote.text


@pytest.mark.parametrize("mail", [mail["text"] for mail in MAILS])
def test_a_time_that_is_not_known_is_asked(mail):
    invitation = read(mail)
    assert invitation.starts_at or invitation.questions


@pytest.mark.parametrize(
    ("words", "starts_at"),
    [
        ("on 4 December 2026 at 10:00 CET", "2026-12-04T10:00+01:00"),
        ("on December 4th, 2026 at 10 a.m. EST", "2026-12-04T10:00-05:00"),
        ("on 2026-12-04 at 10:00 UTC", "2026-12-04T10:00+00:00"),
        ("on 4.12.2026 um 10 Uhr MEZ", "2026-12-04T10:00+01:00"),
        ("on 4 December at noon GMT", "2026-12-04T12:00+00:00"),
        ("on 4 March at 10:00 GMT", "2027-03-04T10:00+00:00"),
        ("on 25/12/2026 at 10:00 GMT", "2026-12-25T10:00+00:00"),
        ("on Friday 4/12/2026 at 10:00 GMT", "2026-12-04T10:00+00:00"),
        ("on 4 December 2026, 11-1 pm GMT", "2026-12-04T11:00+00:00"),
        ("on 4 December 2026 at 10:00 (UTC+05:30)", "2026-12-04T10:00+05:30"),
        ("on 4 July 2027 at 10:00 Eastern Time", "2027-07-04T10:00-04:00"),
        ("on 4 July 2027 at 10:00 Porto time", "2027-07-04T10:00+01:00"),
        ("on 4 July 2027 at 10:00 at 22 Garden Lane, Kent ME1 1AA", "2027-07-04T10:00+01:00"),  # not in Washington
        ("on 4 July 2027 at 10:00 IST. Our office is in Dublin", "2027-07-04T10:00+01:00"),
    ],
)
def test_a_plain_time_is_read(words, starts_at):
    assert read(f"We would like to meet you {words}.").starts_at == dt.datetime.fromisoformat(starts_at)


@pytest.mark.parametrize(
    "words",
    [
        "on 03/04/2027 at 10:00 GMT",  # March or April
        "on 4 December 2026 at 10:00 IST",  # India, Israel or Ireland
        "on 4 July 2027 at 10:00 EST",  # summer
        "on Monday 4 December 2026 at 10:00 GMT",  # a Friday
        "next Tuesday at 10:00 GMT",
        "on 1-3 December 2026 at 10:00 GMT",  # which of the days
        "on 4 December 2026",
        "soon",
    ],
)
def test_a_doubtful_time_is_asked_and_never_guessed(words):
    invitation = read(f"We would like to meet you {words}.")
    assert invitation.starts_at is None
    assert invitation.questions


@pytest.mark.parametrize(
    ("words", "starts_at"),
    [
        ("on 4 December 2026 at 10:00", dt.datetime(2026, 12, 4, 10).astimezone()),  # no zone
        ("on 4 December 2026 at 3:00 GMT", dt.datetime(2026, 12, 4, 15, tzinfo=dt.UTC)),  # morning or afternoon
        ("tomorrow at 10:00 GMT", dt.datetime(2026, 11, 24, 10, tzinfo=dt.UTC)),  # no date of sending
    ],
)
def test_what_is_assumed_is_asked_too(words, starts_at):
    invitation = read(f"We would like to meet you {words}.")
    assert invitation.starts_at == starts_at
    assert invitation.questions


@pytest.mark.parametrize("codes", [(), ("de",), ("pl", "ro")])
def test_a_mail_is_read_with_some_languages_only(codes):
    mail = "Interview on 4 December 2026 at 10:00 CET. We would like to meet you."
    assert read_invitation(mail, NOW, known().only(*codes)).starts_at == dt.datetime.fromisoformat(
        "2026-12-04T10:00+01:00"
    )


def test_tomorrow_counts_from_the_day_the_mail_was_sent():
    mail = "Date: Mon, 30 Nov 2026 09:00:00 +0000\n\nCan we talk tomorrow at 10:00 GMT?"
    assert read(mail).starts_at == dt.datetime(2026, 12, 1, 10, tzinfo=dt.UTC)


def test_a_deadline_is_not_the_meeting():
    mail = "Reply by 27 November 2026. We meet on 4 December 2026 at 10:00 GMT."
    assert read(mail).starts_at == dt.datetime(2026, 12, 4, 10, tzinfo=dt.UTC)


@pytest.mark.parametrize("text", ["", " \n ", "x" * 200_001])
def test_what_is_no_mail_is_refused_with_a_sentence(text):
    with pytest.raises(BadInput):
        read(text)


@given(st.text(alphabet=st.sampled_from("ab1 ,.:/-\n+PM@<>éUTC"), max_size=200))
def test_any_text_is_read_without_an_error(text):
    if text.strip():
        read(text)


HOSTILE = [
    "Dear Acme Foo,\n", "we meet at Acme Foo. ", "Thanks\n", " ", "1 December 2026 at 10:00 CET or ", "A ", "Monday ",
    "for the A ", "From: a\n", "Thanks,\nJane Miller\n\n", "> x\n", "-----", "Jane Miller\n", "client: Acme ",
    "at 1 Foo Street, ", "https://x.example/ ", "St. ", "\n", "Location: A\n", "rue de la ", "Floor 3, Room A, ",
    "we will call you 1 ", "reschedule the interview https://x.example/resched ",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_the_size_only(piece):
    """Eight times the mail may take some sixteen times as long, not sixty-four."""
    small, large = ("x" + piece * (size // len(piece)) for size in (4_000, 32_000))
    best = min(seconds(read, small) for _ in range(2))
    assert seconds(read, large) < 24 * best + 0.05


@pytest.mark.parametrize(("once", "search"), [(length._lengths, "length._named"), (zones.everywhere, "zones.find")])
def test_a_mail_is_looked_through_once_however_many_hours_it_names(monkeypatch, once, search):
    """Each hour asks for the lengths and zones of the whole mail: a mail of 90 hours took six seconds."""
    asked = []
    monkeypatch.setattr(f"jobrsvp.mail.times.{search}", lambda *said: asked.append(said) or [])
    text = f"For this test of {search} alone: 45 minutes, Eastern Time."
    assert [once(text, known()) for _ in range(3)] == [()] * 3
    assert len(asked) == 1


LINES = st.lists(st.sampled_from(sorted({line for mail in MAILS for line in mail["text"].split("\n")})), max_size=25)


@settings(deadline=None)  # the first mail in a language compiles its patterns; time has a test of its own
@given(LINES, st.datetimes(dt.datetime(2024, 1, 1), dt.datetime(2032, 1, 1), timezones=st.just(dt.UTC)))
def test_any_lines_of_mails_are_read_on_any_day(lines, now):
    text = "\n".join(["Hello,", *lines])
    for quote in read_invitation(text, now).quotes.values():
        assert text[quote.start : quote.end] == quote.text


@pytest.mark.parametrize(
    ("words", "cautions"),
    [
        ("The interview will be held on Telegram at 10:00. Reply with the name of your bank.", ["bank", "chat"]),
        ("We mail you a cashier's check for the software.", ["cheque"]),
        ("Kindly transfer the processing fee before the interview.", ["fee"]),
        ("I need you to buy four gift cards before we talk.", ["gift_card"]),
        ("Das Interview findet über Telegram statt. Schicken Sie uns bitte Ihre IBAN.", ["bank", "chat"]),
        ("Votre entretien se déroulera sur Telegram. Merci de verser une caution de garantie.", ["chat", "fee"]),
        ("La entrevista será por Telegram. Debes pagar una cuota de inscripción.", ["chat", "fee"]),
        ("Bring your passport for the right to work check, and your bank details for expenses.", []),
        ("We never ask for fees, and would not interview via Telegram.", []),
        ("Wir fragen niemals nach Ihrer IBAN, und laden nicht zu Interviews per Telegram ein.", []),
        ("Munissez-vous d'une pièce d'identité pour l'accueil.", []),
        ("The interview takes place over Zoom; there is no fee.", []),
    ],
)
def test_what_only_frauds_write_is_told_with_its_quote(words, cautions):
    mail = f"You are invited to an interview on 12 November 2026 at 10:00 CET. {words}"
    found = read(mail).cautions
    assert sorted(found) == cautions
    assert all(mail[quote.start : quote.end] == quote.text for quote in found.values())


CALL = "Dear Kit, we would like to invite you to a phone interview on 4 December 2026 at 10:00 GMT. {}"


@pytest.mark.parametrize(
    ("words", "calls"),
    [
        ("Ada will call you on your mobile.", "they"),
        ("I'll give you a ring.", "they"),
        ("Please call 0113 496 0000.", "you"),
        ("At ten you can ring us.", "you"),
        ("If you have questions, call us. Ada will call you at ten.", "they"),
        ("We will call you, or you can call us.", None),
        ("We look forward to it.", None),
    ],
)
def test_it_is_read_who_calls_whom(words, calls):
    assert read(CALL.format(words)).calls == calls


@pytest.mark.parametrize(
    ("mail", "calls"),
    [
        ("Wir laden Sie zu einem Telefoninterview am 4.12.2026 um 10 Uhr MEZ ein. Wir rufen Sie an.", "they"),
        ("Wir laden Sie zu einem Telefoninterview am 4.12.2026 um 10 Uhr MEZ ein. Rufen Sie uns bitte an.", "you"),
        (
            "Nous vous invitons à un entretien par téléphone le 4 décembre à 10h CET. Nous vous appellerons.",
            "they",
        ),
        ("Zapraszamy na rozmowę przez telefon 4 grudnia 2026 o 10:00 CET. Zadzwonimy do Pani.", "they"),
        ("We meet at our office on 4 December 2026 at 10:00 GMT. Jo will call you before.", None),
    ],
)
def test_who_calls_is_read_of_telephone_calls_alone_in_every_language(mail, calls):
    assert read(mail).calls == calls

"""A Monday of one language counts in another: *segunda* is the second in Spanish, and in Portuguese a day, too."""

import datetime as dt

import pytest

from jobrsvp import reading
from jobrsvp.mail import read_invitation

DAYS = [
    ("Procuramos cozinheira. Trabalho híbrido: segunda e quinta no escritório.", 2),
    ("Trabalho híbrido, de segunda a quarta no escritório", 3),
    ("Buscamos cocinera. Modelo híbrido: en la oficina, quinta planta, o en casa.", None),
    ("Modelo híbrido: segunda semana del mes en la oficina, el resto en casa", None),
    ("Trabalho híbrido: na segunda fase no escritório", None),
]


@pytest.mark.parametrize(("text", "days"), DAYS)
def test_what_is_counted_is_no_day_at_the_office(text, days):
    posting = reading.read(reading.capture_text(f"Cozinheira\nHotel Sol\n\n{text}"))
    assert (posting.workplace.days_on_site if posting.workplace else None) == days


NOW = dt.datetime(2026, 5, 1, 9, tzinfo=dt.UTC)
MAILS = [
    ("Le invitamos a la segunda entrevista, el martes 12 de mayo a las 10:00 CEST, en la segunda planta.", 12),
    ("La entrevista será en la quinta planta de nuestra oficina el 12 de mayo a las 10:00 CEST.", 12),
    ("La entrevista será en Calle Mayor 3, segunda planta, el 13 de mayo a las 10:00 CEST.", 13),
    ("A entrevista será na segunda às 10:00 CEST no nosso escritório.", 4),
    ("A entrevista será na quinta às 10:00 CEST no nosso escritório.", 7),
]


@pytest.mark.parametrize(("text", "day"), MAILS)
def test_a_floor_is_no_day_of_a_meeting(text, day):
    greeting = "Hola, Ana:" if "La " in text or "Le " in text else "Olá, Ana:"
    invitation = read_invitation(f"{greeting}\n{text}\nUn saludo", NOW)
    assert invitation.starts_at.day == day
    assert "several" not in " ".join(invitation.questions)

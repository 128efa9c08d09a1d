"""Weekends on which a shop is open or the staff celebrate, and those that a posting denies above its address."""

import pytest

from jobrsvp.languages import known
from jobrsvp.reading.facts.schedule import read_schedule

NOT_ASKED = [
    ("de", "Schautag: Sonntag 13–17 Uhr"),
    ("de", "Gemeinsame Ausflüge am Wochenende, freiwillig"),
    ("de", "Sonntags nie, samstags nie"),
    ("de", "Der Freitag und das Wochenende gehören dir"),
    ("de", "Kein Notdienst am Wochenende, den macht der Chef.\nLager: Seestraße 8, 89584 Ehingen (Do–Sa)"),
    ("it", "Nessun lavoro al sabato\nAperto anche il sabato mattina per i clienti"),
    ("it", "Le visite guidate si tengono la domenica"),
    ("fr", "Mairie ouverte le samedi de 9h à 12h"),
    ("es", "Abierto sábados y domingos de 10 a 14"),
    ("nl", "Bezoekuren: elke dag, ook in het weekend"),
    ("en", "The week is 39 hours. The workshop is locked on Saturday and Sunday."),
    ("en", "We are shut at weekends."),
]
ASKED = [
    ("de", "Dienst an jedem zweiten Wochenende"),
    ("de", "Keine Sonntagsarbeit, aber jeder zweite Samstag."),
    ("de", "Arbeitszeit: Dienstag bis Samstag"),
    ("it", "Turni anche il sabato e la domenica"),
    ("fr", "Un week-end sur deux travaillé"),
    ("en", "You work one Saturday in four.\nPlease do not call the desk about this on weekends."),
]


@pytest.mark.parametrize(("lang", "text"), NOT_ASKED)
def test_nobody_is_asked_to_work_then(lang, text):
    found = read_schedule(text, known().only(lang, "en", "shared"))
    assert not (found and found.weekends)


@pytest.mark.parametrize(("lang", "text"), ASKED)
def test_somebody_is_asked_to_work_then(lang, text):
    assert read_schedule(text, known().only(lang, "en", "shared")).weekends

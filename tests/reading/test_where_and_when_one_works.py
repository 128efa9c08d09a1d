"""What outweighs a headline or a word: where this person works, when nobody does, what a bracket takes back."""

import pytest

from jobrsvp import Capture
from jobrsvp.languages import known
from jobrsvp.reading.facts.benefits.read import read_benefits
from jobrsvp.reading.facts.schedule import read_schedule
from jobrsvp.reading.generic import read_generically

POSTED = [
    ("Preston", "Housing Officer\nLinden Homes, London\n\nYou'll be based at our Winckley Square office in Preston."),
    (
        "Bendigo",
        "Electrician\nYarra Sun, Melbourne\n\nThis vacancy sits with our Bendigo depot.",
    ),
    ("Kassel", "Elektriker\nLohse GmbH, Berlin\n\nIhr Arbeitsplatz ist in unserer Filiale in Kassel."),
    ("Chur", "Einkäufer\nSernftal AG\nZürich\n\nDer Einkauf hat mit Montage zu tun, darum sitzt er ganz im Werk Chur."),
    ("Brest", "Comptable\nSté Kerlann, Paris\n\nVous serez basé à notre agence de Brest."),
    ("Antofagasta, Chile", "Técnico\nCierzo, Zaragoza\n\nIncorporación con residencia en Antofagasta (Chile)."),
    ("Breda", "Chauffeur CE\nMark Transport B.V., standplaats Breda\n\nDagritten naar klanten in Vlaanderen."),
    ("London", "Housing Officer\nLinden Homes, London\n\nYou will meet our team in Preston twice a year."),
    ("Melbourne", "Electrician\nYarra Sun, Melbourne\n\nYour manager is based in Bendigo."),
]
FLAGS = [
    ("nights", False, "Our night shifts are covered by a permanent night team; day staff are not rostered for nights."),
    ("nights", False, "Nachtdienste übernimmt ein festes Nachtteam."),
    ("nights", False, "El turno de noche lo cubre otra empresa."),
    ("nights", True, "Night shifts are covered by all nurses in turn."),
    ("nights", True, "You will be rostered for night shifts, one week in four."),
    ("nights", True, "La ruta sale a las 10:00 p.m. y se regresa la unidad a las 6:00 a.m."),
    ("nights", True, "The van leaves at 9 pm and is back in the yard by 5:30 am."),
    ("nights", None, "The shop opens at 9 am and closes at 6 pm."),
    ("nights", None, "The first bread is out at 6:00 a.m. and the last at 2:00 p.m."),
    ("weekends", False, "Chez nous, les camionnettes restent au dépôt tout le week-end."),
    ("weekends", False, "Los fines de semana no hay actividad."),
    ("weekends", False, "De wagen staat van vrijdagmiddag tot maandagochtend stil."),
    ("weekends", False, "Das Wochenende ist bei uns immer frei."),
    ("weekends", True, "Vous travaillez un week-end sur deux."),
    ("weekends", True, "Se trabaja los fines de semana."),
    ("weekends", True, "Fünf Tage am Stück, danach immer Montag und Dienstag frei."),
    ("weekends", True, "Mondays and Tuesdays are always off."),
    ("weekends", True, "Repos le mardi et le mercredi."),
    ("nights", True, "Rooster: twee keer vroeg (06-14), twee keer laat (14-22), twee keer van 22 tot 06."),
    ("nights", False, "Rooster: twee keer vroeg (06-14), twee keer laat (13-21)."),
]
DENIED = [
    ("dental", False, "- Extended health and dental plan (permanent staff; not offered on contract positions)"),
    ("retirement", False, "- Pension scheme (not available to seasonal staff)"),
    ("car", False, "- Een leaseauto van de zaak stellen wij niet beschikbaar"),
    ("dental", True, "- Extended health and dental plan (from your first day)"),
    ("retirement", True, "- Pension scheme (we match what you pay)"),
]


@pytest.mark.parametrize(("place", "text"), POSTED)
def test_a_sentence_about_this_post_says_where(place, text):
    posting = read_generically(Capture(text=text), anyway=True)
    assert [one.text for one in posting.locations] == [place]


@pytest.mark.parametrize(("flag", "said", "text"), FLAGS)
def test_that_nobody_works_then_outweighs_a_mention(flag, said, text):
    assert getattr(read_schedule(text, known()), flag, None) is said


@pytest.mark.parametrize(("key", "offered", "text"), DENIED)
def test_a_note_behind_a_benefit_takes_it_back(key, offered, text):
    assert {one.key: one.offered for one in read_benefits(f"What we offer\n{text}\n")}[key] is offered

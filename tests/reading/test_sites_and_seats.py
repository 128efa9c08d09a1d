"""Where this person works, where the firm only sits, where all move to, and half days at home."""

import pytest

from jobrsvp import Capture
from jobrsvp.languages import known
from jobrsvp.reading.generic import read_generically

SITES = [
    ("Preston", "Clerk\nFirth Ltd, Manchester\n\nPayroll is in Manchester. The desk for this job is in Preston."),
    ("Kendal", "Waller\nEmployer: Pennine, Sheffield\n\nThe walls are around Kendal, and that is where you report."),
    ("Truro", "Nurse\nSmile Group, London\n\nThe group is run from London. You'd join the practice in Truro."),
    ("Hull", "Welder\nOuse Steel, Leeds\n\nThe successful applicant will join the crew at our Hull yard."),
    ("Leeds", "Clerk\nAire Dental, Leeds\n\nOur sister practice in York is new. You will work at the desk in Leeds."),
    ("Bristol", "Accountant\nSevern Foods, Bristol\n\nOur factory is in Swindon; the finance team works in Bristol."),
    ("Hameln", "Koch\nArbeitgeber: Haus Leine, Hannover\n\nFür unsere Kita in Hameln suchen wir Verstärkung."),
    ("Celle", "Koch\nHeideküche, Hamburg\n\nEingekauft wird in Hamburg, gekocht wird in Celle."),
    ("Linz", "Lagerist\nDonaulogistik, Wien\n\nDienstgeber ist die Holding in Wien, Dienstort das Lager Linz."),
    (
        "Kassel",
        "Sekretärin\nFulda Bau, Kassel\n\nEine weitere Filiale in Jena ist neu. Sie arbeiten im Büro in Kassel.",
    ),
    ("Niort", "Cuisinier\nRestauval, Paris\n\nLa paie est à Paris ; vous rejoignez la cuisine centrale de Niort."),
    (
        "Tours",
        "Vendeur\nMaison Loire, Tours\n\nNotre boutique d'Angers recrute. Vous travaillerez au magasin de Tours.",
    ),
    ("Elche", "Administrativo\nMirra, Madrid\n\nLa persona seleccionada se incorporará a la nave de Elche."),
    ("Aalst", "Verpleegkundige\nDe Linde, Brussel\n\nVoor ons woonzorgcentrum in Aalst zoeken wij iemand."),
    ("Zwolle", "Boekhouder\nIJssel, Zwolle\n\nOnze andere winkel is in Kampen. Je werkt op ons kantoor in Zwolle."),
]
MOVES = [
    ("Swindon", "Clerk\nVale Print, Reading\n\nIn March the whole office moves to Swindon."),
    ("Mainz", "Buchhalter\nRheinplan, Frankfurt\n\nIm Herbst ziehen wir mit dem Büro nach Mainz um."),
    ("Blois", "Assistant\nLoire, Tours\n\nNos bureaux déménagent à Blois en septembre."),
    ("Toledo", "Contable\nTajo, Madrid\n\nEn mayo estaremos instalados en la nueva sede de Toledo."),
    ("Almere", "Planner\nAmstel, Amsterdam\n\nIn mei verhuizen we met z'n allen naar Almere."),
    ("Reading", "Clerk\nVale Print, Reading\n\nIn 2016 we moved from Swindon to Reading."),
    ("Leeds", "Planner\nOakes, Leeds\n\nOur team of drivers moves to Goole; the office stays in Leeds."),
    ("Kassel", "Planer\nLohse, Kassel\n\nWir helfen beim Umzug nach Kassel."),
    ("Madrid", "Contable\nHenares, Madrid\n\nLa nave se traslada a Guadalajara; la oficina sigue en Madrid."),
]
HALF_DAYS = [
    (5, "Hybrid working: one afternoon a week at home."),
    (5, "Einen halben Tag pro Woche können Sie von zu Hause arbeiten."),
    (5, "Le télétravail se limite au vendredi après-midi."),
    (5, "Teletrabajo solo los viernes por la tarde."),
    (5, "Een halve dag per week thuiswerken mag."),
    (4, "Los viernes se trabaja desde casa."),
    (4, "Home working is limited to one day a week."),
    (3, "Dinsdag, woensdag en donderdag zijn we op kantoor."),
]
LIVE_IN = [
    (True, "The warden is required to live on site."),
    (True, "Wer die Gruppe leitet, wohnt im Haus."),
    (True, "Vous logez sur place toute l'année."),
    (True, "Es imprescindible residir en la finca."),
    (True, "Inwonen is verplicht."),
    (False, "Staff rooms are available on site."),
    (False, "Unsere Schüler wohnen im Internat."),
    (False, "Les résidents logent sur place."),
    (False, "Posibilidad de alojamiento en la finca."),
    (False, "Onze bewoners wonen op het terrein."),
]


@pytest.mark.parametrize(("town", "text"), [*SITES, *MOVES])
def test_the_place_of_work_wins_over_the_seat(town, text):
    posting = read_generically(Capture(text=text), anyway=True)
    assert [one.text for one in posting.locations] == [town]


def test_a_town_is_in_the_country_of_the_employer():
    text = "Contable\nAceros Tajo, Madrid\n\nEn mayo nos trasladamos a Toledo."
    assert read_generically(Capture(text=text), anyway=True).country == "ES"


def test_a_town_of_interviews_is_no_place_of_work():
    text = "Kellner (m/w/d)\nGasthof Enzian\n\nDie Vorstellungsgespräche finden in Bern statt."
    assert read_generically(Capture(text=text), anyway=True).locations == ()


@pytest.mark.parametrize(("days", "text"), HALF_DAYS)
def test_half_a_day_at_home_is_a_day_on_site(days, text):
    posting = read_generically(Capture(text=f"Clerk\n\nAbout the job\n{text}\n"), anyway=True)
    assert posting.workplace.days_on_site == days


@pytest.mark.parametrize(("said", "text"), LIVE_IN)
def test_who_has_to_live_there(said, text):
    assert known().passed(text).says("way.live_in") is said

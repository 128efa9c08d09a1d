"""What a posting names in order to rule it out, and what it names a few times a year, beside what looks like it."""

import pytest

from jobrsvp.languages import known
from jobrsvp.model import Capture
from jobrsvp.reading.facts import benefits, locations, pay, title, workplace
from jobrsvp.reading.facts.schedule import read_schedule
from jobrsvp.reading.page import evidence


def gathered(text):
    return evidence.gather(Capture(text=f"Somebody for our team\n{text}"), known())


NOT_THE_PERSONS = [
    "Fed up with nights and Sundays? Come to us.",
    "Weekend calls are handled by an outside answering service.",
    "After six years of every other Saturday in a shop I sleep in again.",
    "We open on three Saturdays a year for visitors.",
    "Our bread is made overnight by a separate team.",
    "Das Brot wird nachts von einem anderen Team gebacken.",
    "Le pain est fait la nuit par une autre équipe.",
    "El pan lo hace de noche otro equipo.",
    "Genug von Nachtschichten und Wochenenden?",
    "Wochenenddienste übernimmt ein externer Partner.",
    "Zur Inventur kommen wir an einem Samstag im Jahr.",
    "Marre de travailler les samedis ?",
    "Les nuits sont assurées par une équipe dédiée.",
    "Portes ouvertes deux dimanches par an.",
    "¿Harto de trabajar los domingos?",
    "Las noches las cubre otra empresa.",
    "Klaar met nachtdiensten en zondagen?",
    "De weekenddiensten worden gedaan door een apart team.",
    "Stanco dei turni nelle domeniche?",
]
THE_PERSONS = [
    "Night shifts are covered by the whole team in turns.",
    "Three Saturdays a month, paid extra.",
    "You work 26 weekends a year.",
    "Nachtdienste übernimmt jede von uns zweimal im Monat.",
    "Jeder arbeitet jedes zweite Wochenende.",
    "Les nuits sont assurées à tour de rôle.",
    "Se trabaja dos domingos al mes.",
    "Je werkt om het weekend.",
    "Si lavora nei weekend.",
]


@pytest.mark.parametrize("text", NOT_THE_PERSONS)
def test_nights_and_weekends_of_others_are_not_the_persons(text):
    schedule = read_schedule(text)
    assert schedule is None or not (schedule.nights or schedule.weekends)


@pytest.mark.parametrize("text", THE_PERSONS)
def test_nights_and_weekends_shared_in_turns_are_the_persons(text):
    schedule = read_schedule(text)
    assert schedule.nights or schedule.weekends


ON_SITE = [
    "Remote working is not something we do.",
    "Working from home is off the table.",
    "Homeoffice bieten wir leider nicht an.",
    "Home-Office kommt bei uns nicht in Frage.",
    "Thuiswerken kan bij deze baan niet.",
    "Thuiswerken is geen optie.",
    "Le télétravail n'est pas envisagé.",
    "Télétravail non compatible avec le poste.",
    "El teletrabajo no se contempla.",
    "Lo smart working non è ammesso.",
    "An fünf Tagen in der Woche sind wir in unserem Haus.",
]
AT_HOME_AFTER_ALL = [
    "Thuiswerken kan, maar niet op maandag.",
    "Working from home is possible, but not on Mondays.",
    "Le télétravail est possible, pas le lundi.",
    "Homeoffice ist möglich, nur montags geht es nicht.",
]


@pytest.mark.parametrize("text", ON_SITE)
def test_work_at_home_that_is_refused_is_work_on_site(text):
    assert workplace.read(gathered(text), known()).mode == "onsite"


@pytest.mark.parametrize("text", AT_HOME_AFTER_ALL)
def test_one_day_refused_is_not_all_of_them(text):
    assert workplace.read(gathered(text), known()).mode in ("remote", "hybrid")


OWN_CAR = [
    "Véhicule personnel indispensable, mutuelle, téléphone.",
    "Permis B et voiture personnelle exigés. Mutuelle, tickets restaurant.",
    "Vous prenez votre voiture, mutuelle, 5 semaines de congés.",
]
A_CAR = ["Véhicule, téléphone, mutuelle.", "Voiture de fonction, mutuelle."]


@pytest.mark.parametrize(("text", "car"), [*((one, False) for one in OWN_CAR), *((one, True) for one in A_CAR)])
def test_the_persons_own_car_is_no_benefit(text, car):
    assert ("car" in {one.key for one in benefits.read(gathered(text), known()) if one.offered}) is car


FIELDS = (
    "You visit farmers, price pumps and follow each site until it is handed over. "
    "You write reports, plan the week and answer those who call from the fields.\n"
)
PAID = [
    ("Fixe 31 000 € + commissions", 31_000),
    ("Un fixe de 28 500 € et des primes", 28_500),
    ("Fixum 33.000 € zzgl. Provision", 33_000),
    ("Basic £23,500 plus commission", 23_500),
    ("Fijo 22.000 € más incentivos", 22_000),
    ("Basis € 29.000 + provisie", 29_000),
    ("Fisso 25.000 € + premi", 25_000),
    ("Minijob mit 520 € im Monat", 520),
    ("Minijob, 538 Euro monatlich", 538),
    ("Menu à prix fixe 34 €, le midi", None),
    ("A basic kit of £300 and a uniform", None),
    ("Wir vermitteln Minijobber, Umsatz 900.000 €", None),
]


@pytest.mark.parametrize(("text", "amount"), PAID)
def test_the_fixed_part_is_pay_in_a_long_text(text, amount):
    read = pay.read(gathered(f"{FIELDS}\n{text}.\n{FIELDS}"), known())
    assert [int(one.minimum) for one in read] == ([] if amount is None else [amount])


@pytest.mark.parametrize(
    "text",
    [
        "The client cannot offer remote or hybrid working. You work on site.",
        "We are unable to offer hybrid working; the work is on site.",
        "We don't do remote. On site only.",
    ],
)
def test_what_cannot_be_offered_is_no_way_of_working(text):
    assert workplace.read(gathered(text), known()).mode == "onsite"


@pytest.mark.parametrize(
    "text", ["You cannot beat our hybrid model: two days a week in the office.", "Hybrid working."]
)
def test_what_cannot_be_beaten_is_offered(text):
    assert workplace.read(gathered(text), known()).mode == "hybrid"


FAREWELLS = [
    "Kind regards\nVictoria Lund",
    "Best wishes,\nLourdes Gomez\nHarbinger Talent",
    "Mit freundlichen Grüßen\nPaul Kassel",
    "Cordialement\nParis Durand",
    "Saludos\nMercedes Santiago",
]
LETTER = "Hello Sam,\n\nI have a mandate: {job}, fully site based in Swansea, five days a week. £40,000.\n\n"


@pytest.mark.parametrize("farewell", FAREWELLS)
def test_a_name_below_a_farewell_is_no_town(farewell):
    text = LETTER.format(job="HSE Advisor") + farewell
    found = locations.read(evidence.gather(Capture(text=text), known()), known())
    assert [one.text for one in found] == ["Swansea"]


@pytest.mark.parametrize("town", ["Swansea", "Kassel"])
def test_a_town_below_the_title_stays_one_above_a_farewell(town):
    text = f"HSE Advisor\n{town}\n\nYou look after a yard of forty people. £40,000.\n\nKind regards\nVictoria Lund"
    found = locations.read(evidence.gather(Capture(text=text), known()), known())
    assert [one.text for one in found] == [town]


CAREERS = [
    ("Careers at Brook Clinic", "Physiotherapist", "Physiotherapist"),
    ("Jobs with Mill Foods", "Baker", "Baker"),
    ("Karriere bei Holzbau Lang", "Zimmerer (m/w/d)", "Zimmerer (m/w/d)"),
    ("Werken bij Maasduin", "Timmerman", "Timmerman"),
    ("Travailler chez Armor", "Comptable H/F", "Comptable H/F"),
    ("Careers Adviser at Brook College", "Leeds", "Careers Adviser"),
    ("Baker at Mill Foods", "Leeds", "Baker"),
]


@pytest.mark.parametrize(("heading", "below", "job"), CAREERS)
def test_the_heading_of_a_careers_page_is_no_title(heading, below, job):
    page = f"<h1>{heading}</h1><p>{below}<br>Full time</p><p>You work with the others in our house.</p>"
    assert title.read(evidence.gather(Capture(html=page), known()), known()).value == job


ON_TOP = [
    ("£24,000 plus commission", None),
    ("30.000 € zzgl. Provision", None),
    ("34 000 € ainsi que des primes", None),
    ("A bonus of £3,000", 3_000),
    ("Fixum 30.000 € plus Provision (im Schnitt 8.000 €)", 8_000),
]


@pytest.mark.parametrize(("text", "worth"), ON_TOP)
def test_the_pay_is_not_the_worth_of_what_comes_on_top(text, worth):
    read = benefits.read(gathered(f"{FIELDS}\nWe offer: {text}.\n"), known())
    assert [one.value and int(one.value) for one in read if one.key == "bonus"] == [worth]


FILED_AS_REMOTE = [
    "Location: US, TX, Remote\nYou work at our plant all the time. We offer no remote or hybrid work in this job.",
    "Acme Ltd | Leeds | Remote | Full-time\nThis job is not remote. You work in the shop.",
    "Remote\nHomeoffice ist bei dieser Arbeit leider nicht möglich.",
    "Télétravail\nLe télétravail n'est pas possible pour ce poste.",
]


@pytest.mark.parametrize("text", FILED_AS_REMOTE)
def test_a_sentence_that_denies_remote_work_outweighs_the_word_a_board_files_it_under(text):
    assert workplace.read(gathered(text), known()).mode == "onsite"


REMOTE_ALL_THE_SAME = [
    "Remote\nNo remote desktop experience needed. We train you.",
    "Remote\nWorking remotely from outside Canada is not possible.",
    "Remote\nKein Homeoffice während der Probezeit.",
    "Remote\nPas de télétravail depuis l'étranger.",
    "This is a fully remote job. There is no remote work during the first week, which you spend in Leeds.",
]


@pytest.mark.parametrize("text", REMOTE_ALL_THE_SAME)
def test_what_is_denied_abroad_at_first_or_of_a_thing_is_not_denied(text):
    assert workplace.read(gathered(text), known()).mode == "remote"

"""Facts of working time, contract, years, agencies, benefits and place, and what looks like each of them."""

from decimal import Decimal

import pytest

from jobrsvp.languages import known
from jobrsvp.reading.facts.benefits.read import read_benefits
from jobrsvp.reading.facts.contact import read_contact
from jobrsvp.reading.facts.requirements import read_requirements
from jobrsvp.reading.facts.schedule import read_schedule
from jobrsvp.reading.facts.workplace.signs import signs

SCHEDULE = [
    ("Durée du travail\n35H Horaires normaux", "hours_per_week", 35),
    ("Contrat de 42h / semaine", "hours_per_week", 42),
    ("een 32- tot 36-urige werkweek", "hours_per_week", 36),
    ("Carga horária: 44", "hours_per_week", 44),
    ("Four-day week (32 hours) on full pay", "hours_per_week", 32),
    ("Hours\n9 to 5", "hours_per_week", None),
    ("Unsere Öffnungszeiten: 60 Stunden pro Woche", "hours_per_week", None),
    ("Schicht von 22:00 bis 6:00 Uhr", "nights", True),
    ("You work 10 pm - 6 am", "nights", True),
    ("De 21h à 5h, du lundi au vendredi", "nights", True),
    ("Office hours are 9:00 to 17:30", "nights", None),
    ("Bewerbungen vom 22.10 - 05.11 an uns", "nights", None),
    ("Our shop is open from 20:00 to 02:00", "nights", None),
    ("4 on 4 off, all year round", "shifts", True),
    ("Wir arbeiten im Drei-Schicht-Betrieb", "shifts", True),
    ("Escala 12x36", "shifts", True),
    ("mehrschichtige Software-Architektur", "shifts", None),
    ("Appréciez-vous le travail en équipe ?", "shifts", None),
    ("Du arbeitest jeden zweiten Samstag", "weekends", True),
    ("Travail le week-end", "weekends", True),
    ("Du arbetar varannan helg", "weekends", True),
    ("Nine-day fortnight: enjoy a long weekend every second week", "weekends", None),
    ("Rabatt auf die Bild am Sonntag", "weekends", None),
    ("Saturday picnic with the team", "weekends", None),
    ("24-uurs bereikbaarheidsdienst", "on_call", True),
    ("Rufdienst alle vier Wochen", "on_call", True),
    ("Pronta disponibilità due volte al mese", "on_call", True),
    ("Arbeit in der Stadtverwaltung, Abteilung Krisenvorsorge", "on_call", None),
    ("kommunens krisberedskap", "on_call", None),
    ("Type de contrat\nMission intérimaire - 18 Mois", "contract_months", 18),
    ("Contrat à durée déterminée - 6 Mois", "contract_months", 6),
    ("Umowa na okres 12 miesięcy", "contract_months", 12),
    ("Contrato temporal de 9 meses", "contract_months", 9),
    ("Permanent contract with 6 months probation", "contract_months", None),
    ("3 years contract management experience", "contract_months", None),
    ("Reiseaufwand: 30 %", "travel_percent", 30),
    ("Delegacje 20 %", "travel_percent", 20),
    ("Dienstreisen bis 10 %", "travel_percent", 10),
    ("Taux horaire + panier + déplacement + 10% de fin de mission", "travel_percent", None),
    ("A bonus of 20 % in a travel agency", "travel_percent", None),
    ("You visit growers, which takes thirty per cent of your time", "travel_percent", 30),
    ("Reisen: zwanzig Prozent der Arbeitszeit", "travel_percent", 20),
    ("Los viajes suponen un veinte por ciento del tiempo", "travel_percent", 20),
    ("Dispuesta a viajar a Soria, Teruel, Huesca y Logroño, hasta un 30 % del tiempo", "travel_percent", 30),
    ("Sur la route entre nos trois agences et les moulins du Finistère, environ 25 % du temps", "travel_percent", 25),
    ("Onderweg naar boerderijen in Drenthe, Groningen en Friesland, zo'n 30 % van je tijd", "travel_percent", 30),
    ("We visit schools and give ten per cent off", "travel_percent", None),
    ("You travel light and earn a bonus of ten per cent", "travel_percent", None),
    ("Your hours are 37.5 weekly", "hours_per_week", Decimal("37.5")),
    ("Die Arbeitszeit beträgt 38,5 pro Woche", "hours_per_week", Decimal("38.5")),
    ("Les horaires : 35 par semaine", "hours_per_week", 35),
    ("Outside your hours we see 25 per week", "hours_per_week", None),
    ("Opening hours: 10 to 18, 6 days a week", "hours_per_week", None),
    ("Delivery in 48 hours guaranteed", "hours_per_week", None),
]  # fmt: skip

YEARS = [
    ("Almeno cinque anni di esperienza nel settore", 5),
    ("Expérience\n2 ans", 2),
    ("10+ Jahre praktische Beratungserfahrung", 10),
    ("Experiencia de 2 o más años", 2),
    ("0-2 years of relevant experience", 0),
    ("Requirements5+ years of experience", 5),
    ("Du verfügst über 3 Jahre Erfahrung", 3),
    ("Nuestros 25 años de experiencia nos avalan", None),
    ("Wij hebben ruim 50 jaar ervaring", None),
    ("Seit über 30 Jahren bauen wir mit viel Erfahrung", None),
]

AGENCIES = [
    "Notre agence de Blois recrute un cariste.",
    "Redfern have partnered with a well established firm of builders.",
    "Per azienda cliente di Pavia cerchiamo un magazziniere.",
    "Für einen namhaften Kunden in Ulm suchen wir Verstärkung.",
    "Vi söker en snickare till vår kund.",
    "You will join our client's finance team.",
]

NO_AGENCIES = [
    "You will work at our client's office in Leeds.",
    "Du arbeitest für einen unserer Kunden im Projekt.",
    "We are unable to do corp-to-corp.",
    "Je organiseert evenementen voor onze klanten.",
    "We are working with one of the largest brands on our platform.",
    "Vi är ett företag med ett starkt varumärke.",
]

LONG = "We build software for the railways of the country and look for somebody who likes trains. " * 5

LISTS = [
    ("Il nostro impegno\n- Orario flessibile\n- Mensa e bar interni\n- Corsi di inglese", "flex_hours learning meals"),
    ("Bem-estar Financeiro\n- Vale-Refeição\n- Auxílio creche\n- Plano de Bônus", "bonus childcare meals"),
    ("Unsere Extras\n- Zusatzurlaub\n- Jobrad\n- Mitarbeiterrabatte", "discounts pto wellness"),
    ("Mysteries of our house\n- Dental cover\n- Cycle to work scheme\n- Sabbatical", "dental sabbatical wellness"),
    ("Conditions:Annual bonusPrivate healthcare schemePensionFlexible workingFree parkingGood equipmentNice colleagues",
     "bonus flex_hours health_insurance retirement"),
    ("Requirements\n- Experience with a pension scheme\n- Dental knowledge", ""),
    ("Your tasks\n- Servir desayunos a los clientes\n- Reparto con bicicleta", ""),
]  # fmt: skip

MODES = [
    ("Larkfield | Clerk | Leeds | Onsite | Full-time, and whatever else we may agree upon", "onsite", None),
    ("Bluefin | Full Stack Engineer | New York, Remote | https://bluefin.example/all-of-our-jobs", "remote", None),
    ("in Hamburg (50 % Remote) und in Vollzeit, so wie es zu deinem Leben und zum Team passt", "hybrid", None),
    ("You spend some time working at home (40%) and some in a hub (60%)", "hybrid", 3),
    ("Det finns möjlighet att jobba hemifrån när uppgifterna tillåter det", "hybrid", None),
    ("One day a month in the office, otherwise as you like", "hybrid", 0.23),
    ("FIFO 8/6 roster at a remote mine site", None, None),
    ("Auxílio home office mensal para todas as pessoas do time em qualquer cidade", None, None),
    ("if you want to work from home every single day, this firm is not for you", None, None),
]


@pytest.mark.parametrize(("text", "field", "value"), SCHEDULE)
def test_working_time_is_told_from_what_looks_like_it(text, field, value):
    assert getattr(read_schedule(text), field, None) == value


@pytest.mark.parametrize(("text", "years"), YEARS)
def test_the_years_of_the_person_are_told_from_those_of_the_firm(text, years):
    assert getattr(read_requirements(text), "years_min", None) == years


@pytest.mark.parametrize(("text", "agency"), [(one, True) for one in AGENCIES] + [(one, False) for one in NO_AGENCIES])
def test_an_agency_is_told_from_a_firm_with_clients(text, agency):
    assert (getattr(read_contact(text), "kind", None) == "agency") is agency


@pytest.mark.parametrize(("text", "keys"), LISTS)
def test_a_list_of_benefits_is_read_whatever_heads_it(text, keys):
    assert " ".join(sorted(one.key for one in read_benefits(f"{LONG}\n{text}"))) == keys


@pytest.mark.parametrize(("text", "mode", "days"), MODES)
def test_a_way_of_working_is_told_from_a_perk(text, mode, days):
    best = max((sign for sign in signs(text, known()) if sign.weight >= 0.5), key=lambda one: one.weight, default=None)
    assert (best and best.mode, best and best.days) == (mode, days)

"""Calls with a colon, firms with kin in their name, opened cards, labels that are no title, halls let at weekends."""

import pytest

from jobrsvp import reading
from jobrsvp.languages import known
from jobrsvp.reading.facts.pay.prose import read_pay
from jobrsvp.reading.facts.schedule import read_schedule
from jobrsvp.reading.page.headline import job_in
from jobrsvp.reading.page.titles import is_section, occupation

TASKS = (
    "<h2>Your tasks</h2><ul><li>You mend pumps and write down what was done</li><li>You teach two apprentices</li></ul>"
    "<h2>What you bring</h2><ul><li>Three years of experience with pumps</li><li>A driving licence</li></ul>"
    "<h2>What we offer</h2><p>30 days of holiday, a pension and training. Apply by mail.</p>"
)


def read(body, title="Jobs"):
    return reading.read(reading.capture_html(f"<html><head><title>{title}</title></head><body>{body}</body></html>"))


CALLS = [
    ("pl", "Obecnie szukamy: Tokarz", "Tokarz"),
    ("pt", "Neste momento procuramos: Soldador", "Soldador"),
    ("es", "Convocatoria de dos plazas de Jardinero", "Jardinero"),
    ("fr", "Recrutement d'une archiviste", "archiviste"),
    ("it", "Attualmente cerchiamo: Saldatore", "Saldatore"),
    ("nl", "Op dit moment zoeken wij: Lasser", "Lasser"),
    ("de", "Momentan suchen wir: Imker (m/w/d)", "Imker (m/w/d)"),
    ("de", "Imker (m/w/d) ab sofort", "Imker (m/w/d)"),
    ("sv", "För närvarande söker vi: Svetsare", "Svetsare"),
    ("en", "Currently seeking: Beekeeper", "Beekeeper"),
    ("es", "Convocatoria de ayudas", "Convocatoria de ayudas"),
    ("en", "Currently closed", "Currently closed"),
]


@pytest.mark.parametrize(("language", "line", "job"), CALLS)
def test_a_call_leads_to_the_job(language, line, job):
    assert job_in(line, known().only(language)) == job


@pytest.mark.parametrize(("name", "job"), [
    ("Moor & Partners", False), ("Adler und Partner", False), ("Silva e Associados", False),
    ("Business Partner", True), ("Bar & Kitchen Manager", True),
])  # fmt: skip
def test_kin_behind_the_name_of_a_firm_are_no_trade(name, job):
    assert occupation(name) is job


def test_a_name_in_pieces_of_one_link_is_the_owner():
    head = '<header><a href="/">Moor <em>&amp;</em> Partners</a></header>'
    foot = "<footer>Moor &amp; Partners, 4 Mill Road</footer>"
    body = f"{head}<main><h1>Pump Fitter</h1>{TASKS}</main>{foot}"
    assert read(body, "Pump Fitter | Office Moor & Partners Leeds").organization == "Moor & Partners"


def test_the_job_that_a_card_opens_need_not_be_known():
    names = ("Welder", "Water whisperer", "Crane Operator")
    cards = "".join(f'<article><h3><a href="/{name}">{name}</a></h3><p>Leeds</p></article>' for name in names)
    body = f"{cards}<section><h1>Water whisperer</h1><p>Tern Water Ltd</p>{TASKS}</section>"
    assert read(body, "Water whisperer in Leeds - Jobwell").title == "Water whisperer"


def test_a_label_of_the_employer_is_no_item_of_a_menu():
    facts = "<div><div>Employeur</div><div>Ville de Dinan</div></div>"
    body = f"<main><h1>Fontainier (h/f)</h1>{facts}<h2>Missions</h2><p>Vous entretenez les fontaines.</p>{TASKS}</main>"
    page = reading.capture_html(f"<html lang='fr'><head><title>Fontainier | Ville de Dinan</title></head>{body}</html>")
    assert reading.read(page).organization == "Ville de Dinan"


@pytest.mark.parametrize("text", ["Nieuws", "Actualités", "Latest news", "Krav", "Responsabilità", "Tareas", "Zadania"])
def test_sections(text):
    assert is_section(text)


@pytest.mark.parametrize("text", ["News Editor", "Responsabile vendite", "Kravanalytiker"])
def test_names_that_begin_like_sections(text):
    assert not is_section(text)


WEEKENDS = [
    ("en", "The weekend starts on Friday at two.", False),
    ("de", "Der Saal ist am Wochenende vermietet.", False),
    ("de", "Ausstellung samstags 9–12 Uhr", False),
    ("nl", "De dienst op zondag wordt door een andere monteur gereden.", False),
    ("fr", "Le dimanche, l'atelier est fermé.", False),
    ("es", "El taller cierra los fines de semana.", False),
    ("it", "Il weekend è svolto da una ditta.", False),
    ("pt", "Aos domingos a loja está encerrada.", False),
    ("pl", "W soboty i niedziele biuro nie pracuje.", False),
    ("sv", "Nätter och helger sköts av ett eget lag.", False),
    ("nl", "De zondag rijden we om de beurt.", True),
    ("de", "Am Wochenende arbeiten wir abwechselnd.", True),
    ("pt", "Horário com folgas rotativas.", True),
    ("sv", "Du arbetar varannan helg.", True),
]


@pytest.mark.parametrize(("language", "text", "worked"), WEEKENDS)
def test_weekends_that_are_worked(language, text, worked):
    schedule = read_schedule(f"Operator\n{text}", known().only(language))
    assert bool(schedule and schedule.weekends) is worked


@pytest.mark.parametrize(("language", "text"), [
    ("fr", "Taux horaire : 12,80 €"), ("nl", "Uren: € 16,50"), ("en", "Hours: £14.10"),
])  # fmt: skip
def test_what_an_hour_is_paid_is_no_week(language, text):
    schedule = read_schedule(f"Operator\n{text}", known().only(language))
    assert schedule is None or schedule.hours_per_week is None


def test_hours_before_a_colon_are_a_week():
    assert read_schedule("Joiner\n38 hours: Monday to Thursday 7 to 4, Friday to noon").hours_per_week == 38


def data(currency, period, shown):
    value = f'{{"@type":"QuantitativeValue","minValue":31,"maxValue":37,"unitText":"{period}"}}'
    salary = f'{{"@type":"MonetaryAmount","currency":"{currency}","value":{value}}}'
    job = f'{{"@type":"JobPosting","title":"Pump Fitter","description":"Mend pumps.","baseSalary":{salary}}}'
    script = f'<script type="application/ld+json">{job}</script>'
    return read(f"{script}<h1>Pump Fitter</h1><p>{shown}</p>{TASKS}", "Pump Fitter").pay


@pytest.mark.parametrize(("shown", "currency"), [
    ("Pay: NZ$31 - NZ$37 per hour", "NZD"), ("Pay: CAD 31 - 37 per hour", "CAD"), ("Pay: $31 - $37 per hour", "USD"),
])  # fmt: skip
def test_a_currency_that_the_text_names_outweighs_the_data(shown, currency):
    assert data("USD", "HOUR", shown)[0].currency == currency


def test_up_to_the_end_of_a_range_says_nothing_more():
    text = "<p>Salary: up to £36,000 a year</p><p>Salary: £32,000 - £36,000 a year</p>"
    pays = read(f"<h1>Pump Fitter</h1>{text}{TASKS}", "Pump Fitter").pay
    assert [(pay.minimum, pay.maximum) for pay in pays] == [(32000, 36000)]


@pytest.mark.parametrize(("language", "text", "least"), [
    ("fr", "Nous offrons 1 850 € par mois et un logement.", 1850), ("it", "Diamo 1.450 € al mese e vitto.", 1450),
    ("pt", "Oferecemos 1.080 € por mês e almoço.", 1080), ("nl", "We bieden € 2.450 per maand en lunch.", 2450),
])  # fmt: skip
def test_what_is_offered_right_before_an_amount_is_pay(language, text, least):
    assert [pay.minimum for pay in read_pay(text, None, known().only(language))] == [least]


def test_the_day_that_a_blog_marks_above_the_title():
    meta = "<p>News / By Ann / <time>11 January 2026</time></p>"
    posting = read(f"<main>{meta}<h1>We're hiring: Pump Fitter</h1>{TASKS}</main>", "We're hiring: Pump Fitter")
    assert str(posting.date_posted) == "2026-01-11"

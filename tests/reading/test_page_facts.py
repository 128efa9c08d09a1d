"""Title, employer, places, workplace, dates, language: many cases each."""

import datetime as dt
import os
import subprocess
import sys

import pytest
from tests.reading.pages import BODY, JOB, page, shown

from jobrsvp import reading
from jobrsvp.languages import known
from jobrsvp.reading.facts import dates
from jobrsvp.reading.facts.locations.ways import address
from jobrsvp.reading.facts.locations.words import tidy
from jobrsvp.reading.page import labels, language
from jobrsvp.reading.page.headline import read_headline

MULE = """Payment Assistant
Company: Global Trade Works
Location: Remote
Salary: $1,900 a week. Experience required: none. Apply with your CV.
"""


def read_page(body, **more):
    return reading.read(reading.capture_html(page(body, **more)))


def read_text(text):
    return reading.read(reading.capture_text(text))


@pytest.mark.parametrize(
    ("line", "title", "organization", "place"),
    [
        (
            "Heidi hiring Senior Engineer - Tools in Melbourne, Victoria, Australia",
            "Senior Engineer - Tools",
            "Heidi",
            "Melbourne, Victoria, Australia",
        ),
        ("Job Application for Product Specialist at Axon", "Product Specialist", "Axon", None),
        ("Technical Sourcing Manager @ Lambda", "Technical Sourcing Manager", "Lambda", None),
        ("Nurse at St Ann, Bonn", "Nurse", "St Ann", "Bonn"),
        ("Senior Accountant - Miller & Co - London", "Senior Accountant", "Miller & Co", "London"),
        ("Barista wanted in Portland, OR. $17/hr + tips.", "Barista", None, "Portland, OR"),
        ("ACME GmbH sucht Buchhalter (m/w/d) in München", "Buchhalter (m/w/d)", "ACME GmbH", "München"),
        ("Manager - Professional Loans", "Manager - Professional Loans", None, None),
        ("Lab Technician II – BioGen, Cambridge MA – $28/hour", "Lab Technician II", "BioGen", "Cambridge MA"),
    ],
)
def test_a_headline_is_taken_apart(line, title, organization, place):
    assert read_headline(line) == (title, organization, place)


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Company", "organization"),
        ("Arbeitgeber", "organization"),
        ("Entreprise", "organization"),
        ("Empresa", "organization"),
        ("Azienda", "organization"),
        ("Werkgever", "organization"),
        ("Pracodawca", "organization"),
        ("Arbetsgivare", "organization"),
        ("Location", "location"),
        ("Arbeitsort", "location"),
        ("Lieu", "location"),
        ("Ubicación", "location"),
        ("Sede", "location"),
        ("Standplaats", "location"),
        ("Lokalizacja", "location"),
        ("Arbetsort", "location"),
        ("Job title", "title"),
        ("Stelle", "title"),
        ("Poste", "title"),
        ("Puesto", "title"),
        ("Vaga", "title"),
        ("Stanowisko", "title"),
        ("Salary", None),
        ("Anything", None),
    ],
)
def test_labels_are_known_in_ten_languages(label, field):
    assert labels.field_of(f"**{label}:** ", labels.fields(known())) == field


@pytest.mark.parametrize(
    "text",
    [
        "Company: Acme",
        "**Company:** Acme",
        "- Company: Acme",
        "Company\nAcme",
        "Company:\nAcme",
        "Employer : Acme",
        "Title: Nurse | Company: Acme | Pay: 3",
        "Title: Nurse. Company: Acme. Pay: 3",
    ],
)
def test_a_labelled_value_is_found_with_its_place(text):
    (one,) = labels.read_labels(text, (), known())["organization"]
    assert one.value == "Acme"
    assert text[one.start : one.start + 4] == "Acme"


def test_a_label_in_its_own_element_needs_no_colon():
    extra = "<div><span>City</span><span>Austin</span></div><div><span>Country</span><span>United States</span></div>"
    posting = reading.read(reading.capture_html(shown(extra)))
    assert [one.text for one in posting.locations] == ["Austin, United States"]


@pytest.mark.parametrize(
    ("extra", "organization"),
    [
        ("<a href='/company/globex/life'>Globex</a>", "Globex"),
        ("<div data-testid='company-name'>Globex</div>", "Globex"),
        ("<p>Company: Globex</p>", "Globex"),
        (
            "<p>Globex Ltd is looking for a data engineer.</p><p>At Globex Ltd, we build.</p><p>Join Globex Ltd.</p>",
            "Globex Ltd",
        ),
        ("", "Initech"),
    ],
)
def test_the_employer_is_found_by_marks_labels_or_prose(extra, organization):
    html = shown(extra).replace("Data Engineer - Initech", "Data Engineer")
    assert reading.read(reading.capture_html(html)).organization == organization


def test_an_employer_that_nobody_names_is_none():
    body = "<h1>Data Engineer</h1><h2>Responsibilities</h2><p>Run the pipelines of a well known firm in the north.</p>"
    body += "<h2>Requirements</h2><p>Three years of experience with SQL, and patience with the people who need it.</p>"
    assert (
        read_page(body * 1 + "<p>Apply with your papers until spring.</p>" * 3, title="Data Engineer").organization
        is None
    )


def test_an_anonymous_employer_is_none():
    job = {
        **JOB,
        "hiringOrganization": {"name": "Confidential"},
        "description": "<p>Work with data all day long.</p>" * 5,
    }
    assert read_page("<h1>Data Engineer</h1>", jsonld=[job], title="Data Engineer").organization is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Albacete (España)", "Albacete, España"),
        ("(Bolivia)", "Bolivia"),
        ("Singapore, Singapore", "Singapore"),
        ("Sao Paulo - Brazil", "Sao Paulo, Brazil"),
        ("Remotely from US", "US"),
        ("Springfield, IL (Hybrid)", "Springfield, IL"),
        ("Phoenix, North America, US", "Phoenix, US"),
        ("Based in Berlin", "Berlin"),
    ],
)
def test_places_are_written_as_city_region_country(text, expected):
    assert tidy(text, known()) == expected


def test_a_schema_org_place_is_read_in_any_shape():
    assert address({"address": "Rome, Italy"}) == "Rome, Italy"
    assert address({"address": {"addressCountry": {"name": "US"}}}) == "US"
    assert address({"name": "Berlin"}) == "Berlin"
    assert address("Oslo") == "Oslo"
    assert address(None) is None


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Nurse\nCompany: A\nLocation: Paris / London", ["Paris", "London"]),
        ("Nurse\nCompany: A\nLocations: Berlin; Hamburg", ["Berlin", "Hamburg"]),
        ("Nurse\nCompany: A\nLocation: 500 Main St, Cambridge, MA 02139", ["500 Main St, Cambridge, MA 02139"]),
        ("Nurse\nCompany: A\nLocation: 2 Locations\nPay: 30 USD", []),
        ("Nurse\nMercy Hospital, Cleveland, Ohio\n$40 per hour", ["Cleveland, Ohio"]),
        ("Hires remotely in\nCanada\nUnited States\nNurse\nCompany: A", ["Canada", "United States"]),
    ],
)
def test_every_place_of_a_text_is_read(text, places):
    assert [one.text for one in read_text(text).locations] == places


def test_all_places_of_the_data_are_read():
    places = [{"address": {"addressLocality": city, "addressCountry": "US"}} for city in ("Phoenix", "Miami", "Boise")]
    posting = read_page("<h1>Data Engineer</h1>", jsonld=[{**JOB, "jobLocation": places}])
    assert [one.text for one in posting.locations] == ["Phoenix, US", "Miami, US", "Boise, US"]
    assert posting.country == "US"


WORKPLACES = [
    ("#LI-Hybrid", "hybrid", None),
    ("Flexible hybrid working environment, with 3 days in the office.", "hybrid", 3),
    ("This position requires presence in our Austin office location 4 days per week.", "hybrid", 4),
    ("You work two days a week from home.", "hybrid", 3),
    ("Télétravail 2 jours par semaine", "hybrid", 3),
    ("Bis zu 3 Tage pro Woche Homeoffice", "hybrid", 2),
    ("3 días a la semana en la oficina", "hybrid", 3),
    ("On-site 5 days a week", "onsite", 5),
    ("Modalidad de trabajo: Presencial", "onsite", None),
    ("Workplace type: Remote", "remote", None),
    ("Location: Remote, US", "remote", None),
    ("This is a fully remote position.", "remote", None),
    ("Remote work is not possible for this role.", "onsite", None),
    ("#LI-Remote", "remote", None),
    ("Four weeks of work from anywhere a year", None, None),
    ("Experience in leading remote teams", None, None),
    ("Knowledge of remote sensing and hybrid cloud", None, None),
    ("On-site gym and childcare", None, None),
    ("Work from home stipend of 500 USD", None, None),
]


@pytest.mark.parametrize(("line", "mode", "days"), WORKPLACES, ids=[line for line, _, _ in WORKPLACES])
def test_the_workplace_is_read_from_words(line, mode, days):
    workplace = reading.read(reading.capture_html(shown(f"<p>{line}</p>"))).workplace
    assert (workplace and workplace.mode) == mode
    assert (workplace and workplace.days_on_site) == days


def test_the_text_beats_a_remote_flag_that_it_contradicts():
    text = BODY + "<p>This position requires presence in our office 4 days per week.</p>"
    job = {**JOB, "description": text, "jobLocationType": "TELECOMMUTE"}
    posting = read_page("<h1>Data Engineer</h1>", jsonld=[job])
    assert (posting.workplace.mode, posting.workplace.days_on_site) == ("hybrid", 4)
    assert posting.quality.contradictions == ("The structured data says remote, the text says hybrid.",)


def test_the_flag_counts_when_the_text_is_silent():
    posting = read_page("<h1>Data Engineer</h1>", jsonld=[{**JOB, "jobLocationType": "TELECOMMUTE"}])
    assert posting.workplace.mode == "remote"


def test_remote_in_a_neighbours_card_does_not_count():
    extra = "<aside class='similar-jobs'><h3>Similar jobs</h3><p>Remote Nurse</p><p>Fully remote</p></aside>"
    assert reading.read(reading.capture_html(shown().replace("</main>", f"</main>{extra}"))).workplace is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-02-03T10:00", dt.date(2026, 2, 3)),
        ("03.02.2026", dt.date(2026, 2, 3)),
        ("3 February 2026", dt.date(2026, 2, 3)),
        ("February 3, 2026", dt.date(2026, 2, 3)),
        ("3 de febrero de 2026", dt.date(2026, 2, 3)),
        ("08 May 2026", dt.date(2026, 5, 8)),
        ("31/12/2026", dt.date(2026, 12, 31)),
        ("12/31/2026", dt.date(2026, 12, 31)),
        ("30.02.2026", None),
        ("soon", None),
    ],
)
def test_dates_are_read_in_many_spellings(text, day):
    assert dates.date_of(text, known()) == day


def test_dates_of_the_text_carry_their_quote():
    posting = read_text("Nurse\nCompany: St Ann\nPosted on 3 May 2026\nApply by 1 June 2026")
    assert (posting.date_posted, posting.valid_through) == (dt.date(2026, 5, 3), dt.date(2026, 6, 1))
    assert posting.quotes["valid_through"].text == "Apply by 1 June 2026"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("We are looking for you and your team in the office with us", "en"),
        ("Wir suchen dich für unser Team und bieten dir eine Stelle in der Stadt", "de"),
        ("Buscamos una persona para el equipo de la empresa con experiencia en los datos", "es"),
        ("Estamos em busca de uma pessoa para o time da empresa com os dados", "pt"),
        ("Nous cherchons une personne pour notre équipe dans les bureaux de la ville", "fr"),
    ],
)
def test_the_language_is_told_by_small_words(text, code):
    assert language.read_language(text, None, known()) == code
    assert language.read_language("", "de-AT", known()) == "de"


def test_completeness_names_what_is_missing():
    quality = read_text("Nurse\nCompany: St Ann\nLocation: Bonn").quality
    assert {"pay", "workplace", "benefits"} <= set(quality.missing)
    assert 0 < quality.completeness < 1


DOUBLE = (
    "<p><span>Contract:</span> 6 months contract | Part-time</p>",
    "<div><span>Location</span><span>Berlin | Remote</span></div>",
)


@pytest.mark.parametrize("seed", range(4))
def test_of_two_values_at_one_place_every_run_reads_the_same(seed):
    """Strings hash anew in every run, so an order of a set would differ between these."""
    code = f"from jobrsvp import reading as r; print(repr(r.read(r.capture_html({shown(''.join(DOUBLE))!r}))))"
    run = [sys.executable, "-c", code]
    said = subprocess.run(run, env={**os.environ, "PYTHONHASHSEED": str(seed)}, capture_output=True, check=True)
    assert said.stdout.decode().strip() == repr(reading.read(reading.capture_html(shown("".join(DOUBLE)))))
    assert "employment_type='part_time'" in said.stdout.decode()


def test_what_only_frauds_write_is_told_with_its_quote():
    posting = read_text(f"{MULE} You receive payments into your bank account and forward them.")
    quote = posting.quality.cautions["mule"]
    assert posting.sources[quote.source][quote.start : quote.end] == "receive payments into your bank account"


def test_a_warning_against_frauds_is_no_sign_of_one():
    warning = "We never ask for bank details and never send you a cheque to buy equipment. Beware of scams."
    assert read_text(f"{MULE} {warning}").quality.cautions == {}

"""What is read, and what is refused by name."""

import pytest
from tests.reading.pages import BODY, JOB, page, shown

from jobrsvp import NotAPosting, reading
from jobrsvp.languages import known
from jobrsvp.reading.page.kind import signs
from jobrsvp.reading.page.language import spoken

CARDS = "".join(f"<li><a href='/jobs/{n}-engineer'>Engineer {n}</a> Berlin</li>" for n in range(1000, 1020))
WORDS = "<p>We care for our people and the planet, and we like to meet you in the team one day.</p>" * 6


@pytest.mark.parametrize(
    ("html", "seen"),
    [
        (page(CARDS, title="Jobs at Acme"), "a list of jobs"),
        (page(f"<h1>Current openings</h1>{CARDS}", title="Acme"), "a list of jobs"),
        (page(f"<h1>Come and see</h1>{CARDS}{WORDS}", title="Acme"), "a list of jobs"),
        (page(f"<h1>1,204 software jobs in Berlin</h1>{CARDS}", title="Search"), "a list of jobs"),
        (page(f"<h1>Life at Acme</h1>{WORDS}", title="Careers | Acme"), "a careers page of a company"),
        (
            page(f"<h1>Grow</h1>{WORDS}{WORDS}", title="Acme", url="https://acme.example/careers"),
            "a careers page of a company",
        ),
        (page(f"<h1>Sign in</h1>{WORDS}", title="Sign in | Board"), "a sign-in page"),
        (page("<h1>Sorry, that page can't be found.</h1>", title="Error"), "a page that is gone"),
        (page("<div id='root'></div>", title="Acme"), "an empty page"),
        (
            page(f"<h1>Pancakes</h1>{'<p>Take two eggs and flour, mix well and fry.</p>' * 20}", title="Pancakes"),
            "a page about something else",
        ),
    ],
)
def test_a_page_that_is_no_posting_is_named(html, seen):
    with pytest.raises(NotAPosting) as refusal:
        reading.read(reading.capture_html(html))
    assert refusal.value.seen == seen


def test_a_posting_between_navigation_and_similar_jobs_is_read():
    html = shown().replace("</main>", f"</main><section class='similar-jobs'><h2>Similar jobs</h2>{CARDS}</section>")
    posting = reading.read(reading.capture_html(html))
    assert posting.title == "Data Engineer"
    assert "Engineer 1003" not in posting.description


def test_a_closed_posting_is_read_and_marked():
    html = shown("<p>This job is no longer accepting applications.</p>")
    assert reading.read(reading.capture_html(html)).quality.expired


def test_a_posting_whose_last_day_is_over_is_marked():
    import datetime as dt

    capture = reading.capture_html(page("<h1>Data Engineer</h1>", jsonld=[JOB]))
    assert reading.read(capture, today=dt.date(2027, 1, 1)).quality.expired
    assert not reading.read(capture, today=dt.date(2026, 3, 1)).quality.expired


def test_the_marked_text_wins_over_the_page():
    import dataclasses

    capture = reading.capture_html(page(CARDS, title="Jobs at Acme"))
    marked = "Nurse\nCompany: St Ann\nLocation: Bonn"
    assert reading.read(dataclasses.replace(capture, selection=marked)).organization == "St Ann"


@pytest.mark.parametrize(
    "text",
    [
        "Data Engineer at Acme, Boston. Salary 90,000 USD.",
        "Electrician wanted, 35 dollars per hour, Dallas",
        "Entry-level position in a bakery in Ghent. 2300 euro a month.",
        "ACME GmbH sucht Buchhalter (m/w/d) in München. 50.000 Euro im Jahr.",
        "Camarero/a\nEmpresa: Bar Sol\nUbicación: Madrid",
        f"Data Engineer\n{BODY}",
    ],
)
def test_a_short_text_about_one_job_is_read_without_a_doubt(text):
    posting = reading.read(reading.capture_text(text))
    assert posting.title
    assert posting.quality.sure


def test_an_empty_text_is_refused():
    with pytest.raises(NotAPosting, match="empty"):
        reading.read(reading.capture_text(" "))


@pytest.mark.parametrize(
    "text",
    [
        "Pancakes\nTake two eggs and 200 g flour, mix well. Serve with syrup.",
        "Dear John, the weather in Boston is lovely and we went to the beach with the kids.",
        "City council approves new budget\nThe council voted to spend 40 million dollars. Teachers see pay rises.",
        "Invoice 4711\nTotal: 300 EUR\nPlease pay within 14 days.",
    ],
)
def test_a_pasted_text_about_something_else_is_judged_and_said_to_be_doubtful(text):
    assert not reading.read(reading.capture_text(text)).quality.sure


def test_a_pasted_list_of_jobs_is_judged_and_said_to_be_one():
    names = ("Nurse", "Cook", "Driver", "Teacher", "Baker", "Welder", "Pilot")
    quality = reading.read(reading.capture_text("\n".join(names))).quality
    assert not quality.sure
    assert quality.reasons[0] == "It looks like a list of jobs."


@pytest.mark.parametrize(
    "title",
    [
        "How to become a data engineer",
        "Data Engineer Salary in Boston | Pay",
        "50 interview questions for nurses",
        "Top 10 jobs",
    ],
)
def test_an_article_about_a_job_is_no_posting(title):
    with pytest.raises(NotAPosting):
        reading.read(reading.capture_html(page(f"<h1>{title}</h1>{BODY}", title=title)))


def test_a_site_called_jobs_does_not_make_a_posting_a_list():
    html = shown().replace("<title>Data Engineer - Initech", "<title>Data Engineer | Initech | Reading Jobs")
    assert reading.read(reading.capture_html(html)).title == "Data Engineer"


def test_only_the_words_of_the_languages_of_a_page_count():
    """*Missions*, *profil* and *avantages* head sections in French; in an English text they head nothing."""
    text = "Data Engineer at Acme\nMissions\nProfil\nAvantages\n"
    english = "You will be with us in the office and work on the data of our clients with the best of the team. " * 3
    french = "Vous travaillez avec nous dans une équipe et vous êtes pour le client un partenaire sur les données. " * 3
    assert signs.sections(text + english, known()) == set(signs.SECTIONS)
    assert signs.sections(text + english, known().only(*spoken(text + english, None, known()))) == set()
    assert signs.sections(text + french, known().only(*spoken(text + french, None, known()))) == set(signs.SECTIONS)

"""A linked heading of the job that a list opens, an employer inside it, departments, other headings."""

import pytest

from jobrsvp import reading

TASKS = (
    "<h2>Your tasks</h2><ul><li>You mend pumps and write down what was done</li><li>You teach two apprentices</li></ul>"
    "<h2>What you bring</h2><ul><li>Three years of experience with pumps</li><li>A driving licence</li></ul>"
    "<h2>What we offer</h2><p>30 days of holiday, a pension and training. Apply by mail.</p>"
)


def read(body, title="Pump Fitter"):
    return reading.read(reading.capture_html(f"<html><head><title>{title}</title></head><body>{body}</body></html>"))


def test_the_heading_of_the_opened_job_may_be_a_link():
    names = ("Welder", "Pump Fitter", "Crane Operator", "Site Electrician")
    cards = "".join(f'<article><h3><a href="/{name}">{name}</a></h3><p>Leeds</p></article>' for name in names)
    body = f'<h1>Fitter jobs in Leeds</h1>{cards}<h1><a href="/own">Pump Fitter</a></h1><p>Tern Water Ltd</p>{TASKS}'
    assert read(body, "Fitter jobs in Leeds - Jobwell").title == "Pump Fitter"


HEADS = [
    ("<span>Tern Water Trust</span> Pump Fitter", "Pump Fitter"),
    ("<span>Senior</span> Pump Fitter", "Senior Pump Fitter"),
]


@pytest.mark.parametrize(("head", "title"), HEADS)
def test_an_employer_in_the_heading_is_no_part_of_the_title(head, title):
    assert read(f"<h1>{head}</h1>{TASKS}", "Pump Fitter | Tern Water Trust | Jobwell").title == title


@pytest.mark.parametrize("label", ["Department", "Directorate", "Division"])
def test_a_department_below_the_title_is_no_employer(label):
    facts = f"<table><tr><td>{label}</td><td>School of Water and Coast</td></tr></table>"
    assert read(f"<h1>Pump Fitter</h1>{facts}{TASKS}").organization != "School of Water and Coast"


def test_a_heading_below_the_line_for_everybody_is_no_title():
    body = f"<h1>We are hiring</h1><p>Pump Fitter (m/f/d)</p>{TASKS}<h2>Apprentice from 2025</h2><p>Write to us.</p>"
    assert read(body, "We are hiring - Tern Water").title == "Pump Fitter (m/f/d)"

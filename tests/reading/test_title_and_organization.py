"""Title and organization, the employer: which part of a page is believed, and why."""

import dataclasses

import pytest
from tests.reading.pages import BODY, page

from jobrsvp import reading
from jobrsvp.languages import known
from jobrsvp.reading.facts import organization, title
from jobrsvp.reading.page.evidence import gather
from jobrsvp.reading.page.headline import read_headline
from jobrsvp.reading.page.titles import is_section

SEVERAL = "<p>At Globex, we build.</p><p>Globex is looking for a data engineer.</p>"


def evidence_of(capture):
    found = gather(capture, known())
    one = title.read(found, known())
    return dataclasses.replace(found, title=one.value if one else None)


def of_page(body, **more):
    return evidence_of(reading.capture_html(page(body, **more)))


def origins(candidates):
    return {one.origin: one.value for one in candidates}


def test_every_part_that_names_the_title_is_a_candidate_with_a_reason():
    found = title.candidates(of_page(f"<h1>Data Engineer</h1>{BODY}"), known())
    assert {"repeated heading", "page title", "line"} <= {one.origin for one in found}
    assert all(one.reason and 0 < one.weight <= 1 for one in found)
    assert title.read(of_page(f"<h1>Data Engineer</h1>{BODY}"), known()).origin == "repeated heading"


@pytest.mark.parametrize(
    ("trail", "found"),
    [
        ('<nav aria-label="Breadcrumb"><ol><li><a href="/">Home</a></li><li>Nurse</li></ol></nav>', "Nurse"),
        ('<ol class="breadcrumb"><li><a href="/">Home</a></li><li aria-current="page">Nurse</li></ol>', "Nurse"),
        ('<div class="breadcrumbs"><a href="/">Home</a> &gt; <a href="/jobs">Jobs</a> &gt; Nurse</div>', "Nurse"),
        ('<div id="breadcrumbs">Home › Jobs › Head Nurse</div>', "Head Nurse"),
        ('<ol class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/nurse">Nurse</a></li></ol>', None),
        ('<ol class="breadcrumb"><li><a href="/">Home</a></li><li>Jobs</li></ol>', None),
        ('<ol class="breadcrumb"><li><a href="/">Home</a></li><li>Nurse for our ward in ...</li></ol>', None),
        ('<ol class="breadcrumb"><li>Nurse</li></ol>', None),
        ('<nav><a href="/">Home</a><span>Nurse</span></nav>', None),
    ],
)
def test_a_breadcrumb_ends_in_the_title(trail, found):
    seen = title.candidates(of_page(f"{trail}<p>Our team</p>{BODY}", title="Initech"), known())
    assert origins(seen).get("breadcrumb") == found


def test_every_part_that_names_the_employer_is_a_candidate_with_a_reason():
    found = organization.candidates(of_page(f"<h1>Data Engineer</h1><p>Company: Globex</p>{BODY}"), known())
    assert origins(found)["label"] == "Globex"
    assert origins(found)["prose"] == "Initech"
    assert all(one.reason and 0 < one.weight <= 1 for one in found)


def test_several_sentences_are_believed_before_the_title_of_the_page():
    evidence = of_page(f"<h1>Data Engineer</h1>{SEVERAL}")
    evidence = dataclasses.replace(
        evidence, capture=dataclasses.replace(evidence.capture, title="Data Engineer | Springfield Labs")
    )
    assert organization.read(evidence, known()).value == "Globex"


def test_a_name_is_taken_as_it_is_written_in_full():
    text = "Careers at Globex Ltd\nData Engineer\nAt Globex, we build bridges. Globex is looking for you."
    assert organization.read(evidence_of(reading.capture_text(text)), known()).value == "Globex Ltd"


@pytest.mark.parametrize("form", known().codes_of("legal_form").values())
def test_a_legal_form_belongs_to_the_name_of_an_organization(form):
    text = f"Baker\n\nAt Globex {form} we care for people."
    found = organization.read(evidence_of(reading.capture_text(text)), known()).value
    assert found.rstrip(".") == f"Globex {form}".rstrip("."), "write the form into shared/organization.toml as names do"


@pytest.mark.parametrize(
    "name", ["Careers", "Career Opportunities", "Open positions", "Search jobs", "Stellenangebote", "Ofertas de empleo"]
)
def test_what_heads_a_list_of_jobs_is_no_title(name):
    assert is_section(name)
    found = title.candidates(of_page(f"<h1>{name}</h1><p>Data Engineer</p>{BODY}"), known())
    assert name not in {one.value for one in found}


@pytest.mark.parametrize("name", ["Careers Adviser", "Search Engine Specialist", "Home Carer", "Payroll Clerk"])
def test_what_only_begins_like_it_may_be_a_title(name):
    assert not is_section(name)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Java Developer - Payments", ("Java Developer - Payments", None, None)),
        ("Clerk at Center for Frozen Soil", ("Clerk", "Center for Frozen Soil", None)),
        ("Nurse, Denver, CO", ("Nurse", None, "Denver, CO")),
        ("Baker at Mill Foods, Inc.", ("Baker", "Mill Foods, Inc", None)),
        ("Baker :: Mill Foods Ltd", ("Baker", "Mill Foods Ltd", None)),
        ("Nurse :: Denver, CO", ("Nurse", None, "Denver, CO")),
        ("C++::Boost Developer", ("C++::Boost Developer", None, None)),
        ("No deposit required", ("No deposit required", None, None)),
        ("Now hiring - Barista", ("Barista", None, None)),
        ("We’re looking for a cook to join our kitchen", ("cook", None, None)),
    ],
)
def test_words_of_a_headline_are_whole_words(line, parts):
    assert read_headline(line) == parts


@pytest.mark.parametrize("bar", ["|", "-", "–", "—", "::"])
def test_what_parts_the_title_of_a_page_parts_title_and_organization(bar):
    html = page(f"<h1>Data Engineer</h1><p>Globex builds bridges.</p>{BODY}", title=f"Globex {bar} Data Engineer")
    found = evidence_of(reading.capture_html(html))
    assert origins(organization.candidates(found, known()))["page title"] == "Globex"
    html = page(f"<p>Our team</p>{BODY}", title=f"Data Engineer {bar} Initech Ltd")
    assert evidence_of(reading.capture_html(html)).title == "Data Engineer"


def test_a_place_is_no_employer():
    evidence = of_page(f"<h1>Scrum Master @ Brussels / Mechelen</h1>{BODY}")
    capture = dataclasses.replace(evidence.capture, title="Scrum Master @ Brussels / Mechelen")
    found = organization.candidates(dataclasses.replace(evidence, capture=capture), known())
    assert "Brussels / Mechelen" not in {one.value for one in found}


@pytest.mark.parametrize("line", ["Nurse at Orange", "Nurse at Orange, Boston", "Nurse bei Orange"])
def test_behind_at_stands_an_employer_even_if_it_is_called_like_a_town(line):
    assert organization.read(evidence_of(reading.capture_text(f"{line}\n\n- care")), known()).value == "Orange"


def test_a_call_to_apply_that_names_somebody_is_no_title():
    text = (
        "Aide-soignant(e) diplômé(e) – jour\nVilleurbanne (69)\n\nL'EHPAD recrute un(e) aide-soignant(e) pour "
        "compléter son équipe du premier étage, à la suite d'un départ à la retraite.\n\n"
        "Adressez votre CV à Mme Perrin, infirmière coordinatrice.\n"
    )
    assert reading.read(reading.capture_text(text)).title == "Aide-soignant(e) diplômé(e) – jour"

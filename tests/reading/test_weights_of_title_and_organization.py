"""The order of the weights: of two origins that disagree the heavier is believed, so that a changed weight speaks."""

import dataclasses

import pytest
from tests.reading.pages import JOB, page

from jobrsvp import reading
from jobrsvp.languages import known
from jobrsvp.reading.facts import organization, title
from jobrsvp.reading.facts.candidates import Origin
from jobrsvp.reading.page.evidence import gather

ADDRESS = "https://hooli.example/jobs/1"
TRAIL = '<nav aria-label="Breadcrumb"><a href="/">Home</a><a href="/jobs">Jobs</a><span>Teacher</span></nav>'
FILL = "<p>There is time for everybody on our ward, and for a walk in the garden behind it.</p>"
NURSE = "<h1>Nurse</h1>"
SHELVES = "Fill the shelves"
GLOBEX = "<p>At Globex, we care.</p><p>Globex is looking for a nurse.</p>"


def html(body, **more):
    return reading.capture_html(page(body + FILL, **more), url=ADDRESS)


def site(name):
    return f'<meta property="og:site_name" content="{name}">'


text = reading.capture_text
NURSE_DATA = {**JOB, "title": "Nurse", "hiringOrganization": {"@type": "Organization", "name": "Globex"}}
#: Two origins, the heavier first, and a page in which they say two things.
TITLES = [
    (
        title.DATA,
        title.REPEATED_HEADING,
        html(f"{NURSE}<h2>Teacher</h2>", title="Teacher - Initech", jsonld=[NURSE_DATA]),
    ),
    (title.LABEL, title.TELLING, text("Teacher\nPosition: Nurse")),
    (title.TELLING_HEADING, title.REPEATED_NAME, html(f"{NURSE}<h2>{SHELVES}</h2>", title=f"{SHELVES} - Initech")),
    (title.REPEATED_HEADING, title.NAMED_HEADING, html("<h1>Nurse</h1><h2>Teacher</h2>", title="Teacher - Initech")),
    (title.PAGE_LABEL, title.NAMED_HEADING,
     html(f"<h1>{SHELVES}</h1><h2>Teacher</h2><p>Job title: Nurse</p>", title="Initech")),
    (title.REPEATED_LINE, title.NAMED_HEADING,
     html("<p>Night nurse</p><h2>Teacher</h2>", title="Night nurse | Initech")),
    (title.CALLING_LINE, title.TOP_HEADING, html(f"<h1>{SHELVES}</h1><p>Night nurse wanted!</p>", title="Initech")),
    (title.OPEN_CALL, title.TOP_HEADING,
     html(f"<h1>{SHELVES}</h1><p>From May on we are looking for a</p><p>Pond friend</p>", title="Initech")),
    (title.SOUGHT, title.TOP_HEADING,
     html(f"<h1>{SHELVES}</h1><p>The mill is looking for a <b>nurse</b>.</p>", title="Initech")),
    (title.TELLING_LINE, title.ABOVE_LABELS,
     html(f"<p>Nurse</p><p>{SHELVES}</p><p>Place:</p><p>Leeds</p>", title="Initech")),
    (title.ABOVE_LABELS, title.LINE,
     html(f"<p>Hollin of old</p><p>{SHELVES}</p><p>Place:</p><p>Leeds</p>", title="Initech")),
    (title.NAMED_HEADING, title.TOP_HEADING, html(f"<h1>{SHELVES}</h1><h2>Nurse</h2>", title="Initech")),
    (title.CALLING_HEADING, title.TOP_HEADING,
     html(f"<h1>{SHELVES}</h1><h2>We are hiring: Pond friend</h2>", title="Initech")),
    (title.TOP_LABEL, title.REPEATED_NAME,
     html(f"<p>Job title: Pond friend</p><h2>{SHELVES}</h2>", title=f"{SHELVES} - Initech")),
    (title.TELLING_HEADING, title.TRAIL, html(f"{TRAIL}{NURSE}", title="Initech")),
    (title.REPEATED_HEADING, title.TRAIL, html(f"{TRAIL}<h1>Head Nurse</h1>", title="Head Nurse - Initech")),
    (title.TRAIL, title.TOP_HEADING, html(f"{TRAIL.replace('Teacher', 'Nurse')}<h1>{SHELVES}</h1>", title="Initech")),
    (title.TRAIL, title.PAGE_TITLE, html(TRAIL.replace("Teacher", "Nurse"), title="Teacher - Initech")),
    (
        title.TOP_HEADING,
        title.TELLING_LINE,
        html(f"<h1>{SHELVES}</h1><p>Teacher</p>", title="Initech"),
    ),
    (title.PAGE_TITLE, title.TELLING_LINE, html("<p>Teacher</p>", title="Nurse - Initech")),
    (title.TELLING_LINE, title.LINE, html(f"<p>{SHELVES}</p><p>Nurse</p>", title="Initech")),
    (title.TELLING, title.NAME, text(f"{SHELVES}\nNurse\nThere is time for everybody.")),
    (title.NAME, title.OPENING, text(f"There is time for everybody on our ward.\n{SHELVES}")),
]  # fmt: skip
#: The same for employers: the first says "Globex".
ORGANIZATIONS = [
    (organization.DATA, organization.PAGE_LABEL, html(f"{NURSE}<p>Company: Hooli</p>", jsonld=[NURSE_DATA])),
    (organization.MARKED, organization.PAGE_LABEL,
     html(f"{NURSE}<p class='company-name'>Globex</p><p>Company: Hooli</p>")),
    (organization.PAGE_LABEL, organization.PROSE,
     html(f"{NURSE}<p>Company: Globex</p>{GLOBEX.replace('Globex', 'Hooli')}")),
    (organization.PROSE, organization.HEADING, html(f"{NURSE}<h2>Hooli</h2>{GLOBEX}")),
    (organization.HEADING, organization.SITE_NAME,
     reading.capture_html(page(f"{NURSE}<h2>Globex</h2><p>Welcome to Hooli.</p>", head=site("Hooli")), "https://globex.example")),
    (organization.HEADING, organization.PAGE_HEADLINE,
     reading.capture_html(page(f"{NURSE}<h2>Globex</h2>", title="Nurse at Hooli"), "https://globex.example")),
    (organization.SITE_NAME, organization.PAGE_HEADLINE,
     html(f"{NURSE}<p>Welcome to Globex.</p>", title="Nurse at Hooli", head=site("Globex"))),
    (organization.PAGE_HEADLINE, organization.BESIDE_IN_TITLE,
     reading.capture_html(page(f"{NURSE}<p>Welcome to Hooli.</p>{FILL}", title="Hooli | Nurse at Globex"))),
    (organization.BESIDE_IN_TITLE, organization.PROSE_ONCE,
     html(f"{NURSE}<p>Welcome to Globex.</p><p>At Hooli, we care.</p>", title="Globex | Nurse")),
    (organization.TEXT_LABEL, organization.CAREERS, text("Careers at Hooli\nNurse\nCompany: Globex")),
    (organization.CAREERS, organization.TEXT_HEADLINE, text("Careers at Globex\nNurse at Hooli")),
    (organization.TEXT_HEADLINE, organization.PROSE,
     text("Nurse at Globex\n\nAt Hooli, we care. Hooli is looking for you.")),
    (organization.PROSE_ONCE, organization.BELOW_TITLE, text("Nurse\nHooli\n\nAt Globex, we care.")),
    (organization.NAMED_BELOW, organization.PAGE_HEADLINE,
     reading.capture_html(page(f"{NURSE}<p>Globex Ltd</p><p>Welcome to Hooli.</p>{FILL}", title="Nurse at Hooli"))),
    (organization.KNOWN_BELOW, organization.OWNER,
     html(f"{NURSE}<p>Globex</p><p>We of Globex walk.</p><p>\u00a9 2026 Hooli</p>")),
    (organization.ABOVE_PLACE, organization.OWNER,
     html(f"{NURSE}<p>Globex</p><p>Leeds</p><p>\u00a9 2026 Hooli</p>")),
    (organization.LOGO, organization.SITE_NAME,
     html(f"<img alt='Globex'>{NURSE}<p>We of Globex walk.</p><p>Welcome to Hooli.</p>", head=site("Hooli"))),
    (organization.TOP_LOGO, organization.OWNER,
     html(f"<img alt='Globex'>{NURSE}<p>We of Globex walk.</p><p>\u00a9 2026 Hooli</p>")),
    (organization.OWNER_TITLE, organization.OWNER,
     html(f"<header>Globex</header>{NURSE}<p>\u00a9 2026 Hooli</p>", title="Join us | Globex")),
    (organization.OWNER, organization.BOARD,
     html(f"<p>Hooli</p><a href='/p'>Post a job</a>{NURSE}<p>Globex Ltd</p><p>84034 Kiel</p>", title="Nurse | Hooli")),
]  # fmt: skip


@pytest.mark.parametrize(("fact", "rows"), [(title, TITLES), (organization, ORGANIZATIONS)])
def test_every_origin_of_a_title_and_of_an_organization_has_a_row(fact, rows):
    origins = {one for one in vars(fact).values() if isinstance(one, Origin)}
    missing = origins - {one for row in rows for one in row[:2]}
    assert not missing, "add a page in which the new origin and one that weighs nearly the same disagree"


def named(rows):
    return [
        pytest.param(*row, id=f"{row[0].name} {row[0].weight} before {row[1].name} {row[1].weight}") for row in rows
    ]


def weighed(candidates, *origins):
    """Return what each origin says: the first of its candidates."""
    said = {(one.origin, one.weight): one.value for one in reversed(candidates)}
    return [said.get((origin.name, origin.weight)) for origin in origins]


@pytest.mark.parametrize(("heavier", "lighter", "capture"), named(TITLES))
def test_of_two_origins_of_a_title_the_heavier_is_believed(heavier, lighter, capture):
    evidence = gather(capture, known())
    one, other = weighed(title.candidates(evidence, known()), heavier, lighter)
    assert None not in (one, other)
    assert one != other
    assert title.read(evidence, known()).value == one


@pytest.mark.parametrize(("heavier", "lighter", "capture"), named(ORGANIZATIONS))
def test_of_two_origins_of_an_organization_the_heavier_is_believed(heavier, lighter, capture):
    evidence = dataclasses.replace(gather(capture, known()), title="Nurse")
    one, other = weighed(organization.candidates(evidence, known()), heavier, lighter)
    assert (one.removesuffix(" Ltd"), other) == ("Globex", "Hooli")
    assert organization.read(evidence, known()).value == one

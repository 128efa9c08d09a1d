"""The same posting as a text, as simple HTML and with structured data says the same; what is no fact changes none."""

import html
import json
import textwrap
from typing import NamedTuple

import pytest

from jobrsvp import reading


class Written(NamedTuple):
    """A posting as somebody writes it: sections are a heading and its lines."""

    lang: str
    title: str
    employer: str
    place: str
    intro: str
    sections: dict[str, tuple[str, ...]]


POSTINGS = [
    Written(
        "en", "Payroll Officer", "Thornbeck Housing Ltd", "Kendal, Cumbria",
        "Thornbeck Housing Ltd is looking for a Payroll Officer to join its team of four in Kendal.",
        {
            "Your tasks": ("You run the monthly payroll for 300 colleagues", "You answer questions about pensions"),
            "What you bring": ("3 years of experience in payroll", "A careful hand and a calm voice"),
            "What we offer": ("£28,000 to £31,000 a year", "37 hours a week, hybrid, 2 days a week in the office",
                              "28 days of paid holiday and a workplace pension"),
        },
    ),
    Written(
        "de", "Elektroniker (m/w/d)", "Brandauer Anlagenbau GmbH", "Landshut",
        "Die Brandauer Anlagenbau GmbH sucht ab sofort einen Elektroniker für die Werkstatt in Landshut.",
        {
            "Deine Aufgaben": ("Du baust Schaltschränke und prüfst sie", "Du hilfst unseren Kunden am Telefon"),
            "Dein Profil": ("Abgeschlossene Ausbildung und 2 Jahre Berufserfahrung", "Führerschein Klasse B"),
            "Wir bieten": ("3.200 bis 3.800 Euro brutto im Monat", "Unbefristete Anstellung in Vollzeit",
                           "30 Tage Urlaub"),
        },
    ),
    Written(
        "fr", "Menuisier (H/F)", "Ateliers Grandval SARL", "Angers",
        "Les Ateliers Grandval SARL recherchent un menuisier pour leur atelier d'Angers.",
        {
            "Vos missions": ("Fabriquer des escaliers et des fenêtres", "Poser chez nos clients avec un collègue"),
            "Votre profil": ("CAP de menuisier et 2 ans d'expérience", "Permis B"),
            "Nous offrons": ("CDI à temps plein", "2 100 à 2 400 € brut par mois", "Mutuelle et tickets restaurant"),
        },
    ),
    Written(
        "nl", "Verkoper binnendienst", "Houtman Tuinhout BV", "Apeldoorn",
        "Houtman Tuinhout BV zoekt een verkoper binnendienst voor de vestiging in Apeldoorn.",
        {
            "Wat ga je doen": ("Je helpt klanten aan de telefoon en in de winkel", "Je maakt offertes"),
            "Wat vragen wij": ("Minimaal 2 jaar ervaring in de verkoop", "Je spreekt goed Nederlands"),
            "Wij bieden": ("€ 2.600 tot € 3.000 bruto per maand", "Fulltime dienstverband van 38 uur per week",
                           "25 vakantiedagen"),
        },
    ),
]  # fmt: skip


def as_text(one, bullet="- ", wide=None):
    blocks = [one.title, one.employer, one.place, "", one.intro]
    for heading, lines in one.sections.items():
        blocks += ["", heading, *(f"{bullet}{line}" for line in lines)]
    wrapped = (textwrap.fill(block, wide, subsequent_indent="  ") if wide else block for block in blocks)
    return "\n".join(wrapped)


def as_description(one):
    sections = (
        f"<h2>{heading}</h2><ul>{''.join(f'<li>{html.escape(line)}</li>' for line in lines)}</ul>"
        for heading, lines in one.sections.items()
    )
    return f"<p>{html.escape(one.intro)}</p>{''.join(sections)}"


def as_page(one, data="", more=""):
    top = f"<h1>{one.title}</h1><p>{one.employer}</p><p>{one.place}</p>"
    return (
        f"<html lang='{one.lang}'><head><title>{one.title} - {one.employer}</title>{data}</head>"
        f"<body><main>{top}{as_description(one)}{more}</main></body></html>"
    )


def as_data(one):
    fields = {
        "@type": "JobPosting", "title": one.title, "description": as_description(one),
        "hiringOrganization": {"@type": "Organization", "name": one.employer},
        "jobLocation": {"@type": "Place", "address": {"addressLocality": one.place}},
    }  # fmt: skip
    return f'<script type="application/ld+json">{json.dumps(fields)}</script>'


def facts(capture):
    read = reading.read(capture)
    assert read.quality.sure
    pay = [(one.minimum, one.maximum, one.currency, one.period) for one in read.pay]
    schedule = read.schedule and (read.schedule.hours_per_week, read.schedule.weekends, read.schedule.contract_months)
    required = read.requirements and (read.requirements.years_min, read.requirements.licences)
    return {
        "title": read.title,
        "organization": read.organization,
        "places": [one.text.partition(",")[0] for one in read.locations],
        "mode": read.workplace and (read.workplace.mode, read.workplace.days_on_site),
        "contract": read.employment_type,
        "pay": pay,
        "benefits": sorted({one.key for one in read.benefits if one.offered}),
        "schedule": schedule,
        "requirements": required,
        "expired": read.quality.expired,
    }


def of_text(text):
    return facts(reading.capture_text(text))


def in_blocks(one):
    """The lines of the text as blocks: a heading, paragraphs and lists."""
    top = f"<p>{one.employer}</p><p>{one.place}</p>"
    return f"{top}{as_description(one)}"


def alone(one, description, body=""):
    """A page that shows nothing but *body*, with no more data than the title and the *description*."""
    data = json.dumps({"@type": "JobPosting", "title": one.title, "description": description})
    script = f'<script type="application/ld+json">{data}</script>'
    return f"<html><head><title>{one.title}</title>{script}</head><body>{body}</body></html>"


def broken(one):
    lines = "<br>".join(map(html.escape, as_text(one).split("\n")[1:]))
    return f"<html><head><title>{one.title}</title></head><body><h1>{one.title}</h1><div>{lines}</div></body></html>"


def unstyled(one):
    return (
        f"<html><body>{''.join(f'<p>{html.escape(line)}</p>' for line in as_text(one).split(chr(10)) if line)}</body>"
    )


FORMS = {
    "text": lambda one: reading.capture_text(as_text(one)),
    "page": lambda one: reading.capture_html(as_page(one)),
    "data": lambda one: reading.capture_html(as_page(one, data=as_data(one))),
    "data alone": lambda one: reading.capture_html(alone(one, in_blocks(one))),
    "data alone, as a text": lambda one: reading.capture_html(alone(one, as_text(one))),
    "data below a heading": lambda one: reading.capture_html(alone(one, in_blocks(one), f"<h1>{one.title}</h1>")),
    "line breaks": lambda one: reading.capture_html(broken(one)),
    "paragraphs": lambda one: reading.capture_html(unstyled(one)),
}
COOKIES = "We use cookies to make this site work. Accept all"
EQUAL = (
    "We are an equal opportunity employer and consider all qualified applicants without regard to race, religion, sex, "
    "national origin, disability or veteran status."
)
SIMILAR = "Similar jobs\nHead Gardener\nOtter Parks\n$90,000 - $99,000 a year\nRemote\nNight Porter\nHotel Sol\nMadrid"
#: What changes no fact of a text.
CHANGES = {
    "other bullets": lambda one: as_text(one, bullet="• "),
    "no bullets": lambda one: as_text(one, bullet=""),
    "wrapped lines": lambda one: as_text(one, wide=72),
    "lines of Windows": lambda one: as_text(one).replace("\n", "\r\n"),
    "blank lines": lambda one: as_text(one).replace("\n", "\n\n"),
    "fixed blanks": lambda one: as_text(one).replace(" ", "\u00a0"),
    "a cookie line": lambda one: f"{as_text(one)}\n\n{COOKIES}",
    "a sentence of equality": lambda one: f"{as_text(one)}\n\n{EQUAL}",
    "similar jobs": lambda one: f"{as_text(one)}\n\n{SIMILAR}",
    "one more sentence": lambda one: as_text(one).replace(one.intro, f"{one.intro}\nThe kettle is always on."),
    "capital headings": lambda one: as_text(
        one._replace(sections={name.upper(): lines for name, lines in one.sections.items()})
    ),
}


@pytest.mark.parametrize("one", POSTINGS, ids=lambda one: one.lang)
@pytest.mark.parametrize("form", list(FORMS)[1:])
def test_a_page_says_what_its_text_says(one, form):
    assert facts(FORMS[form](one)) == facts(FORMS["text"](one))


@pytest.mark.parametrize("one", POSTINGS, ids=lambda one: one.lang)
def test_the_facts_are_those_that_somebody_wrote(one):
    found = of_text(as_text(one))
    assert (found["title"], found["organization"]) == (one.title, one.employer)
    assert found["places"][0] == one.place.partition(",")[0]
    assert found["pay"]
    assert found["requirements"]


@pytest.mark.parametrize("one", POSTINGS, ids=lambda one: one.lang)
@pytest.mark.parametrize("change", CHANGES)
def test_what_is_no_fact_changes_none(one, change):
    assert of_text(CHANGES[change](one)) == of_text(as_text(one))


@pytest.mark.parametrize("one", POSTINGS, ids=lambda one: one.lang)
def test_the_order_of_sections_changes_no_fact(one):
    turned = one._replace(sections=dict(reversed(one.sections.items())))
    assert of_text(as_text(turned)) == of_text(as_text(one))


#: Texts whose first lines are no plain title and employer, and what must be read of each in every form.
ROWS = [
    ("Marlow Labs (https://marlow.example) | Backend Engineer | Leeds, UK | ONSITE | Full-time\n"
     "We are hiring a backend engineer to join our team. You will build services in Go and look after them.\n"
     "Requirements\n- 3 years of experience with Go\n- A calm voice\nApply with your CV.",
     "Backend Engineer", "Marlow Labs", ["Leeds, UK"]),
    ("Brightwater | Bristol | Full-time | Onsite\nWarehouse Operative\n"
     "We are looking for somebody to pick and pack.\nYou will need\n- 1 year of experience\n- A head for numbers\n"
     "Apply with your CV by Friday.", "Warehouse Operative", "Brightwater", ["Bristol"]),
    ("Night Porter | Aberdeen\nHotel Morven\n\nYour tasks\n- Look after late guests\n- Lock up\n\nRequirements\n"
     "- Two years of experience\n\nHotel Morven is open all year. Apply with your CV.",
     "Night Porter", "Hotel Morven", ["Aberdeen"]),
    ("Shed hand needed!\nCorran Mill\nOban\n\nYour tasks\n- Sorting fleeces\n- Baling\n\nRequirements\n"
     "- A strong back\n\nCorran Mill pays £13 an hour. Ring us to apply.", "Shed hand", "Corran Mill", ["Oban"]),
    ("Data Engineer\nHalden Analytics\n\nYour tasks\n- Spark is what you use all day\n- Careers advice to juniors"
     "\n\nRequirements\n- Airflow is a plus\n- 4 years of experience\n\nHalden Analytics pays. Send us your CV.",
     "Data Engineer", "Halden Analytics", []),
    ("Recepcjonista\nHotel Zamek\n\nTwoje obowiązki\n- Bieżący kontakt z gośćmi\n- Praca w systemie zmianowym\n\n"
     "Wymagania\n- Rok doświadczenia\n\nHotel Zamek czeka na CV.", "Recepcjonista", "Hotel Zamek", []),
]  # fmt: skip


def page_of(text):
    first, *rest = text.split("\n")
    items = "".join(f"<li>{line[2:]}</li>" if line.startswith("- ") else f"<p>{line}</p>" for line in rest if line)
    return first, items


def row_as_page(text):
    first, blocks = page_of(text)
    return reading.capture_html(f"<title>{first}</title><h1>{first}</h1>{blocks}")


def row_as_data(text):
    first, blocks = page_of(text)
    data = json.dumps({"@type": "JobPosting", "title": first, "description": blocks})
    return reading.capture_html(f'<title>{first}</title><script type="application/ld+json">{data}</script>')


@pytest.mark.parametrize("form", [reading.capture_text, row_as_page, row_as_data])
@pytest.mark.parametrize(("text", "title", "organization", "places"), ROWS, ids=[one[1] for one in ROWS])
def test_first_lines_say_the_same_in_every_form(text, title, organization, places, form):
    posting = reading.read(form(text))
    assert (posting.title, posting.organization) == (title, organization)
    assert [one.text for one in posting.locations] == places
    assert facts(form(text)) == facts(reading.capture_text(text))


#: What stands between bars need not be a row of facts that begins with the employer.
NO_ROWS = [
    ("Site Manager | Hull | Full-time | £45,000", "Site Manager", None),
    ("Welder | Nights | Permanent", "Welder | Nights | Permanent", None),
]


@pytest.mark.parametrize(("line", "title", "organization"), NO_ROWS)
def test_a_row_that_begins_with_the_job_names_no_employer(line, title, organization):
    text = f"{line}\nYour tasks\n- Look after the site\nRequirements\n- Two years of experience\nApply with your CV."
    posting = reading.read(reading.capture_text(text))
    assert (posting.title, posting.organization) == (title, organization)


def test_a_page_with_a_site_around_it_is_read_as_a_page():
    one = POSTINGS[0]
    around = "<nav><a href='/'>Home</a></nav>"
    page = as_page(one).replace("<main>", f"{around}<main>").replace(f" - {one.employer}", " | Kendal Jobs")
    assert reading.read(reading.capture_html(page)).organization == one.employer


def test_a_heading_below_the_name_of_the_firm_is_the_title():
    page = "<p>Fennel Bakery</p><h1>Loaf shaper wanted</h1><p>We are looking for help at night, £14 an hour. Apply now."
    assert reading.read(reading.capture_html(page)).title == "Loaf shaper"

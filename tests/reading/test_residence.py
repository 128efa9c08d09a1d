"""Where one has to live to work at home."""

import pytest

from jobrsvp import Capture
from jobrsvp.reading.generic import read_generically

AD = """Customer Support Specialist
Marlow Outdoor Ltd
{}
Your tasks: answer customers by phone and mail. Requirements: two years of experience in support.
Salary $45,000 - $52,000 a year. We offer health insurance and paid time off. Apply with your resume.
"""


def residence(line):
    posting = read_generically(Capture(text=AD.format(line)), anyway=True)
    return posting, posting.workplace.residence if posting.workplace else None


AREAS = [
    ("Remote - US only", ["United States"]),
    ("Remote (US only)", ["United States"]),
    ("Fully remote. You must reside in CA, NY or TX.", ["California", "New York", "Texas"]),
    ("Work from home. Applicants must live in Ohio; we employ nobody outside the state.", ["Ohio"]),
    ("Remote. We can only hire in the following states: Texas, Utah, and Georgia.", ["Texas", "Utah", "Georgia"]),
    ("Remote. Open to candidates in Canada and the United States.", ["Canada", "United States"]),
    ("Remote position; must be located in Texas (TX) or Florida (FL)", ["Texas", "Florida"]),
    ("Home based, U.S. residents only", ["United States"]),
    ("Remote. Candidates must already have their primary residence in CO, UT or AZ.", ["Colorado", "Utah", "Arizona"]),
    ("Télétravail. La personne doit avoir son domicile au Nouveau-Brunswick.", ["New Brunswick"]),
    ("Thuiswerk. Je bent woonachtig in Nederland.", ["The Netherlands"]),
    ("100 % Remote innerhalb Deutschlands", ["Germany"]),
    ("Homeoffice, Wohnsitz in Österreich oder Deutschland erforderlich.", ["Austria", "Germany"]),
    ("Remote (nur Deutschland)", ["Germany"]),
    ("Télétravail complet. Vous devez résider en France ou en Belgique.", ["France", "Belgium"]),
    ("Télétravail total, France uniquement", ["France"]),
    ("Trabajo remoto. Imprescindible residir en España.", ["Spain"]),
    ("Remoto (solo España)", ["Spain"]),
    ("Teletrabajo desde México o Colombia", ["México", "Colombia"]),
]


@pytest.mark.parametrize(("line", "names"), AREAS)
def test_the_areas_are_read_with_a_quote(line, names):
    posting, found = residence(line)
    assert posting.workplace.mode == "remote"
    assert [area.place.name for area in found.areas] == names
    assert found.quotes
    for quote in (*found.quotes, *(area.quote for area in found.areas)):
        assert posting.sources[quote.source][quote.start : quote.end] == quote.text


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Remote anywhere in the US except California.", ["California"]),
        (
            "Remote. Not available to residents of Colorado, Utah or Maine.",
            ["Colorado", "Utah", "Maine"],
        ),
        ("Télétravail total, France uniquement, sauf Corse", ["Corse"]),
    ],
)
def test_what_is_excluded_is_no_area(line, names):
    _, found = residence(line)
    assert [area.place.name for area in found.excluded] == names
    assert not {area.place.name for area in found.areas} & set(names)


@pytest.mark.parametrize(
    ("line", "town", "km"),
    [
        ("Remote within 50 miles of Denver", "Denver", 80.5),
        ("Remote, im Umkreis von 50 km um Köln", "Köln", 50),
        ("Télétravail à moins de 50 km de Lyon", "Lyon", 50),
        ("Teletrabajo, en un radio de 30 km de Sevilla", "Sevilla", 30),
    ],
)
def test_a_circle_has_a_middle_and_kilometres(line, town, km):
    _, found = residence(line)
    assert (found.near.text, found.within_km) == (town, km)


@pytest.mark.parametrize(
    ("line", "clocks"),
    [
        ("Remote, EU time zones", (0, 2)),
        ("Remote (American time zones)", (-8, -5)),
        ("Télétravail complet, fuseau horaire européen", (0, 3)),
        ("Remote - Eastern time zone preferred", (-5, -5)),
        ("Remote. Must be located in the Pacific or Mountain time zone.", (-8, -7)),
        ("Remote (nur Deutschland). Zeitzone MEZ.", (1, 1)),
        ("Teletrabajo, zona horaria de Madrid", (1, 1)),
    ],
)
def test_time_zones_are_hours_ahead_of_utc(line, clocks):
    assert residence(line)[1].clocks == clocks


@pytest.mark.parametrize(
    "line",
    [
        "Remote. We offer everything except boredom. Live in the moment with us.",
        "Fully remote, our customers live in Canada.",
        "Fully remote. Must have lived in three countries.",
        "On site in Leeds. Residents of Leeds know us.",
        "Remote: United States",
    ],
)
def test_what_sets_no_bounds_is_none(line):
    assert residence(line)[1] is None

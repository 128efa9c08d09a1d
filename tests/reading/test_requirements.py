"""What postings ask of the person."""

import pytest

from jobrsvp.reading.facts.requirements import read_requirements

YEARS = [
    ("5+ years of experience in accounting", 5),
    ("3-5 years of relevant work experience", 3),
    ("Minimum of 2 years' experience", 2),
    ("At least four years of experience with Java", 4),
    ("7+ years of experience, or 4 years with a master's degree and experience in research", 4),
    ("Experience: 6 years", 6),
    ("6+ years of experience\nOR a degree AND 4+ years of experience\n1+ year of experience in leading", 4),
    ("5 years of experience with Java\n2 years of experience with Kotlin", 5),
    ("10 or more years of professional experience", 10),
    ("Minimum 8 years in sales", 8),
    ("Mindestens 3 Jahre Berufserfahrung", 3),
    ("5 ans d'expérience minimum", 5),
    ("2 años de experiencia", 2),
    ("3 anni di esperienza", 3),
    ("4 jaar ervaring", 4),
    ("2 lata doświadczenia", 2),
    ("3 års erfarenhet", 3),
    ("2 anos de experiência", 2),
]  # fmt: skip

NO_YEARS = [
    "We have 25 years of experience in the market",
    "Our team brings over 40 years of combined experience",
    "Founded 12 years ago, we experience fast growth",
    "You must be at least 18 years of age",
    "A company with a 100 year history",
    "Equity vests over 4 years",
    "For over 30 years our experience has made us the market leader",
]  # fmt: skip

VERBATIM = [
    ("Bachelor's degree in Economics, or equivalent", "education", "Bachelor's degree in Economics"),
    ("High school diploma or GED required", "education", "High school diploma or GED"),
    ("MBA preferred", "education", "MBA"),
    ("PhD in Physics", "education", "PhD"),
    ("Abgeschlossenes Studium der Informatik", "education", "Abgeschlossenes Studium"),
    ("Bac +5 exigé", "education", "Bac +5"),
    ("Laurea magistrale in ingegneria", "education", "Laurea magistrale"),
    ("Wykształcenie wyższe", "education", "Wykształcenie wyższe"),
    ("Valid driver's license required", "licences", "Valid driver's license"),
    ("Führerschein Klasse B", "licences", "Führerschein Klasse B"),
    ("Permis B exigé", "licences", "Permis B"),
    ("CDL Class A", "licences", "CDL Class A"),
    ("Active security clearance", "licences", "security clearance"),
    ("Fluent in English", "languages", "Fluent in English"),
    ("Deutschkenntnisse auf C1", "languages", "Deutschkenntnisse"),
    ("Native French speaker", "languages", "Native French"),
    ("Inglés avanzado", "languages", "Inglés avanzado"),
    ("Python and PostgreSQL on AWS", "skills", "PostgreSQL"),
    ("C++ or C# developer", "skills", "C#"),
    ("Skills: stakeholder mapping, Visio", "skills", "stakeholder mapping"),
    ("Power BI dashboards", "skills", "Power BI"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "years"), YEARS)
def test_years(text, years):
    assert read_requirements(text).years_min == years


@pytest.mark.parametrize("text", NO_YEARS)
def test_other_years(text):
    read = read_requirements(text)
    assert read is None or read.years_min is None


@pytest.mark.parametrize(("text", "name", "said"), VERBATIM)
def test_said_in_its_own_words(text, name, said):
    assert said in getattr(read_requirements(text), name)


def test_everything_stands_in_the_text():
    text = "You know  Python,\nSQL &amp; Tableau. Fluent in German. BSc or Bachelor's degree. Driving licence."
    read = read_requirements(text)
    for said in (*read.skills, *read.education, *read.languages, *read.licences):
        assert said in text


def test_nothing_asked():
    assert read_requirements("Come and see our garden.") is None


def test_a_word_inside_another_is_no_skill():
    read = read_requirements("JavaScripting in Goslar with Excellent people")
    assert read is None or read.skills == ()

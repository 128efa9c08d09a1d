"""What a résumé proposes: in four languages, in every form of file, and nothing that it does not say."""

import datetime as dt
import json

import pytest
from tests.helpers import documents
from tests.resume import resumes

from jobrsvp import BadInput, Profile
from jobrsvp.model import Home, Targets
from jobrsvp.resume import filled, read
from jobrsvp.sense import sensible

TODAY = dt.date(2026, 11, 27)
NAMES = ("name", "place", "country", "titles", "skills", "stage", "last_searched")
FIELDS = (
    "person.name", "home.place", "home.country", "targets.titles", "targets.skills", "search.stage",
    "search.last_searched",
)  # fmt: skip
WEAVER = ("Senior Weaver", "Weaver")
ACCOUNTANT = ("Contable", "Auxiliar administrativa")
READ = {
    "English": (
        resumes.ENGLISH, "Kit Hollin", "Halifax, England", "GB", WEAVER,
        ("Jacquard looms", "CAD", "Pattern design", "Excel"), "employed", "2019-03-01",
    ),
    "German": (
        resumes.GERMAN, "Jana Brunner", "Munich, Bayern", "DE", ("Leiterin Einkauf", "Einkäuferin"),
        ("SAP", "Verhandlungsführung", "Englisch"), "employed", "2021-03-01",
    ),
    "French": (
        resumes.FRENCH, "Léa Marchand", "Paris, Île-de-France", "FR", ("Infirmière", "Secrétaire médicale"),
        ("Soins palliatifs", "Pansements", "Écoute"), "employed", "2020-09-01",
    ),
    "Spanish": (
        resumes.SPANISH, "Inés Robledo", "Madrid, Madrid, Comunidad de", "ES", ACCOUNTANT,
        ("Contabilidad", "Excel", "Facturación"), "employed", "2018-01-01",
    ),
    "between jobs": (
        resumes.AMERICAN, "Sam Okoro", "Austin, Texas", "US", ("Data Engineer", "Data Analyst"),
        ("Python", "SQL", "Airflow", "dbt"), "unemployed", "2022-01-01",
    ),
    "a student": (
        resumes.STUDENT, "Mia Lund", "Leeds, England", "GB", None, ("Titration", "Python"), "student", None,
    ),
    "JSON Resume": (
        json.dumps(resumes.JSON_RESUME), "Kit Hollin", "Halifax, England", "GB", WEAVER, ("Jacquard", "CAD", "Excel"),
        "employed", "2019-03-01",
    ),
}  # fmt: skip


def proposed(text, name="cv.txt"):
    found = read(text if isinstance(text, bytes) else text.encode(), name, TODAY)
    return {one.field: one.value for one in found.fields}


@pytest.mark.parametrize("case", READ.values(), ids=READ)
def test_a_resume_proposes_what_it_says(case):
    text, *said = case
    assert proposed(text) == {field: value for field, value in zip(FIELDS, said, strict=True) if value}


@pytest.mark.parametrize("case", READ.values(), ids=READ)
def test_what_is_proposed_can_be_meant(case):
    assert sensible(filled(Profile(), read(case[0].encode(), "cv.txt", TODAY)))


@pytest.mark.parametrize("form", ["pdf", "word", "html"])
def test_every_form_of_file_says_the_same(form):
    lines = resumes.ENGLISH.split("\n")
    page = "<!doctype html><body>" + "".join(f"<p>{line}</p>" for line in lines)
    data = {"pdf": documents.pdf, "word": documents.word, "html": lambda *_: page.encode()}[form](*lines)
    assert proposed(data, f"cv.{form}") == proposed(resumes.ENGLISH)


def test_each_field_names_the_line_that_it_rests_on():
    quotes = {one.field: one.quote for one in read(resumes.ENGLISH.encode(), "cv.txt", TODAY).fields}
    assert quotes["home.place"].startswith("12 Weir Lane, Halifax")
    assert quotes["search.last_searched"] == "Calder Cloth Ltd, Halifax | March 2019 - Present"


def test_what_the_profile_says_besides_stays_and_lists_get_longer():
    before = Profile(home=Home(place="Leeds", country="GB"), targets=Targets(titles=("Dyer", "Weaver")))
    after = filled(before, read(resumes.ENGLISH.encode(), "cv.txt", TODAY))
    assert after.targets.titles == ("Dyer", "Weaver", "Senior Weaver")
    assert after.home.place == "Halifax, England"


JOB = "Kit Hollin\n\nWork experience\n{}\n\nSkills\nLooms\n"


@pytest.mark.parametrize(
    ("lines", "titles"),
    [
        ("Weaver\nHollin Mill | 2019 - now", ("Weaver",)),
        ("Hollin Mill\nWeaver, 2019 - now", ("Weaver",)),
        ("2019 - now\nHollin Mill\nWeaver", ("Weaver",)),
        ("2019 - now\nWeaver\n- Trained a dyer\n2015 - 2019\nDyer\n- Helped the weaver", ("Weaver", "Dyer")),
        ("Weaver at Hollin Mill (2019 - now)", ("Weaver",)),
        ("Weaver | Hollin Mill | 2015 - 2019\nWeaver | Calder Cloth | 2019 - now", ("Weaver",)),
        ("Dyer | Hollin Mill | 2011 - 2015\nWeaver | Calder Cloth | 2019 - now", ("Weaver", "Dyer")),
        ("Hollin Mill | 2019 - now", None),
        ("- I was a weaver\n2019 - now", None),
    ],
)
def test_the_title_stands_beside_the_dates_the_newest_first(lines, titles):
    assert proposed(JOB.format(lines)).get("targets.titles") == titles


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("Kit Hollin\nLeeds, UK", "Leeds, England"),
        ("Kit Hollin\nBerlin", "Berlin"),
        ("Kit Hollin\nkit@mail.example · 80331 München", "Munich, Bayern"),
        ("Kit Hollin\nAddress: Halifax, UK", "Halifax, England"),
        ("Paris Reading\nkit@mail.example", None),
        ("Kit Hollin\n12 Weir Lane", None),
        ("Kit Hollin\n+44 1632 960 123", None),
    ],
)
def test_the_home_is_a_place_and_not_a_name_or_a_number(head, place):
    assert proposed(f"{head}\n\nSkills\nLooms\n").get("home.place") == place


@pytest.mark.parametrize(
    ("studies", "stage"),
    [
        ("BSc Textiles, 2024 - present", "student"),
        ("BSc Textiles, 2022 - June 2026", "new_graduate"),
        ("BSc Textiles, 2012 - 2015", None),
    ],
)
def test_without_a_job_the_studies_tell_the_stage(studies, stage):
    assert proposed(f"Kit Hollin\nEducation\n{studies}\nSkills\nLooms").get("search.stage") == stage


def test_without_headings_the_dated_jobs_tell_that_it_is_a_resume():
    assert proposed("Kit Hollin\nWeaver, Hollin Mill, 2019 - now")["targets.titles"] == ("Weaver",)


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        (b"Dear diary, today I saw a loom.", "diary.txt", "diary.txt does not read as a résumé"),
        (b"", "empty.txt", "does not read as a résumé"),
        (b"Reading\nA list of books\n", "books.txt", "does not read as a résumé"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "cv.png", "is a picture"),
        (b"%PDF-1.4 broken", "cv.pdf", "damaged"),
        (b"PK\x03\x04zip", "cv.zip", "cv.zip is an archive"),
        (b"{", "cv.json", "cv.json is not valid JSON"),
        (b'{"basics": {}}', "cv.json", "does not read as a résumé"),
        (b'{"work": "weaver"}', "cv.json", "work"),
        (b'{"work": [{"position": 7}]}', "cv.json", "position"),
        (b'{"work": [{"startDate": "last spring"}]}', "cv.json", "has the date last spring"),
        (b'{"work": [{"startDate": "2019-13"}]}', "cv.json", "has the date 2019-13"),
        (b'{"basics": {"name": ["Kit"]}}', "cv.json", "name"),
    ],
)
def test_what_is_no_resume_is_a_sentence(data, name, sentence):
    with pytest.raises(BadInput, match=sentence):
        read(data, name, TODAY)

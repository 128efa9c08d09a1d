"""Logos above titles, profiles in forums, numbers of files, homes to let, and how often pay comes."""

import pytest
from tests.reading.pages import JOB, page

from jobrsvp.errors import NotAPosting
from jobrsvp.reading.page.capture import capture_html
from jobrsvp.reading.pipeline import read

NEEDS = "<h2>What you need</h2><ul><li>Two years at a lathe and a steady hand for small pieces of brass</li></ul>"
OFFER = "<h2>What we offer</h2><ul><li>Pension and 25 days of paid holiday</li></ul><p>Send your CV to Ann Lee.</p>"


def found(body, title="Turner", lang="en", jsonld=()):
    return read(capture_html(page(body, title=title, jsonld=jsonld).replace("lang='en'", f"lang='{lang}'")))


def test_the_logo_above_the_title_is_of_the_employer_and_not_of_the_board():
    shown = (
        "<header><a href='/'>northern-trades</a></header><div><img src='l' alt='Logo Hollin Brassworks'>"
        f"<h1>Turner</h1><p>At Hollin Brassworks nine people make taps.</p>{NEEDS}{OFFER}</div>"
        "<footer>© northern-trades</footer>"
    )
    assert found(shown, "Turner in Hull - northern-trades").organization == "Hollin Brassworks"


def test_a_picture_of_something_that_the_text_does_not_name_is_no_employer():
    shown = f"<header><a href='/'>Brook Mill</a></header><img alt='Golden Evening'><h1>Turner</h1>{NEEDS}{OFFER}"
    assert found(shown, "Turner | Brook Mill").organization != "Golden Evening"


def test_a_link_to_all_jobs_is_no_employer():
    shown = f"<h1>Turner</h1><p><a href='/companies/9/jobs'>View all jobs</a></p><p>Hull</p>{NEEDS}{OFFER}"
    assert found(shown).organization != "View all jobs"


def test_the_number_of_a_file_is_no_part_of_the_title():
    data = {**JOB, "title": "JR20931 Turner", "description": NEEDS + OFFER}
    assert found(f"<h2>Turner</h2>{NEEDS}{OFFER}", jsonld=[data]).title == "Turner"


def test_houses_that_a_firm_numbers_give_way_to_the_towns_under_a_label():
    there = {"@type": "Place", "address": {"addressLocality": "DSM - House 3", "addressCountry": "US"}}
    data = {**JOB, "title": "Turner", "jobLocation": there, "description": NEEDS + OFFER}
    labelled = "<dl><dt>locations</dt><dd>Des Moines, IA</dd><dd>Ames, IA</dd></dl>"
    shown = found(f"<h2>Turner</h2>{labelled}{NEEDS}{OFFER}", jsonld=[data])
    assert [one.text for one in shown.locations] == ["Des Moines, IA", "Ames, IA"]


def test_the_town_of_a_profile_is_not_where_the_work_is():
    shown = (
        "<h1>Turner wanted</h1><div>Posts: 211<br>Joined: May 2014<br>Location: Leeds</div>"
        f"<p>You will be based at our workshop in Preston.</p>{NEEDS}{OFFER}"
    )
    assert [one.text for one in found(shown).locations] == ["Preston"]


def test_a_place_under_a_label_may_go_on_in_a_sentence():
    shown = (
        "<h1>Turner</h1><table><tr><th>Where you'll be based</th><td>The yard, Wharf Road, Leeds. It is open all year."
        f"</td></tr></table>{NEEDS}{OFFER}"
    )
    assert "Leeds" in found(shown).locations[0].text


@pytest.mark.parametrize("title", ["Andere vacature", "Overige vacatures"])
def test_a_heading_of_other_jobs_is_no_title(title):
    shown = (
        f"<h1>Mandenvlechter</h1><p>Wij zoeken een mandenvlechter voor 36 uur per week in Breda.</p>"
        "<h2>Wat wij vragen</h2><ul><li>Twee jaar ervaring met wilgentenen en oog voor detail</li></ul>"
        "<h2>Wij bieden</h2><ul><li>Een goed salaris en 25 vakantiedagen</li></ul><p>Solliciteer met je cv.</p>"
        f"<h2>{title}</h2>"
        "<p>Leerling</p>"
    )
    assert found(shown, "Mandenvlechter - De Wilg", "nl").title == "Mandenvlechter"


def test_the_share_of_a_full_post_is_no_part_of_the_title():
    assert found(f"<h1>Turner 80–100%</h1>{NEEDS}{OFFER}", "Turner 80–100% - Brook Mill").title == "Turner"


@pytest.mark.parametrize(
    ("lang", "said", "bonus"),
    [
        ("es", "1.600 € brutos al mes en 14 pagas", False),
        ("de", "€ 2.690,- brutto im Monat, 14-mal jährlich", False),
        ("es", "14 pagas", True),
        ("de", "13. Monatslohn", True),
    ],
)
def test_how_often_an_amount_is_paid_is_no_bonus(lang, said, bonus):
    shown = found(f"<h1>Tischler (m/w/d)</h1><ul><li>{said}</li></ul>{NEEDS}{OFFER}", lang=lang)
    assert any(one.key == "bonus" for one in shown.benefits) == bonus


def test_a_home_named_for_a_trade_is_no_job():
    shown = (
        "<h1>Miller's Lodge</h1><p>£900 per month, 12 month tenancy.</p><h2>Requirements</h2><ul><li>Income of £30,000 "
        "a year</li><li>Two years of rental history</li></ul><h2>How to apply</h2><p>Send the application form with a "
        "holding deposit.</p>"
    )
    with pytest.raises(NotAPosting):
        found(shown, "Miller's Lodge, Hexham - To Let")


def test_letters_of_a_national_currency_are_no_million():
    shown = found(
        f"<h1>Cocinero</h1><p>Puebla, México</p><p>Sueldo: $14,200 M.N. mensuales</p>{NEEDS}{OFFER}", lang="es"
    )
    assert [(one.minimum, one.currency, one.period) for one in shown.pay] == [(14200, "MXN", "month")]


def test_whether_overtime_is_paid_is_no_part_of_the_title():
    assert found(f"<h1>Turner (Non-Exempt)</h1>{NEEDS}{OFFER}", "Turner | Brook Mill").title == "Turner"

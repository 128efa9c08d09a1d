"""What kind of page it is: a posting, a doubtful one, or something else, with what was seen; each with look-alikes."""

import pytest
from tests.reading.pages import BODY, page

from jobrsvp import NotAPosting, reading
from jobrsvp.languages import known
from jobrsvp.reading.page import kind, language
from jobrsvp.reading.page.evidence import gather

TASKS = "<h2>Your tasks</h2><ul><li>Keep the order books and answer our customers</li><li>Plan the week</li></ul>"
NEEDS = "<h2>Requirements</h2><ul><li>Three years of experience in a similar role</li><li>Good English</li></ul>"
PAY = "<h2>We offer</h2><p>Salary: £34,000 - £38,000 a year, a pension and 28 days of holiday.</p>"
SHORT = f"<p>Brookfen Ltd, Leeds</p>{TASKS}{NEEDS}{PAY}"
PROSE = "<p>The town has three ponds, and on Sundays people walk around them with their dogs and talk.</p>"
ARTICLE = PROSE * 30


def seen(html):
    """Return the title, whether it is sure, or what was seen instead."""
    try:
        posting = reading.read(reading.capture_html(html))
    except NotAPosting as refusal:
        return refusal.seen
    return "posting" if posting.quality.sure else "doubtful"


@pytest.mark.parametrize(
    "title",
    [
        "View job | Hollin Jobs Board",
        "Jobs",
        "Vacancies | Brookfen",
        "Careers",
        "Stellenangebote",
        "Offres d'emploi",
        "Job search",
        "Current openings",
    ],
)
def test_a_title_of_a_section_never_outranks_what_the_page_holds(title):
    assert seen(page(f"<h1>Stores Coordinator</h1>{SHORT}", title=title)) == "posting"


@pytest.mark.parametrize(
    "address", ["https://brookfen.example/careers/", "https://brookfen.example/jobs", "https://brookfen.example/team"]
)
def test_an_address_of_a_section_never_outranks_what_the_page_holds(address):
    assert seen(page(f"<h1>Stores Coordinator</h1>{SHORT}", title="Stores Coordinator", url=address)) == "posting"


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        ("Careers | Brookfen", f"<h1>Life here</h1>{ARTICLE}", "a careers page of a company"),
        ("Jobs", f"<h1>Jobs</h1>{PROSE * 5}", "a list of jobs"),
        ("Join our team", f"<h1>Join our team</h1>{PROSE * 6}", "a careers page of a company"),
    ],
)
def test_a_section_without_a_posting_is_named(title, body, expected):
    assert seen(page(body, title=title)) == expected


@pytest.mark.parametrize(
    "words",
    [
        "We read applications as they arrive until the position is filled.",
        "Applications are accepted until the vacancy has been filled.",
        "Open until the job is closed.",
        "The ad stays here until the vacancy is filled or the ad is closed.",
    ],
)
def test_until_it_is_filled_is_open(words):
    posting = reading.read(reading.capture_html(page(f"<h1>Stores Coordinator</h1>{SHORT}<p>{words}</p>")))
    assert not posting.quality.expired


@pytest.mark.parametrize(
    "words", ["This position has been filled.", "This vacancy is closed.", "This job has expired."]
)
def test_what_says_that_it_is_closed_is_marked(words):
    posting = reading.read(reading.capture_html(page(f"<h1>Stores Coordinator</h1><p>{words}</p>{SHORT}")))
    assert posting.quality.expired


@pytest.mark.parametrize("name", ["Nurse - Unit 404", "Porter, Building 404", "Room 404 Supervisor"])
def test_a_number_in_a_title_is_no_error(name):
    assert seen(page(f"<h1>{name}</h1>{SHORT}", title=f"{name} | Hollin Hospital")) == "posting"


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        ("404 - Page not found", "<h1>Page not found</h1><p>Go back to the start.</p>", "a page that is gone"),
        ("Not found | Brookfen", f"<h1>Not found</h1>{PROSE}", "a page that is gone"),
        ("Sign in | Brookfen", "<h1>Sign in</h1><input type='password'><p>Name and password</p>", "a sign-in page"),
        ("Welcome", f"<h1>Welcome</h1><form><input type='password'></form>{PROSE}", "a sign-in page"),
        ("Apply", f"<h1>Details</h1><form>{'<label>Line</label><input type=text>' * 9}</form>", "a form to fill in"),
        ("Inbox (4) - ann@brookfen.example", f"<h1>Inbox</h1>{PROSE * 4}", "a mailbox"),
    ],
)
def test_pages_that_lead_elsewhere_are_named(title, body, expected):
    assert seen(page(body, title=title)) == expected


CARD = "<li><h3><a href='/jobs/{n}-cook'>Cook {n}</a></h3> Apply now. You will lead two people.</li>"


@pytest.mark.parametrize("count", [3, 12, 40])
def test_links_to_postings_without_one_of_its_own_are_a_list(count):
    cards = "".join(CARD.format(n=n) for n in range(1000, 1000 + count))
    assert seen(page(f"<h1>Kitchen</h1><ul>{cards}</ul>", title="Kitchen | Brookfen")) == "a list of jobs"


def test_a_posting_that_links_to_three_others_is_a_posting():
    cards = "".join(f"<li><a href='/jobs/{n}-cook'>Cook {n}</a></li>" for n in range(1000, 1003))
    html = page(f"<h1>Stores Coordinator</h1>{SHORT}<p>You may also look at</p><ul>{cards}</ul>", title="Brookfen")
    assert seen(html) == "posting"


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (
            "9 things to know about nurses",
            f"<h1>9 things to know about nurses</h1><h2>Education</h2>{PROSE * 9}<h2>Benefits</h2>{PROSE}",
        ),
        (
            "Best tutors of the year",
            f"<h1>Best tutors of the year</h1><h2>Experience</h2>{ARTICLE}<h2>Conclusion</h2>{PROSE}",
        ),
        ("Bakers of Hollin", f"<h1>Bakers of Hollin</h1><p>Written by Ann Lee</p>{ARTICLE}<p>12 comments</p>"),
        ("Paid leave explained", f"<h1>Paid leave explained</h1><p>Salary: $30 per hour</p><h2>Benefits</h2>{ARTICLE}"),
    ],
)
def test_an_article_that_names_an_occupation_is_an_article(title, body):
    assert seen(page(body, title=title)) not in ("posting", "doubtful")


@pytest.mark.parametrize(
    "body",
    [
        "<h1>Designer Lamp</h1><p>$49.00</p><p>Add to cart</p><p>In stock</p><h2>Benefits</h2><p>Bright and warm.</p>",
        "<h1>Carpenter set</h1><p>Buy now</p><p>4.5 out of 5 stars</p><h2>Requirements</h2><p>A bench, two hands.</p>",
        "<h1>Manager for teams</h1><p>Start your free trial</p><p>Book a demo</p><p>Trusted by 400 firms</p>"
        "<h2>Benefits</h2><p>From $20 per month</p>",
    ],
)
def test_a_product_is_a_product(body):
    assert seen(page(body + PROSE * 4, title="Hollin")) in ("a page of a shop or a product", "doubtful")


@pytest.mark.parametrize(
    "body",
    [
        f"<h1>Shop Assistant</h1>{SHORT}<p>You add to the cart of our customers what is in stock.</p>",
        f"<h1>Writer</h1>{SHORT}<p>Written by our editor: a posting. Read more about us.</p>",
    ],
)
def test_a_posting_of_a_shop_or_a_paper_is_a_posting(body):
    assert seen(page(body, title="Hollin")) == "posting"


@pytest.mark.parametrize(
    "body",
    [
        "<h1>Postdoc in soil physics</h1><h2>Background</h2><p>We measure bogs. You will develop two sensors.</p>"
        "<p>You hold a PhD in physics.</p><h2>Employment conditions</h2><p>A year.</p><p>We appoint you.</p>"
        "<p>Send a letter and your list of publications to the dean.</p>",
        "<h1>PhD position on moss</h1><p>We are looking for a student who likes rain.</p><p>Deadline for applications:"
        " 3 May</p><p>You have a master's degree in biology.</p>",
        "<h1>Doctoral researcher</h1><p>The successful candidate will join the lab.</p><p>To apply, write to us.</p>"
        "<p>Fixed-term contract of three years.</p>",
        "<h1>Software Engineer in Mapping</h1><p>We are looking for engineers.</p>"
        "<h5>Required expertise:</h5><p>Maps</p><h5>Your tech toolbox:</h5><ul><li>Python</li></ul><p>Apply</p>",
    ],
)
def test_freely_worded_sections_are_answered(body):
    assert seen(page(body, title="Hollin Institute")) in ("posting", "doubtful")


@pytest.mark.parametrize(
    ("lang", "body"),
    [
        (
            "ja",
            "<h1>調理スタッフ</h1><h2>仕事内容</h2><ul><li>朝の仕込みと配膳をお願いします。</li></ul><h2>応募資格</h2>"
            "<p>未経験の方も歓迎します。</p><h2>給与</h2><p>時給1,200円</p><h2>勤務地</h2><p>仙台市</p>",
        ),
        (
            "ko",
            "<h1>주방 보조</h1><h2>주요업무</h2><p>아침 준비를 돕습니다.</p><h2>자격요건</h2><p>학력 무관</p>"
            "<h2>복리후생</h2><p>4대보험, 퇴직금</p><p>근무지: 부산</p>",
        ),
        (
            "uk",
            "<h1>Кухар</h1><h2>Обов'язки</h2><ul><li>Готувати обіди та вечері для гостей</li></ul><h2>Вимоги</h2>"
            "<p>Досвід роботи від року</p><h2>Ми пропонуємо</h2><p>Зарплата 20 000 грн на місяць</p>",
        ),
        (
            "cs",
            "<h1>Kuchař</h1><h2>Náplň práce</h2><p>Vaření obědů pro dvě stě hostů.</p><h2>Požadujeme</h2>"
            "<p>Praxe v oboru.</p><h2>Nabízíme</h2><p>Mzda 30 000 Kč, plný úvazek.</p>",
        ),
        (
            "fi",
            "<h1>Kokki</h1><h2>Työtehtävät</h2><p>Valmistat lounaan ja pidät keittiön siistinä.</p><h2>Vaatimukset</h2>"
            "<p>Sinulla on hygieniapassi.</p><p>Vakituinen työsuhde. Jätä hakemus.</p>",
        ),
        (
            "tr",
            "<h1>Aşçı</h1><h2>Görevler</h2><p>Günlük yemekleri hazırlamak.</p><h2>Aranan nitelikler</h2>"
            "<p>En az iki yıl deneyimli.</p><p>Tam zamanlı. Başvurular mayısa kadar.</p>",
        ),
    ],
)
def test_languages_of_first_depth_are_answered(lang, body):
    assert seen(f"<html lang='{lang}'><head><title>x</title></head><body>{body}</body></html>") == "posting"


def test_a_language_that_nobody_knows_is_answered_from_its_shape_and_said_to_be_doubtful():
    html = (
        "<html lang='et'><head><title>Kokk</title></head><body><h1>Kokk</h1><p>Tallinn, Estonia</p><h2>Kirjeldus</h2>"
        "<ul><li>Hommikusööginõude pesemine</li><li>Lõunasöök</li></ul><h2>Nõudmised</h2><ul><li>Rõõmus meel</li></ul>"
        "<h2>Pakume</h2><p>1 800 €</p><p>leib@hollin.example</p></body></html>"
    )
    assert seen(html) == "doubtful"


def test_a_recipe_in_such_a_language_is_refused():
    html = (
        "<html lang='et'><head><title>Kook</title></head><body><h1>Kook</h1><h2>Koostis</h2><ul><li>Jahu</li>"
        "<li>Suhkur</li><li>Munad</li></ul><h2>Valmistamine</h2><p>Sega kokku ja küpseta. "
        "</p><p>Hea isu! Järgmisel nädalal küpsetame pirukaid.</p></body></html>"
    )
    assert seen(html) not in ("posting", "doubtful")


def test_a_page_in_one_form_is_read():
    menu = "".join(f"<li><a href='/s{n}.aspx'>Services and products, part {n} of our menu</a></li>" for n in range(12))
    body = f"<ul>{menu}</ul><form><h4>Support Technician</h4>{BODY}</form>"
    assert seen(page(body, title="Careers / Brookfen")) == "posting"


def judged(html):
    capture, every = reading.capture_html(html), known()
    evidence = gather(capture, every)
    return kind.judge(evidence, "Data Engineer", every.only(*language.spoken(evidence.text, capture.lang, every)))


def test_each_point_says_why_and_the_points_make_the_answer():
    found = judged(page(f"<h1>Data Engineer</h1>{BODY}<p>Add to cart</p>", title="Data Engineer"))
    assert found.answer == "posting"
    assert found.total == pytest.approx(sum(point.weight for point in found.points))
    assert all(point.reason for point in found.points)
    assert [point.quote for point in found.points if point.weight < 0] == ["Add to cart"]


@pytest.mark.parametrize("kinds", [["Article"], ["WebPage", "Product"], ["Recipe"]])
def test_data_about_something_else_count_against_it(kinds):
    graph = {"@graph": [{"@type": kind} for kind in kinds]}
    assert min(judged(page(f"<h1>Data Engineer</h1>{BODY}", jsonld=[graph])).points).weight == -3

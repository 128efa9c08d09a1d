"""Menus around a title, cards that lead away, dialogs that hold the page, and names between a title and its place."""

import pytest

from jobrsvp import reading
from jobrsvp.errors import NotAPosting

TASKS = (
    "<h2>Your tasks</h2><ul><li>You mend pumps and write down what was done</li><li>You teach two apprentices</li></ul>"
    "<h2>What you bring</h2><ul><li>Three years of experience with pumps</li><li>A driving licence</li></ul>"
    "<h2>What we offer</h2><p>30 days of holiday, a pension and training. Apply by mail.</p>"
)
SITE = '<a href="/visit">Visit</a><a href="/shop">Shop</a><a href="/news">News</a>'


def read(body, title="Pump Fitter"):
    return reading.read(reading.capture_html(f"<html><head><title>{title}</title></head><body>{body}</body></html>"))


ITEMS = f"<li>{SITE.replace('</a>', '</a></li><li>')}"
MENUS = [
    ("a menu of one line", f'<div>{SITE}<a href="/company/login">Employers only</a></div>'),
    ("a menu of items", f'<ul>{ITEMS}<a href="/company/us">Our firms</a></li></ul>'),
    ("the item of this page", f'<ul>{ITEMS}<b>Here</b></li><li><a href="/companies/all">All firms</a></li></ul>'),
]


@pytest.mark.parametrize("menu", [menu for _, menu in MENUS], ids=[name for name, _ in MENUS])
def test_what_a_menu_above_the_title_links_is_no_employer(menu):
    found = read(f"{menu}<h1>Pump Fitter</h1><p>Tern Water Ltd</p>{TASKS}")
    assert (found.title, found.organization) == ("Pump Fitter", "Tern Water Ltd")


def test_a_label_of_a_menu_has_no_value():
    menu = f'<ul>{ITEMS}<a href="/sites">Locations</a></li></ul>'
    body = f'{menu}<a href="/ask">Ask us</a><h1>Pump Fitter</h1><dl><dt>Location</dt><dd>Leeds</dd></dl>{TASKS}'
    assert [one.text for one in read(body).locations] == ["Leeds"]


EMPLOYER = '<a href="/company/tern">Tern Water</a>'


@pytest.mark.parametrize("above", [EMPLOYER, f'<a href="/jobs">Back</a>{EMPLOYER}'])
def test_one_or_two_links_above_a_title_are_no_menu(above):
    assert read(f"<div>{above}</div><h1>Pump Fitter</h1>{TASKS}").organization == "Tern Water"


def cards(*names, heading="h3"):
    return "".join(
        f'<article><a href="/job/{100 + at}"><{heading}>{name}</{heading}></a><p>Leeds</p><p>$20 per hour, full-time, '
        "pension, free lunch and 25 days of holiday</p></article>"
        for at, name in enumerate(names)
    )


LISTS = [
    ("a search", "Care work in Leeds", f"<h1>Care work in Leeds</h1>{cards('Nurse', 'Night Carer', 'Cook')}"),
    ("below a closed one", "No longer available", f"<h1>Sorry</h1>{cards('Nurse', 'Cook', 'Driver', heading='h2')}"),
    ("of one firm", "Join us", f"<p>We have a canteen.</p>{cards('Welder', 'Buyer', 'Clerk')}"),
]


@pytest.mark.parametrize(("title", "body"), [row[1:] for row in LISTS], ids=[row[0] for row in LISTS])
def test_a_card_among_others_that_lead_elsewhere_is_no_posting(title, body):
    with pytest.raises(NotAPosting):
        read(body, title)


OWN = [
    (
        "its heading leads to itself",
        f'<h2><a href="/job/7">Pump Fitter</a></h2>{TASKS}{cards("Nurse", "Cook", "Clerk")}',
    ),
    ("its card stands beside it", f"{cards('Nurse', 'Pump Fitter', 'Cook')}<h3>Pump Fitter</h3>{TASKS}"),
]


@pytest.mark.parametrize("body", [body for _, body in OWN], ids=[name for name, _ in OWN])
def test_a_posting_beside_cards_is_one(body):
    assert read(body).title == "Pump Fitter"


@pytest.mark.parametrize("heading", ["12 similar jobs near Leeds", "3+ related vacancies", "Similar jobs"])
def test_a_number_before_the_jobs_that_follow_changes_nothing(heading):
    found = read(f"<h1>Pump Fitter</h1><p>Tern Water Ltd, York</p>{TASKS}<h2>{heading}</h2><p>Cook - remote</p>")
    assert "Cook" not in found.description


@pytest.mark.parametrize("name", ["modal-details", "job-modal", "popup popup--job"])
def test_what_is_called_a_dialog_may_hold_the_page(name):
    body = f'<div class="{name}"><h1>Pump Fitter</h1><p>Tern Water Ltd, York</p>{TASKS}</div><h2>Money for moving</h2>'
    assert read(f"{body}<p>We help you to find a flat and a school.</p>").title == "Pump Fitter"


@pytest.mark.parametrize("name", ["modal-login", "cookie-consent"])
def test_a_dialog_beside_the_page_is_left_out(name):
    dialog = f'<div class="{name}"><h1>Before you go on</h1><p>{"We ask you for a password or a yes. " * 40}</p></div>'
    assert "password" not in read(f"<h1>Pump Fitter</h1><p>Tern Water Ltd, York</p>{TASKS}{dialog}").description


NAMES = [
    ("Tern Water", "<p>Tern Water</p><p>York</p>"),
    ("Tern Water", "<div>Tern Water · York, England (On-site)</div>"),
    ("TERN WATER", "<p>TERN WATER<br>York, England</p>"),
    (None, "<p>Engineering</p><p>York</p>"),
    (None, "<div>Sales · York</div>"),
    (None, "<p>Full-time</p><p>York</p>"),
]


@pytest.mark.parametrize(("name", "below"), NAMES)
def test_between_title_and_place_stands_the_employer_unless_it_is_a_department(name, below):
    assert read(f"<h1>Pump Fitter</h1>{below}{TASKS}", "Pump Fitter | Welljobs").organization == name


@pytest.mark.parametrize("name", ["City of York", "Town of Banff", "County of Simcoe"])
def test_a_town_employs_by_what_it_is_called(name):
    head = f'<a href="/en/index.aspx"><img src="l.png" alt="{name}"></a>'
    body = f"{head}<h1>Pump Fitter</h1><p>The {name} looks after its pumps.</p>{TASKS}"
    assert read(body, f"{name} - Job Details").organization == name


@pytest.mark.parametrize("text", ["CT-, MRT- und Röntgenuntersuchungen", "Based at", "Ur- und Frühgeschichte"])
def test_half_a_word_or_a_small_one_is_no_place(text):
    found = read(f"<h1>Pump Fitter</h1><p>Tern Water Ltd</p><p>{text}</p>{TASKS}")
    assert not [one for one in found.locations if one.text in text]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("\N{CROISSANT} PUMP FITTER WANTED \N{CROISSANT}", "PUMP FITTER"),
        ("[HIRING] Pump Fitter", "Pump Fitter"),
        ("Pump Fitter - job post", "Pump Fitter"),
        ("Pump Fitter [m/w/d]", "Pump Fitter [m/w/d]"),
        ("(Senior) Pump Fitter", "(Senior) Pump Fitter"),
    ],
)
def test_pictures_and_tags_are_no_part_of_a_title(line, title):
    assert read(f"<h1>{line}</h1><p>Tern Water Ltd, York</p>{TASKS}", line).title == title


@pytest.mark.parametrize("answer", ["No", "No, this work is done at the plant", "No."])
def test_no_below_a_label_denies_what_it_asks(answer):
    row = f"<table><tr><th>Eligible for remote work</th><td>{answer}</td></tr></table>"
    found = read(f"<h1>Pump Fitter</h1><p>Tern Water Ltd, York</p>{row}{TASKS}")
    assert not found.workplace or found.workplace.mode != "remote"


def test_a_site_is_no_job_because_its_name_holds_one():
    head = '<div><a href="https://courier.example/">The Hollin Courier</a></div>'
    body = f"{head}<h1>Cellar Hand, Vintage and Ongoing</h1><p>Tern Wines Ltd, York</p>{TASKS}"
    assert read(body, "Employment | The Hollin Courier").title == "Cellar Hand, Vintage and Ongoing"


HEADLESS = [
    ("behind the employer", "Tern Water | Pump Fitter", "Pump Fitter"),
    ("before at", "Pump Fitter at Tern Water | Careers", "Pump Fitter"),
    ("with a shorter name above", "Senior Pump Fitter - York", "Senior Pump Fitter"),
]


@pytest.mark.parametrize(("title", "line"), [row[1:] for row in HEADLESS], ids=[row[0] for row in HEADLESS])
def test_without_headings_the_line_that_the_page_title_repeats_is_the_title(title, line):
    menu = "<nav><a href='/'>Start</a></nav><div>Products</div><div>Tern Water</div><div>Fitter</div>"
    assert read(f"{menu}<div>{line}</div><div>York, England</div>{TASKS}", title).title == line


@pytest.mark.parametrize("where", ['<a href="/job/9">Pump Fitter</a>', "<div>Pumps and fittings</div>"])
def test_a_link_or_a_thing_in_the_page_title_is_not_the_title(where):
    found = read(f"{where}<h1>Night Carer</h1><p>Tern Homes Ltd, York</p>{TASKS}", "Pump Fitter and Pumps and fittings")
    assert found.title == "Night Carer"


def test_a_country_below_the_title_gives_way_to_its_town_in_a_sentence():
    body = f"<h1>Pump Fitter</h1><p>Denmark</p><p>The place of work will be in Odense.</p>{TASKS}"
    assert [one.text for one in read(body).locations] == ["Odense"]


def test_a_town_elsewhere_does_not_replace_the_country():
    body = f"<h1>Pump Fitter</h1><p>Denmark</p><p>Tern Water is based in Leeds.</p>{TASKS}"
    assert [one.text for one in read(body).locations] == ["Denmark"]


@pytest.mark.parametrize("denial", ["This is not a Hollin News position", "Note: it is not a Hollin News job"])
def test_a_site_that_says_so_is_not_the_employer(denial):
    body = f"<header>Hollin News</header><h1>Pump Fitter</h1><p>{denial}; we post it for a friend.</p>{TASKS}"
    assert read(f"{body}<footer>Hollin News</footer>", "Pump Fitter | Hollin News").organization != "Hollin News"

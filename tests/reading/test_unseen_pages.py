"""Pages of kinds that nobody here has seen: what heads them, who hires, where, and how, told by their structure."""

import pytest

from jobrsvp import NotAPosting, reading
from jobrsvp.text.lines import page_of

WORK = (
    "<p>We are looking for somebody who likes the sea and its weather. You will have two years' experience.</p>"
    "<h4>Duties</h4><ul><li>Keep the log and the books</li><li>Answer letters from visitors</li></ul>"
    "<h4>How to apply</h4><p>Send a letter and your CV. The closing date is 4 March. Full-time, permanent.</p>"
)


def page(body, *, title="", lang="en", head=""):
    """Return a whole page."""
    return f"<!doctype html><html lang='{lang}'><head><title>{title}</title>{head}</head><body>{body}</body></html>"


def read(body, *, title="", lang="en", head=""):
    """Return what is read of a whole page."""
    return reading.read(reading.capture_html(page(body, title=title, lang=lang, head=head)), anyway=True)


@pytest.mark.parametrize(
    ("source", "tag"),
    [
        ('<div role="heading" aria-level="1">Cook</div>', "h1"),
        ("<div class='x' aria-level=3 role=heading>Cook</div>", "h3"),
        ('<p role="heading">Cook</p>', "h2"),
        ('<div role="presentation" title="heading">Cook</div>', "div"),
        ('<div data-role="heading" aria-level="1">Cook</div>', "div"),
    ],
)
def test_a_role_of_a_heading_makes_a_heading(source, tag):
    assert page_of(source).lines[0].tag == tag


MENU = (
    "<table><tr><td><font size=2><b>Personnel</b><br><a href='/v'>Vacancies home</a><br>- <a href='/a'>Harbour</a><br>"
    "- <b>Museum &amp; Cook House</b><br>- <a href='/c'>Catering</a><br><a href='/h'>Help</a></font></td><td>"
)
#: What heads a page without a heading: the title that must be read, and the page.
HEADED = [
    ("Harbour Records Librarian", f"{MENU}<font size=4 color=navy><b>Harbour Records Librarian</b></font>{WORK}"),
    ("Charts and Maps Librarian", f"{MENU}<font size=4><b>Charts and Maps Librarian</b></font>{WORK}"),
    ("Lighthouse Cook", f"{MENU}<font size='+2'><b>Lighthouse Cook</b></font>{WORK}"),
    ("Night Porter", f"{MENU}<b><big>Night Porter</big></b>{WORK}"),
    ("Ferry Clerk", f"<p>Welcome aboard</p><div class='subject'>Ferry Clerk</div>{WORK}"),
    ("Pier Attendant", f"<p>Welcome aboard</p><p class='posting-title'>Pier Attendant</p>{WORK}"),
    (
        "Sailmaker's Clerk",
        f"<div role='heading' aria-level='1'>Come and help us</div><div role='heading' aria-level='2'>Sailmaker's "
        f"Clerk</div>{WORK}",
    ),
    ("Buoy Inspector", f"<h1>Personnel Office</h1><h2>Buoy Inspector</h2>{WORK}"),
    ("Rope Maker's Assistant", f"<h1>Situations Vacant</h1><p><b>Rope Maker's Assistant</b></p>{WORK}"),
]


@pytest.mark.parametrize(("title", "body"), HEADED)
def test_a_page_without_a_heading_is_headed_by_what_stands_out(title, body):
    assert read(body, title="Port of Arven: Personnel Office: Vacancies").title == title


#: Look-alikes: what stands out, or is marked, and is no title; the heading is.
NOT_HEADED = [
    ("Chart Clerk", f"{MENU}</td><td><h2>Chart Clerk</h2>{WORK}"),
    ("Chart Clerk", f"<h1>Chart Clerk</h1><h2>Tables and chairs for the cook</h2>{WORK}"),
    ("Chart Clerk", f"<h1>Chart Clerk</h1><div class='subtitle'>Ferry Cook</div>{WORK}"),
    ("Chart Clerk", f"<h1>Chart Clerk</h1><a class='job-title' href='/2'>Ferry Cook</a>{WORK}"),
]


@pytest.mark.parametrize(("title", "body"), NOT_HEADED)
def test_an_item_of_a_menu_is_no_title(title, body):
    assert read(body, title="Port of Arven").title == title


CLERK = f"<h1>Chart Clerk</h1>{WORK}"
LOGO = "<header><a href='/'><img src='/l.svg' alt='{}'></a></header>"
FOOT = "<footer><p>{} · Quay Street</p></footer>"
#: Who hires, by the page's own title, its logo and its foot: the employer, title, language, body.
EMPLOYERS = [
    # a title that colons part
    ("University of Arvendale", "University of Arvendale: Personnel Office: Vacancies: Ref 7", "en",
     f"{CLERK}<p>University of Arvendale, Hill Road</p>"),
    ("Klinik Sankt Alban", "Kartenzeichner (m/w/d): Klinik Sankt Alban Kassel", "de",
     f"{LOGO.format('Klinik Sankt Alban')}{CLERK}"),
    ("Hospital San Telmo", "Administrativa: Hospital San Telmo", "es", f"{CLERK}<p>Hospital San Telmo</p>"),
    # a town behind the name, a section before it
    ("Tischlerei Enno Petersen", "Wir stellen ein! – Tischlerei Enno Petersen, Leer", "de",
     f"<h1>Wir stellen ein!</h1><h2>Tischler (m/w/d)</h2>{WORK}{FOOT.format('Tischlerei Enno Petersen e. K.')}"),
    ("Agriturismo Le Viti", "Lavora con noi | Agriturismo Le Viti", "it",
     f"<div><a href='#'>Ristorante</a></div><h1>Cuoca / Cuoco</h1><p>Agriturismo Le Viti, Siena</p>{WORK}"),
    ("City of Arven Falls", "Employment Opportunities - City of Arven Falls", "en",
     f"<h1>Employment Opportunities</h1><h2>Chart Clerk</h2><p>The City of Arven Falls has an opening.</p>{WORK}"),
    # the logo
    ("St Elmo & Mercy Hospitals", "Chart Clerk | St Elmo & Mercy Hospitals | Careers", "en",
     f"{LOGO.format('St Elmo &amp; Mercy Hospitals')}<h1>Chart Clerk</h1><dl><dt>Hospital</dt><dd>Mercy Campus, Cork"
     f"</dd></dl>{WORK}"),
    ("Arvens kommun", "Lediga jobb", "sv", f"{LOGO.format('Arvens kommun, startsida')}{CLERK}"),
    ("Mairie de Mont-Clair", "Recrutement", "fr", f"{LOGO.format('Logo de la Mairie de Mont-Clair')}{CLERK}"),
    # sentences
    ("Klinik Sankt Alban", "Stellenangebote", "de",
     f"{CLERK}<p>Die Klinik Sankt Alban ist ein Haus mit 90 Betten. Die Stelle ist eine Vollzeitstelle.</p>"),
    ("TALLERES OLMO S. COOP", "Empleo", "es",
     f"{CLERK}<p>TALLERES OLMO S. COOP., cooperativa de 30 socios, precisa chapista para su taller.</p>"),
    ("Arven Ropes", "Jobs", "en", f"{CLERK}<p>Arven Ropes, makers of rigging since 1890, seeks a clerk.</p>"),
    ("Winter is Over", "Jobs", "en", f"{CLERK}<p>Winter is Over is looking for a clerk who knows ice.</p>"),
    ("Gartenwelt Ahorn", "Leitung Verkauf – Stellenmarkt | Ahorner Bote", "de",
     "<div>Immobilien</div><div>Auto</div><div>Stellenmarkt</div><p>Gartenwelt Ahorn sucht für den Standort Krems</p>"
     f"<h1>Leitung Verkauf (m/w/d)</h1>{WORK}<footer>© Ahorner Bote Medien GmbH</footer>"),
]  # fmt: skip


@pytest.mark.parametrize(("employer", "title", "lang", "body"), EMPLOYERS)
def test_the_employer_is_named_by_title_logo_foot_or_sentence(employer, title, lang, body):
    assert read(body, title=title, lang=lang).organization == employer


#: Look-alikes: sections, boards, places of an employer and items of menus are no employers.
NO_EMPLOYERS = [
    ("Stellenmarkt", "Chart Clerk – Stellenmarkt", "de", f"<p>Stellenmarkt</p>{CLERK}"),
    ("Arven Post", "Chart Clerk - Arven Post", "en",
     f"<a href='/m'>Motors</a><a href='/o'>Obituaries</a><p>Arven Post</p>{CLERK}<p>Globex Ltd</p><p>84034 Kiel</p>"),
    ("Mercy Campus", "Chart Clerk", "en", f"<h1>Chart Clerk</h1><p>Hospital: Mercy Campus</p>{WORK}"),
    ("Restaurant", "Chart Clerk | Inn", "en", f"<h1>Chart Clerk</h1><a href='/r'>Restaurant</a>{WORK}<nav>Inn</nav>"),
    ("Salary", "Chart Clerk", "en", f"{CLERK}<p>The Salary is a fair one.</p>"),
    ("March is Wet", "Chart Clerk", "en", f"{CLERK}<p>March is Wet and April is looking better.</p>"),
    ("Last year", "Chart Clerk", "en", f"{CLERK}<p>Last year, with little rain, a clerk, needs came first.</p>"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "title", "lang", "body"), NO_EMPLOYERS)
def test_sections_boards_and_parts_of_a_firm_are_no_employers(name, title, lang, body):
    assert read(body, title=title, lang=lang).organization != name


@pytest.mark.parametrize("title", ["Nurse – Aged Care at Home", "Deckhand at Sea", "Platform Engineer at Scale"])
def test_a_word_behind_at_that_belongs_to_the_job_is_no_employer(title):
    posting = read(f"<nav>Brook</nav><h1>{title}</h1>{WORK}", title=f"{title} - Brook Careers")
    assert (posting.title, posting.organization) == (title, None)


@pytest.mark.parametrize("firm", ["Night Owls", "Sea Rooms", "Scale AI"])
def test_a_firm_behind_at_may_begin_with_such_a_word(firm):
    assert read(f"<nav>x</nav><h1>Nurse</h1>{WORK}", title=f"Nurse at {firm}").organization == firm


CARD = "<article class='j'><h2><a href='#{0}'>{0}</a></h2><p>{1}</p><p>{2}</p></article>"
CARDS = [("Deckhand", "Olm Ferries", "Leeds"), ("Ferry Cook", "Globex Ltd", "Truro"), ("Steward", "Tarn Lines", "Hull")]
LIST = "<nav>Jobs</nav><h1>23 jobs at sea</h1>" + "".join(CARD.format(*one) for one in CARDS)


@pytest.mark.parametrize("tag", ["h1", "h2", "h3"])
def test_the_job_that_a_list_opens_beside_it_is_read_and_not_its_first_card(tag):
    opened = f"<div><{tag}>Ferry Cook</{tag}><p>Globex Ltd</p><p>Truro, Cornwall</p>{WORK}</div>"
    posting = read(LIST + opened, title="Sea jobs | Board")
    assert (posting.title, posting.organization, posting.locations[0].text) == (
        "Ferry Cook",
        "Globex Ltd",
        "Truro, Cornwall",
    )


@pytest.mark.parametrize("below", ["<h2>Ferry Cook</h2>", "<h2><a href='/2'>Ferry Cook</a></h2>"])
def test_a_posting_with_one_card_of_itself_is_read_from_its_head(below):
    posting = read(f"<nav>Jobs</nav><h1>Ferry Cook</h1><p>Truro, Cornwall</p>{WORK}{below}", title="Ferry Cook | Board")
    assert posting.locations[0].text == "Truro, Cornwall"


#: Where the work is: the place, and the line that says it.
SITES = [
    ("Portage la Prairie", "en", "The work takes place at the Assini Water Plant in Portage la Prairie."),
    ("Krems an der Donau", "de", "Wir suchen für den Standort Krems an der Donau eine Kraft."),
    ("Tauberbischofsheim", "de", "Für die Verwaltung am Standort Tauberbischofsheim suchen wir Sie."),
    ("Eibar", "es", "Talleres Olmo precisa soldador para su taller de Eibar."),
    ("Villeneuve-sur-Lot", "fr", "Nous recrutons sur le site de Villeneuve-sur-Lot un agent."),
    ("Kassel", "de", "Wir arbeiten am Standort Kassel am Montag und am Freitag."),
]


@pytest.mark.parametrize(("place", "lang", "line"), SITES)
def test_a_sentence_about_the_site_names_the_place(place, lang, line):
    posting = read(f"<nav>x</nav><h1>Chart Clerk</h1>{WORK}<p>{line}</p>", title="Chart Clerk", lang=lang)
    assert [one.text for one in posting.locations] == [place]


@pytest.mark.parametrize("line", ["Am Standort wird gebaut.", "We meet at the site in March.", "op locatie werken"])
def test_a_sentence_about_a_site_without_a_town_names_no_place(line):
    posting = read(f"<nav>x</nav><h1>Chart Clerk</h1>{WORK}<p>{line}</p>", title="Chart Clerk")
    assert posting.locations == ()


SWITCH = "<div><div>IT</div><div>DE</div><div>EN</div></div>"


@pytest.mark.parametrize("body", [
    f"{SWITCH}<h1>Cook</h1><p>Mill Inn, Leeds</p>", f"<h1>Cook</h1>{SWITCH}<p>Mill Inn, Leeds</p>",
    "<p>DE | FR</p><h1>Cook</h1><p>Leeds</p>",
])  # fmt: skip
def test_a_switch_of_languages_is_no_place(body):
    posting = read(f"<nav>x</nav>{body}{WORK}", title="Cook")
    assert [one.text for one in posting.locations] == ["Leeds"]


@pytest.mark.parametrize("word", ["Tu", "Noi", "Ort"])
def test_a_short_word_that_is_also_a_town_abroad_is_no_place(word):
    assert read(f"<nav>x</nav><h1>Cuoca</h1><p>{word}</p>{WORK}", title="Cuoca", lang="it").locations == ()


@pytest.mark.parametrize("code", ["UK", "US"])
def test_two_capitals_below_the_title_may_be_a_country(code):
    assert read(f"<nav>x</nav><h1>Cook</h1><p>{code}</p>{WORK}", title="Cook").locations[0].text == code


STUB = """<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "JobPosting",
"title": "Chart Clerk", "hiringOrganization": "Globex", "description": "{}"}}</script>"""
LONG = "<p>" + "The harbour office keeps nine hundred charts, and some of them are older than the harbour itself. " * 16


@pytest.mark.parametrize("told", ["You keep charts for the harbour and its pilots.", "A post for a clerk. " * 18])
def test_a_stub_in_the_data_does_not_replace_the_text_of_the_page(told):
    posting = read(f"<h1>Chart Clerk</h1>{LONG}<p>£24,000 - £26,000 a year</p>{WORK}", head=STUB.format(told))
    assert [int(one.minimum) for one in posting.pay] == [24000]


def test_a_whole_description_in_the_data_replaces_a_text_that_does_not_show_it():
    told = f"You keep charts. The pay is £31,000 a year. {'They are kept in drawers of oak. ' * 20}"
    posting = read(f"<h1>Chart Clerk</h1>{LONG}", head=STUB.format(told))
    assert [int(one.minimum) for one in posting.pay] == [31000]


#: How the work is done: mode, days on site, the line that says it.
MODES = [
    ("hybrid", 3, "We ask for three days per week in the office or on site; the remainder may be worked from home."),
    ("hybrid", 2, "You would work on campus for two and a half days of your four, and from home for the rest."),
    ("hybrid", 4, "Ärenden på distans kan du ta hemifrån en dag i veckan."),
    ("hybrid", 4.5, "One day a fortnight from home."),
    ("hybrid", 4.5, "Eén dag per twee weken kun je de boeken thuis bijwerken."),
    ("hybrid", 2, "Three days a fortnight at our office."),
    ("onsite", None, "rekrutacja zdalna</p><p>praca stacjonarna"),
    ("onsite", None, "First interview: remote</p><p>On-site"),
    ("onsite", None, "Onsite</p><p>Onboarding (remote)"),
    ("remote", None, "Send us your letter. Interview next week.</p><p>Remote"),
    ("remote", None, "Praca zdalna</p><p>rekrutacja: maj"),
]


@pytest.mark.parametrize(("mode", "days", "line"), MODES)
def test_the_mode_is_that_of_the_job(mode, days, line):
    found = read(f"<nav>x</nav><h1>Chart Clerk</h1>{WORK}<p>{line}</p>", title="Chart Clerk").workplace
    assert found
    assert (found.mode, found.days_on_site) == (mode, days)


def placed(host, body=f"<nav>x</nav><h1>Chart Clerk</h1>{WORK}"):
    capture = reading.capture_html(page(body, title="Chart Clerk"), url=f"https://{host}/jobs/1")
    return [one.text for one in reading.read(capture, anyway=True).locations]


@pytest.mark.parametrize(
    ("host", "town"),
    [("beta.labnijmegen.nl", "Nijmegen"), ("www.klinik-kassel.de", "Kassel"), ("zoorostock.de", "Rostock")],
)
def test_the_name_of_a_site_that_ends_in_a_large_town_places_it(host, town):
    assert placed(host) == [town]


@pytest.mark.parametrize("host", ["labnijmegen.com", "essen-und-backen.de", "mill.de", "zooleeds.de", "zoo.example"])
def test_the_name_of_another_site_places_nothing(host):
    assert placed(host) == []


def test_a_board_of_a_town_does_not_place_its_jobs():
    assert placed("jobs-kassel.de", f"<nav><a href='/p'>Post a job</a></nav><h1>Chart Clerk</h1>{WORK}") == []


@pytest.mark.parametrize("behind", ["FWG 45, bij 36 uur", "schaal 7, bij 36 uur"])
def test_a_scale_of_wages_behind_an_amount_tells_that_it_is_pay(behind):
    posting = read(f"<nav>x</nav><h1>Kok</h1><p>€ 3.100 - € 4.200 {behind}</p>{WORK}{WORK}", title="Kok", lang="nl")
    assert [int(one.minimum) for one in posting.pay] == [3100]


JOBS = ["Deckhand", "Ferry Cook", "Steward", "Welder", "Electrician", "Bookkeeper"]
OFFERS = "<p>Full-time, collective agreement, 30 days of leave. We are looking for you: send your application.</p>"


@pytest.mark.parametrize(
    ("title", "refused"), [("Vacancies | Arven Ferries", True), ("Offene Stellen", True), ("Arven Ferries", False)]
)
def test_a_page_that_is_called_a_list_and_links_to_five_jobs_is_one(title, refused):
    cards = "".join(f"<li><a href='#'><h3>{job}</h3><span>Leeds</span></a></li>" for job in JOBS)
    source = page(f"<nav>x</nav><h1>{title}</h1>{OFFERS}<ul>{cards}</ul>{WORK}", title=title)
    opened = page(f"<nav>x</nav><ul>{cards}</ul><h3>Welder - job post</h3>{OFFERS}{WORK}", title=title)
    assert reading.read(reading.capture_html(opened))
    if refused:
        with pytest.raises(NotAPosting, match="a list of jobs"):
            reading.read(reading.capture_html(source))
    else:
        assert not reading.read(reading.capture_html(source)).quality.sure

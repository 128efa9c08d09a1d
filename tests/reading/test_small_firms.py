"""What small firms write: a few sentences below the name of a job, in plain HTML; and pages that only look like it."""

import pytest

from jobrsvp import reading


def page(lang, title, body):
    return f"<html lang='{lang}'><head><title>{title}</title></head><body>{body}</body></html>"


#: The title that must be read, and the page: language, its own title, its body.
POSTINGS = [
    ("Shed hand", "en", "Corran Wool Mill",
     "<CENTER><FONT SIZE=6>Corran Wool Mill</FONT></CENTER><P><B>Shed hand needed</B><P>We are looking for somebody to "
     "sort fleeces. Five mornings a week, no experience needed. Ring Effie on 01499 555 019 after six."),
    ("Night baker", "en", "Jobs | Fennel Street Bakery",
     "<nav>Bread Cakes Jobs</nav><h1>Jobs</h1><h2>Night baker</h2><p>We bake from eleven till seven. £14.20 an hour, "
     "breakfast and all the bread you can eat.</p><p>You'll have shaped a few thousand loaves before.</p>"),
    ("Accounts Assistant", "en", "Vacancy View",
     "<form id='aspnetForm'><h2>Vacancy</h2><table><tr><td>Job Title:</td><td>Accounts Assistant</td></tr><tr>"
     "<td>Salary:</td><td>£24,500</td></tr><tr><td>Location:</td><td>Kendal</td></tr></table><div>Working in a team of "
     "four you will process invoices. You will need AAT level 2.</div><input type=submit value='Apply Online'></form>"),
    ("Assistant Curator", "en", "Holm Museum",
     "<h1>Opportunities</h1><dl><dt>Post</dt><dd>Assistant Curator</dd><dt>Grade</dt><dd>5</dd><dt>Closing date</dt>"
     "<dd>12 May</dd></dl><p>Two-year post to catalogue the costumes. Experience of handling textiles essential. Send "
     "a letter and CV to the Director.</p>"),
    ("Payroll Officer", "en", "Work for us",
     "<div><label>Position</label><div>Payroll Officer</div></div><div><label>Location</label><div>Truro</div></div>"
     "<p>You will run the monthly payroll for 300 staff. Three years of experience. £28,000 a year.</p>"),
    ("Field Technician", "en", "Brackwater Instruments",
     "<h1>Careers</h1><h3>Field Technician</h3><p>Based in Aberdeen, you install flow meters on farms. Driving "
     "licence, "
     "head for heights. Two weeks on, two weeks off. Email careers@brackwater.example</p>"),
    ("Waiter", "en", "WAITER @ OBAN | Sea Room", "<h1>Waiter @ Oban</h1><p>We're hiring for the summer. Pay is £13 an "
     "hour and a share of the tips. You must be able to carry four plates.</p><p>hello@searoom.example</p>"),
    ("Fahrradmechaniker (m/w/d)", "de", "Stellenangebote - Radhaus Lindner",
     "<h1>Wir suchen Verstärkung</h1><h2>Fahrradmechaniker (m/w/d)</h2><p>Du schraubst gern und kannst auch mit "
     "Leuten. "
     "32 bis 40 Stunden. 3.000 Euro brutto.</p><p>Komm vorbei oder ruf an: 0551 12345</p>"),
    ("Leitung der Geschäftsstelle", "de", "Turnverein Oberau - Stelle frei",
     "<h1>Leitung der Geschäftsstelle</h1><p>Teilzeit, 20 Stunden, ab August. Sie führen die Mitgliederverwaltung.</p>"
     "<p>Vergütung nach TVöD E8. Unterlagen bitte bis 15. Juni an vorstand@tv-oberau.example</p>"),
    ("Wissenschaftliche/r Mitarbeiter/in", "de", "Stellenausschreibung 12/2027 – Universität Sundhagen",
     "<h1>Stellenausschreibungen</h1><p>Zum 1. Mai ist die Stelle als</p><h2>Wissenschaftliche/r Mitarbeiter/in</h2>"
     "<p>befristet auf drei Jahre zu besetzen.</p><h3>Aufgaben</h3><p>Lehre und Forschung.</p>"),
    ("Commis de cuisine", "fr", "Le Bistrot des Halles recrute",
     "<h1>Commis de cuisine</h1><p>CDI, deux jours de repos consécutifs. Salaire 1 950 € net.</p><p>Tu épluches "
     "vite et "
     "tu arrives à l'heure. Appelle Karim au 04 78 00 00 00.</p>"),
    ("Agent technique polyvalent", "fr", "Offre d'emploi : Agent technique polyvalent - Mairie de Mont-Clair",
     "<table><tr><th>Employeur</th><td>Mairie de Mont-Clair</td></tr><tr><th>Poste</th><td>Agent technique polyvalent"
     "</td></tr></table><p>Entretien de la voirie. Permis B obligatoire. Candidatures avant le 30 mai.</p>"),
    ("dependienta", "es", "Zapatería Lola",
     "<h2>Zapatería Lola</h2><h3>Se busca dependienta</h3><p>Media jornada de tarde, de lunes a sábado. 650 euros al "
     "mes. Que le gusten los zapatos.</p><p>Trae tu CV a la tienda.</p>"),
    ("tornitore", "it", "Officine Brentani",
     "<p><b>Cerchiamo tornitore</b></p><p>Per la nostra officina di Schio. Contratto a tempo indeterminato, 1.900 euro "
     "netti al mese.</p><p>Chiamare Piero: 0445 000 000</p>"),
    ("Kok", "nl", "Vacatures - Eetcafé De Schuur",
     "<h1>Kok gezocht!</h1><p>Drie dagen in de week, 24 uur. Salaris volgens cao horeca. Kom een keer meedraaien.</p>"),
    ("Lakiernik", "pl", "Lakiernia Mak - praca", "<h1>Lakiernik</h1><p>Do małej lakierni w Bochni. Umowa o pracę, 6500 "
     "zł na rękę, sobota wolna. Doświadczenie mile widziane. Tel. 500 000 000</p>"),
    ("recepcionista", "pt", "Clínica Boavista", "<h1>Procuramos recepcionista</h1><p>Para a nossa clínica no Porto. "
     "Segunda a sexta. 950 € por mês. Envie o seu CV para geral@boavista.example</p>"),
    ("Förskollärare", "sv", "Jobba hos oss - Förskolan Tallen", "<h1>Förskollärare</h1><p>Vi är nio kollegor "
     "och femtio "
     "barn. Heltid, tillsvidare. Du har legitimation. Ring Karin, 070-000 00 00.</p>"),
    ("Pædagogmedhjælper", "da", "Ledig stilling: Pædagogmedhjælper - Børnehuset Solen",
     "<h1>Pædagogmedhjælper</h1><p>30 "
     "timer om ugen fra 1. august. Du kan lide børn. Ansøgning senest 1. juni til solen@bornehus.example</p>"),
]  # fmt: skip
#: Pages of shops, tradesmen and people: the name of a job, a price, a place and whom to write to are no posting.
OTHERS = [
    ("en", "Designer Lamp - Buy online", "<h1>Designer Lamp</h1><p>£49 a piece. Delivery Monday to Friday. Email us at "
     "shop@lamp.example</p>"),
    ("en", "Jane Doe - Software Engineer", "<h1>Jane Doe</h1><h2>Software Engineer</h2><p>I live in Leeds and "
     "work with "
     "Python. I have ten years of experience. Email me at jane@doe.example</p>"),
    ("en", "Baker - Encyclopedia", "<h1>Baker</h1><p>A baker is a tradesperson who bakes breads. Bakers earn about $15 "
     "per hour in many lands.</p><h2>History</h2><p>The first bakers worked by hand.</p>"),
    ("en", "Welder course - Hill College", "<h1>Welder</h1><p>A course of 12 months, evenings. Requirements: none. Fee "
     "£900. Apply online for the course.</p>"),
    ("en", "Our team - Mill Clinic", "<h1>Our team</h1><h3>Ann Lee</h3><p>Practice Manager</p><h3>Bob Roe</h3><p>Nurse"
     "</p><p>Call us on 0113 555 0101, Monday to Friday.</p>"),
    ("de", "Elektriker in Bonn - Elektro Maus", "<h1>Elektriker</h1><p>Wir verlegen Leitungen. Notdienst rund um die "
     "Uhr, 65 Euro die Stunde. Rufen Sie uns an: 0228 1234</p><p>Angebot anfordern</p>"),
    ("fr", "Plombier à Lyon - Dépannage", "<h1>Plombier</h1><p>Dépannage rapide, devis gratuit. À partir de 60 € de "
     "l'heure. Appelez-nous au 04 78 00 00 00.</p>"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "lang", "named", "body"), POSTINGS, ids=[row[0] for row in POSTINGS])
def test_a_few_sentences_below_the_name_of_a_job_are_a_posting(title, lang, named, body):
    posting = reading.read(reading.capture_html(page(lang, named, body)))
    assert posting.title == title
    assert posting.quality.sure


@pytest.mark.parametrize(("lang", "named", "body"), OTHERS, ids=[row[1] for row in OTHERS])
def test_what_names_a_job_a_price_and_a_place_alone_is_never_sure(lang, named, body):
    assert reading.weigh(reading.capture_html(page(lang, named, body))).kind.answer in ("doubtful", "other")


CARDS = (
    "<div><h3><a href='/v/1'>{first}</a></h3><p>{place}</p><p>{pay}</p></div>"
    "<div><h3><a href='/v/2'>{second}</a></h3><p>{place}</p><p>{pay}</p></div>"
)
SEWER = (
    "<main><h1>Sewing Machinist</h1><p>Leeds</p><p>We are looking for somebody who sews sails. You must be able to "
    "read a plan. £13 an hour, 35 hours a week.</p>{more}</main>"
)
FOREIGN = {"first": "Store Manager", "second": "Night Porter", "place": "Madrid (remote)", "pay": "€55,000 a year"}


@pytest.mark.parametrize(
    "head", ["", "<h2>Similar jobs</h2>", "<h3>Others also viewed</h3>", "<h2>Recommended for you</h2>"]
)
def test_cards_of_other_jobs_lend_the_posting_nothing(head):
    posting = reading.read(
        reading.capture_html(page("en", "Sewing Machinist", SEWER.format(more=head + CARDS.format(**FOREIGN))))
    )
    assert [(one.minimum, one.currency) for one in posting.pay] == [(13, "GBP")]
    assert "Madrid" not in posting.description
    assert posting.workplace is None or posting.workplace.mode != "remote"


@pytest.mark.parametrize("head", ["", "Similar jobs\n", "Das könnte dich auch interessieren\n", "Nos autres offres\n"])
def test_other_jobs_below_a_pasted_text_lend_it_nothing(head):
    text = (
        "Sewing Machinist\nLeeds\nWe are looking for somebody who sews sails. £13 an hour, 35 hours a week.\n"
        f"{head}Store Manager\nMadrid\n€55,000 a year\nNight Porter\nMadrid\n€25,000 a year\n"
    )
    posting = reading.read(reading.capture_text(text))
    assert [(one.minimum, one.currency) for one in posting.pay] == [(13, "GBP")]
    assert "Madrid" not in posting.description


def test_of_several_jobs_of_a_firm_the_first_is_read_and_said_to_be_doubtful():
    body = (
        "<h1>Vacancies</h1><p>We have three openings.</p><h2>Gardener</h2><p>25 hours. £12.60 an hour.</p>"
        "<h2>Cook</h2><p>32 hours. £99.50 an hour.</p><h2>Bookkeeper</h2><p>8 hours.</p><h2>How to apply</h2><p>Hand "
        "your CV in at the till.</p>"
    )
    posting = reading.read(reading.capture_html(page("en", "Vacancies - Thorny Bank", body)))
    assert posting.title == "Gardener"
    assert not posting.quality.sure
    assert "99.50" not in posting.description

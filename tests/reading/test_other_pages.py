"""Pages about work that are no open posting: each kind with siblings in other languages, and look-alikes."""

import pytest
from tests.reading.test_page_kind import NEEDS, PAY, TASKS, seen

from jobrsvp import NotAPosting, reading


def page(lang, title, body):
    """Return a whole page in one language."""
    return f"<!doctype html><html lang='{lang}'><head><title>{title}</title></head><body>{body}</body></html>"


def test_facts_without_a_word_to_anybody_are_never_sure():
    body = f"<h1>The mill in numbers</h1><p>{'Work is full-time, £14 an hour, 38 hours per week. ' * 14}</p>"
    assert seen(page("en", "The mill in numbers", body)) != "posting"


OTHERS = [
    # courses and training
    ("en", "Become a glazier in 14 weeks", "<p>Full-time, 38 hours per week. The next course begins on 4 May.</p>"),
    ("de", "In 9 Monaten zur Floristin", "<p>Vollzeit, 38 Stunden pro Woche. Kursgebühr 900 Euro im Monat.</p>"),
    ("fr", "Formation professionnelle : carreleur", "<p>Temps plein, 35 heures. Frais d'inscription : 90 €.</p>"),
    ("nl", "Opleiding tot dakdekker", "<p>Fulltime, 38 uur per week. Cursusgeld € 300 per maand.</p>"),
    # scholarships and tenders
    ("en", "Weaving scholarships 2027", "<p>Candidates must have two years of experience. How to apply: write.</p>"),
    ("it", "Borse di studio per tessitori", "<p>I candidati devono avere un diploma. Tempo pieno, 900 € al mese.</p>"),
    ("es", "Licitación de limpieza", "<p>Requisitos: experiencia de tres años. El licitador firma un contrato.</p>"),
    # homes
    ("en", "Two-room flat to let", "<h2>Requirements</h2><p>A permanent contract. £900 per calendar month.</p>"),
    ("de", "Helle Wohnung zu vermieten", "<h2>Anforderungen</h2><p>Unbefristeter Vertrag. 700 Euro, Kaution.</p>"),
    ("it", "Affittasi bilocale", "<h2>Requisiti</h2><p>Contratto a tempo indeterminato, 600 € al mese. Cauzione.</p>"),
    # fairs
    ("en", "Harbour Careers Fair", "<p>Meet 25 employers. Part-time, full-time. Bring your CV. Free entry.</p>"),
    ("nl", "Banenmarkt aan de haven", "<p>Fulltime en parttime. Neem je cv mee. Gratis entree.</p>"),
    ("es", "Feria de empleo del puerto", "<p>Jornada completa y parcial. Trae tu currículum. Entrada libre.</p>"),
    # people who offer themselves
    ("en", "Gardener looking for work", "<p>I am looking for work, 20 hours per week, £15 an hour.</p>"),
    ("fr", "Jardinier cherche emploi", "<p>Temps partiel, 20 heures par semaine, 14 € de l'heure. Permis B.</p>"),
    ("it", "Giardiniere, cerco lavoro", "<p>Part-time, 20 ore a settimana, 14 € all'ora. Patente B.</p>"),
    # statistics and occupations
    ("de", "Gehalt: Gerber/in", "<p>Im Schnitt verdienen Gerber 3.000 € brutto, mit Berufserfahrung mehr.</p>"),
    ("fr", "Fiche métier : tanneur", "<h2>Missions</h2><p>Préparer les peaux. 1 900 € brut par mois.</p>"),
    ("nl", "Salaris van een leerlooier", "<p>Een leerlooier verdient gemiddeld € 2.900 bruto per maand, fulltime.</p>"),
    # volunteering
    ("en", "Volunteer with us", "<h3>Van driver</h3><p>Clean licence. Three hours a week, as a volunteer.</p>"),
    ("de", "Ehrenamt im Tierheim", "<h3>Fahrer</h3><p>Führerschein B, drei Stunden pro Woche.</p>"),
    # agencies to employers, reviews, samples
    ("en", "Find staff in a day", "<p>You need a cook? No placement, no fee. Temporary and permanent staff.</p>"),
    ("de", "Personal finden", "<p>Sie suchen eine Köchin? Unbefristet oder befristet: wir vermitteln.</p>"),
    ("fr", "Modèle de CV : tanneur", "<h2>Missions</h2><p>Préparer les peaux. CDI, temps plein.</p>"),
    # news, studies, people for hire
    ("en", "Ferry firm to create 60 jobs", "<p>The firm is hiring deckhands full-time. Pay starts at £13 an hour.</p>"),
    ("fr", "Le port va recruter 60 soudeurs", "<p>Le chantier recrute en CDI, 2 100 € brut par mois.</p>"),
    ("es", "Tejedor: funciones y sueldo", "<h2>Funciones</h2><p>Tejer.</p><h2>Requisitos</h2><p>1.300 € al mes.</p>"),
    ("sv", "Bli svetsare på 18 månader", "<p>Heltid. Ansök senast 3 maj. Du har gymnasieexamen.</p>"),
    ("en", "Web designer for hire", "<p>10 years of experience, full-time, £300 a day. Write to joe@joe.example.</p>"),
    ("de", "Mühle Ahrens: 31 Bewertungen", "<h2>Aufgaben</h2><p>Vollzeit, Schichten. Pro: die Kantine.</p>"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "name", "body"), OTHERS, ids=[row[1] for row in OTHERS])
def test_what_is_no_posting_is_not_judged_as_one(lang, name, body):
    assert seen(page(lang, name, f"<h1>{name}</h1>{body}")) != "posting"


@pytest.mark.parametrize(
    "name",
    [
        "Volunteering Officer",
        "Scholarships Adviser",
        "Short Course Coordinator",
        "Careers Fair Organiser",
        "Webinar Producer",
        "Staff Nurse",
        "Bootcamp Instructor",
        "House Manager",
        "Salary Clerk",
        "Admissions Officer",
    ],
)
def test_the_name_of_a_job_about_such_things_is_one(name):
    assert seen(page("en", name, f"<h1>{name}</h1><p>Brookfen Ltd, Leeds</p>{TASKS}{NEEDS}{PAY}")) == "posting"


@pytest.mark.parametrize("site", ["Scholarships & Careers Fair", "Evening courses", "Volunteering in Leeds"])
def test_the_name_of_a_site_beside_the_name_of_a_job_says_nothing(site):
    html = page("en", f"Bookkeeper | {site}", f"<h1>Bookkeeper</h1><p>Brookfen Ltd, Leeds</p>{TASKS}{NEEDS}{PAY}")
    assert seen(html) == "posting"


@pytest.mark.parametrize(
    ("lang", "note"),
    [
        ("en", "An appointment has been made."),
        ("en", "The closing date for this post was 3 May."),
        ("de", "Diese Stelle ist leider nicht mehr verfügbar."),
        ("de", "Die Stelle ist inzwischen vergeben."),
        ("fr", "Le poste est pourvu."),
        ("es", "La oferta está cerrada."),
        ("it", "La selezione è chiusa."),
        ("nl", "De vacature is inmiddels vervuld."),
        ("pl", "Rekrutacja zakończona."),
        ("pt", "Vaga preenchida."),
        ("sv", "Tjänsten är tillsatt."),
    ],
)
def test_an_expired_posting_is_doubtful_and_says_so(lang, note):
    posting = page(lang, "Bookkeeper", f"<p>{note}</p><h1>Bookkeeper</h1><p>Brookfen Ltd</p>{TASKS}{NEEDS}{PAY}")
    assert seen(posting) in ("doubtful", "an expired posting")


@pytest.mark.parametrize(
    "note",
    [
        "Applications are open until the job is filled.",
        "The vacancy closes on 3 May 2099.",
        "The shop is closed on Sundays.",
        "Die Stelle ist ab sofort zu besetzen.",
        "Le poste est à pourvoir.",
    ],
)
def test_what_closes_later_is_open(note):
    html = page("en", "Bookkeeper", f"<h1>Bookkeeper</h1><p>{note}</p><p>Brookfen Ltd</p>{TASKS}{NEEDS}{PAY}")
    assert seen(html) == "posting"


@pytest.mark.parametrize(("lang", "name", "body"), OTHERS[:6], ids=[row[1] for row in OTHERS[:6]])
def test_such_a_text_that_was_pasted_is_answered(lang, name, body):
    text = f"{name}\n\n{body.replace('<p>', '').replace('</p>', '')}"
    assert reading.read(reading.capture_text(text)).description


@pytest.mark.parametrize(
    ("lang", "jobs", "call"),
    [
        ("en", ["Baker", "Bookkeeper", "Forklift Driver"], "We are looking for a new colleague. Apply now."),
        ("de", ["Bäcker (m/w/d)", "Buchhalter (m/w/d)", "Staplerfahrer (m/w/d)"], "Wir suchen dich. Jetzt bewerben."),
        ("fr", ["Boulanger H/F", "Comptable H/F", "Cariste H/F"], "Nous recherchons un collègue. Pour postuler : ici."),
    ],
)
def test_lines_that_each_lead_to_another_job_are_never_one(lang, jobs, call):
    cards = "".join(f'<div><a href="/v/{at}">{job}</a><p>{call} 14 € / h</p></div>' for at, job in enumerate(jobs))
    assert seen(page(lang, "Hollin", f"<h1>Hollin</h1>{cards}{TASKS}")) != "posting"


@pytest.mark.parametrize(
    ("lang", "wish"),
    [
        ("de", "Ich suche eine Stelle als Köchin, gern in Teilzeit, 20 Stunden pro Woche, ab 15 Euro die Stunde."),
        ("fr", "Je cherche un emploi de cuisinière à temps partiel, 20 heures par semaine, 14 € de l'heure."),
        ("nl", "Ik zoek een baan als kok, parttime, 20 uur per week, vanaf € 15 per uur."),
    ],
)
def test_who_looks_for_work_looks_for_nobody(lang, wish):
    assert seen(page(lang, "Inserat 4711", f"<h1>Inserat 4711</h1><p>{wish}</p>")) != "posting"


#: What firms, schools and papers write below names of no job, with the sections and the words of postings.
NAMELESS = [
    ("Team coaching that lasts", "<h2>What you need</h2><p>A room and a projector. Full-time or part-time groups.</p>"
     "<h2>What we offer</h2><p>Training, feedback, a certificate. Case study: a dairy. Get started today.</p>"),
    ("Leaving the city for the coast", "<p>A degree, 5 years of experience helped. I work outside, full-time, "
     "£15 an hour.</p><p>Written by Io. Read more. Related posts.</p>"),
    ("Our portfolio of shop fronts", "<h2>Requirements</h2><p>Oak and glass.</p><h2>Benefits</h2><p>£90 per hour."
     "</p><p>Case study. Get a free quote. Add to cart.</p>"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "body"), NAMELESS, ids=[row[0] for row in NAMELESS])
def test_what_is_called_by_the_name_of_no_job_is_refused(name, body):
    assert seen(
        page("en", name, f"<h1>{name}</h1>{body}{'<p>The tide comes in twice a day, as ever.</p>' * 80}")
    ) not in (
        "posting",
        "doubtful",
    )


@pytest.mark.parametrize("name", ["Joiner for shop fronts", "Team Coach", "Loblolly Wrangler"])
def test_a_firm_that_sells_as_well_still_posts_jobs(name):
    sold = "<p>Read our case study. Get a free quote.</p>"
    assert (
        seen(page("en", f"{name} | Oakfront", f"<h1>{name}</h1>{TASKS}{NEEDS}{PAY}{sold}<p>Apply now.</p>"))
        == "posting"
    )


def plain_page(title, body, lang="en"):
    """Return a whole page of some site, called *title*."""
    return (
        f"<!doctype html><html lang='{lang}'><head><title>{title}</title></head><body><header><a href='/'>Home</a>"
        f"</header><main>{body}</main></body></html>"
    )


WORK = "<h2>Duties</h2><ul><li>Bake bread</li></ul><h2>Requirements</h2><ul><li>Two years of experience</li></ul>"
#: What a page that holds words of a posting is instead, and the page.
INSTEAD = [
    (
        "a talent pool",
        "Join our talent pool",
        "<h1>Join our talent pool</h1><p>Send us your CV. Full-time, pension.</p>",
    ),
    ("a talent pool", "Initiativbewerbung", "<h1>Initiativbewerbung</h1><p>Senden Sie uns Ihren Lebenslauf.</p>"),
    ("a talent pool", "Candidature spontanée", "<h1>Candidature spontanée</h1><p>Envoyez-nous votre CV.</p>"),
    ("an expired posting", "Oferta cerrada: Panadero en Soria", f"<h1>Panadero</h1>{WORK}"),
    ("an expired posting", "Annuncio scaduto - Cuoco", f"<h1>Cuoco</h1>{WORK}"),
    ("an expired posting", "Deze vacature is gesloten: Bakker", f"<h1>Bakker</h1>{WORK}"),
    (
        "an article",
        "Is milling a good career? What the job is really like",
        "<h1>Is milling a good career? What the job is really like</h1><p>Full-time, $20 an hour. We're hiring, they "
        "said. Send your resume.</p><p>7 min read</p><p>6 comments</p><p>Read next</p>",
    ),
    (
        "an article",
        "Mehr Lohn im Handwerk: acht Tipps für die Gehaltsverhandlung",
        "<h1>Mehr Lohn im Handwerk: acht Tipps</h1><p>Bewirb dich mit Berufserfahrung. 2.400 € im Monat.</p>",
    ),
]


@pytest.mark.parametrize(("kind", "title", "body"), INSTEAD)
def test_a_page_with_the_words_of_a_posting_is_refused_as_what_its_name_says(kind, title, body):
    with pytest.raises(NotAPosting, match=kind):
        reading.read(reading.capture_html(plain_page(title, body)))


POSTINGS_ALL_THE_SAME = [
    ("Baker wanted - are you the one?", f"<h1>Baker</h1>{WORK}"),
    ("Talent Pool Manager", f"<h1>Talent Pool Manager</h1>{WORK}"),
    ("Closing Shift Baker", f"<h1>Closing Shift Baker</h1>{WORK}"),
]


@pytest.mark.parametrize(("title", "body"), POSTINGS_ALL_THE_SAME)
def test_a_job_whose_name_only_sounds_like_another_page_is_a_posting(title, body):
    assert reading.read(reading.capture_html(plain_page(title, body))).title

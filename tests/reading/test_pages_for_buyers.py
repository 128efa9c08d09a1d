"""Pages that speak to those who pay, or say that the job is gone; and postings of firms that have such pages."""

import pytest
from tests.reading.test_other_pages import page
from tests.reading.test_page_kind import seen


def posting(title, *, above="", items=(), below="", heads=("Main duties", "Requirements")):
    """Return the body of a page with two sections; *items* stand in either."""
    listed = "".join(f"<h2>{head}</h2><ul><li>{item}</li></ul>" for head, item in zip(heads, items, strict=True))
    return f"<h1>{title}</h1><p>{above}</p>{listed}<p>{below}</p>"


GONE = [
    ("en", "Sail maker", "This position has now been withdrawn.", ("Sew sails", "A steady hand")),
    ("en", "Ferry cook", "Recruitment for this post has ended. Thank you for your interest.", ("Cook", "Sea legs")),
    ("de", "Segelmacher (m/w/d)", "Diese Position ist leider nicht mehr offen.", ("Segel nähen", "Ruhige Hand")),
    ("de", "Köchin (m/w/d)", "Wir haben inzwischen eine Kollegin gefunden.", ("Kochen", "Gute Laune")),
    ("fr", "Tapissier (H/F)", "Le recrutement est désormais clos.", ("Recouvrir des sièges", "Un CAP")),
    ("es", "Guarnicionero", "Esta vacante ya no está abierta.", ("Coser sillas", "Buen pulso")),
    ("nl", "Zeilmaker", "Wij hebben inmiddels een nieuwe collega gevonden.", ("Zeilen naaien", "Rustig")),
    ("it", "Sellaio", "Selezione conclusa: abbiamo trovato la persona.", ("Cucire selle", "Mano ferma")),
    ("pl", "Żaglomistrz", "Nabór został zakończony.", ("Szycie żagli", "Pewna ręka")),
    ("pt", "Correeiro", "Processo encerrado. As candidaturas foram fechadas.", ("Coser selas", "Mão firme")),
    ("sv", "Segelmakare", "Ansökningstiden har passerat.", ("Sy segel", "Stadig hand")),
]


@pytest.mark.parametrize(("lang", "title", "said", "items"), GONE, ids=[row[2] for row in GONE])
def test_what_says_that_it_is_gone_is_never_sure(lang, title, said, items):
    body = posting(title, above=said, items=items, below="38 h, 2 100 €")
    assert seen(page(lang, f"{title} - Nordmeer", body)) != "posting"


SOLD = [
    # the hours of a craftsman
    (
        "en",
        "Roofer in Alnwick",
        "Looking for a roofer you can trust? £48 per hour ex. VAT.",
        ("Slates", "Free estimates"),
    ),
    (
        "de",
        "Dachdecker in Emden",
        "Sie suchen einen Dachdecker? 55 Euro pro Stunde zzgl. MwSt.",
        ("Dächer", "Gratis Besichtigung"),
    ),
    (
        "fr",
        "Couvreur à Vannes",
        "Vous cherchez un couvreur ? 60 € de l'heure TTC.",
        ("Toits", "Devis gratuit, garantie 10 ans"),
    ),
    (
        "nl",
        "Dakdekker in Hoorn",
        "Zoekt u een dakdekker met 10 jaar ervaring? € 55 per uur excl. btw.",
        ("Daken", "Gratis inspectie"),
    ),
    (
        "es",
        "Pintor en Elche",
        "¿Necesitas un pintor con experiencia? 20 € por hora, IVA incluido.",
        ("Pisos", "Presupuesto gratis"),
    ),
    (
        "it",
        "Imbianchino a Lecce",
        "Cerchi un imbianchino? 30 € all'ora, IVA esclusa.",
        ("Case", "Sopralluogo gratuito"),
    ),
    ("pl", "Malarz Sopot", "Szukasz malarza z doświadczeniem? 90 zł za godzinę.", ("Ściany", "Gwarancja 24 miesiące")),
    ("sv", "Målare i Visby", "Behöver du en målare? 480 kr i timmen inkl. moms.", ("Hus", "Gratis hembesök")),
    # a course
    (
        "en",
        "Upholsterer",
        "Full-time, 10 weeks. A payment plan is offered, 5 places left.",
        ("What you will learn", "Age 18"),
    ),
    (
        "de",
        "Polsterer/in",
        "Vollzeit, 12 Wochen. Ratenzahlung möglich.",
        ("Nähen", "Unsere Absolventen verdienen 2.900 Euro im Monat"),
    ),
    (
        "fr",
        "Ambulancier",
        "Temps plein, 18 semaines. Prochaine session le 3 mai.",
        ("Prérequis : permis B", "Débouchés"),
    ),
    (
        "nl",
        "Stoffeerder",
        "Voltijds, 20 weken. Lesgeld € 1.900, nog 4 plaatsen.",
        ("Wat leer je?", "Toelatingseisen: 18 jaar"),
    ),
    (
        "es",
        "Tapicero",
        "Jornada completa. Matrícula abierta.",
        ("Qué aprenderás", "Salidas profesionales: 1.400 € al mes"),
    ),
    ("it", "Tappezziere", "Tempo pieno. Iscrizioni aperte.", ("Cosa imparerai", "Sbocchi: 1.500 € al mes")),
    # goods
    (
        "en",
        "The Night Porter",
        "Full-time comfort, 40 hours a week. Select your size.",
        ("Tough soles", "2 year guarantee"),
    ),
    ("de", "Der Gärtner", "Vollzeit im Einsatz. 30 Tage Rückgaberecht.", ("Graben", "8 Jahre Garantie")),
]


@pytest.mark.parametrize(("lang", "title", "said", "items"), SOLD, ids=[row[1] for row in SOLD])
def test_what_is_sold_to_the_reader_is_never_sure(lang, title, said, items):
    assert seen(page(lang, title, posting(title, above=said, items=items))) != "posting"


HONEST = [
    (
        "en",
        "Roofer",
        "We are looking for a roofer. £17 an hour. We give free estimates and a 10 year guarantee.",
        ("Slates", "CSCS card"),
        "Send your CV to ann@roofs.example",
    ),
    (
        "en",
        "Upholstery Tutor",
        "We are looking for a tutor. Explain the payment plan and the course outline.",
        ("Teach", "A trade"),
        "To apply, send your CV to us",
    ),
    (
        "de",
        "Dachdecker (m/w/d)",
        "Wir suchen einen Dachdecker, 19 Euro pro Stunde. 10 Jahre Garantie zum Festpreis.",
        ("Dächer", "Gesellenbrief"),
        "Jetzt bewerben: dach@emden.example",
    ),
    (
        "fr",
        "Formateur couvreur (H/F)",
        "Nous recherchons un formateur. Prérequis et débouchés : à vous.",
        ("Former", "Expérience"),
        "Envoyez votre CV à toits@vannes.example",
    ),
    (
        "nl",
        "Dakdekker",
        "Wij zoeken een dakdekker, € 18 per uur. Wij geven 10 jaar garantie, offertes zijn gratis.",
        ("Daken", "Rijbewijs B"),
        "Solliciteer via werk@daken.example",
    ),
    (
        "es",
        "Pintor",
        "Buscamos un pintor. Presupuesto gratis y garantía de 2 años: así trabajamos.",
        ("Pisos", "Experiencia"),
        "Enviar currículum a pintura@elche.example",
    ),
    (
        "en",
        "Ship's cook",
        "We are looking for a cook. Our other post has been filled, this one is open.",
        ("Cook", "Sea legs"),
        "Send your CV to us",
    ),
]


@pytest.mark.parametrize(("lang", "title", "said", "items", "apply"), HONEST, ids=[row[2][:50] for row in HONEST])
def test_a_firm_that_sells_as_well_is_judged_when_it_looks_for_somebody(lang, title, said, items, apply):
    assert seen(page(lang, f"{title} - Nordmeer", posting(title, above=said, items=items, below=apply))) == "posting"

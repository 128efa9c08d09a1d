"""Employers beside words of a site, addresses and forums; pay whose end is open in a table; labels of remote work."""

from decimal import Decimal

import pytest

from jobrsvp import reading

END = (
    "<h2>Your tasks</h2><ul><li>Mend nets</li></ul><p>You must have a steady hand. Send your application to "
    "work@hollin.example.</p>"
)


def read(body, title="Net maker", lang="en", menu="A", foot=""):
    html = (
        f"<html lang='{lang}'><head><title>{title}</title></head><body><nav><a href='/a'>A</a></nav>"
        f"<ul><li>{menu}</li><li>B</li></ul>"
        f"<main>{body}{END}</main><footer>{foot}</footer></body></html>"
    )
    return reading.read(reading.capture_html(html), anyway=True)


@pytest.mark.parametrize(
    ("lang", "section", "name"),
    [
        ("de", "Offene Stellen", "Institut für Netzkunde"),
        ("de", "Stellen", "Netzgenossenschaft Emsrand"),
        ("fr", "Offres d'emploi", "Institut du filet"),
        ("nl", "Vacatures", "Stichting Het Net"),
        ("es", "Ofertas de empleo", "Cooperativa La Red"),
        ("en", "Current vacancies", "Quay Parish Council"),
    ],
)
def test_words_for_a_section_in_the_title_leave_no_employer(lang, section, name):
    body = f"<p>{name}</p><h1>Net maker</h1>"
    assert read(body, f"Net maker – {section} – {name}", lang, menu=section, foot=name).organization == name


@pytest.mark.parametrize("name", ["Mill Foods Stellenangebote", "Mill Foods Jobs"])
def test_words_of_a_site_behind_a_name_are_still_cut(name):
    assert read("<p>Mill Foods</p><h1>Net maker</h1>", f"Net maker – {name}", "de").organization == "Mill Foods"


@pytest.mark.parametrize(
    ("written", "name"),
    [("at Quay Nets", "Quay Nets"), ("At Home Nets", "At Home Nets"), ("Quay Nets", "Quay Nets")],
)
def test_at_before_a_marked_employer_is_no_part_of_it(written, name):
    assert read(f"<h1>Net maker</h1><span class='company-name'>{written}</span>").organization == name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Quay School, Gort Road, Ennis", "Quay School"),
        ("Lee, Park & Moss Solicitors", "Lee, Park & Moss Solicitors"),
        ("Quay Nets, Ennis", "Quay Nets, Ennis"),
    ],
)
def test_street_and_town_behind_a_labelled_employer_are_its_address(written, name):
    assert read(f"<h1>Net maker</h1><dl><dt>Employer</dt><dd>{written}</dd></dl>").organization == name


def test_the_town_of_a_labelled_employer_is_the_place():
    posting = read("<h1>Net maker</h1><dl><dt>Employer</dt><dd>Quay School, Gort Road, Ennis</dd></dl>")
    assert [one.text for one in posting.locations] == ["Ennis"]


@pytest.mark.parametrize(
    ("lang", "index", "sentence"),
    [
        ("es", "Índice del foro", "Desde la Bodega Quay buscamos a alguien."),
        ("nl", "Forumoverzicht", "Wij van Bodega Quay zoeken iemand."),
        ("sv", "Forumindex", "Vi på Bodega Quay söker någon."),
        ("it", "Indice del forum", "Noi della Bodega Quay cerchiamo una persona."),
        ("pl", "Indeks forum", "Piszę w imieniu firmy Bodega Quay."),
        ("pt", "Índice do fórum", "Nós na Bodega Quay procuramos alguém."),
        ("de", "Foren-Übersicht", "Wir von der Bodega Quay suchen jemanden."),
        ("fr", "Index du forum", "Ici, à la Bodega Quay, on cherche."),
        ("fr", "Index du forum", "Pour la Bodega Quay nous cherchons deux bras."),
        ("en", "Board index", "Hi, we at Bodega Quay are looking for hands."),
    ],
)
def test_who_speaks_in_a_forum_is_the_employer(lang, index, sentence):
    body = f"<p><a href='/f'>{index}</a></p><h1>Net maker</h1><p>{sentence}</p>"
    assert read(body, "Net maker - Harbour Forum", lang).organization == "Bodega Quay"


def test_a_forum_that_its_title_names_first_is_no_employer():
    body = "<h2>Net maker</h2><p><a href='/f'>Board index</a></p><p>Hi, we at Quay Nets are looking for hands.</p>"
    posting = read(body, "Harbour Forum - Jobs - Net maker", menu="<a href='/'>Harbour Forum</a>")
    assert posting.organization == "Quay Nets"


def test_a_name_that_begins_with_an_article_is_that_of_the_link_to_the_start():
    html = (
        "<html lang='en'><head><title>Net maker | Now hiring | The Copper Loft</title></head><body>"
        "<header><a href='/'>The Copper Loft</a><ul><li>Shop</li><li>Now hiring</li></ul></header>"
        f"<h1>Net maker</h1><p>We need a net maker in our loft. Pay: $19-$22/hr.</p>"
        f"{END}<p>© 2027 CN Holding LLC</p>"
        "</body></html>"
    )
    assert reading.read(reading.capture_html(html), anyway=True).organization == "The Copper Loft"


@pytest.mark.parametrize(
    ("lang", "written"),
    [
        ("en", "From £2,400 a month"),
        ("en", "Minimum £2,400 per month"),
        ("nl", "Minstens £2.400 bruto per maand"),
        ("de", "Mindestens 2.400 £ brutto im Monat"),
        ("fr", "À partir de 2 400 £ brut par mois"),
        ("pl", "co najmniej 2 400 £ brutto miesięcznie"),
    ],
)
def test_pay_without_an_upper_end_stays_open_in_a_table(lang, written):
    label = {"nl": "Salaris", "de": "Gehalt", "fr": "Salaire", "pl": "Wynagrodzenie"}.get(lang, "Salary")
    (pay,) = read(f"<h1>Net maker</h1><table><tr><td>{label}</td><td>{written}</td></tr></table>", lang=lang).pay
    assert (pay.minimum, pay.maximum) == (Decimal(2400), None)


def test_pay_up_to_a_figure_in_a_table_has_no_lower_end():
    (pay,) = read("<h1>Net maker</h1><table><tr><td>Salary</td><td>Up to £2,400 a month</td></tr></table>").pay
    assert (pay.minimum, pay.maximum) == (None, Decimal(2400))


@pytest.mark.parametrize(
    ("lang", "label", "value", "mode"),
    [
        ("fr", "Statut à distance", "Sur site", "onsite"),
        ("fr", "Statut à distance", "Hybride", "hybrid"),
        ("de", "Remote-Status", "Vor Ort", "onsite"),
        ("es", "Estado remoto", "Presencial", "onsite"),
        ("nl", "Status op afstand", "Op locatie", "onsite"),
        ("it", "Stato remoto", "In sede", "onsite"),
        ("pt", "Estado remoto", "Presencial", "onsite"),
        ("sv", "Distansstatus", "På plats", "onsite"),
    ],
)
def test_a_label_for_remote_work_says_what_its_value_says(lang, label, value, mode):
    body = f"<h1>Net maker</h1><dl><dt>{label}</dt><dd>{value}</dd></dl>"
    assert read(body, lang=lang).workplace.mode == mode


@pytest.mark.parametrize(
    ("lang", "body", "keys"),
    [
        ("es", "<p>Recibimos el premio Redes de Oro.</p>", set()),
        ("es", "<h3>Qué ofrecemos</h3><ul><li>Premios por objetivos</li></ul>", {"bonus"}),
        (
            "en",
            "<h3>What you get</h3><ul><li>Staff discount on toys and food for your own dogs</li></ul>",
            {"discounts"},
        ),
        ("en", "<h3>What you get</h3><ul><li>Free food</li></ul>", {"meals"}),
    ],
)
def test_prizes_of_the_house_and_food_of_animals_are_no_benefits(lang, body, keys):
    assert {one.key for one in read(f"<h1>Net maker</h1>{body}", lang=lang).benefits} == keys


@pytest.mark.parametrize(
    ("sentence", "weekends"),
    [
        ("Riposo il martedì: sabato e domenica si lavora.", True),
        ("Riposo settimanale di lunedì.", True),
        ("Riposo sabato e domenica.", None),
    ],
)
def test_who_rests_in_midweek_works_at_weekends(sentence, weekends):
    schedule = read(f"<h1>Net maker</h1><p>{sentence}</p>", lang="it").schedule
    assert (schedule and schedule.weekends) is weekends

"""Days of a posting by words, labels and where they stand; facts in boxes beside it and behind named icons."""

import datetime as dt

import pytest

from jobrsvp import reading

TODAY = dt.date(2027, 2, 20)
BODY = (
    "<p>We are looking for a weaver. Send your CV to ann@loom.example.</p>"
    "<h2>Your tasks</h2><ul><li>Weave</li></ul><h2>Requirements</h2><ul><li>A steady hand</li></ul>"
)


def read(lang="en", below="", *, foot="", aside="", title="Weaver"):
    """Return the posting of a page with *below* its title."""
    html = (
        f"<html lang='{lang}'><head><title>{title} - Hollin Looms</title></head><body><nav><a href='/'>Home</a>"
        f"<a href='/jobs'>Jobs</a></nav><main><h1>{title}</h1>{below}{BODY}{foot}</main>{aside}"
        "<footer>Hollin Looms</footer></body></html>"
    )
    return reading.read(reading.capture_html(html), today=TODAY)


POSTED = [
    ("en", "<p>Date: 3 February 2027</p>"),
    ("de", "<p>Inserat vom 3. Februar 2027</p>"),
    ("de", "<p>Datum: 3.2.2027</p>"),
    ("fr", "<p>En ligne depuis le 3 février 2027</p>"),
    ("es", "<p>Fecha: 3 de febrero de 2027</p>"),
    ("nl", "<p>Advertentie van 3 februari 2027</p>"),
    ("it", "<p>Data: 03/02/2027</p>"),
    ("pl", "<p>Data: 3 lutego 2027</p>"),
    ("sv", "<p>Datum: 3 februari 2027</p>"),
    ("en", "<p>3 February 2027</p>"),
    ("en", "<p><span><svg aria-label='Posted on'></svg> 3 February 2027</span></p>"),
]


@pytest.mark.parametrize(("lang", "below"), POSTED, ids=[row[1] for row in POSTED])
def test_the_day_of_the_advertisement(lang, below):
    assert read(lang, below).date_posted == dt.date(2027, 2, 3)


@pytest.mark.parametrize(
    "below",
    ["<p>Start date: 3 February 2027</p>", "<p>Interview date: 3 February 2027</p>", "<p>3 May 2027</p>"],
)
def test_another_day_is_not_that_of_the_advertisement(below):
    assert read("en", below).date_posted is None


def test_a_day_under_the_letter_is_that_of_the_advertisement():
    assert read(foot="<p>Come in and ask for Ann.</p><p>Wednesday 3 February 2027</p>").date_posted == dt.date(
        2027, 2, 3
    )


def test_a_day_below_a_call_in_bold_is_that_of_the_advertisement():
    html = (
        "<html lang='en'><head><title>Hollin Looms - Work with us</title></head><body><p><a href='/'>Home</a> | "
        "<a href='/cloth'>Cloth</a></p><p><b>WEAVER WANTED</b></p><p><i>3 February 2027</i></p>"
        + BODY
        + "</body></html>"
    )
    assert reading.read(reading.capture_html(html), today=TODAY).date_posted == dt.date(2027, 2, 3)


def test_a_marked_day_before_the_last_one_is_that_of_the_advertisement():
    below = "<p>By the office <time>3 March 2027</time></p><p>Closing date: 30 March 2027</p>"
    assert read(below=below).date_posted == dt.date(2027, 3, 3)


CLOSES = [
    ("en", "<p>We will accept applications for this post through May 4, 2027.</p>"),
    ("de", "<p>Ausschreibungsfrist: 4. Mai 2027</p>"),
    ("fr", "<p>Fin de publication : 4 mai 2027</p>"),
    ("es", "<p>Fin del plazo: 4 de mayo de 2027</p>"),
    ("nl", "<p>Einddatum: 4 mei 2027</p>"),
    ("it", "<p>Chiusura candidature: 4 maggio 2027</p>"),
    ("pt", "<p>Fim do prazo: 4 de maio de 2027</p>"),
    ("sv", "<p>Sök före 4 maj 2027</p>"),
    ("pl", "<div aria-label='Ważność oferty'>4 maja 2027</div>"),
]


@pytest.mark.parametrize(("lang", "below"), CLOSES, ids=[row[1] for row in CLOSES])
def test_the_last_day_to_apply(lang, below):
    assert read(lang, below).valid_through == dt.date(2027, 5, 4)


def test_a_box_beside_tells_facts_of_the_job():
    aside = "<aside><h3>At a glance</h3><ul><li>Location: Yeovil</li><li>Contract: permanent</li></ul></aside>"
    assert [one.text for one in read(aside=aside).locations] == ["Yeovil"]


@pytest.mark.parametrize(
    "aside",
    [
        "<aside><h3>Dyer</h3><ul><li>Location: Yeovil</li><li>Contract: permanent</li></ul></aside>",
        "<aside><p>Location: Yeovil</p><p>Location: Ludlow</p><p>Contract: permanent</p></aside>",
    ],
)
def test_a_box_of_other_jobs_tells_nothing(aside):
    assert read(aside=aside).locations == ()


def test_an_icon_names_the_fact_behind_it():
    below = "<p><i aria-label='Location'></i> Ludlow</p><p><button aria-label='Location'>Change</button></p>"
    assert [one.text for one in read(below=below).locations] == ["Ludlow"]


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Weaver (Grade 4)", "Weaver"),
        ("Weaver (Ref: W/2027-9)", "Weaver"),
        ("Weaver (part of the Dye Team)", "Weaver (part of the Dye Team)"),
    ],
)
def test_a_code_is_no_part_of_the_title(written, title):
    assert read(title=written).title == title


def test_a_job_addressed_to_everybody_is_the_title_below_the_name_of_the_firm():
    html = (
        "<html lang='nl'><head><title>Weverij Van Hollin Ludlow</title></head><body><p><b>WEVERIJ VAN HOLLIN</b></p>"
        "<p><b>Open</b></p><p>maandag 9-17 uur</p><p><b>Vacature</b></p><p>Wij zoeken een</p><p><b>Wever (m/v)</b></p>"
        "<p>voor onze werkplaats in Zutphen, 32 uur per week</p><p><b>Wat vragen wij?</b></p><p>een rustige hand</p>"
        "<p>© 2027 Weverij Van Hollin</p></body></html>"
    )
    posting = reading.read(reading.capture_html(html))
    assert (posting.title, posting.organization) == ("Wever (m/v)", "Weverij Van Hollin")
    assert [one.text for one in posting.locations] == ["Zutphen"]


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("de", "Bonn, den 3. Februar 2027"),
        ("it", "Bologna, lì 3 febbraio 2027"),
        ("es", "Sevilla, a 3 de febrero de 2027"),
        ("en", "Leeds, 3rd February 2027"),
        ("en", "by weft_and_warp » Wed 3 Feb 2027 8:12 pm"),
        ("de", "von kettfaden » Mi 3. Feb 2027, 19:44"),
    ],
)
def test_a_line_on_top_says_when_it_was_written(lang, line):
    assert read(lang, f"<p>A small mill by the river.</p><p>{line}</p>").date_posted == dt.date(2027, 2, 3)


@pytest.mark.parametrize("line", ["Fair: Leeds, 3 February 2027, 10:00", "Leeds, 3 February 2027 to 5 February 2027"])
def test_a_line_with_more_is_no_day_of_a_letter(line):
    assert read("en", f"<p>A small mill by the river.</p><p>{line}</p>").date_posted is None


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "Email a few lines to ann@loom.example by Friday 5 March 2027."),
        ("de", "Bewirb dich bis 5.3.2027 bei Frau Huber."),
        ("fr", "Faites parvenir votre CV à la directrice, Mme Roy, d'ici le vendredi 5 mars 2027."),
        ("es", "Envíe su currículum a ana@telar.example, a más tardar el 5 de marzo de 2027."),
        ("pt", "Envia o teu CV para ana@tear.example até 5 de março de 2027."),
        ("sv", "Mejla ditt cv till ann@vav.example senast 5 mars 2027."),
    ],
)
def test_a_sentence_that_says_where_to_apply_says_until_when(lang, sentence):
    assert read(lang, foot=f"<p>{sentence}</p>").valid_through == dt.date(2027, 3, 5)


def test_a_last_day_of_other_things_closes_nothing():
    assert read("en", foot="<p>The loom will be mended by 5 March 2027.</p>").valid_through is None

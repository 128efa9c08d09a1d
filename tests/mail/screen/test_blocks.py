"""The open mail is found where a page labels sender and date in one block of lines, whatever its language and site."""

import datetime as dt

import pytest

from jobrsvp import Capture
from jobrsvp.languages import known
from jobrsvp.mail.screen import read_seen, what

NOW = dt.datetime(2027, 4, 20, 12, tzinfo=dt.UTC)
LIST = """<div id="list"><div class="mail"><b>Paket Info</b> Ihre Sendung kommt Donnerstag <i>11:44</i></div>
<div class="mail"><b>Zahnarzt</b> Termin 22.04.2027 um 9:40 <i>gestern</i></div></div>"""
PAGE = """<html lang="{lang}"><head><title>Mail</title></head><body><nav>{folders}</nav>{list}
<div id="mail"><h1>{subject}</h1><p>{header}</p><div class="body">{body}</div><p><a>{buttons}</a></p></div>
</body></html>"""
FOLDERS = {
    "de": "<b>Posteingang</b> (2)<br>Spam<br>Entwürfe<br>Gesendet",
    "pl": "<li>Odebrane <b>12</b></li><li>Wysłane</li><li>Szkice</li><li>Spam</li>",
    "pt": "<li>Entrada (1)</li><li>Rascunhos</li><li>Enviados</li><li>Lixo</li>",
    "en": "<li>Inbox <b>2</b></li><li>Drafts</li><li>Sent</li><li>Spam</li>",
}
SENDER = "<b>Meike Lorenz</b> &lt;buero@lorenz-holz.example&gt;"
HEADERS = {
    "de": f"Von: {SENDER}<br>An: kim@post.example<br>Datum: 20.04.2027 13:07:52",
    "pl": f"Od: {SENDER}<br>Do: kim@post.example<br>Data: 20 kwietnia 2027, 13:07",
    "pt": f"De: {SENDER}<br>Para: kim@post.example<br>Data: 20 de abril de 2027 às 13:07",
    "en": f"From: {SENDER}<br>To: kim@post.example<br>Date: 20 April 2027 13:07",
}
BODIES = {
    "de": "<p>Guten Tag,</p><p>Ihr Gespräch als Tischler ist am 23.04.2027 um 14 Uhr.</p><p>Meike Lorenz</p>",
    "pl": "<p>dzien dobry,</p><p>prosze przyjechac na rozmowe w piatek o 14:00 jako spawacz.</p><p>M. Lorenz</p>",
    "pt": "<p>Boa tarde,</p><p>entrevista de cozinheira no dia 23/04/2027 às 14h00.</p><p>Meike Lorenz</p>",
    "en": "<p>Dear Kim,</p><p>we invite you to an interview on 23 April 2027 at 2 pm.</p><p>Meike Lorenz</p>",
}


def page(lang, body="", buttons="Antworten</a> <a>Weiterleiten</a> <a>Drucken", subject="Interview"):
    html = PAGE.format(
        lang=lang,
        folders=FOLDERS[lang],
        list=LIST,
        subject=subject,
        header=HEADERS[lang],
        body=body or BODIES[lang],
        buttons=buttons,
    )
    return what(Capture(html=html), known(), NOW.date())


@pytest.mark.parametrize("lang", list(HEADERS))
def test_the_open_mail_is_found_below_its_block(lang):
    seen = page(lang)
    assert (seen.letter.sender, seen.letter.address) == ("Meike Lorenz", "buero@lorenz-holz.example")
    assert read_seen(seen, NOW, known()).starts_at.date() == dt.date(2027, 4, 23)


THREAD = """<p>Moin,</p><p>jo passt, dann Freitag 14 Uhr.</p><p>Gruß<br>Meike</p>
<blockquote><p>Am 19.04.2027 um 09:31 schrieb Kim Doe:</p><p>Donnerstag um 10 geht leider nicht.</p>
<blockquote><p>Hallo, danke für die Bewerbung als Tischler. Passt Ihnen Donnerstag, 22.4. um 10:00?<br>
Adresse: Achtern Diek 5, 24837 Schleswig</p><p>Meike Lorenz<br>Lorenz Holz GmbH</p></blockquote></blockquote>"""


def test_a_short_answer_keeps_the_place_of_the_mail_that_it_quotes():
    read = read_seen(page("de", THREAD), NOW, known())
    assert (read.stage, read.starts_at.date(), read.starts_at.hour) == ("accepted", dt.date(2027, 4, 23), 14)
    assert (read.address, read.organization) == ("Achtern Diek 5, 24837 Schleswig", "Lorenz Holz GmbH")


def test_a_short_answer_about_something_else_is_none_about_the_meeting():
    seen = page("de", THREAD.replace("jo passt, dann Freitag 14 Uhr.", "der Stuhl ist Freitag um 14 Uhr fertig."))
    assert not seen.is_meeting


def test_a_page_without_an_open_mail_is_a_list():
    html = f"<html><body><nav>{FOLDERS['de']}</nav>{LIST}</body></html>"
    assert what(Capture(html=html), known(), NOW.date()).what == "list"


@pytest.mark.parametrize(
    ("shown", "name"), [("ML Meike Lorenz", "Meike Lorenz"), ("JP Morgan Careers", "JP Morgan Careers")]
)
def test_initials_in_place_of_a_picture_are_no_part_of_a_name(shown, name):
    header = HEADERS["de"].replace("Meike Lorenz", shown)
    html = PAGE.format(
        lang="de", folders=FOLDERS["de"], list=LIST, subject="Gespräch", header=header, body=BODIES["de"], buttons=""
    )
    assert what(Capture(html=html), known(), NOW.date()).letter.sender == name

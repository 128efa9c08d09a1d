"""Pages of kinds that nobody here has seen: what heads them, who hires, where, and how, told by their structure."""

import pytest

from jobrsvp import reading
from jobrsvp.text.lines import page_of

WORK = (
    "<p>We are looking for somebody who likes the sea and its weather. You will have two years' experience.</p>"
    "<h4>Duties</h4><ul><li>Keep the log and the books</li><li>Answer letters from visitors</li></ul>"
    "<h4>How to apply</h4><p>Send a letter and your CV. The closing date is 4 March. Full-time, permanent.</p>"
)


def read(body, *, title="", lang="en", head=""):
    """Return what is read of a whole page."""
    source = f"<!doctype html><html lang='{lang}'><head><title>{title}</title>{head}</head><body>{body}</body></html>"
    return reading.read(reading.capture_html(source), anyway=True)


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
    ("Chart Clerk", f"<h1>Chart Clerk</h1><div class='subtitle'>Ferry Cook</div>{WORK}"),
    ("Chart Clerk", f"<h1>Chart Clerk</h1><a class='job-title' href='/2'>Ferry Cook</a>{WORK}"),
]


@pytest.mark.parametrize(("title", "body"), NOT_HEADED)
def test_an_item_of_a_menu_is_no_title(title, body):
    assert read(body, title="Port of Arven").title == title

"""A page for a test says nothing of anybody, and is read as before."""

import json

import pytest

from jobrsvp import BadInput, Home, NotAPosting, Person, Profile, testing
from jobrsvp.scaffold.capture import cleaned, saved

PAGE = """<html><head><title>Nurse</title><meta name="csrf-token" content="s3cret"><style>p { color: red }</style>
<script>var user = "ada";</script></head><body><!-- for Ada Byron --><h1>Nurse</h1><p>Company: Acme Care</p>
<p>Location: Bonn</p><p>Signed in as Ada Byron</p><a href="https://jobs.example.com/4711?session=abc#top">here</a>
<h2>Your tasks</h2><p>You look after the people on our ward, with time for each of them, day after day.</p>
<h2>Requirements</h2><p>Two years of experience, a kind word for everybody, and a licence as a nurse.</p>
<h2>We offer</h2><p>30 days of vacation and a salary of 3,600 - 4,000 EUR a month, from 1 March 2027.</p>
<p>Write to eve.jones@acme.example or call +49 228 1234567 (0228/765 43 21).</p></body></html>"""


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("<p>ask ada.b@mail.example.co.uk now</p>", "<p>ask somebody@example.org now</p>"),
        ("<p>+49 (0)228 123-4567</p>", "<p>+1 555 0100</p>"),
        ("<p>0228/1234567</p>", "<p>+1 555 0100</p>"),
        ("<p>(030) 1234 5678</p>", "<p>+1 555 0100</p>"),
        (
            "<p>3,600 - 4,000 EUR, 80000 to 95000, 2026-11-02</p>",
            "<p>3,600 - 4,000 EUR, 80000 to 95000, 2026-11-02</p>",
        ),
        ("<p>Ada Byron, ADA BYRON</p>", "<p>Kim Lee, Kim Lee</p>"),
        ("<p>Ask Mrs. Greta Hansen, today</p>", "<p>Ask Mrs. Kim Lee, today</p>"),
        ("<p>Frau Özil-Bär hilft Ihnen</p>", "<p>Frau Kim Lee hilft Ihnen</p>"),
        (
            "<p>a frau of ms word, Sr. Data Engineer, HR Manager</p>",
            "<p>a frau of ms word, Sr. Data Engineer, HR Manager</p>",
        ),
        ("<script>x</script><p>a</p><!-- b -->", "<p>a</p>"),
        ('<script type="application/ld+json">{}</script>', '<script type="application/ld+json">{}</script>'),
        ('<input type="hidden" value="s3cret"><p>a</p>', "<p>a</p>"),
        ('<a href="https://a.example/b?c=d#e">a</a>', '<a href="https://a.example/b">a</a>'),
    ],
)
def test_what_is_somebodys_own_is_replaced(page, told):
    assert cleaned(page, {"Ada Byron": "Kim Lee"}).strip() == told


@pytest.fixture
def kept(tmp_path):
    """The page above, kept, with what is read of it."""
    profile = Profile(person=Person(name="Ada Byron"))
    saved(tmp_path / "pages/nurse.html", PAGE, "https://jobs.example.com/4711?session=abc", profile)
    return tmp_path / "pages/nurse.html"


def test_the_page_says_nothing_of_anybody(kept):
    text = kept.read_text(encoding="utf-8").lower()
    assert [word for word in ("ada", "s3cret", "session", "eve.jones", "1234567", "765 43 21") if word in text] == []


@pytest.mark.parametrize(("town", "told"), [("Bonn", "You live in Bonn."), ("Kiel", "You live in Anytown.")])
def test_the_persons_town_is_replaced_where_the_job_is_elsewhere(tmp_path, town, told):
    html = PAGE.replace("</body>", f"<footer>You live in {town}.</footer></body>")
    saved(tmp_path / "nurse.html", html, None, Profile(home=Home(place=town)))
    assert told in (tmp_path / "nurse.html").read_text(encoding="utf-8")


def test_what_is_read_of_it_stands_beside_it(kept):
    told = json.loads(kept.with_suffix(".json").read_text(encoding="utf-8"))
    assert (told["title"], told["organization"], told["url"]) == ("Nurse", "Acme Care", "https://jobs.example.com/4711")
    assert told["quotes"]["title"] == "Nurse"


def test_it_passes_as_a_test_at_once_and_tells_what_differs(kept):
    testing.check_page(kept)
    beside = kept.with_suffix(".json")
    beside.write_text(beside.read_text(encoding="utf-8").replace('"Acme Care"', '"Bell Care"'), encoding="utf-8")
    with pytest.raises(AssertionError, match="organization: reads 'Acme Care', expected 'Bell Care'"):
        testing.check_page(kept)


def test_it_is_not_written_over(kept):
    with pytest.raises(BadInput, match=r"nurse\.html is there already"):
        saved(kept, PAGE, None, Profile())


def test_a_page_that_is_no_posting_is_refused_and_nothing_written(tmp_path):
    with pytest.raises(NotAPosting):
        saved(tmp_path / "shop.html", "<title>Shop</title><p>Buy shoes.</p>", None, Profile())
    assert list(tmp_path.iterdir()) == []

"""Addresses are led back to where their writer wrote them to; nothing is asked of anybody."""

import pytest

from jobrsvp.mail.screen.links import unwrapped

REAL = "https://hollinmill.example/move/7?a=1&b=2"
CODED = "https%3A%2F%2Fhollinmill.example%2Fmove%2F7%3Fa%3D1%26b%3D2"


@pytest.mark.parametrize(
    "address",
    [
        REAL,
        f"https://eur03.safelinks.protection.outlook.com/?url={CODED}&data=05%7C02&sdata=x&reserved=0",
        f"https://www.linkedin.com/redir/redirect?url={CODED}&urlhash=x",
        f"https://www.google.com/url?q={CODED}&sa=D&source=calendar",
        f"https://slack-redir.net/link?url={CODED}",
        f"https://l.facebook.com/l.php?u={CODED}&h=AT0",
        f"https://www.google.com/url?q=https%3A%2F%2Fslack-redir.net%2Flink%3Furl%3D{CODED.replace('%', '%25')}",
        f"https://urldefense.com/v3/__{REAL}__;!!Abc$",
    ],
)
def test_a_redirection_is_undone(address):
    assert unwrapped(address) == REAL


@pytest.mark.parametrize(
    "address",
    [
        "https://www.google.com/search?q=https",
        "https://www.linkedin.com/in/ada?url=x",
        "https://notlinkedin.example/redir/?url=https%3A%2F%2Fevil.example",
        "https://slack-redir.net/link?url=javascript%3Aalert(1)",
        "mailto:ada@hollinmill.example",
        "https://[",
        "",
    ],
)
def test_what_leads_nowhere_else_stays(address):
    assert unwrapped(address) == address


def test_what_the_element_says_counts_where_the_address_hides_it():
    hidden = "https://eur03.safelinks.protection.outlook.com/GetUrl/abc"
    assert unwrapped(hidden, f"Original URL: {REAL}. Click or tap.") == REAL
    assert unwrapped("https://a.example/", f"Original URL: {REAL}") == "https://a.example/"


def test_what_leads_in_a_circle_ends():
    address = "https://slack-redir.net/link?url=" + "https%3A%2F%2Fslack-redir.net%2Flink%3Furl%3D" * 20
    assert unwrapped(address).startswith("http")

"""A meeting as a calendar entry."""

import datetime as dt

import pytest

from jobrsvp import BadInput, Invitation, Posting
from jobrsvp.etiquette.calendar_entry import entry
from jobrsvp.translations import Translation, languages

NOW = dt.datetime(2026, 11, 2, 9, tzinfo=dt.UTC)
STARTS = dt.datetime(2026, 12, 3, 14, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))
FULL = {"starts_at": STARTS, "role": "Buyer", "organization": "Bean & House, Ltd; Salem", "stage": "accepted"}


def lines(posting=None, **invitation):
    text = entry(Invitation(**{**FULL, **invitation}), posting or Posting(), uid="abc", now=NOW)
    assert text.endswith("\r\n")
    return text.split("\r\n")[:-1]


def unfolded(found):
    return "\r\n".join(found).replace("\r\n ", "").split("\r\n")


@pytest.mark.parametrize(
    "line",
    [
        "UID:abc@jobrsvp",
        "DTSTAMP:20261102T090000Z",
        "DTSTART:20261203T133000Z",
        "DTEND:20261203T143000Z",
        r"SUMMARY:Interview: Buyer\, Bean & House\, Ltd\; Salem",
        "STATUS:CONFIRMED",
    ],
)
def test_an_entry_says_when_and_what(line):
    assert line in lines()


@pytest.mark.parametrize(
    ("stage", "status"),
    [("invited", "TENTATIVE"), ("accepted", "CONFIRMED"), ("cancelled_by_them", "CANCELLED"), ("over", "TENTATIVE")],
)
def test_the_stage_is_the_status(stage, status):
    assert f"STATUS:{status}" in lines(stage=stage)


def test_an_end_that_is_said_counts_unless_it_is_before_the_start():
    assert "DTEND:20261203T140000Z" in lines(ends_at=STARTS + dt.timedelta(minutes=30))
    assert "DTEND:20261203T143000Z" in lines(ends_at=STARTS - dt.timedelta(minutes=30))


def test_the_place_is_the_address_before_the_link():
    link = "https://meet.example/x"
    assert f"LOCATION:{link}" in lines(link=link)
    assert "LOCATION:1 Main Street" in lines(link=link, address="1 Main Street")


def test_what_one_needs_on_the_day_stands_in_the_description():
    found = unfolded(
        lines(Posting(url="https://jobs.example/1"), contact_name="Ada", questions=("Which hour is meant?",))
    )
    assert r"DESCRIPTION:With: Ada\nPosting: https://jobs.example/1\nPlease check: Which hour is meant?" in found


def test_the_posting_says_what_the_mail_does_not():
    posting = Posting(title="Cook", organization="Zentoria")
    assert r"SUMMARY:Interview: Cook\, Zentoria" in lines(posting, role=None, organization=None)
    assert "SUMMARY:Interview" in lines(role=None, organization=None)


@pytest.mark.parametrize(
    ("language", "summary", "description"),
    [
        ("en", "Interview: Cook", r"With: Ada\nLink: https://meet.example/x\nPosting: https://jobs.example/1"),
        ("de", "Vorstellungsgespräch: Cook", r"Mit: Ada\nLink: https://meet.example/x\nStelle: https://jobs.example/1"),
        ("fr", "Entretien : Cook", r"Avec : Ada\nLien : https://meet.example/x\nOffre : https://jobs.example/1"),
        ("es", "Entrevista: Cook", r"Con: Ada\nEnlace: https://meet.example/x\nOferta: https://jobs.example/1"),
    ],
)
def test_the_labels_are_in_the_language_of_the_person(language, summary, description):
    meeting = Invitation(starts_at=STARTS, role="Cook", contact_name="Ada", link="https://meet.example/x")
    posting, tongue = Posting(url="https://jobs.example/1"), Translation(language)
    found = unfolded(entry(meeting, posting, uid="abc", now=NOW, tongue=tongue).split("\r\n"))
    assert f"SUMMARY:{summary}" in found
    assert f"DESCRIPTION:{description}" in found


@pytest.mark.parametrize("language", [one for one in languages() if one != "en"])
def test_no_label_is_left_in_english(language):
    meeting = {"contact_name": "1", "link": "2", "phone": "3", "reschedule_link": "4", "questions": ("5",)}
    texts = [
        entry(Invitation(**FULL, **meeting), Posting(url="6"), uid="abc", now=NOW, tongue=Translation(one))
        for one in ("en", language)
    ]
    english, other = (unfolded(text.split("\r\n"))[-4].split(r"\n") for text in texts)
    assert len(english) == len(other) == 6
    assert [one for one in other if one in english and not one.startswith("Link")] == []


def test_a_mail_cannot_add_a_line():
    found = unfolded(lines(role="Buyer\r\nATTACH:file:///x\x00\x0b"))
    assert not any(line.startswith("ATTACH") for line in found)
    assert r"SUMMARY:Interview: Buyer\nATTACH:file:///x" in "\n".join(found)


def test_long_lines_are_folded_by_bytes_and_no_character_is_cut():
    role = "Käsehändlerin für 日本語と絵文字🎈 " * 9
    found = lines(role=role)
    assert max(len(line.encode()) for line in found) <= 75
    assert any(role.strip() in line for line in unfolded(found))


def test_without_a_time_there_is_no_entry():
    with pytest.raises(BadInput, match="not known when"):
        lines(starts_at=None)

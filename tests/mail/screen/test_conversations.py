"""Conversations of messengers that nobody has described are told by their marks of coming and going."""

import dataclasses
import datetime as dt

import pytest

from jobrsvp import Capture
from jobrsvp.languages import known
from jobrsvp.mail.screen import is_program, read_seen, what

NOW = dt.datetime(2027, 5, 11, 9, tzinfo=dt.UTC)
BOX = '<div role="textbox" contenteditable="true"></div>'


def message(text, side, hour):
    time = f'<time datetime="2027-05-10T{hour}:00Z">{hour}</time>'
    return f'<div class="chat-message chat-message--{side}"><div class="text">{text}</div>{time}</div>'


def page(*messages, peer="Hollin Mill"):
    return Capture(
        url="https://talk.example/c/7",
        title="Talk",
        html=f'<body><main><header><h2 class="peer-name">{peer}</h2></header>{"".join(messages)}{BOX}</main></body>',
    )


INVITES = (
    "Hi Kit, Ada Moss here from Hollin Mill. Can you come for an interview on 20 May at 10:30? "
    "4 Weir Lane, Hebden HX7 8AB"
)


@pytest.mark.parametrize(("theirs", "own"), [("incoming", "outgoing"), ("received", "sent"), ("left", "right")])
def test_the_other_sides_words_are_the_letter(theirs, own):
    seen = what(
        page(message("Any jobs for a weaver?", own, "08:00"), message(INVITES, theirs, "08:30")), known(), NOW.date()
    )
    assert (seen.what, seen.purpose, seen.letter.body) == ("message", "invitation", INVITES)
    invitation = read_seen(seen, NOW, known())
    assert (invitation.channel, invitation.contact_name, invitation.format) == ("text", "Ada Moss", "onsite")


def test_after_thanks_the_invitation_above_counts():
    said = [
        message(INVITES, "incoming", "08:30"),
        message("Yes!", "outgoing", "08:40"),
        message("Lovely.", "incoming", "08:41"),
    ]
    seen = what(page(*said), known(), NOW.date())
    assert "20 May" in seen.letter.body


def test_ones_own_words_alone_are_no_letter():
    seen = what(page(message(INVITES, "outgoing", "08:30")), known(), NOW.date())
    assert seen.letter is None


@pytest.mark.parametrize("peer", ["Ada - Hollin Mill", "Hollin Mill - Ada", "Ada (Hollin Mill)"])
def test_a_name_beside_the_firm_is_the_persons(peer):
    words = "Hi Kit, it's Ada from the mill. Can you come for an interview on 20 May 2027 at 10:30?"
    seen = what(page(message(words, "incoming", "08:30"), peer=peer), known(), NOW.date())
    invitation = read_seen(seen, NOW, known())
    assert invitation.contact_name == "Ada"


def test_an_overview_of_applications_shows_no_posting():
    rows = "".join(f"<tr><td>Weaver {n}</td><td>Under consideration</td></tr>" for n in range(3))
    url = "https://hollin.wd3.myworkdayjobs.com/en-US/External/userHome"
    seen = what(
        Capture(url=url, title="Candidate Home", html=f"<main><table>{rows}</table></main>"), known(), NOW.date()
    )
    assert seen.what == "overview"


def test_a_notice_tells_whom_to_ask():
    words = (
        "<h1>Your interview is confirmed</h1><p>Weaver, Hollin Mill</p><p>Thursday, 20 May 2027</p><p>10:30 - 11:00</p>"
    )
    asked = "<p>Questions? Reach out to Ada Moss, Recruiting Coordinator: ada@hollin.example</p>"
    seen = what(
        Capture(url="https://you.ashbyhq.com/hollin/interview/1", html=f"<main>{words}{asked}</main>"),
        known(),
        NOW.date(),
    )
    assert read_seen(seen, NOW, known()).contact_name == "Ada Moss"


def turn(who, text, hour="09:32"):
    return f'<div role="listitem"><span>{who}</span> <time>{hour}</time><div>{text}</div></div>'


def unmarked(*turns, title="Ada Moss - Talk", label="Conversation with Ada Moss"):
    """A conversation as a browser takes it from a page: names above messages, and the box to write in left out."""
    html = (
        f'<body><main><div role="list" aria-label="{label}"><h3>Monday, 10 May</h3>{"".join(turns)}</div></main></body>'
    )
    return Capture(url="https://talk.example/c/7", title=title, html=html)


@pytest.mark.parametrize("own", ["You", "Kit Doe", "Has enviado", "Vous avez envoyé", "Du hast gesendet"])
def test_messages_below_names_are_a_conversation(own):
    page = unmarked(turn(own, "Do you still need a weaver?", "08:00"), turn("Ada Moss", INVITES))
    seen = what(page, known(), NOW.date())
    assert (seen.program, seen.purpose, seen.letter.sender) == (True, "invitation", "Ada Moss")
    assert seen.letter.body == INVITES


def test_a_message_without_a_name_is_the_same_persons():
    page = unmarked(
        turn("You", "Hello"), turn("Ada Moss", INVITES), '<div role="listitem">Ask for me at the gate.</div>'
    )
    assert what(page, known(), NOW.date()).letter.body.endswith("Ask for me at the gate.")


def test_a_person_in_front_of_the_house_is_who_writes():
    page = unmarked(turn("Ada Moss, Hollin Mill", INVITES), turn("You", "Yes"), label="Hollin Mill", title="Messages")
    page = dataclasses.replace(page, html=page.html.replace("<main>", "<main><h2>Hollin Mill</h2>"))
    assert what(page, known(), NOW.date()).letter.sender == "Ada Moss (Hollin Mill)"


@pytest.mark.parametrize(
    "turns",
    [
        [turn("Ada Moss", INVITES), turn("Bea Roth", "See you"), turn("Carl Voss", "Photo")],  # a list of conversations
        [turn("Bea Roth", INVITES), turn("Carl Voss", "Photo")],  # nobody of the page's own
        [turn("Ada Moss", "The weather is fine"), turn("You", "It is")],
    ],
)
def test_other_lists_of_names_are_no_conversation_about_an_application(turns):
    assert not is_program(unmarked(*turns), known())


def test_thanks_give_way_to_what_they_are_for():
    page = unmarked(
        turn("Ada Moss", INVITES), turn("You", "I will be there"), turn("Ada Moss", "Lovely, see you then.")
    )
    assert "20 May" in what(page, known(), NOW.date()).letter.body


def test_where_one_side_alone_is_marked_the_others_are_the_other_sides():
    said = message("Any jobs for a weaver?", "own", "08:00") + f'<div class="chat-message"><p>{INVITES}</p></div>'
    assert what(page(said), known(), NOW.date()).letter.body == INVITES


def test_what_an_agency_said_before_tells_that_it_is_one():
    said = ["Hi Kit, I am looking for a weaver for my client.", INVITES]
    found = what(page(*(message(words, "incoming", "08:30") for words in said)), known(), NOW.date())
    assert read_seen(found, NOW, known()).invited_by == "agency"

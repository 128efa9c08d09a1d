"""What is open on a page is found, whatever program shows it, and nothing is read that is not open."""

import dataclasses
import datetime as dt
import functools

import pytest
from tests.mail.screen import shells

from jobrsvp import Capture
from jobrsvp.languages import known
from jobrsvp.mail.screen import Letter, Seen, is_program, name_of, read_seen, what
from jobrsvp.mail.screen.chat import persons

NOW = dt.datetime(2027, 5, 11, 9, tzinfo=dt.UTC)
HURTS = ("15 January", "See all jobs", "8:00", "Similar Jobs", "07:30", "any morning", "privacy")


def seen(capture):
    return what(capture, known(), NOW.date())


def read(capture):
    return read_seen(seen(capture), NOW, known())


@pytest.mark.parametrize("shell", shells.MAILS, ids=lambda shell: shell.__name__)
def test_the_open_mail_is_taken_from_its_page(shell):
    found = seen(shell())
    assert is_program(shell(), known())
    assert (found.what, found.purpose) == ("message", "invitation")
    letter = found.letter
    assert (letter.sender, letter.address) == ("Ada Moss", "ada.moss@hollinmill.example")
    assert letter.subject == "Interview for Weaver"
    assert letter.sent.isoformat()[:10] == "2027-05-10"
    assert letter.body.startswith("Dear Kit,")
    written = "\n".join(line for line in letter.mail().splitlines() if not line.startswith(">"))
    assert not [words for words in HURTS if words in written]


@pytest.mark.parametrize("shell", [*shells.MAILS, shells.portal], ids=lambda shell: shell.__name__)
def test_the_mail_is_read_like_any_other(shell):
    invitation = read(shell())
    assert invitation.starts_at == dt.datetime(2027, 5, 20, 10, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))
    assert (invitation.organization, invitation.contact_name) == ("Hollin Mill", "Ada Moss")
    assert (invitation.format, invitation.stage, invitation.kind) == ("onsite", "invited", "invitation")
    assert invitation.channel == ("portal" if shell is shells.portal else "email")


@pytest.mark.parametrize("shell", shells.CHATS, ids=lambda shell: shell.__name__)
def test_of_a_conversation_the_last_words_of_the_other_side_count(shell):
    letter = seen(shell()).letter
    assert letter.body == shells.CHAT
    assert letter.sent.isoformat()[:10] == "2027-05-10"
    invitation = read(shell())
    assert invitation.starts_at == dt.datetime(2027, 5, 20, 10, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))
    assert invitation.channel == ("linkedin" if shell is shells.linkedin else "text")
    assert invitation.contact_name in ("Ada", "Ada Moss")


def test_of_a_thread_the_newest_message_that_somebody_else_wrote_counts():
    page = shells.outlook()
    answered = dataclasses.replace(page, html=page.html.replace("5/9/2027", "5/11/2027"))
    assert seen(answered).letter.sender == "Ada Moss"


def test_messages_in_a_row_are_one_letter():
    letter = seen(
        shells.linkedin(
            "Hello Kit, about the Weaver position:</p><p class='msg-s-event-listitem__body'>can you come on 20 May?"
        )
    ).letter
    assert letter.body.startswith("Hello Kit")
    assert letter.body.endswith("20 May?")


def test_a_bubble_over_posts_about_jobs_is_what_is_read():
    assert read(shells.linkedin(overlay=True)).organization == "Hollin Mill"


def test_the_day_between_bubbles_counts_where_they_have_no_stamp():
    assert seen(shells.whatsapp(stamped=False)).letter.sent.isoformat()[:10] == "2027-05-10"


def test_an_event_is_read_from_its_dialog_over_a_full_week():
    found, invitation = seen(shells.calendar()), read(shells.calendar())
    assert (found.what, found.purpose) == ("event", "invitation")
    assert (invitation.organization, invitation.contact_name) == ("Hollin Mill", "Ada Moss")
    assert invitation.starts_at.strftime("%m-%d %H:%M") == "05-20 10:30"
    assert invitation.format == "onsite"


def test_a_booked_meeting_is_read_from_its_page():
    invitation = read(shells.booking())
    assert invitation.starts_at == dt.datetime(2027, 5, 20, 10, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))
    assert (invitation.contact_name, invitation.format) == ("Ada Moss", "video")


def test_redirections_are_undone():
    assert read(shells.outlook()).reschedule_link == "https://hollinmill.example/move/7"


def test_a_saved_page_carries_its_frames():
    from jobrsvp.reading import capture_html

    page = shells.proton(saved=True)
    assert "Dear Kit," in capture_html(page.html, url=page.url).html


@pytest.mark.parametrize("shell", [shells.gmail, shells.outlook, shells.plain_table], ids=lambda shell: shell.__name__)
@pytest.mark.parametrize(("kind", "text"), [*shells.TEXTS.items(), *shells.GERMAN.items()])
def test_what_a_mail_is_for_is_told(shell, kind, text):
    found = seen(shell(text=text, subject="Hollin Mill"))
    assert found.purpose == kind


@pytest.mark.parametrize(
    ("capture", "name"),
    [
        (shells.gmail(open_=False), "a mailbox without an open message"),
        (shells.gmail(shells.TEXTS["newsletter"], subject="12 new jobs"), "a newsletter with jobs"),
        (shells.gmail(shells.TEXTS["refusal"], subject="Your interview"), "a refusal of your application"),
        (shells.gmail(shells.TEXTS["receipt"], subject="Your application"), "a receipt of your application"),
        (shells.gmail(shells.TEXTS["other"], subject="Thursday"), "a message about something else"),
        (shells.calendar("Dentist"), "a calendar entry about something else"),
    ],
)
def test_what_is_no_invitation_is_called_by_its_name(capture, name):
    assert name_of(seen(capture))[0] == name


def folders(names):
    return Capture(
        url="https://box.example/", title="Box", html="<body>" + "".join(f"<a>{name}</a>" for name in names) + "</body>"
    )


@pytest.mark.parametrize(
    "names",
    [
        ["Inbox", "Drafts", "Sent"],
        ["Posteingang", "Entwürfe", "Papierkorb"],
        ["Boîte de réception", "Brouillons", "Corbeille"],
    ],
)
def test_a_mailbox_is_known_by_its_folders(names):
    assert seen(folders(names)).what == "list"


@pytest.mark.parametrize("names", [["Sent", "Drafts", "Trash"], ["Inbox", "Jobs", "Archive of posts"], ["Inbox"]])
def test_a_page_with_one_such_word_is_no_mailbox(names):
    assert seen(folders(names)).what == "other"


@pytest.mark.parametrize("name", shells.LOOK_ALIKES)
def test_a_page_that_only_looks_like_a_message_is_none(name):
    capture = Capture(url="https://news.example/a", title=name, html=shells.LOOK_ALIKES[name])
    assert not is_program(capture, known())
    assert not seen(capture).is_meeting


def test_a_posting_under_an_open_conversation_stays_a_posting():
    page = shells.linkedin(overlay=True)
    assert not is_program(Capture(url="https://www.linkedin.com/jobs/view/1", title="Baker", html=page.html), known())


def test_a_selection_is_the_message():
    page = shells.gmail()
    words = "we would like to meet you for the Weaver position at Hollin Mill on Friday, 21 May 2027 at 9:00 (BST)"
    found = seen(Capture(url=page.url, title=page.title, html=page.html, selection=words))
    assert found.letter.body == words
    assert found.purpose == "invitation"


@pytest.mark.parametrize(
    "page",
    ["<div>" * 5000, "<table><tr><td>" * 3000, '<a title="May 3">x' * 9000, "<iframe srcdoc='" * 500, ">inbox<" * 9000],
)
def test_no_page_makes_it_fail_or_wait(page):
    from tests.timing import seconds

    look = functools.partial(what, languages=known(), today=NOW.date())
    assert seconds(look, Capture(url="https://mail.google.com/", html=page)) < 2


def notice(head, button, words, **more):
    return Capture(
        url="https://hire.example/x/7",
        title="Hollin Mill",
        html=f"<body><main><h1>{head}</h1><p>{words}</p><button>{button}</button></main></body>",
        **more,
    )


NOTICES = [
    ("Your interview is booked", "Reschedule", "Weaver at Hollin Mill, 20 May 2027, 10:30 - 11:00"),
    ("Ihr Vorstellungsgespräch", "Ablehnen", "Stelle als Weber, 20. Mai 2027, 10:30 Uhr"),
    ("Votre entretien est confirmé", "Replanifier", "Poste de tisserande, le 20 mai 2027 à 10:30"),
    ("Tu entrevista", "Proponer otra hora", "Puesto de tejedora, 20 de mayo de 2027, 10:30"),
    ("Rozmowa kwalifikacyjna", "Zaproponuj inny termin", "Stanowisko: tkacz, 20 maja 2027, godz. 10:30"),
    ("Kennismaking wever", "Weigeren", "Vacature: wever, 20 mei 2027, 10:30"),
]
NO_NOTICES = [
    ("Weaver", "Apply now", "We hold interviews on 20 May 2027 from 10:30. Apply for the role of Weaver."),
    ("Ten interview questions", "Accept", "A webinar for applicants on 20 May 2027 at 10:30"),
    ("Agent d'entretien", "Refuser", "Poste de nuit, candidature avant le 20 mai 2027 à 10:30"),
    ("Your interview", "Reschedule", "Everything about interviews"),
]


@pytest.mark.parametrize(("head", "button", "words"), NOTICES)
def test_a_page_about_a_meeting_is_known_on_whatever_site(head, button, words):
    found = seen(notice(head, button, words))
    assert found.program
    assert found.purpose in ("invitation", "confirmation")
    assert read(notice(head, button, words)).channel == "portal"


@pytest.mark.parametrize(("head", "button", "words"), NO_NOTICES)
def test_postings_and_articles_about_interviews_are_no_notices(head, button, words):
    assert not is_program(notice(head, button, words), known())


def test_a_posting_that_is_written_for_machines_is_no_notice():
    head, button, words = NOTICES[0]
    assert not is_program(notice(head, button, words, jsonld=('{"@type": "JobPosting"}',)), known())


@pytest.mark.parametrize(
    "head",
    ["Thank you for applying!", "Vielen Dank für deine Bewerbung!", "Candidature envoyée", "Sollicitatie verzonden"],
)
def test_a_page_that_thanks_for_an_application_is_a_receipt(head):
    words = "We have your papers for the Weaver position. If they fit, we set up an interview."
    assert name_of(seen(notice(head, "Home", words)))[0] == "a receipt of your application"
    assert not is_program(notice(head, "Home", words + " Duties" * 600), known())


@pytest.mark.parametrize("head", ["My applications", "Meine Bewerbungen", "Mes candidatures", "Mijn sollicitaties"])
def test_an_overview_of_applications_is_none_on_whatever_site(head):
    rows = "Weaver, submitted 20 May 2027. Baker, under consideration since 2 May 2027 at 10:30. Interviews: none."
    assert name_of(seen(notice(head, "Manage", rows)))[0] == "an overview of your applications"


def test_a_page_that_asks_for_a_time_is_an_invitation():
    words = (
        "You have been invited to a video interview for Weaver. Tue, 18 May 2027: 9:00, 11:30. Wed, 19 May 2027: 14:00"
    )
    found = seen(notice("Hi Kit, let's find a time", "Confirm time", words))
    assert (found.program, found.purpose) == (True, "invitation")


def test_the_firm_is_whose_logo_the_title_repeats():
    page = notice(*NOTICES[0])
    page = dataclasses.replace(
        page, html=page.html.replace("<main>", '<header><img alt="Hollin Mill logo"></header><main>')
    )
    assert read(page).organization == "Hollin Mill"
    other = dataclasses.replace(page, title="Interviews", html=page.html.replace("Hollin Mill logo", "Bookwell logo"))
    assert read(other).organization != "Bookwell"


def test_initials_in_place_of_a_picture_show_who_invites():
    head, button, words = NOTICES[0]
    page = notice(head, button, "")
    page = dataclasses.replace(
        page, html=page.html.replace("<p></p>", f"<span>AM</span><p>Ada Moss</p><p>{words.replace(', 2', ' on 2')}</p>")
    )
    assert read(page).contact_name == "Ada Moss"


def test_folders_may_count_their_messages():
    assert seen(folders(["Posteingang (7)", "Spam (23)", "Gesendet", "Papierkorb"])).what == "list"


def test_a_refusal_is_one_on_a_page_that_nothing_else_tells_to_be_mail():
    words = "".join(f"<p>{line}</p>" for line in shells.TEXTS["refusal"])
    head = "<span>Ada Moss &lt;ada.moss@hollinmill.example&gt;</span> <time>10 May 2027, 09:20</time>"
    page = Capture(
        url="https://x.example/7", title="X", html=f"<body><div><div>{head}</div><div>{words}</div></div></body>"
    )
    assert (seen(page).program, name_of(seen(page))[0]) == (True, "a refusal of your application")


def unknown(greeting, said, *, above="", when="2027-05-10T09:20:00+01:00"):
    """A page of a portal that nobody has heard of: a heading, who wrote and when, and what they wrote."""
    head = (
        f'<h3>Message</h3><small><span>Hollin Mill, Ada Moss</span> <time datetime="{when}">10/05/2027</time></small>'
    )
    body = f"<div><p>{greeting}</p><p>{said}</p></div>"
    return Capture(
        url="https://jobs.x.example/7", title="X", html=f"<body><main>{above}<div>{head}{body}</div></main></body>"
    )


@pytest.mark.parametrize(
    ("greeting", "said"),
    [
        ("Dear Kit Hale,", "we invite you to an interview on Thursday, 20 May 2027 at 10:30, at 4 Weir Lane, Halifax."),
        ("Sehr geehrte Frau Hale,", "wir laden Sie zum Vorstellungsgespräch am Donnerstag, 20. Mai 2027 um 10:30 ein."),
        ("Estimada Sra. Hale:", "le invitamos a una entrevista el jueves 20 de mayo de 2027 a las 10:30 horas."),
        ("Bonjour Madame Hale,", "nous vous invitons à un entretien le jeudi 20 mai 2027 à 10h30 dans nos locaux."),
    ],
)
def test_a_letter_on_a_page_of_an_unknown_portal_is_read(greeting, said):
    page = unknown(greeting, said)
    assert is_program(page, known())
    assert (read(page).starts_at.date(), read(page).channel) == (dt.date(2027, 5, 20), "portal")


def test_an_article_that_shows_a_letter_further_down_is_none():
    story = "<p>Recruiters write many invitations to an interview, and this is how a good one begins.</p>" * 3
    page = unknown(f"{story}<p>Dear Candidate,</p>", "we invite you to an interview on Thursday, 20 May 2027 at 10:30.")
    assert not is_program(page, known())


def test_a_letter_about_something_else_makes_no_page_a_program():
    page = unknown(
        "Dear Kit Hale,", "your parcel will be brought on Thursday, 20 May 2027 at 10:30. Please be at home."
    )
    assert not is_program(page, known())


@pytest.mark.parametrize("mark", ["<s>{}</s>", "<del>{}</del>", '<p class="line-through">{}</p>'])
def test_a_time_that_is_struck_is_not_said_any_more(mark):
    old = mark.format("Tuesday, 18 May 2027 at 9:00")
    page = unknown("Dear Kit Hale,", f"your interview is moved: {old} Thursday, 20 May 2027 at 10:30 instead.")
    assert read(page).starts_at.date() == dt.date(2027, 5, 20)


def test_the_banner_of_one_mail_is_none_of_the_page():
    head = '<section role="banner"><h1>Interview</h1><span>Ada Moss &lt;ada@hollinmill.example&gt;</span> '
    time = '<time datetime="2027-05-10T09:20:00+01:00">10/05/2027</time></section>'
    text = f"<section>{shells.paragraphs(shells.TEXT)}</section>"
    page = Capture(url="https://m.x.example/7", title="X", html=f"<body><article>{head}{time}{text}</article></body>")
    assert seen(page).letter.address == "ada@hollinmill.example"


@pytest.mark.parametrize(
    ("sender", "said", "contact", "firm"),
    [
        ("Sana Quoll Media", "Hi Kit! It's Sana, head chef at the restaurant Quoll Media.", "Sana", "Quoll Media"),
        ("sana_quoll", "Hey Kit, Sana from Quoll Media.", "Sana", "Quoll Media"),
        ("Sana Rao", "Hi Kit, Sana here from Quoll Media.", "Sana Rao", "Quoll Media"),
    ],
)
def test_who_says_who_they_are_is_believed_before_what_a_messenger_shows(sender, said, contact, firm):
    letter = Letter(
        what="message", channel="text", sender=sender,
        body=f"{said} Interview for the cook job on 20 May 2027 at 10:30?\n\nGreat, see you then",
    )  # fmt: skip
    invitation = read_seen(Seen(what="message", letter=letter, purpose="invitation"), NOW, known())
    assert (invitation.contact_name, invitation.organization) == (contact, firm)


@pytest.mark.parametrize("said", ["Sana Rao (External)", "Sana Rao (Extern)", "Sana Rao (invitée)", "Sana Rao"])
def test_what_a_messenger_says_of_a_guest_is_no_part_of_the_name(said):
    assert persons.bare(said, known()) == "Sana Rao"


def test_a_firm_in_brackets_is_kept():
    assert persons.bare("Sana Rao (Quoll Media)", known()) == "Sana Rao (Quoll Media)"


def test_a_question_about_cookies_on_top_hides_no_button_below_it():
    head, button, words = NOTICES[0]
    cookies = '<div class="CookieConsent"><p>We use cookies.</p><button>Accept all</button></div>'
    page = notice(head, button, words)
    page = dataclasses.replace(page, html=page.html.replace("<body>", f"<body>{cookies}", 1))
    assert is_program(page, known())


LETTER = ("Dear Kit Hale,", "we invite you to an interview on Thursday, 20 May 2027 at 10:30, at 4 Weir Lane, Halifax.")


def test_a_page_that_is_one_form_as_a_whole_is_looked_at():
    page = unknown(*LETTER, above="<p>Your communications, your documents and your applications.</p>" * 12)
    page = dataclasses.replace(
        page, html=page.html.replace("<main>", "<form><main>").replace("</main>", "</main></form>")
    )
    assert read(page).starts_at.date() == dt.date(2027, 5, 20)


def test_a_day_to_come_in_the_mail_is_not_when_it_was_sent():
    page = unknown(
        "Dear Kit Hale,", "we invite you to an interview on <b>20 May 2027</b> <b>at 10:30</b>, at 4 Weir Lane."
    )
    assert seen(page).letter.sent.isoformat()[:10] == "2027-05-10"


def told(heading, text):
    body = f"<main><h1>{heading}</h1><div><p>Dear Kit Hale,</p><p>{text}</p><p>Ada Moss<br>Hollin Mill</p></div></main>"
    return Capture(url="https://book.x.example/7", title="X", html=f"<body>{body}</body>")


def test_a_letter_without_a_time_is_found_by_its_greeting():
    page = told(
        "Your interview was cancelled", "unfortunately we have to cancel the interview of Thursday, 20 May 2027."
    )
    assert (read(page).kind, read(page).stage) == ("cancelled", "cancelled_by_them")


def test_samples_of_letters_are_no_letter():
    page = told(
        "Invitation to an interview: how to write one", "we invite you to an interview on 20 May 2027 at 10:30."
    )
    twice = page.html.replace("</main>", "<div><p>Dear Ms Moss,</p><p>thank you for the invitation.</p></div></main>")
    assert not is_program(dataclasses.replace(page, html=twice), known())


def test_a_heading_is_no_sender():
    page = unknown(*LETTER)
    page = dataclasses.replace(
        page, html=page.html.replace("Hollin Mill, Ada Moss", "").replace("Message", "Interview")
    )
    assert seen(page).letter.sender == ""

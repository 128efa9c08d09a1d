import dataclasses
import datetime as dt
import itertools
import re
from typing import get_args
from zoneinfo import ZoneInfo

import pytest

from jobrsvp import BadInput, Case, Invitation, Posting, Profile, Quote
from jobrsvp.etiquette import draft, names, wording
from jobrsvp.model import AvailableTime, Change, Channel, DraftKind, Home, Person

NOW = dt.datetime(2026, 11, 23, 4, tzinfo=dt.UTC)
KINDS, CHANNELS, LANGUAGES = get_args(DraftKind), get_args(Channel), wording.languages()
MOVES = ("decline", "cancel", "reschedule")
SLOTS = (
    "2026-12-01T09:00/12:00",
    "2026-12-02T13:00/15:00",
    "2026-12-03T13:00/15:00",
    "2026-11-01T13:00/15:00",
    "soon",
)


def full(home=None, **more):
    """Return a case that leaves nothing open."""
    fields = {"stage": "accepted", "organization": "Alsterwerk GmbH", "role": "Data Engineer", "contact_name": "Ms Lee",
              "referred_by": "Mira", "format": "video", "starts_at": NOW + dt.timedelta(days=3)}  # fmt: skip
    profile = Profile(time=AvailableTime(available=SLOTS), person=Person(name="Jo Doe"), home=home or Home())
    return Case(posting=Posting(), profile=profile, invitation=Invitation(**{**fields, **more}))


def over(**more):
    return full(starts_at=NOW - dt.timedelta(hours=2), **more)


def made(kind, case, **more):
    return draft(kind, case, now=NOW, **more)


def body(kind, case, **more):
    return made(kind, case, **more).body


# What can be had with little knowledge, and with much.


@pytest.mark.parametrize(("kind", "language"), list(itertools.product(KINDS, LANGUAGES)))
def test_every_language_has_every_sentence_of_every_kind(kind, language):
    book, shape = wording.book(language), wording.shapes()[kind]
    lines = [
        ("letter", shape["subject"]),
        *((form, line) for form in ("letter", "short", "script") for line in shape[form]),
    ]
    named = [(form, token.rpartition(":")[2]) for form, line in lines for token in line.split() if "*" not in line]
    assert all(book.sentence(kind, name, form) for form, name in named)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_has_a_sentence_or_a_fact_that_no_message_uses(language):
    english, other = wording.book("en"), wording.book(language)
    assert other.pages.keys() == english.pages.keys()
    for page, sentences in other.pages.items():
        spare = {re.sub("_(chat|short|script)$", "", name) for name in sentences} - english.pages[page].keys()
        assert spare - english.words.keys() <= {"joined", "familiar"}
        slots = {slot[2] for wordings in sentences.values() for slot in wording.SLOT.finditer(str(wordings))}
        known = {slot[2] for name in english.pages for slot in wording.SLOT.finditer(str(english.pages[name]))}
        assert slots <= known | {"M", "MM", "referrer_doctor"}


def test_what_is_unknown_is_left_out_and_only_the_name_and_the_question_are_asked_for():
    invited = Case(posting=Posting(), invitation=Invitation(stage="invited"))
    for kind in set(KINDS) - {"follow_up", "missed", "acknowledge", "reach_out"}:
        message = made(kind, invited)
        assert set(message.to_fill) <= {"[your name]", "[your question]"}
        assert all(gap in (message.subject or "") + message.body for gap in message.to_fill)
        assert "None" not in message.body


@pytest.mark.parametrize(("kind", "language"), list(itertools.product(MOVES, LANGUAGES)))
def test_nothing_is_left_to_fill_when_all_is_known(kind, language):
    assert made(kind, full(), language=language).to_fill == ()


def test_only_mail_has_a_subject_with_position_date_and_name():
    assert made("accept", full()).subject == "Data Engineer interview on 26 November: confirmed (Jo Doe)"
    assert made("accept", full(), channel="phone").subject is None


@pytest.mark.parametrize(
    ("thread", "subject"),
    [("Your interview", "Re: Your interview"), ("Re: Interview", "Re: Interview"), ("AW: Termin", "AW: Termin")],
)
def test_an_answer_in_a_thread_keeps_its_subject(thread, subject):
    assert made("accept", full(), thread=thread).subject == subject


def test_the_subject_of_their_mail_is_answered():
    quotes = {"subject": Quote(text="Your interview", start=0, end=14, source="subject")}
    assert made("accept", full(quotes=quotes)).subject == "Re: Your interview"


def test_the_channel_of_the_invitation_is_the_default():
    assert made("accept", full(channel="text")).channel == "text"
    assert made("accept", full()).channel == "email"


def test_on_linkedin_people_use_first_names_and_write_no_letters():
    text = body("accept", full(contact_name="Sofia Grün"), channel="linkedin")
    assert text.startswith("Hi Sofia,\n")
    assert "regards" not in text


@pytest.mark.parametrize(
    ("language", "contact", "greeting"),
    [
        ("en", "Ms Lee", "Dear Ms Lee,"),
        ("en", "Anna Lee (she/her)", "Dear Anna Lee,"),
        ("en", "Lee, Anna", "Dear Anna Lee,"),
        ("en", "Recruiting Team", "Dear Recruiting Team,"),
        ("de", "Recruiting Team", "Guten Tag,"),
        ("de", "Frau Anna Weber", "Sehr geehrte Frau Weber,"),
        ("en", None, "Dear Alsterwerk GmbH team,"),
        ("de", "Frau Dr. Weber", "Sehr geehrte Frau Dr. Weber,"),
        ("de", "Herr Dipl.-Ing. Weber", "Sehr geehrter Herr Weber,"),
        ("en", "Herr Dr. Keller", "Dear Dr. Keller,"),
        ("de", "Herr Weber", "Sehr geehrter Herr Weber,"),
        ("de", "Sofia Weber", "Guten Tag Sofia Weber,"),
        ("de", None, "Guten Tag,"),
        ("fr", "Mme Martin", "Bonjour Madame Martin,"),
        ("es", "Sra. García", "Estimada Sra. García:"),
        ("nl", "mevrouw de Vries", "Geachte mevrouw de Vries,"),
        ("pl", "Anna Nowak", "Dzień dobry,"),
    ],
)
def test_people_are_greeted_as_their_language_does(language, contact, greeting):
    assert body("accept", full(contact_name=contact), language=language).splitlines()[0] == greeting


def test_german_goes_on_with_a_small_letter_after_the_greeting():
    assert "Frau Lee,\n\nvielen Dank" in body("accept", full(stage="invited"), language="de")


@pytest.mark.parametrize(
    ("posting", "person", "wished", "language"),
    [("de", "en", None, "de"), ("de-AT", "en", "fr", "fr"), ("fi", "nl", None, "nl"), (None, "sv", None, "sv"),
     (None, "fi", None, "en")],
)  # fmt: skip
def test_the_language_is_the_wished_one_then_the_postings_then_the_persons(posting, person, wished, language):
    profile = Profile(person=Person(name="Jo Doe", language=person))
    case = Case(posting=Posting(language=posting), profile=profile, invitation=Invitation(stage="invited"))
    assert wording.book(language).words["closing"] in body("decline", case, language=wished)


def test_a_language_without_drafts_is_refused():
    with pytest.raises(BadInput, match="'xx'"):
        made("decline", full(), language="xx")


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Senior Data Engineer (Remote, US) - 12345", "Senior Data Engineer"),
        ("Einkäufer (m/w/d)", "Einkäufer"),
        ("Koch m/w/d", "Koch"),
        ("Buyer | Zentoria", "Buyer"),
        ("Nurse at Zentoria", "Nurse"),
        ("Editor - Remote", "Editor"),
        ("Buyer #4711", "Buyer"),
        ("Level 3 Technician", "Level 3 Technician"),
        ("(m/w/d)", "(m/w/d)"),
    ],
)
def test_a_title_is_said_as_people_say_it(title, said):
    assert names.title(title, "Zentoria") == said


def test_french_shortens_the_word_before_a_vowel():
    assert "poste d'Acheteur" in body("decline", full(role="Acheteur"), language="fr")
    assert "poste de Buyer" in body("decline", full(role="Buyer"), language="fr")


def test_the_names_on_a_page_cannot_break_the_lines():
    assert "the Chef PS position" in body("decline", full(role="Chef\n\nPS: [click here]"))
    assert "the {name} position" in body("cancel", full(role="{name}"))
    assert "Lee evil," in body("decline", full(contact_name="Lee \u202eevil"))


# The reason, the notice, and the door.


@pytest.mark.parametrize(("kind", "change"), list(itertools.product(("decline", "cancel"), get_args(Change))))
def test_the_reason_is_given_unless_it_is_not_wanted(kind, change):
    reasons = [*wording.book("en").words["reason_no"].values(), *wording.book("en").words["reason_move"].values()]
    assert any(reason in body(kind, full(change=change)) for reason in reasons)
    assert not any(reason in body(kind, full(change=change), reason=False) for reason in reasons)


def test_a_reason_that_is_wanted_but_unknown_is_a_gap():
    assert any("reason" in gap for gap in made("cancel", full(), reason=True).to_fill)
    assert not made("cancel", full()).to_fill


def test_an_illness_was_not_thought_over():
    assert "thought it over" not in body("decline", full(change="illness"))


@pytest.mark.parametrize(
    ("change", "wish", "is_open"),
    [
        ("pay", None, True),
        ("pay", False, False),
        ("accepted_other_offer", None, False),
        ("accepted_other_offer", True, True),
    ],
)
def test_the_door_stays_open_if_the_person_wants_it(change, wish, is_open):
    for kind, channel in itertools.product(("decline", "cancel"), CHANNELS):
        text = body(kind, full(change=change), channel=channel, keep_in_touch=wish)
        assert ("another suitable opening" in text) == is_open


def test_a_recruiter_hears_of_other_openings_only_if_the_person_wants_it():
    assert "Other openings" in body("accept", full(invited_by="agency"))
    assert "Other openings" not in body("accept", full(invited_by="agency"), keep_in_touch=False)
    assert "Other openings" not in body("accept", full())


@pytest.mark.parametrize("channel", CHANNELS)
def test_short_notice_is_apologised_for_on_every_channel(channel):
    for kind in ("cancel", "reschedule"):
        assert "short notice" in body(kind, full(starts_at=NOW + dt.timedelta(hours=3)), channel=channel)
        assert "short notice" not in body(kind, full(), channel=channel)


def test_whoever_withdraws_for_another_position_no_longer_looks_and_nobody_else_is_said_to():
    text = body("withdraw", full(change="accepted_other_offer"))
    assert "no longer looking" in text
    assert "not be attending the interview on Thursday, 26 November" in text
    for change in (None, "pay"):
        assert "another position" not in body("withdraw", full(change=change))


# Times.


def test_up_to_three_coming_free_times_are_offered():
    text = body("reschedule", full())
    assert "Tuesday, 1 December, 9:00 to 12:00" in text
    assert text.count("December") == 3
    assert "November, 13:00" not in text


def test_the_slot_to_be_moved_is_not_offered_again():
    case = full(starts_at=dt.datetime(2026, 12, 1, 10, tzinfo=dt.UTC))
    assert "9:00 to 12:00" not in body("reschedule", case)


OFFERED = (dt.datetime(2026, 11, 30, 9, tzinfo=dt.UTC), dt.datetime(2026, 12, 2, 14, tzinfo=dt.UTC))


def offered(**more):
    case = full()
    return dataclasses.replace(case, invitation=Invitation(stage="invited", role="Buyer", slots=OFFERED, **more))


def test_of_several_times_the_one_in_the_persons_free_time_is_chosen():
    message = made("accept", offered())
    assert "Wednesday, 2 December at 14:00 suits me best" in message.body
    assert message.subject == "Buyer interview on 2 December: confirmed (Jo Doe)"
    assert "30 November at 9:00" in body("accept", offered(), slot=OFFERED[0])


def test_when_none_is_chosen_the_times_stand_in_a_gap():
    case = dataclasses.replace(offered(), profile=Profile())
    assert "[Monday, 30 November at 9:00 / Wednesday, 2 December at 14:00]" in made("accept", case).to_fill


def test_whoever_asks_for_another_time_or_says_no_has_chosen_none_of_several():
    assert "none of the times that you offer" in body("reschedule", offered())
    assert "2 December" not in body("decline", offered())


def test_an_hour_outside_work_is_not_at_noon():
    assert "These times" not in body("ask_slot", full())
    profile = Profile(time=AvailableTime(available=("2026-12-01T18:00/20:00",)))
    assert "18:00 to 20:00" in body("ask_slot", dataclasses.replace(full(), profile=profile))


def test_without_free_times_they_are_asked_for_one():
    case = Case(posting=Posting(), invitation=Invitation(stage="invited"))
    assert "Which time would suit you?" in body("reschedule", case)
    assert "Could you suggest another time?" in body("reschedule", dataclasses.replace(full(), profile=Profile()))


@pytest.mark.parametrize(
    ("said", "zone", "wanted"),
    [
        ("Thursday, 26 November, 4:30 PM IST", "Asia/Kolkata", "Thursday, 26 November at 4:30 PM IST"),
        ("November 26 at 4:30 pm Eastern Time", "America/New_York", "Thursday, November 26 at 4:30 PM Eastern Time"),
        ("26 November 2026, 16:30 (London time)", "Europe/London", "Thursday, 26 November at 16:30 London time"),
        ("Thursday 26 November 4.30pm GMT +1, VIA ZOOM", "Europe/Paris", "Thursday, 26 November at 4:30 PM GMT +1"),
        ("Thursday 26 Nov 16:30 VIA ZOOM", "Europe/Paris", "Thursday, 26 November at 16:30 for"),
        ("Nov. 26, 16:30 CET - 17:30 CET", "Europe/Paris", "Thursday, November 26 at 16:30 CET"),
        ("Donnerstag, 26.11.2026 um 16:30 Uhr", "Europe/Berlin", "Thursday, 26 November at 16:30 for"),
    ],
)
def test_the_time_is_said_in_the_words_of_the_invitation(said, zone, wanted):
    starts_at = dt.datetime(2026, 11, 26, 16, 30, tzinfo=ZoneInfo(zone))
    case = full(starts_at=starts_at, quotes={"starts_at": Quote(text=said, start=0, end=len(said))})
    assert wanted in body("cancel", case)


def test_a_remote_meeting_names_its_zone_and_one_on_site_none():
    assert "at 4:00 UTC for" in body("cancel", full())
    assert "at 4:00 for" in body("cancel", full(format="onsite"))
    far = full(starts_at=dt.datetime(2026, 11, 26, 16, 30, tzinfo=dt.timezone(dt.timedelta(hours=-3, minutes=-30))))
    assert "16:30 UTC-3:30 for" in body("cancel", far)


def test_free_times_are_given_by_the_clock_of_a_remote_meeting():
    starts_at = dt.datetime(2026, 11, 26, 16, 30, tzinfo=ZoneInfo("Europe/London"))
    text = body("reschedule", full(starts_at=starts_at, home=Home(latitude=52.5, longitude=13.4, country="DE")))
    assert "(GMT):\n- Tuesday, 1 December, 8:00 to 11:00" in text
    assert "(" not in body("reschedule", full(starts_at=starts_at, format="onsite"))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", "am Dienstag, 1. Dezember um 9:30 Uhr"),
        ("fr", "du mardi 1er décembre à 9 h 30"),
        ("es", "del martes 1 de diciembre a las 9:30"),
        ("it", "di martedì 1 dicembre alle 9:30"),
        ("nl", "op dinsdag 1 december om 9.30 uur"),
        ("pt", "do dia 1º de dezembro (terça-feira) às 9h30"),
        ("sv", "tisdagen den 1 december kl. 9.30"),
        ("pl", "w dniu 1 grudnia (wtorek) o godz. 9:30"),
    ],
)
def test_days_and_hours_are_written_as_in_the_language(language, said):
    starts_at = dt.datetime(2026, 12, 1, 9, 30, tzinfo=ZoneInfo("Europe/Paris"))
    assert said in body("cancel", full(starts_at=starts_at, format="onsite"), language=language)


# Before, after, and what contradicts itself.


def test_nobody_is_thanked_for_an_invitation_that_never_came():
    listing = full(stage="listing", starts_at=None)
    for kind, language in itertools.product(("ask", "decline", "withdraw"), LANGUAGES):
        assert wording.book(language).words["thanks_spoken"] not in body(kind, listing, language=language)
    for kind, channel in itertools.product(("ask", "decline", "withdraw"), CHANNELS):
        if kind != "ask" and channel == "phone":
            continue
        text = body(kind, listing, channel=channel)
        assert "invit" not in text
        assert "interview" not in text


def test_questions_are_asked_word_for_word():
    text = body("ask", full(), questions=("What is the pay?", "How many days on site?"))
    assert "- What is the pay?\n- How many days on site?" in text


def test_an_evaluators_question_is_asked_in_the_language_of_the_message():
    question = "What is the pay?"
    asked = body("ask", full(), questions=(question,), topics={question: "pay-cut"}, language="de")
    assert "Gehalt" in asked
    assert question not in asked


def test_a_name_that_ends_in_a_stop_ends_its_sentence():
    text = body("accept", full(organization="Kita Sonnenbogen e. V."), language="de")
    assert "e. V." in text
    assert ".." not in text


def test_an_evaluators_question_in_the_language_of_the_message_stays_as_it_is():
    question = "Sind mindestens 52.000 € möglich?"
    asked = body("ask", full(), questions=(question,), topics={question: "pay-cut"}, language="de", asked_in="de")
    assert question in asked


@pytest.mark.parametrize("kind", ["cancel", "reschedule", "missed"])
def test_after_the_hour_one_apologises_for_not_having_come(kind):
    message = made(kind, over(change="illness"))
    assert message.kind == "missed"
    assert "I am sorry that I missed our interview" in message.body
    assert "I was ill." in message.body
    assert "short notice" not in message.body


def test_whoever_missed_a_meeting_for_another_offer_does_not_ask_for_a_new_one():
    text = body("missed", over(change="accepted_other_offer"))
    assert "withdraw" in text
    assert "another time" not in text


@pytest.mark.parametrize(
    ("action", "words"), [("decline", "decided not"), ("cancel", "decided not"), ("reschedule", "another time"),
                          ("accept", "I have the interview"), ("apply", "going to write")],
)  # fmt: skip
def test_the_referrer_hears_what_was_decided(action, words):
    assert words in body("referrer", full(), action=action)
    assert words in body("referrer", full(), action=action, channel="phone")


def test_the_referrer_hears_that_the_meeting_was_held():
    assert "I have now had the interview" in body("referrer", over(), action="follow_up")
    assert "I have now had the interview" not in body("referrer", over())


def test_after_a_refusal_one_keeps_in_touch_and_tells_whoever_recommended():
    refused = full(stage="over", kind="refusal", starts_at=None)
    assert "If another opening comes up" in body("reach_out", refused)
    assert "decided on somebody else" in body("referrer", refused, action="follow_up")
    with pytest.raises(BadInput, match="They have said no"):
        made("follow_up", refused)


@pytest.mark.parametrize("language", LANGUAGES)
def test_when_another_opening_shows_the_message_names_it(language):
    ended = full(stage="cancelled_by_them")
    assert "Dyer" in body("reach_out", ended, language=language, opening="Dyer (m/f/d)")
    assert "Dyer" not in body("reach_out", ended, language=language)


@pytest.mark.parametrize("kind", ["decline", "cancel", "withdraw"])
@pytest.mark.parametrize("channel", ["email", "text"])
def test_with_another_offer_their_interest_is_appreciated(kind, channel):
    settled = full(change="accepted_other_offer", stage="accepted" if kind == "cancel" else "invited")
    assert "interest" in body(kind, settled, channel=channel)


def test_the_referrer_hears_that_they_cancelled():
    assert "Unfortunately, they have cancelled the interview" in body("referrer", full(stage="cancelled_by_them"))
    assert "will not come" not in body("withdraw", full(stage="cancelled_by_them"))


@pytest.mark.parametrize(
    ("kind", "case", "sentence"),
    [
        ("reschedule", full(change="accepted_other_offer"), "you have accepted another offer"),
        ("ask_slot", full(change="pay"), "the pay is too low"),
        ("ask_slot", full(change="illness"), "not work that keeps you"),
        ("accept", full(change="illness"), "you are ill"),
        ("accept", over(), "The meeting is over"),
        ("decline", over(change="pay"), "The meeting is over"),
        ("ask", over(), "The meeting is over"),
        ("ask", full(change="not_interested"), "nothing left to ask"),
        ("follow_up", full(), "still to come"),
        ("follow_up", over(change="pay"), "ask for 'withdraw'"),
        ("missed", full(), "still to come"),
        ("cancel", full(stage="listing", starts_at=None), "Nobody has invited you"),
        ("acknowledge", full(), "not cancelled"),
        ("accept", full(stage="cancelled_by_them"), "They cancelled"),
        ("reschedule", full(stage="cancelled_by_them"), "They cancelled"),
        ("reach_out", full(), "still to come"),
        ("reach_out", full(stage="invited", starts_at=None), "wait for another word"),
        ("reach_out", over(change="accepted_other_offer"), "You look for no other opening"),
        ("missed", full(stage="invited", starts_at=None), "No time for a meeting is known"),
        ("follow_up", full(stage="invited", starts_at=None), "No time for a meeting is known"),
        ("accept", full(stage="listing", starts_at=None), "Nobody has invited you"),
        ("reschedule", full(stage="listing", starts_at=None), "Nobody has invited you"),
        ("ask", full(change="illness"), "No question helps while you are ill"),
        ("ask", full(stage="invited", starts_at=None, change="illness"), "No question helps while you are ill"),
        ("reach_out", full(stage="listing", starts_at=None), "Nobody has invited you"),
    ],
)
def test_a_wish_that_contradicts_itself_is_refused_in_a_sentence(kind, case, sentence):
    with pytest.raises(BadInput, match=sentence) as refused:
        made(kind, case)
    assert "kind" in refused.value.fields


def test_a_meeting_that_they_cancelled_is_acknowledged():
    assert "Thank you for telling me" in body("acknowledge", full(stage="cancelled_by_them"))


def test_the_middle_way_asks_for_an_hour_outside_work_or_a_video_call():
    assert "or a video call" in body("ask_slot", full(format="onsite"))
    assert "video" not in body("ask_slot", full(format="phone"))


# What a reader would stumble over.

UNFIXED = {"stage": "invited", "starts_at": None}


def today(**more):
    return full(starts_at=NOW + dt.timedelta(hours=3), **more)


@pytest.mark.parametrize(
    ("language", "now", "then"),
    [
        ("en", "our interview today at 7:00 for", "our interview yesterday at"),
        ("de", "unser Gespräch heute um 7 Uhr zur", "dass ich gestern um"),
        ("fr", "notre entretien d'aujourd'hui à 7 h pour", "notre entretien d'hier à"),
        ("es", "nuestra entrevista de hoy a las 7:00 para", "nuestra entrevista de ayer a"),
        ("nl", "ons gesprek vandaag om 7.00 uur over", "ons gesprek van gisteren om"),
        ("it", "il nostro colloquio di oggi alle 7:00 per", "al nostro colloquio di ieri alle"),
        ("pt", "a nossa entrevista de hoje às 7h para", "da nossa entrevista de ontem às"),
        ("sv", "vår intervju i dag kl. 7.00 för", "vår intervju i går kl."),
        ("pl", "naszą rozmowę dzisiaj o godz. 7:00 na", "naszej rozmowie wczoraj o godz."),
    ],
)
def test_a_meeting_of_today_or_yesterday_is_called_so(language, now, then):
    yesterday = full(starts_at=NOW - dt.timedelta(hours=20))
    assert now in body("cancel", today(), language=language)
    assert then in body("missed", yesterday, language=language)


def test_a_zone_is_not_named_where_both_are_known_to_have_the_same_clock():
    at_home = Home(latitude=51.5, longitude=-0.1, country="GB")
    starts_at = dt.datetime(2026, 11, 26, 16, 30, tzinfo=ZoneInfo("Europe/London"))
    assert "at 16:30 for" in body("cancel", full(starts_at=starts_at, home=at_home))


@pytest.mark.parametrize("kind", ["decline", "withdraw"])
@pytest.mark.parametrize("stage", ["invited", "accepted"])
def test_whoever_leaves_hours_before_says_that_todays_meeting_is_off(kind, stage):
    for channel in CHANNELS:
        text = body(kind, today(stage=stage), channel=channel)
        assert "the interview today at 7:00" in text
        assert "not be attending" in text


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_cancellation_for_an_emergency_says_that_the_person_withdraws(channel):
    assert "withdraw my application" in body("cancel", full(change="family_emergency"), channel=channel)


def test_where_no_time_was_named_none_is_spoken_of():
    assert "Which time would suit you?" in body("accept", dataclasses.replace(full(**UNFIXED), profile=Profile()))
    assert "These times would suit me" in body("accept", full(**UNFIXED))
    assert "at that time" not in body("reschedule", full(**UNFIXED, change="illness"))
    assert "a slightly later date" in body("reschedule", full(**UNFIXED, change="illness"))
    assert made("cancel", full(**UNFIXED)).kind == "decline"


@pytest.mark.parametrize("channel", CHANNELS)
def test_whoever_asks_for_another_hour_says_that_the_agreed_one_is_off(channel):
    text = body("ask_slot", full(), channel=channel)
    assert "I cannot get away from work" in text
    assert "look forward to our interview on" not in text


@pytest.mark.parametrize(
    ("change", "asked"),
    [("pay", "salary range"), ("commute", "Where exactly would"), ("benefits", "Which benefits"), (None, "[")],
)
def test_without_a_question_the_reason_is_asked_about(change, asked):
    assert asked in body("ask", full(change=change))
    assert "the team" in body("ask", full(change=change), questions=("Who is on the team?",))
    assert asked not in body("ask", full(change=change), questions=("Who is on the team?",))


def test_a_single_question_stands_without_a_dash():
    assert "\nWhat is the pay?\n" in body("ask", full(), questions=("What is the pay?",))


@pytest.mark.parametrize(("kind", "language"), list(itertools.product(MOVES, LANGUAGES)))
def test_what_is_spoken_does_on_voicemail_and_ends_with_a_farewell(kind, language):
    text = body(kind, full(), channel="phone", language=language)
    assert "?" not in text.split("\n\n")[0]
    assert text.rstrip().endswith(wording.book(language).words["bye_script"])
    assert "\n- " not in text


@pytest.mark.parametrize(
    ("language", "close", "distant"),
    [("de", "dass du mich", "dass Sie mich"), ("fr", "ta recommandation", "votre recommandation"),
     ("es", "Te agradezco", "Le agradezco"), ("it", "tuo aiuto", "Suo aiuto"), ("nl", "je hulp", "uw hulp"),
     ("pl", "dziękuję Ci", "dziękuję za pomoc"), ("pt", "você ter me indicado", "a sua indicação")],
)  # fmt: skip
def test_an_acquaintance_is_addressed_as_one_and_nobody_else_is(language, close, distant):
    friend, stranger = full(referred_by="Mira Sand"), full(referred_by="Frau Dr. Sand")
    assert close in body("referrer", friend, language=language)
    assert distant in body("referrer", stranger, language=language)
    assert close not in body("referrer", stranger, language=language)


@pytest.mark.parametrize(
    ("case", "words"),
    [
        (full(stage="listing", starts_at=None, change="illness"), "how things go with the Data Engineer position"),
        (full(**UNFIXED, change="illness"), "They have invited me"),
        (full(stage="cancelled_by_them", change="pay"), "They have cancelled the interview"),
        (full(change="accepted_other_offer"), "not to pursue the Data Engineer position"),
    ],
)
def test_the_referrer_hears_nothing_that_did_not_happen(case, words):
    text = body("referrer", case)
    assert words in text
    assert "I have asked for another time" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_brought_to_a_remote_meeting(language):
    page = wording.book(language).pages["accept"]
    assert page["bring"] not in body("accept", full(), language=language)
    assert page["prepare"] in body("accept", full(), language=language)
    assert page["bring"] in body("accept", full(format="onsite"), language=language)


def test_after_a_recent_meeting_one_thanks_for_it_and_later_recalls_it():
    assert "Thank you for our conversation yesterday" in body("reach_out", full(starts_at=NOW - dt.timedelta(hours=20)))
    assert "We were in touch" in body("reach_out", full(starts_at=NOW - dt.timedelta(days=60)))
    assert "not quite the right one" in body("reach_out", full(starts_at=NOW - dt.timedelta(days=2), change="pay"))


def test_free_times_are_spoken_in_a_sentence():
    said = "Tuesday, 1 December between 9:00 and 12:00, or Wednesday, 2 December between 13:00 and 15:00"
    assert said in body("reschedule", full(), channel="phone")


@pytest.mark.parametrize(("change", "chosen"), [("pay", True), ("illness", False), (None, False)])
def test_a_free_choice_is_no_must(change, chosen):
    assert ("decided not to go ahead" in body("cancel", full(change=change))) == chosen
    assert ("have to cancel" in body("cancel", full(change=change))) == (not chosen)


def test_the_referrer_hears_why_another_time_was_asked_for():
    assert "I am ill, so I am asking for another time" in body("referrer", full(change="illness"))
    assert "ill" not in body("referrer", full(change="illness"), reason=False).split()


def test_whoever_withdraws_after_the_meeting_thanks_for_it():
    text = body("withdraw", full(starts_at=NOW - dt.timedelta(hours=20)))
    assert "Thank you for our conversation yesterday" in text
    assert "withdraw my application" in text


# What a stranger stumbled over.


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_spoken_has_brackets(language):
    for kind in ("reschedule", "withdraw", "accept"):
        text = body(kind, full(format="video"), channel="phone", language=language)
        assert "(" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_who_is_known_to_have_applied_withdraws(language):
    listing = full(stage="listing", starts_at=None)
    assert made("withdraw", listing, language=language).kind == "decline"
    told = full(stage="listing", starts_at=None, kind="receipt")
    assert made("withdraw", told, language=language).kind == "withdraw"


def test_a_firms_portal_does_not_reach_the_referrer():
    message = made("referrer", full(referred_by="Mira"), channel="portal")
    assert message.channel == "email"
    assert message.subject


@pytest.mark.parametrize("language", LANGUAGES)
def test_after_a_meeting_the_position_is_named_once(language):
    for channel in CHANNELS:
        text = body("withdraw", over(role="Tuner"), channel=channel, language=language)
        assert text.count("Tuner") == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_did_not_come_asks_for_no_other_opening(language):
    door = wording.book(language).words["door"]
    assert door not in body("missed", over(change="pay"), language=language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("change", ["illness", "family_emergency", "work_conflict"])
def test_whoever_has_no_time_now_thinks_of_later(change, language):
    words = wording.book(language).words
    text = body("decline", full(change=change), language=language)
    assert words["door_later"] in text
    assert words["door"] not in text


# What the next stranger stumbled over.


def test_the_end_of_a_call_says_what_will_be_confirmed_in_writing():
    for kind in ("decline", "cancel", "withdraw"):
        assert "confirm my withdrawal in writing" in body(kind, full(), channel="phone")


@pytest.mark.parametrize(
    ("action", "change", "outcome"),
    [
        ("follow_up", None, "I have now had the interview"),
        (None, None, "interview for the Data Engineer position was today"),
        (None, "illness", "interview for the Data Engineer position was today"),
    ],
)
def test_the_referrer_hears_of_no_talk_that_may_not_have_taken_place(action, change, outcome):
    assert outcome in body("referrer", over(change=change), action=action)


def test_the_referrer_hears_of_a_meeting_only_once_it_was_agreed():
    assert "They have invited me to an interview" in body("referrer", full(stage="invited"))
    assert "I have the interview" in body("referrer", full(stage="invited"), action="accept")


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_withdraws_after_they_cancelled_opens_with_that(language):
    page = wording.book(language).pages["withdraw"]
    text = body("withdraw", full(stage="cancelled_by_them"), language=language)
    assert page["withdraw_off"] in text
    assert page["withdraw"] not in text
    assert wording.book(language).words["thanks_spoken"] not in text


def test_a_zone_between_commas_ends_a_sentence_with_a_full_stop_alone():
    text = body("withdraw", full(starts_at=NOW.astimezone(ZoneInfo("Europe/London")) + dt.timedelta(days=3)),
                channel="phone", language="fr")  # fmt: skip
    assert ", heure de Londres." in text
    assert ",." not in text


def test_a_position_elsewhere_is_none_in_the_same_house():
    text = body("referrer", full(change="accepted_other_offer"))
    assert "not to pursue the Data Engineer position" in text
    assert "a position elsewhere" in text


# What the stranger after that stumbled over.


def test_nobody_is_called_about_an_advertisement_that_one_does_not_answer():
    with pytest.raises(BadInput, match="Nobody waits for a call"):
        made("decline", full(stage="listing", starts_at=None), channel="phone")


def test_to_cancel_what_was_never_agreed_is_to_decline_it_with_thanks():
    message = made("cancel", full(stage="invited", change="illness"))
    assert message.kind == "decline"
    assert "Thank you for inviting me" in message.body


def test_whoever_has_a_reason_against_the_job_closes_the_application_when_they_cancel():
    assert made("acknowledge", full(stage="cancelled_by_them", change="accepted_other_offer")).kind == "withdraw"
    assert made("acknowledge", full(stage="cancelled_by_them", change="illness")).kind == "acknowledge"


def test_keeping_in_touch_after_a_cancellation_speaks_of_it_unless_another_opening_shows():
    ended = full(stage="cancelled_by_them")
    assert "has been cancelled" in body("reach_out", ended)
    assert "has been cancelled" not in body("reach_out", ended, opening="Dyer")


@pytest.mark.parametrize("channel", CHANNELS)
def test_whoever_moves_an_agreed_meeting_apologises_asks_and_is_still_interested(channel):
    text = body("reschedule", full(change="illness"), channel=channel)
    for said in ("I apologise", "Could we find another time?", "still very interested"):
        assert said in text


def test_a_question_hours_before_an_invited_meeting_says_that_one_comes():
    text = body("ask", today(stage="invited"), questions=("Who is on the team?",))
    assert "glad to confirm our interview today at 7:00" in text
    assert "Before I confirm" not in text


@pytest.mark.parametrize(("stage", "change"), [("accepted", None), ("invited", None), ("accepted", "illness")])
def test_the_referrer_hears_when_a_meeting_of_today_is(stage, change):
    assert "today at 7:00" in body("referrer", today(stage=stage, change=change))

import datetime as dt

import pytest
from tests.mail.files.samples import GUEST, HOST, NOW, event, ics, read, zone

from jobrsvp import mail

LOCAL = "DTSTART;TZID={}:20270715T100000"


def start(data):
    return read(data).starts_at


def at(text):
    return dt.datetime.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("tzid", "starts_at"),
    [
        ("Europe/Vienna", "2027-07-15T10:00+02:00"),
        ("America/Argentina/Salta", "2027-07-15T10:00-03:00"),
        ("W. Europe Standard Time", "2027-07-15T10:00+02:00"),
        ("Tokyo Standard Time", "2027-07-15T10:00+09:00"),
        ("AUS Eastern Standard Time", "2027-07-15T10:00+10:00"),
        ("Central Europe Standard Time 3", "2027-07-15T10:00+02:00"),
        ("/softwarestudio.org/Olson_20011030_5/America/Toronto", "2027-07-15T10:00-04:00"),
        ("/mozilla.org/20070129_1/Europe/Athens", "2027-07-15T10:00+03:00"),
        ('"(UTC-05:00) Eastern Time (US & Canada)"', "2027-07-15T10:00-04:00"),
        ('"(UTC+00:00) Dublin, Edinburgh, Lisbon, London"', "2027-07-15T10:00+01:00"),
        ('"(UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius"', "2027-07-15T10:00+03:00"),
        ('"(GMT+05:30) Chennai, Kolkata, Mumbai, New Delhi"', "2027-07-15T10:00+05:30"),
        ("tzone://Microsoft/Utc", "2027-07-15T10:00+00:00"),
        ("UTC", "2027-07-15T10:00+00:00"),
        ("Etc/UTC", "2027-07-15T10:00+00:00"),
        ("US/Central", "2027-07-15T10:00-05:00"),
        ("+0100", "2027-07-15T10:00+01:00"),
    ],
)
def test_a_zone_is_known_by_any_name_that_programs_give_it(tzid, starts_at):
    invitation = read(ics(event(LOCAL.format(tzid))))
    assert (invitation.starts_at, invitation.questions) == (at(starts_at), ())


@pytest.mark.parametrize(
    "tzid", ["Customized Time Zone", "tzone://Microsoft/Custom", "Our Office", "(UTC+01:00) Nowhere"]
)
def test_a_zone_that_nobody_knows_is_asked(tzid):
    invitation = read(ics(event(LOCAL.format(f'"{tzid}"'))))
    assert invitation.starts_at is None
    assert tzid in invitation.questions[0]


@pytest.mark.parametrize(
    ("tzid", "standard", "summer", "starts_at"),
    [
        ("Customized Time Zone", "+0100", "+0200", "2027-07-15T10:00+02:00"),
        ("Customized Time Zone", "-0330", "-0230", "2027-07-15T10:00-02:30"),
        ("tzone://Microsoft/Custom", "+0200", "+0300", "2027-07-15T10:00+03:00"),
        ("GMT", "+0000", "+0100", "2027-07-15T10:00+01:00"),
        ("EST", "-0500", "-0400", "2027-07-15T10:00-04:00"),
        ("GMT +0100 (Standard) / GMT +0200 (Daylight)", "+0100", "+0200", "2027-07-15T10:00+02:00"),
    ],
)
def test_the_files_own_rules_count_for_a_name_of_no_place(tzid, standard, summer, starts_at):
    assert start(ics(zone(tzid, standard, summer), event(LOCAL.format(f'"{tzid}"')))) == at(starts_at)


def test_the_rules_of_one_sender_do_not_move_the_meeting_of_the_next():
    one, other = (
        ics(zone("Customized Time Zone", *rules), event(LOCAL.format("Customized Time Zone")))
        for rules in (("+0100", "+0200"), ("-0800", "-0700"))
    )
    assert [start(one), start(other), start(one)] == list(
        map(at, ("2027-07-15T10:00+02:00", "2027-07-15T10:00-07:00", "2027-07-15T10:00+02:00"))
    )


def test_rules_that_contradict_windows_own_are_asked():
    invitation = read(
        ics(zone("W. Europe Standard Time", "+0100", "+0100"), event(LOCAL.format("W. Europe Standard Time")))
    )
    assert invitation.questions


@pytest.mark.parametrize(
    ("local", "starts_at"),
    [("20270323T100000", "2027-03-23T10:00-04:00"), ("20271103T100000", "2027-11-03T10:00-04:00")],
)
def test_rules_that_lawmakers_have_changed_since_give_way_to_the_zone_of_their_name(local, starts_at):
    name = "Eastern Time (US & Canada)"
    old = zone(name, "-0500", "-0400")
    for rule, month in (("-1SU;BYMONTH=10", "10"), ("1SU;BYMONTH=4", "3")):
        old = old.replace(f"-1SU;BYMONTH={month}", rule)
    invitation = read(ics(old, event(f'DTSTART;TZID="{name}":{local}')))
    assert (invitation.starts_at, invitation.questions) == (at(starts_at), ())


def test_a_clock_of_ones_own_keeps_its_rules_whatever_days_it_changes_on():
    own = zone("Customized Time Zone", "-0500", "-0400")
    assert start(ics(own, event("DTSTART;TZID=Customized Time Zone:20270323T100000"))) == at("2027-03-23T10:00-05:00")


def test_rules_that_a_program_forgot_to_renew_do_not_count_for_a_place():
    old = zone("Europe/Prague", "+0100", "+0200", rules=False)
    assert start(ics(old, event(LOCAL.format("Europe/Prague")))) == at("2027-07-15T10:00+02:00")


@pytest.mark.parametrize(
    ("head", "more", "starts_at", "asks"),
    [
        ("X-WR-TIMEZONE:Europe/Lisbon\n", "SEQUENCE:0", "2027-07-15T10:00+01:00", False),
        ("", "TZID:Asia/Seoul", "2027-07-15T10:00+09:00", False),
        ("", "LOCATION:4 Toy Lane\\, Leeds LS9 7HY", "2027-07-15T10:00+01:00", False),
        ("", "SEQUENCE:0", "2027-07-15T10:00+00:00", True),  # the computer's own zone in these tests
    ],
)
def test_a_time_without_a_zone_takes_the_calendars_or_the_places(head, more, starts_at, asks, monkeypatch):
    monkeypatch.setattr("jobrsvp.mail.calendar.entry._own", lambda local: local.replace(tzinfo=dt.UTC))
    invitation = read(ics(event("DTSTART:20270715T100000", more), head=head))
    assert (invitation.starts_at, bool(invitation.questions)) == (at(starts_at), asks)


@pytest.mark.parametrize("local", ["20270328T023000", "20271031T023000"])
def test_an_hour_that_is_missing_or_doubled_is_asked(local):
    invitation = read(ics(event(f"DTSTART;TZID=Europe/Berlin:{local}")))
    assert invitation.starts_at is None
    assert "02:30" in invitation.questions[0]


@pytest.mark.parametrize(
    ("more", "ends_at"),
    [
        ("DTEND:20270415T094500Z", "2027-04-15T09:45+00:00"),
        ("DTEND;TZID=Europe/Paris:20270415T114500", "2027-04-15T09:45+00:00"),
        ("DURATION:PT1H30M", "2027-04-15T10:30+00:00"),
        ("DURATION:P1DT2H", "2027-04-16T11:00+00:00"),
        ("DTEND:20270415T080000Z", None),  # before it starts
        ("DURATION:P400W", None),
        ("DURATION:soon", None),
    ],
)
def test_the_end_is_said_as_a_time_or_as_how_long(more, ends_at):
    assert read(ics(event("DTSTART:20270415T090000Z", more))).ends_at == at(ends_at)


@pytest.mark.parametrize(
    ("method", "more", "stage", "kind"),
    [
        ("REQUEST", "SEQUENCE:0", "invited", "invitation"),
        ("CANCEL", "SEQUENCE:1", "cancelled_by_them", "cancelled"),
        ("PUBLISH", "STATUS:CANCELLED", "cancelled_by_them", "cancelled"),
        ("REQUEST", "SEQUENCE:2", "invited", "moved"),
        ("REQUEST", "RECURRENCE-ID:20270414T090000Z", "invited", "moved"),
        ("COUNTER", "SEQUENCE:0", "invited", "moved"),
        ("DECLINECOUNTER", "SEQUENCE:0", "invited", "moved"),
    ],
)
def test_what_the_program_wants_gives_stage_and_kind(method, more, stage, kind):
    invitation = read(ics(event("DTSTART:20270415T090000Z", more), method=method))
    assert (invitation.stage, invitation.kind) == (stage, kind)
    assert invitation.starts_at is not None  # of a meeting that is off the old time is told
    assert bool(invitation.questions) == (method in ("COUNTER", "DECLINECOUNTER"))


@pytest.mark.parametrize(
    ("answer", "stage"), [("ACCEPTED", "accepted"), ("DECLINED", "cancelled_by_them"), ("TENTATIVE", "invited")]
)
def test_an_answer_of_the_other_side_settles_it(answer, stage):
    me = "ORGANIZER;CN=Kim Ashdown:mailto:kim@ashdown.example"
    them = f"ATTENDEE;PARTSTAT={answer};CN=Ines Varga:mailto:ines@brambletoys.example"
    reply = event(host=me).replace(GUEST, them)
    invitation = read(ics(reply, method="REPLY"))
    assert (invitation.stage, invitation.contact_name) == (stage, "Ines Varga")


@pytest.mark.parametrize(("now", "stage"), [("2027-04-15T08:59+00:00", "invited"), ("2027-04-15T11:00+00:00", "over")])
def test_a_meeting_in_the_past_is_over(now, stage):
    assert read(ics(event("DTSTART:20270415T090000Z", "DURATION:PT1H")), now=at(now)).stage == stage


def test_the_newest_version_of_an_entry_counts():
    old, new = event("DTSTART:20270415T090000Z", "SEQUENCE:0"), event("DTSTART:20270416T090000Z", "SEQUENCE:3")
    assert start(ics(new, old)) == start(ics(old, new)) == at("2027-04-16T09:00+00:00")


def test_entries_side_by_side_are_times_to_choose_from():
    slots = [event(f"DTSTART:202704{day}T090000Z", uid=f"{day}") for day in (15, 16, 19)]
    invitation = read(ics(*slots))
    assert invitation.starts_at is None
    assert [slot.day for slot in invitation.slots] == [15, 16, 19]
    assert "which one" in invitation.questions[-1]


def test_entries_one_after_the_other_are_one_visit():
    talks = [event(f"DTSTART:20270415T{hour}0000Z", "DURATION:PT50M", uid=f"{hour}") for hour in ("09", "10", "11")]
    invitation = read(ics(*talks))
    assert (invitation.starts_at, invitation.ends_at) == (at("2027-04-15T09:00+00:00"), at("2027-04-15T11:50+00:00"))
    assert not invitation.questions


def test_a_series_is_asked():
    assert read(ics(event("DTSTART:20270415T090000Z", "RRULE:FREQ=WEEKLY"))).questions


def test_an_entry_of_a_whole_day_is_asked_for_its_hour():
    day = event("DTSTART;VALUE=DATE:20270415", "LOCATION:4 Toy Lane\\, Leeds LS9 7HY", "DESCRIPTION:We begin at 9:30.")
    invitation = read(ics(day))
    assert invitation.starts_at == at("2027-04-15T09:30+01:00")
    assert "09:30" in invitation.questions[0]
    assert read(ics(event("DTSTART;VALUE=DATE:20270415"))).starts_at is None


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.replace(b"\r\n", b"\n"),
        lambda data: data.replace(b"\r\n", b"\r\r\n"),
        lambda data: data.replace(b"\r\n", b"\r"),
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data.decode().encode("utf-16"),
        lambda data: data.decode().encode("utf-16-le"),
        lambda data: data.replace(b"END:VCALENDAR\r\n", b""),
        lambda data: data.replace(b"END:VEVENT\r\nEND:VCALENDAR\r\n", b""),
        lambda data: b"\r\n \r\n" + data,
        lambda data: data.replace(b"BEGIN:VEVENT", b"begin:vevent"),
        lambda data: data.replace(b"Ines Varga", b"Ines Va\r\n rga"),
        lambda data: data.replace(b"UID:a1", b"CLASS:\r\nX-;:broken\r\nno property\r\nUID:a1"),
    ],
)
def test_what_programs_do_to_the_lines_changes_nothing(change):
    invitation = read(change(ics(event("DTSTART:20270415T090000Z", "LOCATION:4 Toy Lane\\, Leeds LS9 7HY"))))
    assert invitation.starts_at == at("2027-04-15T09:00+00:00")
    assert (invitation.contact_name, invitation.organization, invitation.role) == (
        "Ines Varga",
        "Bramble Toys",
        "Toy Designer",
    )


def test_a_fold_inside_a_character_is_undone():
    data = ics(event(host=HOST.replace("Ines", "Inès"))).replace("è".encode(), b"\xc3\r\n \xa8")
    assert read(data).contact_name == "Inès Varga"


def test_a_file_of_version_1_has_quoted_printable_lines():
    text = "SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Interview Caf=C3=A9 Manager =\r\nat Bramble Toys"
    data = ics(event()).replace(b"SUMMARY:Interview - Toy Designer - Bramble Toys", text.encode())
    assert read(data).role == "Café Manager"


@pytest.mark.parametrize(
    ("place", "form", "address", "link"),
    [
        ("4 Toy Lane\\, Leeds LS9 7HY", "onsite", "4 Toy Lane, Leeds LS9 7HY", None),
        ("Unit 2\\nToy Yard\\, Leeds", "onsite", "Unit 2, Toy Yard, Leeds", None),
        ("Microsoft Teams Meeting", "video", None, None),
        ("Video call", "video", None, None),
        ("https://zoom.us/j/5550100", "video", None, "https://zoom.us/j/5550100"),
        ("Join: https://meet.google.com/abc-defg-hij", "video", None, "https://meet.google.com/abc-defg-hij"),
        ("Phone call", "phone", None, None),
        ("+44 113 496 0000", "phone", None, None),
        ("Online", "video", None, None),
        ("telefono", "phone", None, None),
        ("Entretien par téléphone", "phone", None, None),
        ("rozmowa telefoniczna", "phone", None, None),
        ("Edificio Telefónica", "onsite", "Edificio Telefónica", None),
        ("Telefónica Campus Norte", "onsite", "Telefónica Campus Norte", None),
    ],
)
def test_the_place_of_an_entry_says_how_one_meets(place, form, address, link):
    invitation = read(ics(event("DTSTART:20270415T090000Z", f"LOCATION:{place}")))
    assert (invitation.format, invitation.address, invitation.link) == (form, address, link)


def test_a_place_and_the_link_that_the_program_adds_are_asked():
    link = "X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij"
    assert read(ics(event("DTSTART:20270415T090000Z", "LOCATION:4 Toy Lane\\, Leeds LS9 7HY", link))).questions


def test_tasks_and_alarms_are_no_meeting():
    task = "BEGIN:VTODO\nUID:t\nDTSTART:20270401T090000Z\nSUMMARY:Send papers\nEND:VTODO\n"
    alarm = "BEGIN:VALARM\nTRIGGER;VALUE=DATE-TIME:20270401T090000Z\nEND:VALARM"
    assert start(ics(task, event("DTSTART:20270415T090000Z", alarm))) == at("2027-04-15T09:00+00:00")


def test_the_words_of_an_entry_may_stand_in_its_html_alone():
    html = (
        'X-ALT-DESC;FMTTYPE=text/html:<p>Need to move it? <a href="https://x.example/reschedule/7">Reschedule</a></p>'
    )
    assert read(ics(event("DTSTART:20270415T090000Z", html))).reschedule_link == "https://x.example/reschedule/7"


@pytest.mark.parametrize(
    "data",
    [
        ics(event(method) if "DTSTART" in method else event("DTSTART:20270415T090000Z", method))
        for method in (
            "STATUS:CONFIRMED",
            "DTSTART;TZID=Europe/Rome:20270415T100000",
            "LOCATION:4 Toy Lane\\, Leeds LS9 7HY",
        )
    ],
)
def test_every_quote_stands_in_the_text(data):
    found = mail.read_file(data, "x.ics", NOW)
    assert found.invitation.quotes
    for quote in found.invitation.quotes.values():
        assert found.text[quote.start : quote.end] == quote.text


@pytest.mark.parametrize("place", ["Phone - Dana Reed will ring you", "Telephone: Dana Reed", "Telefon: wir rufen an"])
def test_a_place_that_begins_with_the_telephone_is_none(place):
    invitation = read(ics(event("DTSTART:20270715T100000Z", f"LOCATION:{place}")))
    assert (invitation.format, invitation.address) == ("phone", None)

import datetime as dt

import pytest
from tests.mail.files.samples import NOW, TITLE, eml, event, ics, part, read

from jobrsvp import mail
from jobrsvp.mail.files.html import text_of_mail

PROSE = (
    "Dear Kim,\n\nplease come to an interview for Toy Designer at Bramble Toys on Thursday, 15 April 2027 at "
    "10:00 BST, 4 Toy Lane, Leeds LS9 7HY.\n\nKind regards\nInes Varga\nBramble Toys\n"
)
START = dt.datetime.fromisoformat("2027-04-15T10:00+01:00")
ENTRY = ics(event("DTSTART:20270415T090000Z", "DTEND:20270415T094500Z", "LOCATION:4 Toy Lane\\, Leeds LS9 7HY"))
HTML = "<html><body>" + PROSE.replace("\n", "<br>\n") + "</body></html>"
PLAIN = part('text/plain; charset="utf-8"', PROSE)
SHORT = part('text/plain; charset="utf-8"', "Dear Kim,\n\nthe entry is attached.\n\nInes Varga\n")


@pytest.mark.parametrize(
    "data",
    [
        eml(PLAIN),
        eml(part('text/html; charset="utf-8"', HTML)),
        eml(PLAIN, part("text/html", HTML), kind="alternative"),
        eml(part("text/plain", " \n"), part("text/html", HTML), kind="alternative"),
        eml(part("text/plain", "Your program shows no HTML."), part("text/html", HTML), kind="alternative"),
        eml(part('text/plain; charset="utf-16"', PROSE.encode("utf-16"))),
        eml(part('text/plain; charset="us-ascii"', PROSE.replace("-", "\x96").encode("cp1252"))),
        eml(part('text/plain; charset="x-nobody-knows"', PROSE)),
        eml(
            part("message/rfc822", b"").replace("base64", "7bit") + eml(PLAIN).decode(), SHORT.replace("entry", "mail")
        ),
        b"From - Mon Mar 01 07:31:00 2027\r\nX-Mozilla-Status: 0001\r\n" + eml(PLAIN),
        eml(PLAIN, PLAIN).replace(b"--=_b--", b""),
        eml(SHORT, part("text/calendar; method=REQUEST", ENTRY)),
        eml(SHORT, part('application/octet-stream; name="x.ics"', ENTRY)),
        eml(SHORT, part("application/octet-stream", ENTRY)),
        eml(SHORT, part("text/calendar; method=REQUEST", ENTRY), part("application/ics", ENTRY)),
        eml(part("text/calendar; method=REQUEST", ENTRY)),
    ],
)
def test_a_mail_is_read_however_it_is_packed(data):
    invitation = read(data)
    assert invitation.starts_at == START
    assert (invitation.organization, invitation.role, invitation.format) == ("Bramble Toys", "Toy Designer", "onsite")
    assert invitation.contact_name == "Ines Varga"
    assert "Leeds" in invitation.address


@pytest.mark.parametrize("data", [eml(PLAIN), eml(SHORT, part("text/calendar", ENTRY)), eml(part("text/html", HTML))])
def test_every_quote_stands_in_the_text(data):
    found = mail.read_file(data, "x.eml", NOW)
    assert len(found.invitation.quotes) > 3
    for quote in found.invitation.quotes.values():
        assert found.text[quote.start : quote.end] == quote.text


def test_an_entry_and_words_that_differ_are_asked_and_the_entry_counts():
    invitation = read(eml(part("text/plain", PROSE.replace("10:00", "11:00")), part("text/calendar", ENTRY)))
    assert invitation.starts_at == START
    assert "which is right" in invitation.questions[0]
    assert read(eml(PLAIN, part("text/calendar", ENTRY))).questions == ()


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ('"Varga, Ines" <ines@brambletoys.example>', "Ines Varga"),
        ("=?utf-8?B?SW7DqHM=?= =?utf-8?Q?_Varga?= <ines@brambletoys.example>", "Inès Varga"),
        ("=?iso-8859-1?Q?In=E8s_Varga?= <ines@brambletoys.example>", "Inès Varga"),
        ("=?utf-8?B?SW7D?= =?utf-8?B?qHMgVmFyZ2E=?= <ines@brambletoys.example>", "Inès Varga"),  # cut inside a letter
        ("=?koi8-r?B?6c7OwSDzz8vPzM/XwQ==?= <ines@brambletoys.example>", "Инна Соколова"),
        ("Calendly <notifications@calendly.example>", None),
        ("Bramble Toys Careers <jobs@brambletoys.example>", None),
    ],
)
def test_who_writes_is_read_from_the_header(header, name):
    words = part("text/plain", "Hello,\n\nwe invite you to an interview on 15 April 2027 at 10:00 BST.\n")
    assert read(eml(words, sender=header)).contact_name == name


@pytest.mark.parametrize(
    "headers",
    [
        ("Auto-Submitted: auto-replied",),
        ("X-Failed-Recipients: jobs@acme.example", "Auto-Submitted: auto-replied (bounce)"),
    ],
)
def test_an_automatic_answer_is_no_invitation(headers):
    invitation = read(eml(PLAIN, headers=headers))
    assert (invitation.stage, invitation.kind, invitation.starts_at) == ("listing", "other", None)


def test_a_link_that_is_cut_at_soft_line_ends_is_whole():
    words = (
        "Dear Kim,\n\nvideo interview on 15 April 2027 at \n10:00 BST. Join: https://meet.example/join/abc \ndefghi\n"
    )
    cut = part("text/plain; charset=utf-8; format=flowed; delsp=yes", words.replace("at \n", "at  \n"))
    assert read(eml(cut)).link == "https://meet.example/join/abcdefghi"
    assert read(eml(cut)).starts_at == START


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<div>One</div><div><br></div><div>Two</div>", "One\n\nTwo"),
        ("One<br><br>Two<br>Three", "One\n\nTwo\nThree"),
        ('<a href="https://x.example/r?a=1&amp;b=2">Move it</a>', "Move it https://x.example/r?a=1&b=2"),
        ('<a href="https://x.example/r">https://x.example/r</a>', "https://x.example/r"),
        ('<a href="https://safe.example/?u=1">https://x.example/…</a>', "https://safe.example/?u=1"),
        ('<a href="mailto:jo@x.example">Write</a>', "Write"),
        (
            "<table><tr><td>When</td><td>Monday</td></tr><tr><td>Where</td><td>Leeds</td></tr></table>",
            "When: Monday\nWhere: Leeds",
        ),
        (
            "<table><tr><td>A sentence. It ends here.</td><td>Monday</td></tr></table>",
            "A sentence. It ends here.\nMonday",
        ),
        ('<div style="display:none">No</div>Yes', "Yes"),
        ('<span style="font-size:0px">No</span>Yes', "Yes"),
        ('<span style="font-size:0.9em">Also</span> yes', "Also yes"),
        ("<!--[if mso]><p>No</p><![endif]-->Yes", "Yes"),
        ("<!--[if !mso]><!-- --><p>Yes</p><!--<![endif]-->", "Yes"),
        ('<img src="https://track.example/o.gif" width="1">Yes', "Yes"),
        ("<pre>Acme Foods\n12 Quay Street</pre>", "Acme Foods\n12 Quay Street"),
        ("<style>p { color: red }</style>Yes", "Yes"),
    ],
)
def test_html_becomes_what_a_person_reads(html, text):
    assert text_of_mail(html) == text


@pytest.mark.parametrize(
    ("title", "organization", "role"),
    [
        (TITLE, "Bramble Toys", "Toy Designer"),
        ("Toy Designer interview | Bramble Toys", "Bramble Toys", "Toy Designer"),
        ("Interview for Toy Designer at Bramble Toys", "Bramble Toys", "Toy Designer"),
        ("Bramble Toys / Kim Ashdown: Toy Designer interview", "Bramble Toys", "Toy Designer"),
        (
            "Updated invitation: Second interview, Toy Designer, Bramble Toys @ Thu Apr 15, 2027 10am",
            "Bramble Toys",
            "Toy Designer",
        ),
        (
            "Vorstellungsgespräch als Spielzeugmacher (m/w/d) bei Bramble Toys GmbH",
            "Bramble Toys GmbH",
            "Spielzeugmacher",
        ),
        ("Entretien d’embauche : Créatrice de jouets – Bramble Toys", "Bramble Toys", "Créatrice de jouets"),
        (
            "Colloquio Progettista di giocattoli - Bramble Toys S.r.l.",
            "Bramble Toys S.r.l.",
            "Progettista di giocattoli",
        ),
        ("Gesprek Speelgoedmaker bij Bramble Toys", "Bramble Toys", "Speelgoedmaker"),
        ("Rozmowa rekrutacyjna - Projektant zabawek - Bramble Toys", "Bramble Toys", "Projektant zabawek"),
        ("Intervju: Leksaksdesigner, Bramble Toys AB", "Bramble Toys AB", "Leksaksdesigner"),
        ("Interview with Kim Ashdown", None, None),
        ("Your interview with Bramble Toys is confirmed!", "Bramble Toys", None),
        ("Interview with Bramble Toys on Thursday", "Bramble Toys", None),
        ("Interview", None, None),
    ],
)
def test_the_title_of_an_entry_names_firm_and_position(title, organization, role):
    invitation = read(ics(event("DTSTART:20270415T090000Z", title=title)))
    assert (invitation.organization, invitation.role) == (organization, role)


@pytest.mark.parametrize(
    ("title", "sender"),
    [
        ("Interview - Bramble Toys - Toy Designer", "ines@brambletoys.example"),
        ("Interview - Toy Designer - Bramble Toys", "ines@bramble-toys.example"),
        ("Interview - Toy Designer - Bramble Toys", "ines@mail.brambletoys.example"),
        ("Interview - Toy Designer - Bramble Toys Ltd", "ines@gmail.com"),
    ],
)
def test_the_senders_host_or_a_legal_form_tells_the_firm_from_the_position(title, sender):
    host = f"ORGANIZER;CN=Ines Varga:mailto:{sender}"
    invitation = read(ics(event("DTSTART:20270415T090000Z", title=title, host=host)))
    assert invitation.organization.startswith("Bramble Toys")
    assert invitation.role == "Toy Designer"


def test_an_order_alone_tells_nothing():
    host = "ORGANIZER;CN=Ines Varga:mailto:ines@gmail.com"
    invitation = read(ics(event("DTSTART:20270415T090000Z", title="Interview - Alpha Beta - Gamma Delta", host=host)))
    assert invitation.organization is None


@pytest.mark.parametrize(
    ("words", "starts_at", "ends_at"),
    [
        (
            "10:00 AM-10:45 AM (UTC-08:00) Pacific Time (US & Canada)",
            "2027-04-15T10:00-07:00",
            "2027-04-15T10:45-07:00",
        ),
        ("10:00 - 11:30 (UTC+01:00) Amsterdam, Berlin, Bern, Rome", "2027-04-15T10:00+02:00", "2027-04-15T11:30+02:00"),
        ("10am until 11am BST", "2027-04-15T10:00+01:00", "2027-04-15T11:00+01:00"),
        ("10:00 CEST", "2027-04-15T10:00+02:00", None),
        ("10:00 +0200", "2027-04-15T10:00+02:00", None),
        ("10:00 -0500", "2027-04-15T10:00-05:00", None),
    ],
)
def test_a_range_of_hours_is_no_distance_from_utc(words, starts_at, ends_at):
    invitation = read(eml(part("text/plain", f"Dear Kim,\n\nthe interview is on Thursday, 15 April 2027 {words}.\n")))
    assert invitation.starts_at == dt.datetime.fromisoformat(starts_at)
    assert invitation.ends_at == (dt.datetime.fromisoformat(ends_at) if ends_at else None)


def test_the_hour_before_its_day_is_the_one_that_begins():
    words = "Event Date/Time:\n10:00am - 10:20am - Thursday, April 15, 2027 (Eastern Time - US & Canada)\n"
    assert read(
        eml(part("text/plain", f"Hi Kim,\n\nYour interview.\n\n{words}"))
    ).starts_at == dt.datetime.fromisoformat("2027-04-15T10:00-04:00")


def test_a_farewell_that_begins_with_z_is_no_zone():
    words = (
        "Dzień dobry,\n\nzapraszamy na rozmowę 15 kwietnia 2027, godz. 9:15, 37-420 Rudnik.\n\n"
        "Z poważaniem\nZofia Lis\n"
    )
    assert read(eml(part("text/plain; charset=utf-8", words))).starts_at == dt.datetime.fromisoformat(
        "2027-04-15T09:15+02:00"
    )


def test_a_saved_page_of_one_file_is_read():
    inside = part("text/html; charset=utf-8", HTML, "Content-Location: https://mail.example/1")
    head = b"From: <Saved by Blink>\nSubject: Inbox\nMIME-Version: 1.0\n"
    data = (
        head
        + b'Content-Type: multipart/related; type="text/html"; boundary="=_b"\n\n--=_b\n'
        + inside.encode()
        + b"\n--=_b--\n"
    )
    assert mail.kind_of(data) == "archive"
    assert read(data).starts_at == START


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (eml(PLAIN), "mail"),
        (ENTRY, "calendar"),
        (b"<!doctype html><p>Hello</p>", "html"),
        (b"Dear Kim,\nplease come.", "text"),
        (b"From: Ines\nSubject: Interview\n\nDear Kim, please come.", "text"),  # copied by a person
        (b"Note: bring a pen\nPlace: Leeds\n\nThanks", "text"),
        (b"\x78\x9f\x3e\x22\x01\x00", "outlook"),
        (b"Say BEGIN:VCALENDAR", "text"),
    ],
)
def test_what_a_file_is_stands_in_it(data, kind):
    assert mail.kind_of(data) == kind


@pytest.mark.parametrize(
    ("words", "kind", "stage", "answer_by"),
    [
        ("please come to an interview on 15 April 2027, 10:00 BST. Answer by 12 April 2027.", "invitation", "invited",
         "2027-04-12"),
        ("your interview on 15 April 2027 at 10:00 BST is cancelled.", "cancelled", "cancelled_by_them", None),
        ("we are delighted to offer you the position of Toy Designer from 3 May 2027.", "offer", "over", None),
        ("please complete the online assessment by 12 April 2027.", "assessment", "listing", "2027-04-12"),
        ("we have decided to move forward with other candidates for Toy Designer.", "refusal", "listing", None),
        ("we have received your application for Toy Designer and will review it.", "receipt", "listing", None),
    ],
)  # fmt: skip
def test_a_mail_says_what_it_is_for(words, kind, stage, answer_by):
    invitation = read(eml(part("text/plain", f"Dear Kim,\n\n{words}\n\nInes Varga\nBramble Toys\n")))
    assert (invitation.kind, invitation.stage) == (kind, stage)
    assert invitation.answer_by == (dt.date.fromisoformat(answer_by) if answer_by else None)


def test_times_to_choose_from_are_slots():
    words = "Can you do either Tue 13 April 2027 at 2pm BST or Wed 14 April 2027 at 11am BST for an interview?"
    invitation = read(eml(part("text/plain", f"Hi Kim,\n\n{words}\n")))
    assert [slot.day for slot in invitation.slots] == [13, 14]
    assert invitation.starts_at is None
    assert invitation.questions


@pytest.mark.parametrize(
    ("words", "starts_at"),
    [
        ("your interview moves from Monday 12 April 2027 at 9:00 BST to Thursday 15 April 2027 at 10:00 BST", START),
        ("your interview was planned for 12 April 2027 at 9:00 BST and is now on 15 April 2027 at 10:00 BST", START),
        ("your interview is on 15 April 2027 at 12am BST", None),  # noon or midnight
        ("your interview is on 28 March 2027 at 01:30 Europe/London", None),  # no such hour
    ],
)
def test_what_was_and_what_cannot_be_is_not_the_time(words, starts_at):
    assert read(eml(part("text/plain", f"Hi Kim,\n\n{words}.\n"))).starts_at == starts_at


@pytest.mark.parametrize(
    ("sender", "organization"),
    [
        ('"Bramble Toys, Office" <office@brambletoys.example>', "Bramble Toys"),
        ('"Varga, Ines" <ines@brambletoys.example>', "Bramble Toys"),
    ],
)
def test_a_comma_swaps_the_names_of_people_and_not_those_of_houses(sender, organization):
    words = "We invite you to an interview as Toy Designer on 15 April 2027 at 10:00.\n\nBest wishes\n\nBramble Toys\n"
    assert read(eml(part("text/plain; charset=utf-8", words), sender=sender)).organization == organization


def test_words_beside_an_entry_are_on_the_clock_of_their_writer():
    words = "Wir laden Sie zum Gespräch als Köchin am 15. April 2027 um 14 Uhr ein: Marktstraße 5, 80331 München.\n"
    entry = part("text/calendar; method=REQUEST", ics(event("DTSTART:20270415T130000Z")))
    late = eml(part("text/plain; charset=utf-8", words), entry)
    assert any("which is right?" in question for question in read(late).questions)


def test_a_line_of_an_earlier_mail_goes_on_in_the_next():
    words = (
        "Liebe Frau Ash,\n\nleider müssen wir verschieben: Montag, 19.04.2027, 13:15 Uhr in der Praxis. Passt das?\n\n"
        "Ines Varga\n\nAm 01.03.2027 um 11:20 schrieb Ines Varga:\n>\n"
        "> wir laden Sie herzlich zum Vorstellungsgespräch als Medizinische\n"
        "> Fachangestellte am Donnerstag, 15.04.2027, 14:00 Uhr, in unsere\n> Praxis ein.\n"
    )
    assert read(eml(part("text/plain; charset=utf-8", words))).role == "Medizinische Fachangestellte"

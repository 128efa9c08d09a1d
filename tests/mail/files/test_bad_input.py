"""Files that are broken, huge or made to hurt get a sentence or an answer, and nothing takes a second."""

import base64
import importlib
import struct
import types

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.mail.files.samples import NOW, eml, event, ics, part, read, zone
from tests.timing import seconds

from jobrsvp import BadInput, mail

LONGEST_SECONDS = 4.0  # 1 on a quiet computer; a busy one also counts what its neighbours take from the caches
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PLAIN = part("text/plain", "Dear Kim,\n\nplease come to an interview on 15 April 2027 at 10:00 BST.\n")
MEGABYTE = 1024 * 1024


def outcome(data):
    """Return what is read of *data*, or the sentence that refuses it."""
    try:
        return read(data)
    except BadInput as error:
        return str(error)


HOSTILE = {
    "a calendar of ten thousand entries": ics(*(event(uid=f"{number}") for number in range(10_000))),
    "an attachment of twenty megabytes": eml(PLAIN, part("application/pdf", b"\x00\xff" * (10 * MEGABYTE))),
    "a text of twenty megabytes": eml(part("text/plain", "word " * (4 * MEGABYTE))),
    "html of open links": eml(part("text/html", "<a>" * 400_000)),
    "html of open rows": eml(part("text/html", "<tr><td>" * 200_000)),
    "html of open divisions": eml(part("text/html", "<div>" * 300_000)),
    "html of conditions": eml(part("text/html", "<!--[if mso]>" * 100_000)),
    "html of half tags": eml(part("text/html", "<a href='" * 200_000)),
    "html of hidden pieces": eml(part("text/html", "<b style=max-height:0>" * 60_000)),
    "mails in mails": eml(PLAIN).replace(b"text/plain", b"message/rfc822") * 40,
    "parts in parts": b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\nMIME-Version: 1.0\n\n--b%d\n' % (one, one)
        for one in range(200)
    ),
    "a thousand parts": eml(*[PLAIN] * 1000),
    "a header of a megabyte": eml(PLAIN, subject="Interview " * 100_000),
    "encoded words": eml(PLAIN, subject="=?utf-8?Q?a?= " * 20_000),
    "a line of a megabyte": ics(event("DTSTART:20270415T090000Z", "DESCRIPTION:" + "x" * MEGABYTE)),
    "folds": ics(event("DTSTART:20270415T090000Z", "DESCRIPTION:" + "x\n " * 200_000)),
    "blocks in blocks": ics("BEGIN:VALARM\n" * 100_000),
    "changes every second": ics(
        zone("Z", "+0100", "+0200").replace("FREQ=YEARLY", "FREQ=SECONDLY"), event("DTSTART;TZID=Z:20270415T090000")
    ),
    "a rule of each day since 1601": ics(
        zone("Z", "+0100", "+0200").replace("FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "FREQ=DAILY"),
        event("DTSTART;TZID=Z:20270415T090000"),
    ),
    "ten thousand changes": ics(
        zone("Z", "+0100", "+0200").replace("END:STANDARD", "RDATE:19700101T000000\n" * 10_000 + "END:STANDARD"),
        event("DTSTART;TZID=Z:20270415T090000"),
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_made_to_hurt_ends_soon(name):
    read(eml(PLAIN))  # the words of all languages are read once a process
    assert seconds(outcome, HOSTILE[name]) < LONGEST_SECONDS


def test_a_whole_calendar_is_refused_by_its_size():
    assert "10,000 entries" in outcome(HOSTILE["a calendar of ten thousand entries"])


@pytest.mark.parametrize(
    "start",
    [
        "00000101T000000", "99991231T235959Z", "999990101T000000", "20270230T100000Z", "20271301T100000",
        "20270415T256199Z", "soon", "", "-20270415T090000Z", "\u0662\u0660\u0662\u0667\u0660\u0664\u0661\u0665",
    ],
)  # fmt: skip
@pytest.mark.parametrize("tzid", ["", ";TZID=Europe/Berlin", ";TZID=\x01\x00", ";TZID=../../etc/passwd"])
def test_a_date_that_is_none_is_asked(start, tzid):
    invitation = read(ics(event(f"DTSTART{tzid}:{start}")))
    assert invitation.starts_at is None
    assert invitation.questions


@pytest.mark.parametrize(
    "data",
    [
        b"", b" \n ", b"\x00" * 100, b"%PDF-1.7", b"PK\x03\x04", OLE, OLE + b"\x00" * 2000, b"\x78\x9f\x3e\x22",
        b"\x78\x9f\x3e\x22" + b"\xff" * 100, b"BEGIN:VCALENDAR", ics(), b"MIME-Version: 1.0\nContent-Type: x\n\n",
        OLE + b"\x00" * 600 + "__substg1.0_".encode("utf-16-le") + b"\x00" * 600,
    ],
)  # fmt: skip
def test_a_broken_file_gets_a_sentence(data):
    assert isinstance(outcome(data), str)


@given(st.binary(max_size=300))
def test_any_bytes_get_an_answer_or_a_sentence(data):
    outcome(data)


@given(st.binary(max_size=120), st.integers(0, 400))
def test_a_mail_with_bytes_in_the_middle_gets_an_answer_or_a_sentence(data, at):
    mails = eml(PLAIN, part("text/calendar", ics(event("DTSTART:20270415T090000Z"))))
    outcome(mails[:at] + data + mails[at:])
    entry = ics(zone("Z", "+0100", "+0200"), event("DTSTART;TZID=Z:20270415T090000"))
    outcome(entry[:at] + data + entry[at:])


@pytest.mark.parametrize("library", ["extract_msg", "tnefparse"])
def test_without_the_library_a_sentence_names_the_extra(library, monkeypatch):
    def missing(name):
        raise ImportError(name)

    monkeypatch.setattr(importlib, "import_module", missing)
    data = b"\x78\x9f\x3e\x22" if library == "tnefparse" else OLE + "__substg1.0_".encode("utf-16-le")
    with pytest.raises(BadInput, match=r"jobrsvp\[outlook\]"):
        mail.read_file(data, "x", NOW)


class Message:
    """A .msg as the library gives it, with a packed text that says it is of four gigabytes."""

    sender, to, date, subject = "Ines Varga <ines@x.example>", "Kim <kim@x.example>", None, "Interview"
    classType = "IPM.Note"  # noqa: N815 - the library's name
    attachments = ()

    @property
    def body(self):
        raise AssertionError("the packed text was unpacked")

    htmlBody = body  # noqa: N815

    def getStringStream(self, name):  # noqa: N802
        return None

    def getStream(self, name):  # noqa: N802
        return struct.pack("<III", 100, 2**32 - 1, 0) if "1009" in name else None

    def close(self):
        pass


def test_a_packed_text_that_would_burst_stays_packed(monkeypatch):
    library = types.SimpleNamespace(openMsg=lambda data, **options: Message())
    monkeypatch.setattr(importlib, "import_module", lambda name: library)
    found = mail.read_file(OLE + "__substg1.0_".encode("utf-16-le"), "x.msg", NOW)
    assert found.invitation.contact_name == "Ines Varga"


def test_a_library_that_stumbles_is_a_sentence(monkeypatch):
    def stumble(data, **options):
        raise IndexError(base64)

    library = types.SimpleNamespace(openMsg=stumble)
    monkeypatch.setattr(importlib, "import_module", lambda name: library)
    with pytest.raises(BadInput, match="damaged"):
        mail.read_file(OLE + "__substg1.0_".encode("utf-16-le"), "x.msg", NOW)

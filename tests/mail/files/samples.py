"""Mails and calendar files of our own, as programs write them; people, firms and streets are invented."""

import base64
import datetime as dt

from jobrsvp import mail

NOW = dt.datetime(2027, 3, 1, 8, tzinfo=dt.UTC)
GUEST = "ATTENDEE;PARTSTAT=NEEDS-ACTION;CN=Kim Ashdown:mailto:kim@ashdown.example"
HOST = "ORGANIZER;CN=Ines Varga:mailto:ines@brambletoys.example"
TITLE = "Interview - Toy Designer - Bramble Toys"


def zone(tzid, standard, summer, *, rules=True):
    """Return a VTIMEZONE with the European changes."""
    rule = "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH={}\n" if rules else ""
    return (
        f"BEGIN:VTIMEZONE\nTZID:{tzid}\nBEGIN:STANDARD\nDTSTART:16010101T030000\nTZOFFSETFROM:{summer}\n"
        f"TZOFFSETTO:{standard}\n{rule.format(10)}END:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:16010101T020000\n"
        f"TZOFFSETFROM:{standard}\nTZOFFSETTO:{summer}\n{rule.format(3)}END:DAYLIGHT\nEND:VTIMEZONE\n"
    )


def event(start="DTSTART:20270415T090000Z", *more, title=TITLE, host=HOST, uid="a1"):
    """Return an entry."""
    lines = ("BEGIN:VEVENT", f"UID:{uid}", host, GUEST, f"SUMMARY:{title}", start, *more, "END:VEVENT", "")
    return "\n".join(line for line in lines if line or line == "")


def ics(*blocks, method="REQUEST", head=""):
    """Return a calendar file of *blocks*."""
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:{method}\n{head}" + "".join(blocks) + "END:VCALENDAR\n"
    return text.replace("\n", "\r\n").encode()


def part(kind, text, *headers):
    """Return a part of a mail in base64."""
    data = text if isinstance(text, bytes) else text.encode()
    lines = (f"Content-Type: {kind}", "Content-Transfer-Encoding: base64", *headers, "")
    return "\n".join((*lines, base64.encodebytes(data).decode()))


def eml(*parts, subject="Your interview", sender="Ines Varga <ines@brambletoys.example>", kind="mixed", headers=()):
    """Return a mail of *parts*."""
    head = (
        f"From: {sender}", "To: Kim Ashdown <kim@ashdown.example>", f"Subject: {subject}",
        "Date: Mon, 01 Mar 2027 07:30:00 +0000", "MIME-Version: 1.0", *headers,
    )  # fmt: skip
    if len(parts) == 1:
        return ("\n".join(head) + "\n" + parts[0]).encode()
    inside = "".join(f"--=_b\n{one}\n" for one in parts)
    return ("\n".join((*head, f'Content-Type: multipart/{kind}; boundary="=_b"', "", inside)) + "--=_b--\n").encode()


def read(data, name="invitation", now=NOW):
    """Return the invitation in *data*."""
    return mail.read_file(data, name, now).invitation

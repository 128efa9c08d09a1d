"""Bodies that the extension sends, to be spoilt; and what they are spoilt with."""

import base64
import json

from jobrsvp import schemas
from jobrsvp.testing import full_profile

POSTING = """Data Engineer
Company: Example Works
Location: Boston, MA (hybrid, 3 days a week in the office)
Salary: $92,000 - $104,000 a year
Posted on 2026-11-01, apply by 30 November 2026
We offer health insurance, dental, a 401(k) with 4 % match and 20 days PTO.
You have 3+ years of Python and SQL. 40 hours a week, no weekends, on call every 6th week.
"""
JSON_LD = (
    '{"@context": "https://schema.org", "@type": "JobPosting", "title": "Data Engineer", "datePosted": "2026-11-01",'
    ' "validThrough": "2026-11-30T23:59:59Z", "hiringOrganization": {"@type": "Organization", "name": "Example Works"},'
    ' "jobLocation": {"@type": "Place", "address": {"addressLocality": "Boston", "addressRegion": "MA"}},'
    ' "baseSalary": {"@type": "MonetaryAmount", "currency": "USD", "value": {"@type": "QuantitativeValue",'
    ' "minValue": 92000, "maxValue": 104000, "unitText": "YEAR"}}, "description": "<p>You build pipelines.</p>"}'
)
CAPTURE = {
    "url": "https://jobs.example/data-engineer", "title": "Data Engineer - Example Works", "lang": "en",
    "html": "<main><h1>Data Engineer</h1>" + "".join(f"<p>{line}</p>" for line in POSTING.splitlines()) + "</main>",
    "data": [JSON_LD], "text": "", "selection": "",
}  # fmt: skip
MAIL = """From: Kim Berg <kim@example-works.example>
To: you@mail.example
Date: Mon, 02 Nov 2026 10:00:00 +0100
Subject: Interview for Data Engineer

Hello Sam,
we would like to invite you to a video interview on Thursday, 5 November 2026 at 2:30 pm ET.
Please join at https://meet.example/abc. Questions? Call +1 617 555 0100.
Kind regards,
Kim Berg, Example Works
"""
ENTRY = """BEGIN:VCALENDAR\r
VERSION:2.0\r
METHOD:REQUEST\r
BEGIN:VEVENT\r
UID:1@example-works.example\r
DTSTART;TZID=America/New_York:20261105T143000\r
DURATION:PT45M\r
SUMMARY:Interview Data Engineer\r
LOCATION:1 Main Street, Boston\r
ORGANIZER;CN=Kim Berg:mailto:kim@example-works.example\r
RRULE:FREQ=DAILY;COUNT=2\r
END:VEVENT\r
END:VCALENDAR\r
"""
INVITATION = {
    "stage": "invited", "format": "video", "starts_at": "2026-11-05T14:30:00-05:00", "channel": "email",
    "organization": "Example Works", "role": "Data Engineer", "interest": "keen", "slots": [], "questions": [],
}  # fmt: skip
MESSAGE = "Dear Kim, I am sorry but I have to cancel. My grandmother died again. Best, Sam"


def bodies(case_id):
    """Return (method, path, body) for each address that takes one; *case_id* is that of a kept case."""
    profile = json.loads(schemas.dumps(full_profile()))
    return [
        ("POST", "suggestions", {"capture": CAPTURE, "invitation": INVITATION, "anyway": False}),
        ("POST", "suggestions", {"capture": {"text": POSTING}, "anyway": True}),
        ("POST", "suggestions", {"capture": {"text": MAIL, "url": "https://mail.example/u/0/#inbox/1"}}),
        ("PUT", "profile", profile),
        ("PUT", "profile", {"toml": "[pay]\nfloor = 85000\n[home]\nplace = 'Boston, MA'\n"}),
        ("POST", "messages", {"suggestion": case_id, "kind": "decline", "channel": "email", "invitation": INVITATION}),
        ("POST", "messages/check", {"text": MESSAGE, "invitation": INVITATION}),
        ("POST", "invitations", {"text": MAIL}),
        ("POST", "invitations", {"text": ENTRY}),
        ("POST", "files", {"name": "mail.eml", "data": base64.b64encode(MAIL.encode()).decode()}),
        ("POST", "files", {"name": "entry.ics", "data": base64.b64encode(ENTRY.encode()).decode()}),
        ("PUT", f"suggestions/{case_id}/outcome", {"result": "went", "asked": ["SQL"], "note": "fine"}),
        ("PUT", f"suggestions/{case_id}/facts", {"posting": {"title": "Buyer", "pay": [
            {"minimum": 85000, "currency": "USD", "period": "year"}]}, "invitation": {"starts_at": None}}),
        ("PUT", f"suggestions/{case_id}/case", {"case": None}),
        ("POST", "hello", {"client": "x", "nonce": "y"}),
        ("GET", "suggestions", {"search": "data", "limit": 5, "offset": 0}),
        ("GET", "places", {"text": "bost"}),
        ("GET", f"suggestions/{case_id}", {}),
        ("GET", f"suggestions/{case_id}/calendar", {}),
    ]  # fmt: skip


#: Values that take the place of others.
VALUES = [
    None, True, False, 0, -1, 2**31, 2**63, 10**40, -(10**18), 0.1, 1e308, -0.0, "", " ", "\x00", "null", "NaN",
    "1e999", "-1", "9" * 4301, "0001-01-01T00:00:00", "0001-01-01", "9999-12-31T23:59:59.999999-23:59",
    "2026-02-30", "2026-11-05T25:00", "2026-11-05T14:30:00+99:99", "\ud800", "é" * 3000, "\u202e\u0000\x1b[2J",
    [], [None], [[]], {}, {"": {}}, {"a": [None, {"b": []}]}, [0] * 300, "https://[::1", "javascript:alert(1)", "=1+1",
    "../../etc/passwd", "%s%n{0}{{}}", "<script>alert(1)</script>", "𝔘𝔫𝔦", "a" * 20_000,
]  # fmt: skip
#: Pieces that get into texts.
PIECES = [
    "&#" + "9" * 4301 + ";", "&#xD800;", "&nbsp", "<!--", "<![CDATA[", "</main>", "<p hidden>", "<template>", "\x00",
    "\r\n\r\n", "Date: Tue, 99999999999 Nov 2026", "BEGIN:VEVENT", "END:VEVENT", "DTSTART:00010101T000000",
    "DURATION:P99999999999D", "RRULE:FREQ=SECONDLY", "TZID=Mars/Base", "$" + "9" * 400, "1.", "Dr. A. ", "a:\n",
    "31 February 2026", "99:99 pm", "0 hours", "-5 %", "1e400 USD", "½", "٣٤٥", "１２３", "\u0130\u0131ß",
    "\u200b" * 50,
    "=?utf-8?q?" + "=" * 60, "Content-Type: multipart/mixed; boundary=x", "http://" + "a" * 3000,
    '{"@type": "JobPosting"',
    "between 10 and 5", "12/31/0001", "12/31/99999", "year 10000", "9" * 5000, "[" * 200, "UTC+99", "GMT-0000",
]  # fmt: skip

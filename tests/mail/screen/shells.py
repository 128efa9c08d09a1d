# ruff: noqa: E501 - pages are wide
"""Invented pages in the manner of mailboxes, messengers, calendars and portals, each with neighbours made to hurt."""

import html
import json

from jobrsvp import Capture

ROWS = [
    (
        "Orrin Freight HR",
        "Interview moved: Night Porter",
        "We moved your interview to Friday 15 January at 07:30",
        "Jan 4",
    ),
    (
        "Jobfinch Alerts",
        "9 new jobs for you: Baker at Loaf & Son",
        "Baker, Loaf & Son, Leeds, $19 an hour. See all jobs",
        "Jan 4",
    ),
    ("Tallow Hiring", "We received your application", "Thank you for applying. Our team will review it", "Jan 3"),
    ("Northgate Library", "Your book is here", "We hold it for you until 12 January", "Jan 2"),
    ("Corin", "Re: Saturday", "Sounds good, see you at 11 at the usual place", "Jan 2"),
]
TEXT = [
    "Dear Kit,",
    "we would like to meet you for the Weaver position at Hollin Mill on Thursday, 20 May 2027 at 10:30 (BST), at 4 Weir Lane, Halifax HX1 2AB.",
    "Kind regards",
    "Ada Moss<br>HR, Hollin Mill",
]
CHAT = "Hi Kit, it's Ada from Hollin Mill. Can you come Thu 20 May 2027 at 10:30am? 4 Weir Lane, Halifax HX1 2AB."
ASKED = "thank you for applying. Which days suit you?"
MINE = "any morning is fine, for instance Monday at 8:00"


def paragraphs(text):
    return "".join(f"<p>{one}</p>" for one in text)


def mailbox(url, title, body, lang="en", **more):
    return Capture(url=url, title=title, html=f"<body>{body}</body>", lang=lang, **more)


def gmail_rows():
    return "".join(
        f'<tr class="zA" role="row"><td role="gridcell"><span class="zF">{who}</span></td><td role="gridcell"><span class="bog">{what}</span>'
        f'<span class="y2"> - {how}</span></td><td><span title="{when}, 2027, 8:14 AM">{when}</span></td></tr>'
        for who, what, how, when in ROWS
    )


def gmail(
    text=TEXT,
    subject="Interview for Weaver",
    sender=("Ada Moss", "ada.moss@hollinmill.example"),
    split=True,
    open_=True,
):
    name, address = sender
    rows = f'<table role="grid"><tbody>{gmail_rows()}</tbody></table>' if split else ""
    message = f"""<div class="nH"><h2 class="hP">{subject}</h2><div role="list"><div role="listitem" class="kv"><span class="gD">Kit Doe</span>
      <span class="y2">any morning is fine for me, for instance Monday at 8:00</span><span class="g3" title="May 9, 2027, 7:01 PM">May 9</span></div>
      <div role="listitem"><div class="adn ads"><div class="gs"><table><tbody><tr><td><h3><span class="gD"><span>{name}</span></span>
      <span class="go">&lt;{address}&gt;</span></h3></td><td><span class="g3" title="May 10, 2027, 9:20 AM">Mon, May 10, 9:20 AM (1 day ago)</span>
      </td></tr><tr><td>to me</td></tr></tbody></table><div class="a3s aiL"><div dir="ltr">{paragraphs(text)}</div>
      <div class="gmail_quote"><div class="gmail_attr">On Sun, May 9, 2027 at 7:01 PM Kit Doe wrote:</div><blockquote>Monday 17 May at 8:00 is
      fine for the interview</blockquote></div></div></div></div></div></div></div>"""
    frame = f'<div role="navigation"><a>Inbox</a><a>Sent</a><a>Drafts</a></div><div role="main">{rows}{message if open_ else ""}</div>'
    return mailbox("https://mail.google.com/mail/u/0/#inbox/Fm1", f"{subject} - kit@postbox.example - Gmail", frame)


def outlook(text=TEXT, subject="Interview for Weaver"):
    rows = "".join(
        f'<div role="option" id="AQ{at}"><span title="a{at}@b.example">{who}</span><span>{what}</span><span title="{when}">{when}</span><div>{how}</div></div>'
        for at, (who, what, how, when) in enumerate(ROWS)
    )
    link = 'Another time? <a href="https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fhollinmill.example%2Fmove%2F7&amp;data=05">Reschedule</a>'
    message = f"""<div id="ReadingPaneContainerId" role="main"><div role="heading" id="ItemHeader.SubjectContainer"><span title="{subject}">{subject}</span></div>
      <div aria-label="Email message"><div><span aria-label="From: Ada Moss">Ada Moss&lt;ada.moss@hollinmill.example&gt;</span>
      <div role="toolbar"><button>Reply</button></div><div aria-label="To: Kit">To: <span>You</span></div>
      <div data-testid="SentReceivedSavedTime">Mon 5/10/2027 9:20 AM</div></div><div role="document"><div id="UniqueMessageBody_2">{paragraphs(text)}
      <p>{link}</p><div id="x_divRplyFwdMsg"><b>From:</b> Kit Doe<br><b>Sent:</b> Sunday, May 9, 2027 7:01 PM</div><div>Monday 17 May at 8:00 is fine
      for the interview</div></div></div></div><div aria-label="Email message"><div><span>Kit Doe</span><div data-testid="SentReceivedSavedTime">
      Sun 5/9/2027 7:01 PM</div></div><div id="UniqueMessageBody_1"><p>Any morning is fine for the interview, for instance Monday 17 May at 8:00.</p>
      </div></div></div>"""
    return mailbox(
        "https://outlook.office.com/mail/inbox/id/1",
        "Mail - Kit Doe - Outlook",
        f'<div role="listbox">{rows}</div>{message}',
        lang="en-us",
    )


def yahoo(text=TEXT, subject="Interview for Weaver"):
    rows = "".join(
        f'<li><a role="article"><span>{who}</span><span>{what}</span><span>{how}</span><time>{when}</time></a></li>'
        for who, what, how, when in ROWS
    )
    message = f"""<div data-test-id="message-group-view"><h1><span data-test-id="message-group-subject-text">{subject}</span></h1><div data-test-id="message-view">
      <header><span data-test-id="message-from"><span data-test-id="email-pill">Ada Moss</span> <span>&lt;ada.moss@hollinmill.example&gt;</span></span>
      <div data-test-id="message-to">To: Kit Doe</div><span data-test-id="message-date">Mon, May 10 at 9:20 AM</span></header>
      <div data-test-id="message-view-body-content">{paragraphs(text)}</div></div></div>"""
    return mailbox("https://mail.yahoo.com/d/folders/1/messages/77", "Yahoo Mail", f"<ul>{rows}</ul>{message}")


def proton(text=TEXT, subject="Interview for Weaver", saved=False):
    inner = f'<html><head></head><body><div id="proton-root">{paragraphs(text)}</div></body></html>'
    frame = (
        f'<iframe srcdoc="{html.escape(inner)}"></iframe>'
        if saved
        else f'<div><div id="proton-root">{paragraphs(text)}</div></div>'
    )
    rows = "".join(
        f'<div data-testid="message-item:{what}"><span>{who}</span><span role="heading">{what}</span><time>{when}</time></div>'
        for who, what, _, when in ROWS
    )
    message = f"""<section><h1 data-testid="conversation-header:subject">{subject}</h1><article><span>Kit Doe</span><span>any morning is fine for me, for
      instance</span><time title="Sunday, May 9, 2027 at 7:01 PM">May 9</time></article><article><div data-testid="message-header-expanded:1">
      <span data-testid="recipients:sender">Ada Moss <span>&lt;ada.moss@hollinmill.example&gt;</span></span>
      <time datetime="2027-05-10T09:20:00+00:00" data-testid="item-date-simple">May 10</time></div><div>To Kit Doe</div>
      <div data-testid="message-content:x">{frame}</div></article></section>"""
    return mailbox(
        "https://mail.proton.me/u/0/inbox/x",
        "Inbox | kit@postbox.example | Proton Mail",
        f"<main>{rows}{message}</main>",
    )


def roundcube(text=TEXT, subject="Interview for Weaver"):
    return mailbox(
        "https://webmail.postbox.example/?_task=mail&_uid=3",
        f"Postbox :: {subject}",
        f"""<h1 class="voice">Message preview</h1>
      <div role="toolbar"><a>Reply</a></div><div role="main"><h2 class="subject"><span class="voice">Subject: </span>{subject}<a class="extwin">Open in new window</a></h2>
      <div class="header-summary"><span>From <a href="mailto:ada.moss@hollinmill.example" class="rcmContactAddress">Ada Moss</a> on
      <span class="text-nowrap">2027-05-10 09:20</span></span></div><div id="messagebody"><div class="message-part">{paragraphs(text)}</div></div></div>""",
    )


def zimbra(text=TEXT, subject="Interview for Weaver"):
    rows = "".join(
        f'<li class="Row" role="listitem"><div>{who}</div><div>{what} - {how}</div><div>{when}</div></li>'
        for who, what, how, when in ROWS
    )
    return mailbox(
        "https://mail.hostel.example/zimbra/",
        "Zimbra: Inbox",
        f"""<div class="ZShell"><ul>{rows}</ul><div class="ZmMailMsgView"><table>
      <tr><td class="SubjectCol">{subject}</td><td class="DateCol">May 10, 2027 9:20 AM</td></tr><tr><td>From:</td><td><span>Ada Moss &lt;ada.moss@hollinmill.example&gt;</span></td></tr>
      <tr><td>To:</td><td>Kit Doe &lt;kit@hostel.example&gt;</td></tr></table><div class="MsgBody MsgBody-html">{paragraphs(text)}</div></div></div>""",
    )


def nextcloud(text=TEXT, subject="Interview for Weaver"):
    rows = "".join(
        f'<a class="app-content-list-item envelope"><span>{who}</span><span>{what}</span><span>{when}</span></a>'
        for who, what, _, when in ROWS
    )
    return mailbox(
        "https://cloud.hollow.example/apps/mail/box/1/thread/9",
        "Inbox - Mail - Nextcloud",
        f"""<div>{rows}</div><main><div id="mail-thread-header"><h2>{subject}</h2></div>
      <div class="envelope"><div class="envelope__header"><span class="sender">Ada Moss</span><span>ada.moss@hollinmill.example</span>
      <span class="timestamp live-relative-timestamp" title="May 10, 2027 9:20 AM">2 days ago</span></div><div class="mail-message-body">{paragraphs(text)}</div></div></main>""",
    )


def plain_table(text=TEXT, subject="Interview for Weaver"):
    """A page that shows a mail with nothing but a table of its headers."""
    return mailbox(
        "http://localhost:8025/view/a1",
        f"{subject} - Box",
        f"""<nav><a>Inbox</a></nav><div class="tab"><table class="messageHeaders"><tbody>
      <tr><th>From</th><td>Ada Moss &lt;ada.moss@hollinmill.example&gt;</td></tr><tr><th>To</th><td>Kit Doe &lt;kit@hostel.example&gt;</td></tr>
      <tr><th>Subject</th><td>{subject}</td></tr><tr><th>Date</th><td>Mon, 10 May 2027, 9:20 am</td></tr></tbody></table></div><div id="preview-html"><div>{paragraphs(text)}</div></div>""",
    )


def linkedin(text=CHAT, overlay=False):
    def event(day, who, what, theirs):
        return f"""<li class="msg-s-message-list__event"><time class="msg-s-message-list__time-heading">{day}</time><div class="msg-s-event-listitem
          {"msg-s-event-listitem--other" if theirs else ""}"><span class="msg-s-message-group__name">{who}</span><time class="msg-s-message-group__timestamp">9:20 AM</time>
          <p class="msg-s-event-listitem__body">{what}</p></div></li>"""

    thread = (
        event("May 8, 2027", "Ada Moss", ASKED, True)
        + event("May 9, 2027", "Kit Doe", MINE, False)
        + event("May 10, 2027", "Ada Moss", text, True)
    )
    rows = "".join(f"<li><h3>{who}</h3><time>{when}</time><p>{how}</p></li>" for who, _, how, when in ROWS)
    talk = f'<ul>{rows}</ul><h2 class="msg-entity-lockup__entity-title">Ada Moss</h2><div class="msg-s-message-list"><ul>{thread}</ul></div>'
    posts = "<main><article><h2>We are hiring a Baker</h2><p>Salary $40,000, apply now, requirements: two years of experience</p></article></main>"
    return mailbox(
        "https://www.linkedin.com/feed/" if overlay else "https://www.linkedin.com/messaging/thread/2/",
        "Messaging | LinkedIn",
        f"{posts}<aside>{talk}</aside>" if overlay else f"<main>{talk}</main>",
    )


def whatsapp(text=CHAT, stamped=True):
    def bubble(way, when, day, who, what, quoted=""):
        pre = f'data-pre-plain-text="[{when}, {day}] {who}: "' if stamped else ""
        return f"""<div role="row"><div class="message-{way} focusable-list-item"><div class="copyable-text" {pre}>{quoted}<span class="selectable-text copyable-text">
          <span>{what}</span></span></div><div class="_amk8"><span>{when}</span></div></div></div>"""

    quoted = f'<div class="quoted-mention"><span class="selectable-text copyable-text">{MINE}</span></div>'
    rows = "".join(
        f'<div role="listitem"><span title="{who}">{who}</span><div>{when}</div><span title="{how}">{how}</span></div>'
        for who, _, how, when in ROWS
    )
    thread = bubble("in", "7:12 AM", "5/8/2027", "Ada", ASKED) + bubble("out", "8:00 AM", "5/9/2027", "Kit", MINE)
    thread += '<div class="_amjw focusable-list-item"><span>5/10/2027</span></div>' + bubble(
        "in", "9:20 AM", "5/10/2027", "Ada", text, quoted
    )
    return mailbox(
        "https://web.whatsapp.com/",
        "WhatsApp",
        f'<div id="pane-side">{rows}</div><div id="main"><header><span data-testid="conversation-info-header-chat-title">Ada</span></header>{thread}</div>',
    )


def telegram(text=CHAT):
    def bubble(way, what, stamp):
        return f"""<div class="bubble {way}"><div class="bubble-content"><div class="message">{what}<span class="time" title="{stamp}"><span>9:20 AM</span></span></div></div></div>"""

    thread = f"""<div class="bubble service is-date"><div>May 10, 2027</div></div>{bubble("is-in", ASKED, "8 May 2027, 9:20:00")}{bubble("is-out", MINE, "9 May 2027, 9:20:00")}
      {bubble("is-in", text, "10 May 2027, 9:20:00")}"""
    return mailbox(
        "https://web.telegram.org/k/#1",
        "Telegram Web",
        f'<div class="chat-info"><span class="peer-title">Ada</span></div><div class="bubbles-inner">{thread}</div>',
    )


def slack(text=CHAT):
    def message(who, what, when):
        return f"""<div role="listitem"><div data-qa="message_container"><button data-qa="message_sender_name">{who}</button><a class="c-timestamp" aria-label="{when} at 9:20 AM">9:20 AM</a>
          <div data-qa="message-text"><div>{what}</div></div></div></div>"""

    thread = (
        message("Ada", ASKED, "Saturday, May 8th")
        + message("Kit Doe", MINE, "Sunday, May 9th")
        + message("Ada", text, "Monday, May 10th")
    )
    return mailbox(
        "https://app.slack.com/client/T1/D1",
        "Ada (DM) - Slack",
        f'<div role="main"><button data-qa="channel_name">Ada</button>{thread}</div>',
    )


def calendar(title="Interview Weaver - Hollin Mill"):
    events = "".join(
        f'<div role="button">{at}am, {what}, January 14, 2027</div>'
        for at, what in ((8, "Dentist"), (9, "Interview Orrin Freight"))
    )
    return mailbox(
        "https://calendar.google.com/calendar/u/0/r/week",
        "Google Calendar - Week of May 16",
        f"""<main role="main"><div role="grid">{events}</div></main>
      <div role="dialog" id="xDetDlg"><button>Edit</button><span role="heading">{title}</span><div>Thursday, May 20⋅10:30 – 11:15am</div><div><span>Location:</span>
      <div>Hollin Mill, 4 Weir Lane, Halifax HX1 2AB</div></div><div role="treeitem" aria-label="Ada Moss, Attending, Organizer"><span>Ada Moss</span></div></div>""",
    )


def booking(what="Interview between Ada Moss and Kit Doe"):
    return mailbox(
        "https://cal.com/booking/x1",
        "This meeting is scheduled | Cal.com",
        f"""<main><h2>This meeting is scheduled</h2><p>We sent an email with a calendar invitation to everyone.</p>
      <div>What</div><div>{what}</div><div>When</div><div>Thursday, May 20, 2027<br>10:30 AM - 11:15 AM (United Kingdom Time)</div><div>Who</div>
      <div><p>Ada Moss <span>Host</span></p><p>ada.moss@hollinmill.example</p></div><div>Where</div><div><a href="https://meet.google.com/abc-defg-hij">Google Meet</a></div></main>""",
    )


def portal(text=TEXT, subject="Interview for Weaver", host="hollin.wd5.myworkdayjobs.com/en-US/External/userHome"):
    return mailbox(
        f"https://{host}",
        "Candidate Home",
        f"""<main><h1>Welcome, Kit</h1><table><tr><td>Shift Planner</td><td>Under Consideration</td><td>January 4, 2027</td></tr></table>
      <h2>Similar Jobs</h2><ul><li>Baker, Leeds, Posted 3 Days Ago</li></ul></main><div role="dialog"><h2>{subject}</h2><div>{paragraphs(text)}</div><button>Close</button></div>
      <div role="dialog" class="cookie-banner"><h2>We value your privacy</h2><p>We use cookies, choose which ones you accept on this page and on all others.</p></div>""",
    )


MAILS = [gmail, outlook, yahoo, proton, roundcube, zimbra, nextcloud, plain_table]
CHATS = [linkedin, whatsapp, telegram, slack]


def as_json(capture):
    return json.dumps({"url": capture.url, "title": capture.title, "lang": capture.lang, "html": capture.html})


TEXTS = {
    "refusal": [
        "Dear Kit,",
        "thank you for the interview at Hollin Mill. We have decided to move forward with other candidates.",
        "Ada Moss",
    ],
    "receipt": [
        "Dear Kit,",
        "we have received your application for the Weaver position. Our team will review it.",
        "Hollin Mill",
    ],
    "newsletter": [
        "Hello Kit,",
        "12 new jobs match your search: Baker at Loaf & Son, 19 dollars an hour.",
        "Unsubscribe or manage preferences",
    ],
    "other": ["Hi Kit,", "the boiler man comes on Thursday at ten, could you join us for lunch after that?", "Corin"],
    "moved": [
        "Dear Kit,",
        "our director is away. We had to move your interview to Friday 21 May 2027 at 11:00 (BST), same place.",
        "Ada Moss, HR",
    ],
    "cancelled": [
        "Dear Kit,",
        "I am sorry that we have to cancel our interview on 20 May 2027 at 10:30.",
        "Ada Moss, HR, Hollin Mill",
    ],
    "on_hold": [
        "Dear Kit,",
        "we have paused hiring for this role, so the interview on 20 May cannot take place for now.",
        "Ada Moss",
    ],
    "reminder": [
        "Dear Kit,",
        "a reminder of your interview at Hollin Mill tomorrow, 20 May 2027, at 10:30.",
        "See you then, Ada Moss",
    ],
    "assessment": ["Dear Kit,", "thank you for applying. Please complete the online assessment by Friday.", "Ada Moss"],
    "offer": ["Dear Kit,", "after the interview we are delighted to offer you the position of Weaver.", "Ada Moss"],
}
GERMAN = {
    "invitation": [
        "Hallo Kit,",
        "wir laden dich am 20.05.2027 um 10:30 Uhr zum Gespräch bei der Weber Textil GmbH ein.",
        "Ada Moos",
    ],
    "refusal": [
        "Hallo Kit,",
        "leider haben wir uns nach dem Gespräch für einen anderen Bewerber entschieden.",
        "Ada Moos",
    ],
    "cancelled": ["Hallo Kit,", "unser Vorstellungsgespräch am Donnerstag muss ich leider absagen.", "Ada Moos"],
    "moved": [
        "Hallo Kit,",
        "unser Gespräch wird auf Freitag, den 21.05.2027, 11 Uhr verschoben.",
        "Ada Moos, Personal",
    ],
}


ARTICLE = """<body><main><article><h1>How to shine at your interview</h1><p>By Ada Moss <time datetime="2027-05-10">May 10, 2027</time></p>
<p>You are invited to an interview, and would like to meet the hiring manager. Could you join us on a Tuesday at ten? Please come to the
office in time and bring your CV to the recruiter.</p></article></main></body>"""
LOOK_ALIKES = {
    "an article with author and date": ARTICLE,
    "a posting with a date": ARTICLE.replace("How to shine at your interview", "Weaver").replace(
        "<p>You", "<h2>Responsibilities</h2><p>You"
    ),
    "a forum": "<body>"
    + "".join(
        f"<li><b>u{n}</b> <time>May {n}, 2027</time><p>I had an interview there, they would like to meet me for the position</p></li>"
        for n in range(1, 9)
    )
    + "</body>",
    "a banner": '<body><div role="dialog" class="cookie"><h2>Cookies</h2><p>You are invited to choose for the interview of cookies on Monday at ten, candidate.</p></div></body>',
}

"""What structure cannot say, site by site: by which names mailboxes, messengers and portals call their parts.

Names are those of the live sites' pages; where a site has renamed them, general structure still finds the message.
"""

from __future__ import annotations

import dataclasses
import re

from jobrsvp.model import Capture, Channel
from jobrsvp.text.url import split_address


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Site:
    """One program.

    ``hosts`` are ends of its hosts, ``signs`` pieces of HTML that tell it on another host, or without one.  The others
    are selectors: the ``body`` of a message, and around it ``sender``, ``stamp`` and ``subject``; in a ``chat`` each
    ``message``, those that are ``theirs`` (or which are the person's ``own``), the ``day`` between them, and the name
    of the ``peer``.  ``kept_lines``: line ends in its texts are shown.
    """

    name: str
    hosts: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    channel: Channel = "email"
    body: str = ""
    sender: str = ""
    stamp: str = ""
    subject: str = ""
    message: str = ""
    theirs: str = ""
    own: str = ""
    day: str = ""
    peer: str = ""
    kept_lines: bool = False

    @property
    def chat(self) -> bool:
        """Whether messages stand below each other as in a conversation."""
        return bool(self.message)


MAILBOXES = (
    Site(
        name="gmail",
        hosts=("mail.google.com",),
        signs=('class="a3s', 'class="nH '),
        body="div.a3s",
        sender=".gD",
        stamp=".g3",
        subject="h2.hP",
    ),
    Site(
        name="outlook",
        hosts=("outlook.live.com", "outlook.office.com", "outlook.office365.com", "outlook.cloud.microsoft"),
        signs=("UniqueMessageBody", "ReadingPaneContainerId"),
        body="[id^=UniqueMessageBody], [id^=x_UniqueMessageBody]",
        stamp="[data-testid=SentReceivedSavedTime]",
        subject="[id^=ItemHeader.SubjectContainer], [id*=SubjectContainer]",
    ),
    Site(
        name="yahoo",
        hosts=("mail.yahoo.com", "mail.aol.com"),
        sender="[data-test-id=message-from]",
        signs=("message-view-body-content",),
        body="[data-test-id=message-view-body-content], [data-test-id=message-body], .msg-body",
        stamp="[data-test-id=message-date]",
        subject="[data-test-id=message-group-subject-text]",
    ),
    Site(
        name="proton",
        hosts=("mail.proton.me", "mail.protonmail.com"),
        body="[data-testid^=message-content], .message-content",
        signs=("proton-root", "message-column:list"),
        sender="[data-testid=recipients:sender]",
        stamp="[data-testid=item-date-simple]",
        subject="[data-testid=conversation-header:subject]",
    ),
    Site(
        name="roundcube",
        signs=('id="messagebody"', "rcmContactAddress"),
        body="#messagebody",
        sender=".rcmContactAddress, td.from",
        stamp=".text-nowrap, td.date",
        subject="h2.subject, td.subject",
    ),
    Site(name="zimbra", signs=('class="ZmMailMsg', "zimbra-client", 'class="MsgBody', "ZmConvDoublePane", "ZShell")),
    Site(name="sogo", signs=("SOGo.MailerUI", "sg-mail-part", "SOGo.SchedulerUI", "sg-subject")),
    Site(name="nextcloud", signs=('id="mail-message"', "mail-message-body", "app-content-list-item envelope")),
    Site(
        name="fastmail",
        hosts=("app.fastmail.com", "fastmail.com"),
        body=".v-Message-body, .v-MessageBody",
        stamp=".v-Message-date, .v-MessageCard-date",
        sender=".v-MessageCard-from, .v-Message-from",
        subject=".v-Thread-title, .v-ThreadSubject",
    ),
    Site(name="icloud", hosts=("icloud.com",)),
    Site(name="zoho", hosts=("mail.zoho.com", "mail.zoho.eu", "mail.zoho.in"), body=".zmMailWra, .jsContent"),
    Site(
        name="gmx",
        hosts=(
            "navigator.gmx.net",
            "navigator.web.de",
            "mail.gmx.net",
            "mail.gmx.com",
            "bap.navigator.web.de",
            "3c.web.de",
            "3c.gmx.net",
        ),
    ),
    Site(
        name="yandex",
        hosts=("mail.yandex.com", "mail.yandex.ru"),
        body=".mail-Message-Body-Content, .js-message-body-content",
    ),
    Site(name="tuta", hosts=("app.tuta.com", "mail.tutanota.com")),
    Site(name="mailbox", hosts=("app.mailbox.org", "mailbox.org"), body=".mail-detail-content"),
)

CHATS = (
    Site(
        name="linkedin",
        signs=("msg-s-message-list",),
        channel="linkedin",
        message=".msg-s-message-list__event",
        theirs=".msg-s-event-listitem--other",
        body=".msg-s-event-listitem__body",
        sender=".msg-s-message-group__name",
        stamp=".msg-s-message-group__timestamp",
        day=".msg-s-message-list__time-heading",
        kept_lines=True,
        peer=".msg-entity-lockup__entity-title, .msg-overlay-bubble-header__title",
    ),
    Site(
        name="whatsapp",
        hosts=("web.whatsapp.com",),
        signs=("data-pre-plain-text", "message-in focusable-list-item"),
        channel="text",
        message="div.message-in, div.message-out",
        theirs="div.message-in",
        body=".selectable-text",
        stamp="[data-pre-plain-text], [data-testid=msg-meta], ._amk8",
        day="._amjw",
        peer="[data-testid=conversation-info-header-chat-title], #main header span[title]",
        kept_lines=True,
    ),
    Site(
        name="telegram",
        hosts=("web.telegram.org",),
        signs=("bubbles-inner", "MessageList custom-scroll"),
        channel="text",
        message="div.bubble.is-in, div.bubble.is-out, div.Message",
        own="div.is-out, div.own",
        body=".translatable-message, .message, .text-content",
        stamp=".time, .MessageMeta, .message-time",
        day=".bubble.is-date, .sticky-date",
        peer=".chat-info .peer-title, .ChatInfo .title, .ChatInfo h3, .MiddleHeader .fullName",
        kept_lines=True,
    ),
    Site(
        name="teams",
        hosts=("teams.microsoft.com", "teams.live.com", "teams.cloud.microsoft"),
        signs=("fui-ChatMessage",),
        channel="text",
        message=".fui-ChatMessage, .fui-ChatMyMessage, [data-tid=chat-pane-message]",
        own=".fui-ChatMyMessage",
        body="[id^=content-], [data-message-content], p",
        sender="[data-tid=message-author-name]",
        stamp="time",
        peer="[data-tid=chat-title], h2",
    ),
    Site(
        name="slack",
        hosts=("app.slack.com",),
        signs=("p-message_pane_message",),
        channel="text",
        message="[data-qa=message_container]",
        body="[data-qa=message-text], .c-message__message_blocks, .p-rich_text_section",
        sender="[data-qa=message_sender_name], .c-message__sender",
        stamp=".c-timestamp",
        day="[data-qa=message_list_day_divider], .c-message_list__day_divider",
        peer="[data-qa=channel_name]",
    ),
)

#: Where an applicant meets notices: their own account at an employer, and pages on which a meeting is booked.
PORTALS = re.compile(
    r"(?:^|\.)(?:myworkdayjobs\.com|myworkday\.com|greenhouse\.io|lever\.co|ashbyhq\.com|smartrecruiters\.com|icims\.com"
    r"|taleo\.net|successfactors\.(?:com|eu)|personio\.(?:com|de)|workable\.com|recruitee\.com)$"
)
BOOKING = re.compile(
    r"(?:^|\.)(?:calendly\.com|cal\.com|goodtime\.io|modernloop\.io|cronofy\.com|prelude\.co|hirevue\.com|sparkhire\.com)$"
)
# Pages of a portal that are the applicant's own.
OWN_PAGES = re.compile(
    r"/(?:userhome|candidate|dashboard|portal|my-?applications|applications|inbox|messages?|profile)\b", re.I
)
#: Of those the ones that list applications or messages, and show no posting.
OVERVIEWS = re.compile(
    r"/(?:userhome|dashboard|my-?applications|applications|inbox|messages)/?(?:[?#].{0,500})?$", re.I
)
# A posting over which a conversation may lie open: the posting is what the page is about.
JOBS = re.compile(r"linkedin\.com/jobs?/", re.I)
CALENDARS = re.compile(r"^calendar\.(?:google|proton|yahoo|zoho)\.|/calendar/")


def host_of(capture: Capture) -> str:
    """Return the host of the page, in lower case and without its port."""
    return split_address(capture.url or capture.canonical).netloc.lower().rpartition("@")[2].partition(":")[0]


def site_of(capture: Capture) -> Site | None:
    """Return the mailbox or messenger that the page belongs to, by its host, else by its own parts."""
    host = host_of(capture)
    for site in (*MAILBOXES, *CHATS):
        if any(host == end or host.endswith("." + end) for end in site.hosts):
            return site
    return next((site for site in (*MAILBOXES, *CHATS) if any(sign in capture.html for sign in site.signs)), None)

"""A mail taken apart: its headers, the part that its writer wrote now, the signature below it, and earlier mails.

Places in every part are places in ``text``: what does not belong to a part is blanked, not cut.
"""

from __future__ import annotations

import dataclasses
import itertools
import re
from collections.abc import Iterator, Mapping

from jobrsvp.mail.dates import MONTH_WORD

HEADER = re.compile(
    r"^(from|to|cc|subject|date|sent|reply-to|organizer|von|an|betreff|gesendet|de|objet(?: / subject)?|asunto|oggetto"
    r"|temat|onderwerp|van|assunto)[ ]?:[ ]?(.{0,500})$",
    re.IGNORECASE,
)
SAME = {
    "von": "from", "de": "from", "van": "from", "organizer": "from", "an": "to", "sent": "date", "gesendet": "date",
} | dict.fromkeys(
    ("betreff", "objet", "objet / subject", "asunto", "oggetto", "temat", "onderwerp", "assunto"), "subject"
)  # fmt: skip
OTHER_HEADER = re.compile(r"^[A-Za-z][\w-]{1,40}: |^[ \t]+\S")
GREETING = re.compile(
    r"^[ ]*(?:hi|hiya|hello|hey|dear|good (?:morning|afternoon|evening|day)|morning|afternoon|g'day|greetings|hallo"
    r"|liebe[rs]?(?! gr)|sehr geehrte[rs]?|guten (?:tag|morgen)|moin|servus|bonjour|madame|monsieur|ch[eè]re?|hola"
    r"|buenos d[ií]as|estimad[oa]|gentile|egregi[oa]|car[oa]|buongiorno|ciao|beste(?! gr)|geachte|dag|dzień dobry"
    r"|szanown\w{1,3}|prezad[oa]|olá|hej|a chara)\b[^\n.,!:]{0,50}(?:[,!:.][^\n]{0,400})?$",
    re.IGNORECASE | re.MULTILINE,
)
EARLIER = re.compile(
    r"^(?:-{2,10} ?(?:original|forwarded|ursprüngliche|weitergeleitete).{0,60}|(?:on|am|le|el|il|op) .{5,120}(?:wrote"
    r"|schrieb|écrit|escribió|scritto|schreef).{0,60}:?|_{10,80}\s{1,3}(?:from|von|de)\b.{0,80}|(?:from|von"
    r"|de) ?: .{1,120}\n(?:(?:sent|date|to|gesendet|an) ?: .*))\s{0,5}$",
    re.IGNORECASE | re.MULTILINE,
)
FRAME = re.compile(
    r"^[ ]*(?:reply(?: all)?|forward|add reaction|meet|new meeting|join a meeting|view message|more options|unsubscribe"
    r"|inbox|antworten|weiterleiten|répondre|transférer|one attachment.{0,30}|scanned by gmail)[ ]*$",
    re.IGNORECASE | re.MULTILINE,
)
QUOTED = re.compile(r"^>.{0,2000}$", re.MULTILINE)
SENDER = re.compile(r"^[ ]*([^<>\n@]{2,60}) <[^<>\s@]{1,60}@[^<>\s]{3,80}>[ ]*$", re.MULTILINE)
SUBJECT_LIKE = re.compile(
    r"^[^\n]{0,60}(?:interview|einladung|entretien|entrevista|colloquio|gesprek)[^\n.!?]{0,120}$",
    re.IGNORECASE | re.MULTILINE,
)
STAMP = re.compile(
    rf"^[ ]*(?:on |sent:? )?(?:(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)\w{{0,7}}[.,]? )?"
    rf"(?:\d{{1,2}}[./ ]{{1,2}}(?:\d{{1,2}}|(?:{MONTH_WORD}))[./, ]{{0,2}}(?:20\d\d)?"
    rf"|(?:{MONTH_WORD}) \d{{1,2}}(?:st|nd|rd|th)?,?(?: 20\d\d)?|\d{{1,2}}(?:st|nd|rd|th) (?:{MONTH_WORD}),? 20\d\d)"
    r"(?:,? (?:at )?\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]m)?)?(?: \(.{3,20}\))?[ ]*$",
    re.IGNORECASE | re.MULTILINE,
)
FAREWELL = re.compile(
    r"^[ ]*(?:(?:(?:with )?(?:kind(?:est)?|best|warm(?:est)?|many|with))[\w ]{0,20}(?:regards|wishes)|regards|sincerely"
    r"|yours[\w ]{0,20}|best|cheers|ta|thanks(?: (?:a lot|so much|again|in advance|and regards|& regards))?"
    r"|thanks & regards|thank you|many thanks|mit freundlichen grüßen|(?:freundliche|viele|beste|herzliche|liebe"
    r"|sonnige) grüße|lg|vg|mfg|bis (?:dann|bald)|im auftrag|i\. ?a\.|cordialement|bien à (?:vous|toi)"
    r"|bien cordialement|sincères salutations|(?:un )?(?:cordial )?saludos?(?: cordiales)?|atentamente|cordiali saluti"
    r"|distinti saluti|un saluto|met (?:vriendelijke|hartelijke) groet(?:en)?|groet(?:en|jes)?|atenciosamente"
    r"|com os melhores cumprimentos|pozdrawiam(?: serdecznie)?|z poważaniem|med vänliga? hälsning(?:ar)?|mise le meas"
    r"|all the best|warmly|see you (?:soon|then|there)|looking forward[\w ]{0,40}|talk (?:soon|then)|speak soon"
    r"|good luck|--)[ ]*[,.!]?[ ]*$",
    re.IGNORECASE | re.MULTILINE,
)
_PROSE_WORDS = 9  # so many words in front of an earlier mail are a mail of their own, fewer are its title
_HEAD_LINES = 60
_SIGNATURE_LINES = 14
_LETTERHEAD_LINES = 40
_BLOCK = 300  # characters of a signature without a farewell
_FAREWELLS = 12  # farewells that are looked at, from the end


@dataclasses.dataclass(frozen=True, slots=True)
class Mail:
    """The whole ``text``, its ``headers`` by lower-case name with their places, and its parts.

    ``visible`` is what the writer wrote now, ``body`` the same without the signature, which begins at ``signed``, and
    ``earlier`` the mails below it; the greeting stands at ``greeted``.
    """

    text: str
    headers: Mapping[str, str]
    places: Mapping[str, int]
    visible: str
    body: str
    earlier: str
    greeted: int
    signed: int

    def signature(self) -> Iterator[tuple[int, str]]:
        """Yield the lines of the signature that hold something, each with its offset."""
        return _said(self.visible, self.signed, len(self.visible), _SIGNATURE_LINES)

    def letterhead(self) -> Iterator[tuple[int, str]]:
        """Yield the lines above the greeting that hold something, each with its offset."""
        return _said(self.visible, 0, self.greeted, _LETTERHEAD_LINES)


def _said(text: str, start: int, end: int, most: int) -> Iterator[tuple[int, str]]:
    return ((at, line) for at, line in itertools.islice(_lines(text, start, end), most) if line)


def take_apart(text: str) -> Mail:
    """Return *text* as a mail; a text without headers is all body."""
    plain = text.translate({0xA0: " ", 0x202F: " ", 0x2019: "'", 0x09: " ", 0x0D: " "})
    headers: dict[str, str] = {}
    places: dict[str, int] = {}
    hidden = [match.span() for pattern in (QUOTED, FRAME) for match in pattern.finditer(plain)]
    top = _top(plain)
    head = _head(plain, top)
    for start, line in _lines(plain, top, head):
        match = HEADER.match(line)
        if match:
            name = SAME.get(match[1].lower(), match[1].lower())
            if name not in headers:
                headers[name], places[name] = match[2].strip(), start + match.start(2)
            hidden.append((start, start + len(line)))
    hidden.append((0, top))
    _from_page(plain, head, headers, places, hidden)
    end = _end(plain, head)
    kept = _without(plain[:end] + blank(plain[end:]), hidden)
    signed = _signed(kept, end)
    return Mail(
        text=text, headers=headers, places=places, visible=kept, body=kept[:signed] + blank(kept[signed:]),
        earlier=blank(plain[:end]) + plain[end:], greeted=head, signed=signed,
    )  # fmt: skip


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    for line in text[start:end].split("\n"):
        yield start, line.rstrip()
        start += len(line) + 1


def _top(text: str) -> int:
    """Return where the body begins behind a raw header such as mail programs save."""
    first = text.split("\n", 1)[0]
    if not re.match(r"^(?:return-path|received|delivered-to|mime-version|message-id|x-[\w-]{2,30}) ?:", first, re.I):
        return 0
    return max(0, text.find("\n\n"))


def _head(text: str, top: int) -> int:
    """Return where the greeting stands, or the body begins: headers and the frame of a mail page are above."""
    greeting = GREETING.search(text, top)
    if greeting and text.count("\n", 0, greeting.start()) <= _HEAD_LINES:
        above = text[top : greeting.start()]
        earlier = EARLIER.search(above)
        if not earlier or not _is_prose(above[: earlier.start()]):
            return greeting.start()
    end = top
    for start, line in _lines(text, top, len(text)):
        if not (HEADER.match(line) or (end > top and OTHER_HEADER.match(line))):
            return start
        end = start + len(line)
    return end


def _is_prose(text: str) -> bool:
    said = [line for line in text.split("\n") if line.strip() and not HEADER.match(line.strip())]
    return sum(len(line.split()) for line in said) >= _PROSE_WORDS


def _from_page(
    text: str, head: int, headers: dict[str, str], places: dict[str, int], hidden: list[tuple[int, int]]
) -> None:
    """Take sender, subject and time from the lines above the greeting, as mail pages show them."""
    titled = max(head, text.find("\n\n"))
    for name, pattern, end in (("from", SENDER, head), ("subject", SUBJECT_LIKE, titled), ("date", STAMP, head)):
        match = pattern.search(text, 0, end)
        if match and name != "subject":
            hidden.append(match.span())
        if match and name not in headers:
            headers[name], places[name] = match[0].strip(), match.start() + len(match[0]) - len(match[0].lstrip())


def _end(text: str, head: int) -> int:
    """Return where the first earlier mail begins."""
    earlier = EARLIER.search(text, head)
    return earlier.start() if earlier else len(text)


def _without(text: str, hidden: list[tuple[int, int]]) -> str:
    """Return *text* with the spans *hidden* blanked."""
    pieces: list[str] = []
    position = 0
    for start, end in sorted(hidden):
        if start >= position:
            pieces += text[position:start], blank(text[start:end])
            position = end
    return "".join(pieces) + text[position:]


def _signed(text: str, end: int) -> int:
    """Return where the signature begins: at the last farewell, else at a short block with a name at the very end."""
    farewells = [
        match for match in list(FAREWELL.finditer(text, 0, end))[-_FAREWELLS:] if _short(text[match.end() : end])
    ]
    if farewells:
        first = farewells[-1]
        for match in reversed(farewells[:-1]):  # "Thanks,\nJane\n\n--\nJane Miller": all of it is signature
            if not _is_prose(text[match.end() : first.start()]):
                first = match
        return first.start()
    start = text.rfind("\n\n", 0, len(text[:end].rstrip())) + 2
    block = text[start:end]
    if start > 2 and len(block) < _BLOCK and not re.search(r"\w{2}[.!?](?: |\n|$)|: |//", block):
        return start
    return end


def _short(rest: str) -> bool:
    """Whether *rest* can be a signature: few lines, few sentences."""
    lines = [line for line in rest.split("\n") if line.strip()]
    return (
        len(lines) <= 40 and sum(bool(re.search(r"\w \w+ \w+ \w+ \w+[.?]$", line.strip())) for line in lines[:6]) <= 1
    )


def blank(text: str) -> str:
    """Return *text* with only its line breaks."""
    return re.sub(r"[^\n]", " ", text)

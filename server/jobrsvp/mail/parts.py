"""Where the parts of a mail begin and end: headers, the greeting, the signature, earlier mails, the page's frame."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobrsvp.languages import Languages
from jobrsvp.mail.grammar import compiled
from jobrsvp.mail.who.posts import is_post
from jobrsvp.places.folding import fold

# Subject: Your interview
_HEADER = r"^(?:<mail_header>|<earlier_header>) ?: ?(.{0,500})$"
_OTHER_HEADER = re.compile(r"^[A-Za-z][\w-]{1,40}: |^[ \t]+\S")
_RAW_HEADER = re.compile(r"^(?:return-path|received|delivered-to|mime-version|message-id|x-[\w-]{2,30}) ?:", re.I)
# Dear Jo, we would like to meet you
_GREETING = r"^ *(?!<farewell.line>)<greeting>[^\n.,!:]{0,50}(?:[,!:.].{0,400})?$"
# On Monday Jane wrote; ---- Original message; From: and To: in the middle of a mail
_BY_HEADERS = (
    r"_{10,80}\s{1,3}<mail_header=from>.{0,80}"
    r"|(?:<mail_header=from>|<earlier_header=from>) ?: .{1,120}\n"
    r"(?:<mail_header=date>|<mail_header=to>|<mail_header=subject>|<earlier_header>) ?: .*"
    r"|(?:<mail_header=date>|<earlier_header=date>) ?: .{1,80}\n"
)
_EARLIER = (
    r"^(?:-{2,10} ?<forwarded_mail>.{0,60}|<mail_wrote_on> .{5,120}<mail_wrote>.{0,60}:?"
    rf"|{_BY_HEADERS}(?:<mail_header=from>|<earlier_header=from>) ?: .*)\s{{0,5}}$"
)
# A ruler, and below it what a list or a scanner adds
_FOOTER = re.compile(r"^(?:_{20,80}|-{20,80}|={20,80}) *\n(?![^\n]{0,30}:)|^[-:~]{20,120} *$", re.MULTILINE)
# Reply, or Reply Forward Print
_FRAME = r"^ *(?:<mail_button>(?: {1,3}<mail_button>){0,5}|<mail_button_start>.{0,30}) *$"
# Sent from my phone
_DEVICE = r"^ *<device_lead>(?!\w)[^\n]{0,120}$"
_QUOTED = re.compile(r"^>.{0,2000}$", re.MULTILINE)
# On Monday Jane wrote: in any language, by what it says and what stands below it
_ATTRIBUTION = re.compile(r"^(?=[^\n]*(?:@|\b20\d\d\b|\d[:.]\d\d))(?!>)[^\n]{10,200}: *\n(?= *\n?>)", re.MULTILINE)
_QUOTE_SIGNS = re.compile(r"^[> ]{1,40}")
# Jane Miller <jane@acme.example>
_SENDER = r"^ *([^<>\n@]{2,60}) <[^<>\s@]{1,60}@[^<>\s]{3,80}\> *$"
# Your interview with Acme Foods
_SUBJECT = r"^.{0,60}<interview_word>[^\n.!?]{0,120}$"
# Sent: Mon 23 Nov 2026, 9:12 am (2 hours ago)
_STAMP = (
    r"^ *(?:(?:<mail_wrote_on>|<mail_header=date>:?) )?(?:<DAY>[.,]? )?"
    r"(?:\d{1,2}<~ordinal>?[./ ]{0,2}(?:\d{1,2}|<MONTH>)[./, ]{0,2}(?:20\d\d)?"
    r"|<MONTH>\.? \d{1,2}<~ordinal>?,?(?: 20\d\d)?)"
    r"(?:,? <?clock_at>\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]m)?)?(?: \(.{3,20}\))? *$"
)
# Kind regards, - Hugs (from a wet hill) - Greetings from all of us,
_FAREWELL = (
    r"^ *(?:--|<farewell.line>(?: ?\([^()\n]{2,50}\)"
    r"| (?-i:(?=<LOW>))<signed_for> (?-i:(?=<LOW>))[^\n.!?:\d]{2,40}(?=,))?) *[,.!]? *$"
)
# Looking forward to meeting you, kind regards, - Best and see you Thursday - and a name on the next line
_FAREWELL_WITHIN = (
    r"^(?:[^\n]{0,160}[ ,])?<farewell.line>(?!\w)(?:,? [^\n.!?:\d]{1,45})?[,.!]? *"
    r"(?=\n\s{0,4}(?:<UP>[\w.'-]{0,25} ){1,4}<UP>[\w'-]{1,25} *$)"
)
# Cheers, Jane - hugs from Jane and the team
_FAREWELL_NAMED = (
    r"^ *<farewell.line>(?:[,!]? |,? (?-i:(?=<LOW>))<signed_for> )"
    r"(?-i:(?:[A-Z]\. ?){0,2}<UP>[\w'-]{1,25}(?: <UP>[\w'-]{1,25}){0,2})"
    r"(?: <name_join> (?-i:<LOW>).{1,30}|[.!]?(?: x{1,3})?) *$"
)
# Jane, J. Miller, Jane Miller: a line that holds nothing else
_NAME_LINE = r"^ *(?:[A-Z]\. ?){0,2}<UP>[\w'-]{1,25}(?: <UP>[\w'-]{1,25}){0,3} *$"
# See you Tuesday, - and one name alone on the next line
_NAME_ALONE_LINE = r"^[^\n.!?]{3,80}, *\n *<UP><LOW>{2,15} *(?=\n *(?:\n|--|$)|\Z)"
# Jane Miller, and below it on lines of their own what she does and for whom
_NAMED_BLOCK = r"\n\n *(?:[A-Z]\. )?<PERSON>,? *\n(?:[^\n.!?:]{3,60}\n){1,6}"
# what she does, and below it Jane Miller
_POST_ABOVE = r"^ *([^\n.!?:,\d]{5,70}) *\n(?:[ \t]*\n)? *<PERSON> *$"
_SENTENCE = re.compile(r"\w{2}[.!?](?: |\n|$)|: |//")  # what a signature does not hold
_WORDS, _TELLS = re.compile(r"[^\W\d_]+"), 3  # a shorter word of a name tells nothing
_TITLE = r"(?<!\w)(?:<person_title>|<person_title_of>)\."  # its full stop ends no sentence
_PROSE = re.compile(r"\w \w+ \w+ \w+ \w+[.?]$")
_LINES = re.IGNORECASE | re.MULTILINE
_PROSE_WORDS = 9  # so many words in front of an earlier mail are a mail of their own, fewer are its title
_HEAD_LINES = 60  # a greeting further down is that of an earlier mail
_BLOCK = 300  # characters of a signature without a farewell
_NAME_ALONE = 3  # words: so few may stand above the rest of a signature, a blank line between
_BLOCK_LINE, _BLOCK_LINES = 80, 12  # characters of one of its lines, and how many there may be
_BETWEEN_NAMES = 60  # characters from a farewell with a name to the dashes above the house
_LAST = 6000  # characters of a mail in which its signature and small print stand
_FAREWELLS = 12  # farewells that are looked at, from the end
_SIGNATURE = 40  # lines: with the small print of a company
_FIRST_LINES = 6  # lines of a signature that hold names, not sentences


def lines(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Yield the lines of ``text[start:end]`` with their offsets."""
    for line in text[start:end].split("\n"):
        yield start, line.rstrip()
        start += len(line) + 1


def header(line: str, languages: Languages) -> tuple[str, re.Match[str]] | None:
    """Return the English name of the header that *line* is, and where its value stands (group 1)."""
    match = compiled(_HEADER, languages, re.I).match(line)
    if match is None:
        return None
    name = line[: match.start(1)].partition(":")[0].strip().lower()
    earlier = languages.codes_of("earlier_header").get(name, name)
    return languages.codes_of("mail_header").get(name, earlier), match


def top(text: str) -> int:
    """Return where the body begins behind a raw header such as mail programs save."""
    return max(0, text.find("\n\n")) if _RAW_HEADER.match(text.split("\n", 1)[0]) else 0


def head(text: str, start: int, languages: Languages) -> int:
    """Return where the greeting stands, or the body begins: headers and the frame of a mail page are above."""
    greeting = compiled(_GREETING, languages, _LINES).search(text, start)
    if greeting and text.count("\n", 0, greeting.start()) <= _HEAD_LINES:
        above = text[start : greeting.start()]
        earlier = compiled(_EARLIER, languages, _LINES).search(above)
        if not earlier or not _is_prose(above[: earlier.start()], languages):
            return greeting.start()
    end = start
    for at, line in lines(text, start, len(text)):
        if not (header(line, languages) or (end > start and _OTHER_HEADER.match(line))):
            return at
        end = at + len(line)
    return end


def is_letter(text: str, languages: Languages) -> bool:
    """Whether *text* begins with a greeting, as no article and no posting does."""
    first = next((at for at, line in lines(text, 0, len(text)) if line.strip()), 0)
    return bool(compiled(_GREETING, languages, _LINES).match(text, first))


def _is_prose(text: str, languages: Languages) -> bool:
    """Whether *text* is a letter of its own, and not only the title and headers of another."""
    said = (line for line in text.split("\n") if line.strip() and not header(line.strip(), languages))
    return sum(len(line.split()) for line in said) >= _PROSE_WORDS


def shown(text: str, head: int, languages: Languages) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield sender, subject and time from the lines above the greeting, as mail pages show them."""
    titled = max(head, text.find("\n\n"))
    for name, template, end in (("from", _SENDER, head), ("subject", _SUBJECT, titled), ("date", _STAMP, head)):
        if match := compiled(template, languages, _LINES).search(text, 0, end):
            yield name, match


def frame(text: str, languages: Languages) -> Iterator[tuple[int, int]]:
    """Yield what the writer did not write: quoted lines, and the buttons of a mail page."""
    for pattern in (_ATTRIBUTION, _QUOTED, *(compiled(one, languages, _LINES) for one in (_FRAME, _DEVICE))):
        yield from (match.span() for match in pattern.finditer(text))


def quoted(text: str, end: int) -> str:
    """Return ``text[:end]`` with only its quoted lines, the signs in front of them blanked as well."""
    lines_of = text[:end].split("\n")
    kept = (_QUOTE_SIGNS.sub(_as_blanks, one) if one.startswith(">") else " " * len(one) for one in lines_of)
    return "\n".join(kept)


def _as_blanks(found: re.Match[str]) -> str:
    return " " * len(found[0])


def end(text: str, head: int, languages: Languages) -> int:
    """Return where the first earlier mail begins, or what a list adds below a mail."""
    earlier = compiled(_EARLIER, languages, _LINES).search(text, head)
    end = earlier.start() if earlier else len(text)
    footers = (found for found in _FOOTER.finditer(text, head, end) if _is_prose(text[head : found.start()], languages))
    return min((found.start() for found in footers), default=end)


def is_farewell(line: str, languages: Languages) -> bool:
    """Whether *line* is a farewell."""
    return bool(compiled(_FAREWELL, languages, _LINES).match(line))


def signed(text: str, end: int, languages: Languages, sender: str = "") -> int:
    """Return where the signature begins: at the last farewell, else at a short block with a name at the very end.

    A line that holds nothing but a name is one where the *sender* is called so.
    """
    found = list(compiled(_FAREWELL, languages, _LINES).finditer(text, 0, end))[-_FAREWELLS:]
    farewells = [match for match in found if _short(text[match.end() : end])]
    patterns = (compiled(one, languages, re.M) for one in (_FAREWELL_WITHIN, _NAME_ALONE_LINE))
    within = next((found[-1:] for one in patterns if (found := list(one.finditer(text, max(0, end - _LAST), end)))), [])
    if farewells:
        first = _first(farewells, text, languages)
        above = (match.start() for match in within if 0 <= first - match.end() <= _BETWEEN_NAMES)
        return next(above, first)
    last = next((match.start() for match in within if _short(text[match.end() : end])), None)
    last = _own_name(text, end, languages, sender) if last is None else last
    blocks = (
        list(compiled(_NAMED_BLOCK, languages).finditer(text, max(end // 2, end - _LAST), end))[-1:]
        if last is None
        else []
    )
    begins = next((match.start() for match in blocks if _short(text[match.start() : end])), last)
    begins = min((at for at in (begins, _below_post(text, end, languages)) if at is not None), default=None)
    return _last_block(text, end, languages) if begins is None else begins


def _below_post(text: str, end: int, languages: Languages) -> int | None:
    """Return where the last line stands that says what somebody does, with the name below it, as officials sign."""
    found = compiled(_POST_ABOVE, languages, re.M).finditer(text, max(end // 2, end - _LAST), end)
    posts = [match.start() for match in found if is_post(match[1], languages) and _short(text[match.end() : end])]
    return posts[-1] if posts else None


def _own_name(text: str, end: int, languages: Languages, sender: str) -> int | None:
    """Return where the first line near the end stands that is a name of the *sender*'s, or a farewell with a name."""
    start = max(0, end - _LAST)
    named = list(compiled(_FAREWELL_NAMED, languages, _LINES).finditer(text, start, end))[-1:]
    named = [match for match in named if text[: match.start()].strip()]  # Ciao Jo: a greeting as well
    words = {word for word in _WORDS.findall(fold(sender)) if len(word) >= _TELLS}
    lines_of = compiled(_NAME_LINE, languages, re.M).finditer(text, start, end)
    own = (match for match in lines_of if words & set(_WORDS.findall(fold(match[0]))) and text[: match.start()].strip())
    found = [*named, *(match for match in own if not is_post(match[0], languages))]
    return min((match.start() for match in found if _short(text[match.end() : end])), default=None)


def _first(farewells: list[re.Match[str]], text: str, languages: Languages) -> int:
    """Return where the first of *farewells* begins: a name, ``--`` and the name again are all signature."""
    first = farewells[-1]
    for match in reversed(farewells[:-1]):
        if not _is_prose(text[match.end() : first.start()], languages):
            first = match
    return first.start()


def _last_block(text: str, end: int, languages: Languages) -> int:
    """Return where the last lines begin that hold no sentence, if they are few and below others, else the *end*."""
    title = compiled(rf"{_TITLE}|<LEGAL>(?= *$)", languages, re.I)
    start, blank = end, False
    for at, line in reversed(list(lines(text, 0, end))[-_BLOCK_LINES:]):
        said = title.sub(" ", line.strip())
        if not said:
            blank = start < end
            continue
        apart = blank and len(said.split()) > _NAME_ALONE and len(text[start:end].split()) > _NAME_ALONE
        if apart or _SENTENCE.search(said) or len(said) > _BLOCK_LINE or end - start > _BLOCK:
            break
        start, blank = at, False
    return start if start < end and text[:start].strip() else end


def _short(rest: str) -> bool:
    """Whether *rest* can be a signature: few lines, few sentences."""
    said = [line for line in rest.split("\n") if line.strip()]
    sentences = sum(bool(_PROSE.search(line.strip())) for line in said[:_FIRST_LINES])
    return len(said) <= _SIGNATURE and sentences <= 1

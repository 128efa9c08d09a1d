"""The position that a mail is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jobrsvp.mail.grammar import compiled
from jobrsvp.mail.message import Mail
from jobrsvp.mail.words import piece
from jobrsvp.model import Quote

_ANY = r"(?:\d|<UP>|<LOW>)(?:[^\n.;:!?<>|\"]|\.(?= <LOW>)){2,80}?"
_NAMED = r"[a-z]{0,2}<UP>(?:[^\n.;:!?<>\"]|\.(?= <LOW>)){2,80}?"
#: What ends a title: punctuation, or a word behind which the sentence goes on.
_END = (
    r"(?=\s*(?:[.;:!?\n|\"]|$)|\s+<role_end>|, <role_comma_end>"
    r"|\s+-\s|,\s*\n| \(<role_note>| \d{1,2}:|,? <LONG_DAY>(?!\w))"
)
_QUOTE = '"?'  # around a title
_THE = f"<?role_article>{_QUOTE}"
# your interview for Data Engineer on Monday
_INTERVIEW_FOR = rf"<interview_for> {_THE}({_NAMED}){_END}"
# for the open "Data Engineer" position
_FOR_THE_ROLE = rf"<role_for> <?role_article><?role_kind>{_QUOTE}({_NAMED}){_QUOTE},? <role_noun>"
# the position of data engineer
_ROLE_OF = rf"<role_of> {_THE}({_ANY}){_END}"
# Ihre Bewerbung als Dateningenieurin
_ROLE_AS = rf"<role_as> {_THE} ?({_ANY}){_END}"
_ROLES = (
    # Position: Data Engineer
    rf"<:role_label>({_ANY}) *$",
    _ROLE_OF,
    _FOR_THE_ROLE,
    # about the night porter position
    r"<role_for> <role_article> ((?:[a-z]+ ){1,3}[a-z]+) <role_noun>",
    _ROLE_AS,
    _INTERVIEW_FOR,
    # Data Engineer position at Acme Foods
    rf"^ *<?role_article>({_NAMED}) <role_noun> <company_at> (?=[A-Z])",
    # Event type: Data Engineer (30 minutes)
    rf"^ *<event_label> ?:\s*({_NAMED})(?= *$| \()",
    # we are looking for a Data Engineer
    rf"(?:<role_noun>|<looking_for>)(?: ?:| <role_article>)? ({_NAMED}){_END}",
    # for the Data Engineer trial
    rf"<role_for> <role_article> ({_NAMED}) <trial_word>",
)
_ABOUT = (
    # Ausbildung zur Tischlerin
    r"\b(<apprenticeship> <UP>[^\n.,;:!?]{3,60}?)(?= <role_end>|[.,;!?\n])",
    # Re: Data Engineer (ref. 123)
    r"^ *<about_label>[ .:]{1,2}(<UP>.{3,70}?)(?=, <role_note>| - [A-Z][a-z]+ *$| \(<role_note>| *$)",
    # Ref: ENG-123 Data Engineer
    r"^ *<reference>.{0,6}:? ?[A-Z]{2,6}[-/\d]{3,20} ([A-Z].{3,70}?)(?=, | *$)",
    # Data Engineer (Ref. 123)
    r"^ *([A-Z][^\n.!?:,]{3,80}?)(?: \(<reference>[^)\n]{1,40}\)|, <reference>.{0,20}) *$",
    # DATA ENGINEER
    r"^ *([A-Z][A-Z/&() \d-]{7,60}) *$",
)
_TITLE = r"<UP>[^\n|@,]{2,70}?"  # a title in a subject, where signs part it from the rest
_SUBJECTS = (
    # Invitation for Data Engineer at Acme Foods
    rf"<~letter_noun>\w{{0,3}} <letter_for> <?role_article>({_TITLE})(?= *$|[,|]| - | <company_at>)",
    _ROLE_OF, _FOR_THE_ROLE, _ROLE_AS, _INTERVIEW_FOR,
    # Interview: Data Engineer at Acme Foods
    rf"<letter_noun>[^:|\n/-]{{0,40}}(?: ?[:|-]| /) {{0,2}}({_TITLE})(?= (?:<company_at>|[@|-]) | \(|[,|\n]|$)",
    # Next steps with Acme Foods - Data Engineer
    rf"<letter_noun>.{{0,60}} [-/] ({_TITLE})(?= @|[,|\n]|$)",
    # Data Engineer post - could we talk?
    rf"^({_TITLE}) <role_noun>(?= [-|:]|[:,])",
    # Acme Foods - Data Engineer - Monday
    r"- ([A-Z][^\n|@,-]{3,60}?) - ",
)  # fmt: skip
_NO_ROLE = (
    r"(?:<no_role>|[A-Z]\. ?<UP>.*|.* / [A-Z]\. .*|\d+.*|.{0,12}<no_role_end>|<LONG_DAY>.*"
    r"|.*<no_role_within>.*|[^a-z]*\d[^a-z]*|<no_role_start>.*)$"
)
_BEFORE = (
    r"(?:<~requisition>[-# ]?\d{3,12}[:,]? |[A-Z]{2,6}[-/][\w/-]{3,14} (?=[A-Z])|.{0,20}<round_word> (?:<role_for>|-) "
    r"|<letter_noun> ?[:-] |\w{0,20}<~meeting_noun> (?=[A-Z])|(?:<role_article>|<role_kind>|<role_of>) )+"
)
_AFTER = (
    r"(?: \((?:\d{1,3} ?<minutes>|\d[\d -]{0,5} <years>|<role_note>[^)]*|R?-?\d{4,10})\)|, \d<~ordinal> <shift>"
    r"|,? <role_tail>.*| <role_noun>| <trial_word>| w/ .*)+$"
)
# Dear Jo Kay,
_GREETED = r"^ *<greeting>(?: <person_title>\.?)? ((?:<UP>[\w'-]{1,30} ?){1,4})[,!:]? *$"
_GREETING = 80  # characters of a greeting
_LONGEST, _SHORTEST = 12, 3  # words and characters of a title


def role(mail: Mail) -> Quote | None:
    """Return the position that *mail* is about: as it says now, as its subject says, or as an earlier mail said."""
    return (
        _first(mail, _ROLES, mail.body)
        or _first(mail, _ABOUT, mail.body)
        or _first(mail, _SUBJECTS, mail.headers.get("subject", ""), mail.places.get("subject", 0))
        or _first(mail, _ROLES, mail.earlier)
    )


def _first(mail: Mail, templates: Sequence[str], text: str, offset: int = 0) -> Quote | None:
    """Return the first title that one of *templates* finds in *text*, a part of the mail that starts at *offset*."""
    for template in templates:
        for match in compiled(template, mail.languages, re.M).finditer(text):
            found = _trimmed(mail, match, offset)
            if _is_role(mail, found.text):
                return found
    return None


def _trimmed(mail: Mail, match: re.Match[str], offset: int) -> Quote:
    """Return the title in *match* without numbers of reference and words about the interview at its ends."""
    start, end = match.span(1)
    before = compiled(_BEFORE, mail.languages, re.I).match(match[1])
    after = compiled(_AFTER, mail.languages, re.I).search(match[1])
    start += before.end() if before else 0
    end -= len(match[1]) - after.start() if after else 0
    return piece(mail, start + offset, end + offset)


def _is_role(mail: Mail, title: str) -> bool:
    """Whether *title* is one, and not a word about the interview, a day, or half a sentence."""
    other = compiled(_NO_ROLE, mail.languages, re.I).match(title) or _is_named(mail, title)
    return len(title) >= _SHORTEST and not other and len(title.split()) <= _LONGEST


def _is_named(mail: Mail, title: str) -> bool:
    """Whether *title* begins with whom the mail greets or who signs it: *Jo Kay and Jane Miller* is no position."""
    line = mail.visible[mail.greeted : mail.greeted + _GREETING].strip().partition("\n")[0]
    greeted = compiled(_GREETED, mail.languages, re.I).match(line)
    first = title.split()[0].strip(",/") if title.split() else ""
    return greeted is not None and len(first) >= _SHORTEST and first in greeted[1].split()

"""Who writes, who put in a good word, and whether an agency, a hiring manager or the employer invites."""

from __future__ import annotations

import itertools
import re

from jobrsvp.languages import Languages
from jobrsvp.mail.automatic import is_automatic
from jobrsvp.mail.grammar import compiled
from jobrsvp.mail.message import Mail
from jobrsvp.mail.parts import is_farewell
from jobrsvp.mail.who import firms, title
from jobrsvp.mail.who.hosts import of_host
from jobrsvp.mail.who.posts import is_post
from jobrsvp.mail.who.sides import is_abbreviation, of_sender
from jobrsvp.mail.who.signature import BYE, is_office, is_short_for
from jobrsvp.mail.words import in_header, piece, plain_letter, quote
from jobrsvp.model import Quote
from jobrsvp.places.folding import fold

_NAME = (
    r"<TITLE>(?:[A-Z]<LOW>?\. ?){0,2}<WORD>(?: (?:<WORD>|[A-Z]\.|<!name_particle>(?= (?:<UP>|<!name_particle> )))){0,4}"
)
# i. A. Jane Miller, Recruiter
_NAME_LINE = (
    rf"^ *[-/~]{{0,2}} ?(?:<for_another> ?|<person_title>\.? )?({_NAME})(?:, (?!\d).{{1,60}}"
    r"| \(.{1,40}\)| {1,2}[|\xb7-] .{1,60}| x{1,3}| <name_join> (?=<LOW>).{1,30})? *$"
)
# Jane Miller BSc MRCVS
_LETTERS_BEHIND = r"(?<=<LOW>),?(?: (?:[A-Z][A-Z&]{1,6}|[BMD](?:Sc|Eng|Ed|Phil)|PhD))+$"
# Tom and Jane Miller
_TWO_SIGN = r"^ *(<PERSON>|<WORD>) (?:<name_join>|&) (<PERSON>|<WORD>)[.!]? *$"
# Jane from the office
_OF_OFFICE = r"^ *(<WORD>) (?=<LOW>)<signed_for>(?: <LOW>[\w'-]{0,20}){1,3} *$"
# Sorry and see you soon
_JOINED_BYE = r"(?<!\w)<name_join> (?:(?-i:<LOW>)+ )?<farewell.line>"
# Contact: Jane Miller
_LABELLED = rf"^ *<contact_label>(?: ?: ?\n? *|\n *)({_NAME})"
# your contact is Jane Miller
_CONTACT_IS = r"<contact_is> (<PERSON>)"
# Jane Miller sent you a message
_SENT = r"(?:^ *|: )(<PERSON>)(?: \([^()\n]{2,60}\))? <sent_by>"
# Jane Miller, and below it "Recruiter at Acme Foods"
_ABOVE = r"^ *(<PERSON>) *\n *[A-Z][\w &/-]{2,40} <company_at> [A-Z]"
# Acme Recruiting, jobs.acme
_NO_PERSON = (
    r"^<no_person_lead>|<no_person>|^<house_office>|<organization_noun>|\b<~no_person_stem>\w*|\w{3,20}<~no_person_end>\b"
    r"|\b\w+\.\w{3,4}\b|\b<hiring_word>(?!\w)"
)
# Personalvermittlung Miller
_AGENCY = r"\b<~agency_stem>\w*"
# Jane Miller <jane@acme.example>
_SENDER = r"^\"?(<TITLE><PERSON>)(?: <sent_through> [^<\"]{2,60})?\"?(?= ?<| ?\(|$)"
# Miller & Sons Ltd
_OF_FIRM = r"\b<LEGAL>(?!\w)"
# Interviewer: Jane Miller
_MEETS = rf"^ *<interviewer_label>(?: ?: ?\n? *|\n *)({_NAME})"
# you will meet our chef, Jane Miller; interview with Jane Miller
_MET_BY = r"<meets_lead>(?: (?:<LOW>[\w'-]{0,20},? ){1,4}| )(?:<person_title>\.? )?(<PERSON>)(?!\w)"
# a talk of half an hour with Jane Miller
_MET_WITH = r"<~meeting_noun>\w{0,3} (?:<LOW>[\w'-]{0,15} ){0,6}?<meeting_with> (?:<person_title>\.? )?(<PERSON>)(?!\w)"
# an appointment on Friday, 5 March, from 9h00 to 9h45, with Jane Miller: of words that stand before no firm
_MET_THEN = (
    r"<~meeting_noun>\w{0,3},? (?:[\w':h-]{1,15},? ){1,14}?(?!<company_at> )<meeting_with>"
    r" (?:<person_title>\.? )?(<PERSON>)(?!\w)"
)
# Jane Miller, head of sales, will call you
_WHO_MEETS = r"(?<!\w )(?:<person_title>\.? )?(<PERSON>)(?:,[^,\n.]{3,45},| \([^()\n]{3,45}\))? <meets_end>"
# Questions? Reach out to Jane Miller, Recruiter
_ASKED = r"<contact_verb>,? (<PERSON>)(?=,| ?[(<:.]| <company_at> |\n)"
# ... just message me. Jane
_LAST = (
    r"(?:[.!?)] |^ *)[-/~]{0,2} ?(<WORD>(?: <WORD>){0,2})"
    r"(?:(?:,| -) (?:<UP>[^.\n]{1,50}|[^ .\n]{2,25}(?: [^ .\n]{2,25})?))?[.!]? *\s*\Z"
)
# ... at the gate. Jane Miller - HR
_IN_LINE = r"[.!?] (<PERSON>)(?:,| -) (?:<position_word>|<hiring_word>)(?!\w)[^.\n]{0,40}$"
_TITLES = r"^(?:<TITLE>){1,2}(?=<UP>)"
# the last word of a message that signs nothing
_NO_SIGN = r"(?:<farewell.line>|<greeting>|<DAY>|<MONTH>|<meeting_brand>|<no_company>)$"
# my name is Jane Miller and
_MY_NAME = r"<my_name_is> (<PERSON>)(?=[ ,.]| <my_name_end>)"
# Jane Miller recommended you; referred by Jane Miller
_REFERRERS = (r"(<PERSON>|<WORD>) <recommended_you>", r"<referred_by> (<PERSON>|<WORD>)")
_BRAND = re.compile(r"(?!Mc|Mac|De|Di|Du|La|Le|O'|Van|Jo)[A-Z][a-z]{2,12}[A-Z][a-z]{2,12}")  # PlanWell
_SIGNED = 8  # lines of a signature that may be the name: below stand address and small print
_NAME_WORDS = 5  # with a title and two family names
_WORD = re.compile(r"[\w'-]+")
_LONGEST_SHORT = 4  # letters of an abbreviation
_SHORTEST = 3  # characters of a name that says whose address it is
_SENTENCE = 5  # words: a longer line that is no name ends the search
# It's Jane from Acme Foods
_FIRST_NAME = r"(?<!\w)<my_name_is> (<WORD>)(?:,? <signed_for> (?=<UP>)|,? <my_name_end>(?!\w))"
# Jane here from Acme Foods
_HERE = r"(?<!\w)(<WORD>(?: <WORD>)?) <here_word>(?: <signed_for>|[,.!])"
# [03/05/2027, 09:12] Jane (Acme Foods): as messengers copy it
CHAT = (
    r"^\[?[\d/.-]{6,10},? \d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]m)?\]?(?: -)? (<WORD>(?: <WORD>){0,3})(?: \(<FIRM>\))?: "
)
# Regards, Jane Miller
_CLOSED = r"(?:^ *|[.!?)] )<farewell.line>[,!]? ((?:[A-Z]\. ?){0,2}<WORD>(?: <WORD>){0,3})[.!]?(?: x{1,3})? *$"


def contact(mail: Mail) -> Quote | None:
    """Return the person who signed or is named as the contact, else who says *my name is*, else the sender."""
    ways = (_lines(mail, template) for template in (_LABELLED, _CONTACT_IS, _SENT))
    labelled = next(filter(None, ways), None)
    if labelled and _is_person(mail, labelled[1]):
        return quote(mail, labelled)
    if signed := _signed(mail):
        return _in_full(mail, signed)
    for way in (_CLOSED, _MY_NAME, _FIRST_NAME, _HERE, CHAT, _ASKED):
        if (named := _lines(mail, way)) and _is_person(mail, named[1]):
            return _in_full(mail, quote(mail, named))
    if person := of_sender(mail).person or _last(mail):
        return _in_full(mail, person)
    above = compiled(_ABOVE, mail.languages, re.M).search(mail.visible, 0, max(mail.greeted, 1))
    met = _lines(mail, _IN_LINE) or _lines(mail, _MEETS) or _met(mail)
    return _sender(mail) or (quote(mail, above or met) if above or met else None)  # type: ignore[arg-type]


def _met(mail: Mail) -> re.Match[str] | None:
    """Return the person whom one meets, where the house writes and nobody signs."""
    for way in (_WHO_MEETS, _MET_BY, _MET_WITH, _MET_THEN):
        for found in compiled(way, mail.languages, re.M).finditer(mail.body):
            named = is_name(found[1], mail.languages) and _is_person(mail, found[1]) and not _is_house(mail, found[1])
            if named and not set(fold(found[1]).split()) & set(fold(" ".join(title.addressed(mail))).split()):
                return found
    return None


def _in_full(mail: Mail, name: Quote) -> Quote:
    """Return the sender's name where *name* is a part of it."""
    sender = _sender(mail) or of_sender(mail).person
    fuller = sender and (_words(name.text) < _words(sender.text) or is_short_for(name.text, sender.text))
    return _as_written(mail, sender if sender and fuller else name)


def _as_written(mail: Mail, name: Quote) -> Quote:
    """Return *name*, which a program has in capitals, as the mail writes it with its accents."""
    if not name.text.isupper():
        return name
    pattern = re.compile(rf"(?<!\w){re.escape(''.join(map(plain_letter, name.text)))}(?!\w)", re.I)
    found = (piece(mail, *one.span()) for one in pattern.finditer("".join(map(plain_letter, mail.visible))))
    return next((one for one in found if not one.text.isupper()), name)


def _last(mail: Mail) -> Quote | None:
    """Return the name with which the text ends, as messages are signed; the one who is greeted has not written."""
    found = compiled(_LAST, mail.languages, re.M).search(mail.visible)
    if not found or not _is_person(mail, found[1]) or len(found[1]) < _SHORTEST:
        return None
    if compiled(_NO_SIGN, mail.languages, re.I).match(found[1]) or _sends_as_house(mail, found[1]):
        return None
    greeted = fold(" ".join(title.addressed(mail))).split()
    return None if fold(found[1]).split()[0] in greeted else quote(mail, found)


def _lines(mail: Mail, template: str) -> re.Match[str] | None:
    """Return the first place of *template* in what the writer wrote now, a line at a time."""
    return compiled(template, mail.languages, re.M).search(mail.visible)


def _is_person(mail: Mail, name: str) -> bool:
    """Whether nothing in *name* says that it is an office, a tool or a firm: *Acme Careers* signs mails as well."""
    name = bare(name, mail.languages)
    if (
        _is_day(mail, name)
        or _BRAND.fullmatch(name)
        or is_abbreviation(name)
        or (name.isupper() and len(name.strip(".")) <= _LONGEST_SHORT)
    ):  # what to bring: the ID; and initials sign for a name
        return False
    other = compiled(_NO_PERSON, mail.languages, re.I).search(name) or compiled("<HOUSE>", mail.languages).search(name)
    other = other or compiled(_AGENCY, mail.languages, re.I).search(name)
    other_word = bool(other) or _is_hiring(mail, name) or _is_lone_town(mail, name)
    return _is_own(mail, name) or not (other_word or _is_reader(mail, name))


def _is_reader(mail: Mail, name: str) -> bool:
    """Whether *mail* is written to whoever is called *name*, and its sender is not called so as well."""
    words = _words(name)
    return words <= _words(" ".join(title.addressed(mail))) and not words & _words(mail.headers.get("from", ""))


def _is_day(mail: Mail, name: str) -> bool:
    """Whether *name* holds a day, as in *See you Tuesday*: no family is called so."""
    return bool(compiled(r"(?<!\w)(?:<LONG_DAY>|<relative_day>)(?!\w)", mail.languages, re.I).search(name))


def _is_lone_town(mail: Mail, name: str) -> bool:
    """Whether *name* is one word, that of a town, and no address of the sender's holds it: *Lincoln* below a firm."""
    if " " in name or not firms.is_place(fold(name), firms.TOWN) or fold(name) in fold(mail.headers.get("from", "")):
        return False
    first = next((line for _, line in mail.signature() if not is_farewell(line, mail.languages)), "")
    return name not in first or name == first.strip()  # hugs from Florence; Florence and Tom


def _is_own(mail: Mail, name: str) -> bool:
    """Whether the sender's address is that of the person *name*: wcastle@ is Winifred Castle, whatever castles are."""
    user = mail.headers.get("from", "").rpartition("<")[2].partition("@")[0].lower()
    words = fold(name).split()
    if len(words) != len("ab") or compiled(r"<organization_noun>", mail.languages, re.I).match(name):
        return False
    first, family = words
    return user in (f"{first[0]}{family}", f"{first[0]}.{family}", f"{first}.{family}", f"{first}{family}")


def is_name(name: str, languages: Languages) -> bool:
    """Whether *name* is written as that of a person in any script: two to five words, no office, tool or firm."""
    words = name.split()
    letters = all(re.fullmatch(r"[^\W\d_][\w.'\u2019-]*", word) for word in words)
    if (
        not 2 <= len(words) <= _NAME_WORDS
        or not letters
        or not words[0][0].isupper()
        or is_farewell(words[0], languages)
    ):
        return False
    other = compiled(_NO_PERSON, languages, re.I).search(name) or compiled(rf"{_OF_FIRM}|<HOUSE>", languages).search(
        name
    )
    placed = compiled(r" (?!<!name_particle> )<company_at> ", languages).search(name)  # Jo at Acme
    return not other and not placed and not compiled(r"<meeting_brand>", languages, re.I).search(name)


def _signed(mail: Mail) -> Quote | None:
    """Return the name in the signature, the fuller one when it stands there twice."""
    names: list[Quote] = []
    sender = _sender(mail)
    if sender and _closes(mail, sender.text):
        return sender
    signed = list(mail.signature())[:_SIGNED]
    above: Quote | None = None
    for start, line in signed if sender else ():
        found = _name_line(mail, start, line)
        if sender and _words(sender.text) <= _words(line):
            if found is None and _words(sender.text) < _words(line):
                break  # the firm signs below: it is the house that sends
            own = found if found and _words(found.text) == _words(sender.text) else None
            if above and not own and _words(sender.text) < _words(line):
                return above  # Jo Kay, of Acme Foods: Acme sends
            return own or sender
        above = None if is_farewell(line, mail.languages) else found
    above = None
    for start, line in signed:
        if is_farewell(line, mail.languages):
            continue
        found = _name_line(mail, start, line)
        if found and above and sender and not names and not _words(found.text) & _words(sender.text):
            break  # Councillor for Sports: what the sender is
        above = above or (found if start == mail.signed else piece(mail, start, start + len(line)))
        if found is None and not names and len(line.split()) > _SENTENCE and start > mail.signed:
            break
        if found and (not names or found.text.startswith(f"{names[0].text} ")):
            names.append(found)
    if names and sender and set(fold(names[-1].text).split()) < set(fold(sender.text).split()):
        return sender
    return names[-1] if names else None


def _closes(mail: Mail, name: str) -> bool:
    """Whether the letter ends with the first of *name* and the signature below has not all of it: Jo, of Kay Bikes."""
    last = mail.visible[: mail.signed].rstrip().rpartition("\n")[2].strip(" ,.!")
    return fold(last) == fold(name).split()[0] and name not in mail.visible[mail.signed :]


def _is_hiring(mail: Mail, name: str) -> bool:
    """Whether the sender is called *name* and a word of hiring: *Acme Careers* sends what *Acme* signs."""
    sender = mail.headers.get("from", "").partition("<")[0]
    rest = re.sub(re.escape(name), "", sender, flags=re.I).strip(' "')
    hiring = compiled("(?:(?:<hiring_word>|<team_word>)(?: |$))+$", mail.languages, re.I).match(rest)
    return bool(hiring) and rest != sender.strip(' "')


def _words(name: str) -> set[str]:
    return set(_WORD.findall(fold(name)))


def _name_line(mail: Mail, start: int, line: str) -> Quote | None:
    """Return the name that *line* is, if it is one."""
    bye = compiled(BYE, mail.languages).match(line)
    start, line = (start + bye.end(), line[bye.end() :]) if bye else (start, line)
    match = _one_of_two(mail, line) or compiled(_NAME_LINE, mail.languages).match(line)
    match = match or compiled(_OF_OFFICE, mail.languages).match(line)
    if (
        not match
        or (" " not in match[1] and is_post(match[1], mail.languages))
        or not _is_person(mail, match[1])
        or is_office(match[1], mail.languages)
        or compiled(_OF_FIRM, mail.languages).search(line)
        or compiled(_JOINED_BYE, mail.languages, re.I).search(line)
        or _sends_as_house(mail, match[1])
    ):
        return None
    name = compiled(_LETTERS_BEHIND, mail.languages).sub("", match[1])
    name = name if " " in name else match[1]  # Jane ROUX
    return piece(mail, start + match.start(1), start + match.start(1) + len(name))


def _one_of_two(mail: Mail, line: str) -> re.Match[str] | None:
    """Return whom of two that sign together *line* names with the family, else the first."""
    two = compiled(_TWO_SIGN, mail.languages).match(line)
    if two is None or " " in two[1] or " " not in two[2]:
        return compiled(f"^ *({_NAME})(?= )", mail.languages).match(line[: two.end(1) + 1]) if two else None
    return compiled(f"(?<= )({_NAME})$", mail.languages).search(line.rstrip(" .!"), two.start(2))


def _sender(mail: Mail) -> Quote | None:
    """Return the name in the header of the sender, if it is a person's."""
    found = next(in_header(mail, "from", compiled(_SENDER, mail.languages)), None)
    if not found or not _is_person(mail, found.text) or _is_house(mail, found.text):
        return None
    named = mail.headers["from"][found.end - mail.places["from"] :]
    through = compiled(r"^ <sent_through> ", mail.languages, re.I).match(named)
    if is_automatic(mail) and not through and not _is_signed(mail, found.text):
        return None
    return None if _is_another(mail, found.text) else found


def _is_signed(mail: Mail, name: str) -> bool:
    """Whether *name* stands in the mail alone on its line, or in the address of the sender."""
    user = fold(mail.headers.get("from", "").rpartition("<")[2].partition("@")[0])
    below = {fold(line.strip(" ,")) for line in mail.visible.split("\n")}
    words = fold(name).split()
    return fold(name) in below or words[0] in below or any(word in user for word in words if len(word) >= _SHORTEST)


def _is_another(mail: Mail, name: str) -> bool:
    """Whether who writes says, and signs with, a first name that is not in *name*: it is Jo, of the Copper Hen."""
    said = _lines(mail, _FIRST_NAME) or _lines(mail, _MY_NAME)
    first = said[1].split()[0] if said else ""
    if not first or fold(first) in fold(name).split():
        return False
    signed = (_name_line(mail, start, line) for start, line in itertools.islice(mail.signature(), _SIGNED))
    return any(one is not None and one.text.split()[0] == first for one in signed)


def _is_house(mail: Mail, name: str) -> bool:
    """Whether the host of the sender, or that which is answered, is named after all of *name*: the house writes."""
    addresses = (mail.headers.get(header, "").rpartition("<")[2].strip(" >") for header in ("from", "reply-to"))
    return any(is_house(name, address, mail.languages) for address in addresses)


def _sends_as_house(mail: Mail, name: str) -> bool:
    """Whether the sender is called *name*, and so is its house: a platform signs with its own name."""
    return name in mail.headers.get("from", "") and _is_house(mail, name)


def is_house(name: str, address: str, languages: Languages) -> bool:
    """Whether the host of *address* is named after *name*, and its user is not: then a house is called so."""
    user, _, host = address.lower().partition("@")
    words = [word for word in fold(name).split() if len(word) >= _SHORTEST]
    return bool(words) and of_host(name, host, languages) and not any(word in user for word in words)


def referrer(mail: Mail) -> Quote | None:
    """Return who put in a good word."""
    match = next(filter(None, (_lines(mail, template) for template in _REFERRERS)), None)
    nobody = match and compiled("<pronoun>", mail.languages, re.I).fullmatch(match[1])
    return quote(mail, match) if match and not nobody else None


def bare(name: str, languages: Languages) -> str:
    """Return *Prof. Dr. Jane Miller* without what people are called by, in order."""
    plain = compiled(_TITLES, languages).sub("", in_order(name))
    return plain if " " in plain else name


def in_order(name: str) -> str:
    """Return *Miller, Jane*, as mail servers write it, as *Jane Miller*."""
    family, comma, given = name.partition(", ")
    return f"{given} {family}" if comma and "," not in given else name

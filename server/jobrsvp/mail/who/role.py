"""The position that a mail is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from jobrsvp.languages import Languages
from jobrsvp.mail import wrapped
from jobrsvp.mail.grammar import compiled, date_words
from jobrsvp.mail.message import Mail
from jobrsvp.mail.who import firms, title
from jobrsvp.mail.who.bare import bare
from jobrsvp.mail.who.hosts import is_inflected, of_host
from jobrsvp.mail.who.posts import is_agent, is_occupation
from jobrsvp.mail.who.signature import host_of, is_certain, is_office
from jobrsvp.mail.words import piece
from jobrsvp.model import Quote
from jobrsvp.places.folding import fold
from jobrsvp.text import dates

_SIGNS = r"|\.(?= <LOW>| <UP>(?!\w))|:(?=<LOW>)"  # wiss. Mitarbeiter:in, kierowca kat. B
_GLUED = r"(?<=\w)\([^\W\d_]{1,9}\)"  # infirmier(\xe8re)
_ANY = rf"(?:\d|<UP>|<LOW>)(?:{_GLUED}|[^\n.;:!?<>|\"]{_SIGNS}){{2,80}}?"
_NAMED = rf"[a-z]{{0,2}}<UP>(?:{_GLUED}|[^\n.;:!?<>\"]{_SIGNS}){{2,80}}?"
_STOP = r"(?:(?<! \w)(?<! \w\w)(?<! \w\w\w)\.|\.(?! <LOW>| <UP>(?!\w)))"  # none behind "ds." in a title
# Maler und Lackierer. But not: als Maler und freuen uns
_SECOND_HALF = r"<role_goes_on>|<role_join> (?:\w{4,25}(?:[.,;)\n]| \()|<UP><LOW>\w{3,25} <role_end>)"
#: What ends a title: punctuation, or a word behind which the sentence goes on.
_END = (
    rf"(?=\s*(?:{_STOP}|[;!?\n|\")]|:(?!<LOW>)|$)|\s+(?!{_SECOND_HALF})<role_end>(?!-\w)|, <role_comma_end>"
    r"|\s+[mts]'(?=<LOW>)"
    r"|\s+-\s|,\s*\n|, (?=<LOW>)| \(| \d{1,2}:| \d{1,2}(?:<~ordinal>|\.)? <MONTH>|,? <LONG_DAY>(?!\w))"
)
_SECOND, _MOST_OF_SECOND = rf" [-/] ((?-i:<LOW>)[^\n.;:!?<>()\"]{{2,60}}?){_END}", 3  # Clerk - driver of vans
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
    (3.0, r"<:role_label>((?:\d|<UP>|<LOW>)[^\n<>|]{2,90}?) *$"),  # Position: Sr. Data Engineer
    (
        2.5,
        rf"(?:[(] ?|[a-z\d?]{{2}}[.,;:?] )<role_label> ?[:-]{{1,2}} ({_ANY})(?=[)\n.;]| \()",
    ),  # you (role: Data Engineer)
    (2.0, _ROLE_OF),
    (2.0, _FOR_THE_ROLE),
    # about the night porter position
    (1.8, r"<role_for> <role_article> ((?:[a-z'/-]+ ){1,3}[a-z/-]+) <role_noun>"),
    # the welder/fabricator job, which an occupation must confirm
    (0.6, r"<role_for> <role_article> ([a-z/-]{4,40})(?:'s)? <role_noun>"),
    (1.9, _ROLE_AS),
    (1.8, _INTERVIEW_FOR),
    # Data Engineer position at Acme Foods
    (1.6, rf"^ *<?role_article>({_NAMED}) <role_noun> <company_at> (?=[A-Z])"),
    # Event type: Data Engineer (30 minutes)
    (1.2, rf"^ *<event_label> ?:\s*({_NAMED})(?= *$| \()"),
    # we are looking for a Data Engineer; the post: Data Engineer
    (1.5, rf"(?:<role_noun>|<looking_for>)(?: ?:| <role_article>)? ({_NAMED}){_END}"),
    # we seek a data engineer
    (0.7, rf"<looking_for>(?:(?: \w{{2,12}}){{0,3}}? <role_article>)? ({_ANY}){_END}"),
    # the function data engineer, which an occupation must confirm
    (0.6, rf"<role_name>(?: ?:)? {_QUOTE}({_ANY}){_END}"),
    # for the Data Engineer trial
    (1.5, rf"<role_for> <role_article> ({_NAMED}) <trial_word>"),
    # for a data engineer, as our night porter: an occupation must confirm it
    (0.5, rf"<role_like> {_THE}({_ANY}){_END}"),
)
_ABOUT = (
    # Ausbildung zur Tischlerin
    (1.5, r"\b(<apprenticeship> <UP>[^\n.,;:!?]{3,60}?)(?= <role_end>|[.,;!?\n])"),
    # Re: Data Engineer (ref. 123)
    (1.3, r"^ *<about_label>[ .:]{1,2}(<UP>.{3,70}?)(?=, <role_note>| - [A-Z][a-z]+ *$| \(<role_note>| *$)"),
    # Ref: ENG-123 Data Engineer
    (1.2, r"^ *<reference>.{0,6}:? ?[A-Z]{2,6}[-/\d]{3,20} ([A-Z].{3,70}?)(?=, | *$)"),
    # Data Engineer (Ref. 123)
    (1.2, r"^ *([A-Z][^\n.!?:,]{3,80}?)(?: \(<reference>[^)\n]{1,40}\)|, <reference>.{0,20}) *$"),
    # a line that holds nothing else, which an occupation must confirm
    (0.5, r"^ *((?:<UP>|\d)[^\n.!?:;@<>]{4,70}?) *(?:\([^()\n]{2,50}\) *)?$"),
    # DATA ENGINEER
    (1.0, r"^ *([A-Z][A-Z/&() \d-]{7,60}) *$"),
)
_TITLE = r"<UP>[^\n|@,_\xd7\u23f0]{2,70}?"  # a title in a subject, where signs part it from the rest
_SUBJECTS = (
    # Invitation for Data Engineer at Acme Foods
    (
        1.5,
        rf"<~letter_noun>\w{{0,3}} <letter_for> <?role_article>({_TITLE})(?= *$|[,|]| - | <company_at>| <company_is> )",
    ),
    (2.0, _ROLE_OF), (2.0, _FOR_THE_ROLE), (1.9, _ROLE_AS), (1.8, _INTERVIEW_FOR),
    (1.2, rf"<~meeting_noun>\w{{0,3}} <letter_for> <?role_article>({_ANY}){_END}"),  # interview for a data engineer
    # Interview: Data Engineer at Acme Foods
    (1.2, rf"<letter_noun>[^:|\n/-]{{0,40}}(?: ?[:|-]| /) {{0,2}}({_TITLE})(?= (?:<company_at>|[@|-]) | \(|[,|\n]|$)"),
    # Next steps with Acme Foods - Data Engineer
    (1.1, rf"<letter_noun>.{{0,60}} [-/] ({_TITLE})(?= @|[,|\n]|$)"),
    # Data Engineer post - could we talk?
    (1.6, rf"^({_TITLE}) <role_noun>(?= [-|:]|[:,])"),
    # Boatbuilder job, which an occupation must confirm
    (0.7, r"^(?:<subject_prefix> ?: ?)?<?role_article>(\w[^\n|@,_:]{2,70}?) <role_noun> *$"),
    # Acme Foods - Data Engineer - Monday
    (0.8, r"- ([A-Z][^\n|@,-]{3,60}?) - "),
)  # fmt: skip
_PIECES = re.compile(r"\s[-|/\u2013\u2014\xb7]\s|:\s|\s\|")
_FIELD = re.compile(r", ([^\n,|\d:]{3,40}?)(?=\s+[-|/\u2013\u2014\xb7]\s|\s*$)")
_TERMS = r"<role_tail>|<meeting_with> |<person_title>[. ]|.*\b<DAY>\b"  # permanent; with Jane Miller
_POST_WORD = r"(?:<no_role>|<role_noun>|<role_name>)"
_NO_ROLE = (
    r"(?:<no_role>|[A-Z]\. ?<UP>.*|.* / [A-Z]\. .*|\d+(?!D |nd |st |rd |th ).*|.{0,12}<no_role_end>"
    r"|.*<no_role_within>.*|.*<company_invited>.*|[^a-z]*\d[^a-z]*|<no_role_start>.*|(?:<DAY>|<LONG_DAY>|<relative_day>)"
    r"|(?-i:<WORD>(?: <WORD>)? [A-Z]\.)(?: [/|-] .*)?"  # Jo K. / Acme
    rf"|{_POST_WORD}(?:[ /&]{{1,3}}(?:{_POST_WORD}|<apprenticeship>))+)$"
)
#: Ward 3, Room 12: a part of the house and no position, unless an occupation says so.
_NUMBERED = r"[\w'-]{3,20} \d{1,3}$"
_CLAUSE = r"<no_role_subject>[ '\u2019]"  # I said we would like to see you
_ONLY_MEETING = r"(?:(?:<meeting_kind>|\w{0,20}<~meeting_noun>\w{0,3})[ /&-]{0,3})+"
_HALF = r"<company_near>$|<role_article>$"  # a sentence goes on
# Dear Jo Kay,
_GREETED = r"^ *<greeting>(?: <person_title>\.?)? ((?:<UP>[\w'-]{1,30} ?){1,4})[,!:]? *$"
_GREETING = 80  # characters of a greeting
_LONGEST, _SHORTEST = 12, 3  # words and characters of a title
_LETTERS = 5  # of an abbreviation in capitals
_MOST_OF_SMALL = 3  # words of a title that begins with a small letter and names no occupation
ENOUGH = 1.0  # the weight that is believed
_OCCUPATION = 0.8  # what the name of an occupation weighs
_AGENT = 0.5  # what a word weighs that is formed like one
_A_FIRM = -1.5  # and the name of a firm
_CLEAR = 2.0  # what is called the position outright is one, though the firm has its words in its name
_EARLIER = 0.6  # an earlier mail may have been about another position
_LATER = 0.8  # what one way of saying weighs the second time
_OF_WHAT = r"(?:<role_of_word> |<!elided_of>)(?!<role_article>|<the_word>)<LOW>{3}"  # operator *of ovens*
_LONGER = 30  # characters that a fuller title has more
#: A piece of a subject that speaks of a meeting, and of another.
_BESIDE_MEETING, _IN_TITLE = 0.9, 0.3
_WHOLE_TITLE = 0.6  # and of a subject that says nothing else


def role(mail: Mail, person: Quote | None) -> Quote | None:
    """Return the position that *mail* of *person* is about: what it says now, in its subject, and earlier is weighed.

    An occupation confirms what is told by few words, and what is said twice weighs twice.
    """
    told: dict[tuple[str, str], float] = {}
    named: dict[str, Quote] = {}
    who = set(fold(person.text).split()) if person else set()
    for source, weight, found in _candidates(mail, person):
        key = fold(found.text)
        if not set(key.split()) <= who:
            named.setdefault(key, found)
            told[key, source] = max(told.get((key, source), 0.0), weight)
    weights = dict.fromkeys(named, 0.0)
    for (key, _), weight in told.items():
        weights[key] += weight
    _add_to_titled(weights, {key for key, source in told if source == "subject"})
    whole = {key for key, source in told if source == "subject" and is_occupation(named[key].text, mail.languages)}
    _add_to_longer(weights, whole, named, mail.languages)
    for key, found in named.items():
        weights[key] += max(_itself(mail, found.text), 0.0 if told.get((key, "now"), 0.0) >= _CLEAR else _A_FIRM)
    best = max(weights, key=lambda key: (weights[key], -named[key].start), default=None)
    return _with_field(mail, named[best]) if best is not None and weights[best] >= ENOUGH else None


def _with_field(mail: Mail, found: Quote) -> Quote:
    """Return *found*, in a title that signs part into pieces, with what follows its comma: *Researcher, Cell Culture*.

    Behind it a firm may stand as well, unless another piece is the firm, or there is no capital.
    """
    start = mail.places.get("subject", 0)
    subject = mail.headers.get("subject", "")
    behind = _FIELD.match(subject, max(0, found.end - start))
    pieces = [one.strip() for one in _PIECES.split(subject)]
    whole = f"{found.text}{behind[0]}" if behind else ""
    if behind is None or whole not in pieces or len(pieces) < len("ab"):
        return found
    rest, around = behind[1], title.around(mail, None)
    others = [one for one in pieces if one != whole]
    told = rest[0].islower() or any(of_host(one, host, mail.languages) for one in others for host in around.hosts)
    spans = title.weighed_in(rest, around, mail.languages)
    known = any(span.weight > 0 for span in spans) or firms.is_place(fold(rest), firms.TOWN)
    no_part = known or not spans or not fits(rest, mail.languages) or compiled(_TERMS, mail.languages, re.I).match(rest)
    return found if not told or no_part else piece(mail, found.start, found.end + len(behind[0]))


def _itself(mail: Mail, name: str) -> float:
    """Return what *name* weighs by itself: an occupation, or the name of a firm."""
    if is_occupation(name, mail.languages) or compiled("<apprenticeship> ", mail.languages, re.I).match(name):
        return _OCCUPATION
    if is_agent(name, mail.languages) and not is_certain(name, host_of(mail), mail.languages):
        return _AGENT
    return _A_FIRM if is_certain(name, host_of(mail), mail.languages) else 0.0


def _add_to_titled(weights: dict[str, float], titled: set[str]) -> None:
    """Let *einen Bäckergesellen* speak for the *Bäckergeselle* of the title, where it has no ending."""
    for one in weights.keys() - titled:
        for other in sorted(key for key in titled if is_inflected(key, one)):
            weights[other] += weights[one]


def _add_to_longer(
    weights: dict[str, float], titled: set[str], named: Mapping[str, Quote], languages: Languages
) -> None:
    """Let *Clerk* speak for *Clerk for exports*, too, if not much follows: the longer title is the fuller one.

    An occupation that the subject has *titled* is whole, unless a word with a capital follows elsewhere, or of what.
    """
    post = compiled(r" <role_noun>(?!\w)", languages, re.I)
    for short in sorted(weights, key=len):
        longer = [
            key for key in weights if key.startswith((f"{short} ", f"{short}, ")) and len(key) - len(short) <= _LONGER
        ]
        longer = [key for key in longer if not post.match(key[len(short) :])]  # the cook post can't wait
        if not longer:
            continue
        fuller = max(longer, key=lambda key: weights[key])
        behind = named[fuller].text[len(named[short].text) :].strip()
        of_what = compiled(_OF_WHAT, languages, re.I).match(behind) or is_occupation(behind.split()[0], languages)
        if short in titled and fuller not in titled and behind[:1].islower() and not of_what:
            weights[short] += weights[fuller]
        else:
            weights[fuller] += weights[short]


def _candidates(mail: Mail, person: Quote | None) -> Iterator[tuple[str, float, Quote]]:
    """Yield where it stands, its weight, and what may be the position."""
    subject, start = mail.headers.get("subject", ""), mail.places.get("subject", 0)
    yield from (("now", *found) for found in _found(mail, _ROLES, mail.body, 0))
    greeting = mail.body.find("\n", mail.greeted) if mail.body[mail.greeted :].strip() else mail.greeted
    yield from (("now", *found) for found in _found(mail, _ABOUT, mail.body[max(greeting, 0) :], max(greeting, 0)))
    yield from (("subject", *found) for found in _found(mail, _SUBJECTS, subject, start))
    yield from (("subject", *found) for found in _in_title(mail, person))
    yield from (("earlier", _EARLIER * weight, found) for weight, found in _found(mail, _ROLES, mail.earlier, 0))


def _found(mail: Mail, signs: Sequence[tuple[float, str]], text: str, offset: int) -> Iterator[tuple[float, Quote]]:
    """Yield the titles that *signs* find in *text*, a part of the mail at *offset*; the first of a sign counts most."""
    for weight, template in signs:
        for number, match in enumerate(compiled(template, mail.languages, re.M).finditer(text)):
            found = _with_second(mail, _trimmed(mail, match, offset))
            if _is_role(mail, found.text) and not _is_broken(mail, found):
                yield weight * (1.0 if number == 0 else _LATER), found


def _in_title(mail: Mail, person: Quote | None) -> Iterator[tuple[float, Quote]]:
    """Yield the pieces of the subject that are no firm: what stands beside *interview* is most often the position."""
    subject, start = mail.headers.get("subject", ""), mail.places.get("subject", 0)
    if not subject:
        return
    base = _BESIDE_MEETING if title.speaks_of_meeting(subject, mail.languages) else _IN_TITLE
    spans = title.weighed_in(subject, title.around(mail, person), mail.languages)
    if len(spans) == 1 and subject.endswith(spans[0].text):
        base = max(base, _WHOLE_TITLE)
    for span in spans:
        found = bare(mail, piece(mail, start + span.start, start + span.start + len(span.text)))
        if _is_role(mail, found.text):
            yield base - span.weight, found


def _trimmed(mail: Mail, match: re.Match[str], offset: int) -> Quote:
    """Return the title in *match*, a piece of the mail at *offset*, alone."""
    return bare(mail, piece(mail, match.start(1) + offset, match.end(1) + offset))


def _with_second(mail: Mail, found: Quote) -> Quote:
    """Return *found*, an occupation, with another that follows its dash: *Warehouse Clerk - forklift driver*."""
    second = compiled(_SECOND, mail.languages, re.I | re.M).match(mail.visible, found.end)
    if second is None or len(second[1].split()) > _MOST_OF_SECOND or found.start < mail.greeted:
        return found
    words = second[1].split()
    two = any(is_occupation(word, mail.languages) for word in (words[0], words[-1]))
    two = two or (len(words) == 1 and is_agent(words[0], mail.languages))
    return piece(mail, found.start, second.end(1)) if two and is_occupation(found.text, mail.languages) else found


def _is_role(mail: Mail, name: str) -> bool:
    """Whether *name* is one, and not a word about the interview, a day, or half a sentence."""
    other = compiled(_NO_ROLE, mail.languages, re.I).match(name) or _is_named(mail, name)
    if other or not (len(name) >= _SHORTEST and len(name.split()) <= _LONGEST):
        return False
    if compiled(_CLAUSE, mail.languages, re.I).match(name):
        return False
    if is_occupation(name, mail.languages):
        return True
    if compiled(_ONLY_MEETING, mail.languages, re.I).fullmatch(name):
        return False
    if re.match(_NUMBERED, name) or _is_sentence(mail, name) or _is_shouted(mail, name):
        return False
    day = compiled(r"<LONG_DAY>(?!\w)", mail.languages, re.I).match(name)
    return not (day or is_office(name, mail.languages) or _is_two(mail, name))


def _is_sentence(mail: Mail, name: str) -> bool:
    """Whether *name* says on which day, or has many words, the first with a small letter, and names no occupation."""
    dated = any(
        day.month or day.weekday is not None or day.shift is not None
        for day in dates.find(name, date_words(mail.languages))
    )
    return dated or (name[0].islower() and len(name.split()) > _MOST_OF_SMALL)


def _is_broken(mail: Mail, found: Quote) -> bool:
    """Whether a line of a sentence breaks off behind *found*, which names no occupation: *as a Senior* (nurse)."""
    line = mail.text.rfind("\n", 0, found.start) + 1
    end = mail.text.find("\n", found.end)
    below = mail.text[end + 1 :].partition("\n")[0]
    if mail.text[found.end : end].strip(" \r") or not wrapped.is_sentence(mail.text[line:end], below):
        return False
    return not (is_occupation(found.text, mail.languages) or is_agent(found.text, mail.languages))


def _is_shouted(mail: Mail, name: str) -> bool:
    """Whether *name* is one long word in capitals, which the subject is not: URGENT."""
    subject = mail.headers.get("subject", "")
    return name.isupper() and name.isalpha() and len(name) > _LETTERS and not subject.isupper()


def fits(name: str, languages: Languages) -> bool:
    """Whether *name* alone can be a title: no word about the interview, and no half of a sentence."""
    other = compiled(_NO_ROLE, languages, re.I).match(name) or compiled(_HALF, languages).search(name)
    return is_occupation(name, languages) or not (other or re.match(_NUMBERED, name))


def _is_two(mail: Mail, name: str) -> bool:
    """Whether *name* is those of two people, such as booking programs make titles of."""
    return bool(compiled(r"<PERSON> <name_join> <PERSON>$", mail.languages).match(name))


def _is_named(mail: Mail, name: str) -> bool:
    """Whether *name* begins with whom the mail greets or who signs it: *Jo Kay and Jane Miller* is no position."""
    line = mail.visible[mail.greeted : mail.greeted + _GREETING].strip().partition("\n")[0]
    greeted = compiled(_GREETED, mail.languages, re.I).match(line)
    first = name.split()[0].strip(",/") if name.split() else ""
    return greeted is not None and len(first) >= _SHORTEST and first in greeted[1].split()

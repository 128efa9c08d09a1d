"""Where the title of a position begins and ends: what stands before it, behind it and in brackets is weighed."""

from __future__ import annotations

import re

from jobrsvp.mail.grammar import compiled, date_words, main_language
from jobrsvp.mail.message import PLAIN, Mail
from jobrsvp.mail.who import firms, title
from jobrsvp.mail.who.hosts import of_host
from jobrsvp.mail.who.posts import is_agent, is_occupation, is_post
from jobrsvp.mail.who.signature import host_of, is_certain
from jobrsvp.mail.words import piece
from jobrsvp.model import Quote
from jobrsvp.places.folding import fold
from jobrsvp.text import clock, dates

# Engineer at Acme Foods
_AT_NAME = r" (?=<LOW>)<company_at> <?the_word>(?=<UP>)"  # wherever it stands in a title
_AT_FIRM = r" (?:<company_near>|<company_at>) <?the_word>(?=<UP>|\d)| ?[,/|] (?=<UP>)| - (?=<UP>)"
_INVITES = r" (?:<company_invites>|<company_invited>|<client_wants>)(?!\w)"
_DASH = re.compile(r" [-\u2013\u2014|] ")
_INITIAL = re.compile(r",? [MFHmfhwd]$")
#: What stands before a title, numbers of postings, words about the meeting, and what leads to the title.
_NUMBER = r"<~requisition>[-# ]?\d{3,12}[:,]? |[A-Z]{2,6}[-/](?=[\w/-]{0,13}\d)[\w/-]{3,14} (?=[A-Z])"
_MEETING = (
    r".{0,20}<round_word> (?:<role_for>|-) |<letter_noun>(?: ?[:-])? (?-i:(?=<UP>|\d))"
    r"|<trial_noun> (?:<role_of_word> )?(?=\w)|<letter_noun> (?-i:(?=<LOW>))(?!<role_end>|<company_at>)"
    r"|\w{0,20}<~meeting_noun> (?=[A-Z])|(?:\w{1,20} ){0,4}?<meeting_noun> <letter_for> (?=\w)"
)
_LEADING = (
    r"<!elided_of>|(?-i:(?=<LOW>))<role_of_word>\s|(?:<role_name>|<role_noun>) <role_of_word> "
    r"|(?-i:(?=<LOW>))<role_name> (?=\w)|(?:<role_name>|<role_noun>) <!elided_of>"
    r"|(?-i:(?=[A-Z]{4,20} [A-Z]{3}))<role_name> "  # MISSION SOUDEUR
    r"|(?:<role_article>|<role_kind>|<role_of>|<role_as>|<interview_for>|<to_be>|<role_like>)[\s>]+"
)
# our next Engineer; somebody as Engineer
_BESIDE = r"(?-i:(?=<LOW>))<role_adjective> |<somebody> <role_like> "
_BEFORE = rf"(?:{_LEADING}|{_BESIDE}|{_NUMBER}|{_MEETING})+"
_AFTER = (
    r"(?:, [^,\n]{0,20}\d.*|,? (?:\S{1,3} )?\d{1,3} ?%.*|,? <role_tail>.*| <role_noun>| <trial_word>| w/ .*"
    r"| (?-i:(?=<LOW>))<role_end>| <between_word> (?-i:<UP>).*"
    r"|,?(?: -)? (?:<reference>[.:]? ?)?(?-i:[A-Z]{2,6})[-/]\d[\w/-]*)+$"  # Staff Nurse TCH/27/004
)
# Pastry Cook with Jane Miller; Cook, Mrs Kay
_WITH_PERSON = r" <meeting_with> <PERSON>$|,? (?=<UP>)<person_title>\.? <UP>[\w'-]{1,30}$"
# MISSION soudeur, Position Rezeptionist:in, CV cook, work as cook
_NAMED_POST = (
    r"(?:<role_name>|<role_noun>|<letter_noun>|<application_noun>):? (?:<role_like> )?<?role_article>(?=\w{3})"
)
#: Cook on Monday, 24 January; Cook, on the 24th
_TO_A_DAY = r"[,:]? (?:(?:<before_date>|<the_word>|<LONG_DAY>),? )*$"
#: Cook in Leeds, Cook Leeds: where it is
_IN_TOWN = r"(?P<in> (?!<role_of_word>)(?:<town_in>|<company_near>))? (?P<town><UP>[\w'-]{2,30})$"
#: What stands in brackets behind a title and is a part of it: (Night Shift), but not (m/f), (30 hours), (ref. 5), nor a
#: list of terms (permanent, evenings).
_QUALIFIER = re.compile(r" \(([^()\n\d%:@,+]{2,40})\)")
_ASIDE = (
    r"<reference>|<DAY>|<LONG_DAY>|<MONTH>|<person_title>\.? |<no_place>|.*<LEGAL>$"
    r"|<organization_noun> (?:<!company_particle> )?(?-i:<UP>)"
)
_SHORT_NAME = r"<WORD>(?: <WORD>)? [A-Z]\."  # Jo K.
_WORDS = re.compile(r"[^\W_]+")
_GENDERS = re.compile(r"\W*\w{1,3}(?:\W{1,3}\w{1,3}){1,3}\W*$")
_SMALL = r"(?<=\w)(?: <LOW>[\w'-]{0,30})+$"
#: Behind words that are no work: work *as cook*; but training as one is a post as well.
_AS_WORK = r"(?<=\w)\s(?:<role_like>|<role_as>)\s(?:(?:<role_article>|<the_word>)\s)?"
_LOOSE_SIGNS = " /&+"  # with which no title ends


def bare(mail: Mail, found: Quote) -> Quote:
    """Return the title in *found* without numbers of reference, words about the interview, and the firm."""
    said = found.text.translate(PLAIN)
    before = compiled(_BEFORE, mail.languages, re.I).match(said)
    after = compiled(_AFTER, mail.languages, re.I).search(said)
    start = found.start + (before.end() if before else 0)
    start = _behind_label(mail, start, found.end)
    start += _work(mail, mail.text[start : found.end])
    end = found.start + after.start() if after else found.end
    end = found.start + _time_in(mail, said, start - found.start, end - found.start)
    if mark := _INITIAL.search(mail.text, start, end):  # "professeure documentaliste, M" of M/F
        end = mark.start()
    bracket = mail.text.find(" (", start, end)
    end = bracket if bracket > start else end
    if mail.text[start:end].count("(") > mail.text[start:end].count(")") and mail.text[end : end + 1] == ")":
        end += 1  # Fahrer(in)
    met = compiled(_WITH_PERSON, mail.languages).search(mail.text, start, end)
    end = _content_end(mail, start, met.start() if met else end)
    return _qualified(mail, _without_town(mail, _without_firm(mail, piece(mail, start, end))))


def _work(mail: Mail, said: str) -> int:
    """Return where *said* names work behind an *as* and nowhere in front of it, or 0: *a trial shift as cook*."""
    lead = compiled(_AS_WORK, mail.languages, re.I).search(said)
    if lead is None or compiled(r"<apprenticeship>", mail.languages, re.I).match(said):
        return 0
    front, rest = said[: lead.start()], said[lead.end() :]
    works = is_post(front, mail.languages) or is_agent(front, mail.languages)
    return lead.end() if not works and is_occupation(rest, mail.languages) else 0


def _time_in(mail: Mail, said: str, start: int, end: int) -> int:
    """Return where ``said[start:end]`` begins to say when, or its end: *Stock Controller on 24 January*."""
    words = date_words(mail.languages)
    hours = [hour.start for hour in clock.find(said, start, end, words) if hour.value]
    days = [day.start + start for day in dates.find(said[start:end], words) if day.month and day.day]
    first = min([end, *hours, *(day for day in days if day > start)])
    lead = compiled(_TO_A_DAY, mail.languages, re.I).search(said, start, first) if first < end else None
    return lead.start() if lead else first


def _behind_label(mail: Mail, start: int, end: int) -> int:
    """Return where the title in ``mail.text[start:end]`` begins behind *Position*, if an occupation follows."""
    label = compiled(_NAMED_POST, mail.languages, re.I).match(mail.text, start, end)
    if label is None or not (_has_capital_nouns(mail) or mail.text[label.end()].islower()):
        return start
    rest = mail.text[label.end() : end]
    return label.end() if is_occupation(rest, mail.languages) or is_agent(rest, mail.languages) else start


def _has_capital_nouns(mail: Mail) -> bool:
    """Whether *mail* is in a language that writes nouns with capitals."""
    return main_language(mail.visible, mail.languages) in mail.languages.by_language("capital_nouns")


def _content_end(mail: Mail, start: int, end: int) -> int:
    """Return where the title in ``mail.text[start:end]`` ends: not with loose signs, nor with a word about the meeting.

    Where nouns have capitals, the sentence goes on with the last words that have none.
    """
    dash = mail.text.rfind(" - ", start, end)
    if dash > start and title.speaks_of_meeting(mail.text[dash:end], mail.languages):
        end = dash
    small = compiled(_SMALL, mail.languages).search(mail.text, start, end) if _has_capital_nouns(mail) else None
    if small and not mail.text[start : small.start()].islower():
        end = small.start()
    return start + len(mail.text[start:end].rstrip(_LOOSE_SIGNS))


def _qualified(mail: Mail, found: Quote) -> Quote:
    """Return *found* with what stands in brackets behind it, if that says more of the work."""
    bracket = _QUALIFIER.match(mail.text, found.end)
    if bracket is None or _GENDERS.fullmatch(bracket[1]) or _is_aside(mail, bracket[1]):
        return found
    return piece(mail, found.start, bracket.end())


def _is_aside(mail: Mail, said: str) -> bool:
    """Whether *said*, in brackets behind a title, is a number, a day, a way to work, or a person's or firm's name."""
    if title.is_change(said, mail.languages):
        return True
    if compiled("<PERSON>", mail.languages).fullmatch(said) and said.split()[0] in _WORDS.findall(mail.visible):
        return True
    if compiled(_ASIDE, mail.languages, re.I).match(said) or compiled(_SHORT_NAME, mail.languages).fullmatch(said):
        return True
    people = {word for name in title.addressed(mail) for word in fold(name).split()}
    hosts = title.around(mail, None).hosts
    return bool(people & set(fold(said).split())) or any(of_host(said, host, mail.languages) for host in hosts)


def _without_firm(mail: Mail, found: Quote) -> Quote:
    """Return *found* without the firm beside it: *Ingeniero en Acme* from acme.example, but *Técnico en redes*."""
    host = host_of(mail)
    before = _DASH.search(found.text)
    if before and is_certain(found.text[: before.start()], host, mail.languages):
        found = piece(mail, found.start + before.end(), found.end)
    if at := compiled(_AT_NAME, mail.languages).search(found.text):
        return piece(mail, found.start, found.start + at.start())
    for behind in compiled(_AT_FIRM, mail.languages).finditer(found.text):
        firm = found.text[behind.end() :]
        invites = compiled(_INVITES, mail.languages).match(mail.text, found.end)
        legal = compiled(r"(?<= )<LEGAL>$", mail.languages).search(firm)
        house = compiled(r"^<organization_noun> (?:<!company_particle> )?<UP>", mail.languages).match(firm)
        if of_host(firm, host, mail.languages) or legal or invites or house:
            return piece(mail, found.start, found.start + behind.start())
    return found


def _without_town(mail: Mail, found: Quote) -> Quote:
    """Return *found*, an occupation, without the town behind it."""
    town = compiled(_IN_TOWN, mail.languages).search(found.text)
    if town is None or not firms.is_place(fold(town["town"]), firms.TOWN if town["in"] else firms.LARGE):
        return found
    rest = piece(mail, found.start, found.start + town.start())
    return rest if is_occupation(rest.text, mail.languages) or is_agent(rest.text, mail.languages) else found

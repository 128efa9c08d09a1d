"""Who says a value: the places of a mail in which it stands, and what its own words say of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobrsvp.languages import Languages
from jobrsvp.mail.grammar import compiled
from jobrsvp.mail.how.streets import core
from jobrsvp.mail.message import Mail
from jobrsvp.mail.who import people, signature
from jobrsvp.mail.who.hosts import of_host
from jobrsvp.mail.who.posts import is_agent, is_occupation, is_post
from jobrsvp.places.folding import fold

#: Every kind that a value can have: places, how many agree, what stands around it, and what it says itself.
KINDS = frozenset(
    {
        *("subject", "sender", "header", "label", "letterhead", "body", "signature", "earlier"),
        *("nowhere", "alone", "two", "three"), *("led", "unled", "brief", "wordy", "cut"),
        *("flanked", "behind", "goes_on", "person"),
        *("occupation", "agent", "unknown", "formal", "house", "plain", "host", "other_host", "no_host"),
        *("user", "full", "half", "street", "no_street", "number", "no_number"),
    }
)  # fmt: skip
#: Headers that are places of their own; the others are about the sending.
_HEADERS = {"subject": "subject", "from": "sender", "reply-to": "sender"}
_LABEL = re.compile(r"^[ >*\u2022-]{0,4}[^\W\d_][^\n:]{1,30}:\s{0,3}$")
_BETWEEN = r"(?:\s|> ?){1,6}"  # words of one value: a program broke the line
_HOSTS = re.compile(r"(?:@|https?://(?:www\.)?)([\w-]{1,60}(?:\.[\w-]{1,40}){1,5})")
_MOST_HOSTS, _MOST = 20, 12  # links of a mail, and places of a value, that are looked at
_LED_REACH = 60  # characters in front of a position that say it is one
_LED = (
    r"(?:<role_of>|<role_as>|<interview_for>|<role_name>:?|<role_noun>:?|<looking_for>)"
    r"(?: <role_article>)?[ \"]{0,2}$"
)
_LED_WORK = r"<~meeting_noun>\w{0,3} ?[-:|/] $"  # Interview - Engineer
_LED_FIRM = (  # an interview at Acme
    r"(?:<company_at>|<company_at_home>|<company_weak>|<company_lead.clear>|<here_at>|<behalf_of>|<our_client>,?"
    r"|<for_client>|<company_label>:|<client_label>:)(?: <the_word>)?(?: <firm_word>)? (?:<!elided_of>)?[ \"]{0,2}$"
    r"|<PERSON> \($"
)
# Acme Foods, 12 Harbour Street; Acme Foods would like to meet you
_FIRM_BEHIND = r", [^\n]{0,40}\d| (?:<client_wants>|<company_invites>|<company_invited>)(?!\w)"
_BRIEF = 4  # words of a title; with more of them half a sentence is one easily
_ASIDE = re.compile(r" \(|, ")  # Researcher, Cell Culture
_TITLED = r"^,? <role_noun>(?!\w)"  # Data Engineer position
#: Behind words that are no work: work *as cook*, the place *of night porter*; but training as one is a post as well.
_BEHIND = r"(?<=\w) (?:<role_like>|<role_as>|<role_for>|<letter_for>|<role_of_word>) "
# operator of ovens; counter assistant job
_GOES_ON = r" (?:<role_of_word> (?!<role_article>|<the_word>)(?-i:<LOW>)|<!elided_of>|[\w-]{3,20} <role_noun>(?!\w))"
#: More of a name beside it on its line: *Workshop* Acme, Acme *Metal*, Acme-*on-Sea*.
_MORE_BEFORE = (
    r"[^\s.!?:>] (?!<firm_word> )<UP>[\w&'.-]{1,30}[\w&'] $"
    r"|(?<!\w)(?=<UP>)<organization_noun>(?: <!company_particle>)? $"
)
_OFFICE_BEFORE = r"(?:<department_word>|<hiring_word>|<house_office>|<team_word>) $"  # Recruiting Acme
_MORE_BEHIND = (
    r"-\w| (?!(?:<team_word>|<hiring_word>|<LEGAL>|<company_invites>|<client_wants>)(?!\w))"
    r"(?!(?=<UP>)(?:<the_word>|<role_article>)(?!\w))"
    r"(?:(?:<!company_particle>|<company_join>) )?<UP>\w"
)
# Baker Lane No. 7; Via delle Tamerici 9
_BEGUN = r"[^\s:] (?:(?-i:<UP>)<LOW>{0,3}\.|<street_before>(?: <LOW>{1,5})?) $"
_MANY = ("nowhere", "alone", "two", "three")  # places that agree
_SHORTEST_USER = 3  # letters of a name that an address holds


def of_value(mail: Mail, field: str, value: str) -> frozenset[str]:
    """Return the kinds of witnesses in *mail* that stand behind the *value* of a *field*.

    Kinds are places (``subject``, ``sender``, ``label``, ``letterhead``, ``body``, ``signature``, ``earlier``), how
    many of them agree (``two``, ``three``), and what the value itself says (``occupation``, ``formal``, ``host`` ...).
    """
    spans = list(_spans(mail.text, value)) or list(_spans(mail.text, _family_first(value)))
    places = {_place(mail, start, end) for start, end in spans}
    many = _MANY[min(len(places), len(_MANY) - 1)]
    return frozenset({*places, many, *_OF_FIELD[field](mail, value, spans)})


def _family_first(name: str) -> str:
    """Return *Jane Miller* as mail servers write it: *Miller, Jane*."""
    given, _, family = name.partition(" ")
    return f"{family}, {given}"


def _spans(text: str, value: str) -> Iterator[tuple[int, int]]:
    """Yield where *value* stands in *text*, whole words in any case."""
    words = _BETWEEN.join(re.escape(word) for word in value.split())
    found = re.finditer(rf"(?<!\w){words}(?!\w)", text, re.IGNORECASE)
    for _, match in zip(range(_MOST), found, strict=False):
        yield match.span()


def _place(mail: Mail, start: int, end: int) -> str:
    """Return the part of *mail* in which ``text[start:end]`` stands."""
    for name, at in mail.places.items():
        if at <= start < at + len(mail.headers[name]):
            return _HEADERS.get(name, "header")
    if not mail.visible[start:end].strip():
        return "earlier"
    if _LABEL.match(mail.text[mail.text.rfind("\n", 0, start) + 1 : start]):
        return "label"
    if start >= mail.signed:
        return "signature"
    return "letterhead" if start < mail.greeted else "body"


def _is_led(mail: Mail, lead: str, spans: list[tuple[int, int]]) -> bool:
    """Whether the words of *lead* stand in front of one of *spans*."""
    words = compiled(lead, mail.languages, re.I)
    return any(words.search(mail.text, max(0, start - _LED_REACH), start) for start, _ in spans)


def _of_role(mail: Mail, value: str, spans: list[tuple[int, int]]) -> Iterator[str]:
    """Yield what says that *value* is a position: its words, or those around it."""
    if is_post(value, mail.languages):
        yield "occupation"
    else:
        yield "agent" if is_agent(value, mail.languages) else "unknown"
    titled = compiled(_TITLED, mail.languages, re.I)
    behind = any(titled.match(mail.text[end : end + _LED_REACH]) for _, end in spans)
    titled_so = is_occupation(value, mail.languages) and _is_led(mail, _LED_WORK, spans)
    yield "led" if behind or titled_so or _is_led(mail, _LED, spans) else "unled"
    yield "brief" if _words(value, mail.languages) <= _BRIEF else "wordy"
    if _is_behind(value, mail.languages):
        yield "behind"
    more = compiled(_GOES_ON, mail.languages, re.I)
    if any(more.match(mail.text, end) for _, end in spans):
        yield "goes_on"


def _words(value: str, languages: Languages) -> int:
    """Return how many words *value* has before an aside, without those that join the others."""
    joining = compiled(r"<role_of_word>|<role_join>|\w+\.", languages, re.I)
    return len([word for word in _ASIDE.split(value)[0].split() if not joining.fullmatch(word)])


def _is_behind(value: str, languages: Languages) -> bool:
    """Whether *value* names work only behind a word that leads to a position: *a place as cook*."""
    lead = compiled(_BEHIND, languages, re.I).search(value)
    if lead is None or compiled(r"<apprenticeship>", languages, re.I).match(value):
        return False
    names = [
        is_post(part, languages) or is_agent(part, languages) for part in (value[: lead.start()], value[lead.end() :])
    ]
    return names == [False, True]


def _of_organization(mail: Mail, value: str, spans: list[tuple[int, int]]) -> Iterator[str]:
    """Yield what says that *value* is a firm: its words, and hosts that are named after it."""
    words = set(_house(value, mail.languages))
    yield from words or ("plain",)
    if is_occupation(value, mail.languages):
        yield "occupation"
    if of_host(value, signature.host_of(mail), mail.languages):
        yield "host"
    elif any(of_host(value, host.lower(), mail.languages) for host in _HOSTS.findall(mail.text)[:_MOST_HOSTS]):
        yield "other_host"
    else:
        yield "no_host"
    joined = compiled(r"(?<!\w)<name_join>(?!\w)", mail.languages, re.I).search(value)  # Fur and Feathers
    if not (words or joined) and people.is_name(value, mail.languages):
        yield "person"
    if "formal" not in words and any(_is_flanked(mail, *span) for span in spans):
        yield "flanked"
    behind = compiled(_FIRM_BEHIND, mail.languages, re.I)
    placed = any(behind.match(mail.text, end) for _, end in spans)
    yield "led" if placed or _is_led(mail, _LED_FIRM, spans) else "unled"


def _is_flanked(mail: Mail, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` has more of a name beside it: words with capitals, and nothing between."""
    line = max(mail.text.rfind("\n", 0, start) + 1, start - _LED_REACH)
    before = compiled(_MORE_BEFORE, mail.languages).search(mail.text, line, start)
    if before and compiled(_OFFICE_BEFORE, mail.languages).search(mail.text, line, start):
        before = None
    return bool(before or compiled(_MORE_BEHIND, mail.languages).match(mail.text, end))


def _house(value: str, languages: Languages) -> Iterator[str]:
    """Yield what the words of *value* say of a house: its legal form, or a noun for one."""
    if signature.is_formal(value, languages):
        yield "formal"
    elif compiled(r"<HOUSE>|^<organization_noun> <UP>", languages).search(value):
        yield "house"


def _of_contact(mail: Mail, value: str, _spans: list[tuple[int, int]]) -> Iterator[str]:
    """Yield what says that *value* is a person, or a house."""
    user = fold(mail.headers.get("from", "").rpartition("<")[2].partition("@")[0])
    if any(word in user for word in fold(value).split() if len(word) >= _SHORTEST_USER):
        yield "user"
    elif of_host(value, signature.host_of(mail), mail.languages):
        yield "host"
    yield from _house(value, mail.languages)
    yield "full" if people.is_name(value, mail.languages) else "half"


def _of_address(mail: Mail, value: str, spans: list[tuple[int, int]]) -> Iterator[str]:
    """Yield what *value* has of an address: a street or a postcode, a number, and a name beside them."""
    yield "street" if core(value, 0, len(value), mail.languages) else "no_street"
    yield "number" if re.search(r"\d", value) else "no_number"
    if _is_led(mail, _BEGUN, spans):
        yield "cut"


_OF_FIELD = {
    "role": _of_role, "organization": _of_organization, "contact_name": _of_contact, "address": _of_address,
}  # fmt: skip

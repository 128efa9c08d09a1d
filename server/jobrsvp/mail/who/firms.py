"""What is no firm in a mail: words, places, people, positions and offices that stand where names of firms do."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from jobrsvp.languages import Languages
from jobrsvp.mail.grammar import compiled
from jobrsvp.mail.message import Mail
from jobrsvp.mail.who import signature, title
from jobrsvp.mail.who.hosts import of_host
from jobrsvp.mail.who.posts import is_occupation
from jobrsvp.mail.words import piece
from jobrsvp.model import Quote
from jobrsvp.places.folding import fold
from jobrsvp.places.gazetteer import Gazetteer

TOWN = 5_000  # people of a town, where a place stands more often than a firm
LARGE = 150_000  # people: a place so large is meant when it is named, and no company of its name
SHORTEST = 3  # characters of a name
_HIRING = r"(?:(?:<hiring_word>|<team_word>|<department_word>|<house_office>)(?:[ &-]+|$))+$"  # Recruiting Team
_CALLED = r"(?:<person_title>\.? )+<UP><LOW>{1,20}$|(?=<LOW>)[^\W\d_ ]+$"  # Mr Miller; a lone word with no capital
_TRADE, _REACH = r"(?<!\w)(?=<UP>)<organization_noun>", 40  # characters of the words in front of a name
# Town Hall of Acme where a line or a header begins, Bakery Acme anywhere
_TRADE_OF = rf"(?:(?:^|: )(?:{_TRADE} <!company_particle> )|(?:{_TRADE} )+)\Z"
_OPENING, _CLOSING = re.compile("[\u201e\u201c\xab]"), frozenset("\u201d\u201c\xbb")
_STREET = r"\d{1,4}[a-z]? .*<street_after>$"  # 14 Harbour Street
# Mon 3 May; but St Mary's School is no Wednesday, whose short name in Czech is the same
_DATED = r"(?!<!saint>\.? (?-i:<UP>))(?:<DAY>|<MONTH>|<LONG_DAY>)(?!\w)"
_TOOLS = (
    r"(?<!\w)<FIRM>,? (?:<LOW>[\w']{0,15} ){1,4}?(?:<LOW>{1,2}')?<program_noun>",  # Slotwise is the scheduling tool
    r"(?:<program_sent>|<sent_through>) (?:<LOW>{1,5} )?<program_noun> <FIRM>",  # sent by the platform Slotwise
    r"(?<!\w)(?i:<program_powered>) <FIRM>(?=[.,]| *$| [-|\xb7(])",  # powered by Slotwise
)
_NO_COMPANY = (
    r"(?:.{0,40}\b<position_word>(?: of [\w &]{2,30})?|<no_company>|<meeting_brand>|<MONTH>|<DAY>|<relative_day>"
    r"|(?:<person_title>[. ]{0,2}){1,3}|<address_label>|<no_company_start>.*|<greeting> .*|<contact_label>"
    r"|<farewell.line>"
    r"|.*<no_company_end>"
    r"|www\b.*|http.*|[\d ]+|\d.*[ap]m|\d{1,2} ?h\d{0,2})$"
)


def key_of(mail: Mail, name: str) -> str:
    """Return *name* without legal form, case and punctuation: what it is compared by."""
    bare = compiled(r",? <LEGAL>$", mail.languages).sub("", name)
    return " ".join(re.sub(r"[^\w& ]", "", " ".join(bare.split())).casefold().split())


def whole(mail: Mail, name: Quote) -> Quote:
    """Return *name* with the trade that the mail writes beside it: *Carrozzeria* Acme, Acme Padaria *e Café*.

    A mark that closes what the name has opened belongs to it.
    """
    starts = (match.start() for match in re.finditer(rf"(?<!\w){re.escape(name.text)}(?!\w)", mail.text))
    found = max((_with_trade(mail, start, start + len(name.text)) for start in starts), key=_length, default=name)
    found = found if _length(found) > _length(name) else name
    closed = mail.text[found.end : found.end + 1] in _CLOSING and _OPENING.search(found.text)
    return piece(mail, found.start, found.end + 1) if closed else found


def _length(name: Quote) -> int:
    return name.end - name.start


def _with_trade(mail: Mail, start: int, end: int) -> Quote:
    """Return the name in ``mail.text[start:end]`` with the words for its trade in front of it and behind."""
    formal = signature.is_formal(mail.text[start:end], mail.languages)
    lead = _TRADE_OF if not formal else rf"(?:{_TRADE} )+\Z"  # the workshop of Acme Ltd is not called so
    before = compiled(lead, mail.languages, re.M).search(mail.text, max(0, start - _REACH), start)
    behind = compiled(
        rf"(?:(?: (?:<company_join>|(?=\w)<name_join>))? {_TRADE})+(?! <UP>|\w| <team_word>| <hiring_word>)",
        mail.languages,
    )
    after = None if formal else behind.match(mail.text, end)
    return piece(mail, before.start() if before else start, after.end() if after else end)


def is_called(name: str, languages: Languages) -> bool:
    """Whether *name* is how a person is called, or a lone word without a capital: *Mr Miller*, *us*."""
    return bool(compiled(_CALLED, languages).match(name))


class Other(NamedTuple):
    """What names in a mail may be instead of the employer's."""

    mail: Mail
    role: Quote | None
    person: Quote | None
    agency: bool

    def is_meant(self, name: str, key: str, *, outright: bool = False) -> bool:
        """Whether *name* (compared by *key*) is no employer: a word, a place, the person, the position, the agency.

        Of a firm that is called one *outright* the words may be those of an occupation: Acme Insurance Brokers.
        """
        pattern = compiled(_NO_COMPANY, self.mail.languages, re.I)
        street = compiled(_STREET, self.mail.languages, re.I).match(name)
        if len(key) < SHORTEST or pattern.match(name) or pattern.match(key) or street:
            return True
        if is_place(key, TOWN if self.agency else LARGE):  # a client's town is named, the client is not
            return True
        if (self.agency and self._is_agency(name)) or self._is_user(key):
            return True
        if not outright and not self._is_certain(name) and self._is_other(name):
            return True
        if key in (
            key_of(self.mail, program) for program in (self._program(), _sends(self.mail.text, self.mail.languages))
        ):
            return True
        person, role = (set(fold(one.text).split()) if one else set() for one in (self.person, self.role))
        words = set(fold(name).split())
        return words <= person or words <= role or (bool(role) and role <= words and not self._is_certain(name))

    def _program(self) -> str:
        """Return the name of the program through which the mail was sent: Jane Miller via Slotwise."""
        name = self.mail.headers.get("from", "").partition("<")[0]
        through = compiled(r" <sent_through> ", self.mail.languages, re.I).search(name)
        return name[through.end() :].strip(' "') if through else ""

    def _is_user(self, key: str) -> bool:
        """Whether somebody at a host of a firm's own is called by *key*: Kim, of kim@acme.example."""
        user, _, host = self.mail.headers.get("from", "").rpartition("<")[2].strip(" >").lower().partition("@")
        return user == key and host not in self.mail.languages.list("mail_host")

    def _is_other(self, name: str) -> bool:
        """Whether *name* is that of a department or an occupation."""
        languages = self.mail.languages
        dated = compiled(_DATED, languages, re.I).match(name)
        hiring = compiled(_HIRING, languages, re.I).match(name)
        if dated or hiring or is_called(name, languages) or title.speaks_of_meeting(name, languages):
            return True
        return signature.is_office(name, languages) or is_occupation(name, languages)

    def _is_agency(self, name: str) -> bool:
        """Whether *name* is that of the agency which writes."""
        words = compiled(r"<agency_name>|\b<~agency_stem>\w*", self.mail.languages).search(name)
        return bool(words) or of_host(name, signature.host_of(self.mail), self.mail.languages)

    def _is_certain(self, name: str) -> bool:
        """Whether *name* is a firm's by its legal form or the sender's host, whatever its words mean."""
        formal = signature.is_formal(name, self.mail.languages)
        return formal or of_host(name, signature.host_of(self.mail), self.mail.languages)


@functools.lru_cache(maxsize=16)  # a mail is asked for each of its names
def _sends(text: str, languages: Languages) -> str:
    """Return the program that says in *text* for whom it writes: sent by Slotwise on behalf of Acme."""
    sent = compiled(r"<program_sent> <NAMED> <program_for>", languages).search(text)
    return sent[1] if sent else ""


@functools.lru_cache(maxsize=16)
def tools(text: str, languages: Languages) -> tuple[str, ...]:
    """Return the programs that *text* says to be such: Slotwise is the scheduling tool that Acme uses."""
    return tuple(found[1] for tool in _TOOLS for found in compiled(tool, languages, re.M).finditer(text))


@functools.lru_cache(maxsize=1024)  # names in mails come again
def is_place(name: str, people: int = LARGE) -> bool:
    """Whether *name* is that of a country or of a city with so many *people*."""
    gazetteer, key = _gazetteer(), fold(name)
    if gazetteer.country(key) or gazetteer.region(key):
        return True
    cities, divisions = gazetteer.cities(key)[:1], gazetteer.divisions(key)[:1]
    return any(city.population >= people for city in cities) or any(one.population >= people for one in divisions)


@functools.cache
def _gazetteer() -> Gazetteer:
    """Return the gazetteer that ships; its connections are one a thread."""
    return Gazetteer()

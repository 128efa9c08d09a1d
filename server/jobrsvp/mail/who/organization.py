"""Which organisation would hire: every name that the mail gives is weighed, and a lone weak sign is not believed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from jobrsvp.mail.automatic import is_from_program
from jobrsvp.mail.grammar import compiled
from jobrsvp.mail.message import Mail, forwarded
from jobrsvp.mail.who import firms, signature, title
from jobrsvp.mail.who.hosts import is_inflected, labels, of_host
from jobrsvp.mail.who.posts import is_occupation
from jobrsvp.mail.who.sides import of_sender
from jobrsvp.mail.words import in_header, piece, plain_letter, quote
from jobrsvp.model import Quote
from jobrsvp.places.folding import fold

Sign = tuple[float, str]  #: the template of a pattern with its weight
_CLEAR = 1.6  # of another firm, where a program writes: a label, or on whose behalf
ENOUGH = 1.0  # the weight that is believed: one clear sign, or two weak ones
_ORGANIZED = 0.5  # a name like "Leeds University" says itself what it is
_BY_HOST = 1.5  # the name of the sender's host, written out
_OUTRIGHT = 3.0  # our client Acme Brokers: a firm whatever its words mean
_FAMILY = 0.4  # a firm that bears the name of who signs
_IN_ADDRESS, _MENTION, _MENTIONS = 0.5, 0.1, 5  # an address of the mail holds the name; each time that it is named
_LETTERS = 5  # of a name that is looked for in addresses: a shorter one stands in many by chance
_A_TOWN = 0.4  # what the name of a town below a person's weighs
#: What names the employer of an agency's mail.
_CLIENTS = (
    (1.5, r"<~meeting_noun>\w{0,3} (?:<company_at>|<company_at_home>) <NAMED>"),  # your interview at Acme Foods
    (3.0, r"<:client_label><FIRM>"),  # Client: Acme Foods
    (3.0, r"<our_client>,? \(?<?the_word><?firm_word><NAMED>"),  # our client, the Acme Group
    # Acme Foods in Leeds is looking for
    (1.5, r"(?:^|(?<=\w\w)[.!] |[,:] )<NAMED>(?: <town_in> <UP>[\w-]{2,30})?(?: <company_is>)? <looking_for>"),
    (2.5, r"<for_client> <?the_word><?firm_word><NAMED>"),  # a role with Acme Foods; on behalf of Acme Foods
    (
        1.5,
        r"(?:^|(?<=\w\w)[.!:] |, |<company_near> |<the_word> )<!elided_of>?<FIRM> <client_wants>",
    ),  # Acme Foods would like to meet you
    # wherever it stands with its legal form: Acme Foods Ltd
    (0.6, r"(?<!\w)<?the_word>(<UP>[\w&.'-]{1,30} (?:(?:<UP>[\w&.'-]{1,30}|&) ){0,5}<LEGAL>)(?!\w)"),
)
# la directrice de la Cr\xe8che Acme, Mme Miller, souhaite vous rencontrer
_HEAD_OF = r"<position_word> <role_of_word> <?the_word>(?=(?-i:<UP>)<organization_noun> )<FIRM>(?=[,.] | <UP>)"
#: What names it in anybody's mail, each with its weight.
_SIGNS = (
    (2.0, r"<:company_label><FIRM>"),  # Company: Acme Foods
    (2.0, r"<company_lead.clear> {1,2}<NAMED>"),  # thank you for applying to Acme Foods
    (1.5, r"<company_place>(?: in [\w ]{3,25})? <company_at> <NAMED>"),  # the position in sales at Acme Foods
    # the post of Data Engineer with Acme Foods
    (1.5, r"<role_noun> <role_of_word> [^.\n]{2,60}? <company_at> <NAMED>"),
    (1.5, r"<my_name_is> <WORD>(?: <WORD>)?,? <signed_for> <NAMED>"),  # it is Jane, of Acme Foods
    (1.2, _HEAD_OF),
    (1.4, r"<position_word> (?:<company_at>|@) <NAMED>"),  # Jane, Talent Partner at Acme Foods
    (1.5, r"(?:^|[.!,] |<here_at> )<FIRM> <company_invites>"),  # we here at Acme Foods are pleased
    (1.2, r"^ *<FIRM>,? *\n *\d"),  # the name above an address
    # a conversation "bei der Acme Foods": words that stand before names of firms alone
    (1.5, r"(?=[a-z])<company_at_home> (?:l')?<NAMED>"),
    # the team of Acme Foods would like
    (1.2, r"<company_people> <?company_of><NAMED>(?=[.,!?\n]| <company_then> )"),
    (1.4, r"<~meeting_noun>\w{0,3} <company_near> (?=<HOUSE>)<FIRM>"),  # un colloquio in Farmacia Acme
    (1.2, r"<company_at> <NAMED>(?= <company_is>)"),  # people with Acme Foods are
    (1.0, r"<our_word> <FIRM> <hiring_word> <team_word>"),  # the Acme Foods hiring team
    (0.4, r"<our_word> <FIRM> <team_word>"),  # the Acme team, but the Sales team as well
    # Jane from Acme Foods, which may be a town or a product as well
    (0.8, r"(?=[a-z])<company_weak> <NAMED>(?=[.,!?\n]| <company_after>)"),
    # wherever it stands: Acme Foods Ltd, Acme & Co. AG
    (0.6, r"(?<!\w)(<UP>[\w&.'-]{1,30} (?:(?:<UP>[\w&.'-]{1,30}|&) ){0,5}<LEGAL>)(?!\w)"),
    (1.2, r"^ *<PERSON> \(<FIRM>\)(?= *$| <company_then> )"),  # Jane Miller (Acme Foods) will call
    (0.5, r"^ *<FIRM>,?(?: <https?:[^>\n]{1,300}>|, <UP>[\w-]{2,20})? *$"),  # a line that holds nothing else, or a town
    (0.7, r"(?:^ *|[a-z\d][.!] )(?:<address_label>[: ] ?)?<FIRM>, (?=[^\n]{0,60}\d)"),  # Acme Foods, 12 Harbour Street
    (1.2, r"^<FIRM> <company_invited>"),  # Acme Foods has invited you
    (1.2, r"(?:^|[.!:] )<?the_word>(?=\S+ (?:\S{1,3} )?<UP>)<FIRM> <client_wants>"),  # Acme Foods would like to see you
    (0.9, r"(?<!\w)<it_is> <FIRM>, (?=\d{1,4} )"),  # It's The Harbour Kettle, 12 Harbour Street
    # la commune de Acme vous invite
    (1.6, r"(?:^|[.!?:,] )\w{1,3}[ ']<SMALL_HOUSE>(?= (?:<company_invites>|<client_wants>))"),
    (1.6, r"(?:^|[.!?:,] )\w{2,3} (?=<organization_noun> )<FIRM> (?:<company_invites>|<client_wants>)"),
    (1.4, r"(?=<LOW>)<meeting_with> <?the_word>(?=(?:<WORD> ){0,2}<HOUSE>)<FIRM>"),  # a time with the Acme Hotel
    (1.6, r"(?:^|[.!:] )<FIRM> <sent_by>"),  # Acme Foods sent you a message
    (1.2, r"<program_noun>,? (?:<LOW>[\w'-]{1,15} ){1,3}?<NAMED>"),  # the scheduling tool used by Acme Foods
)
_ON_BEHALF = ((1.7, r"<behalf_of> <NAMED>(?=[.,!?\n]| *$)"),)  # sent by a program on behalf of Acme Foods
_IN_SIGNATURE = (
    (1.6, r"(?:@ ?| <company_at> )<FIRM> *$"),  # Recruiter at Acme Foods
    (0.6, r" (?=<LOW>)<signed_for> <FIRM> *$"),  # Owner of Acme Foods, but Head of Sales
    (  # Your Acme Foods recruiting team
        1.4,
        r"^ *<?name_lead>(<COMPANY>?)(?:'s)? ?-?"
        r"(?:(?:<hiring_word>[ -]?){1,3}<team_word>?|<team_word>) *$",
    ),
    (0.7, r"<head_word> (?:of )?<NAMED> *$"),  # Leitung der Kita Sonnenschein
)
#: Below a mail that is quoted, where the person signs as well: host, family or greeting must confirm it.
_IN_EARLIER = (
    (0.3, r"^ *<FIRM>,?(?:, <UP>[\w-]{2,20})? *$"),
    (0.3, r"(?:^ *|[.!?] )<WORD>, <FIRM>[.]? *$"),  # Jo, Acme Foods
)
_IN_LETTERHEAD = (
    (1.6, r"(?:@ ?| <signed_for> )<FIRM> *$"),
    # Head of People, Acme Foods
    (1.4, r"(?:<position_word>|<office_word>)(?: of [\w &]{2,30})?\w{0,3}(?:,| ?[|\xb7-]) <FIRM>(?= *$|, \w)"),
    (1.4, r"^ *(<COMPANY>,? <LEGAL>|[\w&'-]{2,30} <LEGAL>)(?!\w)"),  # Acme Foods Ltd
)
_IN_CHAT = r"^\[?[\d/.-]{6,10},? \d{1,2}[:.]\d\d[^\n(:]{0,80} \(<FIRM>\): "  # [3/5/27, 9:12] Jane (Acme Foods):
_IN_SENDER = (
    (1.0, r"^\"?(<COMPANY>?,?(?: (?:<hiring_word>|<team_word>))+)"),  # Acme Foods Careers, but Kitchen Team
    (0.8, r"^\"?<FIRM> (?:[-|/\xb7]+|\() "),  # Acme Foods - Recruiting
    (1.5, r"(?:\(| <signed_for> |\| ?|- )<FIRM>\)?"),  # Jane Miller (Acme Foods)
    (1.0, r"^\"?(<COMPANY>(?:,? <LEGAL>)?)\"?(?= ?<|$| <sent_through> )"),  # Acme Foods Ltd <jobs@acme.example>
)
_IN_SUBJECT = (
    (1.2, r"(?: <company_at> |@ ?)<NAMED>(?= *$| [(|@-]| <company_is> )"),  # Your interview with Acme Foods (Monday)
    (1.2, r"^<FIRM> <company_invited>"),  # Acme Foods has invited you
    (0.8, r"(?: [-|/:]|, ) ?<FIRM>(?= *$| \(| [-|/@])"),  # Interview - Acme Foods
    (0.6, r"\(<FIRM>\)"),  # Interview (Acme Foods)
    (0.8, r"\[<FIRM>\]"),  # [Acme Foods] Interview
)
#: Behind the position itself: Data Engineer (m/f) position *at Acme Foods*; Engineer *- Acme Foods*.
_BEHIND_ROLE = (
    (1.6, r"(?: ?\([^()\n]{1,30}\))?(?: <role_noun>)?,? (?:<company_at>|<company_at_home>) <NAMED>"),
    (0.9, r"(?: ?\([^()\n]{1,30}\))?,? <company_near> <NAMED>"),  # Ingeniero en Acme Foods, or in Leeds
    (0.9, r"(?: ?\([^()\n]{1,30}\))?(?: ?[,|@/\xb7]| -) ?<FIRM>(?= *$| ?[|(/]| - )"),
    (0.6, r" \(<FIRM>\)"),  # or what the position is called as well
)
# In front of it: Acme Foods - Engineer
_BEFORE_ROLE, _BEFORE = 0.9, r"(?:^|[-:|] )<FIRM>(?: ?[,:|/\xb7]| -) $"
_LABEL = r"(?:<role_label>|<role_noun>|<role_name>)$"  # Role: Engineer
_LONGEST_BEFORE = 80  # characters in which it stands
_MOST_OF_TITLE = 1.5
_OF_EARLIER, _OF_CLIENT = 0.5, 0.8  # the signature of an earlier mail, and of one that an agency passes on
_SIDE = 1.2  # the other side of a person's name in the sender
_HOST = re.compile(r"@([\w.-]{4,80})")
_USER = re.compile(r"(?<![\w.-])([a-z][\w.-]{5,60})@")  # thecopperhen@
# what follows a company in the name of its sender
_TEAM = r" (?:(?:<hiring_word>|<team_word>) ?)+$|(?<!'s) <house_office>$"
_FIRST = (
    r"^(?:(?:(?:<hiring_word>|<house_office>) (?:(?-i:(?=<LOW>))<signed_for> )?)+"
    r"|(?:\w{0,20}<~team_stem>|<team_word>) (?-i:(?=<LOW>))(?:<signed_for>|<company_at>) )"
)
_MEETING = r"^\w{0,20}<~meeting_noun> (?-i:(?=<UP>))"
_LEAD = r"^<name_lead> "
_SINCE = r",? (?:<LOW>{1,6} |[-\xb7] )?(?:1[89]|20)\d\d$"  # Acme Foods since 1921
_NO_NAME = " *|\xb7:;,(\u2013-"  # signs with which no name ends
_ARTICLE = r"^(?:<UP><LOW>{1,2} (?=<organization_noun> <!company_particle> )|(?:[AO] |L')(?=<organization_noun> ))"
_NEXT_WORD = r"(?<=\w) (?=<UP>)(?:<the_word>|<role_article>)$"  # at Acme La aspettiamo
_HALF = r" <!name_particle>$"  # "Head of" before "Talent": no firm ends so


def organization(mail: Mail, role: Quote | None, person: Quote | None, *, agency: bool) -> Quote | None:
    """Return the employer that *mail* names, neither *role* nor *person*; of an *agency*'s mail only its client."""
    weights: dict[str, float] = {}
    titled: dict[tuple[str, int], float] = {}
    named: dict[str, list[Quote]] = {}
    other = firms.Other(mail, role, person, agency)
    for weight, sign in _agency_signs(mail, role) if agency else _signs(mail, role, person):
        name = _without_team(mail, sign)
        if compiled(_HALF, mail.languages).search(name.text) or title.is_reference(name.text):
            continue
        key = firms.key_of(mail, name.text)
        if not other.is_meant(name.text, key, outright=weight >= _OUTRIGHT and " " in name.text):
            place = (key, name.start)  # two ways of reading one place in the subject are one piece of evidence
            more = max(0.0, weight - titled.get(place, 0.0)) if _in_subject(mail, name) else weight
            titled[place] = max(weight, titled.get(place, 0.0))
            weights[key] = weights.get(key, _itself(mail, name.text)) + more
            named.setdefault(key, []).append(name)
    _without_offices(mail, weights, named)
    _without_program(mail, weights, named)
    _without_noun(weights, named)
    _add_to_longer(weights, mail)
    _add_to_nominative(weights, named)
    seen = _seen(mail, weights, person)
    best = max(weights, key=lambda key: (weights[key] + seen[key], -named[key][0].start), default=None)
    if best is None or weights[best] + seen[best] < ENOUGH:
        return None
    whole = [name for name in named[best] if signature.is_formal(name.text, mail.languages)]
    return _with_article(mail, firms.whole(mail, min(whole or named[best], key=lambda name: name.start)))


def _with_article(mail: Mail, name: Quote) -> Quote:
    """Return *name* with the article in front of it, if its host has it as well: *De* Kade, of dekade.example."""
    article = compiled(r"(?<!\w)<UP><LOW>{1,2} $", mail.languages).search(mail.text, max(0, name.start - 5), name.start)
    if article is None:
        return name
    whole = fold(f"{article[0]}{name.text}").replace(" ", "")
    own = whole in labels(signature.host_of(mail), mail.languages)
    return piece(mail, article.start(), name.end) if own else name


def believed(mail: Mail, name: str) -> bool:
    """Whether *name* can be that of a firm at all."""
    return not firms.Other(mail, None, None, agency=False).is_meant(name, firms.key_of(mail, name))


def _in_subject(mail: Mail, name: Quote) -> bool:
    """Whether *name* stands in the subject of *mail*."""
    start = mail.places.get("subject", 0)
    return "subject" in mail.places and start <= name.start < start + len(mail.headers.get("subject", ""))


def _itself(mail: Mail, name: str) -> float:
    """Return what *name* weighs by itself: a school or a company with its legal form is an organisation."""
    organized = compiled(r"<HOUSE>|<LEGAL>$|^<organization_noun> <UP>", mail.languages).search(name)
    return _ORGANIZED if organized and " " in name else 0.0


def _without_team(mail: Mail, name: Quote) -> Quote:
    """Return *name* without what is no part of it: *Your* Acme *recruiting team*."""
    label = compiled(r"^(?:<address_label>:?|[LD]'<firm_word>) (?=<UP>)", mail.languages).match(name.text)
    name = piece(mail, name.start + label.end(), name.end) if label else name
    name = piece(mail, name.start + name.text.rfind("@ ") + 1, name.end)  # Ops @ Acme Foods
    since = compiled(_SINCE, mail.languages).search(name.text)
    name = piece(mail, name.start, name.start + since.start()) if since else name
    name = _without_meeting(mail, name)
    name = _without_next(mail, name)
    bye = compiled(r"^<farewell.line>[,!]? (?=<UP>)", mail.languages).match(name.text)
    name = piece(mail, name.start + (bye.end() if bye else 0), name.start + len(name.text.rstrip(_NO_NAME)))
    name = _without_office(mail, name)
    team, lead = (compiled(template, mail.languages, re.I).search(name.text) for template in (_TEAM, _LEAD))
    weak = lead and compiled("<the_word>", mail.languages).fullmatch(lead[0].strip())
    start = name.start + (lead.end() if lead and (team or not weak) else 0)
    return _without_the(
        mail, _without_office(mail, piece(mail, start, name.start + team.start() if team else name.end))
    )


def _without_the(mail: Mail, name: Quote) -> Quote:
    """Return *name* without the article with which a sentence begins: *El* Ayuntamiento de Acme, *A* Farmacia Acme."""
    article = compiled(_ARTICLE, mail.languages).match(name.text)
    return piece(mail, name.start + article.end(), name.end) if article and mail.text.count(name.text) == 1 else name


def _without_next(mail: Mail, name: Quote) -> Quote:
    """Return *name* without what is the next sentence's, behind a legal form with a full stop, or a lone article."""
    legal = compiled(r"^<UP>.*? <LEGAL>(?<=\.)(?= <WORD>)(?! <LEGAL>)", mail.languages).match(name.text)
    if legal:
        return piece(mail, name.start, name.start + legal.end())
    then = compiled(_NEXT_WORD, mail.languages, re.I).search(name.text)
    goes_on = then and compiled(r" (?=<LOW>)", mail.languages).match(mail.text, name.end)
    return piece(mail, name.start, name.start + then.start()) if then and goes_on else name


def _without_office(mail: Mail, name: Quote) -> Quote:
    """Return *name* without the office in front: *Recruiting* Acme Foods, *Reception* Acme Clinic."""
    first = compiled(_FIRST, mail.languages, re.I).match(name.text)
    own = first and signature.is_begun(first[0], signature.host_of(mail), mail.languages)
    fits = first and not own and len(name.text) - first.end() >= firms.SHORTEST
    return piece(mail, name.start + first.end(), name.end) if first and fits else name


def _without_meeting(mail: Mail, name: Quote) -> Quote:
    """Return *name* without the *Interview* in front of it, unless the sender's host has it in its name as well."""
    noun = compiled(_MEETING, mail.languages, re.I).match(name.text)
    if noun is None:
        return name
    rest, host = piece(mail, name.start + noun.end(), name.end), signature.host_of(mail)
    its = of_host(name.text, host, mail.languages) and not of_host(rest.text, host, mail.languages)
    return name if its else rest


def _agency_signs(mail: Mail, role: Quote | None) -> Iterator[tuple[float, Quote]]:
    """Yield what may name the client of an agency, each with its weight; everything else names itself."""
    yield from _found(mail, _CLIENTS, [(0, mail.body)])
    yield from _beside_role(mail, role)
    yield from _in_header(mail, "subject", _IN_SUBJECT)
    yield from _forwarded(mail, _OF_CLIENT)


def _forwarded(mail: Mail, share: float) -> Iterator[tuple[float, Quote]]:
    """Yield what an earlier mail below signs with, by *share*: there the firm may stand that now is not named."""
    inner = forwarded(mail)
    if inner is None:
        return
    for weight, name, certain in signature.firms(inner.mail, ""):
        if certain:
            yield share * weight, piece(mail, name.start + inner.start, name.end + inner.start)


def _signs(mail: Mail, role: Quote | None, person: Quote | None) -> Iterator[tuple[float, Quote]]:
    """Yield what may name the employer, each with its weight; an earlier mail below counts half."""
    yield from _found(mail, _SIGNS, [(0, mail.body)])
    yield from _found(mail, _ON_BEHALF, [(0, mail.visible)])
    yield from _found(mail, _IN_SIGNATURE, mail.signature())
    yield from _signed(mail, person)
    yield from _beside_role(mail, role)
    yield from _in_title(mail, person)
    yield from _found(mail, ((1.4, _IN_CHAT),), [(0, mail.visible)])
    yield from _found(mail, _IN_LETTERHEAD, mail.letterhead())
    yield from _in_header(mail, "from", _IN_SENDER)
    if firm := of_sender(mail).firm:
        yield _SIDE, firm
    yield from _in_header(mail, "subject", _IN_SUBJECT)
    yield from ((_BY_HOST, name) for name in (*_by_host(mail), *_small_houses(mail)))
    yield from ((weight / 2, name) for weight, name in _found(mail, _SIGNS[:3], [(0, mail.earlier)]))
    yield from _found(mail, _IN_EARLIER, [(0, mail.earlier)])
    yield from _forwarded(mail, _OF_EARLIER)


def _signed(mail: Mail, person: Quote | None) -> Iterator[tuple[float, Quote]]:
    """Yield the firms of the signature; a town below a name weighs little."""
    for weight, name, certain in signature.firms(mail, person.text if person else ""):
        town = not certain and firms.is_place(firms.key_of(mail, name.text), firms.TOWN)
        yield weight * (_A_TOWN if town else 1.0), name


def _beside_role(mail: Mail, role: Quote | None) -> Iterator[tuple[float, Quote]]:
    """Yield the names beside the position *role* wherever it stands: Data Engineer at Acme Foods."""
    if role is None:
        return
    told = role.start != mail.text.find(role.text) or is_occupation(role.text, mail.languages)
    subject = mail.headers.get("subject", "") if told else ""
    for text, offset, share in (
        (subject, mail.places.get("subject", 0), 1.0),
        (mail.visible, 0, 1.0),
        (mail.earlier, 0, 0.5),
    ):
        start = text.find(role.text)
        while start >= 0:
            yield from (
                (weight * share, one) for weight, one in _at_role(mail, text, start, start + len(role.text), offset)
            )
            start = text.find(role.text, start + len(role.text))


def _at_role(mail: Mail, text: str, start: int, end: int, offset: int) -> Iterator[tuple[float, Quote]]:
    """Yield the names beside ``text[start:end]``, a position in a part of the mail at *offset*."""
    for weight, template in _BEHIND_ROLE:
        if match := compiled(template, mail.languages, re.M).match(text, end):
            yield weight, quote(mail, match, offset=offset)
    line = max(text.rfind("\n", 0, start) + 1, start - _LONGEST_BEFORE)
    match = compiled(_BEFORE, mail.languages).search(text[line:start])
    if match and not compiled(_LABEL, mail.languages, re.I).match(match[1]):
        yield _BEFORE_ROLE, quote(mail, match, offset=offset + line)


def _in_title(mail: Mail, person: Quote | None) -> Iterator[tuple[float, Quote]]:
    """Yield the piece of the subject that is the firm, as far as more than its order tells that."""
    subject, start = mail.headers.get("subject", ""), mail.places.get("subject", 0)
    found = title.read(subject, title.around(mail, person), mail.languages).organization if subject else None
    if found and found.weight >= title.TELLS:
        yield min(found.weight, _MOST_OF_TITLE), piece(mail, start + found.start, start + found.start + len(found.text))


def _by_host(mail: Mail) -> Iterator[Quote]:
    """Yield where the mail writes out the name of the host that it comes from: Acme Foods, of acmefoods.example."""
    for host in dict.fromkeys(_HOST.findall(mail.headers.get("from", "").lower())):
        label = re.sub(r"[^a-z0-9]", "", host.rpartition(".")[0].rpartition(".")[2])
        if len(label) < _LETTERS or host in mail.languages.list("mail_host"):
            continue
        pattern = re.compile(r"(?<!\w)" + r"[\W_]{0,2}".join(label) + r"(?:-[a-z]{2,3}-\w+)*(?!\w)", re.I)
        for match in pattern.finditer("".join(map(plain_letter, mail.body))):
            if mail.body[match.start()].isupper():
                yield piece(mail, *match.span())
                break


def _small_houses(mail: Mail) -> Iterator[Quote]:
    """Yield names that begin with a small letter, as the host is called: *colegio Acme*, of colegioacme.example."""
    host = labels(signature.host_of(mail), mail.languages)
    for match in compiled(r"(?<![\w-])<SMALL_HOUSE>", mail.languages).finditer(mail.body):
        if any(label.startswith(fold(match[1].split()[0])) for label in host):
            yield quote(mail, match)


def _found(mail: Mail, signs: Sequence[Sign], texts: Iterable[tuple[int, str]]) -> Iterator[tuple[float, Quote]]:
    """Yield what *signs* find in *texts*, pieces of the mail with their offsets."""
    for offset, text in texts:
        for weight, template in signs:
            for match in compiled(template, mail.languages, re.M).finditer(text):
                yield weight, quote(mail, match, offset=offset)


def _in_header(mail: Mail, name: str, signs: Sequence[Sign]) -> Iterator[tuple[float, Quote]]:
    """Yield what *signs* find in the header *name*, each with its weight."""
    for weight, template in signs:
        yield from ((weight, found) for found in in_header(mail, name, compiled(template, mail.languages)))


def _without_offices(mail: Mail, weights: dict[str, float], named: dict[str, list[Quote]]) -> None:
    """Let *Ufficio Selezione Acme*, which only the sender is called, speak for the *Acme* that stands elsewhere."""
    head = mail.places.get("from", 0), mail.places.get("from", 0) + len(mail.headers.get("from", ""))
    for long in [key for key, quotes in named.items() if all(head[0] <= one.start < head[1] for one in quotes)]:
        inner = [key for key in weights if long.endswith(f" {key}") and any(one.start >= head[1] for one in named[key])]
        if inner:
            weights[max(inner, key=len)] += weights.pop(long)


def _without_program(mail: Mail, weights: dict[str, float], named: Mapping[str, list[Quote]]) -> None:
    """Drop the name of the program that sent *mail* by itself, where it tells another firm."""
    for tool in _of_tools(mail, weights):
        del weights[tool]
    if not is_from_program(mail):
        return
    host = signature.host_of(mail)
    own = {key for key, quotes in named.items() if any(of_host(one.text, host, mail.languages) for one in quotes)}
    _without(weights, own, _CLEAR)


def _of_tools(mail: Mail, keys: Iterable[str]) -> set[str]:
    """Return those of *keys* that name a tool by which firms write: Slotwise, or its sender, Slotwise Scheduling."""
    tools = [firms.key_of(mail, name) for name in firms.tools(mail.text, mail.languages)]
    return {key for key in keys if any(f"{key} ".startswith(f"{tool} ") for tool in tools)}


def _without(weights: dict[str, float], own: set[str], least: float) -> None:
    """Drop those of *weights* that are the writer's *own*, where another firm weighs so much at the *least*."""
    if any(weights[key] >= least for key in weights.keys() - own):
        for key in own & weights.keys():
            del weights[key]


def _without_noun(weights: dict[str, float], named: Mapping[str, list[Quote]]) -> None:
    """Let the *restaurant Acme*, a noun with a small letter, speak for the *Acme* that is named without it as well."""
    for long in [key for key, quotes in named.items() if all(one.text[0].islower() for one in quotes)]:
        bare = long.partition(" ")[2]
        if bare in weights and long in weights:
            weights[bare] += weights.pop(long)


def _add_to_longer(weights: dict[str, float], mail: Mail) -> None:
    """Let ``Acme`` speak for ``Acme Foods``, too: the longer name is the fuller one, but no ``client Acme Foods``."""
    word = compiled(r"(?:<firm_word>) ", mail.languages, re.I)
    for long in [key for key in weights if (led := word.match(key)) and key[led.end() :] in weights]:
        del weights[long]
    for short in sorted(weights, key=len):
        longer = [key for key in weights if key != short and f" {short} " in f" {key} "]
        if longer:
            weights[max(longer, key=lambda key: weights[key])] += weights[short]


def _add_to_nominative(weights: dict[str, float], named: dict[str, list[Quote]]) -> None:
    """Let *den Stadtwerken Aue* speak for *Stadtwerke Aue*: as it stands last, in the signature, it has no ending."""
    for one in list(weights):
        for other in [key for key in weights if key != one and is_inflected(key, one)]:
            if max(name.start for name in named[other]) > max(name.start for name in named[one]):
                weights[other] += weights[one]


def _seen(mail: Mail, names: Iterable[str], person: Quote | None) -> dict[str, float]:
    """Return what each of *names* gains when an address of the mail holds it as well, and by each mention."""
    text = mail.text.casefold()
    hosts = dict.fromkeys(_HOST.findall(mail.headers.get("from", "").lower()))
    users = _USER.findall(mail.headers.get("from", "").lower())
    addresses = re.sub(r"[^a-z0-9@/]", "", " ".join(re.findall(r"[@/][\w.-]{4,60}", mail.text.lower())))
    seen = {}
    for name in names:
        letters = re.sub(r"[^a-z0-9]", "", name)
        held = len(letters) >= _LETTERS and letters in addresses
        addressed = _IN_ADDRESS if held or any(of_host(name, host, mail.languages) for host in hosts) else 0.0
        if any(of_host(name, f"{user}.x", mail.languages) for user in users) and " " in name:
            addressed = max(addressed, _IN_ADDRESS)
        family = fold(person.text).split()[-1] if person else ""
        addressed += _FAMILY if family in fold(name).split() else 0.0
        seen[name] = addressed + _MENTION * min(_MENTIONS, text.count(name))
    return seen

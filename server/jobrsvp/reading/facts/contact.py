"""Who stands behind a posting: the employer, a hiring manager, or an agency with other clients."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Iterator
from itertools import islice

from jobrsvp.languages import Languages, known
from jobrsvp.model import Contact, ContactKind, Quote
from jobrsvp.reading.page.evidence import Evidence
from jobrsvp.text.folding import Folded, fold

Span = tuple[int, int]

MOST = 60  # mentions that are looked at
AROUND = 90  # characters: agencies are turned away in the same breath
REACH = 90  # characters around a word for a person in which the name stands
SENTENCE = 90  # characters before an address that say what it is for
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}")
_SENTENCE_END = re.compile(r"[.!?] |\n")


def read(evidence: Evidence, languages: Languages) -> Contact | None:
    """Return who recruits, as far as the posting says; an employer whose name is an agency's counts as one."""
    found = read_contact(evidence.text, languages)
    if (found is None or found.kind != "agency") and _agency_by_name(evidence, languages):
        known_so_far = found or Contact(kind="agency")
        return dataclasses.replace(known_so_far, kind="agency", quote=_named(evidence) or known_so_far.quote)
    return found


def _agency_by_name(evidence: Evidence, languages: Languages) -> bool:
    """Whether the employer is called an agency, and hires for others: its own recruiters work for itself."""
    called = languages.passed(evidence.organization or "").says("contact.agency_name")
    return called and not languages.passed(evidence.title or "").says("contact.agency_job")


def _named(evidence: Evidence) -> Quote | None:
    """Return where the text names the employer."""
    name = evidence.organization or ""
    start = evidence.text.find(name)
    return Quote(text=name, start=start, end=start + len(name), source="text") if name and start >= 0 else None


def read_contact(text: str, languages: Languages | None = None) -> Contact | None:
    """Return who recruits, as far as *text* says: an agency for its clients, the hiring manager, or the employer.

    ``None`` when it names nobody, no address and no client.
    """
    folded, words = fold(text), languages or known()
    kind, span = _kind(folded, words)
    name, named = _name(folded, words)
    email, written = _email(folded.text, name, words)
    span = span or named or written
    if span is None:
        return None
    return Contact(kind=kind, name=name, email=email, quote=folded.quote(*span))


def _kind(folded: Folded, words: Languages) -> tuple[ContactKind, Span | None]:
    page = words.passed(folded.text)
    turned_away = words.pattern("contact.no_agency")
    for said in page.spans("contact.agency")[:MOST]:
        if not turned_away.search(page.text[max(0, said.start - AROUND) : said.end + AROUND]):
            return "agency", said[:2]
    manager = page.spans("contact.hiring_manager")
    return ("hiring_manager", manager[0][:2]) if manager else ("employer", None)


@functools.cache
def _person(words: Languages) -> re.Pattern[str]:
    """Return ``Contact: Mrs Kim Lee`` as a pattern: only names are written with capitals there."""
    cue, lead, address = (words.alternation(f"contact.{name}") for name in ("person", "lead", "form_of_address"))
    return re.compile(
        rf"(?<!\w)(?i:{cue})(?: ?[:-] ?|\n| (?:(?i:{lead}) )?)(?:(?i:{address}) )?"
        r"(?P<name>[A-Z\u00c0-\u00dd][\w'’-]{1,20}(?: [A-Z\u00c0-\u00dd][\w'’.-]{0,20}){1,2})"
    )


def _name(folded: Folded, words: Languages) -> tuple[str | None, Span | None]:
    around = words.passed(folded.text).windows(("contact.person",), REACH)
    hits = (said for window in around for said in _person(words).finditer(folded.text, *window))
    no_name = words.pattern("contact.no_name")
    for said in islice(hits, MOST):
        if not no_name.search(said["name"].lower()):
            return said["name"].rstrip(".-'"), said.span("name")
    return None, None


def _email(text: str, name: str | None, words: Languages) -> tuple[str | None, Span | None]:
    """Return the address to write to: the named person's, else the recruiters', else the only one there is."""
    if "@" not in text:
        return None, None
    found = list(islice(_addresses(text, words), MOST))
    family = name.rpartition(" ")[2].lower() if name else None
    theirs = (hit for hit in found if family and family in hit[0].lower())
    recruiting = words.pattern("contact.recruiting_mailbox")
    chosen = next(theirs, None) or next((hit for hit in found if recruiting.search(hit[0].lower())), None)
    chosen = chosen or next(iter(found), None)
    return (chosen[0].rstrip("."), chosen.span()) if chosen else (None, None)


def _addresses(text: str, words: Languages) -> Iterator[re.Match[str]]:
    """Yield the addresses, but those whose sentence names press, privacy, accommodation and the like."""
    other = words.pattern("contact.other_mailbox")
    for address in _EMAIL.finditer(text):
        before = _SENTENCE_END.split(text[max(0, address.start() - SENTENCE) : address.start()])[-1]
        if not other.search(f"{before}{address[0]}".lower()):
            yield address

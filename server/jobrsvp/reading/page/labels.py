"""Labelled facts: ``Company: X`` on one line, a label above its value, or a label in an element of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from jobrsvp.model import Quote
from jobrsvp.text.lines import Line

_NAMES = {
    "title": {
        "en": "job title|position title|title|position|role|job|job name|vacancy|vacancy title|opening",
        "de": "stelle|stellenbezeichnung|stellentitel|berufsbezeichnung|funktion|jobtitel",
        "fr": "poste|intitulé|intitulé du poste|titre|titre du poste|fonction",
        "es": "puesto|título|título del puesto|nombre del puesto|cargo",
        "pt": "vaga|cargo|título da vaga|função",
        "it": "titolo|posizione|ruolo|mansione",
        "nl": "functie|functietitel|vacature",
        "pl": "stanowisko|nazwa stanowiska",
        "sv": "tjänst|befattning|roll|yrkesroll",
        "ca": "lloc de treball|càrrec|títol",
    },
    "organization": {
        "en": "company|company name|employer|employer name|organization|organisation|hiring organization|firm|client|"
        "hiring company|hiring organisation|business|agency|institution|school|hospital",
        "de": "unternehmen|firma|arbeitgeber|firmenname|gesellschaft",
        "fr": "entreprise|société|employeur|nom de l'entreprise",
        "es": "empresa|compañía|organización|empleador|nombre de la empresa",
        "pt": "empresa|empregador|organização|companhia",
        "it": "azienda|società|datore di lavoro",
        "nl": "bedrijf|werkgever|organisatie|bedrijfsnaam",
        "pl": "pracodawca|firma|nazwa firmy",
        "sv": "företag|arbetsgivare",
        "ca": "organització|empresa",
    },
    "location": {
        "en": "location|locations|job location|job locations|work location|office location|office|offices|based in|"
        "based|"
        "place of work|workplace location|where|location(s)|primary location|job site|site|hires remotely in|work "
        "site|"
        "address|area",
        "de": "standort|standorte|arbeitsort|einsatzort|dienstort|ort|arbeitsplatz ort|dienstsitz",
        "fr": "lieu|lieu de travail|localisation|lieu du poste|localité",
        "es": "ubicación|lugar|lugar de trabajo|localidad|localización|población|provincia|zona|sede",
        "pt": "local|local de trabalho|localização|localidade",
        "it": "sede|sede di lavoro|luogo di lavoro|luogo|località",
        "nl": "locatie|standplaats|werklocatie|plaats|werkplek",
        "pl": "lokalizacja|miejsce pracy|miejsce",
        "sv": "plats|arbetsort|placering|placeringsort",
        "ca": "ubicació|lloc|localitat|població",
    },
    "city": {"": "city|town|ville|ciudad|stadt|cidade|città|stad|miasto"},
    "region": {"": "state|province|region|bundesland|estado|regione|comunidad autónoma"},
    "country": {"": "country|land|pays|país|paese|kraj|country/region"},
    "workplace": {
        "en": "workplace|workplace type|workplace model|work model|work mode|work arrangement|remote|remote work|"
        "remote status|remote job|telework eligible|"
        "working model|remote work policy|work setting|work type|location type|work style|telework",
        "de": "arbeitsmodell|arbeitsplatz|homeoffice|home office|mobiles arbeiten",
        "fr": "télétravail|mode de travail",
        "es": "modalidad|modalidad de trabajo|teletrabajo|tipo de trabajo",
        "pt": "modalidade|modelo de trabalho|regime de trabalho",
        "it": "modalità di lavoro|modalità|smart working",
        "nl": "thuiswerken|werkvorm",
        "pl": "tryb pracy|praca zdalna",
        "sv": "arbetssätt|distansarbete",
    },
    "employment_type": {
        "en": "employment type|job type|type of employment|contract type|contract|employment|type|commitment|time "
        "type|"
        "working time|position type|schedule type|employment status|engagement",
        "de": "beschäftigungsart|anstellungsart|vertragsart|arbeitszeit|umfang|beschäftigung|anstellung|"
        "arbeitszeitmodell",
        "fr": "type de contrat|contrat|type d'emploi",
        "es": "tipo de contrato|contrato|jornada|tipo de jornada|tipo de empleo|jornada laboral",
        "pt": "tipo de vaga|regime|tipo de contrato|contratação",
        "it": "tipo di contratto|contratto|tipologia di contratto|orario",
        "nl": "dienstverband|contracttype|type contract",
        "pl": "rodzaj umowy|umowa|wymiar pracy|typ umowy",
        "sv": "anställningsform|omfattning|anställningstyp",
    },
}
_FIELDS = {
    label: name
    for name, languages in reversed(_NAMES.items())
    for labels in reversed(languages.values())
    for label in labels.split("|")
}
LONGEST_LABEL, LONGEST_VALUE = 30, 200
_INLINE = re.compile(r"^[^\w\n(]{0,4}([^\W\d_][^:：\n]{1,30}?)[ *_]{0,3}(?:[:：]|[ ][–—-][ ])[ *_]{0,3}(\S[^\n]*)$")

#: Where one labelled fact ends and the next begins on the same line.
_SEGMENT = re.compile(r"\s[|•·]\s|[.;,]\s(?=[^\W\d_]{2,14}(?:\s[^\W\d_]{1,14})?:\s)")
_EDGES = " *_|\t·•-–—#"


class Labelled(NamedTuple):
    """A value with its label's field, and where the value stands."""

    name: str
    value: str
    start: int

    @property
    def quote(self) -> Quote:
        """The quote of the value."""
        return Quote(text=self.value, start=self.start, end=self.start + len(self.value))


def field_of(label: str) -> str | None:
    """Return the field that *label* names."""
    return _FIELDS.get(label.strip(" *_#•-–\t:?").casefold())


def read_labels(text: str, lines: Sequence[Line] = ()) -> Mapping[str, list[Labelled]]:
    """Return the labelled values of *text* by field, in order; *lines* show which label is an element of its own."""
    found: dict[str, list[Labelled]] = {}
    for one in sorted({*_on_one_line(text), *_above(text), *_beside(text, lines)}, key=lambda one: one.start):
        found.setdefault(one.name, []).append(one)
    return found


def _on_one_line(text: str) -> Iterator[Labelled]:
    start = 0
    for line in text.split("\n"):
        at = 0
        for cut in [*_SEGMENT.finditer(line), None] if ":" in line[: 2 * LONGEST_LABEL] else [None]:
            match = _INLINE.match(line[at : cut.start() if cut else None])
            if match and (name := field_of(match[1])):
                yield from _value(name, match[2], start + at + match.start(2))
            at = cut.end() if cut else at
        start += len(line) + 1


def _value(name: str, raw: str, start: int) -> Iterator[Labelled]:
    value = raw[:LONGEST_VALUE].strip(_EDGES)
    if value:
        yield Labelled(name, value, start + raw.index(value))


def _above(text: str) -> Iterator[Labelled]:
    """Yield the values below a line that is nothing but a label."""
    start, label = 0, None
    for line in text.split("\n"):
        if label and line and len(line) <= LONGEST_VALUE and not field_of(line) and not line.endswith(":"):
            yield from _value(label, line, start)
        label = field_of(line) if len(line) <= LONGEST_LABEL else None
        start += len(line) + 1


def _beside(text: str, lines: Sequence[Line]) -> Iterator[Labelled]:
    """Yield the values of labels that stand before them in an element of their own: ``<span>City</span>Rome``."""
    for line in lines:
        if not line.raw or len(line.text) > LONGEST_VALUE:
            continue
        label = next(line.pieces(), None)
        name = field_of(label.text) if label else None
        if name and label:
            start = text.find(line.text)
            rest = line.text[len(label.text) :].lstrip(" :")
            if start >= 0 and rest:
                yield from _value(name, rest, start + len(line.text) - len(rest))
